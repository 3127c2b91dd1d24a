//! A fluent driver of the real binary: each has a folder and a database of its own, and knows nothing
//! of the environment of whoever runs the tests.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// The program on one database.
pub struct Kumppani {
    folder: tempfile::TempDir,
    who: Option<&'static str>,
}

/// What one command did.
#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Kumppani {
    /// No database yet.
    pub fn nowhere() -> Kumppani {
        Kumppani { folder: tempfile::tempdir().unwrap(), who: None }
    }

    /// An empty database.
    pub fn new() -> Kumppani {
        let kumppani = Kumppani::nowhere();
        kumppani.run(["init"]).ok();
        kumppani
    }

    /// A round with the sample's libraries, nothing imported yet.
    pub fn with_a_round() -> Kumppani {
        let kumppani = Kumppani::new();
        kumppani.run(["directory", "import", &sample("directory.csv")]).ok();
        let round = ["round", "add", "2024K", "--opens", "2024-02-16", "--closes", "15.3.2024", "--budget", "4000"];
        kumppani.run(round).ok();
        kumppani
    }

    /// The sample round's registrations in the queue.
    pub fn with_registrations() -> Kumppani {
        let kumppani = Kumppani::with_a_round();
        kumppani.run(["import", &sample("registrations.csv")]).ok();
        kumppani
    }

    /// The same with all pairs accepted.
    pub fn with_visits() -> Kumppani {
        let kumppani = Kumppani::with_registrations();
        kumppani.run(["queue", "accept", "--all-new"]).ok();
        kumppani.run(["pairs", "suggest", "--save"]).ok();
        kumppani.run(["pairs", "accept", "--all"]).ok();
        kumppani
    }

    /// In this person's name from now on.
    pub fn acting(mut self, who: &'static str) -> Kumppani {
        self.who = Some(who);
        self
    }

    pub fn database(&self) -> PathBuf {
        self.path("x.db")
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A file beside the database.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        std::fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    }

    pub fn run<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Ran {
        let mut command = self.command();
        command.arg("--db").arg(self.database());
        if let Some(who) = self.who {
            command.args(["--as", who]);
        }
        Ran::of(command.args(arguments))
    }

    /// In another's name, this once.
    pub fn as_person<S: AsRef<OsStr>>(&self, who: &str, arguments: impl IntoIterator<Item = S>) -> Ran {
        let mut command = self.command();
        Ran::of(command.arg("--db").arg(self.database()).args(["--as", who]).args(arguments))
    }

    /// With this on its standard input.
    pub fn run_with_input<S: AsRef<OsStr>>(&self, input: &[u8], arguments: impl IntoIterator<Item = S>) -> Ran {
        let mut command = self.command();
        Ran::of(command.arg("--db").arg(self.database()).args(arguments).write_stdin(input))
    }

    /// The bare binary in a clean environment.
    pub fn command(&self) -> assert_cmd::Command {
        let mut command = assert_cmd::cargo::cargo_bin_cmd!("kumppani");
        command.env_clear().env("XDG_DATA_HOME", self.folder.path().join("data")).current_dir(self.folder.path());
        command
    }

    /// The last entry of the journal and its hash: the same as long as nothing was written.
    pub fn head(&self) -> String {
        self.run(["--lang", "en", "journal", "verify"]).ok().stdout
    }
}

impl Ran {
    pub fn of(command: &mut assert_cmd::Command) -> Ran {
        let output = command.output().unwrap();
        Ran {
            code: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// It was done, and nothing was said of a trouble.
    #[track_caller]
    pub fn ok(self) -> Ran {
        assert_eq!((self.code, self.stderr.as_str()), (0, ""), "{self:?}");
        self
    }

    /// One JSON document on the standard output.
    #[track_caller]
    pub fn json(self) -> Value {
        let ran = self.ok();
        serde_json::from_str(&ran.stdout).unwrap_or_else(|error| panic!("{error}: {}", ran.stdout))
    }

    /// It was not done: this exit code, nothing on the standard output, and one line that says why.
    #[track_caller]
    pub fn refused(self, code: i32) -> String {
        assert_eq!((self.code, self.stdout.as_str()), (code, ""), "{self:?}");
        assert_eq!(self.stderr.lines().count(), 1, "{self:?}");
        assert!(self.stderr.starts_with("kumppani: ") && self.stderr.ends_with('\n'), "{self:?}");
        assert!(!self.stderr.contains('⟦') && !self.stderr.contains("panicked"), "{self:?}");
        self.stderr.trim_end().to_owned()
    }
}

/// A file of the sample that ships with the program.
pub fn sample(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sample").join(name).to_str().unwrap().to_owned()
}

/// A file of the tests' own.
pub fn data(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name).to_str().unwrap().to_owned()
}

/// The numbers of a JSON array's records.
pub fn ids(listed: &Value) -> Vec<i64> {
    listed.as_array().unwrap().iter().map(|record| record["id"].as_i64().unwrap()).collect()
}
