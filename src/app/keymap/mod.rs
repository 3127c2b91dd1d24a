//! The one table of keys. Footer, help, palette, actions and the printed sheet come from it.

mod footer;
mod sheet;
mod table;

use super::{Code, Command, Key, Screen};

pub use footer::{Hint, footer};
pub use sheet::{SheetRow, SheetSection, key_sheet};

/// What a binding is for beside being pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tag {
    /// Offered in the footer while it is possible.
    Footer,
    /// Acts on the selected record: stands in the menu of `.`.
    Row,
    /// Only moves about: left out of the palette's beginning.
    Motion,
}

/// One record of the table. Name and help are messages named after the command, the reason why it
/// cannot be done now is [`super::blocked`].
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// Each a sequence of one or two keys: `a`, `g g`, `^d`.
    pub keys: &'static [&'static str],
    pub command: Command,
    /// The screens on which it works.
    pub on: &'static [Screen],
    pub tags: &'static [Tag],
}

impl Binding {
    /// The keys as they are shown: `g g · Home`.
    pub fn shown(&self) -> String {
        let shown: Vec<String> = self.keys.iter().map(|keys| show(&sequence(keys))).collect();
        shown.join(" · ")
    }

    /// The first of its key sequences as it is shown.
    pub fn first_shown(&self) -> String {
        self.keys.first().map(|keys| show(&sequence(keys))).unwrap_or_default()
    }
}

/// What typed keys mean on a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    Run(Command),
    /// The beginning of a chord.
    Pending,
    Nothing,
}

/// All bindings, in the order of footer and menus.
pub fn bindings() -> impl Iterator<Item = &'static Binding> {
    table::TABLE.iter()
}

/// The bindings of a screen.
pub fn bindings_of(screen: Screen) -> impl Iterator<Item = &'static Binding> {
    bindings().filter(move |binding| binding.on.contains(&screen))
}

/// The binding of a command on a screen; `None` where it does not work there.
pub fn binding_of(command: Command, screen: Screen) -> Option<&'static Binding> {
    bindings_of(screen).find(|binding| binding.command == command)
}

pub(super) fn resolve(screen: Screen, typed: &[Key]) -> Meaning {
    let mut meaning = Meaning::Nothing;
    for binding in bindings_of(screen) {
        for keys in binding.keys {
            let keys = sequence(keys);
            if keys == typed {
                return Meaning::Run(binding.command);
            }
            if keys.starts_with(typed) {
                meaning = Meaning::Pending;
            }
        }
    }
    meaning
}

/// Reads keys as the table and the tests write them: `g g`, `^d`, `Enter`.
pub fn sequence(text: &str) -> Vec<Key> {
    text.split_whitespace().filter_map(key).collect()
}

fn key(text: &str) -> Option<Key> {
    let code = match text {
        "Space" => Code::Char(' '),
        "Enter" => Code::Enter,
        "Esc" => Code::Esc,
        "Tab" => Code::Tab,
        "BackTab" => Code::BackTab,
        "Backspace" => Code::Backspace,
        "Delete" => Code::Delete,
        "Up" => Code::Up,
        "Down" => Code::Down,
        "Left" => Code::Left,
        "Right" => Code::Right,
        "Home" => Code::Home,
        "End" => Code::End,
        "PgUp" => Code::PageUp,
        "PgDn" => Code::PageDown,
        "F1" => Code::F(1),
        _ => return letter(text),
    };
    Some(Key::plain(code))
}

fn letter(text: &str) -> Option<Key> {
    let mut chars = text.chars();
    match (chars.next()?, chars.next(), chars.next()) {
        (letter, None, None) => Some(Key::char(letter)),
        ('^', Some(letter), None) => Some(Key::ctrl(letter)),
        _ => None,
    }
}

fn show(keys: &[Key]) -> String {
    let shown: Vec<String> = keys.iter().map(Key::to_string).collect();
    shown.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Lang, has_key};

    #[test]
    fn no_keys_mean_two_things_on_one_screen() {
        for screen in Screen::ALL {
            let all: Vec<(Vec<Key>, Command)> = bindings_of(screen)
                .flat_map(|binding| binding.keys.iter().map(|keys| (sequence(keys), binding.command)))
                .collect();
            for (index, (keys, command)) in all.iter().enumerate() {
                assert!(!keys.is_empty(), "{command:?} on {screen:?} has keys that cannot be read");
                assert!(keys.len() <= 2, "{command:?} needs more than two keys");
                for (other, other_command) in &all[index + 1..] {
                    let clash = keys.starts_with(other) || other.starts_with(keys);
                    assert!(!clash, "{command:?} and {other_command:?} on {screen:?}: {}", show(keys));
                }
            }
        }
    }

    #[test]
    fn no_key_needs_alt_gr_or_a_dead_key_on_a_finnish_keyboard() {
        for binding in bindings() {
            for key in binding.keys.iter().flat_map(|keys| sequence(keys)) {
                if let Code::Char(c) = key.code {
                    assert!(!"[]{}@£$\\|~^`´¨".contains(c), "{:?} on {key}", binding.command);
                }
            }
        }
    }

    #[test]
    fn a_split_escape_sequence_never_writes() {
        for binding in bindings().filter(|binding| binding.command.permission().is_some()) {
            for key in binding.keys.iter().flat_map(|keys| sequence(keys)) {
                assert!(!matches!(key.code, Code::Char('A' | 'B' | 'C' | 'D' | 'F' | 'H')), "{:?}", binding.command);
            }
        }
    }

    #[test]
    fn every_command_has_its_name_and_help_in_three_languages() {
        for binding in bindings() {
            for phrase in [binding.command.name(), binding.command.help()] {
                for lang in Lang::ALL {
                    assert!(has_key(lang, &phrase.key), "{} in {}", phrase.key, lang.code());
                }
            }
        }
    }

    #[test]
    fn one_letter_is_one_idea_on_all_screens() {
        let of = |keys: &str, screen| match resolve(screen, &sequence(keys)) {
            Meaning::Run(command) => command,
            other => panic!("{keys} on {screen:?}: {other:?}"),
        };
        assert_eq!(of("a", Screen::Queue), Command::Accept);
        assert_eq!(of("a", Screen::Pairs), Command::AcceptPairs);
        assert_eq!(of("a", Screen::Claims), Command::ApproveClaim);
        assert_eq!(of("x", Screen::Claims), Command::RejectClaim);
        assert_eq!(of("n", Screen::Visits), Command::LogContact);
        assert_eq!(resolve(Screen::Queue, &sequence("g")), Meaning::Pending);
        assert_eq!(resolve(Screen::Queue, &sequence("g a")), Meaning::Nothing);
        assert_eq!(of("g a", Screen::Pairs), Command::AcceptAllPairs);
    }
}
