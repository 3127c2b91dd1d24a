//! The budgets as bars, and the questions before many claims are approved or handed over.

use super::*;

#[test]
fn the_budgets_say_in_signs_and_words_what_became_of_the_money() {
    for (lang, size) in
        [(Lang::Fi, HOME), (Lang::Sv, HOME), (Lang::En, HOME), (Lang::Fi, (60, 20)), (Lang::Fi, (120, 40))]
    {
        let mut model = model(lang, Screen::Claims, size);
        press(&mut model, "B");
        let name = format!("budget_{}_{}x{}", lang.code(), size.0, size.1);
        insta::assert_snapshot!(name, drawn(&model));
    }
}

#[test]
fn the_parts_of_a_bar_differ_without_colour_and_without_boxes() {
    let mut model = model(Lang::Fi, Screen::Claims, HOME);
    model.look = Look { colour: false, ascii: true, demo: false };
    press(&mut model, "Bj");
    insta::assert_snapshot!("budget_ascii", drawn(&model));
}

#[test]
fn before_many_claims_are_written_the_number_and_the_sum_are_said() {
    let mut model = model(Lang::Fi, Screen::Claims, HOME);
    model.me = Actor::new("cecilia");
    read_again(&mut model, |round| {
        round.claims[0].findings.clear();
        for line in &mut round.claims[0].claim.lines {
            line.sanctioned = Some(line.claimed.claimed);
        }
        round.claims[0].claim.entered_by = Actor::new("bertta");
    });
    press(&mut model, "ga");
    insta::assert_snapshot!("ask_approve", drawn(&model));
    update(&mut model, Msg::Key(Key::plain(Code::Esc)));
    press(&mut model, "ge");
    insta::assert_snapshot!("ask_export", drawn(&model));
}

#[test]
fn what_narrows_the_claims_and_what_is_marked_stands_over_them() {
    let mut model = model(Lang::Fi, Screen::Claims, HOME);
    press(&mut model, "/loimaa");
    update(&mut model, Msg::Key(Key::plain(Code::Enter)));
    press(&mut model, " ");
    insta::assert_snapshot!("claims_marked", drawn(&model));
    press(&mut model, "t");
    insta::assert_snapshot!("claims_filters", drawn(&model));
}

#[test]
fn an_invoice_that_exceeds_a_budget_says_so_where_it_is_typed() {
    let mut model = model(Lang::Fi, Screen::Visits, HOME);
    press(&mut model, "+");
    for _ in 0..5 {
        update(&mut model, Msg::Key(Key::plain(Code::Tab)));
    }
    press(&mut model, "3000");
    insta::assert_snapshot!("form_claim_over_budget", drawn(&model));
}
