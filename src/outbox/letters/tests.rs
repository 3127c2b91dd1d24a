//! Every letter of every kind in every language, whatever the records say.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use proptest::prelude::*;
use proptest::sample::select;

use super::other_parsers::entry;
use super::{Envelope, Template, TemplateProblem, Templates, built_in, compose, eml, message};
use crate::domain::claim::default_rates;
use crate::domain::letter::{
    Addressee, CalendarPart, Letter, LetterField, LetterKind, LetterLevel, LetterOrder, LetterRef, LibraryMailbox,
    Mailbox, Wording, letters,
};
use crate::domain::text_setting::{TextSetting, Texts};
use crate::domain::visit::checklist;
use crate::domain::{
    Actor, Answer, Came, Cents, CheckedClaim, Claim, ClaimId, ClaimStatus, Contact, Decided, Group, InfoEdit, InfoId,
    InfoSession, ItemId, Journey, LibraryId, Line, LineId, LineKind, MailboxId, Meaning, MunicipalityCode, NewLine,
    PairStatus, Particulars, Partnership, PartnershipId, RecordKey, Registration, RegistrationId, RegistrationLine,
    Round, RoundId, Score, Snapshot, Status, Upkeep, Visit, VisitId, VisitKind, clean, clean_line,
};
use crate::i18n::{Lang, Phrase};
use crate::outbox::calendar::{CalendarEntry, When, ics};

const ME: RegistrationId = RegistrationId(1);
const OTHER: RegistrationId = RegistrationId(2);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A registration of somebody in Paimio, which is not bilingual, unless another municipality is named.
fn registration(words: &str, lang: Lang, municipality: &str) -> Registration {
    let answer = Answer {
        received: day("2024-02-16").and_hms_opt(8, 3, 0),
        first_name: words.to_owned(),
        last_name: words.to_owned(),
        email: "maija@raisio.fi".to_owned(),
        language: lang,
        site_text: words.to_owned(),
        interests: String::new(),
        ..Answer::empty()
    };
    let meaning = Meaning { municipalities: vec![MunicipalityCode::new(municipality)], ..Meaning::default() };
    Registration {
        id: ME,
        round: RoundId(1),
        answer,
        meaning,
        status: Status::Clarify,
        reason: None,
        merged_into: None,
        note: String::new(),
        upkeep: Upkeep::default(),
        version: 1,
    }
}

fn contact(words: &str, lang: Lang) -> Contact {
    let (person, phone, email) = (words.to_owned(), words.to_owned(), "maija@raisio.fi".to_owned());
    Contact { person, phone, email, language: lang, invoicing: String::new(), version: 0 }
}

fn visit(id: i64, guest: RegistrationId, host: RegistrationId) -> Visit {
    Visit {
        id: VisitId(id),
        partnership: PartnershipId(1),
        kind: VisitKind::Visit,
        host,
        guest,
        reference: format!("KUMPPANI-2024K-01-{id}"),
        date: Some(day("2024-04-12")),
        participants: None,
        note: String::new(),
        items: checklist(VisitKind::Visit).iter().map(|item| item.item(ItemId(1))).collect(),
        since: day("2024-03-20"),
        version: 1,
    }
}

fn claim(words: &str, status: ClaimStatus) -> Claim {
    let claimed = NewLine {
        kind: LineKind::Car,
        travel_date: day("2024-04-12"),
        distance: None,
        passengers: 0,
        claimed: Cents(4940),
        note: words.to_owned(),
        journey: Journey::default(),
    };
    let line =
        Line { id: LineId(1), claimed, sanctioned: Some(Cents(4636)), reason: Some(words.to_owned()), version: 1 };
    let (by, at) = (Actor::new("bertta"), DateTime::<Utc>::UNIX_EPOCH);
    Claim {
        id: ClaimId(1),
        visit: VisitId(1),
        status,
        entered_by: Actor::new("aino"),
        entered_at: at,
        decided: Some(Decided {
            by,
            at,
            on_behalf_of: None,
            reason: Some(words.to_owned()),
            exported: None,
            payment: None,
        }),
        invoice_number: words.to_owned(),
        business_id: words.to_owned(),
        arrived: day("2024-05-01"),
        particulars: Particulars::default(),
        detailed_by: None,
        carried: std::collections::BTreeSet::new(),
        lines: vec![line],
        came: Came::default(),
        version: 1,
    }
}

fn session(words: &str) -> InfoSession {
    // Nobody is invited to nowhere.
    let place = if clean_line(words).is_empty() { "https://x.fi".to_owned() } else { words.to_owned() };
    let edit = InfoEdit {
        day: day("2024-04-04"),
        time: NaiveTime::from_hms_opt(14, 0, 0).unwrap(),
        minutes: Some(45),
        place,
        material: None,
    };
    InfoSession { id: InfoId(1), round: RoundId(1), edit, guests: Vec::new(), version: 1 }
}

fn mailbox(words: &str) -> LibraryMailbox {
    LibraryMailbox {
        id: MailboxId(1),
        library: LibraryId::new("86074"),
        name: words.to_owned(),
        municipality: MunicipalityCode::new("577"),
        address: "kirjasto@raisio.fi".to_owned(),
        language: None,
        version: 1,
    }
}

/// Two that are a pair, with a visit each way, a claim, and every text set.
fn snapshot(words: &str, kind: LetterKind) -> Snapshot {
    let line = |id: RegistrationId| RegistrationLine {
        status: if kind == LetterKind::Clarify { Status::Clarify } else { Status::Accepted },
        name: words.to_owned(),
        ..crate::domain::listing::samples::line(id.0, None)
    };
    let members = if kind == LetterKind::LeftOut { vec![OTHER, RegistrationId(3)] } else { vec![ME, OTHER] };
    let score = Score { total: 0, size: 0, distance: 0, interests: 0, road: None, minutes: None, reasons: Vec::new() };
    let pair = Partnership {
        id: PartnershipId(1),
        round: RoundId(1),
        status: PairStatus::Accepted,
        group: Group { members, score, locked: false },
        changed: Vec::new(),
        owner: None,
        note: words.to_owned(),
        topic: words.to_owned(),
        topics: Vec::new(),
        meets: None,
        version: 1,
    };
    let round = Round {
        id: RoundId(1),
        code: words.to_owned(),
        name: None,
        opens: day("2024-02-16"),
        closes: day(if kind.level() == LetterLevel::Directory { "2024-04-15" } else { "2024-03-15" }),
        budget: None,
        version: 1,
    };
    let status = match kind {
        LetterKind::InvoiceReturned => ClaimStatus::Returned,
        LetterKind::InvoiceRejected => ClaimStatus::Rejected,
        LetterKind::InvoiceApproved => ClaimStatus::Approved,
        _ => ClaimStatus::Entered,
    };
    let mut claims = if kind == LetterKind::RemindInvoice { Vec::new() } else { vec![claim(words, status)] };
    if kind == LetterKind::InvoiceBreakdown {
        let total = Some(claims[0].claimed());
        (claims[0].lines, claims[0].particulars.total) = (Vec::new(), total);
    }
    let mut visits = vec![visit(1, ME, OTHER), visit(2, OTHER, ME)];
    visits[0].date = visits[0].date.filter(|_| kind != LetterKind::RemindDate);
    if kind == LetterKind::SwapInstructions {
        visits[0].kind = VisitKind::Swap;
    }
    let checked = |claim| CheckedClaim { claim, computed: vec![None], findings: Vec::new() };
    Snapshot {
        round: Some(round),
        registrations: [ME, OTHER].map(line).to_vec().into(),
        partnerships: vec![pair],
        visits,
        contacts: [ME, OTHER].map(|id| (id, contact(words, Lang::Fi))).into(),
        claims: claims.into_iter().map(checked).collect(),
        info: vec![session(words)],
        mailboxes: vec![mailbox(words)],
        rate: default_rates().first().copied(),
        texts: TextSetting::ALL.into_iter().map(|setting| (setting, words.to_owned())).collect(),
        ..Snapshot::default()
    }
}

fn record(kind: LetterKind) -> RecordKey {
    match kind.level() {
        LetterLevel::Registration => RecordKey::Registration(ME),
        LetterLevel::Partnership => RecordKey::Partnership(PartnershipId(1)),
        LetterLevel::Visit => RecordKey::Visit(VisitId(1)),
        LetterLevel::Claim => RecordKey::Claim(ClaimId(1)),
        LetterLevel::Info => RecordKey::Info(InfoId(1)),
        LetterLevel::Directory => RecordKey::Mailbox(MailboxId(1)),
    }
}

fn letter(kind: LetterKind, snapshot: &Snapshot, registration: &Registration, lang: Lang) -> Result<Letter, Phrase> {
    let addressee = Addressee::of(registration, &contact(&registration.answer.first_name, lang));
    let questions = [Phrase::verbatim(registration.answer.site_text.clone())];
    let wording = Wording {
        letter: LetterRef { kind, of: record(kind), to: (kind.level() != LetterLevel::Directory).then_some(ME) },
        lang,
        snapshot,
        today: on_the_day(),
        registration: Some(registration),
        addressee: &addressee,
        questions: &questions,
        me: &Actor::new("liisa"),
    };
    compose(&Templates::default(), &wording)
}

pub(super) fn written(kind: LetterKind, words: &str, lang: Lang) -> Letter {
    letter(kind, &snapshot(words, kind), &registration(words, lang, "577"), lang).unwrap()
}

/// The day of the visit, on which every reminder but that of the day itself is timely.
fn on_the_day() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2024, 4, 12).unwrap()
}

#[test]
fn each_kind_says_all_that_its_template_has_in_each_language() {
    for kind in LetterKind::ALL {
        assert!(
            letters(&snapshot("x", kind), LetterOrder { kind, of: Some(record(kind)) }, on_the_day()).is_ok(),
            "{kind:?}"
        );
        for lang in Lang::ALL {
            let letter = written(kind, "Sanat", lang);
            assert!(letter.subject.contains("Sanat"), "{kind:?} {}", letter.subject);
            assert!(
                letter.body.contains("Sanat") && !letter.body.contains(['{', '⟦', '}']),
                "{kind:?} {}",
                letter.body
            );
            assert!(!letter.body.contains("\n\n\n"), "{kind:?} {}", letter.body);
        }
    }
}

#[test]
fn after_the_closing_day_no_letter_says_that_registration_closes() {
    let present = ["päättyy", "går ut", "closes on"];
    for kind in LetterKind::ALL.into_iter().filter(|kind| kind.level() != LetterLevel::Directory) {
        for lang in Lang::ALL {
            let letter = written(kind, "Sanat", lang);
            assert!(!present.iter().any(|words| letter.body.contains(words)), "{kind:?} {}", letter.body);
        }
    }
    let mut round = snapshot("Sanat", LetterKind::Received);
    let received =
        |round: &Snapshot| letter(LetterKind::Received, round, &registration("x", Lang::Fi, "577"), Lang::Fi);
    assert!(received(&round).unwrap().body.contains("päättyi 15.3.2024"));
    round.round.as_mut().unwrap().closes = on_the_day();
    assert!(received(&round).unwrap().body.contains("päättyy 12.4.2024"), "the closing day itself is not past");
}

#[test]
fn of_a_visit_without_a_day_there_is_nothing_to_instruct_and_nobody_to_thank() {
    for kind in [LetterKind::Instructions, LetterKind::Thanks] {
        let mut round = snapshot("x", kind);
        let order = |record| LetterOrder { kind, of: Some(record) };
        assert!(letters(&round, order(RecordKey::Visit(VisitId(1))), on_the_day()).is_ok());
        round.visits[0].date = None;
        let refused = letters(&round, order(RecordKey::Visit(VisitId(1))), on_the_day()).map_err(|phrase| phrase.key);
        assert_eq!(refused, Err("letter-visit-without-day".to_owned()));
        assert!(
            letters(&round, order(RecordKey::Partnership(PartnershipId(1))), on_the_day()).is_ok(),
            "its days may be agreed on later"
        );
    }
}

#[test]
fn a_letter_says_what_it_is_sent_for() {
    for (kind, words) in [
        (LetterKind::Instructions, ["KUMPPANI-2024K-01-1", "12.4.2024", "Y-tunnus Sanat"]),
        (LetterKind::RemindInvoice, ["KUMPPANI-2024K-01-1", "12.4.2024", "Y-tunnus Sanat"]),
        (LetterKind::InvoiceBreakdown, ["49,40", "ilman erittelyä", "kuitti"]),
        (LetterKind::InvoiceReturned, ["49,40 €, AKE maksaa 46,36 €. Sanat", "hyvityslasku", "oma auto"]),
        (LetterKind::InfoInvitation, ["4.4.2024", "14.00–14.45", "Linkki tai paikka: Sanat"]),
        (LetterKind::Received, ["16.2.2024", "15.3.2024", "”Sanat”"]),
    ] {
        let letter = written(kind, "Sanat", Lang::Fi);
        for word in words {
            assert!(letter.body.contains(word), "{word} in {}", letter.body);
        }
        assert!(!letter.body.contains("KUMPPANI-2024K-01-2"), "the other's reference is not ours: {}", letter.body);
    }
}

#[test]
fn what_nobody_has_set_is_told_and_not_made_up() {
    let mut round = snapshot("Sanat", LetterKind::Instructions);
    round.texts = Texts::default().with(TextSetting::AkeName, "AKE").with(TextSetting::ReplyMailbox, "a@x.fi");
    let wanted = |round: &Snapshot| {
        let problem = letter(LetterKind::Instructions, round, &registration("Sanat", Lang::Fi, "577"), Lang::Fi);
        problem.map(|letter| letter.body).map_err(|phrase| crate::i18n::say(Lang::Fi, &phrase))
    };
    assert!(wanted(&round).is_err_and(|why| why.contains("invoice_name")), "{:?}", wanted(&round));
    round.texts = round.texts.with(TextSetting::InvoiceName, "Turun kaupunki");
    assert!(wanted(&round).is_err_and(|why| why.contains("invoice_ovt")));
    round.texts = round.texts.with(TextSetting::InvoiceAddress, "PL 1\n20101 Turku");
    assert!(wanted(&round).is_ok_and(|body| body.contains("Turun kaupunki\nPL 1\n20101 Turku\n")));
}

#[test]
fn whose_language_nobody_knows_in_a_bilingual_town_reads_both() {
    // 445 is Parainen, where Swedish comes first; 853 is Turku.
    for (municipality, words, langs) in [
        ("445", "robotiikka", vec![Lang::Sv, Lang::Fi]),
        ("853", "robotiikka", vec![Lang::Fi, Lang::Sv]),
        ("853", "sadut ja runot", vec![Lang::Fi]),
        ("577", "robotiikka", vec![Lang::Fi]),
    ] {
        let kind = LetterKind::Received;
        let letter =
            letter(kind, &snapshot("x", kind), &registration(words, Lang::Fi, municipality), Lang::Fi).unwrap();
        assert_eq!(letter.langs, langs, "{municipality} {words}");
        let swedish = langs.contains(&Lang::Sv);
        assert_eq!(letter.body.contains("Tack för er anmälan"), swedish);
        assert_eq!((letter.subject.contains("Partnerbiblioteken"), letter.subject.lines().count()), (swedish, 1));
    }
}

#[test]
fn a_field_that_a_kind_does_not_have_is_refused_with_its_line() {
    for kind in LetterKind::ALL {
        for lang in Lang::ALL {
            assert!(Template::read(kind, "x", built_in(kind, lang)).is_ok(), "{kind:?} {lang:?}");
        }
        let other =
            LetterKind::ALL.into_iter().flat_map(LetterKind::fields).find(|field| !kind.fields().contains(field));
        let code = other.map_or("", LetterField::code);
        let text = format!("Subject: x\n\ny {{{code}}}\n");
        let error = Template::read(kind, "fi/x.txt", &text).unwrap_err();
        assert_eq!((error.line, error.file.as_str()), (3, "fi/x.txt"));
        assert!(matches!(error.problem, TemplateProblem::UnknownField { field, .. } if field == code));
    }
}

#[test]
fn a_template_of_ones_own_takes_the_place_of_ours_and_a_broken_one_is_not_passed_over() {
    let folder = tempfile::tempdir().unwrap();
    let own = Templates::of(folder.path().to_owned());
    assert!(own.read(LetterKind::Thanks, Lang::Fi).is_ok(), "where there is none, ours");
    super::write_templates(folder.path()).unwrap();
    assert_eq!(super::write_templates(folder.path()).unwrap(), Vec::<String>::new());
    let path = folder.path().join("fi/thanks.txt");
    std::fs::write(&path, "\u{feff}Subject: Oma {round}\r\n\r\nTerve\r\n").unwrap();
    let filled = own.read(LetterKind::Thanks, Lang::Fi).unwrap().filled(|_| Ok::<_, ()>("2024K".into())).unwrap();
    assert_eq!(filled, ("Oma 2024K".to_owned(), "Terve\n".to_owned()));
    std::fs::write(&path, "Subject: Oma\n\nTerve {nimi}\n").unwrap();
    let why = own.read(LetterKind::Thanks, Lang::Fi).unwrap_err();
    let why = crate::i18n::say(Lang::En, &why);
    assert!(why.contains("fi/thanks.txt") && why.contains("line 3") && why.contains("nimi"), "{why}");
    std::fs::write(&path, [0xff, 0xfe]).unwrap();
    assert!(own.read(LetterKind::Thanks, Lang::Fi).is_err());
}

proptest! {
    #[test]
    fn hostile_words_in_every_field_give_no_second_header_and_nothing_that_acts(
        words in prop_oneof![
            any::<String>(),
            "[a-zä{}<>\"\\\\,;:@=?_ \r\n\t\0\u{1b}\u{85}\u{ad}\u{200b}\u{202e}\u{2028}\u{feff}]{0,80}",
            "(\r\n)?(Bcc: x@x.fi|X-Unsent: 0|=\\?utf-8\\?B\\?DQpCY2M6\\?=|\r\n\r\n| {90}|å{90}|\n\\.\n){0,5}",
        ],
        kind in select(LetterKind::ALL.to_vec()),
        lang in select(Lang::ALL.to_vec()),
        with_entry in any::<bool>(),
    ) {
        let mut letter = written(kind, &words, lang);
        if with_entry {
            // One that would part the message itself, if it could.
            let entry = entry(1, &words, When::Day(day("2024-04-12")), true);
            let bytes = ics(&CalendarEntry { description: "--=_kumppani-0".to_owned(), ..entry });
            letter.calendar.push(CalendarPart { name: "visit-1-fi.ics".to_owned(), method: Some("CANCEL"), bytes });
        }
        prop_assert_eq!(clean(&letter.body), letter.body.clone());
        prop_assert_eq!(clean_line(&letter.subject), letter.subject.clone());
        let file = String::from_utf8(eml(&letter)).expect("ASCII alone");
        prop_assert!(file.is_ascii());
        prop_assert!(!file.replace("\r\n", "").contains(|c: char| c.is_control()), "{file:?}");
        let encoding: &[&str] =
            if with_entry { &["Content-Type"] } else { &["Content-Type", "Content-Transfer-Encoding"] };
        let parts = file.matches("\r\n--=_kumppani-1").count();
        prop_assert_eq!(parts, if with_entry { 3 } else { 0 }, "{}", file);
        let (head, _) = file.split_once("\r\n\r\n").expect("a head and a body");
        let names: Vec<&str> = head.split("\r\n").filter(|line| !line.starts_with(' ')).collect();
        let names: Vec<&str> = names.into_iter().filter_map(|line| line.split_once(':')).map(|(name, _)| name).collect();
        prop_assert_eq!(
            names,
            [&["X-Unsent", "To", "Subject", "MIME-Version"][..], encoding].concat()
        );
        prop_assert!(file.split("\r\n").all(|line| line.len() <= 78), "{file}");
        let from = Mailbox::new(&words, "ake@x.fi").unwrap();
        let envelope = Envelope { from: &from, at: DateTime::<Utc>::UNIX_EPOCH, id: "0123" };
        let sent = String::from_utf8(message(&letter, &envelope)).expect("ASCII alone");
        prop_assert!(sent.is_ascii() && !sent.replace("\r\n", "").contains(|c: char| c.is_control()), "{sent:?}");
        let (head, _) = sent.split_once("\r\n\r\n").expect("a head and a body");
        let names = head.split("\r\n").filter(|line| !line.starts_with(' ')).filter_map(|line| line.split(':').next());
        prop_assert_eq!(
            names.collect::<Vec<_>>(),
            [&["From", "Date", "Message-ID", "To", "Subject", "MIME-Version"][..], encoding].concat()
        );
    }
}
