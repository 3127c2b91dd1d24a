//! The three languages of the program.

use serde::{Deserialize, Serialize};

/// A language that the program speaks. Finnish is the default: it is the language of the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    #[default]
    Fi,
    Sv,
    En,
}

impl Lang {
    pub const ALL: [Lang; 3] = [Lang::Fi, Lang::Sv, Lang::En];

    /// The two-letter code: `fi`, `sv` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Fi => "fi",
            Lang::Sv => "sv",
            Lang::En => "en",
        }
    }

    /// Reads a code or a POSIX locale (`sv`, `sv_FI.UTF-8`); `None` for any other language.
    pub fn from_code(code: &str) -> Option<Lang> {
        let code = code.trim().to_ascii_lowercase();
        let primary = code.split(['_', '-', '.', '@']).next().unwrap_or_default();
        Lang::ALL.into_iter().find(|lang| lang.code() == primary)
    }

    /// The locale's language, where it is one of ours. The first of the variables that is set decides;
    /// an empty one counts as unset, as POSIX says.
    pub fn of_locale(variable: impl Fn(&str) -> Option<String>) -> Option<Lang> {
        let set = |name: &&str| variable(name).filter(|value| !value.is_empty());
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set)?;
        Lang::from_code(&locale)
    }

    /// The next language, for the key that switches.
    pub fn next(self) -> Lang {
        match self {
            Lang::Fi => Lang::Sv,
            Lang::Sv => Lang::En,
            Lang::En => Lang::Fi,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_locale_variable_that_is_set_decides() {
        let of = |pairs: &'static [(&'static str, &'static str)]| {
            Lang::of_locale(|name| pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
        };
        assert_eq!(of(&[("LC_ALL", ""), ("LANG", "sv_FI.UTF-8")]), Some(Lang::Sv));
        assert_eq!(of(&[("LC_ALL", "en_GB.UTF-8"), ("LANG", "sv_FI.UTF-8")]), Some(Lang::En));
        assert_eq!(of(&[("LC_ALL", "C"), ("LANG", "sv_FI.UTF-8")]), None);
        assert_eq!(of(&[]), None);
    }
}
