//! The shore of the region and its surroundings: what a map is recognised by.

use std::sync::OnceLock;

use super::Position;

const COAST: &str = include_str!("../../../assets/coast.txt");

/// Millionths of a degree in a thousandth, the unit of the file.
const MICRO: i64 = 1000;

/// Pieces of shore, each a line of two points or more.
pub fn coast() -> &'static [Vec<Position>] {
    static ALL: OnceLock<Vec<Vec<Position>>> = OnceLock::new();
    ALL.get_or_init(|| lines().map(|line| points(line).collect()).collect())
}

fn lines() -> impl Iterator<Item = &'static str> {
    COAST.lines().filter(|line| !line.starts_with('#') && !line.is_empty())
}

fn points(line: &str) -> impl Iterator<Item = Position> {
    let mut numbers = line.split(' ').filter_map(|number| number.parse::<i64>().ok());
    std::iter::from_fn(move || {
        let (longitude, latitude) = numbers.next().zip(numbers.next())?;
        Some(Position { latitude: latitude * MICRO, longitude: longitude * MICRO })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::place::municipalities;

    #[test]
    fn every_point_of_the_file_is_read_and_lies_in_its_window() {
        for (line, piece) in lines().zip(coast()) {
            assert!(piece.len() >= 2);
            assert_eq!(line.split(' ').count(), 2 * piece.len(), "{line}");
            for point in piece {
                assert!((19_300_000..=25_000_000).contains(&point.longitude), "{point:?}");
                assert!((59_600_000..=62_800_000).contains(&point.latitude), "{point:?}");
            }
        }
        assert_eq!(coast().len(), lines().count());
    }

    #[test]
    fn the_shore_runs_by_the_towns_that_lie_on_it_and_far_from_those_inland() {
        let nearest_km = |name: &str| {
            let town = municipalities().iter().find(|one| one.name_fi == name).unwrap().position;
            let km = coast().iter().flatten().map(|point| point.straight_line_km(town));
            km.min_by(f64::total_cmp).unwrap()
        };
        for town in ["Rauma", "Uusikaupunki", "Naantali", "Parainen", "Kustavi", "Merikarvia"] {
            assert!(nearest_km(town) < 8.0, "{town}: {}", nearest_km(town));
        }
        for town in ["Huittinen", "Loimaa", "Kankaanpää"] {
            assert!(nearest_km(town) > 30.0, "{town}: {}", nearest_km(town));
        }
    }
}
