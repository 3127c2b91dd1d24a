//! One cell of a sheet as text: what a person sees in it, as far as a form's answers need it.

use calamine::{DataRef, ExcelDateTime};
use chrono::{NaiveDate, NaiveTime, TimeDelta};

/// A spreadsheet has no later day than the last of the year 9999.
const LAST_DAY: f64 = 2_958_466.0;

/// What the value of a cell is shown by, beside the value itself.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shown<'a> {
    /// The format of its number, as in `0.00`.
    pub format: &'a str,
    /// Whether the workbook counts its days from 1904.
    pub from_1904: bool,
}

/// The text of a cell. A formula has its last result, and is never worked out.
pub(super) fn text(value: &DataRef<'_>, shown: Shown<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(truth) => truth.to_string().to_uppercase(),
        DataRef::Error(error) => error.to_string(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(value) => number(*value, shown.format),
        DataRef::DateTime(moment) => date_and_time(*moment, shown.from_1904),
    }
}

/// At most fifteen digits, as spreadsheets count; zeros before it where the format is nothing but zeros.
#[expect(clippy::float_cmp, reason = "a whole number is exactly its own whole part")]
fn number(value: f64, format: &str) -> String {
    let value: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    let size = value.abs();
    if value == 0.0 || !value.is_finite() {
        return if value == 0.0 { padded("0", format) } else { String::new() };
    }
    if !(1e-9..1e15).contains(&size) {
        return format!("{value:E}");
    }
    let text = value.to_string();
    if value > 0.0 && value == value.trunc() { padded(&text, format) } else { text }
}

fn padded(digits: &str, format: &str) -> String {
    let zeros = if format.bytes().all(|byte| byte == b'0') { format.len().min(15) } else { 0 };
    format!("{digits:0>zeros$}")
}

/// A Finnish date, with the time where it is not midnight; a time alone; hours where it is a duration.
#[expect(clippy::cast_possible_truncation, reason = "seconds of at most three million days")]
fn date_and_time(moment: ExcelDateTime, from_1904: bool) -> String {
    let serial = moment.as_f64();
    if !(0.0..LAST_DAY).contains(&serial) {
        return number(serial, "");
    }
    let seconds = (serial * 86_400.0).round() as i64;
    if moment.is_duration() {
        return format!("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
    let first = if from_1904 { (1904, 1, 1) } else { (1899, 12, 30) };
    let first = NaiveDate::from_ymd_opt(first.0, first.1, first.2).map(|day| day.and_time(NaiveTime::MIN));
    let Some(moment) = first.and_then(|first| first.checked_add_signed(TimeDelta::seconds(seconds))) else {
        return number(serial, "");
    };
    let time = if seconds % 60 == 0 { "%-H:%M" } else { "%-H:%M:%S" };
    let format = match (seconds >= 86_400, seconds % 86_400) {
        (false, _) => time.to_owned(),
        (true, 0) => "%-d.%-m.%Y".to_owned(),
        (true, _) => format!("%-d.%-m.%Y {time}"),
    };
    moment.format(&format).to_string()
}

#[cfg(test)]
mod tests {
    use calamine::ExcelDateTimeType::{DateTime, TimeDelta};

    use super::*;

    #[test]
    fn a_number_is_shown_as_a_person_sees_it() {
        for (value, format, shown) in [
            (4_180_037.0, "General", "4180037"),
            (0.1 + 0.2, "", "0.3"),
            (-0.0, "", "0"),
            (-12.5, "0.00", "-12.5"),
            (358_401_234_567.0, "0", "358401234567"),
            (999_999_999_999_999.0, "", "999999999999999"),
            (1e21, "", "1E21"),
            (1e-12, "", "1E-12"),
            (45_336.654_166_666_67, "", "45336.6541666667"),
            (1300.0, "00000", "01300"),
            (19.0, "000", "019"),
            (f64::NAN, "", ""),
            (f64::INFINITY, "", ""),
        ] {
            assert_eq!(number(value, format), shown, "{value} as {format}");
        }
    }

    #[test]
    fn a_date_is_a_date_and_not_its_serial() {
        for (serial, kind, from_1904, shown) in [
            (45_336.0, DateTime, false, "14.2.2024"),
            (45_336.654_166_666_67, DateTime, false, "14.2.2024 15:42"),
            (45_336.654_247_685_18, DateTime, false, "14.2.2024 15:42:07"),
            (45_336.999_999_9, DateTime, false, "15.2.2024"),
            (45_336.0 - 1462.0, DateTime, true, "14.2.2024"),
            (0.5, DateTime, false, "12:00"),
            (0.0, DateTime, false, "0:00"),
            (1.25, TimeDelta, false, "30:00:00"),
            (-1.0, DateTime, false, "-1"),
            (1e300, DateTime, false, "1E300"),
        ] {
            assert_eq!(date_and_time(ExcelDateTime::new(serial, kind, from_1904), from_1904), shown, "{serial}");
        }
    }
}
