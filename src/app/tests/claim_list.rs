//! The list of claims: what narrows it, and what is done with what is marked in it.

use proptest::prelude::*;

use super::{Desk, sample};
use crate::app::screens::claims;
use crate::app::{Effect, InboxFile, Msg, Overlay};
use crate::domain::claim::PaidClaim;
use crate::domain::{
    Actor, Cents, Change, CheckedClaim, ClaimDecision, ClaimId, ClaimStatus, Finding, Seen, Severity, Snapshot, VisitId,
};
use crate::i18n::{Arg, Lang, Phrase, say};

fn seen(id: i64) -> Seen<ClaimId> {
    Seen { id: ClaimId(id), version: 1 }
}

/// The first claim of the sample under another number, paid in full.
fn claim(id: i64, by: &str, status: ClaimStatus, findings: &[Severity]) -> CheckedClaim {
    let mut checked = sample::snapshot().claims.swap_remove(0);
    checked.claim.id = ClaimId(id);
    checked.claim.entered_by = Actor::new(by);
    checked.claim.status = status;
    checked.claim.invoice_number = format!("L{id}");
    checked.claim.lines.iter_mut().for_each(|line| line.sanctioned = Some(line.claimed.claimed));
    let found =
        |severity: &Severity| Finding { rule: "x", severity: *severity, line: None, phrase: Phrase::verbatim("x") };
    checked.findings = findings.iter().map(found).collect();
    checked
}

/// 1 is clear, 2 bertta's own, 3 has a note, 4 is approved, 5 is paid; 5 is of the other visit.
fn round() -> Snapshot {
    use ClaimStatus::{Approved, Entered, Paid};
    let mut claims = vec![
        claim(1, "aino", Entered, &[]),
        claim(2, "bertta", Entered, &[]),
        claim(3, "aino", Entered, &[Severity::Note]),
        claim(4, "aino", Approved, &[]),
        claim(5, "aino", Paid, &[Severity::Warning]),
    ];
    claims[4].claim.visit = VisitId(1);
    Snapshot { claims, ..sample::snapshot() }
}

fn listed(desk: &Desk) -> Vec<i64> {
    claims::listed(&desk.model).iter().map(|id| id.0).collect()
}

fn marked(desk: &Desk) -> Vec<i64> {
    desk.model.claims.marks.iter().map(|id| id.0).collect()
}

fn heading(desk: &Desk) -> String {
    claims::heading(&desk.model).iter().map(|phrase| say(Lang::Fi, phrase)).collect::<Vec<_>>().join(" · ")
}

#[test]
fn the_list_is_narrowed_by_words_and_states_and_says_so() {
    for (keys, found, said) in [
        ("5 t Enter", vec![1, 2, 3], "Tila: odottaa päätöstä"),
        ("5 t h u o m a u t u s Enter", vec![3], "Tarkastus: huomautus"),
        ("5 / l 3 Enter", vec![3], "Haku: l3"),
        ("5 / K i r j a s t o Space f Enter", vec![1, 2, 3, 4, 5], "Haku: Kirjasto f"),
        ("5 / # 5 Enter", vec![5], "Haku: #5"),
        ("5 / b e r t t a Enter t Enter", vec![2], "Tila: odottaa päätöstä · Haku: bertta"),
        ("5 / x y z Enter", vec![], "Haku: xyz"),
        ("5 / x y z Esc", vec![1, 2, 3, 4, 5], ""),
        ("5 t Enter t Space Esc", vec![1, 2, 3], "Tila: odottaa päätöstä"),
    ] {
        let mut desk = Desk::with(round());
        desk.press(keys);
        assert_eq!((listed(&desk), heading(&desk).as_str()), (found.clone(), said), "{keys}");
        assert_eq!(desk.model.claims.selection.selected.map(|id| id.0), found.first().copied(), "{keys}");
        desk.writes_nothing();
    }
}

#[test]
fn esc_takes_away_the_marks_then_the_search_then_the_filter() {
    let mut desk = Desk::with(round());
    desk.press("5 t Enter /").write("kirjasto").press("Enter Space Space");
    assert_eq!((listed(&desk), marked(&desk)), (vec![1, 2, 3], vec![1, 2]));
    desk.press("Esc");
    assert_eq!((heading(&desk).as_str(), marked(&desk)), ("Tila: odottaa päätöstä · Haku: kirjasto", vec![]));
    desk.press("Esc");
    assert_eq!(heading(&desk), "Tila: odottaa päätöstä");
    desk.press("Esc");
    assert_eq!((listed(&desk), heading(&desk)), (vec![1, 2, 3, 4, 5], String::new()));
}

#[test]
fn of_the_marked_only_what_is_clear_is_approved_and_the_question_says_of_how_much() {
    let mut desk = Desk::with(round());
    desk.press("5 * a").writes_nothing();
    let Some(Overlay::Ask(view)) = desk.model.overlay() else { panic!("it is asked first") };
    let keys: Vec<&str> = view.lines.iter().map(|line| line.key.as_str()).collect();
    assert_eq!(
        keys,
        ["ask-approve-claims", "ask-approve-decided", "ask-approve-own", "ask-approve-found", "ask-claim"]
    );
    assert!(view.lines[0].args.contains(&("sum".to_owned(), Arg::Money(10_940))), "{:?}", view.lines[0]);
    let change = desk.press("Enter").change();
    let decision = ClaimDecision::Approve;
    assert_eq!(change, Change::DecideClaims { claims: vec![seen(1)], decision, reason: None, on_behalf_of: None });
    desk.written(1000);
    assert!(marked(&desk).is_empty());
    for (keys, reason) in [
        ("5 j j Space a", "blocked-none-marked-clear"),
        ("5 j Space g a", "blocked-none-marked-clear"),
        ("5 Space x", "blocked-claims-one-by-one"),
        ("5 Space c", "blocked-claims-one-by-one"),
        ("5 Space o", "blocked-claims-one-by-one"),
        ("5 Space v", "refused-pay-unapproved"),
        ("5 Space g e", "blocked-none-marked-to-export"),
    ] {
        let mut desk = Desk::with(round());
        desk.press(keys).says(reason);
        desk.writes_nothing();
    }
}

#[test]
fn the_marked_are_paid_with_one_voucher_or_put_into_one_list() {
    let approved = || {
        let claims = vec![4, 5, 6].into_iter().map(|id| claim(id, "aino", ClaimStatus::Approved, &[])).collect();
        let mut round = Snapshot { claims, ..sample::snapshot() };
        round.funds.awaiting_export = vec![(seen(4), Cents(100)), (seen(6), Cents(20)), (seen(77), Cents(7))];
        Desk::with(round)
    };
    let mut desk = approved();
    let change = desk.press("5 Space Space v Tab").write("900123").press("Enter").change();
    let paid = |claim| PaidClaim { claim, day: sample::day("2024-04-20"), voucher: "900123".to_owned() };
    assert_eq!(change, Change::MarkPaid { paid: vec![paid(seen(4)), paid(seen(5))] });
    desk.written(1000);
    assert_eq!((marked(&desk), desk.model.overlays.len()), (vec![], 0));
    let mut desk = approved();
    desk.press("5 Space Space g e").writes_nothing();
    let Some(Overlay::Ask(view)) = desk.model.overlay() else { panic!("it is asked first") };
    assert!(view.lines[0].args.contains(&("sum".to_owned(), Arg::Money(100))));
    assert!(view.lines.iter().any(|line| line.key == "ask-export-left"));
    let change = desk.press("Enter").change();
    assert_eq!(change, Change::ExportClaims { claims: vec![seen(4)], language: Lang::Fi });
}

#[test]
fn a_mark_stays_while_others_write_and_goes_with_its_claim() {
    let mut desk = Desk::with(round());
    desk.press("5 Space Space");
    desk.meanwhile(|round| {
        round.claims.remove(0);
    });
    assert_eq!(marked(&desk), [2]);
    desk.press("g t");
    assert!(marked(&desk).is_empty(), "what is not in sight is not acted on");
}

#[test]
fn a_file_of_the_inbox_is_kept_with_the_claim_under_the_cursor() {
    let mut desk = Desk::with(round());
    desk.press("5 j g f");
    assert_eq!(desk.effects(), [Effect::ListAttachable]);
    desk.send(Msg::InboxLoaded(Ok(vec![
        InboxFile { name: "a.pdf".to_owned(), bytes: 2048 },
        InboxFile { name: "kuitti.pdf".to_owned(), bytes: 2048 },
    ])));
    desk.press("Down Enter");
    assert_eq!(desk.effects(), [Effect::Attach { claim: ClaimId(2), file: "kuitti.pdf".to_owned() }]);
    desk.press("Enter");
    assert_eq!(desk.effects(), [], "a second press attaches nothing twice");
    desk.receipt(1000);
    assert!(desk.model.overlays.is_empty());
}

fn any_claims() -> impl Strategy<Value = Vec<CheckedClaim>> {
    let severity = prop_oneof![Just(Severity::Note), Just(Severity::Warning), Just(Severity::Error)];
    let status = proptest::sample::select(ClaimStatus::ALL.to_vec());
    let by = prop_oneof![Just("aino"), Just("Bertta")];
    let one = (by, status, prop::collection::vec(severity, 0..2));
    prop::collection::vec(one, 1..7).prop_map(|all| {
        let one = |(at, (by, status, findings)): (usize, (&str, ClaimStatus, Vec<Severity>))| {
            claim(at as i64 + 1, by, status, &findings)
        };
        all.into_iter().enumerate().map(one).collect()
    })
}

proptest! {
    #[test]
    fn nothing_that_has_a_finding_is_mine_or_is_not_marked_is_ever_approved_with_others(
        claims in any_claims(), mut marks in prop::collection::vec(any::<bool>(), 7), key in prop_oneof![Just("a"), Just("g a")],
    ) {
        // Without a mark the same keys are about others.
        marks[0] |= !marks.iter().take(claims.len()).any(|marked| *marked);
        let wanted = |(checked, marked): &(&CheckedClaim, &bool)| {
            let open = checked.claim.status == ClaimStatus::Entered && checked.claim.entered_by.as_str() == "aino";
            **marked && open && checked.findings.is_empty()
        };
        let clear: Vec<_> = claims.iter().zip(&marks).filter(wanted).map(|(checked, _)| checked.claim.seen()).collect();
        let mut desk = Desk::with(Snapshot { claims: claims.clone(), ..sample::snapshot() });
        desk.press("5");
        for marked in marks.iter().take(claims.len()) {
            desk.press(if *marked { "Space" } else { "j" });
        }
        desk.press(&format!("{key} Enter"));
        let approved = desk.effects().into_iter().find_map(|effect| match effect {
            Effect::Write(change) => Some(*change),
            _ => None,
        });
        let wanted = (!clear.is_empty()).then_some(Change::DecideClaims {
            claims: clear,
            decision: ClaimDecision::Approve,
            reason: None,
            on_behalf_of: None,
        });
        prop_assert_eq!(approved, wanted);
    }
}
