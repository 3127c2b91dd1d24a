//! The form of a report: its words, of which visits it tells, and who may read it.

use chrono::NaiveDate;

use super::answer::language_choice;
use super::read::Reader;
use super::{Field, FieldKind, Form, Purpose};
use crate::domain::registration::language_of;
use crate::domain::report::{Markup, Publishing};
use crate::domain::topic::tag;
use crate::domain::{Change, PartnershipId, Report, ReportEdit, Snapshot, Visit, VisitId};
use crate::i18n::{Lang, Phrase, date};

impl Form {
    /// Of the visits that were made, unless others are chosen.
    pub(in crate::app) fn add_report(
        snapshot: &Snapshot,
        partnership: PartnershipId,
        name: &str,
        today: NaiveDate,
    ) -> Form {
        let options = options(snapshot, partnership, None, today);
        let report = ReportEdit {
            visits: Vec::new(),
            received: today,
            language: Lang::Fi,
            markup: Markup::Plain,
            text: "".into(),
            topics: Vec::new(),
            publishing: Publishing::No,
        };
        let fields = fields(&options, &report);
        let purpose = Purpose::AddReport { partnership, options };
        Form::new(purpose, Phrase::new("form-title-report").with("name", name), fields)
    }

    pub(in crate::app) fn edit_report(snapshot: &Snapshot, report: &Report, name: &str, today: NaiveDate) -> Form {
        let options = options(snapshot, report.partnership, Some(&report.edit.visits), today);
        let fields = fields(&options, &report.edit);
        let purpose = Purpose::EditReport { report: report.seen(), before: Box::new(report.edit.clone()), options };
        Form::new(purpose, Phrase::new("form-title-report").with("name", name), fields)
    }

    pub(super) fn report_change(&mut self, purpose: Purpose, today: NaiveDate) -> Option<Change> {
        match purpose {
            Purpose::AddReport { partnership, options } => {
                let mut report = self.read_report(&options, today)?;
                // Left as it was: the words tell it.
                if report.language == Lang::Fi {
                    report.language = language_of(&report.text);
                }
                report.topics = tag(&report.text);
                Some(Change::AddReport { partnership, report: Box::new(report) })
            }
            Purpose::EditReport { report, before, options } => {
                let typed = self.read_report(&options, today)?;
                let edit = Box::new(ReportEdit { topics: before.topics, markup: before.markup, ..typed });
                Some(Change::EditReport { report, edit })
            }
            _ => None,
        }
    }

    fn read_report(&mut self, options: &[Told], today: NaiveDate) -> Option<ReportEdit> {
        let mut reader = Reader::new(self, today);
        let (text, received) = (reader.lines("text"), reader.date("received"));
        let visits = options.get(reader.chosen("visits")).map(|option| option.visits.clone()).unwrap_or_default();
        let report = ReportEdit {
            visits,
            received: received.unwrap_or(today),
            language: Lang::ALL.get(reader.chosen("language")).copied().unwrap_or_default(),
            markup: Markup::Plain,
            text: text.unwrap_or_default().into(),
            topics: Vec::new(),
            publishing: Publishing::ALL.get(reader.chosen("publishing")).copied().unwrap_or_default(),
        };
        if let Some(problem) = report.problem() {
            reader.refuse("text", problem);
        }
        reader.finish().then_some(report)
    }
}

/// Of which visits a report may tell, as one choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    pub visits: Vec<VisitId>,
    words: Phrase,
}

/// The likeliest first: what it tells of already, else the visits that were made, else all of the pair.
fn options(snapshot: &Snapshot, partnership: PartnershipId, now: Option<&[VisitId]>, today: NaiveDate) -> Vec<Told> {
    let of_pair: Vec<&Visit> = snapshot.visits.iter().filter(|visit| visit.partnership == partnership).collect();
    let ids = |visits: &[&Visit]| visits.iter().map(|visit| visit.id).collect::<Vec<_>>();
    let made: Vec<&Visit> =
        of_pair.iter().copied().filter(|visit| visit.date.is_some_and(|day| day <= today)).collect();
    let told = |key: &str, visits| Told { visits, words: Phrase::new(key) };
    let one = |visit: &&Visit| {
        let names = format!("{} → {}", snapshot.bare_name(visit.guest), snapshot.bare_name(visit.host));
        let words = visit.date.map_or_else(|| names.clone(), |day| format!("{} {names}", date(day)));
        Told { visits: vec![visit.id], words: Phrase::verbatim(words) }
    };
    let mut options: Vec<Told> = now.map(|now| told("form-report-same-visits", now.to_vec())).into_iter().collect();
    options.extend((made.len() > 1).then(|| told("form-report-made-visits", ids(&made))));
    options.extend(made.iter().map(one));
    options.push(told("form-report-all-visits", ids(&of_pair)));
    options.extend(of_pair.iter().filter(|visit| made.iter().all(|made| made.id != visit.id)).map(one));
    options
}

fn fields(options: &[Told], report: &ReportEdit) -> Vec<Field> {
    let told: Vec<Phrase> = options.iter().map(|option| option.words.clone()).collect();
    let publishing = Publishing::ALL.iter().position(|how| *how == report.publishing).unwrap_or(0);
    vec![
        Field::new("text", Phrase::new("form-report-text"), FieldKind::Text, &report.text)
            .hint(Phrase::new("form-report-text-hint")),
        Field::choice("visits", Phrase::new("form-report-visits"), told, 0).hint(Phrase::new("form-choice-hint")),
        Field::new("received", Phrase::new("form-report-received"), FieldKind::Date, &date(report.received))
            .hint(Phrase::new("form-date-hint")),
        language_choice("language", Phrase::new("form-report-language"), report.language),
        Field::choice(
            "publishing",
            Phrase::new("form-report-publishing"),
            Publishing::ALL.map(Publishing::phrase).to_vec(),
            publishing,
        )
        .hint(Phrase::new("form-report-publishing-hint")),
    ]
}
