//! Choosing what the queue is narrowed to. What is ticked narrows the list at once, so that the counts
//! beside the choices are what the next tick would leave.

use crate::app::form::TextBox;
use crate::app::screens::queue;
use crate::app::{Code, Effect, Key, Model};
use crate::domain::listing::{self, Facet, FacetGroup, Filter, alphabetical};
use crate::domain::search::folded;
use crate::i18n::{Lang, say};

use super::Overlay;
use super::press::move_cursor;

/// One facet to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilterChoice {
    pub facet: Facet,
    /// Its name in the language in which the picker was opened.
    pub name: String,
    /// How many registrations would be listed, were it ticked and no other of its group.
    pub count: usize,
}

/// The picker on the screen. Ticks are the filter of the queue itself.
#[derive(Debug, Clone, PartialEq)]
pub struct FilterPicker {
    pub query: TextBox,
    /// In the order of the groups.
    pub choices: Vec<FilterChoice>,
    /// Indices of `choices` that fit what was typed.
    pub shown: Vec<usize>,
    /// Index among `shown`; within it, or 0 while there are none.
    pub cursor: usize,
    /// The filter of before, which Esc brings back.
    before: Filter,
    /// Something was ticked since it was opened.
    touched: bool,
}

impl FilterPicker {
    pub(in crate::app) fn new(model: &Model) -> FilterPicker {
        let mut picker = FilterPicker {
            query: TextBox::line(""),
            choices: choices(model),
            shown: Vec::new(),
            cursor: 0,
            before: model.queue.filter.clone(),
            touched: false,
        };
        picker.show(model.lang);
        // What is chosen already is the nearest at hand: to take it away, or to choose another of its group.
        let chosen = |index: &usize| model.queue.filter.contains(&picker.choices[*index].facet);
        picker.cursor = picker.shown.iter().position(chosen).unwrap_or(0);
        picker
    }

    /// The choice with the cursor.
    pub fn selected(&self) -> Option<&FilterChoice> {
        self.choices.get(*self.shown.get(self.cursor)?)
    }

    pub(in crate::app) fn show(&mut self, lang: Lang) {
        let words = folded(&self.query.text());
        let fits = |choice: &FilterChoice| {
            let text = folded(&format!("{} {}", say(lang, &choice.facet.group().phrase()), choice.name));
            words.split_whitespace().all(|word| text.contains(word))
        };
        self.shown = (0..self.choices.len()).filter(|index| fits(&self.choices[*index])).collect();
        self.cursor = self.cursor.min(self.shown.len().saturating_sub(1));
    }

    /// Counts anew, with the cursor on its choice.
    pub(in crate::app) fn count(&mut self, model: &Model) {
        let at = self.selected().map(|choice| choice.facet.clone());
        self.choices = choices(model);
        self.show(model.lang);
        let place = self.shown.iter().position(|index| Some(&self.choices[*index].facet) == at.as_ref());
        self.cursor = place.unwrap_or(self.cursor);
    }
}

fn choices(model: &Model) -> Vec<FilterChoice> {
    let queue = &model.queue;
    let found = queue.found.as_ref().map(|found| found.ids.as_slice());
    let counted = listing::counts(&model.snapshot.registrations, &queue.filter, found);
    let named = counted.into_iter().map(|(facet, count)| {
        let name = say(model.lang, &facet.phrase(model.lang));
        FilterChoice { facet, name, count }
    });
    let mut choices: Vec<FilterChoice> = named.collect();
    choices.sort_by_cached_key(|choice| {
        let group = FacetGroup::ALL.iter().position(|group| *group == choice.facet.group());
        (group, place_in_group(model, &choice.facet), alphabetical(&choice.name))
    });
    choices
}

/// States stand in their order, whose with mine and nobody's first, places and topics by their names.
fn place_in_group(model: &Model, facet: &Facet) -> usize {
    match facet {
        Facet::Status(status) => *status as usize,
        Facet::Language(language) => *language as usize,
        Facet::Owner(None) => 1,
        Facet::Owner(Some(owner)) if owner.eq_ignore_ascii_case(model.me.as_str()) => 0,
        Facet::Owner(Some(_)) => 2,
        Facet::Changed | Facet::Unsure | Facet::Flag(_) => 0,
        Facet::Municipality(_) | Facet::Consortium(_) | Facet::Topic(_) => 0,
    }
}

/// Tab and Space tick and stay. Enter takes what is ticked; where nothing was, it ticks the one with the cursor.
pub(super) fn press(model: &mut Model, mut picker: FilterPicker, key: Key) -> Vec<Effect> {
    match key.code {
        Code::Esc => {
            if picker.touched {
                model.queue.filter = picker.before;
                queue::relist_anew(model);
            }
            return Vec::new();
        }
        Code::Enter => {
            if !picker.touched {
                tick(model, &mut picker);
            }
            return Vec::new();
        }
        Code::Tab | Code::Char(' ') if !key.ctrl => {
            tick(model, &mut picker);
            picker.count(model);
        }
        _ if move_cursor(&mut picker.cursor, picker.shown.len(), key) => {}
        _ => {
            if picker.query.key(key) {
                picker.cursor = 0;
                picker.show(model.lang);
            }
        }
    }
    model.overlays.push(Overlay::Filters(picker));
    Vec::new()
}

fn tick(model: &mut Model, picker: &mut FilterPicker) {
    if let Some(choice) = picker.selected() {
        model.queue.filter.toggle(choice.facet.clone());
        picker.touched = true;
        queue::relist_anew(model);
    }
}
