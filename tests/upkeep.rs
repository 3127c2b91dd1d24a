//! Promises of what happens to an answer after it came: the form changes it, people edit it, choose, withdraw. No
//! decision and no typed word is lost, each step is one entry, and each is taken back.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where its house does not stand")]

mod house;

use house::{Act, House};
use kumppani::domain::*;
use kumppani::store::StoreError;

const ID: i64 = 1;

/// The answer as it stands, with other interests.
fn wishing(house: &House, interests: &str) -> Answer {
    Answer { interests: interests.into(), ..house.registration(ID).answer }
}

fn edit(house: &House, interests: &str) -> Change {
    let registration = house.registration(ID);
    let answer = Box::new(wishing(house, interests));
    Change::EditAnswer { registration: registration.seen(), answer, meaning: Box::new(registration.meaning) }
}

/// A newer file in which the form says this.
fn import(house: &House, interests: &str) -> Change {
    let registration = house.registration(ID);
    let answer = Answer { interests: interests.into(), ..registration.last_from_form().clone() };
    let answers = vec![IncomingAnswer { replaces: Some(registration.seen()), answer, meaning: registration.meaning }];
    Change::ImportAnswers { round: house.round.id, file: "newer.csv".into(), answers, withdrawn: Vec::new() }
}

fn seen(house: &House) -> Seen<RegistrationId> {
    house.registration(ID).seen()
}

fn interests(answer: Option<&Answer>) -> Option<&str> {
    answer.map(|answer| answer.interests.as_str())
}

/// What stands, what was before, what the form offers, what it said last.
fn words(house: &House) -> [Option<String>; 4] {
    let Registration { answer, upkeep, .. } = house.registration(ID);
    [Some(&answer), upkeep.earlier.as_deref(), upkeep.offered.as_deref(), upkeep.form.as_deref()]
        .map(|answer| interests(answer).map(str::to_owned))
}

fn some(words: [&str; 4]) -> [Option<String>; 4] {
    words.map(|word| Some(word.to_owned()).filter(|word| word != "-"))
}

const FIRST: &str = "Satutunnit ja kouluyhteistyö";

#[test]
fn the_oldest_words_that_nobody_looked_at_wait_beside_a_changed_answer_and_its_decision() {
    let house = House::new();
    let mut aino = house.session("aino");
    aino.act(house.decide(&[ID], Status::Accepted)).unwrap();
    aino.act(import(&house, "b")).unwrap();
    aino.act(import(&house, "c")).unwrap();
    assert_eq!(words(&house), some(["c", FIRST, "-", "-"]));
    assert_eq!(house.registration(ID).status, Status::Accepted);
    aino.act(import(&house, FIRST)).unwrap();
    assert_eq!(words(&house), some([FIRST, "-", "-", "-"]), "back to what was decided on: nothing to look at");
    aino.take_back().unwrap();
    assert_eq!(words(&house), some(["c", FIRST, "-", "-"]));
    aino.act(Change::AcknowledgeAnswers { registrations: vec![seen(&house)] }).unwrap();
    assert_eq!(words(&house), some(["c", "-", "-", "-"]));
}

#[test]
fn whoever_decides_anew_does_so_on_the_newer_words() {
    let house = House::new();
    let mut aino = house.session("aino");
    aino.act(import(&house, "b")).unwrap();
    aino.act(house.decide(&[ID], Status::Declined)).unwrap();
    assert_eq!(words(&house), some(["b", "-", "-", "-"]));
    aino.act(import(&house, "c")).unwrap();
    aino.act(house.decide(&[ID], Status::New)).unwrap();
    assert_eq!(words(&house), some(["c", "b", "-", "-"]), "who only opens it again has yet to look");
}

#[test]
fn what_was_edited_here_is_never_overwritten_and_either_text_can_be_taken() {
    let house = House::new();
    let mut aino = house.session("aino");
    aino.act(edit(&house, "ours")).unwrap();
    assert_eq!(words(&house), some(["ours", "-", "-", FIRST]));
    aino.act(import(&house, "theirs")).unwrap();
    assert_eq!(words(&house), some(["ours", "-", "theirs", FIRST]));

    aino.act(Change::KeepEdited { registration: seen(&house) }).unwrap();
    assert_eq!(words(&house), some(["ours", "-", "-", "theirs"]), "the next file is compared with what was seen");
    aino.take_back().unwrap();
    let meaning = Box::new(house.registration(ID).meaning);
    aino.act(Change::TakeOffered { registration: seen(&house), meaning }).unwrap();
    assert_eq!(words(&house), some(["theirs", "-", "-", "-"]));
    assert_eq!(house.registration(ID).upkeep.settled, []);
    aino.act(import(&house, "newest")).unwrap();
    assert_eq!(words(&house), some(["newest", "theirs", "-", "-"]), "the form's words follow the form again");
}

#[test]
fn a_form_that_comes_to_say_the_same_or_goes_back_has_nothing_to_offer() {
    let house = House::new();
    let mut aino = house.session("aino");
    aino.act(edit(&house, "ours")).unwrap();
    aino.act(import(&house, "theirs")).unwrap();
    aino.act(import(&house, FIRST)).unwrap();
    assert_eq!(words(&house), some(["ours", "-", "-", FIRST]));
    aino.act(import(&house, "ours")).unwrap();
    assert_eq!(words(&house), some(["ours", "-", "-", "ours"]));
}

#[test]
fn an_edit_back_to_what_the_form_says_is_the_forms_again() {
    let house = House::new();
    let mut aino = house.session("aino");
    aino.act(edit(&house, "ours")).unwrap();
    aino.act(edit(&house, FIRST)).unwrap();
    assert_eq!(words(&house), some([FIRST, "-", "-", "-"]));
    assert_eq!(house.registration(ID).upkeep.settled, []);
    assert!(aino.act(edit(&house, FIRST)).is_err(), "nothing changes");
}

#[test]
fn a_withdrawal_by_phone_outlives_the_file_and_one_by_absence_does_not() {
    let house = House::new();
    let mut aino = house.session("aino");
    let withdrawn = |house: &House| {
        let Registration { answer, meaning, .. } = house.registration(ID);
        assert_eq!(answer.cancelled, meaning.flags.contains(&Flag::Withdrawn));
        answer.cancelled
    };
    aino.act(Change::Withdraw { registrations: vec![seen(&house)] }).unwrap();
    assert!(withdrawn(&house));
    aino.act(import(&house, "b")).unwrap();
    assert!(withdrawn(&house), "the form does not know of the call");
    assert!(aino.act(Change::Withdraw { registrations: vec![seen(&house)] }).is_err(), "nothing changes");
    aino.take_back().unwrap();
    aino.take_back().unwrap();

    let whole = Change::ImportAnswers {
        round: house.round.id,
        file: "whole.csv".into(),
        answers: Vec::new(),
        withdrawn: vec![seen(&house)],
    };
    aino.act(whole).unwrap();
    assert!(withdrawn(&house));
    let registration = house.registration(ID);
    let answer = Answer { cancelled: false, ..registration.answer.clone() };
    let meaning = Meaning { flags: Vec::new(), ..registration.meaning.clone() };
    let answers = vec![IncomingAnswer { replaces: Some(registration.seen()), answer, meaning }];
    let again =
        Change::ImportAnswers { round: house.round.id, file: "again.csv".into(), answers, withdrawn: Vec::new() };
    aino.act(again).unwrap();
    assert!(!withdrawn(&house), "the file has it again");
}

#[test]
fn chosen_topics_and_co_operation_outlive_a_newer_answer() {
    let house = House::new();
    let mut aino = house.session("aino");
    let unknown = Change::SetTopics { registration: seen(&house), topics: vec![TopicId::new("none")] };
    assert!(aino.act(unknown).is_err());
    let known: Vec<TopicId> = topic::topics().iter().take(2).map(|topic| topic.id.clone()).collect();
    aino.act(Change::SetTopics { registration: seen(&house), topics: known.clone() }).unwrap();
    let codes = ["853", "019"].map(MunicipalityCode::new).to_vec();
    aino.act(Change::SetCooperation { registration: seen(&house), municipalities: codes }).unwrap();
    let turku = Flag::NamedCooperation(MunicipalityCode::new("853"));
    assert_eq!(house.registration(ID).meaning.flags, vec![turku.clone()], "its own municipality does not count");

    let registration = house.registration(ID);
    let answer = Answer { interests: "b".into(), ..registration.answer.clone() };
    let flags = vec![Flag::SwapWish, Flag::NamedCooperation(MunicipalityCode::new("423"))];
    let meaning = Meaning { flags, topics: Vec::new(), ..registration.meaning.clone() };
    let answers = vec![IncomingAnswer { replaces: Some(registration.seen()), answer, meaning }];
    aino.act(Change::ImportAnswers { round: house.round.id, file: "b.csv".into(), answers, withdrawn: Vec::new() })
        .unwrap();
    let meaning = house.registration(ID).meaning;
    assert_eq!((meaning.flags, meaning.topics), (vec![Flag::SwapWish, turku], known));
    assert_eq!(house.registration(ID).upkeep.settled, [Settled::Topics, Settled::Cooperation]);
}

#[test]
fn what_is_typed_by_hand_has_a_source_of_its_own_also_when_it_is_taken_back() {
    let house = House::new();
    let mut aino = house.session("aino");
    let Registration { answer, meaning, .. } = house.registration(ID);
    let add = || Change::AddRegistration {
        round: house.round.id,
        answer: Box::new(answer.clone()),
        meaning: Box::new(meaning.clone()),
    };
    let first = aino.act(add()).unwrap().records[0];
    aino.take_back().unwrap();
    let second = aino.act(add()).unwrap().records[0];
    let third = house.session("bertta").act(add()).unwrap().records[0];
    assert!(first < second && second < third);
    assert!(house.registration(second).answer.is_by_hand() && !house.registration(ID).answer.is_by_hand());
    assert_ne!(house.registration(second).answer.source, house.registration(third).answer.source);
}

#[test]
fn each_is_one_entry_that_is_taken_back_and_none_is_written_over_what_one_has_not_seen() {
    let house = House::new();
    let mut aino = house.session("aino");
    aino.act(edit(&house, "ours")).unwrap();
    aino.act(import(&house, "theirs")).unwrap();
    let before = house.registration(ID);
    let old = before.seen();
    let meaning = || Box::new(before.meaning.clone());
    let changes = [
        Change::EditAnswer { registration: old, answer: Box::new(wishing(&house, "x")), meaning: meaning() },
        Change::Withdraw { registrations: vec![old] },
        Change::TakeOffered { registration: old, meaning: meaning() },
        Change::KeepEdited { registration: old },
        Change::SetTopics { registration: old, topics: Vec::new() },
        Change::SetCooperation { registration: old, municipalities: vec![MunicipalityCode::new("853")] },
        import(&house, "newest"),
    ];
    for change in &changes {
        let seen = seen(&house);
        let mut change = change.clone();
        match &mut change {
            Change::EditAnswer { registration, .. }
            | Change::TakeOffered { registration, .. }
            | Change::KeepEdited { registration }
            | Change::SetTopics { registration, .. }
            | Change::SetCooperation { registration, .. } => *registration = seen,
            Change::Withdraw { registrations } => registrations[0] = seen,
            Change::ImportAnswers { answers, .. } => answers[0].replaces = Some(seen),
            other => panic!("{other:?}"),
        }
        let entries = aino.journal(100, 1).unwrap().len();
        aino.act(change).unwrap();
        assert_eq!(aino.journal(100, 1).unwrap().len(), entries + 1);
        assert_eq!(aino.check().unwrap(), vec![]);
        aino.take_back().unwrap();
        let now = house.registration(ID);
        assert_eq!(Registration { version: before.version, ..now }, before);
    }
    for change in changes {
        let refused = house.session("bertta").act(change.clone()).unwrap_err();
        let StoreError::Refused(Refusal::Conflict(conflict)) = refused else { panic!("{refused}") };
        assert_eq!((conflict.mine, conflict.theirs[0].actor.as_str()), (change.label(), "aino"));
    }
}

#[test]
fn whoever_withdraws_after_being_accepted_gets_no_pair_until_somebody_decides_anew() {
    let house = House::new();
    let mut aino = house.session("aino");
    let gone = |store: &kumppani::store::Store| {
        let round = kumppani::desk::overview(store, None).unwrap();
        let suggested = kumppani::desk::suggest_pairs(store, &house.round, &|| true).unwrap().unwrap().proposal;
        let left = suggested.left_over.iter().map(|left| left.registration);
        let asked = suggested.groups.iter().flat_map(|group| group.members.clone()).chain(left);
        (round.has_withdrawn(RegistrationId(ID)), asked.into_iter().any(|id| id == RegistrationId(ID)))
    };
    aino.act(house.decide(&[1, 2, 3], Status::Accepted)).unwrap();
    assert_eq!(gone(&aino), (false, true));
    aino.act(Change::Withdraw { registrations: vec![seen(&house)] }).unwrap();
    assert_eq!(gone(&aino), (true, false));
    let reason = Some("Sovittu".to_owned());
    aino.act(Change::Decide { registrations: vec![seen(&house)], status: Status::Accepted, reason }).unwrap();
    assert_eq!(gone(&aino), (false, true), "decided anew, with why");
    aino.take_back().unwrap();
    assert_eq!(gone(&aino), (true, false));
    aino.act(house.decide(&[ID], Status::New)).unwrap();
    aino.act(house.decide(&[ID], Status::Accepted)).unwrap();
    assert_eq!(gone(&aino), (false, true));
}
