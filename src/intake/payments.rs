//! A list of what the finance system paid: the claim by its number, or by invoice number and business id; day; voucher.
//! Which claim a row means is not decided here.

use super::columns::comparable;
use super::error::headers;
use super::list::{ListRow, read_list};
use super::{Content, IntakeError};
use crate::i18n::Phrase;

/// The file, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentsFile {
    pub rows: Vec<PaymentRow>,
}

/// One record that is not blank. A cell of a column that the file lacks is empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PaymentRow {
    /// Counted from 1, without the header.
    pub row: usize,
    /// The line of the file on which it begins.
    pub line: usize,
    pub claim: String,
    pub invoice: String,
    pub business_id: String,
    pub day: String,
    pub voucher: String,
}

/// Why a file is no list of payments.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PaymentsError {
    #[error(transparent)]
    Intake(#[from] IntakeError),
    /// No day, or nothing that names a claim.
    #[error("no list of payments: {found:?}")]
    NotPayments { found: Vec<String> },
}

impl PaymentsError {
    pub fn phrase(&self) -> Phrase {
        match self {
            PaymentsError::Intake(error) => error.phrase(),
            PaymentsError::NotPayments { found } => Phrase::new("payments-not-a-list").with("found", headers(found)),
        }
    }
}

/// Reads a list of payments.
///
/// # Errors
/// A file that is refused as a whole; [`PaymentsError::NotPayments`] where it is something else.
pub fn read_payments(content: &Content) -> Result<PaymentsFile, PaymentsError> {
    let not_payments = |found| PaymentsError::NotPayments { found };
    let list = read_list(content, |cells| Columns::of(cells).is_some())?.map_err(not_payments)?;
    let Some(columns) = Columns::of(&list.header) else { return Err(not_payments(list.header)) };
    Ok(PaymentsFile { rows: list.rows.iter().map(|row| columns.read(row)).collect() })
}

struct Columns {
    claim: Option<usize>,
    invoice: Option<usize>,
    business_id: Option<usize>,
    day: usize,
    voucher: Option<usize>,
}

impl Columns {
    fn of(cells: &[String]) -> Option<Columns> {
        const CLAIM: &[&str] = &["claim", "lasku", "id", "räkning"];
        const INVOICE: &[&str] =
            &["invoice number", "invoice", "laskun numero", "laskunumero", "fakturanummer", "fakturans nummer"];
        const BUSINESS: &[&str] = &["business id", "y tunnus", "ytunnus", "fo nummer"];
        const DAY: &[&str] = &["date", "paid", "maksettu", "maksupäivä", "päivä", "betald", "betalningsdag", "datum"];
        const VOUCHER: &[&str] =
            &["voucher", "voucher number", "tosite", "tositenumero", "verifikat", "verifikatnummer"];
        let find = |words: &[&str]| cells.iter().position(|cell| words.contains(&comparable(cell).as_str()));
        let (claim, invoice) = (find(CLAIM), find(INVOICE));
        claim.or(invoice)?;
        Some(Columns { claim, invoice, business_id: find(BUSINESS), day: find(DAY)?, voucher: find(VOUCHER) })
    }

    fn read(&self, row: &ListRow) -> PaymentRow {
        let cell = |column: Option<usize>| column.map(|column| row.cell(column)).unwrap_or_default();
        PaymentRow {
            row: row.row,
            line: row.line,
            claim: cell(self.claim),
            invoice: cell(self.invoice),
            business_id: cell(self.business_id),
            day: row.cell(self.day),
            voucher: cell(self.voucher),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_row_names_its_claim_by_number_or_by_invoice() {
        let file = read_payments(&Content::from("Tosite;Maksupäivä;Lasku\nV-9;3.6.2024;2\n")).unwrap();
        assert_eq!((file.rows[0].claim.as_str(), file.rows[0].day.as_str()), ("2", "3.6.2024"));
        let text = "invoice_number,business_id,date,voucher\n70012,0204819-8,2024-06-03,V-9\n";
        let file = read_payments(&Content::from(text)).unwrap();
        assert_eq!((file.rows[0].invoice.as_str(), file.rows[0].business_id.as_str()), ("70012", "0204819-8"));
        for other in ["date,voucher\n2024-06-03,1\n", "claim,voucher\n1,2\n", ""] {
            assert!(read_payments(&Content::from(other)).is_err(), "{other}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_give_a_list_or_an_error_with_words(bytes in any::<Vec<u8>>(), rows in "(a|;|\n|\"|-|75){0,40}") {
            for bytes in [bytes, format!("claim;date;voucher\n{rows}").into_bytes()] {
                if let Err(error) = read_payments(&Content::Text(bytes)) {
                    prop_assert!(!crate::i18n::say(crate::i18n::Lang::Fi, &error.phrase()).contains('⟦'));
                }
            }
        }
    }
}
