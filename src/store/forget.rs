//! The persons of a round forgotten: their names, mailboxes and words go, in the tables and in the journal; sizes,
//! kilometres, cents, days and places stay. The images that the journal loses go with their salts, so that its chain
//! holds and nothing of them can be guessed from what is left.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension, ToSql, TransactionBehavior};

use super::connection::schema_of;
use super::entry::{
    Forgetting, MoneyRecord, NewEntry, Outcome, finish, image_hash, insert_entry, refuse_without_permission, refused,
    seal, written_before,
};
use super::images::{Table, journalled_tables};
use super::read::{self, to_json};
use super::round_rows::{OF_ROUND, Rows, rows_of_round};
use super::{Store, StoreError};
use crate::domain::{EntryId, EntryKind, OperationId, Permission, Receipt, ReportId, Round, RoundId, clean_line};
use crate::i18n::{Arg, Phrase};

/// In the place of words that were erased.
const ERASED: &str = "–";

impl Store {
    /// Erases the persons and the words of a closed round; `told` has the texts of the reports that stay, without names.
    /// One entry of the journal, which no undo takes back. `None` where there is nothing left to erase.
    ///
    /// What was erased may still stand in free pages until [`Store::sweep`] has run.
    ///
    /// # Errors
    /// Refused to whoever does not administer, and while the round is not over: its registration open, a visit to come,
    /// a claim undecided.
    pub fn forget(
        &mut self,
        round: &Round,
        told: &BTreeMap<ReportId, String>,
        today: NaiveDate,
        operation: &OperationId,
        at: DateTime<Utc>,
    ) -> Result<Option<Receipt>, StoreError> {
        self.connection.execute_batch("PRAGMA secure_delete = ON")?;
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        schema_of(&transaction, &self.path)?;
        if let Some(receipt) = written_before(&transaction, operation)? {
            return Ok(Some(receipt));
        }
        refuse_without_permission(&transaction, &self.actor, Permission::Administer)?;
        refuse_while_it_goes_on(&transaction, round, today)?;
        let tables = by_name(&transaction)?;
        let spellings = spellings_of(&transaction, round)?;
        let rows = rows_of_round(&transaction, &tables, round.id.0)?;
        let reasoned = reasoned_in_the_journal(&transaction, rows.get("claim"))?;
        let rows = still_known(&transaction, rows)?;
        if rows.values().all(Vec::is_empty) && spellings.is_empty() && reasoned.is_empty() {
            return Ok(None);
        }
        let label = Phrase::new("change-forget-round").with("round", round.code.as_str());
        let entry = NewEntry { operation, at, kind: EntryKind::Change, target: None, label };
        let id = insert_entry(&transaction, &self.actor, &entry, Permission::Administer)?;
        let triggers = put_aside_triggers(&transaction)?;
        let erasing = Erasing { connection: &transaction, tables: &tables, entry: id };
        let papers = erasing.papers(&rows)?;
        erasing.rows(&rows, told)?;
        erasing.images(&rows)?;
        erasing.contents(&papers)?;
        erasing.labels(&rows, &round.code)?;
        let mut sealed = erasing.spellings(&spellings)?;
        sealed.extend(erasing.reasons(&reasoned)?);
        erasing.leave_images(&rows, round)?;
        for sql in triggers {
            transaction.execute_batch(&sql)?;
        }
        let forgetting = Forgetting { forgotten: round.id, sealed };
        let outcome = Outcome { decision: Some(MoneyRecord::Forgotten(forgetting)), ..Outcome::default() };
        let receipt = finish(&transaction, id, entry, outcome)?;
        transaction.commit()?;
        Ok(Some(receipt))
    }

    /// By table, the numbers of all records that a round has or had.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn numbers_of_round(&self, round: RoundId) -> Result<BTreeMap<&'static str, BTreeSet<i64>>, StoreError> {
        let rows = rows_of_round(&self.connection, &by_name(&self.connection)?, round.0)?;
        let numbers = |keys: Vec<String>| keys.iter().filter_map(|key| key.parse().ok()).collect();
        Ok(rows.into_iter().map(|(table, keys)| (table, numbers(keys))).collect())
    }

    /// The names of the files from which something of a round was imported.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn files_of_round(&self, round: RoundId) -> Result<BTreeSet<String>, StoreError> {
        let mut rows = rows_of_round(&self.connection, &by_name(&self.connection)?, round.0)?;
        rows.remove("round");
        let sql = "SELECT DISTINCT j.label FROM journal j JOIN journal_row r ON r.entry = j.id
                   WHERE r.record = ?1 AND r.row IN (SELECT value FROM json_each(?2))";
        let mut statement = self.connection.prepare(sql)?;
        let mut files = BTreeSet::new();
        for (table, keys) in rows {
            let labels = statement.query_map((table, to_json(&keys)), |row| read::json::<Phrase>(row, 0))?;
            for label in labels {
                files.extend(label?.args.into_iter().filter_map(|arg| match arg {
                    (name, Arg::Text(file)) if name == "file" => Some(file),
                    _ => None,
                }));
            }
        }
        Ok(files)
    }

    /// The rounds whose persons were forgotten at some time.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn forgotten_rounds(&self) -> Result<BTreeSet<RoundId>, StoreError> {
        // The first term is what lets the index of decisions be taken.
        let sql = "SELECT DISTINCT decision ->> 'forgotten' FROM journal
                   WHERE decision IS NOT NULL AND decision ->> 'forgotten' IS NOT NULL";
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement.query_map([], |row| row.get(0).map(RoundId))?.collect::<Result<_, _>>()?)
    }
}

fn by_name(connection: &Connection) -> Result<BTreeMap<String, Table>, StoreError> {
    Ok(journalled_tables(connection)?.into_iter().map(|table| (table.name.clone(), table)).collect())
}

fn refuse_while_it_goes_on(connection: &Connection, round: &Round, today: NaiveDate) -> Result<(), StoreError> {
    if round.closes >= today {
        let phrase = Phrase::new("refused-forget-open").with("round", round.code.as_str());
        return Err(refused(phrase.with("day", round.closes)));
    }
    let sql = "SELECT v.reference FROM visit v JOIN partnership p ON p.id = v.partnership
               WHERE p.round = ?1 AND v.date >= ?2 ORDER BY v.date LIMIT 1";
    let found: Option<String> =
        connection.prepare(sql)?.query_row((round.id.0, today.to_string()), |row| row.get(0)).optional()?;
    if let Some(visit) = found {
        return Err(refused(Phrase::new("refused-forget-visit").with("visit", visit)));
    }
    let sql = "SELECT c.id FROM claim c JOIN visit v ON v.id = c.visit JOIN partnership p ON p.id = v.partnership
               WHERE p.round = ?1 AND c.status = 'entered' ORDER BY c.id LIMIT 1";
    let found: Option<i64> = connection.prepare(sql)?.query_row([round.id.0], |row| row.get(0)).optional()?;
    match found {
        Some(claim) => Err(refused(Phrase::new("refused-forget-claim").with("claim", claim.to_string()))),
        None => Ok(()),
    }
}

/// The spellings that were remembered from answers of the round and that no answer of another round uses.
fn spellings_of(connection: &Connection, round: &Round) -> Result<Vec<String>, StoreError> {
    let lines = |sql: &str| -> Result<BTreeSet<String>, StoreError> {
        let mut statement = connection.prepare(sql)?;
        let texts = statement.query_map([round.id.0], |row| row.get::<_, String>(0))?;
        texts.map(|text| Ok(clean_line(&text?))).collect()
    };
    let own = lines(
        "SELECT site_text FROM registration WHERE round = ?1
         UNION SELECT coalesce(before, after) ->> 'site_text' FROM journal_row
             WHERE record = 'registration' AND coalesce(before, after) ->> 'round' = ?1
         UNION SELECT coalesce(after, before) ->> 'site_text' FROM journal_row
             WHERE record = 'registration' AND coalesce(after, before) ->> 'round' = ?1",
    )?;
    let others = lines("SELECT site_text FROM registration WHERE round <> ?1")?;
    let mut statement = connection.prepare(
        "SELECT text FROM alias UNION SELECT row FROM journal_row WHERE record = 'alias' AND salt IS NOT NULL",
    )?;
    let known: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let gone = |text: &String| text != ERASED && own.contains(text) && !others.contains(text);
    Ok(known.into_iter().filter(gone).collect())
}

/// The entries of decisions on these claims that earlier versions of the program wrote with their reason.
fn reasoned_in_the_journal(connection: &Connection, claims: Option<&Vec<String>>) -> Result<Vec<i64>, StoreError> {
    let sql = "SELECT id FROM journal WHERE decision IS NOT NULL AND decision ->> 'reason' IS NOT NULL
                   AND (CAST(decision ->> 'claim' AS TEXT) IN (SELECT value FROM json_each(?1))
                        OR EXISTS (SELECT 1 FROM json_each(decision, '$.also') also
                                   WHERE CAST(also.value AS TEXT) IN (SELECT value FROM json_each(?1))))";
    let mut statement = connection.prepare(sql)?;
    Ok(statement.query_map([to_json(&claims)], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Of these rows those of which the journal still has an image that no forgetting left.
fn still_known(connection: &Connection, mut rows: Rows) -> Result<Rows, StoreError> {
    rows.remove("round");
    let sql = "SELECT DISTINCT r.row FROM journal_row r JOIN journal j ON j.id = r.entry
               WHERE r.record = ?1 AND r.row IN (SELECT value FROM json_each(?2)) AND r.salt IS NOT NULL
                 AND j.decision ->> 'forgotten' IS NULL";
    let mut statement = connection.prepare(sql)?;
    for (table, rows) in &mut rows {
        *rows = statement.query_map((*table, to_json(rows)), |row| row.get(0))?.collect::<Result<_, _>>()?;
    }
    Ok(rows)
}

/// What was said is never rewritten, but for this. The triggers come back in the same transaction.
fn put_aside_triggers(connection: &Connection) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")?;
    let triggers: Vec<(String, String)> =
        statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    drop(statement);
    for (name, _) in &triggers {
        connection.execute_batch(&format!("DROP TRIGGER \"{name}\""))?;
    }
    Ok(triggers.into_iter().map(|(_, sql)| sql).collect())
}

struct Erasing<'a> {
    connection: &'a Connection,
    tables: &'a BTreeMap<String, Table>,
    entry: EntryId,
}

impl Erasing<'_> {
    /// In the tables.
    fn rows(&self, rows: &Rows, told: &BTreeMap<ReportId, String>) -> Result<(), StoreError> {
        let told: BTreeMap<String, &str> = told.iter().map(|(id, text)| (id.to_string(), text.as_str())).collect();
        let told = to_json(&told);
        for of in &OF_ROUND {
            let (Some(table), Some(keys)) = (self.tables.get(of.name), rows.get(of.name)) else { continue };
            let set: String =
                of.erased.iter().map(|(column, value)| format!("\"{column}\" = {value}, ")).collect::<String>();
            // The version of a claim is its decision: by it, it is known to be in a list that was handed over.
            let version = if of.name == "claim" { "version" } else { "?2" };
            let sql = format!(
                "UPDATE \"{}\" SET {set}version = {version}
                 WHERE CAST({} AS TEXT) IN (SELECT value FROM json_each(?1))",
                of.name,
                table.row("")
            );
            let mut statement = self.connection.prepare(&sql)?;
            // Only that of reports asks for what is told of them.
            let keys = to_json(keys);
            let values: [&dyn ToSql; 3] = [&keys, &self.entry.0, &told];
            let asked = statement.parameter_count();
            statement.execute(&values[..asked])?;
        }
        // Proposals that were only thought of hold nothing but names and reasons, and papers whatever was scanned.
        for table in ["kept_proposal", "claim_attachment"] {
            let sql = format!("DELETE FROM {table} WHERE CAST(id AS TEXT) IN (SELECT value FROM json_each(?1))");
            self.connection.prepare(&sql)?.execute([to_json(&rows.get(table))])?;
        }
        Ok(())
    }

    /// The hashes of all papers that the claims have or had.
    fn papers(&self, rows: &Rows) -> Result<Vec<String>, StoreError> {
        let sql = "SELECT DISTINCT coalesce(after, before) ->> 'hash' FROM journal_row
                   WHERE record = 'claim_attachment' AND row IN (SELECT value FROM json_each(?1))
                     AND coalesce(after, before) IS NOT NULL";
        let mut statement = self.connection.prepare(sql)?;
        let hashes = statement.query_map([to_json(&rows.get("claim_attachment"))], |row| row.get(0))?;
        Ok(hashes.collect::<Result<_, _>>()?)
    }

    /// Papers go that no claim of another round has, now or before an undo.
    fn contents(&self, papers: &[String]) -> Result<(), StoreError> {
        let sql = "DELETE FROM attachment_content WHERE hash IN (SELECT value FROM json_each(?1))
                   AND hash NOT IN (SELECT hash FROM claim_attachment)
                   AND hash NOT IN (SELECT coalesce(after, before) ->> 'hash' FROM journal_row
                                    WHERE record = 'claim_attachment' AND coalesce(after, before) IS NOT NULL)";
        self.connection.prepare(sql)?.execute([to_json(&papers)])?;
        Ok(())
    }

    /// In the journal.
    fn images(&self, rows: &Rows) -> Result<(), StoreError> {
        let sql = "UPDATE journal_row SET before = NULL, after = NULL, salt = NULL
                   WHERE record = ?1 AND row IN (SELECT value FROM json_each(?2))";
        let mut statement = self.connection.prepare(sql)?;
        for (table, keys) in rows {
            statement.execute((*table, to_json(keys)))?;
        }
        Ok(())
    }

    /// In what the journal calls the entries that touched those rows.
    fn labels(&self, rows: &Rows, code: &str) -> Result<(), StoreError> {
        let sql = "SELECT id, label, salt FROM journal WHERE label_hash IS NULL AND id IN (
                       SELECT entry FROM journal_row WHERE record = ?1 AND row IN (SELECT value FROM json_each(?2)))";
        let mut statement = self.connection.prepare(sql)?;
        let update = "UPDATE journal SET label = ?2, label_hash = ?3, salt = '' WHERE id = ?1";
        let mut update = self.connection.prepare(update)?;
        for (table, keys) in rows {
            let found =
                statement.query_map((*table, to_json(keys)), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
            let labels: Vec<(i64, String, String)> = found.collect::<Result<_, _>>()?;
            for (id, label, salt) in labels {
                let Ok(mut phrase) = serde_json::from_str::<Phrase>(&label) else { continue };
                strike(&mut phrase, code);
                let struck = to_json(&phrase);
                if struck != label {
                    update.execute((id, struck, image_hash(&salt, None, Some(&label))))?;
                }
            }
        }
        Ok(())
    }

    /// Remembered spellings are keys of their rows, which the chain has hashed as they stand: their entries are sealed.
    fn spellings(&self, spellings: &[String]) -> Result<BTreeMap<String, String>, StoreError> {
        let texts = to_json(&spellings);
        let of = "record = 'alias' AND row IN (SELECT value FROM json_each(?1))";
        let sql = format!("SELECT DISTINCT entry FROM journal_row WHERE {of}");
        let mut statement = self.connection.prepare(&sql)?;
        let entries: Vec<i64> = statement.query_map([&texts], |row| row.get(0))?.collect::<Result<_, _>>()?;
        let sql = "DELETE FROM alias WHERE text IN (SELECT value FROM json_each(?1))";
        self.connection.prepare(sql)?.execute([&texts])?;
        let sql =
            format!("UPDATE journal_row SET before = NULL, after = NULL, salt = NULL, row = '{ERASED}' WHERE {of}");
        self.connection.prepare(&sql)?.execute([&texts])?;
        if !entries.is_empty() {
            let sql = "INSERT INTO journal_row (entry, record, row, salt) VALUES (?1, 'alias', ?2, lower(hex(randomblob(16))))";
            self.connection.prepare(sql)?.execute((self.entry.0, ERASED))?;
        }
        self.seals(&entries)
    }

    /// What each entry hashes to without the words.
    fn seals(&self, entries: &[i64]) -> Result<BTreeMap<String, String>, StoreError> {
        entries.iter().map(|entry| Ok((entry.to_string(), seal(self.connection, EntryId(*entry))?))).collect()
    }

    /// The chain has hashed the reasons as they stand: their entries are sealed. Who decided what, and for whom, stays.
    fn reasons(&self, entries: &[i64]) -> Result<BTreeMap<String, String>, StoreError> {
        let sql = "UPDATE journal SET decision = json_remove(decision, '$.reason') WHERE id = ?1";
        let mut statement = self.connection.prepare(sql)?;
        for entry in entries {
            statement.execute([entry])?;
        }
        self.seals(entries)
    }

    /// Each row as it is now is the image that later ones are compared with. The round's own, which says no more than
    /// it did, is among them also where all others are gone.
    fn leave_images(&self, rows: &Rows, round: &Round) -> Result<(), StoreError> {
        let own = vec![round.id.to_string()];
        for (name, keys) in rows.iter().map(|(name, keys)| (*name, keys)).chain([("round", &own)]) {
            let Some(table) = self.tables.get(name) else { continue };
            let sql = format!(
                "INSERT INTO journal_row (entry, record, row, after, salt)
                 SELECT ?2, '{name}', value,
                        (SELECT {image} FROM \"{name}\" t WHERE CAST({key} AS TEXT) = value), lower(hex(randomblob(16)))
                 FROM json_each(?1)",
                image = table.image("t."),
                key = table.row("t."),
            );
            self.connection.prepare(&sql)?.execute((to_json(keys), self.entry.0))?;
        }
        Ok(())
    }
}

/// Strikes the words out of what an entry is called: file names, sites, names of proposals. Numbers stay, and so do
/// wordings that are data of the program.
fn strike(phrase: &mut Phrase, code: &str) {
    if phrase.key == "trilingual" {
        return;
    }
    for (_, arg) in &mut phrase.args {
        match arg {
            Arg::Text(text) => {
                // What names a record beside its number goes; the number stays.
                let beside =
                    text.find(" (").filter(|at| *at > 0 && text[..*at].bytes().all(|byte| byte.is_ascii_digit()));
                text.truncate(beside.unwrap_or(text.len()));
                let number = text.chars().all(|c| c.is_ascii_digit() || ", -".contains(c));
                if !number && text != code {
                    ERASED.clone_into(text);
                }
            }
            Arg::Phrase(inner) => strike(inner, code),
            Arg::List(several) => several.iter_mut().for_each(|inner| strike(inner, code)),
            Arg::Number(_)
            | Arg::Money(_)
            | Arg::Distance(_)
            | Arg::Points(_)
            | Arg::Date(_)
            | Arg::Time(_)
            | Arg::Instant(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_named_record_the_number_stays_and_the_names_go() {
        let mut label = Phrase::new("change-approve-claim").with("claim", "3 (70012, Kosken kirjasto)");
        strike(&mut label, "2024K");
        assert_eq!(label, Phrase::new("change-approve-claim").with("claim", "3"));
        let mut label = Phrase::new("change-keep-proposal").with("name", "Kosken (3)");
        strike(&mut label, "2024K");
        assert_eq!(label, Phrase::new("change-keep-proposal").with("name", ERASED));
    }
}
