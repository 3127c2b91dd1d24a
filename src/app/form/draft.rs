//! What is typed is kept from edit to edit, and taken up when the form opens again.

use std::collections::BTreeMap;

use super::{Form, Purpose, TextBox, Value};
use crate::i18n::Phrase;

/// The fields' texts by name.
type Texts = BTreeMap<String, String>;

impl Form {
    /// The name under which the draft is kept: one for each form and record.
    pub fn draft_name(&self) -> String {
        match &self.purpose {
            Purpose::NewRound => "new-round".to_owned(),
            Purpose::Texts(_) => "letter-texts".to_owned(),
            Purpose::SaveProfile(_) => "save-profile".to_owned(),
            Purpose::KeepProposal { round, .. } => format!("keep-proposal-of-round-{round}"),
            Purpose::NoteRegistration(seen) => format!("note-of-registration-{}", seen.id),
            Purpose::EditAnswer { registration, .. } => format!("answer-of-registration-{}", registration.id),
            Purpose::AddRegistration(round) => format!("registration-of-round-{round}"),
            Purpose::NotePartnership(seen) => format!("note-of-partnership-{}", seen.id),
            Purpose::NoteVisit(seen) => format!("note-of-visit-{}", seen.id),
            Purpose::LogContact(partnership) => format!("log-of-partnership-{partnership}"),
            Purpose::EditPartnership { partnership, .. } => format!("details-of-partnership-{}", partnership.id),
            Purpose::AddReport { partnership, .. } => format!("report-of-partnership-{partnership}"),
            Purpose::EditReport { report, .. } => format!("report-{}", report.id),
            Purpose::AddInfo(round) => format!("info-of-round-{round}"),
            Purpose::EditInfo(seen) => format!("info-{}", seen.id),
            Purpose::PlanVisit(seen) => format!("plan-of-visit-{}", seen.id),
            Purpose::EditItem { item, .. } => format!("item-{}", item.id),
            Purpose::Participants(seen) => format!("participants-of-visit-{}", seen.id),
            Purpose::ReceivePlan(visit) => format!("plan-that-came-for-visit-{visit}"),
            Purpose::PlanItem { item: Some(seen), .. } => format!("timed-item-{}", seen.id),
            Purpose::PlanItem { visit, item: None } => format!("new-timed-item-of-visit-{visit}"),
            Purpose::TemplateItem { kind, item: Some(seen) } => format!("{}-list-{}", kind.code(), seen.id),
            Purpose::TemplateItem { kind, item: None } => format!("new-item-of-{}-list", kind.code()),
            Purpose::AddItem(visit) => format!("new-item-of-visit-{visit}"),
            Purpose::NewClaim { visit, .. } => format!("claim-of-visit-{visit}"),
            Purpose::Credit(claim) => format!("credit-of-claim-{}", claim.id),
            Purpose::Payment(claims) => match claims.as_slice() {
                [one] => format!("payment-of-claim-{}", one.id),
                _ => "payment-of-claims".to_owned(),
            },
            Purpose::BreakDown { claim, .. } => format!("breakdown-of-claim-{}", claim.id),
            Purpose::SanctionLine { line, .. } => format!("line-of-claim-{}", line.id),
        }
    }

    /// Whether a draft was taken up, and so can be thrown away.
    pub fn has_restored_draft(&self) -> bool {
        self.pristine.is_some()
    }

    /// The version of the record that was seen while typing and the fields' texts by name, as JSON.
    pub(in crate::app) fn draft(&self) -> String {
        serde_json::to_string(&(self.version(), self.texts()))
            .expect("a number and a map of texts by texts are always JSON")
    }

    /// Of a record's own text only what was touched: the rest may be newer when the draft is taken up.
    fn texts(&self) -> Texts {
        let texts = self.fields.iter().map(|field| (field.name.clone(), field.text()));
        let own = self.edits_words();
        texts.filter(|(name, text)| !own || self.opened.get(name) != Some(text)).collect()
    }

    /// Fills a kept draft in, unless something has been typed already. A draft that says nothing
    /// new, or cannot be read, leaves the form as it is. `true` where anything changed.
    ///
    /// The form then stands on the version that the draft was typed against: what another wrote
    /// since is a conflict, and not overwritten unseen.
    pub(in crate::app) fn restore(&mut self, draft: &str) -> bool {
        let Ok((seen, texts)) = serde_json::from_str::<(Option<i64>, Texts)>(draft) else { return false };
        if !self.untouched || texts == self.texts() {
            return false;
        }
        let pristine = self.clone();
        // A hostile draft could ask for any number of lines; the claim would be refused long before.
        const MOST_LINES: usize = 50;
        while self.lines() < MOST_LINES && texts.contains_key(&format!("kind-{}", self.lines() + 1)) {
            let before = self.lines();
            self.add_line();
            if self.lines() == before {
                break;
            }
        }
        for field in &mut self.fields {
            let Some(text) = texts.get(&field.name) else { continue };
            match &mut field.value {
                Value::Typed(typed) if typed.has_many_lines() => *typed = TextBox::lines(text),
                Value::Typed(typed) => *typed = TextBox::line(text),
                Value::Chosen { options, chosen } => {
                    *chosen = text.parse().ok().filter(|index| *index < options.len()).unwrap_or(*chosen);
                }
            }
        }
        self.banner = Some(Phrase::new("form-draft-restored"));
        if let (Some(now), Some(seen)) = (self.purpose.seen_version(), seen)
            && *now != seen
        {
            *now = seen;
            self.banner = Some(Phrase::new("form-draft-outdated"));
        }
        self.untouched = false;
        self.pristine = Some(Box::new(pristine));
        true
    }

    /// Back to how the form opened, before the draft.
    pub(in crate::app) fn discard_draft(&mut self) {
        if let Some(pristine) = self.pristine.take() {
            *self = *pristine;
        }
    }
}
