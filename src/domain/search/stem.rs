//! What the forms of a word have in common at their beginning, for Finnish and Swedish alike. Rough
//! on purpose: a beginning too many finds a word too many, which one sees; one too few hides a record.

/// Case endings and plurals, folded. Endings of endings (`oissa`) follow from the shorter ones.
const ENDINGS: [&str; 40] = [
    "issa", "ista", "illa", "ilta", "ille", "iksi", "ihin", "oihin", "seen", "iden", "jen", "ien", "ten", "den", "ssa",
    "sta", "lla", "lta", "lle", "ksi", "tta", "arna", "erna", "orna", "ets", "ens", "ja", "ta", "na", "en", "et", "ar",
    "er", "or", "es", "n", "t", "a", "s", "h",
];

/// A beginning shorter than this says too little.
const SHORTEST: usize = 4;

/// From this length on the last vowel of a word may change (`lukupiiri`, `lukupiirejä`).
const CHANGES_FROM: usize = 6;

/// Consonants before the last vowels, strong and weak: `kortti` and `kortin`, `kunta` and `kunnan`. What is longer
/// stands before its own end.
pub(in crate::domain) const GRADES: [(&str, &str); 10] = [
    ("kk", "k"),
    ("pp", "p"),
    ("tt", "t"),
    ("nk", "ng"),
    ("nt", "nn"),
    ("mp", "mm"),
    ("lt", "ll"),
    ("rt", "rr"),
    ("t", "d"),
    ("p", "v"),
];

/// The beginnings by which the forms of a folded word are known, none the beginning of another. Never empty.
pub(super) fn beginnings(word: &str) -> Vec<String> {
    let mut all = vec![word.to_owned()];
    let long_enough = |stem: &str| stem.chars().count() >= SHORTEST;
    let stems = ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending));
    let illative = word.strip_suffix('n').and_then(without_doubled_vowel);
    let stems: Vec<&str> = stems.chain(illative).filter(|stem| long_enough(stem)).collect();
    all.extend(stems.iter().map(|stem| (*stem).to_owned()));
    let changing = |stem: &String| stem.chars().count() >= CHANGES_FROM && stem.ends_with(is_vowel);
    let without_vowel: Vec<String> = all
        .iter()
        .filter(|stem| changing(stem))
        .filter_map(|stem| stem.get(..stem.len() - 1))
        .map(str::to_owned)
        .collect();
    all.extend(without_vowel);
    if long_enough(word) {
        let graded: Vec<String> = all.iter().flat_map(|stem| other_grades(stem)).collect();
        all.extend(graded);
    }
    all.sort();
    // Sorted, so whatever begins with another follows it.
    let mut kept: Vec<String> = Vec::new();
    for one in all {
        if !kept.last().is_some_and(|last| one.starts_with(last.as_str())) {
            kept.push(one);
        }
    }
    kept
}

fn is_vowel(c: char) -> bool {
    "aeiouy".contains(c)
}

/// `kirjastoo` → `kirjasto`.
fn without_doubled_vowel(stem: &str) -> Option<&str> {
    let mut letters = stem.chars().rev();
    let (last, before) = (letters.next()?, letters.next()?);
    if last == before && is_vowel(last) { stem.strip_suffix(last) } else { None }
}

fn other_grades(stem: &str) -> impl Iterator<Item = String> {
    let root = stem.trim_end_matches(is_vowel);
    let vowels = &stem[root.len()..];
    let bends = !vowels.is_empty() && root.len() >= 2;
    let swapped = move |(from, to): (&str, &str)| {
        let rest = root.strip_suffix(from)?;
        // `tt` is no `t` to be doubled, nor `nt` a `t`.
        let bare = from.len() > 1 || rest.ends_with(is_vowel) || rest.ends_with(['r', 'l', 'h']);
        (bare && bends).then(|| format!("{rest}{to}{vowels}"))
    };
    GRADES.into_iter().flat_map(move |(strong, weak)| [swapped((strong, weak)), swapped((weak, strong))]).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::search::folded;

    fn knows(word: &str, form: &str) -> bool {
        beginnings(&folded(word)).iter().any(|beginning| folded(form).starts_with(beginning.as_str()))
    }

    #[test]
    fn the_forms_of_a_word_are_one_word() {
        for (word, form) in [
            ("Kemiö", "Kemiönsaaren"),
            ("kirjastossa", "kirjasto"),
            ("kirjastoon", "kirjastojen"),
            ("kortti", "kortin"),
            ("kortin", "kortti"),
            ("kunta", "kunnassa"),
            ("kunnan", "kunta"),
            ("satutunti", "satutunnit"),
            ("lukupiiri", "lukupiirejä"),
            ("tapahtuma", "tapahtumien"),
            ("tapahtumat", "tapahtumissa"),
            ("Liedon", "Lieto"),
            ("kauppa", "kaupan"),
            ("evenemanget", "evenemang"),
            ("biblioteken", "bibliotekets"),
        ] {
            assert!(knows(word, form), "{word} does not find {form}: {:?}", beginnings(word));
        }
    }

    #[test]
    fn short_words_are_left_as_they_are() {
        for (word, other) in [("aura", "auto"), ("eura", "eurooppa"), ("salo", "sali"), ("pori", "poro")] {
            assert!(!knows(word, other), "{word} finds {other}: {:?}", beginnings(word));
        }
        assert_eq!(beginnings("ei"), ["ei"]);
    }
}
