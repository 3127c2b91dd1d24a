//! The thread that listens to the keyboard. Nobody ever waits for it: once the line is gone its
//! reading never returns.

use std::io;
use std::sync::mpsc::Sender;

use crossterm::event::{self, Event as Heard};

use super::escape::{self, Following};
use super::events::Event;
use super::keys;
use crate::app::Msg;

/// Listens until the session no longer does. A terminal that cannot be read any more is a line
/// that dropped.
pub fn listen(events: &Sender<Event>) {
    loop {
        match event::read().and_then(|heard| escape::join(heard, &mut Keyboard)) {
            Ok(joined) => {
                for heard in joined.into_iter().flat_map(understand) {
                    if events.send(heard).is_err() {
                        return;
                    }
                }
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => {
                // The session may have ended already; then nobody needs to know.
                let _ = events.send(Event::HungUp);
                return;
            }
        }
    }
}

struct Keyboard;

impl Following for Keyboard {
    fn next(&mut self) -> io::Result<Option<Heard>> {
        if event::poll(escape::PATIENCE)? { event::read().map(Some) } else { Ok(None) }
    }
}

fn understand(heard: Heard) -> Vec<Event> {
    match heard {
        Heard::Key(key) => keys::heard(key).map(|key| Event::Msg(Msg::Key(key))).collect(),
        Heard::Paste(text) => vec![Event::Msg(Msg::Paste(text))],
        // A resize is told by `signals`, which listens from before the first frame.
        Heard::Resize(..) | Heard::FocusGained | Heard::FocusLost | Heard::Mouse(_) => Vec::new(),
    }
}
