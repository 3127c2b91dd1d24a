//! Settings, and what somebody typed of single libraries and of the ways between them.

use std::collections::HashMap;

use rusqlite::Connection;

use crate::domain::LibraryId;
use crate::domain::partnership::{Measure, Size, Travel};
use crate::domain::setting::{Setting, Settings};
use crate::domain::text_setting::{TextSetting, Texts};
use crate::store::{Store, StoreError};

pub(in crate::store) fn settings(connection: &Connection) -> Result<Settings, StoreError> {
    let mut statement = connection.prepare_cached("SELECT key, value FROM setting")?;
    let rows = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))?;
    let rows: Vec<(String, i64)> = rows.collect::<Result<_, _>>()?;
    Ok(rows.into_iter().filter_map(|(key, value)| Some((Setting::from_code(&key).ok()?, value))).collect())
}

impl Store {
    /// The settings; one that this program does not know is a later one's and is left alone.
    pub fn settings(&self) -> Result<Settings, StoreError> {
        settings(&self.connection)
    }

    /// The texts that somebody has set; one that this program does not know is left alone.
    pub fn texts(&self) -> Result<Texts, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT key, text FROM text_setting")?;
        let rows = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))?;
        let rows: Vec<(String, String)> = rows.collect::<Result<_, _>>()?;
        let sql = "SELECT coalesce(max(entry), 0) FROM journal_row WHERE record = 'text_setting'";
        let version = self.connection.prepare_cached(sql)?.query_row([], |row| row.get(0))?;
        let known = rows.into_iter().filter_map(|(key, text)| Some((TextSetting::from_code(&key)?, text)));
        let mut texts: Texts = known.collect();
        texts.version = version;
        Ok(texts)
    }

    /// The sizes that somebody typed, the measure to compare first in front.
    pub fn sizes(&self) -> Result<HashMap<LibraryId, Vec<Size>>, StoreError> {
        let sql = "SELECT library, measure, hundredths FROM library_size";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        let mut sizes: HashMap<LibraryId, Vec<Size>> = HashMap::new();
        while let Some(row) = rows.next()? {
            let measure = super::coded(row, 1, &Measure::TYPED, Measure::code)?;
            sizes.entry(LibraryId(row.get(0)?)).or_default().push(Size { measure, hundredths: row.get(2)? });
        }
        sizes.values_mut().for_each(|sizes| sizes.sort_by_key(|size| size.measure));
        Ok(sizes)
    }

    /// The travel times that somebody typed.
    pub fn travel(&self) -> Result<Travel, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT a, b, minutes FROM travel_time")?;
        let rows = statement.query_map([], |row| Ok((LibraryId(row.get(0)?), LibraryId(row.get(1)?), row.get(2)?)))?;
        Ok(Travel::new(rows.collect::<Result<Vec<_>, _>>()?))
    }
}
