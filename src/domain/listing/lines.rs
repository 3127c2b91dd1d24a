//! The registrations of a round as lines of a list, shared by all who look at the same state of it.

use std::collections::HashMap;
use std::hash::BuildHasher;
use std::ops::Index;
use std::sync::{Arc, OnceLock};

use super::facet::Facets;
use super::ground::{Ground, Spot};
use super::order::name_ranks;
use crate::domain::{Position, RegistrationId, RegistrationLine, Status};

/// The registrations of a round by arrival, those without a time first. Never changed: where a few
/// differ, [`Lines::with`] gives new lines that share all others with these.
#[derive(Debug, Clone, Default)]
pub struct Lines(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    lines: Vec<Arc<RegistrationLine>>,
    /// Each number with its place among the lines, by number.
    places: Vec<(RegistrationId, usize)>,
    /// The numbers by place: to list them all, no line need be looked at.
    ids: Arc<[RegistrationId]>,
    /// By place.
    statuses: Vec<Status>,
    /// Those whose answer the form changed, by place.
    changed: Vec<RegistrationId>,
    has_owners: bool,
    facets: OnceLock<Facets>,
    name_ranks: OnceLock<Arc<[u32]>>,
    /// By place, whether another of the round bears the same name.
    namesakes: OnceLock<Arc<[bool]>>,
    ground: OnceLock<Ground>,
}

impl Lines {
    pub fn len(&self) -> usize {
        self.0.lines.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.lines.is_empty()
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &RegistrationLine> + ExactSizeIterator {
        self.0.lines.iter().map(Arc::as_ref)
    }

    /// The line of a registration; `None` where it is not of the round.
    pub fn get(&self, id: RegistrationId) -> Option<&RegistrationLine> {
        self.place(id).map(|place| &self[place])
    }

    /// Where a registration stands by arrival, from 0.
    pub fn place(&self, id: RegistrationId) -> Option<usize> {
        let found = self.0.places.binary_search_by_key(&id, |(id, _)| *id);
        found.ok().map(|index| self.0.places[index].1)
    }

    /// Each number with its place, by number.
    pub fn places(&self) -> &[(RegistrationId, usize)] {
        &self.0.places
    }

    /// All numbers, by place.
    pub fn ids(&self) -> &[RegistrationId] {
        &self.0.ids
    }

    /// How many wait for a decision: nobody has decided on them, and they were not withdrawn.
    pub fn undecided(&self) -> usize {
        (0..self.len()).filter(|place| self.is_undecided(*place)).count()
    }

    fn is_undecided(&self, place: usize) -> bool {
        self.0.statuses[place] == Status::New && !self[place].is_withdrawn()
    }

    /// The first by arrival that waits for a decision, one that bears a time before one that bears none.
    pub fn first_undecided(&self) -> Option<&RegistrationLine> {
        let is_new = |place: &usize| self.is_undecided(*place);
        let timeless = self.0.lines.partition_point(|line| line.received.is_none());
        let place = (timeless..self.len()).find(is_new).or_else(|| (0..timeless).find(is_new))?;
        Some(&self[place])
    }

    /// Those of a status, by place.
    pub fn of_status(&self, status: Status) -> impl Iterator<Item = &RegistrationLine> {
        let places = self.0.statuses.iter().enumerate().filter(move |(_, one)| **one == status);
        places.map(|(place, _)| &self[place])
    }

    /// Those whose answer the form changed, by arrival.
    pub fn changed(&self) -> impl Iterator<Item = &RegistrationLine> {
        self.0.changed.iter().filter_map(|id| self.get(*id))
    }

    /// Whether somebody looks after any of them, or lately did.
    pub fn has_owners(&self) -> bool {
        self.0.has_owners
    }

    /// What stands where, by place.
    pub fn spots(&self) -> &[Spot] {
        &self.ground().spots
    }

    /// Where somebody is, each once with each status that stands there.
    pub fn occupied(&self) -> &[(Position, Status)] {
        &self.ground().occupied
    }

    /// Of how many nobody knows where they are.
    pub fn without_position(&self) -> usize {
        self.ground().without_position
    }

    /// The registrations whose flags name this one.
    pub fn namers(&self, id: RegistrationId) -> &[RegistrationId] {
        self.ground().namers(id)
    }

    /// Whether another of the round bears the same name.
    pub fn has_namesake(&self, id: RegistrationId) -> bool {
        self.place(id).is_some_and(|place| self.namesakes()[place])
    }

    fn namesakes(&self) -> &[bool] {
        self.0.namesakes.get_or_init(|| {
            let ranks = self.name_ranks();
            let mut bearers = vec![0_usize; ranks.len()];
            ranks.iter().for_each(|rank| bearers[*rank as usize] += 1);
            ranks.iter().map(|rank| bearers[*rank as usize] > 1).collect()
        })
    }

    fn ground(&self) -> &Ground {
        self.0.ground.get_or_init(|| Ground::read(self.iter()))
    }

    /// Works out now what filters, orders and maps need, which takes a moment where there are many: for a
    /// thread for which nobody waits. Else it is done when it is first asked for.
    pub fn prepare(&self) {
        self.facets();
        self.namesakes();
        self.ground();
    }

    pub(super) fn facets(&self) -> &Facets {
        self.0.facets.get_or_init(|| Facets::read(self.iter()))
    }

    /// By place, the rank of each line's name among all names.
    pub(super) fn name_ranks(&self) -> &[u32] {
        self.0.name_ranks.get_or_init(|| {
            let names: Vec<&str> = self.iter().map(|line| line.name.as_str()).collect();
            name_ranks(&names).into()
        })
    }

    /// The lines after some were read anew; `None` in place of a line that is gone.
    pub fn with<S: BuildHasher>(&self, mut anew: HashMap<RegistrationId, Option<RegistrationLine>, S>) -> Lines {
        let stays = |(id, new): (&RegistrationId, &Option<RegistrationLine>)| {
            let old = self.get(*id);
            old.zip(new.as_ref()).is_some_and(|(old, new)| old.received == new.received)
        };
        if anew.iter().all(stays) {
            return self.with_in_place(anew.into_values().flatten());
        }
        let kept = self.0.lines.iter().filter_map(|line| match anew.remove(&line.id) {
            None => Some(Arc::clone(line)),
            Some(new) => new.map(Arc::new),
        });
        let mut lines: Vec<_> = kept.collect();
        lines.extend(anew.into_values().flatten().map(Arc::new));
        Lines::by_arrival(lines)
    }

    /// The same lines in the same order, some of them others.
    fn with_in_place(&self, anew: impl Iterator<Item = RegistrationLine>) -> Lines {
        let mut lines = self.0.lines.clone();
        let mut changed: Vec<usize> = Vec::new();
        for new in anew {
            if let Some(place) = self.place(new.id) {
                lines[place] = Arc::new(new);
                changed.push(place);
            }
        }
        changed.sort_unstable();
        let new = |place: usize| lines[place].as_ref();
        let others: Vec<_> = changed.iter().map(|place| (*place, &self[*place], new(*place))).collect();
        let mut statuses = self.0.statuses.clone();
        others.iter().for_each(|(place, _, new)| statuses[*place] = new.status);
        let mut changed_answers = self.0.changed.clone();
        changed_answers.retain(|id| !others.iter().any(|(_, old, _)| old.id == *id));
        changed_answers.extend(others.iter().filter(|(_, _, new)| new.changed).map(|(_, _, new)| new.id));
        changed_answers.sort_by_key(|id| self.place(*id));
        let shared = Shared {
            places: self.0.places.clone(),
            ids: Arc::clone(&self.0.ids),
            statuses,
            changed: changed_answers,
            has_owners: self.0.has_owners || others.iter().any(|(_, _, new)| new.owner.is_some()),
            ..Shared::default()
        };
        // What was worked out before is mended. A lock that was just made is empty, so that setting it succeeds.
        if let Some(facets) = self.0.facets.get() {
            let changed: Vec<_> = others.iter().map(|(place, _, new)| (*place, *new)).collect();
            let _ = shared.facets.set(facets.with(&changed));
        }
        if let Some(ground) = self.0.ground.get().and_then(|ground| ground.with(&others)) {
            let _ = shared.ground.set(ground);
        }
        let same_names = others.iter().all(|(_, old, new)| old.name == new.name);
        if let Some(ranks) = self.0.name_ranks.get().filter(|_| same_names) {
            let _ = shared.name_ranks.set(Arc::clone(ranks));
        }
        if let Some(namesakes) = self.0.namesakes.get().filter(|_| same_names) {
            let _ = shared.namesakes.set(Arc::clone(namesakes));
        }
        Lines(Arc::new(Shared { lines, ..shared }))
    }

    /// The registrations of `new` that are not here, or not like this.
    pub fn differing(&self, new: &Lines) -> Vec<RegistrationId> {
        if Arc::ptr_eq(&self.0, &new.0) {
            return Vec::new();
        }
        let same_order = self.0.places == new.0.places;
        let old = |place: usize, id| if same_order { self.0.lines.get(place) } else { self.shared(id) };
        let differs = |(place, line): &(usize, &Arc<RegistrationLine>)| old(*place, line.id) != Some(*line);
        new.0.lines.iter().enumerate().filter(differs).map(|(_, line)| line.id).collect()
    }

    fn shared(&self, id: RegistrationId) -> Option<&Arc<RegistrationLine>> {
        self.place(id).and_then(|place| self.0.lines.get(place))
    }

    fn by_arrival(mut lines: Vec<Arc<RegistrationLine>>) -> Lines {
        lines.sort_by_key(|line| (line.received, line.id));
        let mut places: Vec<_> = lines.iter().enumerate().map(|(place, line)| (line.id, place)).collect();
        places.sort_unstable();
        let shared = Shared {
            places,
            ids: lines.iter().map(|line| line.id).collect(),
            statuses: lines.iter().map(|line| line.status).collect(),
            changed: lines.iter().filter(|line| line.changed).map(|line| line.id).collect(),
            has_owners: lines.iter().any(|line| line.owner.is_some()),
            ..Shared::default()
        };
        Lines(Arc::new(Shared { lines, ..shared }))
    }
}

impl Index<usize> for Lines {
    type Output = RegistrationLine;

    fn index(&self, place: usize) -> &RegistrationLine {
        &self.0.lines[place]
    }
}

impl PartialEq for Lines {
    /// Lines that are shared are not looked at twice.
    fn eq(&self, other: &Lines) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0.lines == other.0.lines
    }
}

impl Eq for Lines {}

impl FromIterator<RegistrationLine> for Lines {
    fn from_iter<T: IntoIterator<Item = RegistrationLine>>(lines: T) -> Lines {
        Lines::by_arrival(lines.into_iter().map(Arc::new).collect())
    }
}

impl From<Vec<RegistrationLine>> for Lines {
    fn from(lines: Vec<RegistrationLine>) -> Lines {
        lines.into_iter().collect()
    }
}

/// A round as another's write would have made it.
#[cfg(test)]
impl Lines {
    pub fn edit(&mut self, edit: impl FnOnce(&mut Vec<RegistrationLine>)) {
        let mut lines: Vec<RegistrationLine> = self.iter().cloned().collect();
        edit(&mut lines);
        *self = lines.into();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::Status;
    use crate::domain::listing::samples::line;

    fn ids(lines: &Lines) -> Vec<i64> {
        lines.iter().map(|line| line.id.0).collect()
    }

    #[test]
    fn what_came_first_stands_first_and_what_bears_no_time_before_all() {
        let lines: Lines = vec![line(1, Some("2024-03-02")), line(2, Some("2024-03-01")), line(3, None)].into();
        assert_eq!(ids(&lines), [3, 2, 1]);
    }

    #[test]
    fn untouched_lines_are_shared_and_not_copied() {
        let old: Lines = (1..=3).map(|id| line(id, None)).collect();
        let decided = RegistrationLine { status: Status::Accepted, ..line(2, None) };
        let new = old.with(HashMap::from([(RegistrationId(2), Some(decided))]));
        assert!(Arc::ptr_eq(&old.0.lines[0], &new.0.lines[0]) && Arc::ptr_eq(&old.0.lines[2], &new.0.lines[2]));
        assert_eq!(old.differing(&new), [RegistrationId(2)]);
    }

    prop_compose! {
        fn some_lines()(days in proptest::collection::btree_map(1_i64..30, (0_u32..4, any::<bool>()), 0..20))
            -> HashMap<RegistrationId, RegistrationLine> {
            let made = |(id, (day, sure)): (i64, (u32, bool))| {
                let received = (day > 0).then(|| format!("2024-03-0{day}"));
                (RegistrationId(id), RegistrationLine { sure, ..line(id, received.as_deref()) })
            };
            days.into_iter().map(made).collect()
        }
    }

    proptest! {
        #[test]
        fn lines_with_the_differing_read_anew_are_the_new_lines(old in some_lines(), new in some_lines()) {
            let (old_lines, new_lines): (Lines, Lines) =
                (old.values().cloned().collect(), new.values().cloned().collect());
            let gone = old.keys().filter(|id| !new.contains_key(id)).copied();
            let differing = old_lines.differing(&new_lines);
            let anew = differing.iter().copied().chain(gone).map(|id| (id, new.get(&id).cloned())).collect();
            let refreshed = old_lines.with::<std::hash::RandomState>(anew);
            prop_assert_eq!(&refreshed, &new_lines);
            prop_assert_eq!(refreshed.places(), new_lines.places());
            prop_assert_eq!((refreshed.ids(), refreshed.undecided()), (new_lines.ids(), new_lines.undecided()));
            prop_assert!(refreshed.changed().eq(new_lines.changed()));
            prop_assert!(new_lines.iter().all(|line| refreshed.get(line.id) == Some(line)));
            prop_assert!(differing.iter().all(|id| old.get(id) != new.get(id)));
        }
    }
}
