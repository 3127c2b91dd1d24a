//! A made database for the benches: libraries all over Finland and a round that is open.

#![allow(dead_code, reason = "each bench uses its own part of it")]

use std::path::Path;

use chrono::{NaiveDate, Utc};
use kumppani::domain::place::Municipality;
use kumppani::domain::*;
use kumppani::store::Store;

/// The round that [`Made::new`] begins.
pub const ROUND: RoundId = RoundId(1);

/// The database, and the number of its last operation.
pub struct Made {
    store: Store,
    last: u64,
}

impl Made {
    /// A database with these libraries and a round of this code.
    pub fn new(path: &Path, code: &str, libraries: Vec<Library>) -> Made {
        let store = Store::create(path, Actor::new("bench")).expect("the folder is empty");
        let mut made = Made { store, last: 0 };
        made.write(Change::ImportDirectory { file: "made".into(), libraries });
        made.write(Change::AddRound(NewRound {
            code: code.into(),
            name: None,
            opens: day("2024-02-16"),
            closes: day("2024-03-15"),
            budget: None,
        }));
        made
    }

    pub fn write(&mut self, change: Change) -> Receipt {
        self.last += 1;
        let operation = OperationId(format!("{:032x}", self.last));
        self.store.apply(&change, &operation, Utc::now()).expect("a made change is allowed")
    }
}

/// A library of one of Finland's municipalities, `named` by it and by its number there.
pub fn library(number: usize, named: impl Fn(&Municipality, usize) -> String) -> Library {
    let places = place::municipalities();
    let place = &places[number % places.len()];
    Library {
        id: LibraryId::new(format!("{number}")),
        name: named(place, number / places.len() + 1),
        municipality: place.code.clone(),
        kind: LibraryKind::Branch,
        postcode: None,
        position: Some(place.position),
    }
}

/// An answer from this library, with nothing to remark on.
pub fn answer(number: usize, library: &Library) -> IncomingAnswer {
    IncomingAnswer {
        replaces: None,
        meaning: Meaning {
            libraries: vec![library.id.clone()],
            municipalities: vec![library.municipality.clone()],
            sure: true,
            ..Meaning::default()
        },
        answer: Answer {
            source: format!("made:{number}"),
            email: format!("kirjasto{number}@kunta.example"),
            site_text: library.name.clone(),
            ..Answer::empty()
        },
    }
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a written date")
}
