//! What people make of an answer's words: typed by hand, edited, withdrawn, looked at, chosen between; and what they
//! say that it is about.

use super::answers::{insert, rewrite, save};
use super::expect_version;
use super::own::join_all;
use crate::domain::topic::topics as vocabulary;
use crate::domain::{
    Answer, Change, Meaning, MunicipalityCode, Registration, RegistrationId, RoundId, Seen, Settled, TopicId,
    clean_line,
};
use crate::i18n::Phrase;
use crate::store::StoreError;
use crate::store::entry::{Context, Outcome, refused};
use crate::store::read::{last_registration, registration};

pub(super) fn add(
    context: &Context<'_>,
    round: RoundId,
    answer: &Answer,
    meaning: &Meaning,
) -> Result<Outcome, StoreError> {
    let id = RegistrationId(last_registration(context.connection)? + 1);
    let answer = Answer { source: Answer::source_by_hand(id), ..answer.clone() };
    insert(context, round, id, &answer, meaning)?;
    let label = Phrase::new("change-added-registration")
        .with("registration", id.to_string())
        .with("site", clean_line(&answer.site_text));
    Ok(Outcome { records: vec![id.0], label: Some(label), ..Outcome::default() })
}

pub(super) fn edit(
    context: &Context<'_>,
    change: &Change,
    seen: Seen<RegistrationId>,
    answer: &Answer,
    meaning: &Meaning,
) -> Result<Outcome, StoreError> {
    let mut edited = as_seen(context, change, seen)?;
    if edited.answer.says_the_same(answer) {
        return Ok(Outcome::default());
    }
    let source = edited.answer.source.clone();
    let before = std::mem::replace(&mut edited.answer, Answer { source, ..answer.clone() });
    let upkeep = &mut edited.upkeep;
    upkeep.earlier = None;
    if !before.is_by_hand() {
        upkeep.settle(Settled::Words);
        let form = upkeep.form.get_or_insert_with(|| Box::new(before));
        if form.says_the_same(answer) && upkeep.offered.is_none() {
            // Back to what the form says: nothing of it is ours any more.
            upkeep.form = None;
            upkeep.unsettle(Settled::Words);
        }
    }
    rewrite_and_join(context, edited, meaning)
}

/// A registrant who withdraws on the phone is withdrawn whatever the form goes on saying.
pub(super) fn withdraw(
    context: &Context<'_>,
    change: &Change,
    registrations: &[Seen<RegistrationId>],
) -> Result<Outcome, StoreError> {
    let mut withdrawn = Vec::with_capacity(registrations.len());
    for seen in registrations {
        let mut registration = as_seen(context, change, *seen)?;
        if registration.answer.cancelled {
            continue;
        }
        if !registration.answer.is_by_hand() {
            registration.upkeep.settle(Settled::Words);
            registration.upkeep.form.get_or_insert_with(|| Box::new(registration.answer.clone()));
        }
        registration.answer.cancelled = true;
        registration.meaning.mark_withdrawn();
        save(context, &registration)?;
        withdrawn.push(*seen);
    }
    let label = Change::Withdraw { registrations: withdrawn }.label();
    Ok(Outcome { label: Some(label), ..Outcome::default() })
}

pub(super) fn acknowledge(
    context: &Context<'_>,
    change: &Change,
    registrations: &[Seen<RegistrationId>],
) -> Result<Outcome, StoreError> {
    let mut looked_at = Vec::with_capacity(registrations.len());
    for seen in registrations {
        let mut registration = as_seen(context, change, *seen)?;
        if registration.upkeep.earlier.take().is_some() {
            save(context, &registration)?;
            looked_at.push(*seen);
        }
    }
    let label = Change::AcknowledgeAnswers { registrations: looked_at }.label();
    Ok(Outcome { label: Some(label), ..Outcome::default() })
}

pub(super) fn take_offered(
    context: &Context<'_>,
    change: &Change,
    seen: Seen<RegistrationId>,
    meaning: &Meaning,
) -> Result<Outcome, StoreError> {
    let mut taken = as_seen(context, change, seen)?;
    let offered = taken.upkeep.offered.take().ok_or_else(|| nothing_offered(seen.id))?;
    taken.answer = *offered;
    taken.upkeep.form = None;
    taken.upkeep.earlier = None;
    taken.upkeep.unsettle(Settled::Words);
    rewrite_and_join(context, taken, meaning)
}

pub(super) fn keep_edited(
    context: &Context<'_>,
    change: &Change,
    seen: Seen<RegistrationId>,
) -> Result<Outcome, StoreError> {
    let mut kept = as_seen(context, change, seen)?;
    let offered = kept.upkeep.offered.take().ok_or_else(|| nothing_offered(seen.id))?;
    kept.upkeep.form = Some(offered);
    save(context, &kept)?;
    Ok(Outcome::default())
}

pub(super) fn set_topics(
    context: &Context<'_>,
    change: &Change,
    seen: Seen<RegistrationId>,
    topics: &[TopicId],
) -> Result<Outcome, StoreError> {
    let mut registration = as_seen(context, change, seen)?;
    refuse_unknown_topics(topics)?;
    registration.meaning.topics = topics.to_vec();
    registration.upkeep.settle(Settled::Topics);
    save(context, &registration)?;
    Ok(Outcome::default())
}

pub(super) fn refuse_unknown_topics(topics: &[TopicId]) -> Result<(), StoreError> {
    match topics.iter().find(|topic| vocabulary().iter().all(|known| known.id != **topic)) {
        Some(unknown) => Err(refused(Phrase::new("refused-no-such-topic").with("topic", unknown.as_str()))),
        None => Ok(()),
    }
}

pub(super) fn set_cooperation(
    context: &Context<'_>,
    change: &Change,
    seen: Seen<RegistrationId>,
    municipalities: &[MunicipalityCode],
) -> Result<Outcome, StoreError> {
    let mut registration = as_seen(context, change, seen)?;
    registration.meaning.name_cooperation(municipalities);
    registration.upkeep.settle(Settled::Cooperation);
    save(context, &registration)?;
    Ok(Outcome::default())
}

fn nothing_offered(id: RegistrationId) -> StoreError {
    refused(Phrase::new("refused-nothing-offered").with("registration", id.to_string()))
}

/// The registration, where it is still as the person saw it.
fn as_seen(context: &Context<'_>, change: &Change, seen: Seen<RegistrationId>) -> Result<Registration, StoreError> {
    expect_version(context, change, "registration", seen.id.0, seen.version)?;
    let found = registration(context.connection, seen.id)?;
    found.ok_or_else(|| refused(Phrase::new("refused-gone").with("mine", change.label())))
}

fn rewrite_and_join(context: &Context<'_>, changed: Registration, meaning: &Meaning) -> Result<Outcome, StoreError> {
    if let Some(target) = rewrite(context, changed, meaning.clone())? {
        join_all(context, target)?;
    }
    Ok(Outcome::default())
}
