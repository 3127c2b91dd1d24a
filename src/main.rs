//! kumppani: ties the command line to the terminal interface.

#![forbid(unsafe_code)]

use std::process::ExitCode;

use kumppani::cli::{self, CliError, Start};
use kumppani::shell::{self, Session};

fn main() -> ExitCode {
    cli::main(&open)
}

/// Opens the interface with what the command line says.
fn open(start: &Start) -> Result<ExitCode, CliError> {
    let Start { database, actor, lang, round, demo, inbox } = start.clone();
    let session = Session { database, actor, lang, round, demo, inbox };
    shell::run(&session).map_err(|error| CliError::Interface { phrase: error.phrase(), code: error.exit_code() })
}
