//! Pairs: accepted, suggested, left over, waiting.

mod course;
mod marked;

use std::collections::{BTreeSet, HashSet};

use super::explain;
use crate::app::blocked::nothing_selected;
use crate::app::form::Form;
use crate::app::overlay::{self, HandoutView, WhyView};
use crate::app::{Busy, Command, Effect, Focus, Model, Overlay, Selection, Sent, toggled};
use crate::domain::own::Own;
use crate::domain::{
    Change, LeftOver, PairRule, PairStatus, Partnership, PartnershipId, RegistrationId, RoundId, Rule, Snapshot, Status,
};
use crate::i18n::Phrase;

pub use marked::marked;

/// The state of the screen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Pairs {
    pub selection: Selection<PairKey>,
    /// Marked partnerships are accepted together; two marked registrations are locked or forbidden.
    pub marks: BTreeSet<PairKey>,
    /// With the focus on the detail of a partnership: which member has the cursor, from 0.
    pub member: usize,
    /// What was solved while another screen was looked at.
    pub unseen: Option<Box<Overlay>>,
}

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PairKey {
    Partnership(PartnershipId),
    /// A registration without a partnership.
    Registration(RegistrationId),
}

impl PairKey {
    fn registration(&self) -> Option<RegistrationId> {
        match self {
            PairKey::Registration(id) => Some(*id),
            PairKey::Partnership(_) => None,
        }
    }
}

/// The part of the list that a row belongs to, in the order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    Suggested,
    LeftOver,
    /// Accepted to the round, but not in any proposal yet.
    Waiting,
    Accepted,
}

impl Section {
    pub fn phrase(self) -> Phrase {
        Phrase::new(match self {
            Section::Suggested => "section-suggested",
            Section::LeftOver => "section-left-over",
            Section::Waiting => "section-waiting",
            Section::Accepted => "section-accepted",
        })
    }
}

/// One row of the list. The sections are contiguous.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PairRow<'a> {
    Suggested(&'a Partnership),
    LeftOver(&'a LeftOver),
    Waiting(RegistrationId),
    Accepted(&'a Partnership),
}

impl PairRow<'_> {
    pub fn key(&self) -> PairKey {
        match self {
            PairRow::Suggested(partnership) | PairRow::Accepted(partnership) => PairKey::Partnership(partnership.id),
            PairRow::LeftOver(left) => PairKey::Registration(left.registration),
            PairRow::Waiting(registration) => PairKey::Registration(*registration),
        }
    }

    pub fn section(&self) -> Section {
        match self {
            PairRow::Suggested(_) => Section::Suggested,
            PairRow::LeftOver(..) => Section::LeftOver,
            PairRow::Waiting(_) => Section::Waiting,
            PairRow::Accepted(_) => Section::Accepted,
        }
    }
}

/// The rows as listed. Sections have no rows of their own: each row carries its section.
pub fn rows(model: &Model) -> Vec<PairRow<'_>> {
    let mut rows = all_rows(model);
    if let Some(own) = &model.own {
        rows.retain(|row| is_own(own, row));
    }
    rows
}

/// How many rows are left out because they are not one's own.
pub(in crate::app) fn hidden(model: &Model) -> usize {
    model.own.as_ref().map_or(0, |own| all_rows(model).iter().filter(|row| !is_own(own, row)).count())
}

fn is_own(own: &Own, row: &PairRow<'_>) -> bool {
    match row.key() {
        PairKey::Partnership(id) => own.partnership(id),
        PairKey::Registration(id) => own.registration(id),
    }
}

/// The same where nothing narrows the list.
fn all_rows(model: &Model) -> Vec<PairRow<'_>> {
    let snapshot = &model.snapshot;
    let paired: HashSet<RegistrationId> =
        snapshot.partnerships.iter().flat_map(|partnership| &partnership.group.members).copied().collect();
    let free = |id: RegistrationId| {
        let accepted = snapshot.registration(id).is_some_and(|line| line.status == Status::Accepted);
        accepted && !paired.contains(&id)
    };
    let left_over: Vec<&LeftOver> = snapshot.proposal.iter().flat_map(|figures| &figures.left_over).collect();
    let named: HashSet<RegistrationId> = left_over.iter().map(|left| left.registration).collect();
    let of = |decided| snapshot.partnerships.iter().filter(move |pair| pair.status.is_decided() == decided);
    let waiting = snapshot.registrations.iter().map(|line| line.id).filter(|id| free(*id) && !named.contains(id));
    let mut rows: Vec<PairRow<'_>> = of(false).map(PairRow::Suggested).collect();
    let still_left = left_over.iter().filter(|left| free(left.registration));
    rows.extend(still_left.map(|left| PairRow::LeftOver(left)));
    rows.extend(waiting.map(PairRow::Waiting));
    rows.extend(of(true).map(PairRow::Accepted));
    rows
}

/// The selected row.
pub fn selected(model: &Model) -> Option<PairRow<'_>> {
    let key = model.pairs.selection.selected?;
    rows(model).into_iter().find(|row| row.key() == key)
}

/// The members' names in one line.
pub fn names(model: &Model, members: &[RegistrationId]) -> String {
    members.iter().map(|id| model.snapshot.registration_name(*id)).collect::<Vec<_>>().join(" – ")
}

/// Whether the ways to include one rest on pairs that have been decided on since: these move no more.
pub fn ways_are_old(model: &Model, left: &LeftOver) -> bool {
    let decided = model.snapshot.partnerships.iter().filter(|pair| pair.status.is_decided());
    let settled: HashSet<RegistrationId> = decided.flat_map(|pair| &pair.group.members).copied().collect();
    let moved = left.ways.iter().flat_map(|way| &way.alternative.moves);
    moved.into_iter().any(|one| settled.contains(&one.registration))
}

/// Why it has no partner, and the ways to include it, in sentences.
pub fn about_left_over(model: &Model, left: &LeftOver) -> Vec<Phrase> {
    let name = |id| model.snapshot.registration_name(id);
    let ways = left.ways.iter().map(|way| way.sentence(left.registration, &name));
    [left.reason.clone()].into_iter().chain(left.more.iter().cloned()).chain(ways).collect()
}

pub(super) fn selected_partnership(model: &Model) -> Option<&Partnership> {
    match selected(model)? {
        PairRow::Suggested(partnership) | PairRow::Accepted(partnership) => Some(partnership),
        PairRow::LeftOver(..) | PairRow::Waiting(_) => None,
    }
}

/// The suggested pairs that the next acceptance is about: the marked, or the selected.
fn to_accept(model: &Model) -> Vec<&Partnership> {
    let suggested = |partnership: &&Partnership| partnership.status == PairStatus::Suggested;
    let marked = |partnership: &&Partnership| model.pairs.marks.contains(&PairKey::Partnership(partnership.id));
    let marked: Vec<_> = model.snapshot.partnerships.iter().filter(suggested).filter(marked).collect();
    if marked.is_empty() { selected_partnership(model).into_iter().filter(suggested).collect() } else { marked }
}

/// The two that a rule is about: two marked registrations, else the members of the selected pair.
fn two(model: &Model) -> Result<(RegistrationId, RegistrationId), Phrase> {
    let marked = model.pairs.marks.iter().filter_map(PairKey::registration);
    match marked.collect::<Vec<_>>().as_slice() {
        [] => {}
        [a, b] => return Ok((*a, *b)),
        _ => return Err(Phrase::new("blocked-mark-two")),
    }
    match selected_partnership(model).map(|partnership| (partnership.status, partnership.group.members.as_slice())) {
        Some((PairStatus::Suggested, [a, b])) => Ok((*a, *b)),
        Some((status, _)) if status.is_decided() => Err(Phrase::new("blocked-pair-accepted")),
        _ => Err(Phrase::new("blocked-mark-two")),
    }
}

pub(in crate::app) fn blocked(model: &Model, command: Command) -> Option<Phrase> {
    match command {
        Command::AcceptPairs => cannot_accept(model),
        Command::AcceptAllPairs => {
            let suggested = |pair: &&Partnership| pair.status == PairStatus::Suggested;
            let suggested: Vec<&Partnership> = model.snapshot.partnerships.iter().filter(suggested).collect();
            if suggested.is_empty() {
                Some(Phrase::new("blocked-no-suggestions"))
            } else {
                all_changed(model, &suggested)
            }
        }
        Command::Proposals => model.snapshot.round.is_none().then(|| Phrase::new("blocked-no-round")),
        Command::Solve => cannot_solve(model),
        Command::Lock | Command::Forbid => two(model).err(),
        Command::Trio => marked::three(model).err(),
        Command::Why => selected(model).is_none().then(nothing_selected).or_else(|| marked::asked(model).err()),
        Command::Break => match selected_partnership(model) {
            None => Some(Phrase::new("blocked-no-pair")),
            Some(partnership) => (!partnership.status.is_decided()).then(|| Phrase::new("blocked-only-suggested")),
        },
        Command::Note => selected_partnership(model).is_none().then(|| Phrase::new("blocked-no-pair")),
        Command::PublishPairs | Command::PublishAllPairs | Command::ConfirmPairs | Command::Own | Command::StepBack => {
            course::blocked(model, command)
        }
        Command::Mend => {
            let decided = model.snapshot.partnerships.iter().any(|pair| pair.status.is_decided());
            (!decided).then(|| Phrase::new("blocked-nothing-decided"))
        }
        Command::Handout => model.snapshot.partnerships.is_empty().then(|| Phrase::new("handout-nothing")),
        Command::Mark | Command::Map | Command::Distribution => selected(model).is_none().then(nothing_selected),
        _ => None,
    }
}

fn cannot_accept(model: &Model) -> Option<Phrase> {
    let chosen = to_accept(model);
    if chosen.is_empty() {
        return Some(match selected(model) {
            None => nothing_selected(),
            Some(_) => Phrase::new("blocked-not-suggested"),
        });
    }
    all_changed(model, &chosen)
}

fn all_changed(model: &Model, pairs: &[&Partnership]) -> Option<Phrase> {
    pairs.iter().all(|pair| !pair.changed.is_empty()).then(|| changed_since(model, pairs))
}

/// That some of these pairs rest on what somebody no longer says.
pub fn changed_since(model: &Model, pairs: &[&Partnership]) -> Phrase {
    Phrase::new("blocked-changed-since").with("names", stale(model, pairs))
}

/// The names of those in these pairs who say other than when the pairs were computed.
fn stale(model: &Model, pairs: &[&Partnership]) -> String {
    let changed = pairs.iter().flat_map(|pair| &pair.changed);
    changed.map(|id| model.snapshot.registration_name(*id)).collect::<Vec<_>>().join(", ")
}

fn cannot_solve(model: &Model) -> Option<Phrase> {
    let settled: HashSet<RegistrationId> = model
        .snapshot
        .partnerships
        .iter()
        .filter(|partnership| partnership.status.is_decided())
        .flat_map(|partnership| partnership.group.members.iter().copied())
        .collect();
    let accepted = model.snapshot.registrations.iter().filter(|line| line.status == Status::Accepted);
    let free = accepted.filter(|line| !settled.contains(&line.id)).count();
    (free < 2).then(|| Phrase::new("blocked-too-few"))
}

pub(in crate::app) fn run(model: &mut Model, command: Command) -> Vec<Effect> {
    match command {
        Command::Mark => mark(model),
        Command::AcceptPairs => accept(model, false),
        Command::AcceptAllPairs => accept(model, true),
        Command::Solve => {
            model.busy = Some(Busy::Solving);
            model.solving = round(model);
            vec![Effect::Suggest]
        }
        Command::Proposals => crate::app::overlay::open_proposals(model),
        Command::Lock => rule(model, Rule::Lock),
        Command::Forbid => rule(model, Rule::Forbid),
        Command::Break => break_up(model),
        Command::Note => {
            let form = selected_partnership(model).map(|partnership| {
                let name = names(model, &partnership.group.members);
                Form::note_partnership(partnership.seen(), &name, &partnership.note)
            });
            form.map(|form| model.open_form(form)).unwrap_or_default()
        }
        Command::Trio => {
            let (Ok(members), Some(round)) = (marked::three(model), round(model)) else { return Vec::new() };
            let change = marked::trio(model, round, members);
            model.write(change, Sent { clears_marks: true, asks_to_solve: true, ..Sent::default() })
        }
        Command::Why => why(model),
        Command::Mend => {
            model.busy = Some(Busy::Solving);
            model.solving = round(model);
            vec![Effect::Mend]
        }
        Command::Handout => {
            model.overlays.push(Overlay::Handout(HandoutView::default()));
            Vec::new()
        }
        Command::Distribution => overlay::open_distribution(model),
        _ => course::run(model, command),
    }
}

/// What is known is shown at once, and what solving again says takes its place.
fn why(model: &mut Model) -> Vec<Effect> {
    let Ok(asked) = marked::asked(model) else { return Vec::new() };
    let known = match selected(model) {
        Some(PairRow::Suggested(pair) | PairRow::Accepted(pair)) if marked::is_row(model, &asked) => {
            explain::partnership(model, pair)
        }
        Some(PairRow::LeftOver(left)) if asked == [left.registration] => {
            explain::unpaired(model, left.registration, Some(left))
        }
        Some(PairRow::Waiting(id)) if asked == [id] => explain::unpaired(model, id, None),
        _ => explain::some(model, &asked),
    };
    model.overlays.push(Overlay::Why(WhyView { asked: Some(asked.clone()), ..known }));
    vec![Effect::ExplainPairs(asked)]
}

/// In the list the row is marked, in the detail the member with the cursor.
fn mark(model: &mut Model) -> Vec<Effect> {
    let member = (model.focus == Focus::Detail)
        .then(|| selected_partnership(model)?.group.members.get(model.pairs.member).copied())
        .flatten();
    let key = member.map(PairKey::Registration).or(model.pairs.selection.selected);
    if let Some(key) = key {
        toggled(&mut model.pairs.marks, key);
        model.step(1);
    }
    Vec::new()
}

/// Of a pair that both libraries know of, only after a question.
fn break_up(model: &mut Model) -> Vec<Effect> {
    let Some(pair) = selected_partnership(model) else { return Vec::new() };
    let change = Change::BreakPartnership { partnership: pair.seen() };
    if !matches!(pair.status, PairStatus::Asked | PairStatus::Confirmed) {
        return model.write(change, Sent::default());
    }
    let told = Phrase::new("ask-break-told").with("names", names(model, &pair.group.members));
    overlay::ask(model, Phrase::new("command-break"), vec![told], "hint-break", change);
    Vec::new()
}

fn accept(model: &mut Model, all: bool) -> Vec<Effect> {
    let suggested = |partnership: &&Partnership| partnership.status == PairStatus::Suggested;
    let chosen: Vec<&Partnership> =
        if all { model.snapshot.partnerships.iter().filter(suggested).collect() } else { to_accept(model) };
    let stale = stale(model, &chosen);
    let warning = (!stale.is_empty()).then(|| Phrase::new("warned-not-accepted").with("names", stale));
    let partnerships = chosen.into_iter().map(Partnership::seen).collect();
    let change = Change::AcceptPartnerships { partnerships, today: model.today };
    model.write(change, Sent { clears_marks: true, warnings: warning.into_iter().collect(), ..Sent::default() })
}

/// Sets the rule, or takes it away where it stands already.
fn rule(model: &mut Model, rule: Rule) -> Vec<Effect> {
    let (Ok((a, b)), Some(round)) = (two(model), round(model)) else { return Vec::new() };
    let wanted = PairRule::new(a, b, rule);
    let change = if model.snapshot.rules.contains(&wanted) {
        Change::FreeRule { round, a: wanted.a, b: wanted.b }
    } else {
        Change::SetRule { round, rule: wanted }
    };
    model.write(change, Sent { clears_marks: true, asks_to_solve: true, ..Sent::default() })
}

fn round(model: &Model) -> Option<RoundId> {
    model.snapshot.round.as_ref().map(|round| round.id)
}

/// The members of a pair that speak of a library which another pair of the round has as well, with that pair.
pub fn also_paired<'a>(
    snapshot: &'a Snapshot,
    partnership: &'a Partnership,
) -> impl Iterator<Item = (RegistrationId, &'a Partnership)> {
    let others = snapshot.partnerships.iter().filter(|other| other.id != partnership.id);
    others.flat_map(move |other| {
        let libraries = |id: &RegistrationId| snapshot.registration(*id).map(|line| line.libraries.as_slice());
        let theirs = move |id: &&RegistrationId| {
            let mine = libraries(id).unwrap_or_default();
            let taken = other.group.members.iter().filter_map(libraries).flatten();
            taken.into_iter().any(|library| mine.contains(library))
        };
        partnership.group.members.iter().filter(theirs).map(move |id| (*id, other))
    })
}
