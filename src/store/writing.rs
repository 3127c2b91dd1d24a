//! The write under way, as the functions see it that the triggers call: which entry is open, how many rows it
//! has changed, and whether to go on.

use std::fmt;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use rusqlite::Error;

use super::{Store, StoreError};
use crate::domain::{Change, OperationId, Receipt};

/// Told how many rows a write has changed so far, about; says whether to go on.
pub type WriteWatch = Arc<dyn Fn(usize) -> bool + Send + Sync>;

/// One of it to a connection.
#[derive(Default)]
pub(super) struct Writing {
    /// 0 outside a write.
    entry: AtomicI64,
    calls: AtomicUsize,
    watch: Mutex<Option<WriteWatch>>,
    /// The watch has said no.
    stopped: AtomicBool,
}

impl fmt::Debug for Writing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Writing").field("entry", &self.entry).finish_non_exhaustive()
    }
}

impl Writing {
    pub(super) fn begin(&self, entry: i64) {
        self.entry.store(entry, Ordering::Relaxed);
        self.calls.store(0, Ordering::Relaxed);
    }

    pub(super) fn end(&self) {
        self.entry.store(0, Ordering::Relaxed);
    }

    /// The open entry. A row that is added or changed asks twice: for its version, and for its image.
    pub(super) fn open_entry(&self) -> Result<i64, Error> {
        let entry = match self.entry.load(Ordering::Relaxed) {
            0 => return Err(Error::UserFunctionError("no journal entry is open".into())),
            open => open,
        };
        let go_on = self.goes_on();
        self.calls.fetch_add(1, Ordering::Relaxed);
        if go_on { Ok(entry) } else { Err(Error::UserFunctionError("stopped".into())) }
    }

    /// Asks the watch: for each row, and once more when all is written.
    pub(super) fn goes_on(&self) -> bool {
        let watch = self.watch.lock().unwrap_or_else(PoisonError::into_inner);
        let go_on = watch.as_ref().is_none_or(|watch| watch(self.calls.load(Ordering::Relaxed).div_ceil(2)));
        self.stopped.fetch_or(!go_on, Ordering::Relaxed);
        go_on
    }

    fn watch(&self, watch: Option<WriteWatch>) {
        self.stopped.store(false, Ordering::Relaxed);
        *self.watch.lock().unwrap_or_else(PoisonError::into_inner) = watch;
    }
}

impl Store {
    /// [`Store::apply`] for a long write: `watch` is told of each row, and where it says no, nothing is written.
    ///
    /// # Errors
    /// [`StoreError::Stopped`], and those of [`Store::apply`].
    pub fn apply_watched(
        &mut self,
        change: &Change,
        operation: &OperationId,
        at: DateTime<Utc>,
        watch: &WriteWatch,
    ) -> Result<Receipt, StoreError> {
        self.writing.watch(Some(Arc::clone(watch)));
        let done = self.apply(change, operation, at);
        let stopped = self.writing.stopped.load(Ordering::Relaxed);
        self.writing.watch(None);
        if stopped { Err(StoreError::Stopped) } else { done }
    }
}
