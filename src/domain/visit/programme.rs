//! The timed items of a visit's day, where somebody lays it out, and the source's list to begin from.

use std::collections::HashSet;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::found_in;
use crate::domain::search::folded;
use crate::domain::{PlanItemId, Seen, VisitId};
use crate::i18n::{Lang, Phrase, text};

/// Minutes of a day.
pub const DAY: i32 = 24 * 60;

/// What an item of the day is, as the source groups them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SlotKind {
    /// Belongs to every visit: the programme walked through, introductions, the host's services.
    Mandatory,
    Library,
    /// Something pleasant together.
    Fun,
    /// The municipality's own *tyhy*.
    Wellbeing,
    /// Lunch, coffee and other rests.
    Break,
    Travel,
}

impl SlotKind {
    pub const ALL: [SlotKind; 6] =
        [SlotKind::Mandatory, SlotKind::Library, SlotKind::Fun, SlotKind::Wellbeing, SlotKind::Break, SlotKind::Travel];

    /// The word that scripts and the database use.
    pub fn code(self) -> &'static str {
        match self {
            SlotKind::Mandatory => "mandatory",
            SlotKind::Library => "library",
            SlotKind::Fun => "fun",
            SlotKind::Wellbeing => "wellbeing",
            SlotKind::Break => "break",
            SlotKind::Travel => "travel",
        }
    }

    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("slot-kind-{}", self.code()))
    }

    /// Who normally pays for it: AKE the travel, the municipality what is never AKE's.
    pub fn usual_payer(self) -> PaidBy {
        match self {
            SlotKind::Travel => PaidBy::Ake,
            SlotKind::Break | SlotKind::Wellbeing => PaidBy::Municipality,
            SlotKind::Mandatory | SlotKind::Library | SlotKind::Fun => PaidBy::Nobody,
        }
    }
}

/// Who pays for an item of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaidBy {
    Ake,
    Municipality,
    /// It costs nothing, or nobody has said.
    #[serde(rename = "none")]
    Nobody,
}

impl PaidBy {
    pub const ALL: [PaidBy; 3] = [PaidBy::Nobody, PaidBy::Ake, PaidBy::Municipality];

    pub fn code(self) -> &'static str {
        match self {
            PaidBy::Ake => "ake",
            PaidBy::Municipality => "municipality",
            PaidBy::Nobody => "none",
        }
    }

    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("slot-payer-{}", self.code()))
    }
}

/// What an item of the day says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    pub title: String,
    /// Minute of the day, 0 to 1439.
    pub start: i32,
    /// -1439 to 1439; 0 where nobody has said how long it takes. Below 0 it ends before it starts: odd, but told so.
    pub minutes: i32,
    pub kind: SlotKind,
    pub payer: PaidBy,
}

impl Slot {
    pub fn end(&self) -> i32 {
        self.start + self.minutes
    }

    /// The minutes of the day that it takes; empty where its length is unknown or makes no sense.
    pub fn span(&self) -> Range<i32> {
        self.start..self.end().max(self.start)
    }

    /// Whether the database takes it.
    pub fn is_within_a_day(&self) -> bool {
        (0..DAY).contains(&self.start) && (1 - DAY..DAY).contains(&self.minutes)
    }

    /// `9.30–10.15`, or `9.30` alone.
    pub fn times(&self) -> String {
        match self.minutes {
            0 => clock(self.start),
            _ => format!("{}–{}", clock(self.start), clock(self.end())),
        }
    }
}

/// `9.05`, as one writes it in Finnish; a minute before the day or after it is taken around midnight.
pub fn clock(minute: i32) -> String {
    let minute = minute.rem_euclid(DAY);
    format!("{}.{:02}", minute / 60, minute % 60)
}

/// A timed item of a visit's day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanItem {
    pub id: PlanItemId,
    pub visit: VisitId,
    pub slot: Slot,
    pub version: i64,
}

impl PlanItem {
    pub fn seen(&self) -> Seen<PlanItemId> {
        Seen { id: self.id, version: self.version }
    }
}

/// An item of the source's list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SourceItem {
    /// Names it, also as an item of the checklist where that has it.
    pub key: &'static str,
    /// Belongs to every visit day; the others are ready to pick.
    pub always: bool,
    start: i32,
    minutes: i32,
    kind: SlotKind,
}

const fn source_item(
    key: &'static str,
    always: bool,
    hour: i32,
    minute: i32,
    minutes: i32,
    kind: SlotKind,
) -> SourceItem {
    SourceItem { key, always, start: hour * 60 + minute, minutes, kind }
}

/// The slides' list ("Mitä vierailun ohjelmaan?"). The slides give no times: these lay a day out without a gap in the
/// middle or two at once, to be moved.
pub const SOURCE_ITEMS: [SourceItem; 9] = [
    source_item("programme_walked_through", true, 9, 0, 15, SlotKind::Mandatory),
    source_item("introductions", true, 9, 15, 30, SlotKind::Mandatory),
    source_item("services_presented", true, 9, 45, 75, SlotKind::Mandatory),
    source_item("lunch", true, 11, 0, 60, SlotKind::Break),
    source_item("project", false, 12, 0, 45, SlotKind::Library),
    source_item("fresh_eyes", false, 12, 45, 45, SlotKind::Library),
    source_item("coffee", true, 13, 30, 30, SlotKind::Break),
    source_item("joint_event", false, 14, 0, 45, SlotKind::Library),
    source_item("pleasant", false, 14, 45, 45, SlotKind::Fun),
];

impl SourceItem {
    pub fn slot(&self, lang: Lang) -> Slot {
        Slot {
            title: text(lang, &format!("source-item-{}", self.key.replace('_', "-"))),
            start: self.start,
            minutes: self.minutes,
            kind: self.kind,
            payer: self.kind.usual_payer(),
        }
    }
}

/// The keys of what the titles speak of.
pub(super) fn spoken_of(slots: &[&Slot]) -> HashSet<&'static str> {
    slots.iter().flat_map(|slot| found_in(&slot.title)).map(|found| found.key).collect()
}

/// What of the source's list the day does not have yet: in whatever words speak of it or, as what is not mandatory, in its
/// own.
pub fn source_items_beside(slots: &[&Slot]) -> Vec<SourceItem> {
    let spoken = spoken_of(slots);
    let titles: HashSet<String> = slots.iter().map(|slot| folded(&slot.title)).collect();
    let own = |item: &SourceItem| Lang::ALL.into_iter().any(|lang| titles.contains(&folded(&item.slot(lang).title)));
    SOURCE_ITEMS.into_iter().filter(|item| !spoken.contains(item.key) && !own(item)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sources_list_is_found_again_in_each_language_and_says_what_the_slides_call_mandatory() {
        for lang in Lang::ALL {
            let day: Vec<Slot> = SOURCE_ITEMS.iter().map(|item| item.slot(lang)).collect();
            assert_eq!(source_items_beside(&day.iter().collect::<Vec<_>>()), [], "{lang:?}");
            for item in SOURCE_ITEMS {
                let found = found_in(&item.slot(lang).title);
                let keys: Vec<&str> = found.iter().map(|found| found.key).collect();
                assert_eq!(keys, if item.always { vec![item.key] } else { vec![] }, "{lang:?}");
            }
        }
        let always: Vec<&str> = SOURCE_ITEMS.iter().filter(|item| item.always).map(|item| item.key).collect();
        let template = super::super::checklist(super::super::VisitKind::Visit).iter().filter(|item| item.mandatory);
        assert_eq!(always, template.map(|item| item.key.as_str()).collect::<Vec<_>>());
    }

    #[test]
    fn times_are_written_as_a_finn_writes_them() {
        let slot = |start, minutes| Slot { start, minutes, ..SOURCE_ITEMS[0].slot(Lang::Fi) };
        let written =
            [(570, 45), (540, 0), (615, -45), (1430, 20)].map(|(start, minutes)| slot(start, minutes).times());
        assert_eq!(written, ["9.30–10.15", "9.00", "10.15–9.30", "23.50–0.10"]);
    }
}
