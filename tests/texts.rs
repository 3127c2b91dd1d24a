//! The three languages say the same things: every message exists in all of them, with the same
//! arguments; every key that the code names exists; no message is left that nothing names.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where a file cannot be read")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Message id → the arguments it uses.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn messages(lang: &str) -> Messages {
    let mut messages = Messages::new();
    for file in fs::read_dir(root().join("assets/texts").join(lang)).unwrap() {
        let path = file.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let mut current = String::new();
        for (number, line) in text.lines().enumerate() {
            let starts_message = line.starts_with(|c: char| c.is_ascii_lowercase());
            if starts_message {
                let (id, _) = line.split_once(" =").unwrap_or_else(|| panic!("{path:?}:{} is no message", number + 1));
                current = id.to_owned();
                let first = messages.insert(current.clone(), BTreeSet::new()).is_none();
                assert!(first, "{path:?}:{}: {id} stands twice in {lang}", number + 1);
            }
            if !line.starts_with('#') && !current.is_empty() {
                messages.get_mut(&current).unwrap().extend(arguments(line));
            }
        }
    }
    messages
}

fn arguments(line: &str) -> impl Iterator<Item = String> {
    line.split('$').skip(1).map(|rest| {
        rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_' || *c == '-').collect::<String>()
    })
}

#[test]
fn every_message_exists_in_all_three_languages_with_the_same_arguments() {
    let fi = messages("fi");
    for lang in ["sv", "en"] {
        let other = messages(lang);
        let missing: Vec<_> = fi.keys().filter(|key| !other.contains_key(*key)).collect();
        let extra: Vec<_> = other.keys().filter(|key| !fi.contains_key(*key)).collect();
        assert!(missing.is_empty() && extra.is_empty(), "{lang} lacks {missing:?}, has beside Finnish {extra:?}");
        for (key, arguments) in &fi {
            assert_eq!(&other[key], arguments, "{key}: other arguments in {lang} than in Finnish");
        }
    }
}

#[test]
fn every_message_parses() {
    for lang in ["fi", "sv", "en"] {
        for file in fs::read_dir(root().join("assets/texts").join(lang)).unwrap() {
            let path = file.unwrap().path();
            let text = fs::read_to_string(&path).unwrap();
            if let Err((_, errors)) = fluent_bundle::FluentResource::try_new(text) {
                panic!("{path:?}: {errors:?}");
            }
        }
    }
}

/// Every string literal of the code, and of templates of keys (`format!("status-{}")`) the part
/// before the brace.
fn literals(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            literals(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let code = fs::read_to_string(&path).unwrap();
            found.extend(code.split('"').skip(1).map(str::to_owned));
        }
    }
}

#[test]
fn no_message_is_left_that_nothing_names() {
    let mut named = BTreeSet::new();
    literals(&root().join("src"), &mut named);
    let families: Vec<&str> = named
        .iter()
        .filter_map(|text| text.split_once('{'))
        .map(|(family, _)| family)
        .filter(|f| f.ends_with('-'))
        .collect();
    let unused: Vec<String> = messages("fi")
        .into_keys()
        .filter(|key| !named.contains(key) && !families.iter().any(|family| key.starts_with(family)))
        .collect();
    assert!(unused.is_empty(), "nothing says {unused:?}");
}

#[test]
fn every_key_that_the_code_names_has_its_message() {
    let fi = messages("fi");
    let mut code = String::new();
    collect(&root().join("src"), &mut code);
    let mut missing = BTreeSet::new();
    for opening in ["Phrase::new(\"", "text(lang, \"", "text(self.lang, \"", "text(model.lang, \""] {
        for rest in code.split(opening).skip(1) {
            let key: String = rest.chars().take_while(|c| *c != '"').collect();
            let data = ["verbatim", "trilingual"].contains(&key.as_str());
            if !data && !fi.contains_key(&key) {
                missing.insert(key);
            }
        }
    }
    assert!(missing.is_empty(), "no message for {missing:?}");
}

fn collect(folder: &Path, code: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, code);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            code.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
}
