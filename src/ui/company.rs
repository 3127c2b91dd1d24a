//! Who else is here: by name or number beside one's own name, and in words at the head of the record that they look at.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::layout::Layout;
use super::pen::Pen;
use super::text;
use super::theme::Meaning;
use crate::app::{Model, Watchers};
use crate::domain::Actor;
use crate::i18n::Phrase;

/// The most cells of a name.
pub(super) const NAME: usize = 12;

/// Oneself and the colleagues who are here, the longest wording first: their names, how many, and only how many.
/// Empty where one is alone.
pub(super) fn wordings(model: &Model) -> Vec<String> {
    let colleagues = model.colleagues();
    if colleagues.is_empty() {
        return Vec::new();
    }
    let me = name_of(&model.me);
    let names: String = colleagues.iter().map(|name| format!(" +{}", name_of(name))).collect();
    let count = format!("+{}", colleagues.len());
    vec![format!("{me}{names}"), format!("{me} {count}"), count]
}

/// What the right of the detail's head says of who else looks at the record, and where. The rest of the head is left
/// to its title.
pub(super) fn watchers(pen: Pen, layout: &mut Layout, model: &Model) -> Option<(Rect, Line<'static>)> {
    let head = &mut layout.detail.as_mut()?.heading;
    let words = pen.say(&phrase(&model.watchers()?));
    let words = pen.span(Meaning::Warning, &text::cut(&words, usize::from(head.width / 2)));
    let line = Line::from(vec![pen.gap(1), words, pen.gap(1), pen.span(Meaning::Frame, "──")]);
    let width = line.width() as u16;
    let left = head.width.checked_sub(width)?;
    let area = Rect { x: head.x + left, width, ..*head };
    // Behind a title a rule ends a cell early; the gap covers the one that has none.
    head.width = left + 1;
    Some((area, line))
}

/// Help names those whom the row of tabs only counts.
pub(super) fn also_here(pen: Pen, model: &Model) -> Option<String> {
    let names: Vec<Phrase> = model.colleagues().into_iter().map(|name| Phrase::verbatim(name_of(name))).collect();
    (!names.is_empty()).then(|| pen.say(&Phrase::new("ui-also-here").with("who", names)))
}

fn phrase(watchers: &Watchers<'_>) -> Phrase {
    match watchers {
        Watchers::Myself => Phrase::new("ui-watched-by-myself"),
        Watchers::Colleagues(names) => match names[..] {
            [one] => Phrase::new("ui-watched-by-one").with("who", name_of(one)),
            [one, other] => Phrase::new("ui-watched-by-two").with("who", name_of(one)).with("other", name_of(other)),
            _ => Phrase::new("ui-watched-by-several").with("count", names.len()),
        },
    }
}

fn name_of(actor: &Actor) -> String {
    text::cut(actor.as_str(), NAME)
}
