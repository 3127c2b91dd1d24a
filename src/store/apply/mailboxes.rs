//! Where one writes to the libraries of the directory.

use super::settings::expect_library;
use crate::domain::letter::{Mailbox, NewMailbox};
use crate::store::StoreError;
use crate::store::entry::{Context, Outcome, refused};

/// All of them or none. A known language stays where another is not told.
pub(super) fn set(context: &Context<'_>, mailboxes: &[NewMailbox]) -> Result<Outcome, StoreError> {
    for NewMailbox { library, address, language } in mailboxes {
        expect_library(context, library)?;
        match address {
            Some(address) => {
                let mailbox = Mailbox::of_a_house(address).map_err(|problem| refused(problem.phrase()))?;
                let sql = "INSERT INTO library_mailbox (library, address, language) VALUES (?1, ?2, ?3)
                           ON CONFLICT (library) DO UPDATE
                           SET address = excluded.address, language = coalesce(excluded.language, language)";
                let language = language.map(|language| language.code());
                context.connection.prepare_cached(sql)?.execute((library.as_str(), mailbox.address(), language))?;
            }
            None => {
                let sql = "DELETE FROM library_mailbox WHERE library = ?1";
                context.connection.prepare_cached(sql)?.execute([library.as_str()])?;
            }
        }
    }
    Ok(Outcome::default())
}
