//! Visits: guests go to a host on one day, with a checklist before, on the day and after.

mod checklist;
mod due;
#[cfg(test)]
mod due_tests;
mod fact;
mod holiday;
mod item;
mod keys;
mod oddity;
mod participants;
mod plan;
mod programme;
mod progress;
mod reading;
#[cfg(test)]
pub(in crate::domain) mod samples;
mod template;
mod timed_line;
mod unanswered;
mod warning;

use std::ops::RangeInclusive;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Actor, PartnershipId, RegistrationId, VisitId};
use crate::i18n::{Phrase, day_in_helsinki};

pub use checklist::{checklist, default_wording, item_phrase};
pub use due::{Due, DueKind, asleep, due, due_in_one_go, due_one_by_one};
pub use fact::Fact;
pub use holiday::{PublicHoliday, Reach, SchoolHoliday, SchoolHolidayKind, is_weekend, public_holiday, school_holiday};
pub use item::{Item, ItemEdit, OWN_ITEM, OwnItem};
pub use keys::{KeysPlace, place_for_keys};
pub use oddity::{Oddity, oddities};
pub use participants::{ParticipantRole, Participants, staff_share};
pub use plan::{NewPlan, Plan, PlannedDay};
pub use programme::{PaidBy, PlanItem, SOURCE_ITEMS, Slot, SlotKind, SourceItem, clock, source_items_beside};
pub use progress::{Ball, Next, Progress, Stage, is_invoiced, progress, stage_of};
pub use reading::{Found, found_in, is_known};
pub use template::{ADDED_ITEM, TemplateEdit, TemplateItem, Templates, Wording, says_the_same};
pub use timed_line::{TimedLine, timed_lines_beside, typed_range, typed_time};
pub use warning::{Warning, day_warnings, visit_warnings, warnings, weekday};

/// What kind of day it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VisitKind {
    Visit,
    /// Both crews change places for a day.
    Swap,
}

impl VisitKind {
    pub const ALL: [VisitKind; 2] = [VisitKind::Visit, VisitKind::Swap];

    pub fn code(self) -> &'static str {
        match self {
            VisitKind::Visit => "visit",
            VisitKind::Swap => "swap",
        }
    }

    pub fn from_code(code: &str) -> Option<VisitKind> {
        VisitKind::ALL.into_iter().find(|kind| kind.code() == code)
    }

    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("visit-kind-{}", self.code()))
    }

    /// The other one.
    pub fn other(self) -> VisitKind {
        match self {
            VisitKind::Visit => VisitKind::Swap,
            VisitKind::Swap => VisitKind::Visit,
        }
    }
}

/// The letters at the end of an order reference: `A` to `Z`, then `AA`.
pub fn reference_letters(place: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(place % 26).unwrap_or_default());
    match place / 26 {
        0 => letter.to_string(),
        more => format!("{}{letter}", reference_letters(more - 1)),
    }
}

/// When an item of the checklist is dealt with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    Before,
    Day,
    After,
}

impl Phase {
    pub const ALL: [Phase; 3] = [Phase::Before, Phase::Day, Phase::After];

    pub fn code(self) -> &'static str {
        match self {
            Phase::Before => "before",
            Phase::Day => "day",
            Phase::After => "after",
        }
    }

    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("phase-{}", self.code()))
    }
}

/// Who ticked an item, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ticked {
    pub by: Actor,
    pub at: DateTime<Utc>,
    /// From what it followed; `None` where a person ticked it.
    pub from: Option<Fact>,
}

impl Ticked {
    /// From what or by whom, and when.
    pub fn phrase(&self) -> Phrase {
        let day = day_in_helsinki(self.at);
        match self.from {
            Some(fact) => fact.phrase(day),
            None => Phrase::new("ticked-by").with("by", self.by.as_str()).with("day", day),
        }
    }
}

/// A visit as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    pub id: VisitId,
    pub partnership: PartnershipId,
    pub kind: VisitKind,
    /// Receives the guests.
    pub host: RegistrationId,
    pub guest: RegistrationId,
    /// Printed in the instructions and matched when the claim comes: `KUMPPANI-2024K-07-B`.
    pub reference: String,
    pub date: Option<NaiveDate>,
    /// How many travel. `None` until told.
    pub participants: Option<u32>,
    pub note: String,
    /// By phase, in the order of the template; those of its own last.
    pub items: Vec<Item>,
    /// The day when the partnership was accepted: from it a missing date is counted.
    pub since: NaiveDate,
    pub version: i64,
}

/// The years of visits and invoices; anything else is a slip of the finger. The source names none.
const YEARS: RangeInclusive<i32> = 2000..=2100;

/// Why nobody can travel or send an invoice on this day; `None` where one can.
pub fn day_problem(day: NaiveDate) -> Option<Phrase> {
    (!YEARS.contains(&day.year())).then(|| {
        Phrase::new("day-outside-years")
            .with("date", day)
            .with("first", YEARS.start().to_string())
            .with("last", YEARS.end().to_string())
    })
}

impl Visit {
    pub fn is_ticked(&self, key: &str) -> bool {
        self.items.iter().any(|item| item.key == key && item.ticked.is_some())
    }

    /// Whether its list has an item that is not ticked. What a coordinator took off the list is awaited by nobody.
    pub fn awaits(&self, key: &str) -> bool {
        self.items.iter().any(|item| item.key == key && item.ticked.is_none())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_places_have_the_same_letters_and_the_first_are_single() {
        let letters: Vec<String> = (0..2000).map(reference_letters).collect();
        assert_eq!(
            [0, 1, 25, 26, 27, 52, 702].map(|place| letters[place].as_str()),
            ["A", "B", "Z", "AA", "AB", "BA", "AAA"]
        );
        assert_eq!(letters.iter().collect::<BTreeSet<_>>().len(), letters.len());
    }
}
