//! Approved claims handed to the finance system as a numbered list. The schema holds the same rules.

use rusqlite::OptionalExtension;

use super::claims::as_seen;
use super::payments::{about, standing};
use crate::domain::claim::{Decided, awaiting_export};
use crate::domain::place::municipality_name;
use crate::domain::{Cents, Change, Claim, ClaimId, ExportId, MunicipalityCode, Seen, VisitId};
use crate::i18n::{Arg, Lang, Phrase};
use crate::store::StoreError;
use crate::store::entry::{Context, MoneyRecord, Outcome, instant, refused};
use crate::store::read;

pub(super) fn export(
    context: &Context<'_>,
    change: &Change,
    seen: &[Seen<ClaimId>],
    lang: Lang,
) -> Result<Outcome, StoreError> {
    if seen.is_empty() {
        return Err(refused(Phrase::new("refused-nothing-to-export")));
    }
    let claims = read::claims(context.connection, None)?;
    let sql = "INSERT INTO claim_export (exported_by, exported_at, language) VALUES (?1, ?2, ?3)";
    context.connection.prepare_cached(sql)?.execute((context.actor.as_str(), context.now(), lang.code()))?;
    let number = ExportId(context.connection.last_insert_rowid());
    let mut sum = Cents::ZERO;
    for one in seen {
        as_seen(context, change, *one)?;
        let claim = standing(&claims, one.id)?;
        if awaiting_export([claim]).next().is_none() {
            let key = if claim.exported().is_some() { "refused-exported-already" } else { "refused-export-unapproved" };
            return Err(about(key, claim.id, |phrase| phrase.with("status", claim.status.phrase())));
        }
        add_row(context, number, claim, lang)?;
        sum = sum.plus(claim.sanctioned().unwrap_or_default());
    }
    let label = Phrase::new("change-export-claims")
        .with("number", number.to_string())
        .with("count", seen.len())
        .with("sum", Arg::Money(sum.0));
    let decision = Some(MoneyRecord::Exported { exported: number });
    Ok(Outcome { records: vec![number.0], decision, label: Some(label) })
}

fn add_row(context: &Context<'_>, number: ExportId, claim: &Claim, lang: Lang) -> Result<(), StoreError> {
    let (reference, municipality) = of_visit(context, claim.visit, lang)?;
    let Some(Decided { by, at, on_behalf_of, .. }) = &claim.decided else { return Ok(()) };
    let sql = "SELECT max(export) FROM claim_export_row WHERE claim = ?1";
    let earlier: Option<i64> = context.connection.prepare_cached(sql)?.query_row([claim.id.0], |row| row.get(0))?;
    context
        .connection
        .prepare_cached(
            "INSERT INTO claim_export_row (export, claim, decision, reference, municipality, invoice_number, business_id,
                 invoice_date, arrived, claimed, sanctioned, decided_by, decided_for, decided_at, earlier_export)
             SELECT ?1, id, version, ?3, ?4, invoice_number, business_id, invoice_date, arrived, ?5, ?6, ?7, ?8, ?9, ?10
             FROM claim WHERE id = ?2",
        )?
        .execute((
            number.0,
            claim.id.0,
            reference,
            municipality,
            claim.claimed().0,
            claim.sanctioned().map(|sum| sum.0),
            by.as_str(),
            on_behalf_of,
            instant(*at),
            earlier,
        ))?;
    Ok(())
}

/// The order reference of a visit, and the municipalities of those who travel.
fn of_visit(context: &Context<'_>, visit: VisitId, lang: Lang) -> Result<(String, String), StoreError> {
    let sql = "SELECT v.reference, r.municipalities FROM visit v JOIN registration r ON r.id = v.guest WHERE v.id = ?1";
    let found: Option<(String, Vec<MunicipalityCode>)> = context
        .connection
        .prepare_cached(sql)?
        .query_row([visit.0], |row| Ok((row.get(0)?, read::json(row, 1)?)))
        .optional()?;
    let (reference, codes) = found.unwrap_or_default();
    let names: Vec<String> = codes.iter().map(|code| municipality_name(lang, code)).collect();
    Ok((reference, names.join(", ")))
}
