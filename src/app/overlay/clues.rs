//! The visit of a new claim, by what stands on the invoice: our reference, else municipality, day and sum, typed or
//! pasted in any order.

use chrono::NaiveDate;

use super::{Choice, Pick};
use crate::app::Model;
use crate::domain::claim::{KnownVisit, Traces, VisitsOfRound, candidates, visit_of_reference};
use crate::domain::partnership::KilometreCost;
use crate::domain::{Claim, VisitId};
use crate::i18n::Phrase;

/// What is known of the visits that there are to choose from, in the order of the choices.
#[derive(Debug, Clone, PartialEq)]
pub struct Clues {
    references: Vec<(VisitId, String)>,
    known: Vec<KnownVisit>,
    /// What stands beside each choice while nothing speaks for it.
    beside: Vec<Phrase>,
    today: NaiveDate,
}

impl Clues {
    pub(super) fn new(model: &Model, choices: &[Choice]) -> Clues {
        let snapshot = &model.snapshot;
        let claims: Vec<&Claim> = snapshot.claims.iter().map(|checked| &checked.claim).collect();
        let pairs = snapshot.partnerships.iter();
        let round = VisitsOfRound {
            visits: &snapshot.visits,
            claims: &claims,
            roads: pairs.filter_map(|pair| Some((pair.id, pair.group.score.road?))).collect(),
            municipalities: snapshot.registrations.iter().map(|line| (line.id, line.municipalities.clone())).collect(),
            cost: KilometreCost::of(snapshot.rate, &snapshot.settings),
        };
        Clues {
            references: snapshot.visits.iter().map(|visit| (visit.id, visit.reference.clone())).collect(),
            known: round.known(),
            beside: choices.iter().map(|choice| choice.beside.clone()).collect(),
            today: model.today,
        }
    }

    /// Of what was typed the one visit of a reference, else what fits the figures, the likeliest first and with why;
    /// words alone narrow the list as everywhere, and a municipality in another case is found by its names.
    pub(super) fn narrow(&self, choices: &mut [Choice], shown: &mut Vec<usize>, typed: &str) {
        for (choice, beside) in choices.iter_mut().zip(&self.beside) {
            choice.beside = beside.clone();
        }
        let place = |choices: &[Choice], id| choices.iter().position(|choice| choice.pick == Pick::Visit(id));
        let references = self.references.iter().map(|(id, reference)| (*id, reference.as_str()));
        if let Some(index) = visit_of_reference(references, typed).and_then(|id| place(choices, id)) {
            *shown = vec![index];
            return;
        }
        let traces = Traces::typed(typed, self.today);
        if !traces.has_figures() && !shown.is_empty() {
            return;
        }
        let mut found = Vec::new();
        for candidate in candidates(&self.known, &traces) {
            let Some(index) = place(choices, candidate.visit) else { continue };
            let day = choices[index].beside.clone();
            choices[index].beside =
                Phrase::new("pick-candidate").with("reasons", candidate.reasons()).with("visit", day);
            found.push(index);
        }
        if !found.is_empty() {
            *shown = found;
        }
    }
}
