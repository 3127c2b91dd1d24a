//! Dates as form services and spreadsheets write them.

use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime};
use chrono_tz::Europe::Helsinki;

use crate::i18n::Phrase;

/// Why a date could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateProblem {
    NotADate,
    /// `3/4/2024`, and nothing in the file says whether March or April.
    DayOrMonth,
    /// Before 2000 or after 2100.
    FarAway,
}

impl DateProblem {
    pub fn phrase(self) -> Phrase {
        Phrase::new(match self {
            DateProblem::NotADate => "date-not-a-date",
            DateProblem::DayOrMonth => "date-day-or-month",
            DateProblem::FarAway => "date-far-away",
        })
    }
}

/// What the slashed dates of a column have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SlashOrder {
    MonthFirst,
    DayFirst,
    Unknown,
}

impl SlashOrder {
    /// Reads the order from the dates of a column that allow only one.
    pub(super) fn of<'t>(dates: impl Iterator<Item = &'t str>) -> SlashOrder {
        let (mut month_first, mut day_first) = (false, false);
        for (first, second) in dates.filter_map(|text| slashed(text.trim())) {
            month_first |= second > 12;
            day_first |= first > 12;
        }
        match (month_first, day_first) {
            (true, false) => SlashOrder::MonthFirst,
            (false, true) => SlashOrder::DayFirst,
            _ => SlashOrder::Unknown,
        }
    }
}

/// The first two numbers of `3/4/2024 …`.
fn slashed(text: &str) -> Option<(u32, u32)> {
    let mut parts = text.split('/');
    let (first, second) = (parts.next()?, parts.next()?);
    parts.next()?;
    Some((first.parse().ok().filter(|number| *number <= 31)?, second.parse().ok()?))
}

/// Reads a moment in local time; `None` for an empty cell.
///
/// # Errors
/// Why the text is no date.
pub(super) fn read_date(text: &str, order: SlashOrder) -> Result<Option<NaiveDateTime>, DateProblem> {
    // Some browsers put marks of direction around each part of a date, which nobody sees.
    let text: String =
        text.chars().filter(|c| !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}')).collect();
    let text = text.trim().trim_start_matches('\'');
    if text.is_empty() {
        return Ok(None);
    }
    let moment = match excel_serial(text).or_else(|| with_offset(text)) {
        Some(moment) => moment,
        None => written(text, order)?,
    };
    let near = (2000..=2100).contains(&chrono::Datelike::year(&moment));
    if near { Ok(Some(moment)) } else { Err(DateProblem::FarAway) }
}

/// Days since 30.12.1899, as a spreadsheet keeps them. Four digits could be a year, so at least five.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "five digits of days and a part of one")]
fn excel_serial(text: &str) -> Option<NaiveDateTime> {
    let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let digits = |s: &str| !s.is_empty() && s.bytes().all(|byte| byte.is_ascii_digit());
    if whole.len() != 5 || !digits(whole) || !digits(part) {
        return None;
    }
    let day = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(whole.parse().ok()?))?;
    // The last half second of a day is not rounded into the next: it may be the closing day.
    let seconds = ((format!("0.{part}").parse::<f64>().ok()? * 86_400.0).round() as u32).min(86_399);
    Some(day.and_time(NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0)?))
}

/// ISO 8601 with an offset becomes the time of Helsinki.
fn with_offset(text: &str) -> Option<NaiveDateTime> {
    let moment = DateTime::parse_from_rfc3339(text).ok()?;
    Some(moment.with_timezone(&Helsinki).naive_local())
}

/// A time whose zone is written behind it, `UTC+2` or `GMT`, becomes the time of Helsinki too: a form whose
/// service keeps another clock would be late, or in time, on the wrong evening.
fn in_helsinki(moment: NaiveDateTime, zone: &str) -> Option<NaiveDateTime> {
    let zone = zone.strip_prefix("UTC").or_else(|| zone.strip_prefix("GMT"))?;
    let (hours, minutes) = zone.split_once(':').unwrap_or((zone, "0"));
    let hours: i32 = if hours.is_empty() { 0 } else { hours.replace('\u{2212}', "-").parse().ok()? };
    let minutes: i32 = minutes.parse().ok().filter(|minutes| (0..60).contains(minutes))?;
    let seconds = hours.checked_mul(3600)?.checked_add(if hours < 0 { -minutes } else { minutes } * 60)?;
    let offset = FixedOffset::east_opt(seconds)?;
    Some(moment.and_local_timezone(offset).single()?.with_timezone(&Helsinki).naive_local())
}

/// `14.2.2024 klo 15.42`, `2024-02-14T15:42:00.000`, `2/14/2024 3:42:10 PM`.
fn written(text: &str, order: SlashOrder) -> Result<NaiveDateTime, DateProblem> {
    let not = DateProblem::NotADate;
    let (date, time) = text.split_once(['T', ' ', '\u{a0}', '\u{202f}']).unwrap_or((text, ""));
    let mark = date.chars().find(|c| !c.is_ascii_digit()).ok_or(not)?;
    let numbers: Option<Vec<i32>> = date.trim_end_matches(['.', ',']).split(mark).map(number).collect();
    let numbers = numbers.ok_or(not)?;
    let [a, b, c] = numbers.as_slice() else { return Err(not) };
    let year_first = *a > 31;
    let (year, month, day) = match mark {
        '-' | '/' | '.' if year_first => (*a, *b, *c),
        '.' => (*c, *b, *a),
        '/' => match order {
            SlashOrder::MonthFirst => (*c, *a, *b),
            SlashOrder::DayFirst => (*c, *b, *a),
            SlashOrder::Unknown if *b > 12 || a == b => (*c, *a, *b),
            SlashOrder::Unknown if *a > 12 => (*c, *b, *a),
            SlashOrder::Unknown => return Err(DateProblem::DayOrMonth),
        },
        _ => return Err(not),
    };
    let year = if (0..100).contains(&year) && !year_first { year + 2000 } else { year };
    let part = |number: i32| u32::try_from(number).map_err(|_| not);
    let date = NaiveDate::from_ymd_opt(year, part(month)?, part(day)?).ok_or(not)?;
    let moment = date.and_time(time_of_day(time).ok_or(not)?);
    let zone = time.split_whitespace().last().unwrap_or_default();
    Ok(in_helsinki(moment, zone).unwrap_or(moment))
}

fn number(text: &str) -> Option<i32> {
    (1..=4).contains(&text.len()).then(|| text.parse().ok())?
}

/// `15:42`, `15.42.00`, `klo 15.42`, `3:42:00 PM`, `3:42:00 ip.`, `15:42:00.000`; midnight where none is given.
fn time_of_day(text: &str) -> Option<NaiveTime> {
    let mut words = text.split_whitespace().filter(|word| !["klo", "kl", "kl.", "klo."].contains(word));
    let Some(clock) = words.next() else {
        return Some(NaiveTime::MIN);
    };
    let mut parts = clock.split([':', '.']);
    let mut part = || parts.next().map_or(Some(0), |part| part.parse::<u32>().ok());
    let (hour, minute, second) = (part()?, part()?, part()?);
    let hour = match words.next().map(str::to_lowercase).as_deref() {
        Some("pm" | "ip." | "ip" | "p.m." | "em") if hour < 12 => hour + 12,
        Some("am" | "ap." | "ap" | "a.m." | "fm") if hour == 12 => 0,
        _ => hour,
    };
    NaiveTime::from_hms_opt(hour, minute, second)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Result<String, DateProblem> {
        read_date(text, SlashOrder::Unknown).map(|moment| moment.map_or(String::new(), |moment| moment.to_string()))
    }

    #[test]
    fn the_same_moment_is_read_from_every_service() {
        for text in [
            "14.2.2024 15:42",
            "14.2.2024 15.42.00",
            "14.02.2024 klo 15.42",
            "14.2.24 15:42",
            "2024-02-14T15:42:00",
            "2024-02-14 15:42:00.000",
            "2024-02-14T13:42:00Z",
            "2024-02-14T15:42:00+02:00",
            "2/14/2024 3:42:00 PM",
            "\u{200e}14\u{200e}.\u{200e}2\u{200e}.\u{200e}2024\u{a0}15:42",
            "14/02/2024 15:42",
            "2024/02/14 3:42:00 ip. UTC+2",
            "2024/02/14 1:42:00 PM GMT",
            "2024-02-14 19:12:00 GMT+5:30",
            "45336.654166666667",
            "45336,6541666667",
        ] {
            assert_eq!(read(text), Ok("2024-02-14 15:42:00".into()), "{text}");
        }
        assert_eq!(read("14.2.2024"), Ok("2024-02-14 00:00:00".into()));
        assert_eq!(read(" "), Ok(String::new()));
    }

    #[test]
    fn the_last_moments_of_a_day_stay_in_it_and_other_clocks_become_ours() {
        for (text, expected) in [
            ("45366,999999", "2024-03-15 23:59:59"),
            ("45366.9999", "2024-03-15 23:59:51"),
            ("15.3.2024 klo 23.59.59", "2024-03-15 23:59:59"),
            ("2024-03-15T21:59:59Z", "2024-03-15 23:59:59"),
            ("2024-03-15T22:00:00Z", "2024-03-16 00:00:00"),
            ("2024/03/15 10:00:00 PM GMT", "2024-03-16 00:00:00"),
            // Summer time begins on 31.3.2024 at 3 and ends on 27.10.2024 at 4.
            ("2024-03-31T00:59:59Z", "2024-03-31 02:59:59"),
            ("2024-03-31T01:00:00Z", "2024-03-31 04:00:00"),
            ("2024-09-30T20:59:59Z", "2024-09-30 23:59:59"),
            ("2024-09-30T21:00:00Z", "2024-10-01 00:00:00"),
            ("2024-10-27T01:30:00Z", "2024-10-27 03:30:00"),
            // An hour that our clocks skip is what the form wrote all the same.
            ("31.3.2024 3:30", "2024-03-31 03:30:00"),
        ] {
            assert_eq!(read(text).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn a_date_from_nowhere_is_refused() {
        for text in ["31.2.2024", "eilen", "99999999", "14.2.2024 25:00", "1.1", "2024-13-01", "=NOW()"] {
            assert_eq!(read(text), Err(DateProblem::NotADate), "{text}");
        }
        assert_eq!(read("14.2.1924 10:00"), Err(DateProblem::FarAway));
    }

    #[test]
    fn day_and_month_are_told_apart_only_by_the_file_itself() {
        assert_eq!(read("3/4/2024 3:00:00 PM"), Err(DateProblem::DayOrMonth));
        let order = SlashOrder::of(["3/4/2024", "2/14/2024"].into_iter());
        let read = read_date("3/4/2024", order).unwrap().unwrap();
        assert_eq!(read.to_string(), "2024-03-04 00:00:00");
        assert_eq!(SlashOrder::of(["13/4/2024", "2/14/2024"].into_iter()), SlashOrder::Unknown);
    }

    proptest! {
        #[test]
        fn no_text_brings_it_down(text in "\\PC{0,30}") {
            let _ = read(&text);
        }
    }
}
