//! Getting about: screens, panes, menus, footer.

use chrono::Days;

use super::{Desk, sample};
use crate::app::screens::today;
use crate::app::{
    Arrangement, Effect, Focus, ImportOrder, ImportPreview, InboxFile, Msg, Overlay, Screen, Ticket, footer,
};
use crate::domain::letter::LibraryMailbox;
use crate::domain::{LibraryId, MailboxId, MunicipalityCode, Round, Snapshot};
use crate::i18n::{Lang, Phrase, say};

#[test]
fn keys_lead_to_screens_and_panes() {
    for (keys, screen, focus) in [
        ("3", Screen::Pairs, Focus::List),
        ("ä ä", Screen::Pairs, Focus::List),
        ("ö", Screen::Claims, Focus::List),
        ("2 Enter", Screen::Queue, Focus::Detail),
        ("2 Enter Esc", Screen::Queue, Focus::List),
        ("4 Tab", Screen::Visits, Focus::Detail),
        ("4 Tab BackTab", Screen::Visits, Focus::List),
        ("2 g 3", Screen::Queue, Focus::List),
    ] {
        let mut desk = Desk::new();
        desk.press(keys);
        assert_eq!((desk.model.screen, desk.model.focus), (screen, focus), "{keys}");
    }
}

#[test]
fn the_selected_row_is_always_among_the_visible() {
    let mut desk = Desk::new();
    desk.press("2 G");
    let rows = desk.model.panes().list_rows();
    assert!(desk.model.queue.selection.top + rows >= 12 && desk.model.queue.selection.top > 0);
    desk.press("g g");
    assert_eq!(desk.model.queue.selection.top, 0);
}

#[test]
fn a_text_scrolls_to_its_end_and_back_in_as_many_steps() {
    let mut desk = Desk::new();
    desk.press("2 Enter G");
    let end = desk.model.detail_top;
    assert!((1..40).contains(&end), "a short answer ends soon: {end}");
    desk.press("k");
    assert_eq!(desk.model.detail_top, end - 1);
    desk.press("g g");
    assert_eq!(desk.model.detail_top, 0);
}

#[test]
fn the_detail_of_a_pair_scrolls_below_its_members() {
    let mut desk = Desk::new();
    desk.press("3 Enter j");
    assert_eq!((desk.model.pairs.member, desk.model.detail_top), (1, 0));
    desk.press("j j");
    assert_eq!((desk.model.pairs.member, desk.model.detail_top), (1, 2));
    desk.press("k k k");
    assert_eq!((desk.model.pairs.member, desk.model.detail_top), (0, 0));
}

#[test]
fn the_footer_offers_what_is_possible_in_words() {
    let mut desk = Desk::new();
    let said = |desk: &Desk| -> Vec<String> {
        footer(&desk.model).iter().map(|hint| format!("{} {}", hint.keys, say(Lang::Fi, &hint.name))).collect()
    };
    desk.press("2");
    assert_eq!(said(&desk)[..2], ["a Ota mukaan", "x Ei mukaan"]);
    for screen in ["1", "2", "3", "4", "5", "4 Enter", "5 Enter"] {
        desk.press(screen);
        assert!((3..=6).contains(&said(&desk).len()), "{screen}: {:?}", said(&desk));
        assert_eq!(said(&desk).last().map(String::as_str), Some("? Ohje"));
    }
    desk.press("3 g");
    assert!(said(&desk).contains(&"a Hyväksy kaikki".to_owned()));
}

#[test]
fn help_runs_what_is_chosen_and_shows_why_not() {
    let mut desk = Desk::new();
    desk.press("2 ?").write("ota mukaan").press("Enter");
    desk.change();
    let mut desk = Desk::new();
    desk.press("2 :").write("pura pari");
    let Some(Overlay::Menu(menu)) = desk.model.overlay() else { panic!("no menu") };
    let rows = menu.rows(&desk.model);
    assert_eq!(rows[0].blocked.as_ref().map(|phrase| phrase.key.as_str()), Some("blocked-elsewhere"));
    desk.press("Enter").says("blocked-elsewhere");
    assert_eq!(desk.toast(), "Tämä toimii näytössä Parit.");
}

#[test]
fn what_waits_before_the_first_registration_is_not_hidden_behind_how_to_begin() {
    let today = Desk::new().model.today;
    let round = sample::snapshot().round.map(|round| Round { opens: today, closes: today + Days::new(30), ..round });
    let mailbox = LibraryMailbox {
        id: MailboxId(1),
        library: LibraryId::new("86074"),
        name: "Auran kirjasto".into(),
        municipality: MunicipalityCode::new("019"),
        address: "kirjasto@aura.example".into(),
        language: None,
        version: 1,
    };
    let mut snapshot = Snapshot { round, directory: 1, ..Snapshot::default() };
    assert_eq!(today::first_steps(&Desk::with(snapshot.clone()).model).len(), 3);
    snapshot.mailboxes.push(mailbox);
    let desk = Desk::with(snapshot);
    assert_eq!((today::rows(&desk.model).len(), today::first_steps(&desk.model).len()), (1, 0));
}

#[test]
fn an_empty_database_says_what_to_do_next() {
    let mut desk = Desk::with(Snapshot::default());
    let steps = today::first_steps(&desk.model);
    assert_eq!(
        steps.iter().map(|step| (step.key, step.done)).collect::<Vec<_>>(),
        [("i", false), ("+", false), ("i", false)]
    );
    desk.press("i");
    assert_eq!(desk.effects(), [Effect::ListInbox]);
    desk.send(Msg::InboxLoaded(Ok(vec![InboxFile { name: "kirkanta.json".to_owned(), bytes: 2048 }])));
    desk.press("Enter");
    assert!(matches!(desk.effects().as_slice(), [Effect::Preview(order)] if order.ticket == Ticket(1)));
    let preview = ImportPreview::of_list(Phrase::verbatim("kirkanta.json"), Vec::new(), true);
    let answer = |ticket: u64| Msg::Previewed { ticket: Ticket(ticket), preview: Ok(Box::new(preview.clone())) };
    // The answer for a file that was looked at before and closed again.
    desk.send(answer(0)).press("Enter");
    assert_eq!(desk.effects(), [], "another file is not imported in its place");
    desk.send(answer(1)).press("Enter Enter");
    let order = ImportOrder { ticket: Ticket(1), attempt: Ticket(2), whole: false };
    assert_eq!(desk.effects(), [Effect::Import(order)], "the second press waits");
    desk.written(1);
    assert!(desk.model.overlays.is_empty());
}

#[test]
fn a_terminal_too_small_to_see_takes_only_quit() {
    let mut desk = Desk::new();
    desk.press("2").send(Msg::Resize { columns: 59, rows: 24 });
    assert_eq!(desk.model.panes().arrangement, Arrangement::Card);
    desk.press("a x");
    desk.writes_nothing();
    desk.press("q");
    assert_eq!(desk.effects(), [Effect::Quit]);
}

#[test]
fn a_language_switch_speaks_at_once_and_is_kept() {
    let mut desk = Desk::new();
    desk.press("L");
    assert_eq!(desk.model.lang, Lang::Sv);
    assert_eq!(desk.effects()[0], Effect::Speak(Lang::Sv));
}

#[test]
fn the_history_of_a_record_is_read_and_its_entries_can_be_undone() {
    let mut desk = Desk::new();
    desk.press("4 h");
    let Some(Overlay::History(view)) = desk.model.overlay() else { panic!("no history") };
    assert!(!view.is_waiting(&desk.model), "the detail was asked for");
    desk.press("u").says("blocked-nothing-selected");
}
