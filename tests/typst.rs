//! Promises of the memo as PDF: it is drawn by what root has named and by nothing else, in a folder that is gone afterwards, and
//! whatever an invoice says is read as words.

#![allow(clippy::unwrap_used, reason = "a test stops where its house does not stand")]

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::Command;

use kumppani::desk::memo::memo_pdf;
use kumppani::desk::programs::Configured;
use kumppani::domain::claim::{ClaimStatus, Memo, MemoLine, Severity};
use kumppani::domain::{Cents, ClaimId, Journey, LineId, LineKind, Metres};
use kumppani::i18n::{Lang, Phrase};
use tempfile::TempDir;

/// A machine on which root, who is whoever runs this, has named a typst.
struct Machine {
    folder: TempDir,
    config: PathBuf,
}

impl Machine {
    fn new() -> Machine {
        let folder = tempfile::tempdir().unwrap();
        let config = folder.path().join("config.toml");
        Machine { folder, config }
    }

    /// `script` runs with the folder of what it keeps as `$kept`.
    fn with(script: &str) -> Machine {
        let machine = Machine::new();
        let program = machine.folder.path().join("typst");
        let script = format!("#!/bin/sh\nkept='{}'\n{script}\n", machine.folder.path().display());
        fs::write(&program, script).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        machine.names(&program);
        machine
    }

    fn names(&self, program: &Path) {
        fs::write(&self.config, format!("typst = \"{}\"\n", program.display())).unwrap();
        fs::set_permissions(&self.config, fs::Permissions::from_mode(0o644)).unwrap();
    }

    fn draws(&self, memo: &Memo) -> Result<Vec<u8>, Phrase> {
        let owner = fs::metadata(self.folder.path()).unwrap().uid();
        memo_pdf(Configured { path: &self.config, owner }, Lang::Fi, memo)
    }

    fn kept(&self, name: &str) -> String {
        fs::read_to_string(self.folder.path().join(name)).unwrap()
    }
}

/// A memo in which an invoice says these words wherever it can say any.
fn memo(words: &str) -> Memo {
    let day = chrono::NaiveDate::from_ymd_opt(2024, 3, 5).unwrap();
    let line = |id, kind, metres: Option<i64>, sanctioned| MemoLine {
        id: LineId(id),
        kind,
        travelled: day,
        distance: metres.map(Metres),
        passengers: 2,
        claimed: Cents(4940),
        computed: Some(Cents(4636)),
        sanctioned,
        journey: Journey { from: words.to_owned(), travellers: words.to_owned(), ..Journey::default() }.told(),
        note: words.to_owned(),
        findings: vec![(Severity::Error, Phrase::verbatim("Kilometrikorvaus ylittää päivän enimmäismäärän."))],
        reason: Some(words.to_owned()),
    };
    Memo {
        claim: ClaimId(7),
        state: ClaimStatus::Approved.phrase(),
        day,
        facts: vec![
            (Phrase::new("memo-invoice"), Phrase::verbatim(words)),
            (Phrase::new("memo-business-id"), Phrase::verbatim("0204819-8")),
        ],
        lines: vec![line(3, LineKind::Car, Some(76_000), Some(Cents(4636))), line(4, LineKind::Lunch, None, None)],
        approved: true,
        claimed: Cents(9880),
        sanctioned: Some(Cents(4636)),
        findings: vec![(Severity::Warning, Phrase::verbatim(words))],
        decision: vec![Phrase::new("memo-reason").with("reason", words)],
    }
}

/// What would act in typst, were it read as markup or code.
const HOSTILE: [&str; 8] = [
    "#panic(\"x\")",
    "#read(\"/etc/passwd\")",
    "\"] #include \"memo.typ\" #[\"",
    "$ sum $ _a_ *b* `c` <d> @e = f",
    "\\u{1f600} \\ // /* ",
    "#import \"@preview/cetz:0.3.4\": canvas",
    "](((([[[[{{{{",
    "\u{202e}nurin\u{1b}[2J\n= Otsikko",
];

#[test]
fn the_named_program_alone_is_started_with_the_words_beside_a_source_that_never_changes() {
    let machine = Machine::with(
        "env | grep -v '^\\(PWD\\|SHLVL\\|_\\|OLDPWD\\)=' > $kept/env; echo \"$@\" > $kept/args; pwd > $kept/where\n\
         cp memo.typ $kept/source; cp memo.json $kept/data; printf '%%PDF-1.7 x' > \"$3\"",
    );
    let drawn = machine.draws(&memo("ok")).unwrap();
    assert_eq!(drawn, b"%PDF-1.7 x");
    assert_eq!((machine.kept("args").trim(), machine.kept("env").trim()), ("compile memo.typ memo.pdf", ""));
    assert!(!Path::new(machine.kept("where").trim()).exists(), "the folder is gone");
    let source = machine.kept("source");
    for words in HOSTILE {
        machine.draws(&memo(words)).unwrap();
        assert_eq!(machine.kept("source"), source);
        let data: serde_json::Value = serde_json::from_str(&machine.kept("data")).unwrap();
        assert!(!machine.kept("data").contains(['\u{1b}', '\u{202e}']));
        assert_eq!(data["rows"].as_array().unwrap().len(), 2);
    }
}

#[test]
fn what_makes_no_pdf_is_said_in_words() {
    let key = |machine: Machine| machine.draws(&memo("ok")).unwrap_err().key;
    assert_eq!(key(Machine::new()), "typst-not-configured");
    assert_eq!(key(Machine::with("exit 0")), "typst-failed");
    assert_eq!(key(Machine::with("echo rikki >&2; exit 3")), "typst-failed");
    assert_eq!(key(Machine::with("echo '<html>' > memo.pdf")), "typst-no-pdf");
    // A link that it leaves is not followed.
    assert_eq!(key(Machine::with("ln -s /etc/passwd memo.pdf")), "typst-failed");
    let machine = Machine::new();
    machine.names(Path::new("typst"));
    assert_eq!(key(machine), "sendmail-not-absolute");
    let machine = Machine::with("printf '%%PDF-1.7' > memo.pdf");
    fs::set_permissions(&machine.config, fs::Permissions::from_mode(0o666)).unwrap();
    assert_eq!(key(machine), "sendmail-not-trusted");
}

/// A python into whose environment typst was installed from the package index, as `KUMPPANI_TYPST_PYTHON`.
#[test]
#[ignore = "needs typst"]
fn typst_itself_draws_whatever_an_invoice_says_as_words() {
    let python = std::env::var("KUMPPANI_TYPST_PYTHON").unwrap();
    let machine = Machine::new();
    let program = machine.folder.path().join("typst");
    let script = format!("#!{python}\nimport sys, typst\ntypst.compile(sys.argv[2], output=sys.argv[3])\n");
    fs::write(&program, script).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    machine.names(&program);
    let plain = machine.draws(&memo("Vierailu kumppanikirjastoon")).unwrap();
    // Else a memo that is saved again would lie there twice.
    assert!(plain == machine.draws(&memo("Vierailu kumppanikirjastoon")).unwrap(), "the same memo is the same file");
    let folder = machine.folder.path();
    for words in HOSTILE {
        let file = folder.join("memo.pdf");
        fs::write(&file, machine.draws(&memo(words)).unwrap()).unwrap();
        let told = Command::new("pdftotext").args(["-raw".as_ref(), file.as_os_str(), "-".as_ref()]).output().unwrap();
        let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        let told = letters(&String::from_utf8(told.stdout).unwrap());
        let wanted = letters(&kumppani::domain::clean_line(words));
        assert!(told.contains(&wanted), "{wanted}: {told}");
    }
    if let Ok(kept) = std::env::var("KUMPPANI_TYPST_KEEP") {
        fs::copy(folder.join("memo.pdf"), kept).unwrap();
    }
}
