//! Labels in the words of whoever reads them: beside the number of a claim stand its invoice's number and its guests, beside
//! that of a visit its guests and its host. Only names of the directory: what somebody typed into the form goes into no label.

use rusqlite::{Connection, OptionalExtension};

use super::StoreError;
use crate::i18n::{Arg, Phrase};

/// The label of an entry about a claim, with what its numbers stand for; any other as it is.
pub(super) fn named(connection: &Connection, mut label: Phrase) -> Result<Phrase, StoreError> {
    let is_of_claim = label.key.starts_with("change-add-claim") || label.args.iter().any(|(name, _)| name == "claim");
    if !is_of_claim {
        return Ok(label);
    }
    for (name, arg) in &mut label.args {
        let Arg::Text(number) = arg else { continue };
        let Ok(id) = number.parse::<i64>() else { continue };
        let beside = match name.as_str() {
            "claim" => of_claim(connection, id)?,
            "visit" => of_visit(connection, id)?,
            _ => None,
        };
        if let Some(beside) = beside {
            *number = format!("{id} ({beside})");
        }
    }
    Ok(label)
}

fn of_claim(connection: &Connection, id: i64) -> Result<Option<String>, StoreError> {
    let sql = "SELECT c.invoice_number, v.guest FROM claim c JOIN visit v ON v.id = c.visit WHERE c.id = ?1";
    let found: Option<(String, i64)> =
        connection.prepare_cached(sql)?.query_row([id], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let Some((invoice, guest)) = found else { return Ok(None) };
    let guest = libraries(connection, guest)?;
    let known: Vec<String> = [Some(invoice).filter(|number| !number.is_empty()), guest].into_iter().flatten().collect();
    Ok((!known.is_empty()).then(|| known.join(", ")))
}

fn of_visit(connection: &Connection, id: i64) -> Result<Option<String>, StoreError> {
    let sql = "SELECT guest, host FROM visit WHERE id = ?1";
    let found: Option<(i64, i64)> =
        connection.prepare_cached(sql)?.query_row([id], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let Some((guest, host)) = found else { return Ok(None) };
    let (guest, host) = (libraries(connection, guest)?, libraries(connection, host)?);
    Ok(guest.zip(host).map(|(guest, host)| format!("{guest} → {host}")))
}

/// The libraries that a registration means; `None` while nobody knows.
fn libraries(connection: &Connection, registration: i64) -> Result<Option<String>, StoreError> {
    let sql = "SELECT group_concat(l.name, ' + ' ORDER BY named.key)
               FROM registration r, json_each(r.libraries) named JOIN library l ON l.id = named.value
               WHERE r.id = ?1";
    Ok(connection.prepare_cached(sql)?.query_row([registration], |row| row.get(0))?)
}
