//! `due`: what is stuck, oldest first.

use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use super::session::Session;
use super::table::Table;
use super::{CliError, json};
use crate::domain::letter::LetterKind;
use crate::domain::own::Own;
use crate::domain::retention::{KeptTooLong, kept_too_long};
use crate::domain::visit::{Due, asleep, due};
use crate::i18n::{Phrase, date, text};

#[derive(Debug, Args)]
pub struct DueArgs {
    #[arg(long)]
    mine: bool,
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Listed<'a> {
    what: &'static str,
    since: NaiveDate,
    days: i64,
    overdue: bool,
    registration: Option<i64>,
    visit: Option<i64>,
    partnership: Option<i64>,
    claim: Option<i64>,
    info: Option<i64>,
    who: &'a str,
    item: Option<i64>,
    text: Option<String>,
    /// The letter that reminds of it, or that was not answered.
    letter: Option<&'static str>,
}

pub fn run(session: &Session, args: &DueArgs) -> Result<String, CliError> {
    let snapshot = session.snapshot()?;
    let own = args.mine.then(|| Own::of(&snapshot, session.actor()));
    let kept = kept_too_long(&snapshot, session.today);
    let mut waiting = due(&snapshot, session.today);
    waiting.retain(|due| own.as_ref().is_none_or(|own| own.due(due)));
    if args.json {
        let rounds = kept.iter().map(|round| too_long(round, session.today));
        return Ok(json::document(&waiting.iter().map(|due| listed(session, due)).chain(rounds).collect::<Vec<_>>()));
    }
    let lang = session.lang;
    let wanted = |visit| own.as_ref().is_none_or(|own| own.visit(visit));
    let asleep = asleep(&snapshot, session.today).into_iter().filter(|(visit, _)| wanted(*visit));
    let sleeping = match asleep.map(|(_, rows)| rows).sum() {
        0 => String::new(),
        count => format!("{}\n", session.say(&Phrase::new("cli-asleep").with("count", count))),
    };
    if waiting.is_empty() && kept.is_empty() {
        return Ok(format!("{}\n{sleeping}", text(lang, "cli-nothing-due")));
    }
    let headings = ["cli-column-since", "cli-column-days", "cli-column-what", "cli-column-record", "cli-column-who"];
    let mut table = Table::new(headings.map(|key| text(lang, key)), &[0, 1]);
    for one in waiting {
        let days = if one.overdue { format!("{} !", one.days) } else { format!("{}  ", one.days) };
        let what = session.say(&one.phrase());
        table.row([date(one.since), days, what, one.record.to_string(), one.who]);
    }
    for round in &kept {
        let days = format!("{} !", session.today.signed_duration_since(round.since).num_days());
        let what = session.say(&KeptTooLong::phrase());
        table.row([date(round.since), days, what, String::new(), round.code.clone()]);
    }
    let advice: String = kept.iter().map(|round| format!("{}\n", session.say(&round.advice()))).collect();
    Ok(format!("{}{sleeping}{advice}", table.text()))
}

fn too_long(round: &KeptTooLong, today: NaiveDate) -> Listed<'_> {
    Listed {
        what: KeptTooLong::CODE,
        since: round.since,
        days: today.signed_duration_since(round.since).num_days(),
        overdue: true,
        registration: None,
        visit: None,
        partnership: None,
        claim: None,
        info: None,
        who: &round.code,
        item: None,
        text: None,
        letter: None,
    }
}

fn listed<'a>(session: &Session, due: &'a Due) -> Listed<'a> {
    let (word, number) = due.record.word_and_number();
    let numbered = |wanted: &str| (word == wanted).then_some(number);
    Listed {
        what: due.what.code(),
        since: due.since,
        days: due.days,
        overdue: due.overdue,
        registration: numbered("registration"),
        visit: numbered("visit"),
        partnership: due.partnership.map(|id| id.0),
        claim: numbered("claim"),
        info: numbered("info"),
        who: &due.who,
        item: due.item.map(|item| item.0),
        text: due.words.as_ref().map(|words| session.say(words)),
        letter: due.letter.map(LetterKind::code),
    }
}
