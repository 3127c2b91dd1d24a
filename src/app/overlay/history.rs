//! The history of a record, or of everything.

use crate::app::Model;
use crate::domain::{EntryId, HistoryEntry, RecordKey};

/// A list of journal entries, newest first, with the fields of the selected one below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryView {
    /// `None` shows the whole journal.
    pub of: Option<RecordKey>,
    /// Index among `entries`; within it, or 0 while there are none.
    pub cursor: usize,
}

impl HistoryView {
    /// The entries to show. Empty also while they are being read; see [`HistoryView::is_waiting`].
    pub fn entries<'a>(&self, model: &'a Model) -> &'a [HistoryEntry] {
        match self.of {
            None => &model.journal,
            Some(key) => model.detail.as_ref().filter(|detail| detail.key == key).map_or(&[], |detail| &detail.history),
        }
    }

    /// Whether the entries are still being read.
    pub fn is_waiting(&self, model: &Model) -> bool {
        self.of.is_some_and(|key| model.detail.as_ref().is_none_or(|detail| detail.key != key))
    }

    /// The entry with the cursor.
    pub fn selected(&self, model: &Model) -> Option<EntryId> {
        self.entries(model).get(self.cursor).map(|entry| entry.entry)
    }
}
