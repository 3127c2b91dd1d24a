//! What the libraries told of their visits, and the partnerships of whom one would like to know whether they go on.

use std::collections::HashMap;
use std::sync::Arc;

use rusqlite::Row;

use super::registrations::name;
use crate::domain::partnership::MetBefore;
use crate::domain::report::{Markup, Publishing};
use crate::domain::{
    Actor, Library, LibraryId, PartnershipId, RegistrationId, Report, ReportEdit, ReportId, RoundId, Seen,
};
use crate::i18n::Lang;
use crate::store::{Store, StoreError};

impl Store {
    /// The reports of a round, in the order in which they were entered.
    pub fn reports(&self, round: RoundId) -> Result<Vec<Report>, StoreError> {
        let sql = "SELECT r.id, r.partnership, r.visits, r.received, r.language, r.markup, r.text, r.topics,
                          r.publishing, r.version
                   FROM report r JOIN partnership p ON p.id = r.partnership WHERE p.round = ?1 ORDER BY r.id";
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement.query_map([round.0], report)?.collect::<Result<_, _>>()?)
    }

    /// The partnerships of any round that have a day for a visit, and of which nobody has noted whether they still
    /// meet; the earliest last visit first. They are named by what `directory`, the whole of it, says.
    pub fn met_before(&self, directory: &[Library]) -> Result<Vec<MetBefore>, StoreError> {
        let sql = "SELECT p.id, p.version, o.code, max(v.date), p.owner,
                          (SELECT json_group_array(m.registration ORDER BY m.registration)
                           FROM partnership_member m WHERE m.partnership = p.id)
                   FROM partnership p JOIN round o ON o.id = p.round JOIN visit v ON v.partnership = p.id
                   WHERE p.meets IS NULL AND v.date IS NOT NULL GROUP BY p.id ORDER BY 4, p.id";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut met: Vec<(MetBefore, Vec<RegistrationId>)> = statement
            .query_map([], |row| {
                let before = MetBefore {
                    partnership: Seen { id: PartnershipId(row.get(0)?), version: row.get(1)? },
                    round: row.get(2)?,
                    last_visit: super::date(row, 3)?,
                    owner: row.get::<_, Option<String>>(4)?.map(Actor),
                    libraries: Vec::new(),
                };
                Ok((before, super::json(row, 5)?))
            })?
            .collect::<Result<_, _>>()?;
        if met.is_empty() {
            return Ok(Vec::new());
        }
        let directory: HashMap<&LibraryId, &Library> = directory.iter().map(|library| (&library.id, library)).collect();
        let members: Vec<RegistrationId> = met.iter().flat_map(|(_, members)| members.iter().copied()).collect();
        let sql = "SELECT id, libraries, substr(site_text, 1, 200) FROM registration
                   WHERE id IN (SELECT value FROM json_each(?1))";
        let mut statement = self.connection.prepare_cached(sql)?;
        let named = statement.query_map([super::to_json(&members)], |row| {
            let libraries: Vec<LibraryId> = super::json(row, 1)?;
            let known: Vec<&Library> = libraries.iter().filter_map(|id| directory.get(id).copied()).collect();
            Ok((RegistrationId(row.get(0)?), name(&known, row, 2)?))
        })?;
        let names: HashMap<RegistrationId, String> = named.collect::<Result<_, _>>()?;
        for (before, members) in &mut met {
            before.libraries.extend(members.iter().filter_map(|member| names.get(member).cloned()));
        }
        Ok(met.into_iter().map(|(before, _)| before).collect())
    }
}

fn report(row: &Row<'_>) -> rusqlite::Result<Report> {
    Ok(Report {
        id: ReportId(row.get(0)?),
        partnership: PartnershipId(row.get(1)?),
        edit: ReportEdit {
            visits: super::json(row, 2)?,
            received: super::date(row, 3)?,
            language: super::coded(row, 4, &Lang::ALL, Lang::code)?,
            markup: super::coded(row, 5, &Markup::ALL, Markup::code)?,
            text: Arc::from(row.get::<_, String>(6)?),
            topics: super::json(row, 7)?,
            publishing: super::coded(row, 8, &Publishing::ALL, Publishing::code)?,
        },
        version: row.get(9)?,
    })
}
