//! A file of the inbox as a preview: what kind of file it is, what its import would write, and what
//! of it could not be used. Writes nothing.

use std::path::Path;

use super::{inbox, past};
use crate::app::ImportPreview;
use crate::desk::directory::prepare_directory;
use crate::desk::import::{Prepared, RowReport};
use crate::desk::prepare_import;
use crate::domain::{Change, Library, LibraryId, Round, clean_line};
use crate::i18n::Phrase;
use crate::intake::IntakeError;
use crate::store::Store;

/// More rows than this are not looked through on a screen.
const MOST_ROWS: usize = 200;

/// What was previewed, and the change that importing it is; `None` where there is nothing to write.
pub struct Previewed {
    pub preview: ImportPreview,
    pub change: Option<Change>,
}

/// Reads a file of the inbox and says what its import would do. A directory of libraries is told by
/// what is in it, and so is a list of earlier partnerships; everything else is taken for a form export.
pub fn preview(folder: &Path, file: &str, store: &Store, round: Option<&Round>) -> Result<Previewed, Phrase> {
    let bytes = inbox::read(folder, file)?;
    let is_json = Path::new(file).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    let libraries = || store.libraries().map_err(|error| error.phrase());
    match prepare_directory(file, &bytes) {
        Ok(change) => Ok(directory(file, change, &libraries()?)),
        Err(error) if is_json || error.error != IntakeError::NotADirectory => Err(error.phrase()),
        Err(_) if past::is_one(&bytes) => past::preview(file, &bytes, store, &libraries()?),
        Err(_) => {
            let round = round.ok_or_else(|| Phrase::new("shell-no-round"))?;
            let prepared = prepare_import(store, round, file, &bytes, &[]).map_err(|error| error.phrase())?;
            Ok(answers(file, round, prepared, &libraries()?))
        }
    }
}

fn directory(file: &str, change: Change, known: &[Library]) -> Previewed {
    let incoming = if let Change::ImportDirectory { libraries, .. } = &change { libraries.as_slice() } else { &[] };
    let before = |library: &Library| known.iter().find(|old| old.id == library.id);
    let added = incoming.iter().filter(|library| before(library).is_none()).count();
    let unchanged = incoming.iter().filter(|library| before(library) == Some(library)).count();
    let changed = incoming.len() - added - unchanged;
    let writable = added + changed > 0;
    let preview = ImportPreview {
        file: clean_line(file),
        summary: vec![
            Phrase::new("shell-preview-directory").with("count", incoming.len()),
            tally(added, changed, unchanged),
        ],
        mapping: Vec::new(),
        rows: Vec::new(),
        problems: Vec::new(),
        writable,
    };
    Previewed { preview, change: writable.then_some(change) }
}

fn answers(file: &str, round: &Round, prepared: Prepared, known: &[Library]) -> Previewed {
    let mut summary = vec![
        Phrase::new("shell-preview-answers").with("count", prepared.rows.len()).with("round", round.code.as_str()),
        tally(prepared.added, prepared.changed, prepared.unchanged),
    ];
    let also = [
        (prepared.withdrawn, "shell-preview-withdrawn"),
        (prepared.missing.len(), "shell-preview-missing"),
        (prepared.rows.iter().filter(|row| is_unsure(row)).count(), "shell-preview-unsure"),
    ];
    summary.extend(
        also.into_iter().filter(|(count, _)| *count > 0).map(|(count, key)| Phrase::new(key).with("count", count)),
    );
    let usable = prepared.rows.iter().filter(|row| row.problem.is_none());
    let preview = ImportPreview {
        file: clean_line(file),
        summary,
        rows: usable
            .take(MOST_ROWS)
            .map(|row| (row.site_text.clone(), meant(&row.libraries, row.sure, known)))
            .collect(),
        problems: prepared.rows.iter().filter_map(|row| row.problem.clone()).collect(),
        writable: prepared.change.is_some(),
        mapping: prepared.mapping,
    };
    Previewed { preview, change: prepared.change }
}

fn tally(added: usize, changed: usize, unchanged: usize) -> Phrase {
    Phrase::new("shell-preview-tally").with("added", added).with("changed", changed).with("unchanged", unchanged)
}

fn is_unsure(row: &RowReport) -> bool {
    row.problem.is_none() && (!row.sure || row.libraries.is_empty())
}

/// The libraries in one line; a question mark where a person has to look.
pub(super) fn meant(ids: &[LibraryId], sure: bool, known: &[Library]) -> String {
    let name = |id: &LibraryId| {
        known.iter().find(|library| library.id == *id).map_or_else(|| id.to_string(), |library| library.name.clone())
    };
    let names: Vec<String> = ids.iter().map(name).collect();
    match (names.is_empty(), sure) {
        (true, _) => "?".to_owned(),
        (false, true) => names.join(", "),
        (false, false) => format!("{} ?", names.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Actor, NewRound, OperationId};

    struct House {
        folder: tempfile::TempDir,
        store: Store,
    }

    impl House {
        /// An inbox with these files, and a round.
        fn with(files: &[(&str, &str)]) -> House {
            let folder = tempfile::tempdir().unwrap();
            for (name, text) in files {
                std::fs::write(folder.path().join(name), text).unwrap();
            }
            let store = Store::create(&folder.path().join("k.db"), Actor::new("aino")).unwrap();
            let mut house = House { folder, store };
            let day = |text: &str| text.parse().unwrap();
            let (opens, closes) = (day("2024-02-16"), day("2024-03-15"));
            house.write(&Change::AddRound(NewRound { code: "2024K".into(), name: None, opens, closes, budget: None }));
            house
        }

        fn write(&mut self, change: &Change) {
            let operation = OperationId(format!("{:032x}", self.store.journal(99, 1).unwrap().len()));
            self.store.apply(change, &operation, "2024-02-16T08:00:00Z".parse().unwrap()).unwrap();
        }

        fn preview(&self, file: &str) -> Result<Previewed, Phrase> {
            preview(self.folder.path(), file, &self.store, self.store.round(None).unwrap().as_ref())
        }
    }

    fn keys(seen: &Previewed) -> Vec<&str> {
        seen.preview.summary.iter().map(|phrase| phrase.key.as_str()).collect()
    }

    const LIBRARIES: &str = "municipality;id;kind;name\n019;86074;main;Auran kirjasto\n";
    const ANSWERS: &str = "Ilmoittautumisaika;Sähköposti;Mikä toimipiste ilmoittautuu?;\
        Mitä haluaisitte kehittää yhdessä kumppanikirjaston kanssa?;Teettekö jo yhteistyötä jonkun toisen kirjaston kanssa?\n\
        16.2.2024 8:03;a@aura.example;Auran kirjasto;satutunnit;\n\
        16.2.2024 9:00;b@b.example;Ei mikään tunnettu;digi;\n";

    #[test]
    fn a_directory_is_told_by_its_content_and_imported_once() {
        let mut house = House::with(&[("mitä vain.csv", LIBRARIES)]);
        let first = house.preview("mitä vain.csv").unwrap();
        assert_eq!(keys(&first), ["shell-preview-directory", "shell-preview-tally"]);
        assert!(first.preview.writable);
        house.write(&first.change.unwrap());
        let again = house.preview("mitä vain.csv").unwrap();
        assert!(!again.preview.writable && again.change.is_none(), "nothing in it is new");
    }

    #[test]
    fn answers_show_what_each_was_taken_for_and_where_to_look() {
        let mut house = House::with(&[("kirjastot.csv", LIBRARIES), ("kevät.csv", ANSWERS)]);
        let directory = house.preview("kirjastot.csv").unwrap();
        house.write(&directory.change.unwrap());
        let seen = house.preview("kevät.csv").unwrap();
        let written_and_meant = [("Auran kirjasto", "Auran kirjasto"), ("Ei mikään tunnettu", "?")]
            .map(|(a, b)| (a.to_owned(), b.to_owned()));
        assert_eq!(seen.preview.rows, written_and_meant);
        assert_eq!(keys(&seen), ["shell-preview-answers", "shell-preview-tally", "shell-preview-unsure"]);
        assert!(matches!(seen.change, Some(Change::ImportAnswers { .. })));
    }

    #[test]
    fn a_list_of_earlier_pairs_is_told_by_its_content_and_adds_nothing_twice() {
        let two = format!("{LIBRARIES}423;85394;main;Liedon kirjasto\n");
        let list = "Vuosi;Kirjasto;Kumppani\n2022;Aura;Lieto\n2021;85394;86074\n2021;Aura;Ei mikään\n";
        let mut house = House::with(&[("kirjastot.csv", &two), ("parit.csv", list)]);
        let directory = house.preview("kirjastot.csv").unwrap();
        house.write(&directory.change.unwrap());
        let seen = house.preview("parit.csv").unwrap();
        assert_eq!(keys(&seen), ["shell-preview-past", "shell-preview-past-tally"]);
        let row = ("2022: Aura – Lieto".to_owned(), "Auran kirjasto – Liedon kirjasto".to_owned());
        assert_eq!((seen.preview.rows[0].clone(), seen.preview.rows.len(), seen.preview.problems.len()), (row, 2, 1));
        house.write(&seen.change.unwrap());
        let again = house.preview("parit.csv").unwrap();
        assert!(!again.preview.writable && again.change.is_none(), "nothing in it is new");
    }

    #[test]
    fn a_file_that_is_neither_is_refused_in_words_about_what_it_claims_to_be() {
        let house = House::with(&[("a.json", "{\"a\": 1}"), ("b.csv", "x;y\n1;2\n")]);
        for file in ["a.json", "b.csv", "ei ole.csv"] {
            assert!(house.preview(file).is_err(), "{file}");
        }
    }
}
