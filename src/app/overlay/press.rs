//! Keys and pastes for the topmost overlay.

use super::preview::Asked;
use super::{
    HistoryView, MenuKind, Overlay, PreviewView, ReasonFor, ReasonRow, compare, distribution, handout, letter, map,
};
use crate::app::blocked::busy;
use crate::app::form::{Form, Pressed, Wanted};
use crate::app::keymap::{Meaning, resolve};
use crate::app::{Code, Command, Effect, ImportOrder, Key, Model, PreviewOf, PreviewOrder, Sent, Ticket, Toast, run};
use crate::domain::form::ColumnWish;
use crate::domain::registration::AnswerEdit;
use crate::domain::{Change, Status};
use crate::i18n::Phrase;

/// Gives a key to the topmost overlay. The overlay is taken off the stack while it is handled and
/// put back unless the key closed it.
pub(in crate::app) fn press(model: &mut Model, key: Key) -> Vec<Effect> {
    let Some(overlay) = model.overlays.pop() else { return Vec::new() };
    let esc = key == Key::plain(Code::Esc);
    if esc && model.sent.closes_to == Some(model.overlays.len()) {
        // Closed before the answer came: what opens here next must not be closed by it.
        model.sent.closes_to = None;
    }
    match overlay {
        Overlay::Form(form) => press_form(model, form, key),
        Overlay::Conflict(view) => super::conflict::press(model, view, key),
        Overlay::Reason(picker) if esc => {
            model.kept_words.insert(picker.purpose.wish(), picker.own.text());
            Vec::new()
        }
        Overlay::Preview(view) => press_preview(model, view, key),
        Overlay::Filters(picker) => super::filters::press(model, picker, key),
        Overlay::Settings(view) => super::settings::press(model, view, key),
        Overlay::Proposals(view) if esc && view.beside.is_some() => {
            model.overlays.push(Overlay::Proposals(super::ProposalsView { beside: None, ..view }));
            Vec::new()
        }
        Overlay::Reports(view) if esc && view.reading.is_some() => {
            model.overlays.push(Overlay::Reports(super::ReportsView { reading: None, ..view }));
            Vec::new()
        }
        // A window that writes says that `u` takes it back, so there it does as well.
        writing @ (Overlay::Reports(_)
        | Overlay::Letter(_)
        | Overlay::Plan(_)
        | Overlay::Info(_)
        | Overlay::Template(_))
            if matches!(key, Key { code: Code::Char('u' | 'U'), ctrl: false }) =>
        {
            model.overlays.push(writing);
            let command = if key.code == Code::Char('u') { Command::Undo } else { Command::Redo };
            run::run(model, command)
        }
        _ if esc => Vec::new(),
        Overlay::Menu(menu) => press_menu(model, menu, key),
        Overlay::Picker(picker) => super::picking::press(model, picker, key),
        Overlay::Reason(picker) => press_reason(model, picker, key),
        Overlay::History(view) => press_history(model, view, key),
        Overlay::Compare(view) => compare::press(model, view, key),
        Overlay::Choice(view) => super::choice::press(model, view, key),
        Overlay::Proposals(view) => super::proposals::press(model, view, key),
        Overlay::Mending(view) => super::mending::press(model, view, key),
        Overlay::Memo(view) => super::memo::press(model, view, key),
        Overlay::Reports(view) => super::reports::press(model, view, key),
        Overlay::Summary(view) => super::summary::press(model, view, key),
        Overlay::Handout(view) => handout::press(model, view, key),
        Overlay::Letter(view) => letter::press(model, view, key),
        Overlay::Info(view) => super::info::press(model, view, key),
        Overlay::Plan(view) => super::plan::press(model, view, key),
        Overlay::Ask(view) => super::ask::press(model, view, key),
        Overlay::Budget(view) => super::budget::press(model, view, key),
        Overlay::Template(view) => super::template::press(model, view, key),
        Overlay::Distribution(view) => {
            distribution::press(model, view, key);
            Vec::new()
        }
        Overlay::Board(view) => super::board::press(model, view, key),
        Overlay::Calendar(view) => super::calendar::press(model, view, key),
        Overlay::Map(view) => {
            map::press(model, view, key);
            Vec::new()
        }
        Overlay::Why(mut view) => {
            view.top = scrolled(view.top, key);
            if !closes_reading(key) {
                model.overlays.push(Overlay::Why(view));
            }
            Vec::new()
        }
    }
}

/// Gives a pasted text to the topmost overlay; `None` where nothing there takes text.
pub(in crate::app) fn paste(model: &mut Model, text: &str) -> Option<Vec<Effect>> {
    let lang = model.lang;
    if let Some(Overlay::Plan(view)) = model.overlays.last() {
        let visit = view.visit;
        return Some(super::plan::enter(model, visit, text));
    }
    match model.overlays.last_mut()? {
        Overlay::Form(form) => {
            let pressed = form.paste(text)?;
            form.weigh(&model.snapshot, model.today);
            Some(if pressed == Pressed::Edited { vec![keep_draft(form)] } else { Vec::new() })
        }
        Overlay::Reason(picker) => {
            picker.move_to_own_words();
            picker.own.paste(text);
            Some(Vec::new())
        }
        Overlay::Picker(picker) => {
            picker.query.paste(text);
            picker.filter(lang);
            Some(Vec::new())
        }
        Overlay::Filters(picker) => {
            picker.query.paste(text);
            picker.show(lang);
            Some(Vec::new())
        }
        Overlay::Menu(menu) if menu.kind != MenuKind::Actions => {
            menu.query.paste(text);
            menu.cursor = 0;
            Some(Vec::new())
        }
        _ => None,
    }
}

pub(super) fn keep_draft(form: &Form) -> Effect {
    Effect::KeepDraft { form: form.draft_name(), text: form.draft() }
}

fn press_form(model: &mut Model, mut form: Box<Form>, key: Key) -> Vec<Effect> {
    let depth = model.overlays.len();
    let pressed = form.press(key, model.lang);
    form.weigh(&model.snapshot, model.today);
    let mut effects = Vec::new();
    match pressed {
        Pressed::Close => return Vec::new(),
        Pressed::Edited => effects.push(keep_draft(&form)),
        Pressed::Moved => {}
        Pressed::Discard => {
            form.discard_draft();
            effects.push(Effect::DropDraft { form: form.draft_name() });
        }
        Pressed::Remove => {
            if let Some(reason) = busy(model) {
                model.toast = Some(Toast::refused(reason));
            } else if let Some(change) = form.removal() {
                let sent = Sent { closes_to: Some(depth), draft: Some(form.draft_name()), ..Sent::default() };
                effects.extend(model.write(change, sent));
            }
        }
        Pressed::Submit => effects.extend(submit(model, &mut form)),
    }
    model.overlays.push(Overlay::Form(form));
    effects
}

/// Sends what a form asks for, which has been taken off the stack, or says why not.
pub(super) fn submit(model: &mut Model, form: &mut Form) -> Vec<Effect> {
    if let Some(reason) = busy(model) {
        model.toast = Some(Toast::refused(reason));
        return Vec::new();
    }
    let Some(wanted) = form.submit(model.today) else { return Vec::new() };
    let (closes_to, draft) = (Some(model.overlays.len()), Some(form.draft_name()));
    let (warnings, clears_marks) = (wanted.notes(&model.snapshot), form.is_about_marked());
    let sent = Sent { closes_to, draft, warnings, clears_marks, ..Sent::default() };
    send_wanted(model, wanted, sent)
}

fn send_wanted(model: &mut Model, wanted: Wanted, sent: Sent) -> Vec<Effect> {
    match wanted {
        Wanted::Answer(edit) => {
            let adds_registration = matches!(*edit, AnswerEdit::Add { .. });
            model.send(Effect::WriteAnswer(edit), Sent { adds_registration, ..sent })
        }
        Wanted::Change(change) => {
            let shows_round = match change.as_ref() {
                Change::AddRound(round) => Some(round.code.clone()),
                _ => None,
            };
            model.write(*change, Sent { shows_round, ..sent })
        }
    }
}

fn press_menu(model: &mut Model, mut menu: super::Menu, key: Key) -> Vec<Effect> {
    if key.code == Code::Enter {
        return match menu.selected(model) {
            Some(command) => run::run(model, command),
            None => Vec::new(),
        };
    }
    let actions = menu.kind == MenuKind::Actions;
    if actions
        && let Meaning::Run(command) = resolve(model.screen, &[key])
        && menu.rows(model).iter().any(|row| row.command == command)
    {
        return run::run(model, command);
    }
    let count = menu.rows(model).len();
    if !move_cursor(&mut menu.cursor, count, key) && !actions && menu.query.key(key) {
        menu.cursor = 0;
    }
    model.overlays.push(Overlay::Menu(menu));
    Vec::new()
}

fn press_reason(model: &mut Model, mut picker: super::ReasonPicker, key: Key) -> Vec<Effect> {
    let depth = model.overlays.len();
    let mut effects = Vec::new();
    let digit = match key.code {
        Code::Char(c) if !key.ctrl => picker.row_of_digit(c),
        _ => None,
    };
    picker.cursor = digit.unwrap_or(picker.cursor);
    if key.code == Code::Enter || digit.is_some() {
        match (busy(model), picker.reason(model.lang)) {
            (Some(reason), _) => model.toast = Some(Toast::refused(reason)),
            (None, Err(error)) => picker.error = Some(error),
            (None, Ok(reason)) => {
                let change = match picker.purpose.clone() {
                    ReasonFor::Decide { registrations, status } => Change::Decide { registrations, status, reason },
                    ReasonFor::DecideClaim { claim, decision } => Change::DecideClaim { claim, decision, reason },
                    ReasonFor::ReopenBooks(books) => Change::ReopenBooks { books, reason: reason.unwrap_or_default() },
                    ReasonFor::StepBack { partnership, registration } => {
                        Change::StepBack { partnership, registration, reason }
                    }
                };
                let letters = match &change {
                    Change::Decide { registrations, status: Status::Clarify, .. } => registrations.len(),
                    _ => 0,
                };
                let uses_words = picker.rows.get(picker.cursor) == Some(&ReasonRow::Own);
                let sent = Sent { clears_marks: true, closes_to: Some(depth), uses_words, letters, ..Sent::default() };
                effects = model.write(change, sent);
            }
        }
    } else if matches!(key.code, Code::Char(_) | Code::Backspace | Code::Delete | Code::Left | Code::Right) {
        picker.move_to_own_words();
        picker.own.key(key);
    } else {
        move_cursor(&mut picker.cursor, picker.rows.len(), key);
    }
    model.overlays.push(Overlay::Reason(picker));
    effects
}

/// Puts a preview on top and asks for what it is to show.
pub(in crate::app) fn open_preview(model: &mut Model, of: PreviewOf) -> Vec<Effect> {
    let ticket = next_ticket(model);
    model.overlays.push(Overlay::Preview(PreviewView::new(ticket)));
    vec![Effect::Preview(Box::new(PreviewOrder { ticket, of, wish: ColumnWish::default() }))]
}

fn next_ticket(model: &mut Model) -> Ticket {
    model.previews += 1;
    Ticket(model.previews)
}

fn press_preview(model: &mut Model, mut view: PreviewView, key: Key) -> Vec<Effect> {
    let mut effects = Vec::new();
    let mut above = None;
    match view.press(key) {
        Asked::Close => return view.at_work().map(|ticket| Effect::StopImport { ticket }).into_iter().collect(),
        Asked::Stop(ticket) => effects.push(Effect::StopImport { ticket }),
        Asked::Nothing => {}
        Asked::Refuse(reason) => model.toast = Some(Toast::refused(reason)),
        Asked::Look => effects.push(view.again(next_ticket(model))),
        Asked::SaveRows(of) => effects.push(Effect::SaveRows { ticket: view.ticket, of }),
        Asked::SaveProfile => above = view.columns().map(|columns| Form::save_profile(columns, &view.profile)),
        Asked::Import => match busy(model) {
            Some(reason) => model.toast = Some(Toast::refused(reason)),
            None => {
                // The list of files below goes with it.
                let depth = model.overlays.len();
                let picker = matches!(model.overlays.last(), Some(Overlay::Picker(_)));
                let closes_to = Some(depth - usize::from(picker));
                let (ticket, attempt, whole) = (view.ticket, next_ticket(model), view.withdraws());
                view.importing = Some(attempt);
                let order = ImportOrder { ticket, attempt, whole };
                effects = model.send(Effect::Import(order), Sent { closes_to, ..Sent::default() });
            }
        },
    }
    model.overlays.push(Overlay::Preview(view));
    if let Some(form) = above {
        effects.extend(model.open_form(form));
    }
    effects
}

fn press_history(model: &mut Model, mut view: HistoryView, key: Key) -> Vec<Effect> {
    let mut effects = Vec::new();
    if key == Key::char('u') {
        match (busy(model), view.selected(model)) {
            (Some(reason), _) => model.toast = Some(Toast::refused(reason)),
            (None, None) => model.toast = Some(Toast::refused(Phrase::new("blocked-nothing-selected"))),
            (None, Some(entry)) => effects = model.send(Effect::Undo(Some(entry)), Sent::default()),
        }
    } else {
        let count = view.entries(model).len();
        move_cursor(&mut view.cursor, count, without_letters(key));
    }
    model.overlays.push(Overlay::History(view));
    effects
}

/// Rows of a page in an overlay, whatever its size: it only has to feel like a page.
const PAGE: usize = 8;

/// `true` where the key is one that moves a cursor.
pub(super) fn move_cursor(cursor: &mut usize, count: usize, key: Key) -> bool {
    let last = count.saturating_sub(1);
    *cursor = match key.code {
        Code::Down => cursor.saturating_add(1).min(last),
        Code::Up => cursor.saturating_sub(1),
        Code::PageDown => cursor.saturating_add(PAGE).min(last),
        Code::PageUp => cursor.saturating_sub(PAGE),
        _ => return false,
    };
    true
}

pub(super) fn scrolled(top: u16, key: Key) -> u16 {
    const MOST_ROWS: u16 = 1000;
    match key.code {
        Code::Down | Code::Char('j') => top.saturating_add(1).min(MOST_ROWS),
        Code::Up | Code::Char('k') => top.saturating_sub(1),
        Code::PageDown => top.saturating_add(8).min(MOST_ROWS),
        Code::PageUp => top.saturating_sub(8),
        Code::Home => 0,
        _ => top,
    }
}

/// `j` and `k` move as on a screen.
pub(super) fn without_letters(key: Key) -> Key {
    match key.code {
        Code::Char('j') => Key::plain(Code::Down),
        Code::Char('k') => Key::plain(Code::Up),
        _ => key,
    }
}

/// What opened an explanation closes it too.
fn closes_reading(key: Key) -> bool {
    matches!(key.code, Code::Enter | Code::Char('w' | 'q'))
}
