//! One JSON document for a script: stable keys in `snake_case`, money in cents, dates as ISO 8601.

use serde::Serialize;
use serde_json::{Number, Value};
use unicode_width::UnicodeWidthChar;

use crate::domain::registration::FieldValue;
use crate::domain::{MARK, Metres, clean};

/// The most accents on a letter that stand as they are.
const MOST_MARKS: usize = 7;

/// The document on one line. A character that would act on a terminal, and an accent beyond the seventh, stands as
/// its `\u` escape, so that the text is safe to look at and still the same text for a parser.
pub fn document<T: Serialize + ?Sized>(value: &T) -> String {
    let text = serde_json::to_string(value).expect("our own types have string keys and no failing serializer");
    let mut document = String::with_capacity(text.len() + 1);
    let mut marks = 0;
    for c in text.chars() {
        marks = if c.width() == Some(0) { marks + 1 } else { 0 };
        let plain = c == MARK || (' '..='~').contains(&c) || !clean(c.encode_utf8(&mut [0; 4])).contains(MARK);
        if plain && marks <= MOST_MARKS {
            document.push(c);
            continue;
        }
        for unit in c.encode_utf16(&mut [0; 2]) {
            document.push_str(&format!("\\u{unit:04x}"));
        }
    }
    document.push('\n');
    document
}

/// Hundredths of a point as points; a whole number stays whole.
pub fn points(hundredths: i64) -> Number {
    if hundredths % 100 == 0 { Number::from(hundredths / 100) } else { fraction(hundredths) }
}

/// Hundredths of a point as points, always with a decimal.
pub fn score(hundredths: i64) -> Number {
    fraction(hundredths)
}

#[expect(clippy::cast_precision_loss, reason = "scores are far below the 53 bits of a double")]
fn fraction(hundredths: i64) -> Number {
    Number::from_f64(hundredths as f64 / 100.0).unwrap_or_else(|| 0.into())
}

/// Kilometres with a decimal; `null` where no distance is known.
#[expect(clippy::cast_precision_loss, reason = "a distance on Earth fits a double")]
pub fn kilometres(metres: Option<Metres>) -> Value {
    let number = metres.and_then(|metres| Number::from_f64(metres.0 as f64 / 1000.0));
    number.map_or(Value::Null, Value::Number)
}

/// A local date and time, `2024-02-16T08:03:00`.
pub fn local(at: chrono::NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M:%S").to_string()
}

/// What an answer says in one field, as a script reads it.
pub fn field_value(value: &FieldValue) -> String {
    match value {
        FieldValue::Words(words) => words.clone(),
        FieldValue::Language(language) => language.code().to_owned(),
        FieldValue::Moment(at) => at.map(local).unwrap_or_default(),
        FieldValue::Truth(truth) => truth.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_act_on_a_terminal_is_escaped_and_reads_back_the_same() {
        let hostile = format!("ä\u{202e}\u{9b}2J\u{1b}]0;\u{7}\u{7f}\u{e0001}\u{fffd}e{}", "\u{301}".repeat(300));
        let text = document(&hostile);
        assert_eq!(text.matches('\u{301}').count(), MOST_MARKS);
        assert!(text.trim_end().chars().all(|c| !c.is_control() && !clean(&c.to_string()).contains(MARK) || c == MARK));
        assert_eq!(serde_json::from_str::<String>(&text).unwrap(), hostile);
    }

    #[test]
    fn points_are_numbers_as_a_person_would_write_them() {
        assert_eq!(points(8000).to_string(), "80");
        assert_eq!(points(7125).to_string(), "71.25");
        assert_eq!(score(7100).to_string(), "71.0");
        assert_eq!(kilometres(Some(Metres(31_000))).to_string(), "31.0");
    }
}
