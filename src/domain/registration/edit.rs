//! Words that a coordinator typed in an answer's place, before anybody has read what they mean.

use chrono::NaiveTime;

use super::{Answer, AnswerField};
use crate::domain::visit::day_problem;
use crate::domain::{RegistrationId, RoundId, Seen};
use crate::i18n::{Lang, Phrase};

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

impl Answer {
    /// An answer that says nothing yet.
    pub fn empty() -> Answer {
        Answer {
            source: String::new(),
            received: None,
            cancelled: false,
            first_name: String::new(),
            last_name: String::new(),
            email: String::new(),
            language: Lang::Fi,
            site_text: String::new(),
            interests: String::new(),
            cooperation: String::new(),
            extra: String::new(),
        }
    }

    /// What is wrong with what was typed, and where. What the form said, or somebody typed before, is not taken
    /// amiss: only what is other than in `before`.
    pub fn problem(&self, before: Option<&Answer>) -> Option<(AnswerField, Phrase)> {
        // As much as a cell of a file may have.
        const LONGEST: usize = 64 << 10;
        let before = before.cloned().unwrap_or_else(Answer::empty);
        if self.site_text.trim().is_empty() {
            return Some((AnswerField::Site, Phrase::new("answer-without-site")));
        }
        if self.email != before.email && !self.email.is_empty() && !is_mailbox(&self.email) {
            return Some((
                AnswerField::Email,
                Phrase::new("answer-mailbox-malformed").with("value", self.email.as_str()),
            ));
        }
        let day = self.received.filter(|_| self.received != before.received).map(|at| at.date());
        if let Some(problem) = day.and_then(day_problem) {
            return Some((AnswerField::Received, problem));
        }
        let too_long = |field: &AnswerField| field.value(self, Lang::Fi).len() > LONGEST;
        let field = AnswerField::ALL.into_iter().find(too_long)?;
        Some((field, Phrase::new("answer-too-long").with("field", field.phrase())))
    }
}

/// A time of day as one types it: `8.03`, `08:03`, `8:03:30`, or the full hour `8`.
pub fn time_of_day(text: &str) -> Option<NaiveTime> {
    let parts: Vec<&str> = text.trim().split(['.', ':']).collect();
    let number = |text: &str| text.parse::<u32>().ok().filter(|_| text.len() <= 2);
    match parts[..] {
        [hour] => NaiveTime::from_hms_opt(number(hour)?, 0, 0),
        [hour, minute] => NaiveTime::from_hms_opt(number(hour)?, number(minute)?, 0),
        [hour, minute, second] => NaiveTime::from_hms_opt(number(hour)?, number(minute)?, number(second)?),
        _ => None,
    }
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
    fn only_what_was_typed_now_is_taken_amiss() {
        let of_the_form = Answer { site_text: "Aura".into(), email: "ei ole".into(), ..Answer::empty() };
        assert_eq!(Answer { extra: "x".into(), ..of_the_form.clone() }.problem(Some(&of_the_form)), None);
        let typed = Answer { email: "ei".into(), ..of_the_form.clone() };
        assert_eq!(typed.problem(Some(&of_the_form)).unwrap().0, AnswerField::Email);
        assert_eq!(
            Answer { site_text: " ".into(), ..of_the_form.clone() }.problem(Some(&of_the_form)).unwrap().0,
            AnswerField::Site
        );
        let long = Answer { interests: "a".repeat(70_000), ..of_the_form.clone() };
        assert_eq!(long.problem(Some(&of_the_form)).unwrap().0, AnswerField::Interests);
    }

    #[test]
    fn a_time_is_read_as_people_type_it() {
        for text in ["8.03", "08:03", "8:03:00", " 8.03 "] {
            assert_eq!(time_of_day(text), NaiveTime::from_hms_opt(8, 3, 0), "{text}");
        }
        for text in ["8", "08", " 8 "] {
            assert_eq!(time_of_day(text), NaiveTime::from_hms_opt(8, 0, 0), "{text}");
        }
        for text in ["", "24", "8.", "008", "24.00", "8.60", "8.3.2024", "008.03", "-1.00"] {
            assert_eq!(time_of_day(text), None, "{text}");
        }
    }

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
