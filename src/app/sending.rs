//! What becomes of a write: sent once, answered once, and only then forgotten.

use super::form::TextBox;
use super::overlay::{ReasonFor, ReasonPicker};
use super::screens::queue;
use super::{Busy, Effect, Form, Model, Overlay, Toast, overlay};
use crate::domain::{Change, EntryKind, Receipt, Refusal, RegistrationId};
use crate::i18n::Phrase;

/// What to do once the write under way has been made. A refusal leaves all of it undone, so that
/// marks, forms and words stand as they were.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Sent {
    pub(super) clears_marks: bool,
    /// Close the overlays above so many.
    pub(super) closes_to: Option<usize>,
    /// The draft of the form that sent it.
    pub(super) draft: Option<String>,
    /// The pairs on the screen no longer follow the wishes; say how to solve them again.
    pub(super) asks_to_solve: bool,
    /// Locks that the pairs on their way to the screen do not obey, each with why.
    pub(super) unmet: Vec<Phrase>,
    /// What is other than before, each in words.
    pub(super) changes: Vec<Phrase>,
    /// The round to look at from then on.
    pub(super) shows_round: Option<String>,
    /// What the one who wrote it should know, each in words.
    pub(super) warnings: Vec<Phrase>,
    /// For so many registrations it makes a letter to read.
    pub(super) letters: usize,
    /// It makes a registration, which gets the cursor.
    pub(super) adds_registration: bool,
    /// The typed reason is part of it, and need not be kept any longer.
    pub(super) uses_words: bool,
}

impl Model {
    /// Sends a write. The second press finds the model busy.
    pub(super) fn write(&mut self, change: Change, sent: Sent) -> Vec<Effect> {
        self.send(Effect::Write(Box::new(change)), sent)
    }

    pub(super) fn send(&mut self, effect: Effect, sent: Sent) -> Vec<Effect> {
        self.busy = Some(Busy::Saving);
        self.sent = sent;
        vec![effect]
    }

    /// Asks why something is decided so, with the words that were typed before Esc. The cursor begins on the
    /// `suggested` one of the usual reasons.
    pub(super) fn ask_reason(&mut self, purpose: ReasonFor, title: Phrase, suggested: Option<&str>) {
        let own = TextBox::line(self.kept_words.get(&purpose.wish()).map_or("", String::as_str));
        self.overlays.push(Overlay::Reason(ReasonPicker { own, ..ReasonPicker::new(purpose, title, suggested) }));
    }

    /// Puts a form on top and asks for what was typed into it before.
    pub(super) fn open_form(&mut self, mut form: Form) -> Vec<Effect> {
        form.weigh(&self.snapshot, self.today);
        let draft = form.draft_name();
        self.overlays.push(Overlay::Form(Box::new(form)));
        vec![Effect::LoadDraft { form: draft }]
    }
}

pub(super) fn written(model: &mut Model, answer: Result<Receipt, Refusal>) -> Vec<Effect> {
    model.busy = None;
    model.dirty = true;
    let sent = std::mem::take(&mut model.sent);
    match answer {
        Ok(receipt) => made(model, &receipt, sent),
        Err(Refusal::Because(phrase)) => {
            overlay::import_refused(model);
            model.toast = Some(Toast::refused(phrase));
            Vec::new()
        }
        Err(Refusal::Conflict(conflict)) => {
            overlay::import_refused(model);
            overlay::conflict_refused(model, conflict, sent.closes_to);
            Vec::new()
        }
    }
}

fn made(model: &mut Model, receipt: &Receipt, sent: Sent) -> Vec<Effect> {
    model.own_entries.insert(receipt.entry);
    model.awaited = Some(receipt.entry).filter(|entry| model.snapshot.head < Some(*entry));
    if sent.clears_marks {
        model.clear_marks();
    }
    if sent.uses_words {
        model.kept_words.clear();
    }
    if let Some(depth) = sent.closes_to {
        model.overlays.truncate(depth);
    }
    if sent.adds_registration {
        model.queue.arriving = receipt.records.first().map(|id| RegistrationId(*id));
        // The round may have come before the receipt.
        queue::welcome(model);
    }
    let key = match receipt.kind {
        EntryKind::Change if sent.asks_to_solve => "toast-done-solve",
        EntryKind::Change if receipt.stands() => "toast-done-stands",
        EntryKind::Change if sent.letters > 0 => "toast-done-letter",
        EntryKind::Change | EntryKind::Redo => "toast-done",
        EntryKind::Undo => "toast-undone",
    };
    let done = Phrase::new(key).with("what", receipt.label.clone()).with("letters", sent.letters);
    let noticed = |key, name, phrases: Vec<Phrase>| {
        Toast::notice(Phrase::new(key).with("what", receipt.label.clone()).with(name, phrases))
    };
    model.toast = Some(match (sent.unmet.is_empty(), sent.warnings.is_empty()) {
        (true, true) if !sent.changes.is_empty() => {
            let changed = Phrase::new("toast-done-changed").with("what", receipt.label.clone());
            Toast::done(changed.with("changes", sent.changes))
        }
        (true, true) => Toast::done(done),
        (false, _) => noticed("toast-done-unmet", "locks", sent.unmet),
        (true, false) => noticed("toast-done-warned", "warnings", sent.warnings),
    });
    let drop = sent.draft.map(|form| Effect::DropDraft { form });
    let shows_journal =
        model.overlays.iter().any(|overlay| matches!(overlay, Overlay::History(view) if view.of.is_none()));
    let journal = shows_journal.then_some(Effect::LoadJournal);
    let round = sent.shows_round.map(|code| Effect::Load { round: Some(code) });
    drop.into_iter().chain(journal).chain(round).collect()
}
