//! The schema, its triggers and its version. A file of a newer version is refused.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::StoreError;
use super::images::{journalled_tables, triggers};
use crate::domain::claim::default_rates;

/// Marks a file as ours: `kmpp` in ASCII.
pub(super) const APPLICATION_ID: i64 = 0x6b6d_7070;

/// Each migration brings the schema from its place in the list to the next version.
const MIGRATIONS: [&str; 1] = [include_str!("schema.sql")];

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
