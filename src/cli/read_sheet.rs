//! The process that reads one workbook for another of us. It limits itself before it looks at a byte, since
//! what it is given may be made to bring it down, and that is all that it can then do.

use std::io::{BufWriter, Read, Write};
use std::process::ExitCode;

use rustix::process::{Resource, Rlimit, setrlimit};

use super::error::NOT_DONE;
use crate::intake::MOST_MEGABYTES;
use crate::intake::sheet::convert;

/// In bytes, the program itself included: a workbook of a hundred thousand answers needs half of it.
const MEMORY: u64 = 384 << 20;
/// In seconds of work.
const TIME: u64 = 6;

/// From the standard input to the standard output.
pub fn run() -> ExitCode {
    let done = confine().is_ok() && read().is_ok();
    if done { ExitCode::SUCCESS } else { ExitCode::from(NOT_DONE) }
}

/// No file is opened or grows from here on, nothing is started, and no image of the memory is left behind.
fn confine() -> rustix::io::Result<()> {
    let limits = [
        (Resource::As, MEMORY),
        (Resource::Cpu, TIME),
        (Resource::Nofile, 0),
        (Resource::Fsize, 0),
        (Resource::Nproc, 0),
        (Resource::Core, 0),
    ];
    limits
        .into_iter()
        .try_for_each(|(resource, most)| setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) }))
}

fn read() -> std::io::Result<()> {
    let most = MOST_MEGABYTES << 20;
    // Room for all at once: growing would for a moment take twice as much.
    let mut bytes = Vec::with_capacity(most + 1);
    std::io::stdin().lock().take(most as u64 + 1).read_to_end(&mut bytes)?;
    let mut out = BufWriter::new(std::io::stdout().lock());
    convert(&bytes, &mut out)?;
    out.flush()
}
