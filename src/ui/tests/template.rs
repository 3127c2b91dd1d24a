//! The list with which visits begin.

use super::*;
use crate::domain::visit::{Wording, checklist};

#[test]
fn the_list_stands_by_phase_with_what_ticks_itself() {
    for size in [HOME, (60, 20), (120, 40)] {
        let mut model = model(Lang::Fi, Screen::Visits, size);
        press(&mut model, "gljj");
        insta::assert_snapshot!(format!("template_fi_{}x{}", size.0, size.1), drawn(&model));
    }
    for (lang, name) in [(Lang::Sv, "sv"), (Lang::En, "en")] {
        let mut model = model(lang, Screen::Visits, HOME);
        press(&mut model, "gl");
        update(&mut model, Msg::Key(Key::plain(Code::Tab)));
        insta::assert_snapshot!(format!("template_{name}_80x24"), drawn(&model));
    }
}

#[test]
fn the_form_of_an_item_says_what_still_ticks_it() {
    let mut model = model(Lang::Fi, Screen::Visits, HOME);
    press(&mut model, "gle");
    insta::assert_snapshot!("template_form", drawn(&model));
}

#[test]
fn words_that_try_to_be_more_than_words_stay_words() {
    let mut model = model(Lang::Fi, Screen::Visits, HOME);
    let bad = "Pa\u{1b}[2J\u{202e}ha".to_owned();
    let wording = Wording { fi: bad.clone(), sv: bad.clone(), en: bad };
    let list = checklist(VisitKind::Visit).iter().map(|item| {
        (VisitKind::Visit, crate::domain::visit::TemplateItem { wording: wording.clone(), ..item.clone() })
    });
    model.snapshot.templates = list.collect();
    press(&mut model, "gl");
    let drawn = drawn(&model);
    assert!(drawn.contains("Pa") && !drawn.contains(['\u{1b}', '\u{202e}']), "{drawn}");
}
