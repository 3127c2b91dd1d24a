//! Opening and making a database: what is checked before anything is believed, and the settings
//! that every connection has.

use std::fs::OpenOptions;
use std::hash::{BuildHasher, RandomState};
use std::io::ErrorKind;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::functions::FunctionFlags;
use rusqlite::limits::Limit;
use rusqlite::{Connection, Error, OpenFlags};

use super::StoreError;
use super::entry::image_hash;
use super::schema::{APPLICATION_ID, VERSION, migrate};
use super::writing::Writing;
use crate::domain::Actor;

/// A connection to one database, in the name of one person.
#[derive(Debug)]
pub struct Store {
    pub(super) connection: Connection,
    pub(super) actor: Actor,
    pub(super) path: PathBuf,
    pub(super) writing: Arc<Writing>,
}

impl Store {
    /// Makes a new database, readable and writable by its owner alone.
    ///
    /// # Errors
    /// Where the file exists, its folder does not, or it lies on a network file system.
    pub fn create(path: &Path, actor: Actor) -> Result<Store, StoreError> {
        let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
        match file {
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                return Err(StoreError::Exists { path: path.to_owned() });
            }
            Err(error) => return Err(file_error(path, error)),
        }
        let made = Store::fill_new(path, actor);
        if made.is_err() {
            // What could not be made whole is not left lying about; the first error is the one to tell.
            let _ = std::fs::remove_file(path);
        }
        made
    }

    fn fill_new(path: &Path, actor: Actor) -> Result<Store, StoreError> {
        refuse_network(path)?;
        let mut store = Store::connect(path, actor)?;
        store.keep_a_log()?;
        migrate(&mut store.connection)?;
        Ok(store)
    }

    /// Opens a database that `create` made, and brings an older schema to the newest.
    ///
    /// # Errors
    /// Where it is missing, not ours, of a newer schema, not permitted, or on a network file system.
    pub fn open(path: &Path, actor: Actor) -> Result<Store, StoreError> {
        let metadata = std::fs::metadata(path).map_err(|error| file_error(path, error))?;
        if !metadata.is_file() {
            return Err(StoreError::NotOurs { path: path.to_owned() });
        }
        // SQLite would open a file without permission for reading and fail at the first write.
        if rustix::fs::access(path, rustix::fs::Access::READ_OK | rustix::fs::Access::WRITE_OK).is_err() {
            return Err(StoreError::NoPermission { path: path.to_owned() });
        }
        refuse_network(path)?;
        let mut store = Store::connect(path, actor).map_err(|error| not_ours(path, error))?;
        let found = schema_of(&store.connection, path).map_err(|error| not_ours(path, error))?;
        // A copy that SQLite made (`VACUUM INTO`) has lost the mode; every other file has it already.
        let mode: String = store.connection.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
        if mode != "wal" {
            store.keep_a_log()?;
        }
        if found < VERSION {
            migrate(&mut store.connection)?;
        }
        Ok(store)
    }

    /// Readers and a writer do not wait for each other only where changes go to a log first. Set here
    /// alone; the file keeps it.
    fn keep_a_log(&self) -> Result<(), StoreError> {
        let mode: String = self.connection.pragma_update_and_check(None, "journal_mode", "wal", |row| row.get(0))?;
        if mode == "wal" { Ok(()) } else { Err(StoreError::NoLog { path: self.path.clone() }) }
    }

    /// Whether the file is still one that this program knows: a newer one may have been installed since it was opened.
    ///
    /// # Errors
    /// [`StoreError::Newer`] where the schema is newer by now; those of the file.
    pub fn refuse_newer(&self) -> Result<(), StoreError> {
        schema_of(&self.connection, &self.path).map(|_| ())
    }

    pub(super) fn connect(path: &Path, actor: Actor) -> Result<Store, StoreError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(path, flags)?;
        connection.busy_handler(Some(wait_a_little))?;
        settings(&connection)?;
        let writing = Arc::new(Writing::default());
        register_functions(&connection, &actor, &writing)?;
        Ok(Store { connection, actor, path: path.to_owned(), writing })
    }

    /// Runs several reads on one state of the database. The state is let go at the end, so that no
    /// reader holds up the others' log.
    ///
    /// # Errors
    /// Those of the reads, and of the file.
    pub fn consistently<T>(&self, read: impl FnOnce() -> Result<T, StoreError>) -> Result<T, StoreError> {
        let transaction = self.connection.unchecked_transaction()?;
        let answer = read()?;
        transaction.finish()?;
        Ok(answer)
    }

    /// In whose name this connection writes.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Grows when another connection commits, and stays when this one does.
    pub fn data_version(&self) -> Result<i64, StoreError> {
        Ok(self.connection.pragma_query_value(None, "data_version", |row| row.get(0))?)
    }
}

/// The schema's version, once the file is known to be ours and not newer than the program. Within a write it stays so until
/// the commit.
pub(super) fn schema_of(connection: &Connection, path: &Path) -> Result<i64, StoreError> {
    let pragma = |name: &str| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    if pragma("application_id")? != APPLICATION_ID {
        return Err(StoreError::NotOurs { path: path.to_owned() });
    }
    let found = pragma("user_version")?;
    if found > VERSION {
        return Err(StoreError::Newer { path: path.to_owned(), found, known: VERSION });
    }
    Ok(found)
}

/// `FULL`: what was acknowledged survives a power cut. The others close known ways around triggers
/// and keep a hostile file from acting.
fn settings(connection: &Connection) -> Result<(), StoreError> {
    connection.execute_batch(
        "PRAGMA foreign_keys = ON;
         PRAGMA synchronous = FULL;
         PRAGMA recursive_triggers = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON;
         PRAGMA secure_delete = FAST;
         PRAGMA temp_store = MEMORY;
         PRAGMA mmap_size = 0;
         PRAGMA journal_size_limit = 8388608;",
    )?;
    // The schema is changed by migrations alone, not by writing to its table.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(())
}

/// The functions that the triggers call, and the hash of an image where it lies. Another tool has none of
/// them, so its writes fail.
fn register_functions(connection: &Connection, actor: &Actor, writing: &Arc<Writing>) -> Result<(), StoreError> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_INNOCUOUS;
    let name = actor.as_str().to_owned();
    connection.create_scalar_function("actor", 0, flags, move |_| Ok(name.clone()))?;
    connection.create_scalar_function("image_hash", 3, flags | FunctionFlags::SQLITE_DETERMINISTIC, |context| {
        let part = |index: usize| context.get_raw(index).as_str_or_null();
        Ok(image_hash(part(0)?.unwrap_or_default(), part(1)?, part(2)?))
    })?;
    let writing = Arc::clone(writing);
    connection.create_scalar_function("journal_entry", 0, flags, move |_| writing.open_entry())?;
    Ok(())
}

/// Sleeps a random 0.2–4 ms, for ten seconds at most. SQLite's own steps starve some of many
/// writers; a random sleep is fair.
fn wait_a_little(tries: i32) -> bool {
    const MOST_TRIES: i32 = 4_800;
    let spread = RandomState::new().hash_one(tries) % 3_800;
    std::thread::sleep(Duration::from_micros(200 + spread));
    tries < MOST_TRIES
}

pub(super) fn file_error(path: &Path, error: std::io::Error) -> StoreError {
    let path = path.to_owned();
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => StoreError::Missing { path },
        ErrorKind::PermissionDenied => StoreError::NoPermission { path },
        ErrorKind::StorageFull => StoreError::DiskFull,
        _ => StoreError::Io(error),
    }
}

/// A file that SQLite cannot read as a database is not ours.
fn not_ours(path: &Path, error: StoreError) -> StoreError {
    match &error {
        StoreError::Sqlite(Error::SqliteFailure(failure, _)) if failure.code == rusqlite::ErrorCode::NotADatabase => {
            StoreError::NotOurs { path: path.to_owned() }
        }
        _ => error,
    }
}

/// WAL needs all processes on one machine: "it does not work over a network filesystem" (sqlite.org).
fn refuse_network(path: &Path) -> Result<(), StoreError> {
    const NETWORK: [(u32, &str); 6] = [
        (0x6969, "NFS"),
        (0x517b, "SMB"),
        (0xff53_4d42, "CIFS"),
        (0xfe53_4d42, "SMB2"),
        (0x0102_1997, "9P"),
        (0x5346_414f, "AFS"),
    ];
    let Ok(found) = rustix::fs::statfs(path) else { return Ok(()) };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "magic numbers have 32 bits")]
    let magic = found.f_type as u32;
    match NETWORK.iter().find(|(known, _)| *known == magic) {
        Some((_, kind)) => Err(StoreError::NetworkFileSystem { path: path.to_owned(), kind }),
        None => Ok(()),
    }
}
