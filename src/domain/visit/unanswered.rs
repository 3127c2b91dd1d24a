//! Letters that ask something, were marked as sent, and of which nothing has come.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::due::is_past;
use super::{Due, DueKind};
use crate::domain::letter::{LetterKind, LetterOrder, letters};
use crate::domain::setting::Setting;
use crate::domain::{RecordKey, Snapshot};
use crate::i18n::day_in_helsinki;

/// Those about one record, each kind once, from the day on which it went last. What it asked for and has come since is
/// its answer: then it waits no more.
pub(super) fn unanswered_letters(snapshot: &Snapshot, of: RecordKey, today: NaiveDate) -> impl Iterator<Item = Due> {
    let most = u64::try_from(snapshot.settings.get(Setting::LetterDays)).unwrap_or_default();
    let mut seen: HashSet<LetterKind> = HashSet::new();
    // The newest comes first.
    let newest = snapshot.sent.iter().filter(move |sent| sent.letter.of == of && seen.insert(sent.letter.kind));
    newest.filter_map(move |sent| {
        let (kind, day) = (sent.letter.kind, day_in_helsinki(sent.at));
        let waits = kind.asks() && is_past(day, most, today) && still_asks(snapshot, kind, of, today);
        let waiting = || Due::new(DueKind::LetterUnanswered, day, today, of, String::new());
        waits.then(|| Due { overdue: true, letter: Some(kind), ..waiting() })
    })
}

/// After the day nobody waits for its plan any more.
fn still_asks(snapshot: &Snapshot, kind: LetterKind, of: RecordKey, today: NaiveDate) -> bool {
    let over = |id| snapshot.visits.iter().any(|visit| visit.id == id && visit.date.is_some_and(|date| date < today));
    let too_late = kind == LetterKind::RemindPlan && matches!(of, RecordKey::Visit(id) if over(id));
    !too_late && letters(snapshot, LetterOrder { kind, of: Some(of) }).is_ok()
}
