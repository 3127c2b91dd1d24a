//! The check memo: what was claimed, what the rules say of it, who decided what and why. It is attached to the
//! invoice in the finance system, so it stands by itself, and nothing is in it but what is on record.

use chrono::NaiveDate;

use super::{Claim, ClaimStatus, Finding, Severity, besides};
use crate::domain::{Cents, LineId};
use crate::domain::{CheckedClaim, ClaimId, LineKind, Metres, Snapshot};
use crate::i18n::{Arg, Phrase};

/// A memo as it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Memo {
    pub claim: ClaimId,
    /// Where the claim is, in words.
    pub state: Phrase,
    /// The day on which it was drawn up.
    pub day: NaiveDate,
    /// What is known of the invoice and of the visit, in order: a name and what it is.
    pub facts: Vec<(Phrase, Phrase)>,
    pub lines: Vec<MemoLine>,
    /// Whether AKE pays it; else what is sanctioned is what is proposed.
    pub approved: bool,
    pub claimed: Cents,
    /// `None` while a line cannot be said.
    pub sanctioned: Option<Cents>,
    /// What was found on the claim as a whole.
    pub findings: Vec<(Severity, Phrase)>,
    /// Who entered it, who decided, and why.
    pub decision: Vec<Phrase>,
}

/// One line of the memo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemoLine {
    pub id: LineId,
    pub kind: LineKind,
    pub travelled: NaiveDate,
    pub distance: Option<Metres>,
    pub passengers: u32,
    pub claimed: Cents,
    pub computed: Option<Cents>,
    pub sanctioned: Option<Cents>,
    /// Where it went, who travelled, whether there is a receipt: what is known of it.
    pub journey: Vec<Phrase>,
    /// As the municipality explained it; may be empty.
    pub note: String,
    /// What was found on it.
    pub findings: Vec<(Severity, Phrase)>,
    /// Why a coordinator decided otherwise than the rules propose.
    pub reason: Option<String>,
}

impl Memo {
    /// The memo of a claim of this round; `None` where the round has none of that number.
    pub fn new(snapshot: &Snapshot, id: ClaimId, day: NaiveDate) -> Option<Memo> {
        let checked = snapshot.claim(id)?;
        let claim = &checked.claim;
        Some(Memo {
            claim: id,
            state: claim.state(),
            day,
            facts: facts(snapshot, checked),
            lines: lines(checked),
            approved: claim.status.is_approved(),
            claimed: claim.claimed(),
            sanctioned: claim.sanctioned(),
            findings: about(&checked.findings, None),
            decision: claim.course(),
        })
    }

    pub fn title(&self) -> Phrase {
        Phrase::new("memo-title").with("claim", self.claim.to_string()).with("status", self.state.clone())
    }

    /// When it was drawn up, and that a person decides.
    pub fn foot(&self) -> Phrase {
        Phrase::new("memo-foot").with("day", self.day)
    }
}

fn facts(snapshot: &Snapshot, checked: &CheckedClaim) -> Vec<(Phrase, Phrase)> {
    let claim = &checked.claim;
    let said = |name: &str, words: Phrase| (Phrase::new(format!("memo-{name}")), words);
    let words = |name: &str, words: &str| said(name, Phrase::verbatim(words));
    let mut facts = vec![
        words("invoice", &claim.invoice_number),
        words("business-id", &claim.business_id),
        said("arrived", Phrase::new("on-day").with("date", claim.arrived)),
    ];
    facts.extend(besides(claim, snapshot.claims.iter().map(|checked| &checked.claim)));
    if let Some(visit) = snapshot.visit(claim.visit) {
        let between =
            format!("{} → {}", snapshot.registration_name(visit.guest), snapshot.registration_name(visit.host));
        let day = visit.date.map_or_else(|| Phrase::new("no-date"), |day| Phrase::new("on-day").with("date", day));
        let people = visit.participants.map_or_else(
            || Phrase::new("participants-unknown"),
            |count| Phrase::new("participants").with("count", i64::from(count)),
        );
        facts.extend([
            words("visit", &between),
            words("reference", &visit.reference),
            said("visit-day", day),
            said("participants", people),
        ]);
    }
    facts
}

fn lines(checked: &CheckedClaim) -> Vec<MemoLine> {
    let lines = checked.claim.lines.iter().enumerate();
    lines
        .map(|(index, line)| MemoLine {
            id: line.id,
            kind: line.claimed.kind,
            travelled: line.claimed.travel_date,
            distance: line.claimed.distance,
            passengers: line.claimed.passengers,
            claimed: line.claimed.claimed,
            computed: checked.computed.get(index).copied().flatten(),
            sanctioned: line.sanctioned,
            journey: line.claimed.journey.told(),
            note: line.claimed.note.clone(),
            findings: about(&checked.findings, Some(line.id)),
            reason: line.reason.clone(),
        })
        .collect()
}

fn about(findings: &[Finding], line: Option<LineId>) -> Vec<(Severity, Phrase)> {
    let here = findings.iter().filter(|finding| finding.line == line);
    here.map(|finding| (finding.severity, finding.phrase.clone())).collect()
}

impl Claim {
    /// Who entered it, who decided and why, and how it was paid and credited: a sentence each.
    pub fn course(&self) -> Vec<Phrase> {
        let by_at = |key: &str, by: &str, at| Phrase::new(key).with("by", by).with("at", Arg::Instant(at));
        let mut told = vec![by_at("memo-entered", self.entered_by.as_str(), self.entered_at)];
        told.extend(self.detailed_by.as_ref().map(|by| Phrase::new("memo-detailed").with("by", by.as_str())));
        let Some(decided) = &self.decided else {
            told.push(Phrase::new("memo-undecided"));
            return told;
        };
        let status = if self.status == ClaimStatus::Paid { ClaimStatus::Approved } else { self.status };
        told.push(by_at(&format!("memo-{}", status.code()), decided.by.as_str(), decided.at));
        told.extend(decided.on_behalf_of.as_deref().map(|name| Phrase::new("memo-on-behalf").with("name", name)));
        told.extend(decided.reason.as_deref().map(|reason| Phrase::new("memo-reason").with("reason", reason)));
        if let Some(payment) = &decided.payment {
            let key = if payment.voucher.is_empty() { "memo-paid-bare" } else { "memo-paid" };
            let paid = by_at(key, payment.by.as_str(), payment.at);
            told.push(paid.with("day", payment.day).with("voucher", payment.voucher.as_str()));
        }
        told.extend(self.came.credits.iter().map(|credit| {
            let credited = by_at("memo-credited", credit.by.as_str(), credit.at);
            let sum = Arg::Money(credit.note.sum.0);
            credited.with("number", credit.note.number.as_str()).with("day", credit.note.came).with("sum", sum)
        }));
        told
    }
}
