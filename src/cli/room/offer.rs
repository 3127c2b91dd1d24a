//! What can be asked for over SSH beside the interface. A new command is a row of [`OFFERS`].

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use crate::cli::claims_attachments::{self, AttachArgs};
use crate::cli::claims_import::{self, ImportClaimsArgs};
use crate::cli::import::{self, ImportArgs};
use crate::cli::plans_import::{self, ImportPlansArgs};
use crate::cli::{CliError, Session, input};
use crate::desk::{folder, write_anew};
use crate::domain::{Permission, clean_line};
use crate::i18n::{Phrase, text};
use crate::intake::sheet::is_packed;

/// A longer command is none of ours, in bytes.
const LONGEST: usize = 300;

/// In a command, a word that stands for the rest of the line: the name of a file that is listed.
const NAME: &str = "NAME";

/// In a command, a word that stands for the number of a record.
const ID: &str = "ID";

/// One command.
struct Offer {
    /// Its words as the client types them, with one space between.
    words: &'static [&'static str],
    needs: Permission,
    /// A file comes on the standard input and is kept in the inbox first.
    takes_file: bool,
    does: fn(&mut Session, &Given<'_>) -> Result<Vec<u8>, CliError>,
}

/// What a command is carried out with.
struct Given<'a> {
    folders: &'a Folders,
    /// What stood for [`ID`] and [`NAME`], or the name of the file that has come, within the folder of the process.
    name: String,
}

const OFFERS: [Offer; 6] = [
    Offer {
        words: &["import", "-"],
        needs: Permission::Coordinate,
        takes_file: true,
        does: |session, given| import::run(session, &ImportArgs::of(&given.name)).map(String::into_bytes),
    },
    Offer {
        words: &["claims", "import", "-"],
        needs: Permission::Coordinate,
        takes_file: true,
        does: |session, given| claims_import::run(session, &ImportClaimsArgs::of(&given.name)).map(String::into_bytes),
    },
    Offer {
        words: &["visits", "import", "-"],
        needs: Permission::Coordinate,
        takes_file: true,
        does: |session, given| plans_import::run(session, &ImportPlansArgs::of(&given.name)).map(String::into_bytes),
    },
    // What comes lies with its claim, not in the inbox.
    Offer { words: &["claims", "attach", ID, NAME], needs: Permission::Coordinate, takes_file: false, does: attach },
    Offer { words: &["list"], needs: Permission::Own, takes_file: false, does: list },
    Offer { words: &["get", NAME], needs: Permission::Own, takes_file: false, does: get },
];

/// Where files come in, and where those of this person go out.
pub struct Folders {
    pub inbox: PathBuf,
    pub outbox: PathBuf,
}

/// A command of the list, with what it names.
pub struct Asked {
    offer: &'static Offer,
    name: String,
}

impl Asked {
    /// What the client asks for; `None` for the interface. No shell reads it, and neither quotes nor escapes mean anything.
    ///
    /// # Errors
    /// What is not on the list.
    pub fn read(asked: &str) -> Result<Option<Asked>, CliError> {
        if asked.is_empty() {
            return Ok(None);
        }
        if asked.len() > LONGEST || clean_line(asked) != asked {
            return Err(not_offered());
        }
        let found = OFFERS.iter().find_map(|offer| Some(Asked { offer, name: named(offer.words, asked)? }));
        found.map(Some).ok_or_else(not_offered)
    }

    /// Gives what goes to the standard output.
    ///
    /// # Errors
    /// Where the role does not allow it, and as the command says.
    pub fn carry_out(self, session: &mut Session, folders: &Folders) -> Result<Vec<u8>, CliError> {
        session.store.permits(self.offer.needs)?;
        if !self.offer.takes_file {
            return (self.offer.does)(session, &Given { folders, name: self.name });
        }
        let name = receive(session, &folders.inbox)?;
        let kept = |problem: Phrase| Phrase::new("room-kept").with("problem", problem).with("file", name.as_str());
        let given = Given { folders, name: name.clone() };
        (self.offer.does)(session, &given).map_err(|error| match error {
            CliError::Usage(problem) => CliError::Usage(kept(problem)),
            other => CliError::NotDone(kept(other.phrase())),
        })
    }
}

/// What stands for the number and the name, from the first of the two on; empty where the command has neither. `None`
/// where it is another command.
fn named(words: &[&str], asked: &str) -> Option<String> {
    let (mut rest, mut from) = (Some(asked), "");
    for word in words {
        let now = rest?;
        if *word == NAME {
            return (!now.is_empty()).then(|| if from.is_empty() { now } else { from }.to_owned());
        }
        let (head, tail) = now.split_once(' ').map_or((now, None), |(head, tail)| (head, Some(tail)));
        match *word {
            ID if head.parse().is_ok_and(|number: u32| number > 0) => from = now,
            word if head == word => {}
            _ => return None,
        }
        rest = tail;
    }
    rest.is_none().then(String::new)
}

/// That it is not on the list, and what is.
pub fn not_offered() -> CliError {
    let offered: Vec<String> = OFFERS.iter().map(|offer| offer.words.join(" ")).collect();
    CliError::Usage(Phrase::new("room-not-offered").with("possible", offered.join(", ")))
}

/// Keeps what comes on the standard input in the inbox, under a name of ours, and makes that the folder of the process.
fn receive(session: &Session, inbox: &Path) -> Result<String, CliError> {
    let failed = |error: std::io::Error| CliError::in_folder(inbox, &error);
    if folder::list(inbox, &|_| true).map_err(failed)?.len() >= folder::MOST_FILES {
        return Err(CliError::NotDone(Phrase::new("room-inbox-full").with("count", folder::MOST_FILES)));
    }
    let bytes = input::file(Path::new("-"))?;
    if bytes.is_empty() {
        return Err(CliError::NotDone(Phrase::new("room-nothing-came")));
    }
    let ending = if is_packed(&bytes) { "xlsx" } else { "csv" };
    let stem = format!("{}-{}", session.today, session.actor());
    let written = write_anew(inbox, &stem, ending, &bytes).map_err(failed)?;
    std::env::set_current_dir(inbox).map_err(failed)?;
    Ok(written.name)
}

/// The files that this person can get, with their sizes.
fn list(session: &mut Session, given: &Given<'_>) -> Result<Vec<u8>, CliError> {
    let folder = &given.folders.outbox;
    let files = folder::list(folder, &|_| true).map_err(|error| CliError::in_folder(folder, &error))?;
    if files.is_empty() {
        return Ok(format!("{}\n", text(session.lang, "room-nothing-to-get")).into_bytes());
    }
    let lines: String = files.iter().map(|file| format!("{:>10}  {}\n", file.bytes, file.name)).collect();
    Ok(lines.into_bytes())
}

/// Keeps what comes on the standard input with a claim. Its name is a word beside it and never a path.
fn attach(session: &mut Session, given: &Given<'_>) -> Result<Vec<u8>, CliError> {
    let (number, name) = given.name.split_once(' ').unwrap_or((&given.name, ""));
    let args = AttachArgs::of(number.parse().map_err(|_| not_offered())?, name);
    claims_attachments::attach(session, &args).map(String::into_bytes)
}

/// One of them.
fn get(_: &mut Session, given: &Given<'_>) -> Result<Vec<u8>, CliError> {
    if std::io::stdout().is_terminal() {
        return Err(CliError::Usage(Phrase::new("room-get-into-file")));
    }
    let folder = &given.folders.outbox;
    let read = folder::read(folder, &given.name, &|_| true).map_err(|error| CliError::in_folder(folder, &error))?;
    let missing = || CliError::NotDone(Phrase::new("room-no-such-file").with("file", clean_line(&given.name)));
    read.ok_or_else(missing)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(asked: &str) -> Option<(String, String)> {
        let asked = Asked::read(asked).ok()??;
        Some((asked.offer.words.join(" "), asked.name))
    }

    #[test]
    fn the_commands_of_the_list_are_read_as_they_stand() {
        let plain = |words: &str| Some((words.to_owned(), String::new()));
        assert_eq!(read("import -"), plain("import -"));
        assert_eq!(read("claims import -"), plain("claims import -"));
        assert_eq!(read("visits import -"), plain("visits import -"));
        assert_eq!(
            read("claims attach 12 kuitti 1.pdf"),
            Some(("claims attach ID NAME".into(), "12 kuitti 1.pdf".into()))
        );
        for other in
            ["claims attach", "claims attach 12", "claims attach 12 ", "claims attach -1 a", "claims attach x a"]
        {
            assert_eq!(read(other), None, "{other}");
        }
        assert_eq!(read("list"), plain("list"));
        assert_eq!(read("get vuosi 2027.xlsx"), Some(("get NAME".into(), "vuosi 2027.xlsx".into())));
        assert!(matches!(Asked::read(""), Ok(None)));
    }

    proptest! {
        #[test]
        fn nothing_else_is_read(
            asked in "(import|claims import|visits import|list|get)?[ -]{0,3}(import|list|get|-|;|&&|\\||\\$\\(|`|\n|\u{1b}|--db|\\PC){0,6}"
        ) {
            let fits = ["import -", "claims import -", "visits import -", "list", ""].contains(&asked.as_str())
                || asked.strip_prefix("get ").is_some_and(|name| !name.is_empty() && clean_line(&asked) == asked);
            prop_assert_eq!(Asked::read(&asked).is_ok(), fits);
        }
    }
}
