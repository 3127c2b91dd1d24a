//! Which rows belong to a round, and which of their columns hold words or persons.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::StoreError;
use super::images::Table;
use super::read::to_json;

/// A table whose rows belong to a round.
pub(super) struct OfRound {
    pub name: &'static str,
    /// The column that names the row to which a row belongs, and the table of that.
    pub parent: (&'static str, &'static str),
    /// The columns that are erased, and by what. Not among them are numbers, days, codes of closed lists, the numbers of
    /// invoices and vouchers, and the names of the coordinators, who answer for what was decided.
    pub erased: &'static [(&'static str, &'static str)],
}

/// What stands where the schema wants some text.
const DASH: &str = "'–'";

/// In an order in which a table's parent comes before it.
pub(super) const OF_ROUND: [OfRound; 20] = [
    OfRound {
        name: "registration",
        parent: ("round", "round"),
        erased: &[
            // A form without an id of its own is known again by its mailbox.
            ("source", "'forgotten:' || id"),
            ("first_name", "''"),
            ("last_name", "''"),
            ("email", "''"),
            ("site_text", "''"),
            ("interests", "''"),
            ("cooperation", "''"),
            ("extra", "''"),
            ("reason", "NULL"),
            ("note", "''"),
            ("earlier", "NULL"),
            ("offered", "NULL"),
            ("form", "NULL"),
        ],
    },
    OfRound { name: "proposal", parent: ("round", "round"), erased: &[("left_over", "'[]'")] },
    OfRound {
        name: "partnership",
        parent: ("round", "round"),
        erased: &[("score", "json_set(score, '$.reasons', json('[]'))"), ("note", "''"), ("topic", "''")],
    },
    OfRound {
        name: "contact",
        parent: ("registration", "registration"),
        erased: &[("person", "NULL"), ("phone", "''"), ("email", "NULL"), ("invoicing", "''")],
    },
    OfRound { name: "contact_log", parent: ("partnership", "partnership"), erased: &[("text", DASH)] },
    OfRound {
        name: "report",
        parent: ("partnership", "partnership"),
        erased: &[
            ("text", "coalesce(json_extract(?3, '$.\"' || id || '\"'), '–')"),
            ("publishing", "iif(json_extract(?3, '$.\"' || id || '\"') IS NULL, 'no', publishing)"),
        ],
    },
    OfRound { name: "visit", parent: ("partnership", "partnership"), erased: &[("note", "''"), ("names", "''")] },
    OfRound {
        name: "checklist_item",
        parent: ("visit", "visit"),
        erased: &[("words", "iif(words IS NULL, NULL, '–')"), ("note", "''")],
    },
    OfRound { name: "visit_plan", parent: ("visit", "visit"), erased: &[("text", DASH)] },
    OfRound { name: "plan_item", parent: ("visit", "visit"), erased: &[("title", DASH)] },
    OfRound { name: "claim", parent: ("visit", "visit"), erased: &[("reason", "NULL"), ("order_reference", "''")] },
    OfRound {
        name: "claim_line",
        parent: ("claim", "claim"),
        erased: &[("reason", "NULL"), ("note", "''"), ("origin", "''"), ("destination", "''"), ("travellers", "''")],
    },
    OfRound {
        name: "claim_payment",
        parent: ("claim", "claim"),
        erased: &[("taken_back_reason", "iif(taken_back_reason IS NULL, NULL, '–')")],
    },
    OfRound { name: "claim_credit", parent: ("claim", "claim"), erased: &[] },
    OfRound { name: "claim_attachment", parent: ("claim", "claim"), erased: &[] },
    OfRound {
        name: "closing",
        parent: ("round", "round"),
        erased: &[("reopened_reason", "iif(reopened_reason IS NULL, NULL, '–')")],
    },
    OfRound { name: "info_session", parent: ("round", "round"), erased: &[("place", "''")] },
    OfRound { name: "info_guest", parent: ("session", "info_session"), erased: &[] },
    OfRound { name: "letter_sent", parent: ("round", "round"), erased: &[("recipient", "''")] },
    OfRound { name: "kept_proposal", parent: ("round", "round"), erased: &[] },
];

/// By table, the keys of its rows of one round, also of those that are gone and stand in the journal alone.
pub(super) type Rows = BTreeMap<&'static str, Vec<String>>;

/// The rows of a round.
pub(super) fn rows_of_round(
    connection: &Connection,
    tables: &BTreeMap<String, Table>,
    round: i64,
) -> Result<Rows, StoreError> {
    let mut rows = Rows::from([("round", vec![round.to_string()])]);
    for of in &OF_ROUND {
        let (Some(table), Some(parents)) = (tables.get(of.name), rows.get(of.parent.1)) else { continue };
        let (column, key) = (of.parent.0, table.row(""));
        let sql = format!(
            "SELECT CAST({key} AS TEXT) FROM \"{0}\" WHERE CAST(\"{column}\" AS TEXT) IN (SELECT value FROM json_each(?1))
             UNION SELECT row FROM journal_row WHERE record = '{0}'
                 AND (CAST(before ->> '{column}' AS TEXT) IN (SELECT value FROM json_each(?1))
                      OR CAST(after ->> '{column}' AS TEXT) IN (SELECT value FROM json_each(?1)))",
            of.name
        );
        let mut statement = connection.prepare(&sql)?;
        let found = statement.query_map([to_json(parents)], |row| row.get(0))?.collect::<Result<_, _>>()?;
        rows.insert(of.name, found);
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Actor;
    use crate::store::Store;
    use crate::store::images::journalled_tables;

    /// Text columns that are kept when a round is forgotten: codes, days and numbers, and who decided what.
    const KEPT: &[(&str, &[&str])] = &[
        (
            "registration",
            &[
                "received",
                "language",
                "libraries",
                "municipalities",
                "flags",
                "topics",
                "own",
                "status",
                "settled",
                "owner",
            ],
        ),
        ("partnership", &["status", "asked_at", "confirmed_at", "owner", "topics", "meets"]),
        ("contact", &["language"]),
        ("contact_log", &["written_by", "written_at", "follow_up"]),
        ("report", &["visits", "received", "language", "markup", "topics"]),
        ("visit", &["kind", "reference", "date", "since", "roles"]),
        ("checklist_item", &["key", "phase", "ticked_by", "ticked_at", "due", "ticked_from", "wording"]),
        ("visit_plan", &["came", "written_by", "written_at"]),
        ("plan_item", &["kind", "payer"]),
        (
            "claim",
            &[
                "status",
                "entered_by",
                "entered_at",
                "decided_by",
                "decided_at",
                "invoice_number",
                "business_id",
                "arrived",
                "invoice_date",
                "detailed_by",
                "decided_for",
            ],
        ),
        ("claim_line", &["kind", "travel_date", "receipt"]),
        ("claim_payment", &["paid", "voucher", "paid_by", "paid_at", "taken_back_by", "taken_back_at"]),
        ("claim_credit", &["number", "came", "written_by", "written_at"]),
        ("closing", &["closed_by", "closed_at", "reopened_by", "reopened_at"]),
        ("info_session", &["day", "time", "material"]),
        ("info_guest", &["attendance", "told"]),
        ("letter_sent", &["kind", "about", "sent_by", "sent_at"]),
        // Their rows go.
        ("claim_attachment", &["hash", "name", "kind", "attached_by", "attached_at"]),
        ("kept_proposal", &["name", "kept_by", "kept_at", "proposal"]),
    ];

    /// Tables that belong to no round, or of which no text is in a round's row.
    const OF_NO_ROUND: &[&str] = &[
        "alias",
        "claim_export",
        "claim_export_row",
        "closing_claim",
        "closing_visit",
        "library",
        "library_mailbox",
        "library_size",
        "pair_rule",
        "partnership_member",
        "past_partnership",
        "person",
        "person_key",
        "profile",
        "rate",
        "round",
        "setting",
        "template_item",
        "text_setting",
        "travel_time",
        "year_budget",
    ];

    #[test]
    fn of_every_text_column_it_is_said_whether_forgetting_a_round_erases_or_keeps_it() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::create(&folder.path().join("x.db"), Actor::new("aino")).unwrap();
        for table in journalled_tables(&store.connection).unwrap() {
            let Some(of) = OF_ROUND.iter().find(|of| of.name == table.name) else {
                assert!(OF_NO_ROUND.contains(&table.name.as_str()), "{} is of a round or not", table.name);
                continue;
            };
            let kept = KEPT.iter().find(|(name, _)| *name == table.name).map(|(_, kept)| *kept).unwrap_or_default();
            let sql = "SELECT name FROM pragma_table_info(?1) WHERE type = 'TEXT'";
            let mut statement = store.connection.prepare(sql).unwrap();
            let columns = statement.query_map([&table.name], |row| row.get::<_, String>(0)).unwrap();
            for column in columns.map(Result::unwrap) {
                let erased = of.erased.iter().any(|(name, _)| *name == column);
                assert_ne!(erased, kept.contains(&column.as_str()), "{}.{column} is erased or kept", table.name);
            }
        }
    }
}
