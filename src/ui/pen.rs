//! What every drawing needs at hand: the language and the theme. Turns phrases into styled words.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::text;
use super::theme::{Meaning, Theme};
use crate::domain::search::Query;
use crate::i18n::{self, Lang, Phrase};

#[derive(Debug, Clone, Copy)]
pub(super) struct Pen {
    pub lang: Lang,
    pub theme: Theme,
}

impl Pen {
    /// A phrase in words. A phrase may carry outside text, so it is cut or wrapped like any.
    pub(super) fn say(self, phrase: &Phrase) -> String {
        i18n::say(self.lang, phrase)
    }

    pub(super) fn style(self, meaning: Meaning) -> Style {
        self.theme.style(meaning)
    }

    /// Words on one line, harmless, in the style of what they mean.
    pub(super) fn span(self, meaning: Meaning, words: &str) -> Span<'static> {
        Span::styled(text::line(words), self.style(meaning))
    }

    /// Exactly `cells` wide.
    pub(super) fn cell(self, meaning: Meaning, words: &str, cells: usize) -> Span<'static> {
        Span::styled(text::pad(words, cells), self.style(meaning))
    }

    /// Exactly `cells` wide, to the right.
    pub(super) fn right(self, meaning: Meaning, words: &str, cells: usize) -> Span<'static> {
        Span::styled(text::pad_left(words, cells), self.style(meaning))
    }

    /// The span with what a search found in it set off, as spans of the same width.
    pub(super) fn found(self, span: Span<'static>, query: &Query) -> Vec<Span<'static>> {
        let mut spans = Vec::new();
        let mut from = 0;
        for mark in query.marks(&span.content) {
            let plain = span.content[from..mark.start].to_owned();
            from = mark.end;
            if !plain.is_empty() {
                spans.push(Span::styled(plain, span.style));
            }
            spans.push(Span::styled(span.content[mark].to_owned(), span.style.patch(self.style(Meaning::Found))));
        }
        if from == 0 {
            return vec![span];
        }
        spans.push(Span::styled(span.content[from..].to_owned(), span.style));
        spans
    }

    /// Spaces between columns.
    pub(super) fn gap(self, cells: usize) -> Span<'static> {
        Span::raw(" ".repeat(cells))
    }

    /// A line in the first row of an area, if it has one.
    pub(super) fn put(self, frame: &mut Frame<'_>, area: Rect, line: &Line<'_>) {
        let area = area.intersection(frame.area());
        if !area.is_empty() {
            frame.render_widget(line, Rect { height: 1, ..area });
        }
    }

    /// The heading row of a pane: a rule with the words set into it.
    pub(super) fn rule(self, frame: &mut Frame<'_>, area: Rect, focused: bool, words: &str) {
        let room = usize::from(area.width).saturating_sub(6);
        let words = text::cut(words, room);
        if words.is_empty() {
            return self.put(frame, area, &Line::from(self.bar(&"─".repeat(room + 6))));
        }
        let left = room.saturating_sub(text::width(&words)) + 1;
        let meaning = if focused { Meaning::Heading } else { Meaning::Plain };
        let line = Line::from(vec![
            if focused { self.span(Meaning::Heading, "›") } else { self.bar("─") },
            self.bar("─"),
            self.span(meaning, &format!(" {words} ")).content(format!(" {words} ")),
            self.bar(&"─".repeat(left)),
        ]);
        self.put(frame, area, &line);
    }

    fn bar(self, sign: &str) -> Span<'static> {
        Span::styled(sign.to_owned(), self.style(Meaning::Frame))
    }
}
