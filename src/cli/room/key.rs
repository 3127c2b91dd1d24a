//! The key that sshd saw, compared with those that are registered: a file of keys in which a name stands beside another's
//! key lets nobody in.

use std::io::Read;
use std::os::unix::fs::MetadataExt;

use crate::cli::CliError;
use crate::desk::open_without_following;
use crate::domain::access::PublicKey;
use crate::i18n::Phrase;
use crate::store::Store;

/// Where sshd says by what somebody came in (`ExposeAuthInfo yes`).
pub const SSH_USER_AUTH: &str = "SSH_USER_AUTH";

/// A longer file is none of sshd's, in bytes.
const LONGEST: u64 = 64 * 1024;

/// # Errors
/// Where sshd does not say which key it saw, and where that is none of this person's.
pub fn refuse_anothers(store: &Store) -> Result<(), CliError> {
    let seen = seen().ok_or_else(|| CliError::NotDone(Phrase::new("room-key-not-told")))?;
    let keys = store.keys()?;
    if keys.iter().any(|known| known.person == *store.actor() && seen.contains(&known.key)) {
        return Ok(());
    }
    let fingerprints: Vec<String> = seen.iter().map(PublicKey::fingerprint).collect();
    let refused = Phrase::new("room-key-not-registered").with("person", store.actor().as_str());
    Err(CliError::NotDone(refused.with("key", fingerprints.join(", "))))
}

/// The public keys by which this session was let in; `None` where nobody but us could not have written it so.
fn seen() -> Option<Vec<PublicKey>> {
    let file = open_without_following(std::env::var_os(SSH_USER_AUTH)?).ok()?;
    let found = file.metadata().ok()?;
    let ours = found.uid() == rustix::process::getuid().as_raw() && found.mode() & 0o077 == 0;
    if !found.is_file() || !ours {
        return None;
    }
    let mut text = String::new();
    file.take(LONGEST).read_to_string(&mut text).ok()?;
    let keys = text.lines().filter_map(|line| line.strip_prefix("publickey "));
    let keys: Vec<PublicKey> = keys.filter_map(|key| PublicKey::parse(key).ok()).collect();
    (!keys.is_empty()).then_some(keys)
}
