//! The footer: what one can do right now, in words.

use super::{Tag, binding_of, bindings_of, sequence, show};
use crate::app::overlay::{Against, CompareView, LetterView, MenuKind, Part, PreviewView, ProposalsView, ReportsView};
use crate::app::{Command, Model, Overlay, blocked};
use crate::domain::RegistrationId;
use crate::i18n::Phrase;

/// More than this would be read by nobody, and 80 columns hold no more.
const MOST_HINTS: usize = 6;

/// A key with what it does, for the footer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// As it is pressed: `a`, `g a`, `Enter`.
    pub keys: String,
    pub name: Phrase,
    /// The command behind it; `None` for the fixed keys of overlays and fields.
    pub command: Option<Command>,
}

/// The four to six actions that are possible right now, the most wanted first: of the topmost
/// overlay, else of the screen. While a chord is pending, its continuations.
pub fn footer(model: &Model) -> Vec<Hint> {
    if let Some(overlay) = model.overlay() {
        return overlay_hints(model, overlay);
    }
    if model.search_line().is_some() {
        return vec![fixed("Enter", "hint-search-keep"), fixed("Esc", "hint-search-end")];
    }
    if let Some(first) = model.chord {
        return continuations(model, &[first]);
    }
    let possible = bindings_of(model.screen)
        .filter(|binding| binding.tags.contains(&Tag::Footer) && binding.command != Command::Help)
        .filter(|binding| blocked(model, binding.command).is_none())
        .map(|binding| Hint {
            keys: binding.first_shown(),
            name: binding.command.name(),
            command: Some(binding.command),
        });
    let help = binding_of(Command::Help, model.screen).map(|binding| Hint {
        keys: binding.first_shown(),
        name: Command::Help.name(),
        command: Some(Command::Help),
    });
    possible.take(MOST_HINTS - 1).chain(help).collect()
}

fn continuations(model: &Model, typed: &[crate::app::Key]) -> Vec<Hint> {
    let mut hints = Vec::new();
    for binding in bindings_of(model.screen) {
        for keys in binding.keys.iter().map(|keys| sequence(keys)).filter(|keys| keys.starts_with(typed)) {
            let name = binding.command.name();
            hints.push(Hint { keys: show(&keys[typed.len()..]), name, command: Some(binding.command) });
        }
    }
    hints.push(fixed("Esc", "hint-close"));
    hints
}

fn overlay_hints(model: &Model, overlay: &Overlay) -> Vec<Hint> {
    match overlay {
        Overlay::Menu(menu) if menu.kind == MenuKind::Actions => {
            vec![fixed("Enter", "hint-run"), fixed("Esc", "hint-close")]
        }
        Overlay::Menu(_) => vec![fixed("Enter", "hint-run"), fixed("abc", "hint-filter"), fixed("Esc", "hint-close")],
        Overlay::Picker(picker) if picker.takes_several() && picker.numbered > 0 => vec![
            fixed("1–9", "hint-choose-number"),
            fixed("Tab", "hint-tick"),
            fixed("Enter", "hint-take-ticked"),
            fixed("Esc", "hint-close"),
        ],
        Overlay::Picker(picker) if picker.takes_several() => {
            vec![fixed("Tab", "hint-tick"), fixed("Enter", "hint-take-ticked"), fixed("Esc", "hint-close")]
        }
        Overlay::Picker(_) => {
            vec![fixed("Enter", "hint-choose"), fixed("abc", "hint-filter"), fixed("Esc", "hint-close")]
        }
        Overlay::Filters(_) => {
            let hints =
                [("Enter", "hint-take-filter"), ("Tab", "hint-tick"), ("abc", "hint-filter"), ("Esc", "hint-cancel")];
            hints.map(|(keys, name)| fixed(keys, name)).into()
        }
        Overlay::Reason(_) => {
            vec![fixed("Enter", "hint-decide"), fixed("abc", "hint-own-words"), fixed("Esc", "hint-close")]
        }
        Overlay::Form(form) => {
            let mut hints = vec![fixed("Tab", "hint-next-field"), fixed("^s", "hint-save")];
            if form.has_restored_draft() {
                hints.push(fixed("^r", "hint-discard-draft"));
            }
            hints.push(fixed("Esc", "hint-close-kept"));
            hints
        }
        Overlay::Preview(view) => preview_hints(view),
        Overlay::History(_) => vec![fixed("u", "hint-undo-entry"), fixed("Esc", "hint-close")],
        Overlay::Compare(view) => compare_hints(view),
        Overlay::Map(_) => {
            vec![fixed("↓ ↑", "hint-next-one"), fixed("+ -", "hint-zoom"), fixed("Esc", "hint-close")]
        }
        Overlay::Board(_) => {
            let hints = [("Enter", "hint-go-there"), ("← →", "hint-stage"), ("Esc", "hint-close")];
            hints.map(|(keys, name)| fixed(keys, name)).into()
        }
        Overlay::Calendar(_) => {
            let hints = [
                ("Enter", "hint-go-there"),
                ("Tab", "hint-next-one"),
                ("← → ↑ ↓", "hint-day"),
                ("PgDn", "hint-month"),
                ("Home", "hint-today"),
                ("Esc", "hint-close"),
            ];
            hints.map(|(keys, name)| fixed(keys, name)).into()
        }
        Overlay::Choice(_) => choice_hints(),
        Overlay::Proposals(view) => proposals_hints(view),
        Overlay::Letter(view) => letter_hints(view),
        Overlay::Info(view) if view.session(model).is_none() => {
            vec![fixed("+", "hint-new-session"), fixed("Esc", "hint-close")]
        }
        Overlay::Info(_) => {
            let hints = [
                ("Space", "hint-next-state"),
                ("a", "hint-attended"),
                ("x", "hint-absent-guest"),
                ("P", "hint-invitation"),
                ("e", "hint-edit"),
                ("Esc", "hint-close"),
            ];
            hints.map(|(keys, name)| fixed(keys, name)).into()
        }
        Overlay::Plan(_) => plan_hints(),
        Overlay::Ask(view) => vec![fixed("Enter", view.answer), fixed("Esc", "hint-leave-alone")],
        Overlay::Budget(_) => {
            vec![fixed("↓ ↑", "hint-next-one"), fixed("l", "hint-close-books"), fixed("Esc", "hint-close")]
        }
        Overlay::Template(_) => template_hints(),
        Overlay::Mending(_) => vec![fixed("Enter", "hint-mend"), fixed("Esc", "hint-leave-alone")],
        Overlay::Memo(_) => vec![fixed("w", "hint-save-memo"), fixed("↓ ↑", "hint-scroll"), fixed("Esc", "hint-close")],
        Overlay::Handout(_) => {
            vec![fixed("w", "hint-save-handout"), fixed("↓ ↑", "hint-scroll"), fixed("Esc", "hint-close")]
        }
        Overlay::Reports(view) => reports_hints(view),
        Overlay::Summary(_) => {
            let hints = [
                ("w", "hint-save-summary"),
                ("y", "hint-round-or-year"),
                ("← →", "hint-other-year"),
                ("↓ ↑", "hint-scroll"),
                ("Esc", "hint-close"),
            ];
            hints.map(|(keys, name)| fixed(keys, name)).into()
        }
        Overlay::Settings(view) => {
            let esc = if view.tried.is_some() { "hint-discard" } else { "hint-close" };
            let hints =
                [("← →", "hint-less-more"), ("0–9", "hint-number"), ("Enter", "hint-save"), ("r", "hint-default")];
            let hints = hints.map(|(keys, name)| fixed(keys, name)).into_iter();
            hints.chain([fixed("t", "hint-texts"), fixed("Esc", esc)]).collect()
        }
        Overlay::Conflict(view) if view.is_of_form() => {
            let hints = [
                ("Enter", "hint-save"),
                ("Space", "hint-other-side"),
                ("1", "hint-all-mine"),
                ("2", "hint-all-theirs"),
                ("e", "hint-edit"),
                ("Esc", "hint-back"),
            ];
            hints.map(|(keys, name)| fixed(keys, name)).into()
        }
        Overlay::Why(_) | Overlay::Distribution(_) | Overlay::Conflict(_) => vec![fixed("Esc", "hint-close")],
    }
}

fn reports_hints(view: &ReportsView) -> Vec<Hint> {
    let hints: &[(&str, &str)] = match view.reading {
        Some(_) => &[("=", "hint-as-published"), ("p", "hint-publish"), ("↓ ↑", "hint-scroll"), ("Esc", "hint-back")],
        None => &[
            ("Enter", "hint-read"),
            ("+", "hint-new-report"),
            ("e", "hint-edit"),
            ("T", "hint-topics"),
            ("p", "hint-publish"),
            ("Esc", "hint-close"),
        ],
    };
    hints.iter().map(|(keys, name)| fixed(keys, name)).collect()
}

fn letter_hints(view: &LetterView) -> Vec<Hint> {
    let several = view.letters.as_ref().is_some_and(|letters| letters.len() > 1);
    let mut hints = vec![fixed("w", "hint-save-letter"), fixed("m", "hint-mark-sent"), fixed("S", "hint-send")];
    hints.extend(several.then(|| fixed("← →", "hint-next-letter")));
    hints.extend((!several).then(|| fixed("y", "hint-copy")));
    hints.extend([fixed("o", "hint-other-letter"), fixed("Esc", "hint-close")]);
    hints
}

fn preview_hints(view: &PreviewView) -> Vec<Hint> {
    if view.importing.is_some() {
        return vec![fixed("Esc", "hint-stop")];
    }
    let Some(preview) = view.preview.as_ref() else { return vec![fixed("Esc", "hint-stop")] };
    let fitting = preview.columns.as_ref().is_some_and(|columns| !columns.fitting.is_empty());
    let of_form = |keys: &str, name: &str| preview.columns.is_some().then(|| fixed(keys, name));
    let (bad, odd, absent) = (preview.unusable_count > 0, preview.odd_count > 0, !preview.absent.is_empty());
    // The columns have it, too.
    let profile = !(bad && odd && absent);
    let hints = match view.part {
        Part::Overview { .. } => vec![
            view.writable().then(|| fixed("Enter", "hint-import")),
            (!preview.changed.is_empty()).then(|| fixed("=", "hint-changed")),
            of_form("m", "hint-columns"),
            bad.then(|| fixed("v", "hint-unusable")),
            odd.then(|| fixed("n", "hint-odd")),
            absent.then(|| fixed("x", "hint-absent")),
            if fitting { of_form("o", "hint-turn-profile") } else { of_form("p", "hint-save-profile") }
                .filter(|_| profile),
            Some(fixed("Esc", "hint-close")),
        ],
        Part::Which { .. } => {
            vec![
                Some(fixed("1–9", "hint-choose-number")),
                Some(fixed("Enter", "hint-choose")),
                Some(fixed("Esc", "hint-close")),
            ]
        }
        Part::Columns { .. } => vec![
            Some(fixed("Enter", "hint-field")),
            Some(fixed("h", "hint-header")),
            Some(fixed("p", "hint-save-profile")),
            fitting.then(|| fixed("o", "hint-turn-profile")),
            Some(fixed("Esc", "hint-back")),
        ],
        Part::Field { .. } => vec![Some(fixed("Enter", "hint-choose")), Some(fixed("Esc", "hint-back"))],
        Part::Rows { .. } => vec![Some(fixed("w", "hint-save-rows")), Some(fixed("Esc", "hint-back"))],
        Part::Changed { .. } => vec![Some(fixed("↓ ↑", "hint-scroll")), Some(fixed("Esc", "hint-back"))],
        Part::Absent { .. } => {
            let x = if view.whole { "hint-keep-absent" } else { "hint-withdraw-absent" };
            vec![Some(fixed("x", x)), Some(fixed("Esc", "hint-back"))]
        }
    };
    hints.into_iter().flatten().collect()
}

fn plan_hints() -> Vec<Hint> {
    let hints = [
        ("Space", "hint-tick"),
        ("Enter", "hint-take-offered"),
        ("i", "hint-new-item"),
        ("e x", "hint-edit-remove"),
        ("K J", "hint-move"),
        ("b", "hint-source-list"),
        ("+", "hint-new-plan"),
        ("Esc", "hint-close"),
    ];
    hints.map(|(keys, name)| fixed(keys, name)).into()
}

fn template_hints() -> Vec<Hint> {
    let hints = [
        ("+", "hint-new-item"),
        ("e x", "hint-edit-remove"),
        ("K J", "hint-move"),
        ("g", "hint-give-item"),
        ("Tab", "hint-other-list"),
        ("u", "command-undo"),
        ("Esc", "hint-close"),
    ];
    hints.map(|(keys, name)| fixed(keys, name)).into()
}

fn choice_hints() -> Vec<Hint> {
    let hints = [
        ("Enter", "hint-take-these"),
        ("Space", "hint-tick"),
        ("a", "hint-tick-all"),
        ("+", "hint-keep-under-name"),
        ("Esc", "hint-leave-as-it-was"),
    ];
    hints.map(|(keys, name)| fixed(keys, name)).into()
}

fn proposals_hints(view: &ProposalsView) -> Vec<Hint> {
    let hints: &[(&str, &str)] = match view.beside {
        Some(_) => &[("↓ ↑", "hint-scroll"), ("← →", "hint-next-proposal"), ("=", "hint-names"), ("Esc", "hint-back")],
        None => &[
            ("Enter", "hint-beside-standing"),
            ("+", "hint-keep-under-name"),
            ("=", "hint-side-by-side"),
            ("P", "command-handout"),
            ("x", "hint-drop"),
            ("Esc", "hint-close"),
        ],
    };
    hints.iter().map(|(keys, name)| fixed(keys, name)).collect()
}

fn compare_hints(view: &CompareView) -> Vec<Hint> {
    let ready = view.fields.is_some();
    let mut hints = match view.against().filter(|_| ready) {
        Some(Against::Earlier) => vec![fixed("Enter", "hint-seen")],
        Some(Against::Offered) => vec![fixed("1", "hint-keep-ours"), fixed("2", "hint-take-forms")],
        Some(Against::Twin(_)) => view.merges().map(merge_hint).into_iter().collect(),
        None => Vec::new(),
    };
    hints.extend((view.choices.len() > 1).then(|| fixed("Tab", "hint-next-comparison")));
    hints.push(fixed("Esc", "hint-close"));
    hints
}

fn merge_hint((from, into): (RegistrationId, RegistrationId)) -> Hint {
    let name = Phrase::new("hint-merge-into").with("registration", from.to_string()).with("into", into.to_string());
    Hint { name, ..fixed("m", "hint-merge-into") }
}

fn fixed(keys: &str, name: &str) -> Hint {
    Hint { keys: keys.to_owned(), name: Phrase::new(name), command: None }
}
