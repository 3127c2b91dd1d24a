//! The preview of an import, part by part.

use super::*;
use crate::app::{ChangedRow, Progress, RowList, RowRemark, Ticket};
use crate::domain::form::{ColumnWish, Doubt, FormColumns, FormField, SeenColumn, Service};
use crate::domain::registration::{AnswerField, ChangedField, FieldValue};

pub(super) fn column(header: &str, values: &[&str], fields: &[FormField]) -> SeenColumn {
    let values = values.iter().map(|value| (*value).to_owned()).collect();
    SeenColumn { header: header.into(), values, fields: fields.to_vec() }
}

pub(super) fn columns() -> FormColumns {
    FormColumns {
        service: Service::Lyyti,
        has_header: true,
        columns: vec![
            column("Osallistujan ID", &["4180037", "4180074", "4180101"], &[FormField::ParticipantId]),
            column("Ilmoittautumisaika", &["14.2.2024 15:42", "16.2.2024 8:03"], &[FormField::Received]),
            column("Etunimi", &[], &[]),
            column("Sähköposti", &["ake@turku.example", "kirjasto@aura.example"], &[FormField::Email]),
            column("Mikä toimipiste ilmoittautuu?", &["Auran kirjasto", "Nauvo"], &[FormField::Site]),
            column(
                "Mitä haluaisitte kehittää yhdessä kumppanikirjaston kanssa?",
                &["Pienen kirjaston arjen jakamista", "Digituki"],
                &[FormField::Interests],
            ),
            column("Teettekö jo yhteistyötä toisen kirjaston kanssa?", &["-"], &[FormField::Cooperation]),
        ],
        doubts: Vec::new(),
        missing: Vec::new(),
        nothing: Vec::new(),
        profile: None,
        fitting: Vec::new(),
        garbled: None,
    }
}

fn change(field: AnswerField, before: &str, after: &str) -> ChangedField {
    let [before, after] = [before, after].map(|words| FieldValue::Words(words.to_owned()));
    ChangedField { field, before, after }
}

pub(super) fn preview() -> ImportPreview {
    let unusable = |row: usize, value: &str| RowRemark {
        row,
        column: "Ilmoittautumisaika".into(),
        value: value.into(),
        reason: Phrase::new("date-not-a-date"),
    };
    ImportPreview {
        name: Phrase::verbatim("kevät-2024.csv"),
        summary: vec![
            columns().origin(),
            Phrase::new("shell-preview-answers").with("count", 43_usize).with("round", "2024K"),
            Phrase::new("shell-preview-tally")
                .with("added", 41_usize)
                .with("changed", 0_usize)
                .with("unchanged", 0_usize),
        ],
        columns: Some(columns()),
        rows: vec![("lapin kirjasto".into(), "Lapin kirjasto ?".into())],
        unusable: vec![unusable(17, "31.2.2024"), unusable(30, "eilen")],
        unusable_count: 2,
        odd: vec![RowRemark {
            row: 5,
            column: "Sähköposti".into(),
            value: "ei ole".into(),
            reason: Phrase::new("row-not-a-mailbox"),
        }],
        odd_count: 1,
        changed: vec![
            ChangedRow {
                name: "2 Auran kirjasto".into(),
                edited: false,
                fields: vec![
                    change(
                        AnswerField::Interests,
                        "… arjen jakamista ja satuja",
                        "… arjen jakamista ja sadutusta sekä uusia tapoja kohdata lapsia, nuoria ja ikääntyneitä",
                    ),
                    change(AnswerField::Cooperation, "", "Liedon kanssa satutunteja"),
                ],
            },
            ChangedRow {
                name: "5 Nauvon kirjasto".into(),
                edited: true,
                fields: vec![change(AnswerField::Email, "ake@turku.example", "kirjasto@parainen.example")],
            },
        ],
        changed_count: 2,
        absent: vec!["3 Liedon pääkirjasto".into(), "8 Uudenkaupungin pk.".into()],
        all_or_none: false,
        writable: true,
    }
}

pub(super) fn view(preview: ImportPreview, part: Part) -> Overlay {
    Overlay::Preview(PreviewView {
        ticket: Ticket(1),
        waiting: false,
        progress: None,
        importing: None,
        whole: false,
        wish: ColumnWish::default(),
        preview: Some(Box::new(preview)),
        part,
        profile: String::new(),
    })
}

/// Every part as a person meets it.
pub(super) fn parts() -> Vec<(&'static str, Overlay)> {
    let mut doubtful = preview();
    if let Some(columns) = &mut doubtful.columns {
        columns.columns.push(column("Yhteyshenkilön sähköposti", &["maija@x.example"], &[]));
        columns.columns[3].fields.clear();
        columns.doubts = vec![Doubt { field: FormField::Email, candidates: vec![3, 7] }];
    }
    let mut bare = preview();
    bare.name = Phrase::new("preview-clipboard");
    if let Some(columns) = &mut bare.columns {
        columns.has_header = false;
        columns.service = Service::Unknown;
        columns
            .columns
            .iter_mut()
            .for_each(|column| *column = SeenColumn { header: String::new(), fields: vec![], ..column.clone() });
        columns.missing = vec![FormField::Site, FormField::Interests];
        columns.nothing = vec![FormField::Cooperation];
    }
    vec![
        ("overview", view(preview(), Part::Overview { top: 0 })),
        ("which", view(doubtful, Part::Which { cursor: 1 })),
        ("columns", view(preview(), Part::Columns { cursor: 5 })),
        ("columns_bare", view(bare, Part::Columns { cursor: 4 })),
        ("field", view(preview(), Part::Field { column: 2, cursor: 3 })),
        ("unusable", view(preview(), Part::Rows { of: RowList::Unusable, cursor: 1 })),
        ("odd", view(preview(), Part::Rows { of: RowList::Odd, cursor: 0 })),
        ("absent", view(preview(), Part::Absent { top: 0 })),
        ("changed", view(preview(), Part::Changed { top: 0 })),
        ("importing", importing()),
    ]
}

/// The missing registrations go with it.
fn importing() -> Overlay {
    let Overlay::Preview(view) = view(preview(), Part::Overview { top: 0 }) else { unreachable!("a preview is one") };
    let progress = Some(Progress { done: 20_512, of: 100_000 });
    Overlay::Preview(PreviewView { progress, importing: Some(Ticket(2)), whole: true, ..view })
}

#[test]
fn each_part_at_home_and_on_a_narrow_screen() {
    for size in [HOME, (60, 20)] {
        for (name, overlay) in parts() {
            let mut model = model(Lang::Fi, Screen::Queue, size);
            model.overlays.push(overlay);
            insta::assert_snapshot!(format!("preview_{name}_{}x{}", size.0, size.1), drawn(&model));
        }
    }
}

#[test]
fn no_size_breaks_a_part() {
    for (_, overlay) in parts() {
        for (columns, rows) in sizes() {
            let mut model = model(Lang::Fi, Screen::Queue, (columns, rows));
            model.overlays.push(overlay.clone());
            buffer(&model);
        }
    }
}
