//! Lines for the tests of this room.

use chrono::NaiveDate;

use crate::domain::{RegistrationId, RegistrationLine, Status};
use crate::i18n::Lang;

/// A new registration, received at eight on a day.
pub fn line(id: i64, received: Option<&str>) -> RegistrationLine {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    RegistrationLine {
        id: RegistrationId(id),
        status: Status::New,
        name: format!("Kirjasto {id}"),
        libraries: Vec::new(),
        municipalities: Vec::new(),
        position: None,
        sure: true,
        received: received.and_then(|text| day(text).and_hms_opt(8, 0, 0)),
        language: Lang::Fi,
        flags: Vec::new(),
        topics: Vec::new(),
        owner: None,
        changed: false,
        carried_from: None,
        asked: None,
        version: 1,
    }
}
