//! How long the persons of a round are kept: the rounds whose time is over and that nobody has forgotten.

use chrono::{Months, NaiveDate};

use super::setting::Setting;
use super::{RoundId, Snapshot};
use crate::i18n::Phrase;

/// A round that is kept for longer than was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptTooLong {
    pub round: RoundId,
    pub code: String,
    /// The day on which its time was over.
    pub since: NaiveDate,
}

impl KeptTooLong {
    /// The word that scripts rely on.
    pub const CODE: &'static str = "retention_over";

    /// What waits.
    pub fn phrase() -> Phrase {
        Phrase::new("due-retention-over")
    }

    /// What to do.
    pub fn advice(&self) -> Phrase {
        Phrase::new("retention-advice").with("round", self.code.as_str())
    }
}

/// The rounds that closed more than so many months ago and whose persons are held still, the oldest first. None while
/// no time is set: the source says none.
pub fn kept_too_long(snapshot: &Snapshot, today: NaiveDate) -> Vec<KeptTooLong> {
    let months = u32::try_from(snapshot.settings.get(Setting::RetentionMonths)).unwrap_or_default();
    if months == 0 {
        return Vec::new();
    }
    let held = snapshot.rounds.iter().filter(|round| !snapshot.forgotten.contains(&round.id));
    let over = held.filter_map(|round| {
        let since = round.closes.checked_add_months(Months::new(months)).filter(|since| *since < today)?;
        Some(KeptTooLong { round: round.id, code: round.code.clone(), since })
    });
    let mut over: Vec<KeptTooLong> = over.collect();
    over.sort_by_key(|round| (round.since, round.round));
    over
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Round;

    #[test]
    fn a_round_is_kept_for_so_many_months_and_then_asked_for_until_it_is_forgotten() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let round = |id, code: &str, closes| Round {
            id: RoundId(id),
            code: code.to_owned(),
            name: None,
            opens: day("2024-01-01"),
            closes: day(closes),
            budget: None,
            version: 1,
        };
        let rounds = vec![round(2, "2024S", "2024-09-30"), round(1, "2024K", "2024-03-31")];
        let mut snapshot = Snapshot { rounds, ..Snapshot::default() };
        let codes = |snapshot: &Snapshot, today| -> Vec<String> {
            kept_too_long(snapshot, day(today)).into_iter().map(|over| over.code).collect()
        };
        assert_eq!(codes(&snapshot, "2100-01-01"), [] as [&str; 0], "no time is set");
        snapshot.settings = snapshot.settings.with(Setting::RetentionMonths, 11);
        assert_eq!(codes(&snapshot, "2025-02-28"), [] as [&str; 0]);
        assert_eq!(codes(&snapshot, "2025-03-01"), ["2024K"]);
        assert_eq!(codes(&snapshot, "2026-01-01"), ["2024K", "2024S"]);
        snapshot.forgotten.insert(RoundId(1));
        assert_eq!(codes(&snapshot, "2026-01-01"), ["2024S"]);
    }
}
