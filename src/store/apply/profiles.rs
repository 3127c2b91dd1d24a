//! Mappings of a form's columns, by the name that a coordinator gave them.

use crate::domain::form::Profile;
use crate::i18n::Phrase;
use crate::store::StoreError;
use crate::store::entry::{Context, Outcome, refused};
use crate::store::read::to_json;

/// A profile of that name is replaced.
pub(super) fn save(context: &Context<'_>, profile: &Profile) -> Result<Outcome, StoreError> {
    if let Some(problem) = profile.problem() {
        return Err(refused(problem.phrase(&profile.name)));
    }
    let width = profile.width.and_then(|width| i64::try_from(width).ok());
    context
        .connection
        .prepare_cached(
            "INSERT INTO profile (name, columns, width) VALUES (?1, ?2, ?3)
             ON CONFLICT (name) DO UPDATE SET columns = excluded.columns, width = excluded.width",
        )?
        .execute((&profile.name, to_json(&profile.kept()), width))?;
    Ok(Outcome::default())
}

pub(super) fn remove(context: &Context<'_>, name: &str) -> Result<Outcome, StoreError> {
    let removed = context.connection.prepare_cached("DELETE FROM profile WHERE name = ?1")?.execute([name])?;
    let unknown = || refused(Phrase::new("refused-no-such-profile").with("name", name));
    if removed == 0 { Err(unknown()) } else { Ok(Outcome::default()) }
}
