//! What a file holds, and what its rows were read from.

use super::sheet::Sheet;
use super::{Delimiter, Encoding};
use crate::i18n::Phrase;

/// A file that was opened: text still to be read, or a sheet whose rows are known already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Bytes of some encoding; CSV, or the JSON of a directory.
    Text(Vec<u8>),
    Sheet(Sheet),
}

/// What the rows were read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    Text {
        encoding: Encoding,
        delimiter: Delimiter,
    },
    /// The one sheet that was read, of all those that the workbook shows.
    Sheet {
        name: String,
        shown: usize,
    },
}

impl Origin {
    /// The name of the sheet that was read, of a workbook.
    pub fn sheet(&self) -> Option<&str> {
        match self {
            Origin::Sheet { name, .. } => Some(name),
            Origin::Text { .. } => None,
        }
    }

    /// Which sheet was read, where there was a choice.
    pub fn choice(&self) -> Option<Phrase> {
        match self {
            Origin::Sheet { name, shown } if *shown > 1 => {
                Some(Phrase::new("intake-sheet-chosen").with("sheet", name.as_str()).with("count", *shown))
            }
            _ => None,
        }
    }
}

impl From<&[u8]> for Content {
    fn from(bytes: &[u8]) -> Content {
        Content::Text(bytes.to_owned())
    }
}

impl From<&str> for Content {
    fn from(text: &str) -> Content {
        Content::from(text.as_bytes())
    }
}
