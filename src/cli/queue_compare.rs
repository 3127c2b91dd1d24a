//! `queue compare`: what the form changed, or two registrations side by side, the differing words marked.

use clap::Args;
use serde::Serialize;

use super::session::Session;
use super::{CliError, json};
use crate::domain::difference::Run;
use crate::domain::registration::{Compared, compare};
use crate::domain::{Answer, Registration, RegistrationId, clean};
use crate::i18n::{Lang, Phrase};

#[derive(Debug, Args)]
pub struct CompareArgs {
    #[arg(value_parser = clap::value_parser!(i64).range(1..))]
    id: i64,
    #[arg(value_name = "OTHER_ID", value_parser = clap::value_parser!(i64).range(1..))]
    other: Option<i64>,
    #[arg(long)]
    json: bool,
}

/// With what a registration's answer is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Against {
    /// The answer before the form changed it.
    Earlier,
    /// The form's newer answer beside the words that were edited here.
    Offered,
    Registration(i64),
}

#[derive(Serialize)]
struct Listed<'a> {
    registration: i64,
    against: Against,
    fields: Vec<ListedField<'a>>,
}

#[derive(Serialize)]
struct ListedField<'a> {
    field: &'a str,
    before: String,
    after: String,
    same: bool,
}

pub fn run(session: &Session, args: &CompareArgs) -> Result<String, CliError> {
    let registration = session.registration(RegistrationId(args.id))?;
    let (against, before, after) = sides(session, &registration, args.other)?;
    let fields = compare(&before, &after, if args.json { Lang::En } else { session.lang });
    if args.json {
        let fields = fields.iter().map(|compared| listed(compared, &before, &after)).collect();
        return Ok(json::document(&Listed { registration: args.id, against, fields }));
    }
    let title = match against {
        Against::Earlier => Phrase::new("compare-earlier"),
        Against::Offered => Phrase::new("compare-offered"),
        Against::Registration(other) => Phrase::new("compare-two").with("other", other.to_string()),
    };
    let mut told = format!("{}\n", session.say(&title.with("registration", args.id.to_string())));
    for compared in &fields {
        told.push_str(&field(session, compared));
    }
    Ok(told)
}

/// What stands on each side: older and newer, ours and the form's, the first and the second.
fn sides(
    session: &Session,
    registration: &Registration,
    other: Option<i64>,
) -> Result<(Against, Answer, Answer), CliError> {
    let own = registration.answer.clone();
    if let Some(other) = other {
        return Ok((Against::Registration(other), own, session.registration(RegistrationId(other))?.answer));
    }
    match (&registration.upkeep.offered, &registration.upkeep.earlier) {
        (Some(offered), _) => Ok((Against::Offered, own, (**offered).clone())),
        (None, Some(earlier)) => Ok((Against::Earlier, (**earlier).clone(), own)),
        (None, None) => {
            Err(CliError::NotDone(Phrase::new("compare-nothing").with("registration", registration.id.to_string())))
        }
    }
}

fn listed<'a>(compared: &'a Compared, before: &Answer, after: &Answer) -> ListedField<'a> {
    let value = |answer: &Answer| json::field_value(&compared.field.of(answer));
    ListedField { field: compared.field.code(), before: value(before), after: value(after), same: compared.same }
}

/// A field that both sides have alike on one line, else each side on its own.
fn field(session: &Session, compared: &Compared) -> String {
    let label = session.say(&compared.field.phrase());
    if compared.same {
        return format!("{label}:{}\n", indented(&marked(&compared.before, "", "")));
    }
    different(&label, &compared.before, &compared.after)
}

/// Each side on its own line, its words marked as `wdiff` does.
pub(super) fn different(label: &str, before: &[Run], after: &[Run]) -> String {
    let (before, after) = (marked(before, "[-", "-]"), marked(after, "{+", "+}"));
    format!("{label}:\n  -{}\n  +{}\n", indented(&before), indented(&after))
}

fn marked(runs: &[Run], open: &str, close: &str) -> String {
    runs.iter()
        .map(|run| {
            let words = run.text.trim_end();
            let spaces = &run.text[words.len()..];
            if run.differs { format!("{open}{words}{close}{spaces}") } else { run.text.clone() }
        })
        .collect()
}

/// Words from outside, harmless, each line of theirs below the first.
fn indented(words: &str) -> String {
    let words = clean(words);
    let lines = words.trim_end().lines();
    lines.map(|line| format!(" {line}")).collect::<Vec<_>>().join("\n   ")
}
