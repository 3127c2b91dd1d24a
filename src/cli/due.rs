//! `due`: what is stuck, oldest first.

use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use super::session::Session;
use super::table::Table;
use super::{CliError, json};
use crate::domain::visit::{Due, due};
use crate::domain::{ClaimId, RecordKey, RegistrationId, VisitId};
use crate::i18n::{date, text};

#[derive(Debug, Args)]
pub struct DueArgs {
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
    who: &'a str,
}

pub fn run(session: &Session, args: &DueArgs) -> Result<String, CliError> {
    let waiting = due(&session.snapshot()?, session.today);
    if args.json {
        return Ok(json::document(&waiting.iter().map(listed).collect::<Vec<_>>()));
    }
    let lang = session.lang;
    if waiting.is_empty() {
        return Ok(format!("{}\n", text(lang, "cli-nothing-due")));
    }
    let headings = ["cli-column-since", "cli-column-days", "cli-column-what", "cli-column-record", "cli-column-who"];
    let mut table = Table::new(headings.map(|key| text(lang, key)), &[0, 1]);
    for one in waiting {
        let days = if one.overdue { format!("{} !", one.days) } else { format!("{}  ", one.days) };
        table.row([date(one.since), days, session.say(&one.what.phrase()), name(one.record), one.who]);
    }
    Ok(table.text())
}

fn listed(due: &Due) -> Listed<'_> {
    let (mut registration, mut visit, mut claim) = (None, None, None);
    match due.record {
        RecordKey::Registration(RegistrationId(id)) => registration = Some(id),
        RecordKey::Visit(VisitId(id)) => visit = Some(id),
        RecordKey::Claim(ClaimId(id)) => claim = Some(id),
        RecordKey::Partnership(_) => {}
    }
    Listed {
        what: due.what.code(),
        since: due.since,
        days: due.days,
        overdue: due.overdue,
        registration,
        visit,
        partnership: due.partnership.map(|id| id.0),
        claim,
        who: &due.who,
    }
}

/// As `journal` takes it.
fn name(record: RecordKey) -> String {
    match record {
        RecordKey::Registration(id) => format!("registration:{id}"),
        RecordKey::Partnership(id) => format!("partnership:{id}"),
        RecordKey::Visit(id) => format!("visit:{id}"),
        RecordKey::Claim(id) => format!("claim:{id}"),
    }
}
