//! Claims with their lines.

use std::collections::HashMap;

use rusqlite::{Connection, Row};

use crate::domain::{
    Actor, Cents, Claim, ClaimId, ClaimStatus, Decided, Journey, Line, LineId, LineKind, Metres, NewLine, Particulars,
    ReceiptState, RoundId, VisitId,
};
use crate::store::{Store, StoreError};

impl Store {
    /// The claims of a round, by number.
    pub fn claims(&self, round: RoundId) -> Result<Vec<Claim>, StoreError> {
        claims(&self.connection, Some(round))
    }

    /// The claims of every round, by number: an invoice may come once more in another round.
    pub fn claims_of_all_rounds(&self) -> Result<Vec<Claim>, StoreError> {
        claims(&self.connection, None)
    }
}

/// The claims of a round, or of every round.
pub(in crate::store) fn claims(connection: &Connection, round: Option<RoundId>) -> Result<Vec<Claim>, StoreError> {
    let mut lines = lines(connection, round)?;
    let sql = "SELECT c.id, c.visit, c.status, c.entered_by, c.entered_at, c.decided_by, c.decided_at, c.reason,
                      c.invoice_number, c.business_id, c.arrived, c.version,
                      c.invoice_date, c.order_reference, c.invoice_sum, c.replaces, c.detailed_by
               FROM claim c JOIN visit v ON v.id = c.visit JOIN partnership p ON p.id = v.partnership
               WHERE ?1 IS NULL OR p.round = ?1 ORDER BY c.id";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([round.map(|round| round.0)], |row| claim(row, &mut lines))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn lines(connection: &Connection, round: Option<RoundId>) -> Result<HashMap<ClaimId, Vec<Line>>, StoreError> {
    let sql = "SELECT l.claim, l.id, l.kind, l.travel_date, l.metres, l.passengers, l.claimed, l.note, l.sanctioned,
                      l.reason, l.version, l.origin, l.destination, l.travellers, l.receipt
               FROM claim_line l JOIN claim c ON c.id = l.claim JOIN visit v ON v.id = c.visit
               JOIN partnership p ON p.id = v.partnership
               WHERE ?1 IS NULL OR p.round = ?1 ORDER BY l.claim, l.position";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([round.map(|round| round.0)])?;
    let mut lines: HashMap<ClaimId, Vec<Line>> = HashMap::new();
    while let Some(row) = rows.next()? {
        lines.entry(ClaimId(row.get(0)?)).or_default().push(line(row)?);
    }
    Ok(lines)
}

/// A line from the columns `id` (at 1), its content, `sanctioned`, `reason`, `version`, its journey.
pub(in crate::store) fn line(row: &Row<'_>) -> rusqlite::Result<Line> {
    Ok(Line {
        id: LineId(row.get(1)?),
        claimed: NewLine {
            kind: super::coded(row, 2, &LineKind::ALL, LineKind::code)?,
            travel_date: super::date(row, 3)?,
            distance: row.get::<_, Option<i64>>(4)?.map(Metres),
            passengers: row.get(5)?,
            claimed: Cents(row.get(6)?),
            note: row.get(7)?,
            journey: journey(row)?,
        },
        sanctioned: row.get::<_, Option<i64>>(8)?.map(Cents),
        reason: row.get(9)?,
        version: row.get(10)?,
    })
}

fn journey(row: &Row<'_>) -> rusqlite::Result<Journey> {
    let receipt: Option<String> = row.get(14)?;
    let receipt = receipt.as_deref().map_or(Some(ReceiptState::Unasked), ReceiptState::from_code);
    Ok(Journey {
        from: row.get(11)?,
        to: row.get(12)?,
        travellers: row.get(13)?,
        receipt: receipt.ok_or_else(|| rusqlite::Error::InvalidColumnName("receipt".to_owned()))?,
    })
}

fn claim(row: &Row<'_>, lines: &mut HashMap<ClaimId, Vec<Line>>) -> rusqlite::Result<Claim> {
    let id = ClaimId(row.get(0)?);
    let decided = match row.get::<_, Option<String>>(5)? {
        Some(by) => Some(Decided { by: Actor(by), at: super::instant(row, 6)?, reason: row.get(7)? }),
        None => None,
    };
    let lines = lines.remove(&id).unwrap_or_default();
    let version = lines.iter().map(|line| line.version).fold(row.get(11)?, i64::max);
    Ok(Claim {
        id,
        visit: VisitId(row.get(1)?),
        status: super::coded(row, 2, &ClaimStatus::ALL, ClaimStatus::code)?,
        entered_by: Actor(row.get(3)?),
        entered_at: super::instant(row, 4)?,
        decided,
        invoice_number: row.get(8)?,
        business_id: row.get(9)?,
        arrived: super::date(row, 10)?,
        particulars: Particulars {
            date: row.get::<_, Option<String>>(12)?.map(|_| super::date(row, 12)).transpose()?,
            reference: row.get(13)?,
            total: row.get::<_, Option<i64>>(14)?.map(Cents),
            replaces: row.get::<_, Option<i64>>(15)?.map(ClaimId),
        },
        detailed_by: row.get::<_, Option<String>>(16)?.map(Actor),
        lines,
        version,
    })
}
