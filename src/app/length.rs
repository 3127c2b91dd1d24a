//! How long the text of a detail is at most, so that scrolling ends near its end. `ui` wraps it
//! exactly and stops at the last row; nothing flows back from there.

use super::screens::{pairs, queue};
use super::{Model, Screen};
use crate::i18n::{Phrase, say};

/// Headings, labels and empty rows between the texts of a detail, and some to spare.
const OTHER_ROWS: usize = 16;

/// The last row that may be the first visible one.
pub(super) fn last_top(model: &Model) -> u16 {
    let panes = model.panes();
    let columns = panes.detail.or(panes.list).map_or(1, |pane| usize::from(pane.columns));
    let rows: usize = texts(model).iter().map(|text| wrapped(text, columns)).sum();
    let last = (rows + OTHER_ROWS).saturating_sub(panes.detail_rows());
    u16::try_from(last).unwrap_or(u16::MAX)
}

/// Rows of a text at most: words that do not fit leave up to a third of a row empty.
fn wrapped(text: &str, columns: usize) -> usize {
    let used = (columns * 2 / 3).max(1);
    text.lines().map(|line| line.chars().count().div_ceil(used).max(1)).sum()
}

fn texts(model: &Model) -> Vec<String> {
    let said = |phrase: &Phrase| say(model.lang, phrase);
    match model.screen {
        Screen::Queue => {
            let flags = queue::selected(model).map_or(0, |line| line.flags.len());
            let Some(detail) = &model.detail else { return Vec::new() };
            // A row of its own for the heading of what was before, and two for each time.
            let past = usize::from(!(detail.earlier.is_empty() && detail.past.is_empty()))
                + 2 * (detail.earlier.len() + detail.past.len());
            let mut texts = vec![String::from("-"); flags + detail.libraries.len() + past];
            for earlier in &detail.earlier {
                texts.extend([earlier.name.clone(), earlier.reason.clone().unwrap_or_default()]);
                texts.push(earlier.partners.join(" + "));
            }
            texts.extend(detail.past.iter().map(|past| past.partners.join(" + ")));
            if let Some(registration) = &detail.registration {
                let answer = &registration.answer;
                texts.extend(
                    [&answer.site_text, &answer.interests, &answer.cooperation, &answer.extra].map(String::clone),
                );
                texts.extend([registration.note.clone(), registration.reason.clone().unwrap_or_default()]);
            }
            texts
        }
        Screen::Pairs => match pairs::selected(model) {
            Some(pairs::PairRow::Suggested(pair) | pairs::PairRow::Accepted(pair)) => {
                let mut texts: Vec<String> = pair.group.score.reasons.iter().map(said).collect();
                texts.extend([pair.note.clone(), pair.topic.clone()]);
                // Above each entry stands who wrote it; each side has a row or two of contacts.
                texts.extend(model.snapshot.log_of(pair.id).map(|entry| format!("-\n{}", entry.text)));
                texts.extend(pair.group.members.iter().map(|_| "-\n-".to_owned()));
                texts
            }
            Some(pairs::PairRow::LeftOver(left)) => pairs::about_left_over(model, left).iter().map(said).collect(),
            Some(pairs::PairRow::Waiting(_)) | None => Vec::new(),
        },
        Screen::Today | Screen::Visits | Screen::Claims => Vec::new(),
    }
}
