//! The one short message that a key press or an outside event leaves behind.

use crate::i18n::Phrase;

/// What a message is about; the screen shows it as a word or glyph and a colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ToastKind {
    /// Something was written.
    Done,
    /// Something could not be done, with the reason.
    Refused,
    /// Something to know: another's change, a pasted text that went nowhere.
    Notice,
}

/// One message. At most one is shown; the next key dismisses it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toast {
    pub kind: ToastKind,
    pub phrase: Phrase,
}

impl Toast {
    pub fn done(phrase: Phrase) -> Toast {
        Toast { kind: ToastKind::Done, phrase }
    }

    pub fn refused(phrase: Phrase) -> Toast {
        Toast { kind: ToastKind::Refused, phrase }
    }

    pub fn notice(phrase: Phrase) -> Toast {
        Toast { kind: ToastKind::Notice, phrase }
    }
}
