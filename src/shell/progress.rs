//! How far a long import is, told a few times a second, and whether somebody wants it stopped.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::events::Event;
use crate::app::{Msg, Progress, Ticket};

/// A frame for each; more would only cost the line.
const BETWEEN: Duration = Duration::from_millis(200);

/// Up to which ticket everything is to stop. Shared by the thread that works and the one that hears the keys.
#[derive(Debug, Clone, Default)]
pub struct Stopped(Arc<AtomicU64>);

impl Stopped {
    pub fn stop(&self, ticket: Ticket) {
        self.0.fetch_max(ticket.0, Ordering::Relaxed);
    }

    fn goes_on(&self, ticket: Ticket) -> bool {
        self.0.load(Ordering::Relaxed) < ticket.0
    }
}

/// One preview or import at work.
pub struct Meter {
    ticket: Ticket,
    stopped: Stopped,
    events: Sender<Event>,
    told: Mutex<Instant>,
}

impl Meter {
    pub fn new(ticket: Ticket, stopped: &Stopped, events: &Sender<Event>) -> Meter {
        Meter { ticket, stopped: stopped.clone(), events: events.clone(), told: Mutex::new(Instant::now()) }
    }

    /// Tells how far it is, and says whether to go on.
    pub fn at(&self, done: usize, of: usize) -> bool {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if told.elapsed() >= BETWEEN {
            *told = Instant::now();
            let progress = Progress { done, of };
            // A session that has ended needs no answer.
            let _ = self.events.send(Event::Msg(Msg::Progressed { ticket: self.ticket, progress }));
        }
        self.stopped.goes_on(self.ticket)
    }
}
