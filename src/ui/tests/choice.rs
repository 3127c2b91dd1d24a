//! Another proposal beside the pairs that stand, and those kept under names.

use super::{drawn, model};
use crate::app::Overlay;
use crate::app::overlay::{ChoiceView, ProposalsView};
use crate::app::{Model, Screen};
use crate::domain::partnership::{Choice, KilometreCost, Offer, Refused};
use crate::domain::setting::Settings;
use crate::domain::{
    Actor, EntryId, Group, KeptId, KeptProposal, LeftOver, PairStatus, Proposal, Rate, RegistrationId, RoundId,
};
use crate::i18n::{Lang, Phrase};
use crate::ui::fixture;

fn group(members: [i64; 2], total: i64) -> Group {
    let mut group = fixture::partnerships()[0].group.clone();
    group.members = members.map(RegistrationId).to_vec();
    group.score.total = total;
    group
}

fn offer(members: [i64; 2], total: i64, refused: Option<Refused>) -> Offer {
    Offer { group: group(members, total), refused }
}

/// On the pairs, with this one above.
fn with(overlay: Overlay, lang: Lang, size: (u16, u16)) -> Model {
    let mut model = model(lang, Screen::Pairs, size);
    model.overlays.push(overlay);
    model
}

fn choice() -> Overlay {
    let stood = vec![offer([3, 4], 8460, None), offer([5, 6], 7010, None), offer([7, 8], 6620, None)];
    let changed = Some(Refused::Changed(RegistrationId(9)));
    let offers = vec![offer([3, 4], 8460, None), offer([5, 7], 7400, None), offer([8, 9], 4100, changed)];
    let groups: Vec<Group> = offers.iter().map(|offer| offer.group.clone()).collect();
    let total = groups.iter().map(|group| group.score.total).sum();
    let proposal = Proposal { groups, total, upper_bound: total, ..Proposal::default() };
    let rate = Rate { year: 2024, car: 57, passenger: 4 };
    let cost = KilometreCost::of(Some(rate), &Settings::default());
    let free = (3..=9).map(RegistrationId).collect();
    let choice = Choice::new(stood, offers, proposal, cost, free);
    let mut view = ChoiceView::new(RoundId(1), Some("Kokoukseen 12.4.".into()), choice, Vec::new());
    view.cursor = 1;
    Overlay::Choice(view)
}

fn proposals(beside: Option<usize>) -> Overlay {
    let kept = |id, name: &str, groups: Vec<Group>, left: Vec<i64>| {
        let total = groups.iter().map(|group| group.score.total).sum();
        let left_over = left.into_iter().map(|id| LeftOver {
            registration: RegistrationId(id),
            reason: Phrase::verbatim("pariton määrä"),
            more: Vec::new(),
            ways: Vec::new(),
        });
        let proposal = Proposal {
            groups,
            total,
            upper_bound: total,
            left_over: left_over.collect(),
            computed_from: Some(EntryId(117)),
            ..Proposal::default()
        };
        let kept_at = "2024-04-18T09:00:00Z".parse().unwrap();
        KeptProposal { id: KeptId(id), name: name.into(), kept_by: Actor::new("bertta"), kept_at, proposal, version: 5 }
    };
    let kept = vec![
        kept(1, "Kokoukseen 12.4.", vec![group([3, 4], 8460), group([5, 6], 7010)], vec![7]),
        kept(2, "Reilu, kaikki yli 60 pistettä", vec![group([3, 5], 6300), group([4, 7], 6100)], vec![6]),
    ];
    Overlay::Proposals(ProposalsView { kept: Some(kept), cursor: 1, beside, waiting: None })
}

#[test]
fn what_another_proposal_changes() {
    for (name, lang, columns, rows) in
        [("fi_80x24", Lang::Fi, 80, 24), ("fi_60x20", Lang::Fi, 60, 20), ("sv_80x24", Lang::Sv, 80, 24)]
    {
        let model = with(choice(), lang, (columns, rows));
        insta::assert_snapshot!(format!("choice_{name}"), drawn(&model));
    }
}

#[test]
fn the_kept_proposals_with_their_figures_and_side_by_side() {
    for (name, lang, columns, rows) in [
        ("fi_80x24", Lang::Fi, 80, 24),
        ("fi_60x20", Lang::Fi, 60, 20),
        ("fi_120x40", Lang::Fi, 120, 40),
        ("sv_80x24", Lang::Sv, 80, 24),
    ] {
        let size = (columns, rows);
        insta::assert_snapshot!(format!("proposals_{name}"), drawn(&with(proposals(None), lang, size)));
        insta::assert_snapshot!(format!("proposals_beside_{name}"), drawn(&with(proposals(Some(0)), lang, size)));
    }
}

#[test]
fn a_pair_that_has_changed_since_says_so() {
    let mut model = model(Lang::Fi, Screen::Pairs, (80, 24));
    let pair = model.snapshot.partnerships.iter_mut().find(|pair| pair.status == PairStatus::Suggested).unwrap();
    pair.changed = vec![pair.group.members[0]];
    model.pairs.selection.selected = Some(crate::app::screens::pairs::PairKey::Partnership(pair.id));
    insta::assert_snapshot!("pairs_changed", drawn(&model));
}

#[test]
fn an_estimate_above_the_budget_says_so() {
    for (lang, said) in [(Lang::Fi, "> budjetti"), (Lang::Sv, "> budget"), (Lang::En, "> budget")] {
        let mut model = model(lang, Screen::Pairs, (80, 24));
        let estimate = model.snapshot.standing().unwrap().estimated_cost;
        let round = model.snapshot.round.as_mut().unwrap();
        round.budget = estimate;
        assert!(!drawn(&model).contains(said));
        model.snapshot.round.as_mut().unwrap().budget = estimate.map(|sum| crate::domain::Cents(sum.0 - 1));
        assert!(drawn(&model).contains(said));
    }
}
