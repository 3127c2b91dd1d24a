//! What the queue lists: filters, order, search.

use super::{Desk, sample};
use crate::app::overlay::{FilterPicker, Narrowing};
use crate::app::screens::queue;
use crate::app::{Effect, Msg, Overlay, Screen};
use crate::domain::listing::{Facet, Order};
use crate::domain::{Actor, Flag, MunicipalityCode, RegistrationId, Snapshot, Status};
use crate::i18n::{Lang, say};

/// The sample round with something to filter by: 1 and 2 from Aura, 3 from Turku and late, 2 bertta's, 5 aino's.
fn round() -> Snapshot {
    let mut snapshot = sample::snapshot();
    snapshot.registrations.edit(|lines| {
        for (line, code) in lines.iter_mut().zip(["019", "019", "853"]) {
            line.municipalities = vec![MunicipalityCode::new(code)];
        }
        lines[2].flags = vec![Flag::Late];
        lines[1].owner = Some(Actor::new("bertta"));
        lines[4].owner = Some(Actor::new("aino"));
    });
    snapshot
}

fn picker(desk: &Desk) -> &FilterPicker {
    match desk.model.overlay() {
        Some(Overlay::Filters(picker)) => picker,
        other => panic!("{other:?} instead of the filters"),
    }
}

fn heading(desk: &Desk) -> String {
    queue::heading(&desk.model).iter().map(|phrase| say(Lang::Fi, phrase)).collect::<Vec<_>>().join(" · ")
}

#[test]
fn what_is_ticked_narrows_the_list_and_is_said_in_words() {
    for (keys, listed, said) in [
        ("2 t Enter", vec![1, 2, 3, 4], "Tila: uusi"),
        ("2 t Tab Down Tab Enter", vec![1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], "Tila: uusi, mukana"),
        ("2 t a u r a Enter", vec![1, 2], "Kunta: Aura"),
        ("2 t k i m p p a Enter", vec![1, 2], "Kimppa: Loisto"),
        ("2 t l o i s Space Enter t m i n Enter", vec![1, 2], "Kimppa: Loisto"),
        ("2 t e p ä Enter", vec![3], "Tarkista: toimipiste epävarma"),
        ("2 t h o i t Enter", vec![2], "Hoitaja: bertta"),
        ("2 t m y ö h Space Enter t u u s i Space Enter", vec![3], "Tila: uusi · Huomio: myöhässä"),
        ("2 t T u r k u Space Esc", (1..=12).collect(), ""),
        ("2 t x x x Enter", (1..=12).collect(), ""),
        ("2 t Enter t Enter", (1..=12).collect(), ""),
    ] {
        let mut desk = Desk::with(round());
        desk.press(keys);
        assert_eq!((desk.listed(), heading(&desk).as_str()), (listed, said), "{keys}");
        desk.writes_nothing();
    }
}

#[test]
fn a_tick_counts_again_and_leaves_the_cursor_on_its_choice() {
    let mut desk = Desk::with(round());
    desk.press("2 t");
    let count = |desk: &Desk, facet: Facet| {
        picker(desk)
            .choices
            .iter()
            .find(|choice| choice.facet == Narrowing::Registration(facet.clone()))
            .map(|choice| choice.count)
    };
    assert_eq!(count(&desk, Facet::Status(Status::Declined)), Some(1));
    assert_eq!(count(&desk, Facet::Owner(None)), Some(10));
    desk.write("aura").press("Tab");
    assert_eq!(picker(&desk).selected().unwrap().facet, Narrowing::Registration(Facet::Municipality("019".to_owned())));
    assert_eq!(count(&desk, Facet::Status(Status::New)), Some(2));
    assert_eq!(count(&desk, Facet::Status(Status::Declined)), None, "it would leave nothing");
    assert_eq!(count(&desk, Facet::Municipality("853".to_owned())), Some(1), "one of the same group more");
}

#[test]
fn esc_widens_one_step_at_a_time() {
    let mut desk = Desk::with(round());
    desk.press("2 t Enter /").write("kirjasto").press("Enter Space");
    assert_eq!((desk.listed().len(), desk.model.queue.marks.len()), (4, 1));
    desk.press("Esc");
    assert_eq!((heading(&desk).as_str(), desk.model.queue.marks.len()), ("Tila: uusi · Haku: kirjasto", 0));
    desk.press("Esc");
    assert_eq!(heading(&desk), "Tila: uusi");
    desk.press("Esc");
    assert_eq!((heading(&desk).as_str(), desk.listed().len()), ("", 12));
}

#[test]
fn the_selection_stays_on_its_record_through_every_order_filter_and_search() {
    let mut desk = Desk::with(round());
    desk.press("2 j j");
    let third = Some(RegistrationId(3));
    for keys in ["S", "S", "S", "S", "S", "t Enter", "/", "d", "Enter", "Esc", "Esc", "S", "L"] {
        desk.press(keys);
        assert_eq!(desk.model.queue.selection.selected, third, "{keys}");
        let row = desk.listed().iter().position(|id| *id == 3);
        assert!(row.is_some_and(|row| row >= desk.model.queue.selection.top), "{keys}");
    }
}

#[test]
fn each_order_is_said_and_the_first_goes_without_saying() {
    let mut desk = Desk::with(round());
    desk.press("2");
    let mut said = Vec::new();
    for _ in Order::ALL {
        said.push(heading(&desk));
        desk.press("S");
    }
    assert_eq!(
        said,
        ["", "Järjestys: huomiota vaativat ensin", "Järjestys: kunta", "Järjestys: nimi", "Järjestys: tila"]
    );
    assert_eq!(desk.model.queue.order, Order::Arrival);
    desk.press("S");
    assert_eq!(desk.listed()[..2], [3, 1], "unsure and late, then the other undecided");
}

#[test]
fn an_answer_to_words_that_were_typed_over_is_nobodys() {
    let mut desk = Desk::new();
    desk.press("2 /");
    let late = sample::found(&desk.model.snapshot, "kirjasto b");
    desk.write("kirjasto c");
    desk.send(Msg::Found { words: "kirjasto b".to_owned(), found: late });
    assert_eq!(desk.listed(), [2]);
    let cleared = sample::found(&desk.model.snapshot, "kirjasto c");
    desk.press("Esc").send(Msg::Found { words: "kirjasto c".to_owned(), found: cleared });
    assert_eq!(desk.listed().len(), 12);
}

#[test]
fn what_was_searched_for_is_searched_again_once_the_round_has_changed() {
    let mut desk = Desk::new();
    desk.press("2 /").write("kirjasto c");
    assert_eq!(desk.listed(), [2]);
    desk.meanwhile(|round| round.registrations.edit(|lines| lines[3].name = "Kirjasto C".to_owned()));
    assert_eq!(desk.listed(), [2, 4]);
}

#[test]
fn signs_alone_search_for_nothing() {
    let mut desk = Desk::new();
    desk.press("2 / . -");
    assert_eq!((desk.listed().len(), desk.effects()), (12, Vec::<Effect>::new()));
}

#[test]
fn all_that_is_listed_is_marked_and_freed_by_one_key() {
    let mut desk = Desk::with(round());
    desk.press("2 t Enter *");
    assert_eq!(desk.model.queue.marks.len(), 4);
    desk.press("Space");
    assert_eq!(desk.model.queue.marks.len(), 3);
    desk.press("* *");
    assert!(desk.model.queue.marks.is_empty());
}

#[test]
fn what_waits_is_shown_past_any_filter() {
    let mut desk = Desk::with(round());
    desk.press("2 t h o i t Enter /").write("kirjasto").press("Enter 1 Enter");
    assert_eq!((desk.model.screen, heading(&desk).as_str()), (Screen::Queue, "Tila: uusi"));
}

#[test]
fn where_a_search_leaves_the_row_with_the_cursor_out_the_cursor_begins_at_the_first_hit() {
    let mut desk = Desk::new();
    desk.press("2 G /").write("aura").effects();
    let query = crate::domain::search::Query::read("aura");
    let ids = [3, 5, 7].map(RegistrationId).to_vec();
    let found = crate::app::screens::queue::Found { query, ids };
    desk.send(Msg::Found { words: "aura".into(), found });
    assert_eq!(desk.model.queue.selection.selected, Some(RegistrationId(3)));
}
