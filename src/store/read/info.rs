//! The info sessions of a round with their guests.

use std::collections::HashMap;

use rusqlite::Row;

use crate::domain::{Attendance, InfoEdit, InfoGuest, InfoId, InfoSession, RegistrationId, RoundId};
use crate::store::{Store, StoreError};

impl Store {
    /// The info sessions of a round, in the order of their days.
    pub fn info_sessions(&self, round: RoundId) -> Result<Vec<InfoSession>, StoreError> {
        let mut guests = self.info_guests(round)?;
        let sql = "SELECT id, round, day, time, minutes, place, material, version FROM info_session
                   WHERE round = ?1 ORDER BY day, time, id";
        let mut statement = self.connection.prepare_cached(sql)?;
        let sessions = statement.query_map([round.0], |row| session(row, &mut guests))?;
        Ok(sessions.collect::<Result<_, _>>()?)
    }

    fn info_guests(&self, round: RoundId) -> Result<HashMap<InfoId, Vec<InfoGuest>>, StoreError> {
        let sql = "SELECT g.session, g.registration, g.attendance, g.told, g.version
                   FROM info_guest g JOIN info_session s ON s.id = g.session
                   WHERE s.round = ?1 ORDER BY g.session, g.registration";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([round.0])?;
        let mut guests: HashMap<InfoId, Vec<InfoGuest>> = HashMap::new();
        while let Some(row) = rows.next()? {
            guests.entry(InfoId(row.get(0)?)).or_default().push(InfoGuest {
                registration: RegistrationId(row.get(1)?),
                attendance: super::coded(row, 2, &Attendance::ALL, Attendance::code)?,
                told: super::optional_date(row, 3)?,
                version: row.get(4)?,
            });
        }
        Ok(guests)
    }
}

fn session(row: &Row<'_>, guests: &mut HashMap<InfoId, Vec<InfoGuest>>) -> rusqlite::Result<InfoSession> {
    let id = InfoId(row.get(0)?);
    Ok(InfoSession {
        id,
        round: RoundId(row.get(1)?),
        edit: InfoEdit {
            day: super::date(row, 2)?,
            time: super::time(row, 3)?,
            minutes: row.get(4)?,
            place: row.get(5)?,
            material: super::optional_date(row, 6)?,
        },
        guests: guests.remove(&id).unwrap_or_default(),
        version: row.get(7)?,
    })
}
