//! A letter: to whom, about what, and what it says.

use ratatui::Frame;

use crate::app::Model;
use crate::app::overlay::LetterView;
use crate::i18n::Phrase;
use crate::ui::pen::Pen;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{Page, popup, popup_room};

/// With this each question begins.
const DASH: &str = "– ";

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, model: &Model, view: &LetterView) {
    let mut page = Page::new(pen, popup_room(frame).0 + 1);
    match &view.letter {
        None => page.paragraph(Meaning::Muted, &pen.say(&Phrase::new("ui-loading"))),
        Some(letter) => {
            page.paragraph(Meaning::Heading, &pen.say(&letter.to_phrase()));
            page.paragraph(Meaning::Heading, &pen.say(&letter.subject_phrase()));
            page.gap();
            for line in letter.body.lines() {
                match line.strip_prefix(DASH) {
                    _ if line.is_empty() => page.gap(),
                    None => page.paragraph(Meaning::Plain, line),
                    Some(question) => {
                        page.hanging(pen.cell(Meaning::Plain, DASH, DASH.chars().count()), Meaning::Plain, question)
                    }
                }
            }
        }
    }
    let name = model.snapshot.registration_name(view.of);
    let title = Phrase::new("ui-letter").with("registration", view.of.to_string()).with("name", name);
    let area = popup(pen, frame, &pen.say(&title), page.height());
    page.draw_to_read(frame, area, usize::from(view.top));
}
