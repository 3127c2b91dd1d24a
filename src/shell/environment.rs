//! What the session takes from the environment: how the screen may look and which language to
//! speak. Nothing else of the environment is read.

use crate::app::{Look, Start};
use crate::domain::Snapshot;
use crate::i18n::Lang;

/// One variable; empty counts as unset, as the specifications of both `NO_COLOR` and locales say.
pub fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

pub fn look(start: &Start, variable: impl Fn(&str) -> Option<String>) -> Look {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(&variable);
    // Over SSH the locale is usually not passed on; without one, the terminal is taken for a modern one.
    let speaks_utf8 = locale.is_none_or(|locale| locale.to_ascii_lowercase().replace('-', "").contains("utf8"));
    Look {
        colour: variable("NO_COLOR").is_none(),
        ascii: variable("KUMPPANI_ASCII").is_some() || !speaks_utf8,
        demo: start.demo,
    }
}

/// The language asked for, else the person's own, else the locale's, else Finnish.
pub fn language(start: &Start, snapshot: &Snapshot, variable: impl Fn(&str) -> Option<String>) -> Lang {
    let own = || snapshot.people.iter().find(|person| person.name == start.actor).and_then(|person| person.language);
    start.lang.or_else(own).or_else(|| Lang::of_locale(variable)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Actor, Person};

    fn start() -> Start {
        Start {
            database: "k.db".into(),
            actor: Actor::new("aino"),
            lang: None,
            round: None,
            demo: false,
            inbox: "inbox".into(),
            outbox: "outbox".into(),
        }
    }

    fn environment(pairs: &'static [(&'static str, &'static str)]) -> impl Fn(&str) -> Option<String> {
        move |name| pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
    }

    #[test]
    fn the_language_is_the_one_asked_for_then_ones_own_then_the_locales_then_finnish() {
        let person = Person { name: Actor::new("aino"), role: None, language: Some(Lang::Sv) };
        let known = Snapshot { people: vec![person], ..Snapshot::default() };
        let english = environment(&[("LC_ALL", "en_GB.UTF-8"), ("LANG", "sv_FI.UTF-8")]);
        let asked = Start { lang: Some(Lang::Fi), ..start() };
        assert_eq!(language(&asked, &known, &english), Lang::Fi);
        assert_eq!(language(&start(), &known, &english), Lang::Sv);
        assert_eq!(language(&start(), &Snapshot::default(), &english), Lang::En);
        assert_eq!(language(&start(), &Snapshot::default(), environment(&[("LANG", "de_DE")])), Lang::Fi);
        assert_eq!(language(&start(), &Snapshot::default(), environment(&[])), Lang::Fi);
    }

    #[test]
    fn the_screen_is_plain_only_where_the_environment_says_so() {
        let plain = |pairs| {
            let look = look(&start(), environment(pairs));
            (look.colour, look.ascii)
        };
        assert_eq!(plain(&[]), (true, false));
        assert_eq!(plain(&[("LANG", "fi_FI.utf8")]), (true, false));
        assert_eq!(plain(&[("LC_ALL", "C"), ("LANG", "fi_FI.UTF-8")]), (true, true));
        assert_eq!(plain(&[("NO_COLOR", "1")]), (false, false));
        assert_eq!(plain(&[("KUMPPANI_ASCII", "1"), ("LANG", "fi_FI.UTF-8")]), (true, true));
    }
}
