//! The reports of a partnership: a list with what is known of the chosen one, or one in full.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::top_for;
use crate::app::Model;
use crate::app::overlay::{Read, ReportsView};
use crate::domain::report::{Publishing, Withheld};
use crate::domain::{Report, VisitId};
use crate::i18n::{self, Phrase, say};
use crate::ui::names;
use crate::ui::pen::Pen;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{List, Page, Row, popup_whole};

const DATE: usize = 11;
const LANGUAGE: usize = 9;
const PUBLISHING: usize = 24;

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, model: &Model, view: &ReportsView) {
    let members = model.snapshot.partnership(view.partnership).map(|pair| pair.group.members.clone());
    let name = names::several_briefly(&model.snapshot, &members.unwrap_or_default(), 50);
    let area = popup_whole(pen, frame, &pen.say(&Phrase::new("reports-title").with("name", name)));
    match (view.reading, view.selected(model)) {
        (Some(read), Some(report)) => draw_one(pen, frame, area, model, report, read),
        _ => draw_list(pen, frame, area, model, view),
    }
}

fn draw_list(pen: Pen, frame: &mut Frame<'_>, area: Rect, model: &Model, view: &ReportsView) {
    let reports = view.reports(model);
    let mut page = Page::new(pen, area.width);
    match view.selected(model) {
        Some(report) => about(pen, &mut page, model, report),
        None => page.paragraph(Meaning::Plain, &pen.say(&Phrase::new("reports-none"))),
    }
    page.paragraph(Meaning::Muted, &pen.say(&Phrase::new("reports-more-keys")));
    let below = u16::try_from(page.height()).unwrap_or(u16::MAX).min(area.height / 2);
    let list_area = Rect { height: area.height.saturating_sub(1 + below), ..area };
    let place = view.place(reports.len());
    let list =
        List { count: reports.len(), top: top_for(place, list_area.height), selected: Some(place), focused: true };
    list.draw(pen, frame, list_area, |index| row(pen, reports[index], area.width));
    let page_area = Rect { y: list_area.bottom() + 1, height: below, ..area };
    page.draw(frame, page_area.intersection(area), 0);
}

fn row(pen: Pen, report: &Report, columns: u16) -> Row {
    let edit = &report.edit;
    let meaning = if edit.publishing == Publishing::No { Meaning::Muted } else { Meaning::Accepted };
    let language = pen.say(&Phrase::new(format!("answer-language-{}", edit.language.code())));
    let room = usize::from(columns).saturating_sub(2 + DATE + LANGUAGE + PUBLISHING);
    Row {
        lead: Line::from(pen.cell(Meaning::Plain, &i18n::date(edit.received), DATE)),
        rest: Line::from(vec![
            pen.cell(Meaning::Muted, &language, LANGUAGE),
            pen.cell(meaning, &pen.say(&edit.publishing.phrase()), PUBLISHING),
            pen.cell(Meaning::Plain, report.beginning(), room),
        ]),
    }
}

/// Of which visits it tells, and what it is about.
fn about(pen: Pen, page: &mut Page, model: &Model, report: &Report) {
    let visit = |id: &VisitId| {
        let visit = model.snapshot.visits.iter().find(|visit| visit.id == *id)?;
        let room = page.width() / 2;
        let names = names::two(pen.lang, &model.snapshot, (visit.guest, visit.host), "→", room);
        Some(visit.date.map_or_else(|| names.clone(), |day| format!("{} {names}", i18n::date(day))))
    };
    let visits: Vec<String> = report.edit.visits.iter().filter_map(visit).collect();
    page.fact(&pen.say(&Phrase::new("reports-visits")), Meaning::Plain, &visits.join(", "));
    let topics = names::topics(pen.lang, &report.edit.topics);
    page.fact(&pen.say(&Phrase::new("site-topics")), Meaning::Plain, &topics);
}

fn draw_one(pen: Pen, frame: &mut Frame<'_>, area: Rect, model: &Model, report: &Report, read: Read) {
    let mut page = Page::new(pen, area.width);
    let lang = report.edit.language;
    let told = read.published.then(|| model.snapshot.told(report, |withheld: Withheld| say(lang, &withheld.phrase())));
    let head = match &told {
        Some(told) => {
            Phrase::new("reports-as-published").with("how", report.edit.publishing.phrase()).with("count", told.count)
        }
        None => Phrase::new("reports-as-it-came").with("day", report.edit.received),
    };
    page.paragraph(Meaning::Muted, &pen.say(&head));
    page.gap();
    let words: &str = told.as_ref().map_or(&report.edit.text, |told| &told.text);
    for line in words.lines() {
        if line.trim().is_empty() { page.gap() } else { page.paragraph(Meaning::Plain, line) }
    }
    page.draw_to_read(frame, area, usize::from(read.top));
}
