//! A table of plans, of the inbox or pasted, as a preview. Writes nothing.

use chrono::NaiveDate;

use super::importing::{Place, Previewed, Source};
use crate::app::{ImportPreview, RowRemark};
use crate::desk::plans::{PlacedPlan, PlanReport, PreparedPlans, prepare_plans};
use crate::domain::{Snapshot, VisitId};
use crate::i18n::{Phrase, date};
use crate::intake::Content;
use crate::intake::plans::{PlansError, PlansFile, read_plans};

/// What the import of a table would do; `None` for what is no table of plans, good or bad.
pub fn preview(source: &Source, place: &Place<'_>, today: NaiveDate) -> Option<Previewed> {
    let read = match source {
        Source::File { content, .. } => read_plans(content, &[]),
        Source::Pasted(text) => read_plans(&Content::Text(text.as_bytes().to_vec()), &[]),
    };
    let is_other = matches!(read, Err(PlansError::NotPlans { .. } | PlansError::Intake(_)));
    (!is_other).then(|| previewed(source, read, place, today))
}

/// Nothing is ticked by it: what the plans speak of is offered on their visits.
fn previewed(source: &Source, read: Result<PlansFile, PlansError>, place: &Place<'_>, today: NaiveDate) -> Previewed {
    let file = read.map_err(|error| source.refused(error.phrase()))?;
    let round = place.shown.round.as_ref().ok_or_else(|| Phrase::new("shell-no-round"))?;
    let prepared =
        prepare_plans(place.store, round, &source.file(), &file, false, today).map_err(|error| error.phrase())?;
    let bad = |row: &PlanReport| Some(RowRemark::of_row(row.row, row.outcome.as_ref().err()?.clone()));
    let unusable = prepared.rows.iter().filter_map(bad).collect();
    let notices = prepared.rows.iter().flat_map(|row| row.notices.iter().map(|notice| (row.row, notice)));
    let odd: Vec<RowRemark> = notices.map(|(row, notice)| RowRemark::of_row(row, notice.clone())).collect();
    let new = prepared.rows.iter().filter_map(|row| match row.outcome {
        Ok(PlacedPlan::New(visit)) => Some(told(visit, place.shown)),
        _ => None,
    });
    let preview = ImportPreview {
        rows: new.collect(),
        odd_count: odd.len(),
        odd,
        ..source.whole_list(summary(&prepared), unusable, prepared.change.is_some())
    };
    Ok((preview, prepared.change))
}

/// How many, and the first of what stays as it is although a plan says otherwise.
fn summary(prepared: &PreparedPlans) -> Vec<Phrase> {
    const NAMED: usize = 3;
    let told = |row: &PlanReport, notice: &Phrase| {
        let phrase = Phrase::new("row-problem").with("row", row.row.to_string()).with("line", row.line.to_string());
        phrase.with("reason", notice.clone())
    };
    let notices = prepared.rows.iter().flat_map(|row| row.notices.iter().map(move |notice| told(row, notice)));
    let counted = [Phrase::new("shell-preview-plans").with("count", prepared.rows.len()), prepared.tally()];
    counted.into_iter().chain(notices.take(NAMED)).collect()
}

/// The visit that a plan was taken for: its reference and day, and who goes where.
fn told(visit: VisitId, shown: &Snapshot) -> (String, String) {
    let Some(visit) = shown.visits.iter().find(|other| other.id == visit) else { return Default::default() };
    let day = visit.date.map(|day| format!(" · {}", date(day))).unwrap_or_default();
    let sides = [visit.guest, visit.host].map(|side| shown.registration_name(side));
    (format!("{}{day}", visit.reference), sides.join(" → "))
}
