//! Pairs: who with whom, how well they fit and why, and who is left over.

mod left_over;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::partnership;
use crate::app::screens::pairs::{self, PairKey, PairRow};
use crate::app::{Command, Model, Screen};
use crate::domain::{Cents, PairStatus, Partnership, RecordKey, RegistrationId, Rule, Score, Snapshot};
use crate::i18n::{Arg, Phrase};
use crate::ui::layout::Layout;
use crate::ui::names;
use crate::ui::pen::Pen;
use crate::ui::signs::{self, Sign};
use crate::ui::text;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{LIST_EDGE, List, Page, Row, score_bar};

const STATE: usize = 11;
const SCORE: usize = 5;
const ROAD: usize = 7;
/// Marker, mark, whether another changed it, sign, word, and the gap between.
const LEAD: usize = 1 + 1 + 1 + 1 + 1 + STATE;
const WITHDRAWN: Sign = ("!", Meaning::Warning);
/// Score, road, and the gaps around.
const FIGURES: usize = 1 + SCORE + 1 + ROAD + 2;

/// The figures of the whole pairing: how many, how good, what it will cost.
fn figures(pen: Pen, snapshot: &Snapshot, columns: u16) -> Line<'static> {
    let suggested = snapshot.suggested_ids().len();
    let accepted = snapshot.partnerships.len() - suggested;
    let mut parts = Vec::new();
    if suggested > 0 {
        parts.push((Meaning::Heading, Phrase::new("ui-pairs-suggested").with("count", suggested)));
        if snapshot.proposal.is_some() {
            parts.extend(proposal_figures(snapshot));
        }
    }
    if accepted > 0 {
        parts.push((Meaning::Heading, Phrase::new("ui-pairs-accepted").with("count", accepted)));
    }
    names::figures(pen, columns, parts)
}

/// Without an upper bound the pairs are not those that were solved.
fn proposal_figures(snapshot: &Snapshot) -> impl Iterator<Item = (Meaning, Phrase)> {
    let sum = snapshot.suggested_total();
    let total = Phrase::new("ui-pairs-total").with("points", Arg::Points(sum));
    let quality = match snapshot.upper_bound() {
        Some(most) if most == sum => (Meaning::Accepted, Phrase::new("ui-pairs-optimal")),
        Some(most) => (Meaning::Warning, Phrase::new("ui-pairs-at-most").with("points", Arg::Points(most))),
        None => (Meaning::Warning, with_solve_key("ui-pairs-unsolved")),
    };
    let budget = snapshot.round.as_ref().and_then(|round| round.budget);
    let cost = snapshot.estimated_cost().map(|cost| estimate(cost, budget));
    [(Meaning::Plain, total), quality].into_iter().chain(cost)
}

/// What the travel may cost, and whether that is more than the budget.
fn estimate(cost: Cents, budget: Option<Cents>) -> (Meaning, Phrase) {
    let (meaning, key) = match budget.is_some_and(|budget| cost > budget) {
        true => (Meaning::Warning, "ui-pairs-cost-over"),
        false => (Meaning::Plain, "ui-pairs-cost"),
    };
    (meaning, Phrase::new(key).with("sum", Arg::Money(cost.0)))
}

/// The names of a partnership in at most `cells`.
pub(in crate::ui) fn title(pen: Pen, snapshot: &Snapshot, partnership: &Partnership, cells: usize) -> String {
    match partnership.group.members.as_slice() {
        [a, b] => names::two(pen.lang, snapshot, (*a, *b), "—", cells),
        several => names::several_briefly(snapshot, several, cells),
    }
}

/// A pair whose member has withdrawn says so before all else.
fn state(pen: Pen, snapshot: &Snapshot, partnership: &Partnership) -> (Sign, String) {
    if snapshot.withdrawn_of(&partnership.group.members).next().is_some() {
        return (WITHDRAWN, pen.say(&Phrase::new("ui-pair-withdrawn")));
    }
    match new_wish(snapshot, partnership) {
        Some(Rule::Lock) => (("◆", Meaning::Marked), pen.say(&Phrase::new("ui-pair-locked"))),
        Some(Rule::Forbid) => (("!", Meaning::Warning), pen.say(&Phrase::new("ui-pair-forbidden"))),
        None => (signs::partnership(partnership), state_word(pen, partnership)),
    }
}

/// The wish on just the members of a suggested pair, where it is other than when they were joined.
fn new_wish(snapshot: &Snapshot, partnership: &Partnership) -> Option<Rule> {
    let [a, b] = *partnership.group.members.as_slice() else { return None };
    let wish = snapshot.rules.iter().find(|rule| (rule.a, rule.b) == (a.min(b), a.max(b)))?.rule;
    let new = wish == Rule::Forbid || !partnership.group.locked;
    (new && partnership.status == PairStatus::Suggested).then_some(wish)
}

fn state_word(pen: Pen, partnership: &Partnership) -> String {
    if !partnership.changed.is_empty() {
        return pen.say(&Phrase::new("ui-pair-changed"));
    }
    let locked = partnership.group.locked && partnership.status == PairStatus::Suggested;
    pen.say(&if locked { Phrase::new("ui-pair-locked") } else { partnership.status.phrase() })
}

fn lead(pen: Pen, model: &Model, key: PairKey, (sign, meaning): Sign, word: &str) -> Line<'static> {
    let record = match key {
        PairKey::Partnership(id) => RecordKey::Partnership(id),
        PairKey::Registration(id) => RecordKey::Registration(id),
    };
    Line::from(vec![
        names::mark(pen, model.pairs.marks.contains(&key)),
        names::foreign(pen, model.foreign.contains(&record)),
        Span::styled(format!("{sign} {}", text::pad(word, STATE)), pen.style(meaning)),
    ])
}

fn row(pen: Pen, model: &Model, row: &PairRow<'_>, columns: u16) -> Row {
    let room = usize::from(columns).saturating_sub(LIST_EDGE + LEAD + FIGURES);
    let single = |registration: RegistrationId, sign, word: &str| Row {
        lead: lead(pen, model, row.key(), sign, word),
        rest: Line::from(vec![
            pen.gap(FIGURES),
            pen.cell(Meaning::Plain, &names::fitted(&model.snapshot.registration_name(registration), room), room),
        ]),
    };
    match row {
        PairRow::Suggested(partnership) | PairRow::Accepted(partnership) => {
            let (sign, word) = state(pen, &model.snapshot, partnership);
            Row {
                lead: lead(pen, model, row.key(), sign, &word),
                rest: joined_row(pen, &model.snapshot, partnership, room),
            }
        }
        PairRow::LeftOver(left) => {
            single(left.registration, ("!", Meaning::Warning), &pen.say(&Phrase::new("ui-left-over")))
        }
        PairRow::Waiting(registration) if model.snapshot.has_withdrawn(*registration) => {
            single(*registration, WITHDRAWN, &pen.say(&Phrase::new("ui-pair-withdrawn")))
        }
        PairRow::Waiting(registration) => {
            single(*registration, ("●", Meaning::Waiting), &pen.say(&Phrase::new("ui-pair-waiting")))
        }
    }
}

fn joined_row(pen: Pen, snapshot: &Snapshot, partnership: &Partnership, room: usize) -> Line<'static> {
    let score = &partnership.group.score;
    let road = score.road.map_or_else(|| "– km".to_owned(), |road| pen.say(&whole_kilometres(road.0)));
    Line::from(vec![
        pen.gap(1),
        pen.right(Meaning::Plain, &pen.say(&points(score.total)), SCORE),
        pen.gap(1),
        pen.right(Meaning::Muted, &road, ROAD),
        pen.gap(2),
        Span::styled(title(pen, snapshot, partnership, room), pen.style(Meaning::Plain)),
    ])
}

pub(in crate::ui) fn points(hundredths: i64) -> Phrase {
    Phrase::new("ui-points").with("points", Arg::Points(hundredths))
}

pub(in crate::ui) fn whole_kilometres(metres: i64) -> Phrase {
    let rounded = (metres + 500) / 1000 * 1000;
    Phrase::new("ui-distance").with("distance", Arg::Distance(rounded))
}

/// The score in parts and in words. With the focus here, one of the members has the cursor.
fn page(pen: Pen, model: &Model, partnership: &Partnership, member: Option<usize>, columns: u16) -> Page {
    let snapshot = &model.snapshot;
    let mut page = Page::new(pen, columns);
    for (index, id) in partnership.group.members.iter().enumerate() {
        let chosen = member == Some(index);
        if chosen {
            page.cursor_next(0);
        }
        let marked = model.pairs.marks.contains(&PairKey::Registration(*id));
        let signs = format!("{}{}", if chosen { "›" } else { " " }, if marked { "■" } else { " " });
        let mut marker = pen.cell(Meaning::Marked, &signs, 2);
        if chosen {
            marker.style = pen.style(Meaning::Selected);
        }
        let meaning = if marked { Meaning::Marked } else { Meaning::Heading };
        page.hanging(marker, meaning, &with_municipality(pen, snapshot, *id));
        if partnership.status.is_decided() {
            page.indented(4, Meaning::Plain, &partnership::contact(pen, snapshot, *id));
        }
    }
    partnership::topic(pen, &mut page, &model.snapshot, partnership);
    partnership::log(pen, &mut page, snapshot, partnership, usize::MAX);
    partnership::sent(pen, &mut page, snapshot, &[RecordKey::Partnership(partnership.id)]);
    if !partnership.changed.is_empty() {
        page.paragraph(Meaning::Warning, &pen.say(&pairs::changed_since(model, &[partnership])));
    }
    for id in snapshot.withdrawn_of(&partnership.group.members) {
        let (name, status) = (snapshot.registration_name(id), partnership.status.phrase());
        let sentence = Phrase::new("ui-pair-withdrawn-why").with("name", name).with("status", status);
        page.hanging(pen.cell(Meaning::Warning, "!", 2), Meaning::Warning, &pen.say(&sentence));
    }
    for (mine, other) in pairs::also_paired(snapshot, partnership) {
        let sentence = Phrase::new("ui-pair-also-elsewhere")
            .with("name", snapshot.registration_name(mine))
            .with("other", pairs::names(model, &other.group.members));
        page.hanging(pen.cell(Meaning::Warning, "!", 2), Meaning::Warning, &pen.say(&sentence));
    }
    bars(pen, &mut page, &partnership.group.score);
    page.gap();
    for reason in &partnership.group.score.reasons {
        page.hanging(pen.cell(Meaning::Muted, "·", 2), Meaning::Plain, &pen.say(reason));
    }
    page.gap();
    if partnership.status == PairStatus::Asked {
        page.paragraph(Meaning::Waiting, &pen.say(&Phrase::new("ui-pair-awaits-answer")));
    }
    if let Some(owner) = &partnership.owner {
        page.fact(&pen.say(&Phrase::new("ui-owner")), Meaning::Plain, owner.as_str());
    }
    page.fact(&pen.say(&Phrase::new("ui-note")), Meaning::Plain, &partnership.note);
    rules(pen, &mut page, snapshot, partnership);
    page
}

fn with_municipality(pen: Pen, snapshot: &Snapshot, id: RegistrationId) -> String {
    let name = snapshot.registration_name(id);
    match snapshot.registration(id).map(|line| names::municipalities(pen.lang, &line.municipalities)) {
        Some(municipality) if !municipality.is_empty() => format!("{name} ({municipality})"),
        _ => name,
    }
}

fn bars(pen: Pen, page: &mut Page, score: &Score) {
    const LABEL: usize = 15;
    let mut bar = |key: &str, hundredths: i64, extra: String| {
        let label = pen.say(&Phrase::new(key));
        page.line(vec![
            pen.cell(Meaning::Muted, &label, LABEL),
            Span::styled(score_bar(hundredths), pen.style(Meaning::Plain)),
            pen.right(Meaning::Heading, &pen.say(&points(hundredths)), 6),
            pen.gap(2),
            pen.span(Meaning::Muted, &extra),
        ]);
    };
    let road = score.road.map_or_else(
        || pen.say(&Phrase::new("ui-road-unknown")),
        |road| pen.say(&Phrase::new("ui-road").with("distance", Arg::Distance((road.0 + 500) / 1000 * 1000))),
    );
    bar("ui-score-size", score.size, String::new());
    bar("ui-score-distance", score.distance, road);
    bar("ui-score-interests", score.interests, String::new());
    bar("ui-score-total", score.total, String::new());
}

/// Which rules touch the members of this pair, beside its own lock.
fn rules(pen: Pen, page: &mut Page, snapshot: &Snapshot, partnership: &Partnership) {
    let members = &partnership.group.members;
    for rule in &snapshot.rules {
        let own = members.contains(&rule.a) && members.contains(&rule.b);
        if own || !(members.contains(&rule.a) || members.contains(&rule.b)) {
            continue;
        }
        let phrase = match rule.rule {
            Rule::Lock => Phrase::new("ui-rule-lock"),
            Rule::Forbid => Phrase::new("ui-rule-forbid"),
        };
        let phrase = phrase.with("a", snapshot.registration_name(rule.a)).with("b", snapshot.registration_name(rule.b));
        page.hanging(pen.cell(Meaning::Warning, "!", 2), Meaning::Muted, &pen.say(&phrase));
    }
}

/// One that has no partner, and why.
fn single_page(pen: Pen, model: &Model, registration: RegistrationId, why: &Phrase, columns: u16) -> Page {
    let mut page = Page::new(pen, columns);
    page.heading(&with_municipality(pen, &model.snapshot, registration));
    page.gap();
    page.hanging(pen.cell(Meaning::Warning, "!", 2), Meaning::Plain, &pen.say(why));
    page
}

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, layout: &Layout, model: &Model) {
    if let Some(place) = layout.list {
        draw_list(pen, frame, place.heading, place.body, model);
    }
    let Some(place) = layout.detail else { return };
    let focused = super::detail_has_keys(model);
    let Some(selected) = pairs::selected(model) else {
        return pen.rule(frame, place.heading, false, "");
    };
    let room = usize::from(place.heading.width).saturating_sub(6);
    let (words, page) = match selected {
        PairRow::Suggested(partnership) | PairRow::Accepted(partnership) => {
            let member = focused.then_some(model.pairs.member);
            let page = page(pen, model, partnership, member, place.body.width);
            (title(pen, &model.snapshot, partnership, room), page)
        }
        PairRow::LeftOver(left) => {
            let page = single_page(pen, model, left.registration, &left.reason, place.body.width);
            (model.snapshot.registration_name(left.registration), left_over::ways(pen, page, model, left))
        }
        PairRow::Waiting(registration) => (
            model.snapshot.registration_name(registration),
            single_page(pen, model, registration, &waiting_why(model, registration), place.body.width),
        ),
    };
    pen.rule(frame, place.heading, focused, &words);
    page.draw_at(frame, place.body, usize::from(model.detail_top));
}

fn waiting_why(model: &Model, registration: RegistrationId) -> Phrase {
    if model.snapshot.has_withdrawn(registration) {
        return Phrase::new("ui-pair-withdrawn-waits").with("key", names::key(Command::Accept, Screen::Queue));
    }
    with_solve_key("ui-pair-waiting-why")
}

/// A sentence that names the key of the optimiser.
fn with_solve_key(sentence: &str) -> Phrase {
    Phrase::new(sentence).with("key", names::key(Command::Solve, Screen::Pairs))
}

fn draw_list(pen: Pen, frame: &mut Frame<'_>, heading: Rect, body: Rect, model: &Model) {
    let rows = pairs::rows(model);
    let mut line = figures(pen, &model.snapshot, heading.width);
    if !model.pairs.marks.is_empty() {
        let words = pen.say(&Phrase::new("ui-marked").with("count", model.pairs.marks.len()));
        let room = usize::from(heading.width).saturating_sub(words.chars().count() + 4);
        let whom = names::several_briefly(&model.snapshot, &pairs::marked(model), room);
        line = Line::from(vec![
            pen.gap(1),
            pen.span(Meaning::Marked, &words),
            pen.gap(2),
            pen.span(Meaning::Plain, &whom),
        ]);
    }
    pen.put(frame, heading, &line);
    if rows.is_empty() {
        super::empty(pen, frame, body, model, &with_solve_key("ui-pairs-empty"));
    }
    let list = List {
        count: rows.len(),
        top: model.pairs.selection.top,
        selected: rows.iter().position(|row| Some(row.key()) == model.pairs.selection.selected),
        focused: super::list_has_keys(model),
    };
    list.draw(pen, frame, body, |index| row(pen, model, &rows[index], body.width));
}
