//! The libraries that a cell of a list means: an id of the directory, or words as in the form's answer to "which site?".

use crate::domain::place::{Directory, Resolution, resolve};
use crate::domain::{Library, LibraryId};
use crate::i18n::Phrase;
use crate::store::{Store, StoreError};

/// The directory by ids and names.
pub(super) struct Naming {
    directory: Directory,
    libraries: Vec<Library>,
}

impl Naming {
    /// # Errors
    /// Where the directory cannot be read.
    pub fn new(store: &Store) -> Result<Naming, StoreError> {
        let libraries = store.libraries()?;
        Ok(Naming { directory: Directory::new(&libraries, &store.aliases()?), libraries })
    }

    /// # Errors
    /// Words of which nobody can be sure, with what they could mean.
    pub fn libraries_of(&self, words: &str) -> Result<Vec<LibraryId>, Phrase> {
        if let Some(library) = self.libraries.iter().find(|library| library.id.as_str() == words) {
            return Ok(vec![library.id.clone()]);
        }
        let resolution = resolve(words, &self.directory);
        if resolution.sure { Ok(resolution.libraries) } else { Err(self.doubt(resolution)) }
    }

    fn doubt(&self, resolution: Resolution) -> Phrase {
        const MOST_NAMED: usize = 6;
        let name = |id: &LibraryId| {
            let found = self.libraries.iter().find(|library| library.id == *id);
            found.map(|library| format!("{} ({id})", library.name))
        };
        let mut candidates: Vec<String> = resolution.candidates.iter().filter_map(name).collect();
        if candidates.is_empty() {
            return resolution.why;
        }
        if candidates.len() > MOST_NAMED {
            candidates.truncate(MOST_NAMED);
            candidates.push("…".to_owned());
        }
        Phrase::new("past-unsure").with("why", resolution.why).with("candidates", candidates.join(", "))
    }
}

/// Row (counted from 1, without the header), line, column, value and reason in one line.
pub(super) fn problem((row, line): (usize, usize), column: &str, value: &str, reason: Phrase) -> Phrase {
    const LONGEST: usize = 60;
    Phrase::new("row-problem-in-column")
        .with("row", row.to_string())
        .with("line", line.to_string())
        .with("column", column)
        .with("value", value.chars().take(LONGEST).collect::<String>())
        .with("reason", reason)
}
