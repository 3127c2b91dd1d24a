//! kumppani: ties the command line to the terminal interface.

#![forbid(unsafe_code)]

use std::process::ExitCode;

use kumppani::cli::{self, CliError};
use kumppani::shell;

fn main() -> ExitCode {
    cli::main(&|start| {
        shell::run(start).map_err(|error| CliError::Interface { phrase: error.phrase(), code: error.exit_code() })
    })
}
