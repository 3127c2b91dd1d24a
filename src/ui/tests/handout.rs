//! The handout as it is read on the screen.

use super::*;

#[test]
fn the_pairs_are_read_as_colleagues_will_read_them() {
    for (name, lang, size) in
        [("fi_80x24", Lang::Fi, HOME), ("sv_80x24", Lang::Sv, HOME), ("en_60x20", Lang::En, (60, 20))]
    {
        let mut model = model(lang, Screen::Pairs, size);
        press(&mut model, "P");
        insta::assert_snapshot!(format!("handout_{name}"), drawn(&model));
    }
}
