//! Promises of the journal's chain: whatever is changed, moved or taken out of it shows.

#![allow(clippy::unwrap_used, reason = "a test stops where its house does not stand")]

mod house;

use house::{Act, House};
use kumppani::domain::*;
use kumppani::store::Store;
use rusqlite::Connection;
use rusqlite::types::Value;

const JOURNAL: [&str; 13] = [
    "id",
    "operation",
    "actor",
    "at",
    "kind",
    "target",
    "permission",
    "label",
    "records",
    "decision",
    "salt",
    "hash",
    "label_hash",
];
const ROWS: [&str; 8] = ["id", "entry", "record", "row", "before", "after", "salt", "hash"];

/// A copy of a journal that holds a change, an undo, a redo and a decision on money; open to any
/// write, since who tampers with a file drops its triggers first.
struct Tampered {
    _house: House,
    tool: Connection,
    auditor: Store,
}

impl Tampered {
    fn new() -> Tampered {
        let house = House::new().with_a_partnership().pays_in_part();
        let mut aino = house.session("aino");
        aino.act(house.decide(&[3], Status::Accepted)).unwrap();
        aino.take_back().unwrap();
        aino.bring_back().unwrap();
        aino.act(house.new_claim()).unwrap();
        house.session("bertta").act(house.decide_claim(1, ClaimDecision::Approve)).unwrap();
        aino.act(house.decide(&[4], Status::Accepted)).unwrap();
        assert_eq!(aino.verify().unwrap().broken, None);
        let copy = house.folder.path().join("copy.db");
        Connection::open(house.path()).unwrap().execute("VACUUM INTO ?1", [copy.to_str().unwrap()]).unwrap();
        let auditor = Store::open(&copy, Actor::new("auditor")).unwrap();
        let tool = Connection::open(&copy).unwrap();
        tool.execute_batch("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF")
            .unwrap();
        for trigger in names(&tool, "SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
            tool.execute_batch(&format!("DROP TRIGGER \"{trigger}\"")).unwrap();
        }
        assert_eq!(auditor.verify().unwrap().broken, None);
        Tampered { _house: house, tool, auditor }
    }

    fn is_broken(&self) -> bool {
        self.auditor.verify().unwrap().broken.is_some()
    }

    /// Changes one cell, asks, and puts it back.
    fn notices(&self, table: &str, column: &str, id: i64) -> bool {
        let read = format!("SELECT \"{column}\" FROM {table} WHERE id = ?1");
        let old: Value = self.tool.query_row(&read, [id], |row| row.get(0)).unwrap();
        let new = match &old {
            Value::Integer(number) => Value::Integer(number + 1_000_000),
            Value::Text(text) => Value::Text(format!("{text} ")),
            _ if column == "target" => Value::Integer(1_000_000),
            _ => Value::Text("{}".into()),
        };
        let moved = if column == "id" { id + 1_000_000 } else { id };
        let write = format!("UPDATE {table} SET \"{column}\" = ?2 WHERE id = ?1");
        assert_eq!(self.tool.execute(&write, (id, new)).unwrap(), 1, "{table}.{column} of {id}");
        let broken = self.is_broken();
        assert_eq!(self.tool.execute(&write, (moved, old)).unwrap(), 1, "{table}.{column} of {id}");
        broken
    }
}

fn names(tool: &Connection, sql: &str) -> Vec<String> {
    tool.prepare(sql).unwrap().query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

fn numbers(tool: &Connection, table: &str) -> Vec<i64> {
    let sql = format!("SELECT id FROM {table} ORDER BY id");
    tool.prepare(&sql).unwrap().query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

#[test]
fn verify_finds_every_changed_cell_of_the_journal() {
    let file = Tampered::new();
    for (table, columns) in [("journal", JOURNAL.as_slice()), ("journal_row", ROWS.as_slice())] {
        let sql = format!("SELECT name FROM pragma_table_info('{table}') ORDER BY cid");
        let mut known = columns.to_vec();
        let mut there = names(&file.tool, &sql);
        known.sort_unstable();
        there.sort_unstable();
        assert_eq!(known, there, "each column is tampered with");
        for id in numbers(&file.tool, table) {
            for column in columns {
                assert!(file.notices(table, column, id), "{table}.{column} of {id} was changed and nobody noticed");
            }
        }
    }
    assert!(!file.is_broken(), "all was put back");
}

#[test]
fn verify_finds_an_entry_or_a_row_that_was_taken_out() {
    let file = Tampered::new();
    let (entries, rows) = (numbers(&file.tool, "journal"), numbers(&file.tool, "journal_row"));
    // A tail cut off whole is the one thing that shows only against a head kept elsewhere.
    for id in &entries[..entries.len() - 1] {
        file.tool.execute_batch("BEGIN; CREATE TEMP TABLE kept AS SELECT * FROM journal_row").unwrap();
        file.tool.execute("CREATE TEMP TABLE entry AS SELECT * FROM journal WHERE id = ?1", [id]).unwrap();
        file.tool.execute("DELETE FROM journal_row WHERE entry = ?1", [id]).unwrap();
        file.tool.execute("DELETE FROM journal WHERE id = ?1", [id]).unwrap();
        file.tool.execute_batch("COMMIT").unwrap();
        assert!(file.is_broken(), "entry {id} was taken out and nobody noticed");
        let back = "BEGIN; INSERT INTO journal SELECT * FROM temp.entry; DELETE FROM journal_row;
                    INSERT INTO journal_row SELECT * FROM temp.kept;
                    DROP TABLE temp.kept; DROP TABLE temp.entry; COMMIT";
        file.tool.execute_batch(back).unwrap();
    }
    for id in rows {
        file.tool.execute("CREATE TEMP TABLE kept AS SELECT * FROM journal_row WHERE id = ?1", [id]).unwrap();
        file.tool.execute("DELETE FROM journal_row WHERE id = ?1", [id]).unwrap();
        assert!(file.is_broken(), "row {id} was taken out and nobody noticed");
        file.tool.execute_batch("INSERT INTO journal_row SELECT * FROM temp.kept; DROP TABLE temp.kept").unwrap();
    }
    assert!(!file.is_broken(), "all was put back");
}

#[test]
fn check_finds_a_row_that_was_changed_added_or_removed_past_the_journal() {
    let file = Tampered::new();
    let astray = || -> Vec<String> {
        let found = file.auditor.check().unwrap().into_iter();
        found.filter(|violation| violation.invariant == "row-is-as-journalled").map(|found| found.record).collect()
    };
    assert_eq!(astray(), Vec::<String>::new());
    for (sql, record) in [
        ("UPDATE claim_line SET sanctioned = 0 WHERE id = 1", "claim_line 1"),
        ("DELETE FROM checklist_item WHERE id = 2", "checklist_item 2"),
        ("INSERT INTO alias (text, libraries) VALUES ('Aura', '[]')", "alias Aura"),
    ] {
        assert_eq!(file.tool.execute(sql, []).unwrap(), 1, "{sql}");
        assert!(astray().contains(&record.to_owned()), "{sql}: {:?}", astray());
    }
}

#[test]
fn what_was_brought_back_stands_again() {
    let house = House::new();
    let mut aino = house.session("aino");
    aino.act(house.decide(&[1], Status::Accepted)).unwrap();
    aino.take_back().unwrap();
    assert_eq!(aino.journal(2, 0).unwrap().iter().map(|entry| entry.standing).collect::<Vec<_>>(), [true, false]);
    aino.bring_back().unwrap();
    let standing: Vec<bool> = aino.journal(3, 0).unwrap().iter().map(|entry| entry.standing).collect();
    assert_eq!(standing, [true, false, true]);
}
