//! What the books of a round or of a year come to. Closing them is a change like any other.

use std::collections::HashMap;

use super::budgets::expected_visits;
use crate::domain::claim::{Account, Books, account};
use crate::domain::place::municipality_name;
use crate::domain::{Claim, EntryId, RoundId, VisitId};
use crate::i18n::Lang;
use crate::store::{Store, StoreError};

pub use crate::outbox::account_xlsx;

/// The account of books as they stand, with the names of the municipalities in a language, and the newest entry of the journal
/// that is in it.
///
/// # Errors
/// Where the file cannot be read.
pub fn account_of(store: &Store, books: Books, lang: Lang) -> Result<(Account, Option<EntryId>), StoreError> {
    store.consistently(|| {
        let rounds: Vec<RoundId> = match books {
            Books::Round(round) => vec![round],
            Books::Year(_) => store.rounds()?.into_iter().map(|round| round.id).collect(),
        };
        let (mut claims, mut towns) = (Vec::new(), HashMap::new());
        for round in rounds {
            claims.extend(store.claims(round)?);
            towns.extend(towns_of(store, round, lang)?);
        }
        let town = |claim: &Claim| towns.get(&claim.visit).cloned().unwrap_or_default();
        Ok((account(books, &claims, &expected_visits(store)?, town), store.journal_head()?))
    })
}

/// Of which municipalities the guests of each visit are.
fn towns_of(store: &Store, round: RoundId, lang: Lang) -> Result<HashMap<VisitId, String>, StoreError> {
    let lines = store.registration_lines(round)?;
    let town = |guest| {
        let codes = lines.get(guest).map(|line| line.municipalities.as_slice()).unwrap_or_default();
        codes.iter().map(|code| municipality_name(lang, code)).collect::<Vec<_>>().join(", ")
    };
    Ok(store.visits(round)?.into_iter().map(|visit| (visit.id, town(visit.guest))).collect())
}
