//! A round on the map: where its registrations lie, the one looked at bright, and the towns by which the
//! region is known.

use std::sync::OnceLock;

use super::signs;
use super::theme::Meaning;
use super::widgets::{Map, Name, Spot, Way};
use crate::domain::near::Neighbour;
use crate::domain::place::{Municipality, municipalities, municipality_name};
use crate::domain::{Detail, Position, RegistrationId, RegistrationLine, Snapshot, Status};
use crate::i18n::Lang;

/// The sign of what is looked at, as bright as a sign can be.
pub(super) const CHOSEN: signs::Sign = ("◆", Meaning::Marked);

/// So many towns give a map its bearings, where they have room.
const TOWNS: usize = 10;
/// Those of them without which no map of the region is one: Turku and Pori.
const LANDMARKS: usize = 2;
/// Towns nearer to each other would have their names in each other's way.
const APART_KM: f64 = 28.0;

/// The registrations of a round by their status, one of them with all its libraries in front, its neighbours
/// named.
pub(super) fn registrations(
    lang: Lang,
    snapshot: &Snapshot,
    chosen: Option<&RegistrationLine>,
    detail: Option<&Detail>,
    neighbours: &[Neighbour<'_>],
) -> Map {
    let mut map = Map { centre: chosen.and_then(|line| line.position), ..Map::default() };
    map.spots.extend(towns().iter().map(|town| Spot { at: town.position, sign: ("·", Meaning::Muted) }));
    // Of those in one place, who is still to be decided on covers who is in, and both cover the rest.
    for shown in [&[Status::Postponed, Status::Declined][..], &[Status::Accepted], &[Status::New, Status::Clarify]] {
        let occupied = snapshot.registrations.occupied().iter().filter(|(_, status)| shown.contains(status));
        map.spots.extend(occupied.map(|(at, status)| Spot { at: *at, sign: signs::status(*status) }));
    }
    if let Some(line) = chosen {
        let sites = detail.into_iter().flat_map(|detail| &detail.libraries);
        let sites = line.position.into_iter().chain(sites.filter_map(|library| library.position));
        map.spots.extend(sites.map(|at| Spot { at, sign: CHOSEN }));
        name(lang, &mut map, line, Meaning::Heading);
    }
    // First what everybody knows, then who is near.
    let (landmarks, others) = towns().split_at(LANDMARKS.min(towns().len()));
    name_towns(lang, &mut map, landmarks);
    for neighbour in neighbours {
        name(lang, &mut map, neighbour.line, Meaning::Plain);
    }
    name_towns(lang, &mut map, others);
    map
}

/// Every pair as a line between its members: green where it is decided, the chosen ones in front.
pub(super) fn pairs(lang: Lang, snapshot: &Snapshot, chosen: &[RegistrationId]) -> Map {
    let chosen: Vec<&RegistrationLine> = chosen.iter().filter_map(|id| snapshot.registration(*id)).collect();
    let mut map = registrations(lang, snapshot, None, None, &[]);
    map.centre = chosen.first().and_then(|line| line.position);
    map.names.clear();
    for pair in &snapshot.partnerships {
        let meaning = if pair.status.is_decided() { Meaning::Accepted } else { Meaning::Waiting };
        map.ways.extend(ways(snapshot, &pair.group.members, meaning));
    }
    let ids: Vec<RegistrationId> = chosen.iter().map(|line| line.id).collect();
    map.ways.extend(ways(snapshot, &ids, Meaning::Marked));
    for line in chosen {
        map.spots.extend(line.position.map(|at| Spot { at, sign: CHOSEN }));
        name(lang, &mut map, line, Meaning::Heading);
    }
    name_towns(lang, &mut map, towns());
    map
}

/// From each member to each other one: a trio is a triangle.
fn ways(snapshot: &Snapshot, members: &[RegistrationId], meaning: Meaning) -> impl Iterator<Item = Way> + use<> {
    let at = |id: &RegistrationId| snapshot.registration(*id).and_then(|line| line.position);
    let places: Vec<Position> = members.iter().filter_map(at).collect();
    let count = places.len();
    let two = (0..count).flat_map(move |a| (a + 1..count).map(move |b| (a, b)));
    two.map(move |(a, b)| Way { from: places[a], to: places[b], meaning })
}

/// By its first municipality: shorter than the library's name, and what people know.
fn name(lang: Lang, map: &mut Map, line: &RegistrationLine, meaning: Meaning) {
    if let (Some(at), Some(code)) = (line.position, line.municipalities.first()) {
        put_name(map, at, municipality_name(lang, code), meaning);
    }
}

fn name_towns(lang: Lang, map: &mut Map, towns: &[&Municipality]) {
    for town in towns {
        put_name(map, town.position, town.name(lang).to_owned(), Meaning::Muted);
    }
}

fn put_name(map: &mut Map, at: Position, words: String, meaning: Meaning) {
    if !map.names.iter().any(|name| name.words == words) {
        map.names.push(Name { at, words, meaning });
    }
}

/// The towns of the region, the largest first, without those in the shadow of a larger one.
fn towns() -> &'static [&'static Municipality] {
    static TOWNS_OF_THE_REGION: OnceLock<Vec<&'static Municipality>> = OnceLock::new();
    TOWNS_OF_THE_REGION.get_or_init(|| {
        let mut largest: Vec<_> = municipalities().iter().filter(|town| town.in_area()).collect();
        largest.sort_by_key(|town| std::cmp::Reverse(town.population));
        let mut towns: Vec<&Municipality> = Vec::new();
        for town in largest {
            let near = |other: &&Municipality| town.position.straight_line_km(other.position) < APART_KM;
            if towns.len() < TOWNS && !towns.iter().any(near) {
                towns.push(town);
            }
        }
        towns
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_has_its_bearings_from_towns_all_over_the_region() {
        let names: Vec<&str> = towns().iter().map(|town| town.name_fi.as_str()).collect();
        assert_eq!(names[..4], ["Turku", "Pori", "Salo", "Rauma"]);
        assert!(
            names.contains(&"Loimaa") && names.contains(&"Uusikaupunki") && !names.contains(&"Raisio"),
            "{names:?}"
        );
    }
}
