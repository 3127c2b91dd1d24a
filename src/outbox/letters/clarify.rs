//! The letter that asks a registration back.

use chrono::NaiveDate;

use super::template::{Field, Template, TemplateError};
use crate::domain::letter::{Letter, Mailbox};
use crate::domain::{Actor, clean_line};
use crate::i18n::{Lang, Phrase, say};

/// The site is quoted so that the recipient knows it again; a page of text would not help, in characters.
const LONGEST_SITE: usize = 200;

/// In characters.
const LONGEST_NAME: usize = 60;

/// What the letter says.
#[derive(Debug, Clone)]
pub struct Clarify<'a> {
    pub to: Mailbox,
    pub lang: Lang,
    /// The person who registered; may be empty.
    pub first_name: &'a str,
    /// The words of the form.
    pub site: &'a str,
    /// The round's code.
    pub round: &'a str,
    /// The day on which it came.
    pub received: Option<NaiveDate>,
    pub questions: &'a [Phrase],
    /// Who signs it.
    pub sender: &'a Actor,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ClarifyField {
    Greeting,
    Arrived,
    Site,
    Round,
    Questions,
    Sender,
}

impl Field for ClarifyField {
    const ALL: &'static [ClarifyField] = &[
        ClarifyField::Greeting,
        ClarifyField::Arrived,
        ClarifyField::Site,
        ClarifyField::Round,
        ClarifyField::Questions,
        ClarifyField::Sender,
    ];

    fn code(self) -> &'static str {
        match self {
            ClarifyField::Greeting => "greeting",
            ClarifyField::Arrived => "arrived",
            ClarifyField::Site => "site",
            ClarifyField::Round => "round",
            ClarifyField::Questions => "questions",
            ClarifyField::Sender => "sender",
        }
    }
}

/// The letter, in the recipient's language.
///
/// # Errors
/// Where its template is not whole.
pub fn clarify(about: Clarify<'_>) -> Result<Letter, TemplateError> {
    let template = template(about.lang)?;
    let (subject, body) = template.filled(|field| about.value(field));
    Ok(Letter { to: about.to, lang: about.lang, subject, body })
}

fn template(lang: Lang) -> Result<Template<ClarifyField>, TemplateError> {
    let (file, text) = match lang {
        Lang::Fi => ("fi/clarify.txt", include_str!("../../../assets/letters/fi/clarify.txt")),
        Lang::Sv => ("sv/clarify.txt", include_str!("../../../assets/letters/sv/clarify.txt")),
        Lang::En => ("en/clarify.txt", include_str!("../../../assets/letters/en/clarify.txt")),
    };
    Template::read(file, text)
}

impl Clarify<'_> {
    fn value(&self, field: ClarifyField) -> String {
        match field {
            ClarifyField::Greeting => match shortened(self.first_name, LONGEST_NAME) {
                name if name.is_empty() => self.say(&Phrase::new("letter-greeting-nameless")),
                name => self.say(&Phrase::new("letter-greeting").with("name", name)),
            },
            ClarifyField::Arrived => self.say(&match self.received {
                Some(day) => Phrase::new("letter-arrived").with("day", day),
                None => Phrase::new("letter-arrived-undated"),
            }),
            ClarifyField::Site => shortened(self.site, LONGEST_SITE),
            ClarifyField::Round => clean_line(self.round),
            ClarifyField::Questions => {
                let lines = self.questions.iter().map(|question| format!("– {}", clean_line(&self.say(question))));
                lines.collect::<Vec<_>>().join("\n")
            }
            ClarifyField::Sender => capitalised(&clean_line(self.sender.as_str())),
        }
    }

    fn say(&self, phrase: &Phrase) -> String {
        say(self.lang, phrase)
    }
}

fn shortened(text: &str, most: usize) -> String {
    let text = clean_line(text);
    if text.chars().count() <= most {
        return text;
    }
    let beginning: String = text.chars().take(most).collect();
    format!("{}…", beginning.trim_end())
}

/// An account is written small, a person who signs is not.
fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::clean;
    use crate::outbox::letters::eml;

    fn letter(lang: Lang, words: &str, questions: &[Phrase]) -> Letter {
        let about = Clarify {
            to: Mailbox::new(words, "maija@raisio.fi").unwrap(),
            lang,
            first_name: words,
            site: words,
            round: words,
            received: NaiveDate::from_ymd_opt(2024, 2, 16),
            questions,
            sender: &Actor::new(words),
        };
        clarify(about).unwrap()
    }

    #[test]
    fn each_language_says_all_that_the_letter_has_to_say() {
        let questions = [Phrase::new("letter-ask-interests"), Phrase::verbatim("Onko teillä kirjastoauto?")];
        for lang in Lang::ALL {
            let letter = letter(lang, "liisa", &questions);
            assert!(letter.subject.contains("liisa"), "{}", letter.subject);
            for words in ["liisa", "16.2.2024", "\n– Onko teillä kirjastoauto?\n", "\nLiisa\n"] {
                assert!(letter.body.contains(words), "{words} in {}", letter.body);
            }
            assert!(!letter.body.contains(['{', '⟦']), "{}", letter.body);
        }
    }

    #[test]
    fn a_page_in_the_place_of_a_name_is_cut() {
        let letter = letter(Lang::Fi, &"ä".repeat(10_000), &[]);
        let lines: Vec<usize> = letter.body.lines().take(3).map(|line| line.chars().count()).collect();
        assert_eq!((lines[0], lines[2] < 400), (66, true));
        assert_eq!(letter.body.lines().next(), Some(format!("Hei {}…!", "ä".repeat(60)).as_str()));
    }

    proptest! {
        #[test]
        fn hostile_words_in_every_field_give_no_second_header_and_nothing_that_acts(
            words in prop_oneof![
                any::<String>(),
                "[a-zä{}<>\"\\\\,;:@=?_ \r\n\t\0\u{1b}\u{85}\u{ad}\u{200b}\u{202e}\u{2028}\u{feff}]{0,80}",
                "(\r\n)?(Bcc: x@x.fi|X-Unsent: 0|=\\?utf-8\\?B\\?DQpCY2M6\\?=|\r\n\r\n| {90}|å{90}){0,5}",
            ],
            lang in proptest::sample::select(Lang::ALL.to_vec()),
        ) {
            let letter = letter(lang, &words, &[Phrase::verbatim(words.clone())]);
            prop_assert_eq!(clean(&letter.body), letter.body.clone());
            prop_assert_eq!(clean_line(&letter.subject), letter.subject.clone());
            let file = String::from_utf8(eml(&letter)).expect("ASCII alone");
            prop_assert!(file.is_ascii());
            prop_assert!(!file.replace("\r\n", "").contains(|c: char| c.is_control()), "{file:?}");
            let (head, _) = file.split_once("\r\n\r\n").expect("a head and a body");
            let names: Vec<&str> = head.split("\r\n").filter(|line| !line.starts_with(' ')).collect();
            let names: Vec<&str> = names.into_iter().filter_map(|line| line.split_once(':')).map(|(name, _)| name).collect();
            prop_assert_eq!(
                names,
                ["X-Unsent", "To", "Subject", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"]
            );
            prop_assert!(file.split("\r\n").all(|line| line.len() <= 78), "{file}");
        }
    }
}
