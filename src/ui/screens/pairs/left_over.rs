//! Under one that has no partner: what else is to be said of it, and the ways to include it beside letting it wait.

use crate::app::screens::pairs;
use crate::app::{Command, Model, Screen};
use crate::domain::LeftOver;
use crate::i18n::Phrase;
use crate::ui::names;
use crate::ui::pen::Pen;
use crate::ui::theme::Meaning;
use crate::ui::widgets::Page;

pub(super) fn ways(pen: Pen, mut page: Page, model: &Model, left: &LeftOver) -> Page {
    for sentence in &left.more {
        page.hanging(pen.cell(Meaning::Muted, "·", 2), Meaning::Plain, &pen.say(sentence));
    }
    if left.ways.is_empty() {
        return page;
    }
    page.gap();
    if pairs::ways_are_old(model, left) {
        let key = names::key(Command::Why, Screen::Pairs);
        let words = pen.say(&Phrase::new("ui-ways-old").with("key", key));
        page.hanging(pen.cell(Meaning::Muted, "·", 2), Meaning::Muted, &words);
        return page;
    }
    page.heading(&pen.say(&Phrase::new("ui-ways")));
    page.hanging(pen.cell(Meaning::Muted, "0", 2), Meaning::Plain, &pen.say(&Phrase::new("ui-way-waits")));
    let name = |id| model.snapshot.registration_name(id);
    for (number, way) in left.ways.iter().enumerate() {
        let sentence = pen.say(&way.sentence(left.registration, &name));
        page.hanging(pen.cell(Meaning::Muted, &(number + 1).to_string(), 2), Meaning::Plain, &sentence);
    }
    if left.ways.iter().any(|way| way.is_trio()) {
        let key = names::key(Command::Trio, Screen::Pairs);
        page.gap();
        page.hanging(
            pen.cell(Meaning::Muted, "", 2),
            Meaning::Muted,
            &pen.say(&Phrase::new("ui-way-trio").with("key", key)),
        );
    }
    page
}
