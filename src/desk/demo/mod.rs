//! The sample round: a new database is filled with made registrations, pairs, visits and claims, so
//! that every screen has something of every stage. All of it by ordinary changes in the names of two
//! coordinators; no rule of the programme lives here.

mod diary;
mod info;
mod plans;
mod sample;
mod told;
mod travel;

use std::path::Path;

use chrono::{Datelike, Days, NaiveDate};

use super::{RoundImportError, suggest_pairs};
use crate::domain::{
    Cents, Change, NewRound, PairRule, PairStatus, Partnership, Registration, Round, RoundId, Rule, Status,
};
use crate::i18n::Phrase;
use crate::store::StoreError;
use diary::{By, Diary};

// Days from today. The pairs are old enough for a first visit, and for its report to be late.
const ANNOUNCED: i64 = -70;
const TAKEN_IN: i64 = -21;
const DECIDED: i64 = -20;
const PAIRED: i64 = -19;

/// Decided otherwise than to take along, by mailbox.
const EXCEPTIONS: [(&str, Status, &str); 2] = [
    ("kirjasto@urjala.example", Status::Declined, "Kuuluu toisen AKEn alueeseen, ohjattu Tampereelle"),
    ("kirjasto@merikarvia.example", Status::Clarify, "Kysytty puhelimessa, mitä haluaisivat kehittää"),
];
/// Still in the queue.
const UNDECIDED: [&str; 2] = ["kirjasto@vehmaa.example", "kirjasto@sakyla.example"];
/// Sent the same answer twice.
const TWICE: &str = "kirjasto@kokemaki.example";
/// Work together already, so that they are not to become a pair.
const NOT_THESE: [&str; 2] = ["kirjasto@nakkila.example", "kirjasto@harjavalta.example"];

/// Why the sample round could not be made.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Import(#[from] RoundImportError),
    /// The shipped files do not fit the program; a test makes the round and would have failed.
    #[error("the sample round: {0}")]
    Sample(String),
}

impl DemoError {
    pub fn phrase(&self) -> Phrase {
        match self {
            DemoError::Store(error) => error.phrase(),
            DemoError::Import(error) => error.phrase(),
            DemoError::Sample(what) => Phrase::new("demo-sample-broken").with("what", what.as_str()),
        }
    }
}

/// Makes a new database at `path` with a round that closed three to four weeks before `today`.
/// The same day gives the same round.
///
/// # Errors
/// What [`crate::store::Store::create`] refuses: the file exists, its folder does not.
pub fn fill(path: &Path, today: NaiveDate) -> Result<RoundId, DemoError> {
    let mut diary = Diary::begin(path, today)?;
    sample::take_in_directory(&mut diary)?;
    let round = open_round(&mut diary)?;
    sample::take_in_registrations(&mut diary, &round)?;
    decide(&mut diary, round.id)?;
    sample::take_in_a_newer_export(&mut diary, &round)?;
    pair(&mut diary, &round)?;
    info::session(&mut diary, round.id)?;
    travel::visits_and_claims(&mut diary, round.id)?;
    Ok(round.id)
}

fn open_round(diary: &mut Diary) -> Result<Round, DemoError> {
    const OPEN_DAYS: u64 = 28;
    let closes = diary.closes();
    let opens = closes.checked_sub_days(Days::new(OPEN_DAYS)).unwrap_or(closes);
    let term = if opens.month() <= 6 { 'K' } else { 'S' };
    let round = NewRound {
        code: format!("{}{term}", opens.year()),
        name: Some("Kumppanikirjastot".to_owned()),
        opens,
        closes,
        budget: Some(Cents(400_000)),
    };
    diary.write(By::Aino, ANNOUNCED, &Change::AddRound(round))?;
    diary.write(By::Aino, ANNOUNCED, &Change::SetTexts { texts: sample::texts(), seen: None })?;
    diary.store().round(None)?.ok_or_else(|| DemoError::Sample("no round".to_owned()))
}

fn from_mailbox(diary: &Diary, round: RoundId, mailbox: &str) -> Result<Vec<Registration>, DemoError> {
    let mut all = diary.store().registrations(round)?;
    all.retain(|registration| registration.answer.email == mailbox);
    Ok(all)
}

/// One coordinator goes through the queue and leaves two answers for later.
fn decide(diary: &mut Diary, round: RoundId) -> Result<(), DemoError> {
    if let [first, .., again] = from_mailbox(diary, round, TWICE)?.as_slice() {
        diary.write(By::Bertta, DECIDED, &Change::Merge { registration: again.seen(), into: first.seen() })?;
    }
    for (mailbox, status, reason) in EXCEPTIONS {
        let registrations = from_mailbox(diary, round, mailbox)?.iter().map(Registration::seen).collect();
        let change = Change::Decide { registrations, status, reason: Some(reason.to_owned()) };
        diary.write(By::Bertta, DECIDED, &change)?;
    }
    let mut rest = diary.store().registrations(round)?;
    rest.retain(|r| r.status == Status::New && !UNDECIDED.contains(&r.answer.email.as_str()));
    let registrations = rest.iter().map(Registration::seen).collect();
    diary.write(By::Bertta, DECIDED, &Change::Decide { registrations, status: Status::Accepted, reason: None })?;
    Ok(())
}

/// The best pairs are suggested; six are accepted and the rest wait for a decision.
fn pair(diary: &mut Diary, round: &Round) -> Result<(), DemoError> {
    const ACCEPTED: usize = 6;
    let [one, other] = NOT_THESE.map(|mailbox| from_mailbox(diary, round.id, mailbox));
    if let ([one], [other]) = (one?.as_slice(), other?.as_slice()) {
        let rule = PairRule::new(one.id, other.id, Rule::Forbid);
        diary.write(By::Bertta, PAIRED, &Change::SetRule { round: round.id, rule })?;
    }
    let suggestion = suggest_pairs(diary.store(), round, &|| true)?;
    let proposal = suggestion.ok_or_else(|| DemoError::Sample("no pairs".to_owned()))?.proposal;
    diary.write(By::Aino, PAIRED, &Change::SaveProposal { round: round.id, proposal, over: None })?;
    let mut suggested = diary.store().partnerships(round.id)?;
    suggested.retain(|pair| pair.status == PairStatus::Suggested);
    let partnerships = suggested.iter().take(ACCEPTED).map(Partnership::seen).collect();
    let today = diary.day(PAIRED);
    diary.write(By::Aino, PAIRED, &Change::AcceptPartnerships { partnerships, today })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::desk::overview;
    use crate::domain::visit::{DueKind, due, progress};
    use crate::domain::{ClaimStatus, Severity, Snapshot, Stage};

    fn round_of(today: &str) -> (Snapshot, NaiveDate) {
        let folder = tempfile::tempdir().unwrap();
        let (path, today) = (folder.path().join("demo.db"), today.parse().unwrap());
        fill(&path, today).unwrap();
        let store = crate::store::Store::open(&path, crate::domain::Actor::new("me")).unwrap();
        assert_eq!(store.check().unwrap(), []);
        assert_eq!(store.verify().unwrap().broken, None);
        (overview(&store, None).unwrap(), today)
    }

    #[test]
    fn every_screen_has_something_of_every_stage() {
        let (snapshot, today) = round_of("2026-04-14");
        let stages: BTreeSet<Stage> = progress(&snapshot, today).iter().map(|one| one.stage).collect();
        assert_eq!(stages, Stage::ALL.into());
        let statuses: BTreeSet<&str> = snapshot.registrations.iter().map(|line| line.status.code()).collect();
        assert_eq!(statuses, ["accepted", "clarify", "declined", "merged", "new"].into());
        let waiting: BTreeSet<DueKind> = due(&snapshot, today).into_iter().map(|due| due.what).collect();
        // An invoice is missed after a month only, which the round has not had yet, nor half a year; nobody in a pair
        // withdrew, no letter has gone, and the round has closed.
        let not_yet = |kind: &DueKind| {
            use DueKind::{
                CreditAwaited, InvoiceAnew, InvoiceMissing, LetterUnanswered, LibrariesUntold, PairWithdrawn,
                StillMeeting,
            };
            matches!(
                kind,
                CreditAwaited
                    | InvoiceMissing
                    | InvoiceAnew
                    | PairWithdrawn
                    | LetterUnanswered
                    | StillMeeting
                    | LibrariesUntold
            )
        };
        let all = DueKind::ALL.into_iter().filter(|kind| !not_yet(kind));
        assert_eq!(waiting, all.collect());
    }

    #[test]
    fn one_day_is_laid_out_and_another_waits_as_its_mail_came() {
        let (snapshot, today) = round_of("2026-04-14");
        let planned: Vec<_> = snapshot.plans.iter().map(|plan| plan.visit).collect();
        let laid_out = |visit| snapshot.programme_of(visit).count();
        assert_eq!(planned.iter().map(|visit| laid_out(*visit)).collect::<Vec<_>>(), [0, 8], "the newest plan first");
        let visit = snapshot.visits.iter().find(|visit| visit.id == planned[1]).unwrap();
        assert!(visit.date.unwrap() > today && snapshot.oddities(visit).is_empty(), "{:?}", snapshot.oddities(visit));
        let session = &snapshot.info[0];
        assert!(session.edit.day < today && session.guests.len() == 12);
        assert_eq!(crate::domain::info::missed(&snapshot, session, today).len(), 1, "one has not been seen to");
    }

    #[test]
    fn the_answers_show_what_real_rounds_hold() {
        let (snapshot, _) = round_of("2026-04-14");
        let flags = |name: &str| -> Vec<String> {
            let line = snapshot.registrations.iter().find(|line| line.name.contains(name)).unwrap();
            line.flags.iter().map(ToString::to_string).collect()
        };
        assert_eq!(flags("Säkylän"), ["late", "several_libraries"]);
        assert!(flags("Vehmaan").contains(&"swap_wish".to_owned()));
        assert!(flags("Urjalan").contains(&"outside_area".to_owned()));
        assert_eq!(flags("Merikarvian"), ["empty_interests"]);
        assert_eq!(flags("Taalintehtaan"), ["language:sv"]);
        let double = snapshot.registrations.iter().find(|line| line.status == Status::Merged).unwrap();
        assert_eq!(double.flags, [crate::domain::Flag::DuplicateOf(crate::domain::RegistrationId(17))]);
        let unsure: Vec<_> = snapshot.registrations.iter().filter(|line| !line.sure).map(|line| &line.name).collect();
        assert_eq!(unsure, ["Urjalan kunnankirjasto"]);
    }

    #[test]
    fn the_claims_of_two_people_show_what_the_rules_find() {
        let (snapshot, _) = round_of("2026-04-14");
        let claims: Vec<_> = snapshot.claims.iter().map(|c| (c.claim.entered_by.as_str(), c.claim.status)).collect();
        let (approved, entered) = (ClaimStatus::Approved, ClaimStatus::Entered);
        assert_eq!(claims, [("aino", approved), ("bertta", entered), ("aino", entered)]);
        let rules = |claim: usize| snapshot.claims[claim].findings.iter().map(|f| f.rule).collect::<Vec<_>>();
        assert!(snapshot.claims[0].findings.iter().all(|finding| finding.severity < Severity::Error));
        assert_eq!(rules(1), ["never_paid_by_ake"]);
        assert_eq!(rules(2), ["rate_above_maximum", "ask_first"]);
    }

    #[test]
    fn the_same_day_gives_the_same_round() {
        assert_eq!(round_of("2026-04-14"), round_of("2026-04-14"));
    }

    #[test]
    fn any_day_of_the_year_and_one_whose_rate_is_unset_can_be_shown() {
        for today in ["2026-01-01", "2026-02-28", "2026-07-05", "2026-11-21", "2026-11-22", "2031-01-10"] {
            let (snapshot, today) = round_of(today);
            let round = snapshot.round.as_ref().unwrap();
            assert!((25..=31).contains(&(today - round.closes).num_days()));
            assert!(snapshot.registrations.iter().all(|line| line.received.unwrap().date() <= today));
            assert!(snapshot.visits.iter().all(|visit| visit.date != Some(today)));
        }
    }
}
