//! Lists of words, kept as texts so that they stay short on the page.

/// Whether a word is one of a list.
pub(super) fn lists(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|one| one == word)
}

/// Whether a word begins with one of a list's stems.
pub(super) fn begins(stems: &str, word: &str) -> bool {
    stems.split_ascii_whitespace().any(|stem| word.starts_with(stem))
}

/// Whether a word has one of a list's parts anywhere.
pub(super) fn has_part(parts: &str, word: &str) -> bool {
    parts.split_ascii_whitespace().any(|part| word.contains(part))
}
