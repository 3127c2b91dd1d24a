//! The interface on a real terminal: the only place with threads, signals and a clock. It carries
//! out what `app` asks for and shows what `ui` draws; what to do and how it looks is decided there.
//!
//! Threads: `input` listens, `signals` and `line` watch for the end, `records` owns the database,
//! `pairing` solves, `searching` finds, `drafts` keeps what is typed, `presence` tells who else is
//! here; all of them tell the session through one channel.

mod clipboard;
mod clock;
mod drafts;
mod environment;
mod error;
mod escape;
mod events;
mod importing;
mod inbox;
mod input;
mod invoices;
mod keys;
mod letters;
mod operation;
mod outbox;
mod pairing;
mod past;
mod plans;
mod presence;
mod progress;
mod records;
mod screen;
mod searching;
mod session;
mod signals;
mod threads;
mod told;
mod tty;

use std::process::ExitCode;

use crate::app::Start;

pub use error::ShellError;
pub use threads::Death;

/// Runs the interface until the person leaves, a signal ends it, or the line drops. The terminal is
/// given back before this returns. The exit code is 0, or 128 + the signal's number.
///
/// # Errors
/// Before the screen is entered: no terminal, a terminal without a screen, a database that cannot be
/// read. After: a thread that panicked. The caller says [`ShellError::phrase`] in one line.
pub fn run(start: &Start) -> Result<ExitCode, ShellError> {
    session::run(start)
}
