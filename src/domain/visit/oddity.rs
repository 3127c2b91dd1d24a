//! What looks odd in the programme of a day. The libraries plan it themselves: each is a note in words, and nothing is
//! refused for it.

use std::collections::HashSet;

use super::programme::{PaidBy, Slot, SlotKind, clock, spoken_of};
use super::reading::is_known;
use super::{Visit, VisitKind};
use crate::i18n::Phrase;

/// One thing to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Oddity {
    /// An item that belongs to every visit is not in it.
    Missing(Phrase),
    /// Two are at the same time: the later one, and one that is not over when it begins.
    Overlap(String, String),
    /// A long day without lunch.
    NoLunch,
    /// Wellbeing takes so much that library subjects have less than half.
    LittleLibrary {
        library: i32,
        all: i32,
    },
    /// AKE is to pay what it never pays.
    NotPaidByAke(String),
    EndsBeforeStart(String),
    /// Before [`EARLIEST`] or after [`LATEST`].
    Outside(String),
}

/// From so many timed minutes on, a day is expected to have a lunch.
pub const LUNCH_FROM: i32 = 4 * 60;
/// Minutes of the day between which a visit is expected to be.
pub const EARLIEST: i32 = 6 * 60;
pub const LATEST: i32 = 22 * 60;

impl Oddity {
    /// The word that scripts use.
    pub fn code(&self) -> &'static str {
        match self {
            Oddity::Missing(_) => "missing",
            Oddity::Overlap(..) => "overlap",
            Oddity::NoLunch => "no_lunch",
            Oddity::LittleLibrary { .. } => "little_library",
            Oddity::NotPaidByAke(_) => "not_paid_by_ake",
            Oddity::EndsBeforeStart(_) => "ends_before_start",
            Oddity::Outside(_) => "outside_hours",
        }
    }

    pub fn phrase(&self) -> Phrase {
        let phrase = Phrase::new(format!("oddity-{}", self.code().replace('_', "-")));
        match self {
            Oddity::Missing(item) => phrase.with("item", item.clone()),
            Oddity::Overlap(later, earlier) => phrase.with("item", later.as_str()).with("other", earlier.as_str()),
            Oddity::NoLunch => phrase,
            Oddity::LittleLibrary { library, all } => {
                phrase.with("library", length(*library)).with("all", length(*all))
            }
            Oddity::NotPaidByAke(title) | Oddity::EndsBeforeStart(title) => phrase.with("item", title.as_str()),
            Oddity::Outside(title) => {
                phrase.with("item", title.as_str()).with("from", clock(EARLIEST)).with("to", clock(LATEST))
            }
        }
    }
}

/// `2.15`: hours and minutes.
fn length(minutes: i32) -> String {
    format!("{}.{:02}", minutes / 60, minutes % 60)
}

/// What looks odd in the programme of a visit; nothing while it has no timed item. A library swap has no mandatory
/// programme: both crews work.
pub fn oddities(visit: &Visit, slots: &[&Slot]) -> Vec<Oddity> {
    if slots.is_empty() {
        return Vec::new();
    }
    let spoken = spoken_of(slots);
    let mut found = match visit.kind {
        VisitKind::Visit => missing(visit, &spoken),
        VisitKind::Swap => Vec::new(),
    };
    found.extend(overlaps(slots));
    if visit.kind == VisitKind::Visit && timed_minutes(slots) >= LUNCH_FROM && !spoken.contains("lunch") {
        found.push(Oddity::NoLunch);
    }
    found.extend(little_library(slots));
    for slot in slots {
        let title = || slot.title.clone();
        if slot.payer == PaidBy::Ake && slot.kind != SlotKind::Travel {
            found.push(Oddity::NotPaidByAke(title()));
        }
        if slot.minutes < 0 {
            found.push(Oddity::EndsBeforeStart(title()));
        }
        if slot.start < EARLIEST || slot.start.max(slot.end()) > LATEST {
            found.push(Oddity::Outside(title()));
        }
    }
    found
}

/// Lunch has a note of its own: a short day needs none.
fn missing(visit: &Visit, spoken: &HashSet<&'static str>) -> Vec<Oddity> {
    let mandatory = visit.items.iter().filter(|item| item.mandatory && is_known(&item.key) && item.key != "lunch");
    mandatory.filter(|item| !spoken.contains(item.key.as_str())).map(|item| Oddity::Missing(item.phrase())).collect()
}

/// Each that begins while an earlier one is not over, once.
fn overlaps(slots: &[&Slot]) -> Vec<Oddity> {
    let mut timed: Vec<&&Slot> = slots.iter().filter(|slot| !slot.span().is_empty()).collect();
    timed.sort_by_key(|slot| slot.start);
    let mut found = Vec::new();
    let mut latest: Option<&&Slot> = None;
    for slot in timed {
        if let Some(before) = latest.filter(|before| before.end() > slot.start) {
            found.push(Oddity::Overlap(slot.title.clone(), before.title.clone()));
        }
        latest = latest.filter(|before| before.end() >= slot.end()).or(Some(slot));
    }
    found
}

/// What is at the same time counts once.
fn timed_minutes(slots: &[&Slot]) -> i32 {
    let mut spans: Vec<_> = slots.iter().map(|slot| slot.span()).collect();
    spans.sort_by_key(|span| span.start);
    let add = |(sum, until): (i32, i32), span: &std::ops::Range<i32>| {
        (sum + (span.end - span.start.max(until)).max(0), until.max(span.end))
    };
    spans.iter().fold((0, i32::MIN), add).0
}

/// "Library subjects still get their time" (the slides say no number): at least half of what is no break and no travel.
fn little_library(slots: &[&Slot]) -> Option<Oddity> {
    let minutes = |kinds: &[SlotKind]| -> i32 {
        slots.iter().filter(|slot| kinds.contains(&slot.kind)).map(|slot| slot.minutes.max(0)).sum()
    };
    let library = minutes(&[SlotKind::Mandatory, SlotKind::Library]);
    let all = library + minutes(&[SlotKind::Fun, SlotKind::Wellbeing]);
    let has_wellbeing = minutes(&[SlotKind::Wellbeing]) > 0;
    (has_wellbeing && 2 * library < all).then_some(Oddity::LittleLibrary { library, all })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::programme::{SOURCE_ITEMS, SlotKind};
    use super::super::{checklist, samples};
    use super::*;
    use crate::domain::ItemId;
    use crate::i18n::{Lang, say};

    /// With the checklist of its kind.
    fn visit() -> Visit {
        let items = checklist(VisitKind::Visit).iter().map(|item| item.item(ItemId(1))).collect();
        Visit { items, ..samples::visit(None, &[]) }
    }

    fn codes(visit: &Visit, slots: &[Slot]) -> Vec<&'static str> {
        oddities(visit, &slots.iter().collect::<Vec<_>>()).iter().map(Oddity::code).collect()
    }

    fn source_day() -> Vec<Slot> {
        SOURCE_ITEMS.iter().map(|item| item.slot(Lang::Fi)).collect()
    }

    fn any_slot() -> impl Strategy<Value = Slot> {
        let title = prop::sample::select(vec!["Kahvi", "Lounas", "Esittäytymiset", "Jooga", "Hyllyt", "Junamatka"]);
        let (kind, payer) = (prop::sample::select(SlotKind::ALL.to_vec()), prop::sample::select(PaidBy::ALL.to_vec()));
        (title, 0..1440, prop_oneof![Just(0), -90..400], kind, payer)
            .prop_map(|(title, start, minutes, kind, payer)| Slot { title: title.into(), start, minutes, kind, payer })
    }

    #[test]
    fn the_sources_own_day_is_not_odd_and_each_thing_done_to_it_is_said() {
        assert_eq!(codes(&visit(), &source_day()), [] as [&str; 0]);
        let changed = |change: fn(&mut Vec<Slot>)| {
            let mut day = source_day();
            change(&mut day);
            codes(&visit(), &day)
        };
        assert_eq!(changed(|day| drop(day.remove(1))), ["missing"]);
        assert_eq!(changed(|day| drop(day.remove(3))), ["no_lunch"]);
        assert_eq!(changed(|day| day[1].start -= 5), ["overlap"]);
        assert_eq!(changed(|day| day[3].payer = PaidBy::Ake), ["not_paid_by_ake"]);
        assert_eq!(changed(|day| day[8].minutes = -10), ["ends_before_start"]);
        assert_eq!(changed(|day| day[8].start = 21 * 60 + 30), ["outside_hours"]);
        assert_eq!(
            changed(|day| {
                day[8].kind = SlotKind::Wellbeing;
                day[8].minutes = 300
            }),
            ["little_library"]
        );
        // A short day may do without lunch.
        assert_eq!(
            changed(|day| {
                day.drain(3..6);
                day.truncate(4)
            }),
            [] as [&str; 0]
        );
        let swap = Visit { kind: VisitKind::Swap, ..visit() };
        assert_eq!(codes(&swap, &[Slot { title: "Aamurutiinit".into(), ..source_day()[0].clone() }]), [] as [&str; 0]);
    }

    proptest! {
        #[test]
        fn notes_say_what_a_minute_by_minute_look_at_the_day_shows(slots in prop::collection::vec(any_slot(), 0..8)) {
            let notes = codes(&visit(), &slots);
            let busy = |minute: i32| slots.iter().filter(|slot| slot.span().contains(&minute)).count();
            let overlapping = (0..2000).any(|minute| busy(minute) > 1);
            prop_assert_eq!(notes.contains(&"overlap"), overlapping);
            let timed = (0..2000).filter(|minute| busy(*minute) > 0).count();
            let lunch = slots.iter().any(|slot| slot.title == "Lounas");
            prop_assert_eq!(notes.contains(&"no_lunch"), timed >= 240 && !lunch);
            let count = |code| notes.iter().filter(|note| **note == code).count();
            prop_assert_eq!(count("ends_before_start"), slots.iter().filter(|slot| slot.minutes < 0).count());
            let paid = |slot: &&Slot| slot.payer == PaidBy::Ake && slot.kind != SlotKind::Travel;
            prop_assert_eq!(count("not_paid_by_ake"), slots.iter().filter(paid).count());
        }

        /// The order in which items stand changes no note.
        #[test]
        fn the_order_of_the_items_changes_nothing(slots in prop::collection::vec(any_slot(), 0..8)) {
            let sorted = |slots: &[Slot]| { let mut notes = codes(&visit(), slots); notes.sort_unstable(); notes };
            let turned: Vec<Slot> = slots.iter().rev().cloned().collect();
            let distinct = slots.iter().map(|slot| slot.start).collect::<std::collections::BTreeSet<_>>().len() == slots.len();
            if distinct {
                prop_assert_eq!(sorted(&slots), sorted(&turned));
            }
            for note in oddities(&visit(), &slots.iter().collect::<Vec<_>>()) {
                prop_assert!(!say(Lang::Sv, &note.phrase()).contains('⟦'));
            }
        }
    }
}
