//! Whether a text wishes for a library swap: both crews changing places for a day.

/// Reads Finnish, Swedish and English. A sentence that says no does not count.
pub(super) fn wishes_a_swap(text: &str) -> bool {
    text.split(['.', '!', '?', '\n', ';']).any(sentence_wishes_a_swap)
}

fn sentence_wishes_a_swap(sentence: &str) -> bool {
    const REFUSALS: [&str; 8] = ["ei", "emme", "eivät", "inte", "ej", "not", "no", "ilman"];
    let lower = sentence.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.iter().any(|word| REFUSALS.contains(word)) {
        return false;
    }
    words.iter().any(|word| is_a_swap(word)) || words.windows(2).any(are_a_swap) || verb_with_libraries(&words)
}

/// One word: "kirjastovaihto", "biblioteksbyte".
fn is_a_swap(word: &str) -> bool {
    const STEMS: [&str; 8] = [
        "kirjastovaiht",
        "kirjastovaihd",
        "kirjastonvaiht",
        "kirjastojenvaiht",
        "biblioteksbyt",
        "bibliotekbyt",
        "biblioteksväx",
        "vaihtopäiv",
    ];
    STEMS.iter().any(|stem| word.starts_with(stem))
}

/// Two words: "kirjastojen vaihto", "library swap".
fn are_a_swap(pair: &[&str]) -> bool {
    const NOUNS: [&str; 6] = ["vaihto", "vaihtoa", "vaihdon", "vaihdosta", "vaihtoon", "vaihtaminen"];
    match pair {
        ["kirjastojen" | "toimipisteiden", noun] => NOUNS.contains(noun),
        ["library" | "libraries", noun] => noun.starts_with("swap") || noun.starts_with("exchange"),
        _ => false,
    }
}

/// A verb of changing near what is changed: "vaihtaa kirjastoja päiväksi", "byta bibliotek".
fn verb_with_libraries(words: &[&str]) -> bool {
    const REACH: usize = 4;
    const OBJECTS: [&str; 12] = [
        "kirjastoja",
        "kirjastot",
        "kirjastoa",
        "kirjastojamme",
        "toimipisteitä",
        "toimipistettä",
        "päiväksi",
        "viikoksi",
        "bibliotek",
        "libraries",
        "library",
        "dag",
    ];
    // What is exchanged in words only makes no swap: "vaihtaa kokemuksia kirjastoista päiväksi".
    const TALK: [&str; 16] = [
        "kokemuksia",
        "kokemusten",
        "ajatuksia",
        "ideoita",
        "kuulumisia",
        "tietoa",
        "tietoja",
        "vinkkejä",
        "mielipiteitä",
        "materiaalia",
        "kokoelmia",
        "erfarenheter",
        "idéer",
        "tankar",
        "ideas",
        "experiences",
    ];
    let verb = |word: &str| {
        let finnish = (word.starts_with("vaihta") || word.starts_with("vaihde") || word.starts_with("vaihda"))
            && !word.starts_with("vaihtel");
        finnish
            || ["byta", "byter", "bytte", "bytt", "byt"].contains(&word)
            || ["swap", "swapping", "exchange", "trade", "switch"].contains(&word)
    };
    let near = |index: usize| &words[index.saturating_sub(REACH)..words.len().min(index + REACH + 1)];
    words.iter().enumerate().any(|(index, word)| {
        verb(word)
            && near(index).iter().any(|word| OBJECTS.contains(word))
            && !near(index).iter().any(|word| TALK.contains(word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wish_to_change_libraries_is_noticed_in_three_languages() {
        for text in [
            "Kahden toimipisteen työnjako, kirjastovaihto olisi hauska kokeilla!",
            "Voisiko kirjastoja vaihtaa päiväksi niin kuin Lapissa?",
            "Kirjastojen vaihto kiinnostaa",
            "vaihtaisimme mielellämme toimipistettä päiväksi",
            "Vi vill gärna pröva ett biblioteksbyte",
            "byta bibliotek för en dag",
            "We would like to swap libraries",
        ] {
            assert!(wishes_a_swap(text), "{text}");
        }
    }

    #[test]
    fn exchanging_thoughts_is_no_swap() {
        for text in [
            "vaihtaa kokemuksia kirjastoista",
            "Vaihtelua arkeen kirjastoissa",
            "vaihtoehtoisia tiloja kirjastoja varten",
            "emme halua kirjastovaihtoa",
            "utbyta erfarenheter mellan bibliotek",
            "exchange ideas with other libraries",
        ] {
            assert!(!wishes_a_swap(text), "{text}");
        }
    }
}
