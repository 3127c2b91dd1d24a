//! Whole files against what they mean.

use std::collections::{BTreeSet, HashSet};
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use proptest::prelude::*;

use super::import::{ImportContext, Outcome, Prepared, prepare};
use crate::domain::form::{ColumnWish, FormField, Service};
use crate::domain::place::samples::libraries;
use crate::domain::{Change, Flag, Library, Registration, RegistrationId, Round, RoundId, Status, Upkeep};
use crate::intake::{Content, Form, Grid, IntakeError, RowProblem};

const ROUND: &str = include_str!("../../tests/data/round.csv");
const GOLD: &str = include_str!("../../tests/data/round.gold.csv");

fn round(opens: (i32, u32, u32), closes: (i32, u32, u32)) -> Round {
    let day = |(year, month, day)| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    Round {
        id: RoundId(1),
        code: "2026S".into(),
        name: None,
        opens: day(opens),
        closes: day(closes),
        budget: None,
        version: 1,
    }
}

fn autumn() -> Round {
    round((2026, 9, 1), (2026, 9, 30))
}

fn import(bytes: &[u8], round: &Round, libraries: &[Library], existing: &[Registration]) -> Prepared {
    let tag = |_: &str| Vec::new();
    let standing = HashSet::new();
    let context =
        ImportContext { round, libraries, aliases: &[], existing, standing: &standing, tag: &tag, watch: &|_, _| true };
    prepared(bytes, &context).unwrap_or_else(|error| panic!("{error}"))
}

fn prepared(bytes: &[u8], context: &ImportContext<'_>) -> Result<Prepared, IntakeError> {
    let grid = Grid::read(Content::from(bytes))?;
    let (columns, seen) = grid.columns(&ColumnWish::default(), &[])?;
    let form = Form::read(grid, &columns, seen.has_header)?;
    Ok(prepare("round.csv", form, context).unwrap())
}

/// The registrations that the store would make of a change.
fn written(prepared: &Prepared) -> Vec<Registration> {
    let Some(Change::ImportAnswers { round, answers, .. }) = &prepared.change else { return Vec::new() };
    let answers = answers.iter().zip(1..);
    answers
        .map(|(incoming, id)| Registration {
            id: RegistrationId(id),
            round: *round,
            answer: incoming.answer.clone(),
            meaning: incoming.meaning.clone(),
            status: Status::New,
            reason: None,
            merged_into: None,
            note: String::new(),
            upkeep: Upkeep::default(),
            version: 1,
        })
        .collect()
}

fn shown(flags: &[Flag]) -> BTreeSet<String> {
    flags.iter().map(|flag| flag.to_string().replace(":-", ":")).collect()
}

/// Compares every row with its meaning: row, libraries in order, flags as a set.
fn assert_means(prepared: &Prepared, gold: impl Iterator<Item = (usize, Vec<String>, BTreeSet<String>)>) {
    let mut wrong = Vec::new();
    let mut count = 0;
    for ((row, libraries, flags), report) in gold.zip(&prepared.rows) {
        count += 1;
        let found: Vec<String> = report.libraries.iter().map(ToString::to_string).collect();
        if (report.row, &found, &shown(&report.flags)) != (row, &libraries, &flags) {
            wrong.push(format!(
                "{row}: {:?}: {found:?} {:?}, meant {libraries:?} {flags:?}",
                report.site_text,
                shown(&report.flags)
            ));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert_eq!(count, prepared.rows.len());
}

#[test]
fn a_made_round_means_what_it_should() {
    let prepared = import(ROUND.as_bytes(), &autumn(), &libraries(), &[]);
    let gold = GOLD.lines().skip(1).map(|line| {
        let fields: Vec<&str> = line.split(';').collect();
        let filled = |text: &&str| !text.is_empty();
        let flags = fields[2..].iter().copied().filter(filled).map(str::to_owned).collect();
        (fields[0].parse().unwrap(), fields[1].split_whitespace().map(str::to_owned).collect(), flags)
    });
    assert_means(&prepared, gold);
    assert_eq!((prepared.added, prepared.withdrawn, prepared.rows[2].line), (13, 1, 5));
}

#[test]
fn the_round_of_spring_2024_means_what_its_key_says() {
    let directory = include_bytes!("../../tests/data/libraries.csv");
    let libraries = crate::intake::read_directory(&Content::from(directory.as_slice())).unwrap();
    let spring = round((2024, 2, 16), (2024, 3, 15));
    let prepared = import(include_bytes!("../../tests/data/spring-2024.csv"), &spring, &libraries, &[]);
    let gold = include_str!("../../tests/data/spring-2024.gold.csv");
    let parts = |text: &str| text.split(';').filter(|part| !part.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let gold = gold.lines().skip(1).map(|line| {
        let fields: Vec<&str> = line.split(',').collect();
        (fields[0].parse().unwrap(), parts(fields[1]), parts(fields[2]).into_iter().collect())
    });
    assert_means(&prepared, gold);
    assert_eq!((prepared.added, prepared.rows.len()), (43, 43));
}

#[test]
fn the_same_file_again_changes_nothing() {
    let existing = written(&import(ROUND.as_bytes(), &autumn(), &libraries(), &[]));
    let again = import(ROUND.as_bytes(), &autumn(), &libraries(), &existing);
    assert_eq!((again.added, again.changed, again.unchanged, again.missing.len()), (0, 0, 13, 0));
    assert_eq!(again.change, None);
}

#[test]
fn a_changed_answer_replaces_the_one_it_was_and_one_left_out_is_missing() {
    let existing = written(&import(ROUND.as_bytes(), &autumn(), &libraries(), &[]));
    let newer = ROUND.replace("Lautapelit", "Roolipelit");
    let newer: Vec<&str> = newer.lines().filter(|line| !line.starts_with("909")).collect();
    let again = import(newer.join("\n").as_bytes(), &autumn(), &libraries(), &existing);
    assert_eq!((again.changed, again.unchanged, again.missing.as_slice()), (1, 11, &[RegistrationId(9)][..]));
    let Some(Change::ImportAnswers { answers, .. }) = again.change else { panic!("nothing to write") };
    assert_eq!(answers[0].replaces, Some(existing[5].seen()));
    assert_eq!(answers[0].meaning.flags[0], Flag::Overlaps(RegistrationId(5)));
    assert_eq!(again.rows[5].outcome, Outcome::Changed);
}

#[test]
fn a_spreadsheets_error_in_a_newer_file_takes_no_answer_away() {
    let existing = written(&import(ROUND.as_bytes(), &autumn(), &libraries(), &[]));
    let spoilt = ROUND.replacen("Lautapelit", "#NIMI?", 1);
    assert_ne!(spoilt, ROUND);
    let again = import(spoilt.as_bytes(), &autumn(), &libraries(), &existing);
    let told: Vec<&str> = again.rows.iter().flat_map(|row| &row.notices).map(|notice| notice.reason.code()).collect();
    assert_eq!((again.changed, again.missing.len()), (0, 0));
    assert_eq!(told, ["cell_error_kept"]);
}

#[test]
fn a_newer_file_without_a_column_takes_nothing_of_it_away() {
    let existing = written(&import(ROUND.as_bytes(), &autumn(), &libraries(), &[]));
    for (header, other) in [("Sähköposti", "Sarake 6"), ("Lisätietoja", "Jotain muuta")] {
        let newer = ROUND.replacen(header, other, 1);
        assert_ne!(newer, ROUND, "{header}");
        let again = import(newer.as_bytes(), &autumn(), &libraries(), &existing);
        assert_eq!((again.changed, again.unchanged, again.missing.len()), (0, 13, 0), "{header}");
    }
}

#[test]
fn without_ids_mailbox_and_site_and_number_tell_answers_apart() {
    let file = "Sähköposti;Toimipiste;Mitä kehittää?;Yhteistyö\na@x.example;Aura;tilat;\na@x.example;Aura;tilat;\n";
    let existing = written(&import(file.as_bytes(), &autumn(), &libraries(), &[]));
    assert_ne!(existing[0].answer.source, existing[1].answer.source);
    let again = import(file.replace("tilat;\n", "tapahtumat;\n").as_bytes(), &autumn(), &libraries(), &existing);
    assert_eq!((again.added, again.changed), (0, 2));
}

#[test]
fn a_row_with_a_problem_is_left_out_and_the_others_go_in() {
    let spoilt = ROUND.replace("5.9.2026 11:00", "31.9.2026 11:00");
    let prepared = import(spoilt.as_bytes(), &autumn(), &libraries(), &[]);
    assert_eq!((prepared.added, prepared.rows[8].outcome), (12, Outcome::Problem));
    assert!(prepared.rows[8].problem.is_some() && prepared.rows[8].registration.is_none());
}

#[test]
fn an_export_of_another_service_in_english_means_the_same() {
    let file = include_bytes!("../../tests/data/forms.csv");
    let prepared = import(file, &round((2024, 3, 1), (2024, 3, 10)), &libraries(), &[]);
    let rows: Vec<_> = prepared.rows.iter().map(|row| (row.libraries.len(), row.sure, shown(&row.flags))).collect();
    let set = |flags: &[&str]| flags.iter().map(|flag| (*flag).to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(rows[0], (1, true, set(&["language:en"])));
    assert_eq!(rows[1], (2, true, set(&["late", "several_libraries", "language:sv"])));
    let existing = written(&prepared);
    assert_eq!(existing[0].answer.received.unwrap().to_string(), "2024-03-04 08:03:00");
    assert_eq!((existing[0].answer.last_name.as_str(), existing[1].answer.last_name.as_str()), ("", "Meri"));
    let columns = Grid::read(Content::from(&file[..])).unwrap().columns(&ColumnWish::default(), &[]).unwrap().1;
    let ignored: Vec<&str> = columns.ignored().collect();
    assert_eq!((ignored, columns.service), (vec!["Start time"], Service::MicrosoftForms));
}

#[test]
fn every_report_has_its_words_in_three_languages() {
    use crate::i18n::{Lang, has_key};
    let spoilt = ROUND.replace("5.9.2026 11:00", "eilen");
    let prepared = import(spoilt.as_bytes(), &autumn(), &libraries(), &[]);
    let flags = prepared.rows.iter().flat_map(|row| &row.flags).map(|flag| flag.phrase(|code| code.to_string()));
    let problems = prepared.rows.iter().filter_map(|row| row.problem.as_ref().map(RowProblem::phrase));
    let reports = prepared.rows.iter().filter_map(|row| row.why.clone()).chain(problems);
    let fields = FormField::ALL.into_iter().map(FormField::phrase);
    let statuses = Status::ALL.into_iter().map(Status::phrase);
    for phrase in
        flags.chain(reports).chain(fields).chain(statuses).chain(Service::ALL.into_iter().map(Service::phrase))
    {
        for lang in Lang::ALL {
            assert!(has_key(lang, &phrase.key), "{} in {}", phrase.key, lang.code());
        }
    }
}

#[test]
fn pages_of_unknown_words_for_a_site_cost_little() {
    let header = ROUND.lines().next().unwrap_or_default();
    let page = "kirjoitettua tekstiä sivukaupalla ".repeat(1500);
    let rows: String = (0..8).map(|n| format!("\n{n};;;;;;fi;{page};x;{page};")).collect();
    let start = Instant::now();
    let prepared = import(format!("{header}{rows}").as_bytes(), &autumn(), &libraries(), &[]);
    assert!(prepared.rows.iter().all(|row| row.libraries.is_empty() && !row.sure));
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
}

#[test]
fn ten_thousand_rows_are_read_in_seconds() {
    let (header, rows) = ROUND.split_once('\n').unwrap();
    let many: String = (0..770).map(|n| rows.replace("\n9", &format!("\n{n}9"))).collect();
    let start = Instant::now();
    let prepared = import(format!("{header}\n{many}").as_bytes(), &autumn(), &libraries(), &[]);
    assert_eq!(prepared.rows.len(), 770 * 13);
    assert!(start.elapsed() < Duration::from_secs(30), "{:?}", start.elapsed());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn no_bytes_bring_an_import_down(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        let (round, libraries, standing) = (autumn(), libraries(), HashSet::new());
        let tag = |_: &str| Vec::new();
        let context =
            ImportContext { round: &round, libraries: &libraries, aliases: &[], existing: &[], standing: &standing, tag: &tag, watch: &|_, _| true };
        let _ = prepared(&bytes, &context);
        let with_header = [ROUND.lines().next().unwrap_or_default().as_bytes(), b"\n", &bytes].concat();
        let _ = prepared(&with_header, &context);
    }

    #[test]
    fn a_file_cut_anywhere_is_read_or_refused(at in 0..ROUND.len()) {
        let (round, libraries, standing) = (autumn(), libraries(), HashSet::new());
        let tag = |_: &str| Vec::new();
        let context =
            ImportContext { round: &round, libraries: &libraries, aliases: &[], existing: &[], standing: &standing, tag: &tag, watch: &|_, _| true };
        if let Ok(prepared) = prepared(&ROUND.as_bytes()[..at], &context) {
            prop_assert!(prepared.rows.len() <= 13);
        }
    }
}
