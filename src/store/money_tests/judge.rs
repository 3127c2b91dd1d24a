//! The rules of money, written once more and in another way than the triggers: what may be different after one step of one
//! person from what was before it.

use std::collections::BTreeMap;

use rusqlite::Connection;
use rusqlite::types::Value;

/// The tables whose rows are money, or say who may decide on it.
pub const TABLES: [&str; 11] = [
    "claim",
    "claim_line",
    "claim_payment",
    "claim_credit",
    "closing",
    "closing_claim",
    "closing_visit",
    "rate",
    "setting",
    "year_budget",
    "person",
];

type Row = BTreeMap<String, Value>;
type Rows = BTreeMap<String, Row>;

/// All of it at one moment.
#[derive(Debug, PartialEq)]
pub struct Books(BTreeMap<&'static str, Rows>);

impl Books {
    pub fn read(connection: &Connection) -> Books {
        Books(TABLES.into_iter().map(|table| (table, rows(connection, table))).collect())
    }

    fn of(&self, table: &str) -> impl Iterator<Item = (&String, &Row)> {
        self.0[table].iter()
    }

    fn row(&self, table: &str, key: &str) -> Option<&Row> {
        self.0[table].get(key)
    }

    /// `any` until a first role is given.
    fn role(&self, person: &str) -> String {
        let role = |row: &Row| text(row, "role");
        if self.of("person").all(|(_, row)| role(row).is_none()) {
            return "any".into();
        }
        let named = |row: &&Row| text(row, "name").is_some_and(|name| name.eq_ignore_ascii_case(person));
        self.of("person").map(|(_, row)| row).find(named).and_then(role).unwrap_or("viewer".into())
    }

    fn of_claim<'a>(&'a self, table: &str, claim: &str) -> impl Iterator<Item = &'a Row> {
        self.0[table].values().filter(move |row| number(row, "claim").to_string() == claim)
    }

    fn lines<'a>(&'a self, claim: &str) -> Vec<&'a Row> {
        self.of_claim("claim_line", claim).collect()
    }

    fn live_payments(&self, claim: &str) -> usize {
        self.of_claim("claim_payment", claim).filter(|row| text(row, "taken_back_by").is_none()).count()
    }

    fn credits<'a>(&'a self, claim: &str) -> Vec<&'a Row> {
        self.of_claim("claim_credit", claim).collect()
    }

    /// Whether the claim is of closed books and was decided before they were closed.
    fn is_closed(&self, claim: &str) -> bool {
        let id: i64 = claim.parse().unwrap();
        self.of("closing").map(|(_, row)| row).any(|closing| {
            let carried = |(_, row): (&String, &Row)| {
                number(row, "closing") == number(closing, "id") && number(row, "claim") == id
            };
            let of_year = |line: &&Row| text(line, "travel_date").unwrap()[..4] == number(closing, "year").to_string();
            let covers = closing["round"] != Value::Null || self.lines(claim).iter().any(of_year);
            text(closing, "reopened_by").is_none()
                && id <= number(closing, "last_claim")
                && covers
                && !self.of("closing_claim").any(carried)
        })
    }
}

fn rows(connection: &Connection, table: &str) -> Rows {
    let mut statement = connection.prepare_cached(&format!("SELECT * FROM {table}")).unwrap();
    let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let read = |row: &rusqlite::Row<'_>| -> rusqlite::Result<Row> {
        names.iter().enumerate().map(|(nth, name)| Ok((name.clone(), row.get(nth)?))).collect()
    };
    let found: Vec<Row> = statement.query_map([], read).unwrap().map(Result::unwrap).collect();
    found.into_iter().map(|row| (key(table, &row), row)).collect()
}

fn key(table: &str, row: &Row) -> String {
    let columns: &[&str] = match table {
        "closing_claim" => &["closing", "claim"],
        "closing_visit" => &["closing", "visit"],
        "rate" | "year_budget" => &["year"],
        "setting" => &["key"],
        "person" => &["name"],
        _ => &["id"],
    };
    let part = |column: &&str| match &row[*column] {
        Value::Integer(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        other => format!("{other:?}"),
    };
    columns.iter().map(part).collect::<Vec<_>>().join("/")
}

fn text(row: &Row, column: &str) -> Option<String> {
    match &row[column] {
        Value::Text(text) => Some(text.clone()),
        _ => None,
    }
}

/// 0 where there is none.
fn number(row: &Row, column: &str) -> i64 {
    match row[column] {
        Value::Integer(number) => number,
        _ => 0,
    }
}

fn is(row: &Row, column: &str, person: &str) -> bool {
    text(row, column).is_some_and(|name| name.eq_ignore_ascii_case(person))
}

/// What only an upkeep of the file writes.
fn without_version(row: &Row) -> Row {
    row.iter()
        .filter(|(column, _)| *column != "version")
        .map(|(column, value)| (column.clone(), value.clone()))
        .collect()
}

fn same(one: &Row, other: &Row, but: &[&str]) -> bool {
    let told = |row: &Row| -> Row {
        let mut row = without_version(row);
        row.retain(|column, _| !but.contains(&column.as_str()));
        row
    };
    told(one) == told(other)
}

/// One step, as the rules see it.
pub struct Step<'a> {
    pub before: &'a Books,
    pub after: &'a Books,
    pub actor: &'a str,
}

type Verdict = Result<(), String>;

fn must(holds: bool, rule: &str, key: &str) -> Verdict {
    if holds { Ok(()) } else { Err(format!("{rule}: {key}")) }
}

impl Step<'_> {
    /// The first rule that the step breaks.
    pub fn verdict(&self) -> Verdict {
        self.who_may_write()?;
        for (id, claim) in self.after.of("claim") {
            self.claim(id, claim)?;
        }
        for (id, claim) in self.before.of("claim") {
            let open = text(claim, "status").as_deref() == Some("entered");
            must(open || self.after.row("claim", id).is_some(), "a decided claim is never removed", id)?;
            self.closed(id)?;
        }
        for (id, line) in self.after.of("claim_line") {
            self.line(id, line)?;
        }
        self.payments()?;
        self.credits()?;
        self.closings()
    }

    fn role(&self) -> String {
        self.before.role(self.actor)
    }

    fn decides(&self) -> bool {
        ["any", "approver"].contains(&self.role().as_str())
    }

    fn changed(&self, table: &str) -> bool {
        let rows = |books: &Books| -> BTreeMap<String, Row> {
            books.of(table).map(|(key, row)| (key.clone(), without_version(row))).collect()
        };
        rows(self.before) != rows(self.after)
    }

    fn who_may_write(&self) -> Verdict {
        let role = self.role();
        for table in TABLES {
            let language = table == "person" || table == "setting";
            must(language || role != "viewer" || !self.changed(table), "who looks on writes no money", table)?;
        }
        let roles = |books: &Books| -> BTreeMap<String, String> {
            let given = |(_, row): (&String, &Row)| Some((text(row, "name")?.to_ascii_lowercase(), text(row, "role")?));
            books.of("person").filter_map(given).collect()
        };
        let administers = ["any", "admin"].contains(&role.as_str());
        must(administers || roles(self.before) == roles(self.after), "an administrator gives roles", &role)?;
        must(administers || !self.changed("rate"), "an administrator sets rates", &role)?;
        let first = role == "any" && !roles(self.after).is_empty();
        let by_admin = !first || roles(self.after).values().any(|given| given == "admin");
        must(by_admin, "the first role is an administrator's", &role)?;
        let in_part = |books: &Books| books.row("setting", "part_payment").map(|row| number(row, "value"));
        must(administers || in_part(self.before) == in_part(self.after), "an administrator allows parts", &role)
    }

    fn claim(&self, id: &str, claim: &Row) -> Verdict {
        let status = |row: &Row| text(row, "status").unwrap();
        let Some(old) = self.before.row("claim", id) else {
            must(status(claim) == "entered" && is(claim, "entered_by", self.actor), "entered in one's own name", id)?;
            return must(self.unsigned_or_own(claim, "detailed_by"), "broken down in one's own name", id);
        };
        must(old["entered_by"] == claim["entered_by"], "who entered it stays", id)?;
        if old["detailed_by"] != claim["detailed_by"] {
            must(self.unsigned_or_own(claim, "detailed_by"), "broken down in one's own name", id)?;
        }
        if status(old) == status(claim) {
            let stands = status(claim) == "entered"
                || same(old, claim, &[]) && self.before.lines(id).len() == self.after.lines(id).len();
            return must(stands, "what was decided stands", id);
        }
        must(self.decides(), "an approver decides", id)?;
        must(!self.is_own(old) && !is(claim, "detailed_by", self.actor), "four eyes", id)?;
        must(self.before.live_payments(id) == 0, "a paid claim is not decided again", id)?;
        if status(claim) == "entered" {
            return Ok(());
        }
        must(status(old) == "entered" && is(claim, "decided_by", self.actor), "decided in one's own name", id)?;
        if status(claim) == "approved" { self.approved(id) } else { Ok(()) }
    }

    /// Whether the actor entered the claim or its lines.
    fn is_own(&self, claim: &Row) -> bool {
        is(claim, "entered_by", self.actor) || is(claim, "detailed_by", self.actor)
    }

    fn unsigned_or_own(&self, claim: &Row, column: &str) -> bool {
        text(claim, column).is_none() || is(claim, column, self.actor)
    }

    /// A claim that this step approved.
    fn approved(&self, id: &str) -> Verdict {
        let lines = self.after.lines(id);
        let whole = !lines.is_empty() && lines.iter().all(|line| line["sanctioned"] != Value::Null);
        must(whole, "what is approved has lines with sums", id)?;
        let in_part = self.after.row("setting", "part_payment").is_some_and(|row| number(row, "value") == 1);
        let full = lines.iter().all(|line| number(line, "sanctioned") == number(line, "claimed"));
        must(in_part || full, "an invoice is not approved in part", id)
    }

    fn line(&self, id: &str, line: &Row) -> Verdict {
        let sanctioned = number(line, "sanctioned");
        must((0..=number(line, "claimed")).contains(&sanctioned), "no more is sanctioned than was claimed", id)?;
        let claim = number(line, "claim").to_string();
        let open = |books: &Books| {
            books.row("claim", &claim).is_none_or(|claim| text(claim, "status").as_deref() == Some("entered"))
        };
        let stands = open(self.before) || self.before.row("claim_line", id).is_some_and(|old| same(old, line, &[]));
        must(stands, "the lines of a decided claim stand", id)
    }

    fn payments(&self) -> Verdict {
        for (id, payment) in self.after.of("claim_payment") {
            let claim = number(payment, "claim").to_string();
            must(self.after.live_payments(&claim) <= 1, "a claim is paid once", &claim)?;
            let of = self.after.row("claim", &claim).ok_or_else(|| format!("payment of nothing: {id}"))?;
            let own = self.is_own(of);
            let Some(old) = self.before.row("claim_payment", id) else {
                let approved = text(of, "status").as_deref() == Some("approved");
                must(approved && text(payment, "taken_back_by").is_none(), "what is approved is paid", id)?;
                let lawful = self.decides() && !own && is(payment, "paid_by", self.actor);
                must(lawful, "an approver who did not enter it marks it as paid", id)?;
                continue;
            };
            if same(old, payment, &[]) {
                continue;
            }
            let only_that = same(old, payment, &["taken_back_by", "taken_back_at", "taken_back_reason"]);
            must(only_that && text(old, "taken_back_by").is_none(), "a payment is not rewritten", id)?;
            let another = !is(old, "paid_by", self.actor) && is(payment, "taken_back_by", self.actor);
            must(self.decides() && another && !own, "another approver takes a payment back", id)?;
            must(self.before.credits(&claim).is_empty(), "what was credited had been paid", id)?;
        }
        let lost = self.before.of("claim_payment").find(|(id, _)| self.after.row("claim_payment", id).is_none());
        must(lost.is_none(), "a payment is never removed", "")
    }

    fn credits(&self) -> Verdict {
        for (id, credit) in self.after.of("claim_credit") {
            if let Some(old) = self.before.row("claim_credit", id) {
                must(same(old, credit, &[]), "a credit is not rewritten", id)?;
                continue;
            }
            let claim = number(credit, "claim").to_string();
            let of = self.after.row("claim", &claim).ok_or_else(|| format!("credit of nothing: {id}"))?;
            let returned = text(of, "status").as_deref() == Some("returned");
            must(returned || self.after.live_payments(&claim) == 1, "what was paid or asked back is credited", id)?;
            must(is(credit, "written_by", self.actor), "a credit is written in one's own name", id)?;
            let own = self.is_own(of);
            must(returned || self.decides() && !own, "an approver who did not enter it credits", id)?;
            let sum: i64 = self.after.credits(&claim).iter().map(|row| number(row, "sum")).sum();
            let lines = self.after.lines(&claim);
            let most: i64 = match (returned, lines.is_empty()) {
                (true, true) => number(of, "invoice_sum"),
                (true, false) => lines.iter().map(|line| number(line, "claimed")).sum(),
                (false, _) => lines.iter().map(|line| number(line, "sanctioned")).sum(),
            };
            must(number(credit, "sum") > 0 && sum <= most, "no more is credited than there was", id)?;
        }
        for (id, credit) in self.before.of("claim_credit") {
            let claim = number(credit, "claim").to_string();
            let returned =
                self.before.row("claim", &claim).is_some_and(|of| text(of, "status").as_deref() == Some("returned"));
            let stays = self.after.row("claim_credit", id).is_some();
            must(stays || returned || self.decides(), "an approver takes a credit away", id)?;
        }
        Ok(())
    }

    fn closings(&self) -> Verdict {
        for (id, closing) in self.after.of("closing") {
            let Some(old) = self.before.row("closing", id) else {
                let own = is(closing, "closed_by", self.actor) && text(closing, "reopened_by").is_none();
                must(self.decides() && own, "an approver closes books", id)?;
                continue;
            };
            if !same(old, closing, &[]) {
                let only_that = same(old, closing, &["reopened_by", "reopened_at", "reopened_reason"]);
                let first = text(old, "reopened_by").is_none() && is(closing, "reopened_by", self.actor);
                must(self.decides() && only_that && first, "an approver opens closed books once", id)?;
            }
        }
        for table in ["closing", "closing_claim", "closing_visit"] {
            let lost = self.before.of(table).find(|(key, _)| self.after.row(table, key).is_none());
            must(lost.is_none(), "a closing is never removed", table)?;
        }
        Ok(())
    }

    /// Nothing of a claim in closed books is another.
    fn closed(&self, id: &str) -> Verdict {
        if !self.before.is_closed(id) {
            return Ok(());
        }
        let told = |books: &Books| {
            let claim = books.row("claim", id).map(without_version);
            let lines: Vec<Row> = books.lines(id).into_iter().map(without_version).collect();
            let credits: Vec<Row> = books.credits(id).into_iter().map(without_version).collect();
            (claim, lines, credits, books.live_payments(id))
        };
        must(told(self.before) == told(self.after), "closed books stay as they are", id)
    }
}
