//! Reading what was typed: each kind of field to its value, or the reason why not.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::{Field, Form, Value};
use crate::domain::day::{day_ahead, typed_day};
use crate::domain::registration::time_of_day;
use crate::domain::{Cents, Metres, clean, clean_line};
use crate::i18n::Phrase;

/// Reads the fields of a form by name and leaves on each what is wrong with it.
pub(super) struct Reader<'a> {
    form: &'a mut Form,
    today: NaiveDate,
    first_wrong: Option<usize>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(form: &'a mut Form, today: NaiveDate) -> Reader<'a> {
        for field in &mut form.fields {
            field.error = None;
        }
        Reader { form, today, first_wrong: None }
    }

    /// `true` where no field is wrong; else puts the cursor on the first that is.
    pub(super) fn finish(self) -> bool {
        if let Some(index) = self.first_wrong {
            self.form.cursor = index;
        }
        self.first_wrong.is_none()
    }

    pub(super) fn text(&mut self, name: &str) -> Option<String> {
        self.value(name, "form-error-empty", |text| Some(text.to_owned()))
    }

    pub(super) fn date(&mut self, name: &str) -> Option<NaiveDate> {
        let today = self.today;
        self.value(name, "form-error-date", |text| typed_day(text, today))
    }

    /// A day that is not past, or the beginning of a week.
    pub(super) fn day_ahead(&mut self, name: &str) -> Option<NaiveDate> {
        let today = self.today;
        self.value(name, "form-error-day-ahead", |text| day_ahead(text, today))
    }

    /// Several lines; as [`Reader::text`] otherwise.
    pub(super) fn lines(&mut self, name: &str) -> Option<String> {
        self.text(name)?;
        self.typed(name).map(|text| clean(&text).trim().to_owned())
    }

    /// A time of day: `14.00`, `14:00`.
    pub(super) fn time(&mut self, name: &str) -> Option<NaiveTime> {
        self.value(name, "form-error-time", time_of_day)
    }

    /// A day and, after a space, a time of it; without one, its midnight.
    pub(super) fn moment(&mut self, name: &str) -> Option<NaiveDateTime> {
        let today = self.today;
        self.value(name, "form-error-moment", |text| {
            let (day, time) = match text.rsplit_once(' ') {
                Some((day, time)) => (day, time_of_day(time)?),
                None => (text, NaiveTime::MIN),
            };
            Some(typed_day(day, today)?.and_time(time))
        })
    }

    /// What stands in a field, as it was typed.
    pub(super) fn typed(&self, name: &str) -> Option<String> {
        self.field(name).map(Field::text)
    }

    pub(super) fn money(&mut self, name: &str) -> Option<Cents> {
        self.value(name, "form-error-money", Cents::parse)
    }

    pub(super) fn kilometres(&mut self, name: &str) -> Option<Metres> {
        self.value(name, "form-error-kilometres", Metres::parse_kilometres)
    }

    pub(super) fn whole(&mut self, name: &str) -> Option<u32> {
        self.value(name, "form-error-whole", |text| text.parse().ok().filter(|count| *count <= 9999))
    }

    /// The number of the chosen option.
    pub(super) fn chosen(&self, name: &str) -> usize {
        match self.field(name).map(|field| &field.value) {
            Some(Value::Chosen { chosen, .. }) => *chosen,
            _ => 0,
        }
    }

    /// Leaves an error on a field.
    pub(super) fn refuse(&mut self, name: &str, error: Phrase) {
        let Some(index) = self.form.fields.iter().position(|field| field.name == name) else { return };
        self.form.fields[index].error = Some(error);
        self.first_wrong = Some(self.first_wrong.map_or(index, |first| first.min(index)));
    }

    fn field(&self, name: &str) -> Option<&Field> {
        self.form.fields.iter().find(|field| field.name == name)
    }

    /// `None` where the field is empty or wrong; only the latter, or an emptiness that may not be,
    /// leaves an error.
    fn value<T>(&mut self, name: &str, error: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let field = self.field(name)?;
        let text = clean_line(&field.text());
        if text.is_empty() {
            if !field.optional {
                self.refuse(name, Phrase::new("form-error-empty"));
            }
            return None;
        }
        let value = read(&text);
        if value.is_none() {
            self.refuse(name, Phrase::new(error));
        }
        value
    }
}
