//! Threads whose panic is told instead of shown: the hook never writes over a drawn screen, and
//! the session hears which thread died, gives the terminal back and says so in one line.

use std::any::Any;
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::sync::mpsc::Sender;
use std::sync::{Mutex, PoisonError};
use std::thread;

use super::events::Event;
use crate::domain::clean_line;

/// The most of a panic's own words that is repeated to the user.
const LONGEST_WORDS: usize = 160;

/// A panic, in words for a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Death {
    pub thread: String,
    /// What went wrong and where in the program.
    pub words: String,
}

/// Where the last panic was, by thread: the hook knows the place, `catch_unwind` only the words.
static PLACES: Mutex<Vec<(thread::ThreadId, String)>> = Mutex::new(Vec::new());

/// While this lives, a panic writes nothing to the terminal.
pub struct QuietPanics(Option<PanicHook>);

type PanicHook = Box<dyn Fn(&PanicHookInfo<'_>) + Sync + Send + 'static>;

impl QuietPanics {
    pub fn begin() -> QuietPanics {
        let before = panic::take_hook();
        panic::set_hook(Box::new(|info| {
            let place = info.location().map_or_else(String::new, |at| format!(" ({}:{})", at.file(), at.line()));
            PLACES.lock().unwrap_or_else(PoisonError::into_inner).push((thread::current().id(), place));
        }));
        QuietPanics(Some(before))
    }
}

impl Drop for QuietPanics {
    fn drop(&mut self) {
        // A hook cannot be set by a thread that is panicking.
        if let Some(before) = self.0.take().filter(|_| !thread::panicking()) {
            panic::set_hook(before);
        }
    }
}

/// Runs `body`; a panic in it comes back as a value.
pub fn guarded<T>(thread: &str, body: impl FnOnce() -> T) -> Result<T, Death> {
    panic::catch_unwind(AssertUnwindSafe(body))
        .map_err(|payload| Death { thread: thread.to_owned(), words: words(payload.as_ref()) })
}

/// Starts a thread of the session. Its panic becomes [`Event::Died`].
pub fn spawn(
    name: &'static str,
    events: &Sender<Event>,
    body: impl FnOnce(Sender<Event>) + Send + 'static,
) -> std::io::Result<()> {
    let events = events.clone();
    thread::Builder::new().name(name.to_owned()).spawn(move || {
        let to_body = events.clone();
        if let Err(death) = guarded(name, || body(to_body)) {
            // Without a session there is nobody left to tell.
            let _ = events.send(Event::Died(death));
        }
    })?;
    Ok(())
}

/// Debug builds alone: with `KUMPPANI_TEST_PANIC` set, a thread panics so many milliseconds after the
/// screen is up, for the test that the terminal is given back.
#[cfg(debug_assertions)]
pub fn panic_where_a_test_asks_for_it(events: &Sender<Event>) -> std::io::Result<()> {
    let asked = std::env::var("KUMPPANI_TEST_PANIC").ok().and_then(|after| after.parse().ok());
    let Some(after) = asked.map(std::time::Duration::from_millis) else { return Ok(()) };
    spawn("tested", events, move |_| {
        thread::sleep(after);
        #[expect(clippy::panic, reason = "a panic is what is tested")]
        {
            panic!("asked for by a test");
        }
    })
}

fn words(payload: &(dyn Any + Send)) -> String {
    let said = payload
        .downcast_ref::<&str>()
        .map(|words| (*words).to_owned())
        .or_else(|| payload.downcast_ref::<String>().cloned())
        .unwrap_or_default();
    let mut places = PLACES.lock().unwrap_or_else(PoisonError::into_inner);
    let here = thread::current().id();
    let place = places.iter().rposition(|(thread, _)| *thread == here).map(|index| places.remove(index).1);
    let said: String = clean_line(&said).chars().take(LONGEST_WORDS).collect();
    said + &place.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    #[test]
    fn the_panic_of_a_thread_is_told_with_its_words_and_place() {
        let quiet = QuietPanics::begin();
        let (events, told) = mpsc::channel();
        spawn("store", &events, |_| panic!("row \u{1b}[31m 7")).unwrap();
        let Event::Died(death) = told.recv().unwrap() else { panic!("not told as a death") };
        drop(quiet);
        assert_eq!(death.thread, "store");
        assert!(death.words.starts_with("row �[31m 7 (src/shell/threads.rs:"), "{}", death.words);
    }

    #[test]
    fn a_body_without_panic_gives_its_value() {
        assert_eq!(guarded("main", || 7), Ok(7));
    }
}
