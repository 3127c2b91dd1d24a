//! The check digit of business ids beside another implementation, python-stdnum.

#![allow(clippy::unwrap_used, reason = "a test stops where the other program does not run")]

use std::path::Path;
use std::process::Command;

use kumppani::domain::claim::is_business_id;

#[test]
#[ignore = "needs Debian's python3-stdnum; `.ci/run` installs it and runs this by name"]
fn another_implementation_says_the_same_of_ten_thousand() {
    const COUNT: usize = 10_000;
    let mut state = 0x2024_0208_u64;
    let mut digits = move || {
        // SplitMix64: the same ids each time, so that a difference can be looked at.
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % 100_000_000
    };
    let ids: Vec<String> = (0..COUNT).map(|_| digits()).map(|id| format!("{:07}-{}", id / 10, id % 10)).collect();
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("ids.txt");
    std::fs::write(&list, ids.join("\n")).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/other/business_ids.py");
    let said = Command::new("/usr/bin/python3").arg(script).arg(&list).output().unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let theirs: Vec<bool> = String::from_utf8(said.stdout).unwrap().lines().map(|line| line == "valid").collect();
    let ours: Vec<bool> = ids.iter().map(|id| is_business_id(id)).collect();
    let valid = ours.iter().filter(|valid| **valid).count();
    assert!((800..1000).contains(&valid), "one in eleven, not {valid}");
    assert_eq!(theirs.len(), COUNT);
    let differ = ids.iter().zip(ours.iter().zip(&theirs)).find(|(_, (ours, theirs))| ours != theirs);
    assert_eq!(differ, None);
}
