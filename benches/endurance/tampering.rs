//! A journal tampered with by somebody who may write anything in the file: each change of a cell shows in the chain, a cut
//! tail and a chain that was built anew against the head that was kept elsewhere.

use chrono::Utc;
use kumppani::domain::{Change, OperationId, RegistrationId};
use kumppani::store::Store;
use rusqlite::Connection;
use rusqlite::types::Value;

use super::{Ground, count, open};

/// Entries that are written before the tampering; each has one row.
const ENTRIES: usize = 60;

pub fn run(times: usize) {
    let ground = written("");
    let auditor = ground.open();
    let head = kept_head(&auditor);
    let tool = tool(&ground);
    let cells = cells(&tool);
    for turn in 0..times {
        let (table, column, id) = &cells[turn * cells.len() / times];
        let read = format!("SELECT \"{column}\" FROM {table} WHERE id = ?1");
        let old: Value = tool.query_row(&read, [id], |row| row.get(0)).expect("the cell was just listed");
        let write = |id: i64, value: &Value| {
            let sql = format!("UPDATE {table} SET \"{column}\" = ?2 WHERE id = ?1");
            assert_eq!(tool.execute(&sql, (id, value)).expect("a tool may write anything"), 1);
        };
        write(*id, &other(column, &old));
        assert!(is_found(&auditor, &head), "{table}.{column} of {id} was changed and nobody noticed");
        write(if column == "id" { id + MOVED } else { *id }, &old);
        assert!(!is_found(&auditor, &head), "all was put back");
    }
    for cut in 1..=i64::try_from(ENTRIES).unwrap_or_default() {
        let copy = ground.folder.path().join("cut.db");
        auditor.backup(&copy).expect("a copy can be made");
        let tool = free(&copy);
        tool.execute("DELETE FROM journal_row WHERE entry > (SELECT max(id) FROM journal) - ?1", [cut])
            .expect("it may");
        tool.execute("DELETE FROM journal WHERE id > (SELECT max(id) FROM journal) - ?1", [cut]).expect("it may");
        drop(tool);
        assert!(is_found(&open(&copy, "auditor"), &head), "{cut} entries were cut off and nobody noticed");
        std::fs::remove_file(&copy).expect("it was just made");
    }
    let rebuilt = written("otherwise ");
    assert!(is_found(&rebuilt.open(), &head), "another history has another head");
    println!("{} tamperings with a journal, all found; nothing found where all was put back", times + ENTRIES + 1);
}

/// A journal of [`ENTRIES`] changes, whose notes begin so.
fn written(words: &str) -> Ground {
    let ground = Ground::new();
    let mut store = ground.open();
    for step in 0..ENTRIES {
        let (_, seen) = count(&store, RegistrationId(1));
        let change = Change::NoteRegistration { registration: seen.seen(), note: format!("{words}{step}") };
        store.apply(&change, &OperationId(format!("e{step:031x}")), Utc::now()).expect("nobody else writes");
    }
    ground
}

fn kept_head(store: &Store) -> String {
    store.verify().expect("the journal can be read").head.expect("it has entries")
}

fn is_found(store: &Store, head: &str) -> bool {
    let verified = store.verify().expect("the journal can be read");
    verified.broken.is_some() || !store.has_entry_of_hash(head).expect("the journal can be read")
}

fn tool(ground: &Ground) -> Connection {
    free(&ground.database())
}

/// Whoever may write the file may take its triggers away.
fn free(database: &std::path::Path) -> Connection {
    let tool = Connection::open(database).expect("it is a database");
    for trigger in texts(&tool, "SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
        tool.execute_batch(&format!("DROP TRIGGER \"{trigger}\"")).expect("it may");
    }
    tool.execute_batch("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF")
        .expect("a tool sets what it likes");
    tool
}

fn texts(tool: &Connection, sql: &str) -> Vec<String> {
    let mut statement = tool.prepare(sql).expect("it is SQL");
    let rows = statement.query_map([], |row| row.get(0)).expect("it can be read");
    rows.map(|text| text.expect("a text")).collect()
}

/// Table, column and number of every cell of the journal.
fn cells(tool: &Connection) -> Vec<(&'static str, String, i64)> {
    let mut cells = Vec::new();
    for table in ["journal", "journal_row"] {
        let columns = texts(tool, &format!("SELECT name FROM pragma_table_info('{table}')"));
        for id in texts(tool, &format!("SELECT CAST(id AS TEXT) FROM {table}")) {
            let id = id.parse().expect("a number");
            cells.extend(columns.iter().map(|column| (table, column.clone(), id)));
        }
    }
    cells
}

/// How far a number is moved.
const MOVED: i64 = 1_000_000;

fn other(column: &str, value: &Value) -> Value {
    match value {
        Value::Integer(number) => Value::Integer(number + MOVED),
        Value::Text(text) => Value::Text(format!("{text} ")),
        _ if column == "target" => Value::Integer(MOVED),
        _ => Value::Text("{}".into()),
    }
}
