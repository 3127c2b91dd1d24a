//! Why there is no session, or no longer.

use std::io;

use super::threads::Death;
use crate::i18n::Phrase;
use crate::store::StoreError;

/// Anything that keeps the interface from running. The terminal is as it was.
#[derive(Debug, thiserror::Error)]
pub enum ShellError {
    #[error("no terminal")]
    NoTerminal,
    /// `TERM` is unset, empty or `dumb`.
    #[error("a terminal without a screen")]
    DumbTerminal,
    /// The command line names a round that there is not.
    #[error("no round {0}")]
    NoSuchRound(String),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Terminal(#[from] io::Error),
    /// A thread panicked. What was saved is safe, and so is what was being typed.
    #[error("{}: {}", .0.thread, .0.words)]
    Died(Death),
}

impl ShellError {
    /// The one line that a user reads.
    pub fn phrase(&self) -> Phrase {
        match self {
            ShellError::NoTerminal => Phrase::new("shell-no-terminal"),
            ShellError::DumbTerminal => Phrase::new("shell-dumb-terminal"),
            ShellError::NoSuchRound(code) => Phrase::new("cli-no-such-round").with("round", code.as_str()),
            ShellError::Store(error) => error.phrase(),
            ShellError::Terminal(error) => Phrase::new("shell-terminal-failed").with("error", error.to_string()),
            ShellError::Died(death) => {
                Phrase::new("shell-died").with("thread", death.thread.as_str()).with("words", death.words.as_str())
            }
        }
    }

    /// 2 where the program was started in a way that cannot work, else 1.
    pub fn exit_code(&self) -> u8 {
        match self {
            ShellError::NoTerminal | ShellError::DumbTerminal => 2,
            ShellError::NoSuchRound(_) | ShellError::Store(_) | ShellError::Terminal(_) | ShellError::Died(_) => 1,
        }
    }
}
