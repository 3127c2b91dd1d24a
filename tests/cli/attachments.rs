//! Files that came with an invoice, by the command line.

use std::os::unix::fs::symlink;

use crate::driver::Kumppani;

const PDF: &[u8] = b"%PDF-1.7\n\xff\x00\x1b]0;title\x07";

fn with_a_claim() -> Kumppani {
    let kumppani = Kumppani::with_visits().acting("aino");
    let id = kumppani.run(["visits", "--json"]).json()[0]["id"].to_string();
    let line = "kind=train date=2024-05-14 amount=9,80";
    kumppani.run(["claims", "add", &id, "--invoice", "1", "--business-id", "0204819-8", "--line", line]).ok();
    kumppani
}

#[test]
fn a_file_goes_in_and_comes_out_as_it_was_and_its_name_is_only_shown() {
    let kumppani = with_a_claim();
    let path = kumppani.path("kuitti \u{202e}fdp.exe");
    std::fs::write(&path, PDF).unwrap();
    let said = kumppani.run(["claims", "attach", "1", path.to_str().unwrap()]).ok().stdout;
    assert!(said.contains("kuitti _fdp.exe.pdf") && !said.contains('\u{202e}'), "{said}");
    let attachments = kumppani.run(["claims", "attachments", "1", "--json"]).json();
    let hash = attachments[0]["hash"].as_str().unwrap().to_owned();
    assert_eq!(
        (attachments[0]["bytes"].as_u64(), attachments[0]["kind"].as_str()),
        (Some(PDF.len() as u64), Some("pdf"))
    );
    let mut fetch = kumppani.command();
    let fetch = fetch.args(["--db", kumppani.path("x.db").to_str().unwrap(), "--as", "aino"]);
    let out = fetch.args(["claims", "attachment", &hash[..8]]).output().unwrap();
    assert_eq!((out.status.code(), out.stdout.as_slice()), (Some(0), PDF));
    for shown in [["claims", "show", "1"], ["claims", "memo", "1"], ["claims", "attachments", "1"]] {
        let said = kumppani.run(shown).ok().stdout;
        assert!(said.contains("kuitti _fdp.exe.pdf") && said.contains(&hash[..8]), "{said}");
    }
    kumppani.run(["check"]).ok();
}

#[test]
fn what_is_no_receipt_is_refused_and_nothing_is_written() {
    let kumppani = with_a_claim();
    let head = kumppani.head();
    let script = kumppani.file("kuitti.pdf", "#!/bin/sh\nreboot\n");
    let said = kumppani.run(["claims", "attach", "1", &script]).refused(1);
    assert!(said.contains("PDF, JPEG tai PNG"), "{said}");
    kumppani.run_with_input(b"", ["claims", "attach", "1", "-"]).refused(1);
    kumppani.run(["claims", "attach", "99", &kumppani.file("a.pdf", "%PDF-1.7")]).refused(1);
    kumppani.run(["claims", "attach", "1", "/dev/zero"]).refused(1);
    let large = kumppani.path("large.pdf");
    std::fs::write(&large, [PDF, &vec![0; 10 * 1024 * 1024]].concat()).unwrap();
    let said = kumppani.run(["claims", "attach", "1", large.to_str().unwrap()]).refused(1);
    assert!(said.contains("10 Mt"), "{said}");
    for hash in ["", "3a", "../../etc/passwd", "0000000000", "' OR 1=1"] {
        kumppani.run(["claims", "attachment", hash]).refused(1);
    }
    assert_eq!(kumppani.head(), head);
}

#[test]
fn from_standard_input_it_bears_the_name_that_is_given_whatever_that_is() {
    let kumppani = with_a_claim();
    for (name, kept) in [("/etc/../x.pdf", "x.pdf"), ("=1+cmd|'!A0.pdf", "1+cmd__!A0.pdf")] {
        let bytes = [PDF, name.as_bytes()].concat();
        kumppani.run_with_input(&bytes, ["claims", "attach", "1", "-", "--name", name]).ok();
        let listed = kumppani.run(["claims", "attachments", "1", "--json"]).json();
        assert_eq!(listed.as_array().unwrap().last().unwrap()["name"], kept);
    }
    kumppani.run_with_input(PDF, ["claims", "attach", "1", "-"]).ok();
    let listed = kumppani.run(["claims", "attachments", "1", "--json"]).json();
    assert_eq!(listed[2]["name"], "liite.pdf");
    // What a name points at is read; nothing is ever written to where one points.
    symlink(kumppani.path("nowhere"), kumppani.path("link.pdf")).unwrap();
    kumppani.run(["claims", "attach", "1", kumppani.path("link.pdf").to_str().unwrap()]).refused(1);
    assert!(!kumppani.path("nowhere").exists());
}
