//! A small round with something in every state, for the tests of this floor.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate};

use crate::app::screens::queue::Found;
use crate::domain::listing::samples;
use crate::domain::partnership::{Group, LeftOver, PairStatus, Partnership, Score};
use crate::domain::search::{Index, Query};
use crate::domain::visit::checklist;
use crate::domain::{
    Actor, Answer, Came, Cents, CheckedClaim, Claim, ClaimId, ClaimStatus, Contact, Detail, EntryId, ItemId, Journey,
    Line, LineId, LineKind, Meaning, Metres, NewLine, Particulars, PartnershipId, ProposalFigures, RecordKey,
    Registration, RegistrationId, RegistrationLine, Round, RoundId, Snapshot, Status, Upkeep, Visit, VisitId,
    VisitKind,
};
use crate::i18n::{Lang, Phrase};

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Twelve registrations: 1–4 new, 5–11 accepted, 12 declined. 5–6 an accepted pair with visits 1 and
/// 2, 7–8 and 9–10 suggested, 11 left over. Claim 1 by aino with a line too much, claim 2 by bertta.
pub fn snapshot() -> Snapshot {
    let round = Round {
        id: RoundId(1),
        code: "2024K".to_owned(),
        name: None,
        opens: day("2024-02-16"),
        closes: day("2024-03-15"),
        budget: Some(Cents(400_000)),
        version: 1,
    };
    let status = |id| match id {
        1..=4 => Status::New,
        12 => Status::Declined,
        _ => Status::Accepted,
    };
    let figures = ProposalFigures {
        computed_from: None,
        holds: true,
        total: 14_000,
        upper_bound: 14_000,
        left_over: vec![LeftOver {
            registration: RegistrationId(11),
            reason: Phrase::verbatim("pariton määrä"),
            more: vec![],
            ways: vec![],
        }],
    };
    Snapshot {
        head: Some(EntryId(10)),
        rounds: vec![round.clone()],
        round: Some(round),
        directory: 109,
        registrations: (1..=12).map(|id| registration(id, status(id))).collect(),
        partnerships: vec![
            partnership(1, PairStatus::Accepted, 5, 6),
            partnership(2, PairStatus::Suggested, 7, 8),
            partnership(3, PairStatus::Suggested, 9, 10),
        ],
        rules: Vec::new(),
        proposal: Some(figures),
        visits: vec![visit(1, 5, 6, None), visit(2, 6, 5, Some("2024-04-10"))],
        moved: std::collections::HashMap::new(),
        contacts: BTreeMap::from([5, 6].map(|id| (RegistrationId(id), contact(id)))),
        registrants: BTreeMap::new(),
        log: Vec::new(),
        reports: Vec::new(),
        met_before: Vec::new(),
        info: Vec::new(),
        claims: vec![claim(1, "aino"), claim(2, "bertta")],
        people: Vec::new(),
        sent: Vec::new(),
        texts: crate::domain::text_setting::Texts::default(),
        templates: Default::default(),
        settings: crate::domain::setting::Settings::default(),
        rate: None,
        left_to_carry: 0,
        withdrawn: Vec::new(),
        ..Snapshot::default()
    }
}

pub fn registration(id: i64, status: Status) -> RegistrationLine {
    RegistrationLine {
        status,
        name: format!("Kirjasto {}", char::from(b'A' + u8::try_from(id).unwrap())),
        sure: id != 3,
        ..samples::line(id, Some("2024-02-20"))
    }
}

/// The same, received a day before all others.
pub fn earlier(line: RegistrationLine) -> RegistrationLine {
    RegistrationLine { received: day("2024-02-19").and_hms_opt(8, 3, 0), ..line }
}

fn partnership(id: i64, status: PairStatus, a: i64, b: i64) -> Partnership {
    let score = Score {
        total: 7000,
        size: 8000,
        distance: 6000,
        interests: 7000,
        road: None,
        minutes: None,
        reasons: Vec::new(),
    };
    let group = Group { members: vec![RegistrationId(a), RegistrationId(b)], score, locked: false };
    Partnership {
        changed: Vec::new(),
        id: PartnershipId(id),
        round: RoundId(1),
        status,
        group,
        owner: None,
        note: String::new(),
        topic: String::new(),
        topics: Vec::new(),
        meets: None,
        version: 1,
    }
}

/// As the registration says.
pub fn contact(id: i64) -> Contact {
    Contact {
        person: format!("Henkilö {id}"),
        phone: String::new(),
        email: format!("kirjasto{id}@example.invalid"),
        language: Lang::Fi,
        invoicing: String::new(),
        version: 0,
    }
}

fn visit(id: i64, host: i64, guest: i64, date: Option<&str>) -> Visit {
    let items = checklist(VisitKind::Visit).iter().zip(id * 100..).map(|(template, item)| template.item(ItemId(item)));
    Visit {
        id: VisitId(id),
        partnership: PartnershipId(1),
        kind: VisitKind::Visit,
        host: RegistrationId(host),
        guest: RegistrationId(guest),
        reference: format!("KUMPPANI-2024K-01-{id}"),
        date: date.map(day),
        participants: None,
        note: String::new(),
        items: items.collect(),
        since: day("2024-03-20"),
        version: 1,
    }
}

fn claim(id: i64, by: &str) -> CheckedClaim {
    let line = |line: i64, claimed: i64, sanctioned: i64| Line {
        id: LineId(line),
        claimed: NewLine {
            kind: LineKind::Car,
            travel_date: day("2024-04-10"),
            distance: Some(Metres(76_000)),
            passengers: 2,
            claimed: Cents(claimed),
            note: String::new(),
            journey: Journey::default(),
        },
        sanctioned: Some(Cents(sanctioned)),
        reason: None,
        version: 1,
    };
    let claim = Claim {
        id: ClaimId(id),
        visit: VisitId(2),
        status: ClaimStatus::Entered,
        entered_by: Actor::new(by),
        entered_at: DateTime::UNIX_EPOCH,
        decided: None,
        invoice_number: format!("700{id}"),
        business_id: "0204819-8".to_owned(),
        arrived: day("2024-04-15"),
        particulars: Particulars::default(),
        detailed_by: None,
        carried: std::collections::BTreeSet::new(),
        lines: vec![line(id * 10, 6000, 4940), line(id * 10 + 1, 4940, 4940)],
        came: Came::default(),
        version: 1,
    };
    CheckedClaim { claim, computed: vec![Some(Cents(4940)); 2], findings: Vec::new() }
}

/// What a search in the names and the wishes finds.
pub fn found(snapshot: &Snapshot, words: &str) -> Found {
    let mut index = Index::default();
    for line in snapshot.registrations.iter() {
        index.put(line.id, [line.name.as_str(), "Lukupiirejä"]);
    }
    let mut query = Query::read(words);
    let ids = index.find(&mut query);
    Found { query, ids }
}

/// What the store answers to `LoadDetail` of a registration.
pub fn detail(snapshot: &Snapshot, key: RecordKey) -> Option<Box<Detail>> {
    let registration = match key {
        RecordKey::Registration(id) => snapshot.registration(id).map(|line| Registration {
            id,
            round: RoundId(1),
            answer: Answer {
                source: String::new(),
                received: line.received,
                cancelled: false,
                first_name: "Maija".to_owned(),
                last_name: "Meikäläinen".to_owned(),
                email: "maija@example.invalid".to_owned(),
                language: Lang::Fi,
                site_text: line.name.clone(),
                interests: "Lukupiirejä".to_owned(),
                cooperation: String::new(),
                extra: String::new(),
            },
            meaning: Meaning::default(),
            status: line.status,
            reason: None,
            merged_into: None,
            note: "vanha".to_owned(),
            upkeep: Upkeep::default(),
            version: line.version,
        }),
        _ => None,
    };
    Some(Box::new(Detail {
        key,
        registration,
        libraries: Vec::new(),
        came_from: None,
        went_to: None,
        mentions: Vec::new(),
        earlier: Vec::new(),
        past: Vec::new(),
        history: Vec::new(),
    }))
}
