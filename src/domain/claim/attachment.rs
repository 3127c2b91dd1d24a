//! Files that came with an invoice: receipts, a breakdown on paper. What they are is seen in their bytes and not in their
//! name, their name is no path, and nothing here opens them.

use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::domain::{Actor, AttachmentId, MARK, clean_line};
use crate::i18n::Phrase;

/// A scan of some tens of pages is a few megabytes; what is larger is no receipt, and all of them are copied with each
/// backup. In bytes.
pub const MOST_BYTES: usize = 10 * 1024 * 1024;

/// In characters.
const LONGEST_NAME: usize = 80;

/// So many digits of a hash tell files apart on a screen.
const SHORT_HASH: usize = 8;

/// What a file is, by its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AttachmentKind {
    Pdf,
    Jpeg,
    Png,
}

impl AttachmentKind {
    pub const ALL: [AttachmentKind; 3] = [AttachmentKind::Pdf, AttachmentKind::Jpeg, AttachmentKind::Png];

    pub fn code(self) -> &'static str {
        match self {
            AttachmentKind::Pdf => "pdf",
            AttachmentKind::Jpeg => "jpeg",
            AttachmentKind::Png => "png",
        }
    }

    /// As names end that bear one.
    pub fn endings(self) -> &'static [&'static str] {
        match self {
            AttachmentKind::Pdf => &["pdf"],
            AttachmentKind::Jpeg => &["jpg", "jpeg"],
            AttachmentKind::Png => &["png"],
        }
    }

    /// What the bytes are; `None` for anything else, whatever it is called.
    pub fn of(bytes: &[u8]) -> Option<AttachmentKind> {
        let version = |rest: &[u8]| matches!(rest, [b'0'..=b'9', b'.', b'0'..=b'9', ..]);
        match bytes {
            [b'%', b'P', b'D', b'F', b'-', rest @ ..] if version(rest) => Some(AttachmentKind::Pdf),
            [0xff, 0xd8, 0xff, marker, ..] if *marker >= 0xc0 => Some(AttachmentKind::Jpeg),
            // The signature, and the length and name of the first chunk, which is always the header.
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', 0, 0, 0, 13, b'I', b'H', b'D', b'R', ..] => {
                Some(AttachmentKind::Png)
            }
            _ => None,
        }
    }
}

/// The bytes of a file. Not printed where a change is.
#[derive(Clone, PartialEq, Eq)]
pub struct FileBytes(pub Arc<[u8]>);

impl fmt::Debug for FileBytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FileBytes({})", self.0.len())
    }
}

/// A file to keep with a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAttachment {
    /// See [`attachment_name`].
    pub name: String,
    pub kind: AttachmentKind,
    pub bytes: FileBytes,
}

impl NewAttachment {
    /// # Errors
    /// In words, for what is empty, too large, or neither of the three kinds.
    pub fn new(name: &str, bytes: Vec<u8>) -> Result<NewAttachment, Phrase> {
        if bytes.len() > MOST_BYTES {
            return Err(Phrase::new("attachment-too-large").with("most", MOST_BYTES / (1024 * 1024)));
        }
        let kind = AttachmentKind::of(&bytes).ok_or_else(|| Phrase::new("attachment-unknown-kind"))?;
        Ok(NewAttachment { name: attachment_name(name, kind), kind, bytes: FileBytes(bytes.into()) })
    }
}

/// A file that is kept with a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    pub id: AttachmentId,
    /// SHA-256 of its bytes, in hexadecimal digits.
    pub hash: String,
    pub name: String,
    pub kind: AttachmentKind,
    /// In bytes.
    pub size: u64,
    pub by: Actor,
    pub at: DateTime<Utc>,
}

impl Attachment {
    pub fn short_hash(&self) -> &str {
        self.hash.get(..SHORT_HASH).unwrap_or(&self.hash)
    }

    /// Its name, size and the begin of its hash, by which it is fetched.
    pub fn phrase(&self) -> Phrase {
        let kilobytes = i64::try_from(self.size.div_ceil(1024)).unwrap_or(i64::MAX);
        Phrase::new("attachment-facts")
            .with("name", self.name.as_str())
            .with("count", kilobytes)
            .with("hash", self.short_hash())
    }
}

/// A name that is no path on any system, does nothing in a terminal, is not hidden, and ends as what the file is.
pub fn attachment_name(given: &str, kind: AttachmentKind) -> String {
    // A folder is what stands before the last stroke, as Windows and the others write it.
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain = |c: char| if c == MARK || "<>:\"|?*$`&;'".contains(c) { '_' } else { c };
    let cleaned: String = clean_line(last).chars().map(plain).collect();
    let ending = kind.endings();
    let stem = match cleaned.rsplit_once('.') {
        Some((stem, end)) if ending.contains(&end.to_lowercase().as_str()) => stem,
        _ => cleaned.as_str(),
    };
    let space = char::is_whitespace;
    // In a sheet, a name is no formula either.
    let begun = stem.trim_start_matches(|c: char| space(c) || ".-=+@".contains(c));
    let stem: String = begun.chars().take(LONGEST_NAME).collect();
    let stem = stem.trim_end_matches(|c: char| space(c) || ".-".contains(c));
    format!("{}.{}", if stem.is_empty() { "liite" } else { stem }, ending[0])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01";

    #[test]
    fn what_a_file_is_its_bytes_tell_whatever_it_is_called() {
        assert_eq!(AttachmentKind::of(b"%PDF-1.7\n"), Some(AttachmentKind::Pdf));
        assert_eq!(AttachmentKind::of(b"\xff\xd8\xff\xe0\0\x10JFIF"), Some(AttachmentKind::Jpeg));
        assert_eq!(AttachmentKind::of(PNG), Some(AttachmentKind::Png));
        for other in [
            &b""[..],
            b"%PDF",
            b"%PDF-",
            b"%PDF-x.y",
            b"MZ\x90\0",
            b"PK\x03\x04",
            b"<svg onload=alert(1)>",
            b"\x89PNG\r\n\x1a\n",
            b" %PDF-1.7",
            b"\xff\xd8\xff",
            b"GIF89a",
            b"#!/bin/sh\n",
        ] {
            assert_eq!(AttachmentKind::of(other), None, "{other:?}");
            assert!(NewAttachment::new("kuitti.pdf", other.to_vec()).is_err());
        }
    }

    #[test]
    fn a_file_as_large_as_may_be_is_kept_and_one_byte_more_is_not() {
        let mut bytes = b"%PDF-1.7\n".to_vec();
        bytes.resize(MOST_BYTES, b' ');
        assert!(NewAttachment::new("x", bytes.clone()).is_ok());
        bytes.push(b' ');
        assert_eq!(NewAttachment::new("x", bytes).unwrap_err().key, "attachment-too-large");
    }

    #[test]
    fn a_name_is_no_path_and_ends_as_what_the_file_is() {
        for (given, name) in [
            ("Kuitti juna.PDF", "Kuitti juna.pdf"),
            ("../../etc/passwd", "passwd.pdf"),
            ("C:\\Users\\aino\\lasku.pdf", "lasku.pdf"),
            ("lasku.pdf.exe", "lasku.pdf.exe.pdf"),
            (".ssh", "ssh.pdf"),
            ("-rf", "rf.pdf"),
            ("=1+1.pdf", "1+1.pdf"),
            ("..", "liite.pdf"),
            ("", "liite.pdf"),
            ("a\u{202e}fdp.exe", "a_fdp.exe.pdf"),
            ("a\u{1b}[2Jb\nc.pdf", "a_[2Jb c.pdf"),
            ("$(reboot)`x`;&.pdf", "_(reboot)_x___.pdf"),
        ] {
            assert_eq!(attachment_name(given, AttachmentKind::Pdf), name, "{given:?}");
        }
        assert_eq!(attachment_name("kuva.jpeg", AttachmentKind::Jpeg), "kuva.jpg");
    }

    proptest! {
        #[test]
        fn no_name_is_a_path_a_hidden_file_or_an_act(given in "\\PC{0,120}|[./\\\\ -]{0,9}\\PC{0,9}[./\\\\ -]{0,9}|.{0,40}") {
            for kind in AttachmentKind::ALL {
                let name = attachment_name(&given, kind);
                prop_assert!(!name.contains(['/', '\\', '\0', '\n', MARK]), "{name:?}");
                prop_assert!(!name.starts_with(['.', '-', ' ', '=', '+', '@']) && name.len() > 4, "{name:?}");
                prop_assert!(name.ends_with(kind.endings()[0]));
                prop_assert!(name.chars().count() <= LONGEST_NAME + 4);
                prop_assert_eq!(clean_line(&name), name.clone());
                prop_assert_eq!(attachment_name(&name, kind), name);
            }
        }
    }
}
