//! Ways to get out of the closed room, each tried by a person whose key is in order. None may run anything, write or read
//! anything outside, or change a record.

use std::net::{TcpListener, TcpStream};
use std::process::Output;
use std::time::{Duration, Instant};

use crate::pty::DEADLINE;
use crate::sshd::{Ask, SECRET, Sshd};

/// What a client asks for in place of the interface; `{canary}` is a file that must not come to be, `{secret}` one that
/// must not be read, `{db}` the database.
const COMMANDS: [&str; 73] = [
    "sh",
    "bash -i",
    "/bin/sh -c 'touch {canary}'",
    "touch {canary}",
    "exec touch {canary}",
    "import -; touch {canary}",
    "import - ; touch {canary}",
    "import - && touch {canary}",
    "import - || touch {canary}",
    "import - | tee {canary}",
    "import - & touch {canary}",
    "import -\ntouch {canary}",
    "import -\rtouch {canary}",
    "list\ntouch {canary}",
    "list > {canary}",
    "list >> {canary}",
    "list < {secret}",
    "list $(touch {canary})",
    "list `touch {canary}`",
    "$(touch {canary})",
    "`touch {canary}`",
    "get $(cat {secret})",
    "get `cat {secret}`",
    "get \"; touch {canary}; \"",
    "get '; touch {canary}; '",
    "get {secret}",
    "get ../../secret.txt",
    "get ../secret.eml",
    "get ../aino/secret.eml",
    "get ./kirje 1.eml",
    "get kirje 1.eml/../../aino/secret.eml",
    "get linkki.eml",
    "get .",
    "get ..",
    "get /etc/passwd",
    "get /proc/self/environ",
    "get -",
    "get *",
    "get ~/.bashrc",
    "get --help",
    "get  kirje 1.eml",
    "get\tkirje 1.eml",
    "get",
    " list",
    "list ",
    "LIST",
    "import",
    "import -- -",
    "import {secret}",
    "import - --db {canary}",
    "import - --as aino",
    "import - --unusable {canary}",
    "--db {canary} init",
    "--as aino list",
    "--as aino user add bertta --role admin",
    "user add bertta --role admin",
    "user keys",
    "backup {canary}",
    "queue accept 1",
    "undo",
    "journal --json",
    "report site {canary}",
    "letters templates --to {canary}",
    "claims import {secret}",
    "claims import - --dry-run",
    "demo",
    "completions bash",
    "--read-sheet",
    "--closed-room list",
    "scp -t {canary}",
    "scp -f {secret}",
    "rsync --server --sender . {secret}",
    "/usr/lib/openssh/sftp-server",
];

/// What clients are told to do beside a session, by the options of `ssh`.
const FORWARDINGS: [(&str, &[&str]); 7] = [
    ("a session of sftp", &["-s"]),
    ("the server’s side of a port", &["-N", "-R", "0:127.0.0.1:{port}"]),
    ("the server’s side of a socket", &["-N", "-R", "{canary}:127.0.0.1:{port}"]),
    ("its standard input to a port", &["-W", "127.0.0.1:{port}"]),
    ("a tunnel", &["-N", "-w", "any"]),
    ("a tunnel of frames", &["-N", "-o", "Tunnel=ethernet", "-w", "any"]),
    ("environment for a loader", &["-N", "-R", "127.0.0.1:0:127.0.0.1:{port}", "-o", "SetEnv=LD_PRELOAD={canary}"]),
];

/// Variables that make programs run others, with a session that works all the same.
const VARIABLES: [&str; 9] =
    ["LD_PRELOAD", "LD_LIBRARY_PATH", "LD_AUDIT", "BASH_ENV", "ENV", "EDITOR", "VISUAL", "PAGER", "PATH"];

/// Keys that open a program elsewhere: in an editor, a pager, a mail program, a shell.
const KEYS: [&str; 8] = ["!sh\r", ":!sh\r", "|sh\r", "\u{18}\u{5}", "v!\r", "\u{1a}", "\u{1c}", "\u{3}"];

struct Tried {
    sshd: Sshd,
    head: String,
    count: usize,
    listener: TcpListener,
}

impl Tried {
    fn put(&self, text: &str) -> String {
        let path = |name: &str| self.sshd.path(name).display().to_string();
        let port = self.listener.local_addr().unwrap().port().to_string();
        text.replace("{canary}", &path("canary"))
            .replace("{secret}", &path("secret.txt"))
            .replace("{db}", &path("k.db"))
            .replace("{port}", &port)
    }

    /// Nothing has come of it but a refusal.
    fn failed(&mut self, what: &str, output: &Output) {
        let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success(), "{what}: {said}");
        assert!(!said.contains("root:") && !said.contains("panicked"), "{what}: {said}");
        self.nothing_happened(what, &said);
    }

    fn nothing_happened(&mut self, what: &str, said: &str) {
        self.count += 1;
        assert!(!said.contains(SECRET), "{what}: {said}");
        assert!(std::fs::symlink_metadata(self.sshd.path("canary")).is_err(), "{what} made a file");
        assert!(self.listener.accept().is_err(), "{what} reached a port of the server");
        assert_eq!(std::fs::read_dir(self.sshd.path("k.db.inbox")).unwrap().count(), 1, "{what} left a file");
    }
}

#[test]
#[ignore = "needs openssh-server; .ci/run installs it"]
fn no_way_leads_out_of_the_room() {
    let sshd = Sshd::with_environment("NONE");
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let head = sshd.kumppani(&["journal", "verify"]);
    let mut tried = Tried { sshd, head, count: 0, listener };
    for asked in COMMANDS {
        let command = tried.put(asked);
        let output = tried.sshd.ask("bertta", &Ask { command: Some(&command), ..Ask::default() });
        tried.failed(asked, &output);
    }
    let long = format!("get {}", "a".repeat(100_000));
    let output = tried.sshd.ask("bertta", &Ask { command: Some(&long), ..Ask::default() });
    tried.failed("a long name", &output);
    for (what, options) in FORWARDINGS {
        let options: Vec<String> = options.iter().map(|option| tried.put(option)).collect();
        let options: Vec<&str> = options.iter().map(String::as_str).collect();
        let command = options.contains(&"-s").then_some("sftp");
        let output = tried.sshd.ask("bertta", &Ask { options: &options, command, ..Ask::default() });
        tried.failed(what, &output);
    }
    copies(&mut tried);
    for name in VARIABLES {
        let set = format!("SetEnv={name}={}", tried.sshd.path("canary").display());
        let asked = Ask { options: &["-o", &set], command: Some("list"), ..Ask::default() };
        let output = tried.sshd.ask("bertta", &asked);
        assert!(output.status.success(), "{name}: {output:?}");
        tried.nothing_happened(name, &String::from_utf8_lossy(&output.stderr));
    }
    local_forwarding(&mut tried);
    within_the_interface(&mut tried);
    assert!(tried.count >= 60, "only {} ways", tried.count);
    assert_eq!(tried.sshd.kumppani(&["journal", "verify"]), tried.head, "a record was changed");
}

/// Files in and out by the programs that are made for it, in their old and their new way.
fn copies(tried: &mut Tried) {
    let mine = tried.sshd.path("bertta.pub").display().to_string();
    let got = tried.sshd.path("got").display().to_string();
    for (what, program, arguments) in [
        ("scp in", "scp", vec![mine.clone(), tried.put("{there}:{canary}")]),
        ("scp in, the old way", "scp", vec!["-O".into(), mine.clone(), tried.put("{there}:{canary}")]),
        ("scp out", "scp", vec![tried.put("{there}:{secret}"), got.clone()]),
        ("scp out, the old way", "scp", vec!["-O".into(), tried.put("{there}:{secret}"), got.clone()]),
        ("sftp", "sftp", vec![tried.put("{there}:{secret}"), got.clone()]),
    ] {
        let output = tried.sshd.copy(program, "bertta", &arguments);
        tried.failed(what, &output);
        assert!(!tried.sshd.path("got").exists(), "{what} got something");
    }
}

/// The client listens and sends what comes to the server's side, which does not take it.
fn local_forwarding(tried: &mut Tried) {
    let free = || TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    for socks in [false, true] {
        let port = free();
        let forward = if socks { format!("{port}") } else { tried.put(&format!("{port}:127.0.0.1:{{port}}")) };
        let options = [if socks { "-D" } else { "-L" }, forward.as_str(), "-A", "-X"];
        let mut session = tried.sshd.log_in("bertta", &options);
        let deadline = Instant::now() + DEADLINE;
        let mut line = loop {
            match TcpStream::connect(("127.0.0.1", port)) {
                Ok(line) => break line,
                Err(error) => assert!(Instant::now() < deadline, "{error}"),
            }
        };
        line.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
        let target = tried.listener.local_addr().unwrap().port().to_be_bytes();
        let hello: Vec<u8> =
            if socks { [&[5, 1, 0, 5, 1, 0, 1, 127, 0, 0, 1][..], &target].concat() } else { b"hei".to_vec() };
        std::io::Write::write_all(&mut line, &hello).unwrap();
        // Until the client ends the line, because the server would not open its side.
        let mut answer = Vec::new();
        let _ = std::io::Read::read_to_end(&mut line, &mut answer);
        tried.nothing_happened(if socks { "a proxy" } else { "the client’s side of a port" }, "");
        session.send("q");
        session.end();
        tried.sshd.wait_until_empty();
    }
}

fn within_the_interface(tried: &mut Tried) {
    for keys in KEYS {
        let mut session = tried.sshd.log_in("bertta", &[]);
        let inside = tried.sshd.inside();
        assert_eq!(inside.len(), 1, "{keys:?}");
        session.send(keys);
        // A key that is heard after them says that they are through.
        session.send("\u{1b}\u{1b}?");
        session.wait("for the help, or the end", |screen| {
            screen.contents().contains("Ohje") || !screen.alternate_screen()
        });
        let children = std::fs::read_to_string(format!("/proc/{0}/task/{0}/children", inside[0])).unwrap_or_default();
        assert_eq!(children.trim(), "", "{keys:?} started something");
        tried.nothing_happened(keys, &session.written());
        drop(session);
        tried.sshd.wait_until_empty();
    }
}
