//! One terminal library's keys as the application's [`Key`]: a terminal says some keys in several
//! ways, the application hears each in one.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::app::{Code, Key};

/// The keys that were pressed: none for a release or a bare modifier, two for an Alt chord. That is
/// never bound, and is what a line makes of Esc and a key that came in one packet.
pub fn heard(event: KeyEvent) -> impl Iterator<Item = Key> {
    let esc = event.kind == KeyEventKind::Press && event.modifiers.contains(KeyModifiers::ALT);
    let esc = esc.then_some(Key::plain(Code::Esc));
    esc.into_iter().chain(normalise(event))
}

/// A letter carries its case itself, so Shift is dropped. Terminals send Backspace as `^h` and a
/// pasted or serial line end as `^j`.
fn normalise(event: KeyEvent) -> Option<Key> {
    if event.kind != KeyEventKind::Press {
        return None;
    }
    let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
    let code = match event.code {
        KeyCode::Char('h' | 'H') if ctrl => return Some(Key::plain(Code::Backspace)),
        KeyCode::Char('j' | 'J') if ctrl => return Some(Key::plain(Code::Enter)),
        KeyCode::Char(c) if ctrl => return Some(Key::ctrl(c.to_ascii_lowercase())),
        KeyCode::Char(c) => Code::Char(c),
        KeyCode::Tab if event.modifiers.contains(KeyModifiers::SHIFT) => Code::BackTab,
        code => without_letter(code)?,
    };
    Some(Key::plain(code))
}

fn without_letter(code: KeyCode) -> Option<Code> {
    Some(match code {
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab => Code::Tab,
        KeyCode::BackTab => Code::BackTab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::F(number) => Code::F(number),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(code: KeyCode, modifiers: KeyModifiers) -> Option<Key> {
        normalise(KeyEvent::new(code, modifiers))
    }

    #[test]
    fn a_key_is_heard_in_one_way_however_the_terminal_says_it() {
        let cases = [
            (KeyCode::Char('Ä'), KeyModifiers::SHIFT, Some(Key::char('Ä'))),
            (KeyCode::Char('h'), KeyModifiers::CONTROL, Some(Key::plain(Code::Backspace))),
            (KeyCode::Char('j'), KeyModifiers::CONTROL, Some(Key::plain(Code::Enter))),
            (KeyCode::Char('C'), KeyModifiers::CONTROL | KeyModifiers::SHIFT, Some(Key::ctrl('c'))),
            (KeyCode::Tab, KeyModifiers::SHIFT, Some(Key::plain(Code::BackTab))),
            (KeyCode::BackTab, KeyModifiers::SHIFT, Some(Key::plain(Code::BackTab))),
            (KeyCode::F(1), KeyModifiers::NONE, Some(Key::plain(Code::F(1)))),
            (KeyCode::CapsLock, KeyModifiers::NONE, None),
        ];
        for (code, modifiers, key) in cases {
            assert_eq!(pressed(code, modifiers), key, "{code:?} with {modifiers:?}");
        }
    }

    #[test]
    fn esc_and_a_key_in_one_packet_are_both_heard() {
        let keys: Vec<Key> = heard(KeyEvent::new(KeyCode::Char('4'), KeyModifiers::ALT)).collect();
        assert_eq!(keys, [Key::plain(Code::Esc), Key::char('4')]);
    }

    #[test]
    fn a_release_is_no_second_press() {
        let mut event = KeyEvent::new(KeyCode::Char('a'), KeyModifiers::NONE);
        event.kind = KeyEventKind::Release;
        assert_eq!(normalise(event), None);
    }
}
