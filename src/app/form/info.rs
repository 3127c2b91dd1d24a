//! The form of an info session.

use chrono::NaiveDate;

use super::read::Reader;
use super::{Field, FieldKind, Form, Purpose};
use crate::domain::{Change, InfoEdit, InfoSession, RoundId};
use crate::i18n::{Lang, Phrase, date, time_of_day};

impl Form {
    pub(in crate::app) fn add_info(round: RoundId) -> Form {
        Form::new(Purpose::AddInfo(round), Phrase::new("form-title-info"), fields(None))
    }

    pub(in crate::app) fn edit_info(session: &InfoSession) -> Form {
        Form::new(Purpose::EditInfo(session.seen()), Phrase::new("form-title-info"), fields(Some(&session.edit)))
    }

    pub(super) fn info_change(&mut self, purpose: &Purpose, today: NaiveDate) -> Option<Change> {
        let session = Box::new(self.read_info(today)?);
        match *purpose {
            Purpose::AddInfo(round) => Some(Change::AddInfo { round, session }),
            Purpose::EditInfo(seen) => Some(Change::EditInfo { session: seen, edit: session }),
            _ => None,
        }
    }

    fn read_info(&mut self, today: NaiveDate) -> Option<InfoEdit> {
        let mut reader = Reader::new(self, today);
        let (day, time, minutes) = (reader.date("day"), reader.time("time"), reader.whole("minutes"));
        let (place, material) = (reader.text("place").unwrap_or_default(), reader.date("material"));
        let session = match (day, time) {
            (Some(day), Some(time)) => Some(InfoEdit { day, time, minutes, place, material }),
            _ => None,
        };
        if let Some(problem) = session.as_ref().and_then(InfoEdit::problem) {
            // The days were read as such.
            reader.refuse(if problem.key == "refused-too-long" { "place" } else { "minutes" }, problem);
        }
        reader.finish().then_some(session).flatten()
    }
}

fn fields(session: Option<&InfoEdit>) -> Vec<Field> {
    let of = |text: fn(&InfoEdit) -> String| session.map(text).unwrap_or_default();
    let minutes = of(|session| session.minutes.map(|minutes| minutes.to_string()).unwrap_or_default());
    let material = of(|session| session.material.map(date).unwrap_or_default());
    vec![
        Field::new("day", Phrase::new("form-info-day"), FieldKind::Date, &of(|session| date(session.day)))
            .hint(Phrase::new("form-date-hint")),
        Field::new(
            "time",
            Phrase::new("form-info-time"),
            FieldKind::Line,
            &of(|session| time_of_day(Lang::Fi, session.time)),
        )
        .hint(Phrase::new("form-info-time-hint")),
        Field::new("minutes", Phrase::new("form-info-minutes"), FieldKind::Whole, &minutes)
            .optional()
            .hint(Phrase::new("form-info-minutes-hint")),
        Field::new("place", Phrase::new("form-info-place"), FieldKind::Line, &of(|session| session.place.clone()))
            .optional()
            .hint(Phrase::new("form-info-place-hint")),
        Field::new("material", Phrase::new("form-info-material"), FieldKind::Date, &material)
            .optional()
            .hint(Phrase::new("form-info-material-hint")),
    ]
}
