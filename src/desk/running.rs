//! Running a program that root has named: no shell is between, its environment is empty, and it ends.

use std::fs::File;
use std::io::{self, Read, Seek, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::domain::clean_line;

/// How often it is looked whether it has ended.
const LOOK: Duration = Duration::from_millis(20);

/// A minute.
const LOOKS: u32 = 3_000;

/// Of what a failed one says, in bytes.
const LONGEST_COMPLAINT: u64 = 400;

/// Why a program did not do what it was started for.
#[derive(Debug)]
pub enum Failed {
    /// It cannot be started, or says no; on one line.
    Because(String),
    /// It did not end within a minute and was stopped.
    TooLong,
}

impl From<io::Error> for Failed {
    fn from(error: io::Error) -> Failed {
        Failed::Because(error.to_string())
    }
}

/// Runs a program in a folder, with these bytes as its standard input.
///
/// # Errors
/// Where it cannot be started, says no, or does not end.
pub fn run(program: &Path, arguments: &[&str], folder: &Path, input: &[u8]) -> Result<(), Failed> {
    // Files instead of pipes: neither side ever waits for the other.
    let mut complaint = tempfile::tempfile()?;
    let mut child = Command::new(program)
        .args(arguments)
        .env_clear()
        .current_dir(folder)
        .stdin(Stdio::from(filled(input)?))
        .stdout(Stdio::null())
        .stderr(Stdio::from(complaint.try_clone()?))
        .spawn()?;
    let mut looked = 0;
    let status = loop {
        match child.try_wait()? {
            Some(status) => break status,
            None if looked < LOOKS => {
                looked += 1;
                thread::sleep(LOOK);
            }
            None => {
                // Where it has ended just now, there is nothing to end.
                let _ = child.kill();
                let _ = child.wait();
                return Err(Failed::TooLong);
            }
        }
    };
    if status.success() {
        return Ok(());
    }
    let said = complaint.rewind().and_then(|()| first_words(complaint)).unwrap_or_default();
    Err(Failed::Because(if said.is_empty() { status.to_string() } else { format!("{status}: {said}") }))
}

/// A file without a name that begins with these bytes.
fn filled(bytes: &[u8]) -> io::Result<File> {
    let mut file = tempfile::tempfile()?;
    file.write_all(bytes)?;
    file.rewind()?;
    Ok(file)
}

fn first_words(file: File) -> io::Result<String> {
    let mut bytes = Vec::new();
    file.take(LONGEST_COMPLAINT).read_to_end(&mut bytes)?;
    Ok(clean_line(&String::from_utf8_lossy(&bytes)))
}
