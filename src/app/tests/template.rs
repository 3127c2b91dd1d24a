//! The lists with which visits begin, edited in their window.

use super::Desk;
use crate::app::{Effect, Overlay};
use crate::domain::visit::{TemplateEdit, TemplateItem, Wording, checklist};
use crate::domain::{Change, Phase, RoundId, Seen, VisitKind};

fn chosen(desk: &Desk) -> &str {
    let Some(Overlay::Template(view)) = desk.model.overlay() else { panic!("no window: {:?}", desk.model.overlay()) };
    &view.items(&desk.model)[view.row(&desk.model)].key
}

#[test]
fn an_item_is_added_in_the_phase_of_the_cursor_and_changed_with_its_words_in_three_languages() {
    let mut desk = Desk::new();
    desk.press("4 g l");
    assert_eq!(chosen(&desk), "date_agreed");
    desk.press("Down Down Down Down Down + ^s").writes_nothing();
    desk.write("Luvat").press("Tab Tab").write("Leave").press("Tab Tab Right ^s");
    let wording = Wording { fi: "Luvat".into(), sv: String::new(), en: "Leave".into() };
    let item = TemplateEdit { phase: Phase::Day, mandatory: true, wording };
    assert_eq!(desk.change(), Change::AddTemplateItem { kind: VisitKind::Visit, item });
    desk.written(11).press("Up e ^u").write("Matkat varattu").press("^s");
    let Change::EditTemplateItem { item, edit, .. } = desk.change() else { panic!("another change") };
    assert_eq!((item, edit.phase), (Seen { id: "trips_planned".into(), version: 0 }, Phase::Before));
    assert_eq!((edit.wording.fi.as_str(), edit.wording.sv.as_str()), ("Matkat varattu", "Resorna planerade"));
}

#[test]
fn an_item_is_moved_given_removed_and_all_of_it_taken_back_in_the_window() {
    let mut desk = Desk::new();
    desk.press("4 g l K").says("template-end-of-phase");
    desk.press("J");
    let seen = |key: &str| Seen { id: key.into(), version: 0 };
    let items = [seen("date_agreed"), seen("participants_agreed")];
    assert_eq!(desk.change(), Change::SwapTemplateItems { kind: VisitKind::Visit, items });
    // As the store then has it.
    desk.written(11).meanwhile(|round| {
        let mut list: Vec<TemplateItem> = checklist(VisitKind::Visit).to_vec();
        list.swap(0, 1);
        round.templates = list.into_iter().map(|item| (VisitKind::Visit, item)).collect();
    });
    assert_eq!(chosen(&desk), "date_agreed", "the cursor goes along");
    desk.press("g");
    let Change::GiveTemplateItem { round, item, .. } = desk.change() else { panic!("another change") };
    assert_eq!((round, item), (RoundId(1), seen("date_agreed")));
    desk.written(12).press("Tab x");
    assert_eq!(desk.change(), Change::RemoveTemplateItem { kind: VisitKind::Swap, item: seen("date_agreed") });
    desk.written(13).press("u");
    assert!(desk.effects().contains(&Effect::Undo(None)));
    assert_eq!(chosen(&desk), "date_agreed");
}
