//! In whose name a command writes: the name of the process's user id, or the one that the owner of
//! the database gives with `--as`. Never a name from the environment, which anybody can set.

use std::os::unix::fs::MetadataExt;
use std::path::Path;

use super::CliError;
use crate::domain::Actor;
use crate::i18n::Phrase;

/// Who acts on the database at `path`.
///
/// # Errors
/// A name that is none, and another's name from somebody who does not own the database.
pub fn actor(given: Option<&str>, path: &Path) -> Result<Actor, CliError> {
    let uid = rustix::process::getuid().as_raw();
    let own = own_name(&accounts(), uid);
    let Some(given) = given else { return Ok(own) };
    let wanted = Actor::parse(given)
        .ok_or_else(|| CliError::Usage(Phrase::new("cli-name-malformed").with("name", given.to_owned())))?;
    let owner = std::fs::metadata(path).ok().map(|metadata| metadata.uid());
    if wanted == own || may_speak_for_others(uid, owner) {
        return Ok(wanted);
    }
    let refused = Phrase::new("cli-as-refused").with("name", wanted.as_str()).with("own", own.as_str());
    Err(CliError::NotDone(refused.with("path", path.display().to_string())))
}

/// The account that owns the database at `path`.
///
/// # Errors
/// Where the file cannot be looked at.
pub fn owner(path: &Path) -> Result<Actor, CliError> {
    let failed = |error| CliError::File { path: path.to_owned(), error };
    Ok(own_name(&accounts(), std::fs::metadata(path).map_err(failed)?.uid()))
}

fn accounts() -> String {
    std::fs::read_to_string("/etc/passwd").unwrap_or_default()
}

/// Who owns the file could write any name into it, so the name is believed; where there is no file
/// yet, its maker will be the owner.
fn may_speak_for_others(uid: u32, owner: Option<u32>) -> bool {
    owner.is_none_or(|owner| owner == uid)
}

/// The name of a user id, `uid1000` where the system has none that the journal takes.
fn own_name(passwd: &str, uid: u32) -> Actor {
    let named = passwd.lines().find_map(|line| {
        let mut fields = line.split(':');
        let name = fields.next()?;
        let id: u32 = fields.nth(1)?.parse().ok()?;
        (id == uid).then(|| Actor::parse(name)).flatten()
    });
    named.unwrap_or_else(|| Actor::new(format!("uid{uid}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_user_id_has_the_name_that_the_system_gives_it() {
        let passwd =
            "root:x:0:0:root:/root:/bin/sh\nbroken\nAino:x:1000:1000::/home/aino:/bin/sh\nodd name:x:1001:1::/:/";
        assert_eq!(own_name(passwd, 1000).as_str(), "aino");
        assert_eq!(own_name(passwd, 1001).as_str(), "uid1001");
        assert_eq!(own_name("", 7).as_str(), "uid7");
    }

    #[test]
    fn only_the_owner_of_the_database_speaks_for_others() {
        assert!(may_speak_for_others(1000, Some(1000)));
        assert!(may_speak_for_others(1000, None));
        assert!(!may_speak_for_others(1000, Some(0)));
        assert!(!may_speak_for_others(0, Some(1000)));
    }
}
