//! The info sessions of a round: when and where, and who was invited, came or stayed away.

use chrono::NaiveDate;
use rusqlite::OptionalExtension;

use super::expect_version;
use crate::domain::{Attendance, Change, GuestMark, InfoEdit, InfoId, RegistrationId, RoundId, Seen, clean_line};
use crate::i18n::{Phrase, day_in_helsinki};
use crate::store::entry::{Context, Outcome, refused};
use crate::store::read::date;
use crate::store::{StoreError, history};

/// The hour as the database keeps it.
const TIME: &str = "%H:%M";

pub(super) fn add(context: &Context<'_>, round: RoundId, session: &InfoEdit) -> Result<Outcome, StoreError> {
    let sql = "INSERT INTO info_session (round, day, time, minutes, place, material) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    write(context, sql, round.0, session)?;
    Ok(Outcome { records: vec![context.connection.last_insert_rowid()], ..Outcome::default() })
}

pub(super) fn edit(
    context: &Context<'_>,
    change: &Change,
    seen: Seen<InfoId>,
    session: &InfoEdit,
) -> Result<Outcome, StoreError> {
    expect_version(context, change, "info_session", seen.id.0, seen.version)?;
    let sql = "UPDATE info_session SET day = ?2, time = ?3, minutes = ?4, place = ?5, material = ?6 WHERE id = ?1";
    write(context, sql, seen.id.0, session)?;
    Ok(Outcome::default())
}

/// Of what it is comes first, then the session where it can be held so.
fn write(context: &Context<'_>, sql: &str, of: i64, session: &InfoEdit) -> Result<(), StoreError> {
    let session = session.clone().tidied();
    if let Some(problem) = session.problem() {
        return Err(refused(problem));
    }
    context.connection.prepare_cached(sql)?.execute((
        of,
        session.day.to_string(),
        session.time.format(TIME).to_string(),
        session.minutes,
        &session.place,
        session.material.map(|day| day.to_string()),
    ))?;
    Ok(())
}

pub(super) fn remove(context: &Context<'_>, change: &Change, seen: Seen<InfoId>) -> Result<Outcome, StoreError> {
    expect_version(context, change, "info_session", seen.id.0, seen.version)?;
    for sql in ["DELETE FROM info_guest WHERE session = ?1", "DELETE FROM info_session WHERE id = ?1"] {
        context.connection.prepare_cached(sql)?.execute([seen.id.0])?;
    }
    Ok(Outcome::default())
}

pub(super) fn mark(
    context: &Context<'_>,
    change: &Change,
    session: InfoId,
    guests: &[Seen<RegistrationId>],
    mark: GuestMark,
) -> Result<Outcome, StoreError> {
    let day = refuse_unless_of_one_round(context, session, guests)?;
    for guest in guests {
        expect_guest(context, change, session, *guest)?;
        match mark {
            GuestMark::As(attendance) => attend(context, session, guest.id, attendance)?,
            GuestMark::Uninvited => {
                let sql = "DELETE FROM info_guest WHERE session = ?1 AND registration = ?2";
                context.connection.prepare_cached(sql)?.execute((session.0, guest.id.0))?;
            }
            GuestMark::Told => {
                let sql = "UPDATE info_guest SET told = ?3 WHERE session = ?1 AND registration = ?2 AND told IS NULL";
                let day = day_in_helsinki(context.at).to_string();
                context.connection.prepare_cached(sql)?.execute((session.0, guest.id.0, day))?;
            }
        }
    }
    let label = Some(marked(context, day, guests, mark)?);
    Ok(Outcome { label, ..Outcome::default() })
}

/// In names, not in numbers.
fn marked(
    context: &Context<'_>,
    day: NaiveDate,
    guests: &[Seen<RegistrationId>],
    mark: GuestMark,
) -> Result<Phrase, StoreError> {
    let phrase = match guests {
        [one] => Phrase::new("change-mark-guest-named").with("name", name(context, one.id)?),
        several => Phrase::new("change-mark-guests-of").with("count", several.len()),
    };
    Ok(phrase.with("day", day).with("mark", mark.phrase()))
}

/// The names of a registration's libraries, else its own words.
fn name(context: &Context<'_>, registration: RegistrationId) -> Result<String, StoreError> {
    let sql = "SELECT coalesce((SELECT group_concat(l.name, ' + ' ORDER BY named.key) FROM json_each(r.libraries) named
                                JOIN library l ON l.id = named.value), r.site_text)
               FROM registration r WHERE r.id = ?1";
    let name: String = context.connection.prepare_cached(sql)?.query_row([registration.0], |row| row.get(0))?;
    Ok(clean_line(&name))
}

/// Whoever the invitation was sent to is invited, unless more is known already.
pub(super) fn invite(context: &Context<'_>, session: InfoId, side: RegistrationId) -> Result<(), StoreError> {
    let sql = "INSERT INTO info_guest (session, registration, attendance) SELECT id, ?2, 'invited'
               FROM info_session WHERE id = ?1 ON CONFLICT (session, registration) DO NOTHING";
    context.connection.prepare_cached(sql)?.execute((session.0, side.0))?;
    Ok(())
}

/// What was told to somebody who stayed away says nothing of somebody who came.
fn attend(
    context: &Context<'_>,
    session: InfoId,
    side: RegistrationId,
    attendance: Attendance,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO info_guest (session, registration, attendance) VALUES (?1, ?2, ?3)
               ON CONFLICT (session, registration) DO UPDATE SET attendance = excluded.attendance, told = NULL
               WHERE attendance <> excluded.attendance";
    context.connection.prepare_cached(sql)?.execute((session.0, side.0, attendance.code()))?;
    Ok(())
}

/// The day of the session.
fn refuse_unless_of_one_round(
    context: &Context<'_>,
    session: InfoId,
    guests: &[Seen<RegistrationId>],
) -> Result<NaiveDate, StoreError> {
    let sql = "SELECT round, day FROM info_session WHERE id = ?1";
    let found = context
        .connection
        .prepare_cached(sql)?
        .query_row([session.0], |row| Ok((row.get::<_, i64>(0)?, date(row, 1)?)));
    let Some((round, day)) = found.optional()? else {
        return Err(refused(Phrase::new("refused-no-such-info").with("session", session.to_string())));
    };
    for guest in guests {
        let sql = "SELECT EXISTS (SELECT 1 FROM registration WHERE id = ?1 AND round = ?2)";
        if !context.connection.prepare_cached(sql)?.query_row((guest.id.0, round), |row| row.get::<_, bool>(0))? {
            let phrase = Phrase::new("refused-no-such-registration");
            return Err(refused(phrase.with("registration", guest.id.to_string())));
        }
    }
    Ok(day)
}

/// As [`expect_version`], for a row that need not be there.
fn expect_guest(
    context: &Context<'_>,
    change: &Change,
    session: InfoId,
    seen: Seen<RegistrationId>,
) -> Result<(), StoreError> {
    let sql = "SELECT version FROM info_guest WHERE session = ?1 AND registration = ?2";
    let now: Option<i64> =
        context.connection.prepare_cached(sql)?.query_row((session.0, seen.id.0), |row| row.get(0)).optional()?;
    if now.unwrap_or_default() == seen.version {
        return Ok(());
    }
    let row = format!("{session}/{}", seen.id);
    let theirs = history::since(context.connection, "info_guest", &row, seen.version, context.entry)?;
    Err(super::conflict(change, theirs))
}
