//! The use cases that the command line and the interface share. Ties intake, store and matching
//! together; prints nothing and draws nothing.

mod answer_edit;
pub mod budgets;
pub mod calendar;
pub mod claims;
pub mod closings;
pub mod demo;
pub mod directory;
pub mod edges;
pub mod exports;
pub mod folder;
pub mod forget;
pub mod handout;
mod identity;
pub mod import;
#[cfg(test)]
mod import_tests;
pub mod letters;
mod looking;
pub mod mailboxes;
pub mod memo;
mod naming;
mod opening;
mod overview;
pub mod pairs;
pub mod past;
pub mod payments;
pub mod plans;
pub mod programs;
pub mod reading;
pub mod reports;
mod round_import;
mod round_pairs;
mod running;
mod search;
pub mod sendmail;
mod smtp;
pub mod sshd;
pub mod times;
mod unusable;

pub use answer_edit::{library_shortlist, prepare_edit};
pub use looking::Looker;
pub use opening::{READ_SHEET, open, ourselves};
pub use overview::{left_of_budget, overview, overview_after};
pub use round_import::{AnswerChange, Inspected, RoundImportError, inspect};
pub use round_pairs::{
    choice_of_kept, mend_pairs, pair_distribution, pair_scores, suggest_pairs, suggest_pairs_until, try_setting,
    why_joined,
};
pub use search::RoundIndex;
pub use unusable::{Unusable, odd_csv, unusable_csv};

pub use crate::outbox::{Written, open_without_following, write_anew};
