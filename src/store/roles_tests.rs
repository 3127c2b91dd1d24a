//! Roles hold in the schema, too: also for statements that no part of the program would make.

use rusqlite::config::DbConfig;

use super::{Store, StoreError};
use crate::domain::{Actor, Role};

/// A database in which one of each role is known, with an open claim of somebody else's, entered before there were roles.
fn house() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::create(&folder.path().join("x.db"), Actor::new("founder")).unwrap();
    let people = Role::ALL.map(|role| format!("INSERT INTO person (name, role) VALUES ('{0}', '{0}');", role.code()));
    write(
        &store,
        "PRAGMA foreign_keys = OFF;
             INSERT INTO journal (operation, actor, at, kind, permission, label, salt)
             VALUES ('x', 'founder', '2024-02-16T08:00:00Z', 'change', 'own', '{}', 's');
             INSERT INTO claim (id, visit, status, entered_by, entered_at, invoice_number, business_id, arrived)
             VALUES (1, 1, 'entered', 'founder', '', '', '', '');
             INSERT INTO claim_line (id, claim, position, kind, travel_date, passengers, claimed, sanctioned, note)
             VALUES (1, 1, 1, 'train', '2024-05-14', 0, 100, 100, '');
             INSERT INTO year_budget (year, budget) VALUES (2024, 100);
             INSERT INTO person (name, role) VALUES ('founder', 'admin');",
    )
    .unwrap();
    let founder = Store::open(store.path(), Actor::new("founder")).unwrap();
    write(&founder, &people.concat()).unwrap();
    write(&founder, "INSERT INTO person_key (fingerprint, whose, public_key) VALUES ('SHA256:a', 'viewer', 'a');")
        .unwrap();
    folder
}

/// Statements within an open entry, which is taken back where one fails.
fn write(store: &Store, sql: &str) -> Result<(), StoreError> {
    store.writing.begin(1);
    let done = store.connection.execute_batch(sql);
    store.writing.end();
    Ok(done?)
}

/// What needs at least which role, as SQL.
const WRITES: [(&str, &[Role]); 17] = [
    ("INSERT INTO year_budget (year, budget) VALUES (2025, 1)", COORDINATES),
    ("UPDATE year_budget SET budget = 1", COORDINATES),
    ("DELETE FROM year_budget", COORDINATES),
    (
        "INSERT INTO claim (visit, status, entered_by, entered_at, invoice_number, business_id, arrived)
         VALUES (1, 'entered', actor(), '', '', '', '')",
        COORDINATES,
    ),
    ("UPDATE claim SET reason = NULL, visit = 2", COORDINATES),
    ("DELETE FROM claim_line; DELETE FROM claim", COORDINATES),
    ("UPDATE claim_line SET sanctioned = 1", COORDINATES),
    (
        "INSERT INTO claim_line (claim, position, kind, travel_date, passengers, claimed, note)
         VALUES (1, 2, 'train', '2024-05-14', 0, 100, '')",
        COORDINATES,
    ),
    ("UPDATE claim SET status = 'approved', decided_by = actor(), decided_at = ''", &[Role::Approver]),
    ("UPDATE rate SET car = 900", ADMINISTERS),
    ("REPLACE INTO rate (year, car, passenger) VALUES (2024, 900, 4)", ADMINISTERS),
    ("DELETE FROM rate", ADMINISTERS),
    ("UPDATE person SET role = 'approver' WHERE name = 'viewer'", ADMINISTERS),
    ("INSERT INTO person (name, role) VALUES ('mallory', 'viewer')", ADMINISTERS),
    ("REPLACE INTO person (name, role) VALUES (actor(), 'approver')", ADMINISTERS),
    ("INSERT INTO person_key (fingerprint, whose, public_key) VALUES ('SHA256:b', actor(), 'b')", ADMINISTERS),
    ("DELETE FROM person_key", ADMINISTERS),
];

const COORDINATES: &[Role] = &[Role::Coordinator, Role::Approver, Role::Admin];
const ADMINISTERS: &[Role] = &[Role::Admin];

#[test]
fn each_role_writes_what_it_may_and_no_more_whatever_the_statement() {
    for (sql, may) in WRITES {
        for role in Role::ALL {
            let folder = house();
            let store = Store::open(&folder.path().join("x.db"), Actor::new(role.code())).unwrap();
            store.connection.pragma_update(None, "foreign_keys", false).unwrap();
            let done = write(&store, sql);
            assert_eq!(done.is_ok(), may.contains(&role), "{}: {sql}: {done:?}", role.code());
            if let Err(error) = done {
                let key = error.phrase().key;
                assert!(key.starts_with("refused-role"), "{}: {sql}: {key}", role.code());
            }
        }
    }
}

#[test]
fn a_stranger_looks_on_and_the_first_role_is_an_administrators() {
    let folder = house();
    let stranger = Store::open(&folder.path().join("x.db"), Actor::new("stranger")).unwrap();
    for (sql, _) in WRITES {
        assert!(write(&stranger, sql).is_err(), "{sql}");
    }
    let none = tempfile::tempdir().unwrap();
    let first = Store::create(&none.path().join("x.db"), Actor::new("aino")).unwrap();
    let give = |role: &str| write(&first, &format!("INSERT INTO person (name, role) VALUES ('aino', '{role}')"));
    assert_eq!(give("approver").unwrap_err().phrase().key, "refused-first-role-is-admin");
}

#[test]
fn the_schema_is_not_written_to_through_our_connection() {
    let folder = house();
    let store = Store::open(&folder.path().join("x.db"), Actor::new("viewer")).unwrap();
    assert!(store.connection.db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE).unwrap());
    let setting = |name: &str| store.connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!((setting("recursive_triggers"), setting("trusted_schema"), setting("foreign_keys")), (1, 0, 1));
    let spoilt = "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE type = 'trigger'";
    assert!(write(&store, spoilt).is_err());
    assert!(write(&store, "PRAGMA journal_mode = OFF; UPDATE rate SET car = 900").is_err());
}
