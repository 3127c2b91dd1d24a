//! Both sides of a form that a colleague overtook, at the sizes that people have, and text that tries to be more than text.

use super::*;

const MINE: &str = "Autolla kolme, junalla kaksi. Lounas Loimaan Seurahuoneella klo 12, ja sieltä kävellen kirjastoon. \
    Kysytään vielä, saako pakettiauton jättää kirjaston taakse, ja kuka avaa oven ennen yhdeksää. Avaimet ovat Maijalla.";
const THEIRS: &str = "Autolla neljä, junalla kaksi. Lounas Loimaan Seurahuoneella klo 12, ja sieltä kävellen kirjastoon. \
    Kysytään vielä, saako pakettiauton jättää kirjaston taakse, ja kuka avaa oven ennen yhdeksää. Avaimet ovat Liisalla.";

fn refused(model: &mut Model, actor: &str) {
    let theirs = HistoryEntry { actor: Actor::new(actor), ..fixture::history().remove(0) };
    let conflict = Conflict { mine: Phrase::verbatim("Muistiinpano"), theirs: vec![theirs] };
    update(model, Msg::Written(Err(Refusal::Conflict(Box::new(conflict)))));
}

/// The note of visit 1 written by both.
fn noted_twice(lang: Lang, size: (u16, u16)) -> Model {
    let mut model = model(lang, Screen::Visits, size);
    press(&mut model, "N");
    update(&mut model, Msg::Paste(format!(" {MINE}")));
    update(&mut model, Msg::Key(Key::ctrl('s')));
    refused(&mut model, "bertta");
    let mut snapshot = fixture::snapshot();
    let visit = &mut snapshot.visits[0];
    (visit.version, visit.note) = (9, format!("{} {THEIRS}", visit.note));
    update(&mut model, Msg::Loaded(Box::new(snapshot)));
    model
}

/// Participants typed by both, of which much is alike.
fn counted_twice(size: (u16, u16)) -> Model {
    let mut model = model(Lang::Fi, Screen::Visits, size);
    press(&mut model, "p");
    update(&mut model, Msg::Key(Key::plain(Code::Backspace)));
    press(&mut model, "6");
    update(&mut model, Msg::Key(Key::ctrl('s')));
    refused(&mut model, "bertta");
    let mut snapshot = fixture::snapshot();
    (snapshot.visits[0].version, snapshot.visits[0].participants) = (9, Some(8));
    let roles = [(visit::ParticipantRole::Librarian, 6), (visit::ParticipantRole::Management, 1)].into();
    let names = "Maija, Liisa ja Anneli".to_owned();
    snapshot.participants.insert(VisitId(1), visit::Participants { roles, names });
    update(&mut model, Msg::Loaded(Box::new(snapshot)));
    press(&mut model, "j");
    model
}

#[test]
fn both_sides_of_a_form_are_read_side_by_side() {
    for size in [HOME, (60, 20), (120, 40)] {
        insta::assert_snapshot!(format!("conflict_text_fi_{}x{}", size.0, size.1), drawn(&noted_twice(Lang::Fi, size)));
    }
    for lang in [Lang::Sv, Lang::En] {
        insta::assert_snapshot!(format!("conflict_text_{}_80x24", lang.code()), drawn(&noted_twice(lang, HOME)));
    }
    insta::assert_snapshot!("conflict_fields_fi_80x24", drawn(&counted_twice(HOME)));
}

/// Two that have nothing in common, longer than the screen.
#[test]
fn a_text_longer_than_the_window_is_read_to_its_end() {
    let mut model = noted_twice(Lang::Fi, HOME);
    let mut snapshot = model.snapshot.clone();
    snapshot.visits[0].note = (0..60).map(|line| format!("Rivi {line} on toisen.\n")).collect();
    update(&mut model, Msg::Loaded(Box::new(snapshot)));
    assert!(!drawn(&model).contains("Rivi 59 "));
    for _ in 0..9 {
        update(&mut model, Msg::Key(Key::plain(Code::PageDown)));
    }
    assert!(drawn(&model).contains("Rivi 59 "), "{}", drawn(&model));
}

#[test]
fn nothing_of_either_side_can_act_on_a_terminal() {
    let bad = super::hostile::zalgo();
    let mut model = noted_twice(Lang::Fi, HOME);
    let mut snapshot = model.snapshot.clone();
    (snapshot.visits[0].version, snapshot.visits[0].note) = (10, bad.clone());
    update(&mut model, Msg::Loaded(Box::new(snapshot)));
    super::hostile::assert_harmless(&model);
    update(&mut model, Msg::Key(Key::plain(Code::Esc)));
    refused(&mut model, &bad);
    super::hostile::assert_harmless(&model);
}
