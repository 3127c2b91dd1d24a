//! What was written since an entry of the journal, so that only that is read again.

use std::collections::HashMap;

use rusqlite::Row;

use super::registrations::{LINE, line};
use crate::domain::{EntryId, LibraryId, Lines, MunicipalityCode, RegistrationId, RegistrationLine, RoundId, TopicId};
use crate::store::{Store, StoreError};

/// The texts in which a registration is found, as they are in the file, and what they stand for.
#[derive(Debug)]
pub struct Searchable<'a> {
    pub id: RegistrationId,
    /// Names, mailbox, the words of the answer, note and reason.
    pub texts: Vec<&'a str>,
    pub libraries: Vec<LibraryId>,
    pub municipalities: Vec<MunicipalityCode>,
    pub topics: Vec<TopicId>,
}

impl Store {
    /// The registrations, of any round, of which a row was written after an entry; `None` where a library was
    /// too, whose name stands in the lines of others.
    pub fn touched_since(&self, entry: Option<EntryId>) -> Result<Option<Vec<RegistrationId>>, StoreError> {
        let after = entry.map_or(0, |entry| entry.0);
        let sql = "SELECT EXISTS (SELECT 1 FROM journal_row WHERE entry > ?1 AND record = 'library')";
        if self.connection.prepare_cached(sql)?.query_row([after], |row| row.get(0))? {
            return Ok(None);
        }
        let sql = "SELECT DISTINCT CAST(row AS INTEGER) FROM journal_row
                   WHERE entry > ?1 AND record = 'registration' ORDER BY 1";
        let mut statement = self.connection.prepare_cached(sql)?;
        let touched = statement.query_map([after], |row| row.get(0).map(RegistrationId))?;
        Ok(Some(touched.collect::<Result<_, _>>()?))
    }

    /// The lines of a round after these registrations were written.
    pub fn lines_after(&self, round: RoundId, lines: &Lines, touched: &[RegistrationId]) -> Result<Lines, StoreError> {
        if touched.is_empty() {
            return Ok(lines.clone());
        }
        let directory = self.directory_by_id()?;
        let sql = format!(
            "SELECT {LINE} FROM registration
             WHERE round = ?1 AND id IN (SELECT value FROM json_each(?2))"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map((round.0, super::to_json(&touched)), |row| line(row, &directory))?;
        let mut anew: HashMap<RegistrationId, Option<RegistrationLine>> =
            touched.iter().filter(|id| lines.place(**id).is_some()).map(|id| (*id, None)).collect();
        for row in rows {
            let line = row?;
            anew.insert(line.id, Some(line));
        }
        Ok(lines.with(anew))
    }

    /// Gives the texts of each registration of a round, or of these of them alone.
    pub fn for_each_searchable(
        &self,
        round: RoundId,
        of: Option<&[RegistrationId]>,
        mut each: impl FnMut(Searchable<'_>),
    ) -> Result<(), StoreError> {
        let sql = "SELECT id, first_name, last_name, email, site_text, interests, cooperation, extra, note,
                          coalesce(reason, ''), libraries, municipalities, topics
                   FROM registration WHERE round = ?1 AND (?2 IS NULL OR id IN (SELECT value FROM json_each(?2)))";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query((round.0, of.map(|ids| super::to_json(&ids))))?;
        while let Some(row) = rows.next()? {
            each(searchable(row)?);
        }
        Ok(())
    }
}

fn searchable<'a>(row: &'a Row<'_>) -> rusqlite::Result<Searchable<'a>> {
    let text = |column| row.get_ref(column).and_then(|value| Ok(value.as_str()?));
    Ok(Searchable {
        id: RegistrationId(row.get(0)?),
        texts: (1..=9).map(text).collect::<Result<_, _>>()?,
        libraries: super::json(row, 10)?,
        municipalities: super::json(row, 11)?,
        topics: super::json(row, 12)?,
    })
}
