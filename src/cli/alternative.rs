//! Other pairings beside the best one, as scripts see them: who moves, and at what price.

use serde::Serialize;
use serde_json::Number;

use super::json;
use super::session::Session;
use crate::domain::partnership::{Alternative, LeftOver, Move, Way};
use crate::domain::{RegistrationId, Snapshot};

/// What becomes of one registration.
#[derive(Serialize)]
struct ListedMove {
    registration: i64,
    from: Vec<i64>,
    to: Vec<i64>,
    before: Number,
    after: Number,
}

impl ListedMove {
    fn of(one: &Move) -> ListedMove {
        ListedMove {
            registration: one.registration.0,
            from: numbers(&one.from),
            to: numbers(&one.to),
            before: json::score(one.before),
            after: json::score(one.after),
        }
    }
}

/// What is different from the best pairing.
#[derive(Serialize)]
pub struct ListedAlternative {
    broken: Vec<Vec<i64>>,
    made: Vec<Vec<i64>>,
    waiting: Vec<i64>,
    moves: Vec<ListedMove>,
}

impl ListedAlternative {
    pub fn of(alternative: &Alternative) -> ListedAlternative {
        let groups = |groups: Vec<Vec<RegistrationId>>| groups.iter().map(|group| numbers(group)).collect();
        ListedAlternative {
            broken: groups(alternative.broken()),
            made: groups(alternative.made()),
            waiting: alternative.waiting().map(|id| id.0).collect(),
            moves: alternative.moves.iter().map(ListedMove::of).collect(),
        }
    }
}

/// Whom one would have by the opposite.
#[derive(Serialize)]
pub struct SecondBest {
    registration: i64,
    partners: Vec<i64>,
    score: Option<Number>,
}

impl SecondBest {
    pub fn of(alternative: &Alternative, members: &[RegistrationId]) -> Vec<SecondBest> {
        let moved = members.iter().filter_map(|id| alternative.of(*id));
        let second = |one: &Move| SecondBest {
            registration: one.registration.0,
            partners: numbers(&one.to),
            score: (!one.to.is_empty()).then(|| json::score(one.after)),
        };
        moved.map(second).collect()
    }
}

/// A way to include one that is left over.
#[derive(Serialize)]
pub struct ListedWay {
    registrations: Vec<i64>,
    score: Number,
    price: Number,
    #[serde(flatten)]
    alternative: ListedAlternative,
    sentence: String,
}

impl ListedWay {
    fn of(session: &Session, snapshot: &Snapshot, who: RegistrationId, way: &Way) -> ListedWay {
        let name = |id| snapshot.registration_name(id);
        ListedWay {
            registrations: numbers(&way.group),
            score: json::score(way.points()),
            price: json::score(way.alternative.price),
            alternative: ListedAlternative::of(&way.alternative),
            sentence: session.say(&way.sentence(who, &name)),
        }
    }
}

#[derive(Serialize)]
pub struct ListedLeftOver {
    registration: i64,
    reason: String,
    more: Vec<String>,
    ways: Vec<ListedWay>,
}

impl ListedLeftOver {
    pub fn of(session: &Session, snapshot: &Snapshot, left: &LeftOver) -> ListedLeftOver {
        let way = |way| ListedWay::of(session, snapshot, left.registration, way);
        ListedLeftOver {
            registration: left.registration.0,
            reason: session.say(&left.reason),
            more: left.more.iter().map(|sentence| session.say(sentence)).collect(),
            ways: left.ways.iter().map(way).collect(),
        }
    }
}

/// Where a single one is left over: that it waits, and the best trio instead, with what each costs.
#[derive(Serialize)]
pub struct Odd {
    wait: Waits,
    trio: Option<ListedWay>,
}

#[derive(Serialize)]
struct Waits {
    registration: i64,
    price: Number,
}

impl Odd {
    pub fn of(session: &Session, snapshot: &Snapshot, left_over: &[LeftOver]) -> Option<Odd> {
        let [left] = left_over else { return None };
        let trio = left.ways.iter().find(|way| way.is_trio());
        Some(Odd {
            wait: Waits { registration: left.registration.0, price: json::score(0) },
            trio: trio.map(|way| ListedWay::of(session, snapshot, left.registration, way)),
        })
    }
}

fn numbers(ids: &[RegistrationId]) -> Vec<i64> {
    ids.iter().map(|id| id.0).collect()
}
