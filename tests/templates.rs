//! The lists with which visits begin: new visits have what a coordinator edited, visits under way keep what they have.

#![allow(clippy::unwrap_used, reason = "a test stops where its house does not stand")]

mod house;

use house::{Act, House, day};
use kumppani::domain::visit::{TemplateEdit, TemplateItem, Templates, Wording, checklist};
use kumppani::domain::*;
use kumppani::i18n::{Lang, say};
use kumppani::store::StoreError;
use proptest::prelude::*;

fn lists(house: &House) -> Templates {
    house.session("reader").templates().unwrap()
}

fn of_list(house: &House, key: &str) -> TemplateItem {
    lists(house).of(VisitKind::Visit).iter().find(|item| item.key == key).unwrap().clone()
}

fn item(visit: &Visit, key: &str) -> Option<Item> {
    visit.items.iter().find(|item| item.key == key).cloned()
}

fn edit(phase: Phase, fi: &str) -> TemplateEdit {
    TemplateEdit { phase, mandatory: false, wording: Wording { fi: fi.into(), ..Wording::default() } }
}

fn worded(house: &House, key: &str, fi: &str) -> Change {
    let item = of_list(house, key);
    let edit = TemplateEdit { wording: Wording { fi: fi.into(), ..item.wording.clone() }, ..item.edit() };
    Change::EditTemplateItem { kind: VisitKind::Visit, item: item.seen(), edit }
}

fn removed(house: &House, key: &str) -> Change {
    Change::RemoveTemplateItem { kind: VisitKind::Visit, item: of_list(house, key).seen() }
}

/// A third visit of the pair, which begins with the list as it is now.
fn further() -> Change {
    Change::AddVisit {
        partnership: PartnershipId(1),
        host: RegistrationId(1),
        guest: RegistrationId(2),
        today: day("2024-04-02"),
    }
}

fn newest(house: &House) -> Visit {
    house.visits().into_iter().max_by_key(|visit| visit.id).unwrap()
}

#[test]
fn a_new_visit_has_the_edited_list_and_those_under_way_keep_theirs_until_they_are_given_an_item() {
    let house = House::new().with_a_partnership();
    let mut aino = house.session("aino");
    aino.act(Change::AddTemplateItem { kind: VisitKind::Visit, item: edit(Phase::Day, "Kuvausluvat kysytty") })
        .unwrap();
    let added = lists(&house).of(VisitKind::Visit).iter().find(|item| item.key.starts_with("added_")).unwrap().clone();
    aino.act(worded(&house, "lunch", "Lounas yhdessä")).unwrap();
    aino.act(removed(&house, "something_pleasant")).unwrap();
    aino.act(further()).unwrap();
    let (old, new) = (house.visits()[0].clone(), newest(&house));
    assert_eq!(
        say(Lang::Sv, &item(&new, &added.key).unwrap().phrase()),
        "Kuvausluvat kysytty",
        "no other words are known"
    );
    assert_eq!(say(Lang::Fi, &item(&new, "lunch").unwrap().phrase()), "Lounas yhdessä");
    assert_eq!(item(&new, "something_pleasant"), None);
    let places = |visit: &Visit| visit.items.iter().map(|item| item.phase).collect::<Vec<_>>();
    assert!(places(&new).is_sorted(), "an added item stands in its phase");
    assert_eq!(say(Lang::Fi, &item(&old, "lunch").unwrap().phrase()), "Lounastauko");
    assert_eq!((item(&old, &added.key), item(&old, "something_pleasant").is_some()), (None, true));
    let give = || Change::GiveTemplateItem {
        round: house.round.id,
        kind: VisitKind::Visit,
        item: added.seen(),
        today: day("2024-04-20"),
    };
    // What has been made needs nothing of what is to be done before.
    let made = Seen { id: old.id, version: old.version };
    aino.act(Change::PlanVisit { visit: made, date: Some(day("2024-04-19")), participants: None }).unwrap();
    let receipt = aino.act(give()).unwrap();
    assert!(say(Lang::Fi, &receipt.label).contains("yhden vierailun"), "{:?}", receipt.label);
    let has: Vec<bool> = house.visits().iter().map(|visit| item(visit, &added.key).is_some()).collect();
    assert_eq!(has.iter().filter(|has| **has).count(), 2);
    assert!(matches!(aino.act(give()), Err(StoreError::Refused(_))), "nobody lacks it any more");
}

#[test]
fn an_item_that_a_fact_ticks_is_ticked_whatever_its_words_and_is_not_awaited_once_it_is_off_the_list() {
    let house = House::new().with_a_partnership();
    let mut aino = house.session("aino");
    aino.act(worded(&house, "date_agreed", "Päivä lyöty lukkoon")).unwrap();
    let receipt = aino.act(removed(&house, "plan_told")).unwrap();
    assert!(say(Lang::Fi, &receipt.label).contains("ei odoteta"), "{:?}", receipt.label);
    aino.act(further()).unwrap();
    let visit = newest(&house);
    let seen = Seen { id: visit.id, version: visit.version };
    aino.act(Change::PlanVisit { visit: seen, date: Some(day("2024-05-16")), participants: None }).unwrap();
    let visit = newest(&house);
    let agreed = item(&visit, "date_agreed").unwrap();
    assert_eq!(agreed.ticked.unwrap().from, Some(visit::Fact::Date));
    assert!(!visit.awaits("plan_told") && !visit.is_ticked("plan_told"));
    let untick = Change::Tick {
        visit: visit.id,
        item: Seen { id: agreed.id, version: agreed.version },
        key: agreed.key,
        done: false,
    };
    let label = aino.act(untick).unwrap().label;
    assert!(say(Lang::Fi, &label).contains("Päivä lyöty lukkoon"), "{label:?}");
}

#[test]
fn two_who_edit_one_list_see_each_other_and_the_first_edit_is_taken_back_whole() {
    let house = House::new();
    let (mut aino, mut bertta) = (house.session("aino"), house.session("bertta"));
    let (mine, theirs) = (worded(&house, "coffee", "Kahvi"), worded(&house, "lunch", "Ruoka"));
    bertta.act(theirs).unwrap();
    let conflict = aino.act(mine).unwrap_err();
    assert!(matches!(&conflict, StoreError::Refused(Refusal::Conflict(_))), "{conflict:?}");
    bertta.take_back().unwrap();
    assert!(!lists(&house).is_edited(VisitKind::Visit));
    assert_eq!(lists(&house).of(VisitKind::Visit), checklist(VisitKind::Visit));
    bertta.bring_back().unwrap();
    assert_eq!(say(Lang::Fi, &of_list(&house, "lunch").phrase()), "Ruoka");
    let twice = Change::AddTemplateItem { kind: VisitKind::Visit, item: edit(Phase::After, "RUOKA") };
    for wrong in [twice, Change::AddTemplateItem { kind: VisitKind::Visit, item: edit(Phase::After, " \t\n") }] {
        let refused = aino.act(wrong).unwrap_err();
        assert!(matches!(&refused, StoreError::Refused(Refusal::Because(_))), "{refused:?}");
    }
}

#[test]
fn a_visit_that_becomes_a_swap_gets_the_edited_list_of_swaps() {
    let house = House::new().with_a_partnership();
    let mut aino = house.session("aino");
    aino.act(Change::AddTemplateItem { kind: VisitKind::Swap, item: edit(Phase::Before, "Laatikot merkitty") })
        .unwrap();
    aino.act(worded(&house, "lunch", "Ruoka")).unwrap();
    aino.act(further()).unwrap();
    let turned =
        |visit: &Visit, kind| Change::SetVisitKind { visit: Seen { id: visit.id, version: visit.version }, kind };
    aino.act(turned(&newest(&house), VisitKind::Swap)).unwrap();
    let swap = newest(&house);
    let keys = |visit: &Visit| visit.items.iter().map(|item| item.key.clone()).collect::<Vec<_>>();
    let list = lists(&house).of(VisitKind::Swap).iter().map(|item| item.key.clone()).collect::<Vec<_>>();
    assert_eq!(keys(&swap), list);
    aino.act(turned(&swap, VisitKind::Visit)).unwrap();
    assert_eq!(say(Lang::Fi, &item(&newest(&house), "lunch").unwrap().phrase()), "Ruoka");
    assert_eq!(keys(&newest(&house)).len(), lists(&house).of(VisitKind::Visit).len());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    /// Whatever is done to a list, it stays one: some items, each key once, by phase; and undoing it all gives each list
    /// that there was, back to the program's own.
    #[test]
    fn a_list_stays_a_list_and_undo_walks_back_through_each(steps in prop::collection::vec((0_u8..5, 0_usize..40), 1..20)) {
        let house = House::new();
        let mut aino = house.session("aino");
        let mut seen = vec![lists(&house)];
        for (step, which) in steps {
            let kind = VisitKind::ALL[which % 2];
            let list = lists(&house);
            let item = &list.of(kind)[which % list.of(kind).len()];
            let change = match step {
                0 => Change::AddTemplateItem { kind, item: edit(Phase::ALL[which % 3], &format!("kohta {which}")) },
                1 => {
                    let edit = TemplateEdit { phase: Phase::ALL[which % 3], ..edit(Phase::Day, &format!("sanat {which}")) };
                    Change::EditTemplateItem { kind, item: item.seen(), edit }
                }
                2 => Change::RemoveTemplateItem { kind, item: item.seen() },
                _ => match list.neighbour(kind, &item.key, step == 3) {
                    Some(items) => Change::SwapTemplateItems { kind, items: items.map(TemplateItem::seen) },
                    None => continue,
                },
            };
            match aino.act(change) {
                Ok(_) => seen.push(lists(&house)),
                Err(error) => prop_assert!(matches!(error, StoreError::Refused(Refusal::Because(_))), "{error:?}"),
            }
            for kind in VisitKind::ALL {
                let (list, now) = (lists(&house), lists(&house));
                let mut keys: Vec<&str> = now.of(kind).iter().map(|item| item.key.as_str()).collect();
                keys.sort_unstable();
                prop_assert!(!keys.is_empty() && keys.windows(2).all(|pair| pair[0] != pair[1]));
                prop_assert!(list.of(kind).is_sorted_by_key(|item| item.phase));
                prop_assert!(list.of(kind).iter().all(|item| !say(Lang::En, &item.phrase()).is_empty()));
            }
        }
        let said = |list: &Templates| {
            VisitKind::ALL.map(|kind| list.of(kind).iter().map(|item| (item.key.clone(), item.edit())).collect::<Vec<_>>())
        };
        while let Some(list) = seen.pop() {
            prop_assert_eq!(said(&lists(&house)), said(&list));
            if !seen.is_empty() {
                aino.take_back().unwrap();
            }
        }
        prop_assert_eq!(lists(&house), Templates::default());
    }
}
