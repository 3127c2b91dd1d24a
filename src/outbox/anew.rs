//! A file that takes the place of no other.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use rustix::fs::OFlags;

use crate::domain::clean_line;

/// So many names are tried: the one that is wanted, and that with a number behind it.
const MOST_TRIES: usize = 100;

/// What became of a file that was to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its name, without a folder.
    pub name: String,
    /// Whether it was not there before.
    pub new: bool,
}

/// Writes a file `STEM.ENDING` for its owner alone. Where that name is taken by another file, a number stands behind
/// it; where that file holds the same already, it is left as it is. No link is followed and no path in `stem`.
///
/// # Errors
/// Where the folder cannot be written to, and where all names are taken.
pub fn write_anew(folder: &Path, stem: &str, ending: &str, bytes: &[u8]) -> io::Result<Written> {
    let stem = clean_line(stem).replace('/', "-");
    for number in 1..=MOST_TRIES {
        let name = if number == 1 { format!("{stem}.{ending}") } else { format!("{stem}-{number}.{ending}") };
        let path = folder.join(&name);
        match OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path) {
            Ok(mut file) => {
                let written = file.write_all(bytes);
                if written.is_err() {
                    // Half a file is worse than none; where this fails too, the first error is told.
                    let _ = fs::remove_file(&path);
                }
                return written.map(|()| Written { name, new: true });
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                if holds(&path, bytes) {
                    return Ok(Written { name, new: false });
                }
            }
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Opens a file to be read. A named pipe in its place must not make us wait, nor a link lead elsewhere.
///
/// # Errors
/// Where it cannot be opened.
pub fn open_without_following(path: impl AsRef<Path>) -> io::Result<File> {
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
    OpenOptions::new().read(true).custom_flags(flags.bits().cast_signed()).open(path)
}

/// What cannot be read does not hold it.
fn holds(path: &Path, bytes: &[u8]) -> bool {
    let same = |file: File| {
        let mut found = Vec::new();
        let whole = file.metadata().ok()?.is_file();
        file.take(bytes.len() as u64 + 1).read_to_end(&mut found).ok()?;
        Some(whole && found == bytes)
    };
    open_without_following(path).ok().and_then(same).unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(folder: &Path, stem: &str, bytes: &[u8]) -> (String, bool) {
        let written = write_anew(folder, stem, "eml", bytes).unwrap();
        (written.name, written.new)
    }

    #[test]
    fn what_is_written_takes_the_place_of_nothing_and_stays_in_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        let here = folder.path();
        fs::write(here.join("a.eml"), "oma").unwrap();
        std::os::unix::fs::symlink("/nonexistent/x", here.join("a-2.eml")).unwrap();
        assert_eq!(name(here, "a", b"1"), ("a-3.eml".into(), true));
        assert_eq!(fs::read(here.join("a.eml")).unwrap(), b"oma");
        assert_eq!(name(here, "../b", b"1"), ("..-b.eml".into(), true));
        assert!(write_anew(Path::new("/nonexistent/outbox"), "a", "eml", b"1").is_err());
    }

    #[test]
    fn what_lies_there_already_is_not_written_again_and_a_link_to_it_is_not_it() {
        let folder = tempfile::tempdir().unwrap();
        let here = folder.path();
        assert_eq!(name(here, "a", b"kirje"), ("a.eml".into(), true));
        assert_eq!(name(here, "a", b"kirje"), ("a.eml".into(), false));
        assert_eq!(name(here, "a", b"kirje 2"), ("a-2.eml".into(), true));
        std::os::unix::fs::symlink(here.join("a.eml"), here.join("b.eml")).unwrap();
        assert_eq!(name(here, "b", b"kirje"), ("b-2.eml".into(), true));
    }
}
