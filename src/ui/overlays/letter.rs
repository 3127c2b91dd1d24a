//! A letter: to whom, about what, when it went, and what it says.

use ratatui::Frame;

use crate::app::Model;
use crate::app::overlay::LetterView;
use crate::domain::letter::{Drafted, Letter};
use crate::i18n::Phrase;
use crate::ui::pen::Pen;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{Page, popup, popup_room};

/// With this each line of a list begins.
const DASH: &str = "– ";

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, model: &Model, view: &LetterView) {
    let mut page = Page::new(pen, popup_room(frame).0 + 1);
    match view.current() {
        None => page.paragraph(Meaning::Muted, &pen.say(&Phrase::new("ui-loading"))),
        Some(Drafted { of, to, letter, .. }) => {
            for sent in model.snapshot.sent_of(of) {
                page.paragraph(Meaning::Accepted, &pen.say(&sent.phrase()));
            }
            match letter {
                Ok(letter) => told(pen, &mut page, letter),
                Err(problem) => {
                    page.paragraph(Meaning::Warning, &pen.say(problem));
                    if let Some(to) = to {
                        let before = Phrase::new("letter-gone-before").with("recipient", to.to_string());
                        page.paragraph(Meaning::Muted, &pen.say(&before));
                    }
                }
            }
        }
    }
    let area = popup(pen, frame, &pen.say(&title(view)), page.height());
    page.draw_to_read(frame, area, usize::from(view.top));
}

fn told(pen: Pen, page: &mut Page, letter: &Letter) {
    page.paragraph(Meaning::Heading, &pen.say(&letter.to_phrase()));
    page.paragraph(Meaning::Heading, &pen.say(&letter.subject_phrase()));
    if let Some(attached) = letter.attached_phrase() {
        page.paragraph(Meaning::Muted, &pen.say(&attached));
    }
    page.gap();
    for line in letter.body.lines() {
        match line.strip_prefix(DASH) {
            _ if line.is_empty() => page.gap(),
            None => page.paragraph(Meaning::Plain, line),
            Some(item) => page.hanging(pen.cell(Meaning::Plain, DASH, DASH.chars().count()), Meaning::Plain, item),
        }
    }
}

/// Which of how many where there are several.
fn title(view: &LetterView) -> Phrase {
    let name = view.current().map_or("", |drafted| &drafted.name);
    let count = view.letters.as_ref().map_or(0, Vec::len);
    let title = Phrase::new(if count > 1 { "ui-letter-of-several" } else { "ui-letter" })
        .with("kind", view.order.kind.phrase())
        .with("name", name);
    if count > 1 { title.with("number", view.shown + 1).with("count", count) } else { title }
}
