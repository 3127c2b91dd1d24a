//! The site's folder. Only files that an earlier writing of the site made are written over or removed: their names
//! stand in a list beside them, without which a folder that holds anything is not ours.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use super::SiteFile;

/// The list of what is ours, one path a line.
const LIST: &str = "kumppani-site.txt";

/// Why a site was not written.
#[derive(Debug, thiserror::Error)]
pub enum SiteError {
    /// There are files in the folder that no site made.
    #[error("the folder holds other files")]
    NotOurs,
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Writes the files to a folder, which is made where it is not there, and removes what an earlier site had and this
/// one has not. Each file is there whole or as it was; everybody may read them, since they are to be published.
/// Answers how many files of an earlier site were removed.
///
/// # Errors
/// A folder of somebody else's, and one that cannot be written to.
pub fn write_site(folder: &Path, files: &[SiteFile]) -> Result<usize, SiteError> {
    let before = ours(folder)?;
    let now: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    // What is about to be made is ours before it is there, so that a writing that was cut short can be done again.
    let all = before.iter().map(String::as_str).chain(now.iter().copied());
    write(folder, LIST, &list(all.collect()))?;
    for file in files {
        write(folder, &file.path, &file.text)?;
    }
    let mut removed = 0;
    for gone in before.iter().filter(|path| !now.contains(path.as_str())) {
        match fs::remove_file(folder.join(gone)) {
            Ok(()) => removed += 1,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error.into()),
        }
    }
    write(folder, LIST, &list(now))?;
    Ok(removed)
}

/// The files of the site that lies there.
fn ours(folder: &Path) -> Result<BTreeSet<String>, SiteError> {
    match fs::read_to_string(folder.join(LIST)) {
        Ok(list) => Ok(list.lines().filter(|path| is_page(path)).map(str::to_owned).collect()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => match fs::read_dir(folder) {
            Ok(mut entries) => {
                if entries.next().is_some() {
                    Err(SiteError::NotOurs)
                } else {
                    Ok(BTreeSet::new())
                }
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(BTreeSet::new()),
            Err(error) => Err(error.into()),
        },
        Err(error) => Err(error.into()),
    }
}

/// A list that somebody wrote into leads nowhere else: only what a site can have is ever removed.
fn is_page(path: &str) -> bool {
    let name = match path.split_once('/') {
        Some(("fi" | "sv" | "en", name)) => name,
        Some(_) => return false,
        None => path,
    };
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
    name.chars().all(plain) && [".html", ".css"].iter().any(|ending| name.ends_with(ending)) && !name.starts_with('.')
}

fn list(paths: BTreeSet<&str>) -> String {
    paths.into_iter().map(|path| format!("{path}\n")).collect()
}

fn write(folder: &Path, path: &str, text: &str) -> io::Result<()> {
    let path = folder.join(path);
    let parent = path.parent().unwrap_or(folder);
    fs::create_dir_all(parent)?;
    let mut file = tempfile::NamedTempFile::new_in(parent)?;
    file.write_all(text.as_bytes())?;
    file.as_file().set_permissions(fs::Permissions::from_mode(0o644))?;
    file.persist(&path).map_err(|error| error.error)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str) -> SiteFile {
        SiteFile { path: path.to_owned(), text: path.to_owned() }
    }

    #[test]
    fn only_what_an_earlier_site_made_is_written_over_or_removed() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("sivusto");
        assert_eq!(write_site(&folder, &[file("index.html"), file("fi/report-1.html")]).unwrap(), 0);
        fs::write(folder.join("fi/own.txt"), "oma").unwrap();
        fs::write(place.path().join("other.html"), "oma").unwrap();
        let list = fs::read_to_string(folder.join(LIST)).unwrap();
        fs::write(folder.join(LIST), format!("{list}../other.html\nfi/own.txt\n/etc/passwd\nfi/../../other.html\n"))
            .unwrap();
        assert_eq!(write_site(&folder, &[file("index.html"), file("fi/report-2.html")]).unwrap(), 1);
        assert!(!folder.join("fi/report-1.html").exists() && folder.join("fi/report-2.html").exists());
        assert!(folder.join("fi/own.txt").exists() && place.path().join("other.html").exists());
        assert!(matches!(write_site(place.path(), &[file("index.html")]), Err(SiteError::NotOurs)));
    }

    #[test]
    fn a_link_in_the_place_of_a_page_is_replaced_and_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        write_site(folder.path(), &[file("index.html")]).unwrap();
        let elsewhere = folder.path().join("elsewhere");
        fs::write(&elsewhere, "oma").unwrap();
        fs::remove_file(folder.path().join("index.html")).unwrap();
        std::os::unix::fs::symlink(&elsewhere, folder.path().join("index.html")).unwrap();
        write_site(folder.path(), &[file("index.html")]).unwrap();
        assert_eq!(fs::read_to_string(&elsewhere).unwrap(), "oma");
    }
}
