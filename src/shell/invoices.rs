//! A table of invoices, of the inbox or pasted, as a preview. Writes nothing.

use chrono::NaiveDate;

use crate::app::{ImportPreview, RowRemark};
use crate::desk::claims::{PreparedClaims, prepare_claims};
use crate::domain::{Change, NewClaim, PASTED, Snapshot, VisitId, clean_line};
use crate::i18n::{Arg, Lang, Phrase, say};
use crate::intake::Content;
use crate::intake::claims::{ClaimsError, ClaimsFile, pasted_claims, read_claims};
use crate::store::Store;

/// What was read of a file or of the clipboard.
pub struct Table {
    name: Phrase,
    /// What the journal calls it.
    file: String,
    read: Result<ClaimsFile, ClaimsError>,
}

impl Table {
    /// `None` for a file that is no table of invoices, good or bad.
    pub fn of_file(name: &str, content: &Content) -> Option<Table> {
        let file = clean_line(name);
        Table { name: Phrase::verbatim(file.as_str()), file, read: read_claims(content) }.or_none()
    }

    /// The same of pasted rows.
    pub fn of_paste(text: &str) -> Option<Table> {
        Table { name: Phrase::new("preview-clipboard"), file: PASTED.to_owned(), read: pasted_claims(text) }.or_none()
    }

    fn or_none(self) -> Option<Table> {
        let is_other = matches!(self.read, Err(ClaimsError::NotClaims { .. } | ClaimsError::Intake(_)));
        (!is_other).then_some(self)
    }

    /// What its import would do.
    pub fn preview(
        self,
        store: &Store,
        shown: &Snapshot,
        today: NaiveDate,
    ) -> Result<(ImportPreview, Option<Change>), Phrase> {
        let refused = |error: &ClaimsError| {
            Phrase::new("import-failed").with("file", self.name.clone()).with("reason", error.phrase())
        };
        let file = self.read.as_ref().map_err(refused)?;
        let round = shown.round.as_ref().ok_or_else(|| Phrase::new("shell-no-round"))?;
        let prepared = prepare_claims(store, round, &self.file, file, today).map_err(|error| error.phrase())?;
        let unusable: Vec<RowRemark> = prepared
            .rows
            .iter()
            .filter_map(|row| {
                let reason = row.outcome.as_ref().err()?.clone();
                Some(RowRemark { row: row.row, column: String::new(), value: String::new(), reason })
            })
            .collect();
        let preview = ImportPreview {
            name: self.name.clone(),
            summary: summary(&prepared),
            columns: None,
            rows: prepared.claims.iter().map(|claim| told(claim, shown)).collect(),
            unusable_count: unusable.len(),
            unusable,
            odd: Vec::new(),
            odd_count: 0,
            changed: Vec::new(),
            changed_count: 0,
            absent: Vec::new(),
            all_or_none: true,
            writable: prepared.change.is_some(),
        };
        Ok((preview, prepared.change))
    }
}

fn summary(prepared: &PreparedClaims) -> Vec<Phrase> {
    let tally = Phrase::new("claims-import-tally")
        .with("claims", prepared.claims.len())
        .with("known", prepared.known())
        .with("problems", prepared.problems().count());
    vec![Phrase::new("shell-preview-claims").with("count", prepared.rows.len()), tally]
}

/// The invoice, and the visit that it was taken for.
fn told(claim: &NewClaim, shown: &Snapshot) -> (String, String) {
    let visit = |id: VisitId| shown.visits.iter().find(|visit| visit.id == id);
    let named = visit(claim.visit)
        .map(|visit| format!("{} → {}", shown.registration_name(visit.guest), shown.registration_name(visit.host)));
    // Sums are written alike in Finnish and Swedish, and nothing else here is a word.
    let sum = say(Lang::Fi, &Phrase::new("ui-money").with("sum", Arg::Money(claim.claimed().0)));
    (format!("{} · {sum}", claim.invoice_number), named.unwrap_or_default())
}
