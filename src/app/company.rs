//! Who else is here, and who of them looks at what is selected.

use super::{Model, blocked};
use crate::domain::{Actor, Present};

/// Who else has the selected record before them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Watchers<'a> {
    /// Colleagues, each once.
    Colleagues(Vec<&'a Actor>),
    /// Nobody but another session of one's own.
    Myself,
}

impl Model {
    /// The colleagues who sit at the same database, each once, by name. Another session of one's own is no colleague.
    pub fn colleagues(&self) -> Vec<&Actor> {
        self.named(|_| true)
    }

    /// Who else has the selected record before them; `None` where nobody has.
    pub fn watchers(&self) -> Option<Watchers<'_>> {
        let record = self.selected_record()?;
        let looks = |other: &Present| other.at == Some(record);
        let colleagues = self.named(looks);
        if !colleagues.is_empty() {
            return Some(Watchers::Colleagues(colleagues));
        }
        self.others.iter().any(looks).then_some(Watchers::Myself)
    }

    fn named(&self, which: impl Fn(&Present) -> bool) -> Vec<&Actor> {
        let mut names: Vec<&Actor> = Vec::new();
        for other in self.others.iter().filter(|other| which(other) && !self.is_me(&other.who)) {
            if !names.iter().any(|name| blocked::same(name, &other.who)) {
                names.push(&other.who);
            }
        }
        names
    }
}

/// Takes in who is here now. Where a colleague goes among records that are not selected here, nothing is drawn.
pub(super) fn heard(model: &mut Model, others: Vec<Present>) {
    let before = said(model);
    model.others = others;
    model.dirty |= said(model) != before;
}

/// Whom the screen names.
fn said(model: &Model) -> (Vec<Actor>, Vec<Actor>, bool) {
    let all = |names: Vec<&Actor>| names.into_iter().cloned().collect();
    let (watching, myself) = match model.watchers() {
        Some(Watchers::Colleagues(names)) => (all(names), false),
        Some(Watchers::Myself) => (Vec::new(), true),
        None => (Vec::new(), false),
    };
    (all(model.colleagues()), watching, myself)
}
