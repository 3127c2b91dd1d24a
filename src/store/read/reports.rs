//! What the libraries told of their visits, and the partnerships of whom one would like to know whether they go on.

use std::sync::Arc;

use rusqlite::Row;

use super::registrations::{LINE, line};
use crate::domain::partnership::MetBefore;
use crate::domain::report::{Markup, Publishing};
use crate::domain::{Actor, Lines, PartnershipId, RegistrationId, Report, ReportEdit, ReportId, RoundId, Seen};
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
    /// meet; the earliest last visit first.
    pub fn met_before(&self) -> Result<Vec<MetBefore>, StoreError> {
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
        let directory = self.directory_by_id()?;
        let members: Vec<RegistrationId> = met.iter().flat_map(|(_, members)| members.iter().copied()).collect();
        let sql = format!("SELECT {LINE} FROM registration WHERE id IN (SELECT value FROM json_each(?1))");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let lines = statement.query_map([super::to_json(&members)], |row| line(row, &directory))?;
        let lines: Lines = lines.collect::<Result<_, _>>()?;
        for (before, members) in &mut met {
            let names = members.iter().filter_map(|member| lines.get(*member));
            before.libraries.extend(names.map(|line| line.name.clone()));
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
