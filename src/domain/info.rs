//! The info session for the pairs: when and where it is, which libraries are invited, and who was there.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

use super::visit::day_problem;
use super::{InfoId, PartnershipId, RegistrationId, RoundId, Seen, Snapshot, clean_line};
use crate::i18n::{Phrase, instant_of_helsinki};

/// A link is a line, in characters.
const LONGEST_PLACE: usize = 500;

/// A whole day, in minutes.
const LONGEST: u32 = 24 * 60;

/// How a library stands to a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Attendance {
    Invited,
    Coming,
    Attended,
    Absent,
}

impl Attendance {
    /// In the order in which they come about.
    pub const ALL: [Attendance; 4] =
        [Attendance::Invited, Attendance::Coming, Attendance::Attended, Attendance::Absent];

    /// The word that scripts and the database use.
    pub fn code(self) -> &'static str {
        match self {
            Attendance::Invited => "invited",
            Attendance::Coming => "coming",
            Attendance::Attended => "attended",
            Attendance::Absent => "absent",
        }
    }

    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("attendance-{}", self.code()))
    }
}

/// What is noted of a library and a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GuestMark {
    As(Attendance),
    /// As if it had never been invited.
    Uninvited,
    /// Who missed it was told afterwards.
    Told,
}

impl GuestMark {
    pub fn phrase(self) -> Phrase {
        match self {
            GuestMark::As(attendance) => attendance.phrase(),
            GuestMark::Uninvited => Phrase::new("attendance-none"),
            GuestMark::Told => Phrase::new("attendance-told"),
        }
    }
}

/// What a session consists of, as somebody enters it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InfoEdit {
    pub day: NaiveDate,
    /// When it begins, in the time of Helsinki.
    pub time: NaiveTime,
    /// How long it lasts, 1 to 1440; `None` where nobody has said.
    pub minutes: Option<u32>,
    /// A link or a place; one line.
    pub place: String,
    /// The day on which the material was sent.
    pub material: Option<NaiveDate>,
}

impl InfoEdit {
    pub fn tidied(mut self) -> InfoEdit {
        self.place = clean_line(&self.place);
        self
    }

    /// Why it cannot be kept as it is; `None` where it can.
    pub fn problem(&self) -> Option<Phrase> {
        let days = [Some(self.day), self.material].into_iter().flatten();
        if let Some(problem) = days.filter_map(day_problem).next() {
            return Some(problem);
        }
        if self.minutes.is_some_and(|minutes| !(1..=LONGEST).contains(&minutes)) {
            return Some(Phrase::new("info-minutes").with("most", i64::from(LONGEST)));
        }
        let long = self.place.chars().nth(LONGEST_PLACE).is_some();
        long.then(|| Phrase::new("refused-too-long").with("most", LONGEST_PLACE))
    }

    pub fn begins(&self) -> NaiveDateTime {
        self.day.and_time(self.time)
    }

    /// The instant at which it begins.
    pub fn begins_at(&self) -> DateTime<Utc> {
        instant_of_helsinki(self.begins())
    }
}

/// A library that has to do with a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InfoGuest {
    pub registration: RegistrationId,
    pub attendance: Attendance,
    /// The day on which it was told afterwards what it missed.
    pub told: Option<NaiveDate>,
    pub version: i64,
}

/// A session as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InfoSession {
    pub id: InfoId,
    pub round: RoundId,
    pub edit: InfoEdit,
    /// In the order of their numbers.
    pub guests: Vec<InfoGuest>,
    pub version: i64,
}

impl InfoSession {
    pub fn seen(&self) -> Seen<InfoId> {
        Seen { id: self.id, version: self.version }
    }

    pub fn guest(&self, side: RegistrationId) -> Option<&InfoGuest> {
        self.guests.iter().find(|guest| guest.registration == side)
    }

    /// The side as it is seen now; of version 0 where nothing is noted of it.
    pub fn seen_guest(&self, side: RegistrationId) -> Seen<RegistrationId> {
        Seen { id: side, version: self.guest(side).map_or(0, |guest| guest.version) }
    }

    /// How many stand to it so.
    pub fn count(&self, attendance: Attendance) -> usize {
        self.guests.iter().filter(|guest| guest.attendance == attendance).count()
    }

    /// When it is, in one line.
    pub fn when(&self) -> Phrase {
        Phrase::new("info-when").with("day", self.edit.day).with("time", self.edit.time)
    }
}

/// Who may come: each side of each decided partnership, pair by pair, then whoever else something is noted of.
pub fn sides(snapshot: &Snapshot, session: &InfoSession) -> Vec<(RegistrationId, Option<PartnershipId>)> {
    let decided = snapshot.partnerships.iter().filter(|pair| pair.status.is_decided());
    let mut sides: Vec<(RegistrationId, Option<PartnershipId>)> =
        decided.flat_map(|pair| pair.group.members.iter().map(|side| (*side, Some(pair.id)))).collect();
    let others = session.guests.iter().map(|guest| guest.registration);
    let others: Vec<_> = others.filter(|other| sides.iter().all(|(side, _)| side != other)).collect();
    sides.extend(others.into_iter().map(|other| (other, None)));
    sides
}

/// Who missed a session and has not been seen to: absent from it, or invited to a day that is past and never heard of.
/// Seen to is who was told afterwards, who came or is still to come to another session of the round, and whose pair
/// somebody has spoken to since.
pub fn missed(snapshot: &Snapshot, session: &InfoSession, today: NaiveDate) -> Vec<RegistrationId> {
    let past = session.edit.day < today;
    let missed = session.guests.iter().filter(|guest| match guest.attendance {
        Attendance::Absent => session.edit.day <= today,
        Attendance::Invited => past,
        Attendance::Coming | Attendance::Attended => false,
    });
    let open = missed.filter(|guest| guest.told.is_none());
    let open = open.filter(|guest| !comes_to_another(snapshot, session, guest.registration, today));
    open.map(|guest| guest.registration).filter(|side| !spoken_to_since(snapshot, session, *side)).collect()
}

fn comes_to_another(snapshot: &Snapshot, session: &InfoSession, side: RegistrationId, today: NaiveDate) -> bool {
    let others = snapshot.info.iter().filter(|other| other.id != session.id);
    others.filter_map(|other| Some((other, other.guest(side)?))).any(|(other, guest)| match guest.attendance {
        Attendance::Attended => true,
        Attendance::Invited | Attendance::Coming => other.edit.day >= today,
        Attendance::Absent => false,
    })
}

fn spoken_to_since(snapshot: &Snapshot, session: &InfoSession, side: RegistrationId) -> bool {
    let pair = snapshot.partnerships.iter().find(|pair| pair.status.is_decided() && pair.group.members.contains(&side));
    let begins = session.edit.begins_at();
    // Who is in no pair any more needs no instructions for it.
    pair.is_none_or(|pair| snapshot.log_of(pair.id).any(|entry| entry.at >= begins))
}
