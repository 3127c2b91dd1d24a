//! The forms of an item of a checklist: its note and its day, and what a visit has of its own.

use chrono::NaiveDate;

use super::read::Reader;
use super::{Button, Field, FieldKind, Form, Purpose};
use crate::domain::visit::{ItemEdit, OwnItem};
use crate::domain::{Change, Item, Phase, Seen, Visit, VisitId, clean};
use crate::i18n::{Phrase, date};

impl Form {
    pub(in crate::app) fn edit_item(visit: VisitId, item: &Item) -> Form {
        let mut fields = Vec::new();
        if item.is_own() {
            let Phrase { args, .. } = item.phrase();
            let words = args.into_iter().find_map(|(_, arg)| match arg {
                crate::i18n::Arg::Text(words) => Some(words),
                _ => None,
            });
            fields = own_fields(&words.unwrap_or_default(), item.phase);
        }
        fields.extend(noted_fields(&item.note, item.due));
        let purpose = Purpose::EditItem {
            visit,
            item: Seen { id: item.id, version: item.version },
            key: item.key.clone(),
            own: item.is_own(),
        };
        let form = Form::new(purpose, Phrase::new("form-title-item").with("item", item.phrase()), fields);
        let buttons = if item.is_own() { vec![Button::RemoveItem, Button::Save] } else { vec![Button::Save] };
        Form { buttons, ..form }
    }

    /// `phase` is that of the item with the cursor.
    pub(in crate::app) fn add_item(visit: &Visit, phase: Phase, title: &str) -> Form {
        let mut fields = own_fields("", phase);
        fields.extend(noted_fields("", None));
        Form::new(Purpose::AddItem(visit.id), Phrase::new("form-title-add-item").with("name", title), fields)
    }

    /// Takes the item of the form away.
    pub(in crate::app) fn removal(&self) -> Option<Change> {
        match self.purpose {
            Purpose::EditItem { visit, item, own: true, .. } => Some(Change::RemoveItem { visit, item }),
            _ => None,
        }
    }

    pub(super) fn item_change(&mut self, purpose: Purpose, today: NaiveDate) -> Option<Change> {
        let mut reader = Reader::new(self, today);
        let is_own = matches!(purpose, Purpose::AddItem(_) | Purpose::EditItem { own: true, .. });
        let phase = Phase::ALL.get(reader.chosen("phase")).copied().unwrap_or(Phase::Before);
        let words = if is_own { reader.text("words") } else { None };
        let note = reader.typed("note").map(|note| clean(&note).trim().to_owned()).unwrap_or_default();
        let due = reader.date("due");
        if !reader.finish() {
            return None;
        }
        let own = words.map(|words| OwnItem { words, phase });
        match purpose {
            Purpose::EditItem { visit, item, key, .. } => {
                Some(Change::EditItem { visit, item, key, edit: ItemEdit { note, due, own } })
            }
            Purpose::AddItem(visit) => Some(Change::AddItem { visit, own: own?, note, due }),
            _ => None,
        }
    }
}

fn own_fields(words: &str, phase: Phase) -> Vec<Field> {
    let chosen = Phase::ALL.iter().position(|other| *other == phase).unwrap_or(0);
    vec![
        Field::new("words", Phrase::new("form-item-words"), FieldKind::Line, words)
            .hint(Phrase::new("form-item-words-hint")),
        Field::choice("phase", Phrase::new("form-item-phase"), Phase::ALL.map(Phase::phrase).to_vec(), chosen)
            .hint(Phrase::new("form-choice-hint")),
    ]
}

fn noted_fields(note: &str, due: Option<NaiveDate>) -> Vec<Field> {
    vec![
        Field::new("due", Phrase::new("form-item-due"), FieldKind::Date, &due.map(date).unwrap_or_default())
            .optional()
            .hint(Phrase::new("form-item-due-hint")),
        Field::new("note", Phrase::new("form-note"), FieldKind::Text, note)
            .optional()
            .hint(Phrase::new("form-note-hint")),
    ]
}
