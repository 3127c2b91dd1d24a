//! A mapping with a name, for the next file of the same form.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{ColumnSource, FormField};
use crate::domain::clean_line;
use crate::i18n::{Lang, Phrase, say};

/// In letters.
const LONGEST_NAME: usize = 40;

/// Which column of a form is which field, under the name that a coordinator gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    pub name: String,
    /// How many columns such a file has, where it has no header row to be known by.
    pub width: Option<usize>,
    /// In the order of the fields. A field that is not among them is looked for as in any file.
    pub columns: Vec<(FormField, ColumnSource)>,
}

/// Why a mapping cannot have a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProfileProblem {
    /// Empty, too long, or with signs that are not for reading.
    Name,
    /// `none` is how one asks for no profile.
    Reserved,
    /// A mapping that says of no field where it is.
    Empty,
}

impl ProfileProblem {
    pub fn phrase(self, name: &str) -> Phrase {
        Phrase::new(match self {
            ProfileProblem::Name => "profile-name-malformed",
            ProfileProblem::Reserved => "profile-name-reserved",
            ProfileProblem::Empty => "profile-empty",
        })
        .with("name", clean_line(name))
    }
}

impl Profile {
    /// The word that stands for no profile where a name could stand.
    pub const NONE: &str = "none";

    /// What is wrong with a name for a profile.
    pub fn name_problem(name: &str) -> Option<ProfileProblem> {
        let length = name.chars().count();
        if clean_line(name) != name || !(1..=LONGEST_NAME).contains(&length) || name.contains(crate::domain::MARK) {
            Some(ProfileProblem::Name)
        } else {
            name.eq_ignore_ascii_case(Profile::NONE).then_some(ProfileProblem::Reserved)
        }
    }

    /// What is wrong with the profile.
    pub fn problem(&self) -> Option<ProfileProblem> {
        let says = self.columns.iter().any(|(_, source)| *source != ColumnSource::Nothing);
        Profile::name_problem(&self.name).or_else(|| (!says).then_some(ProfileProblem::Empty))
    }

    /// Which field is which column, for people: `toimipiste ← Kirjasto`.
    pub fn words(&self, lang: Lang) -> String {
        let said = |(field, source): &(FormField, ColumnSource)| {
            let source = if *source == ColumnSource::Nothing { "–".to_owned() } else { source.to_string() };
            format!("{} ← {source}", say(lang, &field.phrase()))
        };
        self.columns.iter().map(said).collect::<Vec<_>>().join("; ")
    }

    /// The columns as the database keeps them: field → header.
    pub fn kept(&self) -> KeptColumns {
        KeptColumns(self.columns.iter().map(|(field, source)| (field.code().to_owned(), source.to_string())).collect())
    }

    /// A profile as the database keeps it. A field that this program does not know is passed over.
    pub fn of_kept(name: String, width: Option<usize>, kept: &KeptColumns) -> Profile {
        let source = |field: FormField| Some((field, ColumnSource::read(kept.0.get(field.code())?)));
        Profile { name, width, columns: FormField::ALL.into_iter().filter_map(source).collect() }
    }
}

/// Field → header, as JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct KeptColumns(BTreeMap<String, String>);

impl KeptColumns {
    /// The columns of a row of the journal, for people; `None` where it keeps none.
    pub fn words(lang: Lang, raw: &str) -> Option<String> {
        let kept = serde_json::from_str(raw).ok()?;
        Some(Profile::of_kept(String::new(), None, &kept).words(lang))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_short_plain_and_not_the_word_for_none() {
        for name in ["Lyyti kevät", "a", "NONE2"] {
            assert_eq!(Profile::name_problem(name), None, "{name}");
        }
        for name in ["", " a", "a\nb", "a\u{202e}b", &"x".repeat(41)] {
            assert_eq!(Profile::name_problem(name), Some(ProfileProblem::Name), "{name}");
        }
        assert_eq!(Profile::name_problem("None"), Some(ProfileProblem::Reserved));
    }

    #[test]
    fn what_is_kept_comes_back() {
        let columns = vec![
            (FormField::Email, ColumnSource::Nothing),
            (FormField::Site, ColumnSource::Header("Kirjasto".into())),
            (FormField::Extra, ColumnSource::Number { number: 7, header: "Muuta".into() }),
        ];
        let profile = Profile { name: "a".into(), width: None, columns };
        assert_eq!(Profile::of_kept("a".into(), None, &profile.kept()), profile);
    }
}
