//! A list of approved claims as the finance office opens it. The same list is the same bytes whenever it is written.

use rust_xlsxwriter::XlsxError;

use super::spreadsheet::{amount, spreadsheet};
use super::workbook::{Cell, fill, workbook};
use crate::domain::claim::{Export, ExportRow};
use crate::domain::clean_line;
use crate::i18n::{date, day_in_helsinki, text};

/// As [`spreadsheet`] writes it, with a decimal comma whatever the language.
pub fn export_csv(export: &Export) -> String {
    let row = |row: &ExportRow| {
        let [number, claim, earlier] = numbers(export, row).map(|number| number.map(|number| number.to_string()));
        let sums = [row.claimed, row.sanctioned].map(amount);
        let [first, last] = words(row);
        let words = first.into_iter().chain(sums).chain(last);
        [number, claim].into_iter().flatten().chain(words).chain([earlier.unwrap_or_default()]).collect::<Vec<_>>()
    };
    spreadsheet(std::iter::once(headings(export)).chain(export.rows.iter().map(row)))
}

/// One sheet, named by the list's number.
///
/// # Errors
/// Where the workbook cannot be put together.
pub fn export_xlsx(export: &Export) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = workbook(day_in_helsinki(export.at))?;
    let name = format!("{} {}", text(export.lang, "claims-export-sheet"), export.number);
    let rows = export.rows.iter().map(|row| cells(export, row));
    fill(workbook.add_worksheet(), &name, &headings(export), rows)?;
    workbook.save_to_buffer()
}

fn headings(export: &Export) -> Vec<String> {
    let keys = [
        "claims-export-number",
        "claims-export-claim",
        "field-reference",
        "claims-export-municipality",
        "field-invoice_number",
        "field-business_id",
        "claim-fact-date",
        "field-arrived",
        "claims-export-claimed",
        "claims-export-sanctioned",
        "field-decided_by",
        "field-decided_for",
        "claims-export-decided-on",
        "claims-export-earlier",
    ];
    keys.map(|key| text(export.lang, key)).into()
}

fn numbers(export: &Export, row: &ExportRow) -> [Option<i64>; 3] {
    [Some(export.number.0), Some(row.claim.0), row.earlier.map(|earlier| earlier.0)]
}

/// What stands before the sums, and what behind them.
fn words(row: &ExportRow) -> [Vec<String>; 2] {
    let invoiced = row.invoice_date.map(date).unwrap_or_default();
    let told = |text: &str| clean_line(text);
    let first = [&row.reference, &row.municipality, &row.invoice_number, &row.business_id].map(|text| told(text));
    let decided_for = told(row.decided_for.as_deref().unwrap_or_default());
    let last = vec![told(row.decided_by.as_str()), decided_for, date(day_in_helsinki(row.decided_at))];
    [first.into_iter().chain([invoiced, date(row.arrived)]).collect(), last]
}

fn cells(export: &Export, row: &ExportRow) -> Vec<Cell> {
    let whole = |number: Option<i64>| number.map_or(Cell::Nothing, Cell::Whole);
    let [number, claim, earlier] = numbers(export, row).map(whole);
    let [first, last] = words(row).map(|words| words.iter().map(|words| Cell::words(words)).collect::<Vec<_>>());
    let sums = [row.claimed, row.sanctioned].map(Cell::Money);
    [number, claim].into_iter().chain(first).chain(sums).chain(last).chain([earlier]).collect()
}
