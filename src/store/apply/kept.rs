//! Proposals kept under a name.

use super::expect_version;
use crate::domain::partnership::proposal_name;
use crate::domain::{Change, KeptId, Proposal, RoundId, Seen};
use crate::i18n::Phrase;
use crate::store::StoreError;
use crate::store::entry::{Context, Outcome, refused};
use crate::store::read::to_json;

pub(super) fn keep(
    context: &Context<'_>,
    round: RoundId,
    name: &str,
    proposal: &Proposal,
) -> Result<Outcome, StoreError> {
    let name = proposal_name(name).map_err(refused)?;
    let mut statement = context.connection.prepare_cached("SELECT name FROM kept_proposal WHERE round = ?1")?;
    let names: Vec<String> = statement.query_map([round.0], |row| row.get(0))?.collect::<Result<_, _>>()?;
    // The collation of the schema knows no capitals beyond ASCII.
    if let Some(known) = names.into_iter().find(|known| known.to_lowercase() == name.to_lowercase()) {
        return Err(refused(Phrase::new("refused-proposal-name-taken").with("name", known)));
    }
    context
        .connection
        .prepare_cached(
            "INSERT INTO kept_proposal (round, name, kept_by, kept_at, proposal) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute((round.0, name, context.actor.as_str(), context.now(), to_json(proposal)))?;
    Ok(Outcome { records: vec![context.connection.last_insert_rowid()], ..Outcome::default() })
}

pub(super) fn drop(context: &Context<'_>, change: &Change, kept: Seen<KeptId>) -> Result<Outcome, StoreError> {
    expect_version(context, change, "kept_proposal", kept.id.0, kept.version)?;
    context.connection.prepare_cached("DELETE FROM kept_proposal WHERE id = ?1")?.execute([kept.id.0])?;
    Ok(Outcome::default())
}
