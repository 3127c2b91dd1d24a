//! Choosing one of a list, or several; and giving a reason.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::top_for;
use crate::app::overlay::{Choice, Picker, ReasonPicker, ReasonRow};
use crate::i18n::Phrase;
use crate::ui::pen::Pen;
use crate::ui::text;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{List, Row, editor_line, popup, popup_room};

const LABEL: usize = 14;

pub(super) fn picker(pen: Pen, frame: &mut Frame<'_>, picker: &Picker) {
    // Room for a sentence that says what to do, on a narrow terminal too.
    let said = if picker.problem.is_some() { 5 } else { 2 };
    let area = popup(pen, frame, &pen.say(&picker.title), picker.shown.len().max(said) + 2);
    let list_area = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area }.intersection(area);
    let said = match (&picker.problem, picker.waiting) {
        (Some(problem), _) => Some((Meaning::Warning, pen.say(problem))),
        (None, true) => Some((Meaning::Muted, pen.say(&Phrase::new("ui-loading")))),
        (None, false) if picker.shown.is_empty() => {
            Some((Meaning::Muted, pen.say(&Phrase::new("ui-menu-nothing-fits"))))
        }
        _ => None,
    };
    if let Some((meaning, words)) = said {
        paragraph(pen, frame, list_area, meaning, &words);
    }
    let list = List {
        count: picker.shown.len(),
        top: top_for(picker.cursor, list_area.height),
        selected: Some(picker.cursor),
        focused: false,
    };
    list.draw(pen, frame, list_area, |index| {
        let place = picker.shown[index];
        let ticked = picker.takes_several().then(|| picker.ticked.contains(&place));
        let number = (picker.numbered > 0).then(|| numbered(picker, place));
        choice(pen, picker.choices.get(place), ticked, number, list_area.width)
    });
    let label = pen.cell(Meaning::Muted, &pen.say(&Phrase::new("ui-filter-typed")), LABEL);
    editor_line(pen, frame, Rect { height: 1, ..area }, label, &picker.query);
}

/// The digit that takes a likely choice, while nothing is typed; a space before the others.
fn numbered(picker: &Picker, place: usize) -> String {
    let has_digit = place < picker.numbered && picker.query.is_empty();
    if has_digit { format!("{} ", place + 1) } else { "  ".to_owned() }
}

fn choice(pen: Pen, choice: Option<&Choice>, ticked: Option<bool>, number: Option<String>, columns: u16) -> Row {
    let Some(choice) = choice else { return Row { lead: Line::default(), rest: Line::default() } };
    let beside = pen.say(&choice.beside);
    let tick = match ticked {
        None => " ",
        Some(true) => "[x] ",
        Some(false) => "[ ] ",
    };
    let number = number.unwrap_or_default();
    let room = usize::from(columns).saturating_sub(2 + number.len() + text::width(tick) + 2);
    let beside_cells = text::width(&text::line(&beside)).min(room / 2);
    let label = room - beside_cells;
    let meaning = if ticked == Some(true) { Meaning::Marked } else { Meaning::Plain };
    Row {
        lead: Line::from(vec![
            Span::styled(number, pen.style(Meaning::Key)),
            Span::styled(tick, pen.style(meaning)),
            pen.cell(meaning, &pen.say(&choice.label), label),
        ]),
        rest: Line::from(vec![pen.gap(2), pen.cell(Meaning::Muted, &beside, beside_cells)]),
    }
}

/// An error takes so many rows of a small screen at most.
const MOST_ERROR_ROWS: usize = 3;

pub(super) fn reason(pen: Pen, frame: &mut Frame<'_>, picker: &ReasonPicker) {
    let error = picker.error.as_ref().map(|error| pen.say(error));
    let room = usize::from(popup_room(frame).0).saturating_sub(2);
    let lines = error.map(|words| text::wrap(&format!("✗ {words}"), room)).unwrap_or_default();
    let below = lines.len().min(MOST_ERROR_ROWS) as u16;
    let area = popup(pen, frame, &pen.say(&picker.title), picker.rows.len() + usize::from(below));
    let rows = area.height.saturating_sub(below).max(1);
    let top = top_for(picker.cursor, rows);
    let list_area = Rect { height: rows.min(area.height), ..area };
    let room = usize::from(area.width).saturating_sub(5);
    let list = List { count: picker.rows.len(), top, selected: Some(picker.cursor), focused: true };
    list.draw(pen, frame, list_area, |index| {
        let words = match &picker.rows[index] {
            ReasonRow::None => pen.say(&Phrase::new("ui-reason-none")),
            ReasonRow::Usual(phrase) => pen.say(phrase),
            ReasonRow::Own => String::new(),
        };
        let digit = picker.digit_of(index).map(|digit| digit.to_string()).unwrap_or_default();
        let digit = pen.cell(Meaning::Key, &digit, 2);
        Row { lead: Line::from(vec![digit, pen.cell(Meaning::Plain, &words, room)]), rest: Line::default() }
    });
    own_words(pen, frame, list_area, picker, top);
    for (row, words) in (0..below).zip(&lines) {
        let area = Rect { y: list_area.bottom() + row, height: 1, ..area };
        pen.put(frame, area, &Line::from(pen.span(Meaning::Error, words)));
    }
}

/// The line in which one types, drawn over its row of the list.
fn own_words(pen: Pen, frame: &mut Frame<'_>, area: Rect, picker: &ReasonPicker, top: usize) {
    let own = picker.rows.iter().position(|row| *row == ReasonRow::Own);
    let Some(row) = own.and_then(|own| own.checked_sub(top)).filter(|row| *row < usize::from(area.height)) else {
        return;
    };
    let chosen = picker.rows.get(picker.cursor) == Some(&ReasonRow::Own);
    let line = Rect { y: area.y + row as u16, height: 1, width: area.width.saturating_sub(1), ..area };
    let words = text::pad(&pen.say(&Phrase::new("ui-reason-own")), LABEL);
    let meaning = if chosen { Meaning::Selected } else { Meaning::Muted };
    let label = Span::styled(format!("{}  {words}", if chosen { "›" } else { " " }), pen.style(meaning));
    if chosen {
        // Wipes the reversed row beneath, so that the typed words are plain to read.
        frame.render_widget(ratatui::widgets::Clear, line.intersection(frame.area()));
        editor_line(pen, frame, line, label, &picker.own);
    } else {
        let typed = text::cut(&picker.own.text(), usize::from(line.width).saturating_sub(LABEL + 3));
        pen.put(frame, line, &Line::from(vec![label, pen.span(Meaning::Plain, &typed)]));
    }
}

/// Words wrapped into an area.
fn paragraph(pen: Pen, frame: &mut Frame<'_>, area: Rect, meaning: Meaning, words: &str) {
    let lines = text::wrap(words, usize::from(area.width).saturating_sub(2));
    for (index, words) in lines.iter().take(usize::from(area.height)).enumerate() {
        let area = Rect { y: area.y + index as u16, height: 1, ..area };
        pen.put(frame, area, &Line::from(pen.span(meaning, words)));
    }
}
