//! Promises of the store: undo puts back exactly what was, refuses where it would overwrite
//! another, never takes back money by images; nothing is lost, written twice or quietly changed.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where its house does not stand")]

mod house;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use house::{Act, House, day, now, operation};
use kumppani::domain::letter::{LetterKind, LetterRef, Posted};
use kumppani::domain::text_setting::TextSetting;
use kumppani::domain::visit::{ItemEdit, OwnItem, PaidBy, ParticipantRole, Participants, Slot, SlotKind};
use kumppani::domain::*;
use kumppani::i18n::{Lang, say};
use kumppani::store::{Store, StoreError, WriteWatch};
use proptest::prelude::*;
use rusqlite::Connection;

/// All journalled rows, without their versions, as one text.
fn contents(house: &House) -> String {
    let connection = Connection::open(house.path()).unwrap();
    let mut tables = connection
        .prepare(
            "SELECT m.name, group_concat('\"' || c.name || '\"', ',') FROM sqlite_schema m, pragma_table_info(m.name) c
             WHERE m.type = 'table' AND m.name NOT LIKE 'journal%' AND m.name NOT LIKE 'sqlite%' AND c.name <> 'version'
                 AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'version') GROUP BY m.name",
        )
        .unwrap();
    let tables: Vec<(String, String)> =
        tables.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect();
    let mut text = String::new();
    for (table, columns) in tables {
        let sql = format!("SELECT json_array({columns}) FROM \"{table}\" ORDER BY 1");
        let mut statement = connection.prepare(&sql).unwrap();
        let rows: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        text.push_str(&format!("{table}: {}\n", rows.join("\n")));
    }
    text
}

fn words(error: &StoreError) -> String {
    say(Lang::En, &error.phrase())
}

/// The `step`-th kind of change that the house allows at the moment, on the `which`-th record.
fn any_change(house: &House, step: u8, which: usize) -> Option<Change> {
    let reader = house.session("reader");
    let id = i64::try_from(which % 6).unwrap() + 1;
    let visits = house.visits();
    let visit = (!visits.is_empty()).then(|| visits[which % visits.len()].clone());
    let pairs = reader.partnerships(house.round.id).unwrap();
    let statuses = [Status::New, Status::Accepted, Status::Postponed, Status::Declined, Status::Clarify];
    Some(match step % 38 {
        0 => house.decide(&[id], statuses[which % 5]),
        1 => house.decide(&[1, 2, 3, 4], Status::Accepted),
        2 => Change::Merge { registration: house.registration(id).seen(), into: house.registration(id % 6 + 1).seen() },
        3 => Change::SetLibraries {
            registration: house.registration(id).seen(),
            libraries: vec![LibraryId::new("85394"), LibraryId::new("85582")],
            municipalities: vec![MunicipalityCode::new("423"), MunicipalityCode::new("577")],
        },
        4 => Change::NoteRegistration { registration: house.registration(id).seen(), note: format!("n{which}") },
        5 if which.is_multiple_of(2) => Change::LockTrio {
            round: house.round.id,
            members: [id, id % 6 + 1, (id + 1) % 6 + 1].map(RegistrationId).to_vec(),
        },
        5 => Change::SetRule {
            round: house.round.id,
            rule: PairRule::new(RegistrationId(id), RegistrationId(id % 6 + 1), Rule::Forbid),
        },
        6 => Change::FreeRule { round: house.round.id, a: RegistrationId(id), b: RegistrationId(id % 6 + 1) },
        7 => house.proposal(&[(1, 2), (3, 4)]),
        8 => house.accept_all(),
        9 => Change::BreakPartnership { partnership: pairs.get(which % pairs.len().max(1))?.seen() },
        10 => Change::PlanVisit {
            visit: Seen { id: visit.as_ref()?.id, version: visit.as_ref()?.version },
            date: (!which.is_multiple_of(3)).then(|| day("2024-05-16")),
            participants: (!which.is_multiple_of(2)).then_some(5),
        },
        11 => {
            let visit = visit?;
            let item = &visit.items[which % visit.items.len()];
            Change::Tick {
                visit: visit.id,
                item: Seen { id: item.id, version: item.version },
                key: item.key.clone(),
                done: item.ticked.is_none(),
            }
        }
        12 if visit.is_some() => house.new_claim(),
        13 => house.next_round(),
        15 => Change::ImportPastPartnerships {
            file: "pairs.csv".into(),
            pairs: vec![EarlierPair::new(
                format!("{}", 2000 + which),
                vec![vec![LibraryId::new("85394")], vec![LibraryId::new("85582")]],
            )],
        },
        16 => Change::RemovePastPartnerships { past: vec![reader.past_partnerships().unwrap().first()?.seen()] },
        17 => Change::LogContact {
            partnership: pairs.get(which % pairs.len().max(1))?.id,
            text: format!("soitettu {which}"),
            follow_up: (!which.is_multiple_of(2)).then(|| day("2024-05-16")),
        },
        18 => {
            let pair = pairs.get(which % pairs.len().max(1))?;
            let snapshot = kumppani::desk::overview(&reader, Some(&house.round.code)).unwrap();
            let side = pair.group.members[which % 2];
            let contact = Contact { phone: format!("040 {which}"), ..snapshot.contacts.get(&side)?.clone() };
            Change::EditPartnership {
                partnership: Seen { id: pair.id, version: snapshot.version_of_details(pair) },
                edit: PartnershipEdit {
                    topic: (!which.is_multiple_of(3)).then(|| format!("aihe {which}")),
                    contacts: vec![(side, contact)],
                },
            }
        }
        20 => Change::AddReport {
            partnership: pairs.get(which % pairs.len().max(1))?.id,
            report: Box::new(report(visit?.id, which)),
        },
        21 => {
            let known = reader.reports(house.round.id).unwrap();
            let one = known.get(which % known.len().max(1))?;
            match which % 2 {
                0 => Change::RemoveReport { report: one.seen() },
                _ => Change::EditReport { report: one.seen(), edit: Box::new(report(visit?.id, which)) },
            }
        }
        22 => Change::TagPartnership {
            partnership: pairs.get(which % pairs.len().max(1))?.seen(),
            topics: vec![TopicId::new("events_adults")],
        },
        23 => Change::AnswerMeeting {
            partnership: pairs.get(which % pairs.len().max(1))?.seen(),
            meets: [None, Some(true), Some(false)][which % 3],
        },
        24 => {
            let visit = visit?;
            Change::AddVisit {
                partnership: visit.partnership,
                host: if which.is_multiple_of(2) { visit.host } else { visit.guest },
                guest: if which.is_multiple_of(2) { visit.guest } else { visit.host },
                today: day("2024-04-02"),
            }
        }
        25 => {
            let visit = visit?;
            let reference = visit.reference.clone();
            Change::RemoveVisit { visit: Seen { id: visit.id, version: visit.version }, reference }
        }
        26 => {
            let visit = visit?;
            let kind = visit.kind.other();
            Change::SetVisitKind { visit: Seen { id: visit.id, version: visit.version }, kind }
        }
        27 => Change::MarkSent {
            round: house.round.id,
            letters: vec![Posted {
                letter: LetterRef {
                    kind: LetterKind::ALL[which % LetterKind::ALL.len()],
                    of: RecordKey::Registration(RegistrationId(id)),
                    to: Some(RegistrationId(id)),
                },
                to: "a@x.fi".into(),
            }],
            again: which.is_multiple_of(2),
        },
        28 => Change::SetTexts {
            texts: vec![(TextSetting::AkeName, (!which.is_multiple_of(3)).then(|| format!("AKE {which}")))],
            seen: None,
        },
        29 => {
            let visit = visit?;
            let item = &visit.items[which % visit.items.len()];
            let own = (item.is_own() || which.is_multiple_of(7))
                .then(|| OwnItem { words: format!("uudet sanat {which}"), phase: Phase::ALL[which % 3] });
            Change::EditItem {
                visit: visit.id,
                item: Seen { id: item.id, version: item.version },
                key: item.key.clone(),
                edit: ItemEdit {
                    note: format!("huomio {which}"),
                    due: which.is_multiple_of(2).then(|| day("2024-05-10")),
                    own,
                },
            }
        }
        30 => Change::AddItem {
            visit: visit?.id,
            own: OwnItem { words: format!("oma {which}"), phase: Phase::ALL[which % 3] },
            note: String::new(),
            due: None,
        },
        31 => {
            let visit = visit?;
            let item = visit.items.iter().rev().find(|item| item.is_own() || which.is_multiple_of(5))?;
            Change::RemoveItem { visit: visit.id, item: Seen { id: item.id, version: item.version } }
        }
        32 => Change::ReceivePlan {
            visit: visit?.id,
            came: day("2024-04-12"),
            text: format!("klo 9 kahvi\nsuunnitelma {which}"),
            ticks: Vec::new(),
        },
        33 => {
            let visit = visit?;
            let open = visit.items.iter().filter(|item| item.mandatory && item.ticked.is_none()).take(3);
            let items = open.map(|item| Seen { id: item.id, version: item.version }).collect();
            Change::TickSeveral { visit: visit.id, items }
        }
        34 => {
            let visit = visit?;
            let role = ParticipantRole::ALL[which % 4];
            let roles = [(role, u32::try_from(which % 9).unwrap() + 1)].into();
            Change::SetParticipants {
                visit: Seen { id: visit.id, version: visit.version },
                count: (!which.is_multiple_of(4)).then_some(8),
                participants: Participants { roles, names: format!("nimi {which}") },
            }
        }
        35 => Change::AddPlanItems { visit: visit?.id, items: vec![slot(which), slot(which * 7)], ticks: Vec::new() },
        36 | 37 => {
            let known = reader.programme(house.round.id).unwrap();
            let item = known.get(which % known.len().max(1))?;
            let next = known.iter().skip_while(|other| other.id != item.id).nth(1);
            match (which % 3, next.filter(|next| next.visit == item.visit)) {
                (0, Some(next)) => Change::SwapPlanItems { visit: item.visit, items: [item.seen(), next.seen()] },
                (1, _) => Change::RemovePlanItem { visit: item.visit, item: item.seen() },
                _ => Change::EditPlanItem { visit: item.visit, item: item.seen(), slot: slot(which * 3) },
            }
        }
        14 => Change::CarryOver { round: reader.rounds().unwrap().first()?.id, from: None },
        _ => Change::SetLanguage { person: Actor::new("aino"), language: Lang::ALL[which % 3] },
    })
}

fn slot(which: usize) -> Slot {
    let (kind, payer) = (SlotKind::ALL[which % 6], PaidBy::ALL[which % 3]);
    let start = i32::try_from(which * 11 % 1440).unwrap();
    Slot { title: format!("kohta {which}"), start, minutes: start % 90 - 10, kind, payer }
}

fn report(visit: VisitId, which: usize) -> ReportEdit {
    ReportEdit {
        visits: vec![visit],
        received: day("2024-06-01"),
        language: Lang::ALL[which % 3],
        markup: report::Markup::ALL[which % 2],
        text: format!("raportti {which}").into(),
        topics: Vec::new(),
        publishing: report::Publishing::ALL[which % 3],
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever one person did, undoing it step by step passes through every earlier state, and
    /// redoing it through every later one; the journal stays sound and the records agree.
    #[test]
    fn undo_walks_back_through_every_state_and_redo_forward(steps in prop::collection::vec((any::<u8>(), 0_usize..40), 1..25)) {
        let house = House::new();
        let mut aino = house.session("aino");
        let mut states = vec![contents(&house)];
        for (step, which) in steps {
            let Some(change) = any_change(&house, step, which) else { continue };
            match aino.act(change) {
                Ok(_) => states.push(contents(&house)),
                Err(StoreError::Refused(_)) => prop_assert_eq!(&contents(&house), states.last().unwrap()),
                Err(other) => prop_assert!(false, "{}", other),
            }
        }
        for state in states.iter().rev().skip(1) {
            aino.take_back().unwrap();
            prop_assert_eq!(&contents(&house), state);
        }
        prop_assert!(aino.take_back().is_err());
        for state in states.iter().skip(1) {
            aino.bring_back().unwrap();
            prop_assert_eq!(&contents(&house), state);
        }
        prop_assert!(aino.bring_back().is_err());
        prop_assert_eq!(aino.check().unwrap(), vec![]);
        prop_assert_eq!(aino.verify().unwrap().broken, None);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever two do, undo and redo in turn: what is refused is refused in words and leaves all as
    /// it was, no record contradicts another, and an undo puts back what stood before its entry
    /// unless the other wrote since.
    #[test]
    fn two_who_do_and_undo_in_turn_meet_nothing_but_refusals(
        steps in prop::collection::vec((any::<bool>(), 0_u8..4, any::<u8>(), 0_usize..40), 1..40)
    ) {
        let house = House::new();
        let mut sessions = [house.session("aino"), house.session("bertta")];
        // The state before the newest entry, and whose entry it is; only where it was a change.
        let mut newest: Option<(bool, String)> = None;
        for (who, wish, step, which) in steps {
            let session = &mut sessions[usize::from(who)];
            let before = contents(&house);
            let done = match wish {
                0 => session.take_back(),
                1 => session.bring_back(),
                _ => match any_change(&house, step, which) {
                    Some(change) => session.act(change),
                    None => continue,
                },
            };
            match done {
                Ok(receipt) => {
                    if let (EntryKind::Undo, Some((owner, state))) = (receipt.kind, &newest) && *owner == who {
                        prop_assert_eq!(&contents(&house), state);
                    }
                    newest = (receipt.kind == EntryKind::Change).then_some((who, before));
                }
                Err(StoreError::Refused(refusal)) => {
                    prop_assert_eq!(&contents(&house), &before);
                    let said = words(&StoreError::Refused(refusal));
                    prop_assert!(!said.contains("constraint"), "{}", said);
                }
                Err(other) => prop_assert!(false, "{}", other),
            }
        }
        prop_assert_eq!(sessions[0].check().unwrap(), vec![]);
        prop_assert_eq!(sessions[0].verify().unwrap().broken, None);
    }
}

#[test]
fn the_label_counts_what_was_written_and_not_what_was_asked_for() {
    let house = House::new();
    let mut aino = house.session("aino");
    aino.act(house.decide(&[1, 2, 3], Status::Accepted)).unwrap();
    let label = aino.act(house.decide(&[1, 2, 3, 4], Status::Accepted)).unwrap().label;
    assert!(say(Lang::En, &label).starts_with("Registration 4:"), "{}", say(Lang::En, &label));
    assert!(aino.act(house.decide(&[1, 2], Status::Accepted)).is_err(), "nothing would change");
}

#[test]
fn every_record_can_be_looked_at_closely() {
    let house = House::new().with_a_partnership();
    let mut aino = house.session("aino");
    aino.act(house.new_claim()).unwrap();
    let (time, place) = (chrono::NaiveTime::MIN, String::new());
    let session = InfoEdit { day: house::day("2024-04-04"), time, minutes: None, place, material: None };
    aino.act(Change::AddInfo { round: house.round.id, session: Box::new(session) }).unwrap();
    let libraries = vec![LibraryId::new("85582"), LibraryId::new("86074")];
    let municipalities = vec![MunicipalityCode::new("577"), MunicipalityCode::new("019")];
    let registration = house.registration(3).seen();
    aino.act(Change::SetLibraries { registration, libraries: libraries.clone(), municipalities }).unwrap();
    for key in [
        RecordKey::Registration(RegistrationId(3)),
        RecordKey::Partnership(PartnershipId(1)),
        RecordKey::Visit(VisitId(1)),
        RecordKey::Claim(ClaimId(1)),
        RecordKey::Info(InfoId(1)),
    ] {
        let detail = aino.detail(key).unwrap().unwrap();
        assert_eq!(detail.key, key);
        assert!(!detail.history.is_empty() && !detail.history[0].fields.is_empty(), "{key:?}");
        if let Some(registration) = detail.registration {
            let named: Vec<LibraryId> = detail.libraries.into_iter().map(|library| library.id).collect();
            assert_eq!((named, registration.meaning.libraries), (libraries.clone(), libraries.clone()));
        }
    }
    assert_eq!(aino.detail(RecordKey::Claim(ClaimId(99))).unwrap(), None);
}

#[test]
fn every_record_and_field_that_the_journal_may_show_has_words() {
    let house = House::new();
    let connection = Connection::open(house.path()).unwrap();
    let sql = "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c
               WHERE m.type = 'table' AND c.name NOT IN ('version', 'own')
                 AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'version')";
    let mut statement = connection.prepare(sql).unwrap();
    let columns = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))).unwrap();
    for (record, field) in columns.map(Result::unwrap) {
        for key in [format!("record-{record}"), format!("field-{field}")] {
            assert!(kumppani::i18n::has_key(Lang::Sv, &key), "{record}.{field} has no {key}");
        }
    }
}

#[test]
fn undo_survives_a_restart() {
    let house = House::new();
    house.session("aino").act(house.decide(&[3], Status::Accepted)).unwrap();
    house.session("aino").take_back().unwrap();
    assert_eq!(house.registration(3).status, Status::New);
    house.session("aino").bring_back().unwrap();
    assert_eq!(house.registration(3).status, Status::Accepted);
}

#[test]
fn undo_takes_only_my_own_newest_entry() {
    let house = House::new();
    house.session("aino").act(house.decide(&[1], Status::Accepted)).unwrap();
    house.session("bertta").act(house.decide(&[2], Status::Declined)).unwrap();
    house.session("aino").take_back().unwrap();
    assert_eq!(house.registration(1).status, Status::New);
    assert_eq!(house.registration(2).status, Status::Declined);
    assert!(house.session("aino").take_back().is_err());
}

#[test]
fn undo_refuses_when_another_has_changed_the_row_and_says_who_and_what() {
    let house = House::new();
    house.session("aino").act(house.decide(&[1], Status::Accepted)).unwrap();
    house.session("bertta").act(house.decide(&[1], Status::Postponed)).unwrap();
    let said = words(&house.session("aino").take_back().unwrap_err());
    assert!(said.contains("bertta") && said.contains("Registration 1"), "{said}");
    assert_eq!(house.registration(1).status, Status::Postponed);
}

#[test]
fn undo_refuses_where_a_registration_has_since_been_paired() {
    let house = House::new();
    house.session("aino").act(house.decide(&[1, 2], Status::Accepted)).unwrap();
    house.session("bertta").act(house.proposal(&[(1, 2)])).unwrap();
    let said = words(&house.session("aino").take_back().unwrap_err());
    assert!(said.contains("registration 1 is in a partnership"), "{said}");
}

#[test]
fn anothers_entry_is_taken_back_from_its_line_in_the_history() {
    let house = House::new();
    let entry = house.session("aino").act(house.decide(&[1], Status::Accepted)).unwrap().entry;
    house.session("bertta").undo(Some(entry), &operation(), now()).unwrap();
    assert_eq!(house.registration(1).status, Status::New);
    let said = words(&house.session("aino").undo(Some(entry), &operation(), now()).unwrap_err());
    assert!(said.contains("bertta has taken this back"), "{said}");
}

#[test]
fn redo_is_over_once_something_new_was_done() {
    let house = House::new();
    let mut aino = house.session("aino");
    aino.act(house.decide(&[1], Status::Accepted)).unwrap();
    aino.take_back().unwrap();
    aino.act(house.decide(&[2], Status::Accepted)).unwrap();
    assert!(aino.bring_back().is_err());
}

#[test]
fn a_write_against_an_older_version_is_refused_and_shows_both() {
    let house = House::new();
    let stale = house.decide(&[1], Status::Declined);
    house.session("bertta").act(house.decide(&[1], Status::Accepted)).unwrap();
    let before = contents(&house);
    let Err(StoreError::Refused(Refusal::Conflict(conflict))) = house.session("aino").act(stale) else {
        panic!("not a conflict")
    };
    assert_eq!(conflict.mine.key, "change-decide");
    assert_eq!(conflict.theirs[0].actor, Actor::new("bertta"));
    let field = &conflict.theirs[0].fields[0];
    assert_eq!(
        (field.field.as_str(), field.before.as_deref(), field.after.as_deref()),
        ("status", Some("new"), Some("accepted"))
    );
    assert_eq!(contents(&house), before);
}

#[test]
fn a_retry_of_one_operation_writes_once() {
    let house = House::new();
    let change = house.decide(&[1], Status::Accepted);
    let operation = operation();
    let first = house.session("aino").apply(&change, &operation, now()).unwrap();
    let again = house.session("aino").apply(&change, &operation, now()).unwrap();
    assert_eq!(first, again);
    assert_eq!(house.session("aino").history(RecordKey::Registration(RegistrationId(1))).unwrap().len(), 2);
}

#[test]
fn the_one_who_entered_a_claim_cannot_decide_on_it_nor_take_anothers_decision_back() {
    let house = House::new().with_a_partnership().pays_in_part();
    house.session("aino").act(house.new_claim()).unwrap();
    assert!(house.session("aino").act(house.decide_claim(1, ClaimDecision::Approve)).is_err());
    let entry = house.session("bertta").act(house.decide_claim(1, ClaimDecision::Approve)).unwrap().entry;
    assert!(house.session("aino").undo(Some(entry), &operation(), now()).is_err());
    assert_eq!(house.claim(1).status, ClaimStatus::Approved);
    assert_eq!(house.claim(1).sanctioned(), Some(Cents(4940)));
}

#[test]
fn an_approval_is_taken_back_by_a_counter_decision_and_redone_only_by_its_own_approver() {
    let house = House::new().with_a_partnership().pays_in_part();
    house.session("aino").act(house.new_claim()).unwrap();
    let mut bertta = house.session("bertta");
    bertta.act(house.decide_claim(1, ClaimDecision::Approve)).unwrap();
    let before = house.claim(1);
    bertta.take_back().unwrap();
    assert_eq!((house.claim(1).status, house.claim(1).decided), (ClaimStatus::Entered, None));
    bertta.bring_back().unwrap();
    let after = house.claim(1);
    assert_eq!(after.sanctioned(), before.sanctioned());
    assert_eq!((after.status, after.decided), (before.status, before.decided));
    // Another takes it back from the history; that cannot be redone as bertta's approval.
    let entry = house.session("bertta").journal(1, 1).unwrap()[0].entry;
    let mut cecilia = house.session("cecilia");
    cecilia.undo(Some(entry), &operation(), now()).unwrap();
    let said = words(&cecilia.bring_back().unwrap_err());
    assert!(said.contains("in your own name"), "{said}");
    assert_eq!(house.claim(1).status, ClaimStatus::Entered);
}

#[test]
fn a_claim_once_decided_stands_with_its_lines() {
    let house = House::new().with_a_partnership().pays_in_part();
    let mut aino = house.session("aino");
    aino.act(house.new_claim()).unwrap();
    let line = &house.claim(1).lines[0];
    let cut = Change::SanctionLine {
        line: Seen { id: line.id, version: line.version },
        sanctioned: Cents(4000),
        reason: Some("sovittu".into()),
    };
    aino.act(cut).unwrap();
    house.session("bertta").act(house.decide_claim(1, ClaimDecision::Approve)).unwrap();
    let said = words(&aino.take_back().unwrap_err());
    assert!(said.contains("decided"), "{said}");
    assert_eq!(house.claim(1).sanctioned(), Some(Cents(4000)));
}

#[test]
fn raw_sql_of_another_tool_neither_writes_nor_decides() {
    let house = House::new().with_a_partnership();
    house.session("aino").act(house.new_claim()).unwrap();
    let before = contents(&house);
    let tool = Connection::open(house.path()).unwrap();
    for sql in [
        "UPDATE registration SET status = 'declined' WHERE id = 1",
        "UPDATE claim SET status = 'approved', decided_by = 'bertta', decided_at = '2024-01-01T00:00:00Z'",
        "UPDATE claim SET entered_by = 'nobody'",
        "REPLACE INTO rate (year, car, passenger) VALUES (2024, 900, 4)",
        "DELETE FROM journal",
        "UPDATE journal SET actor = 'bertta'",
        "DELETE FROM journal_row",
        "REPLACE INTO journal_row SELECT id, entry, record, row, NULL, NULL, NULL, hash FROM journal_row",
        "REPLACE INTO journal SELECT * FROM journal",
    ] {
        assert!(tool.execute(sql, []).is_err(), "{sql}");
    }
    assert_eq!(contents(&house), before);
}

#[test]
fn another_session_sees_that_something_was_committed() {
    let house = House::new();
    let watching = house.session("bertta");
    let before = watching.data_version().unwrap();
    house.session("aino").act(house.decide(&[1], Status::Accepted)).unwrap();
    assert_ne!(watching.data_version().unwrap(), before);
}

#[test]
fn a_reader_in_the_middle_of_reading_blocks_nobody() {
    let house = House::new();
    let reader = Connection::open(house.path()).unwrap();
    reader.execute_batch("BEGIN; SELECT * FROM registration").unwrap();
    house.session("aino").act(house.decide(&[1], Status::Accepted)).unwrap();
    assert_eq!(house.registration(1).status, Status::Accepted);
}

#[test]
fn roles_hold_once_the_first_is_given() {
    let house = House::new();
    let role = |name: &str, role| Change::SetRole { person: Actor::new(name), role };
    let mut root = house.session("root");
    assert!(root.act(role("aino", Role::Coordinator)).is_err(), "the first role is an administrator's");
    root.act(role("root", Role::Admin)).unwrap();
    root.act(role("aino", Role::Coordinator)).unwrap();
    house.session("aino").act(house.decide(&[1], Status::Accepted)).unwrap();
    let said = words(&house.session("stranger").act(house.decide(&[2], Status::Accepted)).unwrap_err());
    assert!(said.contains("viewer"), "{said}");
    assert!(house.session("aino").act(role("aino", Role::Approver)).is_err());
}

#[test]
fn files_that_are_not_ours_are_refused_in_words_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let open = |name: &str| Store::open(&folder.path().join(name), Actor::new("aino")).map(|_| ());
    assert!(matches!(open("missing.db"), Err(StoreError::Missing { .. })));
    std::fs::write(folder.path().join("text.db"), "a;b;c\n".repeat(400)).unwrap();
    assert!(matches!(open("text.db"), Err(StoreError::NotOurs { .. })));
    std::fs::write(folder.path().join("empty.db"), "").unwrap();
    assert!(matches!(open("empty.db"), Err(StoreError::NotOurs { .. })));
    assert!(matches!(open("."), Err(StoreError::NotOurs { .. })));
    Connection::open(folder.path().join("other.db")).unwrap().execute_batch("CREATE TABLE t (a)").unwrap();
    assert!(matches!(open("other.db"), Err(StoreError::NotOurs { .. })));
    Store::create(&folder.path().join("new.db"), Actor::new("aino")).unwrap();
    let made = Store::create(&folder.path().join("new.db"), Actor::new("aino")).map(|_| ());
    assert!(matches!(made, Err(StoreError::Exists { .. })));
    Connection::open(folder.path().join("new.db")).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let error = open("new.db").unwrap_err();
    assert!(words(&error).contains("99"), "{}", words(&error));
}

#[test]
fn drafts_are_open_to_those_to_whom_the_database_is() {
    use std::os::unix::fs::PermissionsExt;
    for mode in [0o600, 0o660] {
        let house = House::new();
        std::fs::set_permissions(house.path(), std::fs::Permissions::from_mode(mode)).unwrap();
        kumppani::store::Drafts::open(&house.path()).unwrap();
        let made = std::fs::metadata(house.folder.path().join("x.db.drafts")).unwrap();
        assert_eq!(made.permissions().mode() & 0o777, mode);
    }
}

#[test]
fn a_half_written_text_is_there_in_the_next_session() {
    let house = House::new();
    let aino = Actor::new("aino");
    let drafts = kumppani::store::Drafts::open(&house.path()).unwrap();
    drafts.keep(&aino, "note:3", "soitettu, pal", now()).unwrap();
    drafts.keep(&aino, "note:3", "soitettu, palaavat vk 17", now()).unwrap();
    drop(drafts);
    let drafts = kumppani::store::Drafts::open(&house.path()).unwrap();
    assert_eq!(drafts.load(&aino, "note:3").unwrap().as_deref(), Some("soitettu, palaavat vk 17"));
    assert_eq!(drafts.load(&Actor::new("bertta"), "note:3").unwrap(), None);
    drafts.discard(&aino, "note:3").unwrap();
    assert_eq!(drafts.load(&aino, "note:3").unwrap(), None);
}

/// Eight sessions append to one note, each reading, thinking and writing against what it saw.
#[test]
fn eight_sessions_on_one_row_lose_nothing_and_leave_a_sound_journal() {
    const SESSIONS: usize = 8;
    const WORDS: usize = 12;
    let house = House::new();
    std::thread::scope(|scope| {
        for session in 0..SESSIONS {
            let mut store = house.session(&format!("person{session}"));
            scope.spawn(move || {
                for word in 0..WORDS {
                    loop {
                        let seen = store.registration(RegistrationId(1)).unwrap().unwrap();
                        let note = format!("{} {session}.{word}", seen.note);
                        match store.act(Change::NoteRegistration { registration: seen.seen(), note }) {
                            Ok(_) => break,
                            Err(StoreError::Refused(Refusal::Conflict(_))) => {}
                            Err(other) => panic!("{other}"),
                        }
                    }
                }
            });
        }
    });
    let note = house.registration(1).note;
    let words: std::collections::BTreeSet<&str> = note.split_whitespace().collect();
    assert_eq!(words.len(), SESSIONS * WORDS, "{note}");
    assert_eq!(house.session("auditor").verify().unwrap().broken, None);
}

#[test]
fn a_write_stopped_at_any_row_leaves_nothing_behind() {
    let house = House::new();
    let mut store = house.session("aino");
    let (before, entries) = (contents(&house), store.journal(99, 1).unwrap().len());
    let libraries: Vec<Library> = (0..40)
        .map(|number| Library { id: LibraryId::new(format!("n{number}")), ..store.libraries().unwrap()[0].clone() })
        .collect();
    let change = Change::ImportDirectory { file: "d.csv".into(), libraries };
    for last in [0, 1, 17, 39] {
        let watch: WriteWatch = Arc::new(move |rows| rows < last);
        let stopped = store.apply_watched(&change, &operation(), now(), &watch);
        assert!(matches!(stopped, Err(StoreError::Stopped)), "{stopped:?}");
        assert_eq!((contents(&house), store.journal(99, 1).unwrap().len()), (before.clone(), entries));
    }
    let most = Arc::new(AtomicUsize::new(0));
    let told = Arc::clone(&most);
    let watch: WriteWatch = Arc::new(move |rows| {
        told.fetch_max(rows, Ordering::Relaxed);
        true
    });
    store.apply_watched(&change, &operation(), now(), &watch).unwrap();
    assert_eq!(most.load(Ordering::Relaxed), change.extent());
    assert_eq!(store.libraries().unwrap().len(), 46);
}

#[test]
fn a_trio_takes_no_rule_away_that_is_not_its_own() {
    let house = House::new();
    let mut store = house.session("aino");
    let (round, members) = (house.round.id, [1, 2, 3].map(RegistrationId).to_vec());
    let forbidden = PairRule::new(RegistrationId(1), RegistrationId(2), Rule::Forbid);
    store.act(Change::SetRule { round, rule: forbidden }).unwrap();
    let locked = store.act(Change::LockTrio { round, members: members.clone() });
    let freed = store.act(Change::FreeTrio { round, members: members.clone() });
    assert!(matches!((locked, freed), (Err(StoreError::Refused(_)), Err(StoreError::Refused(_)))));
    assert_eq!(store.rules(round).unwrap(), [forbidden]);
    store.take_back().unwrap();
    store.act(Change::LockTrio { round, members: members.clone() }).unwrap();
    store.act(Change::FreeTrio { round, members }).unwrap();
    assert_eq!(store.rules(round).unwrap(), []);
}

#[test]
fn a_merge_made_twice_changes_nothing() {
    let house = House::new();
    let mut aino = house.session("aino");
    let merge = || Change::Merge { registration: house.registration(1).seen(), into: house.registration(2).seen() };
    aino.act(merge()).unwrap();
    assert!(words(&aino.act(merge()).unwrap_err()).contains("nothing"), "it would be a step of undo that does nothing");
}

#[test]
fn a_visit_is_not_planned_for_another_century() {
    let house = House::new().with_a_partnership();
    let visit = &house.visits()[0];
    let visit = Seen { id: visit.id, version: visit.version };
    for far in ["1900-01-01", "1999-12-31", "2101-01-01"] {
        let plan = Change::PlanVisit { visit, date: Some(day(far)), participants: None };
        let said = words(&house.session("aino").act(plan).unwrap_err());
        assert!(said.contains("2000–2100"), "{said}");
    }
    house.session("aino").act(Change::PlanVisit { visit, date: Some(day("2100-12-31")), participants: None }).unwrap();
}

#[test]
fn a_letter_that_went_is_marked_once_unless_on_purpose_and_stands_when_its_pair_is_gone() {
    let house = House::new();
    let mut aino = house.session("aino");
    let of = RecordKey::Partnership(PartnershipId(7));
    let mark = |kind, to: i64, again| Change::MarkSent {
        round: house.round.id,
        letters: vec![Posted {
            letter: LetterRef { kind, of, to: Some(RegistrationId(to)) },
            to: "Maija <m@x.fi>".into(),
        }],
        again,
    };
    aino.act(mark(LetterKind::Paired, 1, false)).unwrap();
    aino.act(mark(LetterKind::Paired, 2, false)).unwrap();
    aino.act(mark(LetterKind::Instructions, 1, false)).unwrap();
    let why = aino.act(mark(LetterKind::Paired, 1, false)).unwrap_err();
    assert!(words(&why).contains("sent already"), "{}", words(&why));
    aino.act(mark(LetterKind::Paired, 1, true)).unwrap();
    let sent = aino.letters_sent(house.round.id).unwrap();
    assert_eq!(sent.iter().map(|sent| sent.letter.to.unwrap().0).collect::<Vec<_>>(), [1, 1, 2, 1]);
    aino.take_back().unwrap();
    assert_eq!(aino.letters_sent(house.round.id).unwrap().len(), 3);
    let rewritten = Connection::open(house.path()).unwrap().execute("UPDATE letter_sent SET kind = 'thanks'", []);
    assert!(rewritten.is_err(), "what went is not rewritten");
    assert_eq!(aino.check().unwrap(), []);
}

#[test]
fn a_program_whose_database_a_newer_one_has_changed_writes_nothing_more() {
    let house = House::new();
    let mut aino = house.session("aino");
    aino.act(house.decide(&[1], Status::Accepted)).unwrap();
    let tool = rusqlite::Connection::open(house.path()).unwrap();
    let known: i64 = tool.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    let (head, change) = (aino.journal_head().unwrap(), house.decide(&[2], Status::Accepted));
    tool.execute_batch(&format!("PRAGMA user_version = {}", known + 1)).unwrap();
    let newer = |answer: Result<Receipt, StoreError>| {
        let Err(StoreError::Newer { found, known: own, .. }) = answer else { panic!("{answer:?}") };
        assert_eq!((found, own), (known + 1, known));
    };
    newer(aino.act(change.clone()));
    newer(aino.take_back());
    assert!(matches!(aino.refuse_newer(), Err(StoreError::Newer { .. })));
    let today = "2026-01-01".parse().unwrap();
    let forgotten = aino.forget(&house.round, &Default::default(), today, &operation(), now());
    assert!(matches!(forgotten, Err(StoreError::Newer { .. })), "{forgotten:?}");
    assert_eq!(aino.journal_head().unwrap(), head);
    tool.execute_batch(&format!("PRAGMA user_version = {known}")).unwrap();
    aino.act(change).unwrap();
}
