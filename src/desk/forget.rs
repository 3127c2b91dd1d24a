//! A round forgotten: in the database and its log, in what was half written, in the letters and papers written from it,
//! and in the files that it came from.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};

use super::overview;
use super::reports::{self, PublishError, instead};
use crate::domain::letter::{LetterKind, LetterLevel};
use crate::domain::report::Publishing;
use crate::domain::{OperationId, Receipt, ReportId, Round, Snapshot, clean_line};
use crate::store::{Drafts, Named, Store, StoreError};

/// Why a round was not forgotten, or not everywhere.
#[derive(Debug, thiserror::Error)]
pub enum ForgetError {
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The database has forgotten, but these files are there still, or could not be looked at. Nothing tells later that
    /// they are of the round.
    #[error("not removed: {0:?}")]
    Files(Vec<(PathBuf, io::Error)>),
    /// The database has forgotten, but the pages of the site are as they were.
    #[error(transparent)]
    Site(#[from] PublishError),
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forgotten {
    /// `None` where the database knew nothing more.
    pub receipt: Option<Receipt>,
    /// Half-written texts that were dropped.
    pub drafts: usize,
    /// Files that were removed.
    pub files: usize,
}

/// Where files lie beside a database.
#[derive(Debug, Clone, Copy)]
pub struct Folders<'a> {
    pub inbox: &'a Path,
    pub outbox: &'a Path,
}

/// Forgets the persons of a closed round. Run once more, it finishes what was not done.
///
/// # Errors
/// Those of [`Store::forget`] and [`Store::sweep`]; the files that cannot be removed, once the database has forgotten.
pub fn forget(
    store: &mut Store,
    round: &Round,
    folders: Folders<'_>,
    today: NaiveDate,
    operation: &OperationId,
    at: DateTime<Utc>,
) -> Result<Forgotten, ForgetError> {
    let snapshot = overview(store, Some(&round.code))?;
    let traces = Traces::of(store, round, &snapshot)?;
    let receipt = store.forget(round, &told(&snapshot), today, operation, at)?;
    let swept = store.sweep();
    // Done even where that failed: now that the database has forgotten, nothing would tell later which files these are.
    let drafts = Drafts::open(store.path()).and_then(|drafts| drafts.forget(|form, text| traces.in_draft(form, text)));
    let mut removed = Removed::default();
    removed.from(folders.outbox, |name| traces.in_name(name), |bytes| traces.in_bytes(bytes));
    removed.from(folders.inbox, |name| traces.imports.contains(&clean_line(name)), |bytes| traces.in_bytes(bytes));
    let sites = publish_anew(store, folders.outbox);
    if !removed.failed.is_empty() {
        return Err(ForgetError::Files(removed.failed));
    }
    swept?;
    let drafts = drafts?;
    sites?;
    Ok(Forgotten { receipt, drafts, files: removed.files })
}

/// Writes each site of reports once more, from what is left of them.
fn publish_anew(store: &Store, outbox: &Path) -> Result<(), ForgetError> {
    let unreadable = |error| ForgetError::Files(vec![(outbox.to_owned(), error)]);
    for own in with_those_of_people(outbox).map_err(unreadable)? {
        let site = own.join(reports::SITE);
        if site.is_dir() {
            reports::publish(store, &site)?;
        }
    }
    Ok(())
}

/// What is told of the reports that were published without names: somebody has read that through.
fn told(snapshot: &Snapshot) -> BTreeMap<ReportId, String> {
    let nameless = snapshot.reports.iter().filter(|report| report.edit.publishing == Publishing::Nameless);
    nameless.map(|report| (report.id, snapshot.shelved(report, &instead).text)).collect()
}

/// By what a draft or a file is known to speak of a round.
struct Traces {
    /// In lower case.
    mailboxes: BTreeSet<String>,
    /// The files that its answers and claims came from.
    imports: BTreeSet<String>,
    /// What the names of its letters and papers begin with.
    stems: Vec<String>,
    /// By the word for their kind in the names of forms, the numbers of its records.
    records: BTreeMap<&'static str, BTreeSet<i64>>,
}

impl Traces {
    fn of(store: &Store, round: &Round, snapshot: &Snapshot) -> Result<Traces, StoreError> {
        let registrations = store.registrations(round.id)?;
        let written = registrations.iter().map(|registration| registration.answer.email.as_str());
        let contacts = snapshot.contacts.values().flat_map(|contact| [contact.email.as_str(), &contact.invoicing]);
        let sent = snapshot.sent.iter().map(|sent| sent.to.as_str());
        let mailboxes = written.chain(contacts).chain(sent).flat_map(mailboxes).collect();
        let records = store.numbers_of_round(round.id)?;
        Ok(Traces { mailboxes, imports: store.files_of_round(round.id)?, stems: stems(round, &records), records })
    }

    fn in_bytes(&self, bytes: &[u8]) -> bool {
        mailboxes(&String::from_utf8_lossy(bytes)).any(|found| self.mailboxes.contains(&found))
    }

    /// `visit-12-fi.ics` begins with `visit-12`, `visit-123.ics` does not.
    fn in_name(&self, name: &str) -> bool {
        let begins = |stem: &String| name.strip_prefix(stem.as_str()).is_some_and(|rest| rest.starts_with(['-', '.']));
        self.stems.iter().any(begins)
    }

    /// `note-of-registration-3`, `plan-that-came-for-visit-7`, `line-of-claim-9`.
    fn in_draft(&self, form: &str, text: &str) -> bool {
        let named = form.rsplit_once('-').and_then(|(form, number)| Some((form, number.parse::<i64>().ok()?)));
        let kind = |form: &str| match form {
            "line-of-claim" => "claim_line",
            "timed-item" => "plan_item",
            "item" => "checklist_item",
            "info" => "info_session",
            form => match form.rsplit('-').next() {
                Some("registration") => "registration",
                Some("partnership") => "partnership",
                Some("visit") => "visit",
                Some("claim") => "claim",
                Some("report") => "report",
                Some("round") => "round",
                _ => "",
            },
        };
        let known =
            |(form, number): (&str, i64)| self.records.get(kind(form)).is_some_and(|numbers| numbers.contains(&number));
        named.is_some_and(known) || self.in_bytes(text.as_bytes())
    }
}

/// As the letters, the memos, the calendar entries and the handout of the round are named.
fn stems(round: &Round, records: &BTreeMap<&'static str, BTreeSet<i64>>) -> Vec<String> {
    let of = |table: &str, named: &dyn Fn(i64) -> String| -> Vec<String> {
        records.get(table).into_iter().flatten().map(|number| named(*number)).collect()
    };
    let mut stems = vec![format!("handout-{}", round.code)];
    stems.extend(of("claim", &|claim| format!("memo-{claim}")));
    stems.extend(of("visit", &|visit| format!("visit-{visit}")));
    stems.extend(of("info_session", &|session| format!("info-{session}")));
    for kind in LetterKind::ALL {
        let table = match kind.level() {
            LetterLevel::Registration => "registration",
            LetterLevel::Partnership => "partnership",
            LetterLevel::Visit => "visit",
            LetterLevel::Claim => "claim",
            LetterLevel::Info => "info_session",
            // To a library's own mailbox, whichever round it invites to: no person's.
            LetterLevel::Directory => continue,
        };
        stems.extend(of(table, &|number| format!("{}-{number}", kind.code())));
    }
    stems
}

/// Whatever in a text looks like a mailbox, in lower case.
fn mailboxes(text: &str) -> impl Iterator<Item = String> {
    let within = |c: char| c.is_alphanumeric() || "@.!#$%&'*+-/=?^_`{|}~".contains(c);
    let words = text.split(move |c: char| !within(c)).filter(|word| word.contains('@'));
    words.map(|word| word.trim_matches(['.', '\'']).to_lowercase())
}

/// The files of a folder that speak of a person, where they are text. A link is not followed.
///
/// # Errors
/// A folder or a file that cannot be read.
pub fn files_that_name(folder: &Path, named: &Named) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for path in files(folder)? {
        if in_pieces(&path, |bytes| named.in_text(&String::from_utf8_lossy(bytes)))? {
            paths.push(path);
        }
    }
    paths.sort_unstable();
    Ok(paths)
}

/// A folder and, for what goes out over SSH, those of people in it; none where nobody has made it. A site is one of its own
/// kind.
fn with_those_of_people(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut folders = vec![folder.to_owned()];
    for entry in entries {
        let entry = entry?;
        if entry.file_type()?.is_dir() && entry.file_name() != reports::SITE {
            folders.push(entry.path());
        }
    }
    Ok(folders)
}

/// The files of a folder and of those of people in it. A link is not followed; a folder that nobody has made holds nothing.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for folder in with_those_of_people(folder)? {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            if entry.metadata()?.is_file() {
                paths.push(entry.path());
            }
        }
    }
    Ok(paths)
}

/// Whether any piece of a file is `wanted`. A file of any size is read so, piece by piece; each ends at the end of a line or
/// a word, unless there is none for a whole piece.
fn in_pieces(path: &Path, wanted: impl Fn(&[u8]) -> bool) -> io::Result<bool> {
    const PIECE: usize = 8 * 1024 * 1024;
    let mut file = fs::File::open(path)?;
    let mut piece = Vec::new();
    loop {
        file.by_ref().take((PIECE - piece.len()) as u64).read_to_end(&mut piece)?;
        let whole = piece.len() < PIECE;
        let end = |ends: fn(&u8) -> bool| piece.iter().rposition(ends).map(|at| at + 1);
        let cut = if whole { None } else { end(|byte| *byte == b'\n').or_else(|| end(u8::is_ascii_whitespace)) };
        let cut = cut.unwrap_or(piece.len());
        if wanted(&piece[..cut]) {
            return Ok(true);
        }
        if whole {
            return Ok(false);
        }
        piece.drain(..cut);
    }
}

/// What was removed, and what could not be.
#[derive(Debug, Default)]
struct Removed {
    files: usize,
    failed: Vec<(PathBuf, io::Error)>,
}

impl Removed {
    /// Removes the files of a folder of which one of these says so, by name or content. One that fails stops no other.
    fn from(&mut self, folder: &Path, named: impl Fn(&str) -> bool, holds: impl Fn(&[u8]) -> bool) {
        let found = files(folder).unwrap_or_else(|error| {
            self.failed.push((folder.to_owned(), error));
            Vec::new()
        });
        for path in found {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let gone = if named(&name) { Ok(true) } else { in_pieces(&path, &holds) };
            match gone.and_then(|gone| if gone { fs::remove_file(&path).map(|()| 1) } else { Ok(0) }) {
                Ok(removed) => self.files += removed,
                Err(error) => self.failed.push((path, error)),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mailbox_is_found_in_whatever_it_stands() {
        let found: Vec<String> = mailboxes("To: \"M\" <Maija.M@Kunta.FI>;a@b.fi,\"c@d.fi\". x").collect();
        assert_eq!(found, ["maija.m@kunta.fi", "a@b.fi", "c@d.fi"]);
    }

    #[test]
    fn a_word_is_found_wherever_in_a_file_it_stands() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        let piece = 8 * 1024 * 1024;
        let holds = |bytes: &[u8]| mailboxes(&String::from_utf8_lossy(bytes)).any(|found| found == "maija@kunta.fi");
        for before in [0, 100, piece - 20, piece - 7, piece - 1, piece, piece + 5, 2 * piece] {
            for filling in ["x\n", "x ", "ää;\r\n"] {
                let mut words = filling.repeat(before / filling.len());
                words.push_str("maija@kunta.fi");
                fs::write(&path, format!("{words}\n{}", filling.repeat(10))).unwrap();
                assert!(in_pieces(&path, holds).unwrap(), "{before} {filling:?}");
                fs::write(&path, words.replace("maija@", "maijo@")).unwrap();
                assert!(!in_pieces(&path, holds).unwrap(), "{before} {filling:?}");
            }
        }
        fs::write(&path, "").unwrap();
        assert!(!in_pieces(&path, holds).unwrap());
    }

    #[test]
    fn a_file_that_cannot_be_removed_is_named_and_stops_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let names = ["a.csv", "b.csv", "c.csv", "d.txt"];
        names.iter().for_each(|name| fs::write(folder.path().join(name), "x").unwrap());
        let mut removed = Removed::default();
        let named = |name: &str| {
            // Somebody else is faster.
            if name == "b.csv" {
                fs::remove_file(folder.path().join(name)).unwrap();
            }
            name.ends_with(".csv")
        };
        removed.from(folder.path(), named, |_| false);
        let failed: Vec<&PathBuf> = removed.failed.iter().map(|(path, _)| path).collect();
        assert_eq!((removed.files, failed), (2, vec![&folder.path().join("b.csv")]));
        assert!(folder.path().join("d.txt").exists());
    }

    #[test]
    fn a_file_of_the_round_is_known_by_its_name_however_large_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let large = fs::File::create(folder.path().join("kevat.csv")).unwrap();
        large.set_len(crate::desk::folder::LARGEST_FILE + 1).unwrap();
        let mut removed = Removed::default();
        removed.from(folder.path(), |name| name == "kevat.csv", |_| panic!("its name says it"));
        assert_eq!((removed.files, removed.failed.len()), (1, 0));
    }

    #[test]
    fn forms_and_files_are_known_by_the_records_of_the_round_alone() {
        let numbers = |numbers: &[i64]| numbers.iter().copied().collect();
        let records = BTreeMap::from([
            ("registration", numbers(&[3])),
            ("visit", numbers(&[7])),
            ("claim", numbers(&[9])),
            ("claim_line", numbers(&[40])),
            ("round", numbers(&[1])),
        ]);
        let day = |text: &str| text.parse().unwrap();
        let round = Round {
            id: crate::domain::RoundId(1),
            code: "2024K".into(),
            name: None,
            opens: day("2024-02-16"),
            closes: day("2024-03-15"),
            budget: None,
            version: 1,
        };
        let (stems, mailboxes) = (stems(&round, &records), BTreeSet::from(["a@b.fi".to_owned()]));
        let traces = Traces { mailboxes, imports: BTreeSet::new(), stems, records };
        for (form, known) in [
            ("note-of-registration-3", true),
            ("note-of-registration-33", false),
            ("plan-that-came-for-visit-7", true),
            ("line-of-claim-40", true),
            ("line-of-claim-9", false),
            ("payment-of-claim-9", true),
            ("registration-of-round-1", true),
            ("letter-texts", false),
            ("round", false),
        ] {
            assert_eq!(traces.in_draft(form, "x"), known, "{form}");
        }
        assert!(traces.in_draft("letter-texts", "Terveisin A@b.fi"));
        for (name, known) in [
            ("clarify-3.eml", true),
            ("clarify-33.eml", false),
            ("remind_plan-7-3-2.eml", true),
            ("memo-9.html", true),
            ("memo-40.html", false),
            ("handout-2024K-2024-04-02.html", true),
            ("oma.txt", false),
        ] {
            assert_eq!(traces.in_name(name), known, "{name}");
        }
    }
}
