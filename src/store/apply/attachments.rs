//! Files that came with an invoice: their bytes once under their hash, and with the claim who attached what when.

use sha2::{Digest, Sha256};

use crate::domain::ClaimId;
use crate::domain::claim::{AttachmentKind, NewAttachment};
use crate::i18n::Phrase;
use crate::store::StoreError;
use crate::store::entry::{Context, Outcome, refused};

pub(super) fn attach(context: &Context<'_>, claim: ClaimId, file: &NewAttachment) -> Result<Outcome, StoreError> {
    // Whoever made the change, made it of these bytes.
    let bytes = file.bytes.0.as_ref();
    if AttachmentKind::of(bytes) != Some(file.kind) {
        return Err(refused(Phrase::new("attachment-unknown-kind")));
    }
    let known: bool = context
        .connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM claim WHERE id = ?1)")?
        .query_row([claim.0], |row| row.get(0))?;
    if !known {
        return Err(refused(Phrase::new("refused-no-such-claim").with("claim", claim.to_string())));
    }
    let hash = hash_of(bytes);
    context
        .connection
        .prepare_cached("INSERT INTO attachment_content (hash, bytes) VALUES (?1, ?2) ON CONFLICT (hash) DO NOTHING")?
        .execute((&hash, bytes))?;
    context
        .connection
        .prepare_cached(
            "INSERT INTO claim_attachment (claim, hash, name, kind, size, attached_by, attached_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute((
            claim.0,
            &hash,
            &file.name,
            file.kind.code(),
            i64::try_from(bytes.len()).unwrap_or(i64::MAX),
            context.actor.as_str(),
            context.now(),
        ))?;
    Ok(Outcome { records: vec![context.connection.last_insert_rowid()], ..Outcome::default() })
}

/// SHA-256 in hexadecimal digits.
pub(in crate::store) fn hash_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
