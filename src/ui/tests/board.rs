//! The board at the sizes that people have.

use super::*;

#[test]
fn the_board_shows_whose_turn_it_is_and_for_how_long() {
    for size in [HOME, (60, 20), (120, 40)] {
        let mut model = model(Lang::Fi, Screen::Visits, size);
        press(&mut model, "B");
        insta::assert_snapshot!(format!("board_fi_{}x{}", size.0, size.1), drawn(&model));
    }
}
