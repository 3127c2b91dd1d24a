//! A form export against a round as it stands: what would be added, changed, left. Pure; the change that
//! it prepares is written elsewhere.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::reading::{Tag, Watch, read_all};
use crate::domain::place::Directory;
use crate::domain::registration::{Reader, Reading, language_of};
use crate::domain::{
    Answer, Change, Flag, IncomingAnswer, Library, LibraryId, Registration, RegistrationId, Round, Status, clean_line,
};
use crate::i18n::Phrase;
use crate::intake::{Form, FormAnswer, FormRow, IntakeError, RowProblem, RowReason};

/// What an import is compared with.
pub struct ImportContext<'a> {
    pub round: &'a Round,
    pub libraries: &'a [Library],
    /// Texts whose libraries somebody has decided on before.
    pub aliases: &'a [(String, Vec<LibraryId>)],
    /// The registrations of the round.
    pub existing: &'a [Registration],
    /// Those of them whose sites stand whatever a newer answer says.
    pub standing: &'a HashSet<RegistrationId>,
    /// Gives the topics of a text of interests.
    pub tag: &'a Tag,
    /// Told how many of the answers have been read; says whether to go on.
    pub watch: &'a Watch<'a>,
}

/// What an import would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepared {
    /// `None` where there is nothing to write.
    pub change: Option<Change>,
    /// One for each record of the file that is not empty, in its order.
    pub rows: Vec<RowReport>,
    pub added: usize,
    pub changed: usize,
    pub unchanged: usize,
    /// The answers of the file whose form says that the participant cancelled.
    pub withdrawn: usize,
    /// Registrations of the round that the file does not have.
    pub missing: Vec<RegistrationId>,
}

/// What becomes of one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowReport {
    /// Counted from 1, without the header.
    pub row: usize,
    /// The line on which it begins.
    pub line: usize,
    /// A registration of the round, or as a negative number the place among the answers of the change.
    pub registration: Option<RegistrationId>,
    pub libraries: Vec<LibraryId>,
    pub sure: bool,
    /// Flags that name an answer of the change give its place as a negative number.
    pub flags: Vec<Flag>,
    /// How the site was read; `None` where nothing was read anew.
    pub why: Option<Phrase>,
    /// Where the record cannot be used, why.
    pub problem: Option<RowProblem>,
    pub outcome: Outcome,
    pub site_text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Added,
    Changed,
    Unchanged,
    /// Invited, and has not answered: nothing to take in, and nothing wrong.
    NotAnswered,
    /// The record cannot be used.
    Problem,
}

/// The file that could not be taken in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {error}")]
pub struct ImportError {
    pub file: String,
    pub error: IntakeError,
}

impl ImportError {
    pub fn phrase(&self) -> Phrase {
        Phrase::new("import-failed").with("file", self.file.as_str()).with("reason", self.error.phrase())
    }
}

/// Compares the answers of a form export with the round. `None` where the watch said no.
pub fn prepare(file_name: &str, form: &Form, context: &ImportContext<'_>) -> Option<Prepared> {
    Some(Comparison::new(context, form)?.conclude(clean_line(file_name), context))
}

/// The file beside the round.
#[derive(Default)]
struct Comparison {
    rows: Vec<RowReport>,
    answers: Vec<IncomingAnswer>,
    missing: Vec<RegistrationId>,
    withdrawn: usize,
}

impl Comparison {
    /// `None` where the watch said no.
    fn new(context: &ImportContext<'_>, form: &Form) -> Option<Comparison> {
        let mut comparison = Comparison { rows: form.rows.iter().map(blank_report).collect(), ..Comparison::default() };
        let sources = Sources::of(form);
        let mut by_source: HashMap<&str, usize> = HashMap::new();
        let mut new: BTreeMap<usize, Answer> = BTreeMap::new();
        for (index, row) in form.rows.iter().enumerate() {
            let Ok(content) = &row.content else { continue };
            let answer = answer(row, content, sources.of_rows[index].clone());
            comparison.withdrawn += usize::from(answer.cancelled);
            by_source.insert(&sources.of_rows[index], index);
            new.insert(index, answer);
        }
        let directory = Directory::new(context.libraries, context.aliases);
        let mut readings = read_unknown(context, &new, &directory)?;
        let mut reader = Reader::new(context.round, &directory, context.tag);
        let mut existing: Vec<&Registration> = context.existing.iter().collect();
        existing.sort_by_key(|registration| registration.id);
        for registration in existing {
            let index = by_source.get(registration.answer.source.as_str()).copied();
            match index.and_then(|index| Some((index, new.remove(&index)?))) {
                Some((index, answer)) if answer != registration.answer => {
                    let reading = readings.remove(&index);
                    comparison.take_in(index, answer, Some(registration), context, &mut reader, reading);
                }
                found => {
                    if registration.status != Status::Merged {
                        reader.remember(registration);
                    }
                    match found {
                        Some((index, _)) => comparison.leave(index, registration),
                        None if is_missing(registration, &sources) => {
                            comparison.missing.push(registration.id);
                        }
                        None => {}
                    }
                }
            }
        }
        for (index, answer) in new {
            let reading = readings.remove(&index);
            comparison.take_in(index, answer, None, context, &mut reader, reading);
        }
        Some(comparison)
    }

    fn take_in(
        &mut self,
        index: usize,
        answer: Answer,
        known: Option<&Registration>,
        context: &ImportContext<'_>,
        reader: &mut Reader<'_>,
        reading: Option<Reading>,
    ) {
        let place = i64::try_from(self.answers.len() + 1).unwrap_or(i64::MAX);
        let id = known.map_or(RegistrationId(-place), |registration| registration.id);
        let standing = known.filter(|registration| context.standing.contains(&registration.id));
        let standing_meaning = standing.map(|registration| &registration.meaning);
        let (meaning, resolution) = match reading {
            Some(reading) => reader.compare(id, &answer, standing_meaning, reading),
            None => reader.read(id, &answer, standing_meaning),
        };
        let report = &mut self.rows[index];
        report.registration = Some(id);
        report.libraries.clone_from(&meaning.libraries);
        let joins = |other: &&Registration| known.is_some() && standing.is_none() && other.merged_into == Some(id);
        for library in context.existing.iter().filter(joins).flat_map(|source| &source.meaning.libraries) {
            if !report.libraries.contains(library) {
                report.libraries.push(library.clone());
            }
        }
        report.sure = meaning.sure;
        report.flags.clone_from(&meaning.flags);
        report.why = Some(resolution.why);
        report.outcome = if known.is_some() { Outcome::Changed } else { Outcome::Added };
        self.answers.push(IncomingAnswer { replaces: known.map(Registration::seen), answer, meaning });
    }

    fn leave(&mut self, index: usize, registration: &Registration) {
        let report = &mut self.rows[index];
        report.registration = Some(registration.id);
        report.libraries.clone_from(&registration.meaning.libraries);
        report.sure = registration.meaning.sure;
        report.flags.clone_from(&registration.meaning.flags);
        report.outcome = Outcome::Unchanged;
    }

    fn conclude(self, file: String, context: &ImportContext<'_>) -> Prepared {
        let count = |outcome| self.rows.iter().filter(|row| row.outcome == outcome).count();
        Prepared {
            added: count(Outcome::Added),
            changed: count(Outcome::Changed),
            unchanged: count(Outcome::Unchanged),
            withdrawn: self.withdrawn,
            missing: self.missing,
            rows: self.rows,
            change: (!self.answers.is_empty()).then_some(Change::ImportAnswers {
                round: context.round.id,
                file,
                answers: self.answers,
                withdrawn: Vec::new(),
            }),
        }
    }
}

/// What the answers say that are not in the round as they are, by their rows.
fn read_unknown(
    context: &ImportContext<'_>,
    answers: &BTreeMap<usize, Answer>,
    directory: &Directory,
) -> Option<HashMap<usize, Reading>> {
    let existing: HashMap<&str, &Answer> =
        context.existing.iter().map(|known| (known.answer.source.as_str(), &known.answer)).collect();
    let unknown = |answer: &Answer| existing.get(answer.source.as_str()).is_none_or(|known| *known != answer);
    let (rows, answers): (Vec<usize>, Vec<&Answer>) =
        answers.iter().filter(|(_, answer)| unknown(answer)).map(|(row, answer)| (*row, answer)).unzip();
    Some(rows.into_iter().zip(read_all(&answers, directory, context.tag, context.watch)?).collect())
}

/// One that was carried over from an earlier round never stood in this round's form.
fn is_missing(registration: &Registration, sources: &Sources) -> bool {
    registration.upkeep.carried_from.is_none() && !sources.all.contains(&registration.answer.source)
}

fn blank_report(row: &FormRow) -> RowReport {
    let not_answered = row.content.as_ref().is_err_and(|problem| problem.reason == RowReason::NotAnswered);
    RowReport {
        row: row.row,
        line: row.line,
        registration: None,
        libraries: Vec::new(),
        sure: false,
        flags: Vec::new(),
        why: None,
        problem: row.content.as_ref().err().cloned(),
        outcome: if not_answered { Outcome::NotAnswered } else { Outcome::Problem },
        site_text: row.site_text.clone(),
    }
}

/// By what each row is known again when the form is imported anew.
struct Sources {
    of_rows: Vec<String>,
    /// Also of rows that cannot be used: those are not missing.
    all: HashSet<String>,
}

impl Sources {
    fn of(form: &Form) -> Sources {
        let mut equals: HashMap<String, usize> = HashMap::new();
        let mut of_rows = Vec::with_capacity(form.rows.len());
        for row in &form.rows {
            let own = row.participant_id.clone();
            let base = own.clone().unwrap_or_else(|| {
                let mailbox = row.content.as_ref().map_or("", |content| content.email.as_str());
                clean_line(&format!("{mailbox} {}", row.site_text)).to_lowercase()
            });
            let number = equals.entry(base.clone()).or_insert(0);
            *number += 1;
            let first = own.is_some() && *number == 1;
            of_rows.push(if first { base } else { format!("{base} #{number}") });
        }
        Sources { all: of_rows.iter().cloned().collect(), of_rows }
    }
}

fn answer(row: &FormRow, content: &FormAnswer, source: String) -> Answer {
    let language = content.language.unwrap_or_else(|| {
        language_of(
            &[&row.site_text, &content.interests, &content.cooperation, &content.extra].map(String::as_str).join("\n"),
        )
    });
    Answer {
        source,
        received: content.received,
        cancelled: content.cancelled,
        first_name: content.first_name.clone(),
        last_name: content.last_name.clone(),
        email: content.email.clone(),
        language,
        site_text: row.site_text.clone(),
        interests: content.interests.clone(),
        cooperation: content.cooperation.clone(),
        extra: content.extra.clone(),
    }
}
