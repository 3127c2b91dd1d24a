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
    setup.act(Change::SaveProposal { round: house.round.id, proposal }).unwrap();
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
    aino.act(Change::SaveProposal { round: house.round.id, proposal: again }).unwrap();
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
    aino.act(keep(&house, "  Kokoukseen\u{202e} ", proposal.clone())).unwrap();
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
    aino.act(Change::SaveProposal { round: house.round.id, proposal: other }).unwrap();
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
    aino.act(Change::SaveProposal { round: house.round.id, proposal: taken }).unwrap();
    assert_eq!(aino.check().unwrap(), []);
}
