//! Which language a command speaks: the one asked for, else the person's own, else the locale's,
//! else Finnish.

use crate::i18n::Lang;

/// The locale's language, where it is one of ours. An empty variable counts as unset, as POSIX says.
pub fn of_locale(variable: impl Fn(&str) -> Option<String>) -> Option<Lang> {
    let set = |name: &&str| variable(name).filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set)?;
    Lang::from_code(&locale)
}

/// The language before the arguments could be read: an error in them is told in it.
pub fn before_parsing(arguments: &[String]) -> Lang {
    let given = arguments.iter().enumerate().find_map(|(at, argument)| match argument.strip_prefix("--lang") {
        Some("") => arguments.get(at + 1).and_then(|value| Lang::from_code(value)),
        Some(value) => value.strip_prefix('=').and_then(Lang::from_code),
        None => None,
    });
    given.or_else(|| of_locale(|name| std::env::var(name).ok())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_locale_variable_that_is_set_decides() {
        let of = |pairs: &'static [(&'static str, &'static str)]| {
            of_locale(|name| pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
        };
        assert_eq!(of(&[("LC_ALL", ""), ("LANG", "sv_FI.UTF-8")]), Some(Lang::Sv));
        assert_eq!(of(&[("LC_ALL", "en_GB.UTF-8"), ("LANG", "sv_FI.UTF-8")]), Some(Lang::En));
        assert_eq!(of(&[("LC_ALL", "C"), ("LANG", "sv_FI.UTF-8")]), None);
        assert_eq!(of(&[]), None);
    }

    #[test]
    fn a_language_is_read_out_of_arguments_that_are_otherwise_wrong() {
        let arguments = |line: &str| line.split(' ').map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(before_parsing(&arguments("kumppani --lang sv nonsense")), Lang::Sv);
        assert_eq!(before_parsing(&arguments("kumppani nonsense --lang=en")), Lang::En);
    }
}
