//! What describes the program itself: the key sheet, shell completions, manual pages.

use std::path::{Path, PathBuf};

use clap::Args;

use super::file::write_anew;
use super::{CliError, help};
use crate::app::key_sheet;
use crate::domain::clean_line;
use crate::i18n::{Lang, Phrase, say};

#[derive(Debug, Args)]
pub struct CompletionsArgs {
    shell: clap_complete::Shell,
}

#[derive(Debug, Args)]
pub struct ManArgs {
    #[arg(value_name = "COMMAND")]
    path: Vec<String>,
    #[arg(long = "to", value_name = "DIR")]
    pages: Option<PathBuf>,
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

/// The manual page of the program, or of one of its commands; with a folder that and all below it, a file each.
pub fn man(lang: Lang, args: &ManArgs) -> Result<String, CliError> {
    let mut command = help::command(lang);
    let mut name = "kumppani".to_owned();
    for word in &args.path {
        let inner = command.find_subcommand(word).cloned();
        let unknown = || Phrase::new("cli-usage-unknown-command").with("command", word.as_str());
        command = inner.ok_or_else(|| CliError::Usage(Phrase::new("cli-usage").with("problem", unknown())))?;
        name = format!("{name}-{word}");
    }
    match &args.pages {
        None => Ok(String::from_utf8_lossy(&page(command, name)?).into_owned()),
        Some(folder) => {
            let count = write_pages(&command, &name, folder)?;
            let folder = clean_line(&folder.display().to_string());
            let written = Phrase::new("cli-man-written").with("count", count).with("folder", folder);
            Ok(format!("{}\n", say(lang, &written)))
        }
    }
}

fn page(command: clap::Command, name: String) -> Result<Vec<u8>, CliError> {
    let mut page = Vec::new();
    let man = clap_mangen::Man::new(command.name(name)).source(concat!("kumppani ", env!("CARGO_PKG_VERSION")));
    man.render(&mut page).map_err(|error| CliError::File { path: "man".into(), error })?;
    Ok(page)
}

/// How many there are.
fn write_pages(command: &clap::Command, name: &str, folder: &Path) -> Result<usize, CliError> {
    write_anew(&folder.join(format!("{name}.1")), &page(command.clone(), name.to_owned())?)?;
    let inner = command.get_subcommands().filter(|inner| !inner.is_hide_set());
    inner
        .map(|inner| write_pages(inner, &format!("{name}-{}", inner.get_name()), folder))
        .sum::<Result<usize, _>>()
        .map(|below| below + 1)
}
