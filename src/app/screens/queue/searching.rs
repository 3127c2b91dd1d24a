//! The search line of the queue. The long texts are elsewhere: the words are asked about, and the
//! answer says which registrations have them.

use super::{relist, relist_anew, widen};
use crate::app::screens::{Searched, searched};
use crate::app::{Effect, Key, Model};
use crate::domain::RegistrationId;
use crate::domain::search::Query;

/// The answer to a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The words as they were found: marks in a text follow from it.
    pub query: Query,
    /// By number.
    pub ids: Vec<RegistrationId>,
}

/// Typing in the search line.
pub(in crate::app) fn press(model: &mut Model, key: Key) -> Vec<Effect> {
    if searched(&mut model.queue.search, &mut model.queue.searching, key) == Searched::GivenUp {
        widen(model);
    }
    ask_where_words_changed(model)
}

pub(in crate::app) fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    model.queue.search.paste(text);
    ask_where_words_changed(model)
}

fn ask_where_words_changed(model: &mut Model) -> Vec<Effect> {
    let words = model.queue.search.text();
    let words = words.trim();
    if words == model.queue.asked {
        return Vec::new();
    }
    if Query::read(words).is_empty() {
        model.queue.asked = words.to_owned();
        model.queue.found_pending = false;
        model.queue.found = None;
        relist(model);
        return Vec::new();
    }
    model.queue.found_pending = true;
    ask(model, words.to_owned())
}

/// The round has changed, and with it perhaps what the words find.
pub(in crate::app) fn search_again(model: &mut Model) -> Vec<Effect> {
    let words = model.queue.search.text().trim().to_owned();
    if Query::read(&words).is_empty() { Vec::new() } else { ask(model, words) }
}

fn ask(model: &mut Model, words: String) -> Vec<Effect> {
    model.queue.asked.clone_from(&words);
    vec![Effect::Search { words }]
}

/// The answer to the words on the line; one to words that were typed over is nobody's.
pub(in crate::app) fn found(model: &mut Model, words: &str, found: Found) {
    if model.queue.asked != words {
        return;
    }
    model.queue.found_pending = false;
    if model.queue.found.as_ref() != Some(&found) {
        model.queue.found = Some(found);
        model.dirty = true;
        relist_anew(model);
    }
}
