//! One session from beginning to end: what happened goes to `update`, its effects go to whoever
//! does them, and one frame is drawn for all that happened meanwhile.

use std::process::ExitCode;
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use super::drafts::DraftBox;
use super::events::Event;
use super::pairing::Pairing;
use super::presence::Presence;
use super::records::{self, Job, Opened, Records};
use super::screen::{LineSettings, Screen};
use super::searching::Searching;
use super::signals::{self, HUNG_UP, LastWords};
use super::threads::{Death, QuietPanics};
use super::{ShellError, clipboard, clock, environment, input, screen, threads};
use crate::app::{Effect, Model, Msg, Size, Start, update};
use crate::domain::Snapshot;
use crate::i18n::Phrase;
use crate::store::Store;
use crate::ui;

/// Events taken in before a frame is drawn even if more are waiting: a flood must not freeze the screen.
const MOST_EVENTS_A_FRAME: usize = 256;

/// How long a frame waits for the selected record's detail or for a search, which in a round of usual size take
/// under a millisecond.
const ANSWER_PATIENCE: Duration = Duration::from_millis(8);

/// How long writes already asked for may take after the person has left.
const LAST_WRITES: Duration = Duration::from_secs(12);

/// The same after a signal, whose sender may follow up with SIGKILL, or once the line has dropped.
const LAST_WRITES_IN_A_HURRY: Duration = Duration::from_millis(200);

/// How a session ended.
#[derive(Debug, PartialEq, Eq)]
enum Ending {
    Left,
    Terminated { code: u8 },
    HungUp,
    Died(Death),
}

pub(super) fn run(start: &Start) -> Result<ExitCode, ShellError> {
    screen::refuse_without_terminal()?;
    let today = clock::today();
    let store = Store::open(&start.database, start.actor.clone())?;
    if let Some(code) = &start.round
        && store.round(Some(code))?.is_none()
    {
        return Err(ShellError::NoSuchRound(code.clone()));
    }
    let _quiet = QuietPanics::begin();
    let (events, heard) = mpsc::channel();
    let (drafts, last_round) = DraftBox::open(&start.database, start.actor.clone(), &events)?;
    let version = store.data_version()?;
    let snapshot = records::overview(&store, start.round.as_deref().or(last_round.as_deref()), &Snapshot::default())?;
    let round = snapshot.round.as_ref().map(|round| round.code.clone());
    let lang = environment::language(start, &snapshot, environment::variable);
    let look = environment::look(start, environment::variable);

    let settings = LineSettings::read()?;
    signals::watch(&events, &LastWords { drafts: drafts.clone(), settings: settings.clone() })?;
    let pairing = Pairing::start(start.database.clone(), start.actor.clone(), &events)?;
    let searching = Searching::start(start.database.clone(), start.actor.clone(), &events)?;
    let shown = snapshot.clone();
    let (inbox, outbox) = (start.inbox.clone(), start.outbox.clone());
    let opened = Opened { store, round: round.clone(), snapshot: shown, version, today, inbox, outbox };
    let records = Records::start(opened, &events)?;

    let mut screen = Screen::enter(settings)?;
    let (columns, rows) = screen.redraw()?;
    let model = Model::new(lang, start.actor.clone(), today, Size { columns, rows }, look);
    threads::spawn("input", &events, |events| input::listen(&events))?;
    #[cfg(debug_assertions)]
    threads::panic_where_a_test_asks_for_it(&events)?;

    let running = Running {
        screen,
        model,
        records: records.clone(),
        pairing,
        searching,
        drafts: drafts.clone(),
        round,
        choosing: false,
        away: false,
        anew: false,
        presence: Presence::start(start.database.clone(), start.actor.clone(), &events)?,
    };
    let first = [Msg::Today(today), Msg::Loaded(Box::new(snapshot))];
    // The screen goes down with the loop, so the terminal is given back before anything is waited for.
    let ending = threads::guarded("main", || running.until_the_end(first, &heard)).unwrap_or_else(Ending::Died);
    records.finish(if ending == Ending::Left { LAST_WRITES } else { LAST_WRITES_IN_A_HURRY });
    drafts.save_now();
    match ending {
        Ending::Left => Ok(ExitCode::SUCCESS),
        Ending::Terminated { code } => Ok(ExitCode::from(code)),
        Ending::HungUp => Ok(ExitCode::from(HUNG_UP)),
        Ending::Died(death) => Err(ShellError::Died(death)),
    }
}

struct Running {
    screen: Screen,
    model: Model,
    records: Records,
    pairing: Pairing,
    searching: Searching,
    drafts: DraftBox,
    /// The code of the round on the screen.
    round: Option<String>,
    /// Another round was asked for and has not come yet.
    choosing: bool,
    /// Stopped and not yet continued: the terminal is not ours.
    away: bool,
    /// The terminal shows something else than the last frame.
    anew: bool,
    /// The last, so that it ends once the screen has been given back.
    presence: Presence,
}

impl Running {
    fn until_the_end(mut self, first: impl IntoIterator<Item = Msg>, heard: &Receiver<Event>) -> Ending {
        for msg in first {
            if let Some(ending) = self.take_in(Event::Msg(msg)) {
                return ending;
            }
        }
        loop {
            if !self.away && (self.model.take_dirty() | std::mem::take(&mut self.anew)) {
                let model = &self.model;
                if self.screen.draw(|frame| ui::view(model, frame)).is_err() {
                    return self.hung_up();
                }
            }
            self.presence.at(self.model.selected_record());
            // Every thread has a sender, and `signals` keeps its own for ever.
            let Ok(event) = heard.recv() else { return Ending::Left };
            let waiting = heard.try_iter().take(MOST_EVENTS_A_FRAME);
            let mut resized = false;
            for event in std::iter::once(event).chain(waiting) {
                if matches!(event, Event::Resized) {
                    resized = true;
                } else if let Some(ending) = self.take_in(event) {
                    return ending;
                }
            }
            if resized && let Some(ending) = self.fit() {
                return ending;
            }
            if let Some(ending) = self.wait_for_the_answer(heard) {
                return ending;
            }
        }
    }

    /// Takes in what comes until the selected record's detail or what was searched for is there, for a
    /// moment at most.
    fn wait_for_the_answer(&mut self, heard: &Receiver<Event>) -> Option<Ending> {
        let until = Instant::now() + ANSWER_PATIENCE;
        while self.model.awaits_answer() {
            let left = until.saturating_duration_since(Instant::now());
            let event = heard.recv_timeout(left).ok()?;
            if let Some(ending) = self.take_in(event) {
                return Some(ending);
            }
        }
        None
    }

    fn take_in(&mut self, event: Event) -> Option<Ending> {
        match event {
            Event::Msg(msg) => {
                if let Msg::Loaded(snapshot) = &msg {
                    self.round = snapshot.round.as_ref().map(|round| round.code.clone());
                    if std::mem::take(&mut self.choosing) {
                        let newest = snapshot.rounds.first().map(|round| &round.code) == self.round.as_ref();
                        self.drafts.keep_round(self.round.as_deref().filter(|_| !newest));
                    }
                    self.searching.prepare(self.round.clone());
                }
                update(&mut self.model, msg).into_iter().find_map(|effect| self.carry_out(effect))
            }
            Event::Resized => self.fit(),
            Event::Suspend => self.stop(),
            Event::Continued => {
                self.away = false;
                if self.screen.reenter().is_err() {
                    return Some(self.hung_up());
                }
                self.fit()
            }
            Event::Terminate { code } => Some(Ending::Terminated { code }),
            Event::HungUp => Some(self.hung_up()),
            Event::Died(death) => Some(Ending::Died(death)),
        }
    }

    fn carry_out(&mut self, effect: Effect) -> Option<Ending> {
        match effect {
            Effect::Load { round } => {
                self.choosing = true;
                self.records.ask(Job::Load { round });
            }
            Effect::LoadDetail(key) => self.records.ask(Job::Detail(key)),
            Effect::LoadTwin(id) => self.records.ask(Job::Twin(id)),
            Effect::LoadLetters(order) => self.records.ask(Job::Letters(order)),
            Effect::SaveLetters { order, shown } => self.records.ask(Job::SaveLetters(order, shown)),
            Effect::SendLetter { order, drafted, again } => {
                self.records.ask(Job::SendLetter { order, drafted, again });
            }
            Effect::Copy { text } => return self.copy(&text),
            Effect::SavePaper { lang, paper } => self.records.ask(Job::SavePaper { lang, paper }),
            Effect::LoadSummary(period) => self.records.ask(Job::Summary(period)),
            Effect::PublishSite => self.records.ask(Job::PublishSite),
            Effect::LoadJournal => self.records.ask(Job::Journal),
            Effect::LoadDirectory(of) => self.records.ask(Job::Directory(of)),
            Effect::Write(change) => self.records.ask(Job::Write(change)),
            Effect::WriteAnswer(edit) => self.records.ask(Job::WriteAnswer(edit)),
            Effect::Undo(entry) => self.records.ask(Job::Undo(entry)),
            Effect::Redo => self.records.ask(Job::Redo),
            Effect::Search { words } => self.searching.find(self.round.clone(), words),
            Effect::Mend => self.pairing.mend(self.round.clone()),
            Effect::Suggest => self.pairing.solve(self.round.clone()),
            Effect::LoadKept => self.records.ask(Job::Kept),
            Effect::OfferKept(kept) => self.pairing.offer(self.round.clone(), kept),
            Effect::ExplainPairs(asked) => self.pairing.explain(self.round.clone(), asked),
            Effect::TrySetting(tried) => self.pairing.try_setting(self.round.clone(), tried),
            Effect::LoadDistribution => self.pairing.distribute(self.round.clone()),
            Effect::ListInbox => self.records.ask(Job::ListInbox),
            Effect::ListAttachable => self.records.ask(Job::ListAttachable),
            Effect::Attach { claim, file } => self.records.ask(Job::Attach { claim, file }),
            Effect::Preview(order) => self.records.ask(Job::Preview(order)),
            Effect::Import(order) => self.records.ask(Job::Import(order)),
            Effect::StopImport { ticket } => self.records.stop_import(ticket),
            Effect::SaveRows { ticket, of } => {
                self.records.ask(Job::SaveRows { ticket, of, lang: self.model.lang });
            }
            Effect::KeepDraft { form, text } => self.drafts.keep(form, text),
            Effect::DropDraft { form } => self.drafts.drop_draft(form),
            Effect::LoadDraft { form } => self.drafts.load(form),
            // Every word of the next frame is said in the model's own language.
            Effect::Speak(_) => {}
            Effect::Suspend => {
                if !signals::request_stop() {
                    return self.take_in(Event::Msg(Msg::Failed(Phrase::new("shell-no-job-control"))));
                }
            }
            Effect::Redraw => {
                if self.screen.redraw().is_err() {
                    return Some(self.hung_up());
                }
                self.anew = true;
            }
            Effect::Quit => return Some(Ending::Left),
        }
        None
    }

    fn copy(&mut self, text: &str) -> Option<Ending> {
        let told = match clipboard::sequence(text) {
            Some(bytes) if self.screen.send(&bytes).is_err() => return Some(self.hung_up()),
            Some(_) => Msg::Noted(Phrase::new("shell-copied")),
            None => Msg::Failed(Phrase::new("shell-too-long-to-copy")),
        };
        self.take_in(Event::Msg(told))
    }

    /// Tells the application the size that the window has now. Drawn in full even where it is the
    /// size of before: a window that was small for a moment has forgotten what it showed.
    fn fit(&mut self) -> Option<Ending> {
        let Ok((columns, rows)) = self.screen.redraw() else { return Some(self.hung_up()) };
        self.anew = true;
        self.take_in(Event::Msg(Msg::Resize { columns, rows }))
    }

    fn stop(&mut self) -> Option<Ending> {
        if self.screen.leave().is_err() {
            return Some(self.hung_up());
        }
        self.away = true;
        // Sleeps here until somebody says `fg`; then `Event::Continued` comes. Where nobody could
        // ever say it, the screen is simply taken again.
        if signals::stop() { None } else { self.take_in(Event::Continued) }
    }

    fn hung_up(&mut self) -> Ending {
        // A SIGHUP sent by hand leaves the terminal there, and its next reader wants it whole.
        let given_back = signals::line_stands() && self.screen.leave().is_ok();
        if !given_back {
            self.screen.abandon();
        }
        Ending::HungUp
    }
}
