//! Which language a command speaks before its arguments are known: the one asked for, else the
//! locale's, else Finnish.

use crate::i18n::Lang;

/// The language before the arguments could be read: an error in them is told in it.
pub fn before_parsing(arguments: &[String]) -> Lang {
    let given = arguments.iter().enumerate().find_map(|(at, argument)| match argument.strip_prefix("--lang") {
        Some("") => arguments.get(at + 1).and_then(|value| Lang::from_code(value)),
        Some(value) => value.strip_prefix('=').and_then(Lang::from_code),
        None => None,
    });
    given.or_else(|| Lang::of_locale(|name| std::env::var(name).ok())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_read_out_of_arguments_that_are_otherwise_wrong() {
        let arguments = |line: &str| line.split(' ').map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(before_parsing(&arguments("kumppani --lang sv nonsense")), Lang::Sv);
        assert_eq!(before_parsing(&arguments("kumppani nonsense --lang=en")), Lang::En);
    }
}
