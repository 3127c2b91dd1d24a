//! A letter from its templates and the records.

use super::Templates;
use crate::domain::letter::{Letter, Wording};
use crate::i18n::Phrase;

/// Between two languages of one letter.
const BETWEEN: &str = "\n* * *\n\n";

/// The letter in the languages of its recipient; `wording` is that of the first.
///
/// # Errors
/// Nobody to write to, a template that is not whole, a text that nobody has set: in words.
pub fn compose(templates: &Templates, wording: &Wording<'_>) -> Result<Letter, Phrase> {
    let refused = |problem: Phrase| match wording.registration {
        Some(registration) => {
            Phrase::new("letter-no-mailbox").with("registration", registration.id.to_string()).with("problem", problem)
        }
        None => problem,
    };
    let to = wording.addressee.mailbox.clone().map_err(|problem| refused(problem.phrase()))?;
    let langs = wording.addressee.langs.clone();
    let mut said: Vec<(String, String)> = Vec::new();
    for lang in &langs {
        let wording = Wording { lang: *lang, ..*wording };
        let template = templates.read(wording.letter.kind, *lang)?;
        said.push(template.filled(|field| wording.value(field))?);
    }
    let (subjects, bodies): (Vec<String>, Vec<String>) = said.into_iter().unzip();
    let (subject, body) = (subjects.join(" / "), bodies.join(BETWEEN));
    Ok(Letter { to, langs, subject, body, calendar: Vec::new() })
}
