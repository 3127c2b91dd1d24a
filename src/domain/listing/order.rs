//! In which order the registrations are listed.

use std::collections::HashMap;

use super::facet::Facets;
use super::{Facet, Lines};
use crate::domain::place::municipality_name;
use crate::domain::{MunicipalityCode, Status};
use crate::i18n::{Lang, Phrase};

/// An order of the list. Equals stand by arrival.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Order {
    #[default]
    Arrival,
    /// By the name of the first municipality; those without one last.
    Municipality,
    /// What needs a coordinator's eye first: see [`Order::Attention`]'s rule in [`urgency`].
    Attention,
    /// Undecided first.
    Status,
    Name,
}

impl Order {
    pub const ALL: [Order; 5] = [Order::Arrival, Order::Attention, Order::Municipality, Order::Name, Order::Status];

    /// The word that scripts use.
    pub fn code(self) -> &'static str {
        match self {
            Order::Arrival => "arrival",
            Order::Municipality => "municipality",
            Order::Attention => "flags",
            Order::Status => "status",
            Order::Name => "name",
        }
    }

    pub fn from_code(code: &str) -> Option<Order> {
        Order::ALL.into_iter().find(|order| order.code() == code)
    }

    /// What it sorts by: "kunta".
    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("order-{}", self.code()))
    }

    /// The next of all orders, around the end.
    pub fn next(self) -> Order {
        let place = Order::ALL.iter().position(|order| *order == self).unwrap_or_default();
        Order::ALL[(place + 1) % Order::ALL.len()]
    }

    /// The rank of each line, by its place; the lowest stands first.
    pub(super) fn ranks(self, lines: &Lines, lang: Lang) -> Vec<u32> {
        let places = 0..lines.len();
        match self {
            Order::Arrival => vec![0; lines.len()],
            Order::Name => lines.name_ranks().to_vec(),
            Order::Municipality => {
                let facets = lines.facets();
                let ranks = municipality_ranks(facets, lang);
                let rank = |place| facets.at(place).iter().filter_map(|facet| ranks[*facet as usize]).next();
                places.map(|place| rank(place).unwrap_or(u32::MAX)).collect()
            }
            Order::Attention => {
                let facets = lines.facets();
                let urgency: Vec<Urgency> = facets.values().iter().map(urgency).collect();
                places.map(|place| rank_of(facets.at(place).iter().map(|facet| urgency[*facet as usize]))).collect()
            }
            Order::Status => {
                let facets = lines.facets();
                let ranks: Vec<Option<u32>> = facets.values().iter().map(status_rank).collect();
                let rank = |place| facets.at(place).iter().find_map(|facet| ranks[*facet as usize]);
                places.map(|place| rank(place).unwrap_or(u32::MAX)).collect()
            }
        }
    }
}

/// The rank of every name among all names, by place.
pub(super) fn name_ranks(names: &[&str]) -> Vec<u32> {
    let mut ranks: HashMap<&str, u32> = names.iter().map(|name| (*name, 0)).collect();
    let mut distinct: Vec<&str> = ranks.keys().copied().collect();
    distinct.sort_by_cached_key(|name| (alphabetical(name), *name));
    for (name, rank) in distinct.into_iter().zip(0..) {
        ranks.insert(name, rank);
    }
    names.iter().map(|name| ranks[name]).collect()
}

/// A name as Finns and Swedes sort it: whatever its capitals, å, ä and ö after z.
pub fn alphabetical(name: &str) -> String {
    let place = |c: char| match c {
        'å' => '{',
        'ä' | 'æ' => '|',
        'ö' | 'ø' => '}',
        'é' | 'è' => 'e',
        'ü' => 'y',
        other => other,
    };
    name.chars().flat_map(char::to_lowercase).map(place).collect()
}

fn municipality_ranks(facets: &Facets, lang: Lang) -> Vec<Option<u32>> {
    let key = |facet: &Facet| match facet {
        Facet::Municipality(code) => Some(alphabetical(&municipality_name(lang, &MunicipalityCode::new(code)))),
        _ => None,
    };
    let keys: Vec<Option<String>> = facets.values().iter().map(key).collect();
    let mut sorted: Vec<&String> = keys.iter().flatten().collect();
    sorted.sort();
    sorted.dedup();
    let rank = |key: &String| sorted.binary_search(&key).ok().map(|rank| rank as u32);
    keys.iter().map(|key| key.as_ref().and_then(rank)).collect()
}

fn status_rank(facet: &Facet) -> Option<u32> {
    match facet {
        Facet::Status(status) => Some(*status as u32),
        _ => None,
    }
}

/// How much a facet asks for a coordinator's eye.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Urgency {
    /// The lower, the sooner; only while it is undecided.
    Undecided(u32),
    /// Also once it is decided: what the decision rests on has changed.
    Always(u32),
    /// Decided: only `Always` counts any more.
    Settled,
    None,
}

/// First who it is that registers, then what changed since a decision, then whether it counts at all,
/// then the rest. Nothing but a wish or a language asks for nothing.
fn urgency(facet: &Facet) -> Urgency {
    match facet {
        Facet::Status(Status::New | Status::Clarify) => Urgency::None,
        Facet::Status(_) => Urgency::Settled,
        Facet::Changed | Facet::Flag("other_site" | "withdrawn") => Urgency::Always(1),
        Facet::Unsure | Facet::Flag("unknown_library" | "ambiguous_library" | "outside_area") => Urgency::Undecided(0),
        Facet::Flag("duplicate_of" | "overlaps" | "test_row") => Urgency::Undecided(2),
        Facet::Flag("late" | "before_opening" | "empty_interests") => Urgency::Undecided(3),
        Facet::Flag("several_libraries" | "named_cooperation") => Urgency::Undecided(4),
        _ => Urgency::None,
    }
}

/// After all that ask for something come the undecided without a flag, and last what is settled.
fn rank_of(urgencies: impl Iterator<Item = Urgency> + Clone) -> u32 {
    const NOTHING: u32 = 5;
    const SETTLED: u32 = 6;
    let settled = urgencies.clone().any(|urgency| urgency == Urgency::Settled);
    let rank = urgencies.filter_map(|urgency| match urgency {
        Urgency::Always(rank) => Some(rank),
        Urgency::Undecided(rank) if !settled => Some(rank),
        _ => None,
    });
    rank.min().unwrap_or(if settled { SETTLED } else { NOTHING })
}

/// The registrations that fit a filter and are among the found, in an order.
pub(super) fn arranged(
    lines: &Lines,
    fits: impl Fn(usize) -> bool,
    order: Order,
    lang: Lang,
) -> impl Iterator<Item = usize> {
    let fitting = (0..lines.len()).filter(|place| fits(*place));
    let ranks = if order == Order::Arrival { Vec::new() } else { order.ranks(lines, lang) };
    let rank = |place: usize| u64::from(ranks.get(place).copied().unwrap_or_default());
    // Rank and place in one number: compared at once, and equals by arrival.
    let mut keys: Vec<u64> = fitting.map(|place| rank(place) << 32 | place as u64).collect();
    if order != Order::Arrival {
        keys.sort_unstable();
    }
    keys.into_iter().map(|key| (key & u64::from(u32::MAX)) as usize)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::listing::samples::line;
    use crate::domain::listing::{Filter, list};
    use crate::domain::{Flag, RegistrationId, RegistrationLine};

    fn ids(lines: &Lines, order: Order, lang: Lang) -> Vec<i64> {
        list(lines, &Filter::default(), None, order, lang).into_iter().map(|RegistrationId(id)| id).collect()
    }

    fn from(id: i64, code: &str) -> RegistrationLine {
        RegistrationLine { municipalities: vec![MunicipalityCode::new(code)], ..line(id, None) }
    }

    #[test]
    fn municipalities_are_sorted_by_their_names_in_the_readers_language() {
        // Mynämäki/Virmo, Naantali/Nådendal, Säkylä, Somero, and one that nobody could tell.
        let lines: Lines = vec![from(1, "503"), from(2, "529"), from(3, "783"), from(4, "761"), line(5, None)].into();
        assert_eq!(ids(&lines, Order::Municipality, Lang::Fi), [1, 2, 4, 3, 5]);
        assert_eq!(ids(&lines, Order::Municipality, Lang::Sv), [2, 4, 3, 1, 5]);
    }

    #[test]
    fn names_are_sorted_as_in_a_finnish_catalogue() {
        let mut names = ["Öja", "äänekoski", "Zebra", "Åland", "aura", "Éka"];
        names.sort_by_cached_key(|name| alphabetical(name));
        assert_eq!(names, ["aura", "Éka", "Zebra", "Åland", "äänekoski", "Öja"]);
    }

    #[test]
    fn what_needs_a_decision_on_who_it_is_stands_first_and_the_settled_last() {
        let flagged = |id, status, flag: Flag| RegistrationLine { status, flags: vec![flag], ..line(id, None) };
        let lines: Lines = vec![
            RegistrationLine { status: Status::Accepted, ..line(1, None) },
            line(2, None),
            flagged(3, Status::New, Flag::SwapWish),
            flagged(4, Status::New, Flag::Late),
            flagged(5, Status::Accepted, Flag::Withdrawn),
            flagged(6, Status::Clarify, Flag::AmbiguousLibrary),
            flagged(7, Status::Declined, Flag::OutsideArea),
            flagged(8, Status::New, Flag::DuplicateOf(RegistrationId(2))),
        ]
        .into();
        assert_eq!(ids(&lines, Order::Attention, Lang::Fi), [6, 5, 8, 4, 2, 3, 1, 7]);
    }

    #[test]
    fn going_through_the_orders_comes_back_to_the_first() {
        let mut order = Order::default();
        for _ in Order::ALL {
            order = order.next();
        }
        assert_eq!(order, Order::default());
    }
}
