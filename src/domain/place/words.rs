//! A free text as words and separators, and which words say what kind of library is meant. Knows no
//! place; those are the directory's.

use strsim::osa_distance;

/// What stands between two words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Separator {
    /// Comma, semicolon, a dash between spaces, a line break.
    Comma,
    /// What follows lies within what was named: "Loimaa: Alastaro ja Mellilä".
    Colon,
    /// `/`, "eli": the same thing again, or another thing.
    Slash,
    /// `+`, `&`, "ja", "sekä", "och", "and".
    And,
    /// "tai", "eller", "or".
    Or,
    Open,
    Close,
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    Word(Word),
    Separator(Separator),
}

/// A word as written and as compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    pub raw: String,
    /// Lower case, without colons and apostrophes.
    pub key: String,
}

impl Word {
    pub fn is_capitalised(&self) -> bool {
        self.raw.chars().next().is_some_and(char::is_uppercase)
    }
}

/// What a word says about the kind of library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Head {
    /// "pääkirjasto", "pk", "huvudbibliotek".
    Main,
    /// "kunnankirjasto", "stadsbibliotek": a whole municipality's.
    Town,
    /// "lähikirjasto", "närbibliotek".
    Branch,
    /// "kirjasto", "bibliotek".
    Plain,
    /// A library bus or a library of a school: no site of the directory.
    Foreign,
}

/// A head noun as it stands in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct HeadWord {
    pub head: Head,
    pub plural: bool,
}

/// The text as compared with another: lower case, words and separators with single spaces.
pub(super) fn normalise(text: &str) -> String {
    let mut normal = String::with_capacity(text.len());
    for word in text.to_lowercase().split_whitespace() {
        if !normal.is_empty() {
            normal.push(' ');
        }
        normal.push_str(word);
    }
    normal
}

/// The words of a name without separators, as the directory's index has them.
pub(super) fn key(name: &str) -> String {
    let keys: Vec<String> = tokens(name)
        .into_iter()
        .filter_map(|token| match token {
            Token::Word(word) => Some(word.key),
            Token::Separator(_) => None,
        })
        .collect();
    keys.join(" ")
}

/// Without the dots and rings of Finnish and Swedish letters, as some keyboards write.
pub(super) fn fold(key: &str) -> String {
    let plain = |c| match c {
        'ä' | 'å' | 'á' | 'à' => 'a',
        'ö' | 'ó' | 'ø' => 'o',
        'é' | 'è' => 'e',
        'ü' => 'u',
        other => other,
    };
    key.chars().map(plain).collect()
}

/// Takes a text apart.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let letters: Vec<char> = text.chars().collect();
    let mut tokens = Vec::new();
    let mut raw = String::new();
    for (index, &c) in letters.iter().enumerate() {
        let at = |offset: isize| index.checked_add_signed(offset).and_then(|i| letters.get(i)).copied();
        let inside_word = match c {
            // "S:t Karins", "K:haminan"; otherwise a colon introduces.
            ':' => raw.chars().count() == 1 && at(1).is_some_and(char::is_lowercase),
            '\'' | '’' | '´' => !raw.is_empty(),
            c => c.is_alphanumeric(),
        };
        if inside_word {
            raw.push(c);
            continue;
        }
        finish(&mut raw, &mut tokens);
        let spaced = at(-1).is_none_or(char::is_whitespace) && at(1).is_none_or(char::is_whitespace);
        let separator = match c {
            ',' | ';' | '\n' | '|' | '•' | '*' => Some(Separator::Comma),
            ':' => Some(Separator::Colon),
            '-' | '–' | '—' if spaced => Some(Separator::Comma),
            '/' | '=' | '\\' => Some(Separator::Slash),
            '+' | '&' => Some(Separator::And),
            '(' | '[' | '{' => Some(Separator::Open),
            ')' | ']' | '}' => Some(Separator::Close),
            _ => None,
        };
        tokens.extend(separator.map(Token::Separator));
    }
    finish(&mut raw, &mut tokens);
    tokens
}

fn finish(raw: &mut String, tokens: &mut Vec<Token>) {
    if raw.is_empty() {
        return;
    }
    let raw = std::mem::take(raw);
    let key: String = raw.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
    tokens.push(match key.as_str() {
        "ja" | "sekä" | "och" | "samt" | "and" | "plus" | "että" => Token::Separator(Separator::And),
        // "(sis. Honkajoki)": what follows is meant as well.
        "sis" | "sisältää" | "ml" | "inkl" | "incl" | "myös" | "också" | "lisäksi" => {
            Token::Separator(Separator::And)
        }
        "tai" | "eller" | "or" => Token::Separator(Separator::Or),
        "eli" => Token::Separator(Separator::Slash),
        _ => Token::Word(Word { raw, key }),
    });
}

/// Words that say nothing about which library is meant.
pub(super) fn says_nothing(key: &str) -> bool {
    const WORDS: [&str; 59] = [
        "sivistyspalvelut",
        "sivistystoimi",
        "kulttuuripalvelut",
        "hyvinvointipalvelut",
        "bildningstjänster",
        "kunta",
        "kunnan",
        "kaupunki",
        "kaupungin",
        "kunnassa",
        "stad",
        "stads",
        "kommun",
        "kommuns",
        "town",
        "city",
        "of",
        "the",
        "in",
        "tl",
        "t",
        "l",
        "ent",
        "entinen",
        "entisen",
        "fd",
        "i",
        "på",
        "från",
        "vi",
        "me",
        "we",
        "meidän",
        "meiltä",
        "vår",
        "our",
        "ilmoittautuu",
        "ilmoittautuvat",
        "ilmoittautuja",
        "ilmoittaudumme",
        "olemme",
        "osallistuu",
        "osallistuvat",
        "mukana",
        "anmäler",
        "sig",
        "oss",
        "deltar",
        "molemmat",
        "båda",
        "both",
        "yhdessä",
        "tillsammans",
        "together",
        "satakunta",
        "satakunnan",
        "finland",
        "suomi",
        "varsinais",
    ];
    WORDS.contains(&key) || key.chars().all(|c| c.is_ascii_digit())
}

/// Words that ask for every site.
pub(super) fn means_all(key: &str) -> bool {
    ["kaikki", "kaikkien", "koko", "alla", "samtliga", "all", "hela"].contains(&key)
}

/// Words that take something out: "(ei Halikko)".
pub(super) fn excludes(key: &str) -> bool {
    ["ei", "eikä", "eivät", "emme", "paitsi", "ilman", "pois", "inte", "ej", "utom", "utan", "not", "except", "without"]
        .contains(&key)
}

/// Given names common among those who fill in such a form: the name after one is a person's.
pub(super) fn is_given_name(key: &str) -> bool {
    const NAMES: &str = "aino anna anne anneli annika anu antti arja birgitta camilla carina elina emilia eva eeva hanna \
        hannele heidi heikki helena henna jaana jari jenni johanna juha jukka kaija kaisa kari karin kati \
        katja katri kirsi kristiina laura leena liisa lotta maija mari maria marika marja matti merja mika \
        mikko minna niina outi paula pekka pia pirjo päivi riikka riitta sanna sari satu seija susanna suvi \
        tarja tiina timo tuula ulla virpi";
    NAMES.split(' ').any(|name| name == key)
}

/// Whether a word names a kind of library, and which. `kirjasto` written a little wrong counts.
pub(super) fn head_word(key: &str) -> Option<HeadWord> {
    const ABBREVIATIONS: [(&str, Head); 24] = [
        ("pk", Head::Main),
        ("pkirj", Head::Main),
        ("pääkirj", Head::Main),
        ("pää", Head::Main),
        ("hb", Head::Main),
        ("main", Head::Main),
        ("central", Head::Main),
        ("kk", Head::Town),
        ("kpk", Head::Town),
        ("kpgin", Head::Town),
        ("kupk", Head::Town),
        ("kunnankirj", Head::Town),
        ("kaupunginkirj", Head::Town),
        ("kaupkirj", Head::Town),
        ("lk", Head::Branch),
        ("lähi", Head::Branch),
        ("lähikirj", Head::Branch),
        ("branch", Head::Branch),
        ("lainausasema", Head::Branch),
        ("kirj", Head::Plain),
        ("bibl", Head::Plain),
        ("bib", Head::Plain),
        ("toimipiste", Head::Plain),
        ("asiointipiste", Head::Plain),
    ];
    if let Some((_, head)) = ABBREVIATIONS.iter().find(|(short, _)| *short == key) {
        return Some(HeadWord { head: *head, plural: false });
    }
    match key {
        "library" => return Some(HeadWord { head: Head::Plain, plural: false }),
        "libraries" | "toimipisteet" => return Some(HeadWord { head: Head::Plain, plural: true }),
        _ => {}
    }
    let known = split_head(key).and_then(|(start, end)| Some((kind_of_compound(start, end)?, end)));
    let (head, end) = known.or_else(|| Some((kind_of_compound(mistyped_head(key)?, "")?, "")))?;
    let plural = matches!(end, "t" | "jen" | "ien" | "ja" | "ille" | "issa" | "en");
    Some(HeadWord { head, plural: plural && !(end == "en" && key.contains("kirjast")) })
}

/// The ways to take a word apart into a place and its head: `perniönkirjasto`.
pub(super) fn places_before_head(key: &str) -> impl Iterator<Item = (&str, Head)> {
    const NOUNS: [(&str, Head); 6] = [
        ("pääkirjasto", Head::Main),
        ("lähikirjasto", Head::Branch),
        ("kunnankirjasto", Head::Town),
        ("kaupunginkirjasto", Head::Town),
        ("kirjasto", Head::Plain),
        ("bibliotek", Head::Plain),
    ];
    const SHORTEST_PLACE: usize = 4;
    let parts = NOUNS.into_iter().filter_map(|(noun, head)| Some((key.split_once(noun)?.0, head)));
    parts.filter(|(place, _)| place.chars().count() >= SHORTEST_PLACE)
}

/// What stands before and after "kirjasto" or "bibliotek" in a word.
fn split_head(key: &str) -> Option<(&str, &str)> {
    ["kirjasto", "bibliotek"].into_iter().find_map(|noun| key.split_once(noun))
}

/// What stands before the head of a word that was meant to be one: `kunan` kirjasto.
fn mistyped_head(key: &str) -> Option<&'static str> {
    const FULL: [(&str, &str); 7] = [
        ("kirjasto", ""),
        ("pääkirjasto", "pää"),
        ("lähikirjasto", "lähi"),
        ("kunnankirjasto", "kunnan"),
        ("kaupunginkirjasto", "kaupungin"),
        ("bibliotek", ""),
        ("huvudbibliotek", "huvud"),
    ];
    let length = key.chars().count();
    let most = if length >= 8 { 2 } else { 1 };
    let near = |full: &str| full.chars().count().abs_diff(length) <= most && osa_distance(full, key) <= most;
    FULL.iter().find(|(full, _)| length >= 6 && near(full)).map(|(_, start)| *start)
}

fn kind_of_compound(start: &str, end: &str) -> Option<Head> {
    if ["auto", "buss"].iter().any(|vehicle| end.starts_with(vehicle)) {
        return Some(Head::Foreign);
    }
    if end.starts_with("piste") {
        return Some(Head::Branch);
    }
    let starts = |words: &[&str]| words.iter().any(|word| start.ends_with(word));
    match start {
        "" => Some(Head::Plain),
        _ if starts(&["pää", "paa", "keskus", "huvud", "pä"]) => Some(Head::Main),
        _ if starts(&["kunnan", "kunta", "kaupungin", "kaupunki", "maakunta", "stads", "kommun", "landskaps"]) => {
            Some(Head::Town)
        }
        _ if starts(&[
            "lähi",
            "sivu",
            "kylä",
            "palvelu",
            "omatoimi",
            "när",
            "filial",
            "by",
            "lahi",
            "saaristo",
            "skärgårds",
        ]) =>
        {
            Some(Head::Branch)
        }
        _ if starts(&[
            "koulu",
            "lukio",
            "yliopiston",
            "yliopisto",
            "sairaala",
            "skol",
            "korkeakoulu",
            "korkeakoulun",
        ]) =>
        {
            Some(Head::Foreign)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn head_nouns_are_known_by_their_kind_even_when_mistyped() {
        for (word, head) in [
            ("kirjasto", Head::Plain),
            ("kirjaston", Head::Plain),
            ("pääkirjasto", Head::Main),
            ("kaupunginkirjasto", Head::Town),
            ("kunnankirjsto", Head::Town),
            ("kirajsto", Head::Plain),
            ("närbibliotek", Head::Branch),
            ("huvudbiblioteket", Head::Main),
            ("itsepalvelukirjasto", Head::Branch),
            ("kirjastoauto", Head::Foreign),
            ("kk", Head::Town),
        ] {
            assert_eq!(head_word(word).map(|found| found.head), Some(head), "{word}");
        }
        assert!(head_word("kirjastot").is_some_and(|found| found.plural));
        assert!(head_word("biblioteken").is_some_and(|found| found.plural));
        assert_eq!(head_word("aura"), None);
    }

    #[test]
    fn a_text_falls_into_words_and_separators() {
        let keys = |text: &str| {
            let shown = tokens(text).into_iter().map(|token| match token {
                Token::Word(word) => word.key,
                Token::Separator(separator) => format!("{separator:?}"),
            });
            shown.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(keys("S:t Karins bibliotek"), "st karins bibliotek");
        assert_eq!(keys("Kisko + Salo (pk)"), "kisko And salo Open pk Close");
        assert_eq!(keys("Loimaa: Alastaro - Mellilä"), "loimaa Colon alastaro Comma mellilä");
        assert_eq!(keys("Yli-Maarian kirj."), "yli maarian kirj");
    }
}
