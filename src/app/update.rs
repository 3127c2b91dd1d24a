//! What happens on a message: routed to the topmost overlay, else to the screen.

use super::screens::{claims, queue, today, visits};
use super::{
    Arrangement, Busy, Code, Command, Effect, Key, Model, Msg, Overlay, PreviewOf, Screen, Size, Toast, blocked,
    company, loading, overlay, run, sending,
};
use crate::domain::RecordKey;
use crate::i18n::Phrase;

/// Takes one message in and says what to do outside. Afterwards [`Model::take_dirty`] tells whether
/// to draw: a message that changed nothing visible leaves it `false`.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    let mut effects = take_in(model, msg);
    if let Some(wanted) = wanted_detail(model)
        && model.asked != Some(wanted)
    {
        model.asked = Some(wanted);
        model.detail_pending = true;
        effects.push(Effect::LoadDetail(wanted));
    }
    effects
}

fn take_in(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Key(key) => {
            model.dirty = true;
            model.toast = None;
            return press(model, key);
        }
        Msg::Paste(text) => {
            model.dirty = true;
            return paste(model, &text);
        }
        Msg::Resize { columns, rows } => resize(model, Size { columns, rows }),
        Msg::Today(day) => {
            if day != model.today {
                model.today = day;
                model.dirty = true;
                today::relist(model);
                visits::relist(model);
                model.resettle();
            }
        }
        Msg::Loaded(snapshot) => return loading::loaded(model, *snapshot),
        Msg::DetailLoaded(key, detail) => {
            let detail = detail.map(|detail| *detail);
            model.detail_pending &= model.asked != Some(key);
            if model.asked == Some(key) && model.detail != detail {
                model.detail = detail;
                model.dirty = true;
                overlay::settle(model);
            }
        }
        Msg::JournalLoaded(entries) => {
            if model.journal != entries {
                model.journal = entries;
                model.dirty = true;
                overlay::settle(model);
            }
        }
        Msg::Written(answer) => return sending::written(model, answer),
        Msg::Mended(answer) => overlay::mended(model, answer),
        Msg::Suggested(answer) => return run::suggested(model, answer),
        Msg::KeptLoaded(kept) => overlay::kept_loaded(model, kept),
        Msg::KeptOffered { kept, choice } => overlay::kept_offered(model, kept, choice),
        Msg::PairsExplained { asked, sentences } => overlay::pairs_explained(model, &asked, sentences),
        Msg::Tried { tried, trial } => overlay::tried(model, tried, trial),
        Msg::Distributed(answer) => overlay::distributed(model, answer),
        Msg::SummaryLoaded(period, answer) => overlay::summary_loaded(model, period, answer),
        Msg::Found { words, found } => queue::found(model, &words, found),
        Msg::InboxLoaded(answer) => overlay::inbox_loaded(model, answer),
        Msg::TwinLoaded(twin) => overlay::twin_loaded(model, twin),
        Msg::LettersLoaded { order, letters } => overlay::letters_loaded(model, order, letters),
        Msg::DirectoryLoaded(answer) => overlay::directory_loaded(model, answer),
        Msg::Previewed { ticket, preview } => overlay::previewed(model, ticket, preview),
        Msg::Progressed { ticket, progress } => overlay::progressed(model, ticket, progress),
        Msg::Noted(phrase) => {
            model.dirty = true;
            model.toast = Some(Toast::done(phrase));
        }
        Msg::DraftLoaded { form, text } => overlay::draft_loaded(model, &form, text.as_deref()),
        Msg::Others(others) => company::heard(model, others),
        Msg::Failed(phrase) => {
            model.dirty = true;
            model.detail_pending = false;
            model.queue.found_pending = false;
            model.toast = Some(Toast::refused(phrase));
            // Whatever answer was waited for may never come; versions guard the next write.
            model.awaited = None;
            model.busy = model.busy.filter(|busy| *busy == Busy::Solving);
        }
    }
    Vec::new()
}

fn press(model: &mut Model, key: Key) -> Vec<Effect> {
    match key {
        Key { code: Code::Char('c'), ctrl: true } => return vec![Effect::Quit],
        Key { code: Code::Char('z'), ctrl: true } => return vec![Effect::Suspend],
        Key { code: Code::Char('l'), ctrl: true } => return vec![Effect::Redraw],
        _ => {}
    }
    // What cannot be seen cannot be meant.
    if model.panes().arrangement == Arrangement::Card {
        return if key == Key::char('q') { vec![Effect::Quit] } else { Vec::new() };
    }
    if !model.overlays.is_empty() {
        return overlay::press(model, key);
    }
    if model.search_line().is_some() {
        return match model.screen {
            Screen::Claims => claims::press_search(model, key),
            _ => queue::press_search(model, key),
        };
    }
    run::press(model, key)
}

fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    model.toast = None;
    if model.panes().arrangement != Arrangement::Card {
        if !model.overlays.is_empty() {
            if let Some(effects) = overlay::paste(model, text) {
                return effects;
            }
        } else if rows_may_be_pasted(model, text) {
            return paste_rows(model, text);
        } else if model.search_line().is_some() {
            return match model.screen {
                Screen::Claims => claims::paste(model, text),
                _ => queue::paste(model, text),
            };
        }
    }
    model.toast = Some(Toast::notice(Phrase::new("toast-paste-nowhere")));
    Vec::new()
}

/// Rows of a spreadsheet have a TAB between their cells; nothing else that one pastes has.
fn rows_may_be_pasted(model: &Model, text: &str) -> bool {
    matches!(model.screen, Screen::Today | Screen::Queue | Screen::Claims)
        && model.search_line().is_none()
        && text.contains('\t')
}

fn paste_rows(model: &mut Model, text: &str) -> Vec<Effect> {
    match blocked(model, Command::Import) {
        Some(reason) => {
            model.toast = Some(Toast::refused(reason));
            Vec::new()
        }
        None => overlay::open_preview(model, PreviewOf::Pasted(text.to_owned())),
    }
}

fn resize(model: &mut Model, size: Size) {
    if size != model.size {
        model.size = size;
        model.dirty = true;
        model.resettle();
    }
}

/// The record whose detail the screen shows.
fn wanted_detail(model: &Model) -> Option<RecordKey> {
    let history = model.overlays.iter().rev().find_map(|overlay| match overlay {
        Overlay::History(view) => view.of,
        _ => None,
    });
    history.or_else(|| match model.screen {
        Screen::Queue => model.selected_record(),
        _ => None,
    })
}
