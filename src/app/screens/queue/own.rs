//! Whose a registration is: taken by the one who looks after it, and let go again.

use super::deciding::targets;
use crate::app::{Effect, Model, Sent};
use crate::domain::{Change, RegistrationLine};

/// Takes those that are not mine yet; where all are, lets them go.
pub(super) fn take_or_release(model: &mut Model) -> Vec<Effect> {
    let mine = |line: &RegistrationLine| line.owner.as_ref().is_some_and(|owner| model.is_me(owner));
    let others: Vec<_> = targets(model).filter(|line| !mine(line)).map(RegistrationLine::seen).collect();
    let change = if others.is_empty() {
        let registrations = targets(model).map(RegistrationLine::seen).collect();
        Change::OwnRegistrations { registrations, owner: None }
    } else {
        Change::OwnRegistrations { registrations: others, owner: Some(model.me.clone()) }
    };
    model.write(change, Sent { clears_marks: true, ..Sent::default() })
}
