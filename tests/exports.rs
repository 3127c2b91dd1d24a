//! Promises about the lists for the finance system: numbered, of what is approved and not paid, each approval once, and the same for ever.

#![allow(clippy::unwrap_used, reason = "a test stops where its house does not stand")]

mod house;

use house::{Act, House, day};
use kumppani::desk::exports::{export_csv, export_of, export_of_all, export_xlsx};
use kumppani::domain::claim::PaidClaim;
use kumppani::domain::*;
use kumppani::i18n::{Lang, say};
use kumppani::store::StoreError;
use rusqlite::Connection;

fn refused(result: Result<Receipt, StoreError>) -> String {
    say(Lang::En, &result.unwrap_err().phrase())
}

/// Claim 1, entered by aino and approved by bertta.
fn approved() -> House {
    let house = House::new().with_a_partnership().pays_in_part();
    house.session("aino").act(house.new_claim()).unwrap();
    house.session("bertta").act(house.decide_claim(1, ClaimDecision::Approve)).unwrap();
    house
}

fn all_that_waits(house: &House) -> Option<Change> {
    export_of_all(&house.session("reader"), Lang::Fi).unwrap()
}

/// The bytes of a list, as CSV and as a workbook.
fn files(house: &House, number: i64) -> (String, Vec<u8>) {
    let export = export_of(&house.session("reader"), ExportId(number)).unwrap().unwrap();
    (export_csv(&export), export_xlsx(&export).unwrap())
}

#[test]
fn a_list_is_the_same_to_the_byte_whatever_becomes_of_its_claims() {
    let house = approved();
    let mut aino = house.session("aino");
    let receipt = aino.act(all_that_waits(&house).unwrap()).unwrap();
    assert_eq!((receipt.records.as_slice(), receipt.stands()), ([1].as_slice(), true));
    assert_eq!(house.claim(1).exported(), Some(ExportId(1)));
    let first = files(&house, 1);
    assert!(first.0.starts_with('\u{feff}') && first.0.contains(";85,40;49,40;bertta;"), "{}", first.0);
    assert_eq!(all_that_waits(&house), None);
    let claim = house.claim(1).seen();
    let paid = vec![PaidClaim { claim, day: day("2024-04-01"), voucher: "900123".into() }];
    house.session("bertta").act(Change::MarkPaid { paid }).unwrap();
    assert_eq!(files(&house, 1), first);
}

#[test]
fn an_approval_is_in_one_list_and_one_made_anew_names_the_list_before() {
    let house = approved();
    let export = all_that_waits(&house).unwrap();
    let mut bertta = house.session("bertta");
    bertta.act(export.clone()).unwrap();
    let first = files(&house, 1);
    assert!(refused(bertta.act(export)).contains("already in a list"));
    bertta.act(house.decide_claim(1, ClaimDecision::Reopen)).unwrap();
    assert_eq!(all_that_waits(&house), None, "an open claim waits for its decision");
    let line = house.claim(1).lines[0].clone();
    let line = Seen { id: line.id, version: line.version };
    let reason = Some("agreed".to_owned());
    house.session("aino").act(Change::SanctionLine { line, sanctioned: Cents(4000), reason }).unwrap();
    bertta.act(house.decide_claim(1, ClaimDecision::Approve)).unwrap();
    bertta.act(all_that_waits(&house).unwrap()).unwrap();
    assert_eq!(files(&house, 1), first);
    let second = files(&house, 2).0;
    assert!(second.contains(";40,00;bertta;") && second.trim_end().ends_with(";1"), "{second}");
}

#[test]
fn what_is_not_approved_or_has_changed_meanwhile_is_in_no_list_and_no_number_is_used_up() {
    let house = House::new().with_a_partnership().pays_in_part();
    house.session("aino").act(house.new_claim()).unwrap();
    let claims = vec![house.claim(1).seen()];
    let mut aino = house.session("aino");
    assert!(refused(aino.act(Change::ExportClaims { claims, language: Lang::Fi })).contains("cannot be handed"));
    house.session("bertta").act(house.decide_claim(1, ClaimDecision::Approve)).unwrap();
    let seen = all_that_waits(&house).unwrap();
    let mut bertta = house.session("bertta");
    bertta.act(house.decide_claim(1, ClaimDecision::Reopen)).unwrap();
    bertta.act(house.decide_claim(1, ClaimDecision::Approve)).unwrap();
    assert!(aino.act(seen).is_err());
    assert_eq!(aino.act(all_that_waits(&house).unwrap()).unwrap().records, [1]);
}

#[test]
fn nobody_takes_a_list_back_not_even_past_the_program() {
    let house = approved();
    let mut aino = house.session("aino");
    aino.act(all_that_waits(&house).unwrap()).unwrap();
    assert!(refused(aino.take_back()).contains("claims export --number 1"));
    let connection = Connection::open(house.path()).unwrap();
    let flags = rusqlite::functions::FunctionFlags::SQLITE_UTF8;
    connection.create_scalar_function("actor", 0, flags, |_| Ok("aino")).unwrap();
    connection.create_scalar_function("journal_entry", 0, flags, |_| Ok(1)).unwrap();
    let row = |export: &str, sum: i64| {
        format!(
            "INSERT INTO claim_export_row (export, claim, decision, reference, municipality, invoice_number, business_id, arrived,
                 claimed, sanctioned, decided_by, decided_at)
             SELECT {export}, id, version, '', '', '', '', '', 1, {sum}, 'bertta', '' FROM claim"
        )
    };
    let made = "INSERT INTO claim_export (exported_by, exported_at, language) VALUES";
    for sql in [
        "UPDATE claim_export SET exported_by = 'bertta'".to_owned(),
        "UPDATE claim_export_row SET sanctioned = 1".to_owned(),
        "DELETE FROM claim_export_row".to_owned(),
        "DELETE FROM claim_export".to_owned(),
        format!("{made} ('bertta', 'x', 'fi')"),
        row("1", 4940),
    ] {
        assert!(connection.execute(&sql, []).is_err(), "{sql}");
    }
    assert_eq!(house.session("reader").check().unwrap(), []);
}
