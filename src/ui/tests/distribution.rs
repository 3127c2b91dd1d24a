//! The histogram of the scores, at the sizes and in the looks that people have.

use super::*;
use crate::domain::partnership::Distribution;

fn counted() -> Distribution {
    let mut distribution = Distribution::default();
    for (step, count) in [(0, 2), (1, 17), (2, 118), (3, 240), (4, 402), (5, 390), (6, 301), (7, 180), (8, 118), (9, 2)]
    {
        (0..count).for_each(|_| distribution.possible.add(step * 1_000 + 500));
    }
    for (step, count) in [(4, 1), (5, 3), (6, 9), (7, 11), (8, 6)] {
        (0..count).for_each(|_| distribution.chosen.add(step * 1_000 + 500));
    }
    distribution
}

fn over_pairs(lang: Lang, size: (u16, u16), distribution: Distribution) -> Model {
    let mut model = model(lang, Screen::Pairs, size);
    press(&mut model, "D");
    update(&mut model, Msg::Distributed(Ok(distribution)));
    model
}

#[test]
fn the_chosen_stand_beside_all_that_there_could_be() {
    for (name, lang, size) in [
        ("fi_80x24", Lang::Fi, HOME),
        ("sv_80x24", Lang::Sv, HOME),
        ("en_80x24", Lang::En, HOME),
        ("fi_60x20", Lang::Fi, (60, 20)),
        ("fi_120x40", Lang::Fi, (120, 40)),
    ] {
        insta::assert_snapshot!(format!("distribution_{name}"), drawn(&over_pairs(lang, size, counted())));
    }
}

#[test]
fn without_colour_and_boxes_the_two_are_still_told_apart() {
    let mut model = over_pairs(Lang::Fi, HOME, counted());
    (model.look.ascii, model.look.colour) = (true, false);
    let text = drawn(&model);
    let strange: BTreeSet<char> = text.chars().filter(|c| !c.is_ascii() && !c.is_alphabetic() && *c != '€').collect();
    assert!(strange.is_empty(), "{strange:?}");
    insta::assert_snapshot!("distribution_ascii", text);
}

#[test]
fn what_is_not_nothing_has_a_cell_and_no_bar_leaves_its_column() {
    for most in [1, 2, 9, 10, 999, 50_000] {
        let mut distribution = counted();
        distribution.possible.steps = [most, 1, 0, 0, 0, 0, 0, 0, 0, 0];
        let text = drawn(&over_pairs(Lang::Fi, (60, 20), distribution));
        let row = |label: &str| text.lines().find(|line| line.contains(label)).unwrap().to_owned();
        assert!(row("10–20").contains("░ 1 "), "{text}");
        assert!(row("0–10 ").contains(&format!(" {most} ")), "{text}");
        assert!(row("20–30").contains(" 0 ") && !row("20–30").contains('░'), "{text}");
    }
}
