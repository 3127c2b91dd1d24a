//! Texts that were made to act: on a terminal, in a letter's head, a calendar, a sheet, a page. Fed through every way
//! in, and looked at, as bytes, in every way out. Each bears a number that shows where it came out.

use std::collections::BTreeSet;
use std::fs;
use std::io::Cursor;
use std::path::Path;

use calamine::{Data, Reader, Xlsx};
use kumppani::desk;
use kumppani::domain::letter::{LetterKind, LetterRef, Posted};
use kumppani::domain::report::{Markup, Publishing};
use kumppani::domain::text_setting::TextSetting;
use kumppani::domain::visit::{ItemEdit, OwnItem, PaidBy, Participants, Phase, Slot, SlotKind};
use kumppani::domain::*;
use kumppani::i18n::Lang;
use kumppani::store::{Store, StoreError};

use crate::driver::{Kumppani, Ran};
use crate::workbook::{Workbook, texts as row_of};

/// What the texts are made of.
const PAYLOADS: [&str; 46] = [
    "\u{1b}[2J",
    "\u{1b}[31m",
    "\u{1b}]0;nimi\u{7}",
    "\u{1b}]52;c;QUFBQQ==\u{7}",
    "\u{1b}]8;;http://x.example\u{1b}\\",
    "\u{1b}P1$qm\u{1b}\\",
    "\u{1b}[6n",
    "\u{1b}[201~",
    "\u{1b}c",
    "\u{1b}[?1049l",
    "\u{9b}31m",
    "\u{9d}0;nimi\u{9c}",
    "\u{7}",
    "\u{8}\u{8}\u{8}",
    "\u{7f}",
    "\u{b}\u{c}",
    "\r",
    "\r\nBcc: kaikki@x.example",
    "\n\nBcc: kaikki@x.example",
    "\r\nEND:VEVENT\r\nBEGIN:VALARM",
    "\t",
    "\u{202e}vasemmalle",
    "\u{2066}\u{2067}\u{2068}\u{2069}",
    "\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}",
    "\u{2028}\u{2029}",
    "\u{feff}\u{2060}",
    "\u{ad}\u{34f}\u{61c}",
    "\u{180e}\u{3164}\u{ffa0}",
    "\u{e0041}\u{e007f}",
    "\u{fe0f}\u{fe00}",
    "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}\u{30a}\u{30b}\u{30c}\u{30d}\u{30e}\u{30f}\u{310}",
    "=1+1",
    "=HYPERLINK(\"http://x.example\")",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1+1",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"'><svg/onload=alert(1)>",
    "[linkki](javascript:alert(1))",
    "{name} { $name } %s%n",
    "../../../etc/passwd",
    "'; DROP TABLE round; --",
    "$(id) `id` ; id",
];

/// Each payload alone in front, behind, in the middle, thrice, and in quotes.
pub fn hostile() -> Vec<String> {
    let mut all = Vec::new();
    for payload in PAYLOADS {
        for shape in 0..5 {
            let mark = format!("q{:03}q", all.len());
            all.push(match shape {
                0 => format!("{payload}{mark}"),
                1 => format!("{mark}{payload}"),
                2 => format!("Aura {payload} {mark} kirjasto"),
                3 => format!("{payload}{payload}{payload}{mark}"),
                _ => format!("\"{payload}\";{mark}"),
            });
        }
    }
    all
}

/// The numbers of the texts that stand in it.
pub fn seen(text: &str) -> BTreeSet<usize> {
    let numbered = text.match_indices('q').filter_map(|(at, _)| {
        let mark = text.get(at..at + 5)?;
        mark.ends_with('q').then(|| mark[1..4].parse().ok()).flatten()
    });
    numbered.collect()
}

/// Written by hand, not taken from the program: what does something other than being read.
pub fn acts(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{3164}' | '\u{ffa0}' | '\u{feff}')
        || ('\u{200b}'..='\u{200f}').contains(&c)
        || ('\u{2028}'..='\u{202e}').contains(&c)
        || ('\u{2060}'..='\u{206f}').contains(&c)
        || ('\u{fe00}'..='\u{fe0f}').contains(&c)
        || ('\u{e0000}'..='\u{e0fff}').contains(&c)
}

#[track_caller]
fn assert_harmless(what: &str, text: &str) {
    let acting: BTreeSet<char> = text.chars().filter(|c| acts(*c)).collect();
    assert!(acting.is_empty(), "{what}: {acting:?}");
    let marks = |c: char| ('\u{300}'..='\u{36f}').contains(&c);
    let flood = text.split(|c| !marks(c)).map(|run| run.chars().count()).max().unwrap_or_default();
    assert!(flood <= 8, "{what}: {flood} marks on a letter");
}

struct Texts {
    all: Vec<String>,
    next: usize,
}

impl Texts {
    fn one(&mut self) -> String {
        self.next += 1;
        self.all[self.next % self.all.len()].clone()
    }

    /// As long as the number of an invoice may be.
    fn short(&mut self) -> String {
        loop {
            let text = self.one();
            if text.chars().count() <= 20 {
                return text;
            }
        }
    }

    fn several(&mut self, count: usize) -> String {
        (0..count).map(|_| self.one()).collect::<Vec<_>>().join("\n")
    }
}

pub struct House {
    pub kumppani: Kumppani,
    texts: Texts,
    operations: u64,
}

impl House {
    fn snapshot(&self) -> Snapshot {
        desk::overview(&self.session("aino"), None).unwrap()
    }

    fn session(&self, name: &str) -> Store {
        Store::open(&self.kumppani.database(), Actor::new(name)).unwrap()
    }

    /// Past the door of the command line and the interface: what cleans there is not relied on here.
    #[track_caller]
    fn act(&mut self, name: &str, change: Change) {
        if let Some(refusal) = self.try_to(name, change.clone()) {
            panic!("{change:?}: {refusal:?}");
        }
    }

    /// The same, where a rule may say no.
    #[track_caller]
    fn try_to(&mut self, name: &str, change: Change) -> Option<Refusal> {
        self.operations += 1;
        let operation = OperationId(format!("{:032x}", self.operations));
        match self.session(name).apply(&change, &operation, "2024-05-20T09:00:00Z".parse().unwrap()) {
            Ok(_) => None,
            Err(StoreError::Refused(refusal)) => Some(refusal),
            Err(other) => panic!("{change:?}: {other}"),
        }
    }
}

/// A round whose every text is hostile.
pub fn poisoned() -> House {
    let mut house =
        House { kumppani: Kumppani::with_visits(), texts: Texts { all: hostile(), next: 0 }, operations: 0 };
    libraries(&mut house);
    answers(&mut house);
    pairs(&mut house);
    visits(&mut house);
    claims(&mut house);
    house
}

/// The directory comes from outside, too. Its names stand wherever a library does.
fn libraries(house: &mut House) {
    let mut libraries = house.session("aino").libraries().unwrap();
    let snapshot = house.snapshot();
    let paired: BTreeSet<LibraryId> = snapshot
        .partnerships
        .iter()
        .flat_map(|pair| &pair.group.members)
        .filter_map(|id| snapshot.registration(*id)?.libraries.first().cloned())
        .collect();
    libraries.sort_by_key(|library| !paired.contains(&library.id));
    for library in &mut libraries {
        library.name = house.texts.several(12);
    }
    let file = house.texts.one();
    house.act("aino", Change::ImportDirectory { file, libraries });
}

fn answers(house: &mut House) {
    for registration in house.session("aino").registrations(RoundId(1)).unwrap() {
        let mut answer = registration.answer.clone();
        let few = registration.id.0 % 8 == 1;
        answer.first_name = house.texts.one();
        answer.last_name = house.texts.one();
        answer.site_text = house.texts.one();
        answer.cooperation = house.texts.one();
        answer.interests = house.texts.several(if few { 230 } else { 2 });
        answer.extra = house.texts.several(if few { 230 } else { 2 });
        if registration.id.0 % 4 == 0 {
            answer.email = house.texts.one();
        }
        let meaning = Box::new(registration.meaning.clone());
        house.act("aino", Change::EditAnswer { registration: registration.seen(), answer: Box::new(answer), meaning });
    }
    let snapshot = house.snapshot();
    let seen: Vec<Seen<RegistrationId>> = snapshot.registrations.iter().map(RegistrationLine::seen).collect();
    for registration in &seen {
        let note = house.texts.several(6);
        house.act("aino", Change::NoteRegistration { registration: *registration, note });
    }
    let undecided = snapshot.registrations.iter().filter(|line| line.status == Status::New).map(|line| line.id);
    for id in undecided.collect::<Vec<_>>() {
        let registrations = vec![house.session("aino").registration(id).unwrap().unwrap().seen()];
        let reason = Some(house.texts.one());
        house.act("aino", Change::Decide { registrations, status: Status::Clarify, reason });
    }
}

fn pairs(house: &mut House) {
    let snapshot = house.snapshot();
    for pair in &snapshot.partnerships {
        let note = house.texts.several(6);
        house.act("aino", Change::NotePartnership { partnership: pair.seen(), note });
        for _ in 0..2 {
            let text = house.texts.several(16);
            house.act("aino", Change::LogContact { partnership: pair.id, text, follow_up: None });
        }
    }
    let snapshot = house.snapshot();
    for pair in &snapshot.partnerships {
        let seen = Seen { id: pair.id, version: snapshot.version_of_details(pair) };
        let contact = Contact {
            person: house.texts.one(),
            phone: house.texts.one(),
            email: if pair.id.0 % 4 == 0 { house.texts.one() } else { "a@kunta.example".into() },
            language: Lang::Fi,
            invoicing: house.texts.several(4),
            version: 0,
        };
        let edit = PartnershipEdit { topic: Some(house.texts.one()), contacts: vec![(pair.group.members[0], contact)] };
        house.act("aino", Change::EditPartnership { partnership: seen, edit });
    }
    let pair = &snapshot.partnerships[0];
    let visit = snapshot.visits.iter().find(|visit| visit.partnership == pair.id).unwrap().id;
    for (markup, publishing) in [
        (Markup::Plain, Publishing::Whole),
        (Markup::Markdown, Publishing::Whole),
        (Markup::Markdown, Publishing::Nameless),
    ] {
        let report = ReportEdit {
            visits: vec![visit],
            received: "2024-05-20".parse().unwrap(),
            language: Lang::Fi,
            markup,
            text: house.texts.several(230).into(),
            topics: vec![],
            publishing,
        };
        house.act("aino", Change::AddReport { partnership: pair.id, report: Box::new(report) });
    }
    let letter =
        LetterRef { kind: LetterKind::Paired, of: RecordKey::Partnership(pair.id), to: Some(pair.group.members[0]) };
    let letters = vec![Posted { letter, to: house.texts.one() }];
    house.act("aino", Change::MarkSent { round: RoundId(1), letters, again: false });
    let session = Box::new(InfoEdit {
        day: "2024-04-20".parse().unwrap(),
        time: "14:00:00".parse().unwrap(),
        minutes: Some(60),
        place: house.texts.one(),
        material: None,
    });
    house.act("aino", Change::AddInfo { round: RoundId(1), session });
    for setting in TextSetting::ALL {
        // A link or a business id is refused for what it is not.
        for _ in 0..8 {
            let texts = vec![(setting, Some(house.texts.one()))];
            house.try_to("aino", Change::SetTexts { texts, seen: None });
        }
    }
}

fn visits(house: &mut House) {
    for visit in house.snapshot().visits {
        let seen = |house: &House| {
            let visits = house.snapshot().visits;
            let now = visits.iter().find(|now| now.id == visit.id).unwrap();
            Seen { id: now.id, version: now.version }
        };
        if visit.id.0 > 4 {
            continue;
        }
        let note = house.texts.several(230);
        house.act("aino", Change::NoteVisit { visit: seen(house), note });
        let date = "2024-05-14".parse().ok();
        house.act("aino", Change::PlanVisit { visit: seen(house), date, participants: Some(3) });
        let participants = Participants { roles: [].into(), names: house.texts.one() };
        house.act("aino", Change::SetParticipants { visit: seen(house), count: Some(3), participants });
        // The day has ticked it since.
        let now = house.snapshot().visits.into_iter().find(|now| now.id == visit.id).unwrap();
        let item = &now.items[0];
        let edit = ItemEdit { note: house.texts.several(6), due: "2024-05-01".parse().ok(), own: None };
        let (key, item) = (item.key.clone(), Seen { id: item.id, version: item.version });
        house.act("aino", Change::EditItem { visit: visit.id, item, key, edit });
        let (own, note) = (OwnItem { words: house.texts.one(), phase: Phase::Day }, house.texts.one());
        house.act("aino", Change::AddItem { visit: visit.id, own, note, due: None });
        let text = format!("klo 9.30 {}", house.texts.several(40));
        let came = "2024-04-02".parse().unwrap();
        house.act("aino", Change::ReceivePlan { visit: visit.id, came, text, ticks: vec![] });
        let slot = |title| Slot { title, start: 540, minutes: 30, kind: SlotKind::Fun, payer: PaidBy::Ake };
        let items = (0..4).map(|_| slot(house.texts.one())).collect();
        house.act("aino", Change::AddPlanItems { visit: visit.id, items, ticks: vec![] });
    }
}

fn claims(house: &mut House) {
    let line = |house: &mut House| NewLine {
        kind: LineKind::Train,
        travel_date: "2024-05-14".parse().unwrap(),
        distance: None,
        passengers: 0,
        claimed: Cents(100),
        note: house.texts.several(3),
        journey: Journey {
            from: house.texts.one(),
            to: house.texts.one(),
            travellers: house.texts.one(),
            ..Journey::default()
        },
    };
    for number in 1..=3 {
        let claim = NewClaim {
            visit: VisitId(1),
            invoice_number: house.texts.short(),
            business_id: "0204819-8".into(),
            arrived: "2024-05-20".parse().unwrap(),
            particulars: Particulars { reference: house.texts.short(), ..Particulars::default() },
            lines: (0..40).map(|_| line(house)).collect(),
        };
        house.act("aino", Change::AddClaim(claim));
        let claims = house.snapshot().claims;
        let claim = &claims.iter().find(|checked| checked.claim.id.0 == number).unwrap().claim;
        let decision = if number == 1 { ClaimDecision::Approve } else { ClaimDecision::Return };
        let reason = Some(house.texts.several(6));
        let claim = Seen { id: claim.id, version: claim.version };
        house.act("bertta", Change::DecideClaim { claim, decision, reason });
    }
}

/// Every listing that a command prints.
const LISTINGS: [&str; 40] = [
    "queue",
    "queue show 1",
    "queue show 2",
    "queue show 9",
    "queue show 17",
    "queue compare 1 2",
    "pairs list",
    "pairs scores",
    "pairs handout",
    "pairs kept",
    "pairs past",
    "pairs suggest",
    "pairs mend",
    "visits",
    "visits show 1",
    "visits show 2",
    "visits log 1",
    "visits log 2",
    "visits ics 1",
    "due",
    "claims",
    "claims show 1",
    "claims memo 1",
    "claims exports",
    "claims accruals --year 2024",
    "budget show",
    "contact list",
    "letters received",
    "letters clarify",
    "letters paired",
    "letters instructions",
    "letters sent",
    "info list",
    "report list",
    "report show 1",
    "report show 3 --as-published",
    "report summary",
    "settings list",
    "round list",
    "directory list",
];

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(' ')
}

#[test]
fn nothing_of_a_hostile_text_acts_in_any_way_out() {
    let house = poisoned();
    let all: BTreeSet<usize> = (0..house.texts.all.len()).collect();
    assert!(all.len() >= 200);
    let (mut plain, mut documents) = (BTreeSet::new(), BTreeSet::new());
    for command in LISTINGS.into_iter().chain(["journal --limit 100000", "export --person x@y.example", "doctor"]) {
        let ran = house.kumppani.run(words(command));
        assert!(ran.code == 0 || ran.code == 1, "{command}: {ran:?}");
        let lines = if command.contains(" ics ") { ran.stdout.replace("\r\n", "\n") } else { ran.stdout };
        assert_harmless(command, &lines);
        assert_harmless(command, &ran.stderr);
        plain.extend(seen(&lines));
        let document = house.kumppani.run(words(command).chain(["--json"]));
        if document.code == 0 {
            assert_harmless(command, &document.stdout);
            let read: serde_json::Value = serde_json::from_str(&document.stdout).unwrap();
            documents.extend(seen(&read.to_string()));
        }
    }
    let mut history = BTreeSet::new();
    for record in ["registration:1", "registration:9", "partnership:1", "visit:1", "claim:1", "claim:2", "info:1"] {
        let ran = house.kumppani.run(["journal", record]).ok();
        assert_harmless(record, &ran.stdout);
        history.extend(seen(&ran.stdout));
    }
    for (way, found) in [("plain", plain), ("documents", documents), ("history", history)] {
        assert_eq!(found, all, "{way} tells them all");
    }
    files(&house, &all);
}

/// What is written to be sent, opened or published.
fn files(house: &House, all: &BTreeSet<usize>) {
    let kumppani = &house.kumppani;
    let drafts = kumppani.path("luonnokset");
    fs::create_dir(&drafts).unwrap();
    kumppani.run(["settings", "set", "reply_mailbox", "ake@turku.example"]).ok();
    for kind in ["received", "clarify", "paired", "instructions", "thanks", "remind_date"] {
        kumppani.run(["letters", kind, "--to", drafts.to_str().unwrap()]);
    }
    let written: Vec<_> = fs::read_dir(&drafts).unwrap().map(|entry| entry.unwrap().path()).collect();
    let (letters, entries): (Vec<_>, Vec<_>) =
        written.into_iter().partition(|path| path.extension().is_some_and(|ending| ending == "eml"));
    assert!(letters.len() >= 20 && entries.len() >= 4, "{letters:?} {entries:?}");
    letters.iter().for_each(|path| letter(path));
    entries.iter().for_each(|path| calendar(&fs::read_to_string(path).unwrap()));
    for id in ["1", "2", "3", "4"] {
        calendar(&kumppani.run(["visits", "ics", id]).ok().stdout);
    }
    calendar(&kumppani.run(["info", "ics", "1"]).ok().stdout);
    let (csv, xlsx) = (kumppani.path("parit.csv"), kumppani.path("parit.xlsx"));
    for file in [&csv, &xlsx] {
        kumppani.run(["pairs", "export", file.to_str().unwrap()]).ok();
    }
    let listed = kumppani.path("laskut.csv");
    kumppani.as_person("bertta", ["claims", "export", listed.to_str().unwrap()]).ok();
    table(&listed);
    assert_eq!((&table(&csv), &workbook(&xlsx)), (all, all), "the cells");
    let mut pages = BTreeSet::new();
    let page = kumppani.path("parit.html");
    kumppani.run(["pairs", "handout", "--to", page.to_str().unwrap()]).ok();
    pages.extend(html(&page));
    for id in ["1", "2", "3"] {
        let memo = kumppani.path(&format!("muistio-{id}.html"));
        kumppani.run(["claims", "memo", id, "--to", memo.to_str().unwrap()]).ok();
        pages.extend(html(&memo));
    }
    let site = kumppani.path("raportit");
    kumppani.run(["report", "site", site.to_str().unwrap()]).ok();
    pages.extend(below(&site));
    assert_eq!(&pages, all, "the pages");
}

/// Its head has the fields of a letter and no other, and nothing in it acts.
#[track_caller]
fn letter(path: &Path) {
    let bytes = fs::read(path).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.chars().all(|c| c.is_ascii() && (!c.is_control() || c == '\r' || c == '\n' || c == '\t')), "{path:?}");
    let (head, _) = text.split_once("\r\n\r\n").unwrap();
    let read = readable(&text);
    assert!(read.contains("irjasto"), "{read}");
    assert_harmless("letter", &read.replace("\r\n", "\n"));
    for line in head.split("\r\n").filter(|line| !line.starts_with([' ', '\t'])) {
        let name = line.split(':').next().unwrap().to_lowercase();
        let known =
            ["date", "from", "to", "subject", "message-id", "mime-version", "content-type", "reply-to", "x-unsent"];
        assert!(known.contains(&name.as_str()) || name.starts_with("content-"), "{path:?}: {line}");
    }
}

/// The words of a letter, or of a part of it, and of what is attached.
#[track_caller]
fn readable(part: &str) -> String {
    let (head, body) = part.split_once("\r\n\r\n").unwrap();
    if let Some((_, boundary)) = head.split_once("boundary=\"") {
        let between = format!("--{}", boundary.split('"').next().unwrap());
        return body.split(&between).filter(|part| part.contains("\r\n\r\n")).map(readable).collect();
    }
    let (_, encoding) = head.split_once("Content-Transfer-Encoding: ").unwrap();
    match encoding.lines().next().unwrap() {
        "base64" => out_of_base64(body),
        "quoted-printable" => unquoted(body),
        "7bit" => body.to_owned(),
        other => panic!("{other}: {head}"),
    }
}

/// Quoted-printable, read as a mail program does.
fn unquoted(body: &str) -> String {
    let joined = body.replace("=\r\n", "");
    let mut bytes = Vec::new();
    let mut rest = joined.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = (*first == b'=').then(|| std::str::from_utf8(&after[..2]).unwrap());
        bytes.push(hex.map_or(*first, |hex| u8::from_str_radix(hex, 16).unwrap()));
        rest = if hex.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).unwrap()
}

fn out_of_base64(body: &str) -> String {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digits = body.bytes().filter_map(|byte| DIGITS.iter().position(|digit| *digit == byte));
    let bits: Vec<bool> = digits.flat_map(|digit| (0..6).rev().map(move |bit| digit >> bit & 1 == 1)).collect();
    let byte = |bits: &[bool]| bits.iter().fold(0, |byte, bit| byte << 1 | u8::from(*bit));
    String::from_utf8(bits.chunks_exact(8).map(byte).collect()).unwrap()
}

/// No line that a text began, and no line of more than 75 bytes.
#[track_caller]
fn calendar(text: &str) {
    assert!(text.ends_with("END:VCALENDAR\r\n"), "{text}");
    for line in text.split("\r\n") {
        assert!(!line.chars().any(acts) && !line.contains('\n') && line.len() <= 75, "{line:?}");
    }
    for once in ["BEGIN:VEVENT", "END:VEVENT"] {
        assert_eq!(text.split("\r\n").filter(|line| *line == once).count(), 1, "{text}");
    }
    assert!(!text.split("\r\n").any(|line| line.starts_with("BEGIN:VALARM") || line.starts_with("Bcc")), "{text}");
}

#[track_caller]
fn cell(what: &Path, text: &str) -> BTreeSet<usize> {
    assert_harmless(&what.display().to_string(), text);
    seen(text)
}

#[track_caller]
fn table(path: &Path) -> BTreeSet<usize> {
    let text = fs::read_to_string(path).unwrap();
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').flexible(true).from_reader(text.as_bytes());
    let mut found = BTreeSet::new();
    for record in reader.records() {
        for text in record.unwrap().iter() {
            let formula =
                text.starts_with(['=', '+', '-', '@', '\t', '\r']) && text.replace(',', ".").parse::<f64>().is_err();
            assert!(!formula, "{path:?}: {text:?}");
            found.extend(cell(path, text));
        }
    }
    found
}

#[track_caller]
fn workbook(path: &Path) -> BTreeSet<usize> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(fs::read(path).unwrap())).unwrap();
    let mut found = BTreeSet::new();
    for name in book.sheet_names() {
        for (_, _, data) in book.worksheet_range(&name).unwrap().used_cells() {
            if let Data::String(text) = data {
                found.extend(cell(path, text));
            }
        }
        let formulas = book.worksheet_formula(&name).unwrap();
        assert_eq!(formulas.used_cells().filter(|(_, _, formula)| formula.contains('q')).count(), 0, "{path:?}");
    }
    found
}

#[track_caller]
fn html(path: &Path) -> BTreeSet<usize> {
    let text = fs::read_to_string(path).unwrap();
    let folded = text.to_lowercase();
    for tag in ["<script", "<img", "<svg"] {
        assert!(!folded.contains(tag), "{path:?}: {tag}");
    }
    assert!(!folded.contains("href=\"javascript") && !folded.contains("src=\"javascript"), "{path:?}");
    cell(path, &text)
}

fn below(folder: &Path) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(below(&path));
        } else if path.extension().is_some_and(|ending| ending == "html") {
            found.extend(html(&path));
        }
    }
    found
}

/// As a form and as a workbook, a row for each text, in every column at once.
#[test]
fn a_form_of_hostile_answers_is_taken_in_or_refused_row_by_row_and_told_harmlessly() {
    let all = hostile();
    let kumppani = Kumppani::with_a_round();
    let header = ["Toimipiste", "Etunimi", "Sukunimi", "Sähköposti", "Mitä haluaisit kehittää?", "Yhteistyö"];
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let mut form = format!("{}\n", header.join(";"));
    for text in &all {
        form.push_str(&format!("{}\n", [quoted(text).as_str()].repeat(header.len()).join(";")));
    }
    // What XML cannot hold stands in a workbook by its number.
    let legal = |text: &str| -> String {
        let one = |c: char| match c {
            c if (c as u32) < 32 && !"\t\n\r".contains(c) => format!("_x{:04X}_", c as u32),
            c => c.to_string(),
        };
        text.chars().map(one).collect()
    };
    let mut rows = vec![row_of(&header)];
    rows.extend(all.iter().map(|text| row_of(&[legal(text).as_str()].repeat(header.len()))));
    let files = [("form.csv", form.into_bytes()), ("form.xlsx", Workbook::with_rows(&rows).zip())];
    let mut told = BTreeSet::new();
    for (name, bytes) in files {
        let file = kumppani.file(name, bytes);
        for arguments in [vec!["import", &file, "--dry-run"], vec!["import", &file, "--json"], vec!["import", &file]] {
            let ran = kumppani.run(arguments);
            assert_harmless(name, &format!("{}{}", ran.stdout, ran.stderr));
            assert_eq!(ran.code, 0, "{ran:?}");
        }
        let queue = kumppani.run(["queue", "--json"]).ok().stdout;
        assert_harmless(name, &queue);
        told.extend(seen(&queue));
    }
    assert_eq!(told.len(), all.len());
}

/// A cell of a megabyte is refused in a line that names it; one just within the limit is taken, and no list prints it
/// whole.
#[test]
fn a_cell_of_a_megabyte_is_told_in_a_line() {
    let kumppani = Kumppani::with_a_round();
    let form = |times: usize| {
        let cell = format!("satutunnit{}", "\u{1b}[2J=\u{202e}ä".repeat(times));
        format!("Toimipiste;Sähköposti;Mitä kehittää?;Yhteistyö\nAuran kirjasto;a@x.example;{cell};\n")
    };
    assert!(form(120_000).len() > 1 << 20);
    let line = kumppani.run(["import", &kumppani.file("form.csv", form(120_000))]).refused(1);
    assert!(line.contains("rivi 2") && line.chars().count() < 400, "{line}");
    assert_harmless("refusal", &line);
    kumppani.run(["import", &kumppani.file("form.csv", form(5_000))]).ok();
    let listed = kumppani.run(["queue"]).ok().stdout;
    assert!(listed.contains("Auran") && listed.len() < 4096, "{} bytes", listed.len());
    assert_harmless("show", &kumppani.run(["queue", "show", "1"]).ok().stdout);
}

/// What is typed behind a command comes back in its error.
#[test]
fn no_error_says_a_hostile_word_as_it_is() {
    let kumppani = Kumppani::with_visits();
    for (number, text) in hostile().iter().enumerate() {
        let arguments: Vec<&str> = match number % 12 {
            0 => vec!["journal", text],
            1 => vec!["queue", "show", text],
            2 => vec!["queue", "accept", text],
            3 => vec!["import", text],
            4 => vec!["visits", "show", text],
            5 => vec!["claims", "approve", text],
            6 => vec!["--round", text, "queue"],
            7 => vec!["settings", "set", text, "1"],
            8 => vec!["contact", "set", "1", "--email", text],
            9 => vec!["round", "add", text, "--opens", text, "--closes", text],
            10 => vec!["export", "--person", text],
            _ => vec![text],
        };
        let ran: Ran = kumppani.run(&arguments);
        assert_harmless(&format!("{arguments:?}"), &format!("{}{}", ran.stdout, ran.stderr));
        assert!(ran.stderr.lines().count() <= 1, "{arguments:?}: {}", ran.stderr);
    }
}
