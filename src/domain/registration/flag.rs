//! What a coordinator should notice about a registration. A flag warns; it never refuses.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::{MunicipalityCode, RegistrationId};
use crate::i18n::{Lang, Phrase};

/// One flag. Its `Display` is the word that scripts rely on: `late`, `duplicate_of:25`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Flag {
    TestRow,
    BeforeOpening,
    Late,
    Withdrawn,
    OutsideArea,
    UnknownLibrary,
    AmbiguousLibrary,
    SeveralLibraries,
    /// The answer was changed to name another site than the one that was decided on.
    OtherSite,
    DuplicateOf(RegistrationId),
    Overlaps(RegistrationId),
    EmptyInterests,
    SwapWish,
    /// The answer is not in Finnish.
    Language(Lang),
    NamedCooperation(MunicipalityCode),
}

impl Flag {
    /// The families of flags, in the order of the list above.
    pub const FAMILIES: [&str; 15] = [
        "test_row",
        "before_opening",
        "late",
        "withdrawn",
        "outside_area",
        "unknown_library",
        "ambiguous_library",
        "several_libraries",
        "other_site",
        "duplicate_of",
        "overlaps",
        "empty_interests",
        "swap_wish",
        "language",
        "named_cooperation",
    ];

    /// What kind of flag it is, whatever registration, language or municipality it names.
    pub fn family(&self) -> &'static str {
        match self {
            Flag::TestRow => "test_row",
            Flag::BeforeOpening => "before_opening",
            Flag::Late => "late",
            Flag::Withdrawn => "withdrawn",
            Flag::OutsideArea => "outside_area",
            Flag::UnknownLibrary => "unknown_library",
            Flag::AmbiguousLibrary => "ambiguous_library",
            Flag::SeveralLibraries => "several_libraries",
            Flag::OtherSite => "other_site",
            Flag::DuplicateOf(_) => "duplicate_of",
            Flag::Overlaps(_) => "overlaps",
            Flag::EmptyInterests => "empty_interests",
            Flag::SwapWish => "swap_wish",
            Flag::Language(_) => "language",
            Flag::NamedCooperation(_) => "named_cooperation",
        }
    }
}

impl fmt::Display for Flag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.family())?;
        match self {
            Flag::DuplicateOf(id) | Flag::Overlaps(id) => write!(f, ":{id}"),
            Flag::Language(lang) => write!(f, ":{}", lang.code()),
            Flag::NamedCooperation(code) => write!(f, ":{code}"),
            _ => Ok(()),
        }
    }
}

/// The text is not a flag.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a flag: {0}")]
pub struct NotAFlag(String);

impl FromStr for Flag {
    type Err = NotAFlag;

    fn from_str(text: &str) -> Result<Flag, NotAFlag> {
        let refused = || NotAFlag(text.to_owned());
        let (word, value) = text.split_once(':').unwrap_or((text, ""));
        let id = || value.parse().map(RegistrationId).map_err(|_| refused());
        Ok(match word {
            "test_row" => Flag::TestRow,
            "before_opening" => Flag::BeforeOpening,
            "late" => Flag::Late,
            "withdrawn" => Flag::Withdrawn,
            "outside_area" => Flag::OutsideArea,
            "unknown_library" => Flag::UnknownLibrary,
            "ambiguous_library" => Flag::AmbiguousLibrary,
            "several_libraries" => Flag::SeveralLibraries,
            "empty_interests" => Flag::EmptyInterests,
            "swap_wish" => Flag::SwapWish,
            "other_site" => Flag::OtherSite,
            "duplicate_of" => Flag::DuplicateOf(id()?),
            "overlaps" => Flag::Overlaps(id()?),
            "language" => Flag::Language(Lang::from_code(value).ok_or_else(refused)?),
            "named_cooperation" => Flag::NamedCooperation(MunicipalityCode::new(value)),
            _ => return Err(refused()),
        })
    }
}

impl Serialize for Flag {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Flag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Flag, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

impl Flag {
    /// The flag in a word or two, as a list has room for.
    pub fn in_short(&self) -> Phrase {
        let phrase = Phrase::new(format!("ui-flag-{}", self.family().replace('_', "-")));
        match self {
            Flag::DuplicateOf(id) | Flag::Overlaps(id) => phrase.with("registration", id.to_string()),
            Flag::Language(lang) => phrase.with("language", lang.code()),
            _ => phrase,
        }
    }

    /// The flag in words. `municipality` gives the name of a named co-operation's municipality.
    pub fn phrase(&self, municipality: impl Fn(&MunicipalityCode) -> String) -> Phrase {
        let key = format!("flag-{}", self.family().replace('_', "-"));
        match self {
            Flag::DuplicateOf(id) | Flag::Overlaps(id) => Phrase::new(key).with("registration", id.to_string()),
            Flag::Language(lang) => Phrase::new(format!("{key}-{}", lang.code())),
            Flag::NamedCooperation(code) => Phrase::new(key).with("municipality", municipality(code)),
            _ => Phrase::new(key),
        }
    }
}
