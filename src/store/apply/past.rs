//! Partnerships from before this program.

use super::expect_version;
use crate::domain::{Change, EarlierPair, PastPartnershipId, Seen};
use crate::i18n::Phrase;
use crate::store::StoreError;
use crate::store::entry::{Context, Outcome, refused};
use crate::store::read::to_json;

pub(super) fn import(context: &Context<'_>, file: &str, pairs: &[EarlierPair]) -> Result<Outcome, StoreError> {
    let mut records = Vec::with_capacity(pairs.len());
    for pair in pairs {
        for library in pair.sides.iter().flatten() {
            let sql = "SELECT EXISTS (SELECT 1 FROM library WHERE id = ?1)";
            if !context.connection.prepare_cached(sql)?.query_row([library.as_str()], |row| row.get(0))? {
                return Err(refused(Phrase::new("refused-no-such-library").with("library", library.as_str())));
            }
        }
        let added = context
            .connection
            .prepare_cached(
                "INSERT INTO past_partnership (period, sides) VALUES (?1, ?2) ON CONFLICT (period, sides) DO NOTHING",
            )?
            .execute((&pair.period, to_json(&pair.sides)))?;
        if added > 0 {
            records.push(context.connection.last_insert_rowid());
        }
    }
    // Another may have taken in some of them meanwhile.
    let label = Phrase::new("change-import-past").with("file", file).with("count", records.len());
    Ok(Outcome { records, label: Some(label), ..Outcome::default() })
}

pub(super) fn remove(
    context: &Context<'_>,
    change: &Change,
    past: &[Seen<PastPartnershipId>],
) -> Result<Outcome, StoreError> {
    for seen in past {
        expect_version(context, change, "past_partnership", seen.id.0, seen.version)?;
        context.connection.prepare_cached("DELETE FROM past_partnership WHERE id = ?1")?.execute([seen.id.0])?;
    }
    Ok(Outcome::default())
}
