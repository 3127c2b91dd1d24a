//! Promises of proposals: they remember what they were computed from, and what has changed since is not accepted with
//! them; kept under names they wait, and are taken up as they would be today.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where its house does not stand")]

mod house;

use house::{Act, House};
use kumppani::desk;
use kumppani::domain::partnership::{Choice, Refused};
use kumppani::domain::*;
use kumppani::i18n::{Lang, say};
use kumppani::store::{Store, StoreError};

/// Six accepted registrations, solved and saved.
fn solved() -> House {
    let house = House::new();
    let mut setup = house.session("setup");
    setup.act(house.decide(&[1, 2, 3, 4, 5, 6], Status::Accepted)).unwrap();
    let proposal = best(&house, &setup);
    assert_eq!(proposal.groups.len(), 3);
    assert_eq!(proposal.computed_from, setup.journal_head().unwrap());
    setup.act(Change::SaveProposal { round: house.round.id, proposal, over: None }).unwrap();
    house
}

fn best(house: &House, store: &Store) -> Proposal {
    desk::suggest_pairs(store, &house.round, &|| true).unwrap().unwrap().proposal
}

fn pairs(house: &House) -> Vec<Partnership> {
    house.session("reader").partnerships(house.round.id).unwrap()
}

fn changed(house: &House) -> Vec<i64> {
    pairs(house).iter().flat_map(|pair| &pair.changed).map(|id| id.0).collect()
}

/// The form says this of the first registration's interests now.
fn new_words(house: &House, interests: &str) -> Change {
    let registration = house.registration(1);
    let answer = Answer { interests: interests.into(), ..registration.last_from_form().clone() };
    let answers = vec![IncomingAnswer { replaces: Some(registration.seen()), answer, meaning: registration.meaning }];
    Change::ImportAnswers { round: house.round.id, file: "newer.csv".into(), answers, withdrawn: Vec::new() }
}

fn words(error: &StoreError) -> String {
    say(Lang::En, &error.phrase())
}

#[test]
fn only_what_the_points_rest_on_is_a_change_and_one_taken_back_is_none() {
    let house = solved();
    let mut aino = house.session("aino");
    let seen = || house.registration(1).seen();
    aino.act(Change::NoteRegistration { registration: seen(), note: "soittaa maanantaina".into() }).unwrap();
    aino.act(Change::OwnRegistrations { registrations: vec![seen()], owner: Some(Actor::new("aino")) }).unwrap();
    assert_eq!(changed(&house), [0; 0]);
    aino.act(new_words(&house, "Robotit")).unwrap();
    assert_eq!(changed(&house), [1]);
    aino.take_back().unwrap();
    assert_eq!(changed(&house), [0; 0]);
    aino.bring_back().unwrap();
    assert_eq!(changed(&house), [1]);
    let again = best(&house, &aino);
    aino.act(Change::SaveProposal { round: house.round.id, proposal: again, over: None }).unwrap();
    assert_eq!(changed(&house), [0; 0], "solved again, it is known of");
}

#[test]
fn accepting_takes_the_pairs_that_have_not_changed_and_names_the_others() {
    let house = solved();
    let mut aino = house.session("aino");
    aino.act(new_words(&house, "Robotit")).unwrap();
    let receipt = aino.act(house.accept_all()).unwrap();
    let said = say(Lang::En, &receipt.label);
    assert!(said.starts_with("2 pairs accepted; 1 left"), "{said}");
    let left: Vec<Partnership> = pairs(&house).into_iter().filter(|pair| !pair.status.is_decided()).collect();
    let [left] = left.as_slice() else { panic!("{left:?}") };
    assert!(left.group.members.contains(&RegistrationId(1)) && said.ends_with('1'), "{said}");
    let alone = Change::AcceptPartnerships { partnerships: vec![left.seen()], today: house::day("2024-04-02") };
    let error = aino.act(alone).unwrap_err();
    assert!(words(&error).contains("Solve the pairs again"), "{}", words(&error));
    aino.take_back().unwrap();
    assert!(pairs(&house).iter().all(|pair| !pair.status.is_decided()));
    assert_eq!(aino.check().unwrap(), []);
}

fn keep(house: &House, name: &str, proposal: Proposal) -> Change {
    Change::KeepProposal { round: house.round.id, name: name.into(), proposal: Box::new(proposal) }
}

#[test]
fn a_proposal_is_kept_under_a_name_that_no_other_has() {
    let house = solved();
    let mut aino = house.session("aino");
    let proposal = best(&house, &aino);
    aino.act(keep(&house, "  Yö\u{202e} ", proposal.clone())).unwrap();
    let kept = aino.kept_proposals(house.round.id).unwrap();
    assert_eq!((kept.len(), &kept[0].proposal, kept[0].kept_by.as_str()), (1, &proposal, "aino"));
    assert!(!kept[0].name.contains('\u{202e}'));
    let mut bertta = house.session("bertta");
    for (name, reason) in [(kept[0].name.to_uppercase(), "already has"), (" ".into(), "a name"), ("x".repeat(41), "40")]
    {
        let error = bertta.act(keep(&house, &name, proposal.clone())).unwrap_err();
        assert!(words(&error).contains(reason), "{}", words(&error));
    }
    bertta.act(Change::DropProposal { kept: kept[0].seen(), name: kept[0].name.clone() }).unwrap();
    assert_eq!(bertta.kept_proposals(house.round.id).unwrap(), []);
    bertta.take_back().unwrap();
    let again = bertta.kept_proposals(house.round.id).unwrap();
    assert_eq!((again[0].id, &again[0].proposal), (kept[0].id, &kept[0].proposal));
    assert_eq!(bertta.check().unwrap(), []);
}

fn choice(house: &House, store: &Store, id: KeptId) -> Choice {
    desk::choice_of_kept(store, &house.round, id, &|| true).unwrap().unwrap()
}

#[test]
fn a_kept_proposal_is_laid_beside_the_standing_one_as_it_would_be_scored_now() {
    let house = solved();
    let mut aino = house.session("aino");
    let proposal = best(&house, &aino);
    aino.act(keep(&house, "Ensin", proposal.clone())).unwrap();
    let id = aino.kept_proposals(house.round.id).unwrap()[0].id;
    let same = choice(&house, &aino, id);
    assert!(!same.changes_pairs() && same.taken().is_optimal());
    assert_eq!(same.taken().groups, proposal.groups);
    assert_eq!(desk::choice_of_kept(&aino, &house.round, KeptId(99), &|| true).unwrap(), None);

    // The first pair is forbidden, one of the second has other words, one of the third is free no more.
    let [first, second, third] = [0, 1, 2].map(|place| proposal.groups[place].members.clone());
    let break_all = house.session("aino").partnerships(house.round.id).unwrap();
    for pair in break_all {
        aino.act(Change::SetRule {
            round: house.round.id,
            rule: PairRule::new(pair.group.members[0], pair.group.members[1], Rule::Forbid),
        })
        .unwrap();
    }
    let other = best(&house, &aino);
    aino.act(Change::SaveProposal { round: house.round.id, proposal: other, over: None }).unwrap();
    for pair in [&second, &third] {
        aino.act(Change::FreeRule { round: house.round.id, a: pair[0], b: pair[1] }).unwrap();
    }
    let topics = vec![TopicId::new("events_adults")];
    let registration = house.registration(second[0].0).seen();
    aino.act(Change::SetTopics { registration, topics }).unwrap();
    aino.act(house.decide(&[third[0].0], Status::Postponed)).unwrap();
    let choice = choice(&house, &aino, id);
    let refused = |members: &[RegistrationId]| {
        let offers = choice.new.iter().chain(&choice.gone);
        offers.clone().find(|offer| offer.group.members == members).and_then(|offer| offer.refused)
    };
    assert_eq!(refused(&first), Some(Refused::NoPair));
    assert_eq!(refused(&second), Some(Refused::Changed(second[0])));
    assert_eq!(refused(&third), Some(Refused::NotFree(third[0])));
    let taken = choice.taken();
    aino.act(Change::SaveProposal { round: house.round.id, proposal: taken, over: None }).unwrap();
    assert_eq!(aino.check().unwrap(), []);
}

#[test]
fn a_lock_of_today_is_not_broken_by_a_proposal_of_yesterday() {
    let house = solved();
    let mut aino = house.session("aino");
    let proposal = best(&house, &aino);
    aino.act(keep(&house, "Eilen", proposal.clone())).unwrap();
    let id = aino.kept_proposals(house.round.id).unwrap()[0].id;
    let (one, other) = (proposal.groups[0].members[0], proposal.groups[1].members[0]);
    aino.act(Change::SetRule { round: house.round.id, rule: PairRule::new(one, other, Rule::Lock) }).unwrap();
    let proposal = best(&house, &aino);
    aino.act(Change::SaveProposal { round: house.round.id, proposal, over: None }).unwrap();
    let choice = choice(&house, &aino, id);
    let refused: Vec<Refused> = choice.new.iter().filter_map(|offer| offer.refused).collect();
    assert!(refused.contains(&Refused::Locked(one)) && refused.contains(&Refused::Locked(other)), "{refused:?}");
}

#[test]
fn the_proof_is_claimed_only_of_what_was_solved() {
    let house = solved();
    let mut aino = house.session("aino");
    let bound = |store: &Store| desk::overview(store, None).unwrap().upper_bound();
    let proven = bound(&aino);
    assert!(proven.is_some());
    // An accepted pair leaves a best pairing of the others; a wish, or one that comes back, does not.
    let one = vec![pairs(&house)[0].seen()];
    aino.act(Change::AcceptPartnerships { partnerships: one, today: house::day("2024-04-02") }).unwrap();
    let rest: i64 = pairs(&house).iter().filter(|p| !p.status.is_decided()).map(|p| p.group.score.total).sum();
    assert_eq!(bound(&aino), Some(rest));
    let suggested = pairs(&house).into_iter().find(|pair| !pair.status.is_decided()).unwrap();
    aino.act(Change::BreakPartnership { partnership: suggested.seen() }).unwrap();
    assert_eq!(bound(&aino), None);
    aino.take_back().unwrap();
    assert_eq!(bound(&aino), Some(rest));
    let rule = PairRule::new(suggested.group.members[0], suggested.group.members[1], Rule::Forbid);
    aino.act(Change::SetRule { round: house.round.id, rule }).unwrap();
    assert_eq!(bound(&aino), None);
}

#[test]
fn pairs_that_another_suggested_meanwhile_are_not_replaced_unseen() {
    let house = solved();
    let (mut aino, mut bertta) = (house.session("aino"), house.session("bertta"));
    let seen: Vec<PartnershipId> = pairs(&house).iter().map(|pair| pair.id).collect();
    let proposal = best(&house, &bertta);
    bertta.act(Change::SaveProposal { round: house.round.id, proposal: proposal.clone(), over: None }).unwrap();
    let error = aino.act(Change::SaveProposal { round: house.round.id, proposal, over: Some(seen) }).unwrap_err();
    assert!(words(&error).contains("meanwhile"), "{}", words(&error));
}

#[test]
fn a_pair_that_was_planned_or_locked_meanwhile_is_not_broken_up() {
    let house = House::new().with_a_partnership();
    let mut aino = house.session("aino");
    let broken = vec![pairs(&house)[0].seen()];
    let proposal = Box::new(Proposal::default());
    let mend = Change::MendPairs { round: house.round.id, broken, proposal };
    let rule = PairRule::new(RegistrationId(1), RegistrationId(2), Rule::Lock);
    aino.act(Change::SetRule { round: house.round.id, rule }).unwrap();
    assert!(aino.act(mend.clone()).is_err());
    aino.take_back().unwrap();
    let visit = &house.visits()[0];
    let visit = Seen { id: visit.id, version: visit.version };
    aino.act(Change::PlanVisit { visit, date: Some(house::day("2024-05-16")), participants: None }).unwrap();
    let error = aino.act(mend.clone()).unwrap_err();
    assert!(words(&error).contains("has a day"), "{}", words(&error));
    aino.take_back().unwrap();
    aino.act(mend).unwrap();
    assert_eq!(pairs(&house), []);
}
