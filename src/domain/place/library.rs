//! A library site and where it lies.

use serde::{Deserialize, Serialize};

use super::municipality;
use crate::domain::{LibraryId, MunicipalityCode};

/// Whether a site is its municipality's main library. Kemiönsaari marks none, hence `Unknown`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LibraryKind {
    Main,
    Branch,
    Unknown,
}

impl LibraryKind {
    pub const ALL: [LibraryKind; 3] = [LibraryKind::Main, LibraryKind::Branch, LibraryKind::Unknown];

    pub fn code(self) -> &'static str {
        match self {
            LibraryKind::Main => "main",
            LibraryKind::Branch => "branch",
            LibraryKind::Unknown => "unknown",
        }
    }
}

/// A point on the map in millionths of a degree (WGS 84).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    pub latitude: i64,
    pub longitude: i64,
}

impl Position {
    /// The point at so many degrees; `None` outside the globe or where the number is not finite.
    #[expect(clippy::cast_possible_truncation, reason = "checked to lie on the globe")]
    pub fn from_degrees(latitude: f64, longitude: f64) -> Option<Position> {
        let on_globe = latitude.abs() <= 90.0 && longitude.abs() <= 180.0;
        on_globe.then(|| Position {
            latitude: (latitude * 1e6).round() as i64,
            longitude: (longitude * 1e6).round() as i64,
        })
    }

    /// Great-circle distance in kilometres (haversine, mean Earth radius 6371.0088 km).
    #[expect(clippy::cast_precision_loss, reason = "millionths of a degree fit f64 exactly")]
    pub fn straight_line_km(self, other: Position) -> f64 {
        const EARTH_RADIUS_KM: f64 = 6371.0088;
        let radians = |micro: i64| (micro as f64 / 1e6).to_radians();
        let (a, b) = (radians(self.latitude), radians(other.latitude));
        let half_latitude = ((b - a) / 2.0).sin();
        let half_longitude = ((radians(other.longitude) - radians(self.longitude)) / 2.0).sin();
        let h = half_latitude.powi(2) + a.cos() * b.cos() * half_longitude.powi(2);
        2.0 * EARTH_RADIUS_KM * h.sqrt().min(1.0).asin()
    }
}

/// One library site of the directory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Library {
    pub id: LibraryId,
    pub name: String,
    pub municipality: MunicipalityCode,
    pub kind: LibraryKind,
    pub postcode: Option<String>,
    pub position: Option<Position>,
}

/// Where a registration lies: at the first of its libraries that has a position, else where its first
/// municipality does.
pub fn position_of<'a>(
    mut libraries: impl Iterator<Item = &'a Library>,
    municipalities: &[MunicipalityCode],
) -> Option<Position> {
    let of_municipality = || Some(municipality(municipalities.first()?)?.position);
    libraries.find_map(|library| library.position).or_else(of_municipality)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn salla_and_posio_are_83_km_apart_as_the_domain_page_says() {
        let salla = Position::from_degrees(66.8322, 28.6681).unwrap();
        let posio = Position::from_degrees(66.1103, 28.1677).unwrap();
        let km = salla.straight_line_km(posio);
        assert!((83.0..84.5).contains(&km), "{km}");
    }
}
