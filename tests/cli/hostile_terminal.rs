//! The interface on a real terminal over a round whose every text was made to act: every view and window is opened, and
//! every byte that the program sent is looked at.

use std::collections::BTreeSet;
use std::fs;
use std::time::{Duration, Instant};

use crate::hostile_texts::{acts, hostile, poisoned, seen};
use crate::pty::{Pty, Start};

/// What is pressed on every screen; each opens something or says why not. After each come two Esc.
const KEYS: [&str; 27] = [
    "\r", "jj\r", "h", "J", "w", "?", ".", "n", "N", "y", "e", "d", "p", "O", "P", "Po", "B", "C", "M", "D", "g r",
    "g l", "g y", "g s", "I", "t", "E",
];

/// The rows of a list that are looked at one after the other.
const DOWN: usize = 12;

/// What the interface itself says to a terminal, as the beginning, the parameters and the end of a sequence.
fn is_ours(sequence: &str) -> bool {
    let modes = ["?1049", "?25", "?2004", "?2026"];
    let (body, end) = sequence.split_at(sequence.len() - 1);
    match end {
        "h" | "l" => modes.contains(&body),
        "m" | "H" => body.chars().all(|c| c.is_ascii_digit() || c == ';'),
        "J" => ["", "2"].contains(&body),
        "K" => body.is_empty(),
        _ => false,
    }
}

/// The sequences of a stream of bytes that no part of the interface sends, and the characters in it that act.
fn strange(written: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut rest = written;
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        rest = after;
        if c != '\u{1b}' {
            // The line that is said after the screen is left ends so.
            if acts(c) && c != '\r' {
                found.insert(c.escape_unicode().to_string());
            }
            continue;
        }
        let sequence = after.strip_prefix('[').and_then(|sequence| {
            let end = sequence.find(|c: char| ('@'..='~').contains(&c))?;
            Some(&sequence[..=end])
        });
        match sequence.filter(|sequence| is_ours(sequence)) {
            Some(sequence) => rest = &after[1 + sequence.len()..],
            None => {
                found.insert(format!("ESC {}", after.chars().take(8).collect::<String>().escape_debug()));
            }
        }
    }
    found
}

#[test]
fn what_no_part_of_the_interface_says_is_found_in_a_stream_of_bytes() {
    for ours in ["\u{1b}[?1049h\u{1b}[2J\u{1b}[12;3H\u{1b}[0m\u{1b}[38;5;9mÄiti\u{1b}[K", "\u{1b}[?2026l\r\n"] {
        assert_eq!(strange(ours), BTreeSet::new(), "{ours:?}");
    }
    for text in hostile().iter().filter(|text| text.chars().any(|c| acts(c) && c != '\r')) {
        let colours = text.contains("\u{1b}[31m") || text.contains("\u{1b}[2J") || text.contains("\u{1b}[?1049l");
        assert!(colours || !strange(text).is_empty(), "{text:?}");
    }
}

/// Waits until nothing more comes of a key, for a moment at most.
fn settle(session: &Pty) {
    let until = Instant::now() + Duration::from_millis(400);
    let mut before = session.bytes_written();
    loop {
        std::thread::sleep(Duration::from_millis(12));
        let now = session.bytes_written();
        if now == before || Instant::now() > until {
            return;
        }
        before = now;
    }
}

fn press(session: &mut Pty, keys: &str, told: &mut BTreeSet<usize>) {
    session.send(&keys.replace(' ', ""));
    settle(session);
    told.extend(seen(&session.look(|screen| screen.contents().replace('\n', ""))));
}

#[test]
fn nothing_of_a_hostile_text_reaches_a_terminal_from_any_view() {
    let house = poisoned();
    let database = house.kumppani.database();
    let inbox = database.with_extension("db.inbox");
    fs::create_dir_all(&inbox).unwrap();
    let rows: String =
        hostile().iter().map(|text| format!("\"{}\";a@x.example;x;\n", text.replace('"', "\"\""))).collect();
    fs::write(inbox.join("form.csv"), format!("Toimipiste;Sähköposti;Mitä kehittää?;Yhteistyö\n{rows}")).unwrap();
    let mut session = Start::kumppani(&["--db", database.to_str().unwrap(), "--as", "aino", "--lang", "fi"]).go();
    session.see("Tänään");
    let mut told = BTreeSet::new();
    for screen in ["1", "2", "3", "4", "5"] {
        press(&mut session, screen, &mut told);
        for _ in 0..DOWN {
            press(&mut session, "j", &mut told);
        }
        for keys in KEYS {
            press(&mut session, keys, &mut told);
            press(&mut session, "\u{1b}\u{1b}\u{1b}", &mut told);
        }
    }
    press(&mut session, "1i", &mut told);
    for keys in ["\r", "v", "\u{1b}", "=", "\u{1b}", "n", "\u{1b}\u{1b}\u{1b}"] {
        press(&mut session, keys, &mut told);
    }
    session.resize(150, 50);
    for screen in ["1", "2", "3", "4", "5"] {
        press(&mut session, &format!("{screen}G\r"), &mut told);
    }
    session.signal(rustix::process::Signal::TERM);
    session.end();
    session.assert_given_back();
    let written = session.written();
    assert_eq!(strange(&written), BTreeSet::new());
    // What the interface says itself as well, as a colour, must not be a text's.
    let raw = hostile().into_iter().filter(|text| text.chars().any(acts) && written.contains(text.as_str()));
    assert_eq!(raw.collect::<Vec<_>>(), [] as [String; 0]);
    assert!(told.len() >= 150, "only {} of the texts were seen", told.len());
}
