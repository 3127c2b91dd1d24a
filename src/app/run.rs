//! Doing what a key or a menu asks for on a screen.

use super::keymap::{Meaning, resolve};
use super::narrow;
use super::overlay::{ChoiceView, HistoryView, MapView, Menu, MenuKind, Picker, show_choice};
use super::screens::{claims, letters, pairs, partnership, queue, today, visits};
use super::{Busy, Code, Command, Effect, Focus, Key, Model, Overlay, Screen, Sent, Solved, Toast, blocked};
use crate::domain::Change;
use crate::i18n::Phrase;

pub(super) fn press(model: &mut Model, key: Key) -> Vec<Effect> {
    let first = model.chord.take();
    if first.is_some() && key == Key::plain(Code::Esc) {
        return Vec::new();
    }
    let typed: Vec<Key> = first.into_iter().chain([key]).collect();
    match resolve(model.screen, &typed) {
        Meaning::Run(command) => run(model, command),
        Meaning::Pending => {
            model.chord = Some(key);
            Vec::new()
        }
        Meaning::Nothing => {
            let typed: Vec<String> = typed.iter().map(Key::to_string).collect();
            let notice = Phrase::new("toast-no-such-key").with("key", typed.join(" "));
            model.toast = (key != Key::plain(Code::Esc)).then(|| Toast::notice(notice));
            Vec::new()
        }
    }
}

/// Does a command, or says why not.
pub(super) fn run(model: &mut Model, command: Command) -> Vec<Effect> {
    if let Some(reason) = blocked(model, command) {
        model.toast = Some(Toast::refused(reason));
        return Vec::new();
    }
    if command.writes_selected() && std::mem::take(&mut model.hold) {
        model.toast = Some(Toast::notice(Phrase::new("toast-held")));
        return Vec::new();
    }
    if let Some(effects) = move_about(model, command) {
        return effects;
    }
    match command {
        Command::Help => open_menu(model, MenuKind::Help),
        Command::Palette => open_menu(model, MenuKind::Palette),
        Command::Actions => open_menu(model, MenuKind::Actions),
        Command::History => {
            let of = model.selected_record();
            // Another record's history must not be taken for this one's.
            model.asked = None;
            model.overlays.push(Overlay::History(HistoryView { of, cursor: 0 }));
            Vec::new()
        }
        Command::Map => {
            model.overlays.push(Overlay::Map(MapView::default()));
            Vec::new()
        }
        Command::Journal => {
            model.overlays.push(Overlay::History(HistoryView { of: None, cursor: 0 }));
            vec![Effect::LoadJournal]
        }
        Command::Settings => super::overlay::open_settings(model),
        Command::Import => {
            model.overlays.push(Overlay::Picker(Picker::inbox()));
            vec![Effect::ListInbox]
        }
        Command::SwitchRound => {
            let picker = Picker::rounds(model);
            model.overlays.push(Overlay::Picker(picker));
            Vec::new()
        }
        Command::Mine => {
            narrow::turn(model);
            Vec::new()
        }
        Command::SwitchLanguage => switch_language(model),
        Command::Undo => model.send(Effect::Undo(None), Sent::default()),
        Command::Redo => model.send(Effect::Redo, Sent::default()),
        Command::Redraw => vec![Effect::Redraw],
        Command::Suspend => vec![Effect::Suspend],
        Command::Quit => vec![Effect::Quit],
        Command::LogContact | Command::Contacts | Command::TagPartnership | Command::Reports => {
            partnership::run(model, command)
        }
        Command::Summary => super::overlay::open_summary(model),
        Command::InfoSession => {
            super::overlay::open_info(model, None);
            Vec::new()
        }
        Command::Letters => letters::run(model),
        _ => match model.screen {
            Screen::Today => today::run(model, command),
            Screen::Queue => queue::run(model, command),
            Screen::Pairs => pairs::run(model, command),
            Screen::Visits => visits::run(model, command),
            Screen::Claims => claims::run(model, command),
        },
    }
}

fn move_about(model: &mut Model, command: Command) -> Option<Vec<Effect>> {
    let page = || {
        let panes = model.panes();
        let rows = if model.focus == Focus::List { panes.list_rows() } else { panes.detail_rows() };
        isize::try_from(rows.saturating_sub(1).max(1)).unwrap_or(1)
    };
    match command {
        Command::Down => model.step(1),
        Command::Up => model.step(-1),
        Command::PageDown => model.step(page()),
        Command::PageUp => model.step(-page()),
        Command::First => model.step(isize::MIN),
        Command::Last => model.step(isize::MAX),
        Command::Open if model.screen != Screen::Today => model.focus = Focus::Detail,
        Command::SwitchPane => {
            model.focus = match model.focus {
                Focus::List if model.selected_record().is_some() => Focus::Detail,
                _ => Focus::List,
            };
        }
        Command::Go(screen) => model.go(screen),
        Command::NextScreen => model.go(model.screen.turned(1)),
        Command::PreviousScreen => model.go(model.screen.turned(Screen::ALL.len() - 1)),
        Command::Back => back(model),
        _ => return None,
    }
    // One has looked where the cursor is now.
    model.hold = false;
    model.look_at_selected();
    Some(Vec::new())
}

/// One step back: out of the detail, then the marks, then what narrows the list.
fn back(model: &mut Model) {
    if model.focus == Focus::Detail {
        model.focus = Focus::List;
    } else if model.screen == Screen::Queue && !model.queue.marks.is_empty() {
        model.queue.marks.clear();
    } else if model.screen == Screen::Pairs && !model.pairs.marks.is_empty() {
        model.pairs.marks.clear();
    } else if model.screen == Screen::Claims && !model.claims.marks.is_empty() {
        model.claims.marks.clear();
    } else if model.screen == Screen::Queue && queue::is_narrowed(model) {
        queue::widen(model);
    } else if model.screen == Screen::Claims && claims::is_narrowed(model) {
        claims::widen(model);
    } else if model.own.is_some() {
        narrow::turn(model);
    }
}

fn open_menu(model: &mut Model, kind: MenuKind) -> Vec<Effect> {
    model.overlays.push(Overlay::Menu(Menu::new(kind)));
    Vec::new()
}

fn switch_language(model: &mut Model) -> Vec<Effect> {
    model.lang = model.lang.next();
    // Names of municipalities are sorted in one's own language.
    queue::relist(model);
    let change = Change::SetLanguage { person: model.me.clone(), language: model.lang };
    let mut effects = vec![Effect::Speak(model.lang)];
    effects.extend(model.write(change, Sent::default()));
    effects
}

/// The optimiser has answered: its pairs are saved as the suggestion of the round it was asked about; where they are not
/// those that stand, they are laid beside these first.
/// An answer that nobody asked for is nobody's.
pub(super) fn suggested(model: &mut Model, answer: Result<Box<Solved>, Phrase>) -> Vec<Effect> {
    model.dirty = true;
    if model.busy == Some(Busy::Solving) {
        model.busy = None;
    }
    match (answer, model.solving.take()) {
        (Ok(solved), Some(round)) => {
            let Solved { choice, unmet } = *solved;
            let first = choice.stood().next().is_none();
            if !first && choice.changes_pairs() {
                show_choice(model, Overlay::Choice(ChoiceView::new(round, None, choice, unmet)));
                return Vec::new();
            }
            let proposal = choice.taken();
            let same = choice.difference(&proposal).sentences(&|id| model.snapshot.registration_name(id));
            let changes = if first { Vec::new() } else { same };
            // Another round may be on the screen by now.
            let same_round = model.snapshot.round.as_ref().is_some_and(|shown| shown.id == round);
            let over = same_round.then(|| model.snapshot.suggested_ids());
            model.write(Change::SaveProposal { round, proposal, over }, Sent { unmet, changes, ..Sent::default() })
        }
        (Ok(_), None) => Vec::new(),
        (Err(phrase), _) => {
            model.toast = Some(Toast::refused(phrase));
            Vec::new()
        }
    }
}
