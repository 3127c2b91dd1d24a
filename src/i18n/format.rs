//! Dates, money, distances and points as a Finnish office writes them, in each language.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Timelike, Utc};
use chrono_tz::Europe::Helsinki;

use super::Lang;

/// Keeps a number and its unit on one line. Also the thousands separator of Finnish and Swedish.
const NO_BREAK_SPACE: char = '\u{a0}';

/// `16.2.2024`, in all three languages: the one form that no reader in Finland mistakes.
pub fn date(date: NaiveDate) -> String {
    format!("{}.{}.{}", date.day(), date.month(), date.year())
}

/// The calendar day of an instant where the programme runs, whatever the server's time zone.
pub fn day_in_helsinki(instant: DateTime<Utc>) -> NaiveDate {
    instant.with_timezone(&Helsinki).date_naive()
}

/// The instant of a moment written down in the time of Helsinki. Of an hour that there are two of in October it is the
/// first; one that there is not in March is that much later.
pub fn instant_of_helsinki(at: NaiveDateTime) -> DateTime<Utc> {
    let local = |at: NaiveDateTime| Helsinki.from_local_datetime(&at).earliest();
    let instant = local(at).or_else(|| Some(local(at - TimeDelta::hours(1))? + TimeDelta::hours(1)));
    instant.map_or_else(|| at.and_utc(), |instant| instant.with_timezone(&Utc))
}

/// `8.03`, in English `8:03`.
pub fn time_of_day(lang: Lang, time: NaiveTime) -> String {
    let colon = if lang == Lang::En { ':' } else { '.' };
    format!("{}{colon}{:02}", time.hour(), time.minute())
}

/// `16.2.2024 8.03` (`8:03` in English), in the time of Helsinki.
pub fn date_time(lang: Lang, instant: DateTime<Utc>) -> String {
    local_date_time(lang, instant.with_timezone(&Helsinki).naive_local())
}

/// The same of a moment that was written down in local time, as a form does.
pub fn local_date_time(lang: Lang, at: NaiveDateTime) -> String {
    format!("{} {}", date(at.date()), time_of_day(lang, at.time()))
}

/// `49,40 €` in Finnish and Swedish, `€49.40` in English. `cents` may be negative.
pub fn money(lang: Lang, cents: i64) -> String {
    let sign = if cents < 0 { "−" } else { "" };
    let whole = group(lang, cents.unsigned_abs() / 100);
    let part = cents.unsigned_abs() % 100;
    match lang {
        Lang::En => format!("{sign}€{whole}.{part:02}"),
        Lang::Fi | Lang::Sv => format!("{sign}{whole},{part:02}{NO_BREAK_SPACE}€"),
    }
}

/// `31 km`, or `31,4 km` where the metres do not make whole kilometres.
pub fn kilometres(lang: Lang, metres: i64) -> String {
    let tenths = (metres + metres.signum() * 50) / 100;
    let whole = group(lang, tenths.unsigned_abs() / 10);
    let sign = if tenths < 0 { "−" } else { "" };
    match tenths.unsigned_abs() % 10 {
        0 => format!("{sign}{whole}{NO_BREAK_SPACE}km"),
        tenth => format!("{sign}{whole}{}{tenth}{NO_BREAK_SPACE}km", decimal_mark(lang)),
    }
}

/// `71,2`: hundredths of a point, rounded half away from zero to one decimal.
pub fn points(lang: Lang, hundredths: i64) -> String {
    let tenths = (hundredths + hundredths.signum() * 5) / 10;
    let sign = if tenths < 0 { "−" } else { "" };
    let tenths = tenths.unsigned_abs();
    format!("{sign}{}{}{}", tenths / 10, decimal_mark(lang), tenths % 10)
}

/// A whole number with its thousands set apart: `31 987`, in English `31,987`.
pub(super) fn number(lang: Lang, number: i64) -> String {
    let sign = if number < 0 { "−" } else { "" };
    format!("{sign}{}", group(lang, number.unsigned_abs()))
}

fn decimal_mark(lang: Lang) -> char {
    if lang == Lang::En { '.' } else { ',' }
}

fn group(lang: Lang, number: u64) -> String {
    let digits = number.to_string();
    let separator = if lang == Lang::En { ',' } else { NO_BREAK_SPACE };
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3 * 2);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_written_as_the_language_does() {
        assert_eq!(money(Lang::Fi, 4940), "49,40\u{a0}€");
        assert_eq!(money(Lang::Sv, 123_456_789), "1\u{a0}234\u{a0}567,89\u{a0}€");
        assert_eq!(money(Lang::En, -5), "−€0.05");
        assert_eq!(money(Lang::Fi, i64::MIN), "−92\u{a0}233\u{a0}720\u{a0}368\u{a0}547\u{a0}758,08\u{a0}€");
    }

    #[test]
    fn an_instant_is_shown_in_the_time_of_helsinki_summer_and_winter() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        assert_eq!(date_time(Lang::Fi, at("2024-02-16T06:03:00Z")), "16.2.2024 8.03");
        assert_eq!(date_time(Lang::En, at("2024-07-01T21:30:00Z")), "2.7.2024 0:30");
        // The hour that exists twice in October is still one instant each.
        assert_eq!(date_time(Lang::Fi, at("2026-10-25T00:30:00Z")), "25.10.2026 3.30");
        assert_eq!(date_time(Lang::Fi, at("2026-10-25T01:30:00Z")), "25.10.2026 3.30");
    }

    #[test]
    fn a_moment_in_helsinki_is_one_instant_also_where_the_clock_is_turned() {
        for (local, instant) in [
            ("2026-01-15T14:00:00", "2026-01-15T12:00:00Z"),
            ("2026-07-15T14:00:00", "2026-07-15T11:00:00Z"),
            // 3.30 comes twice on 25.10.2026, and on 29.3.2026 it does not.
            ("2026-10-25T03:30:00", "2026-10-25T00:30:00Z"),
            ("2026-03-29T03:30:00", "2026-03-29T01:30:00Z"),
        ] {
            let wanted: DateTime<Utc> = instant.parse().unwrap();
            assert_eq!(instant_of_helsinki(local.parse().unwrap()), wanted, "{local}");
        }
    }

    #[test]
    fn the_day_begins_in_helsinki_not_in_greenwich() {
        let day = |text: &str| day_in_helsinki(text.parse().unwrap()).to_string();
        assert_eq!(day("2024-02-15T21:59:59Z"), "2024-02-15");
        assert_eq!(day("2024-02-15T22:00:00Z"), "2024-02-16");
        assert_eq!(day("2024-07-01T21:00:00Z"), "2024-07-02");
    }

    #[test]
    fn kilometres_and_points_round_half_away_from_zero() {
        assert_eq!(kilometres(Lang::Fi, 31_000), "31\u{a0}km");
        assert_eq!(kilometres(Lang::En, 31_450), "31.5\u{a0}km");
        assert_eq!(points(Lang::Fi, 7125), "71,3");
        assert_eq!(points(Lang::En, -325), "−3.3");
    }
}
