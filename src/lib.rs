//! kumppani: one house, six floors. A file imports only from floors below its own; rooms on
//! one floor do not know each other. `tests/layers.rs` holds the table of allowed edges.
//!
//! From the bottom up:
//!
//! 1. [`i18n`] turns a key and its arguments into Finnish, Swedish or English, and writes dates
//!    and money as a Finnish office does. It knows nothing of libraries.
//!    [`matching`] is the optimiser: weights in, a matching out. It knows nothing of libraries either.
//! 2. [`domain`] is the programme itself: places, registrations, scores, partnerships, visits,
//!    claims, and [`domain::Change`], every write that the application can make. Pure.
//! 3. [`store`] keeps it all in one SQLite file with a journal from which undo, history and live
//!    refresh come. [`intake`] reads files from outside into rows with their line numbers.
//! 4. [`outbox`] writes files for others to open: spreadsheets that run nothing, letters not yet sent.
//!    [`app`] is the interface without a screen: `update(&mut Model, Msg) -> Vec<Effect>`. Pure.
//! 5. [`desk`] holds the use cases that the command line and the interface share.
//!    [`ui`] draws a `Model` and never changes it.
//! 6. [`cli`] parses a subcommand, calls the desk, prints. [`shell`] owns the terminal, the
//!    threads, the signals and the clock.

#![forbid(unsafe_code)]

pub mod app;
pub mod cli;
pub mod desk;
pub mod domain;
pub mod i18n;
pub mod intake;
pub mod matching;
pub mod outbox;
pub mod shell;
pub mod store;
pub mod ui;
