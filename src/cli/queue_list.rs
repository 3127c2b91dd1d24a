//! The listing of registrations.

use serde::Serialize;

use super::CliError;
use super::json;
use super::queue_filter::{self, FilterArgs};
use super::session::Session;
use super::table::Table;
use crate::domain::topic::topic_phrase;
use crate::domain::{
    Actor, Flag, Library, LibraryId, MunicipalityCode, Passage, RecordKey, Registration, RegistrationId, Settled,
    Status, TopicId, clean, clean_line,
};
use crate::i18n::{Lang, Phrase, text};

#[derive(Serialize)]
struct Listed<'a> {
    id: i64,
    status: Status,
    libraries: Vec<ListedLibrary<'a>>,
    site_text: &'a str,
    interests: &'a str,
    cooperation: &'a str,
    topics: &'a [TopicId],
    flags: &'a [Flag],
    received: Option<String>,
    municipalities: &'a [MunicipalityCode],
    sure: bool,
    language: Lang,
    extra: &'a str,
    reason: Option<&'a str>,
    merged_into: Option<i64>,
    note: &'a str,
    /// The coordinator who looks after it.
    owner: Option<&'a Actor>,
    /// The postponed registration of an earlier round that it goes on from.
    carried_from: Option<i64>,
    /// The form changed the answer, and nobody has looked at the difference or chosen between the two.
    changed: bool,
    /// The parts that a person decided on.
    settled: &'a [Settled],
    by_hand: bool,
}

#[derive(Serialize)]
struct ListedLibrary<'a> {
    id: &'a LibraryId,
    name: &'a str,
    municipality: &'a MunicipalityCode,
}

pub fn list(session: &Session, args: &FilterArgs, as_json: bool) -> Result<String, CliError> {
    let registrations = queue_filter::wanted(session, &session.round()?, args)?;
    let libraries = session.store.libraries()?;
    if as_json {
        let listed = registrations.iter().map(|registration| listed(registration, &libraries));
        return Ok(json::document(&listed.collect::<Vec<_>>()));
    }
    if registrations.is_empty() {
        return Ok(format!("{}\n", text(session.lang, "cli-queue-empty")));
    }
    let headings = ["field-id", "field-status", "field-received", "field-libraries", "field-flags"];
    let mut table = Table::new(headings.map(|key| text(session.lang, key)), &[0]);
    for registration in &registrations {
        table.row(row(session, registration, &libraries));
    }
    Ok(table.text())
}

/// One registration as a document of its own.
pub fn one(session: &Session, id: RegistrationId) -> Result<String, CliError> {
    Ok(json::document(&listed(&session.registration(id)?, &session.store.libraries()?)))
}

/// One registration with the words of its answer as they were written, line by line.
pub fn show(session: &Session, id: RegistrationId) -> Result<String, CliError> {
    let registration = session.registration(id)?;
    let [number, status, received, libraries, flags] = row(session, &registration, &session.store.libraries()?);
    let detail = session.store.detail(RecordKey::Registration(id))?;
    let (came_from, went_to) = detail.map(|detail| (detail.came_from, detail.went_to)).unwrap_or_default();
    let answer = &registration.answer;
    let name = format!("{} {}", answer.first_name, answer.last_name);
    let topics = registration.meaning.topics.iter().map(|topic| session.say(&topic_phrase(topic)));
    let parts = [
        ("field-id", number),
        ("field-status", status),
        ("field-reason", registration.reason.clone().unwrap_or_default()),
        ("field-carried_from", came_from.map(|before| passage(session, &before)).unwrap_or_default()),
        ("field-goes-on", went_to.map(|after| passage(session, &after)).unwrap_or_default()),
        ("field-received", received),
        ("field-libraries", libraries),
        ("field-flags", flags),
        ("field-topics", topics.collect::<Vec<_>>().join("; ")),
        ("field-name", name.trim().to_owned()),
        ("field-email", answer.email.clone()),
        ("field-site_text", answer.site_text.clone()),
        ("field-interests", answer.interests.clone()),
        ("field-cooperation", answer.cooperation.clone()),
        ("field-extra", answer.extra.clone()),
        ("field-note", registration.note.clone()),
        ("field-owner", registration.upkeep.owner.as_ref().map(ToString::to_string).unwrap_or_default()),
        ("field-settled", settled(session, &registration).join(", ")),
        ("field-changed", how_to_compare(session, &registration)),
    ];
    let mut told = String::new();
    for (key, words) in parts.iter().filter(|(_, words)| !words.is_empty()) {
        told.push_str(&format!("{}:", text(session.lang, key)));
        let words = clean(words);
        let between = if words.contains('\n') { "\n    " } else { " " };
        for line in words.lines() {
            told.push_str(format!("{between}{line}").trim_end_matches(' '));
        }
        told.push('\n');
    }
    Ok(told)
}

/// `7 (2024K): siirretty, muuttaa syksyllä`.
fn passage(session: &Session, passage: &Passage) -> String {
    let reason = passage.reason.as_deref().map(|reason| format!(", {reason}")).unwrap_or_default();
    format!("{} ({}): {}{reason}", passage.registration, passage.round, session.say(&passage.status.phrase()))
}

fn settled(session: &Session, registration: &Registration) -> Vec<String> {
    registration.upkeep.settled.iter().map(|part| session.say(&part.phrase())).collect()
}

/// Empty where there is nothing to compare.
fn how_to_compare(session: &Session, registration: &Registration) -> String {
    if !registration.upkeep.is_changed() {
        return String::new();
    }
    session.say(&Phrase::new("cli-how-to-compare").with("registration", registration.id.to_string()))
}

fn of<'a>(registration: &Registration, libraries: &'a [Library]) -> Vec<&'a Library> {
    let find = |id: &LibraryId| libraries.iter().find(|library| library.id == *id);
    registration.meaning.libraries.iter().filter_map(find).collect()
}

fn listed<'a>(registration: &'a Registration, libraries: &'a [Library]) -> Listed<'a> {
    let (answer, meaning) = (&registration.answer, &registration.meaning);
    let libraries = of(registration, libraries).into_iter();
    Listed {
        id: registration.id.0,
        status: registration.status,
        libraries: libraries
            .map(|library| ListedLibrary { id: &library.id, name: &library.name, municipality: &library.municipality })
            .collect(),
        site_text: &answer.site_text,
        interests: &answer.interests,
        cooperation: &answer.cooperation,
        topics: &meaning.topics,
        flags: &meaning.flags,
        received: answer.received.map(json::local),
        municipalities: &meaning.municipalities,
        sure: meaning.sure,
        language: answer.language,
        extra: &answer.extra,
        reason: registration.reason.as_deref(),
        merged_into: registration.merged_into.map(|id| id.0),
        note: &registration.note,
        owner: registration.upkeep.owner.as_ref(),
        carried_from: registration.upkeep.carried_from.map(|id| id.0),
        changed: registration.upkeep.is_changed(),
        settled: &registration.upkeep.settled,
        by_hand: answer.is_by_hand(),
    }
}

/// What a registration means in words; a `?` where nobody stands behind it yet.
fn row(session: &Session, registration: &Registration, libraries: &[Library]) -> [String; 5] {
    const LONGEST_SITE_TEXT: usize = 60;
    let names: Vec<&str> = of(registration, libraries).into_iter().map(|library| library.name.as_str()).collect();
    let words = clean_line(&registration.answer.site_text);
    let shown = if names.is_empty() {
        format!("”{}”", words.chars().take(LONGEST_SITE_TEXT).collect::<String>())
    } else {
        names.join(", ")
    };
    let doubt = if registration.meaning.sure { "" } else { " ?" };
    let received = registration.answer.received.map(|at| {
        let colon = if session.lang == Lang::En { ':' } else { '.' };
        at.format(&format!("%-d.%-m.%Y %-H{colon}%M")).to_string()
    });
    [
        registration.id.to_string(),
        session.say(&registration.status.phrase()),
        received.unwrap_or_default(),
        format!("{shown}{doubt}"),
        session.flags(&registration.meaning.flags).join(", "),
    ]
}
