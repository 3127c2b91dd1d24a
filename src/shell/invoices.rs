//! A table of invoices, of the inbox or pasted, as a preview. Writes nothing.

use chrono::NaiveDate;

use super::importing::{Place, Previewed, Source};
use crate::app::{ImportPreview, RowRemark};
use crate::desk::claims::{ClaimReport, PreparedClaims, prepare_claims};
use crate::domain::{NewClaim, Snapshot, VisitId};
use crate::i18n::{Lang, Phrase, money};
use crate::intake::claims::{ClaimsError, ClaimsFile, pasted_claims, read_claims};

/// What the import of a table would do; `None` for what is no table of invoices, good or bad.
pub fn preview(source: &Source, place: &Place<'_>, today: NaiveDate) -> Option<Previewed> {
    let read = match source {
        Source::File { content, .. } => read_claims(content),
        Source::Pasted(text) => pasted_claims(text),
    };
    let is_other = matches!(read, Err(ClaimsError::NotClaims { .. } | ClaimsError::Intake(_)));
    (!is_other).then(|| previewed(source, read, place, today))
}

fn previewed(source: &Source, read: Result<ClaimsFile, ClaimsError>, place: &Place<'_>, today: NaiveDate) -> Previewed {
    let file = read.map_err(|error| source.refused(error.phrase()))?;
    let round = place.shown.round.as_ref().ok_or_else(|| Phrase::new("shell-no-round"))?;
    let prepared = prepare_claims(place.store, round, &source.file(), &file, today).map_err(|error| error.phrase())?;
    let bad = |row: &ClaimReport| Some(RowRemark::of_row(row.row, row.outcome.as_ref().err()?.clone()));
    let unusable = prepared.rows.iter().filter_map(bad).collect();
    let preview = ImportPreview {
        rows: prepared.claims.iter().map(|claim| told(claim, place.shown)).collect(),
        ..source.whole_list(summary(&prepared), unusable, prepared.change.is_some())
    };
    Ok((preview, prepared.change))
}

fn summary(prepared: &PreparedClaims) -> Vec<Phrase> {
    vec![Phrase::new("shell-preview-claims").with("count", prepared.rows.len()), prepared.tally()]
}

/// The invoice, and the visit that it was taken for.
fn told(claim: &NewClaim, shown: &Snapshot) -> (String, String) {
    let visit = |id: VisitId| shown.visits.iter().find(|visit| visit.id == id);
    let named = visit(claim.visit)
        .map(|visit| format!("{} → {}", shown.registration_name(visit.guest), shown.registration_name(visit.host)));
    // Sums are written alike in Finnish and Swedish, and nothing else here is a word.
    let sum = money(Lang::Fi, claim.claimed().0);
    (format!("{} · {sum}", claim.invoice_number), named.unwrap_or_default())
}
