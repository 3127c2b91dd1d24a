//! Taking in the round as it now is, without losing one's place in it.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use super::form::Form;
use super::narrow;
use super::screens::queue;
use super::{Busy, Effect, Model, Overlay, Screen, Settled, Toast};
use crate::domain::{Actor, Partnership, PartnershipId, RecordKey, RegistrationId, Snapshot};
use crate::i18n::{Lang, Phrase};

pub(super) fn loaded(model: &mut Model, snapshot: Snapshot) -> Vec<Effect> {
    if model.loaded && model.snapshot == snapshot {
        return Vec::new();
    }
    let same_round =
        model.snapshot.round.as_ref().map(|round| round.id) == snapshot.round.as_ref().map(|round| round.id);
    let by_others = model.loaded && same_round && !is_mine(model, &snapshot);
    let changed = if by_others { changed_records(&model.snapshot, &snapshot) } else { Vec::new() };
    let opening = !model.loaded;
    let begun = if by_others { begun_round(&model.snapshot, &snapshot) } else { None };
    let before = own_language(&model.snapshot, &model.me);
    model.snapshot = snapshot;
    follow_own_language(model, before);
    model.awaited = model.awaited.filter(|entry| model.snapshot.head < Some(*entry));
    model.loaded = true;
    model.dirty = true;
    // The records that are looked at may have changed with it.
    model.asked = None;
    forget_what_is_gone(model);
    let listed = narrow::relist(model);
    queue::welcome(model);
    let vanished = model.resettle() || (model.screen == Screen::Queue && listed == Settled::Vanished);
    super::overlay::settle(model);
    if opening && let Some(notice) = not_the_newest(&model.snapshot) {
        model.toast = Some(Toast::notice(notice));
    }
    if by_others {
        tell(model, &changed, vanished, begun);
    }
    let shows_journal =
        model.overlays.iter().any(|overlay| matches!(overlay, Overlay::History(view) if view.of.is_none()));
    let mut effects = queue::search_again(model);
    effects.extend(super::overlay::outdated_twins(model));
    effects.extend(super::overlay::outdated_letters(model));
    effects.extend(super::overlay::outdated_proposals(model));
    effects.extend(super::overlay::outdated_distribution(model));
    effects.extend(super::overlay::outdated_summary(model));
    effects.extend(shows_journal.then_some(Effect::LoadJournal));
    effects
}

fn own_language(snapshot: &Snapshot, me: &Actor) -> Option<Lang> {
    snapshot.people.iter().find(|person| person.name == *me)?.language
}

/// An undo, or another session of mine, may have set my language.
fn follow_own_language(model: &mut Model, before: Option<Lang>) {
    let now = own_language(&model.snapshot, &model.me);
    if model.loaded && now != before {
        model.lang = now.unwrap_or(model.first_lang);
    }
}

/// Whether all that was written since is this session's own. While a write of mine is under way,
/// its outcome may come before its receipt.
fn is_mine(model: &Model, new: &Snapshot) -> bool {
    let since = model.snapshot.head.map_or(0, |entry| entry.0);
    let head = new.head.map_or(0, |entry| entry.0);
    model.busy == Some(Busy::Saving)
        || (since < head && (since + 1..=head).all(|entry| model.own_entries.contains(&crate::domain::EntryId(entry))))
}

/// The code of a round that is newer than all that there were.
fn begun_round(old: &Snapshot, new: &Snapshot) -> Option<String> {
    let newest = new.rounds.first()?;
    (!old.rounds.iter().any(|round| round.id == newest.id)).then(|| newest.code.clone())
}

/// Who comes back to the round looked at last is told of the one that has begun since.
fn not_the_newest(snapshot: &Snapshot) -> Option<Phrase> {
    let (shown, newest) = (snapshot.round.as_ref()?, snapshot.rounds.first()?);
    let notice = Phrase::new("toast-not-the-newest").with("round", shown.code.as_str());
    (shown.id != newest.id).then(|| notice.with("newest", newest.code.as_str()))
}

fn changed_records(old: &Snapshot, new: &Snapshot) -> Vec<RecordKey> {
    let mut changed = Vec::new();
    let registrations = old.registrations.differing(&new.registrations);
    changed.extend(registrations.into_iter().map(RecordKey::Registration));
    let partnerships = differing(&old.partnerships, &new.partnerships, |partnership| partnership.id);
    changed.extend(partnerships.into_iter().map(RecordKey::Partnership));
    changed.extend(differing(&old.visits, &new.visits, |visit| visit.id).into_iter().map(RecordKey::Visit));
    changed.extend(differing(&old.claims, &new.claims, |checked| checked.claim.id).into_iter().map(RecordKey::Claim));
    changed.extend(differing(&old.info, &new.info, |session| session.id).into_iter().map(RecordKey::Info));
    for partnership in spoken_of(old, new) {
        let visits = new.visits.iter().filter(|visit| visit.partnership == partnership);
        let keys = visits.map(|visit| RecordKey::Visit(visit.id)).chain([RecordKey::Partnership(partnership)]);
        for key in keys {
            if !changed.contains(&key) {
                changed.push(key);
            }
        }
    }
    changed
}

/// The partnerships whose log or contacts are not as they were.
fn spoken_of(old: &Snapshot, new: &Snapshot) -> Vec<PartnershipId> {
    let new_entries = differing(&old.log, &new.log, |entry| entry.id);
    let logged = new.log.iter().filter(|entry| new_entries.contains(&entry.id)).map(|entry| entry.partnership);
    let logged: HashSet<PartnershipId> = logged.collect();
    let side = |id: &RegistrationId| old.contacts.get(id) != new.contacts.get(id) && old.contacts.contains_key(id);
    let of = |pair: &&Partnership| logged.contains(&pair.id) || pair.group.members.iter().any(side);
    new.partnerships.iter().filter(of).map(|pair| pair.id).collect()
}

/// The ids of those that are new or not as they were.
fn differing<T: PartialEq, Id: Eq + Hash>(old: &[T], new: &[T], id: impl Fn(&T) -> Id) -> Vec<Id> {
    let old: HashMap<Id, &T> = old.iter().map(|record| (id(record), record)).collect();
    new.iter().filter(|record| old.get(&id(record)) != Some(record)).map(&id).collect()
}

fn forget_what_is_gone(model: &mut Model) {
    let snapshot = &model.snapshot;
    model.queue.marks.retain(|id| snapshot.registration(*id).is_some());
    model.claims.marks.retain(|id| snapshot.claim(*id).is_some());
    model.foreign.retain(|record| match record {
        RecordKey::Registration(id) => snapshot.registration(*id).is_some(),
        RecordKey::Partnership(id) => snapshot.partnerships.iter().any(|partnership| partnership.id == *id),
        RecordKey::Visit(id) => snapshot.visits.iter().any(|visit| visit.id == *id),
        RecordKey::Claim(id) => snapshot.claim(*id).is_some(),
        RecordKey::Info(id) => snapshot.info.iter().any(|session| session.id == *id),
        RecordKey::Mailbox(id) => snapshot.mailboxes.iter().any(|one| one.id == *id),
    });
    let marked_in_detail: Vec<_> = snapshot.partnerships.iter().flat_map(|pair| pair.group.members.clone()).collect();
    let pairs = model.pair_ids();
    model.pairs.marks.retain(|key| {
        let member = matches!(key, super::screens::pairs::PairKey::Registration(id) if marked_in_detail.contains(id));
        member || pairs.contains(key)
    });
}

/// Marks what others changed, says so once, and guards the next write where the record under the
/// cursor is gone.
fn tell(model: &mut Model, changed: &[RecordKey], vanished: bool, begun: Option<String>) {
    let mut overlays = std::mem::take(&mut model.overlays);
    for overlay in &mut overlays {
        // What an old draft is warned of is just this, and more.
        let is_warned = |form: &Form| form.banner.as_ref().is_some_and(|banner| banner.key == "form-draft-outdated");
        if let Overlay::Form(form) = overlay
            && !is_warned(form)
            && form.is_outdated(model)
        {
            form.banner = Some(Phrase::new("form-changed-meanwhile"));
        }
    }
    model.overlays = overlays;
    model.foreign.extend(changed.iter().copied());
    if vanished {
        model.hold = true;
        model.toast = Some(Toast::notice(Phrase::new("toast-vanished")));
    } else if let (None, Some(code)) = (&model.toast, begun) {
        model.toast = Some(Toast::notice(Phrase::new("toast-round-begun").with("round", code)));
    } else if model.toast.is_none() && !changed.is_empty() {
        model.toast = Some(Toast::notice(Phrase::new("toast-changed-by-others").with("count", changed.len())));
    }
}
