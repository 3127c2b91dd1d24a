//! The form of a report: its words, of which visits it tells, and who may read it.

use chrono::NaiveDate;

use super::answer::language_choice;
use super::read::Reader;
use super::{Field, FieldKind, Form, Purpose};
use crate::domain::registration::language_of;
use crate::domain::report::{Markup, Publishing};
use crate::domain::topic::tag;
use crate::domain::{Change, PartnershipId, Report, ReportEdit, Snapshot, VisitId};
use crate::i18n::{Lang, Phrase, date};

impl Form {
    /// One of all visits of the pair, unless another is chosen.
    pub(in crate::app) fn add_report(
        snapshot: &Snapshot,
        partnership: PartnershipId,
        name: &str,
        today: NaiveDate,
    ) -> Form {
        let visits = of_pair(snapshot, partnership);
        let report = ReportEdit {
            visits: visits.clone(),
            received: today,
            language: Lang::Fi,
            markup: Markup::Plain,
            text: "".into(),
            topics: Vec::new(),
            publishing: Publishing::No,
        };
        let fields = fields(snapshot, &visits, &report);
        let purpose = Purpose::AddReport { partnership, visits };
        Form::new(purpose, Phrase::new("form-title-report").with("name", name), fields)
    }

    pub(in crate::app) fn edit_report(snapshot: &Snapshot, report: &Report, name: &str) -> Form {
        let visits = of_pair(snapshot, report.partnership);
        let fields = fields(snapshot, &visits, &report.edit);
        let purpose = Purpose::EditReport { report: report.seen(), before: Box::new(report.edit.clone()), visits };
        Form::new(purpose, Phrase::new("form-title-report").with("name", name), fields)
    }

    pub(super) fn report_change(&mut self, purpose: Purpose, today: NaiveDate) -> Option<Change> {
        match purpose {
            Purpose::AddReport { partnership, visits } => {
                let mut report = self.read_report(&visits, today)?;
                // Left as it was: the words tell it.
                if report.language == Lang::Fi {
                    report.language = language_of(&report.text);
                }
                report.topics = tag(&report.text);
                Some(Change::AddReport { partnership, report: Box::new(report) })
            }
            Purpose::EditReport { report, before, visits } => {
                let typed = self.read_report(&visits, today)?;
                let edit = Box::new(ReportEdit { topics: before.topics, markup: before.markup, ..typed });
                Some(Change::EditReport { report, edit })
            }
            _ => None,
        }
    }

    fn read_report(&mut self, visits: &[VisitId], today: NaiveDate) -> Option<ReportEdit> {
        let mut reader = Reader::new(self, today);
        let (text, received) = (reader.lines("text"), reader.date("received"));
        let chosen = reader.chosen("visits");
        let visits = chosen.checked_sub(1).and_then(|one| visits.get(one)).map_or(visits.to_vec(), |one| vec![*one]);
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

fn of_pair(snapshot: &Snapshot, partnership: PartnershipId) -> Vec<VisitId> {
    snapshot.visits.iter().filter(|visit| visit.partnership == partnership).map(|visit| visit.id).collect()
}

fn fields(snapshot: &Snapshot, visits: &[VisitId], report: &ReportEdit) -> Vec<Field> {
    let one = |id: &VisitId| {
        let Some(visit) = snapshot.visits.iter().find(|visit| visit.id == *id) else { return Phrase::verbatim("") };
        let names = format!("{} → {}", snapshot.bare_name(visit.guest), snapshot.bare_name(visit.host));
        match visit.date {
            Some(day) => Phrase::verbatim(format!("{} {names}", date(day))),
            None => Phrase::verbatim(names),
        }
    };
    let told: Vec<Phrase> =
        std::iter::once(Phrase::new("form-report-all-visits")).chain(visits.iter().map(one)).collect();
    // One that tells of some but not all of three or more stands as one of all.
    let chosen = match report.visits.as_slice() {
        [only] if visits.len() > 1 => visits.iter().position(|visit| visit == only).map_or(0, |place| place + 1),
        _ => 0,
    };
    let publishing = Publishing::ALL.iter().position(|how| *how == report.publishing).unwrap_or(0);
    vec![
        Field::new("text", Phrase::new("form-report-text"), FieldKind::Text, &report.text)
            .hint(Phrase::new("form-report-text-hint")),
        Field::choice("visits", Phrase::new("form-report-visits"), told, chosen).hint(Phrase::new("form-choice-hint")),
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
