//! The two ways to hear that a session must end or pause, neither of which waits for the session's
//! own loop: signals, and the terminal's own hang-up where no SIGHUP arrives (sudo, nohup).

use std::io;
use std::process;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec};
use rustix::io::Errno;
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;

use super::drafts::DraftBox;
use super::events::Event;
use super::screen::LineSettings;
use super::threads;

/// What a shell reports of a process that a hang-up ended: 128 + SIGHUP.
pub const HUNG_UP: u8 = 129;

/// How long the loop may take to end by itself. It cannot while a write to a frozen terminal blocks.
const GRACE: Duration = Duration::from_secs(1);

/// The same once the terminal is gone: the process is to end within a second, drafts and all.
const GRACE_AT_HANG_UP: Duration = Duration::from_millis(300);

/// What is done before the process ends without its loop.
#[derive(Clone)]
pub struct LastWords {
    pub drafts: DraftBox,
    pub settings: LineSettings,
}

impl LastWords {
    /// The line dropped. The loop is told, so that what it holds is tidied away; the listening
    /// thread, which now spins, is waited for by nobody, and nothing is written to a terminal that is gone.
    fn hang_up(&self, events: &Sender<Event>) -> ! {
        // A loop that no longer listens is ending already.
        let _ = events.send(Event::HungUp);
        thread::sleep(GRACE_AT_HANG_UP);
        self.drafts.save_now();
        process::exit(i32::from(HUNG_UP))
    }

    fn give_up_on_the_loop(&self, code: u8) -> ! {
        self.drafts.save_now();
        self.settings.restore();
        process::exit(i32::from(code))
    }
}

/// Starts both watchers. From here on no signal of these ends the process by itself.
pub fn watch(events: &Sender<Event>, last_words: &LastWords) -> io::Result<()> {
    let signals = Signals::new([SIGTERM, SIGINT, SIGQUIT, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH])?;
    let at_signal = last_words.clone();
    threads::spawn("signals", events, move |events| heed(signals, &events, &at_signal))?;
    let at_hang_up = last_words.clone();
    threads::spawn("line", events, move |events| wait_for_hang_up(&events, &at_hang_up))
}

fn heed(mut signals: Signals, events: &Sender<Event>, last_words: &LastWords) {
    for signal in signals.forever() {
        let event = match signal {
            SIGHUP => last_words.hang_up(events),
            SIGTSTP => Event::Suspend,
            SIGCONT => Event::Continued,
            SIGWINCH => Event::Resized,
            ending => Event::Terminate { code: u8::try_from(128 + ending).unwrap_or(1) },
        };
        let ending = if let Event::Terminate { code } = event { Some(code) } else { None };
        // A loop that no longer listens is ending already.
        let _ = events.send(event);
        if let Some(code) = ending {
            thread::sleep(GRACE);
            last_words.give_up_on_the_loop(code);
        }
    }
}

fn wait_for_hang_up(events: &Sender<Event>, last_words: &LastWords) {
    let stdin = rustix::stdio::stdin();
    // No event is asked for: a hang-up and an error are reported unasked, keys are not.
    let mut fds = [PollFd::new(&stdin, PollFlags::empty())];
    loop {
        match rustix::event::poll(&mut fds, None) {
            Err(Errno::INTR) => {}
            Ok(_) | Err(_) => last_words.hang_up(events),
        }
    }
}

/// Whether somebody still holds the other end of the terminal.
pub fn line_stands() -> bool {
    let stdin = rustix::stdio::stdin();
    let mut fds = [PollFd::new(&stdin, PollFlags::empty())];
    rustix::event::poll(&mut fds, Some(&Timespec::default())) == Ok(0)
}

/// Asks for the whole process group to be stopped, as Ctrl-Z does in a terminal that is not raw;
/// the signal then comes back as [`Event::Suspend`]. `false` where nobody could wake it up again.
pub fn request_stop() -> bool {
    has_job_control() && rustix::process::kill_current_process_group(rustix::process::Signal::TSTP).is_ok()
}

/// Stops this process until somebody continues it. `false` where nobody could.
pub fn stop() -> bool {
    has_job_control() && signal_hook::low_level::raise(signal_hook::consts::SIGSTOP).is_ok()
}

/// In the group of the session's leader there is no shell above that could say `fg`: a forced
/// command under sshd, stopped, would sleep for ever.
fn has_job_control() -> bool {
    rustix::process::getsid(None).is_ok_and(|session| session != rustix::process::getpgrp())
}
