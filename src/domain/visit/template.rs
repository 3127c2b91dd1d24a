//! The checklists with which visits begin, as the coordinators keep them: those of the program until somebody edits one.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::{Fact, Item, Phase, VisitKind, checklist, default_wording};
use crate::domain::{ItemId, Seen, clean_line};
use crate::i18n::{Lang, Phrase, say};

/// With this the key of an item begins that somebody added to a list.
pub const ADDED_ITEM: &str = "added_";

/// What an item says, in each language. One that is empty says what the first of the others says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    pub fi: String,
    pub sv: String,
    pub en: String,
}

impl Wording {
    pub fn phrase(&self) -> Phrase {
        let first = [&self.fi, &self.sv, &self.en].into_iter().find(|words| !words.is_empty()).unwrap_or(&self.fi);
        let [fi, sv, en] =
            [&self.fi, &self.sv, &self.en].map(|words| if words.is_empty() { first.as_str() } else { words });
        Phrase::trilingual(fi, sv, en)
    }

    pub fn of(&self, lang: Lang) -> &str {
        match lang {
            Lang::Fi => &self.fi,
            Lang::Sv => &self.sv,
            Lang::En => &self.en,
        }
    }

    /// As it is kept: each a single line.
    pub fn tidied(&self) -> Wording {
        let tidy = |words: &String| clean_line(words);
        Wording { fi: tidy(&self.fi), sv: tidy(&self.sv), en: tidy(&self.en) }
    }

    pub fn is_empty(&self) -> bool {
        [&self.fi, &self.sv, &self.en].into_iter().all(String::is_empty)
    }
}

/// What may be changed of an item. Its key stays, and with it the fact that ticks it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateEdit {
    pub phase: Phase,
    /// Belongs to every visit day.
    pub mandatory: bool,
    pub wording: Wording,
}

/// An item as every new visit of its kind gets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateItem {
    /// Names the item for ever: it is stored with each visit and used by scripts (`date_agreed`).
    pub key: String,
    pub phase: Phase,
    /// Belongs to every visit day; the program's own by the source.
    pub mandatory: bool,
    pub wording: Wording,
    /// 0 while the list is the program's own.
    pub version: i64,
}

impl TemplateItem {
    pub fn phrase(&self) -> Phrase {
        self.wording.phrase()
    }

    pub fn seen(&self) -> Seen<String> {
        Seen { id: self.key.clone(), version: self.version }
    }

    pub fn edit(&self) -> TemplateEdit {
        TemplateEdit { phase: self.phase, mandatory: self.mandatory, wording: self.wording.clone() }
    }

    /// The fact that ticks it.
    pub fn fact(&self) -> Option<Fact> {
        Fact::of_item(&self.key)
    }

    /// Its words for a visit; `None` where they are the program's own.
    pub fn own_wording(&self) -> Option<&Wording> {
        Some(&self.wording).filter(|wording| default_wording(&self.key) != Some(*wording))
    }

    /// The item with which a visit begins.
    pub fn item(&self, id: ItemId) -> Item {
        Item {
            id,
            key: self.key.clone(),
            words: self.own_wording().map(Wording::phrase),
            phase: self.phase,
            mandatory: self.mandatory,
            note: String::new(),
            due: None,
            ticked: None,
            version: 1,
        }
    }
}

/// The list of each kind that somebody has edited.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Templates(HashMap<VisitKind, Vec<TemplateItem>>);

impl Templates {
    /// The items with which a visit of this kind begins, by phase and in their order.
    pub fn of(&self, kind: VisitKind) -> &[TemplateItem] {
        self.0.get(&kind).map_or_else(|| checklist(kind), Vec::as_slice)
    }

    /// Whether the list is another than the program's own.
    pub fn is_edited(&self, kind: VisitKind) -> bool {
        self.0.contains_key(&kind)
    }

    /// The next item of the same phase in this direction: the one with which an item changes places.
    pub fn neighbour(&self, kind: VisitKind, key: &str, up: bool) -> Option<[&TemplateItem; 2]> {
        let items = self.of(kind);
        let place = items.iter().position(|item| item.key == key)?;
        let other = items.get(if up { place.checked_sub(1)? } else { place + 1 })?;
        (other.phase == items[place].phase).then_some([&items[place], other])
    }
}

impl FromIterator<(VisitKind, TemplateItem)> for Templates {
    fn from_iter<I: IntoIterator<Item = (VisitKind, TemplateItem)>>(items: I) -> Templates {
        let mut lists: HashMap<VisitKind, Vec<TemplateItem>> = HashMap::new();
        for (kind, item) in items {
            lists.entry(kind).or_default().push(item);
        }
        lists.values_mut().for_each(|items| items.sort_by_key(|item| item.phase));
        Templates(lists)
    }
}

/// Whether two say the same in one of the languages: one of them is too many.
pub fn says_the_same(a: &Wording, b: &Wording) -> bool {
    Lang::ALL.into_iter().any(|lang| say(lang, &a.phrase()).to_lowercase() == say(lang, &b.phrase()).to_lowercase())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_item_keeps_the_programs_words_until_they_are_other_ones() {
        let date = &checklist(VisitKind::Visit)[0];
        assert_eq!((date.own_wording(), date.fact()), (None, Some(Fact::Date)));
        let edited =
            TemplateItem { wording: Wording { fi: "Päivä sovittu".into(), ..date.wording.clone() }, ..date.clone() };
        assert_eq!(say(Lang::Fi, &edited.item(ItemId(1)).phrase()), "Päivä sovittu");
        assert_eq!(edited.fact(), Some(Fact::Date));
    }

    #[test]
    fn an_item_changes_places_within_its_phase_only() {
        let templates = Templates::default();
        let of = |key, up| templates.neighbour(VisitKind::Visit, key, up).map(|[_, other]| other.key.as_str());
        assert_eq!(of("participants_agreed", true), Some("date_agreed"));
        assert_eq!(of("date_agreed", true), None);
        assert_eq!(of("trips_planned", false), None, "the next one is of the day");
        assert_eq!(of("nothing", false), None);
    }

    proptest! {
        #[test]
        fn in_whatever_language_words_were_given_each_language_says_some(words in proptest::array::uniform3("[ a-zä]{0,5}")) {
            let [fi, sv, en] = words.clone();
            let wording = Wording { fi, sv, en }.tidied();
            let said = Lang::ALL.map(|lang| say(lang, &wording.phrase()));
            prop_assert_eq!(wording.is_empty(), said.iter().all(String::is_empty));
            for (lang, said) in Lang::ALL.into_iter().zip(said) {
                let own = wording.of(lang);
                prop_assert!(own == said || own.is_empty());
                prop_assert!(wording.is_empty() || !said.is_empty());
            }
        }
    }
}
