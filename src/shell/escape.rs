//! Joins what a slow line has split: an Esc that was only the beginning of an arrow key or of a
//! paste. Works on events, so that it can be tested without a terminal.

use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// How long the rest of a split sequence may take. A person cannot press Esc and `[` this fast.
pub const PATIENCE: Duration = Duration::from_millis(30);

/// The longest sequence of a key, `[24;5~`, with room. More than this was not a key.
const LONGEST_SEQUENCE: usize = 8;

/// Where the events after an Esc come from: the next one, unless none comes within [`PATIENCE`].
pub trait Following {
    fn next(&mut self) -> std::io::Result<Option<Event>>;
}

/// The event, or where it is a bare Esc, what it and the events right behind it mean together.
pub fn join(event: Event, following: &mut impl Following) -> std::io::Result<Vec<Event>> {
    if !is_bare(&event, KeyCode::Esc) {
        return Ok(vec![event]);
    }
    let Some(second) = following.next()? else { return Ok(vec![event]) };
    let introducer = match plain_char(&second) {
        Some(c @ ('[' | 'O')) => c,
        _ => {
            // The second may itself be the Esc of a split sequence.
            let mut events = vec![event];
            events.extend(join(second, following)?);
            return Ok(events);
        }
    };
    let mut sequence = introducer.to_string();
    let mut taken = vec![event, second];
    while taken.len() < LONGEST_SEQUENCE {
        let Some(next) = following.next()? else { return Ok(taken) };
        let Some(c) = plain_char(&next) else {
            taken.push(next);
            return Ok(taken);
        };
        taken.push(next);
        sequence.push(c);
        if sequence == "[200~" {
            return Ok(vec![Event::Paste(rest_of_paste(following)?)]);
        }
        if !(c.is_ascii_digit() || c == ';') {
            break;
        }
    }
    Ok(key_of(&sequence).map_or(taken, |event| vec![Event::Key(event)]))
}

/// The pasted text that came as keys because the mark before it was split. The mark after it is
/// swallowed by the parser, so a pause ends it; the text must never be run as commands.
fn rest_of_paste(following: &mut impl Following) -> std::io::Result<String> {
    let mut text = String::new();
    while let Some(event) = following.next()? {
        match event {
            Event::Key(KeyEvent { code: KeyCode::Char('j'), modifiers: KeyModifiers::CONTROL, .. })
            | Event::Key(KeyEvent { code: KeyCode::Enter, .. }) => text.push('\n'),
            Event::Key(KeyEvent { code: KeyCode::Tab, .. }) => text.push('\t'),
            Event::Key(KeyEvent { code: KeyCode::Char(c), .. }) => text.push(c),
            Event::Paste(more) => text.push_str(&more),
            _ => {}
        }
    }
    Ok(text)
}

/// The key that `[A` or `O5` after an Esc stands for.
fn key_of(sequence: &str) -> Option<KeyEvent> {
    let (body, last) = sequence.split_at(sequence.len() - 1);
    let parameters = body.get(1..).unwrap_or_default();
    let (number, modifier) = parameters.split_once(';').unwrap_or((parameters, "1"));
    let code = match (last, number) {
        ("A", _) => KeyCode::Up,
        ("B", _) => KeyCode::Down,
        ("C", _) => KeyCode::Right,
        ("D", _) => KeyCode::Left,
        ("F", _) | ("~", "4" | "8") => KeyCode::End,
        ("H", _) | ("~", "1" | "7") => KeyCode::Home,
        ("Z", _) => KeyCode::BackTab,
        ("P", _) if body.starts_with('O') => KeyCode::F(1),
        ("~", "11") => KeyCode::F(1),
        ("~", "3") => KeyCode::Delete,
        ("~", "5") => KeyCode::PageUp,
        ("~", "6") => KeyCode::PageDown,
        _ => return None,
    };
    // xterm counts 1 + Shift 1 + Alt 2 + Ctrl 4.
    let held = modifier.parse::<u8>().unwrap_or(1).saturating_sub(1);
    let mut modifiers = KeyModifiers::NONE;
    modifiers.set(KeyModifiers::SHIFT, held & 1 != 0);
    modifiers.set(KeyModifiers::ALT, held & 2 != 0);
    modifiers.set(KeyModifiers::CONTROL, held & 4 != 0);
    Some(KeyEvent::new(code, modifiers))
}

fn is_bare(event: &Event, code: KeyCode) -> bool {
    matches!(event, Event::Key(key)
        if key.code == code && key.modifiers.is_empty() && key.kind == KeyEventKind::Press)
}

fn plain_char(event: &Event) -> Option<char> {
    match event {
        Event::Key(KeyEvent { code: KeyCode::Char(c), modifiers, .. })
            if modifiers.difference(KeyModifiers::SHIFT).is_empty() =>
        {
            Some(*c)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;

    use super::*;

    impl Following for VecDeque<Event> {
        fn next(&mut self) -> std::io::Result<Option<Event>> {
            Ok(self.pop_front())
        }
    }

    fn key(code: KeyCode) -> Event {
        Event::Key(KeyEvent::new(code, KeyModifiers::NONE))
    }

    /// Esc, then these characters one by one, as crossterm says them after a split.
    fn after_esc(text: &str) -> Vec<Event> {
        let mut rest: VecDeque<Event> = text.chars().map(|c| key(KeyCode::Char(c))).collect();
        let mut events = join(key(KeyCode::Esc), &mut rest).unwrap();
        events.extend(rest);
        events
    }

    #[test]
    fn a_split_sequence_is_the_key_that_it_was() {
        for (rest, code) in [
            ("[A", KeyCode::Up),
            ("[B", KeyCode::Down),
            ("OC", KeyCode::Right),
            ("[D", KeyCode::Left),
            ("OH", KeyCode::Home),
            ("[4~", KeyCode::End),
            ("[3~", KeyCode::Delete),
            ("[5~", KeyCode::PageUp),
            ("OP", KeyCode::F(1)),
            ("[11~", KeyCode::F(1)),
            ("[Z", KeyCode::BackTab),
        ] {
            assert_eq!(after_esc(rest), [key(code)], "Esc {rest}");
        }
        let ctrl_right = Event::Key(KeyEvent::new(KeyCode::Right, KeyModifiers::CONTROL));
        assert_eq!(after_esc("[1;5C"), [ctrl_right]);
    }

    #[test]
    fn a_bare_esc_stays_an_esc_and_what_follows_stays_itself() {
        assert_eq!(after_esc(""), [key(KeyCode::Esc)]);
        assert_eq!(after_esc("x"), [key(KeyCode::Esc), key(KeyCode::Char('x'))]);
        let mut rest = VecDeque::from([key(KeyCode::Esc), key(KeyCode::Char('[')), key(KeyCode::Char('A'))]);
        assert_eq!(join(key(KeyCode::Esc), &mut rest).unwrap(), [key(KeyCode::Esc), key(KeyCode::Up)]);
    }

    #[test]
    fn an_unknown_sequence_loses_no_event() {
        assert_eq!(after_esc("[9").len(), 3);
        assert_eq!(after_esc("[123456789A").len(), 12);
    }

    #[test]
    fn a_split_paste_is_still_a_paste_and_runs_no_command() {
        assert_eq!(after_esc("[200~quit ABC q"), [Event::Paste("quit ABC q".to_owned())]);
        let mut rest: VecDeque<Event> = "[200~a".chars().map(|c| key(KeyCode::Char(c))).collect();
        rest.extend([key(KeyCode::Enter), key(KeyCode::Tab), key(KeyCode::Char('b'))]);
        assert_eq!(join(key(KeyCode::Esc), &mut rest).unwrap(), [Event::Paste("a\n\tb".to_owned())]);
    }
}
