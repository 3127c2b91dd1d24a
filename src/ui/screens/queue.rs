//! Registrations: who wants in, what the words were taken for, and what was decided.

pub(in crate::ui) mod side;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::screens::queue;
use crate::app::{Command, Model, Screen};
use crate::domain::listing::FacetGroup;
use crate::domain::place::{Mention, Mentioned, municipality_name};
use crate::domain::search::Query;
use crate::domain::topic::words_of;
use crate::domain::{Actor, Detail, Flag, Library, Passage, RecordKey, Registration, RegistrationLine, Status};
use crate::i18n::{self, Phrase};
use crate::ui::layout::Layout;
use crate::ui::names;
use crate::ui::pen::Pen;
use crate::ui::signs;
use crate::ui::text;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{LIST_EDGE, List, Page, Row};

const NUMBER: usize = 4;
const STATUS: usize = 10;
const MUNICIPALITY: usize = 13;
const RECEIVED: usize = 6;
/// Initials of who looks after it; only where the municipality has room too.
const OWNER: usize = 2;
/// Narrower lists leave the municipality out: the name usually tells it.
const ROOM_FOR_MUNICIPALITY: usize = 76;
/// Marker, mark, number, sign, word, and the gaps between.
const LEAD: usize = 1 + 1 + NUMBER + 1 + 1 + 1 + STATUS;

/// The cells that each column of a list this wide takes.
struct Columns {
    name: usize,
    municipality: usize,
    owner: usize,
    flags: usize,
}

impl Columns {
    /// `owned`: whether anybody looks after any of them; else nobody misses the initials.
    fn of(columns: u16, owned: bool) -> Columns {
        let left = usize::from(columns).saturating_sub(LIST_EDGE + LEAD + 2 + RECEIVED + 2);
        let wide = usize::from(columns) >= ROOM_FOR_MUNICIPALITY;
        let municipality = if wide { MUNICIPALITY } else { 0 };
        let owner = if wide && owned { OWNER } else { 0 };
        let left = left.saturating_sub(municipality + municipality.min(1) + owner + owner.min(1));
        let flags = left / 3;
        Columns { name: left - flags, municipality, owner, flags }
    }
}

/// The heads of the columns.
fn heads(pen: Pen, widths: &Columns) -> Line<'static> {
    let head = |key: &str, cells| pen.cell(Meaning::Muted, &pen.say(&Phrase::new(key)), cells);
    let mut spans = vec![pen.gap(2)];
    spans.push(pen.right(Meaning::Muted, &pen.say(&Phrase::new("ui-number")), NUMBER));
    spans.extend([pen.gap(3), head("ui-status", STATUS), pen.gap(1), head("ui-library", widths.name), pen.gap(1)]);
    if widths.municipality > 0 {
        spans.extend([head("ui-municipality", widths.municipality), pen.gap(1)]);
    }
    spans.extend([pen.right(Meaning::Muted, &pen.say(&Phrase::new("ui-received")), RECEIVED), pen.gap(2)]);
    if widths.owner > 0 {
        spans.push(pen.gap(widths.owner + 1));
    }
    spans.push(head("ui-flags", widths.flags));
    Line::from(spans)
}

/// What beside the record itself a row shows.
#[derive(Clone, Copy)]
struct Seen<'a> {
    marked: bool,
    /// Changed by somebody else.
    foreign: bool,
    /// The one who sits here looks after it.
    mine: bool,
    /// What was searched for.
    query: &'a Query,
}

fn row(pen: Pen, line: &RegistrationLine, seen: Seen<'_>, widths: &Columns) -> Row {
    let Seen { marked, foreign, mine, query } = seen;
    let (sign, meaning) = signs::status(line.status);
    let lead = Line::from(vec![
        names::mark(pen, marked),
        pen.right(Meaning::Plain, &line.id.to_string(), NUMBER),
        names::foreign(pen, foreign),
        Span::styled(format!("{sign} {}", text::pad(&pen.say(&short_status(line.status)), STATUS)), pen.style(meaning)),
    ]);
    let mut rest = vec![pen.gap(1)];
    let doubt = if line.sure { 0 } else { 2.min(widths.name) };
    if doubt > 0 {
        rest.push(pen.cell(Meaning::Warning, "?", doubt));
    }
    let cells = widths.name.saturating_sub(doubt);
    rest.extend(pen.found(pen.cell(Meaning::Plain, &names::fitted(&line.name, cells), cells), query));
    rest.push(pen.gap(1));
    if widths.municipality > 0 {
        let municipality = names::municipalities(pen.lang, &line.municipalities);
        rest.extend(pen.found(pen.cell(Meaning::Muted, &municipality, widths.municipality), query));
        rest.push(pen.gap(1));
    }
    rest.extend([pen.right(Meaning::Muted, &names::short_day(line.received), RECEIVED), pen.gap(2)]);
    if widths.owner > 0 {
        let owner = line.owner.as_ref().map(names::initials).unwrap_or_default();
        let meaning = if mine { Meaning::Marked } else { Meaning::Muted };
        rest.extend([pen.cell(meaning, &owner, widths.owner), pen.gap(1)]);
    }
    let carried = line.carried_from.as_ref().map(|round| format!("← {round} ")).unwrap_or_default();
    let room = widths.flags.saturating_sub(text::width(&carried));
    rest.push(pen.cell(Meaning::Muted, &carried, widths.flags - room));
    rest.push(pen.cell(Meaning::Warning, &short_flags(pen, line), room));
    Row { lead, rest: Line::from(rest) }
}

/// The status in one word; the detail has it in full.
fn short_status(status: Status) -> Phrase {
    Phrase::new(format!("ui-status-{}", status.code()))
}

fn short_flags(pen: Pen, line: &RegistrationLine) -> String {
    let changed = line.changed.then(|| Phrase::new("ui-answer-changed"));
    let phrases = changed.into_iter().chain(line.flags.iter().map(Flag::in_short));
    phrases.map(|phrase| pen.say(&phrase)).collect::<Vec<_>>().join(", ")
}

/// The whole answer, when its long words have come; until then what the list knows. What became of the library
/// before stands here where no side pane shows it.
fn page(pen: Pen, line: &RegistrationLine, detail: Option<&Detail>, columns: u16, has_side: bool) -> Page {
    let mut page = Page::new(pen, columns);
    let Some(detail) = detail else {
        flags(pen, &mut page, &line.flags);
        page.paragraph(Meaning::Muted, &pen.say(&Phrase::new("ui-loading")));
        return page;
    };
    let Some(registration) = &detail.registration else { return page };
    libraries(pen, &mut page, registration, &detail.libraries);
    flags(pen, &mut page, &registration.meaning.flags);
    newer_words(pen, &mut page, registration);
    decision(pen, &mut page, registration);
    passages(pen, &mut page, detail);
    page.gap();
    answers(pen, &mut page, registration, &detail.mentions);
    page.gap();
    contact(pen, &mut page, registration);
    if !has_side {
        side::earlier(pen, &mut page, detail);
    }
    names::newest_history(pen, &mut page, &detail.history);
    page
}

fn libraries(pen: Pen, page: &mut Page, registration: &Registration, libraries: &[Library]) {
    let label = pen.say(&Phrase::new("ui-libraries"));
    let named: Vec<String> = libraries
        .iter()
        .map(|library| format!("{}, {}", library.name, municipality_name(pen.lang, &library.municipality)))
        .collect();
    if named.is_empty() {
        let key = names::key(Command::EditLibraries, Screen::Queue);
        let unknown = Phrase::new("ui-libraries-unknown").with("key", key);
        page.fact(&label, Meaning::Warning, &pen.say(&unknown));
    } else if registration.meaning.sure {
        page.fact(&label, Meaning::Plain, &named.join("\n"));
    } else {
        let unsure = pen.say(&Phrase::new("ui-libraries-unsure"));
        page.fact(&label, Meaning::Warning, &format!("? {}\n{unsure}", named.join("\n? ")));
    }
}

fn flags(pen: Pen, page: &mut Page, flags: &[Flag]) {
    for flag in flags {
        let words = text::capitalised(&pen.say(&flag.phrase(|code| municipality_name(pen.lang, code))));
        page.hanging(pen.cell(Meaning::Warning, "!", 2), Meaning::Warning, &words);
    }
}

/// The form says something else by now, and one key shows what.
fn newer_words(pen: Pen, page: &mut Page, registration: &Registration) {
    let upkeep = &registration.upkeep;
    let key = names::key(Command::Compare, Screen::Queue);
    for (is_there, phrase) in
        [(upkeep.offered.is_some(), "ui-words-offered"), (upkeep.earlier.is_some(), "ui-words-changed")]
    {
        if is_there {
            let words = pen.say(&Phrase::new(phrase).with("key", key.as_str()));
            page.hanging(pen.cell(Meaning::Warning, "!", 2), Meaning::Warning, &words);
        }
    }
}

fn decision(pen: Pen, page: &mut Page, registration: &Registration) {
    let (sign, meaning) = signs::status(registration.status);
    let mut words = format!("{sign} {}", pen.say(&registration.status.phrase()));
    if let Some(into) = registration.merged_into {
        words.push_str(&format!(" → {into}"));
    }
    page.fact(&pen.say(&Phrase::new("ui-status")), meaning, &words);
    let owner = registration.upkeep.owner.as_ref().map(Actor::as_str).unwrap_or_default();
    page.fact(&pen.say(&FacetGroup::Owner.phrase()), Meaning::Plain, owner);
    let settled: Vec<String> = registration.upkeep.settled.iter().map(|part| pen.say(&part.phrase())).collect();
    page.fact(&pen.say(&Phrase::new("ui-settled")), Meaning::Plain, &settled.join(", "));
    let reason = registration.reason.as_deref().unwrap_or_default();
    page.fact(&pen.say(&Phrase::new("ui-reason")), Meaning::Plain, reason);
    page.fact(&pen.say(&Phrase::new("ui-note")), Meaning::Plain, &registration.note);
}

/// From which round it comes, and in which one it goes on.
fn passages(pen: Pen, page: &mut Page, detail: &Detail) {
    let told = |key: &str, passage: &Passage| {
        Phrase::new(key).with("round", passage.round.as_str()).with("registration", passage.registration.to_string())
    };
    if let Some(before) = &detail.came_from {
        let phrase = match before.reason.as_deref().unwrap_or_default() {
            "" => told("ui-carried-from", before),
            reason => told("ui-carried-from-because", before).with("reason", reason),
        };
        page.fact(&pen.say(&Phrase::new("ui-carried")), Meaning::Plain, &pen.say(&phrase));
    }
    if let Some(after) = &detail.went_to {
        let phrase = told("ui-goes-on", after).with("status", after.status.phrase());
        page.fact(&pen.say(&Phrase::new("ui-went-on")), Meaning::Plain, &pen.say(&phrase));
    }
}

fn answers(pen: Pen, page: &mut Page, registration: &Registration, mentions: &[Mention]) {
    let answer = &registration.answer;
    for (key, words) in [
        ("ui-question-site", &answer.site_text),
        ("ui-question-interests", &answer.interests),
        ("ui-question-cooperation", &answer.cooperation),
        ("ui-question-extra", &answer.extra),
    ] {
        if key == "ui-question-extra" && words.trim().is_empty() {
            continue;
        }
        page.paragraph(Meaning::Heading, &pen.say(&Phrase::new(key)));
        if words.trim().is_empty() {
            page.indented(2, Meaning::Muted, &pen.say(&Phrase::new("ui-no-answer")));
        } else {
            let found = match key {
                "ui-question-interests" => words_of(words, &registration.meaning.topics),
                "ui-question-cooperation" => mentions.iter().map(|mention| mention.range.clone()).collect(),
                _ => Vec::new(),
            };
            page.quoted(2, words, &found);
        }
        if key == "ui-question-cooperation" {
            taken_for(pen, page, mentions);
        }
    }
    let topics = names::topics(pen.lang, &registration.meaning.topics);
    page.fact(&pen.say(&Phrase::new("ui-topics")), Meaning::Plain, &topics);
}

/// What the marked words were taken for, each once.
fn taken_for(pen: Pen, page: &mut Page, mentions: &[Mention]) {
    let mut names: Vec<String> = Vec::new();
    for mention in mentions {
        let name = match &mention.of {
            Mentioned::Consortium(consortium) => consortium.name.clone(),
            Mentioned::Municipality(code) | Mentioned::Library { municipality: code, .. } => {
                municipality_name(pen.lang, code)
            }
        };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if !names.is_empty() {
        page.hanging(pen.span(Meaning::Muted, "→").content("  → "), Meaning::Muted, &names.join(", "));
    }
}

fn contact(pen: Pen, page: &mut Page, registration: &Registration) {
    let answer = &registration.answer;
    let name = format!("{} {}", answer.first_name, answer.last_name);
    let contact = [name.trim(), &answer.email].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    page.fact(&pen.say(&Phrase::new("ui-contact")), Meaning::Plain, &contact.join(", "));
    if let Some(received) = answer.received {
        let when = i18n::local_date_time(pen.lang, received);
        page.fact(&pen.say(&Phrase::new("ui-received")), Meaning::Plain, &when);
    }
}

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, layout: &Layout, model: &Model) {
    let query = model.queue.found.as_ref().map(|found| found.query.clone()).unwrap_or_default();
    if let Some(place) = layout.list {
        let listed = queue::listed(model);
        let widths = Columns::of(place.body.width, model.snapshot.registrations.has_owners());
        list_heading(pen, frame, place.heading, model, &widths);
        if listed.is_empty() {
            super::empty(pen, frame, place.body, model, &nothing_listed(model));
        }
        let state = &model.queue;
        let list = List {
            count: listed.len(),
            top: state.selection.top,
            selected: state.selection.index(listed),
            focused: super::list_has_keys(model) && !state.searching,
        };
        list.draw(pen, frame, place.body, |index| {
            let Some(line) = queue::line_at(model, index) else { return Row::default() };
            let foreign = model.foreign.contains(&RecordKey::Registration(line.id));
            let mine = line.owner.as_ref().is_some_and(|owner| model.is_me(owner));
            let seen = Seen { marked: state.marks.contains(&line.id), foreign, mine, query: &query };
            row(pen, line, seen, &widths)
        });
    }
    if let Some(place) = layout.side {
        side::draw(pen, frame, place, model);
    }
    let Some(place) = layout.detail else { return };
    let Some(line) = queue::selected(model) else {
        return pen.rule(frame, place.heading, false, "");
    };
    let focused = super::detail_has_keys(model);
    pen.rule(frame, place.heading, focused, &format!("{} {}", line.id, line.name));
    if focused && !place.heading.is_empty() {
        frame.set_cursor_position(place.heading.as_position());
    }
    let detail = model.detail.as_ref().filter(|detail| detail.key == RecordKey::Registration(line.id));
    let mut page = page(pen, line, detail, place.body.width, layout.side.is_some());
    page.set_off(&query);
    page.draw(frame, place.body, usize::from(model.detail_top));
}

/// The heads of the columns; while a filter hides rows, what it is and how many are left.
fn list_heading(pen: Pen, frame: &mut Frame<'_>, area: Rect, model: &Model, widths: &Columns) {
    let state = &model.queue;
    let counts = (queue::listed(model).len(), model.snapshot.registrations.len());
    let narrowed = super::narrowed(pen, &queue::heading(model), counts, state.marks.len());
    pen.put(frame, area, &narrowed.unwrap_or_else(|| heads(pen, widths)));
}

fn nothing_listed(model: &Model) -> Phrase {
    if model.snapshot.registrations.is_empty() {
        Phrase::new("ui-queue-empty").with("key", names::key(Command::Import, Screen::Queue))
    } else {
        Phrase::new("ui-queue-nothing-fits")
    }
}
