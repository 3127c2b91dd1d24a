//! The columns of one file as they are shown to a person, and what the person says of them.

use crate::i18n::Phrase;

use super::{ColumnSource, FileNotice, FormField, Garbled, Profile, Service};

/// The columns of a file, with what each is taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormColumns {
    pub service: Service,
    /// `false` where the first row is an answer already; the headers are empty then.
    pub has_header: bool,
    /// All of them, in their order.
    pub columns: Vec<SeenColumn>,
    /// The fields that several columns could be. Empty once a person has said which.
    pub doubts: Vec<Doubt>,
    /// The questions of the form for which there is no column.
    pub missing: Vec<FormField>,
    /// The fields of which was said that no column is theirs.
    pub nothing: Vec<FormField>,
    /// The profile that the columns were read by.
    pub profile: Option<String>,
    /// All profiles that the file fits.
    pub fitting: Vec<String>,
    /// The first word that stands in a wrong encoding.
    pub garbled: Option<Garbled>,
}

/// One column.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SeenColumn {
    pub header: String,
    /// The first values in it that are not empty, each once and on one line.
    pub values: Vec<String>,
    /// What it is taken for; several only where a person said so.
    pub fields: Vec<FormField>,
}

/// A field and the columns that it could be, counted from 0: two at least.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    pub field: FormField,
    pub candidates: Vec<usize>,
}

/// What a person said of the columns of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ColumnWish {
    /// Goes before what a profile says.
    pub sources: Vec<(FormField, ColumnSource)>,
    pub profile: ProfileWish,
    /// Whether the first row is a header; `None` as it looks.
    pub header: Option<bool>,
}

/// By which profile a file is read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum ProfileWish {
    /// The one that fits, if one does.
    #[default]
    Fitting,
    /// None, even if one fits.
    Without,
    Named(String),
}

impl FormColumns {
    /// Whether every field has its one column, so that the file can be read.
    pub fn is_settled(&self) -> bool {
        self.doubts.is_empty() && self.missing.is_empty()
    }

    /// Which service made the file, and by which profile it is read.
    pub fn origin(&self) -> Phrase {
        let service = self.service.phrase();
        match &self.profile {
            Some(profile) => {
                Phrase::new("form-read-by-profile").with("service", service).with("name", profile.as_str())
            }
            None => Phrase::new("form-read-by-words").with("service", service),
        }
    }

    /// How a column is named so that only it is meant.
    pub fn source(&self, column: usize) -> ColumnSource {
        let header = self.columns.get(column).map(|column| column.header.clone()).unwrap_or_default();
        let same = self.columns.iter().filter(|other| other.header == header).count();
        if same == 1 && !header.is_empty() {
            ColumnSource::Header(header)
        } else {
            ColumnSource::Number { number: column + 1, header }
        }
    }

    /// What is to be known of the file before it is taken in: letters in a wrong encoding, and what follows from columns
    /// that it does not have.
    pub fn notices(&self) -> Vec<FileNotice> {
        let lacks = |field: FormField| self.of(field).is_none();
        let asked = |field: FormField| self.doubts.iter().any(|doubt| doubt.field == field);
        let mail = match (lacks(FormField::Email), lacks(FormField::ParticipantId)) {
            (true, true) => Some(FileNotice::NoMailboxOrId),
            (true, false) => Some(FileNotice::NoMailbox),
            _ => None,
        };
        let mail = mail.filter(|_| !asked(FormField::Email));
        let time = lacks(FormField::Received) && !asked(FormField::Received);
        let garbled = self.garbled.clone().map(FileNotice::WrongLetters);
        garbled.into_iter().chain(mail).chain(time.then_some(FileNotice::NoTime)).collect()
    }

    /// The useful fields that no column holds.
    pub fn without(&self) -> impl Iterator<Item = FormField> {
        FileNotice::USEFUL.into_iter().filter(|field| self.of(*field).is_none())
    }

    /// The headers that nothing is taken from.
    pub fn ignored(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().filter(|column| column.fields.is_empty()).map(|column| column.header.as_str())
    }

    /// The column of a field.
    pub fn of(&self, field: FormField) -> Option<usize> {
        self.columns.iter().position(|column| column.fields.contains(&field))
    }

    /// What the columns are taken for, under a name.
    pub fn named(&self, name: &str) -> Profile {
        let source = |field: FormField| match self.of(field) {
            Some(column) => Some((field, self.source(column))),
            None => self.nothing.contains(&field).then_some((field, ColumnSource::Nothing)),
        };
        let width = (!self.has_header).then_some(self.columns.len());
        Profile { name: name.to_owned(), width, columns: FormField::ALL.into_iter().filter_map(source).collect() }
    }
}

impl ColumnWish {
    /// Says where a field is to be read from, in place of what was said before.
    pub fn say(&mut self, field: FormField, source: ColumnSource) {
        self.sources.retain(|(known, _)| *known != field);
        self.sources.push((field, source));
    }
}
