//! Two answers together, as they are looked at.

use super::*;

/// The answer of registration 7 as the form offers it anew beside the words edited here.
fn offered(lang: Lang, size: (u16, u16)) -> Model {
    let mut model = model(lang, Screen::Queue, size);
    let mut detail = fixture::detail();
    let registration = detail.registration.as_mut().unwrap();
    let answer = &registration.answer;
    registration.upkeep.offered = Some(Box::new(Answer {
        site_text: format!("{}, Koski Tl", answer.site_text),
        interests: answer.interests.replacen("omatoimikirjaston", "omatoimen", 1),
        extra: "Voimme tulla vasta syyskuussa.".into(),
        ..answer.clone()
    }));
    update(&mut model, Msg::DetailLoaded(detail.key, Some(Box::new(detail))));
    press(&mut model, "=");
    model
}

#[test]
fn both_texts_stand_together_with_what_one_key_does() {
    for (name, lang, size) in [
        ("fi_80x24", Lang::Fi, HOME),
        ("fi_120x40", Lang::Fi, (120, 40)),
        ("sv_80x24", Lang::Sv, HOME),
        ("fi_60x20", Lang::Fi, (60, 20)),
    ] {
        insta::assert_snapshot!(format!("compare_{name}"), drawn(&offered(lang, size)));
    }
}

/// The letters that are set off, without the spaces between.
fn set_off(model: &Model) -> String {
    let (buffer, _) = buffer(model);
    let off = |cell: &&ratatui::buffer::Cell| cell.modifier.contains(Modifier::UNDERLINED);
    buffer.content.iter().filter(off).map(|cell| cell.symbol().trim()).collect()
}

#[test]
fn only_the_differing_words_are_set_off_with_and_without_colour() {
    for colour in [true, false] {
        let mut model = offered(Lang::Fi, (120, 40));
        model.look.colour = colour;
        let words = set_off(&model);
        for word in ["omatoimikirjaston", "omatoimen", "Tl", "Voimmetullavastasyyskuussa."] {
            assert!(words.contains(word), "{word}: {words}");
        }
        assert!(!words.contains("Haluaisimme"), "{words}");
    }
}

#[test]
fn what_is_ticked_stands_beside_what_speaks_of_it() {
    for (name, keys) in [("topics", "T"), ("cooperation", "Y")] {
        let mut model = model(Lang::Fi, Screen::Queue, HOME);
        press(&mut model, keys);
        insta::assert_snapshot!(name, drawn(&model));
    }
}

#[test]
fn the_likely_libraries_have_a_digit_each() {
    let mut model = model(Lang::Fi, Screen::Queue, HOME);
    press(&mut model, "v");
    let libraries = crate::domain::place::samples::libraries();
    let directory = crate::domain::place::Directory::new(&libraries, &[]);
    let list = crate::domain::place::shortlist("Kosken kirjasto", &[], &directory);
    update(&mut model, Msg::DirectoryLoaded(Ok(list)));
    insta::assert_snapshot!("libraries_likely", drawn(&model));
}
