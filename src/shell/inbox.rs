//! The folder that files are imported from. A file is named by what the folder lists and in no
//! other way: no path, no link, no device, nothing larger than an export can be.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use rustix::fs::OFlags;

use crate::app::InboxFile;
use crate::desk::write_anew;
use crate::domain::clean_line;
use crate::i18n::Phrase;

/// The largest file that is read, bytes. An export of a thousand registrations has about one million.
pub const LARGEST_FILE: u64 = 64 * 1024 * 1024;

/// The most files that are listed.
const MOST_FILES: usize = 500;

/// What an export or a directory is called.
const ENDINGS: [&str; 6] = ["csv", "tsv", "txt", "json", "xlsx", "xlsm"];

/// The names and sizes of the files that could be imported, by name.
pub fn list(folder: &Path) -> Result<Vec<InboxFile>, Phrase> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| folder_problem(folder, &error))? {
        // What vanishes while it is listed is not there.
        let Ok(entry) = entry else { continue };
        // A link is not followed here, so it is no regular file.
        let Ok(metadata) = entry.metadata() else { continue };
        let Ok(name) = entry.file_name().into_string() else { continue };
        if metadata.is_file() && metadata.len() <= LARGEST_FILE && is_offered(&name) {
            files.push(InboxFile { name, bytes: metadata.len() });
        }
    }
    files.sort_by(|one, other| one.name.cmp(&other.name));
    files.truncate(MOST_FILES);
    Ok(files)
}

/// The bytes of one listed file.
pub fn read(folder: &Path, name: &str) -> Result<Vec<u8>, Phrase> {
    let gone = || Phrase::new("shell-inbox-file-gone").with("file", clean_line(name));
    let problem = |error: io::Error| {
        Phrase::new("shell-inbox-file-unreadable").with("file", clean_line(name)).with("error", error.to_string())
    };
    // Compared with what the folder says, so that no name is ever taken apart as a path.
    if !list(folder)?.iter().any(|file| file.name == name) {
        return Err(gone());
    }
    let file = open_without_following(&folder.join(name)).map_err(problem)?;
    // Between listing and opening it may have become another.
    if !file.metadata().map_err(problem)?.is_file() {
        return Err(gone());
    }
    let mut bytes = Vec::new();
    file.take(LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(problem)?;
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(gone());
    }
    Ok(bytes)
}

/// Writes a new CSV file of this name, or where there is one with a number after it. Gives its name.
pub fn write_csv(folder: &Path, stem: &str, bytes: &[u8]) -> Result<String, Phrase> {
    write_anew(folder, stem, "csv", bytes)
        .map(|written| written.name)
        .map_err(|error| unwritable("shell-inbox-unwritable", folder, &error))
}

/// That nothing can be written to a folder, in the words of this key.
pub fn unwritable(key: &str, folder: &Path, error: &io::Error) -> Phrase {
    let path = clean_line(&folder.display().to_string());
    Phrase::new(key).with("path", path).with("error", error.to_string())
}

/// A named pipe in the place of a file must not make us wait, nor a link lead out of the folder.
fn open_without_following(path: &Path) -> io::Result<File> {
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
    OpenOptions::new().read(true).custom_flags(flags.bits().cast_signed()).open(path)
}

/// A hidden file is none that somebody put there; a name that could act on a terminal is not shown.
fn is_offered(name: &str) -> bool {
    let ending = Path::new(name).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    !name.starts_with('.') && clean_line(name) == name && ENDINGS.iter().any(|known| known.eq_ignore_ascii_case(ending))
}

fn folder_problem(folder: &Path, error: &io::Error) -> Phrase {
    let path = clean_line(&folder.display().to_string());
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Phrase::new("shell-inbox-missing").with("path", path),
        _ => Phrase::new("shell-inbox-unreadable").with("path", path).with("error", error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder_with(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            fs::write(folder.path().join(name), text).unwrap();
        }
        folder
    }

    fn names(folder: &Path) -> Vec<String> {
        list(folder).unwrap().into_iter().map(|file| file.name).collect()
    }

    #[test]
    fn only_files_that_could_be_imported_are_listed_by_name() {
        let folder = folder_with(&[
            ("kevät.csv", "a;b"),
            ("Alku.JSON", "[]"),
            (".salainen.csv", ""),
            ("kuva.png", ""),
            ("paha\u{1b}[2J.csv", ""),
        ]);
        fs::create_dir(folder.path().join("kansio.csv")).unwrap();
        std::os::unix::fs::symlink("/etc/passwd", folder.path().join("linkki.csv")).unwrap();
        assert_eq!(names(folder.path()), ["Alku.JSON", "kevät.csv"]);
    }

    #[test]
    fn a_file_too_large_to_be_an_export_is_not_offered() {
        let folder = folder_with(&[]);
        File::create(folder.path().join("iso.csv")).unwrap().set_len(LARGEST_FILE + 1).unwrap();
        assert_eq!(names(folder.path()), Vec::<String>::new());
        assert!(read(folder.path(), "iso.csv").is_err());
    }

    #[test]
    fn no_name_leads_out_of_the_folder() {
        let folder = folder_with(&[("ok.csv", "a;b")]);
        let inner = folder.path().join("inbox");
        fs::create_dir(&inner).unwrap();
        std::os::unix::fs::symlink(folder.path().join("ok.csv"), inner.join("linkki.csv")).unwrap();
        for name in ["../ok.csv", "/etc/passwd", "linkki.csv", "", ".", "..", "ok.csv/", "./ok.csv"] {
            assert!(read(&inner, name).is_err(), "{name:?} was read");
        }
        assert_eq!(read(folder.path(), "ok.csv").unwrap(), b"a;b");
    }

    #[test]
    fn a_folder_that_is_not_there_is_said_in_words() {
        let phrase = list(Path::new("/nonexistent/inbox")).unwrap_err();
        assert_eq!(phrase.key, "shell-inbox-missing");
    }
}
