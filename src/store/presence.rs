//! Who sits at the database now, and on which record: in the drafts' file, never journalled, so that no heartbeat
//! disturbs the main file. A row names an account and no person of a round, and goes with its lease.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Drafts, StoreError};
use crate::domain::{Actor, Present, RecordKey};

/// How long a session counts as present after it was last heard of.
const LEASE: TimeDelta = TimeDelta::seconds(7);

pub(super) const TABLE: &str = "CREATE TABLE IF NOT EXISTS presence (
    session TEXT PRIMARY KEY,
    actor TEXT NOT NULL,
    record TEXT,
    seen_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID";

impl Drafts {
    /// Says where a session is, takes away those whose lease has run out, and lists the others that are present, by name.
    ///
    /// `session` is a mark that no other session has. `now` is of the clock that all sessions share, and may jump:
    /// a row from the future counts as written now, so that it, too, goes with the lease.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn be_at(
        &self,
        session: &str,
        actor: &Actor,
        at: Option<RecordKey>,
        now: DateTime<Utc>,
    ) -> Result<Vec<Present>, StoreError> {
        let transaction = self.connection.unchecked_transaction()?;
        let (millis, oldest) = (now.timestamp_millis(), (now - LEASE).timestamp_millis());
        transaction
            .prepare_cached(
                "INSERT INTO presence (session, actor, record, seen_at) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (session) DO UPDATE SET record = excluded.record, seen_at = excluded.seen_at",
            )?
            .execute((session, actor.as_str(), at.map(|at| at.to_string()), millis))?;
        transaction.prepare_cached("UPDATE presence SET seen_at = ?1 WHERE seen_at > ?1")?.execute([millis])?;
        transaction.prepare_cached("DELETE FROM presence WHERE seen_at <= ?1")?.execute([oldest])?;
        let others = {
            let sql = "SELECT actor, record FROM presence WHERE session <> ?1 ORDER BY lower(actor), actor, session";
            let mut statement = transaction.prepare_cached(sql)?;
            let rows = statement.query_map([session], |row| {
                let record: Option<String> = row.get(1)?;
                Ok(Present { who: Actor(row.get(0)?), at: record.as_deref().and_then(read) })
            })?;
            rows.collect::<Result<_, _>>()?
        };
        transaction.commit()?;
        Ok(others)
    }

    /// Takes a session's row away: it is here no longer.
    ///
    /// # Errors
    /// As [`Drafts::be_at`]; the row then goes with its lease.
    pub fn leave(&self, session: &str) -> Result<(), StoreError> {
        self.connection.prepare_cached("DELETE FROM presence WHERE session = ?1")?.execute([session])?;
        Ok(())
    }
}

/// `None` for what a later version of the program may have written.
fn read(text: &str) -> Option<RecordKey> {
    let (word, id) = text.split_once(':')?;
    RecordKey::of(word, id.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    use crate::domain::{ClaimId, InfoId, MailboxId, PartnershipId, RegistrationId, VisitId};

    fn opened() -> (tempfile::TempDir, Drafts) {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("k.db");
        std::fs::write(&database, "").unwrap();
        let drafts = Drafts::open(&database).unwrap();
        (folder, drafts)
    }

    /// Milliseconds after an instant; a clock that jumps back goes below nought.
    fn at(millis: i64) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(1_714_000_000_000 + millis).unwrap()
    }

    const VISIT: Option<RecordKey> = Some(RecordKey::Visit(VisitId(3)));

    fn is(drafts: &Drafts, name: &str, record: Option<RecordKey>, millis: i64) -> Vec<Present> {
        drafts.be_at(name, &Actor::new(name), record, at(millis)).unwrap()
    }

    #[test]
    fn two_see_each_other_where_they_are_until_one_leaves() {
        let (_folder, drafts) = opened();
        assert_eq!(is(&drafts, "aino", None, 0), []);
        let aino = |at| vec![Present { who: Actor::new("aino"), at }];
        assert_eq!(is(&drafts, "bertta", VISIT, 100), aino(None));
        assert_eq!(is(&drafts, "aino", VISIT, 200), [Present { who: Actor::new("bertta"), at: VISIT }]);
        assert_eq!(is(&drafts, "bertta", None, 300), aino(VISIT));
        drafts.leave("aino").unwrap();
        assert_eq!(is(&drafts, "bertta", None, 400), []);
    }

    #[test]
    fn two_sessions_of_one_person_are_two_and_one_leaves_without_the_other() {
        let (_folder, drafts) = opened();
        let aino = Actor::new("aino");
        drafts.be_at("one", &aino, VISIT, at(0)).unwrap();
        assert_eq!(drafts.be_at("two", &aino, None, at(1)).unwrap(), [Present { who: aino.clone(), at: VISIT }]);
        drafts.leave("two").unwrap();
        assert_eq!(is(&drafts, "bertta", None, 2), [Present { who: aino, at: VISIT }]);
    }

    #[test]
    fn what_is_not_known_of_a_record_still_says_who() {
        let (_folder, drafts) = opened();
        is(&drafts, "aino", VISIT, 0);
        drafts.connection.execute("UPDATE presence SET record = 'vessel:9'", []).unwrap();
        assert_eq!(is(&drafts, "bertta", None, 1), [Present { who: Actor::new("aino"), at: None }]);
    }

    proptest! {
        /// Aino's last word may come from a clock that was then put back, or be long ago; Bertta looks again and again.
        #[test]
        fn a_session_that_fell_silent_is_gone_with_its_lease_however_the_clock_stood(
            last in -40_000_i64..40_000,
            steps in proptest::collection::vec(1_i64..3_000, 1..20),
        ) {
            let (_folder, drafts) = opened();
            is(&drafts, "aino", VISIT, last);
            // When it first was looked at, it was heard of then at the latest.
            let heard = last.min(steps[0]);
            let mut now = 0;
            for step in steps {
                now += step;
                let seen = !is(&drafts, "bertta", None, now).is_empty();
                prop_assert_eq!(seen, now - heard < LEASE.num_milliseconds());
            }
            let kept: i64 = drafts.connection.query_row("SELECT count(*) FROM presence", [], |row| row.get(0)).unwrap();
            prop_assert_eq!(kept, 1 + i64::from(now - heard < LEASE.num_milliseconds()), "stale rows stay");
        }

        #[test]
        fn a_record_is_read_as_it_was_written(kind in 0_usize..6, id in any::<i64>()) {
            let key = [
                RecordKey::Registration(RegistrationId(id)),
                RecordKey::Partnership(PartnershipId(id)),
                RecordKey::Visit(VisitId(id)),
                RecordKey::Claim(ClaimId(id)),
                RecordKey::Info(InfoId(id)),
                RecordKey::Mailbox(MailboxId(id)),
            ][kind];
            prop_assert_eq!(read(&key.to_string()), Some(key));
        }
    }
}
