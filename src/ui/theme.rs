//! Colours by what they mean, never by where they stand. Sixteen colours on the user's own
//! background; without colour, weight and reversal alone carry the same meanings.

use ratatui::style::{Color, Modifier, Style};

/// What a piece of the screen means to its reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Meaning {
    Plain,
    /// The title of a part, the name of a record.
    Heading,
    /// Said in passing: labels, hints, what is of no weight now.
    Muted,
    /// A key to press.
    Key,
    /// Good, done, decided for.
    Accepted,
    /// Undecided, waits for somebody.
    Waiting,
    /// Asks for a second look.
    Warning,
    /// Stops something.
    Error,
    /// Words of a text that a search found, or in which something was recognised.
    Found,
    /// Words that only one of two texts says.
    Differs,
    /// Marked for a decision on several.
    Marked,
    /// The screen, row or field one is on.
    Selected,
    /// Lines around and between.
    Frame,
}

/// How meanings look. `Mono` obeys `NO_COLOR`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Theme {
    Colour,
    Mono,
}

impl Theme {
    pub(super) fn style(self, meaning: Meaning) -> Style {
        let style = Style::new().add_modifier(weight(meaning));
        match (self, colour(meaning)) {
            (Theme::Colour, Some(colour)) => style.fg(colour),
            _ => style,
        }
    }
}

/// Neither dark blue nor bright yellow: each disappears on one of the two usual backgrounds.
fn colour(meaning: Meaning) -> Option<Color> {
    match meaning {
        Meaning::Plain | Meaning::Heading | Meaning::Muted | Meaning::Selected | Meaning::Frame => None,
        Meaning::Key | Meaning::Waiting | Meaning::Found => Some(Color::Cyan),
        Meaning::Accepted => Some(Color::Green),
        Meaning::Warning | Meaning::Differs => Some(Color::Yellow),
        Meaning::Error => Some(Color::Red),
        Meaning::Marked => Some(Color::Magenta),
    }
}

fn weight(meaning: Meaning) -> Modifier {
    match meaning {
        Meaning::Plain | Meaning::Accepted | Meaning::Waiting | Meaning::Warning => Modifier::empty(),
        Meaning::Heading | Meaning::Key | Meaning::Error | Meaning::Marked => Modifier::BOLD,
        Meaning::Muted | Meaning::Frame => Modifier::DIM,
        // Without colour, bold alone would be a heading.
        Meaning::Found | Meaning::Differs => Modifier::BOLD.union(Modifier::UNDERLINED),
        Meaning::Selected => Modifier::REVERSED,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_colour_no_style_sets_one_and_selection_is_still_reversed() {
        for meaning in
            [Meaning::Key, Meaning::Found, Meaning::Accepted, Meaning::Warning, Meaning::Error, Meaning::Marked]
        {
            assert_eq!(Theme::Mono.style(meaning).fg, None, "{meaning:?}");
            assert!(Theme::Colour.style(meaning).fg.is_some(), "{meaning:?}");
        }
        let selected = Theme::Mono.style(Meaning::Selected);
        assert!(selected.add_modifier.contains(Modifier::REVERSED));
    }
}
