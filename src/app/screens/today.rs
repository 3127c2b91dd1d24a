//! Today: what waits, oldest first, and on an empty database what to do next.

use chrono::NaiveDate;

use super::Screen;
use super::pairs::PairKey;
use super::{letters, queue, visits};
use crate::app::form::Form;
use crate::app::overlay::Picker;
use crate::app::{Command, Effect, Model, Overlay, Selection, Toast, overlay};
use crate::domain::letter::LetterKind;
use crate::domain::listing::{Facet, Filter};
use crate::domain::partnership::MetBefore;
use crate::domain::retention::{KeptTooLong, kept_too_long};
use crate::domain::visit::{Due, DueKind, asleep, due, due_together, together};
use crate::domain::{ItemId, RecordKey, RoundId, Status, VisitId};
use crate::i18n::Phrase;

/// The state of the screen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Agenda {
    pub selection: Selection<TodayId>,
    /// What waits, as listed; kept by `update`.
    rows: Vec<TodayRow>,
    asleep: usize,
    /// How many rows are left out because they are not one's own.
    hidden: usize,
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
pub fn rows(model: &Model) -> &[TodayRow] {
    &model.agenda.rows
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
    let mut rows: Vec<TodayRow> = Vec::new();
    let (whole, waiting) = match &model.own {
        None => {
            let all = due_together(&model.snapshot, model.today);
            (all.len(), all)
        }
        Some(own) => {
            let all = due(&model.snapshot, model.today);
            let mine = all.iter().filter(|due| own.due(due)).cloned().collect();
            (together(all).len(), together(mine))
        }
    };
    for (one, count) in &waiting {
        let together = match one.what {
            DueKind::NewRegistration => Some((TodayId::NewRegistrations, "today-new-registrations")),
            DueKind::PairToDecide => Some((TodayId::SuggestedPairs, "today-suggested-pairs")),
            _ => None,
        };
        rows.push(match together {
            None => single(one),
            Some((id, key)) => {
                let what = Phrase::new(key).with("count", *count);
                TodayRow { id, what, who: Phrase::verbatim(""), ..single(one) }
            }
        });
    }
    rows.extend(kept_too_long(&model.snapshot, model.today).iter().map(|round| kept(round, model.today)));
    model.agenda.rows = rows;
    model.agenda.hidden = whole - waiting.len();
    model.agenda.asleep = asleep(&model.snapshot, model.own.as_ref(), model.today);
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
        id: match (due.record, due.item) {
            (RecordKey::Visit(visit), Some(item)) => TodayId::Item(visit, item),
            _ => TodayId::Record(word(due), due.record),
        },
        what: due.phrase(),
        who: Phrase::verbatim(due.who.clone()),
        since: Some(due.since),
        days: due.days,
        overdue: due.overdue,
        screen,
        letter: due.letter,
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
pub fn selected(model: &Model) -> Option<&TodayRow> {
    let id = model.agenda.selection.selected?;
    rows(model).iter().find(|row| row.id == id)
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
    if !model.loaded || !rows(model).is_empty() || steps.iter().all(|step| step.done) {
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
        RecordKey::Claim(id) => {
            let ids = model.claim_ids();
            model.claims.selection.select(id, &ids, rows);
        }
        RecordKey::Info(id) => overlay::open_info(model, Some(id)),
        RecordKey::Mailbox(_) => {}
    }
    model.resettle();
}
