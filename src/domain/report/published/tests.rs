//! What is struck and what is left.

use proptest::prelude::*;

use super::*;

fn struck(text: &str, persons: &[&str]) -> (String, usize) {
    let persons: Vec<String> = persons.iter().map(|person| (*person).to_owned()).collect();
    let Struck { text, count } = published(text, &persons, |kind| {
        match kind {
            Withheld::Name => "<n>",
            Withheld::Mailbox => "<m>",
            Withheld::Telephone => "<p>",
            Withheld::Code => "<c>",
        }
        .to_owned()
    });
    (text, count)
}

#[test]
fn names_are_struck_in_whatever_case_they_stand() {
    for (name, forms) in [
        ("Maija", "Maija Maijan Maijalle Maijaakin Maijan"),
        ("Meikäläinen", "Meikäläinen Meikäläisen Meikäläistä Meikäläiselle Meikäläisten"),
        ("Virtanen", "Virtasen Virtasella Virtaseen"),
        ("Mäki", "Mäki Mäen Mäelle Mäkeä Mäkeen"),
        ("Salmi", "Salmen Salmella"),
        ("Lehto", "Lehdon Lehdolle Lehtoa"),
        ("Pekka", "Pekan Pekkaa Pekalle"),
        ("Matti", "Matin Mattia"),
        ("Heikki", "Heikin"),
        ("Riitta", "Riitan Riittaa"),
        ("Satu", "Sadun Satua"),
        ("Tuomas", "Tuomaan Tuomaksen"),
        ("Karlsson", "Karlsson Karlssons Karlssonin Karlssonille"),
        ("Ek", "Ek"),
        ("Liisa-Maija", "Liisa-Maijan"),
    ] {
        for form in forms.split(' ') {
            let (told, _) = struck(&format!("Eilen {form} kertoi."), &[name]);
            let left = told.trim_start_matches("Eilen ").trim_end_matches(" kertoi.");
            assert!(left.replace("<n>", "").trim_matches('-').is_empty(), "{name}: {form} → {told}");
        }
    }
}

#[test]
fn words_and_places_that_only_begin_like_a_name_are_left() {
    for (text, person) in [
        ("Turun kaupunginkirjasto", "Eila Turunen"),
        ("Laitilan kirjasto", "Eila Laitinen"),
        ("Salon ja Porin", "Salonen Porinen"),
        ("Karinainen", "Kari Aalto"),
        ("Annamme aikaa", "Anna Aalto"),
        ("maijat ja Maijastiinantyyppinen", "Maija Aalto"),
        ("Talous ja Kirjasto", "talous@x.fi Kirjasto"),
        ("Salon kirjasto on Kaarinassa", "Kaarina Salo"),
    ] {
        assert_eq!(struck(text, &[person]), (text.to_owned(), 0), "{person}");
    }
    assert_eq!(struck("Liisa Salo ja Kaarina Aalto kertoivat", &["Liisa Salo", "Kaarina Aalto"]).1, 4);
}

#[test]
fn mailboxes_and_numbers_are_struck_as_people_write_them() {
    for (text, expected) in [
        ("kysy maija.m@turku.fi.", "kysy <m>."),
        ("maija (at) kaarina.fi, maija.m(at)turku.fi", "<m>, <m>"),
        ("maija.m\\@turku.fi ja maija&#64;turku.fi", "<m> ja <m>"),
        ("puh. 040 123 4567, tai +358-2-1234567", "puh. <p>, tai <p>"),
        ("040 123 4567 12.4.2024", "<p> 12.4.2024"),
        ("040 123 4567 050 765 4321", "<p> <p>"),
        ("040.123.4567 tai 040–1234567", "<p> tai <p>"),
        ("(02) 588 4321", "<p>"),
        ("hetu 010190-123A ja FI21 1234 5600 0007 85", "hetu <c> ja <c>"),
    ] {
        assert_eq!(struck(text, &[]).0, expected, "{text}");
    }
    for plain in [
        "Kävimme 12.4.2024 klo 10.30, 0,5 h, 2024 kirjaa.",
        "Kello 09.30–10.15 ja 01.02.2024, sivut 0–12",
        "Y-tunnus 0204819-8",
        "Rivi\n\n  toinen @ kolmas (at)\n",
    ] {
        assert_eq!(struck(plain, &[]), (plain.to_owned(), 0));
    }
}

proptest! {
    #[test]
    fn no_known_name_and_no_mailbox_is_left_and_nothing_else_is_lost(
        before in "[a-zäö ,.\n]{0,20}", after in "[ ,.\n!][a-zäö ,.\n]{0,20}", local in "[a-z][a-z.]{0,7}", host in "[a-z]{2,8}"
    ) {
        let mailbox = format!("{local}@{host}.fi");
        let text = format!("{before} {mailbox} Kaisalta{after}");
        let (told, count) = struck(&text, &["Kaisa"]);
        prop_assert_eq!(told, format!("{before} <m> <n>{after}"));
        prop_assert_eq!(count, 2);
    }

    #[test]
    fn whatever_it_says_nothing_goes_wrong_and_nothing_is_struck_where_there_is_nothing(
        text in prop_oneof![any::<String>(), "[0-9+(). @a\\\\–-]{0,60}"]
    ) {
        let (told, count) = struck(&text, &[]);
        if count == 0 {
            prop_assert_eq!(told, text);
        }
    }
}
