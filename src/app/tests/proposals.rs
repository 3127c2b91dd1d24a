//! Another proposal beside the pairs that stand: solved again, or kept under a name.

use super::pairs::solved;
use super::{Desk, sample};
use crate::app::overlay::ChoiceView;
use crate::app::{Effect, Msg, Overlay, Paper, Solved};
use crate::domain::partnership::{Choice, side_by_side};
use crate::domain::{Actor, Change, EntryId, Group, KeptId, KeptProposal, Proposal, RegistrationId, RoundId, Seen};
use crate::i18n::{Arg, Lang, Phrase, say};

fn stands(desk: &Desk) -> Vec<Group> {
    desk.model.snapshot.suggested()
}

fn group(desk: &Desk, members: [i64; 2], points: i64) -> Group {
    let mut group = stands(desk)[0].clone();
    group.members = members.map(RegistrationId).to_vec();
    group.score.total += points;
    group
}

fn view(desk: &Desk) -> &ChoiceView {
    match desk.model.overlay() {
        Some(Overlay::Choice(view)) => view,
        other => panic!("not the choice: {other:?}"),
    }
}

fn members(change: &Change) -> Vec<Vec<i64>> {
    let Change::SaveProposal { proposal, .. } = change else { panic!("not a proposal: {change:?}") };
    proposal.groups.iter().map(|group| group.members.iter().map(|id| id.0).collect()).collect()
}

/// 7–8 stays, 9–10 becomes 9–11.
fn solve_again(desk: &mut Desk) {
    let groups = vec![group(desk, [7, 8], 0), group(desk, [9, 11], 250)];
    let stood = stands(desk);
    desk.press("3 r").effects();
    desk.send(solved(stood, groups, Vec::new()));
}

#[test]
fn solving_again_shows_the_difference_before_anything_is_written() {
    let mut desk = Desk::new();
    solve_again(&mut desk);
    desk.writes_nothing();
    assert_eq!((view(&desk).choice.kept.len(), view(&desk).choice.new.len(), view(&desk).choice.gone.len()), (1, 1, 1));
    desk.press("Enter");
    assert_eq!(members(&desk.change()), [[7, 8], [9, 11]]);
    desk.written(1);
    let gained = say(Lang::Fi, &Phrase::new("difference-gained").with("points", Arg::Points(250)));
    assert!(desk.toast().contains(&gained), "{}", desk.toast());
    assert!(desk.model.overlays.is_empty());
}

#[test]
fn solving_again_with_the_same_pairs_asks_nothing() {
    let mut desk = Desk::new();
    let (stood, groups) = (stands(&desk), vec![group(&desk, [7, 8], 0), group(&desk, [9, 10], 0)]);
    desk.press("3 r").effects();
    desk.send(solved(stood, groups, Vec::new()));
    assert_eq!(members(&desk.change()), [[7, 8], [9, 10]]);
    desk.written(1);
    let same = say(Lang::Fi, &Phrase::new("difference-nothing"));
    assert!(desk.toast().contains(&same), "{}", desk.toast());
}

#[test]
fn a_new_pair_can_be_left_out_and_an_old_one_kept() {
    let mut desk = Desk::new();
    solve_again(&mut desk);
    desk.press("Space").press("j").press("Space").press("Enter");
    assert_eq!(members(&desk.change()), [[7, 8], [9, 10]], "the old one in place of the new one");
    let mut desk = Desk::new();
    solve_again(&mut desk);
    desk.press("Space").press("Enter");
    let Change::SaveProposal { proposal, .. } = desk.change() else { panic!("not a proposal") };
    let left: Vec<i64> = proposal.left_over.iter().map(|left| left.registration.0).collect();
    assert_eq!((proposal.groups.len(), left), (1, vec![9, 10, 11]));
}

#[test]
fn esc_leaves_the_pairs_as_they_were() {
    let mut desk = Desk::new();
    solve_again(&mut desk);
    desk.press("Esc").writes_nothing();
    assert!(desk.model.overlays.is_empty());
}

#[test]
fn what_was_solved_while_one_was_elsewhere_waits_on_the_pairs() {
    let mut desk = Desk::new();
    let (stood, groups) = (stands(&desk), vec![group(&desk, [7, 9], 0)]);
    desk.press("3 r 2").effects();
    desk.send(solved(stood, groups, Vec::new())).says("toast-choice-waits");
    assert!(desk.model.overlays.is_empty(), "nobody is disturbed");
    desk.press("3");
    assert_eq!(view(&desk).choice.new.len(), 1);
}

#[test]
fn a_choice_beside_pairs_that_stand_no_more_is_not_taken() {
    let mut desk = Desk::new();
    solve_again(&mut desk);
    desk.meanwhile(|round| {
        round.partnerships.pop();
    });
    desk.press("Enter").says("blocked-choice-old");
    desk.writes_nothing();
}

fn kept(id: i64, name: &str, groups: Vec<Group>) -> KeptProposal {
    let total = groups.iter().map(|group| group.score.total).sum();
    let proposal =
        Proposal { groups, total, upper_bound: total, computed_from: Some(EntryId(10)), ..Proposal::default() };
    let kept_at = "2024-04-18T09:00:00Z".parse().unwrap();
    KeptProposal { id: KeptId(id), name: name.into(), kept_by: Actor::new("bertta"), kept_at, proposal, version: 5 }
}

#[test]
fn the_pairs_that_stand_are_kept_under_a_typed_name() {
    let mut desk = Desk::new();
    desk.press("3 E");
    assert_eq!(desk.effects(), [Effect::LoadKept]);
    desk.send(Msg::KeptLoaded(Vec::new()));
    desk.press("+").write("Kokoukseen").press("^s");
    let Change::KeepProposal { round, name, proposal } = desk.change() else { panic!("not kept") };
    assert_eq!((round, name.as_str(), proposal.groups), (RoundId(1), "Kokoukseen", stands(&desk)));
}

#[test]
fn a_kept_proposal_is_laid_beside_those_that_stand_and_dropped_by_a_key() {
    let mut desk = Desk::new();
    desk.press("3 E").effects();
    let other = vec![group(&desk, [7, 9], 100), group(&desk, [8, 10], 0)];
    desk.send(Msg::KeptLoaded(vec![kept(4, "Reilu", other.clone())]));
    desk.press("Enter").says("blocked-stands-already");
    desk.press("j").press("Enter");
    assert_eq!(desk.effects(), [Effect::OfferKept(KeptId(4))]);
    let Msg::Suggested(Ok(answer)) = solved(stands(&desk), other, Vec::new()) else { panic!("no answer") };
    let Solved { choice, .. } = *answer;
    desk.send(offered(9, &choice));
    assert!(matches!(desk.model.overlay(), Some(Overlay::Proposals(_))), "an answer about another");
    desk.send(offered(4, &choice));
    assert_eq!(view(&desk).name.as_deref(), Some("Reilu"));
    desk.press("Enter");
    assert_eq!(members(&desk.change()), [[7, 9], [8, 10]]);
    let mut desk = Desk::new();
    desk.press("3 E").effects();
    desk.send(Msg::KeptLoaded(vec![kept(4, "Reilu", Vec::new())])).press("x").says("blocked-not-kept");
    desk.press("j").press("x");
    let (kept, name) = (Seen { id: KeptId(4), version: 5 }, "Reilu".to_owned());
    assert_eq!(desk.change(), Change::DropProposal { kept, name });
}

fn offered(id: i64, choice: &Choice) -> Msg {
    Msg::KeptOffered { kept: KeptId(id), choice: Ok(Some(Box::new(choice.clone()))) }
}

#[test]
fn side_by_side_those_come_first_whose_partner_is_not_the_same_in_all() {
    let mut desk = Desk::new();
    desk.press("3 E").effects();
    desk.send(Msg::KeptLoaded(Vec::new())).press("=").says("blocked-nothing-beside");
    let other = vec![group(&desk, [7, 8], 0), group(&desk, [10, 11], 0)];
    desk.send(Msg::KeptLoaded(vec![kept(4, "Reilu", other)])).press("=");
    let Some(Overlay::Proposals(view)) = desk.model.overlay() else { panic!("not the proposals") };
    let columns = view.columns(&desk.model);
    let rows = side_by_side(columns.iter().map(|column| column.proposal.as_ref()));
    let told: Vec<(i64, bool)> = rows.iter().map(|row| (row.registration.0, row.differs)).collect();
    assert_eq!(told, [(9, true), (10, true), (11, true), (7, false), (8, false)]);
    assert_eq!(rows[0].partners, [vec![RegistrationId(10)], vec![]]);
    desk.press("Esc");
    assert!(matches!(desk.model.overlay(), Some(Overlay::Proposals(view)) if view.beside.is_none()));
}

#[test]
fn a_pair_whose_registration_has_changed_since_is_not_accepted_and_the_others_are() {
    let mut desk = Desk::new();
    desk.meanwhile(|round| round.partnerships[1].changed = vec![RegistrationId(8)]);
    desk.press("3 a").says("blocked-changed-since");
    assert!(desk.toast().contains(&sample::registration(8, crate::domain::Status::New).name), "{}", desk.toast());
    desk.writes_nothing();
    desk.press("g a");
    let Change::AcceptPartnerships { partnerships, .. } = desk.change() else { panic!("not accepted") };
    assert_eq!(partnerships.len(), 2, "the store sorts them out, and knows best");
    desk.written(1);
    assert!(desk.toast().contains(&sample::registration(8, crate::domain::Status::New).name), "{}", desk.toast());
}

#[test]
fn a_kept_proposal_has_a_handout_of_its_own() {
    let mut desk = Desk::new();
    desk.press("3 E").effects();
    let other = vec![group(&desk, [7, 9], 100)];
    desk.send(Msg::KeptLoaded(vec![kept(4, "Reilu", other)])).press("j").press("P").press("w");
    let effects = desk.effects();
    let [Effect::SavePaper { paper: Paper::Handout(handout), .. }] = effects.as_slice() else {
        panic!("not written: {effects:?}")
    };
    assert_eq!((handout.name.as_deref(), handout.groups.len()), (Some("Reilu"), 1));
    desk.press("Esc");
    assert!(matches!(desk.model.overlay(), Some(Overlay::Proposals(_))));
}
