//! What goes to the meeting of colleagues: no person is in it, whatever they wrote.

use std::fs;

use crate::driver::Kumppani;

/// Every word of the form that says something of a person has a "zz" in it or is their number.
const FORM: &str = "Toimipiste;Sähköposti;Etunimi;Sukunimi;Mitä kehittää?;Yhteistyö\n\
    Auran kirjasto;zz1@aura.example;Zzmaija;Zzmeikäläinen;lautapelit, soita Zzmaijalle 0501234567;\n\
    Raision kirjasto;zz2@raisio.example;Zzpekka;Zzpekkala;lautapelit, soita Zzmaijalle 0501234567;Auran Zzmaija\n\
    Zzkirjasto zz3@jossain.example;zz3@jossain.example;Zzliisa;Zzliisala;lautapelit;\n";

/// Two in a pair, and one of whom nobody knows the library.
fn paired() -> Kumppani {
    let kumppani = Kumppani::new();
    kumppani.run(["directory", "import", &crate::driver::data("libraries.csv")]).ok();
    let round = ["round", "add", "2024K", "--opens", "2024-02-16", "--closes", "2024-03-15", "--budget", "10"];
    kumppani.run(round).ok();
    let file = kumppani.file("form.csv", FORM);
    kumppani.run(["import", &file]).ok();
    kumppani.run(["queue", "accept", "1-3"]).ok();
    kumppani.run(["pairs", "suggest", "--save"]).ok();
    kumppani
}

#[track_caller]
fn names_nobody(text: &str) {
    let found = text.to_lowercase().contains("zz") || text.contains("0501234567");
    assert!(text.contains("Raision kirjasto") && !found, "{text}");
}

#[test]
fn the_handout_is_read_and_written_once_and_names_no_person() {
    let kumppani = paired();
    let told = kumppani.run(["pairs", "handout"]).ok().stdout;
    for words in ["todistettu", "Ilman paria", "Ilmoittautuminen 3", "Budjetti 10,00 € ylittyisi"] {
        assert!(told.contains(words), "{words} in {told}");
    }
    names_nobody(&told);
    let page = kumppani.path("parit.html");
    let to = page.to_str().unwrap();
    kumppani.run(["pairs", "handout", "--to", to]).ok();
    let html = fs::read_to_string(&page).unwrap();
    names_nobody(&html);
    assert!(kumppani.run(["pairs", "handout", "--to", to]).refused(1).contains("parit.html"));
    assert_eq!(fs::read_to_string(&page).unwrap(), html, "what is there already stays");
}

#[test]
fn without_pairs_there_is_no_handout() {
    let kumppani = Kumppani::with_registrations();
    assert!(kumppani.run(["pairs", "handout"]).refused(1).contains("Ratkaise parit ensin"));
}
