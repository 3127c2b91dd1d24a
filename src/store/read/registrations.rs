//! Registrations: whole for what reads the answers, as lines for the lists.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, OptionalExtension, Row};

use crate::domain::{
    Actor, Answer, Library, LibraryId, Lines, Meaning, MunicipalityCode, Registration, RegistrationId,
    RegistrationLine, RoundId, Status, Upkeep, place,
};
use crate::i18n::{Lang, day_in_helsinki};
use crate::store::{Store, StoreError};

const COLUMNS: &str = "id, round, source, received, cancelled, first_name, last_name, email, language, site_text,
    interests, cooperation, extra, libraries, municipalities, sure, flags, topics, status, reason, merged_into, note,
    version, settled, earlier, offered, owner, carried_from, form";

/// What a line of a list is read from.
pub(super) const LINE: &str = "id, status, libraries, municipalities, sure, received, language, flags, version,
    substr(site_text, 1, 200), topics, owner, coalesce(earlier, offered) IS NOT NULL,
    (SELECT o.code FROM registration before JOIN round o ON o.id = before.round
     WHERE before.id = registration.carried_from),
    CASE status WHEN 'clarify' THEN
        (SELECT max(j.at) FROM journal_row w JOIN journal j ON j.id = w.entry
         WHERE w.record = 'registration' AND w.row = CAST(registration.id AS TEXT)
           AND w.after ->> 'status' = 'clarify' AND w.before ->> 'status' IS NOT 'clarify') END";

impl Store {
    /// Every registration of a round in full, by number.
    pub fn registrations(&self, round: RoundId) -> Result<Vec<Registration>, StoreError> {
        registrations(&self.connection, round)
    }

    /// The highest number that a registration ever had; 0 before the first. The next one's is one more.
    pub fn last_registration(&self) -> Result<i64, StoreError> {
        last_registration(&self.connection)
    }

    /// One registration in full; `None` where there is none.
    pub fn registration(&self, id: RegistrationId) -> Result<Option<Registration>, StoreError> {
        registration(&self.connection, id)
    }

    /// The registrations of a round whose sites stand whatever a newer answer says: a person chose them, or a
    /// partnership rests on them.
    pub fn standing_sites(&self, round: RoundId) -> Result<HashSet<RegistrationId>, StoreError> {
        let sql = "SELECT id FROM registration WHERE round = ?1 AND (own ->> '$.site'
                       OR EXISTS (SELECT 1 FROM partnership_member m WHERE m.registration = registration.id))";
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement.query_map([round.0], |row| row.get(0).map(RegistrationId))?.collect::<Result<_, _>>()?)
    }

    /// Of these, the accepted ones that were withdrawn and on which nobody has decided anew since.
    pub fn withdrawn_since_accepted(
        &self,
        registrations: impl Iterator<Item = RegistrationId>,
    ) -> Result<Vec<RegistrationId>, StoreError> {
        // What the file had withdrawn when it came was accepted as such. A new reason decides anew.
        let sql = "SELECT max(CASE WHEN after ->> 'status' = 'accepted'
                                    AND (before ->> 'status' IS NOT 'accepted'
                                         OR before ->> 'reason' IS NOT after ->> 'reason') THEN w.id END)
                          < max(CASE WHEN after ->> 'flags' LIKE '%\"withdrawn\"%'
                                      AND coalesce(before ->> 'flags', '') NOT LIKE '%\"withdrawn\"%' THEN w.id END)
                   FROM journal_row w JOIN journal j ON j.id = w.entry
                   WHERE w.record = 'registration' AND w.row = CAST(?1 AS TEXT) AND j.kind <> 'undo'
                     AND NOT EXISTS (SELECT 1 FROM journal t WHERE t.target = j.id)";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut withdrawn = Vec::new();
        for id in registrations {
            if statement.query_row([id.0], |row| row.get::<_, Option<bool>>(0))? == Some(true) {
                withdrawn.push(id);
            }
        }
        Ok(withdrawn)
    }

    /// Every registration of a round as a line of a list, by arrival.
    pub fn registration_lines(&self, round: RoundId) -> Result<Lines, StoreError> {
        let directory = self.directory_by_id()?;
        let sql = format!("SELECT {LINE} FROM registration WHERE round = ?1");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map([round.0], |row| line(row, &directory))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    pub(super) fn directory_by_id(&self) -> Result<HashMap<LibraryId, Library>, StoreError> {
        Ok(self.libraries()?.into_iter().map(|library| (library.id.clone(), library)).collect())
    }
}

pub(in crate::store) fn registrations(
    connection: &Connection,
    round: RoundId,
) -> Result<Vec<Registration>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM registration WHERE round = ?1 ORDER BY id");
    let mut statement = connection.prepare_cached(&sql)?;
    Ok(statement.query_map([round.0], whole)?.collect::<Result<_, _>>()?)
}

pub(in crate::store) fn last_registration(connection: &Connection) -> Result<i64, StoreError> {
    let sql = "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'registration'";
    Ok(connection.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}

pub(crate) fn registration(connection: &Connection, id: RegistrationId) -> Result<Option<Registration>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM registration WHERE id = ?1");
    Ok(connection.prepare_cached(&sql)?.query_row([id.0], whole).optional()?)
}

/// That of its libraries, else the beginning of its own words, which stand in this column.
pub(super) fn name(known: &[&Library], row: &Row<'_>, words: usize) -> rusqlite::Result<String> {
    if known.is_empty() {
        return row.get(words);
    }
    Ok(known.iter().map(|library| library.name.as_str()).collect::<Vec<_>>().join(" + "))
}

pub(super) fn line(row: &Row<'_>, directory: &HashMap<LibraryId, Library>) -> rusqlite::Result<RegistrationLine> {
    let libraries: Vec<LibraryId> = super::json(row, 2)?;
    let municipalities: Vec<MunicipalityCode> = super::json(row, 3)?;
    let known: Vec<&Library> = libraries.iter().filter_map(|id| directory.get(id)).collect();
    let id = RegistrationId(row.get(0)?);
    // The words of a forgotten round are gone.
    let name = Some(name(&known, row, 9)?).filter(|name| !name.trim().is_empty()).unwrap_or_else(|| format!("#{id}"));
    Ok(RegistrationLine {
        id,
        status: super::coded(row, 1, &Status::ALL, Status::code)?,
        name,
        position: place::position_of(known.into_iter(), &municipalities),
        libraries,
        municipalities,
        sure: row.get(4)?,
        received: super::optional_date_time(row, 5)?,
        language: language(row, 6)?,
        flags: super::json(row, 7)?,
        version: row.get(8)?,
        topics: super::json(row, 10)?,
        owner: row.get::<_, Option<String>>(11)?.map(Actor),
        changed: row.get(12)?,
        carried_from: row.get(13)?,
        asked: super::optional_instant(row, 14)?.map(day_in_helsinki),
    })
}

fn whole(row: &Row<'_>) -> rusqlite::Result<Registration> {
    Ok(Registration {
        id: RegistrationId(row.get(0)?),
        round: RoundId(row.get(1)?),
        answer: Answer {
            source: row.get(2)?,
            received: super::optional_date_time(row, 3)?,
            cancelled: row.get(4)?,
            first_name: row.get(5)?,
            last_name: row.get(6)?,
            email: row.get(7)?,
            language: language(row, 8)?,
            site_text: row.get(9)?,
            interests: row.get(10)?,
            cooperation: row.get(11)?,
            extra: row.get(12)?,
        },
        meaning: Meaning {
            libraries: super::json(row, 13)?,
            municipalities: super::json(row, 14)?,
            sure: row.get(15)?,
            flags: super::json(row, 16)?,
            topics: super::json(row, 17)?,
        },
        status: super::coded(row, 18, &Status::ALL, Status::code)?,
        reason: row.get(19)?,
        merged_into: row.get::<_, Option<i64>>(20)?.map(RegistrationId),
        note: row.get(21)?,
        version: row.get(22)?,
        upkeep: Upkeep {
            settled: super::json(row, 23)?,
            earlier: super::optional_json(row, 24)?,
            offered: super::optional_json(row, 25)?,
            owner: row.get::<_, Option<String>>(26)?.map(Actor),
            carried_from: row.get::<_, Option<i64>>(27)?.map(RegistrationId),
            form: super::optional_json(row, 28)?,
        },
    })
}

fn language(row: &Row<'_>, column: usize) -> rusqlite::Result<Lang> {
    super::coded(row, column, &Lang::ALL, Lang::code)
}
