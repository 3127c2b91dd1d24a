//! Which registrations of a round lie near one, and which of them speak of the same library.

use std::collections::BTreeSet;

use super::{Flag, Metres, Position, RegistrationId, RegistrationLine, Snapshot, Status};

/// A registration and how far it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Neighbour<'a> {
    pub line: &'a RegistrationLine,
    /// Straight across land and water.
    pub straight: Metres,
}

/// How two registrations hang together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tie {
    /// The same answer twice.
    Duplicate,
    /// They name a library in common.
    Overlap,
}

/// The nearest registrations to one, at most `most`, the nearest first. Those that are part of another,
/// withdrawn or only tried the form are nobody's neighbours. Empty where its own position is not known.
pub fn nearest(snapshot: &Snapshot, id: RegistrationId, most: usize) -> Vec<Neighbour<'_>> {
    let Some(from) = snapshot.registration(id).and_then(|line| line.position) else { return Vec::new() };
    // Of very many registrations, most are turned away by a product and a comparison.
    let lines = &snapshot.registrations;
    let mut nearest: Vec<(f64, usize, Position)> = Vec::with_capacity(most + 1);
    for (line, spot) in lines.spots().iter().enumerate() {
        let Some(position) = spot.position else { continue };
        let far = squared(from, position);
        let last = nearest.last().filter(|_| nearest.len() == most);
        let is_no_neighbour = spot.id == id || spot.status == Status::Merged || spot.is_void;
        if last.is_some_and(|(other, ..)| *other <= far) || is_no_neighbour {
            continue;
        }
        let place = nearest.partition_point(|(other, ..)| *other <= far);
        nearest.insert(place, (far, line, position));
        nearest.truncate(most);
    }
    let measured = |(_, line, position)| Neighbour { line: &lines[line], straight: metres(from, position) };
    let mut neighbours: Vec<_> = nearest.into_iter().map(measured).collect();
    neighbours.sort_by_key(|neighbour| (neighbour.straight, neighbour.line.id));
    neighbours
}

/// The registrations that are flagged as the same answer as this one, or as naming a library of it, whichever
/// of the two came first; by number.
pub fn ties(snapshot: &Snapshot, id: RegistrationId) -> Vec<(&RegistrationLine, Tie)> {
    let own = snapshot.registration(id);
    let tie = |flag: &Flag| match flag {
        Flag::DuplicateOf(other) => Some((*other, Tie::Duplicate)),
        Flag::Overlaps(other) => Some((*other, Tie::Overlap)),
        _ => None,
    };
    let to = |line: &RegistrationLine, other: RegistrationId| {
        line.flags.iter().filter_map(tie).find(|(named, _)| *named == other).map(|(_, tie)| tie)
    };
    let tied = |line: &'_ RegistrationLine| to(line, id).or_else(|| to(own?, line.id));
    let named = own.into_iter().flat_map(|own| own.flags.iter().filter_map(tie)).map(|(other, _)| other);
    let others: BTreeSet<RegistrationId> = snapshot.registrations.namers(id).iter().copied().chain(named).collect();
    let others = others.into_iter().filter(|other| *other != id).filter_map(|other| snapshot.registration(other));
    others.filter_map(|line| Some((line, tied(line)?))).collect()
}

/// Grows with the distance: good enough to tell who is nearer within a region.
#[expect(clippy::cast_precision_loss, reason = "millionths of a degree fit f64 exactly")]
fn squared(from: Position, to: Position) -> f64 {
    /// How wide a degree of longitude is at 60.5° N, in degrees of latitude: its cosine.
    const WIDE: f64 = 0.492_4;
    /// How much less that is a millionth of a degree further north.
    const NARROWS: f64 = 0.015_19e-6;
    let middle = (from.latitude + to.latitude) / 2 - 60_500_000;
    let north = (to.latitude - from.latitude) as f64;
    let east = (to.longitude - from.longitude) as f64 * (WIDE - NARROWS * middle as f64);
    north * north + east * east
}

#[expect(clippy::cast_possible_truncation, reason = "no two points of the globe are more than 20,016 km apart")]
fn metres(from: Position, to: Position) -> Metres {
    Metres((from.straight_line_km(to) * 1000.0).round() as i64)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::LibraryId;
    use crate::domain::listing::samples;

    fn line(id: i64, position: Option<Position>, flags: &[Flag]) -> RegistrationLine {
        RegistrationLine {
            libraries: vec![LibraryId::new(format!("{id}"))],
            position,
            flags: flags.to_vec(),
            ..samples::line(id, None)
        }
    }

    fn round(lines: Vec<RegistrationLine>) -> Snapshot {
        Snapshot { registrations: lines.into_iter().collect(), ..Snapshot::default() }
    }

    fn at(latitude: f64, longitude: f64) -> Option<Position> {
        Position::from_degrees(latitude, longitude)
    }

    fn ids(found: &[Neighbour<'_>]) -> Vec<i64> {
        found.iter().map(|neighbour| neighbour.line.id.0).collect()
    }

    #[test]
    fn who_is_part_of_another_or_does_not_come_is_no_neighbour() {
        let merged = RegistrationLine { status: Status::Merged, ..line(3, at(60.5, 22.0), &[]) };
        let snapshot = round(vec![
            line(1, at(60.5, 22.0), &[]),
            line(2, at(60.6, 22.0), &[]),
            merged,
            line(4, at(60.5, 22.1), &[Flag::Withdrawn]),
            line(5, at(60.5, 22.1), &[Flag::TestRow]),
            line(6, None, &[]),
        ]);
        let found = nearest(&snapshot, RegistrationId(1), 5);
        assert_eq!(ids(&found), [2]);
        assert_eq!(found[0].straight, Metres(11_120));
        assert_eq!(nearest(&snapshot, RegistrationId(6), 5), []);
        assert_eq!(nearest(&snapshot, RegistrationId(9), 5), []);
    }

    #[test]
    fn a_tie_is_seen_from_both_ends() {
        let first = RegistrationId(1);
        let snapshot = round(vec![
            line(1, None, &[]),
            line(2, None, &[Flag::Overlaps(first)]),
            line(3, None, &[Flag::Late, Flag::DuplicateOf(first), Flag::Overlaps(RegistrationId(2))]),
        ]);
        let of = |id| {
            ties(&snapshot, RegistrationId(id)).into_iter().map(|(line, tie)| (line.id.0, tie)).collect::<Vec<_>>()
        };
        assert_eq!(of(1), [(2, Tie::Overlap), (3, Tie::Duplicate)]);
        assert_eq!(of(2), [(1, Tie::Overlap), (3, Tie::Overlap)]);
        assert_eq!(of(3), [(1, Tie::Duplicate), (2, Tie::Overlap)]);
    }

    proptest! {
        /// Within the region the flat comparison and the globe agree to one per cent.
        #[test]
        fn no_one_left_out_is_nearer_than_those_found(
            points in proptest::collection::vec((59.7_f64..62.2, 20.5_f64..24.0), 1..40), most in 0_usize..7,
        ) {
            let places: Vec<_> = points.iter().map(|(latitude, longitude)| at(*latitude, *longitude)).collect();
            let snapshot = round(places.iter().zip(1..).map(|(place, id)| line(id, *place, &[])).collect());
            let found = nearest(&snapshot, RegistrationId(1), most);
            prop_assert_eq!(found.len(), most.min(points.len() - 1));
            let far = |line: &RegistrationLine| places[0].unwrap().straight_line_km(line.position.unwrap());
            let last = found.last().map_or(0.0, |neighbour| far(neighbour.line));
            let seen = ids(&found);
            for line in snapshot.registrations.iter().filter(|line| line.id.0 != 1 && !seen.contains(&line.id.0)) {
                prop_assert!(most == 0 || far(line) * 1.01 + 0.1 >= last, "{} at {}, {last}", line.id, far(line));
            }
        }
    }
}
