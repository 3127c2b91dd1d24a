//! `pairs`: suggest them, bind the optimiser by locks, see why, decide.

use clap::Subcommand;
use serde::Serialize;
use serde_json::Number;

use super::alternative::{ListedAlternative, ListedLeftOver, SecondBest};
use super::session::Session;
use super::suggestion::{self, Criteria, ListedGroup};
use super::{CliError, clock, contacts, handout, input, json, lifecycle, mending, past, proposals, reports, scores};
use crate::desk::{self, pairs::Objective};
use crate::domain::{
    Actor, Change, PairRule, PairStatus, Partnership, RegistrationId, Rule, Snapshot, TopicId, clean_line,
};
use crate::i18n::{Phrase, text};

#[derive(Debug, Subcommand)]
pub enum PairsCommand {
    #[command(
        after_help = "kumppani pairs suggest --json\nkumppani pairs suggest --objective fairest\nkumppani pairs suggest --save\nkumppani pairs suggest --objective fairest --keep Reilu"
    )]
    Suggest(SuggestArgs),
    #[command(after_help = "kumppani pairs scores --json\nkumppani pairs scores --distribution")]
    Scores {
        /// How many pairs, possible and chosen, lie in each ten points.
        #[arg(long)]
        distribution: bool,
        #[arg(long)]
        json: bool,
    },
    #[command(after_help = "kumppani pairs handout\nkumppani pairs handout --to parit.html")]
    Handout(handout::HandoutArgs),
    #[command(after_help = "kumppani pairs export parit.xlsx\nkumppani pairs export parit.csv")]
    Export(handout::ExportArgs),
    #[command(after_help = "kumppani pairs mend\nkumppani pairs mend --save")]
    Mend {
        #[arg(long)]
        save: bool,
        #[arg(long)]
        json: bool,
    },
    #[command(after_help = "kumppani pairs topic 2 \"lautapelikerho ja sen markkinointi\"")]
    Topic {
        #[arg(value_parser = clap::value_parser!(i64).range(1..))]
        partnership: i64,
        #[arg(value_name = "TEXT")]
        development_topic: String,
    },
    #[command(after_help = "kumppani pairs tag 2 events_adults\nkumppani pairs tag 2")]
    Tag {
        #[arg(value_parser = clap::value_parser!(i64).range(1..))]
        partnership: i64,
        #[arg(value_name = "TOPIC")]
        pair_topics: Vec<String>,
    },
    #[command(after_help = "kumppani pairs meets 2 yes")]
    Meets {
        #[arg(value_parser = clap::value_parser!(i64).range(1..))]
        partnership: i64,
        #[arg(value_enum)]
        meets: reports::Meets,
    },
    #[command(after_help = "kumppani pairs lock 4 9")]
    Lock(Two),
    #[command(after_help = "kumppani pairs forbid 4 9")]
    Forbid(Two),
    #[command(after_help = "kumppani pairs free 4 9")]
    Free(Two),
    #[command(after_help = "kumppani pairs break 4 9")]
    Break(Two),
    #[command(after_help = "kumppani pairs trio 4 9 12\nkumppani pairs trio 4 9 12 --free")]
    Trio {
        #[arg(value_parser = clap::value_parser!(i64).range(1..), num_args = 3, required = true)]
        members: Vec<i64>,
        /// Takes the trio away.
        #[arg(long)]
        free: bool,
    },
    #[command(after_help = "kumppani pairs why 4 9\nkumppani pairs why 17\nkumppani pairs why 4 9 17 --json")]
    Why {
        #[arg(value_parser = clap::value_parser!(i64).range(1..), num_args = 1..=3, required = true)]
        registrations: Vec<i64>,
        #[arg(long)]
        json: bool,
    },
    #[command(after_help = "kumppani pairs list --json")]
    List {
        #[arg(long)]
        json: bool,
    },
    #[command(after_help = "kumppani pairs keep \"Kokoukseen 12.4.\"")]
    Keep(proposals::NameArgs),
    #[command(after_help = "kumppani pairs kept --json")]
    Kept(proposals::KeptArgs),
    #[command(after_help = "kumppani pairs compare\nkumppani pairs compare Reilu \"Kokoukseen 12.4.\"")]
    Compare(proposals::CompareArgs),
    #[command(after_help = "kumppani pairs take Reilu")]
    Take(proposals::NameArgs),
    #[command(after_help = "kumppani pairs drop Reilu")]
    Drop(proposals::NameArgs),
    #[command(after_help = "kumppani pairs import parit-2020-2023.csv --dry-run")]
    Import(input::ListArgs),
    #[command(after_help = "kumppani pairs past --json\nkumppani pairs past remove 3")]
    Past(past::PastArgs),
    #[command(after_help = "kumppani pairs accept --all\nkumppani pairs accept 1-3")]
    Accept {
        #[arg(value_name = "ID", required_unless_present = "all", conflicts_with = "all")]
        partnerships: Vec<String>,
        #[arg(long)]
        all: bool,
    },
    #[command(after_help = "kumppani pairs publish --all")]
    Publish(lifecycle::PublishArgs),
    #[command(after_help = "kumppani pairs confirm 1-3\nkumppani pairs confirm 2 --not")]
    Confirm(lifecycle::ConfirmArgs),
    #[command(after_help = "kumppani pairs own 1-3")]
    Own(lifecycle::OwnArgs),
    #[command(after_help = "kumppani pairs release 2")]
    Release(lifecycle::OwnArgs),
    #[command(after_help = "kumppani pairs step-back 9 --reason remontti")]
    StepBack(lifecycle::StepBackArgs),
}

#[derive(Debug, clap::Args)]
pub struct SuggestArgs {
    #[arg(long, value_enum, default_value_t = Aim::Total)]
    objective: Aim,
    #[arg(long, conflicts_with = "keep")]
    save: bool,
    #[arg(long, value_name = "NAME")]
    keep: Option<String>,
    #[arg(long)]
    seconds: Option<u64>,
    #[arg(long)]
    json: bool,
}

/// What is aimed at, once as many as possible have a partner.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
pub enum Aim {
    Total,
    Fairest,
}

/// Two registrations.
#[derive(Debug, clap::Args)]
pub struct Two {
    #[arg(value_parser = clap::value_parser!(i64).range(1..))]
    a: i64,
    #[arg(value_parser = clap::value_parser!(i64).range(1..))]
    b: i64,
}

impl Two {
    fn ids(&self) -> (RegistrationId, RegistrationId) {
        (RegistrationId(self.a), RegistrationId(self.b))
    }
}

pub fn run(session: &mut Session, command: PairsCommand) -> Result<String, CliError> {
    match command {
        PairsCommand::Suggest(args) => suggest(session, args),
        PairsCommand::Keep(args) => proposals::keep(session, args),
        PairsCommand::Kept(args) => proposals::list(session, &args),
        PairsCommand::Compare(args) => proposals::compare(session, &args),
        PairsCommand::Take(args) => proposals::take(session, &args),
        PairsCommand::Drop(args) => proposals::drop(session, &args),
        PairsCommand::Scores { distribution: true, json } => scores::distribution(session, json),
        PairsCommand::Scores { distribution: false, json } => scores::list(session, json),
        PairsCommand::Handout(args) => handout::run(session, &args),
        PairsCommand::Export(args) => handout::export(session, &args),
        PairsCommand::Mend { save, json } => mending::run(session, save, json),
        PairsCommand::Topic { partnership, development_topic } => {
            contacts::set_topic(session, partnership, development_topic)
        }
        PairsCommand::Tag { partnership, pair_topics } => reports::tag_pair(session, partnership, &pair_topics),
        PairsCommand::Meets { partnership, meets } => reports::meets(session, partnership, meets),
        PairsCommand::Lock(two) => set_rule(session, &two, Rule::Lock),
        PairsCommand::Forbid(two) => set_rule(session, &two, Rule::Forbid),
        PairsCommand::Free(two) => {
            let ((a, b), round) = (two.ids(), session.round()?.id);
            session.write(&Change::FreeRule { round, a, b })
        }
        PairsCommand::Break(two) => break_up(session, &two),
        PairsCommand::Trio { members, free } => trio(session, &members, free),
        PairsCommand::Why { registrations, json } => why(session, &registrations, json),
        PairsCommand::List { json } => list(session, json),
        PairsCommand::Import(args) => past::import(session, &args),
        PairsCommand::Past(args) => past::run(session, args),
        PairsCommand::Accept { partnerships, all } => accept(session, &partnerships, all),
        PairsCommand::Publish(args) => lifecycle::publish(session, &args),
        PairsCommand::Confirm(args) => lifecycle::confirm(session, &args),
        PairsCommand::Own(args) => lifecycle::own(session, &args, true),
        PairsCommand::Release(args) => lifecycle::own(session, &args, false),
        PairsCommand::StepBack(args) => lifecycle::step_back(session, &args),
    }
}

fn suggest(session: &mut Session, args: SuggestArgs) -> Result<String, CliError> {
    let round = session.round()?;
    let objective = match args.objective {
        Aim::Total => Objective::Total,
        Aim::Fairest => Objective::Fairest,
    };
    let keep_going = clock::within(args.seconds);
    let suggestion = desk::suggest_pairs_until(&session.store, &round, objective, &keep_going)?;
    let suggestion = suggestion.ok_or_else(|| CliError::NotDone(Phrase::new("cli-nothing-in-time")))?;
    let mut told = if args.json {
        suggestion::document(session, &session.snapshot()?, objective, &suggestion)
    } else {
        let snapshot = session.snapshot()?;
        let told = suggestion::told(session, &snapshot, &suggestion);
        match desk::mend_pairs(&session.store, &round, objective, Some(&suggestion), &keep_going)? {
            Some(mending) => format!("{told}{}", mending::sentences(session, &snapshot, &mending)),
            None => told,
        }
    };
    let proposal = suggestion.proposal;
    let written = match args.keep {
        Some(name) => proposals::keep_as(session, name, proposal)?,
        None if args.save => session.write(&Change::SaveProposal { round: round.id, proposal, over: None })?,
        None => String::new(),
    };
    // A script gets one document and nothing beside it.
    told.push_str(if args.json { "" } else { &written });
    Ok(told)
}

fn set_rule(session: &mut Session, two: &Two, rule: Rule) -> Result<String, CliError> {
    let ((a, b), round) = (two.ids(), session.round()?.id);
    session.write(&Change::SetRule { round, rule: PairRule::new(a, b, rule) })
}

fn break_up(session: &mut Session, two: &Two) -> Result<String, CliError> {
    let (a, b) = two.ids();
    let partnerships = session.store.partnerships(session.round()?.id)?;
    let joins = |partnership: &&Partnership| [a, b].iter().all(|id| partnership.group.members.contains(id));
    let found = partnerships.iter().find(joins);
    let none = || Phrase::new("cli-no-such-pair").with("a", a.to_string()).with("b", b.to_string());
    let partnership = found.ok_or_else(|| CliError::NotDone(none()))?.seen();
    session.write(&Change::BreakPartnership { partnership })
}

fn trio(session: &mut Session, members: &[i64], free: bool) -> Result<String, CliError> {
    let mut members: Vec<RegistrationId> = members.iter().map(|id| RegistrationId(*id)).collect();
    members.sort();
    let round = session.round()?.id;
    session.write(&if free { Change::FreeTrio { round, members } } else { Change::LockTrio { round, members } })
}

#[derive(Serialize)]
struct ListedWhy {
    registrations: Vec<i64>,
    score: Option<Number>,
    criteria: Option<Criteria>,
    in_best: bool,
    price: Option<Number>,
    fewer_pairs: usize,
    second_best: Vec<SecondBest>,
    opposite: Option<ListedAlternative>,
    left_over: Option<ListedLeftOver>,
    sentences: Vec<String>,
}

fn why(session: &Session, registrations: &[i64], as_json: bool) -> Result<String, CliError> {
    let ids: Vec<RegistrationId> = registrations.iter().map(|id| RegistrationId(*id)).collect();
    for id in &ids {
        session.registration(*id)?;
    }
    let why = desk::why_joined(&session.store, &session.round()?, &ids, &|| true)?;
    // A command is ended by a signal, not by a question; so there is an answer.
    let Some(why) = why else { return Ok(String::new()) };
    let sentences: Vec<String> = why.sentences.iter().map(|sentence| session.say(sentence)).collect();
    if !as_json {
        return Ok(sentences.iter().map(|sentence| format!("{}\n", clean_line(sentence))).collect());
    }
    let snapshot = session.snapshot()?;
    let second = why.opposite.as_ref().filter(|_| why.in_best);
    Ok(json::document(&ListedWhy {
        registrations: why.registrations.iter().map(|id| id.0).collect(),
        score: why.score.as_ref().map(|score| json::score(score.total)),
        criteria: why.score.as_ref().map(Criteria::of),
        in_best: why.in_best,
        price: why.price.map(json::score),
        fewer_pairs: why.fewer_pairs,
        second_best: second.map_or_else(Vec::new, |opposite| SecondBest::of(opposite, &why.registrations)),
        opposite: why.opposite.as_ref().map(ListedAlternative::of),
        left_over: why.left_over.as_ref().map(|left| ListedLeftOver::of(session, &snapshot, left)),
        sentences,
    }))
}

#[derive(Serialize)]
struct Listed<'a> {
    id: i64,
    status: PairStatus,
    #[serde(flatten)]
    group: ListedGroup,
    owner: Option<&'a Actor>,
    note: &'a str,
    topic: &'a str,
    topics: &'a [TopicId],
    meets: Option<bool>,
}

fn list(session: &Session, as_json: bool) -> Result<String, CliError> {
    let snapshot = session.snapshot()?;
    if as_json {
        let listed = snapshot.partnerships.iter().map(|partnership| Listed {
            id: partnership.id.0,
            status: partnership.status,
            group: ListedGroup::of(session, &partnership.group),
            owner: partnership.owner.as_ref(),
            note: &partnership.note,
            topic: &partnership.topic,
            topics: &partnership.topics,
            meets: partnership.meets,
        });
        return Ok(json::document(&listed.collect::<Vec<_>>()));
    }
    if snapshot.partnerships.is_empty() {
        return Ok(format!("{}\n", text(session.lang, "cli-no-pairs")));
    }
    Ok(told_list(session, &snapshot))
}

fn told_list(session: &Session, snapshot: &Snapshot) -> String {
    let mut table = suggestion::group_table(session, &["field-id", "field-status"]);
    for partnership in &snapshot.partnerships {
        let mut row = vec![partnership.id.to_string(), session.say(&partnership.status.phrase())];
        row.extend(suggestion::group_row(session, snapshot, &partnership.group));
        table.row(row);
    }
    table.text()
}

fn accept(session: &mut Session, ids: &[String], all: bool) -> Result<String, CliError> {
    let suggested = |partnership: &Partnership| partnership.status == PairStatus::Suggested;
    let chosen = if all { lifecycle::all(session, suggested)? } else { lifecycle::chosen(session, ids)? };
    if chosen.is_empty() {
        return Err(CliError::NotDone(Phrase::new("cli-nothing-suggested")));
    }
    session.write(&Change::AcceptPartnerships { partnerships: chosen, today: session.today })
}
