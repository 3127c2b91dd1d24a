//! What was said with the libraries of a partnership, with whom to speak there, and what they develop.

use chrono::NaiveDate;
use rusqlite::OptionalExtension;

use crate::domain::visit::day_problem;
use crate::domain::{Change, Contact, PartnershipEdit, PartnershipId, RegistrationId, Seen, clean, clean_line};
use crate::i18n::Phrase;
use crate::store::entry::{Context, Outcome, refused};
use crate::store::read::contact;
use crate::store::{StoreError, history};

/// Ten pages: more is a slip of the mouse.
const LONGEST: usize = 20_000;

pub(super) fn log(
    context: &Context<'_>,
    partnership: PartnershipId,
    text: &str,
    follow_up: Option<NaiveDate>,
) -> Result<Outcome, StoreError> {
    refuse_unless_decided(context, partnership)?;
    let text = clean(text).trim().to_owned();
    if text.is_empty() {
        return Err(refused(Phrase::new("refused-log-empty")));
    }
    refuse_too_long(&text)?;
    if let Some(problem) = follow_up.and_then(day_problem) {
        return Err(refused(problem));
    }
    let sql = "INSERT INTO contact_log (partnership, written_by, written_at, text, follow_up)
               VALUES (?1, ?2, ?3, ?4, ?5)";
    let day = follow_up.map(|day| day.to_string());
    let values = (partnership.0, context.actor.as_str(), context.now(), text, day);
    context.connection.prepare_cached(sql)?.execute(values)?;
    Ok(Outcome { records: vec![context.connection.last_insert_rowid()], ..Outcome::default() })
}

/// Only what is not as it was is written, so that nobody's number is taken by an untouched field.
pub(super) fn edit(
    context: &Context<'_>,
    change: &Change,
    seen: Seen<PartnershipId>,
    edit: &PartnershipEdit,
) -> Result<Outcome, StoreError> {
    refuse_unless_decided(context, seen.id)?;
    let members = super::pairs::members(context, seen.id)?;
    expect_details(context, change, seen, &members)?;
    if let Some(topic) = &edit.topic {
        let topic = clean(topic).trim().to_owned();
        refuse_too_long(&topic)?;
        let sql = "UPDATE partnership SET topic = ?2 WHERE id = ?1 AND topic <> ?2";
        context.connection.prepare_cached(sql)?.execute((seen.id.0, topic))?;
    }
    for (side, contact) in &edit.contacts {
        if !members.contains(side) {
            return Err(refused(Phrase::new("refused-no-partnership-of").with("registration", side.to_string())));
        }
        set_contact(context, *side, contact)?;
    }
    Ok(Outcome::default())
}

/// What is as the registration says is not written: it goes on following the form.
fn set_contact(context: &Context<'_>, side: RegistrationId, wanted: &Contact) -> Result<(), StoreError> {
    let wanted = Contact {
        person: clean_line(&wanted.person),
        phone: clean_line(&wanted.phone),
        email: clean_line(&wanted.email),
        invoicing: clean_line(&wanted.invoicing),
        ..wanted.clone()
    };
    for text in [&wanted.person, &wanted.phone, &wanted.email, &wanted.invoicing] {
        refuse_too_long(text)?;
    }
    if contact(context.connection, side)?.is_some_and(|now| now.says(&wanted)) {
        return Ok(());
    }
    let sql = "INSERT INTO contact (registration, person, phone, email, language, invoicing)
               SELECT r.id, nullif(?2, trim(r.first_name || ' ' || r.last_name)), ?3, nullif(?4, r.email),
                      nullif(?5, r.language), ?6
               FROM registration r WHERE r.id = ?1
               ON CONFLICT (registration) DO UPDATE SET person = excluded.person, phone = excluded.phone,
                   email = excluded.email, language = excluded.language, invoicing = excluded.invoicing";
    let Contact { person, phone, email, language, invoicing, .. } = wanted;
    let values = (side.0, person, phone, email, language.code(), invoicing);
    context.connection.prepare_cached(sql)?.execute(values)?;
    Ok(())
}

/// As [`super::expect_version`], for the partnership and the contacts of its sides together.
fn expect_details(
    context: &Context<'_>,
    change: &Change,
    seen: Seen<PartnershipId>,
    members: &[RegistrationId],
) -> Result<(), StoreError> {
    let sql = "SELECT max(version) FROM (
                   SELECT version FROM partnership WHERE id = ?1
                   UNION ALL SELECT c.version FROM contact c
                       JOIN partnership_member m ON m.registration = c.registration WHERE m.partnership = ?1)";
    let now: i64 = context.connection.prepare_cached(sql)?.query_row([seen.id.0], |row| row.get(0))?;
    if now == seen.version {
        return Ok(());
    }
    let mut rows = vec![("partnership", seen.id.0.to_string())];
    rows.extend(members.iter().map(|member| ("contact", member.0.to_string())));
    let theirs = history::since_any(context.connection, &rows, seen.version, context.entry)?;
    Err(super::conflict(change, theirs))
}

/// Only a decided partnership stands long enough to be spoken to: a suggested one goes with the next solution.
pub(super) fn refuse_unless_decided(context: &Context<'_>, id: PartnershipId) -> Result<(), StoreError> {
    let sql = "SELECT status FROM partnership WHERE id = ?1";
    let status: Option<String> =
        context.connection.prepare_cached(sql)?.query_row([id.0], |row| row.get(0)).optional()?;
    match status.as_deref() {
        Some("accepted") => Ok(()),
        Some(_) => Err(refused(Phrase::new("refused-only-suggested"))),
        None => Err(refused(Phrase::new("refused-no-such-partnership").with("partnership", id.to_string()))),
    }
}

pub(super) fn refuse_too_long(text: &str) -> Result<(), StoreError> {
    match text.chars().count() {
        count if count > LONGEST => Err(refused(Phrase::new("refused-too-long").with("most", LONGEST))),
        _ => Ok(()),
    }
}
