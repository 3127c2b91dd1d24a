//! Days as people type them: by day and month, by ISO date, by the number of the week.

use chrono::{Datelike, NaiveDate, Weekday};

use super::visit::day_problem;

/// A date as one types it: `16.5.2024`, `16.5.` or `16.5` (the year of today), `2024-05-16`.
pub fn typed_day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let number = |text: &str| text.parse::<u32>().ok().filter(|_| text.len() <= 4);
    let (year, month, day) = if let [year, month, day] = compact.split('-').collect::<Vec<_>>()[..] {
        (number(year)?, number(month)?, number(day)?)
    } else {
        match compact.trim_end_matches('.').split('.').collect::<Vec<_>>()[..] {
            [day, month] => (today.year().try_into().ok()?, number(month)?, number(day)?),
            [day, month, year] => (number(year)?, number(month)?, number(day)?),
            _ => return None,
        }
    };
    let date = NaiveDate::from_ymd_opt(year.try_into().ok()?, month, day)?;
    day_problem(date).is_none().then_some(date)
}

/// The next such day, today or later: a date, where one without a year is never past, or the Monday of
/// a week (`vko 17`, `viikko 17`, `v. 17`, `vecka 17`, `week 17`; today where that week has begun).
/// `None` for a day that is past.
pub fn day_ahead(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    if let Some(week) = week_number(text) {
        let monday = |year| NaiveDate::from_isoywd_opt(year, week, Weekday::Mon);
        let this_year = today.iso_week().year();
        let ahead = |year: i32| monday(year).filter(|monday| monday.iso_week() >= today.iso_week());
        // Week 53 is not in every year.
        return (this_year..this_year + 7).find_map(ahead).map(|monday| monday.max(today));
    }
    let next_year = NaiveDate::from_ymd_opt(today.year() + 1, 1, 1)?;
    [today, next_year].into_iter().filter_map(|from| typed_day(text, from)).find(|day| *day >= today)
}

fn week_number(text: &str) -> Option<u32> {
    let text = text.trim().to_lowercase();
    let word = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = &text[word.len()..];
    let known = ["v", "vk", "vko", "viikko", "viikolla", "vecka", "w", "wk", "week"];
    let is_week = known.contains(&word.trim_end().trim_end_matches('.').trim_end());
    number.parse().ok().filter(|week| is_week && (1..=53).contains(week))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_date_is_read_as_people_type_it() {
        let today = day("2024-04-02");
        for text in ["16.5.2024", "16.05.2024", "16.5.", "16.5", "2024-05-16", " 16. 5. 2024 "] {
            assert_eq!(typed_day(text, today), Some(day("2024-05-16")), "{text}");
        }
        for text in [
            "",
            "16",
            "31.2.2024",
            "16.5.24",
            "16.5.0024",
            "5/16/2024",
            "2024-5",
            "huomenna",
            "16.5.2024.1",
            "99999999999.1.",
        ] {
            assert_eq!(typed_day(text, today), None, "{text}");
        }
    }

    #[test]
    fn a_week_is_its_monday_and_a_day_without_a_year_the_next_one() {
        for (text, today, expected) in [
            ("vko 17", "2024-04-12", Some("2024-04-22")),
            ("v. 17", "2024-04-12", Some("2024-04-22")),
            ("v17", "2024-04-12", Some("2024-04-22")),
            ("Week 17", "2024-04-12", Some("2024-04-22")),
            ("vecka 17", "2024-04-24", Some("2024-04-24")),
            ("viikko 17", "2024-04-29", Some("2025-04-21")),
            // Sunday 31.12.2028 is in week 52; the first week of 2029 begins the day after.
            ("vko 1", "2028-12-31", Some("2029-01-01")),
            ("vko 53", "2024-04-12", Some("2026-12-28")),
            ("12.1.", "2024-12-10", Some("2025-01-12")),
            ("10.12.", "2024-12-10", Some("2024-12-10")),
            ("29.2.", "2027-06-01", Some("2028-02-29")),
            ("9.12.2024", "2024-12-10", None),
            ("vko 0", "2024-04-12", None),
            ("vko 54", "2024-04-12", None),
            ("17", "2024-04-12", None),
            ("kuu 17", "2024-04-12", None),
            ("", "2024-04-12", None),
        ] {
            assert_eq!(day_ahead(text, day(today)), expected.map(day), "{text} on {today}");
        }
    }

    proptest! {
        #[test]
        fn a_day_ahead_is_never_behind_and_nothing_typed_is_too_odd(
            text in "\\PC{0,12}|(v|vko|week)[. ]{0,2}[0-9]{1,3}|[0-9]{1,2}\\.[0-9]{1,2}\\.?",
            from in 0i64..30_000,
        ) {
            let today = day("2001-01-01") + chrono::Duration::days(from);
            if let Some(found) = day_ahead(&text, today) {
                prop_assert!(found >= today);
            }
        }
    }
}
