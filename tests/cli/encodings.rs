//! Files that were read or saved in a wrong encoding before they came here: it is said, and nothing is mended.

use crate::driver::{Kumppani, sample};

const FORM: &str = "Sähköposti;Mikä toimipiste ilmoittautuu?;Mitä haluaisitte kehittää?;Teettekö yhteistyötä?\n\
    a@aura.example;Auran pääkirjasto;Päiväkodin sadut;ei\n";

/// The bytes of UTF-8 as one sign each.
fn twice_encoded(text: &str) -> String {
    encoding_rs::WINDOWS_1252.decode_without_bom_handling(text.as_bytes()).0.into_owned()
}

#[test]
fn a_wrong_encoding_is_said_with_line_and_word_and_nothing_is_mended() {
    let kumppani = Kumppani::with_a_round();
    let (header, answer) = FORM.split_at(FORM.find("a@aura").unwrap());
    let file = kumppani.file("a.csv", [header, &twice_encoded(answer)].concat());
    let said = kumppani.run(["import", &file, "--dry-run"]).ok().stdout;
    assert!(said.contains("rivillä 2 on ”pÃ¤Ã¤kirjasto”, lienee ”pääkirjasto”"), "{said}");
    let document = kumppani.run(["import", &file, "--json"]).json();
    let notice = &document["notices"][0];
    assert_eq!((notice["what"].as_str(), notice["line"].as_u64()), (Some("wrong_letters"), Some(2)));
    assert_eq!(notice["value"], "pÃ¤Ã¤kirjasto");
    assert_eq!(document["rows"][0]["site_text"], "Auran pÃ¤Ã¤kirjasto");
}

#[test]
fn a_macintosh_or_dos_file_is_said_even_where_no_column_is_known() {
    let kumppani = Kumppani::with_a_round();
    let macintosh = encoding_rs::MACINTOSH.encode(FORM).0.into_owned();
    let file = kumppani.file("mac.csv", macintosh);
    let document = kumppani.run(["import", &file, "--dry-run", "--json"]);
    let words = format!("{}{}", document.stdout, document.stderr);
    assert!(words.contains("MitŠ") || words.contains("MikŠ"), "{words}");
    let dos = FORM.replace('ä', "\u{84}").replace('ö', "\u{94}");
    let bytes: Vec<u8> = dos.chars().map(|letter| u8::try_from(letter).unwrap()).collect();
    let line = kumppani.run(["import", &kumppani.file("dos.csv", [b"A;B\n".as_slice(), &bytes].concat()), "--dry-run"]);
    let words = format!("{}{}", line.stdout, line.stderr);
    assert!(words.contains("S„hk”posti") && words.contains("Sähköposti"), "{words}");
}

#[test]
fn what_a_file_lacks_is_said_in_the_document() {
    let kumppani = Kumppani::with_a_round();
    let file = kumppani.file("bare.csv", "Toimipiste;Mitä kehittää?;Yhteistyö\nAura;sadut;ei\n");
    let document = kumppani.run(["import", &file, "--dry-run", "--json"]).json();
    assert_eq!(document["absent_columns"], serde_json::json!(["participant_id", "received", "email"]));
    let whats: Vec<&str> =
        document["notices"].as_array().unwrap().iter().map(|it| it["what"].as_str().unwrap()).collect();
    assert_eq!(whats, ["no_mailbox_or_id", "no_time"]);
    let whole = kumppani.run(["import", &sample("registrations.csv"), "--dry-run", "--json"]).json();
    assert_eq!(whole["notices"], serde_json::json!([]));
}
