//! The mailboxes of libraries, out of the same files as the directory: the JSON of Kirkanta (version 4, with
//! `primaryContactInfo` or `emailAddresses`), or a list with the columns id and email.

use serde_json::Value;

use super::columns::comparable;
use super::directory::{items, number_or_text};
use super::list::read_list;
use super::text::decode;
use super::{Content, IntakeError};
use crate::domain::letter::Mailbox;
use crate::domain::{LibraryId, clean_line};

/// A library with the addresses that the file gives for it; an unusable one is as it stands there.
pub type Addresses = (LibraryId, Vec<String>);

/// Reads the addresses of the libraries of a file; a library without any is left out.
///
/// # Errors
/// A file that is neither.
pub fn read_mailboxes(content: &Content) -> Result<Vec<Addresses>, IntakeError> {
    if let Content::Text(bytes) = content {
        let text = decode(bytes)?.0;
        if text.trim_start().starts_with(['{', '[']) {
            let root: Value = serde_json::from_str(&text).map_err(|_| IntakeError::NotADirectory)?;
            return Ok(items(&root)?.iter().filter_map(of_json).collect());
        }
    }
    let list = read_list(content, |cells| columns(cells).is_some())?.map_err(|_| IntakeError::NotADirectory)?;
    let [id, address] = columns(&list.header).ok_or(IntakeError::NotADirectory)?;
    let rows = list.rows.iter().map(|row| (LibraryId(row.cell(id)), vec![row.cell(address)]));
    Ok(rows.filter(|(id, addresses)| !id.0.is_empty() && !addresses[0].is_empty()).collect())
}

fn of_json(item: &Value) -> Option<Addresses> {
    let id = item.get("id").and_then(number_or_text).map(LibraryId)?;
    let main = [item.get("email"), item.get("primaryContactInfo").and_then(|info| info.get("email"))];
    let more = item.get("emailAddresses").and_then(Value::as_array).into_iter().flatten();
    let addresses: Vec<String> = main.into_iter().flatten().chain(more).filter_map(address).collect();
    (!addresses.is_empty()).then_some((id, addresses))
}

/// An address is a text, or stands in a record with its name.
fn address(value: &Value) -> Option<String> {
    let text = value.as_str().or_else(|| value.get("email")?.as_str())?;
    Some(clean_line(text)).filter(|text| !text.is_empty())
}

/// Where the id and the address stand.
fn columns(cells: &[String]) -> Option<[usize; 2]> {
    const ADDRESS: &[&str] = &["email", "e mail", "sähköposti", "sähköpostiosoite", "epost", "e post", "e postadress"];
    let column = |words: &[&str]| cells.iter().position(|cell| words.contains(&comparable(cell).as_str()));
    Some([column(&["id"])?, column(ADDRESS)?])
}

/// The first address that several people read, else the first that can be one.
pub fn the_house_of(addresses: &[String]) -> Option<Mailbox> {
    let usable = || addresses.iter().filter_map(|address| Mailbox::of_a_house(address).ok());
    usable().find(Mailbox::names_a_house).or_else(|| usable().next())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Result<Vec<Addresses>, IntakeError> {
        read_mailboxes(&Content::from(text))
    }

    #[test]
    fn json_and_csv_give_the_same_mailboxes() {
        let aura = (LibraryId::new("86074"), vec!["kirjasto@aura.fi".to_owned()]);
        for text in [
            r#"{"result":[{"id":86074,"primaryContactInfo":{"email":{"name":"Kirjasto","email":"kirjasto@aura.fi"}}},
                {"id":1,"emailAddresses":[]},{"id":2}]}"#,
            r#"[{"id":"86074","emailAddresses":[{"email":" kirjasto@aura.fi "},{"email":null}]}]"#,
            "id;nimi;Sähköposti\n86074;Aura;kirjasto@aura.fi\n1;X;\n",
            "email,id\nkirjasto@aura.fi,86074\n",
        ] {
            assert_eq!(read(text), Ok(vec![aura.clone()]), "{text}");
        }
        for text in ["{}", "[]", "{", "id;nimi\n1;A\n", ""] {
            assert!(read(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_house_goes_before_a_person_and_a_person_alone_is_none() {
        let chosen = |all: &[&str]| {
            let all: Vec<String> = all.iter().map(|one| (*one).to_owned()).collect();
            the_house_of(&all).map(|mailbox| mailbox.address().to_owned())
        };
        assert_eq!(
            chosen(&["maija.virtanen@aura.fi", "aura@vaski.fi", "auran.kirjasto@aura.fi"]).as_deref(),
            Some("auran.kirjasto@aura.fi")
        );
        assert_eq!(chosen(&["maija.virtanen@aura.fi", "aura@vaski.fi"]).as_deref(), Some("aura@vaski.fi"));
        assert_eq!(chosen(&["maija.virtanen@aura.fi", "Anna-Maija_Virtanen@aura.fi", "ei ole"]), None);
    }

    proptest! {
        #[test]
        fn any_bytes_give_mailboxes_or_an_error(bytes in any::<Vec<u8>>(), rows in "(a|;|\n|\"|@|\\.){0,40}") {
            for bytes in [bytes, format!("id;email\n{rows}").into_bytes()] {
                for (id, addresses) in read_mailboxes(&Content::Text(bytes)).unwrap_or_default() {
                    prop_assert!(!id.0.is_empty() && addresses.iter().all(|one| !one.is_empty() && clean_line(one) == *one));
                }
            }
        }
    }
}
