//! Whether a text wishes for a library swap: both crews changing places for a day.

/// Reads Finnish, Swedish and English. A clause that says no does not count.
pub(super) fn wishes_a_swap(text: &str) -> bool {
    text.split(['.', '!', '?', '\n', ';']).any(|sentence| clauses(&sentence.to_lowercase()).any(clause_wishes_a_swap))
}

fn clauses(sentence: &str) -> impl Iterator<Item = &str> {
    sentence.split(" mutta ").flat_map(|part| part.split(" men ")).flat_map(|part| part.split(" but "))
}

fn clause_wishes_a_swap(clause: &str) -> bool {
    const REFUSALS: [&str; 8] = ["ei", "emme", "eivät", "inte", "ej", "not", "no", "ilman"];
    // "miksi ei", "not only": no refusals.
    const NO_REFUSALS: [&str; 6] = ["miksei", "vielä", "vain", "ännu", "bara", "only"];
    let words: Vec<&str> = clause.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.iter().any(|word| REFUSALS.contains(word)) && !words.iter().any(|word| NO_REFUSALS.contains(word)) {
        return false;
    }
    words.iter().any(|word| is_a_swap(word))
        || words.windows(2).any(are_a_swap)
        || verb_with_libraries(&words)
        || for_a_day(&words)
        || like_salla_and_posio(&words)
}

/// "vaihto päiväksi", "vaihto niin kuin Lapissa".
fn for_a_day(words: &[&str]) -> bool {
    let noun = |word: &&str| ["vaihto", "vaihtoa", "vaihdon", "vaihtokin"].contains(word);
    let how = |word: &&str| ["päiväksi", "viikoksi", "päivän", "lapissa", "lapin"].contains(word);
    words.iter().any(noun) && words.iter().any(how)
}

/// The two whose swap the launch slides told of.
fn like_salla_and_posio(words: &[&str]) -> bool {
    let named = |stem: &str| words.iter().any(|word| word.starts_with(stem));
    named("salla") && named("posio")
}

/// One word: "kirjastovaihto", "biblioteksbyte".
fn is_a_swap(word: &str) -> bool {
    const STEMS: [&str; 11] = [
        "kirjastovaiht",
        "toimipistevaiht",
        "kirjastopäivänvaiht",
        "bytesdag",
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
    const OBJECTS: [&str; 14] = [
        "työpaikkaa",
        "työpaikkoja",
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
            "Emme ole vielä kokeilleet kirjastovaihtoa, mutta kiinnostaisi",
            "Vaihto päiväksi, kuten Salla ja Posio",
            "Vi skulle gärna byta arbetsplats för en dag",
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
            "Hyllyjen paikkaa on vaihdettu",
            "utbyta erfarenheter mellan bibliotek",
            "exchange ideas with other libraries",
        ] {
            assert!(!wishes_a_swap(text), "{text}");
        }
    }
}
