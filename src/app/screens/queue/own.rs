//! Whose a registration is: taken by the one who looks after it, and let go again.

use super::deciding::targets;
use crate::app::{Effect, Model, Sent};
use crate::domain::{Change, RegistrationLine};

/// Takes those that are not mine yet; where all are, lets them go.
pub(super) fn take_or_release(model: &mut Model) -> Vec<Effect> {
    let (lines, owner) = model.taken_or_let_go(targets(model), |line| line.owner.as_ref());
    let change =
        Change::OwnRegistrations { registrations: lines.into_iter().map(RegistrationLine::seen).collect(), owner };
    model.write(change, Sent { clears_marks: true, ..Sent::default() })
}
