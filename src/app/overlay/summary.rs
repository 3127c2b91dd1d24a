//! What became of the round, or of a year, in figures, sentences and bars.

use chrono::Datelike;

use super::Overlay;
use super::press::scrolled;
use crate::app::{Code, Effect, Key, Model, Paper, Toast};
use crate::domain::summary::{Period, Summary};
use crate::i18n::Phrase;

/// The summary on the screen. It is worked out anew each time the round changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SummaryView {
    pub period: Period,
    /// `None` until it has come.
    pub summary: Option<Box<Summary>>,
    /// First visible row; `ui` clamps it.
    pub top: u16,
}

impl SummaryView {
    /// What it is of.
    pub fn title(&self, model: &Model) -> Phrase {
        let code = model.snapshot.round.as_ref().map(|round| round.code.as_str());
        Summary::title(self.period, code.unwrap_or_default())
    }
}

pub(in crate::app) fn open(model: &mut Model) -> Vec<Effect> {
    let period = Period::Round;
    model.overlays.push(Overlay::Summary(SummaryView { period, summary: None, top: 0 }));
    vec![Effect::LoadSummary(period)]
}

pub(super) fn press(model: &mut Model, mut view: SummaryView, key: Key) -> Vec<Effect> {
    let this_year = model.today.year();
    let turned = match (key.code, view.period) {
        (Code::Enter | Code::Char('q'), _) => return Vec::new(),
        (Code::Char('y'), Period::Round) | (Code::Left, Period::Round) => Some(Period::Year(this_year)),
        (Code::Char('y'), Period::Year(_)) => Some(Period::Round),
        (Code::Left, Period::Year(year)) => Some(Period::Year(year - 1)),
        (Code::Right, Period::Year(year)) if year < this_year => Some(Period::Year(year + 1)),
        (Code::Right, _) => Some(Period::Round),
        (Code::Char('w'), _) => {
            let title = view.title(model);
            let summary = view.summary.clone();
            let save = |summary| Effect::SavePaper { lang: model.lang, paper: Paper::Summary { title, summary } };
            let effects = summary.map(save).into_iter().collect();
            model.overlays.push(Overlay::Summary(view));
            return effects;
        }
        _ => None,
    };
    match turned {
        Some(period) => view = SummaryView { period, summary: None, top: 0 },
        None => view.top = scrolled(view.top, key),
    }
    model.overlays.push(Overlay::Summary(view));
    turned.map(Effect::LoadSummary).into_iter().collect()
}

/// Where it cannot be worked out the window closes with the reason.
pub(in crate::app) fn loaded(model: &mut Model, period: Period, answer: Result<Box<Summary>, Phrase>) {
    let waits = |overlay: &Overlay| matches!(overlay, Overlay::Summary(view) if view.period == period);
    let Some(index) = model.overlays.iter().rposition(waits) else { return };
    model.dirty = true;
    match (answer, &mut model.overlays[index]) {
        (Ok(summary), Overlay::Summary(view)) => view.summary = Some(summary),
        (Ok(_), _) => {}
        (Err(phrase), _) => {
            model.overlays.remove(index);
            model.toast = Some(Toast::refused(phrase));
        }
    }
}

/// What is on the screen, to be worked out anew.
pub(in crate::app) fn outdated(model: &Model) -> Option<Effect> {
    model.overlays.iter().find_map(|overlay| match overlay {
        Overlay::Summary(view) => Some(Effect::LoadSummary(view.period)),
        _ => None,
    })
}
