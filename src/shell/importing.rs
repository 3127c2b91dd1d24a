//! A file of the inbox, or pasted rows, as a preview: what kind it is, what its import would write, and what
//! of it could not be used. What was looked at is kept, so that other columns and the import itself are of
//! the same rows. Writes nothing to the database.

use std::collections::HashSet;
use std::path::Path;

use super::{clock, inbox, invoices, past, plans};
use crate::app::{ChangedRow, ImportPreview, PreviewOf, PreviewOrder, RowList, RowRemark, Ticket};
use crate::desk::directory::prepare_directory;
use crate::desk::import::{ImportError, Outcome, Prepared, RowReport};
use crate::desk::reading::Watch;
use crate::desk::{AnswerChange, Inspected, RoundImportError, Unusable, inspect, odd_csv, open, unusable_csv};
use crate::domain::form::{ColumnWish, FileNotice, FormColumns, FormField};
use crate::domain::{Change, Library, LibraryId, PASTED, RegistrationId, Round, Snapshot, clean_line};
use crate::i18n::{Lang, Phrase, say};
use crate::intake::{Content, Grid, IntakeError, RowProblem};
use crate::store::Store;

/// More rows than this are not looked through on a screen.
const MOST_ROWS: usize = 200;

/// What was read once and may be looked at again.
#[derive(Debug, Clone)]
pub enum Source {
    File { name: String, content: Content },
    Pasted(String),
}

impl Source {
    fn name(&self) -> Phrase {
        match self {
            Source::File { name, .. } => Phrase::verbatim(clean_line(name)),
            Source::Pasted(_) => Phrase::new("preview-clipboard"),
        }
    }

    /// What the journal calls it.
    pub fn file(&self) -> String {
        match self {
            Source::File { name, .. } => clean_line(name),
            Source::Pasted(_) => PASTED.to_owned(),
        }
    }

    /// Why nothing can be made of it.
    pub fn refused(&self, reason: Phrase) -> Phrase {
        Phrase::new("import-failed").with("file", self.name()).with("reason", reason)
    }

    /// A preview that takes every row or none, and names those that cannot be used.
    pub fn whole_list(&self, summary: Vec<Phrase>, unusable: Vec<RowRemark>, writable: bool) -> ImportPreview {
        let unusable_count = unusable.len();
        let all_or_none = true;
        ImportPreview {
            unusable,
            unusable_count,
            all_or_none,
            ..ImportPreview::of_list(self.name(), summary, writable)
        }
    }
}

/// What would be written, in words and as a change.
pub type Previewed = Result<(ImportPreview, Option<Change>), Phrase>;

/// What was looked at last.
#[derive(Debug)]
pub struct Looked {
    pub ticket: Ticket,
    found: Found,
    source: Source,
    columns: Option<FormColumns>,
    unusable: Vec<Unusable>,
    odd: Vec<RowProblem>,
}

/// What importing it would write.
#[derive(Debug)]
enum Found {
    /// `None` where there is nothing to write.
    Lists(Option<Change>),
    /// `None` while it is not known which column is which. Its rows are gone: they were told.
    Answers(Option<Box<Prepared>>),
}

/// Where previews are made.
pub struct Place<'a> {
    pub folder: &'a Path,
    pub store: &'a Store,
    pub shown: &'a Snapshot,
    /// Told how many answers have been read; says whether to go on.
    pub watch: &'a Watch<'a>,
}

/// Looks at what is asked for. A directory of libraries is told by what is in it, and so are a list of earlier
/// partnerships, a table of invoices and one of plans; everything else is taken for a form export.
pub fn look(
    place: &Place<'_>,
    order: PreviewOrder,
    earlier: Option<Looked>,
) -> Result<(Box<ImportPreview>, Looked), Phrase> {
    let source = match order.of {
        PreviewOf::Pasted(text) => Source::Pasted(text),
        PreviewOf::File(name) => {
            let refused = |error| ImportError { file: clean_line(&name), error }.phrase();
            let content = open(inbox::read(place.folder, &name)?).map_err(refused)?;
            Source::File { name, content }
        }
        PreviewOf::Again(ticket) => {
            let same = earlier.filter(|earlier| earlier.ticket == ticket);
            same.ok_or_else(|| Phrase::new("shell-nothing-previewed"))?.source
        }
    };
    let libraries = place.store.libraries().map_err(|error| error.phrase())?;
    if let Source::File { name, content } = &source {
        let is_json = Path::new(name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
        match prepare_directory(name, content) {
            Ok(change) => {
                let (preview, change) = directory(name, change, &libraries);
                return Ok((Box::new(preview), Looked::lists(order.ticket, source, change)));
            }
            Err(error) if is_json || error.error != IntakeError::NotADirectory => return Err(error.phrase()),
            Err(_) => {}
        }
        if past::is_one(content) {
            let (preview, change) = past::preview(name, content, place.store, &libraries)?;
            return Ok((Box::new(preview), Looked::lists(order.ticket, source, change)));
        }
    }
    for table in [invoices::preview, plans::preview] {
        if let Some(found) = table(&source, place, clock::today()) {
            let (preview, change) = found?;
            return Ok((Box::new(preview), Looked::lists(order.ticket, source, change)));
        }
    }
    let round = place.shown.round.as_ref().ok_or_else(|| Phrase::new("shell-no-round"))?;
    let inspected = inspected(place, round, &source, &order.wish)?;
    let preview = answers(&source, place.shown, round, &inspected, &libraries);
    let Inspected { columns, prepared, unusable, .. } = inspected;
    let mut prepared = prepared.ok().map(Box::new);
    let rows = prepared.as_mut().map(|prepared| std::mem::take(&mut prepared.rows)).unwrap_or_default();
    let odd = rows.into_iter().flat_map(|row| row.notices).collect();
    let found = Found::Answers(prepared);
    Ok((Box::new(preview), Looked { ticket: order.ticket, found, source, columns: Some(columns), unusable, odd }))
}

fn inspected(place: &Place<'_>, round: &Round, source: &Source, wish: &ColumnWish) -> Result<Inspected, Phrase> {
    let (name, grid) = match source {
        Source::File { name, content } => (name.as_str(), Grid::read(content.clone())),
        Source::Pasted(text) => (PASTED, Grid::pasted(text)),
    };
    let refused = |error| match source {
        Source::File { name, .. } => ImportError { file: clean_line(name), error }.phrase(),
        Source::Pasted(_) => Phrase::new("preview-paste-refused").with("reason", error.phrase()),
    };
    let grid = grid.map_err(refused)?;
    inspect(place.store, round, name, grid, wish, place.watch).map_err(|error| match error {
        RoundImportError::File(error) => refused(error.error),
        other => other.phrase(),
    })
}

impl Looked {
    fn lists(ticket: Ticket, source: Source, change: Option<Change>) -> Looked {
        Looked { ticket, found: Found::Lists(change), source, columns: None, unusable: Vec::new(), odd: Vec::new() }
    }

    /// What the import writes, if anything. A form that is `whole` withdraws what it does not have.
    pub fn change(&mut self, whole: bool) -> Option<&Change> {
        match &mut self.found {
            Found::Lists(change) => change.as_ref(),
            Found::Answers(prepared) => {
                let prepared = prepared.as_mut()?;
                prepared.complete(whole);
                prepared.change.as_ref()
            }
        }
    }

    /// Writes a list of its rows to a new file beside the others, and says where.
    pub fn save(&self, of: RowList, folder: &Path, lang: Lang) -> Result<Phrase, Phrase> {
        let (count, none, stem, done) = match of {
            RowList::Unusable => {
                (self.unusable.len(), "preview-all-usable", "unusable-file", "preview-unusable-written")
            }
            RowList::Odd => (self.odd.len(), "preview-none-odd", "odd-file", "preview-odd-written"),
        };
        let columns = self.columns.as_ref().filter(|_| count > 0).ok_or_else(|| Phrase::new(none))?;
        let csv = match of {
            RowList::Unusable => unusable_csv(lang, columns, &self.unusable),
            RowList::Odd => odd_csv(lang, &self.odd),
        };
        let source = match &self.source {
            Source::File { name, .. } => {
                Path::new(name).file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned())
            }
            Source::Pasted(_) => say(lang, &Phrase::new("preview-clipboard-stem")),
        };
        let stem = say(lang, &Phrase::new(stem).with("stem", source));
        let file = inbox::write_csv(folder, &stem, csv.as_bytes())?;
        Ok(Phrase::new(done).with("count", count).with("file", file))
    }
}

fn directory(file: &str, change: Change, known: &[Library]) -> (ImportPreview, Option<Change>) {
    let incoming = if let Change::ImportDirectory { libraries, .. } = &change { libraries.as_slice() } else { &[] };
    let before = |library: &Library| known.iter().find(|old| old.id == library.id);
    let added = incoming.iter().filter(|library| before(library).is_none()).count();
    let unchanged = incoming.iter().filter(|library| before(library) == Some(library)).count();
    let changed = incoming.len() - added - unchanged;
    let writable = added + changed > 0;
    let summary =
        vec![Phrase::new("shell-preview-directory").with("count", incoming.len()), tally(added, changed, unchanged)];
    let preview = ImportPreview::of_list(Phrase::verbatim(clean_line(file)), summary, writable);
    (preview, writable.then_some(change))
}

fn answers(
    source: &Source,
    shown: &Snapshot,
    round: &Round,
    inspected: &Inspected,
    known: &[Library],
) -> ImportPreview {
    let prepared = inspected.prepared.as_ref().ok();
    let mut summary: Vec<Phrase> = inspected.origin.choice().into_iter().chain([inspected.columns.origin()]).collect();
    summary.extend(inspected.columns.notices().iter().map(FileNotice::phrase));
    summary.extend(prepared.into_iter().flat_map(|prepared| sums(prepared, round)));
    summary.extend(prepared.into_iter().flat_map(odd));
    let absent_fields: Vec<Phrase> = FormField::QUESTIONS
        .into_iter()
        .filter(|field| inspected.columns.nothing.contains(field))
        .map(FormField::phrase)
        .collect();
    if !absent_fields.is_empty() {
        summary.push(Phrase::new("preview-not-read").with("fields", absent_fields));
    }
    let rows = prepared.map(|prepared| prepared.rows.as_slice()).unwrap_or_default();
    let usable = rows.iter().filter(|row| row.problem.is_none()).take(MOST_ROWS);
    let odd = || rows.iter().flat_map(|row| &row.notices);
    let unusable = inspected.unusable.iter().map(|row| &row.problem);
    let missing = prepared.map(|prepared| prepared.missing.as_slice()).unwrap_or_default();
    let numbered = |id: RegistrationId| format!("{id} {}", shown.bare_name(id));
    let offered: HashSet<RegistrationId> =
        rows.iter().filter(|row| row.outcome == Outcome::Offered).filter_map(|row| row.registration).collect();
    let changed = |change: &AnswerChange| ChangedRow {
        name: numbered(change.registration),
        edited: offered.contains(&change.registration),
        fields: change.fields.clone(),
    };
    ImportPreview {
        name: source.name(),
        summary,
        columns: Some(inspected.columns.clone()),
        rows: usable.map(|row| (row.site_text.clone(), meant(&row.libraries, row.sure, known))).collect(),
        unusable: unusable.take(MOST_ROWS).map(remark).collect(),
        unusable_count: inspected.unusable.len(),
        odd: odd().take(MOST_ROWS).map(remark).collect(),
        odd_count: odd().count(),
        changed: inspected.changes.iter().take(MOST_ROWS).map(changed).collect(),
        changed_count: inspected.changes.len(),
        absent: missing.iter().copied().map(numbered).collect(),
        all_or_none: false,
        writable: prepared.is_some_and(|prepared| prepared.change.is_some()),
    }
}

fn remark(problem: &RowProblem) -> RowRemark {
    let RowProblem { row, column, value, .. } = problem;
    RowRemark { row: *row, column: column.clone(), value: value.clone(), reason: problem.reason() }
}

/// How many records there are, what would become of them, and where to look.
fn sums(prepared: &Prepared, round: &Round) -> Vec<Phrase> {
    let mut sums = vec![
        Phrase::new("shell-preview-answers").with("count", prepared.rows.len()).with("round", round.code.as_str()),
        tally(prepared.added, prepared.changed, prepared.unchanged),
    ];
    let also = [
        (prepared.withdrawn, "shell-preview-withdrawn"),
        (prepared.missing.len(), "shell-preview-missing"),
        (prepared.rows.iter().filter(|row| is_unsure(row)).count(), "shell-preview-unsure"),
    ];
    sums.extend(
        also.into_iter().filter(|(count, _)| *count > 0).map(|(count, key)| Phrase::new(key).with("count", count)),
    );
    sums
}

/// What is odd in the answers: how many such things there are, and the first of them in full.
fn odd(prepared: &Prepared) -> Vec<Phrase> {
    const NAMED: usize = 3;
    let notices = || prepared.rows.iter().flat_map(|row| &row.notices);
    let count = notices().count();
    let heading = (count > 0).then(|| Phrase::new("shell-preview-odd").with("count", count));
    heading.into_iter().chain(notices().take(NAMED).map(RowProblem::phrase)).collect()
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

        fn look(&self, of: PreviewOf, wish: ColumnWish, earlier: Option<Looked>) -> Result<Seen, Phrase> {
            let shown = crate::desk::overview(&self.store, None).unwrap();
            let place = Place { folder: self.folder.path(), store: &self.store, shown: &shown, watch: &|_, _| true };
            let (preview, looked) = look(&place, PreviewOrder { ticket: Ticket(1), of, wish }, earlier)?;
            Ok(Seen { preview, looked })
        }

        fn preview(&self, file: &str) -> Result<Seen, Phrase> {
            self.look(PreviewOf::File(file.to_owned()), ColumnWish::default(), None)
        }
    }

    #[derive(Debug)]
    struct Seen {
        preview: Box<ImportPreview>,
        looked: Looked,
    }

    fn keys(seen: &Seen) -> Vec<&str> {
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
        let mut first = house.preview("mitä vain.csv").unwrap();
        assert_eq!(keys(&first), ["shell-preview-directory", "shell-preview-tally"]);
        assert!(first.preview.writable);
        house.write(first.looked.change(false).unwrap());
        let mut again = house.preview("mitä vain.csv").unwrap();
        assert!(!again.preview.writable && again.looked.change(false).is_none(), "nothing in it is new");
    }

    #[test]
    fn answers_show_what_each_was_taken_for_and_where_to_look() {
        let mut house = House::with(&[("kirjastot.csv", LIBRARIES), ("kevät.csv", ANSWERS)]);
        let mut directory = house.preview("kirjastot.csv").unwrap();
        house.write(directory.looked.change(false).unwrap());
        let mut seen = house.preview("kevät.csv").unwrap();
        let written_and_meant = [("Auran kirjasto", "Auran kirjasto"), ("Ei mikään tunnettu", "?")]
            .map(|(a, b)| (a.to_owned(), b.to_owned()));
        assert_eq!(seen.preview.rows, written_and_meant);
        assert_eq!(keys(&seen)[1..], ["shell-preview-answers", "shell-preview-tally", "shell-preview-unsure"]);
        assert!(matches!(seen.looked.change(false), Some(Change::ImportAnswers { .. })));
    }

    #[test]
    fn a_lacking_column_and_an_odd_value_are_said_before_anything_is_written() {
        let text = "Tila;Toimipiste;Kehittämisaihe;Yhteistyö\nEhkä;Auran kirjasto;satutunnit;-\n";
        let house = House::with(&[("kevät.csv", text)]);
        let seen = house.preview("kevät.csv").unwrap();
        let keys = keys(&seen);
        assert_eq!(keys[1..3], ["form-no-mailbox-or-id", "form-no-time"]);
        assert!(keys.ends_with(&["shell-preview-odd", "row-problem-in-column"]), "{keys:?}");
    }

    #[test]
    fn every_odd_value_is_reached_and_written() {
        let rows: String = (1..=5).map(|day| format!("{day}.3.2024;ei ole {day};=Aura;sadut;-\n")).collect();
        let text = format!("Aikaleima;Sähköposti;Toimipiste;Kehittämisaihe;Yhteistyö\n{rows}");
        let house = House::with(&[("kevät.csv", &text)]);
        let seen = house.preview("kevät.csv").unwrap();
        let values: Vec<&str> = seen.preview.odd.iter().map(|row| row.value.as_str()).collect();
        assert_eq!(values, ["ei ole 1", "ei ole 2", "ei ole 3", "ei ole 4", "ei ole 5"]);
        let said = seen.looked.save(RowList::Odd, house.folder.path(), Lang::Fi).unwrap();
        assert_eq!(said.key, "preview-odd-written");
        let written = std::fs::read_to_string(house.folder.path().join("kevät-oudot.csv")).unwrap();
        assert_eq!((written.lines().count(), written.matches("Sähköposti;ei ole").count()), (6, 5), "{written}");
        let none = seen.looked.save(RowList::Unusable, house.folder.path(), Lang::Fi).unwrap_err();
        assert_eq!(none.key, "preview-all-usable");
    }

    #[test]
    fn a_list_of_earlier_pairs_is_told_by_its_content_and_adds_nothing_twice() {
        let two = format!("{LIBRARIES}423;85394;main;Liedon kirjasto\n");
        let list = "Vuosi;Kirjasto;Kumppani\n2022;Aura;Lieto\n2021;85394;86074\n2021;Aura;Ei mikään\n";
        let mut house = House::with(&[("kirjastot.csv", &two), ("parit.csv", list)]);
        let mut directory = house.preview("kirjastot.csv").unwrap();
        house.write(directory.looked.change(false).unwrap());
        let mut seen = house.preview("parit.csv").unwrap();
        assert_eq!(keys(&seen), ["shell-preview-past", "shell-preview-past-tally"]);
        let row = ("2022: Aura – Lieto".to_owned(), "Auran kirjasto – Liedon kirjasto".to_owned());
        assert_eq!((seen.preview.rows[0].clone(), seen.preview.rows.len(), seen.preview.unusable.len()), (row, 2, 1));
        house.write(seen.looked.change(false).unwrap());
        let mut again = house.preview("parit.csv").unwrap();
        assert!(!again.preview.writable && again.looked.change(false).is_none(), "nothing in it is new");
    }

    #[test]
    fn a_file_that_is_neither_is_refused_in_words_about_what_it_claims_to_be() {
        let house = House::with(&[("a.json", "{\"a\": 1}"), ("b.csv", "")]);
        for file in ["a.json", "b.csv", "ei ole.csv"] {
            assert!(house.preview(file).is_err(), "{file}");
        }
    }

    #[test]
    fn pasted_invoices_are_told_from_answers_and_one_bad_row_keeps_all_out() {
        let house = House::with(&[]);
        let rows = "KUMPPANI-9-A\t7\t0204819-8\t\t\tcar\t5.3.2024\t\t\t76\t2\t\t49,40\t\t\n";
        let mut seen = house.look(PreviewOf::Pasted(rows.to_owned()), ColumnWish::default(), None).unwrap();
        assert_eq!(keys(&seen), ["shell-preview-claims", "claims-import-tally"]);
        assert_eq!((seen.preview.unusable_count, seen.preview.writable), (1, false));
        assert!(seen.looked.change(false).is_none());
        let answers = "16.2.2024\ta@b.example\tAura\tsadut\t-".to_owned() + &"\tx".repeat(12);
        let seen = house.look(PreviewOf::Pasted(answers), ColumnWish::default(), None).unwrap();
        assert_ne!(keys(&seen)[0], "shell-preview-claims");
    }
}
