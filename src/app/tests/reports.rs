//! What the libraries told: entered where the pair is looked at, published only when somebody says so.

use super::{Desk, sample};
use crate::app::{Effect, Overlay};
use crate::domain::partnership::MetBefore;
use crate::domain::report::{Markup, Publishing};
use crate::domain::summary::{Period, Summary};
use crate::domain::{Change, PartnershipId, Report, ReportEdit, ReportId, Seen, VisitId};
use crate::i18n::Lang;

fn edit(text: &str) -> ReportEdit {
    ReportEdit {
        visits: vec![VisitId(1), VisitId(2)],
        received: sample::day("2024-04-20"),
        language: Lang::Fi,
        markup: Markup::Plain,
        text: text.into(),
        topics: Vec::new(),
        publishing: Publishing::No,
    }
}

fn report(id: i64, text: &str) -> Report {
    Report { id: ReportId(id), partnership: PartnershipId(1), edit: edit(text), version: 4 }
}

#[test]
fn a_pasted_report_is_kept_with_its_topics_and_its_language_and_is_not_published() {
    let mut desk = Desk::new();
    desk.press("4 g r +")
        .send(crate::app::Msg::Paste("Vi besökte biblioteket och lärde oss att ordna bokprat.".into()));
    desk.press("^s");
    let Change::AddReport { partnership, report } = desk.change() else { panic!("another change") };
    assert_eq!((partnership, report.language, report.publishing), (PartnershipId(1), Lang::Sv, Publishing::No));
    assert_eq!(report.visits, [VisitId(2)], "the first has no day yet");
    assert_eq!(report.topics, crate::domain::topic::tag(&report.text));
    desk.written(11).press("Esc +").press("Tab Right Tab Tab Tab").press("^s").writes_nothing();
    let Some(Overlay::Form(form)) = desk.model.overlay() else { panic!("the form stays open") };
    assert!(form.fields[0].error.is_some(), "no words, no report");
}

#[test]
fn one_key_lets_others_read_it_first_without_names_then_with() {
    let mut desk = Desk::new();
    desk.press("4 g r").meanwhile(|round| round.reports = vec![report(1, "yksi"), report(2, "kaksi")]);
    desk.press("j p").writes_nothing();
    assert!(matches!(desk.model.overlay(), Some(Overlay::Reports(view)) if view.reading.is_some()), "one looks first");
    desk.press("p");
    let Change::EditReport { report: seen, edit: changed } = desk.change() else { panic!("another change") };
    assert_eq!(seen, Seen { id: ReportId(2), version: 4 });
    assert_eq!(*changed, ReportEdit { publishing: Publishing::Nameless, ..edit("kaksi") });
    desk.written(11).press("u");
    assert_eq!(desk.effects(), [Effect::Undo(None)], "what the window wrote, u takes back in the window");
    desk.receipt(12).written(12).press("Esc x");
    assert_eq!(desk.change(), Change::RemoveReport { report: Seen { id: ReportId(2), version: 4 } });
    desk.written(12).meanwhile(|round| round.reports.truncate(1));
    desk.press("Enter");
    let Some(Overlay::Reports(view)) = desk.model.overlay() else { panic!("the window is gone") };
    assert_eq!(view.selected(&desk.model).map(|report| report.id), Some(ReportId(1)), "the cursor stays on one");
    desk.press("Esc");
    assert!(matches!(desk.model.overlay(), Some(Overlay::Reports(view)) if view.reading.is_none()));
}

#[test]
fn a_pair_is_tagged_by_the_vocabulary() {
    let mut desk = Desk::new();
    desk.press("4 T Tab Enter");
    let first = crate::domain::topic::topics()[0].id.clone();
    let partnership = Seen { id: PartnershipId(1), version: 1 };
    assert_eq!(desk.change(), Change::TagPartnership { partnership, topics: vec![first] });
    desk.written(11).press("Esc 3 g g T").says("blocked-pair-not-accepted");
}

#[test]
fn half_a_year_later_one_key_answers_whether_they_meet_whatever_round_it_was() {
    let mut desk = Desk::new();
    let met = MetBefore {
        partnership: Seen { id: PartnershipId(77), version: 3 },
        round: "2023S".into(),
        libraries: vec!["Aura".into(), "Lieto".into()],
        last_visit: sample::day("2023-10-20"),
        owner: None,
    };
    desk.press("1 v").says("blocked-not-asked-whether-they-meet");
    desk.meanwhile(|round| round.met_before = vec![met.clone()]);
    let rows = crate::app::screens::today::rows(&desk.model).collect::<Vec<_>>();
    let row = rows.iter().position(|row| row.what.key == "today-still-meeting").expect("it is asked");
    desk.press("g g");
    for _ in 0..row {
        desk.press("j");
    }
    desk.press("v Down Enter");
    let no = Change::AnswerMeeting { partnership: met.partnership, meets: Some(false) };
    assert_eq!(desk.change(), no);
    desk.written(12).meanwhile(|round| round.met_before[0].last_visit = sample::day("2023-10-22"));
    let rows: Vec<_> = crate::app::screens::today::rows(&desk.model).collect();
    assert!(rows.iter().all(|row| row.what.key != "today-still-meeting"), "one day too early");
}

#[test]
fn a_summary_that_comes_for_another_year_is_not_shown() {
    let mut desk = Desk::new();
    desk.press("g y Left");
    let asked = [Effect::LoadSummary(Period::Round), Effect::LoadSummary(Period::Year(2024))];
    assert_eq!(desk.effects(), asked);
    desk.send(crate::app::Msg::SummaryLoaded(Period::Round, Ok(Box::default())));
    let shown = |desk: &Desk| match desk.model.overlay() {
        Some(Overlay::Summary(view)) => view.summary.clone(),
        _ => panic!("the window is gone"),
    };
    assert_eq!(shown(&desk), None);
    let summary = Summary { pairs: 3, ..Summary::default() };
    desk.send(crate::app::Msg::SummaryLoaded(Period::Year(2024), Ok(Box::new(summary.clone()))));
    assert_eq!(shown(&desk), Some(Box::new(summary)));
    desk.press("Right").press("w").effects().iter().for_each(|effect| {
        assert!(!matches!(effect, Effect::SavePaper { .. }), "nothing is there to be saved yet");
    });
}
