//! Words that a coordinator typed in an answer's place, before anybody has read what they mean.

use super::Answer;
use crate::domain::{RegistrationId, RoundId, Seen};

/// A change of the words of an answer. What they mean is read where the directory is at hand, and becomes part
/// of the [`Change`](crate::domain::Change).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerEdit {
    /// One that came by phone or mail. Its source is given when it is written.
    Add { round: RoundId, answer: Answer },
    /// Other words in place of those that stand.
    Replace { registration: Seen<RegistrationId>, answer: Answer },
    /// The form's newer words in place of those edited here.
    TakeOffered { registration: Seen<RegistrationId> },
}

/// Whether a mail could be sent to this. No more is asked: odd mailboxes exist.
pub fn is_mailbox(text: &str) -> bool {
    const LONGEST: usize = 254;
    let odd = |c: char| c.is_whitespace() || c.is_control() || ",;:<>()[]\\\"".contains(c);
    let well_formed = text.split_once('@').is_some_and(|(name, host)| {
        let parts = host.split('.').count();
        !name.is_empty() && parts > 1 && host.split('.').all(|part| !part.is_empty()) && !host.contains('@')
    });
    well_formed && !text.contains(odd) && text.len() <= LONGEST
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_mail_can_be_sent_to_is_no_mailbox() {
        for good in ["a@b.fi", "maija.meikalainen+kirjasto@aura.example", "åsa@pargas.fi"] {
            assert!(is_mailbox(good), "{good}");
        }
        for bad in
            ["", "aura", "a@b", "@b.fi", "a@", "a@b..fi", "a b@c.fi", "a@b.fi, c@d.fi", "a@b@c.fi", "a@b.fi\r\nBcc: x"]
        {
            assert!(!is_mailbox(bad), "{bad:?}");
        }
    }
}
