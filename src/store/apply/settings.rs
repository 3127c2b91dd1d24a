//! Settings, sizes of libraries, travel times: each typed by somebody, each taken away again.

use crate::domain::partnership::{Size, ordered};
use crate::domain::setting::Setting;
use crate::domain::text_setting::TextSetting;
use crate::domain::{Change, LibraryId, TravelTime};
use crate::i18n::Phrase;
use crate::store::entry::{Context, Outcome, refused};
use crate::store::{StoreError, history};

pub(super) fn set(context: &Context<'_>, setting: Setting, value: Option<i64>) -> Result<Outcome, StoreError> {
    match value {
        Some(value) => {
            let value = setting.read(&value.to_string()).map_err(|problem| refused(problem.phrase()))?;
            let sql = "INSERT INTO setting (key, value) VALUES (?1, ?2)
                       ON CONFLICT (key) DO UPDATE SET value = excluded.value";
            context.connection.prepare_cached(sql)?.execute((setting.code(), value))?;
        }
        None => {
            context.connection.prepare_cached("DELETE FROM setting WHERE key = ?1")?.execute([setting.code()])?;
        }
    }
    Ok(Outcome::default())
}

pub(super) fn set_texts(
    context: &Context<'_>,
    change: &Change,
    texts: &[(TextSetting, Option<String>)],
    seen: Option<i64>,
) -> Result<Outcome, StoreError> {
    refuse_if_set_since(context, change, texts, seen)?;
    for (setting, text) in texts {
        let text = setting.read(text.as_deref().unwrap_or_default());
        match text.map_err(|problem| refused(problem.phrase(*setting)))? {
            Some(text) => {
                let sql = "INSERT INTO text_setting (key, text) VALUES (?1, ?2)
                           ON CONFLICT (key) DO UPDATE SET text = excluded.text";
                context.connection.prepare_cached(sql)?.execute((setting.code(), text))?;
            }
            None => {
                let sql = "DELETE FROM text_setting WHERE key = ?1";
                context.connection.prepare_cached(sql)?.execute([setting.code()])?;
            }
        }
    }
    Ok(Outcome::default())
}

/// A text that nobody has set has no row, so no version of its own: what the journal says of it counts.
fn refuse_if_set_since(
    context: &Context<'_>,
    change: &Change,
    texts: &[(TextSetting, Option<String>)],
    seen: Option<i64>,
) -> Result<(), StoreError> {
    let Some(seen) = seen else { return Ok(()) };
    let rows: Vec<(&str, String)> =
        texts.iter().map(|(setting, _)| ("text_setting", setting.code().to_owned())).collect();
    let theirs = history::since_any(context.connection, &rows, seen, context.entry)?;
    if theirs.is_empty() { Ok(()) } else { Err(super::conflict(change, theirs)) }
}

/// A size of 0 hundredths takes the size in that measure away.
pub(super) fn set_size(context: &Context<'_>, library: &LibraryId, size: Size) -> Result<Outcome, StoreError> {
    expect_library(context, library)?;
    let measure = size.measure.code();
    if size.hundredths == 0 {
        let sql = "DELETE FROM library_size WHERE library = ?1 AND measure = ?2";
        context.connection.prepare_cached(sql)?.execute((library.as_str(), measure))?;
    } else {
        let sql = "INSERT INTO library_size (library, measure, hundredths) VALUES (?1, ?2, ?3)
                   ON CONFLICT (library, measure) DO UPDATE SET hundredths = excluded.hundredths";
        context.connection.prepare_cached(sql)?.execute((library.as_str(), measure, size.hundredths))?;
    }
    Ok(Outcome::default())
}

/// Sets each of the ways, or takes its time away where it has none.
pub(super) fn set_travel(context: &Context<'_>, times: &[TravelTime]) -> Result<Outcome, StoreError> {
    for time in times {
        expect_library(context, &time.a)?;
        expect_library(context, &time.b)?;
        let (a, b) = ordered(time.a.clone(), time.b.clone());
        if a == b {
            return Err(refused(Phrase::new("refused-travel-to-itself").with("library", a.as_str())));
        }
        match time.minutes {
            Some(minutes) => {
                let sql = "INSERT INTO travel_time (a, b, minutes) VALUES (?1, ?2, ?3)
                           ON CONFLICT (a, b) DO UPDATE SET minutes = excluded.minutes";
                context.connection.prepare_cached(sql)?.execute((a.as_str(), b.as_str(), minutes))?;
            }
            None => {
                let sql = "DELETE FROM travel_time WHERE a = ?1 AND b = ?2";
                context.connection.prepare_cached(sql)?.execute((a.as_str(), b.as_str()))?;
            }
        }
    }
    Ok(Outcome::default())
}

pub(super) fn expect_library(context: &Context<'_>, library: &LibraryId) -> Result<(), StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM library WHERE id = ?1)";
    let known: bool = context.connection.prepare_cached(sql)?.query_row([library.as_str()], |row| row.get(0))?;
    let unknown = || Phrase::new("refused-no-such-library").with("library", library.as_str());
    if known { Ok(()) } else { Err(refused(unknown())) }
}
