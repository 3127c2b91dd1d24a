//! Partnerships, the rules on pairs, and the figures of the proposal.

use std::collections::HashMap;

use rusqlite::{OptionalExtension, Row};

use super::Within;
use crate::domain::{
    Actor, EarlierPair, EntryId, Group, PairRule, PairStatus, Partnership, PartnershipId, PastPartnership,
    PastPartnershipId, ProposalFigures, RegistrationId, RoundId, Rule,
};
use crate::store::{Store, StoreError};

impl Store {
    /// The partnerships of a round: accepted ones by their number, then suggested ones, best first.
    pub fn partnerships(&self, round: RoundId) -> Result<Vec<Partnership>, StoreError> {
        let sql = "SELECT id, round,
                          CASE WHEN confirmed_at IS NOT NULL THEN 'confirmed' WHEN asked_at IS NOT NULL THEN 'asked'
                               ELSE status END,
                          locked, score, note, version,
                          (SELECT json_group_array(registration ORDER BY registration) FROM partnership_member
                           WHERE partnership = id), owner, topic, topics, meets
                   FROM partnership WHERE round = ?1
                   ORDER BY status, number, json_extract(score, '$.total') DESC, id";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut partnerships: Vec<Partnership> =
            statement.query_map([round.0], partnership)?.collect::<Result<_, _>>()?;
        let mut changed: HashMap<PartnershipId, Vec<RegistrationId>> = HashMap::new();
        for (partnership, member) in super::changed_members(&self.connection, Within::Round(round))? {
            changed.entry(partnership).or_default().push(member);
        }
        for partnership in &mut partnerships {
            partnership.changed = changed.remove(&partnership.id).unwrap_or_default();
        }
        Ok(partnerships)
    }

    /// Locked and forbidden pairs of a round.
    pub fn rules(&self, round: RoundId) -> Result<Vec<PairRule>, StoreError> {
        let sql = "SELECT a, b, rule FROM pair_rule WHERE round = ?1 ORDER BY a, b";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([round.0], |row| {
            Ok(PairRule {
                a: RegistrationId(row.get(0)?),
                b: RegistrationId(row.get(1)?),
                rule: super::coded(row, 2, &Rule::ALL, Rule::code)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The figures of the round's last saved proposal.
    pub fn proposal(&self, round: RoundId) -> Result<Option<ProposalFigures>, StoreError> {
        let sql = "SELECT total, upper_bound, left_over, computed_from,
                          computed_from IS NOT NULL AND NOT EXISTS (
                              SELECT 1 FROM journal_row j
                              WHERE j.record IN ('pair_rule', 'setting', 'library_size', 'travel_time', 'library',
                                                 'past_partnership') AND +j.entry > p.computed_from)
                   FROM proposal p WHERE round = ?1";
        let figures = self.connection.prepare_cached(sql)?.query_row([round.0], |row| {
            Ok(ProposalFigures {
                total: row.get(0)?,
                upper_bound: row.get(1)?,
                left_over: super::json(row, 2)?,
                computed_from: row.get::<_, Option<i64>>(3)?.map(EntryId),
                holds: row.get(4)?,
            })
        });
        Ok(figures.optional()?)
    }

    /// Who had no partner before: the registrations of a round that were carried over to it, and those of libraries
    /// that were postponed, or accepted and left over, in the round just before.
    pub fn waited(&self, round: RoundId) -> Result<Vec<RegistrationId>, StoreError> {
        let sql = "WITH this AS (SELECT id, opens FROM round WHERE id = ?1),
                   before AS (SELECT r.id FROM round r, this WHERE (r.opens, r.id) < (this.opens, this.id)
                              ORDER BY r.opens DESC, r.id DESC LIMIT 1),
                   alone AS (SELECT o.libraries FROM registration o JOIN before ON before.id = o.round
                             WHERE o.status IN ('postponed', 'accepted') AND NOT EXISTS (
                                 SELECT 1 FROM partnership_member m JOIN partnership p ON p.id = m.partnership
                                 WHERE m.registration = o.id AND p.status = 'accepted'))
                   SELECT r.id FROM registration r
                   WHERE r.round = ?1 AND (r.carried_from IS NOT NULL OR EXISTS (
                       SELECT 1 FROM alone, json_each(alone.libraries) w
                       WHERE instr(r.libraries, json_quote(w.value)) > 0))
                   ORDER BY r.id";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([round.0], |row| Ok(RegistrationId(row.get(0)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The accepted partnerships of the rounds that opened before this one.
    pub fn earlier_pairs(&self, round: RoundId) -> Result<Vec<EarlierPair>, StoreError> {
        let sql = "SELECT earlier.code, json_group_array(json(r.libraries))
                   FROM partnership p
                   JOIN round earlier ON earlier.id = p.round
                   JOIN round this ON this.id = ?1 AND (earlier.opens, earlier.id) < (this.opens, this.id)
                   JOIN partnership_member m ON m.partnership = p.id
                   JOIN registration r ON r.id = m.registration
                   WHERE p.status = 'accepted' GROUP BY p.id ORDER BY p.id";
        let mut statement = self.connection.prepare_cached(sql)?;
        let pairs = statement
            .query_map([round.0], |row| Ok(EarlierPair::new(row.get::<_, String>(0)?, super::json(row, 1)?)))?;
        Ok(pairs.collect::<Result<_, _>>()?)
    }

    /// The partnerships from before this program, the newest period first.
    pub fn past_partnerships(&self) -> Result<Vec<PastPartnership>, StoreError> {
        let sql = "SELECT id, period, sides, version FROM past_partnership ORDER BY period DESC, id";
        let mut statement = self.connection.prepare_cached(sql)?;
        let past = statement.query_map([], |row| {
            Ok(PastPartnership {
                id: PastPartnershipId(row.get(0)?),
                pair: EarlierPair { period: row.get(1)?, sides: super::json(row, 2)? },
                version: row.get(3)?,
            })
        })?;
        Ok(past.collect::<Result<_, _>>()?)
    }
}

fn partnership(row: &Row<'_>) -> rusqlite::Result<Partnership> {
    Ok(Partnership {
        id: PartnershipId(row.get(0)?),
        round: RoundId(row.get(1)?),
        status: super::coded(row, 2, &PairStatus::ALL, PairStatus::code)?,
        group: Group { members: super::json(row, 7)?, score: super::json(row, 4)?, locked: row.get(3)? },
        changed: Vec::new(),
        owner: row.get::<_, Option<String>>(8)?.map(Actor),
        note: row.get(5)?,
        topic: row.get(9)?,
        topics: super::json(row, 10)?,
        meets: row.get::<_, Option<String>>(11)?.map(|meets| meets == "yes"),
        version: row.get(6)?,
    })
}
