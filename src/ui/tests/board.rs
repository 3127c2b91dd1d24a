//! The board and the calendar at the sizes that people have.

use super::*;

#[test]
fn the_board_shows_whose_turn_it_is_and_for_how_long() {
    for size in [HOME, (60, 20), (120, 40)] {
        let mut model = model(Lang::Fi, Screen::Visits, size);
        press(&mut model, "B");
        insta::assert_snapshot!(format!("board_fi_{}x{}", size.0, size.1), drawn(&model));
    }
}

#[test]
fn the_calendar_has_the_visits_on_their_days_and_says_what_is_to_be_known() {
    for size in [HOME, (60, 20), (120, 40)] {
        let mut model = model(Lang::Fi, Screen::Visits, size);
        press(&mut model, "C");
        insta::assert_snapshot!(format!("calendar_fi_{}x{}", size.0, size.1), drawn(&model));
    }
    for (lang, name) in [(Lang::Sv, "sv"), (Lang::En, "en")] {
        let mut model = model(lang, Screen::Visits, HOME);
        press(&mut model, "Ckl");
        update(&mut model, Msg::Key(Key::plain(Code::Right)));
        update(&mut model, Msg::Key(Key::plain(Code::Right)));
        insta::assert_snapshot!(format!("calendar_{name}_80x24"), drawn(&model));
    }
}

#[test]
fn a_swap_says_where_the_keys_change_hands() {
    let mut model = model(Lang::Fi, Screen::Visits, HOME);
    let mut snapshot = fixture::snapshot();
    snapshot.visits.iter_mut().for_each(|visit| visit.kind = VisitKind::Swap);
    update(&mut model, Msg::Loaded(Box::new(snapshot)));
    insta::assert_snapshot!("visits_swap", drawn(&model));
}
