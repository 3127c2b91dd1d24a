//! The numbers that the coordinators may change. Each has a default with its source, a range and a unit;
//! what is not changed is the default, also when a later version of the program has a better one.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Permission;
use crate::i18n::Phrase;

/// What a setting's whole number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// A share beside the other weights; they need not make a hundred.
    Weight,
    /// So many times as large.
    Times,
    Kilometres,
    Minutes,
    Percent,
    /// Points of a score, 0 to 100.
    Points,
    Days,
    Months,
    /// A day of December.
    December,
    /// A week of the year, as calendars number it.
    Week,
    Count,
    /// 1 yes, 0 no.
    Switch,
}

/// One setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Setting {
    /// How much the same size counts in a pair's score. The launch slides name the three criteria; 30, 30
    /// and 40 are the programme's starting values.
    SizeWeight,
    DistanceWeight,
    InterestsWeight,
    /// One that is so many times as large scores nothing for size (with 20, 1:2 gives 77 and 1:5 gives 46).
    SizeNothingAt,
    /// Half the points for distance at so many kilometres by road (with 120, 30 km gives 94, 200 km gives 26).
    DistanceHalfAt,
    /// Half the points for distance at so many minutes of travel, where somebody has typed them.
    MinutesHalfAt,
    /// A road in percent of the straight line: 130 is the robust value for road networks (Wang et al. 2024,
    /// arXiv 2406.06490).
    Detour,
    /// Taken off where the two answer in different languages.
    OtherLanguage,
    /// Taken off where one names a co-operation with the other ("a small minus, always shown").
    NamedCooperation,
    /// Taken off where they were a pair before; 100 leaves nothing, so that they meet again only where every
    /// other way loses more.
    EarlierPair,
    /// Cars and passengers of one visit, for the estimate of a proposal's travel: three people in one car, as
    /// many as a small library can send on one day.
    EstimateCars,
    EstimatePassengers,
    /// So many days after their last visit one asks whether the libraries of a pair still meet: half a year.
    StillMeetingDays,
    /// An invoice that comes more than so many days after the journey is late for AKE; 0 while AKE has set no such
    /// deadline ("claim deadline: unset").
    ClaimDeadlineDays,
    /// The day of December by which the invoices of a year are to be here ("with a closing day in December"). The
    /// source names none, so it is the last.
    ClaimClosingDay,
    /// Whether the finance office pays an invoice in part: 1 yes, 0 no. It cannot, says the source, so that a credit note
    /// and a new invoice are asked for.
    PartPayment,
    /// A credit note or a new invoice that was asked for and has not come for more days than these is to be reminded
    /// of. The source names no number.
    CreditAwaitedDays,
    /// Whoever was asked back and has not answered for more days than these is to be reminded. The source names
    /// no number.
    UnansweredDays,
    /// A visit has no day more days than these after its pair was accepted. The source names no number, here and below.
    DateMissingDays,
    /// The plan should be told so many days before the visit.
    PlanDueDays,
    /// A report has not come more days than these after the visit.
    ReportMissingDays,
    /// An invoice has not come more days than these after the visit.
    InvoiceMissingDays,
    /// A visit more days than these after the registration's closing is noted. The source says no end: a year.
    RoundLastsDays,
    /// The ISO week of the schools' autumn holiday in most municipalities (`assets/school-holidays.toml`).
    AutumnHolidayWeek,
    /// The same of the winter holiday.
    WinterHolidayWeek,
    /// A letter that asks something and was marked as sent is to be answered in so many days. The source names no
    /// number.
    LetterDays,
    /// The persons of a round are kept for so many months after its registration closed; then a row asks to forget
    /// them. 0 while nobody has decided: the source names no time.
    RetentionMonths,
}

/// Why a setting cannot be as somebody typed it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SettingProblem {
    #[error("no such setting: {0}")]
    Unknown(String),
    #[error("{setting:?} is a whole number from {least} to {most}, not {text}")]
    OutOfRange { setting: Setting, least: i64, most: i64, text: String },
}

impl SettingProblem {
    pub fn phrase(&self) -> Phrase {
        match self {
            SettingProblem::Unknown(key) => {
                let known: Vec<&str> = Setting::ALL.into_iter().map(Setting::code).collect();
                Phrase::new("setting-unknown").with("key", key.as_str()).with("known", known.join(", "))
            }
            SettingProblem::OutOfRange { setting, least, most, text } => Phrase::new("setting-out-of-range")
                .with("setting", setting.name())
                .with("least", least.to_string())
                .with("most", most.to_string())
                .with("text", text.as_str()),
        }
    }
}

impl Setting {
    pub const ALL: [Setting; 27] = [
        Setting::SizeWeight,
        Setting::DistanceWeight,
        Setting::InterestsWeight,
        Setting::SizeNothingAt,
        Setting::DistanceHalfAt,
        Setting::MinutesHalfAt,
        Setting::Detour,
        Setting::OtherLanguage,
        Setting::NamedCooperation,
        Setting::EarlierPair,
        Setting::EstimateCars,
        Setting::EstimatePassengers,
        Setting::UnansweredDays,
        Setting::StillMeetingDays,
        Setting::ClaimDeadlineDays,
        Setting::ClaimClosingDay,
        Setting::PartPayment,
        Setting::CreditAwaitedDays,
        Setting::DateMissingDays,
        Setting::PlanDueDays,
        Setting::ReportMissingDays,
        Setting::InvoiceMissingDays,
        Setting::RoundLastsDays,
        Setting::AutumnHolidayWeek,
        Setting::WinterHolidayWeek,
        Setting::LetterDays,
        Setting::RetentionMonths,
    ];

    /// The word that scripts and the database use.
    pub fn code(self) -> &'static str {
        match self {
            Setting::SizeWeight => "size_weight",
            Setting::DistanceWeight => "distance_weight",
            Setting::InterestsWeight => "interests_weight",
            Setting::SizeNothingAt => "size_nothing_at",
            Setting::DistanceHalfAt => "distance_half_at",
            Setting::MinutesHalfAt => "minutes_half_at",
            Setting::Detour => "detour",
            Setting::OtherLanguage => "other_language",
            Setting::NamedCooperation => "named_cooperation",
            Setting::EarlierPair => "earlier_pair",
            Setting::EstimateCars => "estimate_cars",
            Setting::EstimatePassengers => "estimate_passengers",
            Setting::UnansweredDays => "unanswered_days",
            Setting::StillMeetingDays => "still_meeting_days",
            Setting::ClaimDeadlineDays => "claim_deadline_days",
            Setting::ClaimClosingDay => "claim_closing_day",
            Setting::PartPayment => "part_payment",
            Setting::CreditAwaitedDays => "credit_awaited_days",
            Setting::DateMissingDays => "date_missing_days",
            Setting::PlanDueDays => "plan_due_days",
            Setting::ReportMissingDays => "report_missing_days",
            Setting::InvoiceMissingDays => "invoice_missing_days",
            Setting::RoundLastsDays => "round_lasts_days",
            Setting::AutumnHolidayWeek => "autumn_holiday_week",
            Setting::WinterHolidayWeek => "winter_holiday_week",
            Setting::LetterDays => "letter_days",
            Setting::RetentionMonths => "retention_months",
        }
    }

    /// # Errors
    /// A word that is no setting's.
    pub fn from_code(code: &str) -> Result<Setting, SettingProblem> {
        let found = Setting::ALL.into_iter().find(|setting| setting.code() == code);
        found.ok_or_else(|| SettingProblem::Unknown(code.to_owned()))
    }

    /// Unit, least, most and default.
    fn scale(self) -> (Unit, i64, i64, i64) {
        match self {
            Setting::SizeWeight | Setting::DistanceWeight => (Unit::Weight, 0, 100, 30),
            Setting::InterestsWeight => (Unit::Weight, 0, 100, 40),
            Setting::SizeNothingAt => (Unit::Times, 2, 1000, 20),
            Setting::DistanceHalfAt => (Unit::Kilometres, 1, 2000, 120),
            Setting::MinutesHalfAt => (Unit::Minutes, 1, 1440, 90),
            Setting::Detour => (Unit::Percent, 100, 400, 130),
            Setting::OtherLanguage | Setting::NamedCooperation => (Unit::Points, 0, 100, 5),
            Setting::EarlierPair => (Unit::Points, 0, 100, 100),
            Setting::EstimateCars => (Unit::Count, 1, 20, 1),
            Setting::EstimatePassengers => (Unit::Count, 0, 8, 2),
            Setting::UnansweredDays | Setting::LetterDays => (Unit::Days, 1, 365, 7),
            Setting::StillMeetingDays => (Unit::Days, 30, 1000, 182),
            Setting::ClaimDeadlineDays => (Unit::Days, 0, 730, 0),
            Setting::ClaimClosingDay => (Unit::December, 1, 31, 31),
            Setting::PartPayment => (Unit::Switch, 0, 1, 0),
            Setting::CreditAwaitedDays => (Unit::Days, 1, 365, 21),
            Setting::PlanDueDays => (Unit::Days, 0, 365, 7),
            Setting::DateMissingDays | Setting::ReportMissingDays => (Unit::Days, 1, 365, 14),
            Setting::InvoiceMissingDays => (Unit::Days, 1, 365, 30),
            Setting::RoundLastsDays => (Unit::Days, 1, 3650, 365),
            Setting::AutumnHolidayWeek => (Unit::Week, 1, 53, 42),
            Setting::WinterHolidayWeek => (Unit::Week, 1, 53, 8),
            Setting::RetentionMonths => (Unit::Months, 0, 240, 0),
        }
    }

    pub fn unit(self) -> Unit {
        self.scale().0
    }

    pub fn default_value(self) -> i64 {
        self.scale().3
    }

    /// A whole number within the setting's range; of a switch also yes or no in the three languages.
    ///
    /// # Errors
    /// Anything else.
    pub fn read(self, text: &str) -> Result<i64, SettingProblem> {
        let number = match text.trim().to_lowercase().as_str() {
            "kyllä" | "ja" | "yes" if self.unit() == Unit::Switch => Some(1),
            "ei" | "nej" | "no" if self.unit() == Unit::Switch => Some(0),
            digits => digits.parse().ok(),
        };
        let (_, least, most, _) = self.scale();
        number.filter(|number| (least..=most).contains(number)).ok_or_else(|| SettingProblem::OutOfRange {
            setting: self,
            least,
            most,
            text: text.to_owned(),
        })
    }

    /// The nearest value within its range.
    pub fn clamped(self, value: i64) -> i64 {
        let (_, least, most, _) = self.scale();
        value.clamp(least, most)
    }

    /// By how much a key changes it: enough to make a difference.
    pub fn step(self) -> i64 {
        match self {
            Setting::EarlierPair => 10,
            _ => match self.unit() {
                Unit::Weight | Unit::Times | Unit::Percent => 5,
                Unit::Kilometres | Unit::Minutes => 10,
                Unit::Points | Unit::Days | Unit::Months | Unit::December | Unit::Week | Unit::Count | Unit::Switch => {
                    1
                }
            },
        }
    }

    /// Whether the suggested pairs, or what they would cost, depend on it.
    pub fn shapes_pairs(self) -> bool {
        !matches!(self.unit(), Unit::Days | Unit::Months | Unit::December | Unit::Week | Unit::Switch)
    }

    pub fn name(self) -> Phrase {
        Phrase::new(format!("setting-name-{}", self.code().replace('_', "-")))
    }

    /// What it does, in a sentence.
    pub fn help(self) -> Phrase {
        Phrase::new(format!("setting-help-{}", self.code().replace('_', "-")))
    }

    /// A value with its unit.
    pub fn value_phrase(self, value: i64) -> Phrase {
        let key = match self.unit() {
            Unit::Days if value == 0 && self == Setting::ClaimDeadlineDays => return Phrase::new("setting-unset"),
            Unit::Months if value == 0 => return Phrase::new("setting-unset"),
            Unit::Weight | Unit::Count => return Phrase::verbatim(value.to_string()),
            Unit::Switch => return Phrase::new(if value == 1 { "setting-yes" } else { "setting-no" }),
            Unit::Times => "setting-times",
            Unit::Kilometres => "setting-kilometres",
            Unit::Minutes => "setting-minutes",
            Unit::Percent => "setting-percent",
            Unit::Points => "setting-points",
            Unit::Days => "setting-days",
            Unit::Months => "setting-months",
            Unit::December => "setting-december",
            Unit::Week => "setting-week",
        };
        Phrase::new(key).with("value", value.to_string())
    }

    /// What changing it needs: how the finance office pays is no coordinator's own choice.
    pub fn permission(self) -> Permission {
        if self == Setting::PartPayment { Permission::Administer } else { Permission::Coordinate }
    }
}

/// All settings: those that somebody changed, and the defaults of the others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings(BTreeMap<Setting, i64>);

impl Settings {
    pub fn get(&self, setting: Setting) -> i64 {
        self.0.get(&setting).copied().unwrap_or_else(|| setting.default_value())
    }

    /// A number of days, never negative.
    pub fn days(&self, setting: Setting) -> u64 {
        u64::try_from(self.get(setting)).unwrap_or_default()
    }

    /// Whether a switch is on.
    pub fn allows(&self, setting: Setting) -> bool {
        self.get(setting) == 1
    }

    /// Whether somebody changed it.
    pub fn is_changed(&self, setting: Setting) -> bool {
        self.0.contains_key(&setting)
    }

    #[must_use]
    pub fn with(mut self, setting: Setting, value: i64) -> Settings {
        self.0.insert(setting, value);
        self
    }
}

impl FromIterator<(Setting, i64)> for Settings {
    fn from_iter<I: IntoIterator<Item = (Setting, i64)>>(values: I) -> Settings {
        Settings(values.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Lang, has_key};

    #[test]
    fn every_setting_is_found_by_its_word_holds_its_own_default_and_is_explained() {
        for setting in Setting::ALL {
            assert_eq!(Setting::from_code(setting.code()), Ok(setting));
            assert_eq!(setting.read(&setting.default_value().to_string()), Ok(setting.default_value()));
            for lang in Lang::ALL {
                assert!(has_key(lang, &setting.name().key) && has_key(lang, &setting.help().key), "{setting:?}");
            }
        }
    }

    #[test]
    fn what_is_no_number_of_the_range_is_refused() {
        for text in ["", "-1", "101", "30,5", "kolmekymmentä", "99999999999999999999"] {
            assert!(Setting::SizeWeight.read(text).is_err(), "{text}");
        }
        assert!(Setting::from_code("colour").is_err());
    }
}
