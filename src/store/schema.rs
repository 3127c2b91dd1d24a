//! The schema, its triggers and its version. A file of a newer version is refused.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::StoreError;
use super::images::{journalled_tables, triggers};
use crate::domain::claim::default_rates;

/// Marks a file as ours: `kmpp` in ASCII.
pub(super) const APPLICATION_ID: i64 = 0x6b6d_7070;

/// Each migration brings the schema from its place in the list to the next version. Rows from before
/// have the defaults; so have their images in the journal.
const MIGRATIONS: [&str; 4] = [
    include_str!("schema.sql"),
    include_str!("schema-2.sql"),
    include_str!("schema-3.sql"),
    concat!(
        include_str!("schema-4/reports.sql"),
        include_str!("schema-4/visits.sql"),
        include_str!("schema-4/letters.sql"),
        include_str!("schema-4/claims.sql"),
        include_str!("schema-4/payments.sql"),
        include_str!("schema-4/budgets.sql"),
        include_str!("schema-4/info.sql"),
        include_str!("schema-4/mailboxes.sql"),
        include_str!("schema-4/privacy.sql"),
        include_str!("schema-4/exports.sql"),
        include_str!("schema-4/part-payment.sql"),
        include_str!("schema-4/templates.sql"),
        include_str!("schema-4/access.sql"),
        include_str!("schema-4/closings.sql"),
        include_str!("schema-4/attachments.sql"),
        include_str!("schema-4/journal.sql"),
    ),
];

/// The schema that this program knows.
#[expect(clippy::cast_possible_wrap, reason = "a handful of migrations")]
pub(super) const VERSION: i64 = MIGRATIONS.len() as i64;

/// Brings a database to the newest schema, in one transaction.
pub(super) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    let found: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let done = usize::try_from(found).unwrap_or(MIGRATIONS.len());
    for migration in MIGRATIONS.iter().skip(done) {
        transaction.execute_batch(migration)?;
    }
    if found == 0 {
        seed_rates(&transaction)?;
    }
    if found < VERSION {
        for table in journalled_tables(&transaction)? {
            transaction.execute_batch(&triggers(&table))?;
        }
        transaction.pragma_update(None, "user_version", VERSION)?;
        transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    }
    transaction.commit()?;
    Ok(())
}

/// The tax authority's rates are known when a database is made; they are no one's change, so they
/// are in before the triggers are.
fn seed_rates(transaction: &Transaction<'_>) -> Result<(), StoreError> {
    for rate in default_rates() {
        transaction.execute(
            "INSERT INTO rate (year, car, passenger) VALUES (?1, ?2, ?3)",
            (rate.year, rate.car, rate.passenger),
        )?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Actor, EntryId, OperationId, RegistrationId};
    use crate::store::Store;

    /// A file of the first schema in which one entry added a round and a registration.
    fn file_of_version_1(path: &std::path::Path) {
        std::fs::write(path, []).unwrap();
        let store = Store::connect(path, Actor::new("aino")).unwrap();
        store.connection.pragma_update(None, "journal_mode", "wal").unwrap();
        store.connection.execute_batch(MIGRATIONS[0]).unwrap();
        for table in journalled_tables(&store.connection).unwrap() {
            store.connection.execute_batch(&triggers(&table)).unwrap();
        }
        store.writing.begin(1);
        store
            .connection
            .execute_batch(&format!(
                "PRAGMA user_version = 1; PRAGMA application_id = {APPLICATION_ID};
                 INSERT INTO journal (operation, actor, at, kind, permission, label, salt)
                 VALUES ('x', 'aino', '2024-02-16T08:00:00Z', 'change', 'coordinate', '{{\"key\":\"undo\",\"args\":[]}}', 's');
                 INSERT INTO round (code, opens, closes) VALUES ('2024K', '2024-02-16', '2024-03-15');
                 INSERT INTO registration (round, source, cancelled, first_name, last_name, email, language, site_text,
                     interests, cooperation, extra, libraries, municipalities, sure, flags, topics, own, status)
                 VALUES (1, 's', 0, '', '', '', 'fi', 'Aura', '', '', '', '[]', '[]', 0, '[]', '[]', '[]', 'new');",
            ))
            .unwrap();
    }

    #[test]
    fn a_file_of_the_first_schema_goes_on_with_its_history_and_its_undo() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.db");
        file_of_version_1(&path);
        let mut store = Store::open(&path, Actor::new("aino")).unwrap();
        let registration = store.registration(RegistrationId(1)).unwrap().unwrap();
        assert_eq!(registration.upkeep, crate::domain::Upkeep::default());
        assert_eq!(store.check().unwrap(), []);
        store.undo(Some(EntryId(1)), &OperationId("y".into()), "2024-02-16T09:00:00Z".parse().unwrap()).unwrap();
        assert_eq!(store.registration(RegistrationId(1)).unwrap(), None);
        store.redo(&OperationId("z".into()), "2024-02-16T09:01:00Z".parse().unwrap()).unwrap();
        assert_eq!(store.check().unwrap(), []);
    }
}
