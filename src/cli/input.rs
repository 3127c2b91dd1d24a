//! What a person types after a command: numbers and ranges, dates, sums, records. An error here is
//! wrong usage, told in the person's language.

use std::collections::BTreeSet;
use std::io::{IsTerminal, Read};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveDateTime};

use super::CliError;
use crate::desk::open;
use crate::domain::day;
use crate::domain::place::{self, Municipality};
use crate::domain::registration::time_of_day;
use crate::domain::topic::{Topic, topics};
use crate::domain::{Cents, MunicipalityCode, RecordKey};
use crate::i18n::Phrase;
use crate::intake::Content;

/// A larger file is no export of a form; it would only fill the memory.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// A list to take in, each of its rows by itself.
#[derive(Debug, clap::Args)]
pub struct ListArgs {
    pub file: PathBuf,
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long)]
    pub skip_unusable: bool,
    #[arg(long)]
    pub json: bool,
}

/// Numbers as in `5`, `2-42` and `2,5,7-9`, each once, in order.
///
/// # Errors
/// What is not a number, and a range that runs backwards or over more than ten thousand.
pub fn numbers(texts: &[String]) -> Result<Vec<i64>, CliError> {
    const LONGEST_RANGE: i64 = 10_000;
    let mut numbers = BTreeSet::new();
    for part in texts.iter().flat_map(|text| text.split(',')).filter(|part| !part.is_empty()) {
        let malformed = || usage("cli-number-malformed", part);
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        let (first, last) = (number(first).ok_or_else(malformed)?, number(last).ok_or_else(malformed)?);
        if last < first || last - first > LONGEST_RANGE {
            return Err(malformed());
        }
        numbers.extend(first..=last);
    }
    Ok(numbers.into_iter().collect())
}

fn number(text: &str) -> Option<i64> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|number| digits && *number > 0)
}

/// A day as in `2024-02-16` or `16.2.2024`.
///
/// # Errors
/// What is no day of the calendar in these four digits of a year.
pub fn day(text: &str) -> Result<NaiveDate, CliError> {
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").or_else(|_| NaiveDate::parse_from_str(text, "%d.%m.%Y"));
    let sensible = |day: &NaiveDate| (1900..=2199).contains(&chrono::Datelike::year(day));
    day.ok().filter(sensible).ok_or_else(|| usage("cli-date-malformed", text))
}

/// A moment as in `2024-02-16T08:03`, `16.2.2024 8.03` or a day alone, which means its midnight.
///
/// # Errors
/// What is no day and no time of it.
pub fn moment(text: &str) -> Result<NaiveDateTime, CliError> {
    let (on, at) = text.trim().split_once([' ', 'T']).unwrap_or((text.trim(), "0.00"));
    let time = time_of_day(at).ok_or_else(|| usage("cli-date-malformed", text))?;
    Ok(day(on)?.and_time(time))
}

/// A day to come, or the week that it begins: `22.4.`, `vko 17`.
///
/// # Errors
/// What is no such day, and one that is past.
pub fn day_ahead(text: &str, today: NaiveDate) -> Result<NaiveDate, CliError> {
    day::day_ahead(text, today).ok_or_else(|| usage("cli-day-ahead-malformed", text))
}

/// A sum as in `49,40`, `4000` or `1 234,50 €`.
///
/// # Errors
/// What is not a sum of euros.
pub fn sum(text: &str) -> Result<Cents, CliError> {
    Cents::parse(text).ok_or_else(|| usage("cli-sum-malformed", text))
}

/// An amount as in `12`, `2,5` or `2.25`, in hundredths; a milliard at most.
///
/// # Errors
/// What is no such amount.
pub fn hundredths(text: &str) -> Result<i64, CliError> {
    const LONGEST: usize = 9;
    let (whole, part) = text.split_once([',', '.']).unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let fits = digits(whole) && digits(part) && (1..=LONGEST).contains(&whole.len()) && part.len() <= 2;
    let number = format!("{whole}{part:0<2}").parse().ok().filter(|_| fits);
    number.ok_or_else(|| usage("cli-amount-malformed", text))
}

/// A record as in `registration:3`, `partnership:2`, `visit:2`, `claim:1`.
///
/// # Errors
/// Another word, or no number.
pub fn record(text: &str) -> Result<RecordKey, CliError> {
    let malformed = || usage("cli-record-malformed", text);
    let (word, id) = text.split_once(':').ok_or_else(malformed)?;
    let id = number(id).ok_or_else(malformed)?;
    RecordKey::of(word, id).ok_or_else(malformed)
}

/// What a file, or the standard input, holds: text, or the rows of a workbook.
///
/// # Errors
/// As [`file`]; a workbook that cannot be read.
pub fn content(path: &Path) -> Result<Content, CliError> {
    open(file(path)?).map_err(|error| CliError::in_file(path, error.phrase()))
}

/// The bytes of a file, or of the standard input where the path is `-`.
///
/// # Errors
/// Where it cannot be read, is a folder, or is larger than any export; where the standard input is a person
/// at a terminal, who would wait for us as we for them.
pub fn file(path: &Path) -> Result<Vec<u8>, CliError> {
    let failed = |error: std::io::Error| CliError::File { path: path.to_owned(), error };
    let mut bytes = Vec::new();
    if is_standard_input(path) {
        if std::io::stdin().is_terminal() {
            return Err(CliError::Usage(Phrase::new("cli-input-is-terminal")));
        }
        std::io::stdin().lock().take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(failed)?;
    } else {
        let file = open_without_waiting(path).map_err(failed)?;
        let kind = file.metadata().map_err(failed)?;
        if kind.is_dir() {
            return Err(failed(std::io::ErrorKind::IsADirectory.into()));
        }
        if !kind.is_file() {
            return Err(CliError::in_file(path, Phrase::new("cli-not-a-file")));
        }
        bytes.reserve(usize::try_from(kind.len().min(MOST_BYTES)).unwrap_or_default() + 1);
        file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(failed)?;
    }
    if bytes.len() as u64 > MOST_BYTES {
        return Err(failed(std::io::ErrorKind::FileTooLarge.into()));
    }
    Ok(bytes)
}

/// A named pipe that nobody writes to must not keep us waiting for ever.
fn open_without_waiting(path: &Path) -> std::io::Result<std::fs::File> {
    let flags = rustix::fs::OFlags::NONBLOCK.bits().cast_signed();
    std::fs::OpenOptions::new().read(true).custom_flags(flags).open(path)
}

/// Whether a path stands for the standard input.
pub fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// The name of a file for the journal, without its folders.
pub fn file_name(path: &Path) -> String {
    if is_standard_input(path) {
        return "stdin".to_owned();
    }
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

/// A municipality by its code or either of its names.
pub fn municipality(text: &str) -> Result<&'static Municipality, CliError> {
    let by_code = place::municipality(&MunicipalityCode::new(text.trim()));
    by_code.or_else(|| place::municipality_named(text)).ok_or_else(|| usage("cli-no-such-municipality", text))
}

/// A topic by its id.
pub fn topic(text: &str) -> Result<&'static Topic, CliError> {
    topics().iter().find(|topic| topic.id.as_str() == text).ok_or_else(|| {
        let possible: Vec<&str> = topics().iter().map(|topic| topic.id.as_str()).collect();
        CliError::Usage(Phrase::new("cli-no-such-topic").with("value", text).with("possible", possible.join(", ")))
    })
}

/// Wrong usage: a message with what was typed.
pub fn usage(key: &str, value: &str) -> CliError {
    CliError::Usage(Phrase::new(key).with("value", value.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::VisitId;

    fn read(text: &str) -> Option<Vec<i64>> {
        numbers(&text.split(' ').map(str::to_owned).collect::<Vec<_>>()).ok()
    }

    #[test]
    fn ranges_and_lists_stand_beside_single_numbers() {
        assert_eq!(read("5 2-4 7,9,8-9"), Some(vec![2, 3, 4, 5, 7, 8, 9]));
        assert_eq!(read("3 3 1-3"), Some(vec![1, 2, 3]));
        for wrong in ["x", "0", "-3", "4-2", "2-", "1-99999999999", "2..4", "+3", "1-20000"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_day_is_written_in_two_ways_and_must_exist() {
        let expected = NaiveDate::from_ymd_opt(2024, 2, 16).unwrap();
        assert_eq!(day("2024-02-16").unwrap(), expected);
        assert_eq!(day("16.2.2024").unwrap(), expected);
        for wrong in ["30.2.2024", "2024-13-01", "16.2.24", "16/2/2024", "eilen", "", "2.16.2024"] {
            assert!(day(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_amount_has_two_decimals_at_most() {
        for (text, expected) in [("12", 1200), ("2,5", 250), ("2.25", 225), ("0", 0), ("3,", 300)] {
            assert_eq!(hundredths(text).unwrap(), expected, "{text}");
        }
        for wrong in ["", ",5", "-1", "1,234", "2,5 htv", "1000000000", "1e3"] {
            assert!(hundredths(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_moment_is_a_day_with_or_without_a_time() {
        let expected = NaiveDate::from_ymd_opt(2024, 2, 16).unwrap();
        for text in ["2024-02-16T08:03", "16.2.2024 8.03", "2024-02-16 08:03:00"] {
            assert_eq!(moment(text).unwrap(), expected.and_hms_opt(8, 3, 0).unwrap(), "{text}");
        }
        assert_eq!(moment("16.2.2024").unwrap(), expected.and_hms_opt(0, 0, 0).unwrap());
        for wrong in ["", "8.03", "16.2.2024 25.00", "2024-02-16T"] {
            assert!(moment(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_record_is_a_word_and_a_number() {
        assert_eq!(record("visit:2").unwrap(), RecordKey::Visit(VisitId(2)));
        for wrong in ["visit", "visit:", "visit:0", "library:1", "visit:1:2"] {
            assert!(record(wrong).is_err(), "{wrong}");
        }
    }
}
