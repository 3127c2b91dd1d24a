//! The program's own checklists: which items a visit begins with, in three languages, from `assets/checklists.toml`.
//! A coordinator may edit them; who ticked what lives on the visit itself.

use std::sync::OnceLock;

use serde::Deserialize;

use super::{ADDED_ITEM, OWN_ITEM, Phase, TemplateItem, VisitKind, Wording};
use crate::i18n::Phrase;

/// An item as the file has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    key: String,
    phase: Phase,
    mandatory: bool,
    fi: String,
    sv: String,
    en: String,
}

impl From<Line> for TemplateItem {
    fn from(Line { key, phase, mandatory, fi, sv, en }: Line) -> TemplateItem {
        TemplateItem { key, phase, mandatory, wording: Wording { fi, sv, en }, version: 0 }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    visit: Vec<Line>,
    swap: Vec<Line>,
}

struct Lists {
    visit: Vec<TemplateItem>,
    swap: Vec<TemplateItem>,
}

/// The items that a visit of this kind begins with while nobody has edited its list, in their order.
pub fn checklist(kind: VisitKind) -> &'static [TemplateItem] {
    match kind {
        VisitKind::Visit => &lists().visit,
        VisitKind::Swap => &lists().swap,
    }
}

/// What the program's own item of this key says.
pub fn default_wording(key: &str) -> Option<&'static Wording> {
    VisitKind::ALL.into_iter().flat_map(checklist).find(|item| item.key == key).map(|item| &item.wording)
}

/// An item in the program's own words; the bare key where it has no such item any more. What the words of an item of
/// one's own are, only its visit knows, and those of one that was added to a list, the list.
pub fn item_phrase(key: &str) -> Phrase {
    if key.starts_with(OWN_ITEM) {
        return Phrase::new("item-of-ones-own");
    }
    if key.starts_with(ADDED_ITEM) {
        return Phrase::new("item-added-to-list");
    }
    default_wording(key).map_or_else(|| Phrase::verbatim(key), Wording::phrase)
}

fn lists() -> &'static Lists {
    static LISTS: OnceLock<Lists> = OnceLock::new();
    LISTS.get_or_init(|| {
        #[expect(clippy::expect_used, reason = "the file is part of the program; a test reads it")]
        let File { visit, swap } = toml::from_str(include_str!("../../../assets/checklists.toml"))
            .expect("PROOF: compiled in, and `the_file_is_complete_in_three_languages` parses it");
        let items = |lines: Vec<Line>| lines.into_iter().map(TemplateItem::from).collect();
        Lists { visit: items(visit), swap: items(swap) }
    })
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;
    use crate::i18n::{Lang, say};

    #[test]
    fn the_file_is_complete_in_three_languages() {
        for item in VisitKind::ALL.into_iter().flat_map(checklist) {
            let said: BTreeSet<String> = Lang::ALL.into_iter().map(|lang| say(lang, &item.phrase())).collect();
            assert_eq!(said.len(), 3, "{}: two languages say the same", item.key);
            for words in said {
                assert_eq!(words, words.trim(), "{}", item.key);
                // A line of the visit screen at 80 columns, beside its box and the one who ticked.
                assert!((4..=52).contains(&words.chars().count()), "{}: {words}", item.key);
            }
        }
    }

    #[test]
    fn a_key_stands_once_in_a_list_and_means_the_same_in_both() {
        let mut words: BTreeMap<&str, Phrase> = BTreeMap::new();
        for kind in VisitKind::ALL {
            let mut keys = BTreeSet::new();
            for item in checklist(kind) {
                assert!(keys.insert(&item.key), "{} stands twice", item.key);
                assert!(item.key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'), "{}", item.key);
                let first = words.entry(&item.key).or_insert_with(|| item.phrase());
                assert_eq!(*first, item.phrase(), "{} means two things", item.key);
            }
        }
    }

    #[test]
    fn the_mandatory_items_are_those_that_the_slides_call_so() {
        let mandatory =
            |kind| checklist(kind).iter().filter(|i| i.mandatory).map(|i| i.key.as_str()).collect::<Vec<_>>();
        let on_the_slides = ["programme_walked_through", "introductions", "services_presented", "lunch", "coffee"];
        assert_eq!(mandatory(VisitKind::Visit), on_the_slides);
        assert!(mandatory(VisitKind::Swap).is_empty());
        assert!(checklist(VisitKind::Visit).iter().all(|item| !item.mandatory || item.phase == Phase::Day));
    }

    #[test]
    fn each_list_runs_from_before_to_after_and_holds_what_the_stages_rest_on() {
        for kind in VisitKind::ALL {
            assert!(checklist(kind).is_sorted_by_key(|item| item.phase), "{kind:?}");
            for key in ["date_agreed", "participants_agreed", "plan_told", "travel_invoiced", "report_received"] {
                assert!(checklist(kind).iter().any(|item| item.key == key), "{kind:?} lacks {key}");
            }
        }
    }

    #[test]
    fn an_item_is_said_in_the_readers_language_and_an_old_one_by_its_key() {
        assert_eq!(say(Lang::Fi, &item_phrase("plan_told")), "Suunnitelmat ilmoitettu AKElle");
        assert_eq!(say(Lang::Sv, &item_phrase("customers_told")), "Kunderna informerade om bytet");
        assert_eq!(say(Lang::En, &item_phrase("gone_since")), "gone_since");
    }
}
