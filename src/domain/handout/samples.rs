//! A round for tests in which every word that somebody else wrote is the same.

use chrono::{DateTime, NaiveDate};

use super::{Handout, Laid};
use crate::domain::listing::samples::line;
use crate::domain::{
    Actor, Cents, Contact, Group, LeftOver, LibraryId, LogEntry, LogId, Metres, MunicipalityCode, PairStatus,
    Partnership, PartnershipId, ProposalFigures, Rate, RegistrationId, RegistrationLine, Round, RoundId, Score,
    Snapshot, Status,
};
use crate::i18n::{Arg, Lang, Phrase};

/// Libraries 1 to 5 are called `name`. What a person, an answer or a note says is `secret`: the names of 6 and 7, for whom
/// nobody has chosen a library, and whatever a sentence quotes.
pub fn snapshot(name: &str, secret: &str) -> Snapshot {
    let day = NaiveDate::from_ymd_opt(2024, 3, 15).unwrap_or_default();
    let registrations = (1..=7).map(|id| RegistrationLine {
        status: Status::Accepted,
        name: if id <= 5 { name.into() } else { secret.into() },
        libraries: if id <= 5 { vec![LibraryId::new(format!("8{id}"))] } else { Vec::new() },
        municipalities: vec![MunicipalityCode::new("019")],
        owner: Some(Actor::new(secret)),
        ..line(id, Some("2024-02-20"))
    });
    let left = |id| LeftOver {
        registration: RegistrationId(id),
        reason: Phrase::new("pair-left-odd"),
        more: vec![Phrase::new("pair-left-again"), Phrase::verbatim(secret)],
        ways: Vec::new(),
    };
    let round = Round {
        id: RoundId(1),
        code: "2024K".into(),
        name: Some(secret.into()),
        opens: day,
        closes: day,
        budget: Some(Cents(400_000)),
        version: 1,
    };
    Snapshot {
        rounds: vec![round.clone()],
        round: Some(round),
        registrations: registrations.collect(),
        partnerships: vec![pair(1, &[1, 2], secret), pair(2, &[3, 4], secret)],
        proposal: Some(ProposalFigures {
            computed_from: None,
            holds: true,
            total: 14_000,
            upper_bound: 14_000,
            left_over: vec![left(5), left(6)],
        }),
        rate: Some(Rate { year: 2024, car: 57, passenger: 4 }),
        contacts: (1..=4).map(|id| (RegistrationId(id), contact(secret))).collect(),
        log: vec![entry(1, secret), entry(2, secret)],
        ..Snapshot::default()
    }
}

fn contact(secret: &str) -> Contact {
    let [person, phone, email, invoicing] = [(); 4].map(|()| secret.to_owned());
    Contact { person, phone, email, invoicing, language: Lang::Sv, version: 1 }
}

fn entry(partnership: i64, secret: &str) -> LogEntry {
    LogEntry {
        id: LogId(partnership),
        partnership: PartnershipId(partnership),
        by: Actor::new(secret),
        at: DateTime::UNIX_EPOCH,
        text: secret.into(),
        follow_up: None,
    }
}

pub fn handout(name: &str, secret: &str) -> Handout {
    let snapshot = snapshot(name, secret);
    let day = NaiveDate::from_ymd_opt(2024, 4, 2).unwrap_or_default();
    Handout::new(&snapshot, Laid::current(&snapshot), day).expect("the snapshot has a round")
}

fn pair(id: i64, members: &[i64], secret: &str) -> Partnership {
    let topic = || vec![Phrase::new("pair-topic").with("topic", "Lukemaan innostaminen")];
    let reasons = vec![
        Phrase::new("pair-reason-distance").with("road", Arg::Distance(38_000)).with("points", Arg::Points(9_000)),
        Phrase::new("pair-reason-interests")
            .with("topics", topic())
            .with("words", secret)
            .with("points", Arg::Points(6_900)),
        Phrase::new("pair-reason-waited").with("name", secret),
        Phrase::verbatim(secret),
    ];
    let score = Score {
        total: 7_000,
        size: 5_000,
        distance: 9_000,
        interests: 6_900,
        road: Some(Metres(38_000)),
        minutes: None,
        reasons,
    };
    Partnership {
        changed: Vec::new(),
        id: PartnershipId(id),
        round: RoundId(1),
        status: PairStatus::Suggested,
        group: Group { members: members.iter().map(|id| RegistrationId(*id)).collect(), score, locked: false },
        owner: Some(Actor::new(secret)),
        note: secret.into(),
        topic: secret.into(),
        topics: Vec::new(),
        meets: None,
        version: 1,
    }
}
