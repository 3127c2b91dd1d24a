//! `queue add|edit|withdraw|seen|take|topics|cooperation`: an answer typed, corrected, chosen between, by hand.

use chrono::NaiveTime;
use clap::Args;

use super::session::Session;
use super::{CliError, input, queue_list};
use crate::desk;
use crate::domain::registration::{AnswerEdit, language_of};
use crate::domain::{Actor, Answer, Change, MunicipalityCode, RegistrationId, Seen, TopicId, clean, clean_line};
use crate::i18n::Lang;

/// The fields of an answer; what is not given stays as it is.
#[derive(Debug, Args)]
pub struct AnswerArgs {
    #[arg(long, value_name = "TEXT")]
    interests: Option<String>,
    #[arg(long, value_name = "TEXT")]
    cooperation: Option<String>,
    #[arg(long, value_name = "TEXT")]
    extra: Option<String>,
    #[arg(long, value_name = "ADDRESS")]
    email: Option<String>,
    #[arg(id = "contact_name", long = "name", value_name = "NAME")]
    name: Option<String>,
    #[arg(id = "answer_language", long = "language", value_parser = ["fi", "sv", "en"])]
    language: Option<String>,
    #[arg(long, value_name = "WHEN")]
    received: Option<String>,
}

#[derive(Debug, Args)]
pub struct AddArgs {
    #[arg(long, value_name = "TEXT")]
    site: String,
    #[command(flatten)]
    answer: AnswerArgs,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub struct EditArgs {
    #[arg(value_parser = clap::value_parser!(i64).range(1..))]
    id: i64,
    #[arg(long, value_name = "TEXT")]
    site: Option<String>,
    #[command(flatten)]
    answer: AnswerArgs,
    #[arg(id = "answer_state", long = "state", value_parser = ["registered", "withdrawn"])]
    state: Option<String>,
}

#[derive(Debug, Args)]
pub struct SomeArgs {
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
}

#[derive(Debug, Args)]
pub struct TakeArgs {
    #[arg(value_parser = clap::value_parser!(i64).range(1..))]
    id: i64,
    #[arg(long, required_unless_present = "ours", conflicts_with = "ours")]
    form: bool,
    #[arg(long)]
    ours: bool,
}

#[derive(Debug, Args)]
pub struct TopicsArgs {
    #[arg(value_parser = clap::value_parser!(i64).range(1..))]
    id: i64,
    #[arg(value_name = "TOPIC", required_unless_present = "none", conflicts_with = "none")]
    topics: Vec<String>,
    #[arg(long)]
    none: bool,
}

#[derive(Debug, Args)]
pub struct CooperationArgs {
    #[arg(value_parser = clap::value_parser!(i64).range(1..))]
    id: i64,
    #[arg(value_name = "MUNICIPALITY", required_unless_present = "none", conflicts_with = "none")]
    municipalities: Vec<String>,
    #[arg(long)]
    none: bool,
}

impl AnswerArgs {
    /// Puts what was given in the place of what stands.
    fn put_into(&self, answer: &mut Answer) -> Result<(), CliError> {
        let texts = [
            (&self.interests, &mut answer.interests),
            (&self.cooperation, &mut answer.cooperation),
            (&self.extra, &mut answer.extra),
        ];
        for (given, field) in texts {
            if let Some(given) = given {
                *field = clean(given).trim().to_owned();
            }
        }
        if let Some(email) = &self.email {
            answer.email = clean_line(email);
        }
        if let Some(name) = &self.name {
            let name = clean_line(name);
            let (first, last) = name.rsplit_once(' ').unwrap_or(("", &name));
            (answer.first_name, answer.last_name) = (first.to_owned(), last.to_owned());
        }
        if let Some(received) = &self.received {
            answer.received = Some(input::moment(received)?);
        }
        if let Some(language) = self.language.as_deref().and_then(Lang::from_code) {
            answer.language = language;
        }
        Ok(())
    }
}

/// Came by phone or mail, today unless another day is given.
pub fn add(session: &mut Session, args: &AddArgs) -> Result<String, CliError> {
    let received = session.today.and_time(NaiveTime::MIN);
    let site_text = clean(&args.site).trim().to_owned();
    let mut answer = Answer { received: Some(received), site_text, ..Answer::empty() };
    args.answer.put_into(&mut answer)?;
    if args.answer.language.is_none() {
        let texts = [&answer.site_text, &answer.interests, &answer.cooperation, &answer.extra];
        answer.language = language_of(&texts.map(String::as_str).join("\n"));
    }
    refuse_wrong(&answer, None)?;
    let round = session.round()?.id;
    let change = desk::prepare_edit(&session.store, AnswerEdit::Add { round, answer })?;
    let receipt = session.apply(&change)?;
    match receipt.records.first().filter(|_| args.json) {
        Some(id) => queue_list::one(session, RegistrationId(*id)),
        None => Ok(session.written(&receipt)),
    }
}

pub fn edit(session: &mut Session, args: &EditArgs) -> Result<String, CliError> {
    let before = session.registration(RegistrationId(args.id))?;
    let mut answer = before.answer.clone();
    args.answer.put_into(&mut answer)?;
    if let Some(site) = &args.site {
        answer.site_text = clean(site).trim().to_owned();
    }
    if let Some(state) = &args.state {
        answer.cancelled = state == "withdrawn";
    }
    refuse_wrong(&answer, Some(&before.answer))?;
    write(session, AnswerEdit::Replace { registration: before.seen(), answer })
}

fn refuse_wrong(answer: &Answer, before: Option<&Answer>) -> Result<(), CliError> {
    answer.problem(before).map_or(Ok(()), |(_, problem)| Err(CliError::Usage(problem)))
}

fn write(session: &mut Session, edit: AnswerEdit) -> Result<String, CliError> {
    let change = desk::prepare_edit(&session.store, edit)?;
    session.write(&change)
}

pub fn withdraw(session: &mut Session, args: &SomeArgs) -> Result<String, CliError> {
    let registrations = chosen(session, args)?;
    session.write(&Change::Withdraw { registrations })
}

pub fn seen(session: &mut Session, args: &SomeArgs) -> Result<String, CliError> {
    let registrations = chosen(session, args)?;
    session.write(&Change::AcknowledgeAnswers { registrations })
}

fn chosen(session: &Session, args: &SomeArgs) -> Result<Vec<Seen<RegistrationId>>, CliError> {
    let ids = input::numbers(&args.ids)?.into_iter().map(RegistrationId);
    ids.map(|id| session.registration(id).map(|registration| registration.seen())).collect()
}

pub fn own(session: &mut Session, args: &SomeArgs, owner: Option<Actor>) -> Result<String, CliError> {
    let registrations = chosen(session, args)?;
    session.write(&Change::OwnRegistrations { registrations, owner })
}

pub fn take(session: &mut Session, args: &TakeArgs) -> Result<String, CliError> {
    let registration = session.registration(RegistrationId(args.id))?;
    if args.form {
        write(session, AnswerEdit::TakeOffered { registration: registration.seen() })
    } else {
        session.write(&Change::KeepEdited { registration: registration.seen() })
    }
}

pub fn set_topics(session: &mut Session, args: &TopicsArgs) -> Result<String, CliError> {
    let registration = session.registration(RegistrationId(args.id))?.seen();
    let mut chosen: Vec<TopicId> = Vec::new();
    for wanted in args.topics.iter().flat_map(|wanted| wanted.split(',')).filter(|wanted| !wanted.is_empty()) {
        let known = input::topic(wanted)?;
        if !chosen.contains(&known.id) {
            chosen.push(known.id.clone());
        }
    }
    session.write(&Change::SetTopics { registration, topics: chosen })
}

pub fn set_cooperation(session: &mut Session, args: &CooperationArgs) -> Result<String, CliError> {
    let registration = session.registration(RegistrationId(args.id))?.seen();
    let mut municipalities: Vec<MunicipalityCode> = Vec::new();
    for wanted in args.municipalities.iter().flat_map(|wanted| wanted.split(',')).filter(|wanted| !wanted.is_empty()) {
        let found = input::municipality(wanted)?;
        if !municipalities.contains(&found.code) {
            municipalities.push(found.code.clone());
        }
    }
    session.write(&Change::SetCooperation { registration, municipalities })
}
