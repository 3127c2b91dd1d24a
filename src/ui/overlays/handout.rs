//! The pairs as they are laid before colleagues.

use ratatui::Frame;

use crate::app::Model;
use crate::app::overlay::{HandoutView, handout};
use crate::domain::handout::{Handout, Joined};
use crate::i18n::{Phrase, points};
use crate::ui::pen::Pen;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{Page, popup, popup_room};

/// "12. ".
const NUMBER: usize = 4;

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, model: &Model, view: &HandoutView) {
    let Some(handout) = handout(model, view) else { return };
    let mut page = Page::new(pen, popup_room(frame).0 + 1);
    for sentence in handout.summary() {
        page.paragraph(Meaning::Plain, &pen.say(&sentence));
    }
    page.gap();
    for (index, joined) in handout.groups.iter().enumerate() {
        group(pen, &mut page, index + 1, joined);
    }
    alone(pen, &mut page, &handout);
    let area = popup(pen, frame, &pen.say(&handout.title()), page.height());
    page.draw_to_read(frame, area, usize::from(view.top));
}

fn group(pen: Pen, page: &mut Page, number: usize, joined: &Joined) {
    let number = pen.cell(Meaning::Muted, &format!("{number}."), NUMBER);
    page.hanging(number, Meaning::Heading, &joined.names(pen.lang));
    let facts = [points(pen.lang, joined.score.total), joined.way(pen.lang), pen.say(&joined.status.phrase())];
    page.indented(NUMBER, Meaning::Plain, &facts.join(" · "));
    for reason in joined.briefly() {
        page.indented(NUMBER, Meaning::Muted, &pen.say(reason));
    }
}

fn alone(pen: Pen, page: &mut Page, handout: &Handout) {
    if handout.left_over.is_empty() {
        return;
    }
    page.gap();
    page.heading(&pen.say(&Phrase::new("handout-alone")));
    for left in &handout.left_over {
        let why: Vec<String> = left.why.iter().map(|reason| pen.say(reason)).collect();
        let words = format!("{}: {}", left.place.named(pen.lang), why.join(" "));
        page.hanging(pen.cell(Meaning::Warning, "!", 2), Meaning::Plain, &words);
    }
}
