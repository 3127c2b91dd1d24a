//! Deciding on registrations: on the marked, or on the selected one, at once or with a reason.

use super::selected;
use crate::app::blocked::nothing_selected;
use crate::app::overlay::ReasonFor;
use crate::app::{Command, Effect, Model, Sent};
use crate::domain::{Change, Flag, RegistrationId, RegistrationLine, Seen, Status};
use crate::i18n::Phrase;

/// Of more marks than these it is not looked at beforehand what each could become; the store does.
const LOOKED_AT: usize = 1000;

/// So many warnings are told; more would not be read.
const MOST_WARNINGS: usize = 4;

/// What the next decision is about: the marked registrations, or the selected one.
pub(super) fn targets(model: &Model) -> impl Iterator<Item = &RegistrationLine> {
    let marks = &model.queue.marks;
    let alone = marks.is_empty().then(|| selected(model)).flatten();
    marks.iter().filter_map(|id| model.snapshot.registration(*id)).chain(alone)
}

pub(super) fn status_of(command: Command) -> Option<Status> {
    match command {
        Command::Accept => Some(Status::Accepted),
        Command::Decline => Some(Status::Declined),
        Command::Postpone => Some(Status::Postponed),
        Command::AskBack => Some(Status::Clarify),
        Command::Reopen => Some(Status::New),
        _ => None,
    }
}

pub(super) fn blocked(model: &Model, status: Status) -> Option<Phrase> {
    if targets(model).next().is_none() {
        return Some(nothing_selected());
    }
    if model.queue.marks.len() > LOOKED_AT {
        return None;
    }
    if status == Status::New && targets(model).all(|line| line.status == Status::New) {
        return Some(Phrase::new("blocked-not-decided"));
    }
    if status == Status::Accepted { None } else { in_a_pair(model) }
}

/// An accepted pair holds its members in the round until it is broken.
fn in_a_pair(model: &Model) -> Option<Phrase> {
    let marks = &model.queue.marks;
    let alone = model.queue.selection.selected.filter(|_| marks.is_empty());
    let is_target = |id: &RegistrationId| marks.contains(id) || alone == Some(*id);
    let decided = model.snapshot.partnerships.iter().filter(|pair| pair.status.is_decided());
    let held = |pair: &crate::domain::Partnership| pair.group.members.iter().find(|id| is_target(id)).copied();
    let (pair, id) = decided.into_iter().find_map(|pair| Some((pair, held(pair)?)))?;
    let reason = Phrase::new("blocked-in-pair").with("registration", id.to_string());
    Some(reason.with("partnership", pair.id.to_string()))
}

/// Accepts and reopens at once; what needs words asks for a reason, and so does accepting those that were withdrawn:
/// among others they are left as they are. What has been decided so already gets another reason.
pub(super) fn decide(model: &mut Model, status: Status) -> Vec<Effect> {
    let (gone, others): (Vec<&RegistrationLine>, Vec<&RegistrationLine>) = targets(model)
        .filter(|line| line.status != status)
        .partition(|line| status == Status::Accepted && line.is_withdrawn());
    let left: Vec<String> = gone.iter().map(|line| line.name.clone()).filter(|_| !others.is_empty()).collect();
    let changing = if others.is_empty() { gone } else { others };
    let changing: Vec<Seen<RegistrationId>> = changing.into_iter().map(RegistrationLine::seen).collect();
    let again = changing.is_empty();
    let withdrawn = status == Status::Accepted && left.is_empty() && targets(model).any(RegistrationLine::is_withdrawn);
    if !again && !withdrawn && matches!(status, Status::Accepted | Status::New) {
        let mut warnings = if status == Status::Accepted { warnings(model) } else { Vec::new() };
        warnings.extend(overturned(model));
        if !left.is_empty() {
            warnings.insert(0, Phrase::new("warned-withdrawn-left").with("names", left.join(", ")));
        }
        let change = Change::Decide { registrations: changing, status, reason: None };
        return model.write(change, Sent { clears_marks: true, warnings, ..Sent::default() });
    }
    let registrations = if again { targets(model).map(RegistrationLine::seen).collect() } else { changing };
    let title = reason_title(model, &registrations, status);
    let title = if withdrawn { Phrase::new("reason-title-withdrawn").with("title", title) } else { title };
    let suggested = suggested_reason(model, status);
    model.ask_reason(ReasonFor::Decide { registrations, status }, title, suggested);
    Vec::new()
}

fn reason_title(model: &Model, registrations: &[Seen<RegistrationId>], status: Status) -> Phrase {
    let title = match registrations {
        [one] => Phrase::new("reason-title-one").with("name", model.snapshot.registration_name(one.id)),
        several => Phrase::new("reason-title-several").with("count", several.len()),
    };
    title.with("status", status.phrase())
}

/// What a reason is usual for, and the reason's key.
type Usual = (fn(&RegistrationLine) -> bool, &'static str);

/// The usual reason that the flags of all targets speak for.
fn suggested_reason(model: &Model, status: Status) -> Option<&'static str> {
    let reasons: &[Usual] = match status {
        Status::Declined => &[
            (|line| has(line, "test_row"), "reason-test"),
            (|line| has(line, "withdrawn"), "reason-cancelled"),
            (|line| has(line, "duplicate_of"), "reason-duplicate"),
            (|line| has(line, "outside_area"), "reason-outside-area"),
        ],
        Status::Postponed => &[(|line| has(line, "late"), "reason-late")],
        Status::Clarify => &[
            (|line| !line.sure, "reason-which-library"),
            (|line| has(line, "duplicate_of"), "reason-twice"),
            (|line| has(line, "empty_interests"), "reason-interests-missing"),
        ],
        Status::Accepted => &[
            (|line| has(line, "withdrawn"), "reason-agreed"),
            (|line| has(line, "outside_area"), "reason-outside-agreed"),
            (|line| has(line, "late"), "reason-late-fits"),
        ],
        Status::New | Status::Merged => &[],
    };
    reasons.iter().find(|(speaks, _)| targets(model).take(LOOKED_AT).all(speaks)).map(|(_, reason)| *reason)
}

fn has(line: &RegistrationLine, family: &str) -> bool {
    line.flags.iter().any(|flag| flag.family() == family)
}

/// Which declines this takes back, with the reason where it is known; `u` brings them back.
fn overturned(model: &Model) -> Option<Phrase> {
    let declined: Vec<&RegistrationLine> = targets(model).filter(|line| line.status == Status::Declined).collect();
    match declined.as_slice() {
        [] => None,
        [one] => {
            let detail = super::loaded_detail(model).and_then(|detail| detail.registration.as_ref());
            let reason = detail.filter(|detail| detail.id == one.id).and_then(|detail| detail.reason.as_deref());
            let key = if reason.is_some() { "overturned-reason" } else { "overturned" };
            let phrase = Phrase::new(key).with("name", one.name.as_str());
            Some(phrase.with("reason", reason.unwrap_or_default()))
        }
        several => Some(Phrase::new("overturned-several").with("count", several.len())),
    }
}

/// What one should know who accepts these: said afterwards, for a flag never refuses.
fn warnings(model: &Model) -> Vec<Phrase> {
    let warns = |flag: &&Flag| {
        let unknown = matches!(flag, Flag::UnknownLibrary | Flag::AmbiguousLibrary);
        unknown || matches!(flag, Flag::Withdrawn | Flag::OutsideArea | Flag::DuplicateOf(_) | Flag::TestRow)
    };
    let several = model.queue.marks.len() > 1;
    let of = |line: &RegistrationLine| {
        let flags: Vec<Phrase> = line.flags.iter().filter(warns).map(Flag::in_short).collect();
        (!flags.is_empty()).then(|| match several {
            false => Phrase::new("accepted-though").with("flags", flags),
            true => Phrase::new("accepted-though-one").with("registration", line.id.to_string()).with("flags", flags),
        })
    };
    let taken = |line: &&RegistrationLine| line.status != Status::Accepted && !(several && line.is_withdrawn());
    let mut all = targets(model).filter(taken).filter_map(of);
    let mut told: Vec<Phrase> = all.by_ref().take(MOST_WARNINGS).collect();
    let more = all.count();
    told.extend((more > 0).then(|| Phrase::new("accepted-though-more").with("count", more)));
    told
}
