//! The wording of a letter: its first line is the subject, the rest its body, and what differs from letter to
//! letter stands in braces. Strict, since a coordinator may write one: a field that there is not is refused with
//! its line, and never sent to anybody as it stands.

use crate::domain::letter::{LetterField, LetterKind};
use crate::domain::{clean, clean_line};
use crate::i18n::Phrase;

/// With this the first line begins, in every language, as in the head of a mail.
const SUBJECT: &str = "Subject:";

/// The wording of one kind of letter in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    subject: Vec<Part>,
    body: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Words(String),
    Field(LetterField),
}

/// Why a template cannot be used, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {problem:?}")]
pub struct TemplateError {
    pub file: String,
    /// Counted from 1.
    pub line: usize,
    pub problem: TemplateProblem,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TemplateProblem {
    NoSubject,
    NoBody,
    /// A brace without its other one on the same line.
    Unpaired,
    UnknownField {
        field: String,
        fields: Vec<&'static str>,
    },
}

impl TemplateError {
    pub fn phrase(&self) -> Phrase {
        let problem = match &self.problem {
            TemplateProblem::NoSubject => Phrase::new("template-no-subject"),
            TemplateProblem::NoBody => Phrase::new("template-no-body"),
            TemplateProblem::Unpaired => Phrase::new("template-unpaired").with("example", "{site}"),
            TemplateProblem::UnknownField { field, fields } => {
                Phrase::new("template-unknown-field").with("field", clean_line(field)).with("fields", fields.join(", "))
            }
        };
        let phrase = Phrase::new("template-broken").with("file", clean_line(&self.file));
        phrase.with("line", self.line.to_string()).with("problem", problem)
    }
}

impl Template {
    /// Reads a template; `file` names it in an error.
    ///
    /// # Errors
    /// No subject, no body, a brace without its other, a field that letters of this kind do not have.
    pub fn read(kind: LetterKind, file: &str, text: &str) -> Result<Template, TemplateError> {
        let fields = kind.fields();
        let wrong = |line, problem| TemplateError { file: file.to_owned(), line, problem };
        let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
        let subject = first.trim_end().strip_prefix(SUBJECT).map(str::trim).filter(|subject| !subject.is_empty());
        let subject = subject.ok_or_else(|| wrong(1, TemplateProblem::NoSubject))?;
        let subject = parts(&fields, subject).map_err(|problem| wrong(1, problem))?;
        if rest.trim().is_empty() {
            return Err(wrong(2, TemplateProblem::NoBody));
        }
        let mut body = Vec::new();
        for (index, line) in rest.lines().enumerate() {
            body.extend(parts(&fields, line).map_err(|problem| wrong(index + 2, problem))?);
            body.push(Part::Words("\n".to_owned()));
        }
        Ok(Template { subject, body })
    }

    /// The subject on one line, and the body; `value` says what each field is in this letter. Whatever it says, the
    /// subject stays one line, and nothing in either does anything but be read.
    ///
    /// # Errors
    /// Those of `value`.
    pub fn filled<E>(&self, value: impl Fn(LetterField) -> Result<String, E>) -> Result<(String, String), E> {
        let said = |parts: &[Part]| -> Result<String, E> {
            let words = parts.iter().map(|part| match part {
                Part::Words(words) => Ok(words.clone()),
                Part::Field(field) => value(*field),
            });
            words.collect()
        };
        let body = without_gaps(&clean(&said(&self.body)?));
        Ok((clean_line(&said(&self.subject)?), format!("{}\n", body.trim())))
    }
}

/// A field that says nothing leaves no hole.
fn without_gaps(body: &str) -> String {
    let mut text = body.to_owned();
    while text.contains("\n\n\n") {
        text = text.replace("\n\n\n", "\n\n");
    }
    text
}

fn parts(fields: &[LetterField], line: &str) -> Result<Vec<Part>, TemplateProblem> {
    let mut parts = Vec::new();
    let mut rest = line;
    while let Some(at) = rest.find(['{', '}']) {
        let (words, from) = rest.split_at(at);
        let inside = from.strip_prefix('{').ok_or(TemplateProblem::Unpaired)?;
        let (name, after) = inside.split_once('}').ok_or(TemplateProblem::Unpaired)?;
        if name.contains('{') {
            return Err(TemplateProblem::Unpaired);
        }
        let field = fields.iter().find(|field| field.code() == name.trim());
        let unknown = || TemplateProblem::UnknownField {
            field: name.trim().to_owned(),
            fields: fields.iter().map(|field| field.code()).collect(),
        };
        parts.push(Part::Words(words.to_owned()));
        parts.push(Part::Field(*field.ok_or_else(unknown)?));
        rest = after;
    }
    parts.push(Part::Words(rest.to_owned()));
    Ok(parts)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Result<Template, (usize, TemplateProblem)> {
        Template::read(LetterKind::Thanks, "x.txt", text).map_err(|error| (error.line, error.problem))
    }

    fn codes() -> Vec<&'static str> {
        LetterKind::Thanks.fields().into_iter().map(LetterField::code).collect()
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line() {
        let unknown = |field: &str| TemplateProblem::UnknownField { field: field.into(), fields: codes() };
        for (text, line, problem) in [
            ("", 1, TemplateProblem::NoSubject),
            ("Hei {round}\n\nTerve\n", 1, TemplateProblem::NoSubject),
            ("Subject:  \nTerve\n", 1, TemplateProblem::NoSubject),
            ("Subject: {nime}\nTerve\n", 1, unknown("nime")),
            ("Subject: Hei\n\n", 2, TemplateProblem::NoBody),
            ("Subject: Hei\n\nTerve\n{ Day }\n", 4, unknown("Day")),
            ("Subject: Hei\nTerve {round\ntopic}\n", 2, TemplateProblem::Unpaired),
            ("Subject: Hei\r\nTerve\r\nround}\r\n", 3, TemplateProblem::Unpaired),
            ("Subject: Hei\n{na{me}}\n", 2, TemplateProblem::Unpaired),
            ("Subject: Hei\n{}\n", 2, unknown("")),
        ] {
            assert_eq!(read(text), Err((line, problem)), "{text:?}");
        }
    }

    #[test]
    fn a_field_is_filled_wherever_it_stands() {
        let template = read("Subject: {round} {topic}\r\n\r\nHei { round }!\r\n{topic}{topic}\r\n\r\n").unwrap();
        let filled = template.filled(|field| Ok::<_, ()>(field.code().to_uppercase()));
        assert_eq!(filled, Ok(("ROUND TOPIC".to_owned(), "Hei ROUND!\nTOPICTOPIC\n".to_owned())));
        assert_eq!(template.filled(|_| Err::<String, _>(7)), Err(7));
    }

    proptest! {
        #[test]
        fn a_value_is_never_read_as_a_template_and_never_acts(
            value in prop_oneof![any::<String>(), "[{}a-z\r\n\u{202e}\u{1b}\u{2028}: ]{0,30}"]
        ) {
            let template = read("Subject: a {round} b\nc\n{round} d\n").unwrap();
            let (subject, body) = template.filled(|_| Ok::<_, ()>(value.clone())).unwrap();
            prop_assert_eq!(&subject, &clean_line(&format!("a {value} b")));
            prop_assert!(!subject.contains('\n'));
            prop_assert_eq!(clean(&body), body.clone());
            prop_assert!(body.starts_with("c\n") && body.ends_with(" d\n"));
        }
    }
}
