//! Promises of privacy: of a round that was forgotten no byte of a name, a mailbox or a word is left in any file, its
//! figures are, and its journal holds.

#![allow(clippy::unwrap_used, reason = "a test stops where its house does not stand")]

mod house;

use std::path::Path;

use house::{Act, House, day, now, operation};
use kumppani::desk::forget::{Folders, Forgotten, forget};
use kumppani::domain::claim::{NewAttachment, NewCredit, PaidClaim};
use kumppani::domain::letter::{LetterKind, LetterRef, Posted};
use kumppani::domain::report::{Markup, Publishing};
use kumppani::domain::setting::Setting;
use kumppani::domain::visit::{ItemEdit, OwnItem, PaidBy, Participants, Phase, Slot, SlotKind};
use kumppani::domain::*;
use kumppani::i18n::Lang;
use kumppani::store::{Drafts, Store, StoreError};

const NAME: &str = "Zqwermaqz";

/// Words that stand nowhere else, so that a byte of them is found wherever it is.
#[derive(Default)]
struct Planted(Vec<String>);

impl Planted {
    fn word(&mut self, what: &str) -> String {
        let word = format!("zq{what}{}qz", self.0.len());
        self.0.push(word.clone());
        word
    }

    /// As a person is called: no name has a number in it.
    fn name(&mut self) -> String {
        self.0.push(NAME.to_owned());
        NAME.to_owned()
    }

    fn mailbox(&mut self) -> String {
        format!("{}@kunta.example", self.word("mailbox"))
    }

    /// Those that stand in a file of the folder or below it, with its name.
    fn left(&self, folder: &Path) -> Vec<String> {
        let mut left = Vec::new();
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                left.extend(self.left(&path));
                continue;
            }
            let bytes = std::fs::read(&path).unwrap();
            let stands =
                |word: &&String| bytes.windows(word.len()).any(|window| window.eq_ignore_ascii_case(word.as_bytes()));
            left.extend(self.0.iter().filter(stands).map(|word| format!("{}: {word}", path.display())));
        }
        left
    }
}

fn answered(planted: &mut Planted, house: &House, id: i64) -> Change {
    let registration = house.registration(id);
    let mut answer = registration.answer.clone();
    for (field, what) in [
        (&mut answer.first_name, "first"),
        (&mut answer.last_name, "last"),
        (&mut answer.site_text, "site"),
        (&mut answer.interests, "interests"),
        (&mut answer.cooperation, "cooperation"),
        (&mut answer.extra, "extra"),
    ] {
        *field = planted.word(what);
    }
    answer.email = planted.mailbox();
    let meaning = Box::new(registration.meaning.clone());
    Change::EditAnswer { registration: registration.seen(), answer: Box::new(answer), meaning }
}

/// A partnership of 1 and 2 with everything that people can write of it, and what is left of things taken back.
fn full(planted: &mut Planted) -> House {
    let house = House::new();
    let mut aino = house.session("aino");
    for id in [1, 2] {
        aino.act(answered(planted, &house, id)).unwrap();
    }
    // A newer answer of the form, beside the words that were edited here.
    let mut newer = house.registration(1).answer;
    newer.extra = planted.word("offered");
    let answers = vec![IncomingAnswer {
        replaces: Some(house.registration(1).seen()),
        answer: newer,
        meaning: house.registration(1).meaning,
    }];
    let file = format!("{}.csv", planted.word("file"));
    aino.act(Change::ImportAnswers { round: house.round.id, file, answers, withdrawn: vec![] }).unwrap();
    let mut phoned = house.registration(3).answer;
    (phoned.site_text, phoned.email) = (planted.word("phoned"), planted.mailbox());
    let meaning = Box::new(house.registration(3).meaning);
    aino.act(Change::AddRegistration { round: house.round.id, answer: Box::new(phoned), meaning }).unwrap();
    aino.take_back().unwrap();
    let libraries = house.registration(1).meaning.libraries;
    let municipalities = house.registration(1).meaning.municipalities;
    let registration = house.registration(1).seen();
    aino.act(Change::SetLibraries { registration, libraries: vec![], municipalities: vec![] }).unwrap();
    let registration = house.registration(1).seen();
    aino.act(Change::SetLibraries { registration, libraries, municipalities }).unwrap();
    let note = planted.word("note");
    aino.act(Change::NoteRegistration { registration: house.registration(1).seen(), note }).unwrap();
    let registrations = vec![house.registration(3).seen()];
    let reason = Some(planted.word("reason"));
    aino.act(Change::Decide { registrations, status: Status::Declined, reason }).unwrap();
    let house = house.with_a_partnership();
    of_the_pair(planted, &house, &mut aino);
    of_the_visit(planted, &house, &mut aino);
    of_the_claim(planted, &house, &mut aino);
    house
}

fn pair(store: &Store, house: &House) -> Partnership {
    store.partnerships(house.round.id).unwrap().remove(0)
}

fn of_the_pair(planted: &mut Planted, house: &House, aino: &mut Store) {
    let note = planted.word("pair");
    aino.act(Change::NotePartnership { partnership: pair(aino, house).seen(), note }).unwrap();
    let contact = Contact {
        person: planted.name(),
        phone: planted.word("phone"),
        email: planted.mailbox(),
        language: Lang::Sv,
        invoicing: planted.word("invoicing"),
        version: 0,
    };
    let edit = PartnershipEdit { topic: Some(planted.word("topic")), contacts: vec![(RegistrationId(1), contact)] };
    let snapshot = kumppani::desk::overview(aino, None).unwrap();
    let partnership = Seen { id: PartnershipId(1), version: snapshot.version_of_details(&snapshot.partnerships[0]) };
    aino.act(Change::EditPartnership { partnership, edit }).unwrap();
    let text = planted.word("said");
    aino.act(Change::LogContact { partnership: PartnershipId(1), text, follow_up: None }).unwrap();
    for publishing in [Publishing::No, Publishing::Nameless, Publishing::Whole] {
        let told =
            if publishing == Publishing::Nameless { "Menimme bussilla".to_owned() } else { planted.word("told") };
        let report = ReportEdit {
            visits: vec![house.visits()[0].id],
            received: day("2024-05-20"),
            language: Lang::Fi,
            markup: Markup::Plain,
            text: format!("{told}, {NAME} kertoi.").into(),
            topics: vec![],
            publishing,
        };
        aino.act(Change::AddReport { partnership: PartnershipId(1), report: Box::new(report) }).unwrap();
    }
    let kept = match house.proposal(&[(3, 4)]) {
        Change::SaveProposal { proposal, .. } => Box::new(proposal),
        _ => unreachable!("a proposal"),
    };
    let name = planted.word("kept");
    aino.act(Change::KeepProposal { round: house.round.id, name, proposal: kept }).unwrap();
    let letter = LetterRef {
        kind: LetterKind::Paired,
        of: RecordKey::Partnership(PartnershipId(1)),
        to: Some(RegistrationId(1)),
    };
    let letters = vec![Posted { letter, to: planted.mailbox() }];
    aino.act(Change::MarkSent { round: house.round.id, letters, again: false }).unwrap();
    let session = Box::new(InfoEdit {
        day: day("2024-04-20"),
        time: "14:00:00".parse().unwrap(),
        minutes: Some(60),
        place: planted.word("place"),
        material: None,
    });
    aino.act(Change::AddInfo { round: house.round.id, session }).unwrap();
}

fn of_the_visit(planted: &mut Planted, house: &House, aino: &mut Store) {
    let visit = || house.visits().remove(0);
    let seen = || Seen { id: visit().id, version: visit().version };
    aino.act(Change::NoteVisit { visit: seen(), note: planted.word("visit") }).unwrap();
    aino.act(Change::PlanVisit { visit: seen(), date: Some(day("2024-03-05")), participants: Some(3) }).unwrap();
    let participants = Participants { roles: [].into(), names: planted.word("traveller") };
    aino.act(Change::SetParticipants { visit: seen(), count: Some(3), participants }).unwrap();
    let item = &visit().items[0];
    let edit = ItemEdit { note: planted.word("item"), due: None, own: None };
    let (key, item) = (item.key.clone(), Seen { id: item.id, version: item.version });
    aino.act(Change::EditItem { visit: visit().id, item, key, edit }).unwrap();
    let own = OwnItem { words: planted.word("own"), phase: Phase::Day };
    aino.act(Change::AddItem { visit: visit().id, own, note: planted.word("own"), due: None }).unwrap();
    let text = planted.word("plan");
    aino.act(Change::ReceivePlan { visit: visit().id, came: day("2024-04-02"), text, ticks: vec![] }).unwrap();
    let slot = Slot {
        title: planted.word("slot"),
        start: 540,
        minutes: 30,
        kind: SlotKind::Mandatory,
        payer: PaidBy::Municipality,
    };
    aino.act(Change::AddPlanItems { visit: visit().id, items: vec![slot], ticks: vec![] }).unwrap();
}

fn of_the_claim(planted: &mut Planted, house: &House, aino: &mut Store) {
    let Change::AddClaim(mut claim) = house.new_claim() else { unreachable!("a claim") };
    claim.particulars.reference = planted.word("reference");
    for line in &mut claim.lines {
        line.note = planted.word("line");
        line.journey.from = planted.word("from");
        line.journey.to = planted.word("to");
        line.journey.travellers = planted.word("driver");
    }
    aino.act(Change::AddClaim(claim)).unwrap();
    // One that stays until the end, and one that was taken back.
    for number in 0..2 {
        let scanned = format!("%PDF-1.7\n{}\n%%EOF\n", planted.word("paper"));
        let attachment = NewAttachment::new(&format!("{}.pdf", planted.word("paper")), scanned.into_bytes()).unwrap();
        aino.act(Change::Attach { claim: ClaimId(1), attachment }).unwrap();
        if number == 0 {
            aino.take_back().unwrap();
        }
    }
    let mut bertta = house.session("bertta");
    let claim = house.claim(1);
    let line = &claim.lines[0];
    let line = Seen { id: line.id, version: line.version };
    let reason = Some(planted.word("cut"));
    bertta.act(Change::SanctionLine { line, sanctioned: Cents(4000), reason }).unwrap();
    bertta.act(Change::SetSetting { setting: Setting::PartPayment, value: Some(1) }).unwrap();
    let mut decide = |decision, reason: Option<String>| {
        let claim = Seen { id: ClaimId(1), version: house.claim(1).version };
        bertta.act(Change::DecideClaim { claim, decision, reason }).unwrap();
    };
    decide(ClaimDecision::Return, Some(planted.word("returned")));
    decide(ClaimDecision::Reopen, None);
    decide(ClaimDecision::Approve, Some(planted.word("approved")));
    let claim = Seen { id: ClaimId(1), version: house.claim(1).version };
    bertta.act(Change::ExportClaims { claims: vec![claim], language: Lang::Fi }).unwrap();
    let paid = vec![PaidClaim { claim, day: day("2024-04-01"), voucher: "T-1".into() }];
    bertta.act(Change::MarkPaid { paid: paid.clone() }).unwrap();
    let mut cecilia = house.session("cecilia");
    cecilia.act(Change::TakePaymentBack { claim: ClaimId(1), reason: planted.word("unpaid") }).unwrap();
    let claim = Seen { id: ClaimId(1), version: house.claim(1).version };
    cecilia.act(Change::MarkPaid { paid: vec![PaidClaim { claim, ..paid[0].clone() }] }).unwrap();
    let credit = NewCredit { number: "H-1".into(), came: day("2024-04-02"), sum: Cents(100) };
    bertta.act(Change::AddCredit { claim: ClaimId(1), credit }).unwrap();
}

fn forgotten(house: &House, today: &str) -> Result<Forgotten, kumppani::desk::forget::ForgetError> {
    let (inbox, outbox) = (house.folder.path().join("x.db.inbox"), house.folder.path().join("x.db.outbox"));
    let folders = Folders { inbox: &inbox, outbox: &outbox };
    forget(&mut house.session("setup"), &house.round, folders, day(today), &operation(), now())
}

#[test]
fn of_a_forgotten_round_no_byte_of_a_name_or_a_word_is_left_in_any_file() {
    let mut planted = Planted::default();
    let house = full(&mut planted);
    let folder = house.folder.path();
    for beside in ["x.db.inbox", "x.db.outbox"] {
        std::fs::create_dir(folder.join(beside)).unwrap();
    }
    let store = house.session("aino");
    let imported = store.files_of_round(house.round.id).unwrap();
    let of_the_form = imported.iter().find(|file| file.starts_with("zqfile")).unwrap();
    std::fs::write(folder.join("x.db.inbox").join(of_the_form), planted.0.join("\r\n")).unwrap();
    std::fs::write(folder.join("x.db.inbox/other.csv"), "toinen@kunta.example").unwrap();
    std::fs::write(folder.join("x.db.outbox/paired-1-1.eml"), planted.0.join("\r\n")).unwrap();
    std::fs::create_dir(folder.join("x.db.outbox/aino")).unwrap();
    std::fs::write(folder.join("x.db.outbox/aino/paired-1-1.eml"), planted.0.join("\r\n")).unwrap();
    let drafts = Drafts::open(&house.path()).unwrap();
    drafts.keep(&Actor::new("aino"), "note-of-visit-1", &planted.word("draft"), now()).unwrap();
    drafts.keep(&Actor::new("aino"), "letter-texts", "toisen kierroksen", now()).unwrap();
    let words = planted.0.len();
    assert!(planted.left(folder).len() >= words, "all stand somewhere before");
    let sums: Vec<Claim> = store.claims(house.round.id).unwrap();
    let head = store.verify().unwrap().head.unwrap();

    let done = forgotten(&house, "2026-01-01").unwrap();
    assert_eq!((done.drafts, done.files), (1, 3));
    assert_eq!(planted.left(folder), [] as [String; 0]);

    let verified = store.verify().unwrap();
    assert_eq!(verified.broken, None);
    assert!(store.has_entry_of_hash(&head).unwrap());
    assert_eq!(store.check().unwrap(), []);
    let snapshot = kumppani::desk::overview(&store, None).unwrap();
    let after: Vec<&Claim> = snapshot.claims.iter().map(|checked| &checked.claim).collect();
    let figures = |claim: &Claim| {
        let lines: Vec<_> = claim.lines.iter().map(|line| (line.claimed.distance, line.sanctioned)).collect();
        (claim.status, claim.invoice_number.clone(), claim.exported(), lines)
    };
    assert_eq!(
        after.iter().map(|claim| figures(claim)).collect::<Vec<_>>(),
        sums.iter().map(figures).collect::<Vec<_>>()
    );
    assert_eq!(snapshot.registrations.len(), 6);
    assert_eq!(house.registration(1).meaning.municipalities, [MunicipalityCode::new("019")]);
    let told: Vec<(Publishing, String)> =
        snapshot.reports.iter().map(|report| (report.edit.publishing, report.edit.text.to_string())).collect();
    assert_eq!(told.iter().filter(|(publishing, _)| *publishing == Publishing::No).count(), 2);
    let nameless = told.iter().find(|(publishing, _)| *publishing == Publishing::Nameless).unwrap();
    assert!(nameless.1.starts_with("Menimme bussilla, ") && nameless.1.ends_with(" kertoi."), "{nameless:?}");
    assert_eq!(drafts.load(&Actor::new("aino"), "letter-texts").unwrap().as_deref(), Some("toisen kierroksen"));
    assert!(folder.join("x.db.inbox/other.csv").exists());
    // Nothing is left to do, and the files can be swept once more.
    assert_eq!(forgotten(&house, "2026-01-01").unwrap(), Forgotten { receipt: None, drafts: 0, files: 0 });
    assert_eq!(store.verify().unwrap(), verified);
}

#[test]
fn whose_library_nobody_recognised_has_a_number_for_a_name_once_forgotten() {
    let house = House::new();
    let Registration { answer, meaning, .. } = house.registration(3);
    let answer = Answer { site_text: "Outo paikka".into(), source: "phone:1".into(), ..answer };
    let meaning = Meaning { libraries: vec![], ..meaning };
    let (answer, meaning) = (Box::new(answer), Box::new(meaning));
    let added = house.session("aino").act(Change::AddRegistration { round: house.round.id, answer, meaning }).unwrap();
    let name = || {
        let snapshot = kumppani::desk::overview(&house.session("aino"), None).unwrap();
        snapshot.registration_name(RegistrationId(added.records[0]))
    };
    assert_eq!(name(), "Outo paikka");
    forgotten(&house, "2026-01-01").unwrap();
    assert_eq!(name(), format!("#{}", added.records[0]));
}

#[test]
fn what_was_forgotten_is_neither_brought_back_by_undo_nor_is_the_forgetting() {
    let mut planted = Planted::default();
    let house = full(&mut planted);
    forgotten(&house, "2026-01-01").unwrap();
    for person in ["setup", "aino", "bertta"] {
        let mut store = house.session(person);
        // A setting is of no round.
        let of_a_round = |entry: &HistoryEntry| !entry.label.key.contains("setting");
        let entries = store.journal(1000, 0).unwrap().into_iter().filter(of_a_round);
        let entries: Vec<EntryId> = entries.map(|entry| entry.entry).collect();
        for entry in entries {
            // What is of no round, as the directory, rests under others.
            assert!(matches!(store.undo(Some(entry), &operation(), now()), Err(StoreError::Refused(_))), "{entry}");
        }
        assert_eq!(planted.left(house.folder.path()), [] as [String; 0]);
    }
    let head = house.session("x").journal(1, 0).unwrap().remove(0);
    let refused = house.session("setup").undo(Some(head.entry), &operation(), now());
    let Err(StoreError::Refused(Refusal::Because(why))) = refused else { panic!("{refused:?}") };
    assert_eq!((head.label.key.as_str(), why.key.as_str()), ("change-forget-round", "refused-forgotten"));
}

#[test]
fn work_goes_on_after_a_round_was_forgotten_and_can_be_forgotten_again() {
    let mut planted = Planted::default();
    let house = full(&mut planted);
    forgotten(&house, "2026-01-01").unwrap();
    let mut aino = house.session("aino");
    let note = planted.word("late");
    aino.act(Change::NoteRegistration { registration: house.registration(1).seen(), note }).unwrap();
    aino.take_back().unwrap();
    aino.bring_back().unwrap();
    assert!(!planted.left(house.folder.path()).is_empty());
    assert!(forgotten(&house, "2026-01-02").unwrap().receipt.is_some());
    assert_eq!(planted.left(house.folder.path()), [] as [String; 0]);
    assert_eq!((aino.verify().unwrap().broken, aino.check().unwrap()), (None, vec![]));
}

#[test]
fn a_round_that_goes_on_is_not_forgotten_and_only_an_administrator_forgets() {
    let house = House::new().with_a_partnership();
    let before = house.session("setup").journal_head().unwrap();
    let why = |today: &str| match forgotten(&house, today).unwrap_err() {
        kumppani::desk::forget::ForgetError::Store(StoreError::Refused(Refusal::Because(phrase))) => phrase.key,
        other => panic!("{other:?}"),
    };
    assert_eq!(why("2024-03-15"), "refused-forget-open");
    let visit = house.visits().remove(0);
    let visit = Seen { id: visit.id, version: visit.version };
    let mut setup = house.session("setup");
    setup.act(Change::PlanVisit { visit, date: Some(day("2024-05-01")), participants: None }).unwrap();
    assert_eq!(why("2024-05-01"), "refused-forget-visit");
    setup.act(house.new_claim()).unwrap();
    assert_eq!(why("2024-06-01"), "refused-forget-claim");
    house.session("bertta").act(house.decide_claim(1, ClaimDecision::Reject)).unwrap();
    setup.act(Change::SetRole { person: Actor::new("aino"), role: Role::Admin }).unwrap();
    assert_eq!(why("2024-06-01"), "refused-permission");
    assert!(house.registration(1).answer.email.starts_with("kirjasto0@"));
    assert!(before < setup.journal_head().unwrap());
    let forgetting = setup.journal(1000, 0).unwrap().into_iter().any(|entry| entry.label.key == "change-forget-round");
    assert!(!forgetting);
}

/// Each text column of each table, now and in the journal, holds the mailbox or the name in turn.
#[test]
fn whatever_column_names_a_person_is_in_their_export() {
    let house = full(&mut Planted::default());
    let (mailbox, name) = ("etsitty.henkilo@kunta.example", "Etsitty Zqhenkilo");
    let mut aino = house.session("aino");
    let registration = house.registration(4);
    let (first_name, last_name) = ("Etsitty".to_owned(), "Zqhenkilo".to_owned());
    let answer =
        Box::new(Answer { first_name, last_name, email: mailbox.to_uppercase(), ..registration.answer.clone() });
    let meaning = Box::new(registration.meaning.clone());
    aino.act(Change::EditAnswer { registration: registration.seen(), answer, meaning }).unwrap();
    let named = aino.named(mailbox).unwrap();
    assert_eq!(named.names().collect::<Vec<_>>(), ["etsitty zqhenkilo"]);
    let tool = rusqlite::Connection::open(house.path()).unwrap();
    tool.execute_batch("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF").unwrap();
    let texts = |sql: &str| -> Vec<[String; 2]> {
        let mut statement = tool.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| Ok([row.get(0)?, row.get(1)?])).unwrap();
        rows.map(Result::unwrap).collect()
    };
    drop_triggers(&tool);
    let columns = "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c
                   WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND c.type = 'TEXT'
                     AND m.name <> 'attachment_content'";
    let mut empty = std::collections::BTreeSet::new();
    for (number, [table, column]) in texts(columns).into_iter().enumerate() {
        let words = if number % 2 == 0 { format!("<{number}> {mailbox} b") } else { format!("<{number}>, {name}lle") };
        // An image is an object; of it, one column.
        let words = match (table.as_str(), column.as_str()) {
            ("journal_row", "before" | "after") => format!("{{\"note\":\"{words}\"}}"),
            _ => words,
        };
        let last = format!("rowid = (SELECT max(rowid) FROM \"{table}\")");
        tool.execute_batch("SAVEPOINT planted").unwrap();
        let sql = format!("UPDATE \"{table}\" SET \"{column}\" = ?1 WHERE {last}");
        if tool.execute(&sql, [&words]).unwrap() == 0 {
            empty.insert(table);
        } else if !["record", "salt", "hash"].contains(&column.as_str()) || table != "journal_row" {
            tool.execute_batch("RELEASE planted").unwrap();
            let held = aino.held_of(&named).unwrap();
            let found = |(_, value): &(String, String)| value.contains(&format!("<{number}>")) && named.in_text(value);
            assert!(held.iter().any(|one| one.fields.iter().any(found)), "{table}.{column}");
            tool.execute_batch("SAVEPOINT planted").unwrap();
        }
        tool.execute_batch("ROLLBACK TO planted; RELEASE planted").unwrap();
    }
    let looked_at = [
        "alias",
        "claim",
        "claim_attachment",
        "claim_line",
        "claim_payment",
        "contact",
        "contact_log",
        "info_session",
        "journal",
        "journal_row",
        "kept_proposal",
        "letter_sent",
        "partnership",
        "plan_item",
        "registration",
        "report",
        "visit",
        "visit_plan",
    ];
    assert!(looked_at.iter().all(|table| !empty.contains(*table)), "{empty:?}");
}

#[test]
fn an_export_gives_all_of_ones_own_and_of_others_only_what_speaks_of_one() {
    let mut planted = Planted::default();
    let house = full(&mut planted);
    let aino = house.session("aino");
    let registration = house.registration(1);
    let named = aino.named(&registration.answer.email).unwrap();
    let held = aino.held_of(&named).unwrap();
    let own = held.iter().find(|one| one.record == "registration" && one.entry.is_none()).unwrap();
    assert!(own.fields.iter().any(|(field, value)| field == "note" && *value == registration.note), "{own:?}");
    assert!(held.iter().any(|one| one.record == "registration" && one.entry.is_some()), "as it was once");
    let other = house.registration(2).answer.email;
    assert!(!held.iter().flat_map(|one| &one.fields).any(|(_, value)| value.contains(&other)));
    assert_eq!(aino.held_of(&aino.named("ei.ole@kunta.example").unwrap()).unwrap(), []);
}

/// The hash of an entry, made as the first version of the program made it: each part after its length, as eight bytes, and
/// eight bytes of ones for a part that is not there.
fn hash_of_entry(tool: &rusqlite::Connection, id: i64) -> String {
    use sha2::{Digest, Sha256};
    let hashed = |parts: &[Option<String>]| {
        let mut hasher = Sha256::new();
        for part in parts {
            hasher.update(part.as_ref().map_or(u64::MAX, |part| part.len() as u64).to_le_bytes());
            hasher.update(part.as_deref().unwrap_or_default());
        }
        hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect::<String>()
    };
    let texts = |sql: &str, count: usize| -> Vec<Option<String>> {
        let mut statement = tool.prepare(sql).unwrap();
        let rows = statement.query_map([id], |row| (0..count).map(|column| row.get(column)).collect());
        rows.unwrap().flat_map(|row: rusqlite::Result<Vec<_>>| row.unwrap()).collect()
    };
    let mut parts = texts("SELECT (SELECT hash FROM journal WHERE id < ?1 ORDER BY id DESC LIMIT 1)", 1);
    let entry = texts(
        "SELECT CAST(id AS TEXT), operation, actor, at, kind, CAST(target AS TEXT), permission, records, decision, label,
             salt, label_hash FROM journal WHERE id = ?1",
        12,
    );
    parts.extend_from_slice(&entry[..9]);
    let label = hashed(&[entry[10].clone(), None, entry[9].clone()]);
    parts.push(Some(entry[11].clone().unwrap_or(label)));
    parts.extend(texts("SELECT CAST(id AS TEXT), record, row, hash FROM journal_row WHERE entry = ?1 ORDER BY id", 4));
    hashed(&parts)
}

/// The file as an earlier version left it, which kept the reason of a decision in the journal's entry, too.
fn with_reasons_in_the_journal(house: &House, planted: &mut Planted) -> usize {
    let tool = rusqlite::Connection::open(house.path()).unwrap();
    let read = |sql: &str| -> Vec<String> {
        let mut statement = tool.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| row.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    };
    let triggers = read("SELECT sql FROM sqlite_schema WHERE type = 'trigger'");
    drop_triggers(&tool);
    let decisions = read("SELECT CAST(id AS TEXT) FROM journal WHERE decision ->> 'decision' IS NOT NULL");
    for entry in &decisions {
        let reason = planted.word("once");
        let sql = "UPDATE journal SET decision = json_set(decision, '$.reason', ?2) WHERE id = ?1";
        tool.execute(sql, [entry, &reason]).unwrap();
    }
    for entry in read("SELECT CAST(id AS TEXT) FROM journal ORDER BY id") {
        let id = entry.parse().unwrap();
        tool.execute("UPDATE journal SET hash = ?2 WHERE id = ?1", (id, hash_of_entry(&tool, id))).unwrap();
    }
    triggers.iter().for_each(|sql| tool.execute_batch(sql).unwrap());
    decisions.len()
}

#[test]
fn reasons_that_earlier_versions_kept_in_the_journal_are_forgotten_and_its_chain_holds() {
    for forgotten_before in [false, true] {
        let mut planted = Planted::default();
        let house = full(&mut planted);
        if forgotten_before {
            // By a version that knew nothing of them.
            forgotten(&house, "2026-01-01").unwrap();
        }
        let mut late = Planted::default();
        let reasons = with_reasons_in_the_journal(&house, if forgotten_before { &mut late } else { &mut planted });
        assert_eq!(reasons, 3, "returned, reopened, approved");
        let store = house.session("aino");
        assert_eq!(store.verify().unwrap().broken, None, "it is as that version would have written it");
        let head = store.verify().unwrap().head.unwrap();
        let decided = |store: &Store| {
            let sql =
                "SELECT group_concat(decision ->> 'claim' || (decision ->> 'decision') || actor || at) FROM journal
                       WHERE decision ->> 'decision' IS NOT NULL";
            let tool = rusqlite::Connection::open(store.path()).unwrap();
            tool.query_row(sql, [], |row| row.get::<_, String>(0)).unwrap()
        };
        let before = decided(&store);
        assert!(forgotten(&house, "2026-01-02").unwrap().receipt.is_some());
        for planted in [&planted, &late] {
            assert_eq!(planted.left(house.folder.path()), [] as [String; 0]);
        }
        assert_eq!(decided(&store), before, "who decided what stays");
        assert_eq!((store.verify().unwrap().broken, store.check().unwrap()), (None, vec![]));
        assert!(store.has_entry_of_hash(&head).unwrap());
        assert!(forgotten(&house, "2026-01-03").unwrap().receipt.is_none());
        // What is sealed is no place to write in.
        let copy = house.folder.path().join("copy.db");
        store.backup(&copy).unwrap();
        let tool = rusqlite::Connection::open(&copy).unwrap();
        drop_triggers(&tool);
        let sql = "UPDATE journal SET actor = 'x' WHERE decision ->> 'decision' IS NOT NULL";
        assert_eq!(tool.execute(sql, []).unwrap(), 3);
        assert!(Store::open(&copy, Actor::new("auditor")).unwrap().verify().unwrap().broken.is_some());
    }
}

/// Whoever may write the file may take its triggers away.
fn drop_triggers(tool: &rusqlite::Connection) {
    let mut statement = tool.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").unwrap();
    let names: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    names.iter().for_each(|name| tool.execute_batch(&format!("DROP TRIGGER \"{name}\"")).unwrap());
}

/// An image that is gone, a label struck, an entry sealed: each only where a forgetting says so.
#[test]
fn erasing_past_the_program_shows_in_the_journal() {
    let mut planted = Planted::default();
    let house = full(&mut planted);
    forgotten(&house, "2026-01-01").unwrap();
    let note = "myöhemmin".to_owned();
    let registration = house.registration(2).seen();
    house.session("aino").act(Change::NoteRegistration { registration, note }).unwrap();
    let last = "(SELECT max(id) FROM journal)";
    let sealed = "(SELECT max(j.id) FROM journal j JOIN journal_row r ON r.entry = j.id
                   WHERE r.record = 'alias' AND j.decision IS NULL)";
    for (number, tampered) in [
        format!("UPDATE journal_row SET before = NULL, after = NULL, salt = NULL WHERE entry = {last}"),
        format!("UPDATE journal SET label_hash = 'x' WHERE id = {last}"),
        format!("UPDATE journal SET actor = 'x' WHERE id = {sealed}"),
        format!("UPDATE journal_row SET hash = 'x' WHERE entry = {sealed}"),
        format!("UPDATE journal SET actor = 'x' WHERE id = {last} - 1"),
        "UPDATE journal SET decision = json_remove(decision, '$.sealed') WHERE decision ->> 'forgotten' IS NOT NULL"
            .into(),
        "UPDATE journal_row SET after = json_set(after, '$.sanctioned', 1)
         WHERE record = 'claim_line' AND after IS NOT NULL"
            .into(),
    ]
    .into_iter()
    .enumerate()
    {
        let copy = house.folder.path().join(format!("copy-{number}.db"));
        house.session("aino").backup(&copy).unwrap();
        let tool = rusqlite::Connection::open(&copy).unwrap();
        drop_triggers(&tool);
        assert!(tool.execute(&tampered, []).unwrap() > 0, "{tampered}");
        let broken = Store::open(&copy, Actor::new("auditor")).unwrap().verify().unwrap().broken;
        assert!(broken.is_some(), "{tampered}");
    }
}
