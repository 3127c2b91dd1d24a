//! Every write that the application can make, as one list. The store applies them, the journal
//! keeps their labels, the interface and the command line build them; nothing else writes.

mod label;

use chrono::NaiveDate;

use super::{
    Actor, Answer, Cents, Claim, ClaimDecision, ClaimId, EarlierPair, GuestMark, InfoEdit, InfoId, ItemId, KeptId,
    Library, LibraryId, LineId, Meaning, MunicipalityCode, NewClaim, NewLine, NewRound, PairRule, Partnership,
    PartnershipEdit, PartnershipId, PastPartnershipId, Permission, PlanItemId, Proposal, Rate, Registration,
    RegistrationId, ReportEdit, ReportId, Role, RoundId, Status, TopicId, Visit, VisitId, VisitKind, clean_line,
};
use crate::domain::access::PublicKey;
use crate::domain::claim::{Books, NewAttachment, NewCredit, PaidClaim};
use crate::domain::form::Profile;
use crate::domain::letter::{NewMailbox, Posted};
use crate::domain::partnership::Size;
use crate::domain::setting::Setting;
use crate::domain::text_setting::TextSetting;
use crate::domain::visit::{ItemEdit, NewPlan, OwnItem, Participants, PlannedDay, Slot, TemplateEdit, item_phrase};
use crate::i18n::{Arg, Lang, Phrase};

use label::*;
pub use label::{PASTED, given, of_list, people, ticked};

/// A record together with the version that the person saw. A write against an older version than
/// the stored one is refused, so that nobody's edit is lost silently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen<Id> {
    pub id: Id,
    pub version: i64,
}

impl Registration {
    pub fn seen(&self) -> Seen<RegistrationId> {
        Seen { id: self.id, version: self.version }
    }
}

impl Claim {
    pub fn seen(&self) -> Seen<ClaimId> {
        Seen { id: self.id, version: self.version }
    }
}

impl Visit {
    pub fn seen(&self) -> Seen<VisitId> {
        Seen { id: self.id, version: self.version }
    }
}

impl Partnership {
    pub fn seen(&self) -> Seen<PartnershipId> {
        Seen { id: self.id, version: self.version }
    }
}

/// One answer of a form file, to be added or, where `replaces` names a record, to update it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncomingAnswer {
    /// The registration whose answer this is a newer version of.
    pub replaces: Option<Seen<RegistrationId>>,
    pub answer: Answer,
    /// A flag that names another answer of the same file gives its place among the answers, counted
    /// from 1, as a negative number; the store puts the registration's number there.
    pub meaning: Meaning,
}

/// How long the way between two libraries takes, from door to door.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TravelTime {
    pub a: LibraryId,
    pub b: LibraryId,
    /// 1 to 1440, one way; `None` takes the time away.
    pub minutes: Option<u32>,
}

/// One write. All of its effects are one transaction, one journal entry and one step of undo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Begins a round. The postponed registrations of the round before it come along.
    AddRound(NewRound),
    /// Takes over the postponed registrations of an earlier round that no later one has taken over; of the
    /// newest that has any where none is named.
    CarryOver { round: RoundId, from: Option<RoundId> },
    /// Adds libraries to the directory and updates those whose id is known. Removes none.
    ImportDirectory { file: String, libraries: Vec<Library> },
    /// Takes in the answers of one file. Decisions already made stand, and so do words that were edited here.
    /// `withdrawn` are registrations that the file has no more, where the file is known to be whole.
    ImportAnswers { round: RoundId, file: String, answers: Vec<IncomingAnswer>, withdrawn: Vec<Seen<RegistrationId>> },
    /// Adds a registration that came by phone or mail. Its source becomes one that no file has.
    AddRegistration { round: RoundId, answer: Box<Answer>, meaning: Box<Meaning> },
    /// Puts other words in an answer's place. From then on no newer answer of the form replaces them unasked.
    EditAnswer { registration: Seen<RegistrationId>, answer: Box<Answer>, meaning: Box<Meaning> },
    /// Marks registrations as withdrawn, as their registrants asked by phone or mail.
    Withdraw { registrations: Vec<Seen<RegistrationId>> },
    /// Notes that somebody has looked at what the form changed.
    AcknowledgeAnswers { registrations: Vec<Seen<RegistrationId>> },
    /// Takes the form's newer words in place of those edited here; `meaning` is what they mean.
    TakeOffered { registration: Seen<RegistrationId>, meaning: Box<Meaning> },
    /// Keeps the words edited here instead of the form's newer ones.
    KeepEdited { registration: Seen<RegistrationId> },
    /// Says what a registration is about. No newer answer of the form changes it.
    SetTopics { registration: Seen<RegistrationId>, topics: Vec<TopicId> },
    /// Says with which municipalities a registration co-operates already. No newer answer of the form changes it.
    SetCooperation { registration: Seen<RegistrationId>, municipalities: Vec<MunicipalityCode> },
    /// Decides on registrations, or with `Status::New` takes the decision away.
    Decide { registrations: Vec<Seen<RegistrationId>>, status: Status, reason: Option<String> },
    /// Joins a registration into another: its libraries move there.
    Merge { registration: Seen<RegistrationId>, into: Seen<RegistrationId> },
    /// Says which libraries a registration means. The words of the form are remembered as an alias.
    SetLibraries {
        registration: Seen<RegistrationId>,
        libraries: Vec<LibraryId>,
        municipalities: Vec<MunicipalityCode>,
    },
    /// Gives registrations to a coordinator to look after, or with `None` to nobody.
    OwnRegistrations { registrations: Vec<Seen<RegistrationId>>, owner: Option<Actor> },
    /// Keeps a note on a registration.
    NoteRegistration { registration: Seen<RegistrationId>, note: String },
    /// Locks or forbids a pair, replacing an earlier rule on it.
    SetRule { round: RoundId, rule: PairRule },
    /// Takes the rule on a pair away.
    FreeRule { round: RoundId, a: RegistrationId, b: RegistrationId },
    /// Locks three each to each, so that they are a trio.
    LockTrio { round: RoundId, members: Vec<RegistrationId> },
    /// Takes the rules among three away.
    FreeTrio { round: RoundId, members: Vec<RegistrationId> },
    /// Replaces the round's suggested partnerships by those of a proposal. Accepted ones stand. `over` are the suggested
    /// ones that were seen: where others are suggested by now, it is refused.
    SaveProposal { round: RoundId, proposal: Proposal, over: Option<Vec<PartnershipId>> },
    /// Breaks up decided partnerships with their visits, so that more have a partner, and replaces the suggested ones by those of a
    /// proposal. Refused once a claim stands on one of the visits.
    MendPairs { round: RoundId, broken: Vec<Seen<PartnershipId>>, proposal: Box<Proposal> },
    /// Keeps a proposal under a name beside the suggested partnerships.
    KeepProposal { round: RoundId, name: String, proposal: Box<Proposal> },
    /// Forgets a proposal that was kept under a name.
    DropProposal { kept: Seen<KeptId>, name: String },
    /// Accepts suggested partnerships whose registrations are as they were when the pairs were computed: each gets its two visits with their checklists.
    AcceptPartnerships { partnerships: Vec<Seen<PartnershipId>>, today: NaiveDate },
    /// Tells the libraries of accepted partnerships: from then on they know, and are asked whether they agree.
    Publish { partnerships: Vec<Seen<PartnershipId>> },
    /// Notes that the libraries of told partnerships agree, or takes that away.
    Confirm { partnerships: Vec<Seen<PartnershipId>>, agreed: bool },
    /// Gives partnerships to a coordinator, or with `None` to nobody.
    OwnPartnerships { partnerships: Vec<Seen<PartnershipId>>, owner: Option<Actor> },
    /// One library steps back: its partnership is dissolved with its visits, and it is declined. Refused once a
    /// claim stands on a visit.
    StepBack { partnership: Seen<PartnershipId>, registration: Seen<RegistrationId>, reason: Option<String> },
    /// Takes in partnerships from before this program. What is known already is left as it is.
    ImportPastPartnerships { file: String, pairs: Vec<EarlierPair> },
    /// Strikes partnerships that never were from those before this program.
    RemovePastPartnerships { past: Vec<Seen<PastPartnershipId>> },
    /// Dissolves a partnership with its visits. Refused once a claim stands on one of them.
    BreakPartnership { partnership: Seen<PartnershipId> },
    /// Keeps a note on a partnership.
    NotePartnership { partnership: Seen<PartnershipId>, note: String },
    /// Writes down what was said with a partnership's libraries. `follow_up` is the day on which to ask again; until
    /// then nothing of it is stuck.
    LogContact { partnership: PartnershipId, text: String, follow_up: Option<NaiveDate> },
    /// Says what the libraries develop together and whom to speak to. The version is [`Snapshot::version_of_details`].
    ///
    /// [`Snapshot::version_of_details`]: super::Snapshot::version_of_details
    EditPartnership { partnership: Seen<PartnershipId>, edit: PartnershipEdit },
    /// Says what a partnership is about, in the words of the vocabulary.
    TagPartnership { partnership: Seen<PartnershipId>, topics: Vec<TopicId> },
    /// Notes whether the libraries of a partnership still meet, or with `None` that nobody knows.
    AnswerMeeting { partnership: Seen<PartnershipId>, meets: Option<bool> },
    /// Keeps what the libraries told of their visits.
    AddReport { partnership: PartnershipId, report: Box<ReportEdit> },
    /// Puts another report in the place of one.
    EditReport { report: Seen<ReportId>, edit: Box<ReportEdit> },
    /// Takes a report away.
    RemoveReport { report: Seen<ReportId> },
    /// Sets or removes a visit's day and its number of participants.
    PlanVisit { visit: Seen<VisitId>, date: Option<NaiveDate>, participants: Option<u32> },
    /// Adds a further visit between two of an accepted partnership, with a reference of its own.
    AddVisit { partnership: PartnershipId, host: RegistrationId, guest: RegistrationId, today: NaiveDate },
    /// Takes a visit away with its checklist. Refused once a claim stands on it, and for the last of its partnership.
    RemoveVisit { visit: Seen<VisitId>, reference: String },
    /// Says of what kind a visit is: its checklist becomes that of the kind, as far as both do not share it.
    SetVisitKind { visit: Seen<VisitId>, kind: VisitKind },
    /// Keeps a note on a visit.
    NoteVisit { visit: Seen<VisitId>, note: String },
    /// Sets the note and the due day of an item of a checklist, and the words of one of one's own.
    EditItem { visit: VisitId, item: Seen<ItemId>, key: String, edit: ItemEdit },
    /// Adds an item to the checklist of one visit alone.
    AddItem { visit: VisitId, own: OwnItem, note: String, due: Option<NaiveDate> },
    /// Takes away an item of one's own.
    RemoveItem { visit: VisitId, item: Seen<ItemId> },
    /// Keeps a plan of the day in the libraries' own words, and the day on which it came. Earlier ones stay. Ticks the
    /// items that it speaks of, where that is wanted at once.
    ReceivePlan { visit: VisitId, came: NaiveDate, text: String, ticks: Vec<Seen<ItemId>> },
    /// Keeps the plans of a file, and sets days and numbers of participants where visits have none. Ticks as
    /// [`Change::ReceivePlan`].
    ImportPlans { file: String, plans: Vec<NewPlan>, days: Vec<PlannedDay>, ticks: Vec<Seen<ItemId>> },
    /// Says who travels. The roles are together at most all.
    SetParticipants { visit: Seen<VisitId>, count: Option<u32>, participants: Participants },
    /// Ticks items of a checklist that a plan speaks of.
    TickSeveral { visit: VisitId, items: Vec<Seen<ItemId>> },
    /// Adds timed items to a visit's day, each where its start belongs; `ticks` are items of the checklist that the same
    /// plan speaks of.
    AddPlanItems { visit: VisitId, items: Vec<Slot>, ticks: Vec<Seen<ItemId>> },
    /// Changes a timed item; it keeps its place.
    EditPlanItem { visit: VisitId, item: Seen<PlanItemId>, slot: Slot },
    /// Takes a timed item away.
    RemovePlanItem { visit: VisitId, item: Seen<PlanItemId> },
    /// Lets a timed item and its neighbour change places.
    SwapPlanItems { visit: VisitId, items: [Seen<PlanItemId>; 2] },
    /// Puts a further item at the end of its phase on the list with which visits of a kind begin. Visits under way keep
    /// theirs.
    AddTemplateItem { kind: VisitKind, item: TemplateEdit },
    /// Changes an item of such a list; it keeps its key, and with it the fact that ticks it. The item is seen with a version of 0
    /// while the list is the program's own, here and below.
    EditTemplateItem { kind: VisitKind, item: Seen<String>, edit: TemplateEdit },
    /// Takes an item off such a list.
    RemoveTemplateItem { kind: VisitKind, item: Seen<String> },
    /// Lets an item of such a list and its neighbour change places.
    SwapTemplateItems { kind: VisitKind, items: [Seen<String>; 2] },
    /// Gives an item of such a list to the visits of a round that have not been made by `today` and lack it.
    GiveTemplateItem { round: RoundId, kind: VisitKind, item: Seen<String>, today: NaiveDate },
    /// Ticks an item of a checklist, or takes the tick away.
    Tick { visit: VisitId, item: Seen<ItemId>, key: String, done: bool },
    /// Adds an info session to a round.
    AddInfo { round: RoundId, session: Box<InfoEdit> },
    /// Says otherwise when and where an info session is, or that its material was sent.
    EditInfo { session: Seen<InfoId>, edit: Box<InfoEdit> },
    /// Takes an info session away with what is noted of its guests.
    RemoveInfo { session: Seen<InfoId> },
    /// Notes how libraries stand to an info session. A version of 0 is one of whom nothing was noted.
    MarkGuests { session: InfoId, guests: Vec<Seen<RegistrationId>>, mark: GuestMark },
    /// Enters a claim. Each line starts with what the rules propose as sanctioned.
    AddClaim(NewClaim),
    /// Enters the lines of a claim that came as one sum; their sum is its sum. Refused once it has lines.
    BreakDown { claim: Seen<ClaimId>, lines: Vec<NewLine> },
    /// Enters the claims of a file, all or none.
    ImportClaims { file: String, claims: Vec<NewClaim> },
    /// Decides otherwise on one line, with a reason; above what the rules propose never by the one who
    /// entered the claim. Only while the claim is open.
    SanctionLine { line: Seen<LineId>, sanctioned: Cents, reason: Option<String> },
    /// Decides on a claim as it was seen with its lines. Never by the one who entered it.
    DecideClaim { claim: Seen<ClaimId>, decision: ClaimDecision, reason: Option<String> },
    /// Decides on claims alike, each as it was seen. A substitute decides in their own name for one who is absent.
    DecideClaims {
        claims: Vec<Seen<ClaimId>>,
        decision: ClaimDecision,
        reason: Option<String>,
        on_behalf_of: Option<String>,
    },
    /// Marks approved claims as paid by the finance system. Never by the one who entered them; their decision stands from
    /// then on.
    MarkPaid { paid: Vec<PaidClaim> },
    /// Says that a claim was not paid after all: by another than the one who marked it, with a reason.
    TakePaymentBack { claim: ClaimId, reason: String },
    /// Keeps a credit note that came for a paid claim.
    AddCredit { claim: ClaimId, credit: NewCredit },
    /// Closes the books of a round or of a year: nothing of them changes any more but what is open, which is carried over.
    CloseBooks { books: Books },
    /// Opens closed books again, with a reason.
    ReopenBooks { books: Books, reason: String },
    /// Hands approved claims to the finance system as a numbered list in a language. Nobody takes it back.
    ExportClaims { claims: Vec<Seen<ClaimId>>, language: Lang },
    /// Keeps a credit note that came for a returned claim, of which nothing was paid.
    KeepCreditNote { claim: ClaimId, credit: NewCredit },
    /// Keeps a file with a claim, also with one that is decided.
    Attach { claim: ClaimId, attachment: NewAttachment },
    /// Sets the budget of a calendar year, or unsets it.
    SetYearBudget { year: i32, budget: Option<Cents> },
    /// Changes a setting, or with `None` gives it its default back.
    SetSetting { setting: Setting, value: Option<i64> },
    /// Sets texts that letters need, or with `None` unsets them.
    /// Refused where somebody has set one of them since the version of all texts that was `seen`; `None` where nobody looked.
    SetTexts { texts: Vec<(TextSetting, Option<String>)>, seen: Option<i64> },
    /// Notes that letters were sent. One that was marked already is refused, unless it was sent once more on purpose.
    MarkSent { round: RoundId, letters: Vec<Posted>, again: bool },
    /// Says to which mailboxes one writes to libraries of the directory before they have registered; `file` where they
    /// come from one.
    SetLibraryMailboxes { file: Option<String>, mailboxes: Vec<NewMailbox> },
    /// Says how large a library is in one measure; a size of 0 takes it away.
    SetSize { library: LibraryId, size: Size },
    /// Says how long the ways between libraries take; `file` where the times come from one.
    SetTravelTimes { file: Option<String>, times: Vec<TravelTime> },
    /// Keeps a mapping of a form's columns, in place of the one of that name.
    SaveProfile(Profile),
    /// Forgets a mapping of a form's columns.
    RemoveProfile { name: String },
    /// Sets the kilometre rate of a year.
    SetRate(Rate),
    /// Sets the round's budget, or unsets it.
    SetBudget { round: Seen<RoundId>, budget: Option<Cents> },
    /// Gives a person a role.
    SetRole { person: Actor, role: Role },
    /// Gives a person a role and registers a key by which they are known over SSH.
    Admit { person: Actor, role: Role, key: PublicKey },
    /// Forgets a key: whoever has it comes in no more.
    RemoveKey { key: PublicKey },
    /// A person's own language.
    SetLanguage { person: Actor, language: Lang },
}

impl Change {
    /// What the actor must be allowed to do. Whose own entry it is, is checked where it is applied.
    pub fn permission(&self) -> Permission {
        match self {
            Change::SetLanguage { .. } => Permission::Own,
            Change::DecideClaim { .. }
            | Change::DecideClaims { .. }
            | Change::MarkPaid { .. }
            | Change::TakePaymentBack { .. }
            | Change::CloseBooks { .. }
            | Change::ReopenBooks { .. }
            | Change::AddCredit { .. } => Permission::DecideMoney,
            Change::SetRole { .. } | Change::Admit { .. } | Change::RemoveKey { .. } | Change::SetRate(_) => {
                Permission::Administer
            }
            Change::SetSetting { setting, .. } => setting.permission(),
            _ => Permission::Coordinate,
        }
    }

    /// About how many records it writes: how far a long write is, is told of so many.
    pub fn extent(&self) -> usize {
        match self {
            Change::ImportDirectory { libraries, .. } => libraries.len(),
            Change::ImportAnswers { answers, withdrawn, .. } => answers.len() + withdrawn.len(),
            Change::ImportPastPartnerships { pairs, .. } => pairs.len(),
            Change::ImportPlans { plans, .. } => plans.len(),
            _ => 1,
        }
    }

    /// What the journal calls it.
    pub fn label(&self) -> Phrase {
        match self {
            Change::AddRound(round) => Phrase::new("change-add-round").with("round", round.code.as_str()),
            Change::CarryOver { .. } => Phrase::new("change-carry-over"),
            Change::ImportDirectory { file, libraries } => {
                Phrase::new("change-import-directory").with("file", file.as_str()).with("count", libraries.len())
            }
            Change::ImportAnswers { file, answers, withdrawn, .. } => imported(file, answers.len(), withdrawn.len()),
            Change::AddRegistration { answer, .. } => {
                Phrase::new("change-add-registration").with("site", clean_line(&answer.site_text))
            }
            Change::EditAnswer { registration: seen, .. } => of_one("change-edit-answer", seen.id),
            Change::Withdraw { registrations } => of_some("withdraw", registrations),
            Change::AcknowledgeAnswers { registrations } => of_some("acknowledge-answers", registrations),
            Change::TakeOffered { registration: seen, .. } => of_one("change-take-offered", seen.id),
            Change::KeepEdited { registration: seen } => of_one("change-keep-edited", seen.id),
            Change::SetTopics { registration: seen, .. } => of_one("change-set-topics", seen.id),
            Change::SetCooperation { registration: seen, .. } => of_one("change-set-cooperation", seen.id),
            Change::Decide { registrations, status, .. } => decided(registrations, *status),
            Change::Merge { registration, into } => merged(registration.id, into.id),
            Change::SetLibraries { registration: seen, .. } => of_one("change-set-libraries", seen.id),
            Change::NoteRegistration { registration: seen, .. } => of_one("change-note-registration", seen.id),
            Change::OwnRegistrations { registrations, owner } => looked_after(registrations, owner.as_ref()),
            Change::SetRule { rule, .. } => of_two(Phrase::new(format!("change-{}", rule.rule.code())), rule.a, rule.b),
            Change::FreeRule { a, b, .. } => of_two(Phrase::new("change-free"), *a, *b),
            Change::LockTrio { members, .. } => of_several("change-lock-trio", members),
            Change::FreeTrio { members, .. } => of_several("change-free-trio", members),
            Change::SaveProposal { proposal, .. } => {
                Phrase::new("change-save-proposal").with("count", proposal.groups.len())
            }
            Change::MendPairs { broken, proposal, .. } => {
                Phrase::new("change-mend").with("broken", broken.len()).with("count", proposal.groups.len())
            }
            Change::KeepProposal { name, .. } => Phrase::new("change-keep-proposal").with("name", name.as_str()),
            Change::DropProposal { name, .. } => Phrase::new("change-drop-proposal").with("name", name.as_str()),
            Change::AcceptPartnerships { partnerships, .. } => {
                Phrase::new("change-accept-partnerships").with("count", partnerships.len())
            }
            Change::Publish { partnerships } => Phrase::new("change-publish").with("count", partnerships.len()),
            Change::Confirm { partnerships, agreed } => {
                Phrase::new(if *agreed { "change-confirm" } else { "change-unconfirm" })
                    .with("count", partnerships.len())
            }
            Change::OwnPartnerships { partnerships, owner } => owned(partnerships.len(), owner.as_ref()),
            Change::StepBack { partnership, registration, .. } => Phrase::new("change-step-back")
                .with("partnership", partnership.id.to_string())
                .with("registration", registration.id.to_string()),
            Change::ImportPastPartnerships { file, pairs } => {
                Phrase::new("change-import-past").with("file", file.as_str()).with("count", pairs.len())
            }
            Change::RemovePastPartnerships { past } => Phrase::new("change-remove-past").with("count", past.len()),
            Change::BreakPartnership { partnership: seen } => {
                Phrase::new("change-break").with("partnership", seen.id.to_string())
            }
            Change::NotePartnership { partnership: seen, .. } => {
                Phrase::new("change-note-partnership").with("partnership", seen.id.to_string())
            }
            Change::LogContact { partnership, follow_up, .. } => logged(*partnership, *follow_up),
            Change::EditPartnership { partnership: seen, .. } => {
                Phrase::new("change-edit-partnership").with("partnership", seen.id.to_string())
            }
            Change::TagPartnership { partnership: seen, .. } => {
                Phrase::new("change-tag-partnership").with("partnership", seen.id.to_string())
            }
            Change::AnswerMeeting { partnership: seen, meets } => meeting(seen.id, *meets),
            Change::AddReport { partnership, .. } => {
                Phrase::new("change-add-report").with("partnership", partnership.to_string())
            }
            Change::EditReport { report: seen, edit } => Phrase::new("change-edit-report")
                .with("report", seen.id.to_string())
                .with("publishing", edit.publishing.phrase()),
            Change::RemoveReport { report: seen } => {
                Phrase::new("change-remove-report").with("report", seen.id.to_string())
            }
            Change::PlanVisit { visit, date, participants } => planned(visit.id, *date, *participants),
            Change::AddVisit { partnership, .. } => {
                Phrase::new("change-add-visit").with("partnership", partnership.to_string())
            }
            Change::RemoveVisit { visit, reference } => Phrase::new("change-remove-visit")
                .with("visit", visit.id.to_string())
                .with("reference", reference.as_str()),
            Change::SetVisitKind { visit, kind } => {
                Phrase::new("change-set-visit-kind").with("visit", visit.id.to_string()).with("kind", kind.phrase())
            }
            Change::NoteVisit { visit, .. } => Phrase::new("change-note-visit").with("visit", visit.id.to_string()),
            Change::EditItem { visit, key, .. } => of_visit("change-edit-item", *visit).with("item", item_phrase(key)),
            // Without the words, as in the contact log: a label goes wherever the journal does.
            Change::AddItem { visit, .. } => of_visit("change-add-item", *visit),
            Change::RemoveItem { visit, .. } => of_visit("change-remove-item", *visit),
            Change::ReceivePlan { visit, came, .. } => of_visit("change-receive-plan", *visit).with("day", *came),
            Change::ImportPlans { file, plans, .. } => imported_plans(file, plans.len()),
            Change::SetParticipants { visit, count, .. } => {
                of_visit("change-set-participants", visit.id).with("people", people(*count))
            }
            Change::TickSeveral { visit, items } => of_visit("change-tick-several", *visit).with("count", items.len()),
            Change::AddPlanItems { visit, items, ticks } => laid_out(*visit, items.len(), ticks.len()),
            Change::EditPlanItem { visit, .. } => of_visit("change-edit-plan-item", *visit),
            Change::RemovePlanItem { visit, .. } => of_visit("change-remove-plan-item", *visit),
            Change::SwapPlanItems { visit, .. } => of_visit("change-move-plan-item", *visit),
            Change::AddTemplateItem { kind, item } => {
                of_list("change-add-template-item", *kind, &item.wording.tidied().phrase())
            }
            Change::EditTemplateItem { kind, edit, .. } => {
                of_list("change-edit-template-item", *kind, &edit.wording.tidied().phrase())
            }
            Change::RemoveTemplateItem { kind, item } => {
                of_list("change-remove-template-item", *kind, &item_phrase(&item.id))
            }
            Change::SwapTemplateItems { kind, items: [item, _] } => {
                of_list("change-move-template-item", *kind, &item_phrase(&item.id))
            }
            Change::GiveTemplateItem { kind, item, .. } => given(*kind, &item_phrase(&item.id), 0),
            Change::Tick { visit, key, done, .. } => ticked(*visit, &item_phrase(key), *done),
            Change::AddInfo { session, .. } => Phrase::new("change-add-info").with("day", session.day),
            Change::EditInfo { session, .. } => Phrase::new("change-edit-info").with("session", session.id.to_string()),
            Change::RemoveInfo { session } => Phrase::new("change-remove-info").with("session", session.id.to_string()),
            Change::MarkGuests { session, guests, mark } => marked_guests(*session, guests, *mark),
            Change::AddClaim(claim) => entered(claim),
            Change::BreakDown { claim, lines } => broken_down(claim.id, lines.len()),
            Change::ImportClaims { file, claims } => imported_claims(file, claims.len()),
            Change::SanctionLine { line, sanctioned, .. } => sanctioned_line(line.id, *sanctioned),
            Change::DecideClaim { claim, decision, .. } => decided_claim(claim.id, *decision),
            Change::DecideClaims { claims, decision, .. } => decided_claims(claims, *decision),
            Change::MarkPaid { paid } => marked_paid(paid),
            Change::TakePaymentBack { claim, .. } => of_claim("change-take-payment-back", *claim),
            Change::AddCredit { claim, credit } | Change::KeepCreditNote { claim, credit } => {
                of_claim("change-add-credit", *claim).with("sum", Arg::Money(credit.sum.0))
            }
            // The store names the books.
            Change::CloseBooks { .. } => Phrase::new("change-close"),
            Change::ReopenBooks { .. } => Phrase::new("change-reopen"),
            // The store puts the list's number in.
            Change::ExportClaims { claims, .. } => Phrase::new("change-export-claims-of").with("count", claims.len()),
            Change::Attach { claim, attachment } => {
                of_claim("change-attach", *claim).with("name", attachment.name.as_str())
            }
            Change::SetYearBudget { year, budget } => budgeted(*year, *budget),
            Change::SetSetting { setting, value } => set_setting(*setting, *value),
            Change::SetTexts { texts, .. } => set_texts(texts),
            Change::MarkSent { letters, .. } => marked_sent(letters),
            Change::SetLibraryMailboxes { file, mailboxes } => set_mailboxes(file.as_deref(), mailboxes),
            Change::SetSize { library, size } => {
                Phrase::new("change-set-size").with("library", library.as_str()).with("measure", size.measure.phrase())
            }
            Change::SetTravelTimes { file: Some(file), times } => {
                Phrase::new("change-import-travel-times").with("file", file.as_str()).with("count", times.len())
            }
            Change::SetTravelTimes { file: None, times } => {
                Phrase::new("change-set-travel-times").with("count", times.len())
            }
            Change::SaveProfile(profile) => Phrase::new("change-save-profile").with("name", profile.name.as_str()),
            Change::RemoveProfile { name } => Phrase::new("change-remove-profile").with("name", name.as_str()),
            Change::SetRate(rate) => Phrase::new("change-set-rate").with("year", rate.year.to_string()),
            Change::SetBudget { .. } => Phrase::new("change-set-budget"),
            Change::SetRole { person, role } => {
                Phrase::new("change-set-role").with("person", person.as_str()).with("role", role.phrase())
            }
            Change::Admit { person, role, key } => admitted(person, *role, key),
            Change::RemoveKey { key } => Phrase::new("change-remove-key").with("key", key.fingerprint()),
            Change::SetLanguage { person, .. } => Phrase::new("change-set-language").with("person", person.as_str()),
        }
    }
}
