//! The segments of an answer as what they speak of: sites, municipalities, a main library, branches.

use super::Problem;
use crate::domain::place::directory::{Referent, Sense};
use crate::domain::place::gazetteer::Municipality;
use crate::domain::place::reading::{Place, Segment};
use crate::domain::place::remarks::Amount;
use crate::domain::place::tokens::Separator;
use crate::domain::place::words::Head;

/// What one segment speaks of.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Target {
    /// One of these sites.
    Sites(Vec<Sense>),
    Town(&'static Municipality),
    /// "the main library", of whichever municipality is named beside.
    Main,
    /// "the branches", of whichever municipality is named beside.
    Branches,
    /// A place without a library in the directory; its municipality where that is known.
    Nowhere(Option<&'static Municipality>),
}

#[derive(Debug)]
pub(super) struct Item {
    pub target: Target,
    pub before: Separator,
    pub in_brackets: bool,
    pub nominative: bool,
    pub head: Option<Head>,
    pub plural: bool,
    pub amount: Option<Amount>,
    /// A municipality that the same segment names beside the site: "Turun Nummen kirjasto".
    pub town_beside: Option<&'static Municipality>,
    /// Says only where another item lies.
    pub is_context: bool,
}

/// The answer on its way from segments to libraries.
#[derive(Debug, Default)]
pub(super) struct Reading {
    pub items: Vec<Item>,
    pub doubts: bool,
    pub typo: bool,
    /// Names a consortium.
    pub consortium: bool,
    pub sites: Vec<usize>,
    /// Sites of `sites` that only the name of the former municipality around them speaks for.
    pub inferred: Vec<usize>,
    /// Sites that the answer takes out.
    pub excluded: Vec<usize>,
    pub candidates: Vec<usize>,
    pub problem: Option<Problem>,
    pub context: Vec<&'static Municipality>,
}

impl Reading {
    pub fn of(segments: &[Segment], text: &str) -> Reading {
        let mut reading = Reading::default();
        // Among capital and small letters a place would have a capital.
        let mixed = text.chars().any(char::is_uppercase) && text.chars().any(char::is_lowercase);
        for (index, segment) in segments.iter().enumerate() {
            let shared_head = segments[index + 1..].iter().find(|later| !later.heads.is_empty());
            let before_plural = shared_head.is_some_and(Segment::is_plural);
            reading.doubts |= segment.leaves_doubt(mixed);
            reading.add(segment, before_plural);
        }
        reading
    }

    /// Turns a segment into items; a remark becomes none.
    fn add(&mut self, segment: &Segment, before_plural: bool) {
        self.consortium |= segment.consortium;
        self.typo |= segment.places.iter().any(|place| place.typo);
        if segment.excluded {
            let senses = segment.places.iter().flat_map(|place| &place.senses);
            self.excluded.extend(senses.filter_map(Sense::site));
            return;
        }
        let sites: Vec<&Place> = segment.places.iter().filter(|place| place.has_site()).collect();
        let towns: Vec<&'static Municipality> = segment.places.iter().filter_map(Place::only_town).collect();
        let others_library = segment.institution && !(segment.places.is_empty() && segment.heads.is_empty());
        if segment.has(Head::Foreign) || segment.unknown_place || segment.trailing_name || others_library {
            self.push(segment, Target::Nowhere(towns.first().copied()), false, None);
            return;
        }
        if segment.places.is_empty() {
            self.add_placeless(segment, before_plural);
            return;
        }
        self.doubts |= sites.len() > 1 || (sites.is_empty() && towns.len() > 1);
        for place in &sites {
            let sites = place.senses.clone();
            self.push(segment, Target::Sites(sites), place.is_nominative(), towns.first().copied());
        }
        if sites.is_empty() {
            for place in &segment.places {
                let target = match place.senses.first().map(|sense| &sense.referent) {
                    // A mistyped name as near to one municipality as to another.
                    Some(_) if place.doubtful && place.senses.len() > 1 => Target::Nowhere(None),
                    Some(Referent::Town(town)) => Target::Town(town),
                    Some(Referent::Gone(town)) => Target::Nowhere(Some(town)),
                    _ => continue,
                };
                self.push(segment, target, place.is_nominative(), None);
            }
        }
    }

    /// A segment without a place: "pääkirjasto", "kaikki lähikirjastot", an unknown name, a remark.
    fn add_placeless(&mut self, segment: &Segment, before_plural: bool) {
        let is_name = segment.heads.is_empty() && segment.others.len() == 1;
        let names_sites = self.items.iter().any(|item| matches!(item.target, Target::Sites(_)));
        if segment.has(Head::Main) {
            self.push(segment, Target::Main, false, None);
        } else if segment.has(Head::Branch) && segment.is_plural() && !names_sites {
            self.push(segment, Target::Branches, false, None);
        } else if is_name && !segment.in_brackets && (before_plural || self.names_only_towns()) {
            self.push(segment, Target::Nowhere(None), false, None);
        } else {
            // "Salo, lähikirjasto": which one is not said.
            self.doubts |= segment.has(Head::Branch) && (segment.is_plural() || !names_sites);
            self.doubts |= segment.amount.is_some();
        }
    }

    fn names_only_towns(&self) -> bool {
        !self.items.is_empty()
            && self.items.iter().all(|item| matches!(item.target, Target::Town(_)) && item.head.is_none())
    }

    fn push(
        &mut self,
        segment: &Segment,
        target: Target,
        nominative: bool,
        town_beside: Option<&'static Municipality>,
    ) {
        let strongest = [Head::Main, Head::Branch, Head::Town, Head::Plain];
        self.items.push(Item {
            target,
            before: segment.before,
            in_brackets: segment.in_brackets,
            nominative,
            head: strongest.into_iter().find(|head| segment.has(*head)),
            plural: segment.is_plural(),
            amount: segment.amount,
            town_beside,
            is_context: false,
        });
    }
}

impl Segment {
    /// Whether something in it may change which sites are meant.
    fn leaves_doubt(&self, mixed: bool) -> bool {
        let capital = |word: &String| word.chars().next().is_some_and(char::is_uppercase);
        let bare = self.places.is_empty() && self.heads.is_empty();
        let remark = bare && mixed && self.words > 1 && !self.others.iter().any(capital);
        let place_in_brackets = self.in_brackets && self.places.is_empty() && self.others.first().is_some_and(capital);
        let words = !self.others.is_empty() && !self.in_brackets && !remark;
        let uncertain = self.places.iter().any(|place| place.doubtful);
        let or = self.before == Separator::Or;
        words || place_in_brackets || uncertain || or || self.open || self.excluded || (bare && self.institution)
    }
}

impl Place {
    fn has_site(&self) -> bool {
        self.senses.iter().any(|sense| sense.site().is_some())
    }

    fn only_town(&self) -> Option<&'static Municipality> {
        if self.has_site() {
            return None;
        }
        self.senses.iter().find_map(|sense| match &sense.referent {
            Referent::Town(town) | Referent::Gone(town) => Some(*town),
            Referent::Site(_) => None,
        })
    }
}

impl Sense {
    pub(super) fn site(&self) -> Option<usize> {
        match self.referent {
            Referent::Site(site) => Some(site),
            Referent::Town(_) | Referent::Gone(_) => None,
        }
    }
}
