//! What is typed is kept from edit to edit, and taken up when the form opens again.

use std::collections::BTreeMap;

use super::{Form, Purpose, TextBox, Value};
use crate::i18n::Phrase;

impl Form {
    /// The name under which the draft is kept: one for each form and record.
    pub fn draft_name(&self) -> String {
        match &self.purpose {
            Purpose::NewRound => "new-round".to_owned(),
            Purpose::NoteRegistration(seen) => format!("note-of-registration-{}", seen.id),
            Purpose::NotePartnership(seen) => format!("note-of-partnership-{}", seen.id),
            Purpose::NoteVisit(seen) => format!("note-of-visit-{}", seen.id),
            Purpose::PlanVisit(seen) => format!("plan-of-visit-{}", seen.id),
            Purpose::NewClaim { visit, .. } => format!("claim-of-visit-{visit}"),
            Purpose::SanctionLine { line, .. } => format!("line-of-claim-{}", line.id),
        }
    }

    /// Whether a draft was taken up, and so can be thrown away.
    pub fn has_restored_draft(&self) -> bool {
        self.pristine.is_some()
    }

    /// The fields' texts by name, as JSON.
    pub(in crate::app) fn draft(&self) -> String {
        let texts: BTreeMap<&str, String> =
            self.fields.iter().map(|field| (field.name.as_str(), field.text())).collect();
        serde_json::to_string(&texts).expect("a map of texts by texts is always JSON")
    }

    /// Fills a kept draft in, unless something has been typed already. A draft that says nothing
    /// new, or cannot be read, leaves the form as it is. `true` where anything changed.
    pub(in crate::app) fn restore(&mut self, draft: &str) -> bool {
        let Ok(texts) = serde_json::from_str::<BTreeMap<String, String>>(draft) else { return false };
        if !self.untouched || draft == self.draft() {
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
