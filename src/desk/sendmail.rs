//! Letters handed to a sendmail, where root has said which. Nothing of ours decides what is started: the path is in a file
//! that root alone can write, no shell is between, and the environment is empty. A letter is marked as sent once the
//! program has taken it, and never before.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use chrono::{DateTime, Utc};
use rustix::fs::OFlags;

use crate::domain::letter::{Drafted, Letter, LetterRef, Mailbox, Posted};
use crate::domain::text_setting::TextSetting;
use crate::domain::{Change, OperationId, Permission, Receipt, Refusal, Role, Snapshot, clean_line};
use crate::i18n::Phrase;
use crate::outbox::letters::{Envelope, message};
use crate::store::{Store, StoreError};

/// Who says what is started: a file, and the user id that must own it.
#[derive(Debug, Clone, Copy)]
pub struct Configured<'a> {
    pub path: &'a Path,
    pub owner: u32,
}

impl Configured<'static> {
    /// Root, on this machine.
    pub fn by_root() -> Configured<'static> {
        Configured { path: Path::new("/etc/kumppani/config.toml"), owner: 0 }
    }
}

/// A longer file is no such configuration, in bytes.
const LONGEST: u64 = 64 * 1024;

/// How often it is looked whether it has ended.
const LOOK: Duration = Duration::from_millis(20);

/// A minute for one letter: a sendmail only queues.
const LOOKS: u32 = 3_000;

/// Of what a failed one says, in bytes.
const LONGEST_COMPLAINT: u64 = 400;

/// Tries of marking one letter: see [`mark`].
const TRIES: usize = 3;

/// The program that takes letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sendmail {
    program: PathBuf,
}

impl Sendmail {
    /// The program that is configured.
    ///
    /// # Errors
    /// No such file, one that others could have written, no absolute path in it: in words.
    pub fn configured(by: Configured<'_>) -> Result<Sendmail, Phrase> {
        let file = clean_line(&by.path.display().to_string());
        let told = |key: &str| Phrase::new(key).with("file", file.as_str());
        let text = match read_trusted(by) {
            Ok(Some(text)) => text,
            Ok(None) => return Err(told("sendmail-not-trusted")),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(told("sendmail-not-configured")),
            Err(error) => return Err(told("sendmail-unreadable").with("error", error.to_string())),
        };
        let table: toml::Table = text
            .parse()
            .map_err(|error: toml::de::Error| told("sendmail-unreadable").with("error", clean_line(error.message())))?;
        let Some(value) = table.get("sendmail") else { return Err(told("sendmail-not-configured")) };
        let program = value.as_str().map(PathBuf::from).filter(|path| path.is_absolute());
        program.map(|program| Sendmail { program }).ok_or_else(|| told("sendmail-not-absolute"))
    }

    /// Hands one message over.
    ///
    /// # Errors
    /// Where it cannot be started, says no, or does not end: in one line.
    fn take(&self, sender: &Mailbox, to: &Mailbox, message: &[u8]) -> Result<(), Phrase> {
        let program = clean_line(&self.program.display().to_string());
        let failed = |error: io::Error| {
            Phrase::new("sendmail-failed").with("program", program.as_str()).with("error", error.to_string())
        };
        // Files instead of pipes: neither side ever waits for the other.
        let mut complaint = tempfile::tempfile().map_err(failed)?;
        let mut child = Command::new(&self.program)
            .args(["-i", "-f", sender.address(), "--", to.address()])
            .env_clear()
            .current_dir("/")
            .stdin(Stdio::from(filled(message).map_err(failed)?))
            .stdout(Stdio::null())
            .stderr(Stdio::from(complaint.try_clone().map_err(failed)?))
            .spawn()
            .map_err(failed)?;
        let mut looked = 0;
        let status = loop {
            match child.try_wait().map_err(failed)? {
                Some(status) => break status,
                None if looked < LOOKS => {
                    looked += 1;
                    thread::sleep(LOOK);
                }
                None => {
                    // Where it has ended just now, there is nothing to end.
                    let _ = child.kill();
                    let _ = child.wait();
                    return Err(Phrase::new("sendmail-too-long").with("program", program.as_str()));
                }
            }
        };
        if status.success() {
            return Ok(());
        }
        let said = complaint.rewind().and_then(|()| first_words(complaint)).unwrap_or_default();
        let error = if said.is_empty() { status.to_string() } else { format!("{status}: {said}") };
        Err(Phrase::new("sendmail-failed").with("program", program).with("error", error))
    }
}

/// `None` where somebody else than its owner could have written it, or put another in its place.
fn read_trusted(by: Configured<'_>) -> io::Result<Option<String>> {
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
    let file = OpenOptions::new().read(true).custom_flags(flags.bits().cast_signed()).open(by.path)?;
    let found = file.metadata()?;
    let folder = by.path.parent().map_or_else(|| Path::new("/").metadata(), Path::metadata)?;
    let ours = |uid: u32, mode: u32| uid == by.owner && mode & 0o022 == 0;
    if !found.is_file() || !ours(found.uid(), found.mode()) || !ours(folder.uid(), folder.mode()) {
        return Ok(None);
    }
    let mut text = String::new();
    file.take(LONGEST).read_to_string(&mut text)?;
    Ok(Some(text))
}

/// A file without a name that begins with these bytes.
fn filled(bytes: &[u8]) -> io::Result<File> {
    let mut file = tempfile::tempfile()?;
    file.write_all(bytes)?;
    file.rewind()?;
    Ok(file)
}

fn first_words(file: File) -> io::Result<String> {
    let mut bytes = Vec::new();
    file.take(LONGEST_COMPLAINT).read_to_end(&mut bytes)?;
    Ok(clean_line(&String::from_utf8_lossy(&bytes)))
}

/// What became of letters that were to be sent, in their order.
#[derive(Debug, Default)]
pub struct Posting {
    /// One for each letter that went and was marked.
    pub went: Vec<Receipt>,
    /// Why the next one did not go; those after it were not tried.
    pub stopped: Option<Phrase>,
}

/// What letters are sent with.
pub struct Post<'a> {
    pub sendmail: &'a Sendmail,
    pub snapshot: &'a Snapshot,
    /// Those that went already go once more.
    pub again: bool,
    pub now: DateTime<Utc>,
    /// A mark of one wish to write.
    pub operation: &'a dyn Fn() -> Result<OperationId, Phrase>,
}

impl Post<'_> {
    /// Sends the letters one after the other and marks each that went. What cannot be written as a letter is passed over.
    pub fn send(&self, store: &mut Store, letters: &[Drafted]) -> Posting {
        let mut posting = Posting::default();
        for drafted in letters {
            let Ok(letter) = &drafted.letter else { continue };
            match self.send_one(store, drafted.of, letter) {
                Ok(receipt) => posting.went.push(receipt),
                Err(problem) => {
                    posting.stopped = Some(problem);
                    break;
                }
            }
        }
        posting
    }

    fn send_one(&self, store: &mut Store, of: LetterRef, letter: &Letter) -> Result<Receipt, Phrase> {
        let round = self.snapshot.round.as_ref().ok_or_else(|| Phrase::new("blocked-no-round"))?.id;
        refuse_looking_on(self.snapshot, store)?;
        let sender = sender(self.snapshot)?;
        // As it is now: a colleague may have sent it since.
        let sent = store.letters_sent(round).map_err(|error| error.phrase())?;
        if let Some(gone) = sent.iter().find(|sent| sent.letter == of).filter(|_| !self.again) {
            return Err(Phrase::new("letter-went-already").with("sent", gone.phrase()));
        }
        let operation = (self.operation)()?;
        let envelope = Envelope { from: &sender, at: self.now, id: &operation.0 };
        self.sendmail.take(&sender, &letter.to, &message(letter, &envelope))?;
        let letters = vec![Posted { letter: of, to: letter.to.to_string() }];
        // It has gone, whatever a colleague has marked meanwhile.
        let change = Change::MarkSent { round, letters, again: true };
        mark(store, &change, &operation, self.now).map_err(|problem| {
            Phrase::new("letter-went-unmarked").with("recipient", letter.to.to_string()).with("problem", problem)
        })
    }
}

/// One wish, one operation, however often it is tried: a mark that was made is not made twice.
fn mark(store: &mut Store, change: &Change, operation: &OperationId, now: DateTime<Utc>) -> Result<Receipt, Phrase> {
    let mut tries = 1;
    loop {
        match store.apply(change, operation, now) {
            Ok(receipt) => return Ok(receipt),
            Err(StoreError::Sqlite(_) | StoreError::DiskFailed(_) | StoreError::Io(_)) if tries < TRIES => tries += 1,
            Err(StoreError::Refused(Refusal::Because(phrase))) => return Err(phrase),
            Err(error) => return Err(error.phrase()),
        }
    }
}

/// Who may not mark a letter as sent must not send one. As the database sees it: until a first role is given, everybody
/// may.
fn refuse_looking_on(snapshot: &Snapshot, store: &Store) -> Result<(), Phrase> {
    let people = &snapshot.people;
    let me = people.iter().find(|person| person.name.as_str().eq_ignore_ascii_case(store.actor().as_str()));
    let role = me.and_then(|person| person.role).unwrap_or(Role::Viewer);
    if people.iter().all(|person| person.role.is_none()) || role.may(Permission::Coordinate) {
        return Ok(());
    }
    Err(Phrase::new("refused-permission")
        .with("actor", store.actor().as_str())
        .with("role", role.phrase())
        .with("needed", Permission::Coordinate.role().phrase()))
}

/// AKE, at the mailbox to which one answers.
fn sender(snapshot: &Snapshot) -> Result<Mailbox, Phrase> {
    let setting = TextSetting::ReplyMailbox;
    let unset = || Phrase::new("letter-lacks-text").with("setting", setting.name()).with("key", setting.code());
    let address = snapshot.texts.get(setting).ok_or_else(unset)?;
    let name = snapshot.texts.get(TextSetting::AkeName).unwrap_or_default();
    Mailbox::new(name, address).map_err(|problem| problem.phrase())
}
