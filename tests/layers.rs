//! The floors hold: every `crate::` path of every file and every crate it names stands in the tables
//! below, and every row of the tables is used. A new edge is a decision, made here.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// From the bottom up; a room may only know rooms of floors below its own.
const FLOORS: [&[&str]; 6] =
    [&["i18n", "matching"], &["domain"], &["store", "intake"], &["app", "outbox"], &["desk", "ui"], &["cli", "shell"]];

/// Which room knows which. `main` is `src/main.rs`.
const ROOMS: &[(&str, &[&str])] = &[
    ("i18n", &[]),
    ("matching", &[]),
    ("domain", &["i18n"]),
    ("store", &["domain", "i18n"]),
    ("intake", &["domain", "i18n"]),
    ("app", &["domain", "i18n"]),
    ("outbox", &["domain", "i18n"]),
    ("ui", &["app", "domain", "i18n"]),
    ("desk", &["domain", "i18n", "intake", "matching", "outbox", "store"]),
    ("shell", &["app", "desk", "domain", "i18n", "intake", "store", "ui"]),
    ("cli", &["app", "desk", "domain", "i18n", "intake", "store"]),
    ("main", &["cli", "shell"]),
];

/// Which crate each room may use, beside the standard library.
#[rustfmt::skip]
const CRATES: &[(&str, &[&str])] = &[
    ("i18n", &["chrono", "chrono_tz", "fluent_bundle", "serde", "unic_langid"]),
    ("matching", &["thiserror"]),
    ("domain", &["chrono", "serde", "serde_json", "sha2", "strsim", "thiserror", "toml", "unicode_normalization", "unicode_segmentation"]),
    ("store", &["chrono", "rusqlite", "rustix", "serde", "serde_json", "sha2", "tempfile", "thiserror"]),
    ("intake", &["calamine", "chrono", "chrono_tz", "csv", "encoding_rs", "serde", "serde_json", "thiserror", "zip"]),
    ("app", &["chrono", "serde_json", "tui_textarea"]),
    ("outbox", &["chrono", "mail_builder", "pulldown_cmark", "rust_xlsxwriter", "rustix", "serde_json", "tempfile", "thiserror"]),
    ("ui", &["chrono", "ratatui", "unicode_segmentation"]),
    ("desk", &["chrono", "rustix", "tempfile", "thiserror", "toml"]),
    ("cli", &["chrono", "clap", "clap_complete", "clap_mangen", "getrandom", "rustix", "serde", "serde_json", "tempfile", "thiserror", "unicode_width"]),
    ("shell", &["chrono", "crossterm", "getrandom", "ratatui", "rustix", "signal_hook", "tempfile", "thiserror"]),
];

/// Narrower than a room: the only files that may use a crate.
const ONLY_IN: &[(&str, &[&str])] = &[("tui_textarea", &["app/form", "ui"])];

/// The clock and chance are read on the top floor alone: below it, a time or a number is an argument.
const TOP_FLOOR_ONLY: &[&[&str]] = &[&["Utc", "now"], &["Local", "now"], &["SystemTime", "now"], &["Instant", "now"]];

/// These rooms are pure: what they give depends on what they are given.
const PURE: &[&str] = &["domain", "app", "i18n", "matching", "ui"];

/// What of the standard library reaches outside the program, or into its threads.
const OUTSIDE: &[&[&str]] = &[
    &["std", "fs"],
    &["std", "io"],
    &["std", "env"],
    &["std", "thread"],
    &["std", "process"],
    &["std", "net"],
    &["std", "time", "SystemTime"],
    &["std", "time", "Instant"],
    &["std", "time", "*"],
];

/// More lines than this are more than one idea.
const MOST_LINES: usize = 500;

/// A path out of a file: a room of ours, a crate of others, the clock, or the world outside.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Clone)]
enum Edge {
    Room(String),
    Crate(String),
    Clock(String),
    Outside(String),
}

#[test]
fn every_edge_stands_in_the_table_and_every_row_is_used() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let crates = dependencies();
    let mut used = BTreeSet::new();
    // One file for each edge that is not in the tables.
    let mut wrong = BTreeMap::new();
    for file in rust_files(&source) {
        let inside = file.strip_prefix(&source).unwrap();
        let text = fs::read_to_string(&file).unwrap();
        for edge in edges(inside, &text, &crates) {
            let known = (room_of(inside), edge);
            if let Some(objection) = objection(inside, &known.1) {
                wrong.entry(known.clone()).or_insert(objection);
            }
            used.insert(known);
        }
    }
    let rows =
        ROOMS.iter().flat_map(|(room, known)| known.iter().map(|other| (*room, Edge::Room((*other).to_owned()))));
    let uses =
        CRATES.iter().flat_map(|(room, known)| known.iter().map(|name| (*room, Edge::Crate((*name).to_owned()))));
    let unused = rows
        .chain(uses)
        .filter(|(room, edge)| !used.contains(&((*room).to_owned(), edge.clone())))
        .map(|(room, edge)| format!("{room} no longer uses {edge:?}: take the row out"));
    let wrong: Vec<String> = wrong.into_values().chain(unused).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn no_file_is_longer_than_one_idea() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let lines = |file: &PathBuf| fs::read_to_string(file).unwrap().lines().count();
    let long: Vec<PathBuf> = rust_files(&source).into_iter().filter(|file| lines(file) > MOST_LINES).collect();
    assert_eq!(long, [] as [PathBuf; 0], "over {MOST_LINES} lines");
}

#[test]
fn the_table_itself_only_points_down() {
    for (room, known) in ROOMS.iter().filter(|(room, _)| *room != "main") {
        for other in *known {
            assert!(floor(other) < floor(room), "{room} may not know {other}");
        }
    }
}

#[test]
fn a_planted_import_is_caught_however_it_is_written() {
    let planted = [
        ("app/key.rs", "use crate::store::Store;", Edge::Room("store".into())),
        ("app/key.rs", "use crate::{domain::Actor, store::{self, Store}};", Edge::Room("store".into())),
        ("app/key.rs", "fn f() { let x = crate :: store::open(); }", Edge::Room("store".into())),
        ("app/key.rs", "pub(crate) use super::super::store;", Edge::Room("store".into())),
        ("app/mod.rs", "use super::store::Store;", Edge::Room("store".into())),
        ("app/mod.rs", "mod tests { use super::super::store::Store; }", Edge::Room("store".into())),
        ("app/screens/a.rs", "use super::{b, super::super::store};", Edge::Room("store".into())),
        ("domain/ids.rs", "use rusqlite as sqlite;", Edge::Crate("rusqlite".into())),
        ("domain/ids.rs", "use {std::fmt, ::rusqlite::Row};", Edge::Crate("rusqlite".into())),
        ("ui/text.rs", "impl From<crossterm::event::KeyEvent> for X {}", Edge::Crate("crossterm".into())),
        ("domain/ids.rs", "extern crate rusqlite;", Edge::Crate("rusqlite".into())),
        ("ui/text.rs", "fn f(c: char) { if c == '\"' { crossterm::f() } }", Edge::Crate("crossterm".into())),
        ("app/key.rs", "use tui_textarea::TextArea;", Edge::Crate("tui_textarea".into())),
        ("store/entry.rs", "let at = chrono::Utc::now();", Edge::Clock("Utc::now".into())),
        ("domain/ids.rs", "use std::fs;", Edge::Outside("std::fs".into())),
        ("app/key.rs", "use std::{fmt, io::{self, Write}};", Edge::Outside("std::io".into())),
        ("i18n/lang.rs", "fn f() { std::env::var(\"LANG\"); }", Edge::Outside("std::env".into())),
        ("matching/solve.rs", "fn f() { ::std::thread::spawn(g); }", Edge::Outside("std::thread".into())),
        ("ui/text.rs", "use std::process::{self as p};", Edge::Outside("std::process".into())),
        ("ui/text.rs", "use std::net::*;", Edge::Outside("std::net".into())),
        ("domain/ids.rs", "use std::time::{Duration, Instant};", Edge::Outside("std::time::Instant".into())),
        ("app/key.rs", "fn f(at: std::time::SystemTime) {}", Edge::Outside("std::time::SystemTime".into())),
        ("ui/text.rs", "use std::time::*;", Edge::Outside("std::time::*".into())),
        ("ui/text.rs", "mod tests { fn f() {} } use std::fs;", Edge::Outside("std::fs".into())),
    ];
    let crates = dependencies();
    for (file, text, edge) in planted {
        let file = Path::new(file);
        let found = edges(file, text, &crates);
        assert!(found.contains(&edge), "{text}: found only {found:?}");
        assert!(objection(file, &edge).is_some(), "{text}: nobody objects");
    }
}

#[test]
fn words_about_a_room_are_no_edge() {
    let text = r###"
        //! See [`crate::store`] and rusqlite::Connection.
        /* crate::store /* nested */ crate::store */
        const A: &str = "crate::store \" crate::store";
        const B: &str = r#"crate::store " crate::store"#;
        fn f<'store>(x: &'store str) -> char { '"' }
        use super::select; use self::key::Key;
        mod tests { use super::key; }
        fn g() { my::rusqlite::open(); value.rusqlite(); }
        use std::{fmt, time::Duration}; fn h() { my::std::fs::read(); }
        mod tests { use std::fs; fn f() { std::thread::spawn(g); } }
    "###;
    assert_eq!(edges(Path::new("app/key.rs"), text, &dependencies()), BTreeSet::new());
}

/// What is wrong with an edge of this file; `None` where the tables allow it.
fn objection(file: &Path, edge: &Edge) -> Option<String> {
    let room = room_of(file);
    let allowed =
        |table: &[(&str, &[&str])], name: &str| table.iter().any(|(row, known)| *row == room && known.contains(&name));
    let fine = match edge {
        Edge::Room(other) => *other == room || allowed(ROOMS, other),
        Edge::Crate(name) => {
            let narrow = ONLY_IN.iter().find(|(narrow, _)| narrow == name);
            allowed(CRATES, name) && narrow.is_none_or(|(_, places)| places.iter().any(|place| file.starts_with(place)))
        }
        Edge::Outside(_) => is_test(file) || !PURE.contains(&room.as_str()),
        Edge::Clock(_) => is_test(file) || floor(&room) == Some(FLOORS.len() - 1),
    };
    (!fine).then(|| format!("src/{} may not use {edge:?}", file.display()))
}

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

/// A test may measure time.
fn is_test(file: &Path) -> bool {
    let parts = file.with_extension("");
    parts.iter().filter_map(|part| part.to_str()).any(|part| part == "tests" || part.ends_with("_tests"))
}

/// `app/screens/queue.rs` is in `app`; `main.rs` and `lib.rs` are rooms of their own.
fn room_of(file: &Path) -> String {
    let first = file.iter().next().unwrap().to_str().unwrap();
    first.trim_end_matches(".rs").to_owned()
}

/// The crates that `Cargo.toml` names, as the code says them.
fn dependencies() -> BTreeSet<String> {
    let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap();
    let manifest: toml::Table = manifest.parse().unwrap();
    manifest["dependencies"].as_table().unwrap().keys().map(|name| name.replace('-', "_")).collect()
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// Every way out of a file that its code names.
fn edges(file: &Path, text: &str, crates: &BTreeSet<String>) -> BTreeSet<Edge> {
    let tokens = tokens(text);
    let mut edges = BTreeSet::new();
    // One entry per open brace: the module that it opens, which `super` then has to climb too.
    let mut braces: Vec<Option<&str>> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let before = at.checked_sub(1).map_or("", |index| tokens[index].as_str());
        match tokens[at].as_str() {
            // `use {a::b, c}` begins with its brace.
            "{" if before != "use" => braces.push((at >= 2 && tokens[at - 2] == "mod").then_some(before)),
            "}" => drop(braces.pop()),
            token if token == "{" || is_word(token) && !follows_a_path(&tokens, at) => {
                // One word alone is a path only where it is imported: `use rusqlite as sqlite`.
                let imported = ["use", "crate"].contains(&before);
                let root = module_path(file).len() + braces.iter().flatten().count();
                let mut paths = Vec::new();
                at = read_tree(&tokens, at, &mut Vec::new(), &mut paths);
                let whole = paths.iter().filter(|path| imported || path.len() > 1);
                let tested = braces.iter().flatten().any(|module| *module == "tests");
                let found = whole.flat_map(|path| edges_of(path, root, crates));
                edges.extend(found.filter(|edge| !(tested && matches!(edge, Edge::Outside(_)))));
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    edges
}

/// What one whole path leads to. `root` is how many `super` reach the root of the crate.
fn edges_of(path: &[String], root: usize, crates: &BTreeSet<String>) -> Vec<Edge> {
    let mut found = Vec::new();
    let climbed = path.iter().take_while(|word| *word == "super").count();
    let first = path[0].as_str();
    if first == "crate" || first == "kumppani" {
        found.extend(path.get(1).map(|room| Edge::Room(room.clone())));
    } else if climbed > 0 && climbed >= root {
        found.extend(path.get(climbed).map(|room| Edge::Room(room.clone())));
    } else if crates.contains(first) {
        found.push(Edge::Crate(first.to_owned()));
    }
    if let Some(outside) = OUTSIDE
        .iter()
        .find(|outside| path.len() >= outside.len() && path.iter().zip(**outside).all(|(word, wanted)| word == wanted))
    {
        found.push(Edge::Outside(outside.join("::")));
    }
    for clock in TOP_FLOOR_ONLY {
        if path.windows(clock.len()).any(|part| part == *clock) {
            found.push(Edge::Clock(clock.join("::")));
        }
    }
    found
}

/// Reads `a::b::{c, d::*} as e` from `at` on; gives where it ends and every path in it.
fn read_tree(tokens: &[String], mut at: usize, prefix: &mut Vec<String>, paths: &mut Vec<Vec<String>>) -> usize {
    let before = prefix.len();
    loop {
        match tokens.get(at).map(String::as_str) {
            Some("{") => {
                at += 1;
                while tokens.get(at).is_some_and(|token| token != "}") {
                    let next = read_tree(tokens, at, prefix, paths);
                    at = if next == at { at + 1 } else { next };
                }
                at += 1;
                break;
            }
            Some("::") if prefix.len() == before => at += 1,
            Some(word) if is_word(word) || word == "*" => {
                prefix.push(word.to_owned());
                at += 1;
                if tokens.get(at).is_some_and(|token| token == "::")
                    && tokens.get(at + 1).is_some_and(|next| is_word(next) || next == "{" || next == "*")
                {
                    at += 1;
                } else {
                    paths.push(prefix.clone());
                    break;
                }
            }
            _ => break,
        }
    }
    if tokens.get(at).is_some_and(|token| token == "as") {
        at += 2;
    }
    prefix.truncate(before);
    at
}

/// `a/b.rs` is the module `a::b`, `a/mod.rs` is `a`.
fn module_path(file: &Path) -> Vec<String> {
    let mut path: Vec<String> = file.with_extension("").iter().map(|part| part.to_str().unwrap().to_owned()).collect();
    if path.last().is_some_and(|last| ["mod", "lib", "main"].contains(&last.as_str())) {
        path.pop();
    }
    path
}

fn is_word(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// Whether the word at `at` continues a path or names a member: `a::word`, `a.word`. A path that
/// begins with `::` is a beginning, and is told by what stands before it.
fn follows_a_path(tokens: &[String], at: usize) -> bool {
    let before = |steps: usize| at.checked_sub(steps).map(|index| tokens[index].as_str());
    match before(1) {
        Some(".") => true,
        Some("::") => before(2).is_some_and(|word| (is_word(word) && word != "use") || word == ">"),
        _ => false,
    }
}

/// The code as words, `::` and single signs, without comments, texts and lifetimes.
fn tokens(text: &str) -> Vec<String> {
    let code: Vec<char> = text.chars().collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < code.len() {
        let next = code.get(at + 1).copied();
        match code[at] {
            '/' if next == Some('/') => at = skip_to(&code, at, |c| c == '\n'),
            '/' if next == Some('*') => at = skip_block_comment(&code, at),
            '"' => at = skip_text(&code, at + 1),
            '\'' => at = skip_char_or_lifetime(&code, at),
            ':' if next == Some(':') => {
                tokens.push("::".to_owned());
                at += 2;
            }
            c if c.is_alphanumeric() || c == '_' => {
                let end = skip_to(&code, at, |c| !(c.is_alphanumeric() || c == '_'));
                let word: String = code[at..end].iter().collect();
                let raw = ["r", "br", "cr"].contains(&word.as_str());
                match code.get(end) {
                    Some('"' | '#') if raw => at = skip_raw_text(&code, end),
                    _ => {
                        tokens.push(word);
                        at = end;
                    }
                }
            }
            c => {
                if !c.is_whitespace() {
                    tokens.push(c.to_string());
                }
                at += 1;
            }
        }
    }
    tokens
}

fn skip_to(code: &[char], from: usize, end: impl Fn(char) -> bool) -> usize {
    code[from..].iter().position(|c| end(*c)).map_or(code.len(), |length| from + length)
}

fn skip_block_comment(code: &[char], mut at: usize) -> usize {
    let mut depth = 0;
    while at < code.len() {
        match (code[at], code.get(at + 1)) {
            ('/', Some('*')) => (depth, at) = (depth + 1, at + 2),
            ('*', Some('/')) => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

fn skip_text(code: &[char], mut at: usize) -> usize {
    while at < code.len() && code[at] != '"' {
        at += if code[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}

/// From behind the `r`: `"…"`, `#"…"#`; a raw name, `r#type`, is left to be read as a word.
fn skip_raw_text(code: &[char], from: usize) -> usize {
    let hashes = code[from..].iter().take_while(|c| **c == '#').count();
    if code.get(from + hashes) != Some(&'"') {
        return from + hashes;
    }
    let mut at = from + hashes + 1;
    while at < code.len() {
        let closes = code[at] == '"' && code[at + 1..].iter().take_while(|c| **c == '#').count() >= hashes;
        at += 1;
        if closes {
            return at + hashes;
        }
    }
    at
}

fn skip_char_or_lifetime(code: &[char], at: usize) -> usize {
    match (code.get(at + 1), code.get(at + 2)) {
        (Some('\\'), _) => skip_to(code, at + 3, |c| c == '\'') + 1,
        (_, Some('\'')) => at + 3,
        _ => skip_to(code, at + 1, |c| !(c.is_alphanumeric() || c == '_')),
    }
}
