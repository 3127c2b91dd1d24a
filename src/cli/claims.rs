//! `claims`: entered, checked, decided line by line and as a whole.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::session::Session;
use super::{
    CliError, budget, claims_attachments, claims_export, claims_import, claims_list, claims_paid, file, input,
    line_syntax, visits,
};
use crate::desk::memo::{memo_html, memo_pdf, memo_text};
use crate::desk::programs::Configured;
use crate::domain::claim::Memo;
use crate::domain::{
    Change, ClaimDecision, ClaimId, Line, LineId, NewClaim, NewLine, Particulars, Seen, clean, clean_line,
};
use crate::i18n::Phrase;

#[derive(Debug, Args)]
pub struct ClaimsArgs {
    #[command(subcommand)]
    command: Option<ClaimsCommand>,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Subcommand)]
enum ClaimsCommand {
    #[command(
        after_help = "kumppani claims add 3 --invoice 70012 --business-id 0204819-8 \\\n  --line \"kind=car date=2024-03-05 km=76 passengers=2 amount=49,40\" \\\n  --line \"kind=lunch date=2024-03-05 amount=36\""
    )]
    Add {
        visit: String,
        #[arg(long, value_name = "NUMBER")]
        invoice: String,
        #[arg(long, value_name = "NNNNNNN-T")]
        business_id: String,
        #[arg(long, value_name = "DATE")]
        arrived: Option<String>,
        #[arg(long = "date", value_name = "DATE")]
        invoice_date: Option<String>,
        #[arg(long = "reference", value_name = "TEXT", default_value = "", hide_default_value = true)]
        order_reference: String,
        #[arg(long = "sum", value_name = "EUR")]
        invoice_sum: Option<String>,
        #[arg(long, value_name = "ID", value_parser = clap::value_parser!(i64).range(1..))]
        replaces: Option<i64>,
        #[arg(long = "line", value_name = "LINE", required_unless_present = "invoice_sum")]
        lines: Vec<String>,
        #[arg(long)]
        json: bool,
    },
    #[command(after_help = "kumppani claims import laskut.csv --dry-run\nkumppani claims import - --json")]
    Import(claims_import::ImportClaimsArgs),
    #[command(after_help = "kumppani claims breakdown 4 --line \"kind=car date=2024-03-05 km=76 amount=43,32\"")]
    Breakdown {
        #[arg(value_parser = clap::value_parser!(i64).range(1..))]
        id: i64,
        #[arg(long = "line", value_name = "LINE", required = true)]
        lines: Vec<String>,
    },
    #[command(after_help = "kumppani claims show 1")]
    Show {
        #[arg(value_parser = clap::value_parser!(i64).range(1..))]
        id: i64,
    },
    #[command(
        after_help = "kumppani claims memo 1\nkumppani claims memo 1 --to muistio.html\nkumppani claims memo 1 --to muistio.pdf"
    )]
    Memo {
        #[arg(value_parser = clap::value_parser!(i64).range(1..))]
        id: i64,
        #[arg(long = "to", value_name = "FILE")]
        memo_file: Option<PathBuf>,
    },
    #[command(after_help = "kumppani claims line 2 --sanction 12,50 --reason \"pysäköinti vierailun ajalta\"")]
    Line {
        #[arg(value_name = "LINE", value_parser = clap::value_parser!(i64).range(1..))]
        line_id: i64,
        #[arg(long, value_name = "EUR")]
        sanction: String,
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    #[command(after_help = "kumppani claims approve 1")]
    Approve(Decided),
    #[command(after_help = "kumppani claims return 1 --reason \"erittely puuttuu\"")]
    Return(Decided),
    #[command(after_help = "kumppani claims reject 1 --reason \"sama lasku kahdesti\"")]
    Reject(Decided),
    #[command(after_help = "kumppani claims reopen 1")]
    Reopen(Decided),
    #[command(
        after_help = "kumppani claims paid 1 3-5 --date 3.6.2024 --voucher 900123\nkumppani claims paid --list maksetut.csv"
    )]
    Paid(claims_paid::PaidArgs),
    #[command(after_help = "kumppani claims unpaid 1 --reason \"väärä lasku\"")]
    Unpaid(claims_paid::UnpaidArgs),
    #[command(after_help = "kumppani claims credit 1 --number H-12 --date 20.6.2024 --sum 13,04")]
    Credit(claims_paid::CreditArgs),
    #[command(after_help = "kumppani claims attach 1 kuitti.pdf\nkumppani claims attach 1 - --name kuitti.pdf")]
    Attach(claims_attachments::AttachArgs),
    #[command(after_help = "kumppani claims attachments 1 --json")]
    Attachments(claims_attachments::AttachmentsArgs),
    #[command(after_help = "kumppani claims attachment 3a7f12ab")]
    Attachment(claims_attachments::AttachmentArgs),
    #[command(
        after_help = "kumppani claims accruals --year 2024\nkumppani claims accruals --year 2024 --to jaksotus.xlsx"
    )]
    Accruals(budget::AccrualsArgs),
    #[command(
        after_help = "kumppani claims export maksatus-1.csv\nkumppani claims export --number 1 maksatus-1-uudelleen.xlsx"
    )]
    Export(claims_export::ExportArgs),
    #[command(after_help = "kumppani claims exports\nkumppani claims exports --json")]
    Exports(claims_export::ExportsArgs),
}

#[derive(Debug, Args)]
struct Decided {
    #[arg(value_parser = clap::value_parser!(i64).range(1..))]
    id: i64,
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    #[arg(long, value_name = "NAME")]
    on_behalf_of: Option<String>,
}

pub fn run(session: &mut Session, args: ClaimsArgs) -> Result<String, CliError> {
    let Some(command) = args.command else { return claims_list::list(session, args.json) };
    match command {
        ClaimsCommand::Add {
            visit,
            invoice,
            business_id,
            arrived,
            invoice_date,
            order_reference,
            invoice_sum,
            replaces,
            lines,
            json,
        } => {
            let arrived = arrived.as_deref().map(input::day).transpose()?.unwrap_or(session.today);
            let particulars = Particulars {
                date: invoice_date.as_deref().map(input::day).transpose()?,
                reference: clean_line(&order_reference),
                total: invoice_sum.as_deref().map(input::sum).transpose()?,
                replaces: replaces.map(ClaimId),
            };
            let lines = typed_lines(&lines)?;
            let visit = visits::find(session, &visit)?.id;
            let (invoice_number, business_id) = (clean_line(&invoice), clean_line(&business_id));
            add(session, NewClaim { visit, invoice_number, business_id, arrived, particulars, lines }, json)
        }
        ClaimsCommand::Breakdown { id, lines } => {
            let lines = typed_lines(&lines)?;
            let claim = seen(session, ClaimId(id))?;
            let receipt = session.apply(&Change::BreakDown { claim, lines })?;
            Ok(format!("{}{}", claims_list::show(session, claim.id)?, session.written(&receipt)))
        }
        ClaimsCommand::Import(args) => claims_import::run(session, &args),
        ClaimsCommand::Show { id } => claims_list::show(session, ClaimId(id)),
        ClaimsCommand::Memo { id, memo_file } => memo(session, ClaimId(id), memo_file.as_deref()),
        ClaimsCommand::Line { line_id, sanction, reason } => {
            let sanctioned = input::sum(&sanction)?;
            let line = line(session, LineId(line_id))?;
            session.write(&Change::SanctionLine { line, sanctioned, reason: Some(clean(&reason)) })
        }
        ClaimsCommand::Approve(decided) => decide(session, decided, ClaimDecision::Approve),
        ClaimsCommand::Return(decided) => decide(session, decided, ClaimDecision::Return),
        ClaimsCommand::Reject(decided) => decide(session, decided, ClaimDecision::Reject),
        ClaimsCommand::Reopen(decided) => decide(session, decided, ClaimDecision::Reopen),
        ClaimsCommand::Paid(args) => claims_paid::paid(session, &args),
        ClaimsCommand::Unpaid(args) => claims_paid::unpaid(session, &args),
        ClaimsCommand::Credit(args) => claims_paid::credit(session, &args),
        ClaimsCommand::Export(args) => claims_export::export(session, &args),
        ClaimsCommand::Exports(args) => claims_export::list(session, &args),
        ClaimsCommand::Attach(args) => claims_attachments::attach(session, &args),
        ClaimsCommand::Attachments(args) => claims_attachments::list(session, &args),
        ClaimsCommand::Attachment(args) => claims_attachments::hand_out(session, &args),
        ClaimsCommand::Accruals(args) => budget::list_accruals(session, &args),
    }
}

/// Says what was entered, and at once what the check has to say of it.
fn add(session: &mut Session, claim: NewClaim, as_json: bool) -> Result<String, CliError> {
    let receipt = session.apply(&Change::AddClaim(claim))?;
    let id = receipt.records.first().copied().map(ClaimId).unwrap_or(ClaimId(0));
    if as_json {
        return claims_list::one(session, id);
    }
    Ok(format!("{}{}", claims_list::show(session, id)?, session.written(&receipt)))
}

fn decide(session: &mut Session, decided: Decided, decision: ClaimDecision) -> Result<String, CliError> {
    let claim = seen(session, ClaimId(decided.id))?;
    let reason = decided.reason.map(|text| clean(&text));
    let on_behalf_of = decided.on_behalf_of.map(|name| clean_line(&name));
    session.write(&Change::DecideClaims { claims: vec![claim], decision, reason, on_behalf_of })
}

fn seen(session: &Session, id: ClaimId) -> Result<Seen<ClaimId>, CliError> {
    let claims = session.store.claims(session.round()?.id)?;
    Ok(claims_paid::find(&claims, id)?.seen())
}

fn typed_lines(lines: &[String]) -> Result<Vec<NewLine>, CliError> {
    lines.iter().enumerate().map(|(index, line)| line_syntax::line(index + 1, line)).collect()
}

fn line(session: &Session, id: LineId) -> Result<Seen<LineId>, CliError> {
    let claims = session.store.claims(session.round()?.id)?;
    let found: Option<&Line> = claims.iter().flat_map(|claim| &claim.lines).find(|line| line.id == id);
    let missing = || CliError::NotDone(Phrase::new("cli-no-such-line").with("line", id.to_string()));
    found.map(|line| Seen { id, version: line.version }).ok_or_else(missing)
}

/// A claim that is not in the round.
pub fn no_such_claim(id: ClaimId) -> CliError {
    CliError::NotDone(Phrase::new("refused-no-such-claim").with("claim", id.to_string()))
}

/// A text to read, or a file: what its name ends in.
fn memo(session: &Session, id: ClaimId, file: Option<&Path>) -> Result<String, CliError> {
    let memo = Memo::new(&session.snapshot()?, id, session.today).ok_or_else(|| no_such_claim(id))?;
    let Some(path) = file else { return Ok(memo_text(session.lang, &memo)) };
    let bytes = match file::ending(path).as_str() {
        "html" | "htm" => memo_html(session.lang, &memo).into_bytes(),
        "txt" => memo_text(session.lang, &memo).into_bytes(),
        "pdf" => memo_pdf(Configured::by_root(), session.lang, &memo).map_err(CliError::NotDone)?,
        _ => return Err(file::wrong_ending("cli-memo-ending", path)),
    };
    file::write_anew(path, &bytes)?;
    Ok(file::written(session, path))
}
