//! Who changed what and when; below, each field of the chosen entry before and after.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::top_for;
use crate::app::Model;
use crate::app::overlay::HistoryView;
use crate::domain::{FieldChange, HistoryEntry, Snapshot};
use crate::i18n::{self, Phrase};
use crate::ui::names;
use crate::ui::pen::Pen;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{List, Page, Row, popup, popup_room};

const WHEN: usize = 16;
const WHO: usize = 10;
/// Of the title, for the name of the record.
const ROOM_FOR_RECORD: usize = 50;
/// So that the box does not jump with every entry.
const FEWEST_FIELD_ROWS: usize = 6;

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, model: &Model, view: &HistoryView) {
    let title = match view.of {
        Some(key) => {
            Phrase::new("ui-history").with("record", names::record(pen, &model.snapshot, key, ROOM_FOR_RECORD))
        }
        None => Phrase::new("ui-journal"),
    };
    let entries = view.entries(model);
    let mut page = Page::new(pen, popup_room(frame).0 + 1);
    if let Some(entry) = entries.get(view.cursor) {
        page.heading(&pen.say(&entry.label));
        if !entry.standing {
            page.paragraph(Meaning::Muted, &pen.say(&Phrase::new("ui-taken-back")));
        }
        fields(pen, &mut page, &model.snapshot, &entry.fields);
    }
    let area = popup(pen, frame, &pen.say(&title), entries.len() + 1 + page.height().max(FEWEST_FIELD_ROWS));
    if entries.is_empty() {
        let phrase = if view.is_waiting(model) { Phrase::new("ui-loading") } else { Phrase::new("ui-history-empty") };
        return pen.put(frame, area, &Line::from(pen.span(Meaning::Muted, &pen.say(&phrase))));
    }
    // The list takes what it needs, at most half; the fields have the rest.
    let list_rows = u16::try_from(entries.len()).unwrap_or(u16::MAX).min(area.height / 2).max(1);
    let list_area = Rect { height: list_rows.min(area.height), ..area };
    let list =
        List { count: entries.len(), top: top_for(view.cursor, list_rows), selected: Some(view.cursor), focused: true };
    list.draw(pen, frame, list_area, |index| row(pen, &entries[index], list_area.width));
    let y = list_area.bottom() + 1;
    let fields_area = Rect { y, height: area.bottom().saturating_sub(y), ..area };
    page.draw(frame, fields_area.intersection(area), 0);
}

fn row(pen: Pen, entry: &HistoryEntry, columns: u16) -> Row {
    let meaning = if entry.standing { Meaning::Plain } else { Meaning::Muted };
    let lead = Line::from(vec![
        pen.right(meaning, &i18n::date_time(pen.lang, entry.at), WHEN),
        pen.gap(1),
        pen.cell(meaning, entry.actor.as_str(), WHO),
    ]);
    let room = usize::from(columns).saturating_sub(2 + WHEN + 1 + WHO + 1);
    Row { lead, rest: Line::from(vec![pen.gap(1), pen.cell(meaning, &pen.say(&entry.label), room)]) }
}

/// Each record that was touched, and below it each field before and after.
pub(super) fn fields(pen: Pen, page: &mut Page, snapshot: &Snapshot, fields: &[FieldChange]) {
    let mut record = None;
    for change in fields {
        let Some(words) = change.words(pen.lang, snapshot) else { continue };
        let this = (&change.record, &change.row);
        if record != Some(this) {
            record = Some(this);
            page.indented(2, Meaning::Muted, &format!("{} {}", record_name(pen, &change.record), change.row));
        }
        page.indented(4, Meaning::Plain, &words);
    }
}

/// A name of the schema in words; as it is where nobody gave it words.
fn record_name(pen: Pen, record: &str) -> String {
    let key = format!("record-{record}");
    if i18n::has_key(pen.lang, &key) { i18n::text(pen.lang, &key) } else { record.to_owned() }
}
