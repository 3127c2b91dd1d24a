//! A table of plans, of the inbox or pasted, as a preview. Writes nothing.

use chrono::NaiveDate;

use crate::app::{ImportPreview, RowRemark};
use crate::desk::plans::{PlacedPlan, PlanReport, PreparedPlans, prepare_plans};
use crate::domain::{Change, PASTED, Snapshot, VisitId, clean_line};
use crate::i18n::{Phrase, date};
use crate::intake::Content;
use crate::intake::plans::{PlansError, PlansFile, read_plans};
use crate::store::Store;

/// What was read of a file or of the clipboard.
pub struct Table {
    name: Phrase,
    /// What the journal calls it.
    file: String,
    read: Result<PlansFile, PlansError>,
}

impl Table {
    /// `None` for a file that is no table of plans, good or bad.
    pub fn of_file(name: &str, content: &Content) -> Option<Table> {
        let file = clean_line(name);
        Table { name: Phrase::verbatim(file.as_str()), file, read: read_plans(content, &[]) }.or_none()
    }

    /// The same of pasted rows.
    pub fn of_paste(text: &str) -> Option<Table> {
        let content = Content::Text(text.as_bytes().to_vec());
        let name = Phrase::new("preview-clipboard");
        Table { name, file: PASTED.to_owned(), read: read_plans(&content, &[]) }.or_none()
    }

    fn or_none(self) -> Option<Table> {
        let is_other = matches!(self.read, Err(PlansError::NotPlans { .. } | PlansError::Intake(_)));
        (!is_other).then_some(self)
    }

    /// What its import would do. Nothing is ticked by it: what the plans speak of is offered on their visits.
    pub fn preview(
        self,
        store: &Store,
        shown: &Snapshot,
        today: NaiveDate,
    ) -> Result<(ImportPreview, Option<Change>), Phrase> {
        let refused = |error: &PlansError| {
            Phrase::new("import-failed").with("file", self.name.clone()).with("reason", error.phrase())
        };
        let file = self.read.as_ref().map_err(refused)?;
        let round = shown.round.as_ref().ok_or_else(|| Phrase::new("shell-no-round"))?;
        let prepared = prepare_plans(store, round, &self.file, file, false, today).map_err(|error| error.phrase())?;
        let remark = |row: &PlanReport, reason: &Phrase| RowRemark {
            row: row.row,
            column: String::new(),
            value: String::new(),
            reason: reason.clone(),
        };
        let bad = |row: &PlanReport| row.outcome.as_ref().err().map(|reason| remark(row, reason));
        let unusable: Vec<RowRemark> = prepared.rows.iter().filter_map(bad).collect();
        let odd: Vec<RowRemark> =
            prepared.rows.iter().flat_map(|row| row.notices.iter().map(move |notice| remark(row, notice))).collect();
        let new = prepared.rows.iter().filter_map(|row| match row.outcome {
            Ok(PlacedPlan::New(visit)) => Some(told(visit, shown)),
            _ => None,
        });
        let preview = ImportPreview {
            name: self.name.clone(),
            summary: summary(&prepared),
            columns: None,
            rows: new.collect(),
            unusable_count: unusable.len(),
            unusable,
            odd_count: odd.len(),
            odd,
            changed: Vec::new(),
            changed_count: 0,
            absent: Vec::new(),
            all_or_none: true,
            writable: prepared.change.is_some(),
        };
        Ok((preview, prepared.change))
    }
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
