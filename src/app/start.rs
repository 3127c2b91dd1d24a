//! What the interface is started with: settled by the command line, needed by the terminal.

use std::path::PathBuf;

use crate::domain::Actor;
use crate::i18n::Lang;

/// Who sits where, and on what.
#[derive(Debug, Clone)]
pub struct Start {
    pub database: PathBuf,
    pub actor: Actor,
    /// `None`: the person's own, else the locale's, else Finnish.
    pub lang: Option<Lang>,
    /// `None`: the newest.
    pub round: Option<String>,
    /// On a throw-away sample round.
    pub demo: bool,
    /// The folder that files are imported from. Nothing outside it is ever read.
    pub inbox: PathBuf,
    /// The folder that drafts of letters are written to.
    pub outbox: PathBuf,
}
