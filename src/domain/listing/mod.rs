//! Which registrations of a round are listed, in which order, and how they are found: what the
//! interface and the command line share. Fast where a round has a hundred thousand of them.

mod facet;
mod filter;
mod ground;
mod lines;
mod order;
#[cfg(test)]
pub(crate) mod samples;

use crate::domain::RegistrationId;
use crate::i18n::Lang;
use filter::Wanted;

pub use facet::{Facet, FacetGroup};
pub use filter::{Filter, Grouped};
pub use ground::Spot;
pub use lines::Lines;
pub use order::{Order, alphabetical};

/// The registrations that a search has found, by number.
pub type Found<'a> = Option<&'a [RegistrationId]>;

/// The registrations that are wanted and found, in an order. `found` is by number; `None` is all.
pub fn list(lines: &Lines, filter: &Filter, found: Found<'_>, order: Order, lang: Lang) -> Vec<RegistrationId> {
    let among = among(lines, found);
    let facets = (!filter.is_empty()).then(|| lines.facets());
    let wanted = facets.map(|facets| (facets, Wanted::of(filter, facets)));
    let fits = |place: usize| {
        among.as_ref().is_none_or(|among| among[place])
            && wanted.as_ref().is_none_or(|(facets, wanted)| wanted.fits(facets.at(place)))
    };
    if among.is_none() && wanted.is_none() && order == Order::Arrival {
        return lines.ids().to_vec();
    }
    order::arranged(lines, fits, order, lang).map(|place| lines.ids()[place]).collect()
}

/// How many of the found registrations each facet would leave, were it chosen beside the chosen ones of
/// the other groups: those that would leave some, and the chosen.
pub fn counts(lines: &Lines, filter: &Filter, found: Found<'_>) -> Vec<(Facet, usize)> {
    let among = among(lines, found);
    filter::counts(lines, filter, |place| among.as_ref().is_none_or(|among| among[place]))
}

/// By place, whether a line is among the found. Both lists are by number and are walked once.
fn among(lines: &Lines, found: Found<'_>) -> Option<Vec<bool>> {
    let mut found = found?.iter().peekable();
    let mut among = vec![false; lines.len()];
    for (id, place) in lines.places() {
        while found.next_if(|other| *other < id).is_some() {}
        among[*place] = found.next_if_eq(&id).is_some();
    }
    Some(among)
}
