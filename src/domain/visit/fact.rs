//! What ticks an item of a checklist by itself: a fact that is known of the visit.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::i18n::Phrase;

/// A fact from which an item follows. The store knows how to ask for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// The visit has a day.
    Date,
    /// How many travel is known.
    Participants,
    /// The libraries told AKE their plan of the day.
    Plan,
    /// A claim for the travel was approved.
    Invoice,
    /// The libraries told of the visit.
    Report,
}

impl Fact {
    pub const ALL: [Fact; 5] = [Fact::Date, Fact::Participants, Fact::Plan, Fact::Invoice, Fact::Report];

    /// The word that scripts and the database use.
    pub fn code(self) -> &'static str {
        match self {
            Fact::Date => "date",
            Fact::Participants => "participants",
            Fact::Plan => "plan",
            Fact::Invoice => "invoice",
            Fact::Report => "report",
        }
    }

    /// The item of the checklists that it ticks.
    pub fn item(self) -> &'static str {
        match self {
            Fact::Date => "date_agreed",
            Fact::Participants => "participants_agreed",
            Fact::Plan => "plan_told",
            Fact::Invoice => "travel_invoiced",
            Fact::Report => "report_received",
        }
    }

    /// The fact that ticks an item of this key.
    pub fn of_item(key: &str) -> Option<Fact> {
        Fact::ALL.into_iter().find(|fact| fact.item() == key)
    }

    /// What it is, and since when it is known.
    pub fn phrase(self, since: NaiveDate) -> Phrase {
        Phrase::new(format!("fact-{}", self.code())).with("day", since)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{VisitKind, checklist};
    use super::*;

    #[test]
    fn each_fact_ticks_an_item_that_both_lists_have() {
        for fact in Fact::ALL {
            for kind in VisitKind::ALL {
                assert!(checklist(kind).iter().any(|item| item.key == fact.item()), "{fact:?} in {kind:?}");
            }
        }
    }
}
