//! Which letter fits what is selected.

use super::today::{self, TodayId};
use crate::app::blocked::nothing_selected;
use crate::app::{Effect, Model, Screen, overlay};
use crate::domain::RecordKey;
use crate::domain::letter::{LetterKind, LetterOrder, fitting, letters};
use crate::i18n::Phrase;

/// The letters of the selected row: what waits there is reminded of, else what fits the record.
///
/// # Errors
/// Why there is none, in words.
fn order(model: &Model) -> Result<LetterOrder, Phrase> {
    let order = if model.screen == Screen::Today {
        let row = today::selected(model).ok_or_else(nothing_selected)?;
        match (row.id, row.letter) {
            // Of a whole round there may be any number, also none.
            (TodayId::NewRegistrations, _) => return Ok(LetterOrder { kind: LetterKind::Received, of: None }),
            (TodayId::Record(_, RecordKey::Mailbox(_)), Some(kind)) => return Ok(LetterOrder { kind, of: None }),
            (TodayId::Record(_, record), Some(kind)) => LetterOrder { kind, of: Some(record) },
            (TodayId::Record(..), None) | (TodayId::Item(..), _) => of_record(model)?,
            (TodayId::Round(_), _) => return Err(nothing_selected()),
            (TodayId::SuggestedPairs, _) => return Err(Phrase::new("refused-only-suggested")),
        }
    } else {
        of_record(model)?
    };
    letters(&model.snapshot, order, model.today).map(|_| order)
}

fn of_record(model: &Model) -> Result<LetterOrder, Phrase> {
    let record = model.selected_record().ok_or_else(nothing_selected)?;
    let kind = fitting(&model.snapshot, record, model.today).next();
    let kind = kind.ok_or_else(|| Phrase::new("letter-none-yet"))?;
    Ok(LetterOrder { kind, of: Some(record) })
}

pub(in crate::app) fn blocked(model: &Model) -> Option<Phrase> {
    order(model).err()
}

pub(in crate::app) fn run(model: &mut Model) -> Vec<Effect> {
    match order(model) {
        Ok(order) => overlay::open_letter(model, order),
        Err(_) => Vec::new(),
    }
}
