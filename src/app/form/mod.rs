//! Forms: fields one below the other, then buttons. A form returns values; what is made of them is
//! its [`Purpose`]. What is typed is kept as a draft at every edit, so Esc never loses text.

mod anew;
mod answer;
mod budget;
mod claim;
mod credit;
mod day;
mod draft;
mod field;
mod info;
mod item;
mod open;
mod participants;
mod partnership;
mod payment;
mod plan;
mod plan_item;
mod press;
mod read;
mod report;
mod submit;
mod template;
mod text_box;
mod texts;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::form::Profile;
use crate::domain::registration::AnswerEdit;
use crate::domain::text_setting::Texts;
use crate::domain::{
    Answer, Cents, Change, Claim, ClaimId, InfoId, ItemId, LineId, PartnershipId, PlanItemId, Proposal, RegistrationId,
    ReportEdit, ReportId, RoundId, Seen, VisitId, VisitKind,
};
use crate::i18n::Phrase;

pub use anew::{Beside, Side};
pub use field::{Field, FieldKind, Value};
pub use partnership::Details;
pub(super) use press::Pressed;
pub use report::Told;
pub use text_box::TextBox;

/// What the values of a form become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    NewRound,
    /// The texts that letters need, as they stood when the form opened.
    Texts(Box<Texts>),
    /// Its name is what the form asks for.
    SaveProfile(Box<Profile>),
    /// Its name is what the form asks for.
    KeepProposal {
        round: RoundId,
        proposal: Box<Proposal>,
    },
    NoteRegistration(Seen<RegistrationId>),
    EditAnswer {
        registration: Seen<RegistrationId>,
        /// The words as they stood when the form opened.
        before: Box<Answer>,
    },
    /// One that came by phone or mail.
    AddRegistration(RoundId),
    NotePartnership(Seen<PartnershipId>),
    NoteVisit(Seen<VisitId>),
    LogContact(PartnershipId),
    EditPartnership {
        partnership: Seen<PartnershipId>,
        /// As they stood when the form opened.
        before: Box<Details>,
    },
    AddReport {
        partnership: PartnershipId,
        /// Of which visits it may tell, in the order of the choice.
        options: Vec<Told>,
    },
    EditReport {
        report: Seen<ReportId>,
        /// As it stood when the form opened.
        before: Box<ReportEdit>,
        options: Vec<Told>,
    },
    AddInfo(RoundId),
    EditInfo(Seen<InfoId>),
    PlanVisit(Seen<VisitId>),
    EditItem {
        visit: VisitId,
        item: Seen<ItemId>,
        /// Names it in the template.
        key: String,
        /// Whether its words may be changed, too.
        own: bool,
    },
    AddItem(VisitId),
    ReceivePlan(VisitId),
    /// A timed item of the day; a new one where none is named.
    PlanItem {
        visit: VisitId,
        item: Option<Seen<PlanItemId>>,
    },
    /// An item of the list with which visits begin; a new one where none is named.
    TemplateItem {
        kind: VisitKind,
        item: Option<Seen<String>>,
    },
    Participants(Seen<VisitId>),
    NewClaim {
        visit: VisitId,
        /// What a new line starts with.
        travel_date: Option<NaiveDate>,
        /// Of which one may come instead.
        returned: Vec<ClaimId>,
    },
    /// Of one claim, or of several that were paid with one voucher.
    Payment(Vec<Seen<ClaimId>>),
    /// A credit note of a claim that was paid or returned.
    Credit(Box<Claim>),
    /// The lines of a claim that came as one sum.
    BreakDown {
        claim: Seen<ClaimId>,
        /// Which they make.
        total: Option<Cents>,
        /// What a new line starts with.
        travel_date: Option<NaiveDate>,
    },
    SanctionLine {
        line: Seen<LineId>,
        /// The most that can be sanctioned.
        claimed: Cents,
    },
}

impl Purpose {
    /// The version of the record that is being changed, as it was when the form opened.
    fn seen_version(&mut self) -> Option<&mut i64> {
        match self {
            Purpose::NoteRegistration(seen) | Purpose::EditAnswer { registration: seen, .. } => Some(&mut seen.version),
            Purpose::NotePartnership(seen) | Purpose::EditPartnership { partnership: seen, .. } => {
                Some(&mut seen.version)
            }
            Purpose::NoteVisit(seen) | Purpose::PlanVisit(seen) | Purpose::Participants(seen) => {
                Some(&mut seen.version)
            }
            Purpose::EditReport { report: seen, .. } => Some(&mut seen.version),
            Purpose::EditInfo(seen) => Some(&mut seen.version),
            Purpose::BreakDown { claim: seen, .. } => Some(&mut seen.version),
            Purpose::EditItem { item: seen, .. } => Some(&mut seen.version),
            Purpose::PlanItem { item, .. } => item.as_mut().map(|seen| &mut seen.version),
            Purpose::TemplateItem { item, .. } => item.as_mut().map(|seen| &mut seen.version),
            Purpose::SanctionLine { line: seen, .. } => Some(&mut seen.version),
            Purpose::Payment(claims) => match claims.as_mut_slice() {
                [seen] => Some(&mut seen.version),
                _ => None,
            },
            Purpose::Texts(before) => Some(&mut before.version),
            Purpose::NewRound
            | Purpose::SaveProfile(_)
            | Purpose::KeepProposal { .. }
            | Purpose::AddRegistration(_)
            | Purpose::LogContact(_)
            | Purpose::AddReport { .. }
            | Purpose::AddInfo(_)
            | Purpose::AddItem(_)
            | Purpose::ReceivePlan(_)
            | Purpose::Credit(_)
            | Purpose::NewClaim { .. } => None,
        }
    }
}

/// What a form asks for once it is filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Wanted {
    Change(Box<Change>),
    /// Words whose meaning is yet to be read.
    Answer(Box<AnswerEdit>),
}

/// What a button of a form does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Button {
    Save,
    /// One more line on a new claim.
    AddLine,
    /// Takes the last line of a new claim away; only shown where there are two or more.
    RemoveLine,
    /// Takes an item of one's own away.
    RemoveItem,
}

impl Button {
    pub fn phrase(self) -> Phrase {
        Phrase::new(match self {
            Button::Save => "form-save",
            Button::AddLine => "form-add-line",
            Button::RemoveLine => "form-remove-line",
            Button::RemoveItem => "form-remove-item",
        })
    }
}

/// A form on the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    pub purpose: Purpose,
    pub title: Phrase,
    pub fields: Vec<Field>,
    /// Below the fields, each a row of its own. The last is `Save`.
    pub buttons: Vec<Button>,
    /// Row with the cursor: an index of `fields`, and from `fields.len()` on of `buttons`.
    pub cursor: usize,
    /// Something to know, above the fields: a draft was taken up, another person changed the
    /// record meanwhile, or the values do not fit each other. The typed text is never touched.
    pub banner: Option<Phrase>,
    /// What is to be known of all that is typed so far, where one types.
    pub warnings: Vec<Phrase>,
    /// What stood in each field when the form opened, by its name.
    opened: BTreeMap<String, String>,
    /// The form is as it was opened; only then is a kept draft filled in.
    untouched: bool,
    /// The form as it was opened, where a draft has been filled in.
    pristine: Option<Box<Form>>,
}

impl Form {
    /// The field with the cursor; `None` on a button.
    pub fn field(&self) -> Option<&Field> {
        self.fields.get(self.cursor)
    }

    /// The button with the cursor; `None` on a field.
    pub fn button(&self) -> Option<Button> {
        self.cursor.checked_sub(self.fields.len()).and_then(|index| self.buttons.get(index)).copied()
    }
}
