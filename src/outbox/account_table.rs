//! What closed books come to, as a workbook for the bookkeepers.

use chrono::NaiveDate;
use rust_xlsxwriter::XlsxError;

use super::workbook::{Cell, fill, workbook};
use crate::domain::claim::{Account, Paid};
use crate::domain::{Cents, clean_line};
use crate::i18n::{Lang, Phrase, date, say, text};

/// A sheet by municipality, one by kind, one of what is open, and one with the whole in sentences.
///
/// # Errors
/// Where the workbook cannot be put together.
pub fn account_xlsx(lang: Lang, title: &Phrase, account: &Account, day: NaiveDate) -> Result<Vec<u8>, XlsxError> {
    let heads = |keys: &[&str]| keys.iter().map(|key| text(lang, key)).collect::<Vec<_>>();
    let row = |name: &str, paid: &Paid| {
        vec![Cell::words(name), Cell::count(paid.count), Cell::Money(paid.claimed), Cell::Money(paid.paid)]
    };
    let mut workbook = workbook(day)?;
    let towns = account.towns.iter().map(|(town, paid)| row(town, paid));
    let columns =
        heads(&["claims-export-municipality", "cli-column-claims", "claims-export-claimed", "closing-paid-column"]);
    fill(workbook.add_worksheet(), &text(lang, "closing-by-town"), &columns, towns)?;
    let kinds = account.kinds.iter().map(|(kind, paid)| row(&say(lang, &kind.phrase()), paid));
    let credit =
        vec![Cell::words(&text(lang, "closing-credits")), Cell::Nothing, Cell::Nothing, Cell::Money(minus(account))];
    let columns = heads(&["closing-kind", "closing-lines", "claims-export-claimed", "closing-paid-column"]);
    fill(workbook.add_worksheet(), &text(lang, "closing-by-kind"), &columns, kinds.chain([credit]))?;
    let claims = account.open_claims.iter().map(|(claim, status, sum)| {
        let name = format!("{} {claim}", text(lang, "claims-export-claim"));
        vec![Cell::words(&name), Cell::words(&say(lang, &status.phrase())), Cell::Money(*sum)]
    });
    let visits = account.open_visits.iter().map(|visit| {
        let name = format!("{} {}", visit.reference, date(visit.day));
        let sum = visit.estimate.map_or(Cell::Nothing, Cell::Money);
        vec![Cell::words(&name), Cell::words(&text(lang, "closing-not-invoiced")), sum]
    });
    let columns = heads(&["closing-open-what", "field-status", "closing-open-sum"]);
    fill(workbook.add_worksheet(), &text(lang, "closing-carried"), &columns, claims.chain(visits))?;
    let whole = account.sentences().into_iter().map(|sentence| vec![Cell::words(&say(lang, &sentence))]);
    let heading = [clean_line(&say(lang, title))];
    fill(workbook.add_worksheet(), &text(lang, "export-sheet-whole"), &heading, whole)?;
    workbook.save_to_buffer()
}

fn minus(account: &Account) -> Cents {
    Cents::ZERO.less(account.credited)
}
