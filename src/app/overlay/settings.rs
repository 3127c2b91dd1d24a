//! The numbers that the coordinators may change, one after another, and what the pairs would be with them.
//! A value is tried before it is saved: whoever only looks changes nothing.

use super::Overlay;
use crate::app::blocked::may_not;
use crate::app::form::{Form, TextBox};
use crate::app::{Code, Effect, Key, Model, Sent, Toast};
use crate::domain::Change;
use crate::domain::partnership::Trial;
use crate::domain::setting::Setting;
use crate::i18n::Phrase;

/// A value that is not saved.
pub type Tried = (Setting, i64);

/// The window on the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct SettingsView {
    /// Index of [`Setting::ALL`].
    pub cursor: usize,
    /// Another value for the setting with the cursor.
    pub tried: Option<i64>,
    /// A number that is being typed.
    pub typed: TextBox,
    /// The pairs with what is tried, or with what is saved; `None` until they are worked out.
    pub trial: Option<Result<Box<Trial>, Phrase>>,
    /// What was asked last.
    pub asked: Option<Tried>,
}

impl SettingsView {
    pub fn setting(&self) -> Setting {
        Setting::ALL.get(self.cursor).copied().unwrap_or(Setting::ALL[0])
    }

    pub(super) fn trying(&self) -> Option<Tried> {
        self.tried.map(|value| (self.setting(), value))
    }
}

/// Opens it on the pairs as they would be with what is saved.
pub(in crate::app) fn open(model: &mut Model) -> Vec<Effect> {
    let view = SettingsView { cursor: 0, tried: None, typed: TextBox::line(""), trial: None, asked: None };
    model.overlays.push(Overlay::Settings(view));
    vec![Effect::TrySetting(None)]
}

pub(super) fn press(model: &mut Model, mut view: SettingsView, key: Key) -> Vec<Effect> {
    let effects = match key.code {
        Code::Char('t') if view.tried.is_none() && view.typed.is_empty() => {
            let form = Form::letter_texts(&model.snapshot.texts);
            return model.open_form(form);
        }
        Code::Esc if view.tried.is_none() && view.typed.is_empty() => return Vec::new(),
        Code::Esc => {
            view.typed = TextBox::line("");
            try_value(&mut view, None)
        }
        Code::Enter => save(model, &mut view),
        Code::Left | Code::Char('-') => step(model, &mut view, -1),
        Code::Right | Code::Char('+') => step(model, &mut view, 1),
        Code::Char('r') if view.typed.is_empty() => {
            let value = Some(view.setting().default_value());
            try_value(&mut view, value)
        }
        Code::Char(c) if c.is_ascii_digit() => {
            view.typed.key(key);
            typed(&mut view)
        }
        Code::Backspace => {
            view.typed.key(key);
            typed(&mut view)
        }
        Code::Down | Code::Up | Code::PageDown | Code::PageUp | Code::Char('j' | 'k') => walk(model, &mut view, key),
        _ => Vec::new(),
    };
    model.overlays.push(Overlay::Settings(view));
    effects
}

/// A value that is tried belongs to its own row.
fn walk(model: &mut Model, view: &mut SettingsView, key: Key) -> Vec<Effect> {
    if view.tried.is_some() || !view.typed.is_empty() {
        model.toast = Some(Toast::refused(Phrase::new("settings-save-first")));
        return Vec::new();
    }
    super::press::move_cursor(&mut view.cursor, Setting::ALL.len(), super::press::without_letters(key));
    Vec::new()
}

fn step(model: &Model, view: &mut SettingsView, steps: i64) -> Vec<Effect> {
    let setting = view.setting();
    let now = view.tried.unwrap_or_else(|| model.snapshot.settings.get(setting));
    view.typed = TextBox::line("");
    try_value(view, Some(setting.clamped(now + steps * setting.step())))
}

/// What is typed is tried as soon as it is a value.
fn typed(view: &mut SettingsView) -> Vec<Effect> {
    let value = view.setting().read(&view.typed.text()).ok();
    try_value(view, value)
}

fn try_value(view: &mut SettingsView, value: Option<i64>) -> Vec<Effect> {
    view.tried = value;
    let tried = view.trying();
    let solves = |tried: Option<Tried>| tried.filter(|(setting, _)| setting.shapes_pairs());
    if solves(tried) == solves(view.asked) {
        return Vec::new();
    }
    (view.asked, view.trial) = (tried, None);
    vec![Effect::TrySetting(solves(tried))]
}

fn save(model: &mut Model, view: &mut SettingsView) -> Vec<Effect> {
    let setting = view.setting();
    let typed = (!view.typed.is_empty()).then(|| setting.read(&view.typed.text()));
    let value = match typed.transpose() {
        Ok(typed) => typed.or(view.tried),
        Err(problem) => {
            model.toast = Some(Toast::refused(problem.phrase()));
            return Vec::new();
        }
    };
    if let Some(reason) = may_not(model, setting.permission()) {
        model.toast = Some(Toast::refused(reason));
        return Vec::new();
    }
    let Some(value) = value.filter(|value| *value != model.snapshot.settings.get(setting)) else {
        model.toast = Some(Toast::refused(Phrase::new("settings-nothing-changed")));
        return Vec::new();
    };
    (view.typed, view.tried) = (TextBox::line(""), None);
    let value = (value != setting.default_value()).then_some(value);
    let asks_to_solve = setting.shapes_pairs() && model.snapshot.proposal.is_some();
    model.write(Change::SetSetting { setting, value }, Sent { asks_to_solve, ..Sent::default() })
}

/// What comes too late, for another value, changes nothing.
pub(in crate::app) fn tried(model: &mut Model, tried: Option<Tried>, trial: Result<Box<Trial>, Phrase>) {
    let Some(Overlay::Settings(view)) = model.overlays.last_mut() else { return };
    let asked = view.asked.filter(|(setting, _)| setting.shapes_pairs());
    if asked == tried {
        view.trial = Some(trial);
        model.dirty = true;
    }
}
