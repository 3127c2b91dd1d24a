//! The shipped files of the sample round, read as any other file is, on the days of the demonstration.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use super::diary::{By, Diary};
use super::{ANNOUNCED, DECIDED, DemoError, TAKEN_IN};
use crate::desk::directory::prepare_directory;
use crate::desk::import::ImportError;
use crate::desk::{RoundImportError, inspect};
use crate::domain::Round;
use crate::domain::form::ColumnWish;
use crate::domain::text_setting::TextSetting;
use crate::intake::{Content, Grid};

const REGISTRATIONS: &str = include_str!("../../../assets/sample/registrations.csv");
const DIRECTORY: &str = include_str!("../../../assets/sample/directory.csv");
/// The form of the sample closed on 15.3.2024, as that of the source did.
const FORM_CLOSED: &str = "2024-03-15";

pub fn take_in_directory(diary: &mut Diary) -> Result<(), DemoError> {
    let change = prepare_directory("directory.csv", &Content::from(DIRECTORY)).map_err(RoundImportError::File)?;
    diary.write(By::Aino, ANNOUNCED, &change)?;
    Ok(())
}

/// Made up, as everything in the sample; the check digits fit.
const TEXTS: [(TextSetting, &str); 8] = [
    (TextSetting::AkeName, "Esimerkkikirjaston AKE"),
    (TextSetting::ReplyMailbox, "ake@kirjasto.example"),
    (TextSetting::RegistrationLink, "https://kirjasto.example/kumppanit"),
    (TextSetting::InvoiceName, "Esimerkin kaupunki, kirjasto"),
    (TextSetting::InvoiceBusinessId, "1234567-1"),
    (TextSetting::InvoiceOvt, "003712345671"),
    (TextSetting::InvoiceOperator, "Esimerkkioperaattori"),
    (TextSetting::InvoiceAddress, "PL 1\n00001 Esimerkki"),
];

/// The texts that the letters of the sample need.
pub fn texts() -> Vec<(TextSetting, Option<String>)> {
    TEXTS.map(|(setting, text)| (setting, Some(text.to_owned()))).into()
}

/// What a registrant wrote at first, and what they made of it once their answer had been decided on.
const EDITED_LATER: [&str; 2] = ["från och med april", "från och med maj, dock inte vecka 20"];

pub fn take_in_registrations(diary: &mut Diary, round: &Round) -> Result<(), DemoError> {
    take_in(diary, round, TAKEN_IN, REGISTRATIONS)
}

/// The export of a later day, in which one answer has been edited.
pub fn take_in_a_newer_export(diary: &mut Diary, round: &Round) -> Result<(), DemoError> {
    let [before, after] = EDITED_LATER;
    take_in(diary, round, DECIDED, &REGISTRATIONS.replace(before, after))
}

fn take_in(diary: &mut Diary, round: &Round, day: i64, export: &str) -> Result<(), DemoError> {
    let closed: NaiveDate = FORM_CLOSED.parse().unwrap_or_default();
    let export = moved(export, diary.closes() - closed);
    let file = "registrations.csv";
    let refused = |error| RoundImportError::File(ImportError { file: file.to_owned(), error });
    let grid = Grid::read(Content::from(export.as_str())).map_err(refused)?;
    let inspected = inspect(diary.store(), round, file, grid, &ColumnWish::default(), &|_, _| true)?;
    let prepared = inspected.prepared.map_err(refused)?;
    let change = prepared.change.ok_or_else(|| DemoError::Sample("no registrations".to_owned()))?;
    diary.write(By::Aino, day, &change)?;
    Ok(())
}

/// The export with each moment of registration moved by so much; a line within quotes has none.
fn moved(export: &str, by: TimeDelta) -> String {
    let lines = export.split_inclusive('\n').map(|line| moved_line(line, by).unwrap_or_else(|| line.to_owned()));
    lines.collect()
}

fn moved_line(line: &str, by: TimeDelta) -> Option<String> {
    const WRITTEN: &str = "%-d.%-m.%Y %-H:%M";
    let [participant, state, moment, rest] = line.splitn(4, ';').collect::<Vec<_>>().try_into().ok()?;
    let moment = NaiveDateTime::parse_from_str(moment, WRITTEN).ok()?.checked_add_signed(by)?;
    Some(format!("{participant};{state};{};{rest}", moment.format(WRITTEN)))
}
