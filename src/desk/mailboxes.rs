//! Mailboxes for the libraries of the directory: out of a file, or out of what was registered. Only a house's own are taken.

use std::collections::{BTreeMap, HashSet};

use super::import::ImportError;
use crate::domain::letter::{Mailbox, NewMailbox};
use crate::domain::{Change, LibraryId, clean_line};
use crate::intake::{Content, read_mailboxes, the_house_of};
use crate::store::{Store, StoreError};

/// What a file holds for the directory.
#[derive(Debug, PartialEq, Eq)]
pub struct PreparedMailboxes {
    /// `None` where nothing of it is new.
    pub change: Option<Change>,
    /// Libraries that the directory does not know.
    pub unknown: usize,
    /// Libraries for which there is only what looks like one person's address, or none that can be written to.
    pub unusable: Vec<LibraryId>,
}

/// Why a file cannot be prepared.
#[derive(Debug, thiserror::Error)]
pub enum PrepareMailboxesError {
    #[error(transparent)]
    File(#[from] ImportError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Reads mailboxes out of a file of the directory.
///
/// # Errors
/// A file that holds none, a database that cannot be read.
pub fn prepare_mailboxes(
    store: &Store,
    file_name: &str,
    content: &Content,
) -> Result<PreparedMailboxes, PrepareMailboxesError> {
    let file = clean_line(file_name);
    let found = read_mailboxes(content).map_err(|error| ImportError { file: file.clone(), error })?;
    let libraries = store.libraries()?;
    let known: HashSet<&LibraryId> = libraries.iter().map(|library| &library.id).collect();
    let (known, unknown): (Vec<_>, Vec<_>) = found.into_iter().partition(|(id, _)| known.contains(id));
    let mut unusable = Vec::new();
    let mut mailboxes = BTreeMap::new();
    for (id, addresses) in known {
        match the_house_of(&addresses) {
            Some(mailbox) => drop(mailboxes.insert(id, mailbox)),
            None => unusable.push(id),
        }
    }
    let change = change(store, Some(file), mailboxes)?;
    Ok(PreparedMailboxes { change, unknown: unknown.len(), unusable })
}

/// For each library without a mailbox the address of its newest registration that says itself that it is a house's.
///
/// # Errors
/// A database that cannot be read.
pub fn collect_mailboxes(store: &Store) -> Result<Option<Change>, StoreError> {
    let known: HashSet<LibraryId> = store.library_mailboxes()?.into_iter().map(|one| one.library).collect();
    let libraries: HashSet<LibraryId> = store.libraries()?.into_iter().map(|library| library.id).collect();
    let mut mailboxes = BTreeMap::new();
    for (id, address) in store.registered_from()? {
        let house = Mailbox::new("", &address).ok().filter(Mailbox::names_a_house);
        if let Some(mailbox) = house.filter(|_| libraries.contains(&id) && !known.contains(&id)) {
            mailboxes.entry(id).or_insert(mailbox);
        }
    }
    change(store, None, mailboxes)
}

/// What is not so yet.
fn change(
    store: &Store,
    file: Option<String>,
    mailboxes: BTreeMap<LibraryId, Mailbox>,
) -> Result<Option<Change>, StoreError> {
    let now = store.library_mailboxes()?;
    let is_so = |id: &LibraryId, mailbox: &Mailbox| {
        now.iter().any(|one| one.library == *id && one.address == mailbox.address())
    };
    let new = mailboxes.into_iter().filter(|(id, mailbox)| !is_so(id, mailbox));
    let mailboxes: Vec<NewMailbox> = new
        .map(|(library, mailbox)| NewMailbox { library, address: Some(mailbox.address().to_owned()), language: None })
        .collect();
    Ok((!mailboxes.is_empty()).then_some(Change::SetLibraryMailboxes { file, mailboxes }))
}
