//! Choosing what a list is narrowed to. What is ticked narrows the list at once, so that the counts
//! beside the choices are what the next tick would leave.

use crate::app::form::TextBox;
use crate::app::screens::{claims, queue};
use crate::app::{Code, Effect, Key, Model, Screen};
use crate::domain::claim::{ClaimFacet, facet_counts};
use crate::domain::listing::{self, Facet, FacetGroup, Filter, Grouped, alphabetical};
use crate::domain::search::folded;
use crate::i18n::{Lang, Phrase, say};

use super::Overlay;
use super::press::move_cursor;

/// One thing by which the list of a screen is narrowed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Narrowing {
    Registration(Facet),
    Claim(ClaimFacet),
}

impl Narrowing {
    /// The name of its group.
    pub fn group(&self) -> Phrase {
        match self {
            Narrowing::Registration(facet) => facet.group().phrase(),
            Narrowing::Claim(facet) => facet.group().phrase(),
        }
    }

    /// Whether the list is narrowed to it now.
    pub fn is_chosen(&self, model: &Model) -> bool {
        match self {
            Narrowing::Registration(facet) => model.queue.filter.contains(facet),
            Narrowing::Claim(facet) => model.claims.filter.contains(facet),
        }
    }

    fn toggle(&self, model: &mut Model) {
        match self {
            Narrowing::Registration(facet) => model.queue.filter.toggle(facet.clone()),
            Narrowing::Claim(facet) => model.claims.filter.toggle(*facet),
        }
    }
}

/// One facet to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilterChoice {
    pub facet: Narrowing,
    /// Its name in the language in which the picker was opened.
    pub name: String,
    /// How many records would be listed, were it ticked and no other of its group.
    pub count: usize,
}

/// The picker on the screen. Ticks are the filter of the list itself.
#[derive(Debug, Clone, PartialEq)]
pub struct FilterPicker {
    pub query: TextBox,
    /// In the order of the groups.
    pub choices: Vec<FilterChoice>,
    /// Indices of `choices` that fit what was typed.
    pub shown: Vec<usize>,
    /// Index among `shown`; within it, or 0 while there are none.
    pub cursor: usize,
    /// The filters of before, which Esc brings back.
    before: (Filter, Filter<ClaimFacet>),
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
            before: (model.queue.filter.clone(), model.claims.filter.clone()),
            touched: false,
        };
        picker.show(model.lang);
        // What is chosen already is the nearest at hand: to take it away, or to choose another of its group.
        let chosen = |index: &usize| picker.choices[*index].facet.is_chosen(model);
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
            let text = folded(&format!("{} {}", say(lang, &choice.facet.group()), choice.name));
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
    let choice = |facet, phrase: Phrase, count| FilterChoice { facet, name: say(model.lang, &phrase), count };
    if model.screen == Screen::Claims {
        let counted = facet_counts(claims::with_the_words(model), &model.claims.filter);
        return counted
            .into_iter()
            .map(|(facet, count)| choice(Narrowing::Claim(facet), facet.phrase(), count))
            .collect();
    }
    let queue = &model.queue;
    let found = queue.found.as_ref().map(|found| found.ids.as_slice());
    let counted = listing::counts(&model.snapshot.registrations, &queue.filter, found);
    let placed = counted.into_iter().map(|(facet, count)| {
        let group = FacetGroup::ALL.iter().position(|group| *group == facet.group());
        let place = (group, place_in_group(model, &facet));
        let phrase = facet.phrase(model.lang);
        (place, choice(Narrowing::Registration(facet), phrase, count))
    });
    let mut placed: Vec<_> = placed.collect();
    placed.sort_by_cached_key(|(place, choice)| (*place, alphabetical(&choice.name)));
    placed.into_iter().map(|(_, choice)| choice).collect()
}

/// Lists anew, by what is now chosen.
fn relist(model: &mut Model) {
    match model.screen {
        Screen::Claims => claims::relist_anew(model),
        _ => queue::relist_anew(model),
    }
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
                (model.queue.filter, model.claims.filter) = picker.before;
                relist(model);
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
        choice.facet.toggle(model);
        picker.touched = true;
        relist(model);
    }
}
