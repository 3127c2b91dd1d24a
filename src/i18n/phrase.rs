//! A thing to say, before it is said in a language: a message key with its arguments.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

/// A message key and its arguments. Stored as such in the journal, so that an entry written by a
/// Finnish coordinator reads in Swedish for a colleague.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phrase {
    pub key: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub args: Vec<(String, Arg)>,
}

/// What a message may carry. Each kind is written in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Arg {
    Text(String),
    /// A count; takes part in plural forms.
    Number(i64),
    /// Euro cents.
    Money(i64),
    /// Metres, written as kilometres.
    Distance(i64),
    /// Hundredths of a score point, written with one decimal.
    Points(i64),
    Date(NaiveDate),
    /// A time of day.
    Time(NaiveTime),
    /// An instant, written in the time of Helsinki.
    Instant(DateTime<Utc>),
    /// A phrase within a phrase: a status, a kind.
    Phrase(Box<Phrase>),
    /// Phrases joined by commas.
    List(Vec<Phrase>),
}

impl Phrase {
    pub fn new(key: impl Into<String>) -> Phrase {
        Phrase { key: key.into(), args: Vec::new() }
    }

    /// Adds an argument; `$name` in the message file.
    pub fn with(mut self, name: &str, arg: impl Into<Arg>) -> Phrase {
        self.args.push((name.to_owned(), arg.into()));
        self
    }

    /// A phrase that says exactly `words`, whatever the language: a name, a text from a form.
    pub fn verbatim(words: impl Into<String>) -> Phrase {
        Phrase::new("verbatim").with("words", words.into())
    }

    /// A phrase whose three wordings are data, not messages: an item of a checklist, a topic.
    pub fn trilingual(fi: &str, sv: &str, en: &str) -> Phrase {
        Phrase::new("trilingual").with("fi", fi).with("sv", sv).with("en", en)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Arg {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Arg {
        Arg::Text(text)
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Arg {
        Arg::Number(number)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Arg {
        Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<NaiveDate> for Arg {
    fn from(date: NaiveDate) -> Arg {
        Arg::Date(date)
    }
}

impl From<NaiveTime> for Arg {
    fn from(time: NaiveTime) -> Arg {
        Arg::Time(time)
    }
}

impl From<DateTime<Utc>> for Arg {
    fn from(instant: DateTime<Utc>) -> Arg {
        Arg::Instant(instant)
    }
}

impl From<Phrase> for Arg {
    fn from(phrase: Phrase) -> Arg {
        Arg::Phrase(Box::new(phrase))
    }
}

impl From<Vec<Phrase>> for Arg {
    fn from(phrases: Vec<Phrase>) -> Arg {
        Arg::List(phrases)
    }
}
