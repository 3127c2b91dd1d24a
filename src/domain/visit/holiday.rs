//! Days on which a visit is hard to make: public holidays, which are computed, and school holidays, which
//! municipalities decide on and of which `assets/school-holidays.toml` knows what is usual.

use std::sync::OnceLock;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::Deserialize;

use crate::domain::setting::{Setting, Settings};
use crate::i18n::Phrase;

/// A day on which libraries are closed: a church holiday by the Church Act (652/2023), Independence Day (388/1937), May Day
/// (272/1944), and the two eves that are free by the collective agreements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PublicHoliday {
    NewYear,
    Epiphany,
    GoodFriday,
    Easter,
    EasterMonday,
    MayDay,
    Ascension,
    Pentecost,
    MidsummerEve,
    Midsummer,
    AllSaints,
    Independence,
    ChristmasEve,
    Christmas,
    BoxingDay,
}

impl PublicHoliday {
    pub const ALL: [PublicHoliday; 15] = [
        PublicHoliday::NewYear,
        PublicHoliday::Epiphany,
        PublicHoliday::GoodFriday,
        PublicHoliday::Easter,
        PublicHoliday::EasterMonday,
        PublicHoliday::MayDay,
        PublicHoliday::Ascension,
        PublicHoliday::Pentecost,
        PublicHoliday::MidsummerEve,
        PublicHoliday::Midsummer,
        PublicHoliday::AllSaints,
        PublicHoliday::Independence,
        PublicHoliday::ChristmasEve,
        PublicHoliday::Christmas,
        PublicHoliday::BoxingDay,
    ];

    pub fn phrase(self) -> Phrase {
        Phrase::new(match self {
            PublicHoliday::NewYear => "holiday-new-year",
            PublicHoliday::Epiphany => "holiday-epiphany",
            PublicHoliday::GoodFriday => "holiday-good-friday",
            PublicHoliday::Easter => "holiday-easter",
            PublicHoliday::EasterMonday => "holiday-easter-monday",
            PublicHoliday::MayDay => "holiday-may-day",
            PublicHoliday::Ascension => "holiday-ascension",
            PublicHoliday::Pentecost => "holiday-pentecost",
            PublicHoliday::MidsummerEve => "holiday-midsummer-eve",
            PublicHoliday::Midsummer => "holiday-midsummer",
            PublicHoliday::AllSaints => "holiday-all-saints",
            PublicHoliday::Independence => "holiday-independence",
            PublicHoliday::ChristmasEve => "holiday-christmas-eve",
            PublicHoliday::Christmas => "holiday-christmas",
            PublicHoliday::BoxingDay => "holiday-boxing-day",
        })
    }

    /// On which day of a year it is.
    fn day(self, year: i32) -> Option<NaiveDate> {
        let fixed = |month, day| NaiveDate::from_ymd_opt(year, month, day);
        // Midsummer and All Saints are the Saturday of a week.
        let saturday_from = |month, day| {
            let first = fixed(month, day)?;
            let to_saturday = (5 + 7 - u64::from(first.weekday().num_days_from_monday())) % 7;
            first.checked_add_days(Days::new(to_saturday))
        };
        let after_easter = |days| easter(year)?.checked_add_days(Days::new(days));
        match self {
            PublicHoliday::NewYear => fixed(1, 1),
            PublicHoliday::Epiphany => fixed(1, 6),
            PublicHoliday::GoodFriday => easter(year)?.checked_sub_days(Days::new(2)),
            PublicHoliday::Easter => easter(year),
            PublicHoliday::EasterMonday => after_easter(1),
            PublicHoliday::MayDay => fixed(5, 1),
            PublicHoliday::Ascension => after_easter(39),
            PublicHoliday::Pentecost => after_easter(49),
            PublicHoliday::MidsummerEve => saturday_from(6, 20)?.pred_opt(),
            PublicHoliday::Midsummer => saturday_from(6, 20),
            PublicHoliday::AllSaints => saturday_from(10, 31),
            PublicHoliday::Independence => fixed(12, 6),
            PublicHoliday::ChristmasEve => fixed(12, 24),
            PublicHoliday::Christmas => fixed(12, 25),
            PublicHoliday::BoxingDay => fixed(12, 26),
        }
    }
}

/// The holiday on a day, if it is one.
pub fn public_holiday(day: NaiveDate) -> Option<PublicHoliday> {
    PublicHoliday::ALL.into_iter().find(|holiday| holiday.day(day.year()) == Some(day))
}

/// Easter Sunday of the Gregorian calendar (the anonymous algorithm as Meeus gives it).
fn easter(year: i32) -> Option<NaiveDate> {
    let (golden, century, of_century) = (year % 19, year / 100, year % 100);
    let leap = century / 4;
    let moon = (century + 8) / 25;
    let correction = (century - moon + 1) / 3;
    let epact = (19 * golden + century - leap - correction + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * late + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(days / 31).ok()?, u32::try_from(days % 31 + 1).ok()?)
}

/// Which of the schools' holidays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SchoolHolidayKind {
    Autumn,
    Winter,
    Christmas,
}

/// In how many municipalities of the region it is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    Most,
    Some,
}

/// A holiday that schools may have on a day. Each municipality decides by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SchoolHoliday {
    pub kind: SchoolHolidayKind,
    pub reach: Reach,
}

impl SchoolHoliday {
    pub fn phrase(self) -> Phrase {
        let kind = match self.kind {
            SchoolHolidayKind::Autumn => "autumn",
            SchoolHolidayKind::Winter => "winter",
            SchoolHolidayKind::Christmas => "christmas",
        };
        let reach = match self.reach {
            Reach::Most => "most",
            Reach::Some => "some",
        };
        Phrase::new(format!("school-holiday-{reach}")).with("kind", Phrase::new(format!("school-holiday-{kind}")))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    holiday: Vec<Usual>,
}

/// What is usual: an ISO week, or days as `12-23`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Usual {
    kind: SchoolHolidayKind,
    reach: Reach,
    week: Option<u32>,
    from: Option<String>,
    to: Option<String>,
    #[expect(
        dead_code,
        reason = "who looks into the file is to see where a week comes from, and it must not be left out"
    )]
    source: String,
}

impl Usual {
    fn includes(&self, day: NaiveDate, settings: &Settings) -> bool {
        if let Some(week) = self.week {
            return day.iso_week().week() == self.chosen_week(settings).unwrap_or(week);
        }
        let (Some(from), Some(to)) = (&self.from, &self.to) else { return false };
        let day = day.format("%m-%d").to_string();
        // From December into January.
        if from > to { day >= *from || day <= *to } else { (from..=to).contains(&&day) }
    }

    /// The week that the coordinators may have typed instead.
    fn chosen_week(&self, settings: &Settings) -> Option<u32> {
        let setting = match (self.reach, self.kind) {
            (Reach::Most, SchoolHolidayKind::Autumn) => Setting::AutumnHolidayWeek,
            (Reach::Most, SchoolHolidayKind::Winter) => Setting::WinterHolidayWeek,
            _ => return None,
        };
        u32::try_from(settings.get(setting)).ok()
    }
}

/// The school holiday that is usual on a day.
pub fn school_holiday(day: NaiveDate, settings: &Settings) -> Option<SchoolHoliday> {
    let found = usual().iter().find(|usual| usual.includes(day, settings))?;
    Some(SchoolHoliday { kind: found.kind, reach: found.reach })
}

fn usual() -> &'static [Usual] {
    static USUAL: OnceLock<Vec<Usual>> = OnceLock::new();
    USUAL.get_or_init(|| read().map(|file| file.holiday).unwrap_or_default())
}

/// The file is compiled in and a test reads it, so an error can only be met while it is edited.
fn read() -> Result<File, toml::de::Error> {
    toml::from_str(include_str!("../../../assets/school-holidays.toml"))
}

pub fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// From the almanacs of these years (University of Helsinki).
    #[test]
    fn the_movable_days_are_where_the_almanac_has_them() {
        let easters = [
            "2000-04-23",
            "2008-03-23",
            "2011-04-24",
            "2019-04-21",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2038-04-25",
        ];
        for text in easters {
            assert_eq!(public_holiday(day(text)), Some(PublicHoliday::Easter), "{text}");
        }
        for (text, holiday) in [
            ("2024-03-29", PublicHoliday::GoodFriday),
            ("2024-04-01", PublicHoliday::EasterMonday),
            ("2024-05-09", PublicHoliday::Ascension),
            ("2024-05-19", PublicHoliday::Pentecost),
            ("2024-06-21", PublicHoliday::MidsummerEve),
            ("2024-06-22", PublicHoliday::Midsummer),
            ("2026-06-20", PublicHoliday::Midsummer),
            ("2025-06-21", PublicHoliday::Midsummer),
            ("2024-11-02", PublicHoliday::AllSaints),
            ("2026-10-31", PublicHoliday::AllSaints),
            ("2027-11-06", PublicHoliday::AllSaints),
            ("2024-12-06", PublicHoliday::Independence),
        ] {
            assert_eq!(public_holiday(day(text)), Some(holiday), "{text}");
        }
        for text in ["2024-05-02", "2024-12-23", "2024-06-20", "2024-04-02", "2024-12-27"] {
            assert_eq!(public_holiday(day(text)), None, "{text}");
        }
    }

    #[test]
    fn every_year_has_every_holiday_and_the_church_ones_on_their_weekdays() {
        for year in 2000..=2100 {
            for holiday in PublicHoliday::ALL {
                let day = holiday.day(year).unwrap();
                let weekday = match holiday {
                    PublicHoliday::GoodFriday | PublicHoliday::MidsummerEve => Some(Weekday::Fri),
                    PublicHoliday::Easter | PublicHoliday::Pentecost => Some(Weekday::Sun),
                    PublicHoliday::EasterMonday => Some(Weekday::Mon),
                    PublicHoliday::Ascension => Some(Weekday::Thu),
                    PublicHoliday::Midsummer | PublicHoliday::AllSaints => Some(Weekday::Sat),
                    _ => None,
                };
                assert!(weekday.is_none_or(|weekday| day.weekday() == weekday), "{holiday:?} {day}");
                assert!(public_holiday(day).is_some());
            }
            let easter = easter(year).unwrap();
            assert!((day(&format!("{year}-03-22"))..=day(&format!("{year}-04-25"))).contains(&easter));
        }
    }

    #[test]
    fn the_schools_weeks_are_those_of_the_file_until_a_coordinator_types_others() {
        assert!(read().is_ok_and(|file| file.holiday.iter().all(|usual| usual.week.is_some() != usual.from.is_some())));
        let settings = Settings::default();
        let told = |text: &str, settings: &Settings| school_holiday(day(text), settings).map(|it| (it.kind, it.reach));
        let (autumn, winter) = (SchoolHolidayKind::Autumn, SchoolHolidayKind::Winter);
        assert_eq!(told("2026-10-12", &settings), Some((autumn, Reach::Most)));
        assert_eq!(told("2026-10-18", &settings), Some((autumn, Reach::Most)));
        assert_eq!(told("2026-10-19", &settings), Some((autumn, Reach::Some)));
        assert_eq!(told("2026-02-16", &settings), Some((winter, Reach::Most)));
        assert_eq!(told("2026-02-23", &settings), None);
        for text in ["2026-12-23", "2026-12-31", "2027-01-01", "2027-01-06"] {
            assert_eq!(told(text, &settings), Some((SchoolHolidayKind::Christmas, Reach::Most)), "{text}");
        }
        assert_eq!((told("2026-12-22", &settings), told("2027-01-07", &settings)), (None, None));
        let other = settings.with(Setting::WinterHolidayWeek, 9);
        assert_eq!((told("2026-02-16", &other), told("2026-02-23", &other)), (None, Some((winter, Reach::Most))));
    }

    #[test]
    fn the_settings_begin_with_the_weeks_of_the_file() {
        for (kind, setting) in [
            (SchoolHolidayKind::Autumn, Setting::AutumnHolidayWeek),
            (SchoolHolidayKind::Winter, Setting::WinterHolidayWeek),
        ] {
            let mut most = usual().iter().filter(|usual| usual.kind == kind && usual.reach == Reach::Most);
            assert_eq!(most.next().and_then(|usual| usual.week).map(i64::from), Some(setting.default_value()));
        }
    }
}
