//! kumppani.

use std::process::ExitCode;

use kumppani::domain::Actor;
use kumppani::i18n::{Lang, say};
use kumppani::shell::{self, Session};

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let (mut database, mut actor, mut lang) = (String::from("kumppani.db"), String::from("aino"), None);
    while let Some(arg) = args.next() {
        let value = args.next().unwrap_or_default();
        match arg.as_str() {
            "--db" => database = value,
            "--as" => actor = value,
            "--lang" => lang = Lang::from_code(&value),
            _ => {}
        }
    }
    let session = Session {
        database: database.clone().into(),
        actor: Actor::new(actor),
        lang,
        round: None,
        demo: false,
        inbox: std::path::Path::new(&database).with_extension("inbox"),
    };
    shell::run(&session).unwrap_or_else(|error| {
        eprintln!("kumppani: {}", say(lang.unwrap_or_default(), &error.phrase()));
        ExitCode::from(error.exit_code())
    })
}
