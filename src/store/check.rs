//! What must hold between records, beyond what the schema itself enforces. `kumppani check` runs
//! all of it; a write, what looks at the tables that it touched.

use rusqlite::Connection;

use super::images::journalled_tables;
use super::{Store, StoreError};
use crate::i18n::Phrase;

/// A contradiction between records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// The invariant's name; its words are the message `invariant-…`.
    pub invariant: &'static str,
    /// The number of the record.
    pub record: String,
}

impl Violation {
    pub fn phrase(&self) -> Phrase {
        Phrase::new(format!("invariant-{}", self.invariant)).with("record", self.record.as_str())
    }
}

/// Each invariant: its name, the tables whose writes can break it, and a query for the records that
/// break it.
const INVARIANTS: [(&str, &[&str], &str); 16] = [
    (
        "member-is-accepted",
        &["partnership_member", "registration"],
        "SELECT m.registration FROM partnership_member m JOIN registration r ON r.id = m.registration
         WHERE r.status <> 'accepted'",
    ),
    (
        "member-is-of-the-round",
        &["partnership", "partnership_member", "registration"],
        "SELECT m.partnership FROM partnership_member m JOIN registration r ON r.id = m.registration
         JOIN partnership p ON p.id = m.partnership WHERE r.round <> p.round",
    ),
    (
        "partnership-has-members",
        &["partnership", "partnership_member"],
        "SELECT p.id FROM partnership p
         WHERE (SELECT count(*) FROM partnership_member m WHERE m.partnership = p.id) < 2",
    ),
    (
        "accepted-has-visits",
        &["partnership", "visit"],
        "SELECT p.id FROM partnership p
         WHERE (p.status = 'accepted') <> EXISTS (SELECT 1 FROM visit v WHERE v.partnership = p.id)",
    ),
    (
        "visit-is-between-members",
        &["partnership_member", "visit"],
        "SELECT v.id FROM visit v
         WHERE (SELECT count(*) FROM partnership_member m
                WHERE m.partnership = v.partnership AND m.registration IN (v.host, v.guest)) <> 2",
    ),
    (
        "municipality-never-meets-itself",
        &["partnership_member", "registration"],
        "SELECT a.partnership FROM partnership_member a JOIN partnership_member b
             ON b.partnership = a.partnership AND a.registration < b.registration
         JOIN registration ra ON ra.id = a.registration JOIN registration rb ON rb.id = b.registration
         WHERE EXISTS (SELECT 1 FROM json_each(ra.municipalities) x JOIN json_each(rb.municipalities) y
                       ON x.value = y.value)",
    ),
    (
        "merged-into-a-standing-one",
        &["registration"],
        "SELECT r.id FROM registration r JOIN registration target ON target.id = r.merged_into
         WHERE target.status = 'merged' OR target.round <> r.round",
    ),
    (
        "carried-goes-on-in-one-round",
        &["registration"],
        "SELECT r.id FROM registration r JOIN registration before ON before.id = r.carried_from
         WHERE r.carried_from IS NOT NULL AND r.status <> 'declined' AND before.status <> 'postponed'",
    ),
    (
        "library-is-known",
        &["library", "registration"],
        "SELECT r.id FROM registration r, json_each(r.libraries) l
         WHERE NOT EXISTS (SELECT 1 FROM library WHERE id = l.value)",
    ),
    (
        "past-library-is-known",
        &["library", "past_partnership"],
        "SELECT p.id FROM past_partnership p, json_each(p.sides) side, json_each(side.value) l
         WHERE NOT EXISTS (SELECT 1 FROM library WHERE id = l.value)",
    ),
    (
        "spoken-to-is-accepted",
        &["contact_log", "partnership"],
        "SELECT DISTINCT l.partnership FROM contact_log l JOIN partnership p ON p.id = l.partnership
         WHERE p.status <> 'accepted'",
    ),
    (
        "report-is-of-its-visits",
        &["report", "visit"],
        "SELECT DISTINCT r.id FROM report r, json_each(r.visits) told
         WHERE NOT EXISTS (SELECT 1 FROM visit v WHERE v.id = told.value AND v.partnership = r.partnership)",
    ),
    (
        "info-guest-is-of-the-round",
        &["info_guest", "info_session", "registration"],
        "SELECT g.registration FROM info_guest g JOIN info_session s ON s.id = g.session
         JOIN registration r ON r.id = g.registration WHERE r.round <> s.round",
    ),
    (
        "claim-has-lines",
        &["claim", "claim_line"],
        "SELECT c.id FROM claim c WHERE c.invoice_sum IS NULL AND NOT EXISTS (SELECT 1 FROM claim_line l WHERE l.claim = c.id)",
    ),
    (
        "payment-is-of-an-approved-claim",
        &["claim", "claim_payment"],
        "SELECT DISTINCT y.claim FROM claim_payment y JOIN claim c ON c.id = y.claim
         WHERE y.taken_back_by IS NULL AND c.status <> 'approved'",
    ),
    (
        "administrator-among-roles",
        &["person"],
        "SELECT 0 WHERE EXISTS (SELECT 1 FROM person WHERE role IS NOT NULL)
         AND NOT EXISTS (SELECT 1 FROM person WHERE role = 'admin')",
    ),
];

/// The contradictions of the invariants that look at one of these tables.
pub(super) fn contradictions(connection: &Connection, tables: &[String]) -> Result<Vec<Violation>, StoreError> {
    let mut found = Vec::new();
    for (invariant, of, sql) in INVARIANTS {
        if tables.iter().any(|table| of.contains(&table.as_str())) {
            broken(connection, invariant, sql, &mut found)?;
        }
    }
    Ok(found)
}

fn broken(
    connection: &Connection,
    invariant: &'static str,
    sql: &str,
    found: &mut Vec<Violation>,
) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    for record in statement.query_map([], |row| row.get::<_, i64>(0))? {
        found.push(Violation { invariant, record: record?.to_string() });
    }
    Ok(())
}

/// References to records that do not exist, in all tables but the journal's, which only grows and
/// never loses what it refers to.
pub(super) fn orphans(connection: &Connection) -> Result<Vec<Violation>, StoreError> {
    let sql = "SELECT f.\"table\", f.rowid FROM sqlite_schema m, pragma_foreign_key_check(m.name) f
               WHERE m.type = 'table' AND m.name NOT LIKE 'journal%'";
    listed_orphans(connection, sql)
}

fn listed_orphans(connection: &Connection, sql: &str) -> Result<Vec<Violation>, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let orphans = statement.query_map([], |row| {
        let (table, row): (String, Option<i64>) = (row.get(0)?, row.get(1)?);
        Ok(Violation { invariant: "foreign-key", record: format!("{table} {}", row.unwrap_or_default()) })
    })?;
    Ok(orphans.collect::<Result<_, _>>()?)
}

impl Store {
    /// Whether the file is whole and its records agree: SQLite's integrity, then the invariants.
    ///
    /// # Errors
    /// Only where the file cannot be read at all; what is wrong with its content is in the list.
    pub fn check(&self) -> Result<Vec<Violation>, StoreError> {
        let integrity: String =
            self.connection
                .query_row("SELECT integrity_check FROM pragma_integrity_check LIMIT 1", [], |row| row.get(0))?;
        let mut found = Vec::new();
        for (invariant, _, sql) in INVARIANTS {
            broken(&self.connection, invariant, sql, &mut found)?;
        }
        found.extend(listed_orphans(&self.connection, "SELECT \"table\", rowid FROM pragma_foreign_key_check")?);
        for table in journalled_tables(&self.connection)? {
            let astray = table.astray(&self.connection)?.into_iter();
            found.extend(
                astray.map(|row| Violation {
                    invariant: "row-is-as-journalled",
                    record: format!("{} {row}", table.name),
                }),
            );
        }
        let spoilt = self.spoilt_attachments()?.into_iter();
        found.extend(spoilt.map(|hash| Violation { invariant: "attachment-has-its-hash", record: hash }));
        if integrity != "ok" {
            found.insert(0, Violation { invariant: "integrity", record: integrity });
        }
        Ok(found)
    }
}
