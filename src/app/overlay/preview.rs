//! What an import would do, and what a person says of its columns. One layer with several parts, so that
//! what was answered stands in one place.

use super::press::without_letters;
use crate::app::importing::{ImportPreview, PreviewOf, PreviewOrder, Progress, RowList, Ticket};
use crate::app::{Code, Effect, Key};
use crate::domain::form::{ColumnSource, ColumnWish, Doubt, FormColumns, FormField, ProfileWish};
use crate::i18n::Phrase;

/// Which part is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What would happen. First visible row of the text; `ui` clamps it.
    Overview { top: u16 },
    /// Which of several columns is a field; below them, where it may be so, none.
    Which { cursor: usize },
    /// All columns, then the questions that have none.
    Columns { cursor: usize },
    /// What a column is to be taken for: the fields in their order, then nothing.
    Field { column: usize, cursor: usize },
    /// The rows that cannot be used, or what is odd in the others.
    Rows { of: RowList, cursor: usize },
    /// The registrations that the file does not have.
    Absent { top: u16 },
    /// What the newer answers say otherwise.
    Changed { top: u16 },
}

/// The preview on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewView {
    /// What was asked last.
    pub ticket: Ticket,
    /// Its answer has not come: what is shown is of an earlier one.
    pub waiting: bool,
    /// How far what is at work is, as far as it is known.
    pub progress: Option<Progress>,
    /// The import under way.
    pub importing: Option<Ticket>,
    /// The file is taken for the whole round: what it does not have is withdrawn.
    pub whole: bool,
    pub wish: ColumnWish,
    /// `None` while the file is being read for the first time.
    pub preview: Option<Box<ImportPreview>>,
    pub part: Part,
    /// The name of the profile that was used last, for saving it anew.
    pub profile: String,
}

/// What a key asks of the layer above.
pub(super) enum Asked {
    Nothing,
    Close,
    /// Stop what is at work, and stay.
    Stop(Ticket),
    /// Look again, by what is now wished.
    Look,
    Import,
    SaveProfile,
    SaveRows(RowList),
    Refuse(Phrase),
}

impl PreviewView {
    pub(in crate::app) fn new(ticket: Ticket) -> PreviewView {
        PreviewView {
            ticket,
            waiting: true,
            progress: None,
            importing: None,
            whole: false,
            wish: ColumnWish::default(),
            preview: None,
            part: Part::Overview { top: 0 },
            profile: String::new(),
        }
    }

    /// The columns, where it is a form.
    pub fn columns(&self) -> Option<&FormColumns> {
        self.preview.as_ref().and_then(|preview| preview.columns.as_ref())
    }

    /// The field that is asked about.
    pub fn doubt(&self) -> Option<&Doubt> {
        self.columns().and_then(|columns| columns.doubts.first())
    }

    /// The questions without a column, below the columns: missing, or said not to be there.
    pub fn without_column(&self) -> Vec<FormField> {
        let Some(columns) = self.columns() else { return Vec::new() };
        let without = |field: &FormField| columns.missing.contains(field) || columns.nothing.contains(field);
        FormField::QUESTIONS.into_iter().filter(without).collect()
    }

    /// What is being read or written.
    pub(super) fn at_work(&self) -> Option<Ticket> {
        self.importing.or(Some(self.ticket).filter(|_| self.waiting))
    }

    /// Whether Enter writes anything.
    pub fn writable(&self) -> bool {
        self.preview.as_ref().is_some_and(|preview| preview.writable || self.withdraws())
    }

    /// Whether the import withdraws what the file does not have.
    pub fn withdraws(&self) -> bool {
        self.whole && self.preview.as_ref().is_some_and(|preview| !preview.absent.is_empty())
    }

    /// Takes the answer in and turns to what a person must say next.
    pub(super) fn answered(&mut self, preview: Box<ImportPreview>) {
        (self.waiting, self.progress) = (false, None);
        // Who was shown and agreed to is not who is missing by other columns.
        self.whole &= self.preview.as_ref().is_some_and(|before| before.absent == preview.absent);
        self.preview = Some(preview);
        if let Some(profile) = self.columns().and_then(|columns| columns.profile.clone()) {
            self.profile = profile;
        }
        let asks = self.doubt().is_some();
        let incomplete = self.columns().is_some_and(|columns| !columns.missing.is_empty());
        let rows = self.columns().map_or(0, |columns| columns.columns.len()) + self.without_column().len();
        self.part = match self.part {
            _ if asks => Part::Which { cursor: 0 },
            Part::Field { column: cursor, .. } | Part::Columns { cursor } => {
                Part::Columns { cursor: cursor.min(rows.saturating_sub(1)) }
            }
            _ if incomplete => Part::Columns { cursor: 0 },
            _ => Part::Overview { top: 0 },
        };
    }

    /// The order for looking again.
    pub(super) fn again(&mut self, ticket: Ticket) -> Effect {
        let of = PreviewOf::Again(std::mem::replace(&mut self.ticket, ticket));
        self.waiting = true;
        Effect::Preview(Box::new(PreviewOrder { ticket, of, wish: self.wish.clone() }))
    }

    pub(super) fn press(&mut self, key: Key) -> Asked {
        if let Some(attempt) = self.importing {
            return if key == Key::plain(Code::Esc) { Asked::Stop(attempt) } else { Asked::Nothing };
        }
        if key == Key::plain(Code::Esc) {
            return self.back();
        }
        if self.waiting || self.preview.is_none() {
            return Asked::Nothing;
        }
        match self.part {
            Part::Overview { top } => self.press_overview(top, key),
            Part::Which { cursor } => self.press_which(cursor, key),
            Part::Columns { cursor } => self.press_columns(cursor, key),
            Part::Field { column, cursor } => self.press_field(column, cursor, key),
            Part::Rows { of, cursor } => {
                let mut cursor = cursor;
                let count = self.preview.as_ref().map_or(0, |preview| preview.list(of).len());
                super::press::move_cursor(&mut cursor, count, without_letters(key));
                self.part = Part::Rows { of, cursor };
                if key == Key::char('w') { Asked::SaveRows(of) } else { Asked::Nothing }
            }
            Part::Changed { .. } if key == Key::char('=') => self.back(),
            Part::Changed { top } => {
                self.part = Part::Changed { top: super::press::scrolled(top, key) };
                Asked::Nothing
            }
            Part::Absent { .. } if key.code == Code::Enter => Asked::Refuse(Phrase::new("preview-absent-elsewhere")),
            Part::Absent { top } => {
                if key == Key::char('x') {
                    self.whole = !self.whole;
                }
                self.part = Part::Absent { top: super::press::scrolled(top, key) };
                Asked::Nothing
            }
        }
    }

    /// One step back; out of what must be said first there is only the way out.
    fn back(&mut self) -> Asked {
        let settled = self.columns().is_none_or(FormColumns::is_settled);
        self.part = match self.part {
            Part::Field { column, .. } => Part::Columns { cursor: column },
            Part::Rows { .. } | Part::Absent { .. } | Part::Changed { .. } => Part::Overview { top: 0 },
            Part::Columns { .. } if settled => Part::Overview { top: 0 },
            Part::Overview { .. } | Part::Columns { .. } | Part::Which { .. } => return Asked::Close,
        };
        Asked::Nothing
    }

    fn press_overview(&mut self, top: u16, key: Key) -> Asked {
        let Some(preview) = &self.preview else { return Asked::Nothing };
        let form = preview.columns.is_some();
        match key.code {
            Code::Enter if self.writable() => return Asked::Import,
            Code::Char('m') if form => self.part = Part::Columns { cursor: 0 },
            Code::Char('p') if form => return Asked::SaveProfile,
            Code::Char('o') if form => return self.turn_profile(),
            Code::Char('v') if !preview.unusable.is_empty() => {
                self.part = Part::Rows { of: RowList::Unusable, cursor: 0 };
            }
            Code::Char('v' | 'w') if preview.unusable.is_empty() => {
                return Asked::Refuse(Phrase::new("preview-all-usable"));
            }
            Code::Char('w') => return Asked::SaveRows(RowList::Unusable),
            Code::Char('n') if preview.odd.is_empty() => return Asked::Refuse(Phrase::new("preview-none-odd")),
            Code::Char('n') => self.part = Part::Rows { of: RowList::Odd, cursor: 0 },
            Code::Char('x') if preview.absent.is_empty() => return Asked::Refuse(Phrase::new("preview-none-absent")),
            Code::Char('x') => self.part = Part::Absent { top: 0 },
            Code::Char('=') if preview.changed.is_empty() => {
                return Asked::Refuse(Phrase::new("preview-none-changed"));
            }
            Code::Char('=') => self.part = Part::Changed { top: 0 },
            _ => self.part = Part::Overview { top: super::press::scrolled(top, key) },
        }
        Asked::Nothing
    }

    fn press_which(&mut self, cursor: usize, key: Key) -> Asked {
        let Some(Doubt { field, candidates }) = self.doubt().cloned() else { return Asked::Nothing };
        let count = candidates.len() + usize::from(field.may_be_nothing());
        let digit = match key.code {
            Code::Char('0') => Some(candidates.len()),
            Code::Char(c) => c.to_digit(10).and_then(|digit| usize::try_from(digit).ok()?.checked_sub(1)),
            Code::Enter => Some(cursor),
            _ => None,
        };
        if let Some(chosen) = digit.filter(|chosen| *chosen < count) {
            let source = match (candidates.get(chosen), self.columns()) {
                (Some(column), Some(columns)) => columns.source(*column),
                _ => ColumnSource::Nothing,
            };
            self.wish.say(field, source);
            return Asked::Look;
        }
        let mut cursor = cursor;
        super::press::move_cursor(&mut cursor, count, without_letters(key));
        self.part = Part::Which { cursor };
        Asked::Nothing
    }

    fn press_columns(&mut self, cursor: usize, key: Key) -> Asked {
        let Some(columns) = self.columns() else { return Asked::Nothing };
        let (width, without) = (columns.columns.len(), self.without_column());
        match key.code {
            Code::Enter if cursor < width => {
                let fields = columns.columns.get(cursor).map(|column| column.fields.as_slice()).unwrap_or_default();
                let at = |field: &FormField| FormField::ALL.iter().position(|other| other == field);
                let at = fields.first().and_then(at).unwrap_or(0);
                self.part = Part::Field { column: cursor, cursor: at };
                Asked::Nothing
            }
            Code::Enter => match without.get(cursor - width) {
                Some(field) if !field.may_be_nothing() => Asked::Refuse(Phrase::new("preview-site-needed")),
                Some(field) => {
                    let gone = self.wish.sources.len();
                    let told = |(known, source): &(FormField, ColumnSource)| {
                        known == field && *source == ColumnSource::Nothing
                    };
                    self.wish.sources.retain(|said| !told(said));
                    if self.wish.sources.len() == gone {
                        self.wish.say(*field, ColumnSource::Nothing);
                    }
                    Asked::Look
                }
                None => Asked::Nothing,
            },
            Code::Char('h') => {
                let header = Some(!columns.has_header);
                self.wish = ColumnWish { header, ..ColumnWish::default() };
                Asked::Look
            }
            Code::Char('p') if columns.is_settled() => Asked::SaveProfile,
            Code::Char('p') => Asked::Refuse(Phrase::new("preview-not-settled")),
            Code::Char('o') => self.turn_profile(),
            _ => {
                let mut cursor = cursor;
                super::press::move_cursor(&mut cursor, width + without.len(), without_letters(key));
                self.part = Part::Columns { cursor };
                Asked::Nothing
            }
        }
    }

    fn press_field(&mut self, column: usize, cursor: usize, key: Key) -> Asked {
        if key.code != Code::Enter {
            let mut cursor = cursor;
            super::press::move_cursor(&mut cursor, FormField::ALL.len() + 1, without_letters(key));
            self.part = Part::Field { column, cursor };
            return Asked::Nothing;
        }
        let Some(columns) = self.columns().cloned() else { return Asked::Nothing };
        // What a profile says becomes what the person says, to be changed from there.
        if columns.profile.is_some() {
            self.wish.sources = columns.named("").columns;
            self.wish.profile = ProfileWish::Without;
        }
        let before = columns.columns.get(column).map(|column| column.fields.clone()).unwrap_or_default();
        self.wish.sources.retain(|(field, _)| !before.contains(field));
        match FormField::ALL.get(cursor) {
            Some(field) => self.wish.say(*field, columns.source(column)),
            None => before.iter().for_each(|field| self.wish.say(*field, ColumnSource::Nothing)),
        }
        Asked::Look
    }

    /// The next of the profiles that fit, and after the last of them none.
    fn turn_profile(&mut self) -> Asked {
        let Some(columns) = self.columns() else { return Asked::Nothing };
        if columns.fitting.is_empty() {
            return Asked::Refuse(Phrase::new("preview-no-profile-fits"));
        }
        let next = match &columns.profile {
            Some(used) => columns.fitting.iter().skip_while(|name| *name != used).nth(1),
            None => columns.fitting.first(),
        };
        let profile = next.map_or(ProfileWish::Without, |name| ProfileWish::Named(name.clone()));
        self.wish = ColumnWish { profile, header: self.wish.header, sources: Vec::new() };
        Asked::Look
    }
}
