//! What clap has against a command line, in one line of the person's language.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::i18n::Phrase;

/// The mistake, and where the help is.
pub fn phrase(error: &clap::Error) -> Phrase {
    Phrase::new("cli-usage").with("problem", problem(error))
}

fn problem(error: &clap::Error) -> Phrase {
    let part = |kind| error.get(kind).map(words).unwrap_or_default();
    let argument = || part(ContextKind::InvalidArg).replace("...", "");
    match error.kind() {
        ErrorKind::InvalidValue if part(ContextKind::InvalidValue).is_empty() => {
            Phrase::new("cli-usage-no-value").with("argument", argument())
        }
        ErrorKind::InvalidValue => Phrase::new("cli-usage-value-of")
            .with("argument", argument())
            .with("value", part(ContextKind::InvalidValue))
            .with("possible", part(ContextKind::ValidValue)),
        ErrorKind::ValueValidation => {
            Phrase::new("cli-usage-value").with("argument", argument()).with("value", part(ContextKind::InvalidValue))
        }
        ErrorKind::UnknownArgument => Phrase::new("cli-usage-unknown-argument").with("argument", argument()),
        ErrorKind::InvalidSubcommand => {
            Phrase::new("cli-usage-unknown-command").with("command", part(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => Phrase::new("cli-usage-missing").with("argument", argument()),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            match part(ContextKind::ValidSubcommand) {
                listed if listed.is_empty() => Phrase::new("cli-usage-which-command"),
                listed => Phrase::new("cli-usage-no-command").with("possible", listed),
            }
        }
        // Clap calls it a conflict of the option with itself.
        ErrorKind::ArgumentConflict if part(ContextKind::PriorArg) == part(ContextKind::InvalidArg) => {
            Phrase::new("cli-usage-twice").with("argument", argument())
        }
        ErrorKind::ArgumentConflict => {
            Phrase::new("cli-usage-conflict").with("argument", argument()).with("other", part(ContextKind::PriorArg))
        }
        ErrorKind::TooFewValues | ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => {
            Phrase::new("cli-usage-no-value").with("argument", argument())
        }
        // What is left cannot come from these commands, or says it all (text that is not UTF-8).
        _ => Phrase::verbatim(first_line(error)),
    }
}

fn words(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

fn first_line(error: &clap::Error) -> String {
    let text = error.render().to_string();
    text.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned()
}
