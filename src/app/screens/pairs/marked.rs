//! Which registrations a question or a trio is about: the marked ones, else those of the row. A marked pair stands for
//! its members.

use super::{PairKey, PairRow, selected, selected_partnership, ways_are_old};
use crate::app::Model;
use crate::domain::{Change, partnership::Way};
use crate::domain::{PairRule, Partnership, RegistrationId, RoundId, Rule};
use crate::i18n::Phrase;

/// All whom the marks are about, the smaller numbers first.
pub fn marked(model: &Model) -> Vec<RegistrationId> {
    let members =
        |id| model.snapshot.partnerships.iter().find(move |pair| pair.id == id).map(|pair| &pair.group.members);
    let of = |key: &PairKey| match key {
        PairKey::Registration(id) => vec![*id],
        PairKey::Partnership(id) => members(*id).cloned().unwrap_or_default(),
    };
    distinct(model.pairs.marks.iter().flat_map(of).collect())
}

fn of_row(row: &PairRow<'_>) -> Vec<RegistrationId> {
    match row {
        PairRow::Suggested(pair) | PairRow::Accepted(pair) => pair.group.members.clone(),
        PairRow::LeftOver(left) => vec![left.registration],
        PairRow::Waiting(id) => vec![*id],
    }
}

fn distinct(mut ids: Vec<RegistrationId>) -> Vec<RegistrationId> {
    ids.sort();
    ids.dedup();
    ids
}

/// Whom `w` asks about: one, two or three.
pub(super) fn asked(model: &Model) -> Result<Vec<RegistrationId>, Phrase> {
    let marked = marked(model);
    let asked = if marked.is_empty() { selected(model).map(|row| of_row(&row)).unwrap_or_default() } else { marked };
    match asked.len() {
        1..=3 => Ok(asked),
        _ => Err(Phrase::new("blocked-mark-few")),
    }
}

/// Whom `t` joins: three marked, a marked pair and one more, or the marked with those of the row; on a left-over
/// alone the best trio that is known.
pub(super) fn three(model: &Model) -> Result<Vec<RegistrationId>, Phrase> {
    let row = selected(model);
    let mut three = marked(model);
    if three.len() < 3 {
        three.extend(row.iter().flat_map(of_row));
        three = distinct(three);
    }
    let way = match (row, three.len()) {
        (Some(PairRow::LeftOver(left)), 1) => {
            left.ways.iter().find(|way| way.is_trio()).filter(|_| !ways_are_old(model, left))
        }
        _ => None,
    };
    let three = way.map_or(three, |way: &Way| way.group.clone());
    if three.len() != 3 {
        return Err(Phrase::new("blocked-mark-three"));
    }
    let decided = |pair: &&Partnership| pair.status.is_decided();
    let accepted = model.snapshot.partnerships.iter().filter(decided).flat_map(|pair| &pair.group.members);
    if accepted.into_iter().any(|id| three.contains(id)) {
        return Err(Phrase::new("blocked-pair-accepted"));
    }
    Ok(three)
}

/// Locks the three together, or frees them where they are locked already.
pub(super) fn trio(model: &Model, round: RoundId, members: Vec<RegistrationId>) -> Change {
    let locked = |a: usize, b: usize| model.snapshot.rules.contains(&PairRule::new(members[a], members[b], Rule::Lock));
    if locked(0, 1) && locked(0, 2) && locked(1, 2) {
        return Change::FreeTrio { round, members };
    }
    Change::LockTrio { round, members }
}

/// The partnership of the row where it is what is asked about.
pub(super) fn is_row(model: &Model, asked: &[RegistrationId]) -> bool {
    selected_partnership(model).is_some_and(|pair| pair.group.members == asked)
}
