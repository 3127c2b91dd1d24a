//! The SSH keys by which a person is known: read strictly, since what is read here becomes a line that lets somebody in.

use std::ops::RangeInclusive;

use sha2::{Digest, Sha256};

use super::{Actor, base64, clean_line};
use crate::i18n::Phrase;

/// The kinds that OpenSSH takes and the lengths in bytes of their parts after the name of the kind (RFC 4253, 5656, 8709;
/// `PROTOCOL.u2f`). An RSA key has 2,048 bits at least.
const KINDS: [(&str, &[RangeInclusive<usize>]); 7] = [
    ("ssh-ed25519", &[32..=32]),
    ("sk-ssh-ed25519@openssh.com", &[32..=32, 1..=128]),
    ("ecdsa-sha2-nistp256", &[8..=8, 65..=65]),
    ("ecdsa-sha2-nistp384", &[8..=8, 97..=97]),
    ("ecdsa-sha2-nistp521", &[8..=8, 133..=133]),
    ("sk-ecdsa-sha2-nistp256@openssh.com", &[8..=8, 65..=65, 1..=128]),
    ("ssh-rsa", &[1..=8, 256..=2049]),
];

/// A longer line is no public key, in bytes.
const LONGEST: usize = 4096;

/// One public key, without whatever stood around it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PublicKey {
    kind: &'static str,
    blob: Vec<u8>,
}

/// A key that is registered for a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonKey {
    pub person: Actor,
    pub key: PublicKey,
}

impl PublicKey {
    /// Reads what stands in a `.pub` file: kind, key, and a comment that is not kept.
    ///
    /// # Errors
    /// Anything else, in words: a private key, options before the key, a kind that is none, a key that is not whole.
    pub fn parse(line: &str) -> Result<PublicKey, Phrase> {
        let line = line.trim();
        if line.contains("PRIVATE KEY") {
            return Err(Phrase::new("key-is-private"));
        }
        if line.len() > LONGEST || line.chars().any(char::is_control) {
            return Err(Phrase::new("key-malformed"));
        }
        let mut words = line.split(' ');
        let (kind, blob) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let Some((kind, parts)) = KINDS.into_iter().find(|(known, _)| *known == kind) else {
            return Err(Phrase::new("key-kind-unknown").with("kind", clean_line(kind)));
        };
        let blob = base64::decode(blob).filter(|blob| is_whole(blob, kind, parts));
        blob.map(|blob| PublicKey { kind, blob }).ok_or_else(|| Phrase::new("key-malformed"))
    }

    /// As `ssh-keygen -l` shows it: `SHA256:…`.
    pub fn fingerprint(&self) -> String {
        format!("SHA256:{}", base64::encode(&Sha256::digest(&self.blob)).trim_end_matches('='))
    }

    /// Kind and key, as [`PublicKey::parse`] reads them.
    pub fn text(&self) -> String {
        format!("{} {}", self.kind, base64::encode(&self.blob))
    }
}

/// The name of the kind and its parts, each with its length before it, and nothing behind them.
fn is_whole(blob: &[u8], kind: &str, parts: &[RangeInclusive<usize>]) -> bool {
    let Some((name, mut rest)) = part(blob) else { return false };
    if name != kind.as_bytes() {
        return false;
    }
    for length in parts {
        let Some((found, after)) = part(rest) else { return false };
        if !length.contains(&found.len()) {
            return false;
        }
        rest = after;
    }
    rest.is_empty()
}

fn part(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    rest.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Made by `ssh-keygen`, and what its `-l` says of them.
    const MADE: [(&str, &str); 3] = include!("access_samples.in");

    fn key(line: &str) -> Result<PublicKey, String> {
        PublicKey::parse(line).map_err(|phrase| phrase.key)
    }

    #[test]
    fn keys_of_ssh_keygen_are_read_with_the_fingerprint_that_it_tells() {
        for (line, fingerprint) in MADE {
            let key = key(line).unwrap();
            assert_eq!(key.fingerprint(), fingerprint);
            assert_eq!(line.strip_suffix(" aino@kone"), Some(key.text().as_str()));
            assert_eq!(PublicKey::parse(&key.text()), Ok(key));
        }
    }

    #[test]
    fn nothing_but_a_whole_public_key_is_one() {
        let ours = MADE[0].0;
        let (kind, blob) = (ours.split(' ').next().unwrap(), ours.split(' ').nth(1).unwrap());
        let named = |kind: &str| format!("{kind} {blob}");
        for (line, problem) in [
            ("-----BEGIN OPENSSH PRIVATE KEY-----".to_owned(), "key-is-private"),
            (format!("no-pty {ours}"), "key-kind-unknown"),
            (format!("command=\"sh\" {ours}"), "key-kind-unknown"),
            (format!("{ours}\nssh-rsa AAAA"), "key-malformed"),
            (format!("{kind}  {blob}"), "key-malformed"),
            (format!("{kind}\t{blob}"), "key-malformed"),
            (named("ssh-dss"), "key-kind-unknown"),
            (named("ssh-rsa"), "key-malformed"),
            (format!("{kind} {}", &blob[..blob.len() - 4]), "key-malformed"),
            (format!("{kind} {blob}AAAA"), "key-malformed"),
            (format!("{kind} \"; sh"), "key-malformed"),
            (kind.to_owned(), "key-malformed"),
            (String::new(), "key-kind-unknown"),
            (format!("{ours}{}", "x".repeat(LONGEST)), "key-malformed"),
        ] {
            assert_eq!(key(&line), Err(problem.to_owned()), "{line:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_read_is_plain_text_without_a_quote(line in "(ssh-ed25519|ssh-rsa)? ?[ -~]{0,90}", cut in 0..80_usize, put: char) {
            let mut spoilt: Vec<char> = MADE[0].0.chars().collect();
            spoilt.insert(cut, put);
            for line in [line, spoilt.into_iter().collect()] {
                if let Ok(key) = PublicKey::parse(&line) {
                    prop_assert!(key.text().bytes().all(|b| b.is_ascii_alphanumeric() || b" +/=-@.".contains(&b)));
                    prop_assert!(line.trim().starts_with(&key.text()));
                }
            }
        }
    }
}
