//! What the package installs: everything that it lists is there, and each file does what it is for.

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use kumppani::desk::programs::Program;
use kumppani::desk::sendmail::Configured;
use toml::Table;

use crate::driver::Kumppani;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap()
}

/// The manifest's list: from where, to where.
fn assets() -> Vec<(String, String)> {
    let manifest: Table = read("Cargo.toml").parse().unwrap();
    let assets = manifest["package"]["metadata"]["deb"]["assets"].as_array().unwrap();
    let part = |asset: &toml::Value, index: usize| asset[index].as_str().unwrap().to_owned();
    assets.iter().map(|asset| (part(asset, 0), part(asset, 1))).collect()
}

/// What the program writes for the package, in a folder.
fn made(kumppani: &Kumppani) -> PathBuf {
    let to = kumppani.path("made");
    let mut step = Command::new(root().join(".ci/package"));
    step.args(["--files", env!("CARGO_BIN_EXE_kumppani")]).arg(&to);
    let done = step.output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    to
}

fn files_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn every_file_of_the_package_is_there_or_made_and_every_made_one_is_in_it() {
    let kumppani = Kumppani::nowhere();
    let made = made(&kumppani);
    let assets = assets();
    for (from, _) in &assets {
        let there = match from.strip_prefix("target/package/") {
            Some(from) => made.join(from.trim_end_matches("/*.1")),
            None if from == "target/release/kumppani" => continue,
            None => root().join(from),
        };
        assert!(there.exists(), "{from}");
    }
    let packed = |name: &str| assets.iter().any(|(from, _)| from.starts_with(&format!("target/package/{name}")));
    for name in files_in(&made).iter().filter(|name| *name != "changelog") {
        assert!(packed(name), "{name} is made for nothing");
    }
    let manifest = read("Cargo.toml");
    for name in files_in(&root().join("assets/package")) {
        assert!(manifest.contains(&format!("[\"assets/package/{name}\", ")), "{name} is nowhere in the package");
    }
    let changelog = fs::read_to_string(made.join("changelog")).unwrap();
    let version = env!("CARGO_PKG_VERSION");
    assert!(
        changelog.starts_with(&format!("kumppani ({version}-1) ")) && changelog.contains("\n -- The "),
        "{changelog}"
    );
    let newest = read("CHANGELOG.md").lines().find_map(|line| line.strip_prefix("## ").map(str::to_owned)).unwrap();
    assert_eq!(newest.split(',').next(), Some(version), "the newest of the changes is another version");
}

/// The pages refer to one another by name, so that a command without a page would be a dead end.
#[test]
fn each_command_has_a_page_in_each_language_and_no_page_names_one_that_is_not_there() {
    let kumppani = Kumppani::nowhere();
    let made = made(&kumppani);
    let english = files_in(&made.join("man/en"));
    for lang in ["en", "fi", "sv"] {
        let pages = files_in(&made.join("man").join(lang));
        assert_eq!(pages, english);
        assert!(pages.len() > 100 && pages.contains(&"kumppani-queue-accept.1".to_owned()), "{pages:?}");
        for page in &pages {
            let text = fs::read_to_string(made.join("man").join(lang).join(page)).unwrap().replace("\\-", "-");
            assert!(text.contains(&format!(".TH {} 1", page.trim_end_matches(".1"))), "{page}");
            for line in text.lines().filter(|line| line.starts_with("kumppani-") && line.ends_with("(1)")) {
                assert!(pages.contains(&line.replace("(1)", ".1")), "{page} names {line}");
            }
        }
    }
    let told = kumppani.command().args(["man", "--to", "made/man/en"]).output().unwrap();
    assert_eq!(told.status.code(), Some(1), "no page is replaced");
}

#[test]
fn bash_completes_commands_and_options_from_the_file_of_the_package() {
    let kumppani = Kumppani::nowhere();
    let made = made(&kumppani);
    let complete = |words: &str| {
        let script = format!(
            "source {}; COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); \
             _kumppani kumppani \"${{COMP_WORDS[-1]}}\"; echo \"${{COMPREPLY[*]}}\"",
            made.join("kumppani.bash").display()
        );
        String::from_utf8(Command::new("bash").args(["--norc", "-c", &script]).output().unwrap().stdout).unwrap()
    };
    assert_eq!(complete("kumppani que").trim(), "queue");
    assert_eq!(complete("kumppani queue acc").trim(), "accept");
    assert!(complete("kumppani queue --st").contains("--status"));
}

#[test]
fn every_line_of_the_example_configuration_is_understood() {
    let kumppani = Kumppani::nowhere();
    let example = read("assets/package/config.toml");
    let file = |text: &str| {
        let path = kumppani.path("config.toml");
        fs::write(&path, text).unwrap();
        fs::set_permissions(&path, Permissions::from_mode(0o644)).unwrap();
        path
    };
    let owner = fs::metadata(kumppani.path(".")).unwrap().uid();
    let path = file(&example);
    let by = Configured { path: &path, owner };
    assert_eq!((by.program(Program::Sendmail), by.smtp()), (Ok(None), Ok(None)), "as it is installed, it says nothing");
    let lines: Vec<&str> =
        example.lines().filter_map(|line| line.strip_prefix("# ")).filter(|line| line.contains(" = ")).collect();
    file(&lines.join("\n"));
    for program in Program::ALL {
        assert!(by.program(program).unwrap().is_some(), "{program:?}");
    }
    assert!(by.smtp().unwrap().is_some() && lines.len() == Program::ALL.len() + 1, "{lines:?}");
}

/// The step of a night of April, with the program that was just built.
fn night(kumppani: &Kumppani) -> Output {
    let bin = kumppani.path("bin");
    fs::create_dir_all(&bin).unwrap();
    fs::write(bin.join("date"), "#!/bin/sh\necho 2027-04-12\n").unwrap();
    fs::set_permissions(bin.join("date"), Permissions::from_mode(0o755)).unwrap();
    let program = Path::new(env!("CARGO_BIN_EXE_kumppani")).parent().unwrap();
    let mut step = Command::new(root().join("assets/package/kumppani-nightly"));
    step.env_clear().env("PATH", format!("{}:{}:/usr/bin:/bin", bin.display(), program.display()));
    step.env("KUMPPANI_DB", kumppani.database()).env("KEEP_DAYS", "35").output().unwrap()
}

#[test]
fn every_night_makes_one_checked_copy_says_what_is_not_well_and_keeps_what_is_not_old() {
    let kumppani = Kumppani::with_registrations();
    fs::set_permissions(kumppani.path("."), Permissions::from_mode(0o700)).unwrap();
    let aged = |name: &str, days: u64| {
        let path = kumppani.path("backups").join(name);
        let file = fs::File::create(path).unwrap();
        file.set_modified(std::time::SystemTime::now() - std::time::Duration::from_secs(days * 86_400)).unwrap();
    };
    let first = night(&kumppani);
    assert!(first.status.success() && first.stderr.is_empty() && first.stdout.is_empty(), "{first:?}");
    let copy = "2027-04-12.db";
    assert_eq!(files_in(&kumppani.path("backups")), [copy, "heads.txt"]);
    let told = fs::read_to_string(kumppani.path("backups/heads.txt")).unwrap();
    let head = told.split_whitespace().last().unwrap().to_owned();
    kumppani.run(["journal", "verify", "--head", &head]).ok();
    assert!(night(&kumppani).status.success(), "by hand on the same day");
    assert_eq!(fs::read_to_string(kumppani.path("backups/heads.txt")).unwrap().lines().count(), 1);

    // A day on which no copy can be made keeps the old ones.
    fs::remove_file(kumppani.path("backups").join(copy)).unwrap();
    for (name, days) in [("2023-01-02.db", 37), ("2023-02-02.db", 20), ("mine.db", 900)] {
        aged(name, days);
    }
    let tool = rusqlite::Connection::open(kumppani.database()).unwrap();
    tool.execute_batch(
        "DROP TRIGGER IF EXISTS journal_is_not_rewritten; UPDATE journal SET actor = 'mallory' WHERE id = 2",
    )
    .unwrap();
    let broken = night(&kumppani);
    assert_eq!((broken.status.code(), files_in(&kumppani.path("backups")).len()), (Some(1), 4), "{broken:?}");
    assert_eq!(String::from_utf8_lossy(&broken.stderr).lines().count(), 3, "one line of each of the three: {broken:?}");
    tool.execute_batch("UPDATE journal SET actor = (SELECT actor FROM journal WHERE id = 1) WHERE id = 2").unwrap();
    assert!(night(&kumppani).status.success());
    assert_eq!(files_in(&kumppani.path("backups")), ["2023-02-02.db", copy, "heads.txt", "mine.db"]);
}

/// Where a unit names a file of ours, the package installs it there.
#[test]
fn the_units_start_what_the_package_installs() {
    let installed: Vec<String> =
        assets()
            .iter()
            .map(|(from, to)| {
                if to.ends_with('/') { format!("/{to}{}", from.rsplit('/').next().unwrap()) } else { format!("/{to}") }
            })
            .collect();
    for unit in ["kumppani-nightly.service", "kumppani-nightly.timer", "kumppani-replica.service"] {
        let text = read(&format!("assets/package/{unit}"));
        for path in
            text.split(['=', ' ', '\n']).filter(|word| word.starts_with("/usr/lib/") || word.starts_with("/usr/bin/"))
        {
            assert!(installed.iter().any(|known| known == path), "{unit}: {path}");
        }
    }
    let timer = read("assets/package/kumppani-nightly.timer");
    assert!(!timer.contains("Unit="), "the timer starts the service of its own name");
}
