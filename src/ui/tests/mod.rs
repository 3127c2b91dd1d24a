//! What a coordinator sees, screen by screen, as text.

use std::collections::BTreeSet;

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier};

use super::fixture::{self, day};
use super::view;
use crate::app::form::TextBox;
use crate::app::overlay::*;
use crate::app::{Code, Focus, ImportPreview, Key, Look, Model, Msg, Overlay, Screen, Size, Toast, update};
use crate::domain::letter::{Drafted, Letter, LetterKind, LetterOrder, LetterRef, Mailbox};
use crate::domain::partnership::Trial;
use crate::domain::setting::Setting;
use crate::domain::*;
use crate::i18n::{self, Lang, Phrase};

mod board;
mod budget;
mod choice;
mod company;
mod compare;
mod conflict;
mod cost;
mod distribution;
mod handout;
mod hostile;
mod info;
mod listing;
mod map;
mod preview;
mod template;

const LOOK: Look = Look { colour: true, ascii: false, demo: false };
const HOME: (u16, u16) = (80, 24);

/// As the application would stand: the round loaded, the screen opened by its key.
fn model(lang: Lang, screen: Screen, (columns, rows): (u16, u16)) -> Model {
    let mut model = Model::new(lang, Actor::new("aino"), day("2024-05-02"), Size { columns, rows }, LOOK);
    update(&mut model, Msg::Loaded(Box::new(fixture::snapshot())));
    let number = 1 + Screen::ALL.iter().position(|other| *other == screen).unwrap();
    press(&mut model, &number.to_string());
    if screen == Screen::Queue {
        press(&mut model, "jjjjjj");
        let detail = fixture::detail();
        update(&mut model, Msg::DetailLoaded(detail.key, Some(Box::new(detail))));
    }
    model
}

/// The round is read again, and is otherwise by then.
fn read_again(model: &mut Model, change: impl FnOnce(&mut Snapshot)) {
    let mut snapshot = model.snapshot.clone();
    change(&mut snapshot);
    snapshot.head = snapshot.head.map(|entry| EntryId(entry.0 + 1));
    update(model, Msg::Loaded(Box::new(snapshot)));
}

/// Presses the keys of these characters.
fn press(model: &mut Model, keys: &str) {
    for key in keys.chars() {
        update(model, Msg::Key(Key::char(key)));
    }
}

fn buffer(model: &Model) -> (Buffer, Position) {
    let mut terminal = Terminal::new(TestBackend::new(model.size.columns, model.size.rows)).unwrap();
    terminal.draw(|frame| view(model, frame)).unwrap();
    let cursor = terminal.get_cursor_position().unwrap();
    (terminal.backend().buffer().clone(), cursor)
}

/// The frame as text, then where the terminal's cursor stands.
fn drawn(model: &Model) -> String {
    let (buffer, cursor) = buffer(model);
    let width = usize::from(buffer.area.width);
    let mut text = String::new();
    for row in buffer.content.chunks(width) {
        let line: String = row.iter().map(|cell| cell.symbol()).collect();
        text.push_str(line.trim_end());
        text.push('\n');
    }
    assert!(!text.contains('⟦'), "a message is missing:\n{text}");
    format!("{text}cursor {},{}\n", cursor.x, cursor.y)
}

/// Which cells carry which weight: `R` reversed, `B` bold, `.` neither.
fn weights(model: &Model) -> String {
    let (buffer, _) = buffer(model);
    let width = usize::from(buffer.area.width);
    let letter = |modifier: Modifier| match modifier {
        m if m.contains(Modifier::REVERSED) => 'R',
        m if m.contains(Modifier::BOLD) => 'B',
        _ => '.',
    };
    let rows = buffer.content.chunks(width).map(|row| row.iter().map(|cell| letter(cell.modifier)).collect::<String>());
    rows.map(|row| format!("{}\n", row.trim_end_matches('.'))).collect()
}

fn name(screen: Screen) -> &'static str {
    match screen {
        Screen::Today => "today",
        Screen::Queue => "queue",
        Screen::Pairs => "pairs",
        Screen::Visits => "visits",
        Screen::Claims => "claims",
    }
}

#[test]
fn each_screen_in_finnish_at_three_sizes() {
    for screen in Screen::ALL {
        for size in [HOME, (60, 20), (120, 40)] {
            let text = drawn(&model(Lang::Fi, screen, size));
            insta::assert_snapshot!(format!("{}_fi_{}x{}", name(screen), size.0, size.1), text);
        }
    }
}

#[test]
fn each_detail_in_finnish_on_a_narrow_screen() {
    for screen in [Screen::Queue, Screen::Pairs, Screen::Visits, Screen::Claims] {
        let mut model = model(Lang::Fi, screen, (60, 20));
        update(&mut model, Msg::Key(Key::plain(Code::Enter)));
        press(&mut model, "jj");
        insta::assert_snapshot!(format!("{}_fi_60x20_detail", name(screen)), drawn(&model));
    }
}

#[test]
fn each_screen_in_swedish_and_english() {
    for screen in Screen::ALL {
        for lang in [Lang::Sv, Lang::En] {
            let text = drawn(&model(lang, screen, HOME));
            insta::assert_snapshot!(format!("{}_{}_80x24", name(screen), lang.code()), text);
        }
    }
}

#[test]
fn an_empty_database_says_what_to_do_next() {
    for screen in Screen::ALL {
        let mut model = model(Lang::Fi, screen, HOME);
        update(&mut model, Msg::Loaded(Box::default()));
        model.toast = None;
        insta::assert_snapshot!(format!("{}_empty", name(screen)), drawn(&model));
    }
}

#[test]
fn plain_ascii_has_no_boxes_and_no_dots() {
    let mut model = model(Lang::Fi, Screen::Pairs, HOME);
    model.look.ascii = true;
    let text = drawn(&model);
    let strange: BTreeSet<char> = text.chars().filter(|c| !c.is_ascii() && !c.is_alphabetic() && *c != '€').collect();
    assert!(strange.is_empty(), "{strange:?}");
    insta::assert_snapshot!("pairs_ascii", text);
}

#[test]
fn the_selection_is_seen_in_colour_and_without() {
    let mut model = model(Lang::Fi, Screen::Queue, HOME);
    let coloured = weights(&model);
    model.look.colour = false;
    assert_eq!(weights(&model), coloured);
    insta::assert_snapshot!("queue_weights", coloured);
}

#[test]
fn without_colour_every_screen_keeps_its_words_and_weights() {
    for screen in Screen::ALL {
        let coloured = model(Lang::Fi, screen, HOME);
        let mut mono = coloured.clone();
        mono.look.colour = false;
        assert_eq!(drawn(&mono), drawn(&coloured));
        assert_eq!(weights(&mono), weights(&coloured));
        let (buffer, _) = buffer(&mono);
        assert!(buffer.content.iter().all(|cell| cell.fg == Color::Reset && cell.bg == Color::Reset));
    }
}

#[test]
fn marks_filters_and_others_changes_are_seen() {
    let mut model = model(Lang::Fi, Screen::Queue, HOME);
    model.queue.marks.extend([RegistrationId(6), RegistrationId(7)]);
    press(&mut model, "t");
    update(&mut model, Msg::Key(Key::plain(Code::Enter)));
    model.foreign.insert(RecordKey::Registration(RegistrationId(2)));
    model.toast = Some(Toast::done(Phrase::verbatim("Ilmoittautuminen 5 otettu mukaan. u kumoaa.")));
    insta::assert_snapshot!("queue_marked", drawn(&model));
}

#[test]
fn a_long_message_takes_more_rows_before_it_loses_a_word() {
    let mut model = model(Lang::Fi, Screen::Claims, HOME);
    let words = "Et voi hyväksyä laskua 1: kirjasit sen itse. Pyydä toista koordinaattoria hyväksymään se, \
                 tai palauta lasku kuntaan.";
    model.toast = Some(Toast::refused(Phrase::verbatim(words)));
    insta::assert_snapshot!("toast_long", drawn(&model));
}

fn with_overlay(screen: Screen, overlay: Overlay) -> Model {
    let mut model = model(Lang::Fi, screen, HOME);
    model.overlays.push(overlay);
    model
}

fn overlays() -> Vec<(&'static str, Overlay)> {
    let verbatim = |words: &str| Phrase::verbatim(words);
    vec![
        ("reason", Overlay::Reason(reason())),
        ("picker", Overlay::Picker(picker())),
        ("why", Overlay::Why(why())),
        ("letter", Overlay::Letter(letter())),
        ("plan", {
            let turned = [OfferId::Tick(ItemId(109))].into();
            Overlay::Plan(PlanView { cursor: 1, turned, with_source: true, ..PlanView::of(VisitId(1)) })
        }),
        ("map", Overlay::Map(MapView::default())),
        ("settings", Overlay::Settings(settings())),
        ("history", {
            let key = RecordKey::Registration(RegistrationId(7));
            Overlay::History(HistoryView { of: Some(key), cursor: 0 })
        }),
        ("conflict", {
            let conflict = Conflict { mine: verbatim("Ilmoittautuminen 7: ei mukaan"), theirs: fixture::history() };
            Overlay::Conflict(ConflictView::new(Box::new(conflict), false))
        }),
    ]
}

fn settings() -> SettingsView {
    let pair = vec![RegistrationId(7), RegistrationId(8)];
    let trial = Trial {
        pairs: 19,
        left_over: 1,
        total: 123_450,
        worst: Some((pair.clone(), 3_810)),
        estimated_cost: Some(Cents(324_000)),
        kept: 18,
        new: vec![pair],
    };
    SettingsView {
        cursor: 1,
        tried: Some(45),
        typed: TextBox::line(""),
        trial: Some(Ok(Box::new(trial))),
        asked: Some((Setting::DistanceWeight, 45)),
    }
}

/// The letter that asks registration 7 back.
fn letter_view(name: &str, letter: Letter) -> LetterView {
    let (kind, of) = (LetterKind::Clarify, RecordKey::Registration(RegistrationId(7)));
    let of_letter = LetterRef { kind, of, to: Some(RegistrationId(7)) };
    let drafted = Drafted { of: of_letter, name: name.to_owned(), to: Some(letter.to.clone()), letter: Ok(letter) };
    LetterView::new(LetterOrder { kind, of: Some(of) }, Some(vec![drafted]))
}

fn letter() -> LetterView {
    let questions = [
        Phrase::new("letter-ask-interests"),
        Phrase::verbatim("Onko teillä kirjastoauto, ja jos on, pysähtyykö se myös naapurikunnan puolella kesäisin?"),
    ];
    let letter = Letter {
        to: Mailbox::new("Maija Meikäläinen", "maija@raisio.example").unwrap(),
        langs: vec![Lang::Fi],
        subject: "Kumppanikirjastot 2024K: pieni kysymys ilmoittautumisestanne".into(),
        body: questions.iter().fold("Hei Maija!\n\nKiitos ilmoittautumisesta!\n\n".into(), |body: String, question| {
            format!("{body}– {}\n", i18n::say(Lang::Fi, question))
        }),
        calendar: Vec::new(),
    };
    letter_view("Kosken kirjasto", letter)
}

fn reason() -> ReasonPicker {
    ReasonPicker {
        purpose: ReasonFor::Decide { registrations: Vec::new(), status: Status::Declined },
        title: Phrase::verbatim("Ei mukaan: 7 Kosken kirjasto"),
        rows: vec![
            ReasonRow::None,
            ReasonRow::Usual(Phrase::verbatim("Kirjasto on alueen ulkopuolella")),
            ReasonRow::Usual(Phrase::verbatim("Ilmoittautuminen tuli myöhässä")),
            ReasonRow::Own,
        ],
        own: TextBox::line("perui puhelimessa"),
        cursor: 3,
        error: None,
    }
}

fn picker() -> Picker {
    let choice = |file: &str, beside: &str| Choice {
        pick: Pick::File(file.into()),
        label: Phrase::verbatim(file),
        beside: Phrase::verbatim(beside),
    };
    Picker {
        purpose: PickFor::Import,
        title: Phrase::verbatim("Mikä tiedosto tuodaan?"),
        query: TextBox::line("2024"),
        choices: vec![choice("kevät-2024.csv", "12 kt"), choice("syksy-2024.xlsx", "31 kt")],
        cursor: 1,
        numbered: 0,
        ticked: BTreeSet::new(),
        waiting: false,
        problem: None,
        clues: None,
        shown: vec![0, 1],
    }
}

fn why() -> WhyView {
    WhyView {
        title: Phrase::verbatim("Miksi tämä pari?"),
        lines: vec![
            Phrase::verbatim("Pari kuuluu parhaaseen ratkaisuun. Ilman sitä kokonaisuus menettäisi 12,4 pistettä."),
            Phrase::verbatim("Matka: arviolta 34 km suuntaansa."),
        ],
        asked: None,
        top: 0,
    }
}

#[test]
fn each_layer_above_a_screen() {
    for (name, overlay) in overlays() {
        insta::assert_snapshot!(format!("overlay_{name}"), drawn(&with_overlay(Screen::Queue, overlay)));
    }
}

#[test]
fn a_long_error_below_the_last_field_is_read_to_its_end() {
    for lang in [Lang::Fi, Lang::Sv] {
        for size in [HOME, (60, 20)] {
            let mut model = model(lang, Screen::Queue, size);
            press(&mut model, "+");
            let Some(Overlay::Form(form)) = model.overlays.last_mut() else { panic!("no form") };
            form.cursor = form.fields.len() - 1;
            let value = "yhteys".repeat(20);
            let last = form.fields.last_mut().unwrap();
            last.error = Some(Phrase::new("answer-mailbox-malformed").with("value", value));
            let said = i18n::say(lang, last.error.as_ref().unwrap());
            let end = said.split(' ').next_back().unwrap();
            let shown = drawn(&model);
            assert!(shown.contains(end), "{end} in {shown}");
            insta::assert_snapshot!(format!("form_error_{}_{}x{}", lang.code(), size.0, size.1), shown);
        }
    }
}

#[test]
fn help_actions_and_forms_as_the_keys_open_them() {
    let typed = |screen, keys: &str| {
        let mut model = model(Lang::Fi, screen, HOME);
        press(&mut model, keys);
        drawn(&model)
    };
    insta::assert_snapshot!("menu_help", typed(Screen::Queue, "?"));
    insta::assert_snapshot!("menu_palette", typed(Screen::Claims, ":hyv"));
    insta::assert_snapshot!("menu_actions", typed(Screen::Claims, "."));
    insta::assert_snapshot!("chord", typed(Screen::Pairs, "g"));
    insta::assert_snapshot!("form_note", typed(Screen::Queue, "n huomenna"));
    insta::assert_snapshot!("form_date", {
        let mut model = model(Lang::Fi, Screen::Visits, HOME);
        press(&mut model, "jd31.2.");
        update(&mut model, Msg::Key(Key::ctrl('s')));
        drawn(&model)
    });
    insta::assert_snapshot!("form_claim", typed(Screen::Visits, "+2024-118"));
    insta::assert_snapshot!("form_round", typed(Screen::Today, "+"));
    insta::assert_snapshot!("decline", typed(Screen::Queue, "x"));
    insta::assert_snapshot!("libraries", typed(Screen::Queue, "v"));
    insta::assert_snapshot!("why_claim", typed(Screen::Claims, "w"));
}

#[test]
fn the_search_line_has_the_cursor_while_one_types() {
    let mut model = model(Lang::Fi, Screen::Queue, HOME);
    model.queue.searching = true;
    model.queue.search = TextBox::line("loima");
    let (_, cursor) = buffer(&model);
    assert_eq!((cursor.x, cursor.y), ("Hae: loima".len() as u16, 22));
}

#[test]
fn the_terminals_cursor_stands_on_the_selected_row() {
    let model = model(Lang::Fi, Screen::Queue, HOME);
    let (buffer, cursor) = buffer(&model);
    assert_eq!(buffer[(cursor.x, cursor.y)].symbol(), "›");
}

#[test]
fn no_size_makes_it_fail_nor_a_frame_of_another_size() {
    for screen in Screen::ALL {
        for (columns, rows) in sizes() {
            let mut model = model(Lang::Fi, screen, (columns, rows));
            model.toast = Some(Toast::notice(Phrase::verbatim("Bertta muutti paria 2.")));
            buffer(&model);
            model.focus = Focus::Detail;
            model.size = Size { columns: 200, rows: 60 };
            let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
            terminal.draw(|frame| view(&model, frame)).unwrap();
        }
    }
    for (_, overlay) in overlays() {
        for (columns, rows) in sizes() {
            let model = with_overlay(Screen::Claims, overlay.clone());
            let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
            terminal.draw(|frame| view(&model, frame)).unwrap();
        }
    }
}

fn sizes() -> impl Iterator<Item = (u16, u16)> {
    let columns = [1, 2, 3, 5, 20, 59, 60, 79, 80, 109, 110, 200];
    let rows = [1, 2, 3, 4, 5, 15, 16, 19, 20, 24, 60];
    columns.into_iter().flat_map(move |columns| rows.into_iter().map(move |rows| (columns, rows)))
}

#[test]
fn a_carried_registration_says_where_it_comes_from_and_an_old_one_where_it_went() {
    let mut model = model(Lang::Fi, Screen::Queue, (120, 40));
    let mut snapshot = fixture::snapshot();
    snapshot.registrations.edit(|lines| lines[6].carried_from = Some("2023S".into()));
    update(&mut model, Msg::Loaded(Box::new(snapshot)));
    let mut detail = fixture::detail();
    let passage = |registration, round: &str, status, reason: Option<&str>| Passage {
        registration: RegistrationId(registration),
        round: round.into(),
        status,
        reason: reason.map(str::to_owned),
    };
    detail.came_from = Some(passage(3, "2023S", Status::Postponed, Some("kirjastossa oli remontti")));
    detail.went_to = Some(passage(61, "2024S", Status::New, None));
    update(&mut model, Msg::DetailLoaded(detail.key, Some(Box::new(detail))));
    model.toast = None;
    insta::assert_snapshot!("queue_carried", drawn(&model));
}
