//! Who keeps a database: one account, or a group of accounts, as the mode of its folder tells; and whether its files and
//! folders are open to them and to nobody else.

use std::fs::Metadata;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use super::{StoreError, Symptom};
use crate::i18n::Phrase;

/// By whom a database is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// By one account: nobody else may do anything with it.
    Alone,
    /// By a group, which what is made in the folder belongs to (setgid), and where nobody removes another's file (sticky).
    Together { group: u32 },
}

/// What belongs to a database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thing {
    /// Its file, or the one of its drafts.
    Database,
    /// The folder that it lies in.
    Folder,
    /// A folder beside it, for what comes in and goes out.
    Inside,
}

impl Kept {
    /// A folder that its group may write to, and with one of the two bits for that, was meant to be shared.
    ///
    /// # Errors
    /// Where the folder cannot be looked at.
    pub fn of(database: &Path) -> Result<Kept, StoreError> {
        let folder = std::fs::metadata(folder_of(database))?;
        let is_shared = folder.mode() & 0o020 != 0 && folder.mode() & 0o3000 != 0;
        Ok(if is_shared { Kept::Together { group: folder.gid() } } else { Kept::Alone })
    }

    /// The modes that a thing may have, the one to advise first.
    fn modes(self, thing: Thing) -> &'static [u32] {
        match (self, thing) {
            (Kept::Alone, Thing::Database) => &[0o600],
            (Kept::Alone, Thing::Folder | Thing::Inside) => &[0o700],
            (Kept::Together { .. }, Thing::Database) => &[0o660],
            (Kept::Together { .. }, Thing::Folder) => &[0o3770],
            (Kept::Together { .. }, Thing::Inside) => &[0o2770, 0o3770],
        }
    }

    /// Whether those who keep the database may use a thing of it, and nobody else. `what` is the word for scripts.
    ///
    /// # Errors
    /// Where it cannot be looked at.
    pub fn look_at(self, thing: Thing, what: &'static str, path: &Path) -> Result<Symptom, StoreError> {
        let metadata = std::fs::metadata(path)?;
        let found = match self {
            // The other bits open nothing to anybody, and `chmod 700` leaves them to a folder.
            Kept::Alone => metadata.mode() & 0o777,
            Kept::Together { .. } => metadata.mode() & 0o7777,
        };
        let modes = self.modes(thing);
        let wrong = || Phrase::new("doctor-mode-wrong").with("wanted", format!("{:o}", modes[0]));
        let (well, phrase) = match self {
            Kept::Alone if !is_mine(&metadata) => (false, Phrase::new("doctor-not-mine")),
            Kept::Together { group } if metadata.gid() != group => {
                let phrase = Phrase::new("doctor-group-wrong").with("group", group_name(metadata.gid()));
                (false, phrase.with("wanted", group_name(group)))
            }
            _ if !modes.contains(&found) => (false, wrong()),
            Kept::Alone => (true, Phrase::new("doctor-mode-right")),
            Kept::Together { group } => {
                let key = if thing == Thing::Folder { "doctor-folder-shared" } else { "doctor-mode-shared" };
                (true, Phrase::new(key).with("group", group_name(group)))
            }
        };
        let phrase = phrase.with("path", path.display().to_string()).with("found", format!("{found:o}"));
        Ok(Symptom { what, well, phrase })
    }
}

/// The folder that a file lies in.
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Root looks in everybody's name.
fn is_mine(found: &Metadata) -> bool {
    let viewer = rustix::process::geteuid();
    viewer.is_root() || found.uid() == viewer.as_raw()
}

/// The name of a group id, the number where the system has none.
fn group_name(id: u32) -> String {
    let groups = std::fs::read_to_string("/etc/group").unwrap_or_default();
    let named = groups.lines().find_map(|line| {
        let mut fields = line.split(':');
        let name = fields.next()?;
        (fields.nth(1)?.parse() == Ok(id)).then(|| name.to_owned())
    });
    named.unwrap_or_else(|| id.to_string())
}

#[cfg(test)]
mod tests {
    use std::fs::{self, Permissions};
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    /// A folder with a database and an inbox of these modes, and which of the three are well, in this order.
    fn well(folder: u32, database: u32, inbox: u32) -> [bool; 3] {
        let place = tempfile::tempdir().unwrap();
        let [file, inside] = ["x.db", "x.db.inbox"].map(|name| place.path().join(name));
        fs::write(&file, "").unwrap();
        fs::create_dir(&inside).unwrap();
        for (path, mode) in [(&file, database), (&inside, inbox), (&place.path().to_owned(), folder)] {
            fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
        }
        let kept = Kept::of(&file).unwrap();
        [(Thing::Folder, place.path()), (Thing::Database, &file), (Thing::Inside, &inside)]
            .map(|(thing, path)| kept.look_at(thing, "x", path).unwrap().well)
    }

    #[test]
    fn each_of_the_two_ways_is_well_as_the_readme_sets_it_up_and_nothing_between_them() {
        assert_eq!(well(0o700, 0o600, 0o700), [true; 3]);
        assert_eq!(well(0o2700, 0o600, 0o2700), [true; 3], "made in a folder that hands its group on");
        assert_eq!(well(0o3770, 0o660, 0o2770), [true; 3]);
        assert_eq!(well(0o3770, 0o660, 0o3770), [true; 3]);
        assert_eq!(well(0o3770, 0o600, 0o2700), [true, false, false], "the others cannot work");
        assert_eq!(well(0o700, 0o660, 0o2770), [true, false, false], "not shared at all");
        assert_eq!(well(0o770, 0o660, 0o770), [false; 3], "anybody of the group could put another in its place");
        assert_eq!(well(0o2770, 0o660, 0o2770), [false, true, true], "the sticky bit is missing");
        assert_eq!(well(0o1770, 0o660, 0o1770), [false, true, false], "files would not be the group's");
        for beyond in [0o1, 0o2, 0o4] {
            assert_eq!(well(0o3770 | beyond, 0o660 | beyond, 0o2770 | beyond), [false; 3], "open to all");
            assert_eq!(well(0o700 | beyond, 0o600 | beyond, 0o700 | beyond), [false; 3], "open to all");
        }
    }

    #[test]
    fn a_database_of_another_group_than_its_folders_is_told() {
        let place = tempfile::tempdir().unwrap();
        let file = place.path().join("x.db");
        fs::write(&file, "").unwrap();
        fs::set_permissions(&file, Permissions::from_mode(0o660)).unwrap();
        let group = fs::metadata(&file).unwrap().gid();
        let look = |group| Kept::Together { group }.look_at(Thing::Database, "file_mode", &file).unwrap();
        assert_eq!((look(group).well, look(group).phrase.key.as_str()), (true, "doctor-mode-shared"));
        assert_eq!((look(group + 1).well, look(group + 1).phrase.key.as_str()), (false, "doctor-group-wrong"));
    }
}
