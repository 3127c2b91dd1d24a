//! Reads: each table's whole statements in one file, and how a column becomes a value.

mod attachments;
mod budgets;
mod calendar;
mod claims;
mod closings;
mod contacts;
mod earlier;
mod exports;
mod info;
mod kept;
mod letters;
mod mailboxes;
mod pairs;
mod passages;
mod people;
mod places;
mod plans;
mod profiles;
mod programme;
mod registrations;
mod reports;
mod rounds;
mod settings;
mod templates;
mod touched;
mod visits;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use rusqlite::types::Type;
use rusqlite::{Error, Row};
use serde::Serialize;
use serde::de::DeserializeOwned;

pub(super) use budgets::{rounds_of_visits, visits_without_invoice, year_budgets};
pub(super) use claims::{claims, line};
pub(super) use contacts::contact;
pub(super) use kept::{Within, changed_members};
pub(super) use passages::{earlier_rounds, left_to_carry, went_to};
pub(super) use people::rates;
pub(super) use places::{aliases, libraries};
pub(super) use registrations::{last_registration, registration, registrations};
pub(super) use settings::settings;
pub(super) use templates::templates;
pub use touched::Searchable;

/// A value as the JSON that a TEXT column keeps.
pub(super) fn to_json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("our own types have string keys and no failing serializer")
}

/// A TEXT column that holds JSON of our own.
pub(super) fn json<T: DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text).map_err(|error| unreadable(column, error))
}

/// The same, where the column may be NULL.
pub(super) fn optional_json<T: DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<T>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| serde_json::from_str(&text).map_err(|error| unreadable(column, error))).transpose()
}

/// A TEXT column that holds one of a closed list of words.
pub(super) fn coded<T: Copy>(
    row: &Row<'_>,
    column: usize,
    all: &[T],
    code: impl Fn(T) -> &'static str,
) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    let found = all.iter().copied().find(|value| code(*value) == text);
    found.ok_or_else(|| unreadable(column, format!("unknown word {text}")))
}

/// A TEXT column that holds an ISO date.
pub(super) fn date(row: &Row<'_>, column: usize) -> rusqlite::Result<NaiveDate> {
    let text: String = row.get(column)?;
    text.parse().map_err(|error: chrono::ParseError| unreadable(column, error))
}

pub(super) fn optional_date(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<NaiveDate>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| text.parse().map_err(|error: chrono::ParseError| unreadable(column, error))).transpose()
}

/// A TEXT column that holds a time of day: `14:00`.
pub(super) fn time(row: &Row<'_>, column: usize) -> rusqlite::Result<NaiveTime> {
    let text: String = row.get(column)?;
    NaiveTime::parse_from_str(&text, "%H:%M").map_err(|error| unreadable(column, error))
}

/// A TEXT column that holds a local date and time.
pub(super) fn optional_date_time(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<NaiveDateTime>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| text.parse().map_err(|error: chrono::ParseError| unreadable(column, error))).transpose()
}

/// A TEXT column that holds an instant in UTC.
pub(super) fn instant(row: &Row<'_>, column: usize) -> rusqlite::Result<DateTime<Utc>> {
    let text: String = row.get(column)?;
    text.parse().map_err(|error: chrono::ParseError| unreadable(column, error))
}

pub(super) fn optional_instant(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<DateTime<Utc>>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| text.parse().map_err(|error: chrono::ParseError| unreadable(column, error))).transpose()
}

pub(super) fn unreadable(column: usize, error: impl Into<Box<dyn std::error::Error + Send + Sync + 'static>>) -> Error {
    Error::FromSqlConversionFailure(column, Type::Text, error.into())
}
