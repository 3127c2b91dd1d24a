//! What a proposal was computed from, and what has changed since; proposals kept under a name.

use rusqlite::Connection;

use crate::domain::{Actor, EntryId, KeptId, KeptProposal, PartnershipId, RegistrationId, RoundId};
use crate::store::{Store, StoreError};

/// Which suggested pairs are looked at.
#[derive(Debug, Clone, Copy)]
pub(in crate::store) enum Within {
    Round(RoundId),
    Partnership(PartnershipId),
}

/// Whether a registration says other than its image `j.before` on what its points rest on. A note, say, is no change.
/// An image that was erased may have said anything.
const SAYS_OTHER: &str = "(j.before IS NULL OR (r.libraries, r.municipalities, r.interests, r.cooperation, r.topics,
                           r.language, r.cancelled)
     IS NOT (j.before ->> '$.libraries', j.before ->> '$.municipalities', j.before ->> '$.interests',
             j.before ->> '$.cooperation', j.before ->> '$.topics', j.before ->> '$.language',
             j.before ->> '$.cancelled'))";

/// The members of suggested pairs whose answer, libraries or topics are others than when the pairs were computed.
pub(in crate::store) fn changed_members(
    connection: &Connection,
    within: Within,
) -> Result<Vec<(PartnershipId, RegistrationId)>, StoreError> {
    let (which, id) = match within {
        Within::Round(round) => ("p.round = ?1", round.0),
        Within::Partnership(partnership) => ("p.id = ?1", partnership.0),
    };
    let sql = format!(
        "SELECT p.id, r.id FROM partnership p
         JOIN proposal computed ON computed.round = p.round
         JOIN partnership_member m ON m.partnership = p.id
         JOIN registration r ON r.id = m.registration AND r.version > computed.computed_from
         JOIN journal_row j ON j.id = (SELECT min(id) FROM journal_row WHERE record = 'registration'
                                       AND row = CAST(r.id AS TEXT) AND entry > computed.computed_from)
         WHERE {which} AND p.status = 'suggested' AND {SAYS_OTHER} ORDER BY p.id, r.id"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query_map([id], |row| Ok((PartnershipId(row.get(0)?), RegistrationId(row.get(1)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

impl Store {
    /// The registrations of a round that say other than after this entry on what their points rest on.
    pub fn changed_since(&self, round: RoundId, entry: EntryId) -> Result<Vec<RegistrationId>, StoreError> {
        let sql = format!(
            "SELECT r.id FROM registration r
             JOIN journal_row j ON j.id = (SELECT min(id) FROM journal_row WHERE record = 'registration'
                                           AND row = CAST(r.id AS TEXT) AND entry > ?2)
             WHERE r.round = ?1 AND r.version > ?2 AND {SAYS_OTHER} ORDER BY r.id"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map((round.0, entry.0), |row| Ok(RegistrationId(row.get(0)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The proposals of a round that were kept under a name, the oldest first.
    pub fn kept_proposals(&self, round: RoundId) -> Result<Vec<KeptProposal>, StoreError> {
        let sql =
            "SELECT id, name, kept_by, kept_at, proposal, version FROM kept_proposal WHERE round = ?1 ORDER BY id";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([round.0], |row| {
            Ok(KeptProposal {
                id: KeptId(row.get(0)?),
                name: row.get(1)?,
                kept_by: Actor(row.get(2)?),
                kept_at: super::instant(row, 3)?,
                proposal: super::json(row, 4)?,
                version: row.get(5)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
