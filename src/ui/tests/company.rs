//! Who else is here, in words.

use super::*;

fn with(lang: Lang, screen: Screen, size: (u16, u16), others: &[(&str, Option<RecordKey>)]) -> Model {
    let mut model = model(lang, screen, size);
    let others = others.iter().map(|(who, at)| Present { who: Actor::new(*who), at: *at }).collect();
    update(&mut model, Msg::Others(others));
    model
}

/// The selected registration of the fixture.
const HERE: Option<RecordKey> = Some(RecordKey::Registration(RegistrationId(7)));

fn row(text: &str, number: usize) -> &str {
    text.lines().nth(number).unwrap()
}

#[test]
fn a_colleague_on_the_selected_record_is_told_at_its_head_in_three_languages() {
    let words = [
        (Lang::Fi, "bertta katsoo tätä ──"),
        (Lang::Sv, "bertta tittar på den här ──"),
        (Lang::En, "bertta is looking at this ──"),
    ];
    for (lang, words) in words {
        let text = drawn(&with(lang, Screen::Queue, HOME, &[("bertta", HERE)]));
        assert!(row(&text, 9).starts_with("── 7 Kosken kirjasto ─") && row(&text, 9).ends_with(words), "{text}");
    }
    insta::assert_snapshot!("queue_watched", drawn(&with(Lang::Fi, Screen::Queue, HOME, &[("bertta", HERE)])));
}

#[test]
fn several_are_named_or_counted_and_the_tabs_stay_as_they_are() {
    let three = [("bertta", HERE), ("carita", HERE), ("BERTTA", None), ("didrik", None)];
    let text = drawn(&with(Lang::Fi, Screen::Queue, HOME, &three));
    assert!(row(&text, 9).ends_with("─ bertta ja carita katsovat tätä ──"), "{text}");
    let alone = drawn(&model(Lang::Fi, Screen::Queue, HOME));
    assert_eq!(
        row(&text, 0).split("2024K").next().unwrap().trim_end(),
        row(&alone, 0).split("2024K").next().unwrap().trim_end()
    );
    assert!(row(&text, 0).ends_with("2024K  aino +3"), "{text}");
    let wide = drawn(&with(Lang::Fi, Screen::Queue, (160, 40), &three));
    assert!(row(&wide, 0).ends_with("aino +bertta +carita +didrik"), "{wide}");
    let mut asked = with(Lang::Fi, Screen::Queue, HOME, &three);
    press(&mut asked, "?");
    assert!(drawn(&asked).contains(" · paikalla myös: bertta, carita, didrik "), "{}", drawn(&asked));
    let mut narrow = with(Lang::Fi, Screen::Queue, HOME, &three);
    narrow.look.demo = true;
    let text = drawn(&narrow);
    assert!(row(&text, 0).contains("5 Laskut ") && row(&text, 0).ends_with("DEMO  2024K  +3"), "{text}");
    let all = three.map(|(who, _)| (who, HERE));
    let text = drawn(&with(Lang::Fi, Screen::Queue, HOME, &all));
    assert!(row(&text, 9).ends_with("─ 3 muuta katsoo tätä ──"), "{text}");
}

#[test]
fn another_session_of_ones_own_is_told_as_such_and_is_no_colleague() {
    let text = drawn(&with(Lang::Fi, Screen::Queue, HOME, &[("Aino", HERE)]));
    assert!(row(&text, 9).ends_with("─ toinen istuntosi on tässä ──"), "{text}");
    assert!(row(&text, 0).ends_with("2024K  aino"), "{text}");
}

#[test]
fn no_name_and_no_size_breaks_the_frame() {
    let long = "\u{1b}[31m".to_owned() + &"ä".repeat(200);
    for screen in Screen::ALL {
        for size in sizes() {
            let mut model = with(Lang::Fi, screen, size, &[]);
            let at = model.selected_record();
            let others = [&*long, "bertta"].map(|who| Present { who: Actor::new(who), at });
            update(&mut model, Msg::Others(others.to_vec()));
            let (buffer, _) = buffer(&model);
            assert!(buffer.content.iter().all(|cell| !cell.symbol().contains('\u{1b}')));
        }
    }
}
