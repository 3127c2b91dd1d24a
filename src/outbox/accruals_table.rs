//! The visits of a year whose invoices have not come, as rows for the bookkeepers.

use chrono::NaiveDate;
use rust_xlsxwriter::XlsxError;

use super::spreadsheet::{amount, spreadsheet};
use super::workbook::{Cell, fill, workbook};
use crate::domain::claim::Accrual;
use crate::domain::clean_line;
use crate::i18n::{Lang, date, text};

/// As [`spreadsheet`] writes it, with a decimal comma whatever the language.
pub fn accruals_csv(lang: Lang, accruals: &[Accrual]) -> String {
    let row = |accrual: &Accrual| {
        let visit = &accrual.visit;
        let estimate = visit.estimate.map(amount);
        let (guest, host) = (clean_line(&accrual.guest), clean_line(&accrual.host));
        vec![date(visit.day), visit.reference.clone(), guest, host, estimate.unwrap_or_default()]
    };
    spreadsheet(std::iter::once(headings(lang)).chain(accruals.iter().map(row)))
}

/// One sheet; what cannot be estimated is an empty cell.
///
/// # Errors
/// Where the workbook cannot be put together.
pub fn accruals_xlsx(lang: Lang, accruals: &[Accrual], day: NaiveDate) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = workbook(day)?;
    let rows = accruals.iter().map(|accrual| {
        let visit = &accrual.visit;
        let estimate = visit.estimate.map_or(Cell::Nothing, Cell::Money);
        let words = [&date(visit.day), &visit.reference, &accrual.guest, &accrual.host].map(|words| Cell::words(words));
        words.into_iter().chain([estimate]).collect()
    });
    fill(workbook.add_worksheet(), &text(lang, "accruals-sheet"), &headings(lang), rows)?;
    workbook.save_to_buffer()
}

fn headings(lang: Lang) -> Vec<String> {
    ["field-date", "field-reference", "field-guest", "field-host", "accrual-estimate"].map(|key| text(lang, key)).into()
}
