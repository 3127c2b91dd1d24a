//! The same answers in every way that a form service, a spreadsheet program or a colleague's laptop may
//! write them: none of them is a change.

use encoding_rs::WINDOWS_1252;

use crate::driver::{Kumppani, data};
use crate::workbook::{Workbook, date, formula, inline, number, row, shared, sheet, texts};

const HEADER: [&str; 8] = [
    "Osallistujan ID",
    "Tila",
    "Ilmoittautumisaika",
    "Nimi",
    "Sähköposti",
    "Toimipiste",
    "Mitä haluaisitte kehittää?",
    "Yhteistyö",
];
const FIRST: [&str; 8] = [
    "4180037",
    "Ilmoittautunut",
    "16.2.2024 8:03",
    "Äijä Åberg",
    "a@aura.example",
    "Auran kirjasto",
    "sadut; \"digi\"\nja tilat",
    "ei",
];
const SECOND: [&str; 8] = ["4180074", "Peruutettu", "14.3.2024", "", "b@lieto.example", "Lieto", "=1+1, 50 €", "2024"];
const ROWS: [[&str; 8]; 3] = [HEADER, FIRST, SECOND];

/// The answers as text, each cell in quotes where it needs them.
fn csv(delimiter: &str, line_end: &str) -> String {
    let quoted = |cell: &&str| {
        let needed = cell.contains(['"', '\n', ';', ',', '\t']);
        if needed { format!("\"{}\"", cell.replace('"', "\"\"")) } else { (*cell).to_owned() }
    };
    let line = |row: &[&str; 8]| row.iter().map(quoted).collect::<Vec<_>>().join(delimiter) + line_end;
    ROWS.iter().map(line).collect()
}

fn plain() -> String {
    csv(";", "\n")
}

fn sixteen_bit(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

fn windows(text: &str) -> Vec<u8> {
    WINDOWS_1252.encode(text).0.into_owned()
}

fn odd_texts() -> Vec<(&'static str, Vec<u8>)> {
    let text = |name, text: String| (name, text.into_bytes());
    let marked = plain().replacen("Osallistujan ID", "\"\u{feff}Osallistujan\u{a0}ID\"", 1);
    let first_line_of_two = plain().replacen("Mitä haluaisitte kehittää?", "\"Mitä haluaisitte\r\nkehittää?\"", 1);
    let spaced = plain().replace("16.2.2024 8:03", "\u{200e}16.2.2024\u{a0}klo\u{a0}8.03\u{200e}");
    let text_of_two = plain();
    let (above, below) = text_of_two.split_at(text_of_two.find("4180074").unwrap());
    vec![
        text("marked", ["\u{feff}", &plain()].concat()),
        text("marked twice", ["\u{feff}\u{feff}", &plain()].concat()),
        ("windows", windows(&plain())),
        ("two encodings", [above.as_bytes(), &windows(below)].concat()),
        ("utf-16 le", sixteen_bit(&["\u{feff}", &plain()].concat(), u16::to_le_bytes)),
        ("utf-16 be", sixteen_bit(&["\u{feff}", &plain()].concat(), u16::to_be_bytes)),
        ("unmarked utf-16 le", sixteen_bit(&plain(), u16::to_le_bytes)),
        ("unmarked utf-16 be", sixteen_bit(&plain(), u16::to_be_bytes)),
        text("tabs", csv("\t", "\r\n")),
        text("commas", csv(",", "\n")),
        text("declared", ["sep=;\r\n", &csv(";", "\r\n")].concat()),
        text("declared and marked", ["\u{feff}sep=,\r\n", &csv(",", "\r\n")].concat()),
        text("old mac", csv(";", "\r")),
        text("declared by an old mac", ["sep=;\r", &csv(";", "\r")].concat()),
        text("last line open", plain().trim_end().to_owned()),
        text("title", ["Kumppanikirjastot 2024\n\n;;;\n", &plain()].concat()),
        text("empty columns and rows", csv(";", ";;;;\n;;;;;;\n\n")),
        text("mark within quotes, hard space", marked),
        text("header of two lines", first_line_of_two),
        text("marked and hard spaces in a date", spaced),
    ]
}

/// Each row as XML, with the serials of its dates and numbers where they are numbers.
fn rows_as(first_date: String, second_date: String) -> Vec<String> {
    let with = |texts: [&str; 8], date: String, last: String| {
        let cells = texts.iter().enumerate().map(|(column, text)| match column {
            0 => number(text),
            2 => date.clone(),
            7 => last.clone(),
            _ => inline(text),
        });
        row(&cells.collect::<Vec<_>>())
    };
    vec![texts(&HEADER), with(FIRST, first_date, inline("ei")), with(SECOND, second_date, number("2024"))]
}

fn dated() -> Vec<String> {
    rows_as(date("45338.33541666667"), date("45365"))
}

fn odd_workbooks() -> Vec<(&'static str, Vec<u8>)> {
    let book = |name, workbook: Workbook| (name, workbook.zip());
    let titled: Vec<String> =
        [vec![texts(&["Kumppanikirjastot 2024"]), "<row/>".to_owned(), row(&[])], dated()].concat();
    let other = |state| ("Ohje", state, sheet(&[texts(&["Nimi", "Tila"]), texts(&["x", "y"])]));
    let answers = |name| (name, "visible", sheet(&titled));
    let all_shared: String = ROWS.iter().flatten().map(|text| format!("<si><t>{text}</t></si>")).collect();
    let all: Vec<String> = (0..3).map(|r| row(&(0..8).map(|c| shared(r * 8 + c)).collect::<Vec<_>>())).collect();
    let rich = all_shared.replace("Auran kirjasto", "</t></si>").replace("<si><t></t></si></t></si>", RICH);
    let computed = rows_as(formula("NOW()", FIRST[2]), formula("[1]Muu!A1", SECOND[2]));
    let wide = sheet(&dated()).replace("<sheetData>", r#"<dimension ref="A1:XFD1048576"/><sheetData>"#);
    let styled = [dated(), vec![r#"<row r="1048576"><c r="XFD1048576" s="2"/></row>"#.to_owned()]].concat();
    vec![
        book("dates as dates", Workbook::with_rows(&dated())),
        book("dates as serials", Workbook::with_rows(&rows_as(number("45338.3354166667"), number("45365")))),
        book("dates as texts", Workbook::with_rows(&rows_as(inline(FIRST[2]), inline(SECOND[2])))),
        book("title and empty rows", Workbook::with_rows(&titled)),
        book("shared texts", Workbook::with_rows(&all).shared_strings("24", &all_shared)),
        book("rich texts", Workbook::with_rows(&all).shared_strings("1", &rich)),
        book("results of formulas", Workbook::with_rows(&computed)),
        book("claims to be huge", Workbook::of(&[("A", "visible", wide)])),
        book("a styled corner", Workbook::with_rows(&styled)),
        book("another sheet first", Workbook::of(&[other("visible"), answers("Vastaukset")])),
        book("another sheet after", Workbook::of(&[answers("Svar &amp; &lt;önskemål&gt;"), other("visible")])),
        book("hidden sheets", Workbook::of(&[other("hidden"), answers("A"), other("veryHidden")])),
        book(
            "without styles",
            Workbook::with_rows(&rows_as(inline(FIRST[2]), inline(SECOND[2]))).without("xl/styles.xml"),
        ),
    ]
}

const RICH: &str = "<si><r><t xml:space=\"preserve\">Auran </t></r><r><rPr><b/></rPr><t>kirjasto</t></r><rPh sb=\"0\" eb=\"1\"><t>ei</t></rPh></si>";

#[test]
fn the_same_answers_are_no_change_however_they_are_written() {
    let kumppani = Kumppani::with_a_round();
    let first = kumppani.run(["import", &kumppani.file("plain.csv", plain()), "--json"]).json();
    assert_eq!((&first["added"], &first["withdrawn"]), (&2.into(), &1.into()));
    let head = kumppani.head();
    for (name, bytes) in odd_texts().into_iter().chain(odd_workbooks()) {
        // The bytes say what it is, not the ending.
        for (ending, by_pipe) in [("csv", false), ("xlsx", false), ("", true)] {
            let ran = if by_pipe {
                kumppani.run_with_input(&bytes, ["import", "-", "--json"])
            } else {
                kumppani.run(["import", &kumppani.file(&format!("odd.{ending}"), &bytes), "--json"])
            };
            let told = ran.json();
            let counts =
                ["added", "changed", "unchanged", "withdrawn", "missing"].map(|key| told[key].as_i64().unwrap());
            assert_eq!(counts, [0, 0, 2, 1, 0], "{name}: {told}");
        }
    }
    assert_eq!(kumppani.head(), head);
}

#[test]
fn the_workbook_of_a_real_program_says_what_its_text_says() {
    let kumppani = Kumppani::with_a_round();
    kumppani.run(["import", &data("forms.csv")]).ok();
    let again = kumppani.run(["import", &data("forms.xlsx"), "--json"]).json();
    assert_eq!((&again["unchanged"], &again["missing"], &again["sheet"]), (&2.into(), &0.into(), &"Form1".into()));
}

#[test]
fn the_sheet_that_was_read_is_named_where_there_was_a_choice() {
    let kumppani = Kumppani::with_a_round();
    let import = |name: &str| {
        let bytes = odd_workbooks().into_iter().find(|(known, _)| *known == name).unwrap().1;
        let file = kumppani.file("book.xlsx", bytes);
        let told = kumppani.run(["import", &file, "--dry-run"]).ok().stdout;
        (kumppani.run(["import", &file, "--dry-run", "--json"]).json(), told)
    };
    let (document, told) = import("another sheet after");
    assert_eq!((&document["sheet"], &document["rows"][0]["line"]), (&"Svar & <önskemål>".into(), &5.into()));
    assert!(told.contains("2 taulukosta luettiin ”Svar & <önskemål>”"), "{told}");
    let (document, told) = import("hidden sheets");
    assert_eq!(document["sheet"], "A");
    assert!(!told.contains("taulukosta"), "{told}");
}

#[test]
fn a_problem_is_told_by_the_row_of_the_sheet() {
    let kumppani = Kumppani::with_a_round();
    let rows = [vec![texts(&["Otsikko"]), "<row/>".to_owned()], rows_as(date("45338"), inline("eilen"))].concat();
    let file = kumppani.file("book.xlsx", Workbook::with_rows(&rows).zip());
    let line = kumppani.run(["import", &file, "--strict"]).refused(1);
    assert!(line.contains("Tietue 2 (rivi 5), Ilmoittautumisaika, ”eilen”"), "{line}");
}

#[test]
fn a_directory_may_be_a_sheet_whose_codes_have_lost_their_zeros() {
    let kumppani = Kumppani::new();
    let code = |digits: &str| format!(r#"<c s="2"><v>{digits}</v></c>"#);
    let rows = [
        texts(&["id", "name", "municipality", "kind", "postcode", "lat", "lon"]),
        row(&[
            number("86074"),
            inline("Auran kirjasto"),
            number("19"),
            inline("main"),
            number("1380"),
            number("60.64946"),
            number("22.59007"),
        ]),
        row(&[number("85166"), inline("Kemiön kirjasto"), inline("Kemiönsaari"), inline(""), code("25700")]),
    ];
    let file = kumppani.file("libraries.xlsx", Workbook::with_rows(&rows).zip());
    kumppani.run(["directory", "import", &file]).ok();
    let listed = kumppani.run(["directory", "list", "--json"]).json();
    let shown =
        |row: usize| ["id", "municipality", "postcode"].map(|key| listed[row][key].as_str().unwrap().to_owned());
    let rows = [shown(0), shown(1)];
    assert!(rows.contains(&["86074", "019", "01380"].map(str::to_owned)), "{listed}");
    assert!(rows.contains(&["85166", "322", "25700"].map(str::to_owned)), "{listed}");
}

#[test]
fn a_list_of_earlier_pairs_may_be_a_sheet_with_years_as_numbers() {
    let kumppani = Kumppani::with_a_round();
    let text = "Kausi;Kirjasto;Kumppani\n2022;Aura;Liedon kirjasto\n2021;Marttila;Paimio\n";
    let added = kumppani.run(["pairs", "import", &kumppani.file("pairs.csv", text), "--json"]).json();
    assert_eq!(added["added"], 2, "{added}");
    let pair = |year, one, other| row(&[number(year), inline(one), inline(other)]);
    let rows = [
        texts(&["Kausi", "Kirjasto", "Kumppani"]),
        pair("2022", "Aura", "Liedon kirjasto"),
        pair("2021", "Marttila", "Paimio"),
    ];
    let notes = sheet(&[texts(&["Nimi", "Kirjasto"]), texts(&["Aino", "Aura"])]);
    let book = Workbook::of(&[("Muuta", "visible", notes), ("Parit", "visible", sheet(&rows))]);
    let again = kumppani.run(["pairs", "import", &kumppani.file("pairs.xlsx", book.zip()), "--json"]).json();
    assert_eq!((&again["added"], &again["known"]), (&0.into(), &2.into()), "{again}");
}

/// An answer of Microsoft Forms whose cell of interests is this XML.
fn microsoft_form(time_headers: &[&str], interests: &str) -> Vec<u8> {
    let headers =
        [&["ID"], time_headers, &["Sähköposti", "Toimipiste", "Mitä haluaisitte kehittää?", "Yhteistyö"]].concat();
    let times = (0..time_headers.len()).map(|later| date(&format!("{}", 45338.5 + later as f64 / 24.0)));
    let mut answer = vec![number("7")];
    answer.extend(times);
    answer.extend([inline("a@aura.example"), inline("Auran kirjasto"), interests.to_owned(), inline("ei")]);
    Workbook::with_rows(&[texts(&headers), row(&answer)]).zip()
}

#[test]
fn the_error_of_a_workbook_is_no_answer() {
    let kumppani = Kumppani::with_a_round();
    let error = r##"<c t="e"><f>VLOOKUP(1,A1:B2,2)</f><v>#N/A</v></c>"##;
    let file = kumppani.file("form.xlsx", microsoft_form(&["Start time", "Completion time"], error));
    let document = kumppani.run(["import", &file, "--json"]).json();
    let notice = &document["rows"][0]["notices"][0];
    assert_eq!((notice["what"].as_str(), notice["value"].as_str()), (Some("cell_error_as_empty"), Some("#N/A")));
    assert_eq!(kumppani.run(["queue", "--json"]).json()[0]["interests"], "");
    let mut answer = vec![number("8"), inline("b@lieto.example"), r##"<c t="e"><v>#REF!</v></c>"##.to_owned()];
    answer.extend([inline("sadut"), inline("ei")]);
    let headers = texts(&["ID", "Sähköposti", "Toimipiste", "Mitä haluaisitte kehittää?", "Yhteistyö"]);
    let file = kumppani.file("site.xlsx", Workbook::with_rows(&[headers, row(&answer)]).zip());
    let line = kumppani.run(["import", &file]).refused(1);
    assert!(line.contains("Toimipiste") && line.contains("#REF!"), "{line}");
}

#[test]
fn a_form_of_microsoft_arrived_when_it_was_completed_else_when_it_was_begun() {
    for (headers, received) in [
        (["Start time", "Completion time"].as_slice(), "2024-02-16T13:00:00"),
        (&["Aloitusaika", "Valmistumisaika"], "2024-02-16T13:00:00"),
        (&["Start time"], "2024-02-16T12:00:00"),
        (&["Aloitusaika"], "2024-02-16T12:00:00"),
        (&["Starttid"], "2024-02-16T12:00:00"),
    ] {
        let kumppani = Kumppani::with_a_round();
        let file = kumppani.file("form.xlsx", microsoft_form(headers, &inline("sadut")));
        kumppani.run(["import", &file]).ok();
        assert_eq!(kumppani.run(["queue", "--json"]).json()[0]["received"], received, "{headers:?}");
    }
}
