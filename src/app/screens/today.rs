//! Today: what waits, oldest first, and on an empty database what to do next.

use chrono::NaiveDate;

use super::Screen;
use super::pairs::PairKey;
use super::{claims, letters, queue, visits};
use crate::app::form::Form;
use crate::app::overlay::Picker;
use crate::app::{Command, Effect, Model, Overlay, Selection, Toast, overlay};
use crate::domain::letter::LetterKind;
use crate::domain::listing::{Facet, Filter};
use crate::domain::partnership::MetBefore;
use crate::domain::retention::{KeptTooLong, kept_too_long};
use crate::domain::visit::{Due, DueKind, asleep, due_in_one_go, due_one_by_one};
use crate::domain::{ItemId, RecordKey, RoundId, Status, VisitId};
use crate::i18n::Phrase;

/// The state of the screen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Agenda {
    pub selection: Selection<TodayId>,
    /// What waits one by one, whosever it is; kept by `update`, as are the others here.
    waiting: Vec<Due>,
    /// How many rows of each visit sleep.
    sleeping: Vec<(VisitId, usize)>,
    /// What is decided in one go, and the rounds whose persons are kept for too long.
    beside: Vec<TodayRow>,
    /// What is listed, in its order.
    listed: Vec<Place>,
    asleep: usize,
    /// How many rows are left out because they are not one's own.
    hidden: usize,
}

/// Where a listed row is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Waiting(usize),
    Beside(usize),
}

/// What a row is about. Names the row while the list changes around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TodayId {
    /// All undecided registrations together.
    NewRegistrations,
    /// All suggested pairs together.
    SuggestedPairs,
    /// One thing that waits on one record; the word tells several things of a record apart.
    Record(&'static str, RecordKey),
    /// An item of a visit's checklist that is to be done.
    Item(VisitId, ItemId),
    /// A round whose persons are kept for too long.
    Round(RoundId),
}

/// One thing that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TodayRow {
    pub id: TodayId,
    /// What waits: "Vierailulla ei ole päivää".
    pub what: Phrase,
    /// Whom it is about; may be empty.
    pub who: Phrase,
    pub since: Option<NaiveDate>,
    /// How many days it has waited; 0 where `since` is not known.
    pub days: i64,
    /// Whether it should have been done by now.
    pub overdue: bool,
    /// Where Enter goes.
    pub screen: Screen,
    /// The letter that reminds of it.
    pub letter: Option<LetterKind>,
}

/// A step of getting started.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub done: bool,
    /// The key that does it: `i`, `+`.
    pub key: &'static str,
    pub phrase: Phrase,
}

/// What waits, in the order in which it is listed: oldest first. Undecided registrations are one
/// row however many they are, and so are suggested pairs: they are decided in one go on their screen.
pub fn rows(model: &Model) -> impl ExactSizeIterator<Item = TodayRow> {
    model.agenda.listed.iter().map(|place| row_in(model, *place))
}

/// One of the listed.
pub fn row(model: &Model, index: usize) -> Option<TodayRow> {
    model.agenda.listed.get(index).map(|place| row_in(model, *place))
}

fn row_in(model: &Model, place: Place) -> TodayRow {
    match place {
        Place::Waiting(index) => single(&model.agenda.waiting[index]),
        Place::Beside(index) => model.agenda.beside[index].clone(),
    }
}

/// What the listed rows are about.
pub(in crate::app) fn ids(model: &Model) -> impl ExactSizeIterator<Item = TodayId> {
    model.agenda.listed.iter().map(|place| match *place {
        Place::Waiting(index) => id_of(&model.agenda.waiting[index]),
        Place::Beside(index) => model.agenda.beside[index].id,
    })
}

/// How much is left out until the follow-up day of its partnership.
pub fn asleep_count(model: &Model) -> usize {
    model.agenda.asleep
}

/// How much is left out because it is not one's own.
pub(in crate::app) fn hidden(model: &Model) -> usize {
    model.agenda.hidden
}

/// Works out anew what waits: the round or the day has changed.
pub(in crate::app) fn relist(model: &mut Model) {
    model.agenda.waiting = due_one_by_one(&model.snapshot, model.today);
    model.agenda.sleeping = asleep(&model.snapshot, model.today);
    narrow(model);
}

/// Lists what waits for the one whose lists these are. Whose it is changes at a key, and what waits does not.
pub(in crate::app) fn narrow(model: &mut Model) {
    let (snapshot, own, today) = (&model.snapshot, model.own.as_ref(), model.today);
    let in_one_go = due_in_one_go(snapshot, own, today);
    let all_in_one_go = if own.is_some() { due_in_one_go(snapshot, None, today).len() } else { in_one_go.len() };
    let waiting = &model.agenda.waiting;
    let mine = |index: &usize| own.is_none_or(|own| own.due(&waiting[*index]));
    let mut listed: Vec<Place> = (0..waiting.len()).filter(mine).map(Place::Waiting).collect();
    let hidden = waiting.len() + all_in_one_go - listed.len() - in_one_go.len();
    let kept_too_long = kept_too_long(snapshot, today);
    for (at, (one, _)) in in_one_go.iter().enumerate() {
        let earlier = |place: &Place| match place {
            Place::Waiting(index) => waiting[*index].place() < one.place(),
            Place::Beside(index) => in_one_go[*index].0.place() < one.place(),
        };
        listed.insert(listed.partition_point(earlier), Place::Beside(at));
    }
    listed.extend((0..kept_too_long.len()).map(|at| Place::Beside(in_one_go.len() + at)));
    let rounds = kept_too_long.iter().map(|round| kept(round, today));
    let beside: Vec<TodayRow> = in_one_go.iter().map(|(one, count)| of_several(one, *count)).chain(rounds).collect();
    let of_mine = |(visit, _): &&(VisitId, usize)| own.is_none_or(|own| own.visit(*visit));
    let asleep = model.agenda.sleeping.iter().filter(of_mine).map(|(_, rows)| rows).sum();
    model.agenda = Agenda { beside, listed, hidden, asleep, ..std::mem::take(&mut model.agenda) };
}

/// The row of what is decided in one go.
fn of_several(one: &Due, count: usize) -> TodayRow {
    let (id, key) = match one.what {
        DueKind::PairToDecide => (TodayId::SuggestedPairs, "today-suggested-pairs"),
        _ => (TodayId::NewRegistrations, "today-new-registrations"),
    };
    TodayRow { id, what: Phrase::new(key).with("count", count), who: Phrase::verbatim(""), ..single(one) }
}

fn kept(round: &KeptTooLong, today: NaiveDate) -> TodayRow {
    TodayRow {
        id: TodayId::Round(round.round),
        what: KeptTooLong::phrase(),
        who: Phrase::verbatim(round.code.clone()),
        since: Some(round.since),
        days: today.signed_duration_since(round.since).num_days(),
        overdue: true,
        screen: Screen::Today,
        letter: None,
    }
}

/// What to do about the round of the selected row, whose persons are kept for too long.
pub fn advice(model: &Model) -> Option<Phrase> {
    let TodayId::Round(round) = selected(model)?.id else { return None };
    let kept = kept_too_long(&model.snapshot, model.today);
    kept.iter().find(|kept| kept.round == round).map(KeptTooLong::advice)
}

fn single(due: &Due) -> TodayRow {
    let screen = match due.record {
        RecordKey::Registration(_) => Screen::Queue,
        RecordKey::Partnership(_) => Screen::Pairs,
        RecordKey::Visit(_) => Screen::Visits,
        RecordKey::Claim(_) => Screen::Claims,
        // In a window above.
        RecordKey::Info(_) | RecordKey::Mailbox(_) => Screen::Today,
    };
    TodayRow {
        id: id_of(due),
        what: due.phrase(),
        who: Phrase::verbatim(due.who.clone()),
        since: Some(due.since),
        days: due.days,
        overdue: due.overdue,
        screen,
        letter: due.letter,
    }
}

fn id_of(due: &Due) -> TodayId {
    match (due.record, due.item) {
        (RecordKey::Visit(visit), Some(item)) => TodayId::Item(visit, item),
        _ => TodayId::Record(word(due), due.record),
    }
}

/// Several letters about one record may be unanswered.
fn word(due: &Due) -> &'static str {
    match (due.what, due.letter) {
        (DueKind::LetterUnanswered, Some(letter)) => letter.code(),
        (what, _) => what.code(),
    }
}

/// The selected row.
pub fn selected(model: &Model) -> Option<TodayRow> {
    row(model, selected_index(model)?)
}

/// Where in the list the selected row is.
pub fn selected_index(model: &Model) -> Option<usize> {
    let selected = model.agenda.selection.selected?;
    ids(model).position(|id| id == selected)
}

/// How to begin: directory, round, registrations. It stands where the rows would: empty once all three are there, and
/// where something waits already.
pub fn first_steps(model: &Model) -> Vec<Step> {
    let snapshot = &model.snapshot;
    let step = |done, key, phrase: &str| Step { done, key, phrase: Phrase::new(phrase) };
    let steps = [
        step(snapshot.directory > 0, "i", "step-directory"),
        step(snapshot.round.is_some(), "+", "step-round"),
        step(!snapshot.registrations.is_empty(), "i", "step-registrations"),
    ];
    if !model.loaded || !model.agenda.listed.is_empty() || steps.iter().all(|step| step.done) {
        Vec::new()
    } else {
        steps.into()
    }
}

pub(in crate::app) fn blocked(model: &Model, command: Command) -> Option<Phrase> {
    let asked = || met_before(model).is_none().then(|| Phrase::new("blocked-not-asked-whether-they-meet"));
    if command == Command::AnswerMeeting { asked() } else { None }
}

/// The pair of which the selected row asks whether it still meets.
fn met_before(model: &Model) -> Option<&MetBefore> {
    let TodayId::Record(what, RecordKey::Partnership(id)) = selected(model)?.id else { return None };
    let met = || model.snapshot.met_before.iter().find(|met| met.partnership.id == id);
    if what == DueKind::StillMeeting.code() { met() } else { None }
}

pub(in crate::app) fn run(model: &mut Model, command: Command) -> Vec<Effect> {
    match command {
        Command::NewRound => {
            let form = Form::new_round();
            model.open_form(form)
        }
        // The pair may be of another round, and the question is all that one wants of it.
        Command::AnswerMeeting | Command::Open if met_before(model).is_some() => {
            let picker = met_before(model).map(Picker::meets);
            model.overlays.extend(picker.map(Overlay::Picker));
            Vec::new()
        }
        // Nothing of the directory is on a screen of its own: its letters are what one wants.
        Command::Open if is_of_the_directory(model) => letters::run(model),
        Command::Open => open(model),
        _ => Vec::new(),
    }
}

fn is_of_the_directory(model: &Model) -> bool {
    selected(model).is_some_and(|row| matches!(row.id, TodayId::Record(_, RecordKey::Mailbox(_))))
}

/// Goes to the record on its own screen, past any filter that would hide it.
fn open(model: &mut Model) -> Vec<Effect> {
    let Some((screen, id)) = selected(model).map(|row| (row.screen, row.id)) else { return Vec::new() };
    if let Some(advice) = advice(model) {
        model.toast = Some(Toast::notice(advice));
        return Vec::new();
    }
    model.go(screen);
    match id {
        TodayId::NewRegistrations => {
            queue::narrow_to(model, Filter::from_iter([Facet::Status(Status::New)]));
        }
        TodayId::SuggestedPairs => {
            model.resettle();
            model.first();
        }
        TodayId::Record(_, record) => show(model, record),
        TodayId::Round(_) => {}
        TodayId::Item(visit, item) => {
            show(model, RecordKey::Visit(visit));
            visits::show_item(model, item);
        }
    }
    Vec::new()
}

fn show(model: &mut Model, record: RecordKey) {
    let rows = model.panes().list_rows();
    match record {
        RecordKey::Registration(id) => {
            queue::narrow_to(model, Filter::default());
            model.queue.selection.select(id, &model.queue.listed, rows);
        }
        RecordKey::Partnership(id) => {
            let ids = model.pair_ids();
            model.pairs.selection.select(PairKey::Partnership(id), &ids, rows);
        }
        RecordKey::Visit(id) => {
            let ids = model.visit_ids();
            model.visits.selection.select(id, &ids, rows);
        }
        RecordKey::Claim(id) => claims::show(model, id),
        RecordKey::Info(id) => overlay::open_info(model, Some(id)),
        RecordKey::Mailbox(_) => {}
    }
    model.resettle();
}
