//! Invoices in a table, one row for each line of a breakdown. Which visit an invoice is for is not decided here.

mod field;

use chrono::NaiveDate;

use super::error::{beginning, headers};
use super::list::{Columns, Field, ListRow, TwoColumns, read_list};
use super::{Content, IntakeError};
use crate::domain::claim::{Journey, ReceiptState};
use crate::domain::{Cents, Metres, NewLine};
use crate::i18n::Phrase;

pub use super::list::CellProblem;
pub use field::ClaimField;
use field::kind_of;

/// Rows without a header reach at least to the amount.
const FEWEST_BARE: usize = 13;

/// The table, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimsFile {
    pub rows: Vec<ClaimRow>,
}

/// One record that is not blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimRow {
    /// Counted from 1, without the header.
    pub row: usize,
    /// The line of the file on which it begins.
    pub line: usize,
    /// What it says, or why nobody can be sure.
    pub said: Result<Said, CellProblem>,
}

/// What a row says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub order_reference: String,
    pub invoice_number: String,
    pub business_id: String,
    pub invoice_date: Option<NaiveDate>,
    pub arrived: Option<NaiveDate>,
    pub cost: Cost,
}

/// What a row asks money for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cost {
    Line(NewLine),
    /// A sum without kind and day: that of the whole invoice.
    Whole(Cents),
}

/// Why a file is no table of invoices.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ClaimsError {
    #[error(transparent)]
    Intake(#[from] IntakeError),
    /// The columns without which it is none are not there.
    #[error("no table of invoices: {found:?}")]
    NotClaims { found: Vec<String> },
    #[error("two columns for {field:?}: {first}, {second}")]
    TwoColumns { field: ClaimField, first: String, second: String },
}

impl ClaimsError {
    pub fn phrase(&self) -> Phrase {
        match self {
            ClaimsError::Intake(error) => error.phrase(),
            ClaimsError::NotClaims { found } => Phrase::new("claims-not-a-list").with("found", headers(found)),
            ClaimsError::TwoColumns { field, first, second } => Phrase::new("claims-two-columns")
                .with("field", field.code())
                .with("first", beginning(first, 80))
                .with("second", beginning(second, 80)),
        }
    }
}

/// Reads a table of invoices.
///
/// # Errors
/// A file that is refused as a whole; [`ClaimsError::NotClaims`] where it is something else.
pub fn read_claims(content: &Content) -> Result<ClaimsFile, ClaimsError> {
    let list = read_list(content, is_header)?.map_err(|found| ClaimsError::NotClaims { found })?;
    let known = list.header.iter().enumerate();
    let known = known.filter_map(|(column, header)| Some((ClaimField::of(header)?, column)));
    let two = |TwoColumns { field, first, second }| ClaimsError::TwoColumns { field, first, second };
    let columns = Columns::of(&list, Vec::new(), known).map_err(two)?;
    Ok(ClaimsFile { rows: list.rows.iter().map(|row| columns.row(row)).collect() })
}

/// Rows copied in a spreadsheet: with their header, or as many columns as there are in their order.
///
/// # Errors
/// As [`read_claims`].
pub fn pasted_claims(text: &str) -> Result<ClaimsFile, ClaimsError> {
    let content = |text: &str| Content::Text(text.as_bytes().to_vec());
    let read = read_claims(&content(text));
    let is_wide = || text.lines().any(|line| line.split('\t').count() >= FEWEST_BARE);
    if !(matches!(read, Err(ClaimsError::NotClaims { .. })) && is_wide()) {
        return read;
    }
    let header = ClaimField::ALL.map(ClaimField::code).join("\t");
    let mut file = read_claims(&content(&format!("{header}\n{text}")))?;
    for row in &mut file.rows {
        row.line -= 1;
    }
    // As wide as this, and yet something else: the answers of a form.
    let is_one = file.rows.iter().any(|row| row.said.is_ok());
    if is_one { Ok(file) } else { read }
}

/// What no table of invoices is without: the number of the invoice and a sum, and one of what a journey has.
fn is_header(cells: &[String]) -> bool {
    let has = |field| cells.iter().any(|cell| ClaimField::of(cell) == Some(field));
    has(ClaimField::InvoiceNumber)
        && has(ClaimField::Amount)
        && [ClaimField::Kind, ClaimField::TravelDate, ClaimField::BusinessId, ClaimField::OrderReference]
            .into_iter()
            .any(has)
}

impl Field for ClaimField {
    fn code(self) -> &'static str {
        ClaimField::code(self)
    }
}

impl Columns<'_, ClaimField> {
    fn row(&self, row: &ListRow) -> ClaimRow {
        ClaimRow { row: row.row, line: row.line, said: self.said(row) }
    }

    fn said(&self, row: &ListRow) -> Result<Said, CellProblem> {
        let invoice_number = self.cell(row, ClaimField::InvoiceNumber);
        if invoice_number.is_empty() {
            return Err(self.problem(ClaimField::InvoiceNumber, "", Phrase::new("claims-no-number")));
        }
        Ok(Said {
            order_reference: self.cell(row, ClaimField::OrderReference),
            invoice_number,
            business_id: self.cell(row, ClaimField::BusinessId),
            invoice_date: self.date(row, ClaimField::InvoiceDate)?,
            arrived: self.date(row, ClaimField::Arrived)?,
            cost: self.cost(row)?,
        })
    }

    fn cost(&self, row: &ListRow) -> Result<Cost, CellProblem> {
        let amount = self.cell(row, ClaimField::Amount);
        let reason = || Phrase::new("claims-no-amount");
        let claimed = Cents::parse(&amount).ok_or_else(|| self.problem(ClaimField::Amount, &amount, reason()))?;
        let kind = self.cell(row, ClaimField::Kind);
        let travel_date = self.date(row, ClaimField::TravelDate)?;
        if kind.is_empty() && travel_date.is_none() {
            return Ok(Cost::Whole(claimed));
        }
        let unknown = || self.problem(ClaimField::Kind, &kind, Phrase::new("claims-unknown-kind"));
        let missing = || self.problem(ClaimField::TravelDate, "", Phrase::new("claims-no-day"));
        let kind = kind_of(&kind).ok_or_else(unknown)?;
        let travel_date = travel_date.ok_or_else(missing)?;
        Ok(Cost::Line(NewLine {
            kind,
            travel_date,
            distance: self.number(row, ClaimField::Km, Metres::parse_kilometres)?,
            passengers: self.number(row, ClaimField::Passengers, |text| text.parse().ok())?.unwrap_or_default(),
            claimed,
            note: self.cell(row, ClaimField::Note),
            journey: Journey {
                from: self.cell(row, ClaimField::From),
                to: self.cell(row, ClaimField::To),
                travellers: self.cell(row, ClaimField::Travellers),
                receipt: self.receipt(row)?,
            },
        }))
    }

    /// Nothing for an empty cell.
    fn number<N>(
        &self,
        row: &ListRow,
        field: ClaimField,
        read: impl Fn(&str) -> Option<N>,
    ) -> Result<Option<N>, CellProblem> {
        let text = self.cell(row, field);
        if text.is_empty() {
            return Ok(None);
        }
        let malformed = || self.problem(field, &text, Phrase::new("claims-no-figure"));
        read(&text).map(Some).ok_or_else(malformed)
    }

    fn receipt(&self, row: &ListRow) -> Result<ReceiptState, CellProblem> {
        const ATTACHED: &[&str] =
            &["attached", "liitteenä", "liitetty", "on", "kyllä", "bifogad", "bifogat", "ja", "yes", "x"];
        const NONE: &[&str] = &["", "none", "ei", "ei ole", "puuttuu", "nej", "saknas", "no"];
        let text = self.cell(row, ClaimField::Receipt);
        let word = text.trim().to_lowercase();
        if ATTACHED.contains(&word.as_str()) {
            return Ok(ReceiptState::Attached);
        }
        let is_none = NONE.contains(&word.as_str()) || word.chars().all(|c| "-–".contains(c));
        let unknown = || self.problem(ClaimField::Receipt, &text, Phrase::new("claims-unknown-receipt"));
        if is_none { Ok(ReceiptState::None) } else { Err(unknown()) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::LineKind;
    use crate::i18n::{Lang, say};

    fn lines(text: &str) -> Vec<Said> {
        read_claims(&Content::from(text)).unwrap().rows.into_iter().map(|row| row.said.unwrap()).collect()
    }

    #[test]
    fn a_row_is_read_alike_under_headers_of_three_languages() {
        let drive = "KUMPPANI-2024K-01-A|70012|0204819-8|18.3.2024|20.3.2024|{}|5.3.2024|Aura|Lieto|76|2|Aino, Eero|49,40|-|meno-paluu";
        let read: Vec<Vec<Said>> = [
            ("order_reference;invoice_number;business_id;invoice_date;arrived;kind;travel_date;from;to;km;passengers;travellers;amount;receipt;note", "car"),
            ("Tilausviite;Laskun numero;Y-tunnus;Laskun päivä;Saapunut;Laji;Matkapäivä;Mistä;Mihin;Kilometrit;Matkustajia;Matkustaneet;Summa;Kuitti;Selite", "Oma auto"),
            ("Beställningsreferens\tFakturanummer\tFO-nummer\tFakturadatum\tAnkommit\tSlag\tResdag\tFrån\tTill\tKilometer\tPassagerare\tResenärer\tBelopp\tKvitto\tAnmärkning", "egen bil"),
        ]
        .into_iter()
        .map(|(header, kind)| {
            let delimiter = if header.contains('\t') { "\t" } else { ";" };
            lines(&format!("{header}\n{}\n", drive.replace("{}", kind).replace('|', delimiter)))
        })
        .collect();
        assert!(read.windows(2).all(|pair| pair[0] == pair[1]), "{read:?}");
        let said = &read[0][0];
        let Cost::Line(line) = &said.cost else { panic!("{said:?}") };
        assert_eq!((line.kind, line.distance, line.passengers), (LineKind::Car, Some(Metres(76_000)), 2));
        assert_eq!((line.claimed, line.journey.receipt), (Cents(4940), ReceiptState::None));
        assert_eq!(line.journey.told().len(), 3);
        assert_eq!(said.invoice_date.unwrap().to_string(), "2024-03-18");
    }

    #[test]
    fn every_kind_is_known_by_its_code_and_its_name_in_each_language() {
        for kind in LineKind::ALL {
            assert_eq!(kind_of(kind.code()), Some(kind));
            for lang in Lang::ALL {
                assert_eq!(kind_of(&say(lang, &kind.phrase()).to_uppercase()), Some(kind), "{lang:?} {kind:?}");
            }
        }
        assert_eq!((kind_of(""), kind_of("ilmapallo")), (None, None));
    }

    #[test]
    fn a_sum_alone_is_that_of_the_invoice() {
        let said = lines("Laskun numero;Y-tunnus;Summa\n70012;0204819-8;1 234,50 €\n");
        assert_eq!(said[0].cost, Cost::Whole(Cents(123_450)));
    }

    #[test]
    fn a_cell_that_cannot_be_read_is_named() {
        let of = |row: &str| {
            let text = format!("invoice_number;kind;travel_date;km;passengers;amount;receipt\n{row}\n");
            let problem = read_claims(&Content::from(text.as_str())).unwrap().rows.remove(0).said.unwrap_err();
            (problem.column, problem.reason.key)
        };
        for (row, column, reason) in [
            (";car;5.3.2024;76;;49,40;", "invoice_number", "claims-no-number"),
            ("1;balloon;5.3.2024;76;;49,40;", "kind", "claims-unknown-kind"),
            ("1;;5.3.2024;76;;49,40;", "kind", "claims-unknown-kind"),
            ("1;car;;76;;49,40;", "travel_date", "claims-no-day"),
            ("1;car;31.2.2024;76;;49,40;", "travel_date", "date-not-a-date"),
            ("1;car;5.3.2024;paljon;;49,40;", "km", "claims-no-figure"),
            ("1;car;5.3.2024;76;-1;49,40;", "passengers", "claims-no-figure"),
            ("1;car;5.3.2024;76;;;", "amount", "claims-no-amount"),
            ("1;train;5.3.2024;;;9;ehkä", "receipt", "claims-unknown-receipt"),
        ] {
            assert_eq!(of(row), (column.to_owned(), reason.to_owned()), "{row}");
        }
    }

    #[test]
    fn pasted_rows_need_no_header() {
        let row = "KUMPPANI-2024K-01-A\t70012\t0204819-8\t\t\tcar\t5.3.2024\t\t\t76\t2\t\t49,40\t\t\n";
        let with_header = format!("{}\n{row}", ClaimField::ALL.map(ClaimField::code).join("\t"));
        let (bare, headed) = (pasted_claims(row).unwrap(), pasted_claims(&with_header).unwrap());
        assert_eq!((bare.rows[0].line, headed.rows[0].line), (1, 2));
        assert_eq!(bare.rows[0].said, headed.rows[0].said);
    }

    #[test]
    fn other_lists_are_none_and_two_columns_of_one_kind_are_asked_about() {
        for text in ["Vuosi;Kirjasto;Kumppani\n2022;a;b\n", "municipality;id;kind;name\n019;86074;main;x\n", "x\n"] {
            assert!(matches!(read_claims(&Content::from(text)), Err(ClaimsError::NotClaims { .. })), "{text}");
        }
        let two = read_claims(&Content::from("Laskun numero;Laji;Summa;Belopp\n1;car;1;2\n"));
        assert!(matches!(two, Err(ClaimsError::TwoColumns { field: ClaimField::Amount, .. })), "{two:?}");
    }

    proptest! {
        #[test]
        fn any_bytes_give_rows_or_an_error_with_words(bytes in any::<Vec<u8>>(), rows in "(a|;|\n|\"|-|1|car|5.3.2024){0,40}") {
            for bytes in [bytes, format!("invoice_number;kind;travel_date;amount\n{rows}").into_bytes()] {
                let _ = pasted_claims(&String::from_utf8_lossy(&bytes));
                if let Err(error) = read_claims(&Content::Text(bytes)) {
                    prop_assert!(!say(Lang::Fi, &error.phrase()).contains('⟦'));
                }
            }
        }
    }
}
