//! Words in a page: whatever they say, they are read and never run.

use crate::domain::clean_line;
use crate::i18n::{Lang, Phrase, say};

/// A phrase in a language, harmless in a page.
pub(super) fn told(lang: Lang, phrase: &Phrase) -> String {
    escaped(&say(lang, phrase))
}

/// On one line, harmless, and never a tag.
pub(super) fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for c in clean_line(words).chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            plain => escaped.push(plain),
        }
    }
    escaped
}
