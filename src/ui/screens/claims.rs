//! Claims: what a municipality asks for, what the rules make of it, and what AKE pays.

use ratatui::Frame;
use ratatui::text::{Line, Span};

use crate::app::screens::claims;
use crate::app::{Command, Model, Screen};
use crate::domain::claim::besides;
use crate::domain::search::Query;
use crate::domain::{Cents, CheckedClaim, Claim, ClaimStatus, Finding, LineId, RecordKey, Snapshot};
use crate::i18n::{self, Arg, Phrase};
use crate::ui::layout::{Layout, Place};
use crate::ui::names;
use crate::ui::pen::Pen;
use crate::ui::signs;
use crate::ui::text;
use crate::ui::theme::Meaning;
use crate::ui::widgets::{LIST_EDGE, List, Page, Row};

use super::visits;

const NUMBER: usize = 4;
const STATUS: usize = 10;
const MONEY: usize = 10;
/// Marker, mark, number, sign, word, and the gaps between.
const LEAD: usize = 1 + 1 + NUMBER + 1 + 1 + 1 + STATUS;

/// The heads of the columns.
fn heads(pen: Pen) -> Line<'static> {
    let right = |key: &str, cells| pen.right(Meaning::Muted, &pen.say(&Phrase::new(key)), cells);
    Line::from(vec![
        pen.gap(2),
        right("ui-number", NUMBER),
        pen.gap(3),
        pen.cell(Meaning::Muted, &pen.say(&Phrase::new("ui-status")), STATUS),
        pen.gap(1),
        right("ui-claimed", MONEY),
        pen.gap(1),
        right("ui-ake-pays", MONEY),
        pen.gap(2),
        pen.span(Meaning::Muted, &pen.say(&Phrase::new("ui-visit"))),
    ])
}

fn money(pen: Pen, cents: Cents) -> String {
    pen.say(&Phrase::new("ui-money").with("sum", Arg::Money(cents.0)))
}

/// A sum that the rules cannot say yet is a dash, never a zero.
fn money_or_dash(pen: Pen, cents: Option<Cents>) -> String {
    cents.map_or_else(|| "–".to_owned(), |cents| money(pen, cents))
}

fn row(pen: Pen, model: &Model, checked: &CheckedClaim, query: &Query, columns: u16) -> Row {
    let claim = &checked.claim;
    let (sign, meaning) = signs::claim(claim.status);
    let lead = Line::from(vec![
        names::mark(pen, model.claims.marks.contains(&claim.id)),
        pen.right(Meaning::Plain, &claim.id.to_string(), NUMBER),
        names::foreign(pen, model.foreign.contains(&RecordKey::Claim(claim.id))),
        Span::styled(format!("{sign} {}", text::pad(&pen.say(&short_status(claim)), STATUS)), pen.style(meaning)),
    ]);
    let room = usize::from(columns).saturating_sub(LIST_EDGE + LEAD + 1 + MONEY + 1 + MONEY + 2);
    let cut = claim.sanctioned().is_none_or(|sanctioned| sanctioned < claim.claimed());
    let payable = match (cut, claim.status.is_approved()) {
        (true, _) => Meaning::Warning,
        (false, true) => Meaning::Plain,
        (false, false) => Meaning::Muted,
    };
    let visit = Span::styled(title(pen, &model.snapshot, claim, room), pen.style(Meaning::Plain));
    let mut rest = vec![
        pen.gap(1),
        pen.right(Meaning::Plain, &money(pen, claim.claimed()), MONEY),
        pen.gap(1),
        pen.right(payable, &money_or_dash(pen, claim.sanctioned()), MONEY),
        pen.gap(2),
    ];
    rest.extend(pen.found(visit, query));
    Row { lead, rest: Line::from(rest) }
}

fn nothing_listed(model: &Model) -> Phrase {
    if model.snapshot.claims.is_empty() {
        Phrase::new("ui-claims-empty").with("key", names::key(Command::NewClaim, Screen::Claims))
    } else {
        Phrase::new("ui-claims-nothing-fits")
    }
}

/// The status in one word; the detail has it in full.
fn short_status(claim: &Claim) -> Phrase {
    match claim.status {
        ClaimStatus::Entered if claim.lacks_breakdown() => Phrase::new("ui-claim-status-one-sum"),
        status => Phrase::new(format!("ui-claim-status-{}", status.code())),
    }
}

/// Which visit the claim is about.
fn title(pen: Pen, snapshot: &Snapshot, claim: &Claim, cells: usize) -> String {
    snapshot.visit(claim.visit).map_or_else(
        || text::cut(&format!("#{}", claim.visit), cells),
        |visit| visits::title(pen, snapshot, visit, cells),
    )
}

/// The facts of the invoice, its lines as a table with the cursor on the chosen one, and under each
/// line what was found on it.
fn page(pen: Pen, snapshot: &Snapshot, checked: &CheckedClaim, chosen: Option<LineId>, columns: u16) -> Page {
    let mut page = Page::new(pen, columns);
    let claim = &checked.claim;
    state(pen, &mut page, claim);
    if let Some(visit) = snapshot.visit(claim.visit) {
        let day = visit.date.map_or_else(|| pen.say(&Phrase::new("no-date")), i18n::date);
        let words = format!("{} · {day}", visit.reference);
        page.fact(&pen.say(&Phrase::new("ui-visit")), Meaning::Plain, &words);
    }
    let invoice = Phrase::new("ui-invoice-facts")
        .with("number", claim.invoice_number.as_str())
        .with("business", claim.business_id.as_str())
        .with("arrived", claim.arrived);
    page.fact(&pen.say(&Phrase::new("ui-invoice")), Meaning::Plain, &pen.say(&invoice));
    let others = snapshot.claims.iter().map(|checked| &checked.claim);
    for (name, words) in besides(claim, others) {
        page.fact(&pen.say(&name), Meaning::Plain, &pen.say(&words));
    }
    for finding in checked.findings.iter().filter(|finding| finding.line.is_none()) {
        finding_line(pen, &mut page, 0, finding);
    }
    table(pen, &mut page, checked, chosen);
    page
}

/// Where the claim is, who brought it there and why, and who entered it.
fn state(pen: Pen, page: &mut Page, claim: &Claim) {
    let by_at = |by: &str, at| pen.say(&Phrase::new("ui-by-at").with("by", by).with("at", Arg::Instant(at)));
    let (sign, meaning) = signs::claim(claim.status);
    let mut words = format!("{sign} {}", pen.say(&claim.state()));
    if let Some(payment) = claim.payment() {
        let key = if payment.voucher.is_empty() { "ui-paid-bare" } else { "ui-paid-facts" };
        let paid = Phrase::new(key).with("day", payment.day).with("voucher", payment.voucher.as_str());
        words.push_str(&format!(": {}", pen.say(&paid)));
    } else if let Some(decided) = &claim.decided {
        words.push_str(&format!(": {}", by_at(decided.by.as_str(), decided.at)));
    }
    page.fact(&pen.say(&Phrase::new("ui-status")), meaning, &words);
    if let (Some(payment), Some(decided)) = (claim.payment(), &claim.decided) {
        let marked = by_at(payment.by.as_str(), payment.at);
        page.fact(&pen.say(&Phrase::new("ui-paid-marked")), Meaning::Plain, &marked);
        let approved = by_at(decided.by.as_str(), decided.at);
        page.fact(&pen.say(&Phrase::new("ui-approved-by")), Meaning::Plain, &approved);
        for credit in &claim.came.credits {
            page.fact(&pen.say(&Phrase::new("ui-credit")), Meaning::Plain, &pen.say(&credit.phrase()));
        }
    }
    let substituted = claim.decided.as_ref().and_then(|decided| decided.on_behalf_of.as_deref()).unwrap_or_default();
    page.fact(&pen.say(&Phrase::new("ui-on-behalf")), Meaning::Plain, substituted);
    let reason = claim.decided.as_ref().and_then(|decided| decided.reason.as_deref()).unwrap_or_default();
    page.fact(&pen.say(&Phrase::new("ui-reason")), Meaning::Plain, reason);
    let entered = by_at(claim.entered_by.as_str(), claim.entered_at);
    page.fact(&pen.say(&Phrase::new("ui-entered")), Meaning::Plain, &entered);
}

/// The cells of the table's columns: marker, number and kind, day, km, people, three sums.
struct Columns {
    narrow: bool,
    kind: usize,
    day: usize,
    road: usize,
    people: usize,
    money: usize,
}

impl Columns {
    /// Everything in 78 cells; narrower pages shorten the day, the heads and the kind.
    fn of(width: usize) -> Columns {
        let narrow = width < 70;
        let (day, road, people, money) = if narrow { (6, 6, 4, 9) } else { (10, 8, 4, 10) };
        let fixed = 1 + 1 + day + 1 + road + 1 + people + 3 * (money + 1);
        Columns { narrow, kind: width.saturating_sub(fixed).clamp(4, 28), day, road, people, money }
    }

    fn line(&self, pen: Pen, meaning: Meaning, words: [&str; 7]) -> Vec<Span<'static>> {
        let [kind, day, road, people, claimed, computed, sanctioned] = words;
        vec![
            pen.cell(meaning, kind, self.kind),
            pen.gap(1),
            pen.right(meaning, day, self.day),
            pen.gap(1),
            pen.right(meaning, road, self.road),
            pen.gap(1),
            pen.right(meaning, people, self.people),
            pen.gap(1),
            pen.right(meaning, claimed, self.money),
            pen.gap(1),
            pen.right(meaning, computed, self.money),
            pen.gap(1),
            pen.right(meaning, sanctioned, self.money),
        ]
    }
}

fn table(pen: Pen, page: &mut Page, checked: &CheckedClaim, chosen: Option<LineId>) {
    let columns = Columns::of(page.width());
    // What nobody has approved is what the rules and the coordinators propose, and no more.
    let sanctioned = match (checked.claim.status.is_approved(), columns.narrow) {
        (true, false) => "ui-sanctioned",
        (true, true) => "ui-sanctioned-short",
        (false, false) => "ui-proposed",
        (false, true) => "ui-proposed-short",
    };
    let claimed = if columns.narrow { "ui-claimed-short" } else { "ui-claimed" };
    let heads =
        ["ui-line-kind", "ui-line-day", "ui-line-road", "ui-line-passengers", claimed, "ui-computed", sanctioned]
            .map(|key| pen.say(&Phrase::new(key)));
    let mut head = vec![pen.gap(1)];
    head.extend(columns.line(pen, Meaning::Muted, heads.each_ref().map(String::as_str)));
    page.line(head);
    for (index, line) in checked.claim.lines.iter().enumerate() {
        let is_chosen = chosen == Some(line.id);
        if is_chosen {
            page.cursor_next(0);
        }
        let computed = checked.computed.get(index).copied().flatten();
        page.line(table_row(pen, &columns, line, computed, is_chosen));
        let journey = names::side_by_side(pen, &line.claimed.journey.told());
        if !journey.is_empty() {
            page.indented(3, Meaning::Muted, &journey);
        }
        if !line.claimed.note.trim().is_empty() {
            page.indented(3, Meaning::Muted, &line.claimed.note);
        }
        for finding in checked.findings.iter().filter(|finding| finding.line == Some(line.id)) {
            finding_line(pen, page, 3, finding);
        }
        if let Some(reason) = &line.reason {
            let words = pen.say(&Phrase::new("ui-line-reason").with("reason", reason.as_str()));
            page.indented(3, Meaning::Plain, &words);
        }
    }
    let sums = [
        pen.say(&Phrase::new("ui-sum")),
        String::new(),
        String::new(),
        String::new(),
        money(pen, checked.claim.claimed()),
        String::new(),
        money_or_dash(pen, checked.claim.sanctioned()),
    ];
    let mut sum = vec![pen.gap(1)];
    sum.extend(columns.line(pen, Meaning::Heading, sums.each_ref().map(String::as_str)));
    page.line(sum);
}

fn table_row(
    pen: Pen,
    columns: &Columns,
    line: &crate::domain::Line,
    computed: Option<Cents>,
    chosen: bool,
) -> Vec<Span<'static>> {
    let claimed = &line.claimed;
    let day = if columns.narrow { names::day_and_month(claimed.travel_date) } else { i18n::date(claimed.travel_date) };
    let road = claimed
        .distance
        .map_or_else(String::new, |road| pen.say(&Phrase::new("ui-distance").with("distance", Arg::Distance(road.0))));
    let passengers = if claimed.passengers > 0 { format!("+{}", claimed.passengers) } else { String::new() };
    let words = [
        // The number is what findings, the journal and the command line call the line by.
        format!("{} {}", line.id, pen.say(&claimed.kind.phrase())),
        day,
        road,
        passengers,
        money(pen, claimed.claimed),
        money_or_dash(pen, computed),
        money_or_dash(pen, line.sanctioned),
    ];
    let mut cells = columns.line(pen, Meaning::Plain, words.each_ref().map(String::as_str));
    if line.sanctioned.is_none_or(|sanctioned| sanctioned < claimed.claimed)
        && let Some(last) = cells.last_mut()
    {
        last.style = pen.style(Meaning::Warning);
    }
    let mut marker = pen.cell(Meaning::Plain, if chosen { "›" } else { " " }, 1);
    if chosen {
        marker.style = pen.style(Meaning::Selected);
        cells[0].style = pen.style(Meaning::Selected);
    }
    cells.insert(0, marker);
    cells
}

fn finding_line(pen: Pen, page: &mut Page, indent: usize, finding: &Finding) {
    let (sign, meaning) = signs::severity(finding.severity);
    let sign = Span::styled(format!("{}{sign} ", " ".repeat(indent)), pen.style(meaning));
    page.hanging(sign, meaning, &pen.say(&finding.phrase));
}

pub(super) fn draw(pen: Pen, frame: &mut Frame<'_>, layout: &Layout, model: &Model) {
    let listed = claims::listed(model);
    if let Some(place) = layout.list {
        let parts = claims::heading(model);
        let (all, marked) = (model.snapshot.claims.len(), model.claims.marks.len());
        let narrowed = super::narrowed(pen, &parts, (listed.len(), all), marked);
        pen.put(frame, place.heading, &narrowed.unwrap_or_else(|| heads(pen)));
        if listed.is_empty() {
            super::empty(pen, frame, place.body, model, &nothing_listed(model));
        }
        let list = List {
            count: listed.len(),
            top: model.claims.selection.top,
            selected: model.claims.selection.index(listed),
            focused: super::list_has_keys(model) && !model.claims.searching,
        };
        let query = Query::read(&model.claims.search.text());
        list.draw(pen, frame, place.body, |index| {
            let checked = claims::row(model, index);
            checked.map(|checked| row(pen, model, checked, &query, place.body.width)).unwrap_or_default()
        });
    }
    let Some(place) = layout.detail else { return };
    match claims::selected(model) {
        Some(checked) => detail(pen, frame, place, model, checked),
        None => pen.rule(frame, place.heading, false, ""),
    }
}

/// A claim in full, with the cursor on the chosen line while the keys go there.
pub(super) fn detail(pen: Pen, frame: &mut Frame<'_>, place: Place, model: &Model, checked: &CheckedClaim) {
    let focused = super::detail_has_keys(model);
    let room = usize::from(place.heading.width).saturating_sub(6);
    let invoice = Phrase::new("ui-claim-title")
        .with("claim", checked.claim.id.to_string())
        .with("visit", title(pen, &model.snapshot, &checked.claim, room.saturating_sub(10)));
    pen.rule(frame, place.heading, focused, &pen.say(&invoice));
    let chosen = model.claims.line.selected.filter(|_| focused);
    page(pen, &model.snapshot, checked, chosen, place.body.width).draw_with_cursor(frame, place.body);
}
