//! One line of a visit's checklist: from the template, or of the visit's own.

use chrono::NaiveDate;

use super::{Phase, Ticked, item_phrase};
use crate::domain::ItemId;
use crate::i18n::Phrase;

/// With this the key of an item begins that only one visit has; none of a template does.
pub const OWN_ITEM: &str = "own_";

/// One line of a visit's checklist. `key` names it in the template (`date_agreed`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub id: ItemId,
    pub key: String,
    /// Its words, where they are not those of the template that comes with the program.
    pub words: Option<Phrase>,
    pub phase: Phase,
    pub mandatory: bool,
    /// What somebody noted on it; may be empty.
    pub note: String,
    /// The day by which it is to be done.
    pub due: Option<NaiveDate>,
    pub ticked: Option<Ticked>,
    pub version: i64,
}

impl Item {
    pub fn phrase(&self) -> Phrase {
        self.words.clone().unwrap_or_else(|| item_phrase(&self.key))
    }

    /// Whether somebody added it to this visit alone.
    pub fn is_own(&self) -> bool {
        self.key.starts_with(OWN_ITEM)
    }

    /// The day by which it should have been done, where that is past or today and it is not.
    pub fn is_awaited(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.due.filter(|due| *due <= today && self.ticked.is_none())
    }
}

/// What may be changed of an item beside its tick.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemEdit {
    pub note: String,
    pub due: Option<NaiveDate>,
    /// Of an item that the visit has of its own, its words too; `None` leaves them.
    pub own: Option<OwnItem>,
}

/// The words of an item of one's own, as they were typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnItem {
    pub words: String,
    pub phase: Phase,
}
