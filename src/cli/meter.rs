//! How far a long command is: one line on the standard error that writes over itself. Only where a person sees
//! it, and only once it has taken a moment.

use std::io::{IsTerminal, Write, stderr};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::i18n::{Lang, Phrase, say};

/// What is over sooner needs no line.
const PATIENCE: Duration = Duration::from_millis(500);

pub struct Meter {
    lang: Lang,
    /// When to say it next; `None` where nobody would see it.
    next: Mutex<Option<Instant>>,
}

impl Meter {
    pub fn new(lang: Lang) -> Meter {
        let seen = stderr().is_terminal();
        Meter { lang, next: Mutex::new(seen.then(|| Instant::now() + PATIENCE)) }
    }

    /// Says under `key` that so many are done of so many.
    pub fn at(&self, key: &str, done: usize, of: usize) {
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        if next.is_some_and(|next| next <= Instant::now()) {
            *next = Some(Instant::now() + PATIENCE);
            let words = say(self.lang, &Phrase::new(key).with("done", done.min(of)).with("of", of));
            // Who cannot be told is not waiting for it.
            let _ = write!(stderr(), "\r\x1b[K{words}").and_then(|()| stderr().flush());
        }
    }

    /// Takes the line away again.
    pub fn clear(&self) {
        if self.next.lock().unwrap_or_else(PoisonError::into_inner).is_some() {
            let _ = write!(stderr(), "\r\x1b[K");
        }
    }
}
