//! A small house to test in: a database in a temporary folder, with libraries of five
//! municipalities, a round, and one registration of each library.

#![allow(clippy::unwrap_used, reason = "a house that cannot be built ends the test")]
#![allow(dead_code, reason = "each test file uses its own part of the house")]

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, NaiveDate, Utc};
use kumppani::domain::setting::Setting;
use kumppani::domain::*;
use kumppani::i18n::Lang;
use kumppani::store::{Store, StoreError};

pub struct House {
    pub folder: tempfile::TempDir,
    pub round: Round,
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn now() -> DateTime<Utc> {
    "2024-04-02T07:30:00Z".parse().unwrap()
}

/// A new operation each time, as the shell makes one for each wish to write.
pub fn operation() -> OperationId {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    OperationId(format!("{:032x}", NEXT.fetch_add(1, Ordering::Relaxed)))
}

/// What a person does in their own session.
pub trait Act {
    fn act(&mut self, change: Change) -> Result<Receipt, StoreError>;
    fn take_back(&mut self) -> Result<Receipt, StoreError>;
    fn bring_back(&mut self) -> Result<Receipt, StoreError>;
}

impl Act for Store {
    fn act(&mut self, change: Change) -> Result<Receipt, StoreError> {
        self.apply(&change, &operation(), now())
    }

    fn take_back(&mut self) -> Result<Receipt, StoreError> {
        self.undo(None, &operation(), now())
    }

    fn bring_back(&mut self) -> Result<Receipt, StoreError> {
        self.redo(&operation(), now())
    }
}

const PLACES: [(&str, &str, &str); 6] = [
    ("86074", "Auran kirjasto", "019"),
    ("85624", "Marttilan kirjasto", "480"),
    ("85368", "Raision kirjasto", "680"),
    ("85394", "Liedon pääkirjasto", "423"),
    ("85582", "Paimion kirjasto", "577"),
    ("85093", "Paraisten kirjasto", "445"),
];

impl House {
    pub fn new() -> House {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::create(&folder.path().join("x.db"), Actor::new("setup")).unwrap();
        let libraries = PLACES.iter().map(|(id, name, municipality)| Library {
            id: LibraryId::new(*id),
            name: (*name).to_owned(),
            municipality: MunicipalityCode::new(*municipality),
            kind: LibraryKind::Main,
            postcode: None,
            position: Position::from_degrees(60.5, 22.5),
        });
        store.act(Change::ImportDirectory { file: "directory.json".into(), libraries: libraries.collect() }).unwrap();
        store
            .act(Change::AddRound(NewRound {
                code: "2024K".into(),
                name: None,
                opens: day("2024-02-16"),
                closes: day("2024-03-15"),
                budget: Some(Cents(400_000)),
            }))
            .unwrap();
        let round = store.round(None).unwrap().unwrap();
        let answers = PLACES.iter().enumerate().map(|(number, place)| answer(number, place)).collect();
        store
            .act(Change::ImportAnswers { round: round.id, file: "spring.csv".into(), answers, withdrawn: Vec::new() })
            .unwrap();
        House { folder, round }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("x.db")
    }

    /// A session of this person.
    pub fn session(&self, name: &str) -> Store {
        Store::open(&self.path(), Actor::new(name)).unwrap()
    }

    pub fn registration(&self, id: i64) -> Registration {
        self.session("reader").registration(RegistrationId(id)).unwrap().unwrap()
    }

    pub fn decide(&self, ids: &[i64], status: Status) -> Change {
        let registrations = ids.iter().map(|id| self.registration(*id).seen()).collect();
        Change::Decide { registrations, status, reason: None }
    }

    /// The round after the house's own.
    pub fn next_round(&self) -> Change {
        Change::AddRound(NewRound {
            code: "2024S".into(),
            name: None,
            opens: day("2024-09-01"),
            closes: day("2024-09-30"),
            budget: None,
        })
    }

    /// A proposal that joins these pairs.
    pub fn proposal(&self, pairs: &[(i64, i64)]) -> Change {
        let group = |(a, b): &(i64, i64)| Group {
            members: vec![RegistrationId(*a), RegistrationId(*b)],
            score: Score {
                total: 7120,
                size: 8000,
                distance: 6500,
                interests: 6600,
                road: None,
                minutes: None,
                reasons: vec![],
            },
            locked: false,
        };
        let proposal = Proposal {
            groups: pairs.iter().map(group).collect(),
            total: 7120,
            upper_bound: 7120,
            ..Proposal::default()
        };
        Change::SaveProposal { round: self.round.id, proposal, over: None }
    }

    pub fn accept_all(&self) -> Change {
        let suggested = self.session("reader").partnerships(self.round.id).unwrap();
        let partnerships =
            suggested.iter().filter(|pair| pair.status == PairStatus::Suggested).map(Partnership::seen).collect();
        Change::AcceptPartnerships { partnerships, today: day("2024-04-02") }
    }

    /// Registrations 1 and 2 accepted and joined; their visits exist.
    pub fn with_a_partnership(self) -> House {
        let mut setup = self.session("setup");
        setup.act(self.decide(&[1, 2], Status::Accepted)).unwrap();
        setup.act(self.proposal(&[(1, 2)])).unwrap();
        setup.act(self.accept_all()).unwrap();
        self
    }

    /// The finance office pays a part of an invoice.
    pub fn pays_in_part(self) -> House {
        let in_part = Change::SetSetting { setting: Setting::PartPayment, value: Some(1) };
        self.session("setup").act(in_part).unwrap();
        self
    }

    pub fn visits(&self) -> Vec<Visit> {
        self.session("reader").visits(self.round.id).unwrap()
    }

    pub fn claim(&self, id: i64) -> Claim {
        let claims = self.session("reader").claims(self.round.id).unwrap();
        claims.into_iter().find(|claim| claim.id.0 == id).unwrap()
    }

    pub fn new_claim(&self) -> Change {
        Change::AddClaim(NewClaim {
            visit: self.visits()[0].id,
            invoice_number: "4711".into(),
            business_id: "0204819-8".into(),
            arrived: day("2024-05-20"),
            particulars: Particulars::default(),
            lines: vec![
                NewLine {
                    kind: LineKind::Car,
                    travel_date: day("2024-03-05"),
                    distance: Some(Metres(76_000)),
                    passengers: 2,
                    claimed: Cents(4940),
                    note: String::new(),
                    journey: Journey::default(),
                },
                NewLine {
                    kind: LineKind::Lunch,
                    travel_date: day("2024-03-05"),
                    distance: None,
                    passengers: 0,
                    claimed: Cents(3600),
                    note: String::new(),
                    journey: Journey::default(),
                },
            ],
        })
    }

    pub fn decide_claim(&self, id: i64, decision: ClaimDecision) -> Change {
        let claim = self.claim(id);
        Change::DecideClaim { claim: Seen { id: claim.id, version: claim.version }, decision, reason: None }
    }
}

fn answer(number: usize, (id, name, municipality): &(&str, &str, &str)) -> IncomingAnswer {
    IncomingAnswer {
        replaces: None,
        answer: Answer {
            source: format!("participant:{number}"),
            received: Some(day("2024-02-16").and_hms_opt(8, 3, 0).unwrap()),
            cancelled: false,
            first_name: String::new(),
            last_name: String::new(),
            email: format!("kirjasto{number}@kunta.example"),
            language: Lang::Fi,
            site_text: (*name).to_owned(),
            interests: "Satutunnit ja kouluyhteistyö".into(),
            cooperation: String::new(),
            extra: String::new(),
        },
        meaning: Meaning {
            libraries: vec![LibraryId::new(*id)],
            municipalities: vec![MunicipalityCode::new(*municipality)],
            sure: true,
            flags: vec![],
            topics: vec![],
        },
    }
}
