//! The templates of all kinds: those that the program brings, and those that the coordinators put in their place, a
//! file each in a folder for each language.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use super::template::Template;
use crate::domain::clean_line;
use crate::domain::letter::LetterKind;
use crate::i18n::{Lang, Phrase};

/// A longer file is no letter, in bytes.
const LONGEST: u64 = 64 * 1024;

/// Where templates are looked for before the program's own.
#[derive(Debug, Clone, Default)]
pub struct Templates {
    folder: Option<PathBuf>,
}

impl Templates {
    /// Those of a folder `{fi,sv,en}/KIND.txt`, and the program's own for what is not there.
    pub fn of(folder: PathBuf) -> Templates {
        Templates { folder: Some(folder) }
    }

    /// The template of a kind in a language.
    ///
    /// # Errors
    /// A file that cannot be read or is not whole, with its name and line, in words. The program's own does not take
    /// its place: somebody meant the other.
    pub fn read(&self, kind: LetterKind, lang: Lang) -> Result<Template, Phrase> {
        let path = self.folder.as_ref().map(|folder| folder.join(name(kind, lang)));
        let own = path.map(|path| read_own(&path).map(|text| (path, text))).transpose()?;
        let read = match &own {
            Some((path, Some(text))) => Template::read(kind, &path.display().to_string(), text),
            _ => Template::read(kind, &name(kind, lang), built_in(kind, lang)),
        };
        read.map_err(|error| error.phrase())
    }
}

/// Where the template lies below its folder.
fn name(kind: LetterKind, lang: Lang) -> String {
    format!("{}/{}.txt", lang.code(), kind.code())
}

/// `None` where there is no such file.
fn read_own(path: &Path) -> Result<Option<String>, Phrase> {
    let unreadable = |error: io::Error| {
        let file = clean_line(&path.display().to_string());
        Phrase::new("template-unreadable").with("file", file).with("error", error.to_string())
    };
    let file = match File::open(path) {
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            return Ok(None);
        }
        opened => opened.map_err(unreadable)?,
    };
    if !file.metadata().is_ok_and(|found| found.is_file() && found.len() <= LONGEST) {
        return Err(unreadable(io::ErrorKind::InvalidData.into()));
    }
    let mut text = String::new();
    file.take(LONGEST).read_to_string(&mut text).map_err(unreadable)?;
    Ok(Some(text.trim_start_matches('\u{feff}').to_owned()))
}

/// Writes the program's own templates to a folder, to begin from. Answers the names of those that were not there; what
/// is there stays as it is.
///
/// # Errors
/// Where the folder cannot be written to.
pub fn write_templates(folder: &Path) -> io::Result<Vec<String>> {
    let mut written = Vec::new();
    for lang in Lang::ALL {
        DirBuilder::new().mode(0o755).recursive(true).create(folder.join(lang.code()))?;
        for kind in LetterKind::ALL {
            let (name, options) =
                (name(kind, lang), OpenOptions::new().write(true).create_new(true).mode(0o644).clone());
            match options.open(folder.join(&name)) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
                Ok(mut file) => {
                    let whole = file.write_all(built_in(kind, lang).as_bytes());
                    if whole.is_err() {
                        // Half a template would be taken for somebody's own; where this fails too, the first error is told.
                        let _ = fs::remove_file(folder.join(&name));
                    }
                    whole?;
                    written.push(name);
                }
            }
        }
    }
    Ok(written)
}

macro_rules! in_three {
    ($lang:expr, $name:literal) => {
        match $lang {
            Lang::Fi => include_str!(concat!("../../../assets/letters/fi/", $name, ".txt")),
            Lang::Sv => include_str!(concat!("../../../assets/letters/sv/", $name, ".txt")),
            Lang::En => include_str!(concat!("../../../assets/letters/en/", $name, ".txt")),
        }
    };
}

/// The program's own template.
pub fn built_in(kind: LetterKind, lang: Lang) -> &'static str {
    match kind {
        LetterKind::RegistrationOpens => in_three!(lang, "registration_opens"),
        LetterKind::LastWeek => in_three!(lang, "last_week"),
        LetterKind::Received => in_three!(lang, "received"),
        LetterKind::Clarify => in_three!(lang, "clarify"),
        LetterKind::LeftOut => in_three!(lang, "left_out"),
        LetterKind::Paired => in_three!(lang, "paired"),
        LetterKind::InfoInvitation => in_three!(lang, "info_invitation"),
        LetterKind::Instructions => in_three!(lang, "instructions"),
        LetterKind::SwapInstructions => in_three!(lang, "swap_instructions"),
        LetterKind::RemindDate => in_three!(lang, "remind_date"),
        LetterKind::RemindPlan => in_three!(lang, "remind_plan"),
        LetterKind::RemindReport => in_three!(lang, "remind_report"),
        LetterKind::RemindInvoice => in_three!(lang, "remind_invoice"),
        LetterKind::InvoiceBreakdown => in_three!(lang, "invoice_breakdown"),
        LetterKind::InvoiceApproved => in_three!(lang, "invoice_approved"),
        LetterKind::InvoiceReturned => in_three!(lang, "invoice_returned"),
        LetterKind::InvoiceRejected => in_three!(lang, "invoice_rejected"),
        LetterKind::Thanks => in_three!(lang, "thanks"),
    }
}
