//! Which letters a record has need of: which kind fits it best, to which sides it goes, and why there is none.

use chrono::NaiveDate;

use super::{LetterKind, LetterLevel, LetterOrder, LetterRef, mailing};
use crate::domain::visit::{is_invoiced, stage_of};
use crate::domain::{
    Attendance, ClaimId, ClaimStatus, Flag, InfoId, PartnershipId, RecordKey, RegistrationId, RegistrationLine,
    Snapshot, Stage, Status, Visit, VisitId, VisitKind,
};
use crate::i18n::Phrase;

/// The kinds that there could be of a record, the one that fits it now first. Each is tried as it is asked for.
pub fn fitting(snapshot: &Snapshot, record: RecordKey, today: NaiveDate) -> impl Iterator<Item = LetterKind> {
    let first = match record {
        RecordKey::Registration(id) => of_registration(snapshot, id),
        RecordKey::Partnership(id) => Some(of_partnership(snapshot, id)),
        RecordKey::Visit(id) => snapshot.visit(id).map(|visit| of_visit(snapshot, visit, today)),
        RecordKey::Claim(id) => of_claim(snapshot, id),
        RecordKey::Info(_) => Some(LetterKind::InfoInvitation),
        RecordKey::Mailbox(_) => Some(LetterKind::RegistrationOpens),
    };
    let rest = LetterKind::ALL.into_iter().filter(move |kind| Some(*kind) != first);
    let possible =
        rest.filter(move |kind| letters(snapshot, LetterOrder { kind: *kind, of: Some(record) }, today).is_ok());
    first.into_iter().chain(possible)
}

fn of_registration(snapshot: &Snapshot, id: RegistrationId) -> Option<LetterKind> {
    let line = snapshot.registration(id)?;
    Some(match line.status {
        Status::Clarify => LetterKind::Clarify,
        Status::Accepted if is_left_out(snapshot, id) => LetterKind::LeftOut,
        _ => LetterKind::Received,
    })
}

/// First they are told of each other, then how it goes.
fn of_partnership(snapshot: &Snapshot, id: PartnershipId) -> LetterKind {
    let of = RecordKey::Partnership(id);
    let told = snapshot.sent.iter().any(|sent| sent.letter.kind == LetterKind::Paired && sent.letter.of == of);
    if told { LetterKind::Instructions } else { LetterKind::Paired }
}

fn of_visit(snapshot: &Snapshot, visit: &Visit, today: NaiveDate) -> LetterKind {
    match stage_of(snapshot, visit, today) {
        Stage::NoDate => LetterKind::RemindDate,
        Stage::Dated | Stage::Planned if visit.kind == VisitKind::Swap && !has_gone(snapshot, visit) => {
            LetterKind::SwapInstructions
        }
        Stage::Dated => LetterKind::RemindPlan,
        Stage::Travelled => LetterKind::RemindReport,
        Stage::Reported => LetterKind::RemindInvoice,
        Stage::Invoiced | Stage::Closed => LetterKind::Thanks,
        Stage::Planned => LetterKind::Instructions,
    }
}

fn has_gone(snapshot: &Snapshot, swap: &Visit) -> bool {
    let is_it =
        |letter: LetterRef| (letter.kind, letter.of) == (LetterKind::SwapInstructions, RecordKey::Visit(swap.id));
    snapshot.sent.iter().any(|sent| is_it(sent.letter))
}

fn of_claim(snapshot: &Snapshot, id: ClaimId) -> Option<LetterKind> {
    let claim = &snapshot.claim(id)?.claim;
    match claim.status {
        ClaimStatus::Entered => claim.lacks_breakdown().then_some(LetterKind::InvoiceBreakdown),
        ClaimStatus::Approved | ClaimStatus::Paid => Some(LetterKind::InvoiceApproved),
        ClaimStatus::Returned => Some(LetterKind::InvoiceReturned),
        ClaimStatus::Rejected => Some(LetterKind::InvoiceRejected),
    }
}

/// The letters of an order; of a whole round those that nobody has marked as sent. A record of another kind stands for
/// the one that belongs to it: a visit for its partnership.
///
/// # Errors
/// Where there is no such record, or nothing of the kind to be said of it, in words.
pub fn letters(snapshot: &Snapshot, order: LetterOrder, today: NaiveDate) -> Result<Vec<LetterRef>, Phrase> {
    let Some(record) = order.of else {
        return match order.kind.level() {
            LetterLevel::Directory => mailing::of_round(snapshot, order.kind, today),
            _ => Ok(of_round(snapshot, order.kind, today)),
        };
    };
    refuse_without_a_day(snapshot, order.kind, record)?;
    let of = reached(snapshot, order.kind.level(), record).ok_or_else(|| none(order.kind))?;
    let to = match of {
        RecordKey::Mailbox(id) => return mailing::of_mailbox(snapshot, order.kind, id, today),
        RecordKey::Registration(id) => registration(snapshot, order.kind, id)?,
        RecordKey::Partnership(id) => partnership(snapshot, id)?,
        RecordKey::Visit(id) => visit(snapshot, order.kind, id, today)?,
        RecordKey::Claim(id) => claim(snapshot, order.kind, id)?,
        RecordKey::Info(id) => info(snapshot, id)?,
    };
    Ok(each(order.kind, of, to))
}

/// To whom the letters of an order went, if they went: whether it fits the day, and whether there is need of it, is not
/// asked. Who marks a letter may have sent it yesterday.
///
/// # Errors
/// Where there is no such record, or none of the kind about it at any time.
pub fn sides(snapshot: &Snapshot, order: LetterOrder) -> Result<Vec<LetterRef>, Phrase> {
    let none = || none(order.kind);
    let of = reached(snapshot, order.kind.level(), order.of.ok_or_else(none)?).ok_or_else(none)?;
    let visit = |id: VisitId| snapshot.visit(id).ok_or_else(none);
    let to = match of {
        RecordKey::Mailbox(id) => return mailing::letter_to(snapshot, order.kind, id),
        RecordKey::Registration(id) => snapshot.registration(id).map(|line| vec![line.id]).ok_or_else(none)?,
        RecordKey::Partnership(id) => partnership(snapshot, id)?,
        RecordKey::Visit(id) => travellers(order.kind, visit(id)?).ok_or_else(none)?,
        RecordKey::Claim(id) => {
            let checked = snapshot.claim(id).ok_or_else(none)?;
            vec![visit(checked.claim.visit)?.guest]
        }
        RecordKey::Info(id) => {
            let session = snapshot.info.iter().find(|session| session.id == id).ok_or_else(none)?;
            session.guests.iter().map(|guest| guest.registration).collect()
        }
    };
    if to.is_empty() { Err(none()) } else { Ok(each(order.kind, of, to)) }
}

fn each(kind: LetterKind, of: RecordKey, to: Vec<RegistrationId>) -> Vec<LetterRef> {
    to.into_iter().map(|to| LetterRef { kind, of, to: Some(to) }).collect()
}

/// Of a visit of which nobody knows when it is, there is nothing to instruct and nobody to thank.
fn refuse_without_a_day(snapshot: &Snapshot, kind: LetterKind, record: RecordKey) -> Result<(), Phrase> {
    let (RecordKey::Visit(id), LetterKind::Instructions | LetterKind::Thanks) = (record, kind) else { return Ok(()) };
    let undated = snapshot.visits.iter().any(|visit| visit.id == id && visit.date.is_none());
    let refused = || Phrase::new("letter-visit-without-day").with("kind", kind.phrase()).with("visit", id.to_string());
    if undated { Err(refused()) } else { Ok(()) }
}

fn of_round(snapshot: &Snapshot, kind: LetterKind, today: NaiveDate) -> Vec<LetterRef> {
    if kind == LetterKind::LeftOut {
        let alone = if may_be_left_out(snapshot) { snapshot.left_over() } else { Vec::new() };
        let letter = |id| LetterRef { kind, of: RecordKey::Registration(id), to: Some(id) };
        let letters = alone.into_iter().map(|left| letter(left.registration));
        return letters.filter(|letter| snapshot.sent_of(letter).next().is_none()).collect();
    }
    let records: Vec<RecordKey> = match kind.level() {
        LetterLevel::Registration => {
            // Whoever has been decided on was told long ago that the registration came.
            let open = [Status::New, Status::Clarify];
            let new = |line: &&RegistrationLine| open.contains(&line.status) && !line.flags.contains(&Flag::TestRow);
            let lines = snapshot.registrations.iter().filter(|line| kind != LetterKind::Received || new(line));
            lines.map(|line| RecordKey::Registration(line.id)).collect()
        }
        LetterLevel::Partnership => {
            let visits = |pair: PartnershipId| snapshot.visits.iter().filter(move |visit| visit.partnership == pair);
            let made = |pair: PartnershipId| visits(pair).any(|visit| visit.date.is_some_and(|day| day <= today));
            let pairs = snapshot.partnerships.iter().filter(|pair| kind != LetterKind::Thanks || made(pair.id));
            pairs.map(|pair| RecordKey::Partnership(pair.id)).collect()
        }
        LetterLevel::Visit => snapshot.visits.iter().map(|visit| RecordKey::Visit(visit.id)).collect(),
        LetterLevel::Claim => snapshot.claims.iter().map(|checked| RecordKey::Claim(checked.claim.id)).collect(),
        LetterLevel::Info => snapshot.info.iter().map(|session| RecordKey::Info(session.id)).collect(),
        LetterLevel::Directory => snapshot.mailboxes.iter().map(|one| RecordKey::Mailbox(one.id)).collect(),
    };
    let all = records
        .into_iter()
        .filter_map(|of| letters(snapshot, LetterOrder { kind, of: Some(of) }, today).ok())
        .flatten();
    // What waits for an answer is shown again: it is drafted as often as somebody asks for it.
    let open = |letter: &LetterRef| kind == LetterKind::Clarify || snapshot.sent_of(letter).next().is_none();
    all.filter(open).collect()
}

/// The record of the level that belongs to this one.
fn reached(snapshot: &Snapshot, level: LetterLevel, record: RecordKey) -> Option<RecordKey> {
    let partnership_of = |visit: VisitId| snapshot.visit(visit).map(|one| one.partnership);
    let visit_of = |claim: ClaimId| snapshot.claim(claim).map(|checked| checked.claim.visit);
    Some(match (level, record) {
        (LetterLevel::Registration, RecordKey::Registration(_))
        | (LetterLevel::Partnership, RecordKey::Partnership(_))
        | (LetterLevel::Visit, RecordKey::Visit(_))
        | (LetterLevel::Claim, RecordKey::Claim(_))
        | (LetterLevel::Info, RecordKey::Info(_))
        | (LetterLevel::Directory, RecordKey::Mailbox(_)) => record,
        (LetterLevel::Partnership, RecordKey::Visit(id)) => RecordKey::Partnership(partnership_of(id)?),
        (LetterLevel::Partnership, RecordKey::Claim(id)) => RecordKey::Partnership(partnership_of(visit_of(id)?)?),
        (LetterLevel::Visit, RecordKey::Claim(id)) => RecordKey::Visit(visit_of(id)?),
        _ => return None,
    })
}

/// Before the first pair is decided on, nobody is left out.
fn may_be_left_out(snapshot: &Snapshot) -> bool {
    snapshot.partnerships.iter().any(|pair| pair.status.is_decided())
}

fn is_left_out(snapshot: &Snapshot, id: RegistrationId) -> bool {
    may_be_left_out(snapshot) && snapshot.left_over().iter().any(|left| left.registration == id)
}

fn none(kind: LetterKind) -> Phrase {
    Phrase::new("letter-none-of-kind").with("kind", kind.phrase())
}

fn registration(snapshot: &Snapshot, kind: LetterKind, id: RegistrationId) -> Result<Vec<RegistrationId>, Phrase> {
    let gone = || Phrase::new("refused-no-such-registration").with("registration", id.to_string());
    let line = snapshot.registration(id).ok_or_else(gone)?;
    let fits = match kind {
        LetterKind::Clarify if line.status != Status::Clarify => {
            return Err(Phrase::new("letter-not-asked")
                .with("registration", id.to_string())
                .with("status", line.status.phrase()));
        }
        LetterKind::Clarify => true,
        LetterKind::LeftOut => is_left_out(snapshot, id),
        _ => !line.is_withdrawn() && line.status != Status::Merged,
    };
    if fits { Ok(vec![id]) } else { Err(none(kind)) }
}

fn partnership(snapshot: &Snapshot, id: PartnershipId) -> Result<Vec<RegistrationId>, Phrase> {
    let gone = || Phrase::new("refused-no-such-partnership").with("partnership", id.to_string());
    let pair = snapshot.partnership(id).ok_or_else(gone)?;
    if !pair.status.is_decided() {
        return Err(Phrase::new("refused-only-suggested"));
    }
    Ok(pair.group.members.clone())
}

/// Each side of each decided pair of which nobody knows yet whether it came, and that has nothing to do with another
/// session of the round.
fn info(snapshot: &Snapshot, id: InfoId) -> Result<Vec<RegistrationId>, Phrase> {
    let gone = || Phrase::new("refused-no-such-info").with("session", id.to_string());
    let session = snapshot.info.iter().find(|session| session.id == id).ok_or_else(gone)?;
    let over = |side: RegistrationId| {
        session.guest(side).is_some_and(|guest| matches!(guest.attendance, Attendance::Attended | Attendance::Absent))
    };
    let elsewhere = |side| snapshot.info.iter().any(|other| other.id != id && other.guest(side).is_some());
    let here = |side| session.guest(side).is_some();
    let sides =
        snapshot.partnerships.iter().filter(|pair| pair.status.is_decided()).flat_map(|pair| &pair.group.members);
    Ok(sides.copied().filter(|side| !over(*side) && (here(*side) || !elsewhere(*side))).collect())
}

/// A day and a plan are for both; who travelled reports and invoices, in a swap both. A plan is asked for up to the
/// day, a report and an invoice from it on.
fn visit(snapshot: &Snapshot, kind: LetterKind, id: VisitId, today: NaiveDate) -> Result<Vec<RegistrationId>, Phrase> {
    let gone = || Phrase::new("refused-no-such-visit").with("visit", id.to_string());
    let visit = snapshot.visit(id).ok_or_else(gone)?;
    let timely = visit.date.is_none_or(|day| match kind {
        LetterKind::RemindPlan | LetterKind::SwapInstructions => today <= day,
        LetterKind::RemindReport | LetterKind::RemindInvoice => day <= today,
        _ => true,
    });
    let fits = timely && fits_visit(kind, visit, || is_invoiced(snapshot, visit));
    travellers(kind, visit).filter(|_| fits).ok_or_else(|| none(kind))
}

/// The sides of a visit to which letters of the kind go; `None` where there is none of the kind about such a visit.
fn travellers(kind: LetterKind, visit: &Visit) -> Option<Vec<RegistrationId>> {
    let is_swap = visit.kind == VisitKind::Swap;
    let both = is_swap || matches!(kind, LetterKind::RemindDate | LetterKind::RemindPlan);
    match kind {
        LetterKind::SwapInstructions if !is_swap => None,
        _ if both => Some(vec![visit.guest, visit.host]),
        _ => Some(vec![visit.guest]),
    }
}

/// Whether a visit has need of a reminder of the kind.
pub fn fits_visit(kind: LetterKind, visit: &Visit, is_invoiced: impl FnOnce() -> bool) -> bool {
    match kind {
        LetterKind::SwapInstructions => visit.date.is_some(),
        LetterKind::RemindDate => visit.date.is_none(),
        LetterKind::RemindPlan => visit.date.is_some() && visit.awaits("plan_told"),
        LetterKind::RemindReport => visit.date.is_some() && visit.awaits("report_received"),
        LetterKind::RemindInvoice => visit.date.is_some() && !is_invoiced(),
        _ => false,
    }
}

fn claim(snapshot: &Snapshot, kind: LetterKind, id: ClaimId) -> Result<Vec<RegistrationId>, Phrase> {
    let gone = || Phrase::new("refused-no-such-claim").with("claim", id.to_string());
    let claim = &snapshot.claim(id).ok_or_else(gone)?.claim;
    if of_claim(snapshot, id) != Some(kind) {
        return Err(none(kind));
    }
    let visit = snapshot.visit(claim.visit);
    visit.map(|visit| vec![visit.guest]).ok_or_else(gone)
}
