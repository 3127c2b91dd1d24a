//! The whole state of the interface. `update` changes it, `ui` draws it.

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;

use super::form::TextBox;
use super::panes::{Panes, Size};
use super::screens::{claims::Claims, pairs::Pairs, queue::Queue, today::Agenda, visits::Visits};
use super::{Focus, Key, Overlay, Screen, Sent, Toast};
use crate::domain::own::Own;
use crate::domain::{Actor, Detail, EntryId, HistoryEntry, Present, RecordKey, RoundId, Snapshot};
use crate::i18n::Lang;

/// What the terminal can show. Fixed for a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// `false` under `NO_COLOR`.
    pub colour: bool,
    /// Only ASCII for frames, bars and marks.
    pub ascii: bool,
    /// A throw-away sample round; the screen says so.
    pub demo: bool,
}

/// What is being waited for. A second write waits until the first has been answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Busy {
    Saving,
    /// The optimiser is working.
    Solving,
}

/// The state of the interface.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    pub lang: Lang,
    /// Who sits here.
    pub me: Actor,
    /// The calendar day in Helsinki.
    pub today: NaiveDate,
    pub size: Size,
    pub look: Look,
    pub snapshot: Snapshot,
    /// Whether the first snapshot has come; before it the lists are not empty but unknown.
    pub loaded: bool,
    /// The record last asked for. Draw it only where its key is the selected record's.
    pub detail: Option<Detail>,
    /// The newest entries of the whole journal, newest first.
    pub journal: Vec<HistoryEntry>,
    pub screen: Screen,
    pub focus: Focus,
    pub agenda: Agenda,
    pub queue: Queue,
    pub pairs: Pairs,
    pub visits: Visits,
    pub claims: Claims,
    /// First visible row of the detail on Queue and Pairs, where it is text; `ui` clamps it to the
    /// text's length. Visits and Claims have cursors instead.
    pub detail_top: u16,
    /// From bottom to top; keys go to the last.
    pub overlays: Vec<Overlay>,
    /// What the lists are narrowed to; `None` while they are whole.
    pub own: Option<Own>,
    /// The first key of a chord, waiting for the second.
    pub chord: Option<Key>,
    pub toast: Option<Toast>,
    /// The selected record vanished under the cursor: the next write is held back once.
    pub hold: bool,
    pub busy: Option<Busy>,
    /// The other sessions at the same database, by the names of those who sit there.
    pub others: Vec<Present>,
    /// Records that somebody else changed since they were last selected here.
    pub foreign: HashSet<RecordKey>,
    /// Entries that this session wrote; tells mine from theirs when the round is read again.
    pub(super) own_entries: HashSet<EntryId>,
    /// A reason that was typed and not used, offered when one is asked for again.
    pub(super) kept_words: BTreeMap<String, String>,
    /// The language that the session began in: that of whoever has no setting.
    pub(super) first_lang: Lang,
    /// The record whose detail was last asked for.
    pub(super) asked: Option<RecordKey>,
    /// Asked for, and not yet answered.
    pub(super) detail_pending: bool,
    /// Made by me, but not yet in the round on the screen: a write now would be against old versions.
    pub(super) awaited: Option<EntryId>,
    /// The round that the optimiser works on; another may be on the screen when it answers.
    pub(super) solving: Option<RoundId>,
    /// How many previews were asked for.
    pub(super) previews: u64,
    /// What to do once the write under way has been made.
    pub(super) sent: Sent,
    /// Something visible may have changed since `take_dirty`.
    pub(super) dirty: bool,
}

impl Model {
    /// A model before anything is loaded.
    pub fn new(lang: Lang, me: Actor, today: NaiveDate, size: Size, look: Look) -> Model {
        Model {
            lang,
            me,
            today,
            size,
            look,
            snapshot: Snapshot::default(),
            loaded: false,
            detail: None,
            journal: Vec::new(),
            screen: Screen::Today,
            focus: Focus::List,
            agenda: Agenda::default(),
            queue: Queue::default(),
            pairs: Pairs::default(),
            visits: Visits::default(),
            claims: Claims::default(),
            detail_top: 0,
            overlays: Vec::new(),
            own: None,
            chord: None,
            toast: None,
            hold: false,
            busy: None,
            others: Vec::new(),
            foreign: HashSet::new(),
            own_entries: HashSet::new(),
            kept_words: BTreeMap::new(),
            first_lang: lang,
            asked: None,
            detail_pending: false,
            awaited: None,
            solving: None,
            previews: 0,
            sent: Sent::default(),
            dirty: true,
        }
    }

    /// Whether to draw: something visible may have changed since this was last asked.
    pub fn take_dirty(&mut self) -> bool {
        std::mem::take(&mut self.dirty)
    }

    /// Whether the selected record's detail, what was searched for, or a letter is on its way. It comes within a
    /// moment: to draw once with it costs a slow line half of drawing without it first.
    pub fn awaits_answer(&self) -> bool {
        let letter = matches!(self.overlay(), Some(Overlay::Letter(view)) if view.letters.is_none());
        let counted = matches!(self.overlay(), Some(Overlay::Distribution(view)) if view.distribution.is_none());
        let others = matches!(self.overlay(), Some(Overlay::Conflict(view)) if view.awaits(self));
        self.detail_pending || self.queue.found_pending || letter || counted || others
    }

    /// The panes of the current screen at the current size.
    pub fn panes(&self) -> Panes {
        Panes::of(self.size, self.screen, self.focus)
    }

    /// Whether this is the one who sits here.
    pub fn is_me(&self, person: &Actor) -> bool {
        super::blocked::same(person, &self.me)
    }

    /// Those of `targets` that I take over, or, where all are mine, all of them to let go; and their next owner.
    pub(super) fn taken_or_let_go<'a, T>(
        &self,
        targets: impl Iterator<Item = &'a T>,
        owner: impl Fn(&T) -> Option<&Actor>,
    ) -> (Vec<&'a T>, Option<Actor>) {
        let mine = |record: &&T| owner(record).is_some_and(|owner| self.is_me(owner));
        let (own, others): (Vec<_>, Vec<_>) = targets.partition(mine);
        if others.is_empty() { (own, None) } else { (others, Some(self.me.clone())) }
    }

    /// Takes all marks away, whatever the screen.
    pub(super) fn clear_marks(&mut self) {
        self.queue.marks.clear();
        self.pairs.marks.clear();
        self.claims.marks.clear();
    }

    /// The search line that has the cursor, where one has.
    pub fn search_line(&self) -> Option<&TextBox> {
        match self.screen {
            Screen::Queue => Some(&self.queue.search).filter(|_| self.queue.searching),
            Screen::Claims => Some(&self.claims.search).filter(|_| self.claims.searching),
            Screen::Today | Screen::Pairs | Screen::Visits => None,
        }
    }

    /// The topmost overlay.
    pub fn overlay(&self) -> Option<&Overlay> {
        self.overlays.last()
    }
}
