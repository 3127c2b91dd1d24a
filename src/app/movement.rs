//! Moving about: between screens and panes, up and down lists, and keeping selections valid.

use super::length::last_top;
use super::screens::{claims, pairs, pairs::PairKey, queue, today, today::TodayId, visits};
use super::{Focus, Model, Screen, Settled};
use crate::domain::{ItemId, LineId, RecordKey, VisitId};

impl Model {
    /// The record that the selected row of the screen is about; `None` where it is about several.
    pub fn selected_record(&self) -> Option<RecordKey> {
        match self.screen {
            Screen::Today => match self.agenda.selection.selected? {
                TodayId::Record(_, record) => Some(record),
                TodayId::Item(visit, _) => Some(RecordKey::Visit(visit)),
                TodayId::NewRegistrations | TodayId::SuggestedPairs | TodayId::Round(_) => None,
            },
            Screen::Queue => self.queue.selection.selected.map(RecordKey::Registration),
            Screen::Pairs => self.pairs.selection.selected.map(|key| match key {
                PairKey::Partnership(id) => RecordKey::Partnership(id),
                PairKey::Registration(id) => RecordKey::Registration(id),
            }),
            Screen::Visits => self.visits.selection.selected.map(RecordKey::Visit),
            Screen::Claims => self.claims.selection.selected.map(RecordKey::Claim),
        }
    }

    /// To a screen, its list first. One's place on the other screens is kept.
    pub(super) fn go(&mut self, screen: Screen) {
        self.screen = screen;
        super::overlay::unfold_choice(self);
        self.focus = Focus::List;
        self.detail_top = 0;
        self.chord = None;
        self.resettle();
    }

    /// Moves the selection, or the cursor of the detail where that has the focus.
    pub(super) fn step(&mut self, steps: isize) {
        if self.focus == Focus::Detail {
            self.step_detail(steps);
        } else {
            self.step_list(steps);
        }
    }

    /// To the first row of the list.
    pub(super) fn first(&mut self) {
        self.step_list(isize::MIN);
    }

    /// Moves the selection, whichever pane has the focus.
    pub(super) fn step_list(&mut self, steps: isize) {
        let rows = self.panes().list_rows();
        match self.screen {
            Screen::Today => {
                let ids = self.today_ids();
                self.agenda.selection.step(steps, &ids, rows);
            }
            Screen::Queue => self.queue.selection.step(steps, &self.queue.listed, rows),
            Screen::Pairs => {
                let ids = self.pair_ids();
                self.pairs.selection.step(steps, &ids, rows);
                self.pairs.member = 0;
            }
            Screen::Visits => {
                let ids = self.visit_ids();
                self.visits.selection.step(steps, &ids, rows);
            }
            Screen::Claims => self.claims.selection.step(steps, &self.claims.listed, rows),
        }
        self.detail_top = 0;
        self.look_at_selected();
        self.resettle_detail();
    }

    fn step_detail(&mut self, steps: isize) {
        let rows = self.panes().detail_rows();
        match self.screen {
            Screen::Visits => {
                let ids = self.item_ids();
                self.visits.item.step(steps, &ids, rows);
            }
            Screen::Claims => {
                let ids = self.line_ids();
                self.claims.line.step(steps, &ids, rows);
            }
            Screen::Pairs => self.step_members(steps),
            Screen::Today | Screen::Queue => self.scroll_text(steps),
        }
    }

    /// The members stand at the top of the text: past the last of them the text scrolls.
    fn step_members(&mut self, steps: isize) {
        let last = self.members().saturating_sub(1);
        let scrolls = if steps > 0 { self.pairs.member == last } else { self.detail_top > 0 };
        if scrolls {
            self.scroll_text(steps);
        }
        if !scrolls || steps == isize::MIN {
            self.pairs.member = self.pairs.member.saturating_add_signed(steps).min(last);
        }
    }

    fn scroll_text(&mut self, steps: isize) {
        let to = usize::from(self.detail_top).saturating_add_signed(steps).min(usize::from(last_top(self)));
        self.detail_top = u16::try_from(to).unwrap_or(u16::MAX);
    }

    fn members(&self) -> usize {
        match pairs::selected(self) {
            Some(pairs::PairRow::Suggested(pair) | pairs::PairRow::Accepted(pair)) => pair.group.members.len(),
            _ => 0,
        }
    }

    /// What another changed is no news once it has been looked at.
    pub(super) fn look_at_selected(&mut self) {
        if let Some(record) = self.selected_record() {
            self.foreign.remove(&record);
        }
    }

    /// Keeps every selection on its record, or finds a neighbour. Tells whether the record under
    /// the cursor of the current screen is gone.
    pub(super) fn resettle(&mut self) -> bool {
        // Each screen by the rows that it would have itself.
        let rows = |screen, model: &Model| super::Panes::of(model.size, screen, Focus::List).list_rows();
        let ids = self.today_ids();
        let today = self.agenda.selection.settle(&ids, rows(Screen::Today, self));
        let queue = queue::settle(self);
        let ids = self.pair_ids();
        let pairs = self.pairs.selection.settle(&ids, rows(Screen::Pairs, self));
        let ids = self.visit_ids();
        let visits = self.visits.selection.settle(&ids, rows(Screen::Visits, self));
        let claims = claims::settle(self);
        self.resettle_detail();
        let here = match self.screen {
            Screen::Today => today,
            Screen::Queue => queue,
            Screen::Pairs => pairs,
            Screen::Visits => visits,
            Screen::Claims => claims,
        };
        if here == Settled::Vanished {
            // What had the cursor in the detail is gone with it: the next key must not act on a neighbour's.
            self.focus = Focus::List;
        }
        here == Settled::Vanished
    }

    /// The same of the cursors of the detail.
    pub(super) fn resettle_detail(&mut self) {
        let rows = |screen, model: &Model| super::Panes::of(model.size, screen, Focus::Detail).detail_rows();
        let ids = self.item_ids();
        if self.visits.item.settle(&ids, rows(Screen::Visits, self)) == Settled::Vanished {
            self.visits.item.step(isize::MIN, &ids, 1);
        }
        let ids = self.line_ids();
        if self.claims.line.settle(&ids, rows(Screen::Claims, self)) == Settled::Vanished {
            self.claims.line.step(isize::MIN, &ids, 1);
        }
        self.pairs.member = self.pairs.member.min(self.members().saturating_sub(1));
        let nothing_there = self.selected_record().is_none();
        if nothing_there {
            self.focus = Focus::List;
        }
    }

    pub(super) fn today_ids(&self) -> Vec<TodayId> {
        today::ids(self).collect()
    }

    pub(super) fn pair_ids(&self) -> Vec<PairKey> {
        pairs::rows(self).iter().map(|row| row.key()).collect()
    }

    pub(super) fn visit_ids(&self) -> Vec<VisitId> {
        visits::rows(self).map(|(visit, _)| visit.id).collect()
    }

    fn item_ids(&self) -> Vec<ItemId> {
        super::screens::visits::selected(self)
            .map(|visit| visit.items.iter().map(|item| item.id).collect())
            .unwrap_or_default()
    }

    fn line_ids(&self) -> Vec<LineId> {
        super::screens::claims::selected(self)
            .map(|checked| checked.claim.lines.iter().map(|line| line.id).collect())
            .unwrap_or_default()
    }
}
