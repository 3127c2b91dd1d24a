//! A real sshd on the loopback for the one who runs the tests, set up as the README says, and people with keys.

use std::io::Write;
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use crate::pty::{DEADLINE, Pty, Start};

pub const SSHD: &str = "/usr/sbin/sshd";
/// Bytes that stand in files that nobody may get.
pub const SECRET: &str = "salainen-4711";

pub struct Sshd {
    pub folder: tempfile::TempDir,
    port: u16,
    account: String,
    server: Child,
}

/// What a client asks beside the session itself.
#[derive(Default)]
pub struct Ask<'a> {
    pub options: &'a [&'a str],
    pub command: Option<&'a str>,
    pub input: &'a [u8],
}

impl Sshd {
    /// `accepted` is the value of `AcceptEnv`; the README says NONE.
    pub fn with_environment(accepted: &str) -> Sshd {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        for name in ["hostkey", "aino", "bertta", "carl", "stranger"] {
            let key = path(name);
            run(Command::new("ssh-keygen").args(["-q", "-t", "ed25519", "-N", "", "-C", name, "-f"]).arg(&key));
        }
        let account = String::from_utf8(run(Command::new("id").arg("-un")).stdout).unwrap().trim().to_owned();
        fill(folder.path());
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let config = format!(
            "Port {port}\nListenAddress 127.0.0.1\nHostKey {hostkey}\nPidFile none\nUsePAM no\nStrictModes no\n\
             MaxStartups 100\nSubsystem sftp internal-sftp\nMatch User {account}\n    AuthorizedKeysFile {keys}\n    \
             AuthenticationMethods publickey\n    DisableForwarding yes\n    PermitUserRC no\n    \
             AcceptEnv {accepted}\n    ExposeAuthInfo yes\n    ClientAliveInterval 15\n    ClientAliveCountMax 3\n",
            hostkey = path("hostkey").display(),
            keys = path("keys").display(),
        );
        std::fs::write(path("sshd_config"), config).unwrap();
        if rustix::process::getuid().is_root() {
            // Debian makes it when the service starts.
            std::fs::create_dir_all("/run/sshd").unwrap();
        }
        let log = std::fs::File::create(path("log")).unwrap();
        let server = Command::new(SSHD).args(["-D", "-e", "-f"]).arg(path("sshd_config")).stderr(log).spawn().unwrap();
        let sshd = Sshd { port, account, server, folder };
        let deadline = Instant::now() + DEADLINE;
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(Instant::now() < deadline, "sshd does not answer: {}", sshd.log());
            std::thread::sleep(Duration::from_millis(20));
        }
        sshd
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn database(&self) -> PathBuf {
        self.path("k.db")
    }

    pub fn log(&self) -> String {
        std::fs::read_to_string(self.path("log")).unwrap_or_default()
    }

    /// The lines of root's file of keys as they are to be from now on.
    pub fn set_keys(&self, lines: &str) {
        std::fs::write(self.path("keys"), lines).unwrap();
    }

    /// The options of every client of this server, with this person's key.
    fn options(&self, who: &str) -> Vec<String> {
        let key = self.path(who).display().to_string();
        let known = format!("UserKnownHostsFile={}", self.path("known").display());
        let mut options: Vec<String> = ["-F", "none", "-i", &key].map(str::to_owned).into();
        for option in [
            known.as_str(),
            "StrictHostKeyChecking=no",
            "IdentitiesOnly=yes",
            "BatchMode=yes",
            "LogLevel=ERROR",
            "ExitOnForwardFailure=yes",
            "ConnectTimeout=10",
        ] {
            options.extend(["-o".to_owned(), option.to_owned()]);
        }
        options
    }

    fn there(&self) -> String {
        format!("{}@127.0.0.1", self.account)
    }

    /// What one client did; ended after a while where it does not end by itself.
    pub fn ask(&self, who: &str, ask: &Ask<'_>) -> Output {
        let mut client = Command::new("ssh");
        client.args(self.options(who)).args(["-p", &self.port.to_string()]).args(ask.options).arg(self.there());
        client.args(ask.command);
        finished(&mut client, ask.input)
    }

    /// The same by `scp` or `sftp`; `{there}` in an argument is the account on this server.
    pub fn copy(&self, program: &str, who: &str, arguments: &[String]) -> Output {
        let arguments = arguments.iter().map(|argument| argument.replace("{there}", &self.there()));
        let mut client = Command::new(program);
        client.args(self.options(who)).args(["-P", &self.port.to_string()]).args(arguments);
        finished(&mut client, b"")
    }

    /// The interface in an emulated terminal at the client's end.
    pub fn log_in(&self, who: &str, options: &[&str]) -> Pty {
        let (given, there, port) = (self.options(who), self.there(), self.port.to_string());
        let given: Vec<&str> = given.iter().map(String::as_str).collect();
        let session = Start::program("ssh").args(&given).args(&["-tt", "-p", &port]).args(options).args(&[&there]).go();
        session.see("Tänään");
        session
    }

    /// The processes in the closed room of this server.
    pub fn inside(&self) -> Vec<u32> {
        let database = self.database().display().to_string();
        let processes = std::fs::read_dir("/proc").unwrap().flatten();
        let ids = processes.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
        ids.filter(|id| {
            let line = std::fs::read(format!("/proc/{id}/cmdline")).unwrap_or_default();
            let line = String::from_utf8_lossy(&line).into_owned();
            line.starts_with("kumppani\0--closed-room") && line.contains(&database)
        })
        .collect()
    }

    /// Waits until nobody is inside any more.
    pub fn wait_until_empty(&self) -> Duration {
        let begun = Instant::now();
        while !self.inside().is_empty() {
            assert!(begun.elapsed() < DEADLINE, "still inside: {:?}", self.inside());
            std::thread::sleep(Duration::from_millis(10));
        }
        begun.elapsed()
    }

    /// The program on the database, as the administrator runs it on the server.
    pub fn kumppani(&self, arguments: &[&str]) -> String {
        kumppani(&self.database(), arguments)
    }
}

impl Drop for Sshd {
    fn drop(&mut self) {
        // A test that fails leaves no server behind.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

fn kumppani(database: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kumppani"));
    command.env_clear().args(["--lang", "fi", "--as", "aino", "--db"]).arg(database).args(arguments);
    String::from_utf8(run(&mut command).stdout).unwrap()
}

/// A round with registrations, three people with their keys in root's file, and secrets.
fn fill(folder: &Path) {
    let database = folder.join("k.db");
    let sample = |name: &str| format!("{}/assets/sample/{name}", env!("CARGO_MANIFEST_DIR"));
    kumppani(&database, &["init"]);
    kumppani(&database, &["directory", "import", &sample("directory.csv")]);
    kumppani(&database, &["round", "add", "2024K", "--opens", "2024-02-16", "--closes", "2024-03-15"]);
    kumppani(&database, &["import", &sample("registrations.csv")]);
    let mut keys = String::new();
    for (who, role) in [("aino", "admin"), ("bertta", "coordinator"), ("carl", "viewer")] {
        let key = std::fs::read_to_string(folder.join(format!("{who}.pub"))).unwrap();
        let told = kumppani(&database, &["user", "add", who, "--role", role, "--key", &key]);
        keys.extend(told.lines().filter(|line| line.starts_with("restrict,")).map(|line| format!("{line}\n")));
    }
    assert_eq!(kumppani(&database, &["user", "keys"]), keys);
    std::fs::write(folder.join("keys"), keys).unwrap();
    for place in ["secret.txt", "k.db.inbox/secret.csv", "k.db.outbox/aino/secret.eml", "k.db.outbox/secret.eml"] {
        let place = folder.join(place);
        std::fs::create_dir_all(place.parent().unwrap()).unwrap();
        std::fs::write(place, SECRET).unwrap();
    }
    let own = folder.join("k.db.outbox/bertta");
    std::fs::create_dir_all(&own).unwrap();
    std::fs::write(own.join("kirje 1.eml"), "Subject: hei\r\n\r\n\u{1b}\u{0}").unwrap();
    std::os::unix::fs::symlink(folder.join("secret.txt"), own.join("linkki.eml")).unwrap();
    std::fs::set_permissions(folder.join("k.db.outbox"), std::fs::Permissions::from_mode(0o700)).unwrap();
}

fn run(command: &mut Command) -> Output {
    let output = command.stdin(Stdio::null()).output().unwrap();
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    output
}

fn finished(client: &mut Command, input: &[u8]) -> Output {
    let mut child = client
        .env_remove("SSH_AUTH_SOCK")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let (mut stdin, input) = (child.stdin.take().unwrap(), input.to_owned());
    // The other side may refuse before it has read all.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let id = child.id();
    let (done, waiting) = std::sync::mpsc::channel();
    std::thread::spawn(move || done.send(child.wait_with_output()));
    let output = waiting.recv_timeout(DEADLINE).unwrap_or_else(|_| {
        run(Command::new("kill").args(["-9", &id.to_string()]));
        waiting.recv().unwrap()
    });
    writer.join().unwrap();
    output.unwrap()
}
