//! When an invoice came: before the journey that it is for, too late for AKE, or too late for the year. And for whom.

use chrono::{Datelike, NaiveDate};

use super::{Claim, Finding, Line, LineKind, Severity};
use crate::domain::setting::{Setting, Settings};
use crate::i18n::Phrase;

/// An invoice for a journey that nobody has made yet.
pub(super) fn arrived_before_travel(line: &Line, arrived: NaiveDate) -> Option<Finding> {
    let travelled = line.claimed.travel_date;
    (arrived < travelled).then(|| {
        let phrase = Phrase::new("finding-arrived-before-travel").with("date", travelled).with("arrived", arrived);
        on_line(line, "arrived_before_travel", phrase)
    })
}

/// AKE's own deadline is passed, where it has set one. The two months of the municipal agreement bind the employee
/// and the municipality, not the invoice to AKE.
pub(super) fn after_deadline(line: &Line, arrived: NaiveDate, settings: &Settings) -> Option<Finding> {
    let most = settings.get(Setting::ClaimDeadlineDays);
    let days = (arrived - line.claimed.travel_date).num_days();
    (most > 0 && days > most).then(|| {
        let phrase = Phrase::new("finding-after-deadline").with("days", days).with("most", most);
        on_line(line, "after_deadline", phrase)
    })
}

/// The year of the journey is closed: its invoices are to be here by the closing day of December.
pub(super) fn after_closing_day(line: &Line, arrived: NaiveDate, settings: &Settings) -> Option<Finding> {
    let day = u32::try_from(settings.get(Setting::ClaimClosingDay)).ok()?;
    let closes = NaiveDate::from_ymd_opt(line.claimed.travel_date.year(), 12, day)?;
    (arrived > closes).then(|| {
        let phrase = Phrase::new("finding-after-closing-day").with("arrived", arrived).with("closes", closes);
        on_line(line, "after_closing_day", phrase)
    })
}

/// Passengers in the car of a visit on which libraries of several municipalities travel together: the tax authority's
/// supplement is for passengers on the employer's own business, so one asks whose they are.
pub(super) fn passengers_of_another_employer(line: &Line, employers: usize) -> Option<Finding> {
    let carried = line.claimed.kind == LineKind::Car && line.claimed.passengers > 0;
    (carried && employers > 1 && line.reason.is_none()).then(|| {
        let phrase = Phrase::new("finding-passengers-of-another-employer").with("count", employers);
        on_line(line, "passengers_of_another_employer", phrase)
    })
}

/// All of these for each line of a claim.
pub(super) fn of_lines<'a>(
    claim: &'a Claim,
    settings: &'a Settings,
    employers: usize,
) -> impl Iterator<Item = Finding> + 'a {
    claim.lines.iter().flat_map(move |line| {
        let found = [
            arrived_before_travel(line, claim.arrived),
            after_deadline(line, claim.arrived, settings),
            after_closing_day(line, claim.arrived, settings),
            passengers_of_another_employer(line, employers),
        ];
        found.into_iter().flatten()
    })
}

fn on_line(line: &Line, rule: &'static str, phrase: Phrase) -> Finding {
    Finding { rule, severity: Severity::Warning, line: Some(line.id), phrase }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{claim_of, drive};
    use super::*;

    /// What is found on a drive of 5.3.2024 whose invoice came on a day.
    fn found(arrived: &str, settings: &Settings, employers: usize) -> Vec<&'static str> {
        let claim = Claim { arrived: arrived.parse().unwrap(), ..claim_of(vec![drive(76, 2)]) };
        of_lines(&claim, settings, employers).map(|finding| finding.rule).collect()
    }

    #[test]
    fn an_invoice_comes_after_its_journey_and_within_its_year() {
        let settings = Settings::default();
        assert_eq!(found("2024-03-04", &settings, 1), ["arrived_before_travel"]);
        assert_eq!(found("2024-03-05", &settings, 1), Vec::<&str>::new());
        assert_eq!(found("2024-12-31", &settings, 1), Vec::<&str>::new(), "no deadline is set");
        assert_eq!(found("2025-01-01", &settings, 1), ["after_closing_day"]);
        let earlier = settings.with(Setting::ClaimClosingDay, 13);
        assert_eq!(found("2024-12-14", &earlier, 1), ["after_closing_day"]);
    }

    #[test]
    fn a_deadline_that_is_set_counts_from_the_day_of_travel() {
        let settings = Settings::default().with(Setting::ClaimDeadlineDays, 60);
        assert_eq!(found("2024-05-04", &settings, 1), Vec::<&str>::new());
        assert_eq!(found("2024-05-05", &settings, 1), ["after_deadline"]);
    }

    #[test]
    fn passengers_are_asked_about_where_several_municipalities_travel_until_there_is_a_reason() {
        let settings = Settings::default();
        assert_eq!(found("2024-03-20", &settings, 2), ["passengers_of_another_employer"]);
        let mut claim = claim_of(vec![drive(76, 0), drive(76, 2)]);
        claim.lines[1].reason = Some("kaikki Liedosta".to_owned());
        assert_eq!(of_lines(&claim, &settings, 2).count(), 0);
    }
}
