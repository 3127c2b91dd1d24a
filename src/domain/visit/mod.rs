//! Visits: guests go to a host on one day, with a checklist before, on the day and after.

mod checklist;
mod due;
#[cfg(test)]
mod due_tests;
mod fact;
mod item;
mod participants;
mod plan;
mod reading;

use std::ops::RangeInclusive;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Actor, PartnershipId, RegistrationId, VisitId};
use crate::i18n::Phrase;

pub use checklist::{TemplateItem, checklist, item_phrase};
pub use due::{
    DATE_MISSING_AFTER_DAYS, Due, DueKind, INVOICE_MISSING_AFTER_DAYS, PLAN_DUE_BEFORE_DAYS, REPORT_MISSING_AFTER_DAYS,
    asleep, due, due_together,
};
pub use fact::Fact;
pub use item::{Item, ItemEdit, OWN_ITEM, OwnItem};
pub use participants::{ParticipantRole, Participants, staff_share};
pub use plan::Plan;
pub use reading::{Found, found_in};

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
        let day = self.at.date_naive();
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

/// How far a visit has come; follows from its facts and is stored nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    NoDate,
    Dated,
    /// AKE was told the plan.
    Planned,
    Travelled,
    Reported,
}

impl Stage {
    pub const ALL: [Stage; 5] = [Stage::NoDate, Stage::Dated, Stage::Planned, Stage::Travelled, Stage::Reported];

    pub fn code(self) -> &'static str {
        match self {
            Stage::NoDate => "no_date",
            Stage::Dated => "dated",
            Stage::Planned => "planned",
            Stage::Travelled => "travelled",
            Stage::Reported => "reported",
        }
    }

    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("stage-{}", self.code().replace('_', "-")))
    }
}

impl Visit {
    pub fn is_ticked(&self, key: &str) -> bool {
        self.items.iter().any(|item| item.key == key && item.ticked.is_some())
    }

    /// The stage on a given day.
    pub fn stage(&self, today: NaiveDate) -> Stage {
        match self.date {
            None => Stage::NoDate,
            Some(date) if date < today || (date == today && self.is_ticked("report_received")) => {
                if self.is_ticked("report_received") { Stage::Reported } else { Stage::Travelled }
            }
            Some(_) if self.is_ticked("plan_told") => Stage::Planned,
            Some(_) => Stage::Dated,
        }
    }
}
