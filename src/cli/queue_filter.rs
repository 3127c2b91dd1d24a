//! `queue --status … --search … --sort …`: the filters of the interface, for scripts.

use std::collections::HashMap;

use clap::Args;

use super::session::Session;
use super::{CliError, input};
use crate::desk::RoundIndex;
use crate::domain::listing::{self, Facet, Filter, Order};
use crate::domain::place::consortia;
use crate::domain::search::Query;
use crate::domain::{Flag, Lines, Registration, RegistrationId, Round, Status};
use crate::i18n::{Lang, Phrase};

const STATUSES: [&str; 6] = ["new", "accepted", "postponed", "declined", "clarify", "merged"];
const ORDERS: [&str; 5] = ["arrival", "flags", "municipality", "name", "status"];

/// Of one filter several values may be named, then one is enough; of several filters each must fit.
#[derive(Debug, Args)]
pub struct FilterArgs {
    #[arg(long, value_delimiter = ',', value_parser = STATUSES)]
    status: Vec<String>,
    #[arg(id = "only-flag", long = "flag", value_name = "FLAG", value_delimiter = ',', value_parser = Flag::FAMILIES)]
    flag: Vec<String>,
    #[arg(id = "only-municipality", long = "municipality", value_name = "CODE|NAME", value_delimiter = ',')]
    municipality: Vec<String>,
    #[arg(id = "only-kimppa", long = "kimppa", value_name = "NAME", value_delimiter = ',')]
    kimppa: Vec<String>,
    #[arg(id = "only-topic", long = "topic", value_name = "TOPIC", value_delimiter = ',')]
    topic: Vec<String>,
    #[arg(id = "only-language", long = "language", value_name = "LANG", value_delimiter = ',', value_parser = ["fi", "sv", "en"])]
    language: Vec<String>,
    #[arg(id = "only-owner", long = "owner", value_name = "NAME", value_delimiter = ',')]
    owner: Vec<String>,
    #[arg(long)]
    mine: bool,
    #[arg(long)]
    unowned: bool,
    #[arg(long)]
    changed: bool,
    #[arg(long)]
    unsure: bool,
    #[arg(long, value_name = "WORDS")]
    search: Option<String>,
    #[arg(long, value_parser = ORDERS)]
    sort: Option<String>,
}

/// The registrations that are wanted, by number unless another order is.
pub fn wanted(session: &Session, round: &Round, args: &FilterArgs) -> Result<Vec<Registration>, CliError> {
    let registrations = session.store.registrations(round.id)?;
    let Some(ids) = wanted_ids(session, round, args)? else { return Ok(registrations) };
    let mut all: HashMap<RegistrationId, Registration> =
        registrations.into_iter().map(|registration| (registration.id, registration)).collect();
    Ok(ids.into_iter().filter_map(|id| all.remove(&id)).collect())
}

/// `None` where nothing narrows or orders them.
fn wanted_ids(session: &Session, round: &Round, args: &FilterArgs) -> Result<Option<Vec<RegistrationId>>, CliError> {
    let lines = session.store.registration_lines(round.id)?;
    let filter = filter(session, &lines, args)?;
    if filter.is_empty() && args.search.is_none() && args.sort.is_none() {
        return Ok(None);
    }
    let found = match &args.search {
        Some(words) if Query::read(words).is_empty() => return Err(input::usage("cli-nothing-to-search", words)),
        Some(words) => Some(RoundIndex::read(&session.store, round)?.find(words).1),
        None => None,
    };
    let order = args.sort.as_deref().and_then(Order::from_code);
    let mut ids = listing::list(&lines, &filter, found.as_deref(), order.unwrap_or_default(), session.lang);
    if order.is_none() {
        ids.sort_unstable();
    }
    Ok(Some(ids))
}

fn filter(session: &Session, lines: &Lines, args: &FilterArgs) -> Result<Filter, CliError> {
    let mut facets: Vec<Facet> = Vec::new();
    facets.extend(args.status.iter().filter_map(|code| Status::from_code(code)).map(Facet::Status));
    let families = Flag::FAMILIES.into_iter().filter(|family| args.flag.iter().any(|wanted| wanted == family));
    facets.extend(families.map(Facet::Flag));
    for wanted in &args.municipality {
        facets.push(Facet::Municipality(input::municipality(wanted)?.code.to_string()));
    }
    for wanted in &args.kimppa {
        facets.push(Facet::Consortium(consortium(wanted)?));
    }
    for wanted in &args.topic {
        facets.push(Facet::Topic(input::topic(wanted)?.id.to_string()));
    }
    facets.extend(args.language.iter().filter_map(|code| Lang::from_code(code)).map(Facet::Language));
    let me = args.mine.then(|| session.store.actor().as_str());
    for owner in args.owner.iter().map(String::as_str).chain(me) {
        facets.push(Facet::Owner(Some(owner.to_owned())));
        // A name is the same whatever its capitals.
        let written =
            lines.iter().filter_map(|line| line.owner.as_ref()).filter(|one| one.as_str().eq_ignore_ascii_case(owner));
        facets.extend(written.map(|one| Facet::Owner(Some(one.to_string()))));
    }
    facets.extend(args.unowned.then_some(Facet::Owner(None)));
    facets.extend(args.changed.then_some(Facet::Changed));
    facets.extend(args.unsure.then_some(Facet::Unsure));
    Ok(facets.into_iter().collect())
}

/// By its name, whatever its capitals: `vaski`.
fn consortium(wanted: &str) -> Result<&'static str, CliError> {
    let found = consortia().iter().find(|one| one.name.eq_ignore_ascii_case(wanted.trim()));
    found.map(|one| one.name.as_str()).ok_or_else(|| {
        let possible: Vec<&str> = consortia().iter().map(|one| one.name.as_str()).collect();
        let problem = Phrase::new("cli-no-such-kimppa").with("value", wanted);
        CliError::Usage(problem.with("possible", possible.join(", ")))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_and_order_can_be_asked_for() {
        assert_eq!(STATUSES.map(Status::from_code), Status::ALL.map(Some));
        assert!(Order::ALL.iter().all(|order| ORDERS.contains(&order.code())));
    }
}
