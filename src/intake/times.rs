//! A list of travel times: from, to, minutes. Which libraries the words mean is not decided here.

use super::columns::comparable;
use super::error::headers;
use super::list::read_list;
use super::{Content, IntakeError};
use crate::i18n::Phrase;

/// The file, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimesFile {
    /// The headers of from, to and minutes.
    pub headers: [String; 3],
    pub rows: Vec<TimesRow>,
}

/// One record that is not blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimesRow {
    /// Counted from 1, without the header.
    pub row: usize,
    /// The line of the file on which it begins.
    pub line: usize,
    pub from: String,
    pub to: String,
    pub minutes: String,
}

/// Why a file is no list of travel times.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TimesError {
    #[error(transparent)]
    Intake(#[from] IntakeError),
    /// Not one column each for from, to and minutes.
    #[error("no list of travel times: {found:?}")]
    NotTimes { found: Vec<String> },
}

impl TimesError {
    pub fn phrase(&self) -> Phrase {
        match self {
            TimesError::Intake(error) => error.phrase(),
            TimesError::NotTimes { found } => Phrase::new("times-not-a-list").with("found", headers(found)),
        }
    }
}

/// Reads a list of travel times.
///
/// # Errors
/// A file that is refused as a whole; [`TimesError::NotTimes`] where it is something else.
pub fn read_times(content: &Content) -> Result<TimesFile, TimesError> {
    let list = read_list(content, |cells| columns(cells).is_some())?.map_err(|found| TimesError::NotTimes { found })?;
    let Some(columns) = columns(&list.header) else { return Err(TimesError::NotTimes { found: list.header }) };
    let [from, to, minutes] = columns;
    let rows = list.rows.iter().map(|row| TimesRow {
        row: row.row,
        line: row.line,
        from: row.cell(from),
        to: row.cell(to),
        minutes: row.cell(minutes),
    });
    Ok(TimesFile { headers: columns.map(|column| list.header[column].clone()), rows: rows.collect() })
}

/// Where from, to and minutes stand; `None` where one of them stands nowhere, or twice.
fn columns(cells: &[String]) -> Option<[usize; 3]> {
    const FROM: &[&str] = &["from", "mistä", "lähtöpaikka", "från", "a"];
    const TO: &[&str] = &["to", "mihin", "minne", "määränpää", "till", "b"];
    const MINUTES: &[&str] =
        &["minutes", "min", "minuutit", "minuuttia", "minuter", "aika min", "matka aika", "restid"];
    let the_one = |words: &[&str]| {
        let mut fitting = cells.iter().enumerate().filter(|(_, cell)| words.contains(&comparable(cell).as_str()));
        let (column, _) = fitting.next()?;
        fitting.next().is_none().then_some(column)
    };
    Some([the_one(FROM)?, the_one(TO)?, the_one(MINUTES)?])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn headers_of_three_languages_in_any_order_and_any_delimiter_are_known() {
        for header in ["from,to,minutes", "Mistä;Mihin;Minuutit", "Från\tTill\tMinuter", "Matkat 2024\n\nFrom;To;Min"]
        {
            let delimiter = header.chars().find(|c| ";,\t".contains(*c)).unwrap().to_string();
            let text = format!("{header}\n86074|Raision kirjasto|75\n").replace('|', &delimiter);
            let file = read_times(&Content::from(text.as_str())).unwrap();
            let row = TimesRow {
                row: 1,
                line: text.lines().count(),
                from: "86074".into(),
                to: "Raision kirjasto".into(),
                minutes: "75".into(),
            };
            assert_eq!(file.rows, [row], "{header}");
        }
        let turned = read_times(&Content::from("x;minutes;to;from\n;75;b;a\n")).unwrap();
        assert_eq!((turned.rows[0].from.as_str(), turned.rows[0].minutes.as_str()), ("a", "75"));
    }

    #[test]
    fn what_lacks_a_column_or_has_it_twice_is_no_list_of_times() {
        for text in ["from;to\na;b\n", "from;from;to;minutes\na;a;b;1\n", "Vuosi;Kirjasto;Kumppani\n", ""] {
            assert!(read_times(&Content::from(text)).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_give_a_list_or_an_error_with_words(bytes in any::<Vec<u8>>(), rows in "(a|;|\n|\"|-|75){0,40}") {
            for bytes in [bytes, format!("from;to;minutes\n{rows}").into_bytes()] {
                if let Err(error) = read_times(&Content::Text(bytes)) {
                    prop_assert!(!crate::i18n::say(crate::i18n::Lang::Fi, &error.phrase()).contains('⟦'));
                }
            }
        }
    }
}
