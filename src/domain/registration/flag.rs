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

impl fmt::Display for Flag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Flag::TestRow => f.write_str("test_row"),
            Flag::BeforeOpening => f.write_str("before_opening"),
            Flag::Late => f.write_str("late"),
            Flag::Withdrawn => f.write_str("withdrawn"),
            Flag::OutsideArea => f.write_str("outside_area"),
            Flag::UnknownLibrary => f.write_str("unknown_library"),
            Flag::AmbiguousLibrary => f.write_str("ambiguous_library"),
            Flag::SeveralLibraries => f.write_str("several_libraries"),
            Flag::OtherSite => f.write_str("other_site"),
            Flag::DuplicateOf(id) => write!(f, "duplicate_of:{id}"),
            Flag::Overlaps(id) => write!(f, "overlaps:{id}"),
            Flag::EmptyInterests => f.write_str("empty_interests"),
            Flag::SwapWish => f.write_str("swap_wish"),
            Flag::Language(lang) => write!(f, "language:{}", lang.code()),
            Flag::NamedCooperation(code) => write!(f, "named_cooperation:{code}"),
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
    /// The flag in words. `municipality` gives the name of a named co-operation's municipality.
    pub fn phrase(&self, municipality: impl Fn(&MunicipalityCode) -> String) -> Phrase {
        let word = self.to_string();
        let key = format!("flag-{}", word.split(':').next().unwrap_or_default().replace('_', "-"));
        match self {
            Flag::DuplicateOf(id) | Flag::Overlaps(id) => Phrase::new(key).with("registration", id.to_string()),
            Flag::Language(lang) => Phrase::new(format!("{key}-{}", lang.code())),
            Flag::NamedCooperation(code) => Phrase::new(key).with("municipality", municipality(code)),
            _ => Phrase::new(key),
        }
    }
}
