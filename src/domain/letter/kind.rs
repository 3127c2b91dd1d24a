//! The kinds of letters, what each can say, and what each is about.

use serde::{Deserialize, Serialize};

use crate::i18n::Phrase;

/// A kind of letter. Its word is the name of its template, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LetterKind {
    RegistrationOpens,
    LastWeek,
    Received,
    Clarify,
    LeftOut,
    Paired,
    InfoInvitation,
    Instructions,
    SwapInstructions,
    RemindDate,
    RemindPlan,
    RemindReport,
    RemindInvoice,
    InvoiceBreakdown,
    InvoiceApproved,
    InvoiceReturned,
    InvoiceRejected,
    Thanks,
}

/// What the letters of a kind are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterLevel {
    Registration,
    Partnership,
    Visit,
    Claim,
    Info,
    /// A library of the directory, whether it has registered or not.
    Directory,
}

impl LetterLevel {
    /// The word that scripts use.
    pub fn code(self) -> &'static str {
        match self {
            LetterLevel::Registration => "registration",
            LetterLevel::Partnership => "partnership",
            LetterLevel::Visit => "visit",
            LetterLevel::Claim => "claim",
            LetterLevel::Info => "info",
            LetterLevel::Directory => "mailbox",
        }
    }
}

/// Something that a template can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LetterField {
    /// "Hei Maija!"
    Greeting,
    /// Who signs.
    Sender,
    /// AKE's name.
    Ake,
    /// The mailbox to answer to.
    Reply,
    /// The round's code.
    Round,
    /// The day on which the round opens.
    Opens,
    /// The day on which the round closes.
    Closes,
    /// That the round closes on its day, or that it did, in a sentence.
    Closing,
    /// Where one registers.
    Link,
    /// The recipient's own library.
    Library,
    /// When the registration came, in a sentence.
    Arrived,
    /// The words of the form on the site.
    Site,
    Questions,
    /// The libraries that the recipient is joined with.
    Partner,
    /// Whom to speak to there.
    PartnerContact,
    /// What they develop together.
    Topic,
    /// The visits of the partnership with their days.
    Visits,
    /// The order references of the visits that the recipient travels to.
    References,
    /// Guests → host.
    Visit,
    /// The day of the visit.
    Day,
    /// The order reference of the visit.
    Reference,
    /// Where the crews of a swap may hand each other the keys.
    Keys,
    /// The day of the info session.
    SessionDay,
    /// When it begins, and how long it lasts.
    SessionTime,
    /// Where it is: a link or a place.
    SessionPlace,
    /// Where to invoice.
    Invoicing,
    /// The number of the invoice.
    Invoice,
    Claimed,
    Sanctioned,
    /// The lines of the invoice that AKE does not pay as they are, with why.
    Disputed,
    /// Why the invoice was decided on so.
    Reason,
}

impl LetterField {
    /// The word that stands in braces.
    pub fn code(self) -> &'static str {
        match self {
            LetterField::Greeting => "greeting",
            LetterField::Sender => "sender",
            LetterField::Ake => "ake",
            LetterField::Reply => "reply",
            LetterField::Round => "round",
            LetterField::Opens => "opens",
            LetterField::Closes => "closes",
            LetterField::Closing => "closing",
            LetterField::Link => "link",
            LetterField::Library => "library",
            LetterField::Arrived => "arrived",
            LetterField::Site => "site",
            LetterField::Questions => "questions",
            LetterField::Partner => "partner",
            LetterField::PartnerContact => "partner_contact",
            LetterField::Topic => "topic",
            LetterField::Visits => "visits",
            LetterField::References => "references",
            LetterField::Visit => "visit",
            LetterField::Day => "day",
            LetterField::Reference => "reference",
            LetterField::Keys => "keys",
            LetterField::SessionDay => "session_day",
            LetterField::SessionTime => "session_time",
            LetterField::SessionPlace => "session_place",
            LetterField::Invoicing => "invoicing",
            LetterField::Invoice => "invoice",
            LetterField::Claimed => "claimed",
            LetterField::Sanctioned => "sanctioned",
            LetterField::Disputed => "disputed",
            LetterField::Reason => "reason",
        }
    }
}

/// Every letter can say these.
const COMMON: [LetterField; 6] = [
    LetterField::Greeting,
    LetterField::Library,
    LetterField::Round,
    LetterField::Reply,
    LetterField::Sender,
    LetterField::Ake,
];

impl LetterKind {
    pub const ALL: [LetterKind; 18] = [
        LetterKind::RegistrationOpens,
        LetterKind::LastWeek,
        LetterKind::Received,
        LetterKind::Clarify,
        LetterKind::LeftOut,
        LetterKind::Paired,
        LetterKind::InfoInvitation,
        LetterKind::Instructions,
        LetterKind::SwapInstructions,
        LetterKind::RemindDate,
        LetterKind::RemindPlan,
        LetterKind::RemindReport,
        LetterKind::RemindInvoice,
        LetterKind::InvoiceBreakdown,
        LetterKind::InvoiceApproved,
        LetterKind::InvoiceReturned,
        LetterKind::InvoiceRejected,
        LetterKind::Thanks,
    ];

    /// The word that scripts, the database and the templates' names use.
    pub fn code(self) -> &'static str {
        match self {
            LetterKind::RegistrationOpens => "registration_opens",
            LetterKind::LastWeek => "last_week",
            LetterKind::Received => "received",
            LetterKind::Clarify => "clarify",
            LetterKind::LeftOut => "left_out",
            LetterKind::Paired => "paired",
            LetterKind::InfoInvitation => "info_invitation",
            LetterKind::Instructions => "instructions",
            LetterKind::SwapInstructions => "swap_instructions",
            LetterKind::RemindDate => "remind_date",
            LetterKind::RemindPlan => "remind_plan",
            LetterKind::RemindReport => "remind_report",
            LetterKind::RemindInvoice => "remind_invoice",
            LetterKind::InvoiceBreakdown => "invoice_breakdown",
            LetterKind::InvoiceApproved => "invoice_approved",
            LetterKind::InvoiceReturned => "invoice_returned",
            LetterKind::InvoiceRejected => "invoice_rejected",
            LetterKind::Thanks => "thanks",
        }
    }

    /// `-` is as good as `_`.
    pub fn from_code(code: &str) -> Option<LetterKind> {
        let code = code.replace('-', "_");
        LetterKind::ALL.into_iter().find(|kind| kind.code() == code)
    }

    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("letter-kind-{}", self.code().replace('_', "-")))
    }

    pub fn level(self) -> LetterLevel {
        match self {
            LetterKind::RegistrationOpens | LetterKind::LastWeek => LetterLevel::Directory,
            LetterKind::Received | LetterKind::Clarify | LetterKind::LeftOut => LetterLevel::Registration,
            LetterKind::Paired | LetterKind::Instructions | LetterKind::Thanks => LetterLevel::Partnership,
            LetterKind::SwapInstructions
            | LetterKind::RemindDate
            | LetterKind::RemindPlan
            | LetterKind::RemindReport
            | LetterKind::RemindInvoice => LetterLevel::Visit,
            LetterKind::InfoInvitation => LetterLevel::Info,
            LetterKind::InvoiceBreakdown
            | LetterKind::InvoiceApproved
            | LetterKind::InvoiceReturned
            | LetterKind::InvoiceRejected => LetterLevel::Claim,
        }
    }

    /// Whether somebody is to answer it.
    pub fn asks(self) -> bool {
        matches!(
            self,
            LetterKind::Clarify
                | LetterKind::RemindDate
                | LetterKind::RemindPlan
                | LetterKind::RemindReport
                | LetterKind::RemindInvoice
                | LetterKind::InvoiceBreakdown
        )
    }

    /// What a template of this kind can say.
    pub fn fields(self) -> Vec<LetterField> {
        use LetterField::{
            Arrived, Claimed, Closes, Closing, Day, Disputed, Invoice, Invoicing, Keys, Link, Opens, Partner,
            PartnerContact, Questions, Reason, Reference, References, Sanctioned, SessionDay, SessionPlace,
            SessionTime, Site, Topic, Visit, Visits,
        };
        let own: &[LetterField] = match self {
            LetterKind::RegistrationOpens | LetterKind::LastWeek => &[Opens, Closes, Link],
            LetterKind::Received => &[Arrived, Site, Closes, Closing],
            LetterKind::Clarify => &[Arrived, Site, Questions],
            LetterKind::LeftOut => &[Arrived, Site],
            LetterKind::Paired | LetterKind::Thanks => &[Partner, PartnerContact, Topic],
            LetterKind::Instructions => &[Partner, PartnerContact, Topic, Visits, References, Invoicing],
            LetterKind::SwapInstructions => &[Visit, Day, Partner, PartnerContact, Topic, Keys, Reference, Invoicing],
            LetterKind::InfoInvitation => &[Partner, PartnerContact, SessionDay, SessionTime, SessionPlace],
            LetterKind::RemindDate => &[Visit, Partner, PartnerContact],
            LetterKind::RemindPlan | LetterKind::RemindReport => &[Visit, Day, Partner],
            LetterKind::RemindInvoice => &[Visit, Day, Partner, Reference, Invoicing],
            LetterKind::InvoiceBreakdown => &[Invoice, Visit, Day, Reference, Claimed],
            LetterKind::InvoiceApproved | LetterKind::InvoiceReturned | LetterKind::InvoiceRejected => {
                &[Invoice, Visit, Day, Reference, Claimed, Sanctioned, Disputed, Reason, Invoicing]
            }
        };
        COMMON.iter().chain(own).copied().collect()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::i18n::{Lang, has_key};

    #[test]
    fn a_kind_is_found_by_its_word_named_in_three_languages_and_names_no_field_twice() {
        for kind in LetterKind::ALL {
            assert_eq!(LetterKind::from_code(&kind.code().replace('_', "-")), Some(kind));
            assert!(Lang::ALL.into_iter().all(|lang| has_key(lang, &kind.phrase().key)), "{kind:?}");
            let codes: BTreeSet<&str> = kind.fields().into_iter().map(LetterField::code).collect();
            assert_eq!(codes.len(), kind.fields().len(), "{kind:?}");
        }
    }
}
