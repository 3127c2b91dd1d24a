//! What goes to the meeting of colleagues: no person is in it, whatever they wrote.

use std::fs;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use kumppani::desk::handout::{handout_html, pairs_csv, pairs_xlsx};
use kumppani::domain::handout::{Alone, Handout, Joined, Place};
use kumppani::domain::{Cents, Metres, MunicipalityCode, PairStatus, Score, clean_line};
use kumppani::i18n::{Lang, Phrase};
use proptest::prelude::*;

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
fn whom_to_call_and_what_was_said_leaves_in_no_file() {
    let kumppani = paired();
    kumppani.run(["pairs", "accept", "--all"]).ok();
    let contact = ["--phone", "0501234567", "--person", "Zzmaija", "--email", "zz@x.example", "--invoicing", "Zz"];
    kumppani.run(["contact", "set", "1"].into_iter().chain(contact)).ok();
    kumppani.run(["visits", "log", "1", "Zzmaija soitti", "--follow-up", "31.12."]).ok();
    let partnership = kumppani.run(["pairs", "list", "--json"]).json()[0]["id"].to_string();
    kumppani.run(["pairs", "topic", &partnership, "Zzmaijan lautapelit"]).ok();
    names_nobody(&kumppani.run(["pairs", "handout"]).ok().stdout);
    let [html, xlsx, csv] = ["parit.html", "parit.xlsx", "parit.csv"].map(|name| kumppani.path(name));
    kumppani.run(["pairs", "handout", "--to", html.to_str().unwrap()]).ok();
    names_nobody(&fs::read_to_string(&html).unwrap());
    for path in [&xlsx, &csv] {
        kumppani.run(["pairs", "export", path.to_str().unwrap()]).ok();
    }
    names_nobody(&format!("{:?}", cells(fs::read(&xlsx).unwrap())));
    names_nobody(&fs::read_to_string(&csv).unwrap());
}

#[test]
fn without_pairs_there_is_no_handout() {
    let kumppani = Kumppani::with_registrations();
    assert!(kumppani.run(["pairs", "handout"]).refused(1).contains("Ratkaise parit ensin"));
}

/// The cells of each sheet, row by row. Fails where one of them is a formula.
fn cells(xlsx: Vec<u8>) -> Vec<(String, Vec<Vec<Data>>)> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(xlsx)).unwrap();
    let names = workbook.sheet_names();
    let mut sheets = Vec::new();
    for name in names {
        assert!(workbook.worksheet_formula(&name).unwrap().is_empty(), "a formula on {name}");
        let rows = workbook.worksheet_range(&name).unwrap().rows().map(<[Data]>::to_vec).collect();
        sheets.push((name, rows));
    }
    sheets
}

#[test]
fn the_sheets_have_the_pairs_with_their_figures_and_name_no_person() {
    let kumppani = paired();
    let [xlsx, csv] = ["parit.xlsx", "parit.CSV"].map(|name| kumppani.path(name));
    for path in [&xlsx, &csv] {
        kumppani.run(["pairs", "export", path.to_str().unwrap()]).ok();
    }
    let sheets = cells(fs::read(&xlsx).unwrap());
    let names: Vec<&str> = sheets.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Parit", "Ilman paria", "Yhteenveto"]);
    let pairs = kumppani.run(["pairs", "list", "--json"]).json();
    let row = &sheets[0].1[1];
    assert_eq!(row[2].to_string(), "Auran kirjasto");
    assert_eq!(row[8], Data::Float(pairs[0]["score"].as_f64().unwrap()));
    names_nobody(&format!("{sheets:?}"));
    let text = fs::read_to_string(&csv).unwrap();
    assert!(text.starts_with("\u{feff}Nro;Tila;Kirjasto 1;Kunta 1;"), "{text}");
    assert_eq!(text.lines().count(), 3, "{text}");
    names_nobody(&text);
    assert!(kumppani.run(["pairs", "export", "parit.ods"]).refused(2).contains("parit.ods"));
}

fn hostile() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[=+@\\-\t\r ]{1,3}(cmd\\|' /C calc'!A0|HYPERLINK\\(\"http://x\"\\)|1\\+1|SUM\\(A1\\))",
        "(_x000D_|_x0009_|\u{202e}|\u{0}|\u{1b}|&lt;|<v>|]]>|;|\"|a){0,8}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_name_becomes_a_formula_in_any_file(name in hostile(), lang in prop::sample::select(Lang::ALL.to_vec())) {
        let place =
            || Place { name: Phrase::verbatim(name.as_str()), municipalities: vec![MunicipalityCode::new(name.as_str())] };
        let score = Score {
            total: 7_125,
            size: 0,
            distance: 10_000,
            interests: 5_000,
            road: Some(Metres(38_400)),
            minutes: Some(45),
            reasons: vec![Phrase::verbatim(name.as_str())],
        };
        let handout = Handout {
            round: "2024K".into(),
            name: Some(name.clone()),
            day: "2024-04-02".parse().unwrap(),
            groups: vec![Joined { members: vec![place(), place(), place()], status: PairStatus::Asked, score }],
            left_over: vec![Alone { place: place(), why: vec![Phrase::verbatim(name.as_str())] }],
            quality: None,
            estimated_cost: Some(Cents(-1)),
            budget: None,
        };
        let sheets = cells(pairs_xlsx(lang, &handout).unwrap());
        let expected: String = clean_line(&name);
        for column in [2, 3, 4, 5, 6, 7, 14] {
            prop_assert_eq!(sheets[0].1[1].get(column).map(ToString::to_string).unwrap_or_default(), expected.clone());
        }
        prop_assert_eq!(&sheets[0].1[1][8], &Data::Float(71.25));
        let csv = pairs_csv(lang, &handout);
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(csv.as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().unwrap();
        prop_assert_eq!(rows.len(), 3);
        for cell in rows.iter().flatten() {
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{}", cell);
        }
        prop_assert!(!handout_html(lang, &handout).contains("<v>"));
    }
}
