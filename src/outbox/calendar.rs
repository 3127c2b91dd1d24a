//! Calendar entries (iCalendar, RFC 5545): a day or a session that a calendar takes in, changes when a newer one comes,
//! and strikes when it is cancelled. A writer of our own: what we say is one event of eight properties.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::domain::clean;

/// Octets of a line without its end.
const WIDEST: usize = 75;

/// One entry as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarEntry {
    /// Never changes and is nobody else's. ASCII.
    pub uid: String,
    /// Grows whenever the entry says something else.
    pub sequence: i64,
    /// When it came to say so.
    pub stamp: DateTime<Utc>,
    pub when: When,
    pub summary: String,
    /// May be empty.
    pub place: String,
    /// May be empty.
    pub description: String,
    /// A mailbox; without one the entry is not told to be from anybody.
    pub organizer: Option<String>,
    pub cancelled: bool,
}

/// When it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// The whole day, wherever the calendar is.
    Day(NaiveDate),
    /// From an instant on, for so many minutes where that is known.
    At(DateTime<Utc>, Option<u32>),
}

impl CalendarEntry {
    /// What it asks of a calendar: a method says who asks, and needs an organizer (RFC 5546).
    pub fn method(&self) -> Option<&'static str> {
        self.organizer.is_some().then_some(if self.cancelled { "CANCEL" } else { "PUBLISH" })
    }
}

/// The file of an entry.
pub fn ics(entry: &CalendarEntry) -> Vec<u8> {
    let mut lines = Lines::default();
    lines.fixed("BEGIN", "VCALENDAR");
    lines.fixed("VERSION", "2.0");
    lines.fixed("PRODID", "-//kumppani//partner libraries//EN");
    if let Some(method) = entry.method() {
        lines.fixed("METHOD", method);
    }
    lines.fixed("BEGIN", "VEVENT");
    lines.fixed("UID", &entry.uid);
    lines.fixed("SEQUENCE", &entry.sequence.to_string());
    lines.fixed("DTSTAMP", &utc(entry.stamp));
    match entry.when {
        When::Day(day) => lines.fixed("DTSTART;VALUE=DATE", &day.format("%Y%m%d").to_string()),
        When::At(begins, minutes) => {
            lines.fixed("DTSTART", &utc(begins));
            if let Some(minutes) = minutes {
                lines.fixed("DTEND", &utc(begins + TimeDelta::minutes(i64::from(minutes))));
            }
        }
    }
    if let Some(mailbox) = &entry.organizer {
        lines.fixed("ORGANIZER", &format!("mailto:{mailbox}"));
    }
    lines.text("SUMMARY", &entry.summary);
    lines.text("LOCATION", &entry.place);
    lines.text("DESCRIPTION", &entry.description);
    lines.fixed("STATUS", if entry.cancelled { "CANCELLED" } else { "CONFIRMED" });
    lines.fixed("END", "VEVENT");
    lines.fixed("END", "VCALENDAR");
    lines.0.into_bytes()
}

fn utc(instant: DateTime<Utc>) -> String {
    instant.format("%Y%m%dT%H%M%SZ").to_string()
}

#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A value of ours, which has nothing to escape.
    fn fixed(&mut self, name: &str, value: &str) {
        self.fold(&format!("{name}:{value}"));
    }

    /// Words of anybody; an empty one is left out.
    fn text(&mut self, name: &str, words: &str) {
        let words = clean(words);
        if !words.trim().is_empty() {
            self.fold(&format!("{name}:{}", escaped(&words)));
        }
    }

    /// In lines of at most 75 octets, never cut within a character; each further one begins with a space.
    fn fold(&mut self, line: &str) {
        let mut room = WIDEST;
        for c in line.chars() {
            if c.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = WIDEST - 1;
            }
            self.0.push(c);
            room -= c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// A text on one line, in which nothing separates.
fn escaped(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '\\' | ';' | ',' => text.extend(['\\', c]),
            '\n' => text.push_str("\\n"),
            _ => text.push(c),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn entry(summary: &str, place: &str, description: &str, cancelled: bool) -> CalendarEntry {
        CalendarEntry {
            uid: "visit-12-0123456789abcdef@kumppani".into(),
            sequence: 77,
            stamp: "2024-04-02T07:30:00Z".parse().unwrap(),
            when: When::Day("2024-04-12".parse().unwrap()),
            summary: summary.into(),
            place: place.into(),
            description: description.into(),
            organizer: Some("ake@x.fi".into()),
            cancelled,
        }
    }

    fn text(entry: &CalendarEntry) -> String {
        String::from_utf8(ics(entry)).unwrap()
    }

    /// As any reader does it: lines that begin with a space go on with the one before.
    fn unfolded(file: &str) -> Vec<(String, String)> {
        let whole = file.replace("\r\n ", "");
        let lines = whole.strip_suffix("\r\n").unwrap().split("\r\n");
        lines.map(|line| line.split_once(':').map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap()).collect()
    }

    fn unescaped(value: &str) -> String {
        let mut text = String::new();
        let mut letters = value.chars();
        while let Some(c) = letters.next() {
            text.extend(match c {
                '\\' => letters.next().map(|escaped| if escaped == 'n' { '\n' } else { escaped }),
                c => Some(c),
            });
        }
        text
    }

    #[test]
    fn a_day_is_a_day_and_a_session_an_instant_and_what_falls_through_is_cancelled() {
        let day = text(&entry("Vierailu", "Aura", "", false));
        assert!(day.contains("\r\nDTSTART;VALUE=DATE:20240412\r\n") && day.contains("\r\nMETHOD:PUBLISH\r\n"), "{day}");
        assert!(day.contains("\r\nSTATUS:CONFIRMED\r\n") && !day.contains("DESCRIPTION"), "{day}");
        let gone = text(&entry("Vierailu", "Aura", "", true));
        assert!(gone.contains("\r\nMETHOD:CANCEL\r\n") && gone.contains("\r\nSTATUS:CANCELLED\r\n"), "{gone}");
        let when = When::At("2024-04-04T11:00:00Z".parse().unwrap(), Some(90));
        let session = text(&CalendarEntry { when, organizer: None, ..entry("Info", "", "", false) });
        assert!(session.contains("\r\nDTSTART:20240404T110000Z\r\nDTEND:20240404T123000Z\r\n"), "{session}");
        assert!(!session.contains("METHOD") && !session.contains("ORGANIZER"), "nobody is made up: {session}");
    }

    proptest! {
        #[test]
        fn whatever_the_words_are_they_come_back_and_make_no_line_of_their_own(
            words in prop_oneof![
                any::<String>(),
                "[aä€\u{1f469},;:\\\\\"\r\n\t =-]{0,200}",
                "(\r\n)?(END:VEVENT|ATTACH:x|\\\\n|\r\n ){0,8}",
            ],
            other in any::<String>(),
            cancelled in any::<bool>(),
        ) {
            let file = text(&entry(&words, &other, &words, cancelled));
            prop_assert!(file.split("\r\n").all(|line| line.len() <= WIDEST));
            prop_assert!(!file.replace("\r\n", "").contains(['\r', '\n']), "{file:?}");
            let lines = unfolded(&file);
            let said = |name: &str| lines.iter().find(|(found, _)| found == name).map(|(_, value)| unescaped(value));
            let wanted = |words: &str| Some(clean(words)).filter(|words| !words.trim().is_empty());
            prop_assert_eq!(said("SUMMARY"), wanted(&words));
            prop_assert_eq!(said("DESCRIPTION"), wanted(&words));
            prop_assert_eq!(said("LOCATION"), wanted(&other));
            let names: Vec<&str> = lines.iter().map(|(name, _)| name.as_str()).collect();
            let all = [
                "BEGIN", "VERSION", "PRODID", "METHOD", "BEGIN", "UID", "SEQUENCE", "DTSTAMP", "DTSTART;VALUE=DATE",
                "ORGANIZER", "SUMMARY", "LOCATION", "DESCRIPTION", "STATUS", "END", "END",
            ];
            let missing = |name: &&str| !["SUMMARY", "LOCATION", "DESCRIPTION"].contains(name) || said(name).is_some();
            prop_assert_eq!(names, all.into_iter().filter(missing).collect::<Vec<_>>());
        }
    }
}
