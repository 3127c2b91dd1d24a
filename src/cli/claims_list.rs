//! Claims as scripts and people see them: what is claimed, what the rules compute and find, what is
//! sanctioned.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use serde_json::Number;

use super::session::Session;
use super::table::Table;
use super::{CliError, claims, json, visits};
use crate::domain::claim::{Attachment, NewCredit, besides as known_besides};
use crate::domain::{
    Actor, Cents, CheckedClaim, Claim, ClaimId, ClaimStatus, Finding, Line, LineKind, Metres, Severity, Snapshot,
    clean_line,
};
use crate::i18n::{Phrase, date, kilometres, money, text};

#[derive(Serialize)]
struct Listed<'a> {
    id: i64,
    visit: i64,
    reference: &'a str,
    status: ClaimStatus,
    entered_by: &'a str,
    invoice_number: &'a str,
    business_id: &'a str,
    arrived: NaiveDate,
    invoice_date: Option<NaiveDate>,
    /// The reference to the order as the invoice has it; `reference` is the visit's own.
    order_reference: &'a str,
    /// The sum of the invoice, where it came without its lines.
    total_cents: Option<i64>,
    breakdown_missing: bool,
    detailed_by: Option<&'a str>,
    replaces: Option<i64>,
    /// The claim that came instead of this one.
    replaced_by: Option<i64>,
    /// It was returned, and its credit note has not come.
    credit_awaited: bool,
    /// It was returned, and no new invoice has come.
    new_invoice_awaited: bool,
    claimed_cents: i64,
    /// `null` while a line cannot be said yet.
    sanctioned_cents: Option<i64>,
    lines: Vec<ListedLine<'a>>,
    findings: Vec<ListedFinding>,
    decided_by: Option<&'a str>,
    decided_at: Option<DateTime<Utc>>,
    on_behalf_of: Option<&'a str>,
    /// The number of the list in which it was handed to the finance system.
    export: Option<i64>,
    paid: Option<NaiveDate>,
    voucher: Option<&'a str>,
    credited_cents: i64,
    credits: Vec<ListedCredit<'a>>,
    attachments: Vec<ListedAttachment<'a>>,
    reason: Option<&'a str>,
}

#[derive(Serialize)]
struct ListedCredit<'a> {
    number: &'a str,
    came: NaiveDate,
    sum_cents: i64,
}

#[derive(Serialize)]
pub struct ListedAttachment<'a> {
    hash: &'a str,
    name: &'a str,
    kind: &'static str,
    bytes: u64,
    attached_by: &'a str,
    attached_at: DateTime<Utc>,
}

#[derive(Serialize)]
struct ListedLine<'a> {
    id: i64,
    kind: LineKind,
    travel_date: NaiveDate,
    km: Option<Number>,
    passengers: u32,
    claimed_cents: i64,
    computed_cents: Option<i64>,
    sanctioned_cents: Option<i64>,
    findings: Vec<ListedFinding>,
    note: &'a str,
    from: &'a str,
    to: &'a str,
    travellers: &'a str,
    /// `none`, `attached`, or `null` where nobody asked.
    receipt: Option<&'static str>,
    reason: Option<&'a str>,
}

#[derive(Serialize)]
struct ListedFinding {
    rule: &'static str,
    severity: Severity,
    text: String,
}

pub fn list(session: &Session, as_json: bool) -> Result<String, CliError> {
    let snapshot = session.snapshot()?;
    if as_json {
        let listed = snapshot.claims.iter().map(|checked| listed(session, &snapshot, checked));
        return Ok(json::document(&listed.collect::<Vec<_>>()));
    }
    let lang = session.lang;
    if snapshot.claims.is_empty() {
        return Ok(format!("{}\n", text(lang, "cli-no-claims")));
    }
    let headings = [
        "field-id",
        "field-status",
        "field-reference",
        "field-invoice_number",
        "field-arrived",
        "field-claimed",
        "field-sanctioned",
        "cli-column-findings",
        "field-entered_by",
    ];
    let mut table = Table::new(headings.map(|key| text(lang, key)), &[0, 4, 5, 6, 7]);
    for checked in &snapshot.claims {
        let claim = &checked.claim;
        table.row([
            claim.id.to_string(),
            session.say(&claim.state()),
            reference(&snapshot, checked).to_owned(),
            claim.invoice_number.clone(),
            date(claim.arrived),
            money(lang, claim.claimed().0),
            claim.sanctioned().map_or_else(|| "–".to_owned(), |sum| money(lang, sum.0)),
            checked.findings.len().to_string(),
            claim.entered_by.to_string(),
        ]);
    }
    Ok(table.text())
}

fn find(snapshot: &Snapshot, id: ClaimId) -> Result<&CheckedClaim, CliError> {
    snapshot.claim(id).ok_or_else(|| claims::no_such_claim(id))
}

/// One claim for a script.
pub fn one(session: &Session, id: ClaimId) -> Result<String, CliError> {
    let snapshot = session.snapshot()?;
    Ok(json::document(&listed(session, &snapshot, find(&snapshot, id)?)))
}

/// One claim for a person: each line with what was found on it. The numbers of the lines are what
/// `claims line` takes.
pub fn show(session: &Session, id: ClaimId) -> Result<String, CliError> {
    let snapshot = session.snapshot()?;
    let checked = find(&snapshot, id)?;
    let lang = session.lang;
    let claim = &checked.claim;
    let visit = snapshot.visit(claim.visit);
    let between = visit.map(|visit| visits::between(&snapshot, visit)).unwrap_or_default();
    let head = Phrase::new("cli-claim-head")
        .with("claim", claim.id.to_string())
        .with("status", claim.state())
        .with("number", claim.invoice_number.as_str())
        .with("arrived", claim.arrived)
        .with("actor", claim.entered_by.as_str());
    let mut told =
        format!("{}\n{}  {}\n\n", clean_line(&session.say(&head)), reference(&snapshot, checked), clean_line(&between));
    let headings = [
        "cli-column-line",
        "field-travel_date",
        "field-kind",
        "cli-column-distance",
        "field-passengers",
        "field-claimed",
        "cli-column-computed",
        if claim.status.is_approved() { "field-sanctioned" } else { "field-proposed" },
    ];
    let sum = |sum: Option<Cents>| sum.map_or_else(|| "–".to_owned(), |sum| money(lang, sum.0));
    let mut table = Table::new(headings.map(|key| text(lang, key)), &[0, 1, 3, 4, 5, 6, 7]);
    for (line, computed) in claim.lines.iter().zip(&checked.computed) {
        table.row([
            line.id.to_string(),
            date(line.claimed.travel_date),
            session.say(&line.claimed.kind.phrase()),
            line.claimed.distance.map_or_else(|| "–".to_owned(), |distance| kilometres(lang, distance.0)),
            line.claimed.passengers.to_string(),
            money(lang, line.claimed.claimed.0),
            sum(*computed),
            sum(line.sanctioned),
        ]);
    }
    told.push_str(&table.text());
    told.push_str(&besides(session, claim, &snapshot));
    told.push('\n');
    for words in claim.course() {
        told.push_str(&format!("{}\n", clean_line(&session.say(&words))));
    }
    for finding in &checked.findings {
        let place = finding.line.map(|line| format!("{line}: ")).unwrap_or_default();
        let mark = mark(finding.severity);
        told.push_str(&format!("{mark} {}\n", clean_line(&format!("{place}{}", session.say(&finding.phrase)))));
    }
    Ok(told)
}

/// What the invoice says of itself, and where each line went.
fn besides(session: &Session, claim: &Claim, snapshot: &Snapshot) -> String {
    let facts = known_besides(claim, snapshot.claims.iter().map(|checked| &checked.claim));
    let facts = facts.iter().map(|(name, words)| format!("{}: {}", session.say(name), session.say(words)));
    let lines = claim.lines.iter().filter_map(|line| {
        let told: Vec<String> = line.claimed.journey.told().iter().map(|words| session.say(words)).collect();
        (!told.is_empty()).then(|| format!("{}: {}", line.id, told.join(" · ")))
    });
    facts.chain(lines).map(|line| clean_line(&line) + "\n").collect()
}

/// A finding's weight as a glyph; its words stand beside it.
fn mark(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "·",
        Severity::Warning => "!",
        Severity::Error => "✗",
    }
}

fn reference<'a>(snapshot: &'a Snapshot, checked: &CheckedClaim) -> &'a str {
    let visit = snapshot.visit(checked.claim.visit);
    visit.map(|visit| visit.reference.as_str()).unwrap_or_default()
}

fn listed<'a>(session: &Session, snapshot: &'a Snapshot, checked: &'a CheckedClaim) -> Listed<'a> {
    let claim = &checked.claim;
    let lines = claim.lines.iter().zip(&checked.computed);
    Listed {
        id: claim.id.0,
        visit: claim.visit.0,
        reference: reference(snapshot, checked),
        status: claim.status,
        entered_by: claim.entered_by.as_str(),
        invoice_number: &claim.invoice_number,
        business_id: &claim.business_id,
        arrived: claim.arrived,
        invoice_date: claim.particulars.date,
        order_reference: &claim.particulars.reference,
        total_cents: claim.particulars.total.map(|total| total.0),
        breakdown_missing: claim.lacks_breakdown(),
        detailed_by: claim.detailed_by.as_ref().map(Actor::as_str),
        replaces: claim.particulars.replaces.map(|replaced| replaced.0),
        replaced_by: claim.came.replaced_by.map(|other| other.0),
        credit_awaited: claim.awaits_credit(),
        new_invoice_awaited: claim.awaits_new_invoice(),
        claimed_cents: claim.claimed().0,
        sanctioned_cents: claim.sanctioned().map(|sum| sum.0),
        lines: lines.map(|(line, computed)| listed_line(session, line, *computed, &checked.findings)).collect(),
        findings: findings(session, &checked.findings, None),
        decided_by: claim.decided.as_ref().map(|decided| decided.by.as_str()),
        decided_at: claim.decided.as_ref().map(|decided| decided.at),
        on_behalf_of: claim.decided.as_ref().and_then(|decided| decided.on_behalf_of.as_deref()),
        export: claim.exported().map(|number| number.0),
        paid: claim.payment().map(|payment| payment.day),
        voucher: claim.payment().map(|payment| payment.voucher.as_str()),
        credited_cents: claim.credited().0,
        attachments: claim.came.attachments.iter().map(listed_attachment).collect(),
        credits: claim.came.credits.iter().map(|credit| listed_credit(&credit.note)).collect(),
        reason: claim.decided.as_ref().and_then(|decided| decided.reason.as_deref()),
    }
}

pub fn listed_attachment(attachment: &Attachment) -> ListedAttachment<'_> {
    ListedAttachment {
        hash: &attachment.hash,
        name: &attachment.name,
        kind: attachment.kind.code(),
        bytes: attachment.size,
        attached_by: attachment.by.as_str(),
        attached_at: attachment.at,
    }
}

fn listed_credit(note: &NewCredit) -> ListedCredit<'_> {
    ListedCredit { number: &note.number, came: note.came, sum_cents: note.sum.0 }
}

fn listed_line<'a>(session: &Session, line: &'a Line, computed: Option<Cents>, found: &[Finding]) -> ListedLine<'a> {
    ListedLine {
        id: line.id.0,
        kind: line.claimed.kind,
        travel_date: line.claimed.travel_date,
        km: line.claimed.distance.map(Metres::kilometres),
        passengers: line.claimed.passengers,
        claimed_cents: line.claimed.claimed.0,
        computed_cents: computed.map(|sum| sum.0),
        sanctioned_cents: line.sanctioned.map(|sum| sum.0),
        findings: findings(session, found, Some(line)),
        note: &line.claimed.note,
        from: &line.claimed.journey.from,
        to: &line.claimed.journey.to,
        travellers: &line.claimed.journey.travellers,
        receipt: line.claimed.journey.receipt.code(),
        reason: line.reason.as_deref(),
    }
}

/// What was found on a line, or on the claim as a whole.
fn findings(session: &Session, found: &[Finding], line: Option<&Line>) -> Vec<ListedFinding> {
    let here = found.iter().filter(|finding| finding.line == line.map(|line| line.id));
    let listed = |finding: &Finding| ListedFinding {
        rule: finding.rule,
        severity: finding.severity,
        text: session.say(&finding.phrase),
    };
    here.map(listed).collect()
}
