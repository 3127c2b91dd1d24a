//! The libraries of the directory that can be written to before they have registered: each by a mailbox of the house,
//! never by somebody's own. Several may share one, which then gets one letter for all of them.

use std::collections::{HashMap, HashSet};

use chrono::{Days, NaiveDate};

use super::{LetterKind, LetterRef};
use crate::domain::registration::Flag;
use crate::domain::{LibraryId, MailboxId, MunicipalityCode, RecordKey, Round, Snapshot};
use crate::i18n::{Lang, Phrase};

/// The last week has so many days before the closing day.
const LAST_DAYS: u64 = 7;

/// So many days before a round opens it is time to say so.
const DAYS_AHEAD: u64 = 7;

/// Where one writes to a library of the directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LibraryMailbox {
    pub id: MailboxId,
    pub library: LibraryId,
    /// The library's.
    pub name: String,
    pub municipality: MunicipalityCode,
    pub address: String,
    /// In which language it is written to, where that is not the municipality's own.
    pub language: Option<Lang>,
    pub version: i64,
}

/// What somebody says of a library's mailbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMailbox {
    pub library: LibraryId,
    /// `None` takes it away.
    pub address: Option<String>,
    /// `None` leaves it as it is.
    pub language: Option<Lang>,
}

/// The libraries that share this one's mailbox and have not registered, the longest known first.
pub fn addressed(snapshot: &Snapshot, id: MailboxId) -> Vec<&LibraryMailbox> {
    let registered = registered(snapshot);
    sharing(snapshot, id).filter(|one| !registered.contains(&one.library)).collect()
}

/// All letters of the round of such a kind that nobody has marked as sent.
///
/// # Errors
/// Where the round is not at that point, in words.
pub(super) fn of_round(snapshot: &Snapshot, kind: LetterKind, today: NaiveDate) -> Result<Vec<LetterRef>, Phrase> {
    refuse_untimely(snapshot, kind, today)?;
    let went: HashSet<MailboxId> = snapshot.sent.iter().filter_map(|sent| went_to(sent.letter, kind)).collect();
    let registered = registered(snapshot);
    let is_new = |one: &&LibraryMailbox| !registered.contains(&one.library);
    let mut sharing: HashMap<String, Vec<&LibraryMailbox>> = HashMap::new();
    for one in &snapshot.mailboxes {
        sharing.entry(one.address.to_ascii_lowercase()).or_default().push(one);
    }
    let open = |one: &&LibraryMailbox| {
        sharing.get(&one.address.to_ascii_lowercase()).is_some_and(|sharing| {
            sharing.first().is_some_and(|first| first.id == one.id)
                && !sharing.iter().any(|other| went.contains(&other.id))
                && sharing.iter().any(is_new)
        })
    };
    let letters = snapshot.mailboxes.iter().filter(open);
    Ok(letters.map(|one| letter(kind, one.id)).collect())
}

/// What the libraries of the directory have not been told and should be by now: the kind, since when, and the letters. In
/// the last week that it is the last one, else that registration opens.
pub fn untold(snapshot: &Snapshot, today: NaiveDate) -> Option<(LetterKind, NaiveDate, Vec<LetterRef>)> {
    let round = snapshot.round.as_ref().filter(|_| !snapshot.mailboxes.is_empty())?;
    let ahead = round.opens.checked_sub_days(Days::new(DAYS_AHEAD)).unwrap_or(round.opens);
    let last_week = last_week_begins(round);
    let (kind, since) =
        if today >= last_week { (LetterKind::LastWeek, last_week) } else { (LetterKind::RegistrationOpens, ahead) };
    if today < since {
        return None;
    }
    let letters = of_round(snapshot, kind, today).ok().filter(|letters| !letters.is_empty())?;
    Some((kind, since, letters))
}

/// The letter to the mailbox of a library.
///
/// # Errors
/// No such mailbox; the round is not at that point; all of its libraries have registered.
pub(super) fn of_mailbox(
    snapshot: &Snapshot,
    kind: LetterKind,
    id: MailboxId,
    today: NaiveDate,
) -> Result<Vec<LetterRef>, Phrase> {
    let first = first_of(snapshot, id)?;
    refuse_untimely(snapshot, kind, today)?;
    if addressed(snapshot, id).is_empty() {
        return Err(Phrase::new("letter-has-registered").with("library", first.name.as_str()));
    }
    Ok(vec![letter(kind, first.id)])
}

/// The same whatever day it is, and whoever has registered.
pub(super) fn letter_to(snapshot: &Snapshot, kind: LetterKind, id: MailboxId) -> Result<Vec<LetterRef>, Phrase> {
    Ok(vec![letter(kind, first_of(snapshot, id)?.id)])
}

/// The one by whose number a shared mailbox goes.
fn first_of(snapshot: &Snapshot, id: MailboxId) -> Result<&LibraryMailbox, Phrase> {
    sharing(snapshot, id).next().ok_or_else(|| Phrase::new("letter-record-gone"))
}

fn letter(kind: LetterKind, id: MailboxId) -> LetterRef {
    LetterRef { kind, of: RecordKey::Mailbox(id), to: None }
}

fn went_to(letter: LetterRef, kind: LetterKind) -> Option<MailboxId> {
    match letter.of {
        RecordKey::Mailbox(id) if letter.kind == kind => Some(id),
        _ => None,
    }
}

fn sharing(snapshot: &Snapshot, id: MailboxId) -> impl Iterator<Item = &LibraryMailbox> {
    let address = snapshot.mailboxes.iter().find(|one| one.id == id).map(|one| one.address.as_str());
    let same = move |one: &&LibraryMailbox| address.is_some_and(|address| one.address.eq_ignore_ascii_case(address));
    snapshot.mailboxes.iter().filter(same)
}

/// Of the libraries that can be written to. Whoever withdrew has heard of the round, too.
fn registered(snapshot: &Snapshot) -> HashSet<&LibraryId> {
    let lines = snapshot.registrations.iter().filter(|line| !line.flags.contains(&Flag::TestRow));
    let known: HashSet<&LibraryId> = snapshot.mailboxes.iter().map(|one| &one.library).collect();
    lines.flat_map(|line| &line.libraries).filter(|library| known.contains(library)).collect()
}

/// A round is told of until it closes, and of its last week in that week.
fn refuse_untimely(snapshot: &Snapshot, kind: LetterKind, today: NaiveDate) -> Result<(), Phrase> {
    let round = snapshot.round.as_ref().ok_or_else(|| Phrase::new("blocked-no-round"))?;
    if today > round.closes {
        return Err(Phrase::new("letter-round-closed").with("day", round.closes));
    }
    let begins = last_week_begins(round);
    if kind == LetterKind::LastWeek && today < begins {
        return Err(Phrase::new("letter-not-the-last-week").with("day", begins));
    }
    Ok(())
}

fn last_week_begins(round: &Round) -> NaiveDate {
    round.closes.checked_sub_days(Days::new(LAST_DAYS)).unwrap_or(round.opens).max(round.opens)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::letter::{LetterOrder, SentLetter, letters};
    use crate::domain::listing::samples::line;
    use crate::domain::{Actor, LetterId, RegistrationLine, RoundId};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn mailbox(id: i64, address: &str) -> LibraryMailbox {
        LibraryMailbox {
            id: MailboxId(id),
            library: LibraryId::new(format!("L{id}")),
            name: format!("Kirjasto {id}"),
            municipality: MunicipalityCode::new("019"),
            address: address.to_owned(),
            language: None,
            version: 1,
        }
    }

    /// Open from 16.2. to 15.3.; the first and the third library share a mailbox, the second has registered.
    fn snapshot() -> Snapshot {
        let round = Round {
            id: RoundId(1),
            code: "2024K".into(),
            name: None,
            opens: day("2024-02-16"),
            closes: day("2024-03-15"),
            budget: None,
            version: 1,
        };
        let registered = RegistrationLine { libraries: vec![LibraryId::new("L2")], ..line(1, None) };
        Snapshot {
            round: Some(round),
            registrations: vec![registered].into(),
            mailboxes: vec![mailbox(1, "kirjasto@a.fi"), mailbox(2, "kirjasto@b.fi"), mailbox(3, "Kirjasto@A.fi")],
            ..Snapshot::default()
        }
    }

    fn to(snapshot: &Snapshot, kind: LetterKind, today: &str) -> Result<Vec<RecordKey>, String> {
        let letters = letters(snapshot, LetterOrder { kind, of: None }, day(today));
        letters.map(|all| all.into_iter().map(|one| one.of).collect()).map_err(|phrase| phrase.key)
    }

    #[test]
    fn one_letter_goes_to_each_mailbox_of_which_a_library_has_not_registered() {
        let mut round = snapshot();
        let first = RecordKey::Mailbox(MailboxId(1));
        assert_eq!(to(&round, LetterKind::RegistrationOpens, "2024-02-01"), Ok(vec![first]));
        let names: Vec<&str> = addressed(&round, MailboxId(1)).iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["Kirjasto 1", "Kirjasto 3"]);
        let order =
            |id| LetterOrder { kind: LetterKind::RegistrationOpens, of: Some(RecordKey::Mailbox(MailboxId(id))) };
        assert_eq!(
            letters(&round, order(3), day("2024-02-01")).unwrap()[0].of,
            first,
            "the shared one goes by one number"
        );
        assert_eq!(letters(&round, order(2), day("2024-02-01")).unwrap_err().key, "letter-has-registered");
        assert_eq!(letters(&round, order(9), day("2024-02-01")).unwrap_err().key, "letter-record-gone");
        // Marked of either library that shares it.
        for id in [1, 3] {
            round.sent = vec![SentLetter {
                id: LetterId(1),
                letter: letter(LetterKind::RegistrationOpens, MailboxId(id)),
                to: "kirjasto@a.fi".into(),
                by: Actor::new("aino"),
                at: chrono::DateTime::UNIX_EPOCH,
            }];
            assert_eq!(to(&round, LetterKind::RegistrationOpens, "2024-02-01"), Ok(vec![]));
            assert_eq!(to(&round, LetterKind::LastWeek, "2024-03-15"), Ok(vec![first]), "another letter is another");
        }
    }

    #[test]
    fn it_is_time_to_tell_from_a_week_before_it_opens_and_again_in_the_last_week() {
        use LetterKind::{LastWeek, RegistrationOpens};
        let mut round = snapshot();
        for (today, told) in [
            ("2024-02-08", None),
            ("2024-02-09", Some((RegistrationOpens, day("2024-02-09")))),
            ("2024-03-07", Some((RegistrationOpens, day("2024-02-09")))),
            ("2024-03-08", Some((LastWeek, day("2024-03-08")))),
            ("2024-03-15", Some((LastWeek, day("2024-03-08")))),
            ("2024-03-16", None),
        ] {
            let found = untold(&round, day(today)).map(|(kind, since, letters)| ((kind, since), letters.len()));
            assert_eq!(found, told.map(|told| (told, 1)), "{today}");
        }
        round.mailboxes.remove(0);
        round.mailboxes.pop();
        assert_eq!(untold(&round, day("2024-03-08")), None, "who is left has registered");
    }

    #[test]
    fn a_round_is_told_of_until_it_closes_and_its_last_week_in_that_week() {
        use LetterKind::{LastWeek, RegistrationOpens};
        for (kind, today, problem) in [
            (RegistrationOpens, "2024-01-02", None),
            (RegistrationOpens, "2024-03-15", None),
            (RegistrationOpens, "2024-03-16", Some("letter-round-closed")),
            (LastWeek, "2024-03-07", Some("letter-not-the-last-week")),
            (LastWeek, "2024-03-08", None),
            (LastWeek, "2024-03-15", None),
            (LastWeek, "2024-03-16", Some("letter-round-closed")),
        ] {
            assert_eq!(to(&snapshot(), kind, today).err().as_deref(), problem, "{kind:?} {today}");
        }
        let mut short = snapshot();
        short.round.as_mut().unwrap().opens = day("2024-03-13");
        assert!(to(&short, LastWeek, "2024-03-12").is_err() && to(&short, LastWeek, "2024-03-13").is_ok());
    }
}
