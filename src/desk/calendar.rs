//! Calendar entries of visits and info sessions. An entry keeps its name (UID) as long as its record has its number:
//! `visit-12-MARK@kumppani`, where MARK is the database's own. Its SEQUENCE is the newest entry of the journal that
//! touched what it tells of, so that it grows with each change, also with one that was undone. What lost its day, or is
//! gone, is told as cancelled, on the day that it had.

use std::io;
use std::path::Path;

use crate::domain::letter::{CalendarPart, LetterKind, LetterRef};
use crate::domain::text_setting::TextSetting;
use crate::domain::{InfoId, LibraryId, RecordKey, RegistrationId, Snapshot, VisitId};
use crate::i18n::{Lang, Phrase, instant_of_helsinki, say};
use crate::outbox::calendar::{CalendarEntry, When, ics};
use crate::outbox::{Written, write_anew};
use crate::store::{Store, StoreError};

/// An entry as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarFile {
    /// Its name without the ending: `visit-12`.
    stem: String,
    method: Option<&'static str>,
    pub bytes: Vec<u8>,
}

impl CalendarFile {
    /// As it goes with a letter.
    pub fn attached(self) -> CalendarPart {
        CalendarPart { name: format!("{}.ics", self.stem), method: self.method, bytes: self.bytes }
    }

    /// Writes it to a folder, beside what is there.
    ///
    /// # Errors
    /// Where the folder cannot be written to.
    pub fn save(&self, folder: &Path) -> io::Result<Written> {
        write_anew(folder, &self.stem, "ics", &self.bytes)
    }
}

/// The entry of a visit of the round; `None` where it never had a day, and where it is of another round.
///
/// # Errors
/// Where the file cannot be read.
pub fn visit(store: &Store, snapshot: &Snapshot, id: VisitId, lang: Lang) -> Result<Option<CalendarFile>, StoreError> {
    let Some(visit) = store.visit_with_a_day(id)? else { return Ok(None) };
    let sides = [visit.guest, visit.host];
    if sides.iter().any(|side| snapshot.registration(*side).is_none()) {
        return Ok(None);
    }
    let mut rows = vec![("visit", id.to_string()), mailbox()];
    for side in sides {
        rows.push(("registration", side.to_string()));
        rows.extend(libraries(snapshot, side).iter().map(|library| ("library", library.to_string())));
    }
    let key = if visit.swap { "calendar-swap" } else { "calendar-visit" };
    let [guest, host] = sides.map(|side| snapshot.bare_name(side));
    let summary = Phrase::new(key).with("guest", guest).with("host", host.as_str());
    let description = Phrase::new("calendar-reference").with("reference", visit.reference.as_str());
    let entry = CalendarEntry {
        when: When::Day(visit.day),
        summary: say(lang, &summary),
        place: host,
        description: say(lang, &description),
        cancelled: !visit.stands,
        ..blank(store, snapshot, &format!("visit-{id}"), &rows)?
    };
    Ok(Some(CalendarFile { stem: format!("visit-{id}"), method: entry.method(), bytes: ics(&entry) }))
}

/// The entry of an info session; `None` where there never was one of that number.
///
/// # Errors
/// Where the file cannot be read.
pub fn session(store: &Store, snapshot: &Snapshot, id: InfoId, lang: Lang) -> Result<Option<CalendarFile>, StoreError> {
    let Some(session) = store.session_as_it_was(id)? else { return Ok(None) };
    let rows = [("info_session", id.to_string()), mailbox()];
    let entry = CalendarEntry {
        when: When::At(instant_of_helsinki(session.day.and_time(session.time)), session.minutes),
        summary: say(lang, &Phrase::new("calendar-info")),
        place: session.place,
        cancelled: !session.stands,
        ..blank(store, snapshot, &format!("info-{id}"), &rows)?
    };
    Ok(Some(CalendarFile { stem: format!("info-{id}"), method: entry.method(), bytes: ics(&entry) }))
}

/// The entries that go with a letter: those of the visits with the instructions, that of a swap with its own, that of the
/// session with its invitation.
/// Each language has a file of its own.
///
/// # Errors
/// Where the file cannot be read.
pub fn with_letter(
    store: &Store,
    snapshot: &Snapshot,
    of: &LetterRef,
    lang: Lang,
) -> Result<Vec<CalendarFile>, StoreError> {
    let files: Vec<CalendarFile> = match (of.kind, of.of) {
        (LetterKind::InfoInvitation, RecordKey::Info(id)) => session(store, snapshot, id, lang)?.into_iter().collect(),
        (LetterKind::SwapInstructions, RecordKey::Visit(id)) => visit(store, snapshot, id, lang)?.into_iter().collect(),
        (LetterKind::Instructions, RecordKey::Partnership(id)) => {
            let visits = snapshot.visits.iter().filter(|visit| visit.partnership == id);
            let files = visits.map(|of_it| visit(store, snapshot, of_it.id, lang));
            files.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect()
        }
        _ => Vec::new(),
    };
    let named = |file: CalendarFile| CalendarFile { stem: format!("{}-{}", file.stem, lang.code()), ..file };
    Ok(files.into_iter().map(named).collect())
}

/// What every entry has.
fn blank(store: &Store, snapshot: &Snapshot, name: &str, rows: &[(&str, String)]) -> Result<CalendarEntry, StoreError> {
    let (sequence, stamp) = store.last_touched(rows)?.unwrap_or_default();
    Ok(CalendarEntry {
        uid: format!("{name}-{}@kumppani", store.mark()?),
        sequence,
        stamp,
        when: When::At(stamp, None),
        summary: String::new(),
        place: String::new(),
        description: String::new(),
        organizer: snapshot.texts.get(TextSetting::ReplyMailbox).map(str::to_owned),
        cancelled: false,
    })
}

/// The row of the mailbox from which entries come.
fn mailbox() -> (&'static str, String) {
    ("text_setting", TextSetting::ReplyMailbox.code().to_owned())
}

fn libraries(snapshot: &Snapshot, side: RegistrationId) -> &[LibraryId] {
    snapshot.registration(side).map(|line| line.libraries.as_slice()).unwrap_or_default()
}
