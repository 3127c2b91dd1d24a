//! The folder that files are imported from. A file is named by what the folder lists and in no
//! other way: no path, no link, no device, nothing larger than an export can be.

use std::io;
use std::path::Path;

use crate::app::InboxFile;
use crate::desk::{folder as files, write_anew};
use crate::domain::claim::{AttachmentKind, NewAttachment};
use crate::domain::clean_line;
use crate::i18n::Phrase;

/// Which files of the folder are offered, by what they are called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offered {
    /// An export or a directory.
    Tables,
    /// What is kept with a claim. What a file is, its bytes tell.
    Attachable,
}

impl Offered {
    fn is_one(self, name: &str) -> bool {
        const TABLES: [&str; 6] = ["csv", "tsv", "txt", "json", "xlsx", "xlsm"];
        let ending = Path::new(name).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        let is_it = |known: &&str| known.eq_ignore_ascii_case(ending);
        match self {
            Offered::Tables => TABLES.iter().any(is_it),
            Offered::Attachable => AttachmentKind::ALL.iter().flat_map(|kind| kind.endings()).any(is_it),
        }
    }

    /// The message that the folder has none.
    pub fn none(self) -> &'static str {
        match self {
            Offered::Tables => "shell-inbox-empty",
            Offered::Attachable => "shell-inbox-nothing-attachable",
        }
    }
}

/// The names and sizes of the files that are offered, by name.
pub fn list(folder: &Path, offered: Offered) -> Result<Vec<InboxFile>, Phrase> {
    let listed = files::list(folder, &|name| offered.is_one(name)).map_err(|error| folder_problem(folder, &error))?;
    Ok(listed.into_iter().map(|file| InboxFile { name: file.name, bytes: file.bytes }).collect())
}

/// The bytes of one file that could be imported.
pub fn read(folder: &Path, name: &str) -> Result<Vec<u8>, Phrase> {
    read_offered(folder, name, Offered::Tables)
}

/// One file as it is kept with a claim.
pub fn attachment(folder: &Path, name: &str) -> Result<NewAttachment, Phrase> {
    let bytes = read_offered(folder, name, Offered::Attachable)?;
    let unfit = |problem| Phrase::new("shell-attachment-unfit").with("file", clean_line(name)).with("problem", problem);
    NewAttachment::new(name, bytes).map_err(unfit)
}

fn read_offered(folder: &Path, name: &str, offered: Offered) -> Result<Vec<u8>, Phrase> {
    let file = || clean_line(name);
    match files::read(folder, name, &|name| offered.is_one(name)) {
        Ok(Some(bytes)) => Ok(bytes),
        Ok(None) => Err(Phrase::new("shell-inbox-file-gone").with("file", file())),
        Err(error) => {
            Err(Phrase::new("shell-inbox-file-unreadable").with("file", file()).with("error", error.to_string()))
        }
    }
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

fn folder_problem(folder: &Path, error: &io::Error) -> Phrase {
    let path = clean_line(&folder.display().to_string());
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Phrase::new("shell-inbox-missing").with("path", path),
        _ => Phrase::new("shell-inbox-unreadable").with("path", path).with("error", error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use std::fs::{self, File};

    use super::*;
    use crate::desk::folder::LARGEST_FILE;

    fn folder_with(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            fs::write(folder.path().join(name), text).unwrap();
        }
        folder
    }

    fn names(folder: &Path) -> Vec<String> {
        list(folder, Offered::Tables).unwrap().into_iter().map(|file| file.name).collect()
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
    fn what_is_kept_with_a_claim_is_offered_by_its_name_and_taken_by_its_bytes() {
        let folder = folder_with(&[
            ("kuitti.PDF", "%PDF-1.7\n"),
            ("kuva.png", "GIF89a"),
            ("lasku.csv", "a;b"),
            ("paha\u{202e}.pdf", "%PDF-1.7\n"),
        ]);
        std::os::unix::fs::symlink("/etc/passwd", folder.path().join("linkki.pdf")).unwrap();
        let offered = list(folder.path(), Offered::Attachable).unwrap();
        assert_eq!(offered.iter().map(|file| file.name.as_str()).collect::<Vec<_>>(), ["kuitti.PDF", "kuva.png"]);
        let kept = attachment(folder.path(), "kuitti.PDF").unwrap();
        assert_eq!((kept.name.as_str(), &*kept.bytes.0), ("kuitti.pdf", b"%PDF-1.7\n".as_slice()));
        for (name, key) in [
            ("kuva.png", "shell-attachment-unfit"),
            ("lasku.csv", "shell-inbox-file-gone"),
            ("linkki.pdf", "shell-inbox-file-gone"),
            ("../kuitti.PDF", "shell-inbox-file-gone"),
        ] {
            assert_eq!(attachment(folder.path(), name).unwrap_err().key, key, "{name}");
        }
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
        let phrase = list(Path::new("/nonexistent/inbox"), Offered::Tables).unwrap_err();
        assert_eq!(phrase.key, "shell-inbox-missing");
    }
}
