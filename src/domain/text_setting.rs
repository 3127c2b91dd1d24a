//! The texts that the coordinators may set: who AKE is, who signs, where invoices go. None has a default: what
//! nobody has set is not known, and a letter that needs it says so instead of inventing it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::claim::is_business_id;
use super::letter::Mailbox;
use super::{clean, clean_line};
use crate::i18n::Phrase;

/// A longer text is a letter, in characters.
const LONGEST: usize = 1000;

/// One text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextSetting {
    /// How AKE calls itself in letters.
    AkeName,
    /// What stands below a letter in place of the account's name; several lines.
    Signature,
    /// To which mailbox libraries answer, report and send their plans.
    ReplyMailbox,
    /// Where one registers.
    RegistrationLink,
    /// To whom the travel is invoiced.
    InvoiceName,
    InvoiceBusinessId,
    /// The e-invoice address (OVT).
    InvoiceOvt,
    /// Who carries the e-invoice.
    InvoiceOperator,
    /// Where an invoice on paper goes; several lines.
    InvoiceAddress,
}

/// Why a text cannot be as somebody typed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextProblem {
    TooLong,
    NotAMailbox,
    NotALink,
    NotABusinessId,
    NotAnOvt,
}

impl TextProblem {
    pub fn phrase(self, setting: TextSetting) -> Phrase {
        let key = match self {
            TextProblem::TooLong => "text-setting-too-long",
            TextProblem::NotAMailbox => "text-setting-no-mailbox",
            TextProblem::NotALink => "text-setting-no-link",
            TextProblem::NotABusinessId => "text-setting-no-business-id",
            TextProblem::NotAnOvt => "text-setting-no-ovt",
        };
        Phrase::new(key).with("setting", setting.name())
    }
}

impl TextSetting {
    pub const ALL: [TextSetting; 9] = [
        TextSetting::AkeName,
        TextSetting::Signature,
        TextSetting::ReplyMailbox,
        TextSetting::RegistrationLink,
        TextSetting::InvoiceName,
        TextSetting::InvoiceBusinessId,
        TextSetting::InvoiceOvt,
        TextSetting::InvoiceOperator,
        TextSetting::InvoiceAddress,
    ];

    /// What an invoice has to be addressed by, in the order in which it is told.
    pub const INVOICING: [TextSetting; 5] = [
        TextSetting::InvoiceName,
        TextSetting::InvoiceBusinessId,
        TextSetting::InvoiceOvt,
        TextSetting::InvoiceOperator,
        TextSetting::InvoiceAddress,
    ];

    /// The word that scripts and the database use.
    pub fn code(self) -> &'static str {
        match self {
            TextSetting::AkeName => "ake_name",
            TextSetting::Signature => "signature",
            TextSetting::ReplyMailbox => "reply_mailbox",
            TextSetting::RegistrationLink => "registration_link",
            TextSetting::InvoiceName => "invoice_name",
            TextSetting::InvoiceBusinessId => "invoice_business_id",
            TextSetting::InvoiceOvt => "invoice_ovt",
            TextSetting::InvoiceOperator => "invoice_operator",
            TextSetting::InvoiceAddress => "invoice_address",
        }
    }

    pub fn from_code(code: &str) -> Option<TextSetting> {
        TextSetting::ALL.into_iter().find(|setting| setting.code() == code)
    }

    pub fn has_lines(self) -> bool {
        matches!(self, TextSetting::Signature | TextSetting::InvoiceAddress)
    }

    /// The text as it is kept; empty is unset.
    ///
    /// # Errors
    /// What cannot be such a text.
    pub fn read(self, typed: &str) -> Result<Option<String>, TextProblem> {
        let text = if self.has_lines() { clean(typed).trim().to_owned() } else { clean_line(typed) };
        if text.is_empty() {
            return Ok(None);
        }
        if text.chars().count() > LONGEST {
            return Err(TextProblem::TooLong);
        }
        match self {
            TextSetting::ReplyMailbox if Mailbox::new("", &text).is_err() => Err(TextProblem::NotAMailbox),
            TextSetting::RegistrationLink if !is_link(&text) => Err(TextProblem::NotALink),
            TextSetting::InvoiceBusinessId if !is_business_id(&text) => Err(TextProblem::NotABusinessId),
            TextSetting::InvoiceOvt if !is_ovt(&text) => Err(TextProblem::NotAnOvt),
            _ => Ok(Some(text)),
        }
    }

    pub fn name(self) -> Phrase {
        Phrase::new(format!("text-setting-name-{}", self.code().replace('_', "-")))
    }

    /// What it is for, in a sentence.
    pub fn help(self) -> Phrase {
        Phrase::new(format!("text-setting-help-{}", self.code().replace('_', "-")))
    }
}

fn is_link(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.contains('.') && !rest.contains(|c: char| c.is_whitespace() || "<>\"".contains(c)))
}

/// 0037, the eight digits of a business id, and up to five characters of one's own; spaces do not count. Whether the
/// digits fit the business id is not asked: there are other addresses of that form.
fn is_ovt(text: &str) -> bool {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let Some(rest) = text.strip_prefix("0037") else { return false };
    let (digits, own) = rest.split_at_checked(8).unwrap_or((rest, ""));
    let plain = |c: char| c.is_ascii_alphanumeric();
    digits.len() == 8 && digits.bytes().all(|b| b.is_ascii_digit()) && own.len() <= 5 && own.chars().all(plain)
}

/// The texts that somebody has set.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Texts {
    texts: BTreeMap<TextSetting, String>,
    /// The newest journal entry that set or unset one of them; 0 where none did.
    pub version: i64,
}

impl Texts {
    pub fn get(&self, setting: TextSetting) -> Option<&str> {
        self.texts.get(&setting).map(String::as_str)
    }

    #[must_use]
    pub fn with(mut self, setting: TextSetting, text: &str) -> Texts {
        self.texts.insert(setting, text.to_owned());
        self
    }
}

impl FromIterator<(TextSetting, String)> for Texts {
    fn from_iter<I: IntoIterator<Item = (TextSetting, String)>>(texts: I) -> Texts {
        Texts { texts: texts.into_iter().collect(), version: 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Lang, has_key};

    #[test]
    fn every_text_is_found_by_its_word_and_explained_and_none_is_set() {
        for setting in TextSetting::ALL {
            assert_eq!(TextSetting::from_code(setting.code()), Some(setting));
            assert_eq!(Texts::default().get(setting), None);
            assert_eq!(setting.read(" \n "), Ok(None));
            for lang in Lang::ALL {
                assert!(has_key(lang, &setting.name().key) && has_key(lang, &setting.help().key), "{setting:?}");
            }
        }
    }

    #[test]
    fn what_cannot_be_such_a_text_is_refused() {
        use TextSetting::{AkeName, InvoiceBusinessId, InvoiceOvt, RegistrationLink, ReplyMailbox};
        for (setting, text, fits) in [
            (AkeName, "Varsinais-Suomen ja Satakunnan AKE", true),
            (ReplyMailbox, "ake@turku.fi", true),
            (ReplyMailbox, "AKE <ake@turku.fi>", false),
            (RegistrationLink, "https://www.lyyti.in/kumppanit", true),
            (RegistrationLink, "javascript:alert(1)", false),
            (RegistrationLink, "https://x.fi\" onclick=", false),
            (InvoiceBusinessId, "0204819-8", true),
            (InvoiceBusinessId, "0204819-7", false),
            (InvoiceOvt, "0037 0204 8198", true),
            (InvoiceOvt, "003702048198ab12", true),
            (InvoiceOvt, "00370204819", false),
            (InvoiceOvt, "0037020481980000000", false),
        ] {
            assert_eq!(setting.read(text).is_ok(), fits, "{text}");
        }
        assert_eq!(AkeName.read(&"a".repeat(1001)), Err(TextProblem::TooLong));
    }
}
