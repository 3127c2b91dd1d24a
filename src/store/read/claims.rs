//! Claims with their lines.

use std::collections::HashMap;

use rusqlite::{Connection, Row};

use super::attachments::attachments;
use crate::domain::claim::{Attachment, Came, Credit, NewCredit, Payment};
use crate::domain::{
    Actor, Cents, Claim, ClaimId, ClaimStatus, Decided, ExportId, Journey, Line, LineId, LineKind, Metres, NewLine,
    Particulars, ReceiptState, RoundId, VisitId,
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
    let mut aside = Aside { credits: credits(connection)?, attachments: attachments(connection)? };
    let sql = "SELECT c.id, c.visit, c.status, c.entered_by, c.entered_at, c.decided_by, c.decided_at, c.reason,
                      c.invoice_number, c.business_id, c.arrived, c.version,
                      c.invoice_date, c.order_reference, c.invoice_sum, c.replaces, c.detailed_by,
                      c.decided_for, y.paid, y.voucher, y.paid_by, y.paid_at, e.export,
                      (SELECT json_group_array(k.year) FROM claim_closing k WHERE k.claim = c.id AND k.carried AND k.year IS NOT NULL),
                      (SELECT o.id FROM claim o WHERE o.replaces = c.id AND o.status <> 'rejected')
               FROM claim c LEFT JOIN claim_payment y ON y.claim = c.id AND y.taken_back_by IS NULL
               LEFT JOIN claim_export_row e ON e.claim = c.id AND e.decision = c.version
               JOIN visit v ON v.id = c.visit JOIN partnership p ON p.id = v.partnership
               WHERE ?1 IS NULL OR p.round = ?1 ORDER BY c.id";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([round.map(|round| round.0)], |row| claim(row, &mut lines, &mut aside))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What came for claims beside their lines.
struct Aside {
    credits: HashMap<ClaimId, Vec<Credit>>,
    attachments: HashMap<ClaimId, Vec<Attachment>>,
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

/// Of all rounds: there are few.
fn credits(connection: &Connection) -> Result<HashMap<ClaimId, Vec<Credit>>, StoreError> {
    let sql = "SELECT claim, number, came, sum, written_by, written_at FROM claim_credit ORDER BY id";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut credits: HashMap<ClaimId, Vec<Credit>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let note = NewCredit { number: row.get(1)?, came: super::date(row, 2)?, sum: Cents(row.get(3)?) };
        let credit = Credit { note, by: Actor(row.get(4)?), at: super::instant(row, 5)? };
        credits.entry(ClaimId(row.get(0)?)).or_default().push(credit);
    }
    Ok(credits)
}

/// How it was paid, from four columns beginning at `first`.
fn payment(row: &Row<'_>, first: usize) -> rusqlite::Result<Option<Payment>> {
    if row.get::<_, Option<String>>(first)?.is_none() {
        return Ok(None);
    }
    Ok(Some(Payment {
        day: super::date(row, first)?,
        voucher: row.get(first + 1)?,
        by: Actor(row.get(first + 2)?),
        at: super::instant(row, first + 3)?,
    }))
}

fn claim(row: &Row<'_>, lines: &mut HashMap<ClaimId, Vec<Line>>, came: &mut Aside) -> rusqlite::Result<Claim> {
    let id = ClaimId(row.get(0)?);
    let decided = match row.get::<_, Option<String>>(5)? {
        Some(by) => Some(Decided {
            by: Actor(by),
            at: super::instant(row, 6)?,
            on_behalf_of: row.get(17)?,
            reason: row.get(7)?,
            exported: row.get::<_, Option<i64>>(22)?.map(ExportId),
            payment: payment(row, 18)?,
        }),
        None => None,
    };
    let is_paid = decided.as_ref().is_some_and(|decided| decided.payment.is_some());
    let lines = lines.remove(&id).unwrap_or_default();
    let version = lines.iter().map(|line| line.version).fold(row.get(11)?, i64::max);
    Ok(Claim {
        id,
        visit: VisitId(row.get(1)?),
        status: if is_paid { ClaimStatus::Paid } else { super::coded(row, 2, &ClaimStatus::ALL, ClaimStatus::code)? },
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
        carried: super::json(row, 23)?,
        came: Came {
            credits: came.credits.remove(&id).unwrap_or_default(),
            replaced_by: row.get::<_, Option<i64>>(24)?.map(ClaimId),
            attachments: came.attachments.remove(&id).unwrap_or_default(),
        },
        version,
    })
}
