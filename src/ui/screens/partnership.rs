//! What every screen tells of a partnership: whom to call, what is developed, what was said.

use ratatui::Frame;

use crate::app::Model;
use crate::app::screens::pairs;
use crate::domain::topic::topic_phrase;
use crate::domain::{Contact, Partnership, RecordKey, RegistrationId, Snapshot};
use crate::i18n::{Arg, Phrase};
use crate::ui::layout::Place;
use crate::ui::pen::Pen;
use crate::ui::text;
use crate::ui::theme::Meaning;
use crate::ui::widgets::Page;

/// The number first: it is what one looks for with the receiver in the hand. Empty where nothing is known.
pub(super) fn contact(pen: Pen, snapshot: &Snapshot, id: RegistrationId) -> String {
    let Some(contact) = snapshot.contacts.get(&id) else { return String::new() };
    let Contact { phone, person, email, language, invoicing, .. } = contact;
    let mut parts = vec![phone.clone(), person.clone(), email.clone()];
    if *language != pen.lang {
        parts.push(pen.say(&Phrase::new(format!("answer-language-{}", language.code()))));
    }
    if !invoicing.is_empty() {
        parts.push(pen.say(&Phrase::new("ui-invoicing").with("who", invoicing.as_str())));
    }
    parts.retain(|part| !part.trim().is_empty());
    parts.join(" · ")
}

/// What is developed, in the libraries' words and the vocabulary's, and what they have told of it.
pub(super) fn topic(pen: Pen, page: &mut Page, snapshot: &Snapshot, partnership: &Partnership) {
    let tags = partnership.topics.iter().map(|topic| pen.say(&topic_phrase(topic)));
    let words: Vec<String> = std::iter::once(partnership.topic.clone()).chain(tags).collect();
    let words: Vec<&str> = words.iter().map(|words| words.as_str()).filter(|words| !words.trim().is_empty()).collect();
    page.fact(&pen.say(&Phrase::new("ui-development-topic")), Meaning::Plain, &words.join(" · "));
    let told: Vec<String> = snapshot
        .reports
        .iter()
        .filter(|report| report.partnership == partnership.id)
        .map(|report| {
            let phrase = Phrase::new("ui-report-of").with("day", report.edit.received);
            pen.say(&phrase.with("publishing", report.edit.publishing.phrase()))
        })
        .collect();
    page.fact(&pen.say(&Phrase::new("site-reports")), Meaning::Plain, &told.join(" · "));
}

/// What was said, newest first, at most `most` entries of it.
pub(super) fn log(pen: Pen, page: &mut Page, snapshot: &Snapshot, partnership: &Partnership, most: usize) {
    for entry in snapshot.log_of(partnership.id).take(most) {
        let by = Phrase::new("ui-by-at").with("by", entry.by.as_str()).with("at", Arg::Instant(entry.at));
        let mut head = pen.say(&by);
        if let Some(day) = entry.follow_up {
            let until = pen.say(&Phrase::new("ui-follow-up").with("day", day));
            head = format!("{head} · {until}");
        }
        page.hanging(pen.cell(Meaning::Key, "»", 2), Meaning::Muted, &head);
        page.indented(2, Meaning::Plain, &entry.text);
    }
    let more = snapshot.log_of(partnership.id).count().saturating_sub(most);
    if more > 0 {
        page.indented(2, Meaning::Muted, &pen.say(&Phrase::new("ui-log-more").with("count", more)));
    }
}

/// Which letters about any of these records went when, newest first.
pub(super) fn sent(pen: Pen, page: &mut Page, snapshot: &Snapshot, about: &[RecordKey]) {
    for letter in snapshot.sent.iter().filter(|sent| about.contains(&sent.letter.of)) {
        page.hanging(pen.cell(Meaning::Key, "→", 2), Meaning::Muted, &pen.say(&letter.phrase()));
    }
}

/// A partnership that is to be asked again: whom, and what was said.
pub(super) fn detail(pen: Pen, frame: &mut Frame<'_>, place: Place, model: &Model, partnership: &Partnership) {
    let members = &partnership.group.members;
    pen.rule(frame, place.heading, false, &text::line(&pairs::names(model, members)));
    let mut page = Page::new(pen, place.body.width);
    for id in members {
        page.heading(&model.snapshot.registration_name(*id));
        page.indented(2, Meaning::Plain, &contact(pen, &model.snapshot, *id));
    }
    topic(pen, &mut page, &model.snapshot, partnership);
    log(pen, &mut page, &model.snapshot, partnership, usize::MAX);
    sent(pen, &mut page, &model.snapshot, &[RecordKey::Partnership(partnership.id)]);
    page.draw(frame, place.body, 0);
}
