//! Files that are spoilt, or were made to do harm: each gets one clear line, within bounded memory and time,
//! and the database is the same to the byte.

use std::os::unix::fs::symlink;
use std::process::Command;

use proptest::prelude::*;

use crate::driver::Kumppani;
use crate::workbook::{
    Workbook, claiming, escaped, formula, inline, number, packed_by, row, shared, sheet, texts, zip,
};

const HEADER: &str = "Osallistujan ID;Ilmoittautumisaika;Sähköposti;Toimipiste;Mitä kehittää?;Yhteistyö\n";
const ANSWER: &str = "1;16.2.2024 8:03;a@x.example;Aura;tilat;ei\n";

/// A round that has registrations already, and what its files held.
struct House {
    kumppani: Kumppani,
    before: Vec<Vec<u8>>,
}

impl House {
    fn new() -> House {
        let kumppani = Kumppani::with_registrations();
        let mut house = House { kumppani, before: Vec::new() };
        house.before = house.files();
        house
    }

    fn files(&self) -> Vec<Vec<u8>> {
        ["x.db", "x.db-wal"].map(|name| std::fs::read(self.kumppani.path(name)).unwrap_or_default()).to_vec()
    }

    /// Imports a file by name, and where that costs little through a pipe and as a directory; nothing of it may
    /// be taken in.
    #[track_caller]
    fn refuses(&self, name: &str, bytes: &[u8], words: &str) {
        let file = self.kumppani.file("form.csv", bytes);
        let line = self.refuses_file(name, &file, words);
        assert!(line.contains("form.csv: "), "{name}: {line}");
        if bytes.len() < 1 << 20 {
            let piped = self.kumppani.run_with_input(bytes, ["import", "-", "--strict"]).refused(1);
            assert_eq!(piped.replace("vakiosyöte", &file), line, "{name}");
            self.kumppani.run(["directory", "import", &file]).refused(1);
        }
        assert!(self.files() == self.before, "{name}: the database has changed");
    }

    #[track_caller]
    fn refuses_file(&self, name: &str, file: &str, words: &str) -> String {
        let ran = self.kumppani.run(["import", file, "--strict"]);
        assert_eq!(ran.code, 1, "{name}: {ran:?}");
        let line = ran.refused(1);
        assert!(line.contains(words), "{name}: no {words:?} in: {line}");
        assert!(line.chars().count() < 700, "{name}: {line}");
        assert!(!line.contains(['\u{1b}', '\u{7}', '\u{202e}', '\u{200b}', '\0']), "{name}: {line:?}");
        assert!(self.files() == self.before, "{name}: the database has changed");
        line
    }
}

fn form(rows: &str) -> Vec<u8> {
    format!("{HEADER}{rows}").into_bytes()
}

fn dated(date: &str) -> Vec<u8> {
    form(&format!("1;{date};a@x.example;Aura;tilat;ei\n"))
}

/// A header of sixty kilobytes that begins so.
fn page(beginning: &str) -> String {
    format!("{beginning}{}", " a".repeat(30 << 10))
}

/// The form with another header in the place of one, and a row that cannot be used.
fn with_header(known: &str, header: &str) -> Vec<u8> {
    format!("{}1;eilen;a@x.example;Aura;tilat;ei\n", HEADER.replace(known, header)).into_bytes()
}

fn wide(filling: &str) -> String {
    format!("{filling};").repeat(1_000_000)
}

#[test]
fn spoilt_texts_are_refused() {
    let ten_megabytes = "x".repeat(10 << 20);
    let four_bytes: Vec<u8> = HEADER.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect();
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10".to_vec();
    let two_encodings = [&form(ANSWER), "2;sitä;b@x.example;Kyr".as_bytes(), b"\xf6;tilat;\n"].concat();
    let quotes = form("1;16.2.2024;a@x.example;\"Aura;tilat;ei\n2;;;Lieto;;\n3;;;\"Masku\";;\n4;;;Rusko;;\n");
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("empty", Vec::new(), "tyhjä"),
        ("a mark and nothing", b"\xef\xbb\xbf".to_vec(), "tyhjä"),
        ("blank", b"\r\n \n\t\n".to_vec(), "tyhjä"),
        ("cut within a quote", form("1;16.2.2024;a@x.example;\"Au"), "Rivi 2: lainausmerkki"),
        ("cut within a row", form("1;16.2.2024 8:0"), "Tietue 1 (rivi 2): sarakkeita on 2"),
        ("cut within the header", HEADER.as_bytes()[..60].to_vec(), "Ei lomakkeen vienti"),
        ("an open quote that swallows the rest", quotes, "Rivi 2: lainausmerkki"),
        ("letters after a quote", form("1;;;\"Aura\" kk;tilat;\n"), "Rivi 2: lainausmerkki"),
        ("NUL", form("1;16.2.2024;a@x.example;Au\0ra;tilat;\n"), "Rivi 2: tavu"),
        ("a picture", png, "Rivi 2: tavu"),
        ("four bytes a letter", [b"\xff\xfe\0\0".to_vec(), four_bytes].concat(), "Rivi 1: tavu"),
        ("a cell of ten megabytes", form(&format!("1;;;Aura;{ten_megabytes};\n")), "Mitä kehittää?, ”xxx"),
        ("a header of ten megabytes", format!("{ten_megabytes};b\n1;2\n").into_bytes(), "Ei lomakkeen vienti"),
        (
            "a page for a header",
            with_header("Ilmoittautumisaika", &page("Ilmoittautumisaika")),
            "Ilmoittautumisaika a a",
        ),
        ("two pages for a question", with_header("Yhteistyö", &page("Mitä kehittää")), "Kaksi saraketta"),
        ("a million columns", wide("x").into_bytes(), "1 000 001 saraketta"),
        ("a million empty columns", form(&wide("")), "1 000 001 saraketta"),
        ("too many rows", form(&"\u{200b}\n".repeat(200_001)), "enemmän kuin 200"),
        ("two encodings and no date", two_encodings, "”sitä”"),
        ("an escape sequence", dated("\"\u{1b}]52;c;aGVp\u{7}\u{1b}[2J\""), "Ilmoittautumisaika"),
        ("text that runs backwards", dated("\u{202e}4202.2.61"), "ei ole päivämäärä"),
        (
            "a header that runs backwards",
            HEADER.replace("Toimipiste", "\u{202e}etsipimioT").into_bytes(),
            "puuttuu toimipiste",
        ),
        ("a formula", dated("=NOW()"), "”=NOW()”"),
        ("a command", dated("=cmd|' /C calc'!A0"), "”=cmd|' /C calc'!A0”"),
        ("a link", dated("\"=HYPERLINK(\"\"http://x.example\"\",\"\"x\"\")\""), "”=HYPERLINK("),
        ("a web page", b"<html><table><tr><td>Toimipiste".to_vec(), "verkkosivu"),
        ("JSON", b"{\"Toimipiste\": [1, 2]}".to_vec(), "Ei lomakkeen vienti"),
        ("JSON nested deeply", "[".repeat(200_000).into_bytes(), "Ei lomakkeen vienti"),
        (
            "bars between",
            form(ANSWER).iter().map(|b| if *b == b';' { b'|' } else { *b }).collect(),
            "Ei lomakkeen vienti",
        ),
        ("no question", b"Nimi;Hinta\nomena;3\n".to_vec(), "Ei lomakkeen vienti"),
        ("two mailboxes", format!("Email;{HEADER}x;{ANSWER}").into_bytes(), "Kaksi saraketta"),
    ];
    let house = House::new();
    for (name, bytes, words) in cases {
        house.refuses(name, &bytes, words);
    }
}

/// A workbook of the form with this row.
fn book(cells: &[String]) -> Workbook {
    let header: Vec<&str> = HEADER.trim_end().split(';').collect();
    Workbook::with_rows(&[texts(&header), row(cells)])
}

fn answer() -> Vec<String> {
    ANSWER.trim_end().split(';').map(inline).collect()
}

fn right_book() -> Workbook {
    book(&answer())
}

/// The form with this in the place of the date.
fn book_dated(cell: String) -> Vec<u8> {
    let mut cells = answer();
    cells[1] = cell;
    book(&cells).zip()
}

/// The form with this among its rows.
fn book_with(xml: &str) -> Vec<u8> {
    let header: Vec<&str> = HEADER.trim_end().split(';').collect();
    Workbook::with_rows(&[texts(&header), xml.to_owned(), row(&answer())]).zip()
}

const SHEET: &str = "xl/worksheets/sheet1.xml";
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

fn laughing(entities: &str) -> Vec<u8> {
    let strings = format!("<?xml version=\"1.0\"?><!DOCTYPE sst [{entities}]><sst><si><t>&last;</t></si></sst>");
    book(&[shared(0), inline("x")]).part("xl/sharedStrings.xml", strings).zip()
}

fn billion_laughs() -> Vec<u8> {
    let entity = |n: usize| format!("<!ENTITY l{} \"{}\">", n + 1, format!("&l{n};").repeat(10));
    let entities: String = (0..9).map(entity).collect();
    laughing(&format!("<!ENTITY l0 \"ha\">{entities}<!ENTITY last \"&l9;\">"))
}

/// One text of 32 kB, meant in as many cells as make a gigabyte.
fn said_once_and_meant_often() -> Vec<u8> {
    let rows: Vec<String> = (0..80).map(|_| row(&vec![shared(0); 400])).collect();
    let text = format!("<si><t>{}</t></si>", "ha".repeat(16 << 10));
    Workbook::with_rows(&rows).shared_strings("1", &text).zip()
}

#[test]
fn spoilt_workbooks_are_refused() {
    let whole = right_book().zip();
    let counted: String = (0..1_500_000).map(|number| format!("{number} ")).collect();
    let broken = "vaurioitunut";
    let too_large = "liian suuri";
    let cut = |left: usize| whole[..left].to_vec();
    let unpacked_to_nothing = right_book().part(SHEET, vec![b' '; 20 << 20]).zip();
    let zeros = |part: &str| right_book().part(part, vec![0; 1 << 20]).zip();
    let mut flipped = whole.clone();
    let middle = flipped.len() / 3;
    flipped[middle] ^= 0x55;
    let utf16: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("only the first bytes", b"PK\x03\x04".to_vec(), broken),
        ("cut in half", cut(whole.len() / 2), broken),
        ("cut before its end", cut(whole.len() - 1), broken),
        ("with much behind it", [whole.clone(), vec![b'x'; 70_000]].concat(), broken),
        ("with a flipped bit", flipped, broken),
        ("an empty zip", zip(&[]), "zip"),
        ("a bomb", unpacked_to_nothing, too_large),
        ("a part of four gigabytes", claiming(whole.clone(), SHEET, None, Some(u32::MAX)), too_large),
        ("parts over parts", claiming(whole.clone(), SHEET, Some(whole.len() as u32), None), broken),
        ("memory for four milliard texts", right_book().shared_strings("4294967295", "").zip(), too_large),
        ("memory for more than there are", right_book().shared_strings("99999999999999999", "").zip(), too_large),
        ("a text said once and meant often", said_once_and_meant_often(), too_large),
        ("a billion laughs", billion_laughs(), broken),
        ("a file of the machine", laughing("<!ENTITY last SYSTEM \"file:///etc/passwd\">"), broken),
        ("a corner of the sheet", book_with("<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>"), "16 384 saraketta"),
        ("a column that overflows", book_with("<row><c r=\"ZZZZZZZZZZZZ1\"><v>1</v></c></row>"), broken),
        ("a row that overflows", book_with("<row r=\"99999999999999\"><c><v>1</v></c></row>"), broken),
        ("a cell that stands twice", book_with("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"), broken),
        (
            "rows that go back",
            book_with("<row r=\"5\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row>"),
            broken,
        ),
        ("a text that is not there", book_with(&row(&[shared(7)])), broken),
        ("an unknown kind of cell", book_with("<row><c t=\"x\"><v>1</v></c></row>"), broken),
        ("XML that breaks off", right_book().part(SHEET, &b"<worksheet><sheetData><row><c"[..]).zip(), broken),
        ("no XML", zeros(SHEET), broken),
        ("tags in tags", right_book().part(SHEET, "<a>".repeat(100_000)).zip(), broken),
        ("no list of sheets", right_book().without("xl/workbook.xml").zip(), "tyhjä"),
        ("no way to its sheets", right_book().without("xl/_rels/workbook.xml.rels").zip(), broken),
        ("only hidden sheets", Workbook::of(&[("A", "hidden", sheet(&[row(&answer())]))]).zip(), "tyhjä"),
        ("an empty sheet", Workbook::with_rows(&[]).zip(), "tyhjä"),
        (
            "no form",
            Workbook::with_rows(&[texts(&["Nimi", "Hinta"]), texts(&["omena", "3"])]).zip(),
            "Ei lomakkeen vienti",
        ),
        ("a name that leads out", right_book().part("../../etc/cron.d/x", "x").zip(), broken),
        ("a name from the root", right_book().part("/etc/cron.d/x", "x").zip(), broken),
        ("a name that leads out by backslashes", right_book().part("xl\\..\\..\\x", "x").zip(), broken),
        ("packed in another way", packed_by(whole.clone(), SHEET, 0, 14), broken),
        ("a part behind a password", packed_by(whole.clone(), SHEET, 1, 8), "salasanalla"),
        ("behind a password", [COMPOUND, &[0; 600], &utf16, &[0; 600]].concat(), "salasanalla"),
        ("of old Excel", [COMPOUND, &[0; 2048]].concat(), ".xls"),
        ("of OpenDocument", zip(&[("mimetype", b"x"), ("content.xml", b"<x/>")]), ".ods"),
        ("binary", zip(&[("xl/workbook.bin", b"x")]), ".xlsb"),
        ("a letter", zip(&[("word/document.xml", b"<x/>")]), "zip"),
        ("a packed text", zip(&[("vastaukset.csv", ANSWER.as_bytes())]), "zip"),
        ("a zip in a zip", zip(&[("a.xlsx", whole.as_slice())]), "zip"),
        ("a cell of ten megabytes", book_with(&texts(&["1", "", "", "Aura", &counted])), "Mitä kehittää?, ”0 1 2 3"),
        ("a date that is none", book_dated(inline("sitten")), "Tietue 1 (rivi 2), Ilmoittautumisaika, ”sitten”"),
        ("a link for a date", book_dated(formula("HYPERLINK(\"http://x.example\",\"tästä\")", "tästä")), "”tästä”"),
        ("a command for a date", book_dated(formula("cmd|' /C calc'!A0", "#REF!")), "”#REF!”"),
        ("another's file for a date", book_dated(formula("'[http://x.example/a.xlsx]A'!A1", "5.5")), "”5.5”"),
        ("escape sequences", book_dated(inline("_x001B_]52;c;aGVp_x0007_")), "ei ole päivämäärä"),
        ("a far day", book_dated(number("1e300")), "ei ole päivämäärä"),
        ("a name that acts", hostile_name(), "Ei lomakkeen vienti"),
    ];
    let house = House::new();
    for (name, bytes, words) in cases {
        house.refuses(name, &bytes, words);
    }
}

fn hostile_name() -> Vec<u8> {
    let name = escaped("\u{202e}A\u{200b}");
    Workbook::of(&[(&name, "visible", sheet(&[texts(&["\u{202e}etsipimioT", "x\u{200b}"])]))]).zip()
}

#[test]
fn what_is_no_file_is_refused_and_not_waited_for() {
    let house = House::new();
    let path = |name: &str| house.kumppani.path(name).to_str().unwrap().to_owned();
    std::fs::create_dir(path("folder.csv")).unwrap();
    assert!(Command::new("mkfifo").arg(path("pipe.csv")).status().unwrap().success());
    for (target, name) in [
        ("/dev/zero", "zeros.csv"),
        ("nowhere", "lost.csv"),
        ("loop.csv", "loop.csv"),
        ("folder.csv", "to-folder.csv"),
        ("pipe.csv", "to-pipe.csv"),
    ] {
        symlink(target, path(name)).unwrap();
    }
    let large = std::fs::File::create(path("large.csv")).unwrap();
    large.set_len((64 << 20) + 1).unwrap();
    let socket = std::os::unix::net::UnixListener::bind(path("socket.csv")).unwrap();
    for (file, words) in [
        ("/dev/zero".to_owned(), "tavallinen tiedosto"),
        ("/dev/null".to_owned(), "tavallinen tiedosto"),
        (path("zeros.csv"), "tavallinen tiedosto"),
        (path("pipe.csv"), "tavallinen tiedosto"),
        (path("to-pipe.csv"), "tavallinen tiedosto"),
        (path("socket.csv"), "socket.csv"),
        (path("folder.csv"), "kansio"),
        (path("to-folder.csv"), "kansio"),
        (path("lost.csv"), "tiedostoa ei ole"),
        (path("loop.csv"), "loop.csv"),
        (path("large.csv"), "64 Mt"),
        (path("\u{1b}[2J\u{202e}.csv"), "tiedostoa ei ole"),
    ] {
        house.refuses_file(&file, &file, words);
    }
    drop(socket);
}

#[test]
fn a_pipe_without_end_is_refused_where_a_file_would_be() {
    let house = House::new();
    let zeros = vec![0; (64 << 20) + 1];
    let line = house.kumppani.run_with_input(&zeros, ["import", "-"]).refused(1);
    assert!(line.contains("vakiosyöte: tiedosto on yli 64 Mt"), "{line}");
}

#[test]
fn what_a_cell_says_is_kept_as_it_is_and_never_worked_out() {
    let kumppani = Kumppani::with_a_round();
    let mut cells = answer();
    cells[4] = formula("1+1", "kaksi");
    cells[5] = inline("=HYPERLINK(\"http://x.example\")");
    kumppani.run(["import", &kumppani.file("form.xlsx", book(&cells).zip())]).ok();
    let queue = kumppani.run(["queue", "--json"]).json();
    assert_eq!(queue[0]["interests"], "kaksi");
    assert_eq!(queue[0]["cooperation"], "=HYPERLINK(\"http://x.example\")");
}

/// Bytes of a workbook changed, cut out and put in: it is read or refused, and always by an answer of ours.
#[test]
fn no_damage_to_a_workbook_brings_us_down() {
    let kumppani = Kumppani::with_a_round();
    let changes = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..8);
    let filling = prop::collection::vec(any::<u8>(), 0..20);
    let damage = (changes, any::<prop::sample::Index>(), filling, any::<bool>());
    proptest!(ProptestConfig::with_cases(64), |((changes, at, filling, packed) in damage)| {
        let book = right_book();
        let mut bytes = if packed { book.zip() } else { book.stored() };
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        let at = at.index(bytes.len());
        let end = (at + filling.len() / 2).min(bytes.len());
        bytes.splice(at..end, filling);
        let ran = kumppani.run_with_input(&bytes, ["import", "-", "--dry-run", "--json"]);
        if ran.code == 0 { ran.json(); } else { ran.refused(1); }
    });
}
