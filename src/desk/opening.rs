//! A file is opened: text is text, and a workbook is read by a process of our own that has no files, no
//! environment and little memory and time, since its parser is a large one and its format made for mischief.

use std::io::{self, BufReader, Write};
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::intake::sheet::{Sheet, SheetProblem, is_packed, look_at};
use crate::intake::{Content, IntakeError};

/// The hidden argument with which we start ourselves to read a workbook.
pub const READ_SHEET: &str = "--read-sheet";

/// By the clock on the wall, on a machine where others work too; the process itself ends after a few seconds
/// of its own work.
const LONGEST_READING: Duration = Duration::from_secs(20);

/// Opens what a file, or the standard input, holds. The bytes decide what it is, whatever its name says.
///
/// # Errors
/// A workbook that cannot be read, or not within the limits.
pub fn open(bytes: Vec<u8>) -> Result<Content, IntakeError> {
    if !is_packed(&bytes) {
        return Ok(Content::Text(bytes));
    }
    look_at(&bytes)?;
    read_apart(bytes).map(Content::Sheet)
}

fn read_apart(bytes: Vec<u8>) -> Result<Sheet, IntakeError> {
    let mut child = start().map_err(|error| SheetProblem::NoReader { reason: error.to_string() })?;
    let (Some(mut input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(end(child, true));
    };
    let (told, hear) = mpsc::channel();
    // Each side may wait for the other, so neither is fed by the thread that watches the time.
    thread::spawn(move || input.write_all(&bytes));
    thread::spawn(move || told.send(Sheet::receive(BufReader::new(output))));
    match hear.recv_timeout(LONGEST_READING) {
        Ok(Some(read)) => {
            end(child, true);
            read
        }
        Ok(None) => Err(end(child, false)),
        Err(_) => {
            end(child, true);
            Err(SheetProblem::TooLarge.into())
        }
    }
}

/// Ourselves once more, with nothing but two pipes.
fn start() -> io::Result<Child> {
    Command::new(ourselves()?)
        .arg(READ_SHEET)
        .env_clear()
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
}

/// The running program itself, even where a newer one has taken the place of its file.
///
/// # Errors
/// Where the system does not say.
pub fn ourselves() -> io::Result<PathBuf> {
    let running = Path::new("/proc/self/exe");
    if running.exists() { Ok(running.to_owned()) } else { std::env::current_exe() }
}

/// Sees the process off. Gives what its silence meant: a signal ended it at one of its limits, or it fell.
fn end(mut child: Child, kill: bool) -> IntakeError {
    if kill {
        // It may have gone by itself.
        let _ = child.kill();
    }
    let by_signal = child.wait().is_ok_and(|status| status.signal().is_some());
    if by_signal { SheetProblem::TooLarge.into() } else { SheetProblem::Broken.into() }
}
