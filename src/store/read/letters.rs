//! Letters that were marked as sent, and with whom one speaks at a library that is in no pair.

use crate::domain::letter::{LetterKind, LetterRef, SentLetter};
use crate::domain::{Actor, Contact, LetterId, RecordKey, RegistrationId, RoundId};
use crate::store::{Store, StoreError};

impl Store {
    /// The letters of a round that were marked as sent, the newest first; a kind that this program does not know is a
    /// later one's and is left out.
    pub fn letters_sent(&self, round: RoundId) -> Result<Vec<SentLetter>, StoreError> {
        let sql = "SELECT id, kind, about, number, registration, recipient, sent_by, sent_at
                   FROM letter_sent WHERE round = ?1 ORDER BY id DESC";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([round.0])?;
        let mut sent = Vec::new();
        while let Some(row) = rows.next()? {
            let (kind, about): (String, String) = (row.get(1)?, row.get(2)?);
            let (Some(kind), Some(of)) = (LetterKind::from_code(&kind), RecordKey::of(&about, row.get(3)?)) else {
                continue;
            };
            sent.push(SentLetter {
                id: LetterId(row.get(0)?),
                letter: LetterRef { kind, of, to: row.get::<_, Option<i64>>(4)?.map(RegistrationId) },
                to: row.get(5)?,
                by: Actor(row.get(6)?),
                at: super::instant(row, 7)?,
            });
        }
        Ok(sent)
    }

    /// With whom one speaks of a registration; `None` where there is none.
    pub fn contact(&self, id: RegistrationId) -> Result<Option<Contact>, StoreError> {
        super::contact(&self.connection, id)
    }
}
