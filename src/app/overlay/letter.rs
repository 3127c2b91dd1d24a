//! Letters to read before they are written as drafts. They are derived from the records each time the round changes, so
//! that what is read is what would be written. A draft is not a sent letter: that it went is said by a key of its own.

use super::press::scrolled;
use super::{Choice, Overlay, Pick, PickFor, Picker};
use crate::app::blocked::may_not;
use crate::app::{Code, Effect, Key, Model, Sent, Toast};
use crate::domain::letter::{
    Drafted, Letter, LetterKind, LetterLevel, LetterOrder, Mailbox, Posted, fitting, letters, sides,
};
use crate::domain::{Change, Permission};
use crate::i18n::Phrase;

/// The letters on the screen, one at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterView {
    pub order: LetterOrder,
    /// `None` until they have come. Never empty.
    pub letters: Option<Vec<Drafted>>,
    /// Index of the letter that is shown.
    pub shown: usize,
    /// First visible row of the text; `ui` clamps it.
    pub top: u16,
    /// It was said of the shown one that it went already; the same key once more means it.
    warned: bool,
    /// It was said of the shown one that it goes at once; the same key once more means it.
    asked_to_send: bool,
}

impl LetterView {
    pub fn new(order: LetterOrder, letters: Option<Vec<Drafted>>) -> LetterView {
        LetterView { order, letters, shown: 0, top: 0, warned: false, asked_to_send: false }
    }

    /// The letter that is shown.
    pub fn current(&self) -> Option<&Drafted> {
        self.letters.as_ref()?.get(self.shown)
    }
}

pub(in crate::app) fn open(model: &mut Model, order: LetterOrder) -> Vec<Effect> {
    model.overlays.push(Overlay::Letter(LetterView::new(order, None)));
    vec![Effect::LoadLetters(order)]
}

pub(super) fn press(model: &mut Model, mut view: LetterView, key: Key) -> Vec<Effect> {
    let warned = std::mem::take(&mut view.warned);
    let asked_to_send = std::mem::take(&mut view.asked_to_send);
    let effects = match (key.code, &view.letters) {
        // What opened it closes it too.
        (Code::Char('P' | 'q') | Code::Enter, _) => return Vec::new(),
        (Code::Char('o'), _) => return other_kinds(model, view),
        (Code::Char('w' | 'm' | 'S' | 'y' | 'Y'), None) => {
            model.toast = Some(Toast::refused(Phrase::new("blocked-loading")));
            Vec::new()
        }
        (Code::Char('w'), Some(shown)) => vec![Effect::SaveLetters { order: view.order, shown: shown.clone() }],
        (Code::Char('m'), Some(_)) => mark_sent(model, &mut view, warned),
        (Code::Char('S'), Some(_)) => send(model, &mut view, asked_to_send),
        (Code::Char('y'), Some(_)) => copy_letter(model, &view),
        (Code::Char('Y'), Some(all)) => copy_recipients(all),
        (Code::Right | Code::Tab | Code::Char('l'), Some(all)) => turn(&mut view.shown, &mut view.top, all.len(), 1),
        (Code::Left | Code::BackTab | Code::Char('h'), Some(all)) => {
            let back = all.len().saturating_sub(1);
            turn(&mut view.shown, &mut view.top, all.len(), back)
        }
        _ => {
            view.top = scrolled(view.top, key);
            Vec::new()
        }
    };
    model.overlays.push(Overlay::Letter(view));
    effects
}

fn turn(shown: &mut usize, top: &mut u16, count: usize, by: usize) -> Vec<Effect> {
    *shown = (*shown + by) % count.max(1);
    *top = 0;
    Vec::new()
}

/// The letter that is shown with whom it goes to, where somebody may mark it; else why not is said.
fn markable(model: &mut Model, view: &LetterView) -> Option<(Drafted, Mailbox)> {
    let drafted = view.current()?.clone();
    let problem = match (&drafted.to, may_not(model, Permission::Coordinate)) {
        (Some(to), None) => return Some((drafted.clone(), to.clone())),
        (_, Some(reason)) => reason,
        (None, None) => drafted.letter.err().unwrap_or_else(|| Phrase::new("letter-record-gone")),
    };
    model.toast = Some(Toast::refused(problem));
    None
}

/// The same where it can be written, too: nothing else is sent from here.
fn sendable(model: &mut Model, view: &LetterView) -> Option<(Drafted, Letter)> {
    let drafted = markable(model, view)?.0;
    match drafted.letter.clone() {
        Ok(letter) => Some((drafted, letter)),
        Err(problem) => {
            model.toast = Some(Toast::refused(problem));
            None
        }
    }
}

/// Undo does not take it back, so it is asked first; and said where it went already.
fn send(model: &mut Model, view: &mut LetterView, asked: bool) -> Vec<Effect> {
    let Some((drafted, letter)) = sendable(model, view) else { return Vec::new() };
    let gone = model.snapshot.sent_of(&drafted.of).next().map(|sent| sent.phrase());
    if asked {
        return model.send(
            Effect::SendLetter { order: view.order, drafted: Box::new(drafted), again: gone.is_some() },
            Sent::default(),
        );
    }
    view.asked_to_send = true;
    let to = letter.to.to_string();
    model.toast = Some(Toast::notice(match gone {
        Some(gone) => Phrase::new("letter-send-again").with("sent", gone).with("recipient", to),
        None => Phrase::new("letter-send").with("recipient", to),
    }));
    Vec::new()
}

/// One that went already is said to have gone first; the key once more marks it again.
fn mark_sent(model: &mut Model, view: &mut LetterView, warned: bool) -> Vec<Effect> {
    let Some((drafted, to)) = markable(model, view) else { return Vec::new() };
    let of = drafted.of;
    let gone = model.snapshot.sent_of(&of).next().map(|sent| sent.phrase());
    if let Some(gone) = gone.clone().filter(|_| !warned) {
        view.warned = true;
        model.toast = Some(Toast::notice(Phrase::new("letter-sent-ask-again").with("sent", gone)));
        return Vec::new();
    }
    let Some(round) = model.snapshot.round.as_ref().map(|round| round.id) else { return Vec::new() };
    let letters = vec![Posted { letter: of, to: to.to_string() }];
    model.write(Change::MarkSent { round, letters, again: gone.is_some() }, Sent::default())
}

fn copy_letter(model: &mut Model, view: &LetterView) -> Vec<Effect> {
    match view.current().map(|drafted| &drafted.letter) {
        Some(Ok(Letter { to, subject, body, .. })) => {
            vec![Effect::Copy { text: format!("{}\n{subject}\n\n{body}", to.address()) }]
        }
        Some(Err(problem)) => {
            model.toast = Some(Toast::refused(problem.clone()));
            Vec::new()
        }
        None => Vec::new(),
    }
}

/// As a mail program takes them in one line.
fn copy_recipients(all: &[Drafted]) -> Vec<Effect> {
    let written = all.iter().filter_map(|drafted| drafted.letter.as_ref().ok());
    let mut mailboxes: Vec<&str> = written.map(|letter| letter.to.address()).collect();
    mailboxes.sort_unstable();
    mailboxes.dedup();
    vec![Effect::Copy { text: mailboxes.join("; ") }]
}

/// The other letters of the same record, in a list to choose from.
fn other_kinds(model: &mut Model, view: LetterView) -> Vec<Effect> {
    let kinds: Vec<LetterKind> = match view.order.of {
        Some(record) => fitting(&model.snapshot, record, model.today).collect(),
        None => LetterKind::ALL.into_iter().collect(),
    };
    let order = |kind| LetterOrder { kind, of: view.order.of };
    let fits = |order: &LetterOrder| letters(&model.snapshot, *order, model.today).is_ok_and(|all| !all.is_empty());
    let choice = |order: LetterOrder, beside| Choice { pick: Pick::Letter(order), label: order.kind.phrase(), beside };
    let mut choices: Vec<Choice> =
        kinds.into_iter().map(order).filter(fits).map(|order| choice(order, Phrase::verbatim(""))).collect();
    // Those to the libraries of the directory are of no record, and those that do not fit now may have gone before.
    let of_round = LetterKind::ALL.into_iter().map(|kind| LetterOrder { kind, of: None });
    let directory = of_round.filter(|order| view.order.of.is_some() && order.kind.level() == LetterLevel::Directory);
    choices.extend(directory.filter(fits).map(|order| choice(order, Phrase::new("letter-to-directory"))));
    let to_directory = view.order.kind.level() == LetterLevel::Directory;
    let ever = |order: &LetterOrder| match order.of {
        Some(_) => sides(&model.snapshot, *order).is_ok(),
        None => to_directory && order.kind.level() == LetterLevel::Directory,
    };
    let before = LetterKind::ALL.into_iter().map(order).filter(|order| ever(order) && !fits(order));
    choices.extend(before.map(|order| choice(order, Phrase::new("letter-not-now"))));
    let picker = Picker::new(PickFor::Letter, Phrase::new("pick-title-letter"), choices);
    model.overlays.push(Overlay::Letter(view));
    model.overlays.push(Overlay::Picker(picker));
    Vec::new()
}

/// What each of several letters lacks: it is said once, and not on every page.
fn lacked_by_all(letters: &[Drafted]) -> Option<Phrase> {
    let (first, rest) = letters.split_first().filter(|(_, rest)| !rest.is_empty())?;
    let problem = first.letter.as_ref().err()?;
    rest.iter().all(|other| other.letter.as_ref().err() == Some(problem)).then(|| problem.clone())
}

/// Letters that there cannot be close their window with the reason.
pub(in crate::app) fn loaded(model: &mut Model, order: LetterOrder, answer: Result<Vec<Drafted>, Phrase>) {
    let is_of = |overlay: &Overlay| matches!(overlay, Overlay::Letter(view) if view.order == order);
    let Some(index) = model.overlays.iter().rposition(is_of) else { return };
    model.dirty = true;
    // What does not fit now is shown all the same, to be marked where it went before.
    let is_of_now = || letters(&model.snapshot, order, model.today).is_ok();
    let none = || Phrase::new("letter-none-of-kind").with("kind", order.kind.phrase());
    let answer = answer.and_then(|letters| match lacked_by_all(&letters) {
        _ if letters.is_empty() => Err(none()),
        Some(problem) if is_of_now() => Err(problem),
        _ => Ok(letters),
    });
    match (answer, &mut model.overlays[index]) {
        (Ok(letters), Overlay::Letter(view)) => {
            view.shown = view.shown.min(letters.len() - 1);
            view.letters = Some(letters);
        }
        (Ok(_), _) => {}
        (Err(phrase), _) => {
            model.overlays.remove(index);
            model.toast = Some(Toast::refused(phrase));
        }
    }
}

/// The letters on the screen, to be derived anew.
pub(in crate::app) fn outdated(model: &Model) -> Vec<Effect> {
    let shown = model.overlays.iter().filter_map(|overlay| match overlay {
        Overlay::Letter(view) => Some(Effect::LoadLetters(view.order)),
        _ => None,
    });
    shown.collect()
}
