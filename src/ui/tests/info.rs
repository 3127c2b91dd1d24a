//! The info session at the sizes that people have, and whoever missed it on Today.

use super::*;

fn with_session(lang: Lang, screen: Screen, size: (u16, u16)) -> Model {
    let mut model = model(lang, screen, size);
    let snapshot = Snapshot { info: vec![fixture::info()], ..fixture::snapshot() };
    update(&mut model, Msg::Loaded(Box::new(snapshot)));
    model
}

#[test]
fn each_library_has_a_row_with_how_it_stands() {
    for size in [HOME, (60, 20), (120, 40)] {
        let mut model = with_session(Lang::Fi, Screen::Pairs, size);
        press(&mut model, "I");
        insta::assert_snapshot!(format!("info_fi_{}x{}", size.0, size.1), drawn(&model));
    }
    for (lang, name) in [(Lang::Sv, "sv"), (Lang::En, "en")] {
        let mut model = with_session(lang, Screen::Pairs, HOME);
        press(&mut model, "Ij");
        insta::assert_snapshot!(format!("info_{name}_80x24"), drawn(&model));
    }
}

#[test]
fn whoever_missed_it_waits_on_today() {
    let mut model = with_session(Lang::Fi, Screen::Today, HOME);
    // Nobody has spoken to them since.
    let snapshot = Snapshot { log: Vec::new(), ..model.snapshot.clone() };
    update(&mut model, Msg::Loaded(Box::new(snapshot)));
    insta::assert_snapshot!("info_on_today", drawn(&model));
    press(&mut model, "I");
    insta::assert_snapshot!("info_not_seen_to", drawn(&model));
}
