//! With whom a text says that its writers want to go on: "haluaisimme jatkaa Liedon kanssa".

use super::lists::{begins, lists};
use super::{Directory, municipalities_named};
use crate::domain::MunicipalityCode;

const GO_ON: &str = "jatka jatko syvent tiivist fortsätt fördjup continu deepen";
const WANT: &str = "halua haluts toivo mielel tahto aiomme vill gärna önskar want would like";
/// "Jatkossa" is when, not what.
const LATER: &str = "jatkossa jatkossakin jatkossakaan";
/// Without "en", which is one in Swedish: an answer speaks for several.
const NOT: &str = "ei emme eivät eikä emmekä inte ej not don don't no";

/// The municipalities with which a text says that its writers want to go on, each once. A sentence that denies
/// anything says nothing: rather none than a wrong one.
pub fn would_go_on_with(text: &str, directory: &Directory) -> Vec<MunicipalityCode> {
    let mut named = Vec::new();
    for sentence in text.split(['.', '!', '?', ';', '\n']).filter(|sentence| wants_to_go_on(sentence)) {
        for code in municipalities_named(sentence, directory) {
            if !named.contains(&code) {
                named.push(code);
            }
        }
    }
    named
}

/// Whether any sentence could say so, whatever it names: looked at first, since names take longer to read.
pub fn may_want_to_go_on(text: &str) -> bool {
    text.split(['.', '!', '?', ';', '\n']).any(wants_to_go_on)
}

fn wants_to_go_on(sentence: &str) -> bool {
    let lower = sentence.to_lowercase();
    let words = || lower.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|word| !word.is_empty());
    let says = |stems: &str| words().any(|word| begins(stems, word) && !lists(LATER, word));
    says(GO_ON) && says(WANT) && !words().any(|word| lists(NOT, word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::place::samples::directory;

    #[test]
    fn who_wants_to_go_on_says_so_with_the_name_in_the_sentence() {
        let directory = directory();
        for (text, codes) in [
            ("Haluaisimme jatkaa yhteistyötä Liedon kirjaston kanssa.", vec!["423"]),
            ("Yhteistyötä on Kaarinan kanssa. Toivomme jatkoa Liedon kirjaston kanssa!", vec!["423"]),
            ("Vi vill gärna fortsätta samarbetet med Pargas bibliotek", vec!["445"]),
            ("We would like to continue with Lieto library.", vec!["423"]),
            // The name stands elsewhere, nothing is wanted, or it is denied.
            ("Liedon kirjaston kanssa on satutunteja. Haluamme jatkaa.", vec![]),
            ("Yhteistyö Liedon kirjaston kanssa jatkuu.", vec![]),
            ("Emme halua jatkaa Liedon kirjaston kanssa.", vec![]),
            ("Vi vill inte fortsätta med Pargas bibliotek.", vec![]),
            ("Haluamme tutustua Liedon kirjastoon.", vec![]),
            ("Toivomme jatkossa vaihtelua, nyt yhteistyötä on Liedon kanssa.", vec![]),
            ("Vi vill gärna fortsätta med Pargas bibliotek och ha en gemensam bokcirkel", vec!["445"]),
        ] {
            let found = would_go_on_with(text, &directory);
            assert_eq!(found.iter().map(MunicipalityCode::as_str).collect::<Vec<_>>(), codes, "{text}");
            assert!(may_want_to_go_on(text) || codes.is_empty(), "{text}");
        }
    }
}
