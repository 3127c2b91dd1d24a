//! The check memo for typst: a source that is always the same, and the words beside it as data.

use serde_json::json;

use super::memo::laid_out;
use crate::domain::claim::Memo;
use crate::domain::clean_line;
use crate::i18n::Lang;

/// The source. It reads [`MEMO_DATA`] from its own folder, and nothing else.
pub const MEMO_SOURCE: &str = include_str!("../../assets/memo.typ");

/// The name that the data must have beside the source.
pub const MEMO_DATA: &str = "memo.json";

/// The words of a memo as JSON, each on one line and harmless.
pub fn memo_data(lang: Lang, memo: &Memo) -> String {
    let laid = laid_out(lang, memo);
    let clean = |words: &String| clean_line(words);
    let all = |words: &[String]| words.iter().map(clean).collect::<Vec<_>>();
    let facts = laid.facts.iter().map(|(name, words)| [clean(name), clean(words)]);
    let rows = laid.rows.iter().map(|row| json!({ "cells": all(&row.cells), "said": all(&row.said) }));
    let data = json!({
        "lang": lang.code(),
        "title": clean(&laid.title),
        "facts": facts.collect::<Vec<_>>(),
        "heads": all(&laid.heads),
        "rows": rows.collect::<Vec<_>>(),
        "sum": clean(&laid.sum),
        "sums": all(&laid.sums),
        "whole": all(&laid.whole),
        "decision": all(&laid.decision),
        "foot": clean(&laid.foot),
    });
    data.to_string()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::memo::tests::memo;
    use super::*;

    proptest! {
        #[test]
        fn every_word_of_a_memo_is_a_string_of_the_data_and_of_nothing_else(
            words in prop_oneof![any::<String>(), "(#eval|\\(|\"|\\\\|\n|\\]|#|\u{202e}|a){0,8}"],
            lang in proptest::sample::select(Lang::ALL.to_vec()),
        ) {
            let data = memo_data(lang, &memo(&words));
            let read: serde_json::Value = serde_json::from_str(&data).unwrap();
            let keys = |value: &serde_json::Value| value.as_object().map(|map| map.keys().cloned().collect::<Vec<_>>());
            let plain: serde_json::Value = serde_json::from_str(&memo_data(lang, &memo("a"))).unwrap();
            prop_assert_eq!(keys(&read), keys(&plain));
            let said: Vec<&str> = read["rows"][0]["said"].as_array().unwrap().iter().filter_map(|said| said.as_str()).collect();
            let cleaned = clean_line(&words);
            prop_assert!(cleaned.is_empty() || said.contains(&cleaned.as_str()), "{:?}", said);
        }
    }
}
