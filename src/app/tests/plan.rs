//! A plan that came by mail is pasted, and what it speaks of is ticked.

use super::{Desk, sample};
use crate::app::overlay::plan;
use crate::app::{Msg, Overlay};
use crate::domain::visit::{PaidBy, Plan, PlanItem, Slot, SlotKind};
use crate::domain::{Actor, Change, ItemId, PlanId, PlanItemId, Seen, VisitId};

const MAIL: &str = "Hei!\nTulette klo 9 aamukahville.\nLounas on klo 12.";

fn arrived(desk: &mut Desk) -> &mut Desk {
    desk.meanwhile(|round| {
        round.plans = vec![Plan {
            id: PlanId(1),
            visit: VisitId(1),
            came: sample::day("2024-04-12"),
            text: MAIL.to_owned(),
            by: Actor::new("aino"),
            at: Default::default(),
        }];
    })
}

fn seen(desk: &Desk, key: &str) -> Seen<ItemId> {
    let item = desk.model.snapshot.visits[0].items.iter().find(|item| item.key == key);
    Seen { id: item.expect("of the template").id, version: 1 }
}

#[test]
fn the_mail_is_pasted_and_what_it_speaks_of_is_chosen_and_ticked() {
    let mut desk = Desk::new();
    desk.press("4 O").send(Msg::Paste(MAIL.replace('\n', "\r\n"))).press("^s");
    let came = sample::day("2024-04-20");
    assert_eq!(
        desk.change(),
        Change::ReceivePlan { visit: VisitId(1), came, text: MAIL.to_owned(), ticks: Vec::new() }
    );
    desk.written(11);
    arrived(&mut desk).press("Enter");
    let (lunch, coffee) = (seen(&desk, "lunch"), seen(&desk, "coffee"));
    assert_eq!(desk.change(), Change::TickSeveral { visit: VisitId(1), items: vec![lunch, coffee] });
    desk.written(13).press("Space Enter");
    assert_eq!(desk.change(), Change::TickSeveral { visit: VisitId(1), items: vec![coffee] });
    desk.written(14).press("j Space Enter").says("blocked-nothing-offered");
    desk.meanwhile(|round| {
        for item in &mut round.visits[0].items {
            item.ticked = Some(crate::domain::Ticked { by: Actor::new("aino"), at: Default::default(), from: None });
        }
    });
    let Some(Overlay::Plan(view)) = desk.model.overlay() else { panic!("the window stays") };
    let shown = plan(&desk.model, view).expect("the visit is there");
    assert!(shown.offers.is_empty() && shown.missing.is_empty() && view.cursor == 0);
}

#[test]
fn a_newer_mail_is_pasted_onto_the_older_one() {
    let mut desk = Desk::new();
    arrived(&mut desk).press("4 O");
    desk.send(Msg::Paste("Kello 10 vasta!".to_owned())).press("Tab").press("^u").write("19.4.").press("^s");
    let Change::ReceivePlan { came, text, .. } = desk.change() else { panic!("a plan") };
    assert_eq!((came, text.as_str()), (sample::day("2024-04-19"), "Kello 10 vasta!"));
}

fn slot(title: &str, start: i32, minutes: i32, kind: SlotKind) -> Slot {
    Slot { title: title.into(), start, minutes, kind, payer: kind.usual_payer() }
}

fn item(id: i64, slot: Slot) -> PlanItem {
    PlanItem { id: PlanItemId(id), visit: VisitId(1), slot, version: 3 }
}

#[test]
fn the_timed_lines_of_the_mail_are_taken_in_one_go_but_for_what_is_left_out() {
    let mut desk = Desk::new();
    arrived(&mut desk);
    desk.meanwhile(|round| round.plans[0].text = "9.30 kahvi\nklo 10–12 hyllyt\n12 asti\nklo 12–13 lounas".to_owned());
    desk.press("4 O j j j Space Enter");
    let (lunch, coffee) = (seen(&desk, "lunch"), seen(&desk, "coffee"));
    let items = vec![slot("kahvi", 570, 30, SlotKind::Break), slot("lounas", 720, 60, SlotKind::Break)];
    assert_eq!(
        desk.change(),
        Change::AddPlanItems { visit: VisitId(1), items: items.clone(), ticks: vec![lunch, coffee] }
    );
    desk.meanwhile(|round| round.programme = items.into_iter().zip(1..).map(|(slot, id)| item(id, slot)).collect());
    desk.written(12).press("k k k Enter");
    assert_eq!(desk.change(), Change::TickSeveral { visit: VisitId(1), items: vec![lunch, coffee] });
}

#[test]
fn the_day_is_laid_out_by_keys_from_the_sources_list_on() {
    let mut desk = Desk::new();
    desk.press("4 O Esc b Enter");
    let Change::AddPlanItems { items, ticks, .. } = desk.change() else { panic!("items") };
    assert_eq!((items.len(), ticks), (5, Vec::new()), "what the slides always have");
    desk.written(11);
    let (tour, lunch) = (slot("Kierros", 600, 60, SlotKind::Mandatory), slot("Lounas", 660, 45, SlotKind::Break));
    desk.meanwhile(|round| round.programme = vec![item(1, tour.clone()), item(2, lunch.clone())]);
    desk.press("b J");
    let items = [1, 2].map(|id| Seen { id: PlanItemId(id), version: 3 });
    assert_eq!(desk.change(), Change::SwapPlanItems { visit: VisitId(1), items });
    desk.meanwhile(|round| round.programme = vec![item(2, lunch.clone()), item(1, tour.clone())]);
    desk.written(12).press("e").press("Tab").press("^u").write("10.15–11").press("^s");
    let edited = Slot { start: 615, minutes: 60, ..tour };
    let seen = Seen { id: PlanItemId(1), version: 3 };
    assert_eq!(desk.change(), Change::EditPlanItem { visit: VisitId(1), item: seen, slot: edited });
    desk.written(13).press("x");
    assert_eq!(desk.change(), Change::RemovePlanItem { visit: VisitId(1), item: seen });
    desk.written(14).press("i").write("Hyllyt").press("Tab Tab").write("pitkä").press("^s ^u").write("45").press("^s");
    let payer = PaidBy::Nobody;
    let items = vec![Slot { title: "Hyllyt".into(), start: 705, minutes: 45, kind: SlotKind::Library, payer }];
    assert_eq!(desk.change(), Change::AddPlanItems { visit: VisitId(1), items, ticks: Vec::new() });
}
