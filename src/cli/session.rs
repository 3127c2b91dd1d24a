//! What every command has at hand: the open database, the language, the round it is about, the day.

use chrono::NaiveDate;

use super::{CliError, Globals, clock, identity};
use crate::desk;
use crate::domain::place::municipality_name;
use crate::domain::{Actor, Change, Flag, MunicipalityCode, Receipt, Registration, RegistrationId, Round, Snapshot};
use crate::i18n::{Lang, Phrase, say};
use crate::store::Store;

/// One command's hold on the database.
pub struct Session {
    pub store: Store,
    pub lang: Lang,
    pub today: NaiveDate,
    /// `None`: the newest.
    code: Option<String>,
    /// What to tell beside what was done.
    warnings: Vec<Phrase>,
}

impl Session {
    /// Opens the database that the arguments or the environment name.
    ///
    /// # Errors
    /// Those of the file, and a name that is not believed.
    pub fn open(globals: &Globals) -> Result<Session, CliError> {
        let path = globals.database()?;
        let actor = identity::actor(globals.actor.as_deref(), &path)?;
        let store = Store::open(&path, actor)?;
        let lang = globals.lang.or_else(|| own_language(&store)).unwrap_or_else(|| globals.spoken());
        Ok(Session { store, lang, today: clock::today(), code: globals.round.clone(), warnings: Vec::new() })
    }

    /// Has a line told on the standard error once the command is done.
    pub fn warn(&mut self, phrase: Phrase) {
        self.warnings.push(phrase);
    }

    pub fn warnings(&self) -> impl Iterator<Item = &Phrase> {
        self.warnings.iter()
    }

    pub fn actor(&self) -> &Actor {
        self.store.actor()
    }

    pub fn say(&self, phrase: &Phrase) -> String {
        say(self.lang, phrase)
    }

    /// A municipality's name in the person's language; its code where it is none of Finland's.
    pub fn municipality(&self, code: &MunicipalityCode) -> String {
        municipality_name(self.lang, code)
    }

    /// What to notice about a registration, in words.
    pub fn flags(&self, flags: &[Flag]) -> Vec<String> {
        flags.iter().map(|flag| self.say(&flag.phrase(|code| self.municipality(code)))).collect()
    }

    /// Whether the command line names a round.
    pub fn names_round(&self) -> bool {
        self.code.is_some()
    }

    /// The round that the command is about.
    ///
    /// # Errors
    /// Where there is no round of that code, or none at all.
    pub fn round(&self) -> Result<Round, CliError> {
        let round = self.store.round(self.code.as_deref())?;
        round.ok_or_else(|| CliError::NotDone(no_round(self.code.as_deref())))
    }

    /// The round that the command line names itself; a command that cannot be taken back guesses none.
    ///
    /// # Errors
    /// As [`Session::round`], and where none is named.
    pub fn named_round(&self) -> Result<Round, CliError> {
        match &self.code {
            Some(_) => self.round(),
            None => Err(CliError::Usage(Phrase::new("cli-forget-which"))),
        }
    }

    /// The round with everything in it.
    ///
    /// # Errors
    /// As [`Session::round`].
    pub fn snapshot(&self) -> Result<Snapshot, CliError> {
        let snapshot = desk::overview(&self.store, self.code.as_deref())?;
        match &snapshot.round {
            Some(_) => Ok(snapshot),
            None => Err(CliError::NotDone(no_round(self.code.as_deref()))),
        }
    }

    /// A registration of the round.
    ///
    /// # Errors
    /// Where there is none of that number.
    pub fn registration(&self, id: RegistrationId) -> Result<Registration, CliError> {
        let round = self.round()?;
        let found = self.store.registration(id)?.filter(|registration| registration.round == round.id);
        found.ok_or_else(|| no_such_registration(id))
    }

    /// Writes one change and says what was written.
    ///
    /// # Errors
    /// As the store refuses it.
    pub fn write(&mut self, change: &Change) -> Result<String, CliError> {
        let receipt = self.apply(change)?;
        Ok(self.written(&receipt))
    }

    /// Writes one change.
    ///
    /// # Errors
    /// As the store refuses it.
    pub fn apply(&mut self, change: &Change) -> Result<Receipt, CliError> {
        Ok(self.store.apply(change, &clock::new_operation()?, clock::now())?)
    }

    /// What was written, and that it can be taken back.
    pub fn written(&self, receipt: &Receipt) -> String {
        let phrase = Phrase::new(if receipt.stands() { "cli-written-stands" } else { "cli-written" })
            .with("label", receipt.label.clone());
        format!("{}\n", self.say(&phrase.with("entry", receipt.entry.to_string())))
    }
}

/// A registration that is not in the round.
pub fn no_such_registration(id: RegistrationId) -> CliError {
    CliError::NotDone(Phrase::new("refused-no-such-registration").with("registration", id.to_string()))
}

fn no_round(code: Option<&str>) -> Phrase {
    match code {
        Some(code) => Phrase::new("cli-no-such-round").with("round", code.to_owned()),
        None => Phrase::new("cli-no-round"),
    }
}

fn own_language(store: &Store) -> Option<Lang> {
    // Where the people cannot be read, the command's own read will tell.
    let people = store.people().ok()?;
    people.into_iter().find(|person| person.name == *store.actor())?.language
}
