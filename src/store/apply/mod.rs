//! From a [`Change`] to statements: one function a change, one file a room of the programme. What
//! must hold is said in words here and once more, for money, by the schema.

mod answers;
mod attachments;
mod carry;
mod claims;
mod closings;
mod contacts;
mod edits;
mod exports;
mod facts;
mod info;
mod invoices;
mod items;
mod kept;
mod letters;
mod lifecycle;
mod mailboxes;
mod own;
mod pairs;
mod past;
mod payments;
mod people;
mod places;
mod plan;
mod profiles;
mod programme;
mod registrations;
mod reports;
mod rounds;
mod settings;
mod templates;
mod trips;
mod visits;

pub(super) use attachments::hash_of;
pub(super) use claims::{decide as decide_claim, written_since};
pub(super) use facts::refresh_facts;

use rusqlite::OptionalExtension;

use super::StoreError;
use super::entry::{Context, Outcome, refused};
use super::history;
use crate::domain::{Change, Conflict, HistoryEntry, Refusal};
use crate::i18n::Phrase;

pub(super) fn apply(context: &Context<'_>, change: &Change) -> Result<Outcome, StoreError> {
    match change {
        Change::AddRound(round) => rounds::add(context, round),
        Change::CarryOver { round, from } => carry::carry_over(context, *round, *from),
        Change::SetBudget { round, budget } => rounds::set_budget(context, change, *round, *budget),
        Change::ImportDirectory { libraries, .. } => places::import(context, libraries),
        Change::ImportAnswers { round, answers, withdrawn, .. } => {
            answers::import(context, change, *round, answers, withdrawn)
        }
        Change::AddRegistration { round, answer, meaning } => edits::add(context, *round, answer, meaning),
        Change::EditAnswer { registration, answer, meaning } => {
            edits::edit(context, change, *registration, answer, meaning)
        }
        Change::Withdraw { registrations } => edits::withdraw(context, change, registrations),
        Change::AcknowledgeAnswers { registrations } => edits::acknowledge(context, change, registrations),
        Change::TakeOffered { registration, meaning } => edits::take_offered(context, change, *registration, meaning),
        Change::KeepEdited { registration } => edits::keep_edited(context, change, *registration),
        Change::SetTopics { registration, topics } => edits::set_topics(context, change, *registration, topics),
        Change::SetCooperation { registration, municipalities } => {
            edits::set_cooperation(context, change, *registration, municipalities)
        }
        Change::Decide { registrations, status, reason } => {
            registrations::decide(context, change, registrations, *status, reason.as_deref())
        }
        Change::Merge { registration, into } => registrations::merge(context, change, *registration, *into),
        Change::SetLibraries { registration, libraries, municipalities } => {
            registrations::set_libraries(context, change, *registration, libraries, municipalities)
        }
        Change::OwnRegistrations { registrations, owner } => {
            registrations::own(context, change, registrations, owner.as_ref())
        }
        Change::NoteRegistration { registration, note } => {
            set_note(context, change, "registration", registration.id.0, registration.version, note)
        }
        Change::SetRule { round, rule } => pairs::set_rule(context, *round, *rule),
        Change::FreeRule { round, a, b } => pairs::free_rule(context, *round, *a, *b),
        Change::LockTrio { round, members } => pairs::lock_trio(context, *round, members),
        Change::FreeTrio { round, members } => pairs::free_trio(context, *round, members),
        Change::SaveProposal { round, proposal, over } => {
            pairs::save_proposal(context, *round, proposal, over.as_deref())
        }
        Change::MendPairs { round, broken, proposal } => pairs::mend(context, change, *round, broken, proposal),
        Change::KeepProposal { round, name, proposal } => kept::keep(context, *round, name, proposal),
        Change::DropProposal { kept, .. } => kept::drop(context, change, *kept),
        Change::AcceptPartnerships { partnerships, today } => pairs::accept(context, change, partnerships, *today),
        Change::Publish { partnerships } => lifecycle::publish(context, change, partnerships),
        Change::Confirm { partnerships, agreed } => lifecycle::confirm(context, change, partnerships, *agreed),
        Change::OwnPartnerships { partnerships, owner } => {
            lifecycle::own(context, change, partnerships, owner.as_ref())
        }
        Change::StepBack { partnership, registration, reason } => {
            lifecycle::step_back(context, change, *partnership, *registration, reason.as_deref())
        }
        Change::ImportPastPartnerships { file, pairs } => past::import(context, file, pairs),
        Change::RemovePastPartnerships { past } => past::remove(context, change, past),
        Change::BreakPartnership { partnership } => pairs::break_up(context, change, *partnership),
        Change::NotePartnership { partnership, note } => {
            set_note(context, change, "partnership", partnership.id.0, partnership.version, note)
        }
        Change::LogContact { partnership, text, follow_up } => contacts::log(context, *partnership, text, *follow_up),
        Change::EditPartnership { partnership, edit } => contacts::edit(context, change, *partnership, edit),
        Change::TagPartnership { partnership, topics } => reports::tag(context, change, *partnership, topics),
        Change::AnswerMeeting { partnership, meets } => reports::answer_meeting(context, change, *partnership, *meets),
        Change::AddReport { partnership, report } => reports::add(context, *partnership, report),
        Change::EditReport { report, edit } => reports::edit(context, change, *report, edit),
        Change::RemoveReport { report } => reports::remove(context, change, *report),
        Change::PlanVisit { visit, date, participants } => visits::plan(context, change, *visit, *date, *participants),
        Change::NoteVisit { visit, note } => set_note(context, change, "visit", visit.id.0, visit.version, note),
        Change::EditItem { item, edit, .. } => items::edit(context, change, *item, edit),
        Change::AddItem { visit, own, note, due } => items::add(context, *visit, own, note, *due),
        Change::RemoveItem { item, .. } => items::remove(context, change, *item),
        Change::ReceivePlan { visit, came, text, ticks } => {
            items::tick_several(context, change, ticks)?;
            plan::receive(context, *visit, *came, text)
        }
        Change::ImportPlans { plans, days, ticks, .. } => {
            items::tick_several(context, change, ticks)?;
            plan::import(context, change, plans, days)
        }
        Change::SetParticipants { visit, count, participants } => {
            visits::set_participants(context, change, *visit, *count, participants)
        }
        Change::TickSeveral { items, .. } => items::tick_several(context, change, items),
        Change::AddPlanItems { visit, items, ticks } => {
            items::tick_several(context, change, ticks)?;
            programme::add(context, *visit, items)
        }
        Change::EditPlanItem { item, slot, .. } => programme::edit(context, change, *item, slot),
        Change::RemovePlanItem { item, .. } => programme::remove(context, change, *item),
        Change::SwapPlanItems { items, .. } => programme::swap(context, change, *items),
        Change::AddTemplateItem { kind, item } => templates::add(context, *kind, item),
        Change::EditTemplateItem { kind, item, edit } => templates::edit(context, change, *kind, item, edit),
        Change::RemoveTemplateItem { kind, item } => templates::remove(context, change, *kind, item),
        Change::SwapTemplateItems { kind, items } => templates::swap(context, change, *kind, items),
        Change::GiveTemplateItem { round, kind, item, today } => {
            templates::give(context, change, (*round, *kind), item, *today)
        }
        Change::Tick { visit, item, done, .. } => items::tick_one(context, change, *visit, *item, *done),
        Change::AddVisit { partnership, host, guest, today } => {
            trips::add(context, *partnership, *host, *guest, *today)
        }
        Change::RemoveVisit { visit, .. } => trips::remove(context, change, *visit),
        Change::SetVisitKind { visit, kind } => trips::set_kind(context, change, *visit, *kind),
        Change::AddInfo { round, session } => info::add(context, *round, session),
        Change::EditInfo { session, edit } => info::edit(context, change, *session, edit),
        Change::RemoveInfo { session } => info::remove(context, change, *session),
        Change::MarkGuests { session, guests, mark } => info::mark(context, change, *session, guests, *mark),
        Change::AddClaim(claim) => invoices::add(context, claim),
        Change::BreakDown { claim, lines } => invoices::break_down(context, change, *claim, lines),
        Change::ImportClaims { claims, .. } => invoices::import(context, claims),
        Change::SanctionLine { line, sanctioned, reason } => {
            claims::sanction(context, change, *line, *sanctioned, reason.as_deref())
        }
        Change::DecideClaim { claim, decision, reason } => {
            claims::decide_as_seen(context, change, *claim, *decision, reason.as_deref())
        }
        Change::DecideClaims { claims, decision, reason, on_behalf_of } => {
            claims::decide_several(context, change, claims, *decision, reason.as_deref(), on_behalf_of.as_deref())
        }
        Change::MarkPaid { paid } => payments::mark_paid(context, change, paid),
        Change::TakePaymentBack { claim, reason } => payments::take_payment_back(context, *claim, reason),
        Change::AddCredit { claim, credit } => payments::add_credit(context, *claim, credit),
        Change::CloseBooks { books } => closings::close(context, *books),
        Change::ReopenBooks { books, reason } => closings::reopen(context, *books, reason),
        Change::ExportClaims { claims, language } => exports::export(context, change, claims, *language),
        Change::KeepCreditNote { claim, credit } => payments::keep_credit_note(context, *claim, credit),
        Change::Attach { claim, attachment } => attachments::attach(context, *claim, attachment),
        Change::SetYearBudget { year, budget } => rounds::set_year_budget(context, *year, *budget),
        Change::SetSetting { setting, value } => settings::set(context, *setting, *value),
        Change::MarkSent { round, letters, again } => letters::mark_sent(context, *round, letters, *again),
        Change::SetTexts { texts, seen } => settings::set_texts(context, change, texts, *seen),
        Change::SetLibraryMailboxes { mailboxes, .. } => mailboxes::set(context, mailboxes),
        Change::SetSize { library, size } => settings::set_size(context, library, *size),
        Change::SetTravelTimes { times, .. } => settings::set_travel(context, times),
        Change::SaveProfile(profile) => profiles::save(context, profile),
        Change::RemoveProfile { name } => profiles::remove(context, name),
        Change::SetRate(rate) => people::set_rate(context, *rate),
        Change::SetRole { person, role } => people::set_role(context, person, *role),
        Change::Admit { person, role, key } => people::admit(context, person, *role, key),
        Change::RemoveKey { key } => people::remove_key(context, key),
        Change::SetLanguage { person, language } => people::set_language(context, person, *language),
    }
}

/// Refuses where somebody wrote the record after the person saw it, with both sides to look at.
fn expect_version(context: &Context<'_>, change: &Change, record: &str, id: i64, seen: i64) -> Result<(), StoreError> {
    let sql = format!("SELECT version FROM \"{record}\" WHERE id = ?1");
    let now: Option<i64> = context.connection.prepare_cached(&sql)?.query_row([id], |row| row.get(0)).optional()?;
    let Some(now) = now else {
        return Err(refused(Phrase::new("refused-gone").with("mine", change.label())));
    };
    if now == seen {
        return Ok(());
    }
    let theirs = history::since(context.connection, record, &id.to_string(), seen, context.entry)?;
    Err(conflict(change, theirs))
}

/// Both sides of a write that came too late.
fn conflict(change: &Change, theirs: Vec<HistoryEntry>) -> StoreError {
    StoreError::Refused(Refusal::Conflict(Box::new(Conflict { mine: change.label(), theirs })))
}

fn set_note(
    context: &Context<'_>,
    change: &Change,
    record: &str,
    id: i64,
    seen: i64,
    note: &str,
) -> Result<Outcome, StoreError> {
    expect_version(context, change, record, id, seen)?;
    let sql = format!("UPDATE \"{record}\" SET note = ?2 WHERE id = ?1");
    context.connection.prepare_cached(&sql)?.execute((id, note))?;
    Ok(Outcome::default())
}
