//! `claims paid`, `unpaid` and `credit`: what the finance system did with approved claims.

use std::path::{Path, PathBuf};

use clap::Args;

use super::claims::no_such_claim;
use super::session::Session;
use super::{CliError, input};
use crate::desk::payments::{Paid, match_payments};
use crate::domain::claim::{NewCredit, PaidClaim};
use crate::domain::{Change, Claim, ClaimId, ClaimStatus, clean, clean_line};
use crate::i18n::text;
use crate::intake::payments::read_payments;

#[derive(Debug, Args)]
pub struct PaidArgs {
    #[arg(value_name = "ID", required_unless_present = "payments_list", conflicts_with = "payments_list")]
    claims: Vec<String>,
    #[arg(
        long = "date",
        value_name = "DATE",
        required_unless_present = "payments_list",
        conflicts_with = "payments_list"
    )]
    paid_date: Option<String>,
    #[arg(long, value_name = "N", conflicts_with = "payments_list")]
    voucher: Option<String>,
    #[arg(long = "list", value_name = "FILE")]
    payments_list: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct UnpaidArgs {
    #[arg(value_parser = clap::value_parser!(i64).range(1..))]
    id: i64,
    #[arg(long, value_name = "TEXT")]
    reason: String,
}

#[derive(Debug, Args)]
pub struct CreditArgs {
    #[arg(value_parser = clap::value_parser!(i64).range(1..))]
    id: i64,
    #[arg(long = "number", value_name = "NUMBER")]
    credit_number: String,
    #[arg(long = "date", value_name = "DATE")]
    credit_date: Option<String>,
    #[arg(long = "sum", value_name = "EUR")]
    credit_sum: String,
}

pub fn paid(session: &mut Session, args: &PaidArgs) -> Result<String, CliError> {
    if let Some(list) = &args.payments_list {
        return paid_by_list(session, list);
    }
    let claims = session.store.claims_of_all_rounds()?;
    let day = args.paid_date.as_deref().map(input::day).transpose()?.unwrap_or(session.today);
    let voucher = clean_line(args.voucher.as_deref().unwrap_or_default());
    let ids = input::numbers(&args.claims)?;
    let one = |id| Ok(PaidClaim { claim: find(&claims, ClaimId(id))?.seen(), day, voucher: voucher.clone() });
    let paid = ids.into_iter().map(one).collect::<Result<_, CliError>>()?;
    session.write(&Change::MarkPaid { paid })
}

/// All rows or none. What was marked so before is left as it is, so that a list may come again with more rows.
fn paid_by_list(session: &mut Session, path: &Path) -> Result<String, CliError> {
    let content = input::content(path)?;
    let file = read_payments(&content).map_err(|error| CliError::in_file(path, error.phrase()))?;
    let claims = session.store.claims_of_all_rounds()?;
    let found = match_payments(&claims, &file.rows, session.today);
    if let Some(error) = CliError::bad_rows(path, found.iter().filter_map(|row| row.as_ref().err().cloned())) {
        return Err(error);
    }
    let paid: Vec<PaidClaim> = found
        .into_iter()
        .filter_map(|row| match row {
            Ok(Paid::Now(paid)) => Some(paid),
            _ => None,
        })
        .collect();
    if paid.is_empty() {
        return Ok(format!("{}\n", text(session.lang, "cli-nothing-to-write")));
    }
    session.write(&Change::MarkPaid { paid })
}

pub fn unpaid(session: &mut Session, args: &UnpaidArgs) -> Result<String, CliError> {
    session.write(&Change::TakePaymentBack { claim: ClaimId(args.id), reason: clean(&args.reason) })
}

pub fn credit(session: &mut Session, args: &CreditArgs) -> Result<String, CliError> {
    let came = args.credit_date.as_deref().map(input::day).transpose()?.unwrap_or(session.today);
    let credit = NewCredit { number: clean_line(&args.credit_number), came, sum: input::sum(&args.credit_sum)? };
    let claims = session.store.claims_of_all_rounds()?;
    let claim = ClaimId(args.id);
    // Of a returned claim nothing was paid: its credit note is no decision on money.
    session.write(&match find(&claims, claim)?.status {
        ClaimStatus::Returned => Change::KeepCreditNote { claim, credit },
        _ => Change::AddCredit { claim, credit },
    })
}

/// One of the claims.
pub fn find(claims: &[Claim], id: ClaimId) -> Result<&Claim, CliError> {
    claims.iter().find(|claim| claim.id == id).ok_or_else(|| no_such_claim(id))
}
