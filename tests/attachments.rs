//! Promises about files that came with an invoice: kept as they came, under their hash, with who attached what when; a
//! copy of the database is a copy of them, and what was there when a claim was decided on stays.

#![allow(clippy::unwrap_used, reason = "a test stops where its house does not stand")]

mod house;

use house::{Act, House, now, operation};
use kumppani::domain::claim::NewAttachment;
use kumppani::domain::*;
use kumppani::i18n::{Lang, say};
use kumppani::store::{Store, StoreError};
use rusqlite::Connection;

const PDF: &[u8] = b"%PDF-1.7\nreceipt of a train\n%%EOF\n";

fn file(name: &str, bytes: &[u8]) -> Change {
    Change::Attach { claim: ClaimId(1), attachment: NewAttachment::new(name, bytes.to_vec()).unwrap() }
}

fn entered() -> House {
    let house = House::new().with_a_partnership();
    house.session("aino").act(house.new_claim()).unwrap();
    house
}

fn refused(result: Result<Receipt, StoreError>) -> String {
    say(Lang::En, &result.unwrap_err().phrase())
}

#[test]
fn a_file_is_kept_as_it_came_with_who_attached_it_and_the_journal_holds_its_hash_alone() {
    let house = entered();
    house.session("bertta").act(file("../../Kuitti.PDF", PDF)).unwrap();
    let kept = house.claim(1).came.attachments.remove(0);
    assert_eq!((kept.name.as_str(), kept.size, kept.by.as_str()), ("Kuitti.pdf", PDF.len() as u64, "bertta"));
    let reader = house.session("reader");
    assert_eq!(reader.attachment(&kept.hash).unwrap().as_deref(), Some(PDF));
    assert_eq!(reader.attachment(&kept.hash[..6].to_uppercase()).unwrap().as_deref(), Some(PDF));
    for other in ["", "../x", "%", "g", "0000000000"] {
        assert_eq!(reader.attachment(other).unwrap(), None, "{other}");
    }
    let entry = &reader.history(RecordKey::Claim(ClaimId(1))).unwrap()[0];
    assert_eq!(entry.actor, Actor::new("bertta"));
    let told: Vec<_> =
        entry.fields.iter().filter_map(|field| Some((field.field.as_str(), field.after.clone()?))).collect();
    assert!(told.contains(&("hash", kept.hash.clone())) && told.contains(&("size", PDF.len().to_string())), "{told:?}");
    let journal = Connection::open(house.path()).unwrap();
    let images: String =
        journal.query_row("SELECT group_concat(after) FROM journal_row", [], |row| row.get(0)).unwrap();
    assert!(!images.contains("receipt of a train"));
    assert_eq!(reader.check().unwrap(), []);
}

#[test]
fn the_same_file_is_attached_to_a_claim_once_and_an_attachment_is_taken_back_and_brought_back() {
    let house = entered();
    let mut aino = house.session("aino");
    aino.act(file("a.pdf", PDF)).unwrap();
    assert!(refused(aino.act(file("b.pdf", PDF))).contains("already"));
    aino.take_back().unwrap();
    assert_eq!(house.claim(1).came.attachments, []);
    aino.bring_back().unwrap();
    assert_eq!(house.claim(1).came.attachments.len(), 1);
    assert!(
        refused(
            aino.act(Change::Attach { claim: ClaimId(99), attachment: NewAttachment::new("a", PDF.to_vec()).unwrap() })
        )
        .contains("99")
    );
}

#[test]
fn what_was_there_when_a_claim_was_decided_on_stays_and_what_came_later_may_go() {
    let house = entered();
    let mut aino = house.session("aino");
    let before = aino.act(file("a.pdf", PDF)).unwrap().entry;
    house.session("bertta").act(house.decide_claim(1, ClaimDecision::Reject)).unwrap();
    assert!(refused(aino.undo(Some(before), &operation(), now())).contains("stays"));
    let later = now() + chrono::TimeDelta::hours(1);
    let entry = aino.apply(&file("b.pdf", b"%PDF-1.4 b"), &operation(), later).unwrap().entry;
    aino.undo(Some(entry), &operation(), later).unwrap();
    assert_eq!(house.claim(1).came.attachments.len(), 1);
}

#[test]
fn a_backup_holds_the_files_and_a_spoilt_one_is_told() {
    let house = entered();
    let mut aino = house.session("aino");
    aino.act(file("a.pdf", PDF)).unwrap();
    let hash = house.claim(1).came.attachments.remove(0).hash;
    let copy = house.folder.path().join("copy.db");
    aino.backup(&copy).unwrap();
    let copy = Store::open(&copy, Actor::new("aino")).unwrap();
    assert_eq!(copy.attachment(&hash).unwrap().as_deref(), Some(PDF));
    let tool = Connection::open(house.path()).unwrap();
    let spoil = "UPDATE attachment_content SET bytes = CAST('%PDF-1.7 other' AS BLOB)";
    assert!(tool.execute(spoil, []).is_err(), "nobody rewrites it by chance");
    tool.execute_batch("DROP TRIGGER attachment_content_stands").unwrap();
    tool.execute(spoil, []).unwrap();
    let found = aino.check().unwrap();
    assert_eq!(
        found.iter().map(|one| (one.invariant, one.record.as_str())).collect::<Vec<_>>(),
        [("attachment-has-its-hash", hash.as_str())]
    );
    assert!(aino.backup(&house.folder.path().join("other.db")).is_err(), "no copy of what is not whole");
}
