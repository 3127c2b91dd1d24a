//! The preview of an import: keys in, orders out.

use super::Desk;
use crate::app::overlay::Part;
use crate::app::{
    ChangedRow, Effect, ImportOrder, ImportPreview, InboxFile, Msg, Overlay, PreviewOf, PreviewOrder, Progress,
    RowList, Ticket, footer,
};
use crate::domain::form::{ColumnSource, Doubt, FormColumns, FormField, ProfileWish, SeenColumn, Service};
use crate::domain::{Change, Refusal};
use crate::i18n::Phrase;

fn columns(headers: &[(&str, &[FormField])]) -> FormColumns {
    let column = |(header, fields): &(&str, &[FormField])| SeenColumn {
        header: (*header).to_owned(),
        values: vec!["x".into()],
        fields: fields.to_vec(),
    };
    FormColumns {
        service: Service::Unknown,
        has_header: true,
        columns: headers.iter().map(column).collect(),
        doubts: Vec::new(),
        missing: Vec::new(),
        nothing: Vec::new(),
        profile: None,
        fitting: Vec::new(),
        garbled: None,
    }
}

fn preview(columns: FormColumns) -> ImportPreview {
    let list = ImportPreview::of_list(Phrase::verbatim("kevät.csv"), Vec::new(), columns.is_settled());
    ImportPreview { columns: Some(columns), ..list }
}

fn settled() -> FormColumns {
    columns(&[
        ("Sähköposti", &[FormField::Email]),
        ("Kirjasto", &[FormField::Site]),
        ("Aihe", &[FormField::Interests]),
        ("Yhteistyö", &[FormField::Cooperation]),
        ("Muuta", &[]),
    ])
}

fn doubtful() -> FormColumns {
    let mut columns = settled();
    columns.columns[0].fields.clear();
    columns.doubts = vec![Doubt { field: FormField::Email, candidates: vec![0, 4] }];
    columns
}

impl Desk {
    /// The picker, then the preview as it is answered.
    fn previewing(columns: FormColumns) -> Desk {
        let mut desk = Desk::new();
        desk.press("i").send(Msg::InboxLoaded(Ok(vec![InboxFile { name: "kevät.csv".to_owned(), bytes: 2048 }])));
        desk.press("Enter").effects();
        desk.answered(1, preview(columns));
        desk
    }

    fn answered(&mut self, ticket: u64, preview: ImportPreview) -> &mut Desk {
        self.send(Msg::Previewed { ticket: Ticket(ticket), preview: Ok(Box::new(preview)) })
    }

    fn order(&mut self) -> PreviewOrder {
        match self.effects().as_slice() {
            [Effect::Preview(order)] => (**order).clone(),
            other => panic!("{other:?} instead of an order"),
        }
    }

    fn import(&mut self) -> ImportOrder {
        match self.effects().as_slice() {
            [Effect::Import(order)] => *order,
            other => panic!("{other:?} instead of an import"),
        }
    }

    fn progress(&self) -> Option<Progress> {
        match self.model.overlay() {
            Some(Overlay::Preview(view)) => view.progress,
            _ => None,
        }
    }

    fn part(&self) -> Option<Part> {
        match self.model.overlay() {
            Some(Overlay::Preview(view)) => Some(view.part),
            _ => None,
        }
    }
}

#[test]
fn two_candidates_are_asked_about_and_one_key_decides() {
    for (keys, source) in [
        ("2", ColumnSource::Header("Muuta".into())),
        ("j Enter", ColumnSource::Header("Muuta".into())),
        ("1", ColumnSource::Header("Sähköposti".into())),
        ("0", ColumnSource::Nothing),
    ] {
        let mut desk = Desk::previewing(doubtful());
        assert_eq!(desk.part(), Some(Part::Which { cursor: 0 }));
        desk.press(keys);
        let order = desk.order();
        assert_eq!((order.of, order.wish.sources), (PreviewOf::Again(Ticket(1)), vec![(FormField::Email, source)]));
        // Until the answer comes, nothing that is on the screen can be imported.
        desk.press("Enter 1");
        assert_eq!(desk.effects(), []);
        desk.answered(2, preview(settled())).press("Enter");
        assert_eq!(desk.import(), ImportOrder { ticket: Ticket(2), attempt: Ticket(3), whole: false });
    }
}

#[test]
fn a_file_whose_questions_are_not_recognised_opens_the_columns() {
    let mut unknown = settled();
    unknown.columns[1].fields.clear();
    unknown.missing = vec![FormField::Site];
    let mut desk = Desk::previewing(unknown);
    assert_eq!(desk.part(), Some(Part::Columns { cursor: 0 }));
    desk.press("j Enter");
    assert!(matches!(desk.part(), Some(Part::Field { column: 1, .. })));
    // The fields stand in their order; the site is the ninth.
    desk.press("j j j j j j j j Enter");
    assert_eq!(desk.order().wish.sources, [(FormField::Site, ColumnSource::Header("Kirjasto".into()))]);
    desk.answered(2, preview(settled()));
    assert_eq!(desk.part(), Some(Part::Columns { cursor: 1 }));
    desk.press("Esc");
    assert_eq!(desk.part(), Some(Part::Overview { top: 0 }));
}

#[test]
fn a_question_may_be_said_not_to_be_there_but_not_the_site() {
    let mut unknown = settled();
    unknown.columns[1].fields.clear();
    unknown.columns[3].fields.clear();
    unknown.missing = vec![FormField::Site, FormField::Cooperation];
    let mut desk = Desk::previewing(unknown);
    desk.press("PgDn k Enter").says("preview-site-needed");
    desk.press("j Enter");
    assert_eq!(desk.order().wish.sources, [(FormField::Cooperation, ColumnSource::Nothing)]);
}

#[test]
fn a_column_can_be_taken_for_another_field_or_for_none() {
    let mut desk = Desk::previewing(settled());
    desk.press("m Enter").press("PgDn PgDn Enter");
    assert_eq!(desk.order().wish.sources, [(FormField::Email, ColumnSource::Nothing)]);
    let mut used = settled();
    used.profile = Some("oma".into());
    used.fitting = vec!["oma".into()];
    let mut desk = Desk::previewing(used);
    desk.press("m j j j j Enter PgDn PgDn k Enter");
    let wish = desk.order().wish;
    assert_eq!(wish.profile, ProfileWish::Without, "what the profile said is now said by the person");
    assert!(wish.sources.contains(&(FormField::Extra, ColumnSource::Header("Muuta".into()))));
    assert!(wish.sources.contains(&(FormField::Site, ColumnSource::Header("Kirjasto".into()))));
}

#[test]
fn a_mapping_is_saved_under_a_name_and_the_preview_stays() {
    let mut desk = Desk::previewing(settled());
    desk.press("p").write("Oma lomake").press("Enter");
    let Change::SaveProfile(profile) = desk.change() else { panic!("another change") };
    assert_eq!((profile.name.as_str(), profile.columns.len()), ("Oma lomake", 4));
    desk.written(1);
    assert_eq!(desk.part(), Some(Part::Overview { top: 0 }));
    desk.press("p").write("none").press("Enter");
    desk.writes_nothing();
}

#[test]
fn profiles_are_turned_through_and_off() {
    let mut fits = settled();
    fits.profile = Some("a".into());
    fits.fitting = vec!["a".into(), "b".into()];
    let mut desk = Desk::previewing(fits.clone());
    desk.press("o");
    assert_eq!(desk.order().wish.profile, ProfileWish::Named("b".into()));
    fits.profile = Some("b".into());
    desk.answered(2, preview(fits.clone())).press("o");
    assert_eq!(desk.order().wish.profile, ProfileWish::Without);
    fits.profile = None;
    desk.answered(3, preview(fits)).press("o");
    assert_eq!(desk.order().wish.profile, ProfileWish::Named("a".into()));
    Desk::previewing(settled()).press("o").says("preview-no-profile-fits");
}

#[test]
fn rows_pasted_into_a_list_are_previewed_and_words_elsewhere_are_words() {
    const ROWS: &str = "Auran kirjasto\ttilat\t-\r\nLiedon kirjasto\tdigi\t-";
    for screen in ["1", "2"] {
        let mut desk = Desk::new();
        desk.press(screen).send(Msg::Paste(ROWS.to_owned()));
        assert_eq!(desk.order().of, PreviewOf::Pasted(ROWS.to_owned()));
        let mut bare = columns(&[("", &[]), ("", &[]), ("", &[])]);
        bare.has_header = false;
        bare.missing = FormField::QUESTIONS.to_vec();
        desk.answered(1, preview(bare));
        assert_eq!(desk.part(), Some(Part::Columns { cursor: 0 }));
        desk.press("h");
        assert_eq!(desk.order().wish.header, Some(true));
    }
    let mut desk = Desk::new();
    desk.press("5").send(Msg::Paste(ROWS.to_owned()));
    assert_eq!(desk.order().of, PreviewOf::Pasted(ROWS.to_owned()), "invoices are pasted where they are listed");
    let mut desk = Desk::new();
    desk.press("4").send(Msg::Paste(ROWS.to_owned())).says("toast-paste-nowhere");
    desk.press("2").send(Msg::Paste("yksi sana".to_owned())).says("toast-paste-nowhere");
    desk.press("n").send(Msg::Paste(ROWS.to_owned()));
    assert!(matches!(desk.model.overlay(), Some(Overlay::Form(_))), "a text field takes a text");
    assert!(desk.effects().iter().all(|effect| !matches!(effect, Effect::Preview(_))));
}

#[test]
fn unusable_rows_and_missing_registrations_are_looked_at_and_written() {
    let mut desk = Desk::previewing(settled());
    desk.press("v").says("preview-all-usable");
    desk.press("x").says("preview-none-absent");
    desk.press("n").says("preview-none-odd");
    let mut bad = preview(settled());
    bad.unusable = vec![crate::app::RowRemark {
        row: 2,
        column: String::new(),
        value: String::new(),
        reason: Phrase::new("row-cell-too-large"),
    }];
    bad.unusable_count = 1;
    bad.absent = vec!["3 Lieto".into()];
    (bad.odd, bad.odd_count) = (bad.unusable.clone(), 1);
    let mut desk = Desk::previewing(settled());
    desk.answered(1, bad).press("v w");
    assert_eq!(desk.effects(), [Effect::SaveRows { ticket: Ticket(1), of: RowList::Unusable }]);
    desk.press("Esc n w");
    assert_eq!(desk.effects(), [Effect::SaveRows { ticket: Ticket(1), of: RowList::Odd }]);
    desk.press("Esc x");
    assert_eq!(desk.part(), Some(Part::Absent { top: 0 }));
    desk.press("Enter").says("preview-absent-elsewhere");
    desk.press("Esc");
    assert!(footer(&desk.model).len() <= 6);
    desk.send(Msg::Noted(Phrase::verbatim("kirjoitettu")));
    assert_eq!(desk.toast(), "kirjoitettu");
}

/// A file that lacks one registration, and has nothing else that is new.
fn lacking() -> ImportPreview {
    ImportPreview { absent: vec!["3 Lieto".into()], writable: false, ..preview(settled()) }
}

#[test]
fn what_the_file_does_not_have_is_withdrawn_only_by_a_key() {
    let mut desk = Desk::previewing(settled());
    desk.answered(1, lacking()).press("Enter");
    assert_eq!(desk.effects(), [], "there is nothing to write");
    desk.press("x x Esc Enter");
    assert!(desk.import().whole);
    let mut desk = Desk::previewing(settled());
    desk.answered(1, ImportPreview { writable: true, ..lacking() }).press("x x x Esc Enter");
    assert!(!desk.import().whole, "the second press takes the first back");
}

#[test]
fn what_was_agreed_to_for_some_is_not_done_to_others() {
    for (absent, goes) in [("3 Lieto", true), ("4 Aura", false)] {
        let mut desk = Desk::previewing(settled());
        desk.answered(1, lacking()).press("x x Esc m h");
        let order = desk.order();
        desk.answered(order.ticket.0, ImportPreview { absent: vec![absent.into()], ..lacking() });
        let withdraws = matches!(desk.model.overlay(), Some(Overlay::Preview(view)) if view.withdraws());
        assert_eq!(withdraws, goes, "{absent}");
    }
}

#[test]
fn a_long_reading_is_told_and_stopped() {
    let mut desk = Desk::new();
    desk.press("i").send(Msg::InboxLoaded(Ok(vec![InboxFile { name: "kevät.csv".to_owned(), bytes: 2048 }])));
    desk.press("Enter").effects();
    let progress = Progress { done: 20, of: 100 };
    desk.send(Msg::Progressed { ticket: Ticket(9), progress });
    assert_eq!(desk.progress(), None, "another's");
    desk.send(Msg::Progressed { ticket: Ticket(1), progress });
    assert_eq!(desk.progress(), Some(progress));
    desk.press("Esc");
    assert_eq!(desk.effects(), [Effect::StopImport { ticket: Ticket(1) }]);
    assert_eq!(desk.part(), None);
}

#[test]
fn a_long_import_is_told_and_stopped_and_can_be_begun_again() {
    let mut desk = Desk::previewing(settled());
    desk.press("Enter");
    let ImportOrder { attempt, .. } = desk.import();
    let progress = Progress { done: 20, of: 100 };
    desk.send(Msg::Progressed { ticket: Ticket(1), progress });
    assert_eq!(desk.progress(), None, "the reading is over");
    desk.send(Msg::Progressed { ticket: attempt, progress }).press("m x Enter Esc");
    assert_eq!(desk.progress(), Some(progress));
    assert_eq!(desk.effects(), [Effect::StopImport { ticket: attempt }]);
    desk.send(Msg::Written(Err(Refusal::Because(Phrase::new("import-stopped"))))).says("import-stopped");
    assert_eq!((desk.part(), desk.progress()), (Some(Part::Overview { top: 0 }), None));
    desk.press("Enter");
    assert!(desk.import().attempt.0 > attempt.0);
    desk.written(1);
    assert_eq!(desk.part(), None);
}

#[test]
fn what_a_newer_file_changes_is_shown_by_the_key_that_compares() {
    let mut desk = Desk::previewing(settled());
    desk.press("=").says("preview-none-changed");
    let mut desk = Desk::new();
    desk.press("i").send(Msg::InboxLoaded(Ok(vec![InboxFile { name: "b.csv".to_owned(), bytes: 2048 }])));
    desk.press("Enter");
    let changed = vec![ChangedRow { name: "2 Aura".into(), edited: false, fields: Vec::new() }];
    desk.answered(1, ImportPreview { changed, changed_count: 1, ..preview(settled()) });
    assert!(footer(&desk.model).iter().any(|hint| hint.keys == "="));
    desk.press("=");
    assert_eq!(desk.part(), Some(Part::Changed { top: 0 }));
    for back in ["=", "Esc"] {
        desk.press(back);
        assert_eq!(desk.part(), Some(Part::Overview { top: 0 }));
        desk.press("=");
    }
}
