//! The lists with which visits and swaps begin, as the coordinators keep them.

use super::Overlay;
use super::press::{move_cursor, without_letters};
use crate::app::blocked::may_not;
use crate::app::form::Form;
use crate::app::{Code, Effect, Key, Model, Sent, Toast};
use crate::domain::visit::TemplateItem;
use crate::domain::{Change, Permission, Phase, VisitKind};
use crate::i18n::Phrase;

/// The window on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateView {
    pub kind: VisitKind,
    /// Row among the items; others may be fewer by now: see [`TemplateView::row`].
    cursor: usize,
    /// The item that was moved: the cursor stays on it.
    follow: Option<String>,
}

impl TemplateView {
    pub fn of(kind: VisitKind) -> TemplateView {
        TemplateView { kind, cursor: 0, follow: None }
    }

    pub fn items<'a>(&self, model: &'a Model) -> &'a [TemplateItem] {
        model.snapshot.templates.of(self.kind)
    }

    /// The row with the cursor.
    pub fn row(&self, model: &Model) -> usize {
        let items = self.items(model);
        let followed = self.follow.as_ref().and_then(|key| items.iter().position(|item| item.key == *key));
        followed.unwrap_or(self.cursor).min(items.len().saturating_sub(1))
    }
}

pub(in crate::app) fn open(model: &mut Model, kind: VisitKind) {
    model.overlays.push(Overlay::Template(TemplateView::of(kind)));
}

pub(super) fn press(model: &mut Model, mut view: TemplateView, key: Key) -> Vec<Effect> {
    view.cursor = view.row(model);
    view.follow = None;
    let items = view.items(model);
    let item = items.get(view.cursor).cloned();
    let mut asked = None;
    match (key.code, item) {
        (Code::Char('q'), _) => return Vec::new(),
        (Code::Tab | Code::BackTab | Code::Left | Code::Right, _) => view = TemplateView::of(view.kind.other()),
        (Code::Char('+'), item) => asked = Some(Asked::Form(None, item.map_or(Phase::Before, |item| item.phase))),
        (Code::Enter | Code::Char('e'), Some(item)) => {
            let phase = item.phase;
            asked = Some(Asked::Form(Some(item), phase));
        }
        (Code::Char('x'), Some(item)) => {
            asked = Some(Asked::Change(Change::RemoveTemplateItem { kind: view.kind, item: item.seen() }));
        }
        (Code::Char('g'), Some(item)) => asked = given(model, &view, &item).map(Asked::Change),
        (Code::Char(letter @ ('K' | 'J')), Some(item)) => {
            let pair = model.snapshot.templates.neighbour(view.kind, &item.key, letter == 'K');
            asked = Some(match pair {
                Some(items) => {
                    Asked::Change(Change::SwapTemplateItems { kind: view.kind, items: items.map(TemplateItem::seen) })
                }
                None => Asked::Refused(Phrase::new("template-end-of-phase").with("phase", item.phase.phrase())),
            });
            view.follow = Some(item.key);
        }
        _ => {
            let count = items.len();
            move_cursor(&mut view.cursor, count, without_letters(key));
        }
    }
    let kind = view.kind;
    model.overlays.push(Overlay::Template(view));
    asked.map_or_else(Vec::new, |asked| act(model, kind, asked))
}

/// What a key opens above the window, or writes.
enum Asked {
    /// Of an item, or of a new one of that phase.
    Form(Option<TemplateItem>, Phase),
    Change(Change),
    Refused(Phrase),
}

fn given(model: &Model, view: &TemplateView, item: &TemplateItem) -> Option<Change> {
    let round = model.snapshot.round.as_ref()?.id;
    Some(Change::GiveTemplateItem { round, kind: view.kind, item: item.seen(), today: model.today })
}

fn act(model: &mut Model, kind: VisitKind, asked: Asked) -> Vec<Effect> {
    let refused = match &asked {
        Asked::Refused(reason) => Some(reason.clone()),
        _ => may_not(model, Permission::Coordinate),
    };
    if let Some(reason) = refused {
        model.toast = Some(Toast::refused(reason));
        return Vec::new();
    }
    match asked {
        Asked::Form(item, phase) => model.open_form(Form::template_item(kind, item.as_ref(), phase)),
        Asked::Change(change) => model.write(change, Sent::default()),
        Asked::Refused(_) => Vec::new(),
    }
}
