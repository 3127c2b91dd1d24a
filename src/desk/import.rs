//! A form export against a round as it stands: what would be added, changed, left. Pure; the change that
//! it prepares is written elsewhere.

use std::collections::HashSet;

use super::identity::{Identities, Row};
use super::reading::{Tag, Watch, read_all};
use crate::domain::form::FormField;
use crate::domain::place::Directory;
use crate::domain::registration::{Reader, Reading, language_of};
use crate::domain::{
    Answer, Change, Flag, IncomingAnswer, Library, LibraryId, Registration, RegistrationId, Round, RoundId, Seen,
    Settled, Status, clean_line,
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
    /// Registrations of the round that the file does not have; only listed, unless it is [`Prepared::complete`].
    pub missing: Vec<RegistrationId>,
    absent: Vec<Seen<RegistrationId>>,
    file: String,
    round: RoundId,
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
    /// What is odd in it and was taken in all the same.
    pub notices: Vec<RowProblem>,
    pub outcome: Outcome,
    /// For an added one: a missing registration of the same mailbox, which it may be a correction of.
    pub perhaps: Option<RegistrationId>,
    pub site_text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Added,
    Changed,
    /// Changed at the form, but the words were edited here: both stand until somebody takes either.
    Offered,
    Unchanged,
    /// Invited, and has not answered: nothing to take in, and nothing wrong.
    NotAnswered,
    /// The record cannot be used.
    Problem,
}

impl Prepared {
    /// Takes the file for `whole`, so that what it does not have is withdrawn, or no longer.
    pub fn complete(&mut self, whole: bool) {
        let absent = if whole { self.absent.clone() } else { Vec::new() };
        match &mut self.change {
            Some(Change::ImportAnswers { answers, withdrawn, .. }) if !answers.is_empty() => *withdrawn = absent,
            change => {
                let (round, file) = (self.round, self.file.clone());
                *change = (!absent.is_empty()).then_some(Change::ImportAnswers {
                    round,
                    file,
                    answers: Vec::new(),
                    withdrawn: absent,
                });
            }
        }
    }
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
pub fn prepare(file_name: &str, form: Form, context: &ImportContext<'_>) -> Option<Prepared> {
    Some(Comparison::new(context, form)?.conclude(clean_line(file_name), context))
}

/// The file beside the round.
#[derive(Default)]
struct Comparison {
    rows: Vec<RowReport>,
    answers: Vec<IncomingAnswer>,
    absent: Vec<Seen<RegistrationId>>,
    withdrawn: usize,
}

/// A usable row.
struct Usable {
    answer: Answer,
    /// The place of the registration that it is a newer, or the same, answer to.
    known: Option<usize>,
    /// What it says by itself, where that is to be taken in.
    reading: Option<Reading>,
}

impl Comparison {
    /// `None` where the watch said no.
    fn new(context: &ImportContext<'_>, form: Form) -> Option<Comparison> {
        let mut comparison = Comparison { rows: form.rows.iter().map(blank_report).collect(), ..Comparison::default() };
        let mut usable = comparison.identify(context, form);
        let directory = Directory::new(context.libraries, context.aliases);
        read_unknown(context, &mut usable, &directory)?;
        comparison.compare(context, usable, &directory);
        Some(comparison)
    }

    /// The answers of the file, each under its source and beside what it may be a newer version of.
    fn identify(&mut self, context: &ImportContext<'_>, form: Form) -> Vec<Option<Usable>> {
        let absent = form.absent;
        let (ids, answers): (Vec<Option<String>>, Vec<Option<Answer>>) = form.rows.into_iter().map(apart).unzip();
        self.withdrawn = answers.iter().flatten().filter(|answer| answer.cancelled).count();
        let rows = ids.into_iter().zip(&answers).zip(&self.rows);
        let rows: Vec<Row<'_>> =
            rows.map(|((id, answer), report)| Row::of(id, &report.site_text, answer.as_ref())).collect();
        let identities = Identities::of(&rows, context.existing);
        self.absent = identities.missing.iter().map(|place| context.existing[*place].seen()).collect();
        self.absent.sort_by_key(|seen| seen.id);
        for (report, identity) in self.rows.iter_mut().zip(&identities.rows) {
            report.perhaps = identity.perhaps;
        }
        let rows = answers.into_iter().zip(identities.rows).zip(&mut self.rows);
        let usable = rows.map(|((answer, identity), report)| {
            let mut answer = Answer { source: identity.source, ..answer? };
            if let Some(known) = identity.known {
                let before = context.existing[known].last_from_form();
                keep_unread(&mut answer, &mut report.notices, before);
                // Whoever stands in the file has not withdrawn, and the words tell their language.
                let derived = [FormField::State, FormField::Language];
                let absent = absent.iter().filter(|field| !derived.contains(field));
                absent.for_each(|field| keep(&mut answer, *field, before));
            }
            Some(Usable { answer, known: identity.known, reading: None })
        });
        usable.collect()
    }

    /// Those that are known in the order of their numbers, then the new ones in that of the file.
    fn compare(&mut self, context: &ImportContext<'_>, mut rows: Vec<Option<Usable>>, directory: &Directory) {
        let mut reader = Reader::new(context.round, directory, context.tag);
        let mut row_of: Vec<Option<usize>> = vec![None; context.existing.len()];
        for (index, row) in rows.iter().enumerate() {
            if let Some(known) = row.as_ref().and_then(|row| row.known) {
                row_of[known] = Some(index);
            }
        }
        let mut existing: Vec<(&Registration, Option<usize>)> = context.existing.iter().zip(row_of).collect();
        existing.sort_by_key(|(registration, _)| registration.id);
        // Twice as many would fit in the last of the steps by which it grows.
        self.answers.reserve_exact(rows.iter().flatten().filter(|row| is_taken_in(row, context)).count());
        for (registration, index) in existing {
            match index.and_then(|index| Some((index, rows[index].take()?))) {
                Some((index, row)) if replaces(&row.answer, registration) => {
                    self.take_in(index, row, Some(registration), context, &mut reader);
                    continue;
                }
                Some((index, row)) if is_news(&row.answer, registration) => {
                    self.offer(index, row.answer, registration);
                }
                Some((index, _)) => self.leave(index, registration, Outcome::Unchanged),
                None => {}
            }
            if registration.status != Status::Merged {
                reader.remember(registration);
            }
        }
        for (index, row) in rows.into_iter().enumerate() {
            if let Some(row) = row {
                self.take_in(index, row, None, context, &mut reader);
            }
        }
    }

    fn take_in(
        &mut self,
        index: usize,
        row: Usable,
        known: Option<&Registration>,
        context: &ImportContext<'_>,
        reader: &mut Reader<'_>,
    ) {
        let Usable { answer, reading, .. } = row;
        let place = i64::try_from(self.answers.len() + 1).unwrap_or(i64::MAX);
        let id = known.map_or(RegistrationId(-place), |registration| registration.id);
        let standing = known.filter(|registration| context.standing.contains(&registration.id));
        let standing_meaning = standing.map(|registration| &registration.meaning);
        let (mut meaning, resolution) = match reading {
            Some(reading) => reader.compare(id, &answer, standing_meaning, reading),
            None => reader.read(id, &answer, standing_meaning),
        };
        if let Some(known) = known {
            known.upkeep.keep(&known.meaning, &mut meaning);
        }
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

    /// The words that were edited here stay; what they mean, too.
    fn offer(&mut self, index: usize, answer: Answer, registration: &Registration) {
        self.leave(index, registration, Outcome::Offered);
        let (replaces, meaning) = (Some(registration.seen()), registration.meaning.clone());
        self.answers.push(IncomingAnswer { replaces, answer, meaning });
    }

    fn leave(&mut self, index: usize, registration: &Registration, outcome: Outcome) {
        let report = &mut self.rows[index];
        report.registration = Some(registration.id);
        report.libraries.clone_from(&registration.meaning.libraries);
        report.sure = registration.meaning.sure;
        report.flags.clone_from(&registration.meaning.flags);
        report.outcome = outcome;
    }

    fn conclude(self, file: String, context: &ImportContext<'_>) -> Prepared {
        let count = |outcome| self.rows.iter().filter(|row| row.outcome == outcome).count();
        Prepared {
            added: count(Outcome::Added),
            changed: count(Outcome::Changed) + count(Outcome::Offered),
            unchanged: count(Outcome::Unchanged),
            withdrawn: self.withdrawn,
            missing: self.absent.iter().map(|seen| seen.id).collect(),
            absent: self.absent,
            file: file.clone(),
            round: context.round.id,
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

/// Where a spreadsheet's error stands in the place of an answer, what the form said `before` stands.
fn keep_unread(answer: &mut Answer, notices: &mut [RowProblem], before: &Answer) {
    for notice in notices {
        if let RowReason::CellErrorAsEmpty(field) = notice.reason {
            keep(answer, field, before);
            notice.reason = RowReason::CellErrorKept;
        }
    }
}

/// A field of which the file says nothing, neither that it is empty, stays as the form said it `before`.
fn keep(answer: &mut Answer, field: FormField, before: &Answer) {
    let keep_text = |now: &mut String, then: &String| {
        if now.is_empty() {
            now.clone_from(then);
        }
    };
    match field {
        FormField::Interests => keep_text(&mut answer.interests, &before.interests),
        FormField::Cooperation => keep_text(&mut answer.cooperation, &before.cooperation),
        FormField::Extra => keep_text(&mut answer.extra, &before.extra),
        FormField::Email => keep_text(&mut answer.email, &before.email),
        // A name stands in one column or in two.
        FormField::FirstName | FormField::LastName | FormField::Name => {
            if answer.first_name.is_empty() && answer.last_name.is_empty() {
                answer.first_name.clone_from(&before.first_name);
                answer.last_name.clone_from(&before.last_name);
            }
        }
        FormField::Received => answer.received = answer.received.or(before.received),
        FormField::Language => answer.language = before.language,
        FormField::State => answer.cancelled = before.cancelled,
        FormField::ParticipantId | FormField::Site => {}
    }
}

/// Whether the form says other than what it said last.
fn is_news(answer: &Answer, registration: &Registration) -> bool {
    !answer.says_the_same(registration.last_from_form())
}

/// Whether its news go into the registration: words that were edited here stay.
fn replaces(answer: &Answer, registration: &Registration) -> bool {
    is_news(answer, registration) && !registration.upkeep.has_settled(Settled::Words)
}

/// Whether an answer is new, or its news go into the registration that it is known as.
fn is_taken_in(row: &Usable, context: &ImportContext<'_>) -> bool {
    row.known.is_none_or(|place| replaces(&row.answer, &context.existing[place]))
}

/// Reads the answers that are to be taken in.
fn read_unknown(context: &ImportContext<'_>, rows: &mut [Option<Usable>], directory: &Directory) -> Option<()> {
    let mut unread: Vec<&mut Usable> = rows.iter_mut().flatten().filter(|row| is_taken_in(row, context)).collect();
    let answers: Vec<&Answer> = unread.iter().map(|row| &row.answer).collect();
    let readings = read_all(&answers, directory, context.tag, context.watch)?;
    for (row, reading) in unread.iter_mut().zip(readings) {
        row.reading = Some(reading);
    }
    Some(())
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
        notices: row.notices.clone(),
        outcome: if not_answered { Outcome::NotAnswered } else { Outcome::Problem },
        perhaps: None,
        site_text: row.site_text.clone(),
    }
}

/// The participant's id and the answer of a row; its source is found beside the others.
fn apart(row: FormRow) -> (Option<String>, Option<Answer>) {
    let FormRow { participant_id, site_text, content, .. } = row;
    let answer = content.ok().map(|content| {
        let FormAnswer { cancelled, received, first_name, last_name, email, interests, cooperation, extra, .. } =
            content;
        let words = || [&site_text, &interests, &cooperation, &extra].map(String::as_str).join("\n");
        let language = content.language.unwrap_or_else(|| language_of(&words()));
        let source = String::new();
        Answer {
            source,
            received,
            cancelled,
            first_name,
            last_name,
            email,
            language,
            site_text,
            interests,
            cooperation,
            extra,
        }
    });
    (participant_id, answer)
}
