//! The info session of the sample: held, most were there, one who stayed away has not been seen to.

use chrono::NaiveTime;

use super::DemoError;
use super::diary::{By, Diary};
use crate::domain::{Attendance, Change, GuestMark, InfoEdit, InfoId, RegistrationId, RoundId, Seen};

/// The day from today of the session; the invitations went the day before.
const HELD: i64 = -17;
/// Whose second side stayed away, counted from the best pair, and whether it was told afterwards.
const ABSENT: [(usize, bool); 2] = [(3, false), (4, true)];

/// Adds the session and says who was there.
pub fn session(diary: &mut Diary, round: RoundId) -> Result<(), DemoError> {
    let day = diary.workday(HELD);
    let session = InfoEdit {
        day,
        time: NaiveTime::from_hms_opt(14, 0, 0).unwrap_or_default(),
        minutes: Some(60),
        place: "https://kokous.example/kumppanit".to_owned(),
        material: Some(day),
    };
    let receipt = diary.write(By::Aino, HELD - 1, &Change::AddInfo { round, session: Box::new(session) })?;
    let id = receipt.records.first().copied().map(InfoId);
    let id = id.ok_or_else(|| DemoError::Sample("an info session has no number".to_owned()))?;
    let mut accepted = diary.store().partnerships(round)?;
    accepted.retain(|pair| pair.status.is_decided());
    let absent: Vec<(RegistrationId, bool)> = ABSENT
        .into_iter()
        .filter_map(|(pair, told)| Some((*accepted.get(pair)?.group.members.last()?, told)))
        .collect();
    let all: Vec<RegistrationId> = accepted.iter().flat_map(|pair| pair.group.members.clone()).collect();
    mark(diary, round, id, HELD - 1, &all, GuestMark::As(Attendance::Invited))?;
    let was_there = |side: &RegistrationId| absent.iter().all(|(other, _)| other != side);
    let (there, away): (Vec<RegistrationId>, Vec<RegistrationId>) = all.into_iter().partition(was_there);
    mark(diary, round, id, HELD, &there, GuestMark::As(Attendance::Attended))?;
    mark(diary, round, id, HELD, &away, GuestMark::As(Attendance::Absent))?;
    let told: Vec<RegistrationId> = absent.iter().filter(|(_, told)| *told).map(|(side, _)| *side).collect();
    mark(diary, round, id, HELD + 2, &told, GuestMark::Told)
}

fn mark(
    diary: &mut Diary,
    round: RoundId,
    session: InfoId,
    day: i64,
    sides: &[RegistrationId],
    mark: GuestMark,
) -> Result<(), DemoError> {
    let sessions = diary.store().info_sessions(round)?;
    let Some(found) = sessions.iter().find(|other| other.id == session) else { return Ok(()) };
    let guests: Vec<Seen<RegistrationId>> = sides.iter().map(|side| found.seen_guest(*side)).collect();
    diary.write(By::Aino, day, &Change::MarkGuests { session, guests, mark })?;
    Ok(())
}
