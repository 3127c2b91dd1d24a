//! The people who use the program, and what each may do.

use serde::{Deserialize, Serialize};

use super::Actor;
use crate::i18n::{Lang, Phrase};

/// What a person may do. Until a first role is given, everybody may do everything, but nobody
/// approves what they entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Viewer,
    Coordinator,
    /// A coordinator who also decides on claims.
    Approver,
    /// Gives roles; holds no money role.
    Admin,
}

impl Role {
    pub const ALL: [Role; 4] = [Role::Viewer, Role::Coordinator, Role::Approver, Role::Admin];

    pub fn code(self) -> &'static str {
        match self {
            Role::Viewer => "viewer",
            Role::Coordinator => "coordinator",
            Role::Approver => "approver",
            Role::Admin => "admin",
        }
    }

    pub fn from_code(code: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.code() == code)
    }

    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("role-{}", self.code()))
    }

    pub fn may(self, permission: Permission) -> bool {
        match permission {
            Permission::Own => true,
            Permission::Coordinate => matches!(self, Role::Coordinator | Role::Approver | Role::Admin),
            Permission::DecideMoney => self == Role::Approver,
            Permission::Administer => self == Role::Admin,
        }
    }
}

/// What a change needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Permission {
    /// One's own settings.
    Own,
    /// Registrations, pairs, visits, entering claims.
    Coordinate,
    /// Decisions on claims.
    DecideMoney,
    /// Roles and rates.
    Administer,
}

impl Permission {
    /// The role to ask for.
    pub fn role(self) -> Role {
        match self {
            Permission::Own => Role::Viewer,
            Permission::Coordinate => Role::Coordinator,
            Permission::DecideMoney => Role::Approver,
            Permission::Administer => Role::Admin,
        }
    }

    pub const ALL: [Permission; 4] =
        [Permission::Own, Permission::Coordinate, Permission::DecideMoney, Permission::Administer];

    pub fn code(self) -> &'static str {
        match self {
            Permission::Own => "own",
            Permission::Coordinate => "coordinate",
            Permission::DecideMoney => "decide_money",
            Permission::Administer => "administer",
        }
    }
}

/// A person who has a role or a setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub name: Actor,
    pub role: Option<Role>,
    pub language: Option<Lang>,
}

impl Actor {
    /// Reads a person's name: 1 to 32 letters, digits, `.`, `_` or `-`, beginning with none of `.` and `-`, taken in
    /// lower case, so that `Aino` and `aino` are one pair of eyes. `None` for anything else.
    pub fn parse(name: &str) -> Option<Actor> {
        let name: String = name.trim().chars().flat_map(char::to_lowercase).collect();
        let plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-');
        let fits = (1..=32).contains(&name.chars().count()) && name.chars().all(plain) && !name.starts_with(['.', '-']);
        fits.then_some(Actor(name))
    }
}
