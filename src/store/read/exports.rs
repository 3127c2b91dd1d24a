//! The lists that were handed to the finance system.

use std::collections::HashMap;

use rusqlite::Row;

use crate::domain::claim::{Export, ExportRow};
use crate::domain::{Actor, Cents, ClaimId, ExportId};
use crate::i18n::Lang;
use crate::store::{Store, StoreError};

impl Store {
    /// All of them, the newest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn exports(&self) -> Result<Vec<Export>, StoreError> {
        let mut rows = self.export_rows()?;
        let sql = "SELECT id, exported_by, exported_at, language FROM claim_export ORDER BY id DESC";
        let mut statement = self.connection.prepare_cached(sql)?;
        let exports = statement.query_map([], |row| {
            let number = ExportId(row.get(0)?);
            Ok(Export {
                number,
                by: Actor(row.get(1)?),
                at: super::instant(row, 2)?,
                lang: super::coded(row, 3, &Lang::ALL, Lang::code)?,
                rows: rows.remove(&number).unwrap_or_default(),
            })
        })?;
        Ok(exports.collect::<Result<_, _>>()?)
    }

    fn export_rows(&self) -> Result<HashMap<ExportId, Vec<ExportRow>>, StoreError> {
        let sql = "SELECT export, claim, reference, municipality, invoice_number, business_id, invoice_date, arrived, claimed,
                          sanctioned, decided_by, decided_for, decided_at, earlier_export
                   FROM claim_export_row ORDER BY export, claim";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut found = statement.query([])?;
        let mut rows: HashMap<ExportId, Vec<ExportRow>> = HashMap::new();
        while let Some(row) = found.next()? {
            rows.entry(ExportId(row.get(0)?)).or_default().push(export_row(row)?);
        }
        Ok(rows)
    }
}

fn export_row(row: &Row<'_>) -> rusqlite::Result<ExportRow> {
    Ok(ExportRow {
        claim: ClaimId(row.get(1)?),
        reference: row.get(2)?,
        municipality: row.get(3)?,
        invoice_number: row.get(4)?,
        business_id: row.get(5)?,
        invoice_date: super::optional_date(row, 6)?,
        arrived: super::date(row, 7)?,
        claimed: Cents(row.get(8)?),
        sanctioned: Cents(row.get(9)?),
        decided_by: Actor(row.get(10)?),
        decided_for: row.get(11)?,
        decided_at: super::instant(row, 12)?,
        earlier: row.get::<_, Option<i64>>(13)?.map(ExportId),
    })
}
