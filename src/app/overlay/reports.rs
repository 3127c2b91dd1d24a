//! What the libraries of a partnership told of their visits: read, entered, tagged, and let be read by others.

use super::press::{move_cursor, scrolled, without_letters};
use super::{Overlay, Picker};
use crate::app::blocked::may_not;
use crate::app::form::Form;
use crate::app::screens::pairs;
use crate::app::{Code, Effect, Key, Model, Sent, Toast};
use crate::domain::report::Publishing;
use crate::domain::{Change, PartnershipId, Permission, Report, ReportEdit};

/// The window on the screen. It follows the round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportsView {
    pub partnership: PartnershipId,
    /// Index among the reports. They may be fewer by now: see [`ReportsView::place`].
    pub cursor: usize,
    /// The report with the cursor in full; `None` while the list is shown.
    pub reading: Option<Read>,
}

/// How a report is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Read {
    /// First visible row; `ui` clamps it.
    pub top: u16,
    /// As others would read it.
    pub published: bool,
}

impl ReportsView {
    /// The reports of the partnership, in the order in which they were entered.
    pub fn reports<'a>(&self, model: &'a Model) -> Vec<&'a Report> {
        model.snapshot.reports.iter().filter(|report| report.partnership == self.partnership).collect()
    }

    /// The one with the cursor.
    pub fn selected<'a>(&self, model: &'a Model) -> Option<&'a Report> {
        let reports = self.reports(model);
        reports.get(self.place(reports.len())).copied()
    }

    /// Where the cursor stands among `count` reports.
    pub fn place(&self, count: usize) -> usize {
        self.cursor.min(count.saturating_sub(1))
    }
}

pub(in crate::app) fn open(model: &mut Model, partnership: PartnershipId) -> Vec<Effect> {
    model.overlays.push(Overlay::Reports(ReportsView { partnership, cursor: 0, reading: None }));
    Vec::new()
}

pub(super) fn press(model: &mut Model, mut view: ReportsView, key: Key) -> Vec<Effect> {
    let count = view.reports(model).len();
    view.cursor = view.place(count);
    let selected = view.selected(model).cloned();
    let above = match (key.code, &mut view.reading, selected) {
        (Code::Char('S'), ..) => {
            model.overlays.push(Overlay::Reports(view));
            return vec![Effect::PublishSite];
        }
        (Code::Char('+'), ..) => Above::New,
        (Code::Char('e'), _, Some(report)) => Above::Edit(report),
        (Code::Char('T'), _, Some(report)) => Above::Topics(report),
        // One looks at what others would read before they may.
        (Code::Char('p' | '='), None, Some(_)) => {
            view.reading = Some(Read { top: 0, published: true });
            Above::Nothing
        }
        (Code::Char('p'), Some(_), Some(report)) => Above::Change(published_otherwise(&report)),
        (Code::Char('x'), None, Some(report)) => Above::Change(Change::RemoveReport { report: report.seen() }),
        (Code::Char('='), Some(read), _) => {
            (read.published, read.top) = (!read.published, 0);
            Above::Nothing
        }
        (_, Some(read), _) => {
            read.top = scrolled(read.top, key);
            Above::Nothing
        }
        (Code::Enter, None, Some(_)) => {
            view.reading = Some(Read::default());
            Above::Nothing
        }
        _ => {
            move_cursor(&mut view.cursor, count, without_letters(key));
            Above::Nothing
        }
    };
    let partnership = view.partnership;
    model.overlays.push(Overlay::Reports(view));
    open_above(model, partnership, above)
}

/// What a key opens above the window, or writes.
enum Above {
    Nothing,
    New,
    Edit(Report),
    Topics(Report),
    Change(Change),
}

fn open_above(model: &mut Model, partnership: PartnershipId, above: Above) -> Vec<Effect> {
    if matches!(above, Above::Nothing) {
        return Vec::new();
    }
    if let Some(reason) = may_not(model, Permission::Coordinate) {
        model.toast = Some(Toast::refused(reason));
        return Vec::new();
    }
    let name = model.snapshot.partnership(partnership).map(|pair| pairs::names(model, &pair.group.members));
    let name = name.unwrap_or_default();
    match above {
        Above::Nothing => Vec::new(),
        Above::New => {
            let form = Form::add_report(&model.snapshot, partnership, &name, model.today);
            model.open_form(form)
        }
        Above::Edit(report) => {
            let form = Form::edit_report(&model.snapshot, &report, &name, model.today);
            model.open_form(form)
        }
        Above::Topics(report) => {
            model.overlays.push(Overlay::Picker(Picker::report_topics(report, &name)));
            Vec::new()
        }
        Above::Change(change) => model.write(change, Sent::default()),
    }
}

/// Not, without names, as it is, and around.
fn published_otherwise(report: &Report) -> Change {
    let now = Publishing::ALL.iter().position(|how| *how == report.edit.publishing).unwrap_or(0);
    let publishing = Publishing::ALL[(now + 1) % Publishing::ALL.len()];
    Change::EditReport { report: report.seen(), edit: Box::new(ReportEdit { publishing, ..report.edit.clone() }) }
}
