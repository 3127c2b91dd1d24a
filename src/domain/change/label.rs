//! What the journal calls a change: the sentences that several kinds of change share, or that need a choice.

use super::*;
use crate::i18n::Arg;

pub(super) fn admitted(person: &Actor, role: Role, key: &PublicKey) -> Phrase {
    let phrase = Phrase::new("change-admit").with("person", person.as_str()).with("role", role.phrase());
    phrase.with("key", key.fingerprint())
}

pub(super) fn decided(registrations: &[Seen<RegistrationId>], status: Status) -> Phrase {
    match registrations {
        [one] => Phrase::new("change-decide").with("registration", one.id.to_string()),
        several => Phrase::new("change-decide-several").with("count", several.len()),
    }
    .with("status", status.phrase())
}

pub(super) fn of_one(key: &str, registration: RegistrationId) -> Phrase {
    Phrase::new(key).with("registration", registration.to_string())
}

/// One by its number, several by how many they are.
pub(super) fn of_some(what: &str, registrations: &[Seen<RegistrationId>]) -> Phrase {
    match registrations {
        [one] => of_one(&format!("change-{what}"), one.id),
        several => Phrase::new(format!("change-{what}-several")).with("count", several.len()),
    }
}

/// The name of what is imported where it was pasted. No file has a slash in its name.
pub const PASTED: &str = "/clipboard";

pub(super) fn imported(file: &str, answers: usize, withdrawn: usize) -> Phrase {
    match withdrawn {
        0 if file == PASTED => Phrase::new("change-import-pasted"),
        0 => Phrase::new("change-import-answers"),
        _ if file == PASTED => Phrase::new("change-import-pasted-whole").with("withdrawn", withdrawn),
        _ => Phrase::new("change-import-whole").with("withdrawn", withdrawn),
    }
    .with("file", file)
    .with("count", answers)
}

pub(super) fn looked_after(registrations: &[Seen<RegistrationId>], owner: Option<&Actor>) -> Phrase {
    let phrase = match registrations {
        [one] => Phrase::new("change-own").with("registration", one.id.to_string()),
        several => Phrase::new("change-own-several").with("count", several.len()),
    };
    let owner = owner.map_or_else(|| Phrase::new("owner-nobody"), |owner| Phrase::verbatim(owner.as_str()));
    phrase.with("owner", owner)
}

pub(super) fn merged(registration: RegistrationId, into: RegistrationId) -> Phrase {
    Phrase::new("change-merge").with("registration", registration.to_string()).with("into", into.to_string())
}

pub(super) fn owned(count: usize, owner: Option<&Actor>) -> Phrase {
    match owner {
        Some(owner) => Phrase::new("change-own-partnerships").with("owner", owner.as_str()),
        None => Phrase::new("change-release-partnerships"),
    }
    .with("count", count)
}

pub(super) fn set_setting(setting: Setting, value: Option<i64>) -> Phrase {
    match value {
        Some(value) => Phrase::new("change-set-setting").with("value", setting.value_phrase(value)),
        None => Phrase::new("change-reset-setting"),
    }
    .with("setting", setting.name())
}

pub(super) fn of_two(phrase: Phrase, a: RegistrationId, b: RegistrationId) -> Phrase {
    phrase.with("a", a.to_string()).with("b", b.to_string())
}

/// Without the mailboxes: a label goes wherever the journal does.
pub(super) fn marked_sent(letters: &[Posted]) -> Phrase {
    let kind = letters.first().map_or_else(|| Phrase::verbatim(""), |posted| posted.letter.kind.phrase());
    Phrase::new("change-mark-sent").with("kind", kind).with("count", letters.len())
}

pub(super) fn set_texts(texts: &[(TextSetting, Option<String>)]) -> Phrase {
    let names: Vec<Phrase> = texts.iter().map(|(setting, _)| setting.name()).collect();
    let unset = texts.iter().all(|(_, text)| text.is_none());
    Phrase::new(if unset { "change-unset-texts" } else { "change-set-texts" }).with("settings", names)
}

pub(super) fn of_several(key: &str, registrations: &[RegistrationId]) -> Phrase {
    let numbers: Vec<String> = registrations.iter().map(|id| id.to_string()).collect();
    Phrase::new(key).with("registrations", numbers.join(", "))
}

/// Without the words: they are in the log, and a label goes wherever the journal does.
pub(super) fn logged(partnership: PartnershipId, follow_up: Option<NaiveDate>) -> Phrase {
    match follow_up {
        Some(day) => Phrase::new("change-log-until").with("day", day),
        None => Phrase::new("change-log"),
    }
    .with("partnership", partnership.to_string())
}

pub(super) fn meeting(partnership: PartnershipId, meets: Option<bool>) -> Phrase {
    Phrase::new(match meets {
        Some(true) => "change-meets",
        Some(false) => "change-meets-no-more",
        None => "change-meets-unknown",
    })
    .with("partnership", partnership.to_string())
}

pub(super) fn planned(visit: VisitId, date: Option<NaiveDate>, participants: Option<u32>) -> Phrase {
    let day = date.map_or_else(|| Phrase::new("no-date"), |day| Phrase::new("on-day").with("date", day));
    of_visit("change-plan-visit", visit).with("day", day).with("people", people(participants))
}

/// How many travel.
pub fn people(count: Option<u32>) -> Phrase {
    count.map_or_else(
        || Phrase::new("participants-unknown"),
        |count| Phrase::new("participants").with("count", i64::from(count)),
    )
}

pub(super) fn of_visit(key: &str, visit: VisitId) -> Phrase {
    Phrase::new(key).with("visit", visit.to_string())
}

/// Without the titles: they came with a mail, and a label goes wherever the journal does.
pub(super) fn laid_out(visit: VisitId, items: usize, ticks: usize) -> Phrase {
    let key = if ticks == 0 { "change-add-plan-items" } else { "change-add-plan-items-and-tick" };
    of_visit(key, visit).with("count", items).with("ticks", ticks)
}

pub fn ticked(visit: VisitId, item: &Phrase, done: bool) -> Phrase {
    of_visit(if done { "change-tick" } else { "change-untick" }, visit).with("item", item.clone())
}

/// What was done to an item of the list with which visits begin.
pub fn of_list(key: &str, kind: VisitKind, item: &Phrase) -> Phrase {
    Phrase::new(key).with("kind", kind.phrase()).with("item", item.clone())
}

/// How many visits got an item of their list.
pub fn given(kind: VisitKind, item: &Phrase, visits: usize) -> Phrase {
    of_list("change-give-template-item", kind, item).with("count", visits)
}

pub(super) fn broken_down(claim: ClaimId, lines: usize) -> Phrase {
    Phrase::new("change-break-down").with("claim", claim.to_string()).with("count", lines)
}

pub(super) fn imported_claims(file: &str, claims: usize) -> Phrase {
    let key = if file == PASTED { "change-paste-claims" } else { "change-import-claims" };
    Phrase::new(key).with("file", file).with("count", claims)
}

pub(super) fn imported_plans(file: &str, plans: usize) -> Phrase {
    let key = if file == PASTED { "change-paste-plans" } else { "change-import-plans" };
    Phrase::new(key).with("file", file).with("count", plans)
}

pub(super) fn entered(claim: &NewClaim) -> Phrase {
    let entered =
        |key: &str| Phrase::new(key).with("visit", claim.visit.to_string()).with("sum", Arg::Money(claim.claimed().0));
    match claim.invoice_number.trim() {
        "" => entered("change-add-claim"),
        number => entered("change-add-claim-numbered").with("number", number),
    }
}

pub(super) fn sanctioned_line(line: LineId, sum: Cents) -> Phrase {
    Phrase::new("change-sanction-line").with("line", line.to_string()).with("sum", Arg::Money(sum.0))
}

pub(super) fn decided_claim(claim: ClaimId, decision: ClaimDecision) -> Phrase {
    Phrase::new(match decision {
        ClaimDecision::Approve => "change-approve-claim",
        ClaimDecision::Return => "change-return-claim",
        ClaimDecision::Reject => "change-reject-claim",
        ClaimDecision::Reopen => "change-reopen-claim",
    })
    .with("claim", claim.to_string())
}

pub(super) fn of_claim(key: &str, claim: ClaimId) -> Phrase {
    Phrase::new(key).with("claim", claim.to_string())
}

pub(super) fn decided_claims(claims: &[Seen<ClaimId>], decision: ClaimDecision) -> Phrase {
    match claims {
        [one] => decided_claim(one.id, decision),
        several => {
            Phrase::new("change-decide-claims").with("count", several.len()).with("status", decision.status().phrase())
        }
    }
}

pub(super) fn marked_paid(paid: &[PaidClaim]) -> Phrase {
    match paid {
        [one] => of_claim("change-mark-paid", one.claim.id).with("day", one.day),
        several => Phrase::new("change-mark-paid-several").with("count", several.len()),
    }
}

pub(super) fn budgeted(year: i32, budget: Option<Cents>) -> Phrase {
    match budget {
        Some(budget) => Phrase::new("change-set-year-budget").with("sum", Arg::Money(budget.0)),
        None => Phrase::new("change-unset-year-budget"),
    }
    .with("year", year.to_string())
}

/// How libraries stand to a session.
pub(super) fn marked_guests(session: InfoId, guests: &[Seen<RegistrationId>], mark: GuestMark) -> Phrase {
    of_some("mark-guest", guests).with("session", session.to_string()).with("mark", mark.phrase())
}

/// One by its library, several by how many they are. Without the address: a label goes wherever the journal does.
pub(super) fn set_mailboxes(file: Option<&str>, mailboxes: &[NewMailbox]) -> Phrase {
    match (file, mailboxes) {
        (Some(file), _) => Phrase::new("change-import-mailboxes").with("file", file).with("count", mailboxes.len()),
        (None, [one]) => {
            let key = if one.address.is_some() { "change-set-mailbox" } else { "change-remove-mailbox" };
            Phrase::new(key).with("library", one.library.as_str())
        }
        (None, several) => Phrase::new("change-set-mailboxes").with("count", several.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Lang, say};

    #[test]
    fn what_was_pasted_is_said_to_come_from_the_clipboard() {
        assert_eq!(say(Lang::Fi, &imported(PASTED, 1, 0)), "Tuotu leikepöydältä: yksi ilmoittautuminen");
        let whole = say(Lang::Fi, &imported(PASTED, 0, 2));
        assert_eq!(whole, "Tuotu leikepöydältä: ei uutta; puuttuvia merkitty perutuiksi: 2");
        assert_eq!(say(Lang::Fi, &imported("clipboard", 1, 0)), "Tuotu tiedostosta clipboard: yksi ilmoittautuminen");
        assert_eq!(say(Lang::Fi, &imported("a.csv", 2, 0)), "Tuotu tiedostosta a.csv: 2 ilmoittautumista");
    }
}
