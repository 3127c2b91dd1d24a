//! Where the crews of a swap hand each other the keys. The source's own example: Salla and Posio met in Kemijärvi.

use super::Visit;
use crate::domain::partnership::{Scale, ferry_to};
use crate::domain::place::{Municipality, municipalities};
use crate::domain::setting::Settings;
use crate::domain::{Metres, Position, RegistrationId, Snapshot, VisitKind};

/// Nobody drives there half-way: Åland's region, and Hailuoto.
const ISLAND_REGION: &str = "Ahvenanmaa";
const ISLANDS: [&str; 1] = ["072"];

/// A place for the keys. The legs are estimates by road, as a pair's distance is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct KeysPlace {
    pub municipality: &'static Municipality,
    pub from_host: Metres,
    pub from_guest: Metres,
    /// One of the two is reached by ferry, of which the kilometres tell little.
    pub with_ferry: bool,
}

/// The place for the keys of a swap; `None` for another visit, and where a position is not known.
pub fn place_for_keys(snapshot: &Snapshot, visit: &Visit) -> Option<KeysPlace> {
    if visit.kind != VisitKind::Swap {
        return None;
    }
    let position = |id: RegistrationId| snapshot.registration(id)?.position;
    let by_ferry = |id: RegistrationId| {
        let line = snapshot.registration(id);
        line.is_some_and(|line| line.municipalities.iter().any(|code| ferry_to(code, &line.name)))
    };
    let place = between(position(visit.host)?, position(visit.guest)?, &snapshot.settings)?;
    Some(KeysPlace { with_ferry: by_ferry(visit.host) || by_ferry(visit.guest), ..place })
}

/// The centre of a municipality, and so never open sea, whose longer leg is the shortest; of several such that with the
/// shorter legs together.
fn between(host: Position, guest: Position, settings: &Settings) -> Option<KeysPlace> {
    let detour = Scale::of(settings).detour;
    let places = municipalities().iter().filter(|place| is_on_the_way(place)).map(|municipality| {
        let leg = |from: Position| metres(from.straight_line_km(municipality.position) * detour);
        KeysPlace { municipality, from_host: leg(host), from_guest: leg(guest), with_ferry: false }
    });
    places.min_by_key(|place| {
        let (one, other) = (place.from_host.0, place.from_guest.0);
        (one.max(other), one + other, &place.municipality.code)
    })
}

fn is_on_the_way(place: &Municipality) -> bool {
    place.region != ISLAND_REGION && !ISLANDS.contains(&place.code.as_str())
}

#[expect(clippy::cast_possible_truncation, reason = "half of the Earth's circumference in metres fits an i64")]
fn metres(km: f64) -> Metres {
    Metres((km * 1000.0).round() as i64)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn centre(name: &str) -> Position {
        municipalities().iter().find(|one| one.name_fi == name).unwrap().position
    }

    #[test]
    fn salla_and_posio_meet_in_kemijarvi() {
        let found = between(centre("Salla"), centre("Posio"), &Settings::default()).unwrap();
        assert_eq!(found.municipality.name_fi, "Kemijärvi");
        assert!(found.from_guest > found.from_host && (90_000..110_000).contains(&found.from_guest.0), "{found:?}");
    }

    #[test]
    fn across_the_archipelago_one_meets_on_the_mainland() {
        let found = between(centre("Parainen"), centre("Kemiönsaari"), &Settings::default()).unwrap();
        assert!(
            ["Sauvo", "Parainen", "Kemiönsaari", "Paimio"].contains(&found.municipality.name_fi.as_str()),
            "{found:?}"
        );
    }

    proptest! {
        #[test]
        fn no_other_place_has_a_shorter_longer_leg_and_both_find_the_same(
            north in 59.8f64..69.9, east in 21.0f64..30.5, other_north in 59.8f64..69.9, other_east in 21.0f64..30.5,
        ) {
            let at = |north, east| Position::from_degrees(north, east).unwrap();
            let (host, guest) = (at(north, east), at(other_north, other_east));
            let settings = Settings::default();
            let found = between(host, guest, &settings).unwrap();
            let back = between(guest, host, &settings).unwrap();
            prop_assert_eq!((found.from_host, found.from_guest), (back.from_guest, back.from_host));
            prop_assert!(found.municipality.region != ISLAND_REGION);
            let longer = |place: &Municipality| {
                host.straight_line_km(place.position).max(guest.straight_line_km(place.position))
            };
            let longest = longer(found.municipality);
            prop_assert!(longest * 2.0 + 0.001 >= host.straight_line_km(guest));
            for other in municipalities().iter().filter(|other| is_on_the_way(other)) {
                prop_assert!(longer(other) + 0.001 >= longest, "{} is better", other.name_fi);
            }
        }
    }
}
