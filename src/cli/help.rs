//! The help in the person's language: the words of every command and argument are messages, found
//! by the command's path and the argument's name, so that none can be forgotten.

use std::ffi::OsString;

use clap::{Arg, Command, CommandFactory, FromArgMatches};

use super::Arguments;
use crate::i18n::{Lang, Phrase, say};

/// Reads a command line; the error, or the help asked for, is in the language.
pub fn parse(lang: Lang, line: impl IntoIterator<Item = OsString>) -> Result<Arguments, clap::Error> {
    let matches = command(lang).try_get_matches_from(line)?;
    Arguments::from_arg_matches(&matches)
}

/// The whole command line with its help in a language.
pub fn command(lang: Lang) -> Command {
    let mut command = Arguments::command().disable_help_subcommand(true);
    // The built-in `-h` and `-V` get their words, too, once they are there.
    command.build();
    localised(lang, command, "kumppani")
}

/// `path` is the command's own name with those above it: `queue-accept`.
fn localised(lang: Lang, command: Command, path: &str) -> Command {
    let words = |key: String| say(lang, &Phrase::new(key));
    let heading = |name: &str| words(format!("cli-heading-{name}"));
    let (usage, arguments) = (heading("usage"), heading("arguments"));
    let (options, global) = (heading("options"), heading("global"));
    let examples = command.get_after_help().map(|help| indented(&heading("examples"), &help.to_string()));
    let template = format!("{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}");
    let help_of = |arg: Arg| {
        let heading = match (arg.is_positional(), arg.is_global_set()) {
            (true, _) => &arguments,
            (_, true) => &global,
            (_, false) => &options,
        };
        let key = format!("cli-arg-{}", arg.get_id().as_str().replace('_', "-"));
        arg.help(words(key)).help_heading(heading.clone())
    };
    let mut command = command
        .about(words(format!("cli-about-{path}")))
        .subcommand_help_heading(heading("commands"))
        .help_template(template)
        .mut_args(help_of);
    if let Some(examples) = examples {
        command = command.after_help(examples);
    }
    command.mut_subcommands(|inner| {
        let name = inner.get_name().to_owned();
        let path = if path == "kumppani" { name } else { format!("{path}-{name}") };
        localised(lang, inner, &path)
    })
}

fn indented(heading: &str, examples: &str) -> String {
    let lines: Vec<String> = examples.lines().map(|line| format!("  {line}")).collect();
    format!("{heading}:\n{}", lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::has_key;

    fn walk(command: &Command, path: &str, look: &mut impl FnMut(&Command, &str)) {
        look(command, path);
        for inner in command.get_subcommands() {
            let name = inner.get_name();
            let path = if path == "kumppani" { name.to_owned() } else { format!("{path}-{name}") };
            walk(inner, &path, look);
        }
    }

    #[test]
    fn every_command_and_argument_has_its_words_in_three_languages() {
        let mut root = Arguments::command().disable_help_subcommand(true);
        root.build();
        walk(&root, "kumppani", &mut |command, path| {
            for lang in Lang::ALL {
                assert!(has_key(lang, &format!("cli-about-{path}")), "cli-about-{path} in {}", lang.code());
                for arg in command.get_arguments() {
                    let key = format!("cli-arg-{}", arg.get_id().as_str().replace('_', "-"));
                    assert!(has_key(lang, &key), "{key} ({path}) in {}", lang.code());
                }
            }
        });
    }

    #[test]
    fn every_command_that_does_something_has_an_example_that_is_read() {
        let mut root = Arguments::command().disable_help_subcommand(true);
        root.build();
        walk(&root, "kumppani", &mut |command, path| {
            if command.get_subcommands().next().is_some() && command.is_subcommand_required_set() {
                return;
            }
            let examples = command.get_after_help().unwrap_or_else(|| panic!("{path} has no example")).to_string();
            for example in examples.lines() {
                let words: Vec<OsString> = split(example).into_iter().map(OsString::from).collect();
                if let Err(error) = parse(Lang::En, words) {
                    panic!("{path}: {example}: {error}");
                }
            }
        });
    }

    /// As a shell does, as far as the examples need it.
    fn split(line: &str) -> Vec<String> {
        let mut words = vec![String::new()];
        let mut quoted = false;
        for c in line.chars() {
            match c {
                '"' => quoted = !quoted,
                ' ' if !quoted => words.push(String::new()),
                c => words.last_mut().unwrap().push(c),
            }
        }
        words
    }

    #[test]
    fn the_help_speaks_the_language_that_is_asked_for() {
        let help = |lang| command(lang).render_help().to_string();
        assert!(help(Lang::Fi).contains("Käyttö: kumppani"), "{}", help(Lang::Fi));
        assert!(help(Lang::Sv).contains("Användning: kumppani"));
        assert!(!help(Lang::Fi).contains("Usage") && !help(Lang::Fi).contains("Options"), "{}", help(Lang::Fi));
    }
}
