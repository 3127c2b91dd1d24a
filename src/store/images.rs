//! Row images: what a row was before and after, as JSON, and the triggers that write them. All of
//! it is generated from the schema, so that no kind of change needs code of its own.

use std::fmt::Write;

use rusqlite::{Connection, OptionalExtension};

use super::StoreError;

/// A table whose rows are journalled.
#[derive(Debug, Clone)]
pub(super) struct Table {
    pub name: String,
    /// All columns but `version`, in the order of the schema.
    pub columns: Vec<String>,
    /// What each column is where nothing is said, as SQL.
    defaults: Vec<String>,
    pub key: Vec<String>,
}

/// Every table with a `version`.
pub(super) fn journalled_tables(connection: &Connection) -> Result<Vec<Table>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT m.name, group_concat(c.name, ',' ORDER BY c.cid) FILTER (WHERE c.name <> 'version'),
                group_concat(c.name, ',' ORDER BY c.pk) FILTER (WHERE c.pk > 0),
                json_group_array(coalesce(c.dflt_value, 'NULL') ORDER BY c.cid) FILTER (WHERE c.name <> 'version')
         FROM sqlite_schema m, pragma_table_info(m.name) c
         WHERE m.type = 'table'
         GROUP BY m.name HAVING max(c.name = 'version')
         ORDER BY m.name",
    )?;
    let split = |text: String| text.split(',').map(str::to_owned).collect();
    let rows = statement.query_map([], |row| {
        let (columns, key) = (split(row.get(1)?), split(row.get(2)?));
        Ok(Table { name: row.get(0)?, columns, defaults: super::read::json(row, 3)?, key })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

impl Table {
    /// The SQL expression of a row's image; `prefix` is `OLD.`, `NEW.` or empty.
    pub(super) fn image(&self, prefix: &str) -> String {
        let pairs: Vec<String> =
            self.columns.iter().map(|column| format!("'{column}', {prefix}\"{column}\"")).collect();
        format!("json_object({})", pairs.join(", "))
    }

    /// The SQL expression of an image with the columns that were added to the table since it was written.
    fn completed(&self, image: &str) -> String {
        let missing = self.columns.iter().zip(&self.defaults);
        let pairs: Vec<String> = missing.map(|(column, default)| format!("'$.\"{column}\"', {default}")).collect();
        format!("json_insert({image}, {})", pairs.join(", "))
    }

    /// An image as it would be written today; an image of then lacks the columns of since.
    pub(super) fn of_today(&self, connection: &Connection, image: &str) -> Result<String, StoreError> {
        let sql = format!("SELECT {}", self.completed("?1"));
        Ok(connection.prepare_cached(&sql)?.query_row([image], |row| row.get(0))?)
    }

    /// The SQL expression of a row's key, as text.
    pub(super) fn row(&self, prefix: &str) -> String {
        let parts: Vec<String> = self.key.iter().map(|column| format!("{prefix}\"{column}\"")).collect();
        parts.join(" || '/' || ")
    }

    fn is_row(&self, prefix: &str) -> String {
        let parts: Vec<String> =
            self.key.iter().map(|column| format!("\"{column}\" IS {prefix}\"{column}\"")).collect();
        parts.join(" AND ")
    }

    /// The image of a row as it is now; `None` where it does not exist.
    pub(super) fn current(&self, connection: &Connection, row: &str) -> Result<Option<String>, StoreError> {
        let sql = format!("SELECT {} FROM \"{}\" WHERE {} = ?1", self.image(""), self.name, self.row(""));
        Ok(connection.prepare_cached(&sql)?.query_row([row], |row| row.get(0)).optional()?)
    }

    /// The keys of rows that are not as the journal left them: changed, added or removed past it.
    pub(super) fn astray(&self, connection: &Connection) -> Result<Vec<String>, StoreError> {
        let (name, row, image) = (&self.name, self.row("t."), self.image("t."));
        let after = self.completed("j.after");
        // The tax authority's rates are in a new database before anybody acts.
        let sql = format!(
            "SELECT j.row FROM journal_row j LEFT JOIN \"{name}\" t ON {row} = j.row
             WHERE j.id IN (SELECT max(id) FROM journal_row WHERE record = ?1 GROUP BY row)
               AND {after} IS NOT CASE WHEN {row} IS NULL THEN NULL ELSE {image} END
             UNION ALL
             SELECT {row} FROM \"{name}\" t WHERE ?1 <> 'rate'
               AND NOT EXISTS (SELECT 1 FROM journal_row WHERE record = ?1 AND row = {row})"
        );
        let mut statement = connection.prepare_cached(&sql)?;
        Ok(statement.query_map([name], |row| row.get(0))?.collect::<Result<_, _>>()?)
    }

    /// Makes a row as its image says, or removes it where there is none.
    pub(super) fn restore(&self, connection: &Connection, row: &str, image: Option<&str>) -> Result<(), StoreError> {
        let Some(image) = image else {
            let sql = format!("DELETE FROM \"{}\" WHERE {} = ?1", self.name, self.row(""));
            connection.prepare_cached(&sql)?.execute([row])?;
            return Ok(());
        };
        let columns: Vec<String> = self.columns.iter().map(|column| format!("\"{column}\"")).collect();
        let values: Vec<String> =
            self.columns.iter().map(|column| format!("json_extract(?1, '$.\"{column}\"')")).collect();
        let (columns, values) = (columns.join(", "), values.join(", "));
        let sql = format!("UPDATE \"{}\" SET ({columns}) = ({values}) WHERE {} = ?2", self.name, self.row(""));
        if connection.prepare_cached(&sql)?.execute([image, row])? == 0 {
            let sql = format!("INSERT INTO \"{}\" ({columns}) VALUES ({values})", self.name);
            connection.prepare_cached(&sql)?.execute([image])?;
        }
        Ok(())
    }
}

impl Table {
    /// Another row that already has what an image says only one may have.
    pub(super) fn in_the_way(
        &self,
        connection: &Connection,
        row: &str,
        image: &str,
    ) -> Result<Option<String>, StoreError> {
        let sql = "SELECT group_concat(c.name, ',' ORDER BY c.seqno)
                   FROM pragma_index_list(?1) i, pragma_index_info(i.name) c WHERE i.\"unique\" GROUP BY i.seq";
        let mut statement = connection.prepare_cached(sql)?;
        let indexes: Vec<String> = statement.query_map([&self.name], |row| row.get(0))?.collect::<Result<_, _>>()?;
        for columns in indexes {
            let same: Vec<String> =
                columns.split(',').map(|column| format!("\"{column}\" = json_extract(?1, '$.\"{column}\"')")).collect();
            let key = self.row("");
            let sql = format!("SELECT {key} FROM \"{}\" WHERE {} AND {key} <> ?2", self.name, same.join(" AND "));
            // As text, also where the key is a number.
            let sql = format!("SELECT CAST(({sql}) AS TEXT)");
            let found: Option<String> = connection.prepare_cached(&sql)?.query_row((image, row), |row| row.get(0))?;
            if found.is_some() {
                return Ok(found);
            }
        }
        Ok(None)
    }
}

/// The triggers of one table: each row's image before and after goes to `journal_row`, and the
/// row's version becomes the number of the entry. A write outside an entry fails, because
/// `journal_entry()` exists only on our own connection and only while an entry is open. The salt comes
/// with the images; their hash once the entry is complete.
pub(super) fn triggers(table: &Table) -> String {
    let name = &table.name;
    let (before, after) = (table.image("OLD."), table.image("NEW."));
    let mut sql = String::new();
    // Not of `version`: it is no part of an image, and to compare images for it costs as much as the write.
    let of_columns: Vec<String> = table.columns.iter().map(|column| format!("\"{column}\"")).collect();
    let update_of = format!("UPDATE OF {}", of_columns.join(", "));
    let differ = format!("WHEN {before} IS NOT {after}");
    for (name_of, event, condition, row, before, after, bump) in [
        ("insert", "INSERT", "", table.row("NEW."), "NULL", after.as_str(), true),
        ("update", update_of.as_str(), differ.as_str(), table.row("OLD."), before.as_str(), after.as_str(), true),
        ("delete", "DELETE", "", table.row("OLD."), before.as_str(), "NULL", false),
    ] {
        let bump = if bump {
            format!("UPDATE \"{name}\" SET version = journal_entry() WHERE {};", table.is_row("NEW."))
        } else {
            String::new()
        };
        // Writing to a String cannot fail.
        let _ = write!(
            sql,
            "DROP TRIGGER IF EXISTS journal_{name}_{name_of};
             CREATE TRIGGER journal_{name}_{name_of} AFTER {event} ON \"{name}\" {condition} BEGIN
                 INSERT INTO journal_row (entry, record, row, before, after, salt)
                 VALUES (journal_entry(), '{name}', {row}, {before}, {after}, lower(hex(randomblob(16))));
                 {bump}
             END;\n"
        );
    }
    sql
}
