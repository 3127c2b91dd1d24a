//! A page of running text: headings, labelled facts, wrapped words. What a detail is written on.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::scrollbar;
use crate::domain::search::Query;
use crate::ui::pen::Pen;
use crate::ui::theme::Meaning;
use crate::ui::{marked, text};

/// Below this many cells a label stands above its words instead of beside them.
const NARROW: usize = 44;
const LABEL_CELLS: usize = 15;

/// Lines under construction, all at most `width` cells.
pub(crate) struct Page {
    pen: Pen,
    width: usize,
    lines: Vec<Line<'static>>,
    cursor: Option<(usize, u16)>,
    /// What belongs to the cursor ends before this line.
    belongs: usize,
}

impl Page {
    /// A page for an area this wide; the last column is left to the scrollbar.
    pub(crate) fn new(pen: Pen, columns: u16) -> Page {
        Page { pen, width: usize::from(columns).saturating_sub(2).max(1), lines: Vec::new(), cursor: None, belongs: 0 }
    }

    pub(crate) fn width(&self) -> usize {
        self.width
    }

    pub(crate) fn heading(&mut self, words: &str) {
        self.paragraph(Meaning::Heading, words);
    }

    /// An empty line, never two in a row and never first.
    pub(crate) fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| line.width() > 0) {
            self.lines.push(Line::default());
        }
    }

    /// Words, wrapped.
    pub(crate) fn paragraph(&mut self, meaning: Meaning, words: &str) {
        self.indented(0, meaning, words);
    }

    /// Words wrapped below each other from the same column on.
    pub(crate) fn indented(&mut self, cells: usize, meaning: Meaning, words: &str) {
        self.hanging(Span::raw(" ".repeat(cells)), meaning, words);
    }

    /// Words of somebody, with what was found in them marked; ranges are in bytes.
    pub(crate) fn quoted(&mut self, cells: usize, words: &str, found: &[Range<usize>]) {
        for parts in marked::wrap(words, self.width.saturating_sub(cells), found) {
            let style = |mark| self.pen.style(if mark { Meaning::Found } else { Meaning::Plain });
            let spans = parts.into_iter().map(|(words, mark)| Span::styled(words, style(mark)));
            self.lines.push(std::iter::once(Span::raw(" ".repeat(cells))).chain(spans).collect());
        }
    }

    /// A sign or label, and words that wrap beside it.
    pub(crate) fn hanging(&mut self, sign: Span<'static>, meaning: Meaning, words: &str) {
        let indent = sign.width();
        let mut sign = Some(sign);
        for words in text::wrap(words, self.width.saturating_sub(indent)) {
            let first = sign.take().unwrap_or_else(|| Span::raw(" ".repeat(indent)));
            self.lines.push(Line::from(vec![first, Span::styled(words, self.pen.style(meaning))]));
        }
    }

    /// A fact with its label; nothing at all where the fact is empty. A label that is wider than its
    /// column gets a line of its own: nothing of it is cut.
    pub(crate) fn fact(&mut self, label: &str, meaning: Meaning, words: &str) {
        if words.trim().is_empty() {
            return;
        }
        if self.width < NARROW || text::width(label) >= LABEL_CELLS {
            self.paragraph(Meaning::Muted, label);
            self.indented(2, meaning, words);
        } else {
            self.hanging(self.pen.cell(Meaning::Muted, label, LABEL_CELLS), meaning, words);
        }
    }

    /// A line made elsewhere; cut by the frame where it is too long.
    pub(crate) fn line(&mut self, spans: Vec<Span<'static>>) {
        self.lines.push(Line::from(spans));
    }

    /// Sets off what a search found in the lines so far: in the words of the record, not in labels and headings.
    pub(crate) fn set_off(&mut self, query: &Query) {
        let ours = [Meaning::Heading, Meaning::Muted].map(|meaning| self.pen.style(meaning));
        for line in &mut self.lines {
            let spans = std::mem::take(&mut line.spans).into_iter();
            let set_off = |span: Span<'static>| {
                if ours.contains(&span.style) { vec![span] } else { self.pen.found(span, query) }
            };
            line.spans = spans.flat_map(set_off).collect();
        }
    }

    /// The next line is where the terminal's cursor belongs, so many cells from the left.
    pub(crate) fn cursor_next(&mut self, cells: usize) {
        self.cursor_at(self.lines.len(), cells);
    }

    pub(crate) fn cursor_at(&mut self, line: usize, cells: usize) {
        self.cursor = Some((line, cells.min(self.width) as u16));
    }

    /// The lines from the cursor's to the last so far belong together: an error below what was typed.
    pub(crate) fn belongs_to_cursor(&mut self) {
        self.belongs = self.lines.len();
    }

    /// Draws so that the cursor's line is seen, and puts the terminal's cursor there.
    pub(crate) fn draw_with_cursor(&self, frame: &mut Frame<'_>, area: Rect) {
        let height = usize::from(area.height);
        let Some((line, _)) = self.cursor else { return self.draw(frame, area, 0) };
        // One line below the cursor's stays in sight, where the next row stands, and what belongs to it.
        let last = (line + 2).max(self.belongs);
        let top = last.saturating_sub(height.max(2)).min(line).min(self.lines.len().saturating_sub(height));
        self.draw(frame, area, top);
        self.put_cursor(frame, area, top);
    }

    /// Draws from line `top` on, with the terminal's cursor where its line is seen.
    pub(crate) fn draw_at(&self, frame: &mut Frame<'_>, area: Rect, top: usize) {
        self.draw(frame, area, top);
        let top = top.min(self.lines.len().saturating_sub(usize::from(area.height)));
        self.put_cursor(frame, area, top);
    }

    fn put_cursor(&self, frame: &mut Frame<'_>, area: Rect, top: usize) {
        let Some((line, column)) = self.cursor else { return };
        let row = line.checked_sub(top).filter(|row| *row < usize::from(area.height));
        if let Some(row) = row.filter(|_| area.width > 0) {
            let x = area.x + column.min(area.width - 1);
            frame.set_cursor_position(Position::new(x, area.y + row as u16));
        }
    }

    /// Something to read above a screen: as text, with the terminal's cursor at its beginning.
    pub(crate) fn draw_to_read(&self, frame: &mut Frame<'_>, area: Rect, top: usize) {
        self.draw(frame, area, top);
        if !area.is_empty() {
            frame.set_cursor_position(area.as_position());
        }
    }

    /// Draws from line `top` on, with a scrollbar where not all fit.
    pub(crate) fn draw(&self, frame: &mut Frame<'_>, area: Rect, top: usize) {
        let height = usize::from(area.height);
        let top = top.min(self.lines.len().saturating_sub(height));
        for (row, line) in self.lines.iter().skip(top).take(height).enumerate() {
            frame.buffer_mut().set_line(area.x, area.y + row as u16, line, area.width.saturating_sub(1));
        }
        scrollbar(self.pen, frame, area, top, self.lines.len());
    }

    /// Draws the beginning; where not all fits, the last row says how to see the rest.
    pub(crate) fn draw_beginning(&self, frame: &mut Frame<'_>, area: Rect, more: &str) {
        let all = self.lines.len() <= usize::from(area.height);
        let shown = usize::from(area.height) - usize::from(!all && area.height > 0);
        for (row, line) in self.lines.iter().take(shown).enumerate() {
            frame.buffer_mut().set_line(area.x, area.y + row as u16, line, area.width.saturating_sub(1));
        }
        if !all {
            let last = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area };
            self.pen.put(frame, last.intersection(area), &Line::from(self.pen.span(Meaning::Muted, more)));
        }
    }

    /// How many lines there are.
    pub(crate) fn height(&self) -> usize {
        self.lines.len()
    }
}
