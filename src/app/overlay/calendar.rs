//! The month with its visits. The arrows walk by day and week, Page Up and Page Down by month.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::Overlay;
use crate::app::screens::visits;
use crate::app::{Code, Effect, Key, Model};
use crate::domain::Visit;

/// The calendar on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CalendarView {
    /// The day with the cursor; its month is shown.
    pub day: NaiveDate,
    /// Which of the day's visits Enter opens, counted from 0.
    chosen: usize,
}

impl CalendarView {
    /// The visits of the day with the cursor, and the place of the one that Enter opens.
    pub fn visits(self, model: &Model) -> (Vec<&Visit>, usize) {
        let of_day = visits::rows(model).map(|(visit, _)| visit).filter(|visit| visit.date == Some(self.day));
        let of_day: Vec<&Visit> = of_day.collect();
        let chosen = self.chosen.min(of_day.len().saturating_sub(1));
        (of_day, chosen)
    }

    /// The Monday of the first week of the month on the screen.
    pub fn first(self) -> NaiveDate {
        let first = self.day.with_day(1).unwrap_or(self.day);
        first.week(chrono::Weekday::Mon).first_day()
    }
}

/// Opens on the day of the selected visit, or on today.
pub(in crate::app) fn open(model: &mut Model) {
    let day = visits::selected(model).and_then(|visit| visit.date).unwrap_or(model.today);
    let mut view = CalendarView { day, chosen: 0 };
    let selected = model.visits.selection.selected;
    let (of_day, _) = view.visits(model);
    view.chosen = of_day.iter().position(|visit| Some(visit.id) == selected).unwrap_or_default();
    model.overlays.push(Overlay::Calendar(view));
}

pub(super) fn press(model: &mut Model, view: CalendarView, key: Key) -> Vec<Effect> {
    let to = |day: Option<NaiveDate>| CalendarView { day: day.unwrap_or(view.day), chosen: 0 };
    let (of_day, chosen) = view.visits(model);
    let one = view.day;
    let week = Days::new(7);
    let view = match key.code {
        // What opened it closes it too.
        Code::Char('C' | 'q') => return Vec::new(),
        Code::Enter => {
            match of_day.get(chosen).map(|visit| visit.id) {
                Some(visit) => visits::show(model, Some(visit)),
                None => model.overlays.push(Overlay::Calendar(view)),
            }
            return Vec::new();
        }
        Code::Left | Code::Char('h') => to(one.pred_opt()),
        Code::Right | Code::Char('l') => to(one.succ_opt()),
        Code::Up | Code::Char('k') => to(one.checked_sub_days(week)),
        Code::Down | Code::Char('j') => to(one.checked_add_days(week)),
        Code::PageUp => to(one.checked_sub_months(Months::new(1))),
        Code::PageDown => to(one.checked_add_months(Months::new(1))),
        Code::Home => to(Some(model.today)),
        Code::Tab => CalendarView { chosen: (chosen + 1) % of_day.len().max(1), ..view },
        _ => view,
    };
    model.overlays.push(Overlay::Calendar(view));
    Vec::new()
}
