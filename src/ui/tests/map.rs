//! The map and what stands beside it, at the sizes and in the looks that people have.

use super::*;

/// The map over the queue, with one registration chosen and its past known.
fn over_the_queue(size: (u16, u16)) -> Model {
    let mut model = model(Lang::Fi, Screen::Queue, size);
    let mut detail = fixture::detail();
    detail.earlier = fixture::earlier();
    detail.past = vec![PastMeeting { period: "2022".into(), partners: vec!["Kustavin kirjasto".into()] }];
    update(&mut model, Msg::DetailLoaded(detail.key, Some(Box::new(detail))));
    model
}

#[test]
fn the_map_lies_over_the_queue_by_its_key() {
    for (size, keys) in [(HOME, "M"), ((60, 20), "M"), ((120, 40), "M++"), ((200, 50), "M")] {
        let mut model = over_the_queue(size);
        press(&mut model, keys);
        insta::assert_snapshot!(format!("map_fi_{}x{}", size.0, size.1), drawn(&model));
    }
}

#[test]
fn a_very_wide_screen_has_list_detail_and_map_side_by_side() {
    insta::assert_snapshot!("queue_fi_200x50", drawn(&over_the_queue((200, 50))));
    insta::assert_snapshot!("queue_fi_110x20", drawn(&over_the_queue((110, 20))));
}

#[test]
fn a_plain_map_is_made_of_strokes() {
    let mut model = over_the_queue(HOME);
    model.look.ascii = true;
    press(&mut model, "M");
    let text = drawn(&model);
    let strange: BTreeSet<char> = text.chars().filter(|c| !c.is_ascii() && !c.is_alphabetic()).collect();
    assert!(strange.is_empty(), "{strange:?}");
    insta::assert_snapshot!("map_ascii", text);
}

#[test]
fn one_walks_through_the_queue_on_the_map() {
    let mut model = over_the_queue(HOME);
    press(&mut model, "Mj");
    assert_eq!(model.queue.selection.selected, Some(RegistrationId(8)));
    assert!(drawn(&model).contains("8 lapin kirjasto"));
    press(&mut model, "kkM");
    assert_eq!((model.queue.selection.selected, model.overlays.len()), (Some(RegistrationId(6)), 0));
}

#[test]
fn who_lies_nowhere_is_told_how_to_be_found() {
    let mut model = over_the_queue((120, 40));
    model.snapshot.registrations.edit(|lines| lines.iter_mut().for_each(|line| line.position = None));
    insta::assert_snapshot!("map_without_positions", drawn(&model));
}

#[test]
fn the_map_of_the_pairs_has_a_line_for_each_and_their_list_beside_it() {
    for keys in ["M", "Mj"] {
        let mut model = model(Lang::Fi, Screen::Pairs, HOME);
        press(&mut model, keys);
        insta::assert_snapshot!(format!("map_pairs_{keys}"), drawn(&model));
    }
}

#[test]
fn without_a_side_pane_the_past_stands_in_the_detail_and_can_be_reached() {
    let mut model = over_the_queue((60, 20));
    update(&mut model, Msg::Key(Key::plain(Code::Enter)));
    for _ in 0..40 {
        press(&mut model, "j");
    }
    let text = drawn(&model);
    assert!(text.contains("2023K: Kosken Tl kirjasto") && text.contains("2022: parina Kustavin"), "{text}");
    assert_eq!(drawn(&over_the_queue((120, 40))).matches("2023S:").count(), 1, "not twice");
}
