//! Where a field is read from, as a person says it and as a profile keeps it.

use std::fmt;

/// The column of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnSource {
    /// The one with this header.
    Header(String),
    /// The one with this number, counted from 1. The header stands beside it where others have it too.
    Number { number: usize, header: String },
    /// None: no column of the file is the field.
    Nothing,
}

impl ColumnSource {
    /// Reads `HEADER`, `#3`, `#3 HEADER`, or nothing at all.
    pub fn read(text: &str) -> ColumnSource {
        let text = text.trim();
        let numbered = text.strip_prefix('#').map(|rest| rest.split_once(' ').unwrap_or((rest, "")));
        let numbered = numbered.and_then(|(number, header)| Some((number.parse::<usize>().ok()?, header)));
        match numbered {
            _ if text.is_empty() => ColumnSource::Nothing,
            Some((number @ 1.., header)) => ColumnSource::Number { number, header: header.trim().to_owned() },
            _ => ColumnSource::Header(text.to_owned()),
        }
    }
}

/// As [`ColumnSource::read`] reads it.
impl fmt::Display for ColumnSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ColumnSource::Header(header) => f.write_str(header),
            ColumnSource::Number { number, header } if header.is_empty() => write!(f, "#{number}"),
            ColumnSource::Number { number, header } => write!(f, "#{number} {header}"),
            ColumnSource::Nothing => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        for (text, source) in [
            ("Mikä toimipiste?", ColumnSource::Header("Mikä toimipiste?".into())),
            ("#3", ColumnSource::Number { number: 3, header: String::new() }),
            ("#12 Sähköposti", ColumnSource::Number { number: 12, header: "Sähköposti".into() }),
            ("#0", ColumnSource::Header("#0".into())),
            ("#kirjasto", ColumnSource::Header("#kirjasto".into())),
            ("", ColumnSource::Nothing),
        ] {
            assert_eq!(ColumnSource::read(text), source, "{text}");
            assert_eq!(source.to_string(), text);
        }
    }
}
