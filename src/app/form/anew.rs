//! A form whose record somebody else wrote meanwhile: the same form as it would open now, laid beside what is typed, and
//! what is taken of both.

use super::{Field, Form, Purpose, Value};
use crate::app::Model;
use crate::domain::{Registration, RegistrationId};
use crate::i18n::Phrase;

/// Whose words a field is to have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Mine,
    Theirs,
}

impl Side {
    pub(in crate::app) fn other(self) -> Side {
        match self {
            Side::Mine => Side::Theirs,
            Side::Theirs => Side::Mine,
        }
    }
}

/// A field as it is typed here beside the same field as it stands now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    pub name: String,
    /// The heading of the part of the form in which it stands.
    pub section: Option<Phrase>,
    pub label: Phrase,
    pub mine: Phrase,
    pub theirs: Phrase,
    pub differs: bool,
    /// It is not as it was when the form opened, so its words are somebody's wish.
    pub touched: bool,
}

impl Beside {
    /// What is taken unless somebody says otherwise: what was typed here, and what the other wrote where nothing was.
    pub fn usual_side(&self) -> Side {
        if self.touched { Side::Mine } else { Side::Theirs }
    }
}

impl Form {
    /// The form as it would open on its record now. `None` where it changes no words of a record, or where the record is
    /// gone or not read yet.
    pub(in crate::app) fn anew(&self, model: &Model) -> Option<Form> {
        let snapshot = &model.snapshot;
        let visit = |id| snapshot.visit(id);
        let partnership = |id| snapshot.partnership(id);
        Some(match &self.purpose {
            Purpose::NoteRegistration(seen) => {
                let now = newest(model, seen.id)?;
                Form::note_registration(now.seen(), "", &now.note)
            }
            Purpose::EditAnswer { registration, .. } => Form::edit_answer(newest(model, registration.id)?, ""),
            Purpose::NotePartnership(seen) => {
                partnership(seen.id).map(|now| Form::note_partnership(now.seen(), "", &now.note))?
            }
            Purpose::EditPartnership { partnership: seen, .. } => {
                Form::edit_partnership(snapshot, partnership(seen.id)?, "")
            }
            Purpose::NoteVisit(seen) => visit(seen.id).map(|now| Form::note_visit(now.seen(), "", &now.note))?,
            Purpose::PlanVisit(seen) => Form::plan_visit(visit(seen.id)?, ""),
            Purpose::Participants(seen) => {
                let participants = snapshot.participants.get(&seen.id).cloned().unwrap_or_default();
                Form::participants(visit(seen.id)?, &participants, "")
            }
            Purpose::EditReport { report, .. } => {
                let now = snapshot.reports.iter().find(|now| now.id == report.id)?;
                Form::edit_report(snapshot, now, "", model.today)
            }
            Purpose::EditInfo(seen) => Form::edit_info(snapshot.info.iter().find(|now| now.id == seen.id)?),
            Purpose::EditItem { visit: of, item, .. } => {
                Form::edit_item(*of, visit(*of)?.items.iter().find(|now| now.id == item.id)?)
            }
            Purpose::PlanItem { visit, item: Some(seen) } => {
                let now = snapshot.programme.iter().find(|now| now.id == seen.id)?;
                Form::plan_item(*visit, Some(now), None)
            }
            Purpose::TemplateItem { kind, item: Some(seen) } => {
                let now = snapshot.templates.of(*kind).iter().find(|now| now.key == seen.id)?;
                Form::template_item(*kind, Some(now), now.phase)
            }
            Purpose::SanctionLine { line, .. } => {
                let mut lines = snapshot.claims.iter().flat_map(|checked| &checked.claim.lines);
                Form::sanction_line(lines.find(|now| now.id == line.id)?)
            }
            Purpose::Texts(_) => Form::letter_texts(&snapshot.texts),
            Purpose::NewRound
            | Purpose::SaveProfile(_)
            | Purpose::KeepProposal { .. }
            | Purpose::AddRegistration(_)
            | Purpose::LogContact(_)
            | Purpose::AddReport { .. }
            | Purpose::AddInfo(_)
            | Purpose::AddItem(_)
            | Purpose::ReceivePlan(_)
            | Purpose::PlanItem { item: None, .. }
            | Purpose::TemplateItem { item: None, .. }
            | Purpose::NewClaim { .. }
            // These tell of something new about a record, and have nothing of its own in their fields.
            | Purpose::Payment(_)
            | Purpose::Credit(_)
            | Purpose::BreakDown { .. } => return None,
        })
    }

    /// Whether the form changes the words of a record, so that it can be laid beside how another left them.
    pub(in crate::app) fn edits_words(&self) -> bool {
        let claims = matches!(self.purpose, Purpose::Payment(_) | Purpose::BreakDown { .. });
        !claims && self.version().is_some()
    }

    /// The version of the record that was seen when the form opened.
    pub(in crate::app) fn version(&self) -> Option<i64> {
        self.purpose.clone().seen_version().copied()
    }

    /// The form as it would open now, once that is another than the one that was seen.
    pub(in crate::app) fn newer(&self, model: &Model) -> Option<Form> {
        self.anew(model).filter(|now| now.version() != self.version())
    }

    /// Whether the record is there no more.
    pub(in crate::app) fn is_of_nothing(&self, model: &Model) -> bool {
        match &self.purpose {
            // The words are read after the list.
            Purpose::NoteRegistration(seen) | Purpose::EditAnswer { registration: seen, .. } => {
                model.snapshot.registration(seen.id).is_none()
            }
            _ => self.anew(model).is_none(),
        }
    }

    /// Whether somebody has written the record since the form opened.
    pub(in crate::app) fn is_outdated(&self, model: &Model) -> bool {
        let snapshot = &model.snapshot;
        let claim = |id, seen: i64| snapshot.claim(id).is_some_and(|now| now.claim.version != seen);
        match &self.purpose {
            // The words are read after the list.
            Purpose::NoteRegistration(seen) | Purpose::EditAnswer { registration: seen, .. } => {
                snapshot.registration(seen.id).is_some_and(|line| line.version != seen.version)
            }
            Purpose::Payment(claims) => claims.iter().any(|seen| claim(seen.id, seen.version)),
            Purpose::BreakDown { claim: seen, .. } => claim(seen.id, seen.version),
            Purpose::Credit(seen) => claim(seen.id, seen.version),
            _ => self.newer(model).is_some(),
        }
    }

    /// What is typed, field by field beside how it stands now.
    pub(in crate::app) fn beside(&self, now: &Form) -> Vec<Beside> {
        let mut section = None;
        let beside = |theirs: &Field| {
            section = theirs.section.clone().or_else(|| section.take());
            let mine = self.fields.iter().find(|field| field.name == theirs.name).unwrap_or(theirs);
            let touched = self.opened.get(&mine.name).is_some_and(|was| *was != mine.text());
            let (ours, others) = (said(mine), said(theirs));
            let differs = match (&mine.value, &theirs.value) {
                (Value::Typed(mine), Value::Typed(theirs)) => mine.text().trim() != theirs.text().trim(),
                _ => ours != others,
            };
            let name = mine.name.clone();
            let label = mine.label.clone();
            Beside { name, section: section.clone(), label, mine: ours, theirs: others, differs, touched }
        };
        now.fields.iter().map(beside).collect()
    }

    /// Stands on the record as it is now, with those of its fields in which `mine` is to stay what was typed.
    pub(in crate::app) fn take(&mut self, now: Form, mine: impl Fn(&str) -> bool) {
        let typed = std::mem::take(&mut self.fields);
        let fresh = Form { title: self.title.clone(), buttons: self.buttons.clone(), ..now };
        let fields = fresh.fields.iter().cloned().map(|mut field| {
            if let Some(kept) = typed.iter().find(|typed| typed.name == field.name && mine(&typed.name)) {
                put(&mut field, kept);
            }
            field
        });
        self.fields = fields.collect();
        self.purpose = fresh.purpose.clone();
        self.opened.clone_from(&fresh.opened);
        self.banner = None;
        self.untouched = false;
        self.pristine = Some(Box::new(fresh));
    }

    /// What the form is about has been looked at as it stands now, where its fields hold nothing of that.
    pub(in crate::app) fn sees_claim(&mut self, model: &Model) {
        let seen = match &mut self.purpose {
            Purpose::Payment(claims) => claims.as_mut_slice(),
            Purpose::BreakDown { claim, .. } => std::slice::from_mut(claim),
            _ => return,
        };
        for seen in seen {
            seen.version = model.snapshot.claim(seen.id).map_or(seen.version, |now| now.claim.version);
        }
    }
}

/// The registration with its words, once they are not older than its line.
fn newest(model: &Model, id: RegistrationId) -> Option<&Registration> {
    let read = model.detail.as_ref()?.registration.as_ref().filter(|read| read.id == id)?;
    let line = model.snapshot.registration(id)?;
    (read.version >= line.version).then_some(read)
}

fn said(field: &Field) -> Phrase {
    match &field.value {
        Value::Typed(text) => Phrase::verbatim(text.text()),
        Value::Chosen { options, chosen } => {
            options.get(*chosen).cloned().unwrap_or_else(|| Phrase::verbatim(String::new()))
        }
    }
}

/// Of a choice the same words: what there is to choose from may be other by now.
fn put(field: &mut Field, kept: &Field) {
    match (&mut field.value, &kept.value) {
        (Value::Typed(now), Value::Typed(typed)) => *now = typed.clone(),
        (Value::Chosen { options, chosen }, Value::Chosen { .. }) => {
            let words = said(kept);
            *chosen = options.iter().position(|option| *option == words).unwrap_or(*chosen);
        }
        _ => {}
    }
}
