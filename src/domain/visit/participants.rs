//! Who travels: numbers by role, and names only where somebody wants them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::i18n::Phrase;

/// What somebody who travels is at the library. As few as tell whether the staff is there, since "as many as possible"
/// is said of the staff: the professionals, those who lead them, the others who work there; and whoever is no staff,
/// as customers' representatives and members of the board.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ParticipantRole {
    Librarian,
    Management,
    OtherStaff,
    Companion,
}

impl ParticipantRole {
    pub const ALL: [ParticipantRole; 4] = [
        ParticipantRole::Librarian,
        ParticipantRole::Management,
        ParticipantRole::OtherStaff,
        ParticipantRole::Companion,
    ];

    /// The word that scripts and the database use.
    pub fn code(self) -> &'static str {
        match self {
            ParticipantRole::Librarian => "librarian",
            ParticipantRole::Management => "management",
            ParticipantRole::OtherStaff => "other_staff",
            ParticipantRole::Companion => "companion",
        }
    }

    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("participant-{}", self.code().replace('_', "-")))
    }
}

/// Who travels on a visit, as far as it is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Participants {
    /// How many of each role; a role of nobody is left out. Together at most all who travel.
    pub roles: BTreeMap<ParticipantRole, u32>,
    /// Free words of somebody; personal data. Mostly empty.
    pub names: String,
}

impl Participants {
    /// How many the roles are together.
    pub fn told(&self) -> u32 {
        self.roles.values().fold(0, |sum, count| sum.saturating_add(*count))
    }

    /// How many of `all` who travel are staff; whose role is not told is taken for staff.
    pub fn staff(&self, all: u32) -> u32 {
        all.saturating_sub(self.roles.get(&ParticipantRole::Companion).copied().unwrap_or_default())
    }

    /// `ammattihenkilöstö 3, johto 1`; `None` where no role is told.
    pub fn phrase(&self) -> Option<Phrase> {
        let of = |(role, count): (&ParticipantRole, &u32)| {
            Phrase::new("participants-of-role").with("role", role.phrase()).with("count", i64::from(*count))
        };
        let parts: Vec<Phrase> = self.roles.iter().map(of).collect();
        (!parts.is_empty()).then(|| Phrase::new("participants-by-role").with("parts", parts))
    }
}

/// Which share of a staff travels, in whole percent. The size of a staff counts person-years, so part-time work can
/// make more people than it says: all of them are 100.
pub fn staff_share(travelling: u32, staff_hundredths: i64) -> Option<u32> {
    let staff = u64::try_from(staff_hundredths).ok().filter(|staff| *staff > 0)?;
    let percent = (u64::from(travelling) * 10_000 + staff / 2) / staff;
    Some(u32::try_from(percent.min(100)).unwrap_or(100))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_share_is_of_the_staff_alone() {
        let roles = BTreeMap::from([(ParticipantRole::Librarian, 4), (ParticipantRole::Companion, 2)]);
        let participants = Participants { roles, names: String::new() };
        assert_eq!((participants.told(), participants.staff(9)), (6, 7));
        assert_eq!(staff_share(7, 1200), Some(58));
        assert_eq!(staff_share(3, 250), Some(100), "part-timers");
        assert_eq!(staff_share(3, 0), None);
    }

    proptest! {
        #[test]
        fn a_share_is_a_share_and_grows_with_who_travels(some in any::<u32>(), more in any::<u32>(), staff in any::<i64>()) {
            if let Some(share) = staff_share(some, staff) {
                prop_assert!(share <= 100);
                prop_assert!(staff_share(some.saturating_add(more), staff) >= Some(share));
            }
        }
    }
}
