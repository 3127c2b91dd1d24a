//! A colleague was faster: both sides stand beside each other, either is taken, and nothing typed is lost.

use super::{Desk, sample};
use crate::app::form::{FieldKind, Form, Side, Value};
use crate::app::overlay::ConflictView;
use crate::app::{Effect, Key, Model, Msg, Overlay};
use crate::domain::visit::{PaidBy, PlanItem, Slot, SlotKind};
use crate::domain::{
    Actor, Change, Conflict, EntryId, EntryKind, HistoryEntry, InfoEdit, InfoId, InfoSession, PlanItemId, RecordKey,
    Refusal, Report, ReportEdit, ReportId, RoundId, Snapshot, VisitId, VisitKind,
};
use crate::i18n::{Lang, Phrase};

fn refuse(desk: &mut Desk) {
    let entry = HistoryEntry {
        entry: EntryId(11),
        kind: EntryKind::Change,
        actor: Actor::new("aino"),
        at: Default::default(),
        label: Phrase::verbatim("Päivä"),
        standing: true,
        fields: Vec::new(),
    };
    let conflict = Conflict { mine: Phrase::verbatim("minun"), theirs: vec![entry] };
    desk.send(Msg::Written(Err(Refusal::Conflict(Box::new(conflict)))));
}

/// Visit 1 with six participants typed here, while aino has set a day and five.
fn both_planned() -> Desk {
    let mut desk = Desk::new();
    desk.press("4 d Tab 6 ^s");
    let Change::PlanVisit { visit, .. } = desk.change() else { panic!("another change") };
    assert_eq!(visit.version, 1);
    refuse(&mut desk);
    desk.meanwhile(|round| {
        let visit = &mut round.visits[0];
        (visit.version, visit.date, visit.participants) = (2, Some(sample::day("2024-05-16")), Some(5));
    });
    desk
}

#[track_caller]
fn view(desk: &Desk) -> &ConflictView {
    let Some(Overlay::Conflict(view)) = desk.model.overlay() else { panic!("no conflict: {:?}", desk.model.overlay()) };
    view
}

/// What is taken of each field that differs, by name.
fn sides(desk: &Desk) -> Vec<(String, Side)> {
    let view = view(desk);
    let fields = view.fields(&desk.model).expect("read");
    fields.iter().filter(|field| field.differs).map(|field| (field.name.clone(), view.side(field))).collect()
}

#[test]
fn what_was_typed_is_kept_and_what_was_not_is_as_the_other_left_it() {
    let mut desk = both_planned();
    assert_eq!(sides(&desk), [("date".into(), Side::Theirs), ("participants".into(), Side::Mine)]);
    desk.press("Enter");
    let Change::PlanVisit { visit, date, participants } = desk.change() else { panic!("another change") };
    assert_eq!((visit.version, date, participants), (2, Some(sample::day("2024-05-16")), Some(6)));
    desk.written(12);
    assert!(desk.model.overlays.is_empty(), "{:?}", desk.model.overlays);
}

#[test]
fn each_field_is_switched_by_itself_and_all_by_one_key() {
    let mut desk = both_planned();
    desk.press("j Space");
    assert_eq!(sides(&desk)[1].1, Side::Theirs);
    desk.press("1");
    assert!(sides(&desk).iter().all(|(_, side)| *side == Side::Mine));
    desk.press("2 k Left Enter");
    let Change::PlanVisit { visit, date, participants } = desk.change() else { panic!("another change") };
    assert_eq!((visit.version, date, participants), (2, None, Some(5)), "my empty day, their number");
}

#[test]
fn where_all_is_the_others_nothing_is_written_and_the_draft_goes() {
    let mut desk = both_planned();
    desk.effects();
    desk.press("2 Enter").says("toast-left-to-other");
    assert_eq!(desk.effects(), [Effect::DropDraft { form: "plan-of-visit-1".to_owned() }]);
    assert!(desk.model.overlays.is_empty());
}

#[test]
fn one_step_back_leaves_the_text_and_saving_it_asks_again() {
    let mut desk = both_planned();
    desk.press("2 Esc");
    let Some(Overlay::Form(form)) = desk.model.overlay() else { panic!("the form is there") };
    assert_eq!(form.fields[1].text(), "6");
    desk.press("^s");
    let Change::PlanVisit { visit, .. } = desk.change() else { panic!("another change") };
    assert_eq!(visit.version, 1, "the store refuses it once more");
}

#[test]
fn one_goes_on_typing_in_what_was_chosen_and_a_lost_line_keeps_it() {
    let mut desk = both_planned();
    desk.press("e");
    let kept = desk.effects().into_iter().rev().find_map(|effect| match effect {
        Effect::KeepDraft { text, .. } => Some(text),
        _ => None,
    });
    assert_eq!(kept.as_deref(), Some(r#"[2,{"participants":"6"}]"#), "against their version, and theirs not repeated");
    desk.press("Backspace 7 ^s");
    let Change::PlanVisit { visit, date, participants } = desk.change() else { panic!("another change") };
    assert_eq!((visit.version, date, participants), (2, Some(sample::day("2024-05-16")), Some(7)));
}

#[test]
fn until_the_others_words_are_read_nothing_can_be_chosen() {
    let mut desk = Desk::new();
    desk.press("4 N h e i ^s");
    desk.change();
    refuse(&mut desk);
    assert_eq!(view(&desk).fields(&desk.model), None);
    assert!(desk.model.awaits_answer());
    desk.press("Enter Space e 2").writes_nothing();
    view(&desk);
    desk.press("Esc");
    assert!(matches!(desk.model.overlay(), Some(Overlay::Form(_))));
}

#[test]
fn one_that_was_closed_before_the_answer_came_is_only_told() {
    let mut desk = Desk::new();
    desk.press("4 N h e i ^s Esc d");
    refuse(&mut desk);
    assert!(!view(&desk).is_of_form(), "the form on the screen is another");
}

fn full() -> Snapshot {
    let mut round = sample::snapshot();
    let time = chrono::NaiveTime::from_hms_opt(14, 0, 0).unwrap();
    let edit = InfoEdit { day: sample::day("2024-04-25"), time, minutes: None, place: String::new(), material: None };
    round.info = vec![InfoSession { id: InfoId(1), round: RoundId(1), edit, guests: Vec::new(), version: 3 }];
    let slot = Slot { title: "Kahvi".into(), start: 540, minutes: 30, kind: SlotKind::Break, payer: PaidBy::Nobody };
    round.programme = vec![PlanItem { id: PlanItemId(1), visit: VisitId(1), slot, version: 2 }];
    let edit = ReportEdit {
        visits: vec![VisitId(1)],
        received: sample::day("2024-04-20"),
        language: Lang::Fi,
        markup: crate::domain::report::Markup::Plain,
        text: "yksi".into(),
        topics: Vec::new(),
        publishing: Default::default(),
    };
    round.reports = vec![Report { id: ReportId(1), partnership: crate::domain::PartnershipId(1), edit, version: 4 }];
    round
}

/// Each form that changes the words of a record.
fn forms(model: &Model) -> Vec<Form> {
    let round = &model.snapshot;
    let registration = model.detail.as_ref().and_then(|detail| detail.registration.as_ref()).expect("is read");
    let (visit, pair) = (&round.visits[0], &round.partnerships[0]);
    let template = &round.templates.of(VisitKind::Visit)[0];
    let participants = Default::default();
    vec![
        Form::note_registration(registration.seen(), "", &registration.note),
        Form::edit_answer(registration, ""),
        Form::note_partnership(pair.seen(), "", &pair.note),
        Form::edit_partnership(round, pair, ""),
        Form::note_visit(visit.seen(), "", &visit.note),
        Form::plan_visit(visit, ""),
        Form::participants(visit, &participants, ""),
        Form::edit_item(visit.id, &visit.items[0]),
        Form::plan_item(visit.id, Some(&round.programme[0]), None),
        Form::template_item(VisitKind::Visit, Some(template), template.phase),
        Form::edit_report(round, &round.reports[0], "", model.today),
        Form::edit_info(&round.info[0]),
        Form::sanction_line(&round.claims[0].claim.lines[0]),
        Form::letter_texts(&round.texts),
    ]
}

/// Types a mark into each field, as far as it takes any.
fn marked(form: &mut Form, mark: char) {
    for index in 0..form.fields.len() {
        form.cursor = index;
        let key = if form.fields[index].kind == FieldKind::Choice { Key::char(' ') } else { Key::char(mark) };
        form.press(key, Lang::Fi);
    }
}

fn texts(form: &Form) -> Vec<(String, String)> {
    form.fields.iter().map(|field| (field.name.clone(), field.text())).collect()
}

#[test]
fn every_form_that_changes_a_record_is_laid_beside_how_it_stands_and_takes_either_side() {
    let mut desk = Desk::with(full());
    desk.press("2");
    let forms = forms(&desk.model);
    assert_eq!(forms.len(), 14);
    for opened in forms {
        let name = opened.draft_name();
        assert!(opened.edits_words(), "{name}");
        let now = opened.anew(&desk.model).unwrap_or_else(|| panic!("{name} is not found again"));
        assert_eq!((texts(&now), &now.purpose), (texts(&opened), &opened.purpose), "{name}");
        assert!(!opened.is_outdated(&desk.model), "{name}");
        assert!(opened.beside(&now).iter().all(|field| !field.differs && !field.touched), "{name}");

        let (mut mine, mut theirs) = (opened.clone(), now);
        marked(&mut mine, '1');
        marked(&mut theirs, '2');
        theirs.press(Key::char('2'), Lang::Fi);
        let beside = mine.beside(&theirs);
        assert_eq!(beside.len(), mine.fields.len(), "{name}");
        for (field, beside) in mine.fields.iter().zip(&beside) {
            let typed = matches!(field.value, Value::Typed(_));
            assert_eq!((beside.touched, beside.usual_side()), (true, Side::Mine), "{name} {}", field.name);
            assert!(beside.differs || !typed, "{name} {}", field.name);
        }
        let mut kept = mine.clone();
        kept.take(theirs.clone(), |_| true);
        assert_eq!((texts(&kept), &kept.purpose), (texts(&mine), &theirs.purpose), "{name}");
        let mut left = mine.clone();
        left.take(theirs.clone(), |_| false);
        assert_eq!(texts(&left), texts(&theirs), "{name}");
    }
}

#[test]
fn words_of_a_registration_are_not_laid_beside_older_ones() {
    let mut desk = Desk::new();
    desk.press("2 e").write("!").press("^s");
    refuse(&mut desk);
    let newer = |version| {
        let mut round = sample::snapshot();
        round.registrations.edit(|lines| lines[0].version = version);
        round
    };
    // The list is read, the words are on their way: the old ones must not be taken for the other's.
    let update = crate::app::update(&mut desk.model, Msg::Loaded(Box::new(newer(2))));
    assert!(update.contains(&Effect::LoadDetail(RecordKey::Registration(crate::domain::RegistrationId(1)))));
    assert_eq!(view(&desk).fields(&desk.model), None);
    let key = RecordKey::Registration(crate::domain::RegistrationId(1));
    let detail = sample::detail(&desk.model.snapshot, key);
    desk.send(Msg::DetailLoaded(key, detail));
    assert_eq!(sides(&desk), [("site_text".to_owned(), Side::Mine)]);
}
