//! The real binary on a pseudo-terminal, with a terminal emulator that remembers what it shows.
//! Waiting is always for something to be seen, up to a deadline; never for a while.

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal};
use rustix::termios::{LocalModes, Termios};

/// Long enough for a loaded machine; only a failure waits it out.
pub const DEADLINE: Duration = Duration::from_secs(20);

/// What to start, and in what surroundings.
pub struct Start {
    command: CommandBuilder,
    rows: u16,
    columns: u16,
}

impl Start {
    /// `kumppani` with these arguments, in Finnish, on 80×24, with an environment of its own.
    pub fn kumppani(arguments: &[&str]) -> Start {
        let mut start = Start::program(env!("CARGO_BIN_EXE_kumppani"));
        start.command.args(arguments);
        start
    }

    pub fn program(program: &str) -> Start {
        let mut command = CommandBuilder::new(program);
        command.env_clear();
        for (name, value) in [("TERM", "xterm-256color"), ("LANG", "fi_FI.UTF-8"), ("PATH", "/usr/bin:/bin")] {
            command.env(name, value);
        }
        Start { command, rows: 24, columns: 80 }
    }

    pub fn args(mut self, arguments: &[&str]) -> Start {
        self.command.args(arguments);
        self
    }

    pub fn env(mut self, name: &str, value: &str) -> Start {
        self.command.env(name, value);
        self
    }

    pub fn current_dir(mut self, folder: &Path) -> Start {
        self.command.cwd(folder);
        self
    }

    pub fn go(self) -> Pty {
        let size = PtySize { rows: self.rows, cols: self.columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let line = pair.master.tty_name().unwrap();
        let before = line_settings(&line);
        let child = pair.slave.spawn_command(self.command).unwrap();
        drop(pair.slave);
        let seen = Arc::new((Mutex::new(Seen::new(self.rows, self.columns)), Condvar::new()));
        let reader = pair.master.try_clone_reader().unwrap();
        let shared = Arc::clone(&seen);
        std::thread::spawn(move || watch(reader, &shared));
        let writer = pair.master.take_writer().unwrap();
        Pty { master: pair.master, writer, child, seen, line, before }
    }
}

/// A running program and the terminal it thinks it has.
pub struct Pty {
    master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    seen: Arc<(Mutex<Seen>, Condvar)>,
    line: PathBuf,
    before: Termios,
}

struct Seen {
    terminal: vt100::Parser,
    bytes: Vec<u8>,
    /// Nothing more is taken from the line.
    frozen: bool,
}

impl Seen {
    fn new(rows: u16, columns: u16) -> Seen {
        Seen {
            terminal: vt100::Parser::new(at_least_one(rows), at_least_one(columns), 0),
            bytes: Vec::new(),
            frozen: false,
        }
    }
}

fn at_least_one(cells: u16) -> NonZero<u16> {
    NonZero::new(cells).unwrap_or(NonZero::<u16>::MIN)
}

fn watch(mut reader: Box<dyn Read + Send>, seen: &(Mutex<Seen>, Condvar)) {
    let mut chunk = [0; 16 * 1024];
    while let Ok(length @ 1..) = reader.read(&mut chunk) {
        let mut now = seen.0.lock().unwrap();
        now.terminal.process(&chunk[..length]);
        now.bytes.extend_from_slice(&chunk[..length]);
        seen.1.notify_all();
        drop(seen.1.wait_while(now, |now| now.frozen).unwrap());
    }
}

fn line_settings(line: &Path) -> Termios {
    let flags = rustix::fs::OFlags::RDWR | rustix::fs::OFlags::NOCTTY;
    let line = rustix::fs::open(line, flags, rustix::fs::Mode::empty()).unwrap();
    rustix::termios::tcgetattr(line).unwrap()
}

impl Pty {
    pub fn send(&mut self, bytes: &str) {
        self.writer.write_all(bytes.as_bytes()).unwrap();
        self.writer.flush().unwrap();
    }

    /// Waits until the text is on the screen.
    pub fn see(&self, text: &str) {
        self.wait(&format!("to see {text:?}"), |screen| screen.contents().contains(text));
    }

    pub fn wait(&self, what: &str, until: impl Fn(&vt100::Screen) -> bool) {
        let deadline = Instant::now() + DEADLINE;
        let mut seen = self.seen.0.lock().unwrap();
        while !until(seen.terminal.screen()) {
            let left = deadline.saturating_duration_since(Instant::now());
            assert!(!left.is_zero(), "waited in vain {what}; the screen:\n{}", seen.terminal.screen().contents());
            seen = self.seen.1.wait_timeout(seen, left).unwrap().0;
        }
    }

    /// Looks at the screen as it is.
    pub fn look<T>(&self, at: impl Fn(&vt100::Screen) -> T) -> T {
        at(self.seen.0.lock().unwrap().terminal.screen())
    }

    /// How many bytes the program has written so far.
    pub fn bytes_written(&self) -> usize {
        self.seen.0.lock().unwrap().bytes.len()
    }

    /// Everything that the program has written so far.
    pub fn written(&self) -> String {
        String::from_utf8_lossy(&self.seen.0.lock().unwrap().bytes).into_owned()
    }

    pub fn resize(&self, columns: u16, rows: u16) {
        self.seen.0.lock().unwrap().terminal.screen_mut().set_size(at_least_one(rows), at_least_one(columns));
        self.master.resize(PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }).unwrap();
    }

    /// From now on takes nothing from the line, as the client of a dead connection does.
    pub fn freeze(&self) {
        self.seen.0.lock().unwrap().frozen = true;
    }

    pub fn pid(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    pub fn signal(&self, signal: Signal) {
        let pid = Pid::from_raw(self.pid().cast_signed()).unwrap();
        rustix::process::kill_process(pid, signal).unwrap();
    }

    /// Waits for the end and gives the exit code.
    pub fn end(&mut self) -> u32 {
        let deadline = Instant::now() + DEADLINE;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                assert_eq!(status.signal(), None, "ended by a signal instead of by itself");
                return status.exit_code();
            }
            assert!(Instant::now() < deadline, "did not end; the screen:\n{}", self.look(vt100::Screen::contents));
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// The line echoes and edits again, the other screen is left, the cursor is there.
    pub fn assert_given_back(&self) {
        self.wait("for the first screen to be back", |screen| !screen.alternate_screen());
        self.look(|screen| {
            assert!(!screen.hide_cursor(), "the cursor is still hidden");
            assert!(!screen.bracketed_paste(), "pastes are still marked");
        });
        let now = line_settings(&self.line);
        assert!(now.local_modes.contains(LocalModes::ICANON | LocalModes::ECHO), "the line is still raw");
        assert_eq!(now.local_modes, self.before.local_modes);
        assert_eq!(now.input_modes, self.before.input_modes);
        assert_eq!(now.output_modes, self.before.output_modes);
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        // The lock is poisoned where the test that held it has failed.
        self.seen.0.lock().unwrap_or_else(PoisonError::into_inner).frozen = false;
        self.seen.1.notify_all();
        // A test that fails leaves no program behind; one that passed has none.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Processor time that a process has used, in clock ticks of a hundredth of a second; `None` once
/// it is gone.
pub fn cpu_ticks(pid: u32) -> Option<u64> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The name in parentheses may hold anything; the fields after it are counted from `state`, 3.
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    Some(fields[11].parse::<u64>().ok()? + fields[12].parse::<u64>().ok()?)
}

/// Whether a process has ended, even if nobody has asked for its exit code yet.
pub fn has_ended(pid: u32) -> bool {
    let Ok(stat) = std::fs::read_to_string(format!("/proc/{pid}/stat")) else { return true };
    stat.rsplit_once(')').is_some_and(|(_, rest)| rest.trim_start().starts_with(['Z', 'X']))
}
