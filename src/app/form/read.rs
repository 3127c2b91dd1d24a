//! Reading what was typed: each kind of field to its value, or the reason why not.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};

use super::{Field, Form, Value};
use crate::domain::registration::time_of_day;
use crate::domain::visit::day_problem;
use crate::domain::{Cents, Metres, clean_line};
use crate::i18n::Phrase;

/// A date as one types it: `16.5.2024`, `16.5.` or `16.5` (the year of today), `2024-05-16`.
pub(super) fn date(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let number = |text: &str| text.parse::<u32>().ok().filter(|_| text.len() <= 4);
    let (year, month, day) = if let [year, month, day] = compact.split('-').collect::<Vec<_>>()[..] {
        (number(year)?, number(month)?, number(day)?)
    } else {
        match compact.trim_end_matches('.').split('.').collect::<Vec<_>>()[..] {
            [day, month] => (today.year().try_into().ok()?, number(month)?, number(day)?),
            [day, month, year] => (number(year)?, number(month)?, number(day)?),
            _ => return None,
        }
    };
    let date = NaiveDate::from_ymd_opt(year.try_into().ok()?, month, day)?;
    day_problem(date).is_none().then_some(date)
}

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
        self.value(name, "form-error-date", |text| date(text, today))
    }

    /// A day and, after a space, a time of it; without one, its midnight.
    pub(super) fn moment(&mut self, name: &str) -> Option<NaiveDateTime> {
        let today = self.today;
        self.value(name, "form-error-moment", |text| {
            let (day, time) = match text.rsplit_once(' ') {
                Some((day, time)) => (day, time_of_day(time)?),
                None => (text, NaiveTime::MIN),
            };
            Some(date(day, today)?.and_time(time))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_as_people_type_it() {
        let today = NaiveDate::from_ymd_opt(2024, 4, 2).unwrap();
        let expected = NaiveDate::from_ymd_opt(2024, 5, 16);
        for text in ["16.5.2024", "16.05.2024", "16.5.", "16.5", "2024-05-16", " 16. 5. 2024 "] {
            assert_eq!(date(text, today), expected, "{text}");
        }
        for text in [
            "",
            "16",
            "31.2.2024",
            "16.5.24",
            "16.5.0024",
            "5/16/2024",
            "2024-5",
            "huomenna",
            "16.5.2024.1",
            "99999999999.1.",
        ] {
            assert_eq!(date(text, today), None, "{text}");
        }
    }
}
