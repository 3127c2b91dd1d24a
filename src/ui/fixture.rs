//! A small round for the drawing tests: names of real libraries, invented people and answers.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};

use crate::domain::*;
use crate::i18n::{Arg, Lang, Phrase};

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn local(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

pub(super) fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub(super) fn round() -> Round {
    Round {
        id: RoundId(1),
        code: "2024K".into(),
        name: Some("Kevät 2024".into()),
        opens: day("2024-02-16"),
        closes: day("2024-03-15"),
        budget: Some(Cents(400_000)),
        version: 1,
    }
}

/// Number, status, name, municipality, day of arrival, sure, flags.
type Told = (i64, Status, &'static str, &'static str, &'static str, bool, &'static [&'static str]);

const TOLD: [Told; 12] = [
    (1, Status::Accepted, "Loimaan pääkirjasto", "430", "2024-02-16T08:03:00", true, &[]),
    (2, Status::Accepted, "Uudenkaupungin kirjasto", "895", "2024-02-16T09:41:00", true, &["named_cooperation:430"]),
    (3, Status::Accepted, "Huittisten kirjasto", "102", "2024-02-19T12:10:00", true, &[]),
    (4, Status::Accepted, "Kokemäen kaupunginkirjasto", "271", "2024-02-20T15:22:00", true, &[]),
    (5, Status::Accepted, "Kustavin kunnankirjasto", "304", "2024-02-21T10:00:00", true, &["swap_wish"]),
    (
        6,
        Status::New,
        "Dalsbruks bibliotek, Kimito bibliotek",
        "322",
        "2024-02-22T16:45:00",
        true,
        &["several_libraries", "language:sv"],
    ),
    (7, Status::New, "Kosken kirjasto", "284", "2024-02-26T08:15:00", false, &["ambiguous_library"]),
    (
        8,
        Status::Clarify,
        "lapin kirjasto",
        "684",
        "2024-02-27T11:30:00",
        false,
        &["ambiguous_library", "empty_interests"],
    ),
    (
        9,
        Status::Postponed,
        "Porin kaupunginkirjasto – Satakunnan maakuntakirjasto",
        "609",
        "2024-03-01T09:00:00",
        true,
        &[],
    ),
    (
        10,
        Status::Declined,
        "Kirjasto Tampere Metso",
        "837",
        "2024-03-04T13:13:00",
        false,
        &["outside_area", "unknown_library"],
    ),
    (11, Status::New, "Säkylän pääkirjasto", "783", "2024-03-16T00:12:00", true, &["late", "duplicate_of:4"]),
    (12, Status::Merged, "Halikon kirjasto", "734", "2024-03-11T14:20:00", true, &["overlaps:7"]),
];

pub(super) fn registrations() -> Vec<RegistrationLine> {
    TOLD.into_iter()
        .map(|(id, status, name, municipality, received, sure, flags)| RegistrationLine {
            id: RegistrationId(id),
            status,
            name: name.into(),
            libraries: if sure { vec![LibraryId::new(format!("8{id:04}"))] } else { Vec::new() },
            municipalities: vec![MunicipalityCode::new(municipality)],
            position: place::position_of([].into_iter(), &[MunicipalityCode::new(municipality)]),
            sure,
            received: Some(local(received)),
            language: if flags.contains(&"language:sv") { Lang::Sv } else { Lang::Fi },
            flags: flags.iter().map(|flag| flag.parse().unwrap()).collect(),
            topics: Vec::new(),
            owner: None,
            changed: false,
            carried_from: None,
            asked: None,
            version: 1,
        })
        .collect()
}

fn score(total: i64, size: i64, distance: i64, interests: i64, road: i64, a: &str, b: &str) -> Score {
    Score {
        total,
        size,
        distance,
        interests,
        road: Some(Metres(road)),
        minutes: None,
        reasons: vec![
            Phrase::verbatim(format!("Koko: {a} ja {b} ovat lähes yhtä suuria (15\u{a0}600 ja 15\u{a0}300 asukasta).")),
            Phrase::verbatim(format!("Matka: noin {} km suuntaansa (arvio).", road / 1000)),
            Phrase::verbatim(
                "Kiinnostukset: molemmat mainitsevat tapahtumat aikuisille ja omatoimikirjaston.".to_owned(),
            ),
        ],
    }
}

pub(super) fn partnerships() -> Vec<Partnership> {
    let made = |id, status, a, b, locked, score, note: &str| Partnership {
        changed: Vec::new(),
        id: PartnershipId(id),
        round: RoundId(1),
        status,
        group: Group { members: vec![RegistrationId(a), RegistrationId(b)], score, locked },
        owner: None,
        note: note.into(),
        topic: if id == 1 { "Lautapelit ja nuorten aikuisten tapahtumat".into() } else { String::new() },
        topics: Vec::new(),
        meets: None,
        version: 1,
    };
    vec![
        made(1, PairStatus::Accepted, 1, 2, false, score(7125, 9800, 4100, 7400, 83_000, "Loimaa", "Uusikaupunki"), ""),
        made(
            2,
            PairStatus::Suggested,
            3,
            4,
            true,
            score(8460, 8900, 8800, 7700, 34_000, "Huittinen", "Kokemäki"),
            "Toivoivat toisiaan puhelimessa.",
        ),
    ]
}

pub(super) fn visits() -> Vec<Visit> {
    let made = |id: i64, host, guest, letter: &str, date: Option<&str>, participants, ticks: usize| Visit {
        id: VisitId(id),
        partnership: PartnershipId(1),
        kind: VisitKind::Visit,
        host: RegistrationId(host),
        guest: RegistrationId(guest),
        reference: format!("KUMPPANI-2024K-01-{letter}"),
        date: date.map(day),
        participants,
        note: if id == 1 {
            "Autolla kolme, junalla kaksi. Lounas Loimaan Seurahuoneella.".into()
        } else {
            String::new()
        },
        items: visit::checklist(VisitKind::Visit)
            .iter()
            .enumerate()
            .map(|(index, item)| Item {
                ticked: (index < ticks).then(|| Ticked {
                    by: Actor::new("bertta"),
                    at: instant("2024-04-02T09:12:00Z"),
                    from: visit::Fact::ALL.into_iter().take(2).find(|fact| fact.item() == item.key),
                }),
                ..item.item(ItemId(id * 100 + index as i64))
            })
            .collect(),
        since: day("2024-03-21"),
        version: 1,
    };
    vec![made(1, 1, 2, "A", Some("2024-05-14"), Some(5), 5), made(2, 2, 1, "B", None, None, 0)]
}

pub(super) fn participants() -> BTreeMap<VisitId, visit::Participants> {
    let roles = [(visit::ParticipantRole::Librarian, 3), (visit::ParticipantRole::Management, 1)].into();
    BTreeMap::from([(VisitId(1), visit::Participants { roles, names: String::new() })])
}

pub(super) fn plans() -> Vec<visit::Plan> {
    vec![visit::Plan {
        id: PlanId(1),
        visit: VisitId(1),
        came: day("2024-04-30"),
        text: "Hei!\n\nTulette kello yhdeksän, aloitetaan aamukahvilla ja käydään päivän ohjelma läpi.\n               Sitten kierros kirjastossa, klo 12 lounas Seurahuoneella.\n\nTerveisin Maija"
            .into(),
        by: Actor::new("bertta"),
        at: instant("2024-04-30T09:12:00Z"),
    }]
}

pub(super) fn contacts() -> BTreeMap<RegistrationId, Contact> {
    let contact = |person: &str, phone: &str, language, invoicing: &str| Contact {
        person: person.into(),
        phone: phone.into(),
        email: format!("{}@kirjasto.example", person.split(' ').next().unwrap_or_default().to_lowercase()),
        language,
        invoicing: invoicing.into(),
        version: 0,
    };
    BTreeMap::from([
        (RegistrationId(1), contact("Maija Meikäläinen", "040 123 4567", Lang::Fi, "")),
        (RegistrationId(2), contact("Ulla Karlsson", "+358 50 765 4321", Lang::Sv, "talous@kunta.example")),
    ])
}

/// Three entries with the first two libraries; the newest is to be followed up on 30.4.
pub(super) fn log() -> Vec<LogEntry> {
    let entry = |id, by, at, text: &str, follow_up: Option<&str>| LogEntry {
        id: LogId(id),
        partnership: PartnershipId(1),
        by: Actor::new(by),
        at: instant(at),
        text: text.into(),
        follow_up: follow_up.map(day),
    };
    vec![
        entry(3, "aino", "2024-04-26T08:20:00Z", "Kyytejä ei ole vielä sovittu.", Some("2024-04-30")),
        entry(2, "bertta", "2024-04-12T07:05:00Z", "Palaavat asiaan viikolla 17.", Some("2024-04-22")),
        entry(1, "aino", "2024-03-25T10:00:00Z", "Ei vastannut.", None),
    ]
}

pub(super) fn claims() -> Vec<CheckedClaim> {
    let line = |id, kind, distance: Option<i64>, passengers, claimed, sanctioned| Line {
        id: LineId(id),
        claimed: NewLine {
            kind,
            travel_date: day("2024-05-14"),
            distance: distance.map(|km| Metres(km * 1000)),
            passengers,
            claimed: Cents(claimed),
            note: String::new(),
            journey: Journey::default(),
        },
        sanctioned,
        reason: None,
        version: 1,
    };
    let claim = Claim {
        id: ClaimId(1),
        visit: VisitId(1),
        status: ClaimStatus::Entered,
        entered_by: Actor::new("aino"),
        entered_at: instant("2024-05-29T07:30:00Z"),
        decided: None,
        invoice_number: "2024-118".into(),
        business_id: "0204819-8".into(),
        arrived: day("2024-05-28"),
        particulars: Particulars::default(),
        detailed_by: None,
        lines: vec![
            line(1, LineKind::Car, Some(166), 2, 10_790, Some(Cents(10_790))),
            line(2, LineKind::Car, Some(166), 0, 9_960, Some(Cents(9_462))),
            line(3, LineKind::Lunch, None, 0, 6_150, Some(Cents(0))),
        ],
        version: 3,
    };
    let finding = |rule, severity, line, words: &str| Finding { rule, severity, line, phrase: Phrase::verbatim(words) };
    let findings = vec![
        finding(
            "rate_above_maximum",
            Severity::Error,
            Some(LineId(2)),
            "Kilometrikorvaus 60 c/km ylittää vuoden 2024 enimmäismäärän 57 c/km.",
        ),
        finding("never_paid", Severity::Error, Some(LineId(3)), "Lounas on kunnan oma asia: AKE ei maksa ruokailuja."),
        finding("no_deadline", Severity::Note, None, "Lasku saapui 14 päivää vierailun jälkeen."),
    ];
    let approved = Claim {
        id: ClaimId(2),
        visit: VisitId(2),
        status: ClaimStatus::Approved,
        entered_by: Actor::new("bertta"),
        decided: Some(Decided {
            by: Actor::new("aino"),
            at: instant("2024-06-03T11:00:00Z"),
            on_behalf_of: None,
            reason: None,
            payment: None,
        }),
        invoice_number: "77031".into(),
        lines: vec![line(4, LineKind::Train, None, 0, 4_940, Some(Cents(4_940)))],
        ..claim.clone()
    };
    vec![
        CheckedClaim { claim, computed: vec![Some(Cents(10_790)), Some(Cents(9_462)), Some(Cents(0))], findings },
        CheckedClaim { claim: approved, computed: vec![None], findings: Vec::new() },
    ]
}

/// A session that one came to, one missed, and of which one knows nothing.
pub(super) fn info() -> InfoSession {
    let guest = |id, attendance, told| InfoGuest { registration: RegistrationId(id), attendance, told, version: 1 };
    InfoSession {
        id: InfoId(1),
        round: RoundId(1),
        edit: InfoEdit {
            day: day("2024-04-04"),
            time: NaiveTime::from_hms_opt(14, 0, 0).unwrap(),
            minutes: Some(60),
            place: "https://teams.example/kumppanit".into(),
            material: Some(day("2024-04-03")),
        },
        guests: vec![
            guest(1, Attendance::Attended, None),
            guest(2, Attendance::Absent, None),
            guest(3, Attendance::Absent, Some(day("2024-04-05"))),
        ],
        version: 1,
    }
}

pub(super) fn snapshot() -> Snapshot {
    Snapshot {
        head: Some(EntryId(57)),
        rounds: vec![round()],
        round: Some(round()),
        directory: 109,
        registrations: registrations().into(),
        partnerships: partnerships(),
        rules: vec![
            PairRule::new(RegistrationId(3), RegistrationId(4), Rule::Lock),
            PairRule::new(RegistrationId(2), RegistrationId(5), Rule::Forbid),
        ],
        proposal: Some(ProposalFigures {
            computed_from: None,
            holds: true,
            total: 8460,
            upper_bound: 8460,
            left_over: vec![LeftOver {
                registration: RegistrationId(5),
                reason: Phrase::verbatim("Pariton määrä: viisi hyväksyttyä, ja tämän paras pari olisi heikoin (31,0)."),
                more: Vec::new(),
                ways: Vec::new(),
            }],
        }),
        visits: visits(),
        plans: plans(),
        participants: participants(),
        staff: [(RegistrationId(2), 850)].into(),
        moved: [(VisitId(1), day("2024-04-22")), (VisitId(2), day("2024-05-02"))].into(),
        contacts: contacts(),
        registrants: std::collections::BTreeMap::new(),
        log: log(),
        reports: Vec::new(),
        met_before: Vec::new(),
        info: Vec::new(),
        claims: claims(),
        people: Vec::new(),
        sent: Vec::new(),
        texts: crate::domain::text_setting::Texts::default(),
        settings: crate::domain::setting::Settings::default(),
        rate: Some(Rate { year: 2024, car: 57, passenger: 4 }),
        left_to_carry: 0,
        withdrawn: Vec::new(),
    }
}

pub(super) fn history() -> Vec<HistoryEntry> {
    let entry = |entry, kind, actor: &str, at, label: Phrase, standing, fields| HistoryEntry {
        entry: EntryId(entry),
        kind,
        actor: Actor::new(actor),
        at: instant(at),
        label,
        standing,
        fields,
    };
    let field = |field: &str, before: Option<&str>, after: Option<&str>| FieldChange {
        record: "registration".into(),
        row: "7".into(),
        field: field.into(),
        before: before.map(str::to_owned),
        after: after.map(str::to_owned),
    };
    vec![
        entry(
            41,
            EntryKind::Change,
            "bertta",
            "2024-03-18T08:12:00Z",
            Phrase::verbatim("Muistiinpano ilmoittautumiseen 7"),
            true,
            vec![field("note", Some(""), Some("Soitettu 18.3., Koski Tl."))],
        ),
        entry(
            12,
            EntryKind::Change,
            "aino",
            "2024-03-16T06:00:00Z",
            Phrase::verbatim("Tuotu 43 vastausta tiedostosta spring-2024.csv").with("count", Arg::Number(43)),
            true,
            vec![field("status", None, Some("new"))],
        ),
    ]
}

const COOPERATION: &str = "Vaski-kirjastojen kanssa yhteinen kokoelma, Loimaan kanssa satutunteja.";

pub(super) fn earlier() -> Vec<EarlierRegistration> {
    let paired = EarlierRegistration {
        id: RegistrationId(31),
        round: "2023S".into(),
        name: "Kosken Tl kirjasto".into(),
        status: Status::Accepted,
        reason: None,
        pair: Some(PairStatus::Confirmed),
        partners: vec!["Auran kirjasto".into()],
    };
    let declined = EarlierRegistration {
        id: RegistrationId(4),
        round: "2023K".into(),
        status: Status::Declined,
        reason: Some("perui puhelimessa".into()),
        pair: None,
        partners: Vec::new(),
        ..paired.clone()
    };
    vec![paired, declined]
}

pub(super) fn detail() -> Detail {
    let line = registrations().remove(6);
    Detail {
        key: RecordKey::Registration(line.id),
        registration: Some(Registration {
            id: line.id,
            round: RoundId(1),
            answer: Answer {
                source: "71".into(),
                received: line.received,
                cancelled: false,
                first_name: "Maija".into(),
                last_name: "Mäkelä".into(),
                email: "maija.makela@koski.example".into(),
                language: Lang::Fi,
                site_text: "Kosken kirjasto".into(),
                interests: "Haluaisimme kehittää omatoimikirjaston käyttöä iltaisin ja nähdä, miten muut \
                            pienet kirjastot ovat järjestäneet lukupiirit.\nMyös tapahtumat aikuisille kiinnostavat."
                    .into(),
                cooperation: COOPERATION.into(),
                extra: String::new(),
            },
            meaning: Meaning {
                libraries: line.libraries.clone(),
                municipalities: line.municipalities.clone(),
                sure: line.sure,
                flags: line.flags.clone(),
                topics: vec![TopicId::new("events_adults")],
            },
            status: line.status,
            reason: None,
            merged_into: None,
            note: "Soitettu 18.3., Koski Tl.".into(),
            upkeep: Upkeep::default(),
            version: 2,
        }),
        libraries: Vec::new(),
        came_from: None,
        went_to: None,
        mentions: place::mentions_in(COOPERATION, &place::Directory::new(&[], &[])),
        earlier: Vec::new(),
        past: Vec::new(),
        history: history(),
    }
}
