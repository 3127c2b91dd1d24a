//! What maps, neighbours and counts ask of every line of a round: a few numbers a line, side by side in
//! memory, so that drawing one frame does not go through a hundred thousand records.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use crate::domain::{Flag, Position, RegistrationId, RegistrationLine, Status};

/// A registration on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    pub id: RegistrationId,
    pub status: Status,
    pub position: Option<Position>,
    /// Withdrawn, or a row with which somebody tried the form.
    pub is_void: bool,
}

impl Spot {
    fn of(line: &RegistrationLine) -> Spot {
        let is_void = line.flags.iter().any(|flag| matches!(flag, Flag::Withdrawn | Flag::TestRow));
        Spot { id: line.id, status: line.status, position: line.position, is_void }
    }
}

/// The registrations whose flags name another, by that other.
type Namers = HashMap<RegistrationId, Vec<RegistrationId>>;

#[derive(Debug, Default)]
pub(super) struct Ground {
    /// By place among the lines.
    pub(super) spots: Vec<Spot>,
    /// Where somebody is, each once with each status that stands there.
    pub(super) occupied: Arc<[(Position, Status)]>,
    pub(super) without_position: usize,
    namers: Arc<Namers>,
}

impl Ground {
    pub(super) fn read<'a>(lines: impl Iterator<Item = &'a RegistrationLine>) -> Ground {
        let mut spots = Vec::with_capacity(lines.size_hint().0);
        let mut namers = Namers::new();
        for line in lines {
            spots.push(Spot::of(line));
            for named in named(line) {
                namers.entry(named).or_default().push(line.id);
            }
        }
        Ground { namers: Arc::new(namers), ..Ground::of(spots) }
    }

    fn of(spots: Vec<Spot>) -> Ground {
        let without_position = spots.iter().filter(|spot| spot.position.is_none()).count();
        Ground { occupied: occupied(&spots), spots, without_position, namers: Arc::default() }
    }

    /// The same where a few lines, by place, are others now. `None` where they name others than before.
    pub(super) fn with(&self, changed: &[(usize, &RegistrationLine, &RegistrationLine)]) -> Option<Ground> {
        if changed.iter().any(|(_, old, new)| !named(old).eq(named(new))) {
            return None;
        }
        let mut spots = self.spots.clone();
        for (place, _, new) in changed {
            spots[*place] = Spot::of(new);
        }
        Some(Ground { namers: Arc::clone(&self.namers), ..Ground::of(spots) })
    }

    pub(super) fn namers(&self, id: RegistrationId) -> &[RegistrationId] {
        self.namers.get(&id).map(Vec::as_slice).unwrap_or_default()
    }
}

/// The registrations that the flags of a line name.
fn named(line: &RegistrationLine) -> impl Iterator<Item = RegistrationId> {
    line.flags.iter().filter_map(|flag| match flag {
        Flag::DuplicateOf(other) | Flag::Overlaps(other) => Some(*other),
        _ => None,
    })
}

fn occupied(spots: &[Spot]) -> Arc<[(Position, Status)]> {
    let places: BTreeSet<_> =
        spots.iter().filter_map(|spot| spot.position.map(|at| (spot.status, at.latitude, at.longitude))).collect();
    places.into_iter().map(|(status, latitude, longitude)| (Position { latitude, longitude }, status)).collect()
}
