//! A claim's line as it is typed: `kind=car date=2024-03-05 km=76 passengers=2 amount=49,40`.

use super::{CliError, input};
use crate::domain::{Journey, LineKind, Metres, NewLine, ReceiptState, clean_line};
use crate::i18n::Phrase;

const KEYS: [&str; 10] = ["kind", "date", "km", "passengers", "amount", "from", "to", "travellers", "receipt", "note"];

/// Reads the line that stands at this place among the lines, counted from 1. A value runs to the next
/// `key=`, so that sums and notes may hold spaces.
///
/// # Errors
/// Wrong usage, with the place of the line: a key that is unknown, missing or twice, and a value that
/// cannot be.
pub fn line(number: usize, text: &str) -> Result<NewLine, CliError> {
    read(text).map_err(|problem| {
        let phrase = Phrase::new("cli-line-problem").with("number", number.to_string());
        CliError::Usage(phrase.with("problem", problem))
    })
}

fn read(text: &str) -> Result<NewLine, Phrase> {
    let pairs = pairs(text)?;
    let value = |key: &str| pairs.iter().find(|(known, _)| *known == key).map(|(_, value)| value.as_str());
    let needed = |key: &str| value(key).ok_or_else(|| Phrase::new("cli-line-missing").with("key", key));
    let kind_word = needed("kind")?;
    let kind = LineKind::from_code(&kind_word.replace('-', "_")).ok_or_else(|| {
        let codes: Vec<&str> = LineKind::ALL.into_iter().map(LineKind::code).collect();
        Phrase::new("cli-line-kind").with("value", kind_word).with("possible", codes.join(", "))
    })?;
    let km = |km: &str| Metres::parse_kilometres(km).ok_or_else(|| malformed("km", km));
    let passengers = |count: &str| count.parse().map_err(|_| malformed("passengers", count));
    let words = |key: &str| value(key).map(clean_line).unwrap_or_default();
    let receipt = value("receipt").map(|word| ReceiptState::from_code(word).ok_or_else(|| malformed("receipt", word)));
    let receipt = receipt.unwrap_or(Ok(ReceiptState::None))?;
    Ok(NewLine {
        kind,
        travel_date: input::day(needed("date")?).map_err(|error| error.phrase())?,
        distance: value("km").map(km).transpose()?,
        passengers: value("passengers").map_or(Ok(0), passengers)?,
        claimed: input::sum(needed("amount")?).map_err(|error| error.phrase())?,
        note: words("note"),
        journey: Journey { from: words("from"), to: words("to"), travellers: words("travellers"), receipt },
    })
}

fn malformed(key: &str, value: &str) -> Phrase {
    Phrase::new("cli-line-value").with("key", key).with("value", value)
}

fn pairs(text: &str) -> Result<Vec<(&'static str, String)>, Phrase> {
    let mut pairs: Vec<(&'static str, String)> = Vec::new();
    for word in text.split_whitespace() {
        // A note may hold an `=` of its own; only the words of the syntax begin a value.
        let in_note = pairs.last().is_some_and(|(key, _)| *key == "note");
        match word.split_once('=') {
            Some((key, value)) => match KEYS.into_iter().find(|known| *known == key) {
                Some(key) if pairs.iter().any(|(known, _)| *known == key) => {
                    return Err(Phrase::new("cli-line-twice").with("key", key));
                }
                Some(key) => pairs.push((key, value.to_owned())),
                None if in_note => continued(&mut pairs, word),
                None => {
                    return Err(Phrase::new("cli-line-key").with("key", key).with("possible", KEYS.join(", ")));
                }
            },
            None if pairs.is_empty() => {
                return Err(Phrase::new("cli-line-key").with("key", word).with("possible", KEYS.join(", ")));
            }
            None => continued(&mut pairs, word),
        }
    }
    Ok(pairs)
}

fn continued(pairs: &mut [(&'static str, String)], word: &str) {
    if let Some((_, value)) = pairs.last_mut() {
        value.push(' ');
        value.push_str(word);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::Cents;

    #[test]
    fn a_drive_is_read_as_it_is_typed() {
        let drive =
            read("kind=car date=5.3.2024 km=38,5 passengers=2 amount=1 234,50 € note=Aino ja kaksi x=1").unwrap();
        assert_eq!((drive.kind, drive.distance, drive.passengers), (LineKind::Car, Some(Metres(38_500)), 2));
        assert_eq!((drive.travel_date.to_string().as_str(), drive.claimed), ("2024-03-05", Cents(123_450)));
        assert_eq!(drive.note, "Aino ja kaksi x=1");
        let train =
            "kind=train date=5.3.2024 from=Turku asema to=Salo travellers=Aino A., Eero E. receipt=attached amount=9";
        let train = read(train).unwrap().journey;
        let said = [train.from.as_str(), &train.to, &train.travellers];
        assert_eq!((said, train.receipt), (["Turku asema", "Salo", "Aino A., Eero E."], ReceiptState::Attached));
        let bus = read("amount=36 date=2024-03-05 kind=hired-bus").unwrap();
        assert_eq!(bus.journey.receipt, ReceiptState::None);
        assert_eq!((bus.kind, bus.distance, bus.passengers), (LineKind::HiredBus, None, 0));
    }

    #[test]
    fn each_mistake_has_its_own_words() {
        for (text, key) in [
            ("", "cli-line-missing"),
            ("car 76", "cli-line-key"),
            ("kind=car date=2024-03-05", "cli-line-missing"),
            ("kind=car kind=bus", "cli-line-twice"),
            ("kind=balloon date=2024-03-05 amount=1", "cli-line-kind"),
            ("kind=car date=31.2.2024 amount=1", "cli-date-malformed"),
            ("kind=car date=2024-03-05 amount=1,234", "cli-sum-malformed"),
            ("kind=car date=2024-03-05 km=far amount=1", "cli-line-value"),
            ("kind=car date=2024-03-05 passengers=-1 amount=1", "cli-line-value"),
            ("kind=bus date=2024-03-05 receipt=lost amount=1", "cli-line-value"),
            ("kind=car colour=red", "cli-line-key"),
        ] {
            assert_eq!(read(text).unwrap_err().key, key, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_reading(text in "[a-z= 0-9,.=]{0,60}|.{0,40}") {
            let _ = line(1, &text);
        }
    }
}
