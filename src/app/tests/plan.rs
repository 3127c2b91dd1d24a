//! A plan that came by mail is pasted, and what it speaks of is ticked.

use super::{Desk, sample};
use crate::app::overlay::plan;
use crate::app::{Msg, Overlay};
use crate::domain::visit::Plan;
use crate::domain::{Actor, Change, ItemId, PlanId, Seen, VisitId};

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
    assert!(shown.offered.is_empty() && shown.missing.is_empty() && view.cursor == 0);
}

#[test]
fn a_newer_mail_is_pasted_onto_the_older_one() {
    let mut desk = Desk::new();
    arrived(&mut desk).press("4 O");
    desk.send(Msg::Paste("Kello 10 vasta!".to_owned())).press("Tab").press("^u").write("19.4.").press("^s");
    let Change::ReceivePlan { came, text, .. } = desk.change() else { panic!("a plan") };
    assert_eq!((came, text.as_str()), (sample::day("2024-04-19"), "Kello 10 vasta!"));
}
