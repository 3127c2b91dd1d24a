//! Files of one folder, named by what the folder lists and in no other way: no path, no link, no device, nothing larger than
//! an export can be.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use super::open_without_following;
use crate::domain::clean_line;

/// The largest file that is read, bytes. An export of a thousand registrations has about one million.
pub const LARGEST_FILE: u64 = 64 * 1024 * 1024;

/// The most files that are listed.
pub const MOST_FILES: usize = 500;

/// A file that is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub name: String,
    pub bytes: u64,
}

/// The files that are `offered` by their names, by name. A hidden one is none that somebody put there; a name that could
/// act on a terminal is not shown.
///
/// # Errors
/// Where the folder cannot be read.
pub fn list(folder: &Path, offered: &dyn Fn(&str) -> bool) -> io::Result<Vec<Listed>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        // What vanishes while it is listed is not there.
        let Ok(entry) = entry else { continue };
        // A link is not followed here, so it is no regular file.
        let Ok(metadata) = entry.metadata() else { continue };
        let Ok(name) = entry.file_name().into_string() else { continue };
        let shown = !name.starts_with('.') && clean_line(&name) == name && offered(&name);
        if metadata.is_file() && metadata.len() <= LARGEST_FILE && shown {
            files.push(Listed { name, bytes: metadata.len() });
        }
    }
    files.sort_by(|one, other| one.name.cmp(&other.name));
    files.truncate(MOST_FILES);
    Ok(files)
}

/// The bytes of one listed file; `None` where no file of that name is listed.
///
/// # Errors
/// Where the folder or the file cannot be read.
pub fn read(folder: &Path, name: &str, offered: &dyn Fn(&str) -> bool) -> io::Result<Option<Vec<u8>>> {
    // Compared with what the folder says, so that no name is ever taken apart as a path.
    if !list(folder, offered)?.iter().any(|file| file.name == name) {
        return Ok(None);
    }
    let file = open_without_following(folder.join(name))?;
    // Between listing and opening it may have become another.
    if !file.metadata()?.is_file() {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    file.take(LARGEST_FILE + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= LARGEST_FILE).then_some(bytes))
}
