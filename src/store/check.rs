//! What must hold between records, beyond what the schema itself enforces. `kumppani check` runs
//! all of it; undo runs it before and after.

use rusqlite::Connection;

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

/// Each invariant: its name, and a query for the records that break it.
const INVARIANTS: [(&str, &str); 10] = [
    (
        "member-is-accepted",
        "SELECT m.registration FROM partnership_member m JOIN registration r ON r.id = m.registration
         WHERE r.status <> 'accepted'",
    ),
    (
        "member-is-of-the-round",
        "SELECT m.partnership FROM partnership_member m JOIN registration r ON r.id = m.registration
         JOIN partnership p ON p.id = m.partnership WHERE r.round <> p.round",
    ),
    (
        "partnership-has-members",
        "SELECT p.id FROM partnership p
         WHERE (SELECT count(*) FROM partnership_member m WHERE m.partnership = p.id) < 2",
    ),
    (
        "accepted-has-visits",
        "SELECT p.id FROM partnership p
         WHERE (p.status = 'accepted') <> EXISTS (SELECT 1 FROM visit v WHERE v.partnership = p.id)",
    ),
    (
        "visit-is-between-members",
        "SELECT v.id FROM visit v
         WHERE (SELECT count(*) FROM partnership_member m
                WHERE m.partnership = v.partnership AND m.registration IN (v.host, v.guest)) <> 2",
    ),
    (
        "municipality-never-meets-itself",
        "SELECT a.partnership FROM partnership_member a JOIN partnership_member b
             ON b.partnership = a.partnership AND a.registration < b.registration
         JOIN registration ra ON ra.id = a.registration JOIN registration rb ON rb.id = b.registration
         WHERE EXISTS (SELECT 1 FROM json_each(ra.municipalities) x JOIN json_each(rb.municipalities) y
                       ON x.value = y.value)",
    ),
    (
        "merged-into-a-standing-one",
        "SELECT r.id FROM registration r JOIN registration target ON target.id = r.merged_into
         WHERE target.status = 'merged' OR target.round <> r.round",
    ),
    (
        "library-is-known",
        "SELECT r.id FROM registration r, json_each(r.libraries) l
         WHERE NOT EXISTS (SELECT 1 FROM library WHERE id = l.value)",
    ),
    ("claim-has-lines", "SELECT c.id FROM claim c WHERE NOT EXISTS (SELECT 1 FROM claim_line l WHERE l.claim = c.id)"),
    ("administrator-among-roles", "SELECT count(role) FROM person HAVING count(role) > 0 AND NOT max(role IS 'admin')"),
];

/// Every contradiction there is, foreign keys included.
pub(super) fn violations(connection: &Connection) -> Result<Vec<Violation>, StoreError> {
    let mut found = Vec::new();
    for (invariant, sql) in INVARIANTS {
        let mut statement = connection.prepare_cached(sql)?;
        let records = statement.query_map([], |row| row.get::<_, i64>(0))?;
        for record in records {
            found.push(Violation { invariant, record: record?.to_string() });
        }
    }
    let mut statement = connection.prepare_cached("SELECT \"table\", rowid FROM pragma_foreign_key_check")?;
    let orphans = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, Option<i64>>(1)?)))?;
    for orphan in orphans {
        let (table, row) = orphan?;
        let record = format!("{table} {}", row.unwrap_or_default());
        found.push(Violation { invariant: "foreign-key", record });
    }
    Ok(found)
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
        let mut found = violations(&self.connection)?;
        if integrity != "ok" {
            found.insert(0, Violation { invariant: "integrity", record: integrity });
        }
        Ok(found)
    }
}
