//! Names that several screens say: municipalities, topics, pairs, and the newest of a history.

use chrono::{Datelike, NaiveDate, NaiveDateTime};

use ratatui::text::{Line, Span};

use super::pen::Pen;
use super::text;
use super::theme::Meaning;
use super::widgets::Page;
use crate::app::{Binding, Command, Screen, binding_of};
use crate::domain::place::municipality_name;
use crate::domain::topic::topic_phrase;
use crate::domain::{
    Actor, HistoryEntry, MunicipalityCode, RecordKey, RegistrationId, Snapshot, TopicId, VisitId, number_apart,
};
use crate::i18n::{self, Lang, Phrase};

/// As many entries of a history as a detail shows; the rest is one key away.
const NEWEST: usize = 3;

pub(super) fn municipalities(lang: Lang, codes: &[MunicipalityCode]) -> String {
    codes.iter().map(|code| municipality_name(lang, code)).collect::<Vec<_>>().join(", ")
}

/// With semicolons: the name of a topic has commas of its own.
pub(super) fn topics(lang: Lang, topics: &[TopicId]) -> String {
    topics.iter().map(|topic| i18n::say(lang, &topic_phrase(topic))).collect::<Vec<_>>().join("; ")
}

/// `16.2.`: within a round the year goes without saying.
pub(super) fn short_day(instant: Option<NaiveDateTime>) -> String {
    instant.map_or_else(String::new, |at| day_and_month(at.date()))
}

pub(super) fn day_and_month(day: NaiveDate) -> String {
    format!("{}.{}.", day.day(), day.month())
}

/// Two registrations around a sign in at most `cells`: by their full names, else with the words for
/// a library shortened, else by the municipality where that is enough, else cut.
pub(super) fn two(
    lang: Lang,
    snapshot: &Snapshot,
    (a, b): (RegistrationId, RegistrationId),
    sign: &str,
    cells: usize,
) -> String {
    let (full_a, full_b) = (text::line(&snapshot.registration_name(a)), text::line(&snapshot.registration_name(b)));
    let full = format!("{full_a} {sign} {full_b}");
    if text::width(&full) <= cells {
        return full;
    }
    let (brief_a, brief_b) = (brief(&full_a), brief(&full_b));
    let short = format!("{brief_a} {sign} {brief_b}");
    if text::width(&short) <= cells {
        return short;
    }
    let shortest = |id, brief: String| town_alone(lang, snapshot, id).unwrap_or_else(|| brief.replace(" kirj.", " k."));
    joined(&shortest(a, brief_a), sign, &shortest(b, brief_b), cells)
}

/// The municipality of a registration that is the only one from there: two branches of Salo must
/// not look the same.
fn town_alone(lang: Lang, snapshot: &Snapshot, id: RegistrationId) -> Option<String> {
    let codes = &snapshot.registration(id)?.municipalities;
    let from_there = snapshot.registrations.iter().filter(|line| line.municipalities == *codes);
    let alone = !codes.is_empty() && from_there.take(2).count() == 1;
    alone.then(|| text::line(&municipalities(lang, codes)))
}

/// What a history is about.
pub(super) fn record(pen: Pen, snapshot: &Snapshot, key: RecordKey, cells: usize) -> String {
    let visit_name = |id: VisitId| match snapshot.visit(id) {
        Some(visit) => two(pen.lang, snapshot, (visit.guest, visit.host), "→", cells),
        None => format!("#{id}"),
    };
    match key {
        RecordKey::Registration(id) => format!("{id} {}", snapshot.bare_name(id)),
        RecordKey::Partnership(id) => {
            let pair = snapshot.partnership(id).map(|pair| &pair.group.members[..]);
            match pair {
                Some([a, b]) => two(pen.lang, snapshot, (*a, *b), "—", cells),
                Some(several) => several_briefly(snapshot, several, cells),
                None => format!("#{id}"),
            }
        }
        RecordKey::Visit(id) => visit_name(id),
        RecordKey::Info(id) => {
            let session = snapshot.info.iter().find(|session| session.id == id);
            session.map_or_else(|| format!("#{id}"), |session| pen.say(&session.when()))
        }
        RecordKey::Mailbox(id) => {
            let found = snapshot.mailboxes.iter().find(|one| one.id == id);
            found.map_or_else(|| format!("#{id}"), |one| one.name.clone())
        }
        RecordKey::Claim(id) => {
            let visit = snapshot.claim(id).map(|checked| visit_name(checked.claim.visit)).unwrap_or_default();
            pen.say(&Phrase::new("ui-claim-title").with("claim", id.to_string()).with("visit", visit))
        }
    }
}

/// The names of three or more.
pub(super) fn several_briefly(snapshot: &Snapshot, members: &[RegistrationId], cells: usize) -> String {
    let names: Vec<String> = members.iter().map(|id| brief(&snapshot.registration_name(*id))).collect();
    text::cut(&names.join(" — "), cells)
}

/// A library's name with the word for what it is shortened as librarians do: `Loimaan pk.`
pub(super) fn brief(name: &str) -> String {
    let short = |word: &str| match word.to_lowercase().as_str() {
        "kirjasto" => Some("kirj."),
        "pääkirjasto" => Some("pk."),
        "kaupunginkirjasto" | "kunnankirjasto" => Some("kk."),
        "lähikirjasto" => Some("lk."),
        "maakuntakirjasto" => Some("mkk."),
        "bibliotek" => Some("bibl."),
        "huvudbibliotek" => Some("hb."),
        "stadsbibliotek" => Some("stb."),
        "närbibliotek" => Some("nb."),
        _ => None,
    };
    let brief_word = |word: &str| {
        let bare = word.trim_end_matches(',');
        short(bare).map(|short| format!("{short}{}", &word[bare.len()..]))
    };
    // The first word is whose library it is, or a name like "Kirjasto Tampere".
    let words = name.split(' ').enumerate();
    let words = words.map(|(place, word)| brief_word(word).filter(|_| place > 0).unwrap_or_else(|| word.to_owned()));
    words.collect::<Vec<_>>().join(" ")
}

/// `A — B` in at most `cells`; where both are long each gives up as much as it must.
fn joined(a: &str, sign: &str, b: &str, cells: usize) -> String {
    let room = cells.saturating_sub(text::width(sign) + 2);
    let (wide_a, wide_b) = (text::width(a), text::width(b));
    let half = room / 2;
    let (give_a, give_b) = match (wide_a <= half, wide_b <= half) {
        _ if wide_a + wide_b <= room => (wide_a, wide_b),
        (true, _) => (wide_a, room - wide_a),
        (_, true) => (room - wide_b, wide_b),
        _ => (half, room - half),
    };
    text::cut(&format!("{} {sign} {}", cut(a, give_a), cut(b, give_b)), cells)
}

/// The name in full where it fits, else shortened, else cut.
pub(super) fn fitted(name: &str, cells: usize) -> String {
    let name = text::line(name);
    if text::width(&name) <= cells { name } else { cut(&brief(&name), cells) }
}

/// Cut before the number that tells it from its namesakes, where the number fits.
fn cut(name: &str, cells: usize) -> String {
    let (words, number) = number_apart(name);
    match cells.checked_sub(text::width(number)) {
        Some(room @ 2..) => text::cut(words, room) + number,
        _ => text::cut(name, cells),
    }
}

/// The key of a command, for a sentence that tells what to do.
pub(super) fn key(command: Command, screen: Screen) -> String {
    binding_of(command, screen).map(Binding::first_shown).unwrap_or_default()
}

/// Figures side by side, as many as fit whole.
pub(super) fn figures(pen: Pen, columns: u16, parts: impl IntoIterator<Item = (Meaning, Phrase)>) -> Line<'static> {
    const BETWEEN: &str = " · ";
    let mut line = Line::from(pen.gap(1));
    for (meaning, phrase) in parts {
        let words = pen.span(meaning, &pen.say(&phrase));
        let between = if line.spans.len() > 1 { BETWEEN } else { "" };
        if line.width() + text::width(between) + words.width() <= usize::from(columns) {
            line.spans.extend([Span::raw(between), words]);
        }
    }
    line
}

/// Two letters for a person: of `liisa.virtanen` the initials, of `aino` the beginning.
pub(super) fn initials(person: &Actor) -> String {
    let name = text::line(person.as_str());
    let mut parts = name.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    let (first, second) = (parts.next().unwrap_or_default(), parts.next());
    let begins = |part: &str| part.chars().next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    match second {
        Some(second) => begins(first) + &begins(second),
        None => begins(first) + &first.chars().nth(1).map(String::from).unwrap_or_default(),
    }
}

/// Whether a row is marked for a decision on several.
pub(super) fn mark(pen: Pen, marked: bool) -> Span<'static> {
    sign(pen, if marked { Some("■") } else { None })
}

/// Whether somebody else changed the record since it was last looked at.
pub(super) fn foreign(pen: Pen, foreign: bool) -> Span<'static> {
    sign(pen, if foreign { Some("*") } else { None })
}

/// An absent sign has no style: a style on a space would cost bytes at every step.
fn sign(pen: Pen, sign: Option<&str>) -> Span<'static> {
    sign.map_or_else(|| pen.gap(1), |sign| pen.cell(Meaning::Marked, sign, 1))
}

/// The newest lines of a history: who, when, what.
pub(super) fn newest_history(pen: Pen, page: &mut Page, history: &[HistoryEntry]) {
    if history.is_empty() {
        return;
    }
    page.gap();
    page.heading(&pen.say(&Phrase::new("ui-newest-history")));
    for entry in history.iter().take(NEWEST) {
        let words = format!("{} {}: {}", i18n::date_time(pen.lang, entry.at), entry.actor, pen.say(&entry.label));
        let meaning = if entry.standing { Meaning::Plain } else { Meaning::Muted };
        page.indented(2, meaning, &words);
    }
}

/// Phrases side by side.
pub(super) fn side_by_side(pen: Pen, phrases: &[Phrase]) -> String {
    phrases.iter().map(|phrase| pen.say(phrase)).collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_shortened_before_it_is_cut() {
        assert_eq!(fitted("Loimaan pääkirjasto", 12), "Loimaan pk.");
        assert_eq!(fitted("Loimaan pääkirjasto", 8), "Loimaan…");
        assert_eq!(fitted("Dalsbruks bibliotek", 30), "Dalsbruks bibliotek");
        assert_eq!(fitted("Maskun pääkirjasto (27)", 16), "Maskun pk. (27)");
        assert_eq!(fitted("Maskun pääkirjasto (27)", 10), "Mask… (27)");
        assert_eq!(fitted("Maskun pääkirjasto (27)", 5), "Mask…");
        assert_eq!(brief("Eurajoen pääkirjasto, Luvian kirjasto"), "Eurajoen pk., Luvian kirj.");
        assert_eq!(brief("Kirjasto Tampere Metso"), "Kirjasto Tampere Metso");
    }

    #[test]
    fn two_letters_tell_who() {
        let of = |name: &str| initials(&Actor::new(name));
        assert_eq!([of("liisa.virtanen"), of("aino"), of("ö"), of("")], ["LV", "Ai", "Ö", ""]);
    }

    #[test]
    fn two_long_names_share_the_room() {
        assert_eq!(joined("Loimaa", "—", "Aura", 20), "Loimaa — Aura");
        assert_eq!(joined("Kokemäen kirjasto", "—", "Aura", 16), "Kokemäen… — Aura");
        assert_eq!(joined("abcdefghij", "—", "klmnopqrst", 13), "abcd… — klmn…");
        assert_eq!(text::width(&joined("abcdefghij", "—", "klmnopqrst", 1)), 1);
    }
}
