//! Our files read by other programs' parsers: Python's `email` and `icalendar`.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::json;

use super::tests::written;
use crate::domain::letter::{CalendarPart, LetterKind};
use crate::i18n::Lang;
use crate::outbox::calendar::{CalendarEntry, When, ics};

/// Words that a careless writer would let through.
const WORDS: [&str; 3] = [
    "Åbo – Pargas, \"Nagu\"; Korpo\\Houtskär: ääni = €",
    "a\r\nBcc: x@x.fi\r\n\r\nEND:VEVENT",
    "Hyvin pitkä nimi kirjastolle, joka on kaukana saaristossa ja jonka nimi ei millään mahdu yhdelle riville",
];

#[test]
#[ignore = "needs Debian's python3 and python3-icalendar; `.ci/run` installs them and runs this by name"]
fn other_programs_read_what_we_wrote() {
    let folder = tempfile::tempdir().unwrap();
    let mut letters = 0;
    for kind in LetterKind::ALL {
        for lang in Lang::ALL {
            for (number, words) in WORDS.iter().enumerate() {
                let mut letter = written(kind, words, lang);
                let entry = entry(letters, words, When::Day("2024-04-12".parse().unwrap()), letters % 2 == 0);
                if letters % 3 > 0 {
                    let (name, method) = (format!("visit-{letters}.ics"), entry.method());
                    letter.calendar.push(CalendarPart { name, method, bytes: ics(&entry) });
                }
                let name = format!("{}-{}-{number}", kind.code(), lang.code());
                fs::write(folder.path().join(format!("{name}.eml")), super::eml(&letter)).unwrap();
                let calendar: Vec<_> = letter
                    .calendar
                    .iter()
                    .map(
                        |part| json!({"name": part.name, "method": part.method, "uid": entry.uid, "bytes": part.bytes}),
                    )
                    .collect();
                let said = json!({
                    "to": letter.to.address(), "subject": letter.subject, "body": letter.body, "calendar": calendar,
                });
                fs::write(folder.path().join(format!("{name}.json")), said.to_string()).unwrap();
                letters += 1;
            }
        }
    }
    let entries = entries(folder.path());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/other/read_files.py");
    let read = Command::new("/usr/bin/python3").arg(script).arg(folder.path()).output().unwrap();
    let told = String::from_utf8_lossy(&read.stdout);
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    assert_eq!(told.trim(), format!("{letters} {entries}"), "it has read them all");
}

pub(super) fn entry(number: usize, words: &str, when: When, cancelled: bool) -> CalendarEntry {
    CalendarEntry {
        uid: format!("visit-{number}-0123456789abcdef@kumppani"),
        sequence: 77,
        stamp: "2024-04-04T11:00:00Z".parse().unwrap(),
        when,
        summary: words.to_owned(),
        place: words.to_owned(),
        description: words.to_owned(),
        organizer: Some("ake@x.fi".to_owned()).filter(|_| cancelled),
        cancelled,
    }
}

fn entries(folder: &Path) -> usize {
    let day = (When::Day("2024-04-12".parse().unwrap()), "2024-04-12");
    let begins = "2024-04-04T11:00:00Z".parse().unwrap();
    let session = (When::At(begins, Some(90)), "2024-04-04T11:00:00+00:00");
    let mut count = 0;
    for words in WORDS {
        for (when, start) in [day, session] {
            for cancelled in [false, true] {
                let entry = entry(count, words, when, cancelled);
                let words = crate::domain::clean(words);
                let said = json!({
                    "UID": entry.uid, "SEQUENCE": 77, "DTSTART": start,
                    "STATUS": if cancelled { "CANCELLED" } else { "CONFIRMED" },
                    "SUMMARY": words, "LOCATION": words, "DESCRIPTION": words,
                });
                fs::write(folder.join(format!("entry-{count}.ics")), ics(&entry)).unwrap();
                fs::write(folder.join(format!("entry-{count}.json")), said.to_string()).unwrap();
                count += 1;
            }
        }
    }
    count
}
