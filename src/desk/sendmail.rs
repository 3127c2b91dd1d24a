//! Letters handed to a sendmail, or to the SMTP server of this machine, where root has said which. Nothing of ours decides
//! what is started: the path is in a file that root alone can write, no shell is between, and the environment is empty. A
//! letter is marked as sent once it has been taken, and never before; one at a time goes from one folder, so that two who
//! send the same letter at once send it once.

use std::fs::File;
use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

pub use super::programs::Configured;
use super::programs::Program;
use super::running::{self, Failed};
use super::smtp;
use crate::domain::letter::{Drafted, Letter, LetterRef, Mailbox, Posted};
use crate::domain::text_setting::TextSetting;
use crate::domain::{Change, OperationId, Permission, Receipt, Refusal, Snapshot, clean_line};
use crate::i18n::Phrase;
use crate::outbox::letters::{Envelope, message};
use crate::store::{Store, StoreError, folder_of};

/// Tries of marking one letter: see [`mark`].
const TRIES: usize = 3;

/// What takes letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Carrier {
    /// A sendmail.
    Program(PathBuf),
    /// An SMTP server on this machine.
    Server(SocketAddr),
}

impl Carrier {
    /// The one that is configured.
    ///
    /// # Errors
    /// No such file, one that others could have written, no absolute path and no server of this machine in it: in words.
    pub fn configured(by: Configured<'_>) -> Result<Carrier, Phrase> {
        match (by.program(Program::Sendmail)?, by.smtp()?) {
            (None, None) => Err(by.told("sendmail-not-configured")),
            (Some(_), Some(_)) => Err(by.told("sendmail-or-smtp")),
            (Some(program), None) => Ok(Carrier::Program(program)),
            (None, Some(server)) => smtp::local(&server).map(Carrier::Server).ok_or_else(|| by.told("smtp-not-local")),
        }
    }

    /// Hands one message over.
    ///
    /// # Errors
    /// Where it is not taken: in one line.
    fn take(&self, sender: &Mailbox, to: &Mailbox, message: &[u8]) -> Result<(), Phrase> {
        match self {
            Carrier::Program(path) => Carrier::run(path, sender, to, message),
            Carrier::Server(server) => smtp::take(*server, sender, to, message),
        }
    }

    /// # Errors
    /// Where the program cannot be started, says no, or does not end.
    fn run(path: &Path, sender: &Mailbox, to: &Mailbox, message: &[u8]) -> Result<(), Phrase> {
        let arguments = ["-i", "-f", sender.address(), "--", to.address()];
        let told = |key: &str| Phrase::new(key).with("program", clean_line(&path.display().to_string()));
        running::run(path, &arguments, Path::new("/"), message).map_err(|failed| match failed {
            Failed::Because(error) => told("sendmail-failed").with("error", error),
            Failed::TooLong => told("sendmail-too-long"),
        })
    }
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
    pub carrier: &'a Carrier,
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
        // Who may not mark a letter as sent must not send one.
        store.permits(Permission::Coordinate).map_err(|error| error.phrase())?;
        let sender = sender(self.snapshot)?;
        let _alone =
            alone(store.path()).map_err(|error| Phrase::new("store-failed").with("error", error.to_string()))?;
        // As it is now: a colleague may have sent it since.
        let sent = store.letters_sent(round).map_err(|error| error.phrase())?;
        if let Some(gone) = sent.iter().find(|sent| sent.letter == of).filter(|_| !self.again) {
            return Err(Phrase::new("letter-went-already").with("sent", gone.phrase()));
        }
        let operation = (self.operation)()?;
        let envelope = Envelope { from: &sender, at: self.now, id: &operation.0 };
        self.carrier.take(&sender, &letter.to, &message(letter, &envelope))?;
        let letters = vec![Posted { letter: of, to: letter.to.to_string() }];
        // It has gone, whatever a colleague has marked meanwhile.
        let change = Change::MarkSent { round, letters, again: true };
        mark(store, &change, &operation, self.now).map_err(|problem| {
            Phrase::new("letter-went-unmarked").with("recipient", letter.to.to_string()).with("problem", problem)
        })
    }
}

/// Until it is dropped, or its process ends, nobody else sends from the same folder: who waits sees what went meanwhile.
fn alone(database: &Path) -> io::Result<File> {
    let folder = folder_of(database);
    // The database itself has locks of its own, which another's closing would take away.
    let folder = File::open(folder)?;
    folder.lock()?;
    Ok(folder)
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

/// AKE, at the mailbox to which one answers.
fn sender(snapshot: &Snapshot) -> Result<Mailbox, Phrase> {
    let setting = TextSetting::ReplyMailbox;
    let unset = || Phrase::new("letter-lacks-text").with("setting", setting.name()).with("key", setting.code());
    let address = snapshot.texts.get(setting).ok_or_else(unset)?;
    let name = snapshot.texts.get(TextSetting::AkeName).unwrap_or_default();
    Mailbox::new(name, address).map_err(|problem| problem.phrase())
}
