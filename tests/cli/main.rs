//! The command line as a contract: the real binary on real files, the main job from end to end, the
//! shapes that scripts rely on, and every bad input that must change nothing.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a helper of a test fails as the test does")]

mod attachments;
mod bad_input;
mod calendar;
mod checklists;
mod closings;
mod columns;
mod contacts;
mod driver;
mod edits;
mod encodings;
mod exports;
mod filters;
mod handout;
mod hostile_files;
mod hostile_terminal;
mod hostile_texts;
mod identity;
mod info;
mod invoices;
mod keeping;
mod letters;
mod mailboxes;
mod main_job;
mod memo;
mod mending;
mod odd_files;
mod output;
mod package;
mod past;
mod payments;
mod plans;
mod privacy;
mod proposals;
#[path = "../common/pty.rs"]
#[allow(dead_code, reason = "each test file uses its own part of the terminal")]
mod pty;
mod reimport;
mod replica;
mod reports;
mod rounds;
mod shapes;
mod templates;
mod times;
mod workbook;
