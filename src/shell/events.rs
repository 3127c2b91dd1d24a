//! What the threads tell the session, through one channel.

use super::threads::Death;
use crate::app::Msg;

/// Something that happened to the session.
#[derive(Debug)]
pub enum Event {
    /// For the application.
    Msg(Msg),
    /// SIGWINCH: the window has another size; which, the kernel says when it is asked.
    Resized,
    /// SIGTSTP: give the terminal back and stop.
    Suspend,
    /// SIGCONT: the terminal is ours again.
    Continued,
    /// SIGTERM and its kin: give the terminal back and end with this exit code.
    Terminate { code: u8 },
    /// The terminal is gone: end without another word to it.
    HungUp,
    /// A thread panicked.
    Died(Death),
}
