//! Money stays lawful whatever is done: people of all roles act in turn, through the program and by SQL that no part of it
//! would make, and after each step somebody who knows nothing but the rules compares what is with what was.
//! `PROPTEST_CASES` says how many sequences are tried (`.ci/endurance`: 100,000), else a few.

mod judge;

use std::path::Path;
use std::sync::{Arc, LazyLock, Mutex};

use chrono::{DateTime, Utc};
use proptest::prelude::*;
use rusqlite::functions::FunctionFlags;

use self::judge::{Books, Step, TABLES};
use super::entry::{NewEntry, Outcome, finish, insert_entry};
use super::images::{Table, journalled_tables};
use super::{Store, StoreError};
use crate::domain::claim::{Books as ClosedBooks, NewCredit, PaidClaim};
use crate::domain::setting::Setting;
use crate::domain::*;
use crate::i18n::Phrase;

/// Who acts, with the role that is theirs where there are roles. The last is known to nobody.
const PEOPLE: [(&str, Option<Role>); 6] = [
    ("aada", Some(Role::Admin)),
    ("anni", Some(Role::Approver)),
    ("arvo", Some(Role::Approver)),
    ("kalle", Some(Role::Coordinator)),
    ("ville", Some(Role::Viewer)),
    ("uuno", None),
];

const GROUND: &str = "
    INSERT INTO round (id, code, opens, closes, budget) VALUES (1, '2024K', '2024-01-01', '2024-02-01', 400000);
    INSERT INTO registration (id, round, source, cancelled, first_name, last_name, email, language, site_text, interests,
        cooperation, extra, libraries, municipalities, sure, flags, topics, own, status)
    SELECT value, 1, value, 0, '', '', '', 'fi', '', '', '', '', '[]', '[]', 1, '[]', '[]',
        '{\"libraries\":[],\"municipalities\":[]}', 'accepted' FROM json_each('[1,2]');
    INSERT INTO partnership (id, round, status, number, locked, score) VALUES (1, 1, 'accepted', 1, 0, '{}');
    INSERT INTO partnership_member (partnership, registration) VALUES (1, 1), (1, 2);
    INSERT INTO visit (id, partnership, kind, host, guest, reference, since)
    VALUES (1, 1, 'visit', 1, 2, 'a', '2024-02-02'), (2, 1, 'visit', 2, 1, 'b', '2024-02-02');";

fn now() -> DateTime<Utc> {
    "2024-06-03T07:30:00Z".parse().unwrap()
}

/// A database with three open claims of different people, one of them a single sum.
fn ground(roles: bool) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.db");
    drop(Store::create(&path, Actor::new("aada")).unwrap());
    let mut house = House::at(&path);
    house.statement(0, GROUND).unwrap();
    for (who, pick) in [(3, 0), (1, 5), (0, 1)] {
        house.through(who, 0, pick).unwrap();
    }
    let known = PEOPLE.into_iter().filter_map(|(name, role)| Some((Actor::new(name), role?)));
    for (person, role) in known.filter(|_| roles) {
        house.apply(0, &Change::SetRole { person, role }).unwrap();
    }
    let copy = folder.path().join("copy.db");
    house.store(0).backup(&copy).unwrap();
    std::fs::read(copy).unwrap()
}

static WITH_ROLES: LazyLock<Vec<u8>> = LazyLock::new(|| ground(true));
static WITHOUT_ROLES: LazyLock<Vec<u8>> = LazyLock::new(|| ground(false));
static COLUMNS: LazyLock<Vec<Table>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::create(&folder.path().join("x.db"), Actor::new("aada")).unwrap();
    let mut tables = journalled_tables(&store.connection).unwrap();
    tables.retain(|table| TABLES.contains(&table.name.as_str()));
    assert_eq!(tables.len(), TABLES.len());
    tables
});

/// A session on one file in which one person after the other acts. One connection for all, since opening one takes as long as
/// many acts: who acts is asked each time, as the functions of the schema ask it.
struct House {
    store: Store,
    actor: Arc<Mutex<&'static str>>,
    operations: u64,
}

impl House {
    fn at(path: &Path) -> House {
        let store = Store::open(path, Actor::new(PEOPLE[0].0)).unwrap();
        // No power cut is meant here.
        store.connection.pragma_update(None, "synchronous", "OFF").unwrap();
        let actor = Arc::new(Mutex::new(PEOPLE[0].0));
        let asked = Arc::clone(&actor);
        let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_INNOCUOUS;
        store.connection.create_scalar_function("actor", 0, flags, move |_| Ok(*asked.lock().unwrap())).unwrap();
        House { store, actor, operations: 0 }
    }

    /// The session, in the name of this person.
    fn store(&mut self, who: usize) -> &mut Store {
        let name = PEOPLE[who].0;
        *self.actor.lock().unwrap() = name;
        self.store.actor = Actor::new(name);
        &mut self.store
    }

    fn operation(&mut self) -> OperationId {
        self.operations += 1;
        OperationId(format!("{:032x}", self.operations))
    }

    fn apply(&mut self, who: usize, change: &Change) -> Result<(), StoreError> {
        let operation = self.operation();
        self.store(who).apply(change, &operation, now()).map(|_| ())
    }

    /// Statements in an entry of the journal, as the program writes, but with no rule asked outside the schema.
    fn statement(&mut self, who: usize, sql: &str) -> Result<(), StoreError> {
        let operation = self.operation();
        let store = self.store(who);
        let label = Phrase::new("change-approve-claim");
        let entry = NewEntry { operation: &operation, at: now(), kind: EntryKind::Change, target: None, label };
        let transaction = store.connection.unchecked_transaction()?;
        let id = insert_entry(&transaction, &store.actor, &entry, Permission::Own)?;
        store.writing.begin(id.0);
        let done = transaction.execute_batch(sql);
        store.writing.end();
        done?;
        finish(&transaction, id, entry, Outcome::default())?;
        Ok(transaction.commit()?)
    }

    fn books(&mut self) -> Books {
        Books::read(&self.store(0).connection)
    }

    fn claim(&mut self, pick: usize) -> Option<Claim> {
        let claims = self.store(0).claims(RoundId(1)).unwrap();
        (!claims.is_empty()).then(|| claims[pick % claims.len()].clone())
    }

    /// What a person does through the program.
    fn through(&mut self, who: usize, what: usize, pick: usize) -> Result<(), StoreError> {
        if what >= THROUGH - 2 {
            let operation = self.operation();
            let store = self.store(who);
            let undone =
                if what == THROUGH - 2 { store.undo(None, &operation, now()) } else { store.redo(&operation, now()) };
            return undone.map(|_| ());
        }
        match self.change(who, what, pick) {
            Some(change) => self.apply(who, &change),
            None => Ok(()),
        }
    }

    fn change(&mut self, who: usize, what: usize, pick: usize) -> Option<Change> {
        if let Some(change) = on_no_claim(what, pick) {
            return Some(change);
        }
        let claim = self.claim(pick)?;
        let seen = Seen { id: claim.id, version: claim.version };
        let decide = |decision| Change::DecideClaim { claim: seen, decision, reason: Some("sovittu".into()) };
        let credit = NewCredit { number: "H1".into(), came: day("2024-06-01"), sum: CENTS[pick % CENTS.len()] };
        Some(match what {
            1 => Change::BreakDown { claim: seen, lines: vec![train(Cents(4940))] },
            2 | 3 => {
                let line = claim.lines.get(pick % claim.lines.len().max(1))?;
                let sanctioned = if what == 2 { line.claimed.claimed } else { CENTS[(pick + who) % CENTS.len()] };
                let (line, reason) = (Seen { id: line.id, version: line.version }, Some("sovittu".to_owned()));
                Change::SanctionLine { line, sanctioned, reason }
            }
            4 | 5 => decide(ClaimDecision::Approve),
            6 => decide(ClaimDecision::Return),
            7 => decide(ClaimDecision::Reject),
            8 => decide(ClaimDecision::Reopen),
            9 | 10 => {
                let paid = PaidClaim { claim: seen, day: day("2024-06-02"), voucher: "V1".into() };
                Change::MarkPaid { paid: vec![paid] }
            }
            11 => Change::TakePaymentBack { claim: claim.id, reason: "väärä".into() },
            12 => Change::AddCredit { claim: claim.id, credit },
            _ => Change::KeepCreditNote { claim: claim.id, credit },
        })
    }
}

/// Things to do through the program; the last two take back and bring back.
const THROUGH: usize = 21;
const CENTS: [Cents; 5] = [Cents(4940), Cents(1), Cents(0), Cents(4000), Cents(100_000)];
const YEAR: i32 = 2024;
const INSTANT: &str = "'2024-06-02T08:00:00Z'";

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

fn train(claimed: Cents) -> NewLine {
    NewLine {
        kind: LineKind::Train,
        travel_date: day("2024-03-05"),
        distance: None,
        passengers: 0,
        claimed,
        note: String::new(),
        journey: Journey { receipt: ReceiptState::Attached, ..Journey::default() },
    }
}

fn on_no_claim(what: usize, pick: usize) -> Option<Change> {
    let books = if pick.is_multiple_of(2) { ClosedBooks::Round(RoundId(1)) } else { ClosedBooks::Year(YEAR) };
    Some(match what {
        0 => {
            // Each third is a single sum without its lines.
            let whole = pick % 3 == 2;
            let lines = if whole { vec![] } else { vec![train(Cents(4940)); 1 + pick % 2] };
            let total = whole.then_some(Cents(4940));
            Change::AddClaim(NewClaim {
                visit: VisitId(1 + i64::from(pick % 2 == 1)),
                invoice_number: format!("L{pick}"),
                business_id: "0204819-8".into(),
                arrived: day("2024-05-20"),
                particulars: Particulars { total, ..Particulars::default() },
                lines,
            })
        }
        14 => Change::CloseBooks { books },
        15 => Change::ReopenBooks { books, reason: "virhe".into() },
        16 => {
            let role = Role::ALL[pick % Role::ALL.len()];
            Change::SetRole { person: Actor::new(PEOPLE[pick % PEOPLE.len()].0), role }
        }
        17 => Change::SetRate(Rate { year: YEAR, car: 55, passenger: 4 }),
        18 => Change::SetSetting { setting: Setting::PartPayment, value: Some(1) },
        _ => return None,
    })
}

/// What the same people try past the program. `:n` is a number, `:p` a person, `:t` an instant.
const TRICKS: [&str; 24] = [
    "UPDATE claim SET status = 'approved', decided_by = actor (), decided_at = :t, reason = 'x' WHERE id = :n",
    "UPDATE claim SET status = 'approved', decided_by = ':p', decided_at = :t WHERE id = :n",
    "UPDATE claim SET status = 'returned', decided_by = actor (), decided_at = :t, decided_for = ':p' WHERE id = :n",
    "UPDATE claim SET status = 'entered', decided_by = NULL, decided_at = NULL, reason = NULL, decided_for = NULL WHERE id = :n",
    "UPDATE claim SET status = 'entered', decided_by = NULL, decided_at = NULL, entered_by = ':p' WHERE id = :n",
    "UPDATE claim SET detailed_by = NULL WHERE id = :n",
    "UPDATE claim SET detailed_by = NULL, status = 'approved', decided_by = actor (), decided_at = :t WHERE id = :n",
    "UPDATE claim_line SET sanctioned = claimed, reason = NULL WHERE claim = :n",
    "UPDATE claim_line SET claimed = 9999, sanctioned = 9999 WHERE claim = :n",
    "DELETE FROM claim_line WHERE claim = :n",
    "DELETE FROM claim_line WHERE claim = :n; DELETE FROM claim WHERE id = :n",
    "UPDATE claim_line SET claim = 2 WHERE claim = :n",
    "INSERT INTO claim_payment (claim, paid, voucher, paid_by, paid_at) VALUES (:n, '2024-06-01', '', actor (), :t)",
    "INSERT INTO claim_payment (claim, paid, voucher, paid_by, paid_at) VALUES (:n, '2024-06-01', '', ':p', :t)",
    "UPDATE claim_payment SET taken_back_by = actor (), taken_back_at = :t, taken_back_reason = 'x' WHERE claim = :n",
    "INSERT INTO claim_credit (claim, number, came, sum, written_by, written_at) VALUES (:n, 'x', '2024-06-01', 4940, actor (), :t)",
    "INSERT OR REPLACE INTO claim_credit (id, claim, number, came, sum, written_by, written_at)
     VALUES (1, :n, 'x', '2024-06-01', 1, actor (), :t)",
    "DELETE FROM claim_credit WHERE claim = :n",
    "INSERT INTO closing (round, last_claim, closed_by, closed_at) VALUES (1, :n, actor (), :t)",
    "UPDATE closing SET reopened_by = actor (), reopened_at = :t, reopened_reason = 'x'",
    "REPLACE INTO person (name, role) VALUES (actor (), 'approver')",
    "UPDATE person SET name = actor () WHERE name = ':p'",
    "REPLACE INTO setting (key, value) VALUES ('part_payment', 1)",
    "UPDATE setting SET key = 'x' WHERE key = 'part_payment'",
];

fn trick_of(nth: usize, [one, other, ..]: [u8; 4]) -> String {
    let number = (one % 5).to_string();
    TRICKS[nth].replace(":n", &number).replace(":p", PEOPLE[usize::from(other) % PEOPLE.len()].0).replace(":t", INSTANT)
}

/// A statement put together by chance: rows changed, removed, or written once more with other values.
fn by_chance(pick: usize, values: [u8; 4]) -> String {
    let table = &COLUMNS[pick % COLUMNS.len()];
    let column = |value: u8| &table.columns[usize::from(value) % table.columns.len()];
    let value = |column: &str, value: u8| literal(column, usize::from(value));
    let [one, other, third, which] = values;
    let key = &table.key[0];
    let row = format!("{key} = {}", value(key, which));
    let ways = ["", "OR REPLACE ", "OR IGNORE "];
    let way = ways[usize::from(third) % ways.len()];
    let set: Vec<(&String, String)> = [(column(one), other), (column(other), third)]
        .into_iter()
        .map(|(column, pick)| (column, value(column, pick)))
        .collect();
    match which % 3 {
        0 => format!("DELETE FROM {} WHERE {row}", table.name),
        1 => {
            let set: Vec<String> = set.iter().map(|(column, value)| format!("{column} = {value}")).collect();
            format!("UPDATE {way}{} SET {} WHERE {row}", table.name, set.join(", "))
        }
        _ => {
            let told = |column: &String| set.iter().find(|(set, _)| *set == column).map(|(_, value)| value.clone());
            let values: Vec<String> =
                table.columns.iter().map(|column| told(column).unwrap_or_else(|| column.clone())).collect();
            let (name, columns) = (&table.name, table.columns.join(", "));
            format!("INSERT {way}INTO {name} ({columns}) SELECT {} FROM {name} WHERE {row}", values.join(", "))
        }
    }
}

/// What a column may become; what says nothing about money stays as it is, so that the row can still be read.
fn literal(column: &str, pick: usize) -> String {
    let of = |values: &[&str]| values[pick % values.len()].to_owned();
    let person = format!("'{}'", PEOPLE[pick % PEOPLE.len()].0);
    match column {
        "id" | "claim" | "visit" | "closing" | "round" | "position" | "last_claim" | "replaces" => {
            of(&["1", "2", "3", "4", "0", "NULL"])
        }
        "status" => of(&["'entered'", "'approved'", "'returned'", "'rejected'"]),
        "role" => of(&["'admin'", "'approver'", "'coordinator'", "'viewer'", "NULL"]),
        "claimed" | "sanctioned" | "sum" | "invoice_sum" | "budget" => of(&["4940", "0", "1", "9999", "-1", "NULL"]),
        "key" => of(&["'part_payment'", "'x'"]),
        "value" => of(&["0", "1"]),
        "year" => of(&["2024", "2025", "NULL"]),
        "name" => person,
        "travel_date" | "arrived" | "invoice_date" | "paid" | "came" => of(&["'2024-03-05'", "'2025-03-05'"]),
        "reason" | "note" | "voucher" | "number" | "invoice_number" => of(&["'x'", "''", "NULL"]),
        _ if column.ends_with("_at") => of(&[INSTANT, "NULL"]),
        _ if column.ends_with("_by") => of(&["actor ()", "NULL", &person]),
        _ => column.to_owned(),
    }
}

/// Who, what, and with which values.
type Act = (usize, usize, usize, [u8; 4]);

fn acts() -> impl Strategy<Value = Vec<Act>> {
    // Mostly decisions, by those who may take them, and seldom what ends all others.
    let who = prop_oneof![6 => 1_usize..3, 4 => 0..PEOPLE.len()];
    let tricks = THROUGH..THROUGH + TRICKS.len();
    let what = prop_oneof![
        2 => 0_usize..2,
        12 => 2_usize..14,
        1 => 14_usize..19,
        2 => THROUGH - 2..THROUGH,
        6 => tricks.clone(),
        4 => Just(tricks.end),
    ];
    prop::collection::vec((who, what, 0_usize..60, any::<[u8; 4]>()), 1..24)
}

/// Does one after the other, and has each step judged.
fn stays_lawful(ground: &[u8], acts: Vec<Act>) -> Result<(), TestCaseError> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.db");
    std::fs::write(&path, ground).unwrap();
    let mut house = House::at(&path);
    // Not those that made the ground.
    house.operations = 1_000;
    let mut before = house.books();
    for (who, what, pick, values) in acts {
        let (told, done) = if what < THROUGH {
            (format!("{what} of {pick}"), house.through(who, what, pick))
        } else {
            let trick = what - THROUGH;
            let sql = if trick < TRICKS.len() { trick_of(trick, values) } else { by_chance(pick, values) };
            let done = house.statement(who, &sql);
            (sql, done)
        };
        let after = house.books();
        let verdict = Step { before: &before, after: &after, actor: PEOPLE[who].0 }.verdict();
        prop_assert!(verdict.is_ok(), "{}: {told} ({done:?}): {}", PEOPLE[who].0, verdict.unwrap_err());
        prop_assert!(done.is_ok() || after == before, "{told} was refused and yet did something");
        before = after;
    }
    Ok(())
}

fn some() -> ProptestConfig {
    let told = std::env::var_os("PROPTEST_CASES").is_some();
    let all = ProptestConfig::default();
    ProptestConfig { cases: if told { all.cases } else { 48 }, ..all }
}

proptest! {
    #![proptest_config(some())]

    #[test]
    fn no_sequence_leaves_money_as_the_rules_forbid(acts in acts()) {
        stays_lawful(&WITH_ROLES, acts)?;
    }

    #[test]
    fn nor_does_one_while_nobody_has_a_role(acts in acts()) {
        stays_lawful(&WITHOUT_ROLES, acts)?;
    }
}
