//! Letters that ask something, were marked as sent, and of which nothing has come.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::due::is_past;
use super::{Due, DueKind};
use crate::domain::letter::{LetterKind, SentLetter};
use crate::domain::setting::Setting;
use crate::domain::{RecordKey, Snapshot};
use crate::i18n::day_in_helsinki;

/// What was asked last of each record, each kind once. Worked out in one pass, since a round has thousands of letters and
/// each of its records is asked for.
pub(super) struct Asked<'a>(HashMap<RecordKey, Vec<&'a SentLetter>>);

impl<'a> Asked<'a> {
    /// Of letters of which the newest comes first.
    pub(super) fn of(sent: impl IntoIterator<Item = &'a SentLetter>) -> Asked<'a> {
        let mut asked: HashMap<RecordKey, Vec<&SentLetter>> = HashMap::new();
        for letter in sent.into_iter().filter(|sent| sent.letter.kind.asks()) {
            let newest = asked.entry(letter.letter.of).or_default();
            if newest.iter().all(|newer| newer.letter.kind != letter.letter.kind) {
                newest.push(letter);
            }
        }
        Asked(asked)
    }

    fn about(&self, record: RecordKey) -> &[&'a SentLetter] {
        self.0.get(&record).map(Vec::as_slice).unwrap_or_default()
    }
}

/// Those about one record, from the day on which each kind went last. What it asked for and has come since is its
/// answer: then it waits no more.
pub(super) fn unanswered_letters(
    snapshot: &Snapshot,
    asked: &Asked<'_>,
    of: RecordKey,
    today: NaiveDate,
    still_asks: impl Fn(LetterKind) -> bool,
) -> Vec<Due> {
    let most = snapshot.settings.days(Setting::LetterDays);
    let waiting = asked.about(of).iter().filter_map(|sent| {
        let (kind, day) = (sent.letter.kind, day_in_helsinki(sent.at));
        let waiting = || Due::new(DueKind::LetterUnanswered, day, today, of, String::new());
        let waits = is_past(day, most, today) && still_asks(kind);
        waits.then(|| Due { overdue: true, letter: Some(kind), ..waiting() })
    });
    waiting.collect()
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use chrono::{DateTime, TimeDelta};

    use super::*;
    use crate::domain::letter::LetterRef;
    use crate::domain::{Actor, LetterId, RegistrationId, VisitId};

    #[test]
    fn of_a_thousand_visits_each_letter_is_looked_at_once_and_each_visit_sees_but_its_own() {
        const VISITS: i64 = 1_000;
        const LETTERS: i64 = 5_000;
        let kinds = [LetterKind::RemindDate, LetterKind::RemindPlan, LetterKind::RemindReport];
        let letter = |number: i64| SentLetter {
            id: LetterId(LETTERS - number),
            letter: LetterRef {
                kind: kinds[usize::try_from(number).unwrap() % kinds.len()],
                of: RecordKey::Visit(VisitId(number % VISITS)),
                to: Some(RegistrationId(1)),
            },
            to: String::new(),
            by: Actor::new("aino"),
            at: DateTime::UNIX_EPOCH - TimeDelta::minutes(number),
        };
        let sent: Vec<SentLetter> = (0..LETTERS).map(letter).collect();
        let looked = Cell::new(0);
        let asked = Asked::of(sent.iter().inspect(|_| looked.set(looked.get() + 1)));
        let seen: usize = (0..VISITS).map(|id| asked.about(RecordKey::Visit(VisitId(id))).len()).sum();
        assert_eq!(looked.get(), LETTERS);
        assert!(seen <= 3 * usize::try_from(VISITS).unwrap(), "{seen}: each kind once");
        // What is left of each kind is the newest.
        let first = asked.about(RecordKey::Visit(VisitId(0)));
        assert_eq!(first.iter().map(|sent| sent.id.0).collect::<Vec<_>>(), [5_000, 4_000, 3_000]);
    }
}
