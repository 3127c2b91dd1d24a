//! Everything that is held of one person: each row of each table in which the mailbox or the name stands, also as it
//! was once, in the journal.

use std::collections::BTreeSet;

use rusqlite::Row;
use rusqlite::types::ValueRef;
use serde_json::Value;

use super::{Drafts, Store, StoreError};

/// One row that holds something of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The table, as the journal names records: `registration`, `contact_log`.
    pub record: String,
    /// The key of the row.
    pub row: String,
    /// The entry of the journal whose image it is; `None` as it is now.
    pub entry: Option<i64>,
    /// By column: all of a row that is the person's own, else what speaks of the person.
    pub fields: Vec<(String, String)>,
}

/// A person as records name them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// In lower case.
    mailbox: String,
    /// The words of each name under which the mailbox is known, in lower case.
    names: BTreeSet<Vec<String>>,
    /// The registrations that are the person's own.
    registrations: BTreeSet<String>,
}

impl Named {
    /// Whether a text speaks of the person: it has the mailbox, or all words of a name, however they are bent.
    pub fn in_text(&self, text: &str) -> bool {
        let text = text.to_lowercase();
        let all = |name: &Vec<String>| name.iter().all(|word| text.contains(word.as_str()));
        text.contains(&self.mailbox) || self.names.iter().any(all)
    }

    /// The names, each as one text.
    pub fn names(&self) -> impl Iterator<Item = String> {
        self.names.iter().map(|name| name.join(" "))
    }

    fn learn(&mut self, name: &str) {
        let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
        // A single letter stands in every text.
        if words.iter().any(|word| word.chars().count() > 1) {
            self.names.insert(words);
        }
    }

    /// Whether a row is the person's own: an answer of theirs, or whom to speak to where that is them.
    fn owns(&self, record: &str, fields: &[(String, String)]) -> bool {
        let field = |name: &str| fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str());
        let is_mine = |email: &str| email.trim().to_lowercase() == self.mailbox;
        match record {
            "registration" => field("email").is_some_and(is_mine),
            "contact" => match field("email") {
                Some(email) => is_mine(email),
                None => field("registration").is_some_and(|id| self.registrations.contains(id)),
            },
            _ => false,
        }
    }
}

impl Store {
    /// Under which names a mailbox is known, now or once.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn named(&self, mailbox: &str) -> Result<Named, StoreError> {
        let mailbox = mailbox.trim().to_lowercase();
        let mut named = Named { mailbox, names: BTreeSet::new(), registrations: BTreeSet::new() };
        for held in self.all_rows()? {
            let field =
                |name: &str| held.fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str());
            if !named.owns(&held.record, &held.fields) {
                continue;
            }
            match held.record.as_str() {
                "registration" => {
                    let name = format!("{} {}", field("first_name").unwrap_or(""), field("last_name").unwrap_or(""));
                    named.learn(&name);
                    named.registrations.insert(held.row.clone());
                }
                _ => named.learn(field("person").unwrap_or("")),
            }
        }
        Ok(named)
    }

    /// Every row that holds something of a person, table by table; then the images of the journal, oldest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn held_of(&self, named: &Named) -> Result<Vec<Held>, StoreError> {
        let mut held = self.all_rows()?;
        held.retain_mut(|one| {
            if !named.owns(&one.record, &one.fields) {
                one.fields.retain(|(_, value)| named.in_text(value));
            }
            !one.fields.is_empty()
        });
        Ok(held)
    }

    /// Each row of the file with its columns that are not empty; an image of the journal as a row of its own.
    fn all_rows(&self) -> Result<Vec<Held>, StoreError> {
        let mut statement = self.connection.prepare(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name LIKE 'journal%', name",
        )?;
        let tables: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        let mut all = Vec::new();
        for table in tables {
            let mut statement = self.connection.prepare(&format!("SELECT * FROM \"{table}\""))?;
            let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let fields = texts(row, &columns)?;
                if table == "journal_row" {
                    all.extend(images(&fields));
                } else {
                    let key = fields.first().map(|(_, value)| value.clone()).unwrap_or_default();
                    let entry = (table == "journal").then(|| key.parse().ok()).flatten();
                    all.push(Held { record: table.clone(), row: key, entry, fields });
                }
            }
        }
        Ok(all)
    }
}

impl Drafts {
    /// What is half written and speaks of a person: whose it is, in which form, and the words.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn held_of(&self, named: &Named) -> Result<Vec<[String; 3]>, StoreError> {
        let mut drafts = self.all()?;
        drafts.retain(|draft| draft.iter().any(|text| named.in_text(text)));
        Ok(drafts)
    }
}

/// The columns of a row that are not empty, as texts.
fn texts(row: &Row<'_>, columns: &[String]) -> Result<Vec<(String, String)>, StoreError> {
    let mut texts = Vec::new();
    for (index, column) in columns.iter().enumerate() {
        let text = match row.get_ref(index)? {
            ValueRef::Null => continue,
            ValueRef::Integer(number) => number.to_string(),
            ValueRef::Real(number) => number.to_string(),
            ValueRef::Text(bytes) | ValueRef::Blob(bytes) => String::from_utf8_lossy(bytes).into_owned(),
        };
        if !text.is_empty() {
            texts.push((column.clone(), text));
        }
    }
    Ok(texts)
}

/// What a row of the journal says that a record was before and after.
fn images(fields: &[(String, String)]) -> Vec<Held> {
    let field = |name: &str| fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.clone());
    let image = |name: &str| {
        let object: serde_json::Map<String, Value> = serde_json::from_str(&field(name)?).ok()?;
        let texts = object.into_iter().filter_map(|(column, value)| match value {
            Value::Null => None,
            Value::String(text) => Some((column, text)),
            other => Some((column, other.to_string())),
        });
        let fields = texts.filter(|(_, text)| !text.is_empty()).collect();
        Some(Held { record: field("record")?, row: field("row")?, entry: field("entry")?.parse().ok(), fields })
    };
    // The key of a row may be words, too: a remembered spelling.
    let key = Held {
        record: field("record").unwrap_or_default(),
        row: field("row").unwrap_or_default(),
        entry: field("entry").and_then(|entry| entry.parse().ok()),
        fields: field("row").map(|row| ("row".to_owned(), row)).into_iter().collect(),
    };
    [image("before"), image("after")].into_iter().flatten().chain([key]).collect()
}
