//! The settings with their values; below, what the chosen one does and what the pairs would be.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::top_for;
use crate::app::Model;
use crate::app::overlay::SettingsView;
use crate::domain::partnership::Trial;
use crate::domain::setting::Setting;
use crate::i18n::{Arg, Phrase};
use crate::ui::names;
use crate::ui::pen::Pen;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{List, Page, Row, popup, popup_room};

/// For the value, and the one that is tried beside it.
const VALUES: usize = 26;
/// Lines for the effect, so that the box does not jump.
const EFFECT_ROWS: usize = 8;
/// New pairs that are named.
const MOST_NEW: usize = 2;

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, model: &Model, view: &SettingsView) {
    let mut page = Page::new(pen, popup_room(frame).0 + 1);
    effect(pen, &mut page, model, view);
    let title = pen.say(&Phrase::new("ui-settings"));
    let area = popup(pen, frame, &title, Setting::ALL.len() + 1 + page.height().max(EFFECT_ROWS));
    let below = u16::try_from(page.height().max(EFFECT_ROWS)).unwrap_or(u16::MAX);
    let rows = area.height.saturating_sub(below + 1).max(area.height / 3).min(Setting::ALL.len() as u16);
    let list_area = Rect { height: rows, ..area };
    let list =
        List { count: Setting::ALL.len(), top: top_for(view.cursor, rows), selected: Some(view.cursor), focused: true };
    list.draw(pen, frame, list_area, |index| row(pen, model, view, index, usize::from(area.width)));
    let y = list_area.bottom() + 1;
    let page_area = Rect { y, height: area.bottom().saturating_sub(y), ..area };
    page.draw(frame, page_area.intersection(area), 0);
}

fn row(pen: Pen, model: &Model, view: &SettingsView, index: usize, columns: usize) -> Row {
    let setting = Setting::ALL[index];
    let settings = &model.snapshot.settings;
    let said = |value: i64| pen.say(&setting.value_phrase(value));
    let now = said(settings.get(setting));
    let (meaning, value) = match (index == view.cursor, view.typed.is_empty(), view.tried) {
        (true, false, _) => (Meaning::Marked, format!("{now} → {}", view.typed.text())),
        (true, true, Some(value)) => (Meaning::Marked, format!("{now} → {}", said(value))),
        _ if settings.is_changed(setting) => (Meaning::Heading, now),
        _ => (Meaning::Plain, now),
    };
    let name = columns.saturating_sub(VALUES + 4);
    Row {
        lead: Line::from(vec![pen.gap(1), pen.cell(Meaning::Plain, &pen.say(&setting.name()), name)]),
        rest: Line::from(vec![pen.gap(1), pen.cell(meaning, &value, VALUES)]),
    }
}

fn effect(pen: Pen, page: &mut Page, model: &Model, view: &SettingsView) {
    let setting = view.setting();
    let default = setting.value_phrase(setting.default_value());
    page.paragraph(Meaning::Plain, &pen.say(&setting.help()));
    page.paragraph(Meaning::Muted, &pen.say(&Phrase::new("ui-setting-default").with("value", default)));
    if !setting.shapes_pairs() {
        return;
    }
    page.gap();
    let key = if view.tried.is_some() { "ui-trial-with" } else { "ui-trial-as-saved" };
    match &view.trial {
        None => page.paragraph(Meaning::Muted, &pen.say(&Phrase::new("ui-trial-solving"))),
        Some(Err(problem)) => page.paragraph(Meaning::Warning, &pen.say(problem)),
        Some(Ok(trial)) => {
            page.heading(&pen.say(&Phrase::new(key)));
            told(pen, page, model, trial);
        }
    }
}

fn told(pen: Pen, page: &mut Page, model: &Model, trial: &Trial) {
    let figures = Phrase::new("ui-trial-figures")
        .with("pairs", trial.pairs)
        .with("left", trial.left_over)
        .with("points", Arg::Points(trial.total));
    page.paragraph(Meaning::Plain, &pen.say(&figures));
    let room = page.width().saturating_sub(4);
    if let Some((members, points)) = &trial.worst {
        let names = names::several_briefly(&model.snapshot, members, room / 2);
        let worst = Phrase::new("ui-trial-worst").with("names", names).with("points", Arg::Points(*points));
        page.paragraph(Meaning::Plain, &pen.say(&worst));
    }
    if let Some(cost) = trial.estimated_cost {
        page.paragraph(Meaning::Plain, &pen.say(&Phrase::new("ui-pairs-cost").with("sum", Arg::Money(cost.0))));
    }
    if model.snapshot.proposal.is_none() {
        return;
    }
    let kept = Phrase::new("ui-trial-kept").with("kept", trial.kept).with("new", trial.new.len());
    page.paragraph(if trial.new.is_empty() { Meaning::Muted } else { Meaning::Heading }, &pen.say(&kept));
    for members in trial.new.iter().take(MOST_NEW) {
        page.indented(2, Meaning::Plain, &names::several_briefly(&model.snapshot, members, room));
    }
}
