//! With whom one speaks at a library, and what was said: the contacts of a partnership and its log.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::{Actor, LogId, PartnershipId, RegistrationId};
use crate::i18n::Lang;

/// With whom one speaks at one side of a partnership. Name, mailbox and language are those of the
/// registration until a coordinator types others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    pub person: String,
    pub phone: String,
    pub email: String,
    pub language: Lang,
    /// Whom to ask about invoices, with how to reach them; empty where it is the same person.
    pub invoicing: String,
    /// 0 while all of it is as the registration says.
    pub version: i64,
}

impl Contact {
    /// Whether another says the same, whoever wrote it when.
    pub fn says(&self, other: &Contact) -> bool {
        Contact { version: other.version, ..self.clone() } == *other
    }
}

/// One entry of a partnership's contact log. It is never edited, only taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogEntry {
    pub id: LogId,
    pub partnership: PartnershipId,
    pub by: Actor,
    pub at: DateTime<Utc>,
    pub text: String,
    /// Until this day nothing is to be done, and on it somebody is to ask again.
    pub follow_up: Option<NaiveDate>,
}

/// The entry that says how each partnership stands: its newest. `log` is in any order.
pub fn newest_of_each(log: &[LogEntry]) -> HashMap<PartnershipId, &LogEntry> {
    let mut newest: HashMap<PartnershipId, &LogEntry> = HashMap::new();
    for entry in log {
        let known = newest.entry(entry.partnership).or_insert(entry);
        if known.id < entry.id {
            *known = entry;
        }
    }
    newest
}

/// What a coordinator typed anew about a partnership.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PartnershipEdit {
    /// What the two agreed to develop; `None` leaves it.
    pub topic: Option<String>,
    /// Sides that are not named stay as they are.
    pub contacts: Vec<(RegistrationId, Contact)>,
}
