//! The real program in a pseudo-terminal, for the benches: keys in, bytes and their times out.

#![allow(dead_code, reason = "each bench uses its own part of it")]

use std::io::{Read, Write};
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// Nothing more is on its way once the line has been quiet for so long.
const QUIET: Duration = Duration::from_millis(60);

/// What has not come by then does not come.
const LONGEST: Duration = Duration::from_secs(5);

pub fn machine() -> String {
    let text = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = text.lines().find_map(|line| line.strip_prefix("model name")?.split_once(':'));
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    format!("{cores} cores,{}", model.map_or(" unknown", |(_, name)| name))
}

/// The program in a pseudo-terminal.
pub struct Session {
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    pub chunks: Receiver<(Instant, Vec<u8>)>,
    _master: Box<dyn MasterPty + Send>,
}

impl Session {
    pub fn start(database: &Path, cols: u16, rows: u16) -> Session {
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("the system has pseudo-terminals");
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_kumppani"));
        command.args(["--db", &database.display().to_string(), "--lang", "fi"]);
        command.env("TERM", "xterm-256color");
        let child = pair.slave.spawn_command(command).expect("the program was just built");
        let mut output = pair.master.try_clone_reader().expect("a fresh terminal can be read");
        let keys = pair.master.take_writer().expect("a fresh terminal can be written");
        let (sender, chunks) = channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 65_536];
            while let Ok(read @ 1..) = output.read(&mut buffer) {
                if sender.send((Instant::now(), buffer[..read].to_vec())).is_err() {
                    break;
                }
            }
        });
        Session { child, keys, chunks, _master: pair.master }
    }

    /// Everything until the line is quiet: when the first byte came, and how many there were.
    pub fn until_quiet(&self) -> (Option<Instant>, usize) {
        let (mut first, mut bytes) = (None, 0);
        while let Ok((at, chunk)) = self.chunks.recv_timeout(QUIET) {
            first = first.or(Some(at));
            bytes += chunk.len();
        }
        (first, bytes)
    }

    /// When the answer to a key began and when it was whole: a search draws the letter and then what it found.
    pub fn frames(&self) -> Option<(Instant, Instant)> {
        let (first, _) = self.chunks.recv_timeout(LONGEST).ok()?;
        let mut last = first;
        while let Ok((at, _)) = self.chunks.recv_timeout(QUIET) {
            last = at;
        }
        Some((first, last))
    }

    /// Presses the last key of `press` so often, each time the others before it and those of `back` after it: the milliseconds to
    /// its first frame, and to its last.
    pub fn times_of(&mut self, press: &str, back: &str, times: usize) -> (Vec<f64>, Vec<f64>) {
        let (before, key) = press.split_at(press.len() - 1);
        let (mut first, mut last) = (Vec::new(), Vec::new());
        for _ in 0..times {
            self.press_each(before);
            let at = self.press(key);
            if let Some(frames) = self.frames() {
                first.push(milliseconds(at, frames.0));
                last.push(milliseconds(at, frames.1));
            }
            self.press_each(back);
        }
        (first, last)
    }

    fn press_each(&mut self, keys: &str) {
        for key in keys.chars() {
            self.press(&key.to_string());
            self.until_quiet();
        }
    }

    /// When these words were on their way to the screen.
    pub fn until_shown(&mut self, words: &str) -> Option<Instant> {
        let mut seen = Vec::new();
        while let Ok((at, chunk)) = self.chunks.recv_timeout(LONGEST) {
            seen.extend(chunk);
            if String::from_utf8_lossy(&seen).contains(words) {
                return Some(at);
            }
        }
        None
    }

    /// Memory in use, millions of bytes.
    pub fn megabytes(&self) -> u64 {
        let id = self.child.process_id().unwrap_or_default();
        let status = std::fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
        let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kilobytes = resident.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
        kilobytes.unwrap_or_default() * 1024 / 1_000_000
    }

    pub fn press(&mut self, keys: &str) -> Instant {
        let at = Instant::now();
        self.keys.write_all(keys.as_bytes()).expect("the program reads its keys");
        self.keys.flush().expect("a pseudo-terminal has no buffer of its own");
        at
    }

    /// Ticks of processor time so far, 100 a second.
    pub fn ticks(&self) -> u64 {
        let id = self.child.process_id().unwrap_or_default();
        let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
        let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
        fields.iter().skip(11).take(2).filter_map(|field| field.parse::<u64>().ok()).sum()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // The figures are taken; how the session ends does not matter to them.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

pub fn milliseconds(from: Instant, to: Instant) -> f64 {
    to.duration_since(from).as_secs_f64() * 1e3
}

/// What a piece of work takes, the median of nine.
pub fn timed<T>(what: &str, mut work: impl FnMut() -> T) {
    let times = (0..9).map(|_| {
        let started = Instant::now();
        std::hint::black_box(work());
        milliseconds(started, Instant::now())
    });
    println!("  {what}: {:.2} ms", median(times.collect()));
}
