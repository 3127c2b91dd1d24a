//! Which visits a partnership has, and of what kind they are.

use chrono::NaiveDate;
use rusqlite::OptionalExtension;

use super::templates::fill;
use super::{contacts, expect_version, pairs};
use crate::domain::visit::reference_letters;
use crate::domain::{Change, PartnershipId, RegistrationId, Seen, VisitId, VisitKind};
use crate::i18n::Phrase;
use crate::store::StoreError;
use crate::store::entry::{Context, Outcome, refused};
use crate::store::read::{coded, templates, to_json};

pub(super) fn add(
    context: &Context<'_>,
    partnership: PartnershipId,
    host: RegistrationId,
    guest: RegistrationId,
    today: NaiveDate,
) -> Result<Outcome, StoreError> {
    contacts::refuse_unless_decided(context, partnership)?;
    let members = pairs::members(context, partnership)?;
    if let Some(stranger) = [host, guest].into_iter().find(|side| !members.contains(side)) {
        let phrase = Phrase::new("refused-not-a-member").with("registration", stranger.to_string());
        return Err(refused(phrase.with("partnership", partnership.to_string())));
    }
    if host == guest {
        return Err(refused(Phrase::new("refused-visit-to-itself")));
    }
    let sql = "SELECT r.code, p.number FROM partnership p JOIN round r ON r.id = p.round WHERE p.id = ?1";
    let (code, number): (String, i64) =
        context.connection.prepare_cached(sql)?.query_row([partnership.0], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let letter = next_letter(context, partnership)?;
    let reference = pairs::reference(&code, number, letter);
    pairs::open_visit(context, partnership, (host, guest), &reference, today)?;
    let visit = context.connection.last_insert_rowid();
    let label = Phrase::new("change-add-visit-as").with("partnership", partnership.to_string());
    Ok(Outcome { records: vec![visit], label: Some(label.with("reference", reference)), ..Outcome::default() })
}

/// A letter is given once, also where its visit was taken away: its reference may stand in an instruction, and an invoice
/// that comes with it must not find another visit.
fn next_letter(context: &Context<'_>, partnership: PartnershipId) -> Result<usize, StoreError> {
    let sql = "INSERT INTO letter_given (partnership, last) VALUES (?1, ?2)
               ON CONFLICT (partnership) DO UPDATE SET last = max(last + 1, excluded.last) RETURNING last";
    let next = highest_letter(context, partnership)?.map_or(0, |place| place + 1);
    let given: i64 = context.connection.prepare_cached(sql)?.query_row((partnership.0, next), |row| row.get(0))?;
    Ok(usize::try_from(given).unwrap_or_default())
}

/// Of the visits that stand.
fn highest_letter(context: &Context<'_>, partnership: PartnershipId) -> Result<Option<i64>, StoreError> {
    let sql = "SELECT reference FROM visit WHERE partnership = ?1";
    let mut statement = context.connection.prepare_cached(sql)?;
    let references: Vec<String> = statement.query_map([partnership.0], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let highest = references.iter().filter_map(|reference| place_of(reference)).max();
    Ok(highest.map(|place| i64::try_from(place).unwrap_or(i64::MAX)))
}

/// What stands now was given, whatever becomes of it.
fn keep_letters(context: &Context<'_>, visit: VisitId) -> Result<(), StoreError> {
    let sql = "SELECT partnership FROM visit WHERE id = ?1";
    let partnership = context.connection.prepare_cached(sql)?.query_row([visit.0], |row| row.get(0))?;
    let Some(highest) = highest_letter(context, PartnershipId(partnership))? else { return Ok(()) };
    let sql = "INSERT INTO letter_given (partnership, last) VALUES (?1, ?2)
               ON CONFLICT (partnership) DO UPDATE SET last = excluded.last WHERE excluded.last > last";
    context.connection.prepare_cached(sql)?.execute((partnership, highest))?;
    Ok(())
}

/// The place that the letters at the end of a reference stand for.
fn place_of(reference: &str) -> Option<usize> {
    let (_, letters) = reference.rsplit_once('-')?;
    (0..=usize::from(u16::MAX)).find(|place| reference_letters(*place) == letters)
}

pub(super) fn remove(context: &Context<'_>, change: &Change, seen: Seen<VisitId>) -> Result<Outcome, StoreError> {
    expect_version(context, change, "visit", seen.id.0, seen.version)?;
    let sql = "SELECT id FROM claim WHERE visit = ?1 ORDER BY id LIMIT 1";
    let claim: Option<i64> =
        context.connection.prepare_cached(sql)?.query_row([seen.id.0], |row| row.get(0)).optional()?;
    if let Some(claim) = claim {
        let phrase = Phrase::new("refused-visit-has-claim").with("visit", seen.id.to_string());
        return Err(refused(phrase.with("claim", claim.to_string())));
    }
    let sql = "SELECT r.id FROM report r, json_each(r.visits) told WHERE told.value = ?1 ORDER BY r.id LIMIT 1";
    let report: Option<i64> =
        context.connection.prepare_cached(sql)?.query_row([seen.id.0], |row| row.get(0)).optional()?;
    if let Some(report) = report {
        let phrase = Phrase::new("refused-visit-has-report").with("visit", seen.id.to_string());
        return Err(refused(phrase.with("report", report.to_string())));
    }
    let sql = "SELECT count(*) FROM visit WHERE partnership = (SELECT partnership FROM visit WHERE id = ?1)";
    let of_the_pair: i64 = context.connection.prepare_cached(sql)?.query_row([seen.id.0], |row| row.get(0))?;
    if of_the_pair < 2 {
        return Err(refused(Phrase::new("refused-last-visit").with("visit", seen.id.to_string())));
    }
    keep_letters(context, seen.id)?;
    for sql in [
        "DELETE FROM checklist_item WHERE visit = ?1",
        "DELETE FROM visit_plan WHERE visit = ?1",
        "DELETE FROM plan_item WHERE visit = ?1",
        "DELETE FROM visit WHERE id = ?1",
    ] {
        context.connection.prepare_cached(sql)?.execute([seen.id.0])?;
    }
    Ok(Outcome::default())
}

/// The checklist becomes that of the other kind. What is in both stays as it is, ticked or not, and so does what somebody
/// ticked, noted on, gave a day, or added to this visit.
pub(super) fn set_kind(
    context: &Context<'_>,
    change: &Change,
    seen: Seen<VisitId>,
    kind: VisitKind,
) -> Result<Outcome, StoreError> {
    expect_version(context, change, "visit", seen.id.0, seen.version)?;
    let sql = "SELECT kind FROM visit WHERE id = ?1";
    let mut statement = context.connection.prepare_cached(sql)?;
    let old = statement.query_row([seen.id.0], |row| coded(row, 0, &VisitKind::ALL, VisitKind::code))?;
    if old == kind {
        return Err(refused(Phrase::new("refused-kind-already").with("kind", kind.phrase())));
    }
    context.connection.prepare_cached("UPDATE visit SET kind = ?2 WHERE id = ?1")?.execute((seen.id.0, kind.code()))?;
    let lists = templates(context.connection)?;
    let wanted = lists.of(kind);
    let kept: Vec<&str> = wanted.iter().map(|item| item.key.as_str()).collect();
    let sql = "DELETE FROM checklist_item WHERE visit = ?1 AND words IS NULL
               AND key NOT IN (SELECT value FROM json_each(?2))
               AND (ticked_by IS NULL OR ticked_from IS NOT NULL) AND note = '' AND due IS NULL";
    context.connection.prepare_cached(sql)?.execute((seen.id.0, to_json(&kept)))?;
    let behind = i64::try_from(wanted.len()).unwrap_or(i64::MAX);
    let sql = "UPDATE checklist_item SET position = position + ?2 WHERE visit = ?1";
    context.connection.prepare_cached(sql)?.execute((seen.id.0, behind))?;
    fill(context, seen.id, kind)?;
    Ok(Outcome::default())
}
