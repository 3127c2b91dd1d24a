//! What describes the program itself: the key sheet, shell completions, manual pages.

use clap::Args;

use super::{CliError, help};
use crate::app::key_sheet;
use crate::i18n::{Lang, Phrase, say};

#[derive(Debug, Args)]
pub struct CompletionsArgs {
    shell: clap_complete::Shell,
}

#[derive(Debug, Args)]
pub struct ManArgs {
    #[arg(value_name = "COMMAND")]
    path: Vec<String>,
}

/// The keys of the interface, screen by screen, from the one table that the interface itself uses.
pub fn keys(lang: Lang) -> String {
    let mut sheet = String::new();
    for section in key_sheet().into_iter().filter(|section| !section.rows.is_empty()) {
        let mut table = super::table::Table::new([say(lang, &section.title)], &[]);
        for row in section.rows {
            table.row([format!("  {}", row.keys), say(lang, &row.name), say(lang, &row.help)]);
        }
        sheet.push_str(&table.text());
        sheet.push('\n');
    }
    sheet
}

pub fn completions(lang: Lang, args: &CompletionsArgs) -> String {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut help::command(lang), "kumppani", &mut script);
    String::from_utf8_lossy(&script).into_owned()
}

/// The manual page of the program, or of one of its commands.
pub fn man(lang: Lang, args: &ManArgs) -> Result<String, CliError> {
    let mut command = help::command(lang);
    let mut name = "kumppani".to_owned();
    for word in &args.path {
        let inner = command.find_subcommand(word).cloned();
        let unknown = || Phrase::new("cli-usage-unknown-command").with("command", word.as_str());
        command = inner.ok_or_else(|| CliError::Usage(Phrase::new("cli-usage").with("problem", unknown())))?;
        name = format!("{name}-{word}");
    }
    let mut page = Vec::new();
    let rendered = clap_mangen::Man::new(command.name(name)).render(&mut page);
    rendered.map_err(|error| CliError::File { path: "man".into(), error })?;
    Ok(String::from_utf8_lossy(&page).into_owned())
}
