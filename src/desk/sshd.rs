//! What sshd does with the account that owns the database: whether its settings keep the room closed.

use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::process::Command;

use crate::domain::clean_line;
use crate::i18n::Phrase;
use crate::store::Symptom;

/// Where distributions have it. It tells its settings to root alone.
const SSHD: &str = "/usr/sbin/sshd";

/// Settings as they should be for this account, as `sshd_config` writes them.
const WANTED: [(&str, &str); 6] = [
    ("ExposeAuthInfo", "yes"),
    ("AuthenticationMethods", "publickey"),
    ("DisableForwarding", "yes"),
    ("PermitUserRC", "no"),
    ("PermitUserEnvironment", "no"),
    ("AcceptEnv", "NONE"),
];

/// Asks sshd for the settings of an account. To anybody but root it would not tell them.
pub fn examine(account: &str) -> Vec<Symptom> {
    if !rustix::process::geteuid().is_root() {
        return vec![Symptom { what: "sshd", well: true, phrase: Phrase::new("doctor-sshd-ask-root") }];
    }
    let whose = format!("user={account},host=localhost,addr=127.0.0.1");
    let failed = |error: String| {
        let phrase = Phrase::new("doctor-sshd-silent").with("program", SSHD).with("error", clean_line(&error));
        vec![Symptom { what: "sshd", well: false, phrase }]
    };
    match Command::new(SSHD).args(["-T", "-C", &whose]).env_clear().current_dir("/").output() {
        Ok(told) if told.status.success() => {
            let told = String::from_utf8_lossy(&told.stdout).into_owned();
            let mut symptoms = settings(&told, account);
            symptoms.extend(keys_file(&told));
            symptoms
        }
        Ok(told) => failed(String::from_utf8_lossy(&told.stderr).into_owned()),
        Err(error) => failed(error.to_string()),
    }
}

/// What `sshd -T` tells of a setting, a line for each of its values.
fn values<'a>(told: &'a str, setting: &str) -> Vec<&'a str> {
    let lines = told.lines().filter_map(|line| line.split_once(' '));
    lines.filter(|(name, _)| name.eq_ignore_ascii_case(setting)).map(|(_, value)| value).collect()
}

/// Each setting that is otherwise; one line where none is.
fn settings(told: &str, account: &str) -> Vec<Symptom> {
    let others = WANTED.into_iter().filter_map(|(setting, wanted)| {
        let found = values(told, setting);
        let well = match found.as_slice() {
            // Where no variable is accepted, it says nothing.
            [] => setting == "AcceptEnv",
            found => found.iter().all(|value| value.eq_ignore_ascii_case(wanted)),
        };
        let phrase = Phrase::new("doctor-sshd-setting").with("setting", setting).with("wanted", wanted);
        let phrase = phrase.with("found", clean_line(&found.join(" "))).with("account", account);
        (!well).then_some(Symptom { what: "sshd", well: false, phrase })
    });
    let others: Vec<Symptom> = others.collect();
    if !others.is_empty() {
        return others;
    }
    vec![Symptom { what: "sshd", well: true, phrase: Phrase::new("doctor-sshd-right").with("account", account) }]
}

/// The file of keys belongs to root alone: who could write it could be anybody.
fn keys_file(told: &str) -> Vec<Symptom> {
    let files: Vec<&str> = values(told, "AuthorizedKeysFile").into_iter().flat_map(str::split_whitespace).collect();
    let roots = |file: &str| {
        let path = Path::new(file);
        let safe = |path: &Path| path.metadata().is_ok_and(|found| found.uid() == 0 && found.mode() & 0o022 == 0);
        path.is_absolute() && !file.contains('%') && safe(path) && path.parent().is_some_and(safe)
    };
    let symptom = |file: &&str| {
        let well = roots(file);
        let key = if well { "doctor-keys-file-right" } else { "doctor-keys-file-loose" };
        Symptom { what: "keys_file", well, phrase: Phrase::new(key).with("file", clean_line(file)) }
    };
    files.iter().map(symptom).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines of what OpenSSH 9.2 tells of an account as the README sets it up.
    const CLOSED: &str = "exposeauthinfo yes\nauthenticationmethods publickey\ndisableforwarding yes\npermituserrc no\n\
                          permituserenvironment no\nacceptenv NONE\nauthorizedkeysfile /etc/ssh/kumppani_keys\n";
    /// And of one that nobody set up on Debian 12.
    const OPEN: &str = "exposeauthinfo no\nauthenticationmethods any\ndisableforwarding no\npermituserrc yes\n\
                        permituserenvironment no\nacceptenv LANG\nacceptenv LC_*\n\
                        authorizedkeysfile .ssh/authorized_keys .ssh/authorized_keys2\n";

    fn ill(told: &str) -> usize {
        settings(told, "kumppani").iter().filter(|symptom| !symptom.well).count()
    }

    #[test]
    fn each_setting_that_leaves_the_room_open_is_told() {
        assert_eq!(ill(CLOSED), 0);
        assert_eq!(ill(OPEN), 5);
        assert_eq!(ill(""), 5, "what is not told is not as it should be");
        for line in CLOSED.lines().take(5) {
            let (setting, _) = line.split_once(' ').unwrap();
            let spoilt = CLOSED.replace(line, &format!("{setting} other"));
            assert_eq!(ill(&spoilt), 1, "{setting}");
        }
        assert_eq!(ill(&CLOSED.replace("acceptenv NONE", "acceptenv NONE\nacceptenv LC_*")), 1);
    }

    #[test]
    fn a_file_of_keys_in_the_accounts_own_hands_is_told() {
        let well = |told: &str| keys_file(told).iter().map(|symptom| symptom.well).collect::<Vec<_>>();
        assert_eq!(well(OPEN), [false, false]);
        assert_eq!(well("authorizedkeysfile /etc/passwd"), [true]);
        assert_eq!(well("authorizedkeysfile /tmp/kumppani_keys /etc/../etc/%u"), [false, false]);
    }
}
