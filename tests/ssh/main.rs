//! Access over a real sshd with a forced command: what it is for works, and nothing else does.
//!
//! Needs the openssh-server of the system, so `.ci/run` installs that and runs these by name.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where its house does not stand")]

mod attempts;
#[path = "../common/pty.rs"]
#[allow(dead_code, reason = "what other tests of terminals need")]
mod pty;
mod sshd;

use std::os::unix::fs::PermissionsExt;
use std::process::Command;
use std::time::Duration;

use sshd::{Ask, Sshd};

const FORM: &[u8] = "Toimipiste;Sähköposti;Etunimi;Sukunimi;Mitä kehittää?;Yhteistyö\n\
    Auran kirjasto;uusi@aura.example;Maija;Meikäläinen;satutunnit;\n"
    .as_bytes();

fn said(output: &std::process::Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn command<'a>(command: &'a str, input: &'a [u8]) -> Ask<'a> {
    Ask { command: Some(command), input, ..Ask::default() }
}

#[test]
#[ignore = "needs openssh-server; .ci/run installs it"]
fn what_was_typed_when_the_line_dropped_is_there_after_logging_in_again() {
    let sshd = Sshd::with_environment("NONE");
    let mut session = sshd.log_in("bertta", &[]);
    session.send("2");
    session.see("Mikä toimipiste");
    session.send("n");
    session.see("Muistiinpano");
    session.send("soitettu, palaavat viikolla 17");
    session.see("viikolla 17");
    assert_eq!(sshd.inside().len(), 1);
    run_kill(session.pid());
    let gone = sshd.wait_until_empty();
    assert!(gone < Duration::from_secs(3), "gone after {gone:?}");
    drop(session);
    let mut again = sshd.log_in("bertta", &[]);
    again.send("2");
    again.see("Mikä toimipiste");
    again.send("n");
    again.see("soitettu, palaavat viikolla 17");
    again.send("\u{13}");
    again.wait("for it to be written", |screen| {
        screen.contents().contains("tallennettu") || !screen.contents().contains("Tallenna")
    });
    again.send("q");
    assert_eq!(again.end(), 0);
    assert!(sshd.kumppani(&["journal", "--json"]).contains("\"bertta\""), "written in her name");
}

fn run_kill(id: u32) {
    assert!(Command::new("kill").args(["-9", &id.to_string()]).status().unwrap().success());
}

#[test]
#[ignore = "needs openssh-server; .ci/run installs it"]
fn files_go_in_and_out_without_a_shell_and_show_in_the_inbox() {
    let sshd = Sshd::with_environment("NONE");
    let before = sshd.kumppani(&["queue", "--json"]).matches("\"status\"").count();
    let came = sshd.ask("bertta", &command("import -", FORM));
    assert!(came.status.success(), "{}", said(&came));
    assert_eq!(sshd.kumppani(&["queue", "--json"]).matches("\"status\"").count(), before + 1);
    let kept: Vec<_> = std::fs::read_dir(sshd.path("k.db.inbox")).unwrap().flatten().collect();
    let kept = kept.into_iter().find(|file| file.file_name() != "secret.csv").unwrap();
    assert_eq!(std::fs::read(kept.path()).unwrap(), FORM);
    assert_eq!(kept.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    assert!(kept.file_name().to_str().unwrap().ends_with("-bertta.csv"));
    let mut session = sshd.log_in("bertta", &[]);
    session.send("i");
    session.see("-bertta.csv");
    drop(session);
    // What cannot be imported is kept as well, and it is said where.
    let odd = sshd.ask("bertta", &command("import -", b"a;b\n1;2\n"));
    assert_eq!(odd.status.code(), Some(1));
    assert!(said(&odd).contains("-bertta-2.csv"), "{}", said(&odd));
    let listed = sshd.ask("bertta", &command("list", b""));
    assert_eq!(String::from_utf8_lossy(&listed.stdout), "        18  kirje 1.eml\n", "{}", said(&listed));
    let got = sshd.ask("bertta", &command("get kirje 1.eml", b""));
    assert_eq!((got.status.code(), got.stdout.as_slice()), (Some(0), b"Subject: hei\r\n\r\n\x1b\0".as_slice()));
    let invoices = sshd.ask("bertta", &command("claims import -", b"invoice_number;amount\n1;x\n"));
    assert_eq!(invoices.status.code(), Some(1), "{}", said(&invoices));
}

#[test]
#[ignore = "needs openssh-server; .ci/run installs it"]
fn a_receipt_is_attached_to_its_claim_as_it_came_and_nothing_else_is() {
    const PDF: &[u8] = b"%PDF-1.7\n\xff\x00\x1b]0;title\x07\r\n";
    let sshd = Sshd::with_environment("NONE");
    sshd.kumppani(&["queue", "accept", "--all-new"]);
    sshd.kumppani(&["pairs", "suggest", "--save"]);
    sshd.kumppani(&["pairs", "accept", "--all"]);
    let visits: serde_json::Value = serde_json::from_str(&sshd.kumppani(&["visits", "--json"])).unwrap();
    let (visit, line) = (visits[0]["id"].to_string(), "kind=train date=2024-05-14 amount=9,80");
    sshd.kumppani(&["claims", "add", &visit, "--invoice", "1", "--business-id", "0204819-8", "--line", line]);

    let came = sshd.ask("bertta", &command("claims attach 1 kuitti 1.pdf", PDF));
    assert!(came.status.success() && said(&came).contains("kuitti 1.pdf"), "{}", said(&came));
    let listed = || -> serde_json::Value {
        serde_json::from_str(&sshd.kumppani(&["claims", "attachments", "1", "--json"])).unwrap()
    };
    let kept = listed();
    assert_eq!((kept[0]["name"].as_str(), kept[0]["attached_by"].as_str()), (Some("kuitti 1.pdf"), Some("bertta")));
    let hash = kept[0]["hash"].as_str().unwrap();
    let mut out = Command::new(env!("CARGO_BIN_EXE_kumppani"));
    let out = out.env_clear().args(["--as", "aino", "--db"]).arg(sshd.database()).args(["claims", "attachment", hash]);
    assert_eq!(out.output().unwrap().stdout, PDF);

    let head = sshd.kumppani(&["journal", "verify"]);
    let too_large = [PDF, &vec![b' '; 10 * 1024 * 1024]].concat();
    for (who, asked, bytes, why) in [
        ("carl", "claims attach 1 toinen.pdf", b"%PDF-1.7 2".as_slice(), "koordinaattori"),
        ("bertta", "claims attach 1 suuri.pdf", &too_large, "10 Mt"),
        ("bertta", "claims attach 1 skripti.pdf", b"#!/bin/sh\nreboot\n", "PDF, JPEG tai PNG"),
        ("bertta", "claims attach 1 sivu.pdf", b"<html>%PDF-1.7", "PDF, JPEG tai PNG"),
        ("bertta", "claims attach 1 tyhja.pdf", b"", ""),
        ("bertta", "claims attach 99 muu.pdf", b"%PDF-1.7 3", ""),
        ("bertta", "claims attach 1 sama.pdf", PDF, ""),
    ] {
        let refused = sshd.ask(who, &command(asked, bytes));
        assert_eq!(refused.status.code(), Some(1), "{asked}: {}", said(&refused));
        let line = String::from_utf8(refused.stderr).unwrap();
        assert!(line.lines().count() == 1 && line.contains(why), "{asked}: {line}");
    }
    assert_eq!(sshd.kumppani(&["journal", "verify"]), head, "nothing was written");

    // A name is only shown.
    let outside = sshd.path("ulkona.pdf");
    let asked = format!("claims attach 1 {}", outside.display());
    let came = sshd.ask("bertta", &command(&asked, b"%PDF-1.7 4"));
    assert!(came.status.success(), "{}", said(&came));
    assert_eq!(listed()[1]["name"], "ulkona.pdf");
    assert!(!outside.exists());
}

#[test]
#[ignore = "needs openssh-server; .ci/run installs it"]
fn a_role_and_a_registered_key_decide_and_a_wrong_line_in_the_file_of_keys_lets_nobody_in() {
    let sshd = Sshd::with_environment("NONE");
    let looks_on = sshd.ask("carl", &command("import -", FORM));
    assert!(!looks_on.status.success() && said(&looks_on).contains("koordinaattori"), "{}", said(&looks_on));
    assert_eq!(std::fs::read_dir(sshd.path("k.db.inbox")).unwrap().count(), 1, "nothing of it is kept");
    assert!(sshd.ask("carl", &command("list", b"")).status.success());
    let stranger = sshd.ask("stranger", &command("list", b""));
    assert_eq!(stranger.status.code(), Some(255), "{}", said(&stranger));
    // Root's hand slips: the stranger's key stands on the administrator's line, carl's on bertta's.
    let keys = sshd.kumppani(&["user", "keys"]);
    let key = |who: &str| std::fs::read_to_string(sshd.path(&format!("{who}.pub"))).unwrap();
    let key_of = |who: &str| key(who).split(' ').nth(1).unwrap().to_owned();
    sshd.set_keys(&keys.replace(&key_of("aino"), &key_of("stranger")).replace(&key_of("bertta"), &key_of("carl")));
    for who in ["stranger", "carl"] {
        let refused = sshd.ask(who, &command("list", b""));
        assert_eq!(refused.status.code(), Some(1), "{}", said(&refused));
        assert!(said(&refused).contains("SHA256:"), "{}", said(&refused));
    }
    // A key that was removed opens nothing, even while it stands in the file.
    sshd.set_keys(&keys);
    assert!(sshd.ask("carl", &command("list", b"")).status.success());
    let listed = sshd.kumppani(&["user", "list", "--json"]);
    let listed: serde_json::Value = serde_json::from_str(&listed).unwrap();
    let carl = listed.as_array().unwrap().iter().find(|one| one["name"] == "carl").unwrap();
    sshd.kumppani(&["user", "remove-key", carl["keys"][0].as_str().unwrap()]);
    assert_eq!(sshd.ask("carl", &command("list", b"")).status.code(), Some(1));
}

#[test]
#[ignore = "needs openssh-server; .ci/run installs it"]
fn nothing_of_the_clients_environment_reaches_the_room() {
    // Harsher than the README: whatever the client sends is taken by sshd.
    let sshd = Sshd::with_environment("*");
    let plain = sshd.ask("bertta", &command("list", b"")).stdout;
    let elsewhere = sshd.path("elsewhere").display().to_string();
    for name in [
        "KUMPPANI_DB",
        "XDG_DATA_HOME",
        "XDG_CONFIG_HOME",
        "HOME",
        "TMPDIR",
        "SQLITE_TMPDIR",
        "USER",
        "LOGNAME",
        "LANG",
        "LC_ALL",
        "EDITOR",
        "VISUAL",
        "PAGER",
        "SHELL",
        "TERMINFO",
        "SSH_ORIGINAL_COMMAND",
        "SSH_USER_AUTH",
        "KUMPPANI_TEST_PANIC",
        "LC_EVIL",
    ] {
        let set = format!("SetEnv={name}={elsewhere}");
        let asked = sshd.ask("bertta", &Ask { options: &["-o", &set], ..command("list", b"") });
        assert_eq!(asked.stdout, plain, "{name}: {}", said(&asked));
    }
    let session = sshd.log_in("bertta", &["-o", &format!("SetEnv=EDITOR=/bin/sh LC_ALL=C KUMPPANI_DB={elsewhere}")]);
    let inside = sshd.inside();
    assert_eq!(inside.len(), 1);
    let environment = std::fs::read(format!("/proc/{}/environ", inside[0])).unwrap();
    let environment = String::from_utf8_lossy(&environment).into_owned();
    let mut names: Vec<&str> = environment.split('\0').filter_map(|one| Some(one.split_once('=')?.0)).collect();
    names.sort_unstable();
    assert_eq!(names, ["SSH_CONNECTION", "SSH_USER_AUTH", "TERM"]);
    drop(session);
    assert!(!sshd.path("elsewhere").exists());
}
