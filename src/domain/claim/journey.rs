//! Where a line's journey went, who made it, and whether its ticket came along.

use serde::{Deserialize, Serialize};

use crate::i18n::Phrase;

/// What a breakdown says of a journey beside its cost. What it does not say is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Journey {
    pub from: String,
    pub to: String,
    /// Who travelled, as the breakdown has it: personal data.
    pub travellers: String,
    pub receipt: ReceiptState,
}

/// Whether the ticket or the bill of a line is there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReceiptState {
    /// Nobody asked: the line was entered before receipts were written down.
    #[default]
    Unasked,
    None,
    Attached,
}

impl ReceiptState {
    pub const ALL: [ReceiptState; 3] = [ReceiptState::Unasked, ReceiptState::None, ReceiptState::Attached];

    /// The word that scripts and the database use; `None` where nobody asked.
    pub fn code(self) -> Option<&'static str> {
        match self {
            ReceiptState::Unasked => None,
            ReceiptState::None => Some("none"),
            ReceiptState::Attached => Some("attached"),
        }
    }

    pub fn from_code(code: &str) -> Option<ReceiptState> {
        ReceiptState::ALL.into_iter().find(|state| state.code() == Some(code))
    }
}

impl Journey {
    /// The same in words, one thing after the other; nothing of what is not known.
    pub fn told(&self) -> Vec<Phrase> {
        let way = match (self.from.as_str(), self.to.as_str()) {
            ("", "") => None,
            ("", to) => Some(format!("→ {to}")),
            (from, "") => Some(format!("{from} →")),
            (from, to) => Some(format!("{from} → {to}")),
        };
        let who = (!self.travellers.is_empty())
            .then(|| Phrase::new("claim-travellers").with("travellers", self.travellers.as_str()));
        let receipt = self.receipt.code().map(|code| Phrase::new(format!("claim-receipt-{code}")));
        way.map(Phrase::verbatim).into_iter().chain(who).chain(receipt).collect()
    }
}
