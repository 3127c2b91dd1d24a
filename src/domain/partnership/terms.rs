//! What a score rests on beside the two sides: the scales that the coordinators chose, who has met before,
//! and the travel times that somebody typed.

use std::collections::HashMap;

use super::{Earlier, Side};
use crate::domain::LibraryId;
use crate::domain::setting::{Setting, Settings};

/// Hundredths of a point in a point.
const POINT: i64 = 100;

/// The scales of a score.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// Shares of the whole; they need not make a hundred.
    pub size_weight: i64,
    pub distance_weight: i64,
    pub interests_weight: i64,
    /// One that is so many times as large scores nothing for size.
    pub nothing_at_ratio: f64,
    pub half_at_km: f64,
    pub half_at_minutes: f64,
    /// A road as a multiple of the straight line.
    pub detour: f64,
    /// Adjustments, hundredths of a point, zero or negative.
    pub other_language: i64,
    pub named_cooperation: i64,
    pub earlier_pair: i64,
}

impl Scale {
    pub fn of(settings: &Settings) -> Scale {
        // Every setting's range ends far below what a double holds exactly.
        let number = |setting| f64::from(i32::try_from(settings.get(setting)).unwrap_or(i32::MAX));
        let off = |setting| -settings.get(setting) * POINT;
        Scale {
            size_weight: settings.get(Setting::SizeWeight),
            distance_weight: settings.get(Setting::DistanceWeight),
            interests_weight: settings.get(Setting::InterestsWeight),
            nothing_at_ratio: number(Setting::SizeNothingAt),
            half_at_km: number(Setting::DistanceHalfAt),
            half_at_minutes: number(Setting::MinutesHalfAt),
            detour: number(Setting::Detour) / 100.0,
            other_language: off(Setting::OtherLanguage),
            named_cooperation: off(Setting::NamedCooperation),
            earlier_pair: off(Setting::EarlierPair),
        }
    }
}

impl Default for Scale {
    fn default() -> Scale {
        Scale::of(&Settings::default())
    }
}

/// Everything that a score rests on beside the two sides.
#[derive(Debug, Clone, Default)]
pub struct Terms {
    pub scale: Scale,
    pub earlier: Earlier,
    pub travel: Travel,
}

/// Minutes from door to door, one way, as somebody typed or imported them. They replace the estimate from
/// the straight line: Parainen and Kemiönsaari are 28 km apart by air and far more by road.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Travel(HashMap<(LibraryId, LibraryId), u32>);

impl Travel {
    pub fn new(times: impl IntoIterator<Item = (LibraryId, LibraryId, u32)>) -> Travel {
        Travel(times.into_iter().map(|(a, b, minutes)| (ordered(a, b), minutes)).collect())
    }

    /// The minutes between the sites that give the two their positions; the same both ways.
    pub fn between(&self, a: &Side, b: &Side) -> Option<u32> {
        self.minutes(a.libraries.first()?, b.libraries.first()?)
    }

    /// The minutes between two sites; the same both ways.
    pub fn minutes(&self, a: &LibraryId, b: &LibraryId) -> Option<u32> {
        // Mostly nobody has typed any, and there are millions of pairs to ask about.
        if self.0.is_empty() { None } else { self.0.get(&ordered(a.clone(), b.clone())).copied() }
    }
}

/// A way is kept once for both directions.
pub fn ordered(a: LibraryId, b: LibraryId) -> (LibraryId, LibraryId) {
    if a <= b { (a, b) } else { (b, a) }
}
