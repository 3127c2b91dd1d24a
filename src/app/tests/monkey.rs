//! Whatever is pressed, pasted, resized or loaded: nothing breaks, and the selection is valid.

use proptest::prelude::*;

use super::{Desk, sample};
use crate::app::overlay::budgets;
use crate::app::screens::queue;
use crate::app::{Code, Key, Msg, Overlay, footer};
use crate::domain::setting::Setting;
use crate::domain::{Snapshot, Status};
use crate::i18n::Phrase;

#[derive(Debug, Clone)]
enum Event {
    Key(Key),
    Paste(String),
    Resize(u16, u16),
    /// Another takes so many registrations away, or adds some.
    Meanwhile(usize),
    Written,
    /// The receipt alone, before the round is read again.
    Receipt,
    Failed,
}

fn event() -> impl Strategy<Value = Event> {
    let letters: Vec<char> = "12345gGjkaxscoemnwlfbrhidpPeutSULJRIX+*?:./ öäåqABCDHF[é\u{1f469}".chars().collect();
    let codes = vec![
        Code::Enter,
        Code::Esc,
        Code::Tab,
        Code::BackTab,
        Code::Backspace,
        Code::Delete,
        Code::Up,
        Code::Down,
        Code::Left,
        Code::Right,
        Code::Home,
        Code::End,
        Code::PageUp,
        Code::PageDown,
        Code::F(1),
    ];
    prop_oneof![
        12 => proptest::sample::select(letters).prop_map(|c| Event::Key(Key::char(c))),
        8 => proptest::sample::select(codes).prop_map(|code| Event::Key(Key::plain(code))),
        2 => proptest::sample::select(vec!['d', 'u', 'l', 'r', 's', 'z']).prop_map(|c| Event::Key(Key::ctrl(c))),
        1 => any::<String>().prop_map(Event::Paste),
        1 => (1_u16..160, 1_u16..60).prop_map(|(columns, rows)| Event::Resize(columns, rows)),
        1 => (0_usize..14).prop_map(Event::Meanwhile),
        2 => Just(Event::Written),
        1 => Just(Event::Receipt),
        1 => Just(Event::Failed),
    ]
}

fn meanwhile(round: &mut Snapshot, kept: usize) {
    *round = sample::snapshot();
    round.registrations.edit(|lines| lines.truncate(kept));
    round.partnerships.truncate(kept % 4);
    round.visits.truncate(kept % 3);
    round.claims.truncate(kept % 3);
    if kept == 13 {
        round.registrations.edit(|lines| lines.extend((13..40).map(|id| sample::registration(id, Status::New))));
    }
}

fn check(desk: &Desk) {
    let model = &desk.model;
    let valid = |selected: bool, empty: bool| assert_eq!(selected, !empty);
    let queue = queue::listed(model);
    valid(model.queue.selection.selected.is_some_and(|id| queue.contains(&id)), queue.is_empty());
    let pairs = model.pair_ids();
    valid(model.pairs.selection.selected.is_some_and(|key| pairs.contains(&key)), pairs.is_empty());
    let visits = model.visit_ids();
    valid(model.visits.selection.selected.is_some_and(|id| visits.contains(&id)), visits.is_empty());
    let claims = crate::app::screens::claims::listed(model);
    valid(model.claims.selection.selected.is_some_and(|id| claims.contains(&id)), claims.is_empty());
    let today = model.today_ids();
    valid(model.agenda.selection.selected.is_some_and(|id| today.contains(&id)), today.is_empty());
    for overlay in &model.overlays {
        match overlay {
            Overlay::Menu(menu) => assert!(menu.cursor <= menu.rows(model).len().saturating_sub(1)),
            Overlay::Picker(picker) => assert!(picker.cursor <= picker.shown.len().saturating_sub(1)),
            Overlay::Filters(picker) => assert!(picker.cursor <= picker.shown.len().saturating_sub(1)),
            Overlay::Reason(picker) => assert!(picker.cursor < picker.rows.len()),
            Overlay::Form(form) => assert!(form.cursor < form.fields.len() + form.buttons.len()),
            Overlay::History(view) => assert!(view.cursor <= view.entries(model).len().saturating_sub(1)),
            Overlay::Compare(view) => assert!(view.chosen < view.choices.len()),
            Overlay::Board(view) => {
                assert!(view.index(model) <= crate::app::screens::visits::board(model).len().saturating_sub(1));
            }
            Overlay::Calendar(view) => {
                let (visits, chosen) = view.visits(model);
                assert!(chosen <= visits.len().saturating_sub(1));
            }
            Overlay::Info(view) => assert!(view.row(model) <= view.sides(model).len().saturating_sub(1)),
            Overlay::Template(view) => assert!(view.row(model) <= view.items(model).len().saturating_sub(1)),
            Overlay::Map(view) => assert!(view.zoom <= 4),
            Overlay::Settings(view) => assert!(view.cursor < Setting::ALL.len()),
            Overlay::Choice(view) => assert!(view.cursor <= view.rows(&view.choice.taken()).len().saturating_sub(1)),
            Overlay::Proposals(view) => assert!(view.cursor <= view.columns(model).len().saturating_sub(1)),
            Overlay::Plan(view) => {
                let rows = crate::app::overlay::plan(model, view).map_or(0, |shown| shown.rows());
                assert!(view.cursor <= rows.saturating_sub(1));
            }
            Overlay::Budget(view) => assert!(view.row(model) < budgets(model).len()),
            Overlay::Preview(_)
            | Overlay::Ask(_)
            | Overlay::Reports(_)
            | Overlay::Memo(_)
            | Overlay::Summary(_)
            | Overlay::Letter(_)
            | Overlay::Handout(_)
            | Overlay::Mending(_)
            | Overlay::Distribution(_)
            | Overlay::Why(_)
            | Overlay::Conflict(_) => {}
        }
    }
    // A window that lays a day or a list out has more keys; a narrow screen leaves some of them out.
    let most = if matches!(model.overlay(), Some(Overlay::Plan(_) | Overlay::Template(_))) { 8 } else { 6 };
    assert!(footer(model).len() <= most || model.chord.is_some());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]
    #[test]
    fn nothing_breaks_and_every_selection_stays_valid(events in proptest::collection::vec(event(), 120)) {
        let mut desk = Desk::new();
        for event in events {
            match event {
                Event::Key(key) => desk.send(Msg::Key(key)),
                Event::Paste(text) => desk.send(Msg::Paste(text)),
                Event::Resize(columns, rows) => desk.send(Msg::Resize { columns, rows }),
                Event::Meanwhile(kept) => desk.meanwhile(|round| meanwhile(round, kept)),
                Event::Written => desk.written(99),
                Event::Receipt => desk.receipt(99),
                Event::Failed => desk.send(Msg::Failed(Phrase::verbatim("ei"))),
            };
            check(&desk);
        }
    }
}
