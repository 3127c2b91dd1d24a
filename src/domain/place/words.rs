//! The words that say what kind of library is meant: "kirjasto", "pk", "närbibliotek". Knows no place;
//! those are the directory's.

use super::spelling::slips;

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

/// Whether a word names a kind of library, and which. `kirjasto` written a little wrong counts.
pub(super) fn head_word(key: &str) -> Option<HeadWord> {
    const ABBREVIATIONS: [(&str, Head); 29] = [
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
        ("lähik", Head::Branch),
        ("filial", Head::Branch),
        ("filialen", Head::Branch),
        ("branch", Head::Branch),
        ("lainausasema", Head::Branch),
        ("kirj", Head::Plain),
        ("bibl", Head::Plain),
        ("bib", Head::Plain),
        ("toimipiste", Head::Plain),
        ("toimipisteen", Head::Plain),
        ("toimipisteenä", Head::Plain),
        ("asiointipiste", Head::Plain),
    ];
    if let Some((_, head)) = ABBREVIATIONS.iter().find(|(short, _)| *short == key) {
        return Some(HeadWord { head: *head, plural: false });
    }
    match key {
        "library" => return Some(HeadWord { head: Head::Plain, plural: false }),
        "libraries" | "toimipisteet" | "toimipisteiden" | "toimipisteistä" | "filialer" => {
            return Some(HeadWord { head: Head::Plain, plural: true });
        }
        _ => {}
    }
    let known = split_head(key).and_then(|(start, end)| Some((kind_of_compound(start, end)?, end)));
    let (head, end) = known.or_else(|| Some((kind_of_compound(mistyped_head(key)?, "")?, "")))?;
    let plural = matches!(end, "t" | "jen" | "ien" | "ja" | "ille" | "issa" | "ista" | "ihin" | "en");
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
    let near = |full: &str| full.chars().count().abs_diff(length) <= most && slips(full, key) <= most;
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
}
