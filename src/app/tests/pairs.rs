//! Solving, accepting, locking, forbidding, breaking.

use super::{Desk, sample};
use crate::app::screens::pairs::{PairKey, Section, rows};
use crate::app::{Busy, Effect, Focus, Msg, Overlay, Solved};
use crate::domain::partnership::{Alternative, Choice, KilometreCost, Offer, Way};
use crate::domain::setting::Settings;
use crate::domain::{
    Actor, Cents, Change, EntryKind, Group, PairRule, PairStatus, PartnershipId, Proposal, Rate, RegistrationId,
    RoundId, Rule, Seen, Status,
};
use crate::i18n::{Lang, Phrase};

fn accept(ids: &[i64]) -> Change {
    let partnerships = ids.iter().map(|id| Seen { id: PartnershipId(*id), version: 1 }).collect();
    Change::AcceptPartnerships { partnerships, today: sample::day("2024-04-20") }
}

fn first() -> Seen<PartnershipId> {
    Seen { id: PartnershipId(1), version: 1 }
}

fn rule(a: i64, b: i64, rule: Rule) -> Change {
    Change::SetRule { round: RoundId(1), rule: PairRule::new(RegistrationId(a), RegistrationId(b), rule) }
}

#[test]
fn the_list_shows_every_registration_of_the_round_once() {
    let desk = Desk::new();
    let sections: Vec<Section> = rows(&desk.model).iter().map(|row| row.section()).collect();
    assert_eq!(sections, [Section::Suggested, Section::Suggested, Section::LeftOver, Section::Accepted]);
}

#[test]
fn a_pair_that_its_libraries_know_of_stays_on_the_list() {
    for status in [PairStatus::Asked, PairStatus::Confirmed] {
        let mut desk = Desk::new();
        desk.meanwhile(|round| round.partnerships[0].status = status);
        let decided = rows(&desk.model).iter().filter(|row| row.section() == Section::Accepted).count();
        assert_eq!(decided, 1, "{status:?}");
    }
}

#[test]
fn keys_ask_for_the_changes_that_they_name() {
    let mut with_waiting = sample::snapshot();
    with_waiting.registrations.edit(|lines| lines[0].status = Status::Accepted);
    for (keys, change) in [
        ("3 a", accept(&[2])),
        ("3 Space Space a", accept(&[2, 3])),
        ("3 g a", accept(&[2, 3])),
        ("3 l", rule(7, 8, Rule::Lock)),
        ("3 j f", rule(9, 10, Rule::Forbid)),
        // The left-over 11 and the waiting 1.
        ("3 j j Space Space l", rule(1, 11, Rule::Lock)),
        // A member of a suggested pair, marked in the detail, and the left-over.
        ("3 Enter Space Esc j j Space f", rule(7, 11, Rule::Forbid)),
        ("3 G b", Change::BreakPartnership { partnership: Seen { id: PartnershipId(1), version: 1 } }),
        ("3 G p", Change::Publish { partnerships: vec![first()] }),
        ("3 g p", Change::Publish { partnerships: vec![first()] }),
        ("3 G g m", Change::OwnPartnerships { partnerships: vec![first()], owner: Some(Actor::new("bertta")) }),
    ] {
        let mut desk = Desk::with(with_waiting.clone());
        assert_eq!(desk.press(keys).change(), change, "{keys}");
    }
}

#[test]
fn a_pair_that_the_libraries_know_of_is_broken_up_after_a_question_alone() {
    let mut desk = Desk::new();
    desk.meanwhile(|round| round.partnerships[0].status = PairStatus::Asked);
    let change = Change::BreakPartnership { partnership: Seen { id: PartnershipId(1), version: 1 } };
    desk.press("3 G b").writes_nothing();
    assert_eq!(desk.press("Enter").change(), change);
}

#[test]
fn a_pair_is_told_then_confirmed_and_each_key_says_why_it_is_not_its_turn() {
    let mut desk = Desk::new();
    desk.press("3 p").says("blocked-not-to-tell");
    desk.press("G v").says("blocked-not-told");
    desk.meanwhile(|round| round.partnerships[0].status = PairStatus::Asked);
    desk.press("p").says("blocked-not-to-tell");
    desk.press("g p").says("blocked-all-told");
    let confirm = |agreed| Change::Confirm { partnerships: vec![first()], agreed };
    assert_eq!(desk.press("v").change(), confirm(true));
    desk.written(1).meanwhile(|round| round.partnerships[0].status = PairStatus::Confirmed);
    assert_eq!(desk.press("v").change(), confirm(false), "pressed again");
}

#[test]
fn mine_is_let_go_and_anothers_is_taken_over() {
    for (owner, next) in [("aino", Some(Actor::new("bertta"))), ("bertta", None)] {
        let mut desk = Desk::new();
        desk.meanwhile(|round| round.partnerships[0].owner = Some(Actor::new(owner)));
        let change = Change::OwnPartnerships { partnerships: vec![first()], owner: next };
        assert_eq!(desk.press("3 G g m").change(), change);
    }
}

#[test]
fn one_steps_back_with_a_reason_once_it_is_said_who() {
    let mut desk = Desk::new();
    desk.press("3 x").says("blocked-only-suggested");
    desk.press("G x").says("blocked-which-steps-back");
    for keys in ["Enter j x 1", "Enter j Space Esc x 1"] {
        let mut desk = Desk::new();
        let change = desk.press("3 G").press(keys).change();
        let Change::StepBack { partnership, registration, reason } = change else { panic!("{change:?}") };
        assert_eq!((partnership, registration.id), (first(), RegistrationId(6)), "{keys}");
        assert_eq!(reason, Some(crate::i18n::text(Lang::Fi, "reason-no-staff")));
    }
}

#[test]
fn a_rule_pressed_again_is_freed_and_the_toast_says_how_to_solve_anew() {
    let mut desk = Desk::new();
    desk.model.snapshot.rules.push(PairRule::new(RegistrationId(7), RegistrationId(8), Rule::Lock));
    desk.press("3 l");
    assert_eq!(desk.change(), Change::FreeRule { round: RoundId(1), a: RegistrationId(7), b: RegistrationId(8) });
    desk.written(11).says("toast-done-solve");
}

#[test]
fn what_cannot_be_done_says_why() {
    for (keys, reason) in [
        ("3 G a", "blocked-not-suggested"),
        ("3 G l", "blocked-pair-accepted"),
        ("3 j j l", "blocked-mark-two"),
        ("3 j j b", "blocked-no-pair"),
    ] {
        let mut desk = Desk::new();
        desk.press(keys).says(reason);
        desk.writes_nothing();
    }
}

/// What the optimiser answers: these groups, beside those that stand.
pub(super) fn solved(stood: Vec<Group>, groups: Vec<Group>, unmet: Vec<Phrase>) -> Msg {
    let offers = |groups: &[Group]| groups.iter().map(|group| Offer { group: group.clone(), refused: None }).collect();
    let rate = Rate { year: 2024, car: 57, passenger: 4 };
    let cost = KilometreCost::of(Some(rate), &Settings::default());
    let total = groups.iter().map(|group| group.score.total).sum();
    let (offered, stood): (Vec<Offer>, Vec<Offer>) = (offers(&groups), offers(&stood));
    let proposal = Proposal { groups, total, upper_bound: total, ..Proposal::default() };
    let groups = stood.iter().chain(&offered).flat_map(|offer| offer.group.members.clone());
    let free = groups.collect();
    let choice = Choice::new(stood, offered, proposal, cost, free);
    Msg::Suggested(Ok(Box::new(Solved { choice, unmet })))
}

#[test]
fn a_solution_is_saved_as_the_rounds_suggestion() {
    let mut desk = Desk::new();
    desk.press("3 r");
    assert_eq!(desk.effects(), [Effect::Suggest]);
    assert_eq!(desk.model.busy, Some(Busy::Solving));
    desk.press("r").says("blocked-solving");
    desk.send(solved(Vec::new(), Vec::new(), Vec::new()));
    let proposal = Proposal { estimated_cost: Some(Cents(0)), ..Proposal::default() };
    let over = Some(vec![PartnershipId(2), PartnershipId(3)]);
    assert_eq!(desk.change(), Change::SaveProposal { round: RoundId(1), proposal, over });
    let mut desk = Desk::new();
    desk.press("3 r").send(Msg::Suggested(Err(Phrase::verbatim("ei onnistu"))));
    assert_eq!((desk.toast().as_str(), desk.model.busy), ("ei onnistu", None));
}

#[test]
fn a_solution_is_saved_to_the_round_it_was_asked_about() {
    let mut desk = Desk::new();
    desk.press("3 r").meanwhile(|other| {
        if let Some(round) = &mut other.round {
            round.id = RoundId(2);
        }
    });
    desk.send(solved(Vec::new(), Vec::new(), Vec::new()));
    assert!(matches!(desk.change(), Change::SaveProposal { round: RoundId(1), .. }));
}

#[test]
fn an_undo_says_how_to_bring_it_back() {
    let mut desk = Desk::new();
    desk.press("3 u");
    let receipt = crate::domain::Receipt {
        entry: crate::domain::EntryId(11),
        kind: EntryKind::Undo,
        label: Phrase::verbatim("Kumottu"),
        records: Vec::new(),
    };
    desk.send(Msg::Written(Ok(receipt))).says("toast-undone");
    assert_eq!(desk.model.pairs.selection.selected, Some(PairKey::Partnership(PartnershipId(2))));
}

#[test]
fn a_lock_that_cannot_be_obeyed_is_said_with_the_proposal() {
    let mut desk = Desk::new();
    desk.press("3 r");
    let unmet = vec![Phrase::verbatim("1 ja 2 ovat samasta kunnasta")];
    desk.send(solved(Vec::new(), Vec::new(), unmet));
    desk.receipt(900);
    assert!(desk.toast().contains("samasta kunnasta"), "{}", desk.toast());
}

#[test]
fn why_asks_what_another_choice_would_cost_and_shows_the_answer() {
    let mut desk = Desk::new();
    desk.press("3 w");
    let Some(Overlay::Why(view)) = desk.model.overlay() else { panic!("the reasons open at once") };
    let asked = view.asked.clone().unwrap();
    assert_eq!(asked, [RegistrationId(7), RegistrationId(8)]);
    assert_eq!(desk.effects(), [Effect::ExplainPairs(asked.clone())]);
    let price = vec![Phrase::verbatim("ilman tätä paria 5,7 pistettä vähemmän")];
    desk.send(Msg::PairsExplained { asked: vec![RegistrationId(9)], sentences: Ok(vec![]) });
    desk.send(Msg::PairsExplained { asked, sentences: Ok(price.clone()) });
    let Some(Overlay::Why(view)) = desk.model.overlay() else { panic!("the reasons stay open") };
    assert_eq!(view.lines, price);
}

#[test]
fn why_is_about_the_marked_and_a_pair_stands_for_its_members() {
    for (keys, asked) in [
        ("3 j j w", vec![11]),
        ("3 G w", vec![5, 6]),
        ("3 Enter Space Esc j j Space w", vec![7, 11]),
        ("3 Enter j Space Esc j Enter Space w", vec![8, 9]),
        ("3 Space j Space w", vec![7, 8, 11]),
    ] {
        let mut desk = Desk::new();
        desk.press(keys);
        let asked = asked.into_iter().map(RegistrationId).collect();
        assert_eq!(desk.effects(), [Effect::ExplainPairs(asked)], "{keys}");
    }
    let mut desk = Desk::new();
    desk.press("3 Space Space w").says("blocked-mark-few");
}

#[test]
fn t_makes_a_trio_of_a_pair_and_one_more_and_pressed_again_frees_it() {
    let trio = |members: [i64; 3]| members.map(RegistrationId).to_vec();
    for (keys, members) in [
        // The pair marked, the cursor on the left-over, and the other way round.
        ("3 Space j t", [7, 8, 11]),
        ("3 j j Space k k t", [9, 10, 11]),
        ("3 Space j Space t", [7, 8, 11]),
        // Three marked one by one.
        ("3 Enter Space Esc j Enter Space Esc j Space t", [7, 9, 11]),
    ] {
        let mut desk = Desk::new();
        desk.press(keys);
        assert_eq!(desk.change(), Change::LockTrio { round: RoundId(1), members: trio(members) }, "{keys}");
        desk.written(11).says("toast-done-solve");
        for [a, b] in [[0, 1], [0, 2], [1, 2]] {
            desk.model.snapshot.rules.push(PairRule::new(
                RegistrationId(members[a]),
                RegistrationId(members[b]),
                Rule::Lock,
            ));
        }
        desk.press("g g").press(&keys[2..]);
        assert_eq!(desk.change(), Change::FreeTrio { round: RoundId(1), members: trio(members) }, "{keys}");
    }
    for (keys, reason) in
        [("3 t", "blocked-mark-three"), ("3 j j t", "blocked-mark-three"), ("3 j j Space j t", "blocked-pair-accepted")]
    {
        let mut desk = Desk::new();
        desk.press(keys).says(reason);
        desk.writes_nothing();
    }
}

#[test]
fn t_on_a_left_over_alone_takes_the_best_trio_that_is_known() {
    let mut desk = Desk::new();
    let group: Vec<RegistrationId> = [7, 8, 9].map(RegistrationId).to_vec();
    desk.meanwhile(|round| {
        let way = Way { group: [7, 8, 9].map(RegistrationId).to_vec(), alternative: Alternative::default() };
        round.proposal.as_mut().unwrap().left_over[0].ways = vec![way];
    });
    desk.press("3 j j t");
    assert_eq!(desk.change(), Change::LockTrio { round: RoundId(1), members: group });
}

#[test]
fn the_keys_leave_the_detail_of_a_pair_that_is_gone() {
    let mut desk = Desk::new();
    desk.press("3 Tab");
    assert_eq!(desk.model.focus, Focus::Detail);
    let gone = desk.model.pairs.selection.selected;
    desk.meanwhile(|round| round.partnerships.retain(|pair| Some(PairKey::Partnership(pair.id)) != gone));
    assert_eq!(desk.model.focus, Focus::List, "the next key would act on a neighbour's member");
}
