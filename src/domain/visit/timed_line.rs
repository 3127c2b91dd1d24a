//! Times of a day as people write them, and the timed lines of a plan that came by mail.

use super::programme::{DAY, PaidBy, Slot, SlotKind};
use super::reading::{found_in, only_denies};
use crate::domain::clean_line;
use crate::domain::search::folded;

/// A line of a plan that begins with a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimedLine {
    /// Its place among the lines of the plan, from 0.
    pub line: usize,
    /// The kind and the payer are guessed.
    pub slot: Slot,
}

/// What of a text a time takes, and the rest.
type Read<'a, T> = Option<(T, &'a str)>;

/// The lines of a plan that begin with a time, in their order, but for those that only say what there is none of. Where no end is said, an item lasts until the next one
/// begins; the last one's length stays unknown.
pub fn timed_lines(plan: &str) -> Vec<TimedLine> {
    let read = plan.lines().enumerate().filter_map(|(line, words)| Some((line, read_line(words)?)));
    let read: Vec<(usize, Times)> = read.collect();
    let next = read.iter().skip(1).map(|(_, times)| Some(times.start)).chain([None]);
    read.iter()
        .zip(next)
        .filter(|((_, times), _)| !only_denies(&times.title))
        .map(|((line, times), next)| {
            let end = times.end.or(next.filter(|next| *next > times.start));
            let (kind, payer) = guess(&times.title);
            let minutes = end.map_or(0, |end| end - times.start);
            TimedLine {
                line: *line,
                slot: Slot { title: times.title.clone(), start: times.start, minutes, kind, payer },
            }
        })
        .collect()
}

/// The lines at whose time the day has nothing yet; each item stands for one line at most. The same title at another time
/// is offered: a line too many is seen, one too few is not.
pub fn timed_lines_beside(plan: &str, slots: &[&Slot]) -> Vec<TimedLine> {
    let mut lines = timed_lines(plan);
    let mut slots = slots.to_vec();
    let title = |slot: &Slot| folded(&slot.title);
    take_out(&mut lines, &mut slots, |a, b| a.start == b.start && title(a) == title(b));
    take_out(&mut lines, &mut slots, |a, b| a.start == b.start);
    lines
}

/// Takes each line together with the first item that is the same.
fn take_out(lines: &mut Vec<TimedLine>, slots: &mut Vec<&Slot>, same: impl Fn(&Slot, &Slot) -> bool) {
    lines.retain(|timed| match slots.iter().position(|slot| same(slot, &timed.slot)) {
        Some(at) => {
            slots.remove(at);
            false
        }
        None => true,
    });
}

struct Times {
    start: i32,
    end: Option<i32>,
    title: String,
}

/// The longest title that is an item of a day, in characters; a longer one is told in full by the plan itself.
const LONGEST_TITLE: usize = 80;

/// With one of these words behind it a number is an amount or a measure and no time.
const UNITS: [&str; 6] = ["e", "€", "km", "h", "min", "kpl"];
/// The same, where a word begins so.
const UNITS_BEGIN: [&str; 6] = ["eur", "henk", "hlo", "pers", "people", "deltag"];

fn read_line(line: &str) -> Option<Times> {
    let line = clean_line(line);
    let line = line.trim_start_matches(|c: char| c.is_whitespace() || "-–—*•·>".contains(c));
    let (is_said, rest) = match at(line) {
        Some(rest) => (true, rest),
        None => (false, line),
    };
    let ((start, with_minutes), rest) = time(rest)?;
    let (end, rest) = match until(rest) {
        Some(((end, _), rest)) => (Some(end), rest),
        None => (None, rest),
    };
    // A bare number is a time only where it is said to be one, or where a range could be.
    if !is_said && !with_minutes && !end.is_some_and(|end| start < end && start >= 6 * 60 && end <= 22 * 60) {
        return None;
    }
    let title = rest.trim_matches(|c: char| c.is_whitespace() || ":;,.-–—|".contains(c));
    let first = folded(title.split_whitespace().next()?);
    let is_unit =
        UNITS.contains(&first.trim_end_matches('.')) || UNITS_BEGIN.iter().any(|unit| first.starts_with(unit));
    let is_words = title.starts_with(|c: char| c.is_alphabetic() || "\"”'(".contains(c));
    let title: String = title.chars().take(LONGEST_TITLE).collect();
    (is_words && !is_unit && !rest.starts_with(char::is_alphanumeric)).then(|| Times {
        start,
        end,
        title: title.trim_end().to_owned(),
    })
}

/// Behind "klo", "kl." and their like.
fn at(line: &str) -> Option<&str> {
    ["kello", "klo", "kl", "at"].into_iter().find_map(|word| {
        let begins = line.get(..word.len())?.eq_ignore_ascii_case(word);
        let rest = line[word.len()..].trim_start_matches(['.', ':']).trim_start();
        (begins && rest.len() < line.len() - word.len() && rest.starts_with(|c: char| c.is_ascii_digit()))
            .then_some(rest)
    })
}

/// `9`, `9.30`, `09:30`, with whether the minutes are said.
fn time(text: &str) -> Read<'_, (i32, bool)> {
    let (hour, rest) = number(text)?;
    let minutes = rest.strip_prefix(['.', ':']).and_then(|rest| Some((number(rest)?, rest)));
    let (minute, with_minutes, rest) = match minutes {
        Some(((minute, after), digits)) if digits.len() - after.len() == 2 => (minute, true, after),
        // A day ("12.4.") or a number with decimals.
        Some(_) => return None,
        None => (0, false, rest),
    };
    let dated = rest.starts_with('.') && with_minutes;
    (hour < 24 && minute < 60 && !dated).then_some(((hour * 60 + minute, with_minutes), rest))
}

/// Of one or two digits.
fn number(text: &str) -> Read<'_, i32> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=2).contains(&digits) {
        return None;
    }
    Some((text[..digits].parse().ok()?, &text[digits..]))
}

/// The end of a range: a dash and a time, which may be that of the midnight after.
fn until(text: &str) -> Read<'_, (i32, bool)> {
    let rest = text.trim_start().strip_prefix(['-', '–', '—', '−'])?.trim_start();
    let rest = at(rest).unwrap_or(rest);
    match rest.strip_prefix("24.00").or_else(|| rest.strip_prefix("24:00")) {
        Some(rest) => Some(((DAY - 1, true), rest)),
        None => time(rest),
    }
}

/// A time alone, as one types it: `9`, `9.30`, `klo 9:30`. The minute of the day.
pub fn typed_time(text: &str) -> Option<i32> {
    let text = text.trim();
    match time(at(text).unwrap_or(text))? {
        ((minute, _), "") => Some(minute),
        _ => None,
    }
}

/// A range as one types it: `9.30–10.15`, `9-10`. The minutes of the day.
pub fn typed_range(text: &str) -> Option<(i32, i32)> {
    let text = text.trim();
    let ((start, _), rest) = time(at(text).unwrap_or(text))?;
    match until(rest)? {
        ((end, _), "") => Some((start, end)),
        _ => None,
    }
}

/// By which words, folded, a kind is known; each is looked for at the beginning of a word.
const SIGNS: [(SlotKind, &[&str]); 4] = [
    (
        SlotKind::Wellbeing,
        &[
            "tyhy",
            "tyky",
            "hyvinvoin",
            "arbetshals",
            "valmaende",
            "wellbeing",
            "sauna",
            "bastu",
            "jooga",
            "yoga",
            "jumppa",
            "liikunta",
            "kuntosali",
        ],
    ),
    (
        SlotKind::Travel,
        &[
            "matka", "lahto", "lahde", "saapu", "bussi", "juna", "kotimatk", "kyyti", "resa", "resor", "hemresa",
            "avresa", "avgang", "avfard", "ankomst", "buss", "tag", "bus", "train", "travel", "depart", "arriv",
            "journey", "ferry", "lautta", "farja",
        ],
    ),
    (SlotKind::Break, &["tauko", "jaloittelu", "paus", "rast", "break", "paivallinen", "middag", "dinner", "evasta"]),
    (
        SlotKind::Fun,
        &["hausk", "rolig", "trevlig", "fun", "peli", "pelaa", "spel", "visailu", "quiz", "games", "rento", "vapaa"],
    ),
];

/// What an item seems to be, and who then pays for it.
fn guess(title: &str) -> (SlotKind, PaidBy) {
    let folded = folded(title);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let signed =
        SIGNS.iter().find(|(_, signs)| signs.iter().any(|sign| words.iter().any(|word| word.starts_with(sign))));
    let found = found_in(title);
    let kind = match (found.iter().any(|found| ["lunch", "coffee"].contains(&found.key)), signed, found.is_empty()) {
        (true, _, _) => SlotKind::Break,
        (_, Some((kind, _)), _) => *kind,
        (_, None, false) => SlotKind::Mandatory,
        (_, None, true) if folded.contains("tauko") => SlotKind::Break,
        (_, None, true) => SlotKind::Library,
    };
    (kind, kind.usual_payer())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::programme::clock;
    use super::*;

    fn told(plan: &str) -> Vec<String> {
        timed_lines(plan)
            .iter()
            .map(|timed| format!("{} {} {}", timed.slot.times(), timed.slot.title, timed.slot.kind.code()))
            .collect()
    }

    #[test]
    fn timed_lines_of_mails_in_three_languages_are_read() {
        for (plan, expected) in [
            ("9.30 kahvi", "9.30 kahvi break"),
            ("klo 12–13 lounas", "12.00–13.00 lounas break"),
            ("Klo 12 lounas Seurahuoneella", "12.00 lounas Seurahuoneella break"),
            ("kl. 10.00-10.30 presentation av deltagarna", "10.00–10.30 presentation av deltagarna mandatory"),
            ("9:30 coffee", "9.30 coffee break"),
            ("  - 8.15 – 9.00: Bussimatka Raumalta", "8.15–9.00 Bussimatka Raumalta travel"),
            ("12-13 Lounas", "12.00–13.00 Lounas break"),
            ("14.00 Tyhy: jooga", "14.00 Tyhy: jooga wellbeing"),
            ("kello 13 – klo 14.30 hyllyjen järjestys", "13.00–14.30 hyllyjen järjestys library"),
            ("15.30–15.00 kotimatka", "15.30–15.00 kotimatka travel"),
        ] {
            assert_eq!(told(plan), [expected], "{plan}");
        }
    }

    #[test]
    fn days_sums_numbers_of_people_and_phones_are_no_times() {
        for plan in [
            "12.4. tulemme",
            "12.04.2024 vierailu",
            "040 123 4567",
            "9 henkeä tulee",
            "10-12 henkeä",
            "12.50 euroa",
            "12,50 € lounas",
            "25.00 kahvi",
            "9.75 kahvi",
            "klo 9",
            "9.30",
            "Hei, klo 9 tavataan",
            "2024",
            "2–3 tuntia",
            "klo 12.5 km",
        ] {
            assert_eq!(told(plan), [] as [String; 0], "{plan}");
        }
    }

    #[test]
    fn an_item_without_an_end_lasts_until_the_next_and_the_last_is_left_open() {
        let plan = "Hei!\n9.00 kahvi\nTervetuloa\n9.30 kierros kirjastossa\n12 lounas\nklo 11.30 lounas\nklo 11 lähtö";
        assert_eq!(
            told(plan),
            [
                "9.00–9.30 kahvi break",
                "9.30–11.30 kierros kirjastossa mandatory",
                "11.30 lounas break",
                "11.00 lähtö travel"
            ]
        );
        assert_eq!(timed_lines(plan).iter().map(|timed| timed.line).collect::<Vec<_>>(), [1, 3, 5, 6]);
    }

    #[test]
    fn what_there_is_none_of_is_no_item_and_ends_the_one_before() {
        let plan = "10.00 kierros kirjastossa\n12.00 lounasta ei ole\n12.30 ingen lunch\n13.00 hyllyt, ei kahvia";
        assert_eq!(told(plan), ["10.00–12.00 kierros kirjastossa mandatory", "13.00 hyllyt, ei kahvia library"]);
    }

    #[test]
    fn a_line_that_was_taken_is_not_offered_again_also_where_its_words_were_changed_since() {
        let plan = "9.00 kahvi\n10.00 hyllyt\n14.00 kahvi";
        let taken: Vec<Slot> = timed_lines(plan).into_iter().map(|timed| timed.slot).collect();
        let left = |slots: &[Slot]| -> Vec<usize> {
            timed_lines_beside(plan, &slots.iter().collect::<Vec<_>>()).iter().map(|timed| timed.line).collect()
        };
        assert_eq!(left(&[]), [0, 1, 2]);
        assert_eq!(left(&taken), [] as [usize; 0]);
        assert_eq!(left(&taken[2..]), [0, 1]);
        let moved = Slot { start: 600, title: "Hyllyjen järjestys".into(), ..taken[1].clone() };
        assert_eq!(left(&[moved, Slot { start: 555, ..taken[0].clone() }]), [0, 2]);
    }

    proptest! {
        /// What is written in any of the usual ways is read back; nothing else of a mail breaks it.
        #[test]
        fn a_written_range_is_read_back(start in 0..DAY, end in 0..DAY, dash in "( )?[-–—]( )?", colon: bool, lead in "(klo |kl\\. |- |\\* |)") {
            let written = |minute| if colon { clock(minute).replace('.', ":") } else { clock(minute) };
            let line = format!("{lead}{}{dash}{} lounas", written(start), written(end));
            let lines = timed_lines(&line);
            prop_assert_eq!(lines.len(), 1, "{}", line);
            let slot = &lines[0].slot;
            prop_assert_eq!((slot.start, slot.minutes, slot.title.as_str()), (start, end - start, "lounas"));
            prop_assert_eq!(typed_range(&format!("{}{dash}{}", written(start), written(end))), Some((start, end)));
            prop_assert_eq!(typed_time(&written(start)), Some(start));
        }

        #[test]
        fn any_text_gives_items_that_the_database_takes(text in "(?s).{0,60}", numbers in "[0-9.:– -]{0,12}[a-zåäö ]{0,8}") {
            for timed in timed_lines(&format!("{text}\n{numbers}")) {
                prop_assert!(timed.slot.is_within_a_day() && !timed.slot.title.is_empty());
            }
            let _ = (typed_time(&numbers), typed_range(&numbers), typed_time(&text));
        }
    }
}
