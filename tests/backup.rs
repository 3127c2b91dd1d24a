//! Promises of the backup: a moment of the database, whole, while others write; and a copy that can be gone on with.

#![allow(clippy::unwrap_used, reason = "a test stops where its house does not stand")]

mod house;

use std::sync::atomic::{AtomicBool, Ordering};

use house::{Act, House};
use kumppani::domain::*;
use kumppani::store::{Store, StoreError};

#[test]
fn copies_made_while_another_writes_are_each_a_whole_moment_and_can_be_gone_on_with() {
    let house = House::new().with_a_partnership();
    let over = AtomicBool::new(false);
    let heads = std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut bertta = house.session("bertta");
            for turn in 0_i64.. {
                if over.load(Ordering::Relaxed) {
                    break;
                }
                let note = format!("muistiinpano {turn}");
                bertta.act(Change::NoteRegistration { registration: house.registration(3).seen(), note }).unwrap();
            }
        });
        let aino = house.session("aino");
        let copies = (0..10).map(|number| {
            let path = house.folder.path().join(format!("copy-{number}.db"));
            (aino.backup(&path).unwrap().journal, path)
        });
        let copies: Vec<_> = copies.collect();
        over.store(true, Ordering::Relaxed);
        copies
    });
    let now = house.session("aino");
    for (journal, path) in heads {
        assert!(now.has_entry_of_hash(journal.head.as_deref().unwrap()).unwrap(), "it was a moment of this one");
        let mut copy = Store::open(&path, Actor::new("aino")).unwrap();
        assert_eq!((copy.check().unwrap(), copy.verify().unwrap()), (vec![], journal));
        copy.act(house.decide(&[4], Status::Accepted)).unwrap();
        copy.take_back().unwrap();
        let mode = std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&path).unwrap().permissions());
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn no_file_is_replaced_and_a_copy_that_cannot_be_whole_is_not_left() {
    let house = House::new();
    let aino = house.session("aino");
    let taken = house.folder.path().join("taken.db");
    std::fs::write(&taken, "oma").unwrap();
    assert!(matches!(aino.backup(&taken), Err(StoreError::Exists { .. })));
    assert_eq!(std::fs::read_to_string(&taken).unwrap(), "oma");
    assert!(matches!(aino.backup(&house.folder.path().join("no/folder.db")), Err(StoreError::Missing { .. })));
    // Somebody wrote past the journal: the copy says so, and none is kept that would be trusted.
    let tool = rusqlite::Connection::open(house.path()).unwrap();
    tool.execute_batch("DROP TRIGGER IF EXISTS journal_is_not_rewritten").unwrap();
    tool.execute("UPDATE journal SET actor = 'mallory' WHERE id = 1", []).unwrap();
    let copy = house.folder.path().join("copy.db");
    assert!(matches!(aino.backup(&copy), Err(StoreError::BrokenCopy { .. })));
    assert!(!copy.exists());
}
