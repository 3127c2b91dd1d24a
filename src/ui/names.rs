//! Names that several screens say: municipalities, topics, pairs, and the newest of a history.

use chrono::{Datelike, NaiveDate, NaiveDateTime};

use ratatui::text::Span;

use super::pen::Pen;
use super::text;
use super::theme::Meaning;
use super::widgets::Page;
use crate::domain::topic::topic_phrase;
use crate::domain::{HistoryEntry, MunicipalityCode, TopicId};
use crate::i18n::{self, Lang, Phrase};

/// As many entries of a history as a detail shows; the rest is one key away.
const NEWEST: usize = 3;

/// The name of a municipality; its code where nobody knows it.
pub(super) fn municipality(_lang: Lang, code: &MunicipalityCode) -> String {
    code.to_string()
}

pub(super) fn municipalities(lang: Lang, codes: &[MunicipalityCode]) -> String {
    codes.iter().map(|code| municipality(lang, code)).collect::<Vec<_>>().join(", ")
}

pub(super) fn topics(lang: Lang, topics: &[TopicId]) -> String {
    topics.iter().map(|topic| i18n::say(lang, &topic_phrase(topic))).collect::<Vec<_>>().join(", ")
}

/// `16.2.`: within a round the year goes without saying.
pub(super) fn short_day(instant: Option<NaiveDateTime>) -> String {
    instant.map_or_else(String::new, |at| day_and_month(at.date()))
}

pub(super) fn day_and_month(day: NaiveDate) -> String {
    format!("{}.{}.", day.day(), day.month())
}

/// `A — B` in at most `cells`; where both are long each gives up as much as it must.
pub(super) fn joined(a: &str, sign: &str, b: &str, cells: usize) -> String {
    let (a, b) = (text::line(a), text::line(b));
    let room = cells.saturating_sub(text::width(sign) + 2);
    let (wide_a, wide_b) = (text::width(&a), text::width(&b));
    let half = room / 2;
    let (give_a, give_b) = match (wide_a <= half, wide_b <= half) {
        _ if wide_a + wide_b <= room => (wide_a, wide_b),
        (true, _) => (wide_a, room - wide_a),
        (_, true) => (room - wide_b, wide_b),
        _ => (half, room - half),
    };
    text::cut(&format!("{} {sign} {}", text::cut(&a, give_a), text::cut(&b, give_b)), cells)
}

/// Whether a row is marked for a decision on several.
pub(super) fn mark(pen: Pen, marked: bool) -> Span<'static> {
    pen.cell(Meaning::Marked, if marked { "■" } else { " " }, 1)
}

/// Whether somebody else changed the record since it was last looked at.
pub(super) fn foreign(pen: Pen, foreign: bool) -> Span<'static> {
    pen.cell(Meaning::Marked, if foreign { "*" } else { " " }, 1)
}

/// The newest lines of a history: who, when, what.
pub(super) fn newest_history(pen: Pen, page: &mut Page, history: &[HistoryEntry]) {
    if history.is_empty() {
        return;
    }
    page.gap();
    page.heading(&pen.say(&Phrase::new("ui-newest-history")));
    for entry in history.iter().take(NEWEST) {
        let words = format!("{} {}: {}", i18n::date_time(pen.lang, entry.at), entry.actor, pen.say(&entry.label));
        let meaning = if entry.standing { Meaning::Plain } else { Meaning::Muted };
        page.indented(2, meaning, &words);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_long_names_share_the_room() {
        assert_eq!(joined("Loimaa", "—", "Aura", 20), "Loimaa — Aura");
        assert_eq!(joined("Kokemäen kirjasto", "—", "Aura", 16), "Kokemäen… — Aura");
        assert_eq!(joined("abcdefghij", "—", "klmnopqrst", 13), "abcd… — klmn…");
        assert_eq!(joined("abcdefghij", "—", "klmnopqrst", 1), "…");
    }
}
