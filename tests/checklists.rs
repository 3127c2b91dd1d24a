//! What ticks itself follows its fact, whoever did what in between; what a person ticked stays.

#![allow(clippy::unwrap_used, reason = "a test stops where its house does not stand")]

mod house;

use house::{Act, House, day};
use kumppani::domain::report::{Markup, Publishing};
use kumppani::domain::visit::{Fact, ItemEdit, OwnItem, PaidBy, Slot, SlotKind};
use kumppani::domain::*;
use kumppani::i18n::{Lang, say};
use kumppani::store::StoreError;
use proptest::prelude::*;

/// The first one made; its place in the list moves with its day.
fn visit(house: &House) -> Visit {
    house.visits().into_iter().find(|visit| visit.id == VisitId(1)).unwrap()
}

fn item(house: &House, key: &str) -> Item {
    visit(house).items.iter().find(|item| item.key == key).unwrap().clone()
}

/// Who ticked it, and from what.
fn ticked(house: &House, key: &str) -> Option<(String, Option<Fact>)> {
    item(house, key).ticked.map(|ticked| (ticked.by.0, ticked.from))
}

fn plan(house: &House, date: Option<&str>, participants: Option<u32>) -> Change {
    let visit = self::visit(house);
    let seen = Seen { id: visit.id, version: visit.version };
    Change::PlanVisit { visit: seen, date: date.map(day), participants }
}

fn received(text: &str) -> Change {
    Change::ReceivePlan { visit: VisitId(1), came: day("2024-04-12"), text: text.to_owned(), ticks: Vec::new() }
}

fn tick(house: &House, key: &str, done: bool) -> Change {
    let item = item(house, key);
    let seen = Seen { id: item.id, version: item.version };
    Change::Tick { visit: VisitId(1), item: seen, key: item.key, done }
}

fn own(words: &str) -> OwnItem {
    OwnItem { words: words.to_owned(), phase: Phase::Day }
}

/// A report of one of the two visits.
fn told(visit: i64) -> Change {
    let report = ReportEdit {
        visits: vec![VisitId(visit)],
        received: day("2024-05-20"),
        language: Lang::Fi,
        markup: Markup::Plain,
        text: "Hyvä päivä.".into(),
        topics: Vec::new(),
        publishing: Publishing::No,
    };
    Change::AddReport { partnership: PartnershipId(1), report: Box::new(report) }
}

/// The report is of the other visit after all, or was none.
fn retold(report: &Report, stays: bool) -> Change {
    let seen = Seen { id: report.id, version: report.version };
    let Change::AddReport { report: edit, .. } = told(3 - report.edit.visits[0].0) else { unreachable!() };
    if stays { Change::EditReport { report: seen, edit } } else { Change::RemoveReport { report: seen } }
}

#[test]
fn a_fact_ticks_its_item_and_takes_the_tick_along_when_it_goes() {
    let house = House::new().with_a_partnership();
    let mut aino = house.session("aino");
    aino.act(plan(&house, Some("2024-05-16"), None)).unwrap();
    assert_eq!(ticked(&house, "date_agreed"), Some(("aino".to_owned(), Some(Fact::Date))));
    let said = say(Lang::Fi, &item(&house, "date_agreed").ticked.unwrap().phrase());
    assert_eq!(said, "päivä kirjattu 2.4.2024");
    assert_eq!(ticked(&house, "participants_agreed"), None);
    aino.act(plan(&house, None, Some(4))).unwrap();
    assert_eq!(ticked(&house, "date_agreed"), None);
    assert_eq!(ticked(&house, "participants_agreed").unwrap().1, Some(Fact::Participants));
}

#[test]
fn what_a_person_ticked_stays_and_what_a_person_took_away_waits_for_the_fact_to_come_again() {
    let house = House::new().with_a_partnership();
    let (mut aino, mut bertta) = (house.session("aino"), house.session("bertta"));
    bertta.act(tick(&house, "date_agreed", true)).unwrap();
    aino.act(plan(&house, Some("2024-05-16"), None)).unwrap();
    aino.act(plan(&house, None, None)).unwrap();
    assert_eq!(ticked(&house, "date_agreed"), Some(("bertta".to_owned(), None)));
    aino.act(plan(&house, Some("2024-05-16"), None)).unwrap();
    aino.act(tick(&house, "date_agreed", false)).unwrap();
    assert_eq!(ticked(&house, "date_agreed"), None, "an untick by hand is not ticked from the fact at once");
    aino.act(plan(&house, None, Some(3))).unwrap();
    bertta.act(tick(&house, "participants_agreed", false)).unwrap();
    aino.act(plan(&house, None, Some(4))).unwrap();
    assert_eq!(ticked(&house, "participants_agreed"), None, "the fact was there all along");
    aino.act(plan(&house, None, None)).unwrap();
    aino.act(plan(&house, None, Some(4))).unwrap();
    assert_eq!(ticked(&house, "participants_agreed").unwrap().1, Some(Fact::Participants));
}

#[test]
fn an_invoice_ticks_once_it_is_approved_and_no_longer_when_the_approval_is_taken_back() {
    let house = House::new().with_a_partnership().pays_in_part();
    house.session("aino").act(house.new_claim()).unwrap();
    assert_eq!(ticked(&house, "travel_invoiced"), None, "entered is not approved");
    let mut bertta = house.session("bertta");
    bertta.act(house.decide_claim(1, ClaimDecision::Approve)).unwrap();
    assert_eq!(ticked(&house, "travel_invoiced").unwrap().1, Some(Fact::Invoice));
    house.session("aino").act(tick(&house, "travel_invoiced", false)).unwrap();
    bertta.take_back().unwrap();
    assert_eq!(ticked(&house, "travel_invoiced"), None);
    bertta.bring_back().unwrap();
    assert_eq!(ticked(&house, "travel_invoiced").unwrap().1, Some(Fact::Invoice));
}

#[test]
fn a_plan_taken_back_leaves_the_tick_where_another_plan_came_since() {
    let house = House::new().with_a_partnership();
    let (mut aino, mut bertta) = (house.session("aino"), house.session("bertta"));
    aino.act(received("klo 9 kahvi")).unwrap();
    bertta.act(received("klo 10 kahvi")).unwrap();
    let tool = rusqlite::Connection::open(house.path()).unwrap();
    tool.execute_batch("DROP TRIGGER journal_visit_plan_update").unwrap();
    let error = tool.execute("UPDATE visit_plan SET text = 'muuta'", []).unwrap_err().to_string();
    assert!(error.contains("refused-plan-stands"), "{error}");
    aino.take_back().unwrap();
    assert_eq!(ticked(&house, "plan_told").unwrap().1, Some(Fact::Plan));
    bertta.take_back().unwrap();
    assert_eq!(ticked(&house, "plan_told"), None);
    assert_eq!(aino.check().unwrap(), []);
}

#[test]
fn an_item_of_ones_own_is_added_changed_and_removed_and_one_of_the_template_only_noted_on() {
    let house = House::new().with_a_partnership();
    let mut aino = house.session("aino");
    let visit = VisitId(1);
    let add = |words: &str| Change::AddItem { visit, own: own(words), note: String::new(), due: None };
    aino.act(add("  nimi\u{202e}laput\n kaikille ")).unwrap();
    aino.act(add("kiitoskortti")).unwrap();
    let mine = self::visit(&house).items.iter().filter(|item| item.is_own()).cloned().collect::<Vec<_>>();
    let words: Vec<String> = mine.iter().map(|item| say(Lang::Sv, &item.phrase())).collect();
    assert_eq!(words, ["nimi\u{fffd}laput kaikille", "kiitoskortti"]);
    let phases: Vec<Phase> = self::visit(&house).items.iter().map(|item| item.phase).collect();
    assert!(phases.is_sorted(), "one walks down the list as it is shown");
    let edit = |item: &Item, own| Change::EditItem {
        visit,
        item: Seen { id: item.id, version: item.version },
        key: item.key.clone(),
        edit: ItemEdit { note: "soitettava".to_owned(), due: Some(day("2024-05-10")), own },
    };
    aino.act(edit(&mine[0], Some(own("nimilaput")))).unwrap();
    let lunch = item(&house, "lunch");
    aino.act(edit(&lunch, None)).unwrap();
    assert_eq!(
        (item(&house, "lunch").note.as_str(), item(&house, "lunch").due),
        ("soitettava", Some(day("2024-05-10")))
    );
    assert!(aino.act(edit(&item(&house, "lunch"), Some(own("päivällinen")))).is_err());
    let removed = |item: &Item| Change::RemoveItem { visit, item: Seen { id: item.id, version: item.version } };
    assert!(aino.act(removed(&item(&house, "lunch"))).is_err());
    aino.act(removed(&mine[1])).unwrap();
    assert_eq!(say(Lang::Fi, &item(&house, &mine[0].key).phrase()), "nimilaput");
    assert!(aino.act(add(" \n ")).is_err());
    assert_eq!(aino.check().unwrap(), []);
}

/// The titles of the first visit's day, in their order.
fn titles(house: &House) -> Vec<String> {
    let programme = house.session("reader").programme(house.round.id).unwrap();
    programme.iter().filter(|item| item.visit == VisitId(1)).map(|item| item.slot.title.clone()).collect()
}

fn slot(title: &str, start: i32) -> Slot {
    Slot { title: title.into(), start, minutes: 30, kind: SlotKind::Library, payer: PaidBy::Nobody }
}

#[test]
fn timed_items_come_where_their_start_belongs_and_move_as_somebody_wants() {
    let house = House::new().with_a_partnership().pays_in_part();
    let mut aino = house.session("aino");
    let lay_out = |items: Vec<Slot>| Change::AddPlanItems { visit: VisitId(1), items, ticks: Vec::new() };
    aino.act(lay_out(vec![slot("lounas", 720), slot("kahvi", 540)])).unwrap();
    aino.act(lay_out(vec![slot("kierros", 600), slot("jälkiruoka", 720)])).unwrap();
    assert_eq!(titles(&house), ["kahvi", "kierros", "lounas", "jälkiruoka"]);
    let programme = house.session("reader").programme(house.round.id).unwrap();
    let pair = [programme[0].seen(), programme[1].seen()];
    aino.act(Change::SwapPlanItems { visit: VisitId(1), items: pair }).unwrap();
    assert_eq!(titles(&house), ["kierros", "kahvi", "lounas", "jälkiruoka"]);
    let refused = aino.act(Change::SwapPlanItems { visit: VisitId(1), items: pair });
    assert!(matches!(refused, Err(StoreError::Refused(_))), "they were seen before they moved");
    for wrong in [slot(" ", 540), slot("yöllä", 1440), Slot { minutes: 1440, ..slot("pitkä", 0) }] {
        assert!(matches!(aino.act(lay_out(vec![slot("kahvi", 1), wrong])), Err(StoreError::Refused(_))));
    }
    assert_eq!(titles(&house).len(), 4, "nothing half done");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    /// Whatever two do, undo and redo, an item that says that it follows from a fact has it, and one whose fact holds
    /// is ticked unless a person took the tick away.
    #[test]
    fn nothing_is_ticked_from_a_fact_that_does_not_hold(
        steps in prop::collection::vec((any::<bool>(), 0_u8..10, any::<bool>()), 1..30)
    ) {
        let house = House::new().with_a_partnership().pays_in_part();
        house.session("carl").act(house.new_claim()).unwrap();
        let mut sessions = [house.session("aino"), house.session("bertta")];
        let mut unticked = false;
        for (who, step, flag) in steps {
            let session = &mut sessions[usize::from(who)];
            let visit = self::visit(&house);
            let done = match step {
                0 => session.act(plan(&house, flag.then_some("2024-05-16"), visit.participants)),
                1 => session.act(plan(&house, None, flag.then_some(3))),
                2 => session.act(received("kahvi")),
                3 if !flag => {
                    unticked = true;
                    session.act(tick(&house, "plan_told", false))
                }
                3 => session.act(tick(&house, "plan_told", true)),
                4 => session.act(house.decide_claim(1, if flag { ClaimDecision::Approve } else { ClaimDecision::Reopen })),
                5 => session.bring_back(),
                6 => session.act(told(if flag { 1 } else { 2 })),
                7 => match house.session("reader").reports(house.round.id).unwrap().first() {
                    Some(report) => session.act(retold(report, flag)),
                    None => continue,
                },
                _ => session.take_back(),
            };
            prop_assert!(!matches!(&done, Err(error) if !matches!(error, StoreError::Refused(_))), "{done:?}");
            let visit = self::visit(&house);
            let plans = house.session("reader").plans(house.round.id).unwrap();
            let reports = house.session("reader").reports(house.round.id).unwrap();
            let holds = |fact| match fact {
                Fact::Date => visit.date.is_some(),
                Fact::Participants => visit.participants.is_some(),
                Fact::Plan => plans.iter().any(|plan| plan.visit == visit.id),
                Fact::Invoice => house.claim(1).status == ClaimStatus::Approved,
                Fact::Report => reports.iter().any(|report| report.edit.visits.contains(&visit.id)),
            };
            for fact in Fact::ALL {
                let ticked = item(&house, fact.item()).ticked;
                let from = ticked.as_ref().and_then(|ticked| ticked.from);
                prop_assert!(from.is_none_or(|from| from == fact && holds(fact)), "{fact:?}");
                prop_assert!(!holds(fact) || ticked.is_some() || unticked, "{fact:?} holds and is not ticked");
            }
        }
    }
}
