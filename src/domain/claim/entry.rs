//! What can be entered as a claim at all. What is wrong with it by the programme's rules is found
//! later, by `rules`, and never keeps it out.

use super::{Journey, LineKind, NewClaim, NewLine};
use crate::domain::visit::day_problem;
use crate::domain::{Cents, Metres};
use crate::i18n::{Arg, Phrase};

// Bounds against slips of the finger and hostile input; the source names none.
const MOST_LINES: usize = 60;
const MOST_OF_A_LINE: Cents = Cents(100_000 * 100);
const LONGEST_DRIVE: Metres = Metres(2_000 * 1000);
const MOST_PASSENGERS: u32 = 8;
const LONGEST_NUMBER: usize = 40;
const LONGEST_NOTE: usize = 500;
const LONGEST_PLACE: usize = 200;

impl NewClaim {
    /// Why it cannot be entered as typed, the first thing first; `None` where it can.
    pub fn problem(&self) -> Option<Phrase> {
        if self.lines.is_empty() && self.particulars.total.is_none() {
            return Some(Phrase::new("claim-no-lines"));
        }
        if let Some(problem) = lines_problem(&self.lines, self.particulars.total) {
            return Some(problem);
        }
        let date = self.particulars.date.and_then(day_problem);
        if date.is_some() {
            return date;
        }
        if self.particulars.reference.chars().count() > LONGEST_PLACE {
            return Some(Phrase::new("claim-place-too-long").with("most", LONGEST_PLACE));
        }
        for text in [&self.invoice_number, &self.business_id] {
            if text.chars().count() > LONGEST_NUMBER {
                return Some(Phrase::new("claim-number-too-long").with("most", LONGEST_NUMBER));
            }
        }
        day_problem(self.arrived)
    }

    /// The sum of the invoice: of its lines, or alone.
    pub fn claimed(&self) -> Cents {
        match self.particulars.total {
            Some(total) if self.lines.is_empty() => total,
            _ => self.lines.iter().map(|line| line.claimed).sum(),
        }
    }
}

/// Why lines cannot be the breakdown of an invoice, which is of `total` where that is known.
pub fn breakdown_problem(lines: &[NewLine], total: Option<Cents>) -> Option<Phrase> {
    if lines.is_empty() { Some(Phrase::new("claim-no-lines")) } else { lines_problem(lines, total) }
}

fn lines_problem(lines: &[NewLine], total: Option<Cents>) -> Option<Phrase> {
    if lines.len() > MOST_LINES {
        return Some(Phrase::new("claim-too-many-lines").with("most", MOST_LINES));
    }
    if total.is_some_and(|total| total <= Cents::ZERO || total > MOST_OF_A_LINE) {
        return Some(Phrase::new("claim-absurd-amount").with("most", Arg::Money(MOST_OF_A_LINE.0)));
    }
    let problem = lines.iter().enumerate().find_map(|(index, line)| {
        let problem = line.problem()?;
        // A line has no number of its own before it is entered, so its place is told.
        let place = (index + 1).to_string();
        Some(Phrase::new("claim-new-line-problem").with("place", place).with("problem", problem))
    });
    if problem.is_some() {
        return problem;
    }
    let sum: Cents = lines.iter().map(|line| line.claimed).sum();
    let total = total.filter(|total| !lines.is_empty() && *total != sum)?;
    let differs = Phrase::new("claim-sum-differs").with("lines", Arg::Money(sum.0));
    Some(differs.with("total", Arg::Money(total.0)))
}

impl NewLine {
    fn problem(&self) -> Option<Phrase> {
        if self.claimed < Cents::ZERO || self.claimed > MOST_OF_A_LINE {
            return Some(Phrase::new("claim-absurd-amount").with("most", Arg::Money(MOST_OF_A_LINE.0)));
        }
        if let Some(problem) = day_problem(self.travel_date) {
            return Some(problem);
        }
        if self.kind == LineKind::Car {
            let driven = self.distance.unwrap_or_default();
            if driven <= Metres(0) {
                return Some(Phrase::new("claim-car-without-distance"));
            }
            if driven > LONGEST_DRIVE {
                return Some(Phrase::new("claim-too-far").with("most", Arg::Distance(LONGEST_DRIVE.0)));
            }
            if self.passengers > MOST_PASSENGERS {
                return Some(Phrase::new("claim-too-many-passengers").with("most", i64::from(MOST_PASSENGERS)));
            }
        }
        if self.note.chars().count() > LONGEST_NOTE {
            return Some(Phrase::new("claim-note-too-long").with("most", LONGEST_NOTE));
        }
        let Journey { from, to, travellers, .. } = &self.journey;
        [from, to, travellers]
            .into_iter()
            .any(|text| text.chars().count() > LONGEST_PLACE)
            .then(|| Phrase::new("claim-place-too-long").with("most", LONGEST_PLACE))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Particulars;
    use super::super::fixtures::{drive, line};
    use super::*;
    use crate::domain::VisitId;

    fn problem(lines: Vec<NewLine>) -> Option<String> {
        of_total(lines, None)
    }

    fn of_total(lines: Vec<NewLine>, total: Option<i64>) -> Option<String> {
        let arrived = lines.first().map_or_else(Default::default, |line| line.travel_date);
        let (visit, business_id) = (VisitId(3), "0204819-8".to_owned());
        let arrived = if lines.is_empty() { "2024-03-20".parse().unwrap() } else { arrived };
        let particulars = Particulars { total: total.map(Cents), ..Particulars::default() };
        let claim = NewClaim { visit, invoice_number: "70012".to_owned(), business_id, arrived, particulars, lines };
        let phrase = claim.problem()?;
        let inner = phrase.args.iter().find_map(|(_, arg)| match arg {
            Arg::Phrase(inner) => Some(inner.key.clone()),
            _ => None,
        });
        Some(inner.unwrap_or(phrase.key))
    }

    #[test]
    fn an_ordinary_claim_can_be_entered_even_with_what_ake_never_pays() {
        assert_eq!(problem(vec![drive(76, 2), line(LineKind::MealMoney, 1225), line(LineKind::Train, 0)]), None);
    }

    #[test]
    fn a_claim_needs_a_line_and_takes_sixty() {
        assert_eq!(problem(vec![]).as_deref(), Some("claim-no-lines"));
        assert_eq!(problem(vec![line(LineKind::Bus, 360); 60]), None);
        assert_eq!(problem(vec![line(LineKind::Bus, 360); 61]).as_deref(), Some("claim-too-many-lines"));
    }

    #[test]
    fn one_sum_is_enough_and_the_lines_make_just_it() {
        assert_eq!(of_total(vec![], Some(4940)), None);
        assert_eq!(of_total(vec![], Some(0)).as_deref(), Some("claim-absurd-amount"));
        let lines = || vec![line(LineKind::Bus, 360), line(LineKind::Train, 1200)];
        assert_eq!(of_total(lines(), Some(1560)), None);
        assert_eq!(of_total(lines(), Some(1561)).as_deref(), Some("claim-sum-differs"));
        assert_eq!(breakdown_problem(&[], Some(Cents(1))).map(|said| said.key).as_deref(), Some("claim-no-lines"));
    }

    #[test]
    fn a_drive_needs_a_possible_distance_and_a_car_full_at_most() {
        let with = |metres: Option<i64>, passengers| {
            problem(vec![NewLine { distance: metres.map(Metres), passengers, ..drive(76, 0) }])
        };
        assert_eq!(with(None, 0).as_deref(), Some("claim-car-without-distance"));
        assert_eq!(with(Some(0), 0).as_deref(), Some("claim-car-without-distance"));
        assert_eq!(with(Some(2_000_000), 8), None);
        assert_eq!(with(Some(2_000_001), 0).as_deref(), Some("claim-too-far"));
        assert_eq!(with(Some(76_000), 9).as_deref(), Some("claim-too-many-passengers"));
    }

    #[test]
    fn a_day_of_another_century_is_a_slip_of_the_finger() {
        // The invoice of the helper arrives on the day of its first line.
        let on = |day: &str| NewLine { travel_date: day.parse().unwrap(), ..line(LineKind::Bus, 360) };
        assert_eq!(problem(vec![on("2000-01-01"), on("2100-12-31")]), None);
        for far in ["1999-12-31", "2101-01-01"] {
            assert_eq!(problem(vec![on(far), on("2024-03-05")]).as_deref(), Some("day-outside-years"));
            assert_eq!(problem(vec![on("2024-03-05"), on(far)]).as_deref(), Some("day-outside-years"));
        }
    }

    #[test]
    fn negative_and_absurd_amounts_and_endless_texts_are_refused() {
        assert_eq!(problem(vec![line(LineKind::Train, -1)]).as_deref(), Some("claim-absurd-amount"));
        assert_eq!(problem(vec![line(LineKind::Train, 10_000_000)]), None);
        assert_eq!(problem(vec![line(LineKind::Train, 10_000_001)]).as_deref(), Some("claim-absurd-amount"));
        let long = NewLine { note: "ä".repeat(501), ..line(LineKind::Train, 1) };
        assert_eq!(problem(vec![long]).as_deref(), Some("claim-note-too-long"));
    }
}
