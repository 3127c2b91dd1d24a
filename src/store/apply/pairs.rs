//! Pair rules, proposals, and partnerships with the visits they open.

use chrono::NaiveDate;
use rusqlite::OptionalExtension;

use super::{expect_version, templates};
use crate::domain::visit::reference_letters;
use crate::domain::{
    Change, PairRule, PartnershipId, Proposal, RegistrationId, RoundId, Rule, Seen, Status, VisitId, VisitKind,
};
use crate::i18n::Phrase;
use crate::store::StoreError;
use crate::store::entry::{Context, Outcome, refused};
use crate::store::read::{Within, changed_members, registration, to_json};

pub(super) fn set_rule(context: &Context<'_>, round: RoundId, rule: PairRule) -> Result<Outcome, StoreError> {
    for id in [rule.a, rule.b] {
        let known = registration(context.connection, id)?.is_some_and(|registration| registration.round == round);
        if !known {
            return Err(refused(Phrase::new("refused-no-such-registration").with("registration", id.to_string())));
        }
    }
    if rule.a == rule.b {
        return Err(refused(Phrase::new("refused-pair-with-itself").with("registration", rule.a.to_string())));
    }
    context
        .connection
        .prepare_cached(
            "INSERT INTO pair_rule (round, a, b, rule) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (round, a, b) DO UPDATE SET rule = excluded.rule",
        )?
        .execute((round.0, rule.a.0, rule.b.0, rule.rule.code()))?;
    Ok(Outcome::default())
}

pub(super) fn free_rule(
    context: &Context<'_>,
    round: RoundId,
    a: RegistrationId,
    b: RegistrationId,
) -> Result<Outcome, StoreError> {
    context.connection.prepare_cached("DELETE FROM pair_rule WHERE round = ?1 AND a = ?2 AND b = ?3")?.execute((
        round.0,
        a.min(b).0,
        a.max(b).0,
    ))?;
    Ok(Outcome::default())
}

pub(super) fn lock_trio(
    context: &Context<'_>,
    round: RoundId,
    members: &[RegistrationId],
) -> Result<Outcome, StoreError> {
    for (a, b) in each_two(members)? {
        // A lock would take the place of what somebody else forbade, and nobody would see it.
        if rule_of(context, a, b)?.as_deref() == Some(Rule::Forbid.code()) {
            let phrase = Phrase::new("refused-forbidden-pair").with("a", a.to_string()).with("b", b.to_string());
            return Err(refused(phrase));
        }
        set_rule(context, round, PairRule::new(a, b, Rule::Lock))?;
    }
    Ok(Outcome::default())
}

pub(super) fn free_trio(
    context: &Context<'_>,
    round: RoundId,
    members: &[RegistrationId],
) -> Result<Outcome, StoreError> {
    let pairs = each_two(members)?;
    for (a, b) in pairs {
        if rule_of(context, a, b)?.as_deref() != Some(Rule::Lock.code()) {
            return Err(refused(Phrase::new("refused-no-locked-trio")));
        }
    }
    for (a, b) in pairs {
        free_rule(context, round, a, b)?;
    }
    Ok(Outcome::default())
}

/// The code of the rule on two.
fn rule_of(context: &Context<'_>, a: RegistrationId, b: RegistrationId) -> Result<Option<String>, StoreError> {
    let two = PairRule::new(a, b, Rule::Lock);
    let mut statement = context.connection.prepare_cached("SELECT rule FROM pair_rule WHERE a = ?1 AND b = ?2")?;
    Ok(statement.query_row((two.a.0, two.b.0), |row| row.get(0)).optional()?)
}

fn each_two(members: &[RegistrationId]) -> Result<[(RegistrationId, RegistrationId); 3], StoreError> {
    match *members {
        [a, b, c] => Ok([(a, b), (a, c), (b, c)]),
        _ => Err(refused(Phrase::new("refused-not-three"))),
    }
}

/// Breaks up decided pairs and saves what takes their place. What somebody planned or wished for them meanwhile stands.
pub(super) fn mend(
    context: &Context<'_>,
    change: &Change,
    round: RoundId,
    broken: &[Seen<PartnershipId>],
    proposal: &Proposal,
) -> Result<Outcome, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM visit WHERE partnership = ?1 AND date IS NOT NULL)
                   OR EXISTS (SELECT 1 FROM pair_rule r WHERE r.rule = 'lock'
                                AND r.a IN (SELECT registration FROM partnership_member WHERE partnership = ?1)
                                AND r.b IN (SELECT registration FROM partnership_member WHERE partnership = ?1))";
    for seen in broken {
        if context.connection.prepare_cached(sql)?.query_row([seen.id.0], |row| row.get(0))? {
            return Err(refused(Phrase::new("refused-pair-is-planned").with("partnership", seen.id.to_string())));
        }
        break_up(context, change, *seen)?;
    }
    save_proposal(context, round, proposal, None)
}

pub(super) fn save_proposal(
    context: &Context<'_>,
    round: RoundId,
    proposal: &Proposal,
    over: Option<&[PartnershipId]>,
) -> Result<Outcome, StoreError> {
    let sql = "SELECT id FROM partnership WHERE round = ?1 AND status = 'suggested'";
    let mut statement = context.connection.prepare_cached(sql)?;
    let old: Vec<i64> = statement.query_map([round.0], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let seen = |over: &[PartnershipId]| {
        let (mut over, mut old): (Vec<i64>, Vec<i64>) = (over.iter().map(|id| id.0).collect(), old.clone());
        over.sort_unstable();
        old.sort_unstable();
        over == old
    };
    if !over.is_none_or(seen) {
        return Err(refused(Phrase::new("refused-others-suggested")));
    }
    for partnership in old {
        delete_partnership(context, partnership)?;
    }
    let mut records = Vec::with_capacity(proposal.groups.len());
    for group in &proposal.groups {
        for member in &group.members {
            refuse_unless_free(context, *member)?;
        }
        refuse_forbidden(context, round, &group.members)?;
        context
            .connection
            .prepare_cached("INSERT INTO partnership (round, status, locked, score) VALUES (?1, 'suggested', ?2, ?3)")?
            .execute((round.0, group.locked, to_json(&group.score)))?;
        let partnership = context.connection.last_insert_rowid();
        for member in &group.members {
            context
                .connection
                .prepare_cached("INSERT INTO partnership_member (partnership, registration) VALUES (?1, ?2)")?
                .execute((partnership, member.0))?;
        }
        records.push(partnership);
    }
    context
        .connection
        .prepare_cached(
            "INSERT INTO proposal (round, total, upper_bound, left_over, estimated_cost, computed_from)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (round) DO UPDATE SET total = excluded.total, upper_bound = excluded.upper_bound,
                 left_over = excluded.left_over, estimated_cost = excluded.estimated_cost,
                 computed_from = excluded.computed_from",
        )?
        .execute((
            round.0,
            proposal.total,
            proposal.upper_bound,
            to_json(&proposal.left_over),
            proposal.estimated_cost.map(|cost| cost.0),
            proposal.computed_from.map(|entry| entry.0),
        ))?;
    Ok(Outcome { records, ..Outcome::default() })
}

/// Since the proposal was computed, a registration may have been declined or paired by another.
fn refuse_unless_free(context: &Context<'_>, id: RegistrationId) -> Result<(), StoreError> {
    let accepted = registration(context.connection, id)?.is_some_and(|found| found.status == Status::Accepted);
    let sql = "SELECT EXISTS (SELECT 1 FROM partnership_member WHERE registration = ?1)";
    let paired: bool = context.connection.prepare_cached(sql)?.query_row([id.0], |row| row.get(0))?;
    if accepted && !paired {
        return Ok(());
    }
    Err(refused(Phrase::new("refused-proposal-is-old").with("registration", id.to_string())))
}

/// A pair may have been forbidden after the proposal was computed, or saved.
fn refuse_forbidden(context: &Context<'_>, round: RoundId, members: &[RegistrationId]) -> Result<(), StoreError> {
    let sql = "SELECT a, b FROM pair_rule WHERE round = ?1 AND rule = 'forbid'";
    let mut statement = context.connection.prepare_cached(sql)?;
    let mut rules = statement.query([round.0])?;
    while let Some(row) = rules.next()? {
        let (a, b) = (RegistrationId(row.get(0)?), RegistrationId(row.get(1)?));
        if members.contains(&a) && members.contains(&b) {
            return Err(refused(
                Phrase::new("refused-forbidden-pair").with("a", a.to_string()).with("b", b.to_string()),
            ));
        }
    }
    Ok(())
}

pub(super) fn accept(
    context: &Context<'_>,
    change: &Change,
    partnerships: &[Seen<PartnershipId>],
    today: NaiveDate,
) -> Result<Outcome, StoreError> {
    let mut changed: Vec<RegistrationId> = Vec::new();
    let mut accepted = 0;
    for seen in partnerships {
        expect_version(context, change, "partnership", seen.id.0, seen.version)?;
        let since = changed_members(context.connection, Within::Partnership(seen.id))?;
        if since.is_empty() {
            accept_one(context, seen.id, today)?;
            accepted += 1;
        }
        changed.extend(since.into_iter().map(|(_, member)| member));
    }
    if changed.is_empty() {
        return Ok(Outcome::default());
    }
    let numbers: Vec<String> = changed.iter().map(|id| id.to_string()).collect();
    let named = |key: &str| Phrase::new(key).with("registrations", numbers.join(", "));
    if accepted == 0 {
        return Err(refused(named("refused-registration-changed")));
    }
    let label = named("change-accept-unchanged").with("count", accepted).with("left", partnerships.len() - accepted);
    Ok(Outcome { label: Some(label), ..Outcome::default() })
}

fn accept_one(context: &Context<'_>, id: PartnershipId, today: NaiveDate) -> Result<(), StoreError> {
    let sql = "SELECT p.status, r.code, r.id FROM partnership p JOIN round r ON r.id = p.round WHERE p.id = ?1";
    let (status, code, round): (String, String, i64) =
        context.connection.prepare_cached(sql)?.query_row([id.0], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    if status == "accepted" {
        return Err(refused(Phrase::new("refused-already-accepted").with("partnership", id.to_string())));
    }
    let members = members(context, id)?;
    for member in &members {
        if registration(context.connection, *member)?.is_none_or(|found| found.status != Status::Accepted) {
            return Err(refused(Phrase::new("refused-proposal-is-old").with("registration", member.to_string())));
        }
    }
    refuse_forbidden(context, RoundId(round), &members)?;
    let number = next_number(context, &code)?;
    context
        .connection
        .prepare_cached("UPDATE partnership SET status = 'accepted', number = ?2 WHERE id = ?1")?
        .execute((id.0, number))?;
    // One visit each way; in a larger group each visits the next one round the ring.
    for (place, host) in members.iter().enumerate() {
        let guest = members[(place + 1) % members.len()];
        open_visit(context, id, (*host, guest), &reference(&code, number, place), today)?;
    }
    Ok(())
}

/// The order reference of a partnership's visit, the first of them at place 0.
pub(super) fn reference(round: &str, number: i64, place: usize) -> String {
    format!("KUMPPANI-{round}-{number:02}-{}", reference_letters(place))
}

/// A number is given once, also where its partnership was dissolved: its references are in letters,
/// and an invoice that comes with one must not find another pair's visit.
fn next_number(context: &Context<'_>, round: &str) -> Result<i64, StoreError> {
    let sql = "INSERT INTO number_given (round, last) VALUES (?1, 1)
               ON CONFLICT (round) DO UPDATE SET last = last + 1 RETURNING last";
    Ok(context.connection.prepare_cached(sql)?.query_row([round], |row| row.get(0))?)
}

pub(super) fn members(context: &Context<'_>, id: PartnershipId) -> Result<Vec<RegistrationId>, StoreError> {
    let sql = "SELECT registration FROM partnership_member WHERE partnership = ?1 ORDER BY registration";
    let mut statement = context.connection.prepare_cached(sql)?;
    Ok(statement.query_map([id.0], |row| Ok(RegistrationId(row.get(0)?)))?.collect::<Result<_, _>>()?)
}

pub(super) fn open_visit(
    context: &Context<'_>,
    partnership: PartnershipId,
    (host, guest): (RegistrationId, RegistrationId),
    reference: &str,
    today: NaiveDate,
) -> Result<(), StoreError> {
    context
        .connection
        .prepare_cached(
            "INSERT INTO visit (partnership, kind, host, guest, reference, since)
             VALUES (?1, 'visit', ?2, ?3, ?4, ?5)",
        )?
        .execute((partnership.0, host.0, guest.0, reference, today.to_string()))?;
    templates::fill(context, VisitId(context.connection.last_insert_rowid()), VisitKind::Visit)
}

pub(super) fn break_up(
    context: &Context<'_>,
    change: &Change,
    seen: Seen<PartnershipId>,
) -> Result<Outcome, StoreError> {
    expect_version(context, change, "partnership", seen.id.0, seen.version)?;
    let sql = "SELECT c.id FROM claim c JOIN visit v ON v.id = c.visit WHERE v.partnership = ?1 LIMIT 1";
    let claim: Option<i64> =
        context.connection.prepare_cached(sql)?.query_row([seen.id.0], |row| row.get(0)).optional()?;
    if let Some(claim) = claim {
        return Err(refused(
            Phrase::new("refused-partnership-has-claim")
                .with("partnership", seen.id.to_string())
                .with("claim", claim.to_string()),
        ));
    }
    if let Some(report) = super::reports::of_partnership(context, seen.id)? {
        let phrase = Phrase::new("refused-partnership-has-report").with("partnership", seen.id.to_string());
        return Err(refused(phrase.with("report", report.to_string())));
    }
    delete_partnership(context, seen.id.0)?;
    Ok(Outcome::default())
}

/// Removes a partnership with all that hangs on it.
pub(super) fn delete_partnership(context: &Context<'_>, id: i64) -> Result<(), StoreError> {
    for sql in [
        "DELETE FROM checklist_item WHERE visit IN (SELECT id FROM visit WHERE partnership = ?1)",
        "DELETE FROM visit_plan WHERE visit IN (SELECT id FROM visit WHERE partnership = ?1)",
        "DELETE FROM plan_item WHERE visit IN (SELECT id FROM visit WHERE partnership = ?1)",
        "DELETE FROM visit WHERE partnership = ?1",
        "DELETE FROM contact_log WHERE partnership = ?1",
        "DELETE FROM partnership_member WHERE partnership = ?1",
        "DELETE FROM partnership WHERE id = ?1",
    ] {
        context.connection.prepare_cached(sql)?.execute([id])?;
    }
    Ok(())
}
