//! Header rows against what a person takes them for.

use super::*;
use crate::domain::form::Service;

fn headers(line: &str) -> Vec<String> {
    line.split(';').map(str::to_owned).collect()
}

fn recognise(line: &str, told: &[(FormField, &str)]) -> Result<Columns, IntakeError> {
    let told: Vec<_> = told.iter().map(|(field, source)| (*field, ColumnSource::read(source))).collect();
    Columns::recognise(&headers(line), &|_| true, &told)
}

/// The header rows of `headers.txt`: the service, and each header with what it is.
fn rows() -> impl Iterator<Item = (&'static str, Vec<(&'static str, &'static str)>)> {
    let lines = include_str!("../../../tests/data/headers.txt").lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| {
        let (form, cells) = line.split_once(": ").unwrap();
        (form, cells.split(" | ").map(|cell| cell.split_once('=').unwrap()).collect())
    })
}

#[test]
fn the_header_rows_of_four_services_mean_what_a_person_says() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for (form, cells) in rows() {
        count += 1;
        let headers: Vec<String> = cells.iter().map(|(_, header)| (*header).to_owned()).collect();
        let columns = Columns::recognise(&headers, &|_| true, &[]).unwrap();
        let found = |column: usize| {
            let doubt = columns.doubts().iter().find(|doubt| doubt.candidates.contains(&column));
            match (columns.fields_of(column).as_slice(), doubt) {
                ([field], _) => field.code().to_owned(),
                (_, Some(doubt)) => format!("?{}", doubt.field.code()),
                _ => "-".to_owned(),
            }
        };
        let differs = |column: &usize| found(*column) != cells[*column].0;
        let differing = (0..cells.len()).filter(differs);
        wrong.extend(differing.map(|column| format!("{form}: {:?} taken for {}", cells[column], found(column))));
        let service = Service::ALL.into_iter().find(|service| form.starts_with(service.code()));
        if Some(service_of(&headers)) != service {
            wrong.push(format!("{form} taken for {:?}: {headers:?}", service_of(&headers)));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert!(count >= 40, "{count} rows");
}

#[test]
fn a_plain_header_beside_the_question_itself_is_asked_about() {
    let line = "Tila;Kirjasto;Mikä toimipiste ilmoittautuu?;Mitä haluaisitte kehittää?;Teettekö jo yhteistyötä?";
    let columns = recognise(line, &[]).unwrap();
    let asked = columns.settled();
    assert!(matches!(asked, Err(IntakeError::TwoColumns { field: FormField::Site, .. })), "{asked:?}");
    let told = [(FormField::Site, "Mikä toimipiste ilmoittautuu?")];
    assert_eq!(recognise(line, &told).unwrap().of(FormField::Site), Some(2));
}

const QUESTIONS: &str = "Toimipiste;Mitä kehittää?;Yhteistyö";

#[test]
fn two_columns_for_one_field_are_asked_about_and_a_map_answers() {
    let line = format!("Sähköposti;{QUESTIONS};Sähköpostiosoite");
    let columns = recognise(&line, &[]).unwrap();
    assert_eq!(columns.doubts(), [Doubt { field: FormField::Email, candidates: vec![0, 4] }]);
    assert!(matches!(columns.settled(), Err(IntakeError::TwoColumns { field: FormField::Email, .. })));
    for (source, column) in
        [("sähköpostiosoite", Some(4)), ("#1", Some(0)), ("#5 Sähköpostiosoite", Some(4)), ("", None)]
    {
        let columns = recognise(&line, &[(FormField::Email, source)]).unwrap();
        assert_eq!((columns.of(FormField::Email), columns.settled().is_ok()), (column, true), "{source}");
    }
}

#[test]
fn an_empty_column_is_none_to_choose_from() {
    let line = headers(&format!("Email;{QUESTIONS};Yhteyshenkilön sähköposti"));
    let columns = Columns::recognise(&line, &|column| column != 0, &[]).unwrap();
    assert_eq!((columns.of(FormField::Email), columns.doubts().len()), (Some(4), 0));
    let all_empty = Columns::recognise(&line, &|_| false, &[]).unwrap();
    assert_eq!(all_empty.doubts().len(), 1, "nothing tells them apart");
}

#[test]
fn a_header_that_several_columns_have_is_not_taken_for_one_of_them() {
    let line = format!("Sähköposti;{QUESTIONS};Sähköposti");
    let told = recognise(&line, &[(FormField::Email, "Sähköposti")]);
    let Err(IntakeError::TwoColumns { first, second, .. }) = told else { panic!("{told:?}") };
    assert_eq!((first.as_str(), second.as_str()), ("#1 Sähköposti", "#5 Sähköposti"));
    assert_eq!(recognise(&line, &[(FormField::Email, &second)]).unwrap().of(FormField::Email), Some(4));
}

#[test]
fn a_map_that_names_nothing_is_refused() {
    for source in ["Posti", "#4", "#0", "#1 Yhteistyö"] {
        let error = recognise(QUESTIONS, &[(FormField::Email, source)]).unwrap_err();
        assert!(matches!(error, IntakeError::UnknownColumn { .. }), "{source}: {error:?}");
    }
}

#[test]
fn a_file_without_the_questions_is_no_form() {
    let columns = recognise("Nimi;Hinta;Määrä", &[]).unwrap();
    let error = columns.settled().unwrap_err();
    assert!(matches!(error, IntakeError::NotAForm { ref missing, .. } if missing.len() == 3), "{error:?}");
}

#[test]
fn a_person_may_say_that_a_question_is_not_there_but_not_the_site() {
    let without = |field| recognise(QUESTIONS, &[(field, "")]).unwrap().settled().is_ok();
    assert!(without(FormField::Cooperation) && without(FormField::Interests));
    assert!(!without(FormField::Site));
}

#[test]
fn the_time_of_beginning_is_the_arrival_only_where_no_column_says_when_it_ended() {
    for (started, ended) in
        [("Aloitusaika", "Valmistumisaika"), ("Start time", "Completion time"), ("Starttid", "Slutförandetid")]
    {
        let rest = "Toimipiste;Aihe;Yhteistyö";
        let alone = recognise(&format!("{started};{rest}"), &[]).unwrap();
        let both = recognise(&format!("{started};{ended};{rest}"), &[]).unwrap();
        assert_eq!((alone.of(FormField::Received), both.of(FormField::Received)), (Some(0), Some(1)), "{started}");
        assert!(alone.doubts().is_empty() && both.doubts().is_empty());
    }
}
