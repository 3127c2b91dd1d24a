//! A refused write. Of a form mine and theirs stand field by field, what differs in them set off; of everything else what
//! I wanted, and what others made of the record meanwhile.

use ratatui::Frame;
use ratatui::text::Span;

use super::compare::{ROOM_FOR_TWO, alike, beside, compared, headed};
use super::history;
use crate::app::Model;
use crate::app::form::{Beside, Side};
use crate::app::overlay::ConflictView;
use crate::domain::difference::{differences, shortened};
use crate::i18n::{self, Phrase};
use crate::ui::pen::Pen;
use crate::ui::text;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{Page, popup, popup_room, popup_whole};

/// What the box and its scrollbar take of the columns.
const FRAME: usize = 6;

/// Of words that both have alike so many are left beside those that differ.
const AROUND: usize = 8;

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, model: &Model, view: &ConflictView) {
    let (columns, _) = popup_room(frame);
    let mut page = Page::new(pen, columns + 1);
    let title = pen.say(&Phrase::new("ui-conflict"));
    if !view.is_of_form() {
        to_look_at(pen, &mut page, model, view);
        let area = popup(pen, frame, &title, page.height());
        page.draw_to_read(frame, area, usize::from(view.top));
    } else if usize::from(frame.area().width) >= ROOM_FOR_TWO + FRAME {
        let area = popup_whole(pen, frame, &title);
        let mut page = Page::new(pen, area.width);
        field_by_field(pen, &mut page, model, view);
        page.draw_with_cursor(frame, area);
    } else {
        field_by_field(pen, &mut page, model, view);
        let area = popup(pen, frame, &title, page.height());
        page.draw_with_cursor(frame, area);
    }
}

fn to_look_at(pen: Pen, page: &mut Page, model: &Model, view: &ConflictView) {
    page.paragraph(Meaning::Plain, &pen.say(&Phrase::new("ui-conflict-explained")));
    page.gap();
    page.heading(&pen.say(&Phrase::new("ui-conflict-mine")));
    page.hanging(pen.cell(Meaning::Error, "✗", 2), Meaning::Plain, &pen.say(&view.conflict.mine));
    page.gap();
    page.heading(&pen.say(&Phrase::new("ui-conflict-theirs")));
    for entry in &view.conflict.theirs {
        let words = format!("{} {}: {}", i18n::date_time(pen.lang, entry.at), entry.actor, pen.say(&entry.label));
        page.hanging(pen.cell(Meaning::Accepted, "✓", 2), Meaning::Plain, &words);
        history::fields(pen, page, &model.snapshot, &entry.fields);
    }
}

fn field_by_field(pen: Pen, page: &mut Page, model: &Model, view: &ConflictView) {
    let (told, theirs) = match view.conflict.theirs.first() {
        Some(entry) => {
            let actor = entry.actor.as_str();
            let told = Phrase::new("ui-conflict-fields").with("actor", actor).with("at", entry.at);
            (told, Phrase::new("ui-conflict-side-theirs").with("actor", actor))
        }
        None => (Phrase::new("ui-conflict-fields-somebody"), Phrase::new("ui-conflict-side-theirs-somebody")),
    };
    page.paragraph(Meaning::Plain, &pen.say(&told));
    page.cursor_next(0);
    let Some(fields) = view.fields(model) else {
        page.gap();
        let gone = Phrase::new("refused-gone").with("mine", view.conflict.mine.clone());
        let words = if view.is_of_nothing(model) { gone } else { Phrase::new("ui-loading") };
        return page.paragraph(Meaning::Muted, &pen.say(&words));
    };
    let (differing, same): (Vec<&Beside>, Vec<&Beside>) = fields.iter().partition(|field| field.differs);
    let heads = [Phrase::new("ui-conflict-side-mine"), theirs].map(|head| pen.say(&head));
    for (index, field) in differing.iter().enumerate() {
        page.gap();
        draw_field(pen, page, field, view, &heads, index == view.cursor);
    }
    if differing.is_empty() {
        page.gap();
        page.paragraph(Meaning::Plain, &pen.say(&Phrase::new("ui-conflict-none-differs")));
    }
    let said: Vec<(Phrase, String)> = same.iter().map(|field| (field.label.clone(), pen.say(&field.mine))).collect();
    if said.iter().any(|(_, words)| !words.trim().is_empty()) {
        alike(pen, page, "ui-conflict-alike", &said);
    }
}

fn draw_field(pen: Pen, page: &mut Page, field: &Beside, view: &ConflictView, heads: &[String; 2], chosen: bool) {
    let first = page.height();
    let section = field.section.as_ref().map(|section| format!("{} · ", pen.say(section))).unwrap_or_default();
    let label = text::capitalised(&format!("{section}{}", pen.say(&field.label)));
    let (sign, meaning) = if chosen { ("›", Meaning::Selected) } else { (" ", Meaning::Heading) };
    page.hanging(pen.cell(meaning, sign, 2), meaning, &label);
    let (mine, theirs) = differences(&pen.say(&field.mine), &pen.say(&field.theirs));
    let [mine, theirs] = [mine, theirs].map(|runs| shortened(runs, AROUND));
    let head = |side: Side, head: &str| match view.side(field) == side {
        true => (Meaning::Accepted, format!("● {head}")),
        false => (Meaning::Muted, format!("○ {head}")),
    };
    let heads = [head(Side::Mine, &heads[0]), head(Side::Theirs, &heads[1])];
    if page.width() >= ROOM_FOR_TWO {
        headed(pen, page, heads.each_ref().map(|(meaning, head)| (*meaning, head.as_str())));
        beside(pen, page, [&mine, &theirs]);
    } else {
        let most = page.width() / 3;
        let cells = heads.iter().map(|(_, head)| text::width(head)).max().unwrap_or_default().min(most);
        for ((meaning, head), runs) in heads.iter().zip([mine, theirs]) {
            let head = Span::styled(format!("  {}  ", text::pad(head, cells)), pen.style(*meaning));
            compared(pen, page, &head, &runs);
        }
    }
    if chosen {
        let last = page.height().saturating_sub(1);
        page.cursor_at((first + usize::from(view.top)).min(last), 0);
        page.belongs_to_cursor();
    }
}
