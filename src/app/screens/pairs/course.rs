//! What becomes of a pair once it is accepted: told, confirmed, looked after, given up by one.

use super::{PairKey, selected_partnership};
use crate::app::overlay::ReasonFor;
use crate::app::{Command, Effect, Focus, Model, Sent};
use crate::domain::{Change, PairStatus, Partnership, PartnershipId, RegistrationId, Seen};
use crate::i18n::Phrase;

/// The marked partnerships, or the selected one.
fn targets(model: &Model) -> Vec<&Partnership> {
    let marked = |pair: &&Partnership| model.pairs.marks.contains(&PairKey::Partnership(pair.id));
    let marked: Vec<_> = model.snapshot.partnerships.iter().filter(marked).collect();
    if marked.is_empty() { selected_partnership(model).into_iter().collect() } else { marked }
}

fn of(model: &Model, is: impl Fn(PairStatus) -> bool) -> Vec<&Partnership> {
    let mut targets = targets(model);
    targets.retain(|pair| is(pair.status));
    targets
}

fn untold(model: &Model) -> impl Iterator<Item = &Partnership> {
    model.snapshot.partnerships.iter().filter(|pair| pair.status == PairStatus::Accepted)
}

fn is_told(status: PairStatus) -> bool {
    matches!(status, PairStatus::Asked | PairStatus::Confirmed)
}

/// Who steps back of which pair: the member with the cursor, or the one that is marked.
fn stepping_back(model: &Model) -> Result<(&Partnership, RegistrationId), Phrase> {
    let decided = || model.snapshot.partnerships.iter().filter(|pair| pair.status.is_decided());
    let marked: Vec<RegistrationId> = model.pairs.marks.iter().filter_map(PairKey::registration).collect();
    let which = || Phrase::new("blocked-which-steps-back");
    if let [one] = marked.as_slice() {
        return decided().find(|pair| pair.group.members.contains(one)).map(|pair| (pair, *one)).ok_or_else(which);
    }
    if !model.pairs.marks.is_empty() {
        return Err(which());
    }
    let pair = selected_partnership(model).ok_or_else(|| Phrase::new("blocked-no-pair"))?;
    if !pair.status.is_decided() {
        return Err(Phrase::new("blocked-only-suggested"));
    }
    let member = pair.group.members.get(model.pairs.member).filter(|_| model.focus == Focus::Detail);
    member.map(|member| (pair, *member)).ok_or_else(which)
}

pub(super) fn blocked(model: &Model, command: Command) -> Option<Phrase> {
    let none = |pairs: Vec<&Partnership>, key: &str| pairs.is_empty().then(|| Phrase::new(key));
    match command {
        Command::PublishAllPairs => untold(model).next().is_none().then(|| Phrase::new("blocked-all-told")),
        Command::StepBack => stepping_back(model).err(),
        _ if targets(model).is_empty() => Some(Phrase::new("blocked-no-pair")),
        Command::PublishPairs => none(of(model, |status| status == PairStatus::Accepted), "blocked-not-to-tell"),
        Command::ConfirmPairs => none(of(model, is_told), "blocked-not-told"),
        _ => None,
    }
}

pub(super) fn run(model: &mut Model, command: Command) -> Vec<Effect> {
    let seen =
        |pairs: Vec<&Partnership>| -> Vec<Seen<PartnershipId>> { pairs.into_iter().map(Partnership::seen).collect() };
    let change = match command {
        Command::PublishAllPairs => Change::Publish { partnerships: seen(untold(model).collect()) },
        Command::PublishPairs => Change::Publish { partnerships: seen(of(model, |it| it == PairStatus::Accepted)) },
        Command::ConfirmPairs => {
            let unconfirmed = of(model, |status| status == PairStatus::Asked);
            let agreed = !unconfirmed.is_empty();
            Change::Confirm { partnerships: seen(if agreed { unconfirmed } else { of(model, is_told) }), agreed }
        }
        Command::Own => take_or_release(model),
        Command::StepBack => return step_back(model),
        _ => return Vec::new(),
    };
    model.write(change, Sent { clears_marks: true, ..Sent::default() })
}

/// Takes those that are not mine yet; where all are, lets them go.
fn take_or_release(model: &Model) -> Change {
    let (pairs, owner) = model.taken_or_let_go(targets(model).into_iter(), |pair| pair.owner.as_ref());
    Change::OwnPartnerships { partnerships: pairs.into_iter().map(Partnership::seen).collect(), owner }
}

fn step_back(model: &mut Model) -> Vec<Effect> {
    let Ok((pair, member)) = stepping_back(model) else { return Vec::new() };
    let Some(registration) = model.snapshot.registration(member).map(|line| line.seen()) else { return Vec::new() };
    let title = Phrase::new("reason-title-step-back").with("name", model.snapshot.registration_name(member));
    let purpose = ReasonFor::StepBack { partnership: pair.seen(), registration };
    model.ask_reason(purpose, title, None);
    Vec::new()
}
