//! Letters that were sent: who said so, and that none goes twice by accident.

use rusqlite::OptionalExtension;

use super::info;
use crate::domain::letter::Posted;
use crate::domain::{RecordKey, RoundId, clean_line};
use crate::i18n::{Phrase, day_in_helsinki};
use crate::store::StoreError;
use crate::store::entry::{Context, Outcome, refused};
use crate::store::read::instant;

/// All of them or none.
pub(super) fn mark_sent(
    context: &Context<'_>,
    round: RoundId,
    letters: &[Posted],
    again: bool,
) -> Result<Outcome, StoreError> {
    let mut records = Vec::new();
    for posted in letters {
        if !again {
            refuse_sent_already(context, round, posted)?;
        }
        let (about, number) = posted.letter.of.word_and_number();
        let sql = "INSERT INTO letter_sent (round, kind, about, number, registration, recipient, sent_by, sent_at)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
        let letter = &posted.letter;
        context.connection.prepare_cached(sql)?.execute((
            round.0,
            letter.kind.code(),
            about,
            number,
            letter.to.map(|to| to.0),
            clean_line(&posted.to),
            context.actor.as_str(),
            context.now(),
        ))?;
        records.push(context.connection.last_insert_rowid());
        if let (RecordKey::Info(session), Some(to)) = (letter.of, letter.to) {
            info::invite(context, session, to)?;
        }
    }
    Ok(Outcome { records, ..Outcome::default() })
}

/// To a library of the directory the same letter goes in each round.
fn refuse_sent_already(context: &Context<'_>, round: RoundId, posted: &Posted) -> Result<(), StoreError> {
    let (about, number) = posted.letter.of.word_and_number();
    let sql = "SELECT sent_at, sent_by FROM letter_sent
               WHERE kind = ?1 AND about = ?2 AND number = ?3 AND registration IS ?4 AND round = ?5 ORDER BY id DESC LIMIT 1";
    let found = context
        .connection
        .prepare_cached(sql)?
        .query_row((posted.letter.kind.code(), about, number, posted.letter.to.map(|to| to.0), round.0), |row| {
            Ok((instant(row, 0)?, row.get::<_, String>(1)?))
        })
        .optional()?;
    match found {
        None => Ok(()),
        Some((at, by)) => Err(refused(
            Phrase::new("refused-letter-sent-already")
                .with("kind", posted.letter.kind.phrase())
                .with("recipient", clean_line(&posted.to))
                .with("day", day_in_helsinki(at))
                .with("by", by),
        )),
    }
}
