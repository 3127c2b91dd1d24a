//! Names as Finnish and Swedish bend them: `Mäki`, `Mäen`; `Virtanen`, `Virtaselle`; `Lehto`, `Lehdon`; `Karlssons`.

use crate::domain::place::{former_municipalities, municipality_named};

/// The fewest letters of a name that is known with its endings; shorter ones are known alone.
const SHORTEST_BENT: usize = 3;

/// What may follow a stem.
const ENDINGS: [&str; 62] = [
    "", "n", "s", "t", "a", "ä", "ta", "tä", "tta", "ttä", "ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä",
    "lle", "na", "nä", "ksi", "an", "än", "en", "in", "on", "un", "yn", "ön", "aan", "ään", "een", "iin", "oon", "uun",
    "ia", "iä", "ja", "jä", "ita", "itä", "ien", "jen", "ten", "issa", "issä", "ista", "istä", "illa", "illä", "ilta",
    "iltä", "ille", "hin", "hen", "han", "hon", "hun", "siin", "ina", "inä",
];

/// What may follow an ending: also, not even, surely, whether.
const CLITICS: [&str; 12] = ["", "kin", "kaan", "kään", "han", "hän", "ko", "kö", "pa", "pä", "kos", "pas"];

/// First and last names, with all the stems to which endings are put.
pub(super) struct Names(Vec<Name>);

struct Name {
    /// As it stands, in lower case.
    whole: String,
    stems: Vec<String>,
    /// It is the name of a place too: then it is one of a person only beside another name.
    place: bool,
}

impl Names {
    pub(super) fn new(persons: &[String]) -> Names {
        let words = persons.iter().flat_map(|person| person.split(|c: char| !c.is_alphanumeric()));
        // Beside a mailbox or a role only what begins like a name is one.
        let mut names: Vec<String> = words
            .filter(|word| word.chars().count() > 1)
            .map(str::to_lowercase)
            .filter(|word| !is_word(word))
            .collect();
        names.sort_unstable();
        names.dedup();
        Names(names.into_iter().map(Name::new).collect())
    }

    /// Whether a word is one of the names, with or without an ending. A name begins with a capital. `next` is the word
    /// right behind it.
    pub(super) fn knows(&self, word: &str, after_a_name: bool, next: &str) -> bool {
        let found = self.find(word);
        match found {
            None => false,
            Some(name) if name.place => after_a_name || self.find(next).is_some_and(|name| !name.place),
            Some(_) => true,
        }
    }

    fn find(&self, word: &str) -> Option<&Name> {
        if !word.starts_with(char::is_uppercase) {
            return None;
        }
        let word = word.to_lowercase();
        self.0.iter().find(|name| name.is(&word))
    }
}

/// What stands beside names in a contact and is none.
fn is_word(word: &str) -> bool {
    const WORDS: [&str; 12] = [
        "kirjasto",
        "kirjastot",
        "biblioteket",
        "library",
        "talous",
        "laskutus",
        "ekonomi",
        "ostolaskut",
        "lasku",
        "puh",
        "fi",
        "com",
    ];
    WORDS.contains(&word) || word.chars().any(|c| c.is_ascii_digit())
}

impl Name {
    fn new(whole: String) -> Name {
        let stems = if whole.chars().count() < SHORTEST_BENT { Vec::new() } else { stems(&whole) };
        let place = is_place(&whole);
        Name { whole, stems, place }
    }

    fn is(&self, word: &str) -> bool {
        let bent = |stem: &String| word.strip_prefix(stem.as_str()).is_some_and(is_ending);
        word == self.whole || self.stems.iter().any(bent)
    }
}

fn is_ending(rest: &str) -> bool {
    CLITICS.iter().any(|clitic| rest.strip_suffix(clitic).is_some_and(|ending| ENDINGS.contains(&ending)))
}

fn is_place(word: &str) -> bool {
    let former = || former_municipalities().iter().any(|place| place.name_fi.to_lowercase() == word);
    municipality_named(word).is_some() || former()
}

/// To what endings are put: the name itself, its weak grade, its stem in `e`, `se`, `kse`.
fn stems(name: &str) -> Vec<String> {
    let mut stems = vec![name.to_owned()];
    if let Some(start) = name.strip_suffix("nen") {
        stems.extend([format!("{start}se"), format!("{start}s"), format!("{start}si")]);
        return stems;
    }
    if let Some(start) = name.strip_suffix('s') {
        stems.extend([format!("{start}kse"), start.to_owned()]);
    } else if !name.ends_with(is_vowel) {
        stems.push(format!("{name}i"));
    }
    if let Some(start) = name.strip_suffix('i') {
        stems.push(format!("{start}e"));
    }
    let weak: Vec<String> = stems.iter().filter_map(|stem| weakened(stem)).collect();
    stems.extend(weak);
    stems
}

/// The weak grade of the last syllable: `lehto` → `lehdo`, `pekka` → `peka`, `mäke` → `mäe`.
fn weakened(stem: &str) -> Option<String> {
    const GRADES: [(&str, &str); 16] = [
        ("kk", "k"),
        ("pp", "p"),
        ("tt", "t"),
        ("nk", "ng"),
        ("nt", "nn"),
        ("mp", "mm"),
        ("lt", "ll"),
        ("rt", "rr"),
        ("lk", "l"),
        ("rk", "r"),
        ("hk", "h"),
        ("ht", "hd"),
        ("sk", "sk"),
        ("st", "st"),
        ("t", "d"),
        ("p", "v"),
    ];
    let vowel = stem.chars().last().filter(|c| is_vowel(*c))?;
    let start = stem.strip_suffix(vowel)?;
    for (strong, weak) in GRADES {
        if let Some(before) = start.strip_suffix(strong) {
            return Some(format!("{before}{weak}{vowel}"));
        }
    }
    // A single k between vowels falls away.
    let before = start.strip_suffix('k').filter(|before| before.ends_with(is_vowel))?;
    Some(format!("{before}{vowel}"))
}

fn is_vowel(c: char) -> bool {
    "aeiouyåäö".contains(c)
}
