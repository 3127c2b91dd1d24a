//! The days of the sample round and the two who write in it.

use std::path::Path;

use chrono::{Datelike, Days, NaiveDate, NaiveTime, Weekday};

use super::DemoError;
use crate::domain::visit::{is_weekend, public_holiday};
use crate::domain::{Actor, Change, OperationId, Receipt};
use crate::store::Store;

/// Who writes.
#[derive(Debug, Clone, Copy)]
pub enum By {
    Aino,
    Bertta,
}

/// Writes changes on days counted from the day of the demonstration.
pub struct Diary {
    aino: Store,
    bertta: Store,
    today: NaiveDate,
    /// How many changes were written: names the operations and sets their minutes apart.
    written: u32,
}

impl Diary {
    pub fn begin(path: &Path, today: NaiveDate) -> Result<Diary, DemoError> {
        let aino = Store::create(path, Actor::new("aino"))?;
        let bertta = Store::open(path, Actor::new("bertta"))?;
        Ok(Diary { aino, bertta, today, written: 0 })
    }

    /// What is in the database by now.
    pub fn store(&self) -> &Store {
        &self.aino
    }

    /// The day so many days from today: before it where negative.
    pub fn day(&self, from_today: i64) -> NaiveDate {
        let days = Days::new(from_today.unsigned_abs());
        let day = if from_today < 0 { self.today.checked_sub_days(days) } else { self.today.checked_add_days(days) };
        day.unwrap_or(self.today)
    }

    /// The round's closing day: the last Friday at least 25 days ago. The sample's form closed on a
    /// Friday too, so that every answer keeps its weekday.
    pub fn closes(&self) -> NaiveDate {
        const LATEST: i64 = -25;
        let weekday = |days: &i64| self.day(*days).weekday() == Weekday::Fri;
        self.day((LATEST - 6..=LATEST).find(weekday).unwrap_or(LATEST))
    }

    /// The day so many days from today or, from a weekend or a holiday, the next workday away from today: libraries
    /// travel on workdays.
    pub fn workday(&self, from_today: i64) -> NaiveDate {
        let is_workday = |days: &i64| !is_weekend(self.day(*days)) && public_holiday(self.day(*days)).is_none();
        let away = if from_today < 0 { -1 } else { 1 };
        let nearest = (0..7).map(|step| from_today + step * away).find(is_workday);
        self.day(nearest.unwrap_or(from_today))
    }

    /// Writes a change on the morning of that day.
    pub fn write(&mut self, by: By, from_today: i64, change: &Change) -> Result<Receipt, DemoError> {
        let time = NaiveTime::from_hms_opt(6 + self.written / 60 % 12, self.written % 60, 0).unwrap_or_default();
        let at = self.day(from_today).and_time(time).and_utc();
        self.written += 1;
        let operation = OperationId(format!("demo-{:03}", self.written));
        let store = match by {
            By::Aino => &mut self.aino,
            By::Bertta => &mut self.bertta,
        };
        Ok(store.apply(change, &operation, at)?)
    }
}
