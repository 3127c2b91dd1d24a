//! What one coordinator looks after. A visit and a claim are of whoever looks after their partnership; what nobody looks
//! after is nobody's.

use std::collections::HashSet;

use super::visit::Due;
use super::{Actor, Claim, PartnershipId, RecordKey, RegistrationId, RegistrationLine, Snapshot, VisitId};

/// The records of one person in a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    person: Actor,
    registrations: HashSet<RegistrationId>,
    partnerships: HashSet<PartnershipId>,
    visits: HashSet<VisitId>,
}

impl Own {
    pub fn of(snapshot: &Snapshot, person: &Actor) -> Own {
        let mut own = Own {
            person: person.clone(),
            registrations: HashSet::new(),
            partnerships: HashSet::new(),
            visits: HashSet::new(),
        };
        let lines = snapshot.registrations.iter().filter(|line| own.is_of(line.owner.as_ref()));
        own.registrations = lines.map(|line| line.id).collect();
        let pairs = snapshot.partnerships.iter().filter(|pair| own.is_of(pair.owner.as_ref()));
        own.partnerships = pairs.map(|pair| pair.id).collect();
        // Of those that one asks whether they still meet, some are of earlier rounds.
        let long_ago: Vec<PartnershipId> = snapshot
            .met_before
            .iter()
            .filter(|met| own.is_of(met.owner.as_ref()))
            .map(|met| met.partnership.id)
            .collect();
        own.partnerships.extend(long_ago);
        let visits = snapshot.visits.iter().filter(|visit| own.partnership(visit.partnership));
        own.visits = visits.map(|visit| visit.id).collect();
        own
    }

    /// Names are the same whatever their capitals, as in the database.
    fn is_of(&self, owner: Option<&Actor>) -> bool {
        owner.is_some_and(|owner| owner.as_str().eq_ignore_ascii_case(self.person.as_str()))
    }

    pub fn line(&self, line: &RegistrationLine) -> bool {
        self.registration(line.id)
    }

    pub fn registration(&self, id: RegistrationId) -> bool {
        self.registrations.contains(&id)
    }

    pub fn partnership(&self, id: PartnershipId) -> bool {
        self.partnerships.contains(&id)
    }

    pub fn visit(&self, id: VisitId) -> bool {
        self.visits.contains(&id)
    }

    pub fn claim(&self, claim: &Claim) -> bool {
        self.visit(claim.visit)
    }

    /// What waits on one of their records.
    pub fn due(&self, due: &Due) -> bool {
        match (due.partnership, due.record) {
            (Some(partnership), _) => self.partnership(partnership),
            (None, RecordKey::Registration(id)) => self.registration(id),
            (None, RecordKey::Visit(id)) => self.visit(id),
            (None, RecordKey::Partnership(id)) => self.partnership(id),
            // A claim whose visit is gone belongs to no partnership.
            (None, RecordKey::Claim(_)) => false,
            // A session is everybody's, and so is the directory.
            (None, RecordKey::Info(_) | RecordKey::Mailbox(_)) => true,
        }
    }
}
