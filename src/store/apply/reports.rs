//! What the libraries told of their visits, what a partnership is about, and whether it goes on.

use rusqlite::OptionalExtension;

use super::expect_version;
use crate::domain::topic::topics as vocabulary;
use crate::domain::{Change, PartnershipId, ReportEdit, ReportId, Seen, TopicId, VisitId};
use crate::i18n::Phrase;
use crate::store::StoreError;
use crate::store::entry::{Context, Outcome, refused};
use crate::store::read::to_json;

pub(super) fn add(
    context: &Context<'_>,
    partnership: PartnershipId,
    report: &ReportEdit,
) -> Result<Outcome, StoreError> {
    let report = fitting(context, partnership, report)?;
    let sql = "INSERT INTO report (partnership, visits, received, language, markup, text, topics, publishing)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    write(context, sql, partnership.0, &report)?;
    Ok(Outcome { records: vec![context.connection.last_insert_rowid()], ..Outcome::default() })
}

pub(super) fn edit(
    context: &Context<'_>,
    change: &Change,
    seen: Seen<ReportId>,
    report: &ReportEdit,
) -> Result<Outcome, StoreError> {
    expect_version(context, change, "report", seen.id.0, seen.version)?;
    let report = fitting(context, partnership_of(context, seen.id)?, report)?;
    let sql = "UPDATE report SET visits = ?2, received = ?3, language = ?4, markup = ?5, text = ?6, topics = ?7,
                   publishing = ?8 WHERE id = ?1";
    write(context, sql, seen.id.0, &report)?;
    Ok(Outcome::default())
}

/// Of what it is comes first, then the report as it is kept.
fn write(context: &Context<'_>, sql: &str, of: i64, report: &ReportEdit) -> Result<(), StoreError> {
    context.connection.prepare_cached(sql)?.execute((
        of,
        to_json(&report.visits),
        report.received.to_string(),
        report.language.code(),
        report.markup.code(),
        &*report.text,
        to_json(&report.topics),
        report.publishing.code(),
    ))?;
    Ok(())
}

pub(super) fn remove(context: &Context<'_>, change: &Change, seen: Seen<ReportId>) -> Result<Outcome, StoreError> {
    expect_version(context, change, "report", seen.id.0, seen.version)?;
    context.connection.prepare_cached("DELETE FROM report WHERE id = ?1")?.execute([seen.id.0])?;
    Ok(Outcome::default())
}

pub(super) fn tag(
    context: &Context<'_>,
    change: &Change,
    seen: Seen<PartnershipId>,
    topics: &[TopicId],
) -> Result<Outcome, StoreError> {
    expect_version(context, change, "partnership", seen.id.0, seen.version)?;
    super::contacts::refuse_unless_decided(context, seen.id)?;
    let sql = "UPDATE partnership SET topics = ?2 WHERE id = ?1";
    context.connection.prepare_cached(sql)?.execute((seen.id.0, to_json(&known(topics)?)))?;
    Ok(Outcome::default())
}

pub(super) fn answer_meeting(
    context: &Context<'_>,
    change: &Change,
    seen: Seen<PartnershipId>,
    meets: Option<bool>,
) -> Result<Outcome, StoreError> {
    expect_version(context, change, "partnership", seen.id.0, seen.version)?;
    super::contacts::refuse_unless_decided(context, seen.id)?;
    let sql = "UPDATE partnership SET meets = ?2 WHERE id = ?1";
    context
        .connection
        .prepare_cached(sql)?
        .execute((seen.id.0, meets.map(|meets| if meets { "yes" } else { "no" })))?;
    Ok(Outcome::default())
}

/// Whether a report stands that tells of a partnership.
pub(super) fn of_partnership(context: &Context<'_>, partnership: PartnershipId) -> Result<Option<i64>, StoreError> {
    let sql = "SELECT id FROM report WHERE partnership = ?1 LIMIT 1";
    Ok(context.connection.prepare_cached(sql)?.query_row([partnership.0], |row| row.get(0)).optional()?)
}

/// The report as it is kept, where it can be.
fn fitting(context: &Context<'_>, partnership: PartnershipId, report: &ReportEdit) -> Result<ReportEdit, StoreError> {
    super::contacts::refuse_unless_decided(context, partnership)?;
    let report = report.clone().tidied();
    if let Some(problem) = report.problem() {
        return Err(refused(problem));
    }
    let mut of_it = context.connection.prepare_cached("SELECT id FROM visit WHERE partnership = ?1")?;
    let of_it: Vec<VisitId> =
        of_it.query_map([partnership.0], |row| row.get(0).map(VisitId))?.collect::<Result<_, _>>()?;
    if let Some(other) = report.visits.iter().find(|visit| !of_it.contains(visit)) {
        let phrase = Phrase::new("refused-report-of-another").with("visit", other.to_string());
        return Err(refused(phrase.with("partnership", partnership.to_string())));
    }
    let topics = known(&report.topics)?;
    Ok(ReportEdit { topics, ..report })
}

/// Each topic once, in the order of the vocabulary.
fn known(topics: &[TopicId]) -> Result<Vec<TopicId>, StoreError> {
    super::edits::refuse_unknown_topics(topics)?;
    Ok(vocabulary().iter().map(|known| &known.id).filter(|known| topics.contains(known)).cloned().collect())
}

fn partnership_of(context: &Context<'_>, id: ReportId) -> Result<PartnershipId, StoreError> {
    let sql = "SELECT partnership FROM report WHERE id = ?1";
    Ok(PartnershipId(context.connection.prepare_cached(sql)?.query_row([id.0], |row| row.get(0))?))
}
