//! What goes to the terminal: nothing that acts on it, and no panic where nobody reads.

use std::process::{Command, Stdio};

use crate::driver::{Kumppani, Ran};

#[test]
fn text_from_a_form_cannot_send_the_terminal_an_escape() {
    let kumppani = Kumppani::with_a_round();
    let hostile = "Aura\u{1b}]52;c;AAAA\u{7}\u{202e}\u{9b}2J";
    let form = format!("Sähköposti;Toimipiste;Mitä kehittää?;Yhteistyö\na@x.example;{hostile};{hostile};\n");
    let file = kumppani.file("form.csv", form);
    let mut shown = kumppani.run(["import", &file]).ok().stdout;
    kumppani.run(["queue", "note", "1", hostile]).ok();
    for command in [vec!["queue"], vec!["queue", "--json"], vec!["journal", "registration:1"], vec!["due"]] {
        shown.push_str(&kumppani.run(command).ok().stdout);
    }
    shown.push_str(&kumppani.run(["import", &format!("no\u{1b}[31m{hostile}")]).stderr);
    let acts = |c: char| (c.is_control() && c != '\n') || ('\u{202a}'..='\u{202e}').contains(&c);
    assert!(!shown.chars().any(acts), "{:?}", shown.chars().filter(|c| acts(*c)).collect::<String>());
    assert!(shown.contains("Aura"));
}

#[test]
fn a_reader_that_goes_away_is_no_trouble() {
    let kumppani = Kumppani::with_registrations();
    let binary = assert_cmd::cargo::cargo_bin!("kumppani");
    let mut command = Command::new(binary);
    command.arg("--db").arg(kumppani.database()).args(["queue", "--json"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8(output.stderr).unwrap().as_str()), (Some(0), ""));
}

#[test]
fn the_interface_without_a_terminal_says_so_instead_of_waiting() {
    let kumppani = Kumppani::with_a_round();
    let line = kumppani.run::<&str>([]).refused(2);
    assert!(line.contains("kumppani --help"), "{line}");
    Ran::of(kumppani.command().arg("demo")).refused(2);
}

#[test]
fn help_keys_completions_and_manual_need_no_database() {
    let kumppani = Kumppani::nowhere();
    for (arguments, words) in [
        (vec!["--help"], "Käyttö: kumppani"),
        (vec!["queue", "accept", "--help"], "kumppani queue accept 2-42"),
        (vec!["--lang", "sv", "claims", "add", "--help"], "kind=car date=2024-03-05"),
        (vec!["keys"], "Enter"),
        (vec!["completions", "bash"], "complete"),
        (vec!["man"], ".TH kumppani"),
        (vec!["man", "queue", "accept"], "kumppani\\-queue\\-accept"),
        (vec!["--version"], "kumppani 0"),
    ] {
        let text = Ran::of(kumppani.command().args(&arguments)).ok().stdout;
        assert!(text.contains(words) && !text.contains('⟦'), "{arguments:?}: {text}");
    }
    assert!(!kumppani.path("data").exists());
}

#[test]
fn tables_line_up_and_speak_the_readers_language() {
    let kumppani = Kumppani::with_visits();
    for lang in ["fi", "sv", "en"] {
        for command in ["queue", "pairs list", "pairs scores", "visits", "due", "claims", "round list", "rates list"] {
            let arguments = ["--lang", lang].into_iter().chain(command.split(' '));
            let text = kumppani.run(arguments).ok().stdout;
            assert!(!text.contains('⟦') && !text.is_empty(), "{command}: {text}");
            assert!(text.lines().all(|line| line.trim_end() == line), "{command}: {text}");
        }
    }
    let visits = kumppani.run(["visits"]).ok().stdout;
    assert!(visits.contains("KUMPPANI-2024K-01-A") && visits.contains("ei päivää"), "{visits}");
}
