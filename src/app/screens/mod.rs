//! The five screens: the state of each, its rows, and what its commands do.

pub mod claims;
mod explain;
pub(super) mod letters;
pub mod pairs;
pub mod partnership;
pub mod queue;
pub mod today;
pub mod visits;

use super::form::TextBox;
use super::{Code, Key};
use crate::i18n::Phrase;

/// A screen, in the order of the keys `1`–`5`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Screen {
    Today,
    Queue,
    Pairs,
    Visits,
    Claims,
}

impl Screen {
    pub const ALL: [Screen; 5] = [Screen::Today, Screen::Queue, Screen::Pairs, Screen::Visits, Screen::Claims];

    /// The name on its tab.
    pub fn phrase(self) -> Phrase {
        Phrase::new(match self {
            Screen::Today => "screen-today",
            Screen::Queue => "screen-queue",
            Screen::Pairs => "screen-pairs",
            Screen::Visits => "screen-visits",
            Screen::Claims => "screen-claims",
        })
    }

    /// The screen so many tabs to the right, around the end.
    pub fn turned(self, steps: usize) -> Screen {
        Screen::ALL[(self as usize + steps) % Screen::ALL.len()]
    }
}

/// Which pane takes the keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Focus {
    #[default]
    List,
    Detail,
}

/// Whether every word stands somewhere in the text. `words` are in lower case.
pub(in crate::app) fn fits(words: &str, text: &str) -> bool {
    let text = text.to_lowercase();
    words.split_whitespace().all(|word| text.contains(word))
}

/// The chosen of a group of filters, in words; `None` where none is.
fn filtered(group: Phrase, values: Vec<Phrase>) -> Option<Phrase> {
    (!values.is_empty()).then(|| Phrase::new("queue-filtered").with("group", group).with("values", values))
}

/// What a key did to a search line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Searched {
    /// The words stay, and the cursor goes back to the list.
    Left,
    /// There are words, and they are wanted no more.
    GivenUp,
    Typed,
}

fn searched(search: &mut TextBox, searching: &mut bool, key: Key) -> Searched {
    match key.code {
        Code::Enter | Code::Down | Code::Up | Code::Tab | Code::BackTab | Code::Esc => {
            *searching = false;
            if key.code == Code::Esc && !search.is_empty() { Searched::GivenUp } else { Searched::Left }
        }
        _ => {
            search.key(key);
            Searched::Typed
        }
    }
}
