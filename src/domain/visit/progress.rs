//! How far each visit of a round has come, who is to do something next, and since when nothing has
//! happened. Follows from the round and the day alone; nothing here is stored.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::{Visit, VisitKind};
use crate::domain::claim::ClaimStatus;
use crate::domain::{CheckedClaim, ClaimId, Snapshot, VisitId};
use crate::i18n::Phrase;

/// How far a visit has come. Each stage says that all before it is done: a visit that is invoiced before it is
/// reported stays `Travelled`, since the report is what it waits for, and [`Progress::next`] tells of the invoice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    NoDate,
    Dated,
    /// AKE was told the plan.
    Planned,
    /// Its day is past, or it is today and its report has come.
    Travelled,
    /// Its report has come.
    Reported,
    /// And so has its invoice: a claim stands that is neither rejected nor returned, or somebody ticked it.
    Invoiced,
    /// All that is needed is done: its claim is approved as well.
    Closed,
}

impl Stage {
    pub const ALL: [Stage; 7] = [
        Stage::NoDate,
        Stage::Dated,
        Stage::Planned,
        Stage::Travelled,
        Stage::Reported,
        Stage::Invoiced,
        Stage::Closed,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Stage::NoDate => "no_date",
            Stage::Dated => "dated",
            Stage::Planned => "planned",
            Stage::Travelled => "travelled",
            Stage::Reported => "reported",
            Stage::Invoiced => "invoiced",
            Stage::Closed => "closed",
        }
    }

    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("stage-{}", self.code().replace('_', "-")))
    }
}

/// What has become of a visit's travel costs here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Costs {
    /// No claim, or only rejected ones.
    #[default]
    Missing,
    /// The newest claim was asked back: another one is awaited.
    Returned,
    /// A claim waits for its decision.
    Entered,
    Approved,
}

/// What other records tell of the visits of a round.
pub(super) struct Facts {
    /// Those without a claim are not in it.
    costs: HashMap<VisitId, Costs>,
    /// The newest day on which a claim was asked back.
    returned: HashMap<VisitId, NaiveDate>,
    /// Those that a report tells of.
    reported: HashSet<VisitId>,
}

impl Facts {
    pub fn of(snapshot: &Snapshot) -> Facts {
        let reported = snapshot.reports.iter().flat_map(|report| &report.edit.visits).copied().collect();
        Facts { costs: costs(&snapshot.claims), returned: returned(&snapshot.claims), reported }
    }

    /// Only what is told of one visit.
    fn of_one(snapshot: &Snapshot, visit: &Visit) -> Facts {
        let own = || snapshot.claims.iter().filter(|checked| checked.claim.visit == visit.id);
        let reported = snapshot.reports.iter().any(|report| report.tells_of(visit.id));
        Facts {
            costs: costs(own()),
            returned: returned(own()),
            reported: reported.then_some(visit.id).into_iter().collect(),
        }
    }

    fn costs_of(&self, visit: &Visit) -> Costs {
        self.costs.get(&visit.id).copied().unwrap_or_default()
    }

    pub fn is_reported(&self, visit: &Visit) -> bool {
        visit.is_ticked("report_received") || self.reported.contains(&visit.id)
    }

    /// When the claim was asked back whose successor is awaited.
    pub fn returned_on(&self, visit: &Visit) -> Option<NaiveDate> {
        let awaited = !visit.is_ticked("travel_invoiced") && self.costs_of(visit) == Costs::Returned;
        self.returned.get(&visit.id).copied().filter(|_| awaited)
    }

    /// A returned or rejected claim is no invoice any more.
    pub fn is_invoiced(&self, visit: &Visit) -> bool {
        visit.is_ticked("travel_invoiced") || matches!(self.costs_of(visit), Costs::Entered | Costs::Approved)
    }
}

/// Whether an invoice of the visit stands, or somebody said that it does.
pub fn is_invoiced(snapshot: &Snapshot, visit: &Visit) -> bool {
    Facts::of_one(snapshot, visit).is_invoiced(visit)
}

/// How far one visit has come. For those of a whole round see [`progress`].
pub fn stage_of(snapshot: &Snapshot, visit: &Visit, today: NaiveDate) -> Stage {
    stage(visit, &Facts::of_one(snapshot, visit), today)
}

fn returned<'a>(claims: impl IntoIterator<Item = &'a CheckedClaim>) -> HashMap<VisitId, NaiveDate> {
    let mut returned: HashMap<VisitId, NaiveDate> = HashMap::new();
    for claim in claims.into_iter().map(|checked| &checked.claim) {
        if let Some(day) = claim.returned_on() {
            let newest = returned.entry(claim.visit).or_insert(day);
            *newest = day.max(*newest);
        }
    }
    returned
}

fn costs<'a>(claims: impl IntoIterator<Item = &'a CheckedClaim>) -> HashMap<VisitId, Costs> {
    let mut newest: HashMap<VisitId, (ClaimId, Costs)> = HashMap::new();
    for claim in claims.into_iter().map(|checked| &checked.claim) {
        let costs = match claim.status {
            ClaimStatus::Entered => Costs::Entered,
            ClaimStatus::Approved | ClaimStatus::Paid => Costs::Approved,
            ClaimStatus::Returned => Costs::Returned,
            ClaimStatus::Rejected => continue,
        };
        let known = newest.entry(claim.visit).or_insert((claim.id, costs));
        // What waits for a decision is never hidden by a newer claim; else the newest tells.
        if costs == Costs::Entered || (known.1 != Costs::Entered && claim.id >= known.0) {
            *known = (claim.id, costs);
        }
    }
    newest.into_iter().map(|(visit, (_, costs))| (visit, costs)).collect()
}

/// What happens next with a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Next {
    AgreeOnDay,
    TellPlan,
    /// The day itself.
    Meet,
    Report,
    ReportAndInvoice,
    Invoice,
    /// One claim was asked back.
    InvoiceAnew,
    /// The invoice is said to have come, and nobody has entered it.
    EnterClaim,
    DecideClaim,
    Nothing,
}

impl Next {
    pub const ALL: [Next; 10] = [
        Next::AgreeOnDay,
        Next::TellPlan,
        Next::Meet,
        Next::Report,
        Next::ReportAndInvoice,
        Next::Invoice,
        Next::InvoiceAnew,
        Next::EnterClaim,
        Next::DecideClaim,
        Next::Nothing,
    ];

    fn code(self) -> &'static str {
        match self {
            Next::AgreeOnDay => "agree-on-day",
            Next::TellPlan => "tell-plan",
            Next::Meet => "meet",
            Next::Report => "report",
            Next::ReportAndInvoice => "report-and-invoice",
            Next::Invoice => "invoice",
            Next::InvoiceAnew => "invoice-anew",
            Next::EnterClaim => "enter-claim",
            Next::DecideClaim => "decide-claim",
            Next::Nothing => "nothing",
        }
    }

    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("next-{}", self.code()))
    }

    /// Who is to do it. In a swap both crews travel, host and report.
    fn ball(self, kind: VisitKind) -> Ball {
        match (self, kind) {
            (Next::AgreeOnDay | Next::TellPlan, _) => Ball::Libraries,
            (Next::EnterClaim, _) => Ball::Ake,
            (Next::DecideClaim, _) => Ball::Approver,
            (Next::Nothing, _) => Ball::Nobody,
            (_, VisitKind::Swap) => Ball::Libraries,
            (Next::Meet, VisitKind::Visit) => Ball::Host,
            (_, VisitKind::Visit) => Ball::Guests,
        }
    }
}

/// Who is to do something next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ball {
    /// Host and guests together.
    Libraries,
    Host,
    Guests,
    /// The coordinators.
    Ake,
    /// Whoever decides on claims.
    Approver,
    Nobody,
}

impl Ball {
    pub const ALL: [Ball; 6] = [Ball::Libraries, Ball::Host, Ball::Guests, Ball::Ake, Ball::Approver, Ball::Nobody];

    /// The word that scripts rely on.
    pub fn code(self) -> &'static str {
        match self {
            Ball::Libraries => "libraries",
            Ball::Host => "host",
            Ball::Guests => "guests",
            Ball::Ake => "ake",
            Ball::Approver => "approver",
            Ball::Nobody => "nobody",
        }
    }

    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("ball-{}", self.code()))
    }
}

/// Where a visit stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    pub visit: VisitId,
    pub stage: Stage,
    pub ball: Ball,
    pub next: Next,
    /// The day on which the visit, an item of its checklist or one of its claims was last written.
    pub moved: NaiveDate,
    /// Whole days since then, never negative.
    pub days: i64,
}

impl Progress {
    /// Who is to do what: "guests: the report".
    pub fn phrase(&self) -> Phrase {
        match self.ball {
            Ball::Nobody => self.next.phrase(),
            ball => Phrase::new("ball-and-next").with("who", ball.phrase()).with("what", self.next.phrase()),
        }
    }
}

/// Where each visit of the round stands, in the order of the visits.
pub fn progress(snapshot: &Snapshot, today: NaiveDate) -> Vec<Progress> {
    let facts = Facts::of(snapshot);
    let of = |visit: &Visit| {
        let stage = stage(visit, &facts, today);
        let next = next(visit, stage, &facts);
        let moved = snapshot.moved.get(&visit.id).copied().unwrap_or(visit.since);
        let days = today.signed_duration_since(moved).num_days().max(0);
        Progress { visit: visit.id, stage, ball: next.ball(visit.kind), next, moved, days }
    };
    snapshot.visits.iter().map(of).collect()
}

fn stage(visit: &Visit, facts: &Facts, today: NaiveDate) -> Stage {
    let Some(date) = visit.date else { return Stage::NoDate };
    let reported = facts.is_reported(visit);
    match date {
        date if date > today || (date == today && !reported) => {
            if visit.awaits("plan_told") {
                Stage::Dated
            } else {
                Stage::Planned
            }
        }
        _ if !reported => Stage::Travelled,
        _ if facts.costs_of(visit) == Costs::Approved => Stage::Closed,
        _ if facts.is_invoiced(visit) => Stage::Invoiced,
        _ => Stage::Reported,
    }
}

fn next(visit: &Visit, stage: Stage, facts: &Facts) -> Next {
    match (stage, facts.costs_of(visit)) {
        // It waits for nobody else, however far the rest is.
        (_, Costs::Entered) => Next::DecideClaim,
        (Stage::NoDate, _) => Next::AgreeOnDay,
        (Stage::Dated, _) => Next::TellPlan,
        (Stage::Planned, _) => Next::Meet,
        (Stage::Travelled, _) if facts.is_invoiced(visit) => Next::Report,
        (Stage::Travelled, _) => Next::ReportAndInvoice,
        (_, Costs::Returned) => Next::InvoiceAnew,
        (Stage::Reported, _) => Next::Invoice,
        (Stage::Invoiced, _) => Next::EnterClaim,
        (Stage::Closed, _) => Next::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::visit::samples::{claim_of, day, visit};

    fn one(snapshot: &Snapshot, today: &str) -> (Stage, Ball, Next) {
        let one = progress(snapshot, day(today))[0];
        (one.stage, one.ball, one.next)
    }

    fn with(visit: Visit, claims: &[ClaimStatus]) -> Snapshot {
        let claims = (1..).zip(claims).map(|(id, status)| claim_of(visit.id, id, *status)).collect();
        Snapshot { visits: vec![visit], claims, ..Snapshot::default() }
    }

    #[test]
    fn each_stage_tells_who_has_the_ball() {
        use ClaimStatus::{Approved, Entered, Rejected, Returned};
        let (made, told): (_, &[&str]) = (Some("2024-05-10"), &["plan_told"]);
        let reported: &[&str] = &["report_received"];
        let both: &[&str] = &["report_received", "travel_invoiced"];
        let cases: [(Option<&str>, &[&str], &[ClaimStatus], _); 13] = [
            (None, &[], &[], (Stage::NoDate, Ball::Libraries, Next::AgreeOnDay)),
            (Some("2024-05-20"), &[], &[], (Stage::Dated, Ball::Libraries, Next::TellPlan)),
            (Some("2024-05-20"), told, &[], (Stage::Planned, Ball::Host, Next::Meet)),
            (Some("2024-05-15"), told, &[], (Stage::Planned, Ball::Host, Next::Meet)),
            (made, &[], &[], (Stage::Travelled, Ball::Guests, Next::ReportAndInvoice)),
            // Invoiced before it is reported: the report is what it waits for.
            (made, &[], &[Approved], (Stage::Travelled, Ball::Guests, Next::Report)),
            (made, &[], &[Entered], (Stage::Travelled, Ball::Approver, Next::DecideClaim)),
            (made, reported, &[Rejected], (Stage::Reported, Ball::Guests, Next::Invoice)),
            (made, reported, &[Returned], (Stage::Reported, Ball::Guests, Next::InvoiceAnew)),
            (made, both, &[], (Stage::Invoiced, Ball::Ake, Next::EnterClaim)),
            (made, reported, &[Returned, Entered], (Stage::Invoiced, Ball::Approver, Next::DecideClaim)),
            (made, reported, &[Returned, Approved], (Stage::Closed, Ball::Nobody, Next::Nothing)),
            (made, reported, &[Entered, Approved], (Stage::Invoiced, Ball::Approver, Next::DecideClaim)),
        ];
        for (date, ticked, claims, expected) in cases {
            assert_eq!(
                one(&with(visit(date, ticked), claims), "2024-05-15"),
                expected,
                "{date:?} {ticked:?} {claims:?}"
            );
        }
        let swap = Visit { kind: VisitKind::Swap, ..visit(made, &[]) };
        assert_eq!(one(&with(swap, &[]), "2024-05-15").1, Ball::Libraries);
    }

    #[test]
    fn the_days_count_from_the_last_write_and_else_from_the_pairs_acceptance() {
        let mut snapshot = with(visit(None, &[]), &[]);
        let days = |snapshot: &Snapshot| progress(snapshot, day("2024-04-12"))[0].days;
        assert_eq!(days(&snapshot), 10);
        snapshot.moved.insert(snapshot.visits[0].id, day("2024-04-09"));
        assert_eq!(days(&snapshot), 3);
        snapshot.moved.insert(snapshot.visits[0].id, day("2024-04-13"));
        assert_eq!(days(&snapshot), 0);
    }

    proptest! {
        /// Nothing that is learnt of a visit may send it back.
        #[test]
        fn a_visit_never_goes_back_by_what_is_done(
            date in 0i64..40, today in 0i64..40, ticks in proptest::sample::subsequence(
                vec!["plan_told", "report_received", "travel_invoiced"], 0..=3),
            more in proptest::sample::select(vec!["plan_told", "report_received", "travel_invoiced"]),
        ) {
            let start = day("2024-05-01");
            let date = (start + chrono::Duration::days(date)).to_string();
            let today = start + chrono::Duration::days(today);
            let stage = |ticks: &[&str], claims: &[ClaimStatus]| progress(&with(visit(Some(&date), ticks), claims), today)[0].stage;
            let before = stage(&ticks, &[]);
            let mut more_ticks = ticks.clone();
            more_ticks.push(more);
            prop_assert!(stage(&more_ticks, &[]) >= before);
            prop_assert!(stage(&ticks, &[ClaimStatus::Approved]) >= before);
            prop_assert!(stage(&[], &[]) >= Stage::Dated);
        }
    }
}
