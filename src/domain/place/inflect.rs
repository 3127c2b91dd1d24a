//! How Finnish and Swedish bend a place name: from a name and its genitive to every case form that
//! an answer may use, and from a genitive back to the names that it may belong to.

/// Which form of a name a word is. What matters is whether it stands alone or before a noun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    Nominative,
    Genitive,
    Other,
}

/// Every form of a Finnish place name, lower case. The weak-grade cases stand on the genitive's stem,
/// the strong ones (partitive, illative) on the name itself.
pub(super) fn finnish_forms(name: &str, genitive: &str) -> Vec<(String, Case)> {
    let mut forms = vec![(name.to_owned(), Case::Nominative), (genitive.to_owned(), Case::Genitive)];
    // "Koski Tl" bends its first word; all others ("Yli-Maaria") their last.
    if let (Some(first), Some(first_genitive)) = (name.strip_suffix(" tl"), genitive.strip_suffix(" tl")) {
        forms.extend(finnish_forms(first, first_genitive).into_iter().map(|(form, case)| (format!("{form} tl"), case)));
        return forms;
    }
    let a = if back_vowels(name) { 'a' } else { 'ä' };
    let weak = |stem: &str| {
        ["ss", "st", "ll", "lt"].map(|case| format!("{stem}{case}{a}")).into_iter().chain([format!("{stem}lle")])
    };
    let mut other: Vec<String> = Vec::new();
    if let Some(stem) = name.strip_suffix("nen") {
        let (singular, plural) = (format!("{stem}se"), format!("{stem}si"));
        forms.extend([format!("{stem}sen"), format!("{stem}sten")].map(|form| (form, Case::Genitive)));
        other.extend(weak(&singular));
        other.extend(weak(&plural));
        other.extend([format!("{stem}seen"), format!("{stem}siin"), format!("{stem}st{a}"), format!("{plural}{a}")]);
    } else {
        if let Some(stem) = genitive.strip_suffix('n') {
            other.extend(weak(stem));
        }
        other.extend(strong_forms(name, a));
    }
    forms.extend(other.into_iter().map(|form| (form, Case::Other)));
    forms
}

/// Partitive and illative of a name that ends in a vowel.
fn strong_forms(name: &str, a: char) -> Vec<String> {
    let Some(last) = name.chars().last().filter(|c| "aeiouyäö".contains(*c)) else {
        return Vec::new();
    };
    let mut forms = vec![format!("{name}{a}"), format!("{name}{last}n"), format!("{name}t{a}"), format!("{name}seen")];
    if name.ends_with(&format!("{last}{last}")) {
        forms.push(format!("{name}h{last}n"));
    }
    if let Some(stem) = name.strip_suffix('i') {
        forms.extend([format!("{stem}e{a}"), format!("{stem}een")]);
    }
    if let Some(stem) = name.strip_suffix("uusikaupunki") {
        let bent =
            ["uuteenkaupunkiin", "uudessakaupungissa", "uudestakaupungista", "uudellekaupungille", "uuttakaupunkia"];
        forms.extend(bent.map(|bent| format!("{stem}{bent}")));
    }
    forms
}

/// A place's inhabitants, many of them, in every case: `turkulaisten`. One of them alone is a person.
pub(super) fn inhabitants(name: &str) -> Vec<(String, Case)> {
    const BENT: [&str; 9] = ["joki", "koski", "mäki", "lahti", "järvi", "niemi", "saari", "lampi", "vesi"];
    let stem = if let Some(start) = name.strip_suffix("nen") {
        format!("{start}s")
    } else if BENT.iter().any(|end| name.ends_with(end)) {
        format!("{}e", name.trim_end_matches('i'))
    } else if name.ends_with(|c| "aeiouyäö".contains(c)) {
        name.to_owned()
    } else {
        return Vec::new();
    };
    let a = if back_vowels(name) { 'a' } else { 'ä' };
    let people = format!("{stem}l{a}is");
    let many =
        ["et".to_owned(), "ten".to_owned(), format!("i{a}"), format!("ill{a}"), format!("ilt{a}"), "ille".to_owned()];
    many.into_iter().map(|ending| (format!("{people}{ending}"), Case::Other)).collect()
}

/// A Swedish place name and its genitive.
pub(super) fn swedish_forms(name: &str) -> Vec<(String, Case)> {
    let mut forms = vec![(name.to_owned(), Case::Nominative)];
    if name.ends_with('s') {
        // The bare name is its own genitive; people also write an apostrophe, which is dropped before.
        return forms;
    }
    forms.push((format!("{name}s"), Case::Genitive));
    forms
}

/// The names that a genitive may belong to (`honkajoen` → `honkajoki`). Some are no words at all,
/// which does no harm: nobody writes them.
pub(super) fn names_of_genitive(genitive: &str) -> Vec<String> {
    let Some(stem) = genitive.strip_suffix('n') else {
        return vec![genitive.to_owned()];
    };
    const ENDINGS: [(&str, &str); 11] = [
        ("joe", "joki"),
        ("mäe", "mäki"),
        ("väe", "väki"),
        ("tehtaa", "tehdas"),
        ("lahde", "lahti"),
        ("vede", "vesi"),
        ("lamme", "lampi"),
        ("lammi", "lampi"),
        ("ranna", "ranta"),
        ("kankaa", "kangas"),
        ("portaa", "porras"),
    ];
    let mut names = Vec::new();
    for ending in ["ste", "se"] {
        names.extend(stem.strip_suffix(ending).map(|start| format!("{start}nen")));
    }
    names.extend(ENDINGS.iter().filter_map(|(weak, name)| Some(format!("{}{name}", stem.strip_suffix(weak)?))));
    for stem in [stem.to_owned()].into_iter().chain(strengthened(stem)) {
        if let Some(start) = stem.strip_suffix('e') {
            names.push(format!("{start}i"));
        }
        if let Some(start) = stem.strip_suffix("ee") {
            names.push(format!("{start}e"));
        }
        if let Some(start) = stem.strip_suffix('i') {
            names.push(start.to_owned());
        }
        names.push(stem);
    }
    names
}

/// The strong grades that the last consonant of a weak stem may come from.
fn strengthened(stem: &str) -> Vec<String> {
    let letters: Vec<char> = stem.chars().collect();
    let [.., before, consonant, vowel] = letters.as_slice() else {
        return Vec::new();
    };
    let start: String = letters[..letters.len() - 3].iter().collect();
    let strong: Vec<String> = match (before, consonant) {
        ('n', 'n') => vec!["nt".into()],
        ('l', 'l') => vec!["lt".into()],
        ('r', 'r') => vec!["rt".into()],
        ('m', 'm') => vec!["mp".into()],
        ('n', 'g') => vec!["nk".into()],
        (_, 'd') => vec![format!("{before}t")],
        (_, 'v') => vec![format!("{before}p")],
        (_, 'p' | 't' | 'k') => vec![format!("{before}{consonant}{consonant}")],
        _ => Vec::new(),
    };
    strong.into_iter().map(|grade| format!("{start}{grade}{vowel}")).collect()
}

fn back_vowels(name: &str) -> bool {
    name.chars().rev().find_map(|c| match c {
        'a' | 'o' | 'u' => Some(true),
        'ä' | 'ö' | 'y' => Some(false),
        _ => None,
    }) == Some(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cases_of_a_name_are_all_there() {
        let forms = |name: &str, genitive: &str| {
            finnish_forms(name, genitive).into_iter().map(|(form, _)| form).collect::<Vec<_>>()
        };
        for (name, genitive, expected) in [
            ("turku", "turun", vec!["turkuun", "turussa", "turkua", "turulle"]),
            ("nousiainen", "nousiaisten", vec!["nousiaisten", "nousiaisissa", "nousiaisiin", "nousiaisen"]),
            ("eurajoki", "eurajoen", vec!["eurajoelle", "eurajokeen", "eurajoelta"]),
            ("koski tl", "kosken tl", vec!["kosken tl", "koskella tl"]),
            ("pöytyä", "pöytyän", vec!["pöytyältä", "pöytyällä"]),
            ("uusikaupunki", "uudenkaupungin", vec!["uuteenkaupunkiin", "uudessakaupungissa"]),
            ("kankaanpää", "kankaanpään", vec!["kankaanpäähän", "kankaanpäässä"]),
        ] {
            let found = forms(name, genitive);
            for form in expected {
                let known = found.iter().any(|one| one == form);
                // Koski bends on the genitive's stem "koske".
                assert!(known, "{form} among {found:?}");
            }
        }
    }

    #[test]
    fn the_people_of_a_place_are_named_after_it() {
        for (name, people) in [
            ("turku", "turkulaisten"),
            ("huittinen", "huittislaiset"),
            ("kokemäki", "kokemäkeläiset"),
            ("merikarvia", "merikarvialaisten"),
            ("pori", "porilaisia"),
            ("kemiö", "kemiöläisten"),
        ] {
            assert!(inhabitants(name).iter().any(|(form, _)| form == people), "{people}: {:?}", inhabitants(name));
        }
    }

    #[test]
    fn a_genitive_leads_back_to_its_name() {
        for (genitive, name) in [
            ("honkajoen", "honkajoki"),
            ("kalannin", "kalanti"),
            ("yläneen", "yläne"),
            ("hiittisten", "hiittinen"),
            ("riihikosken", "riihikoski"),
            ("taalintehtaan", "taalintehdas"),
            ("halikon", "halikko"),
            ("suopellon", "suopelto"),
            ("runosmäen", "runosmäki"),
            ("vahdon", "vahto"),
            ("itätuulen", "itätuuli"),
            ("oripään", "oripää"),
            ("västanfjärdin", "västanfjärd"),
        ] {
            assert!(names_of_genitive(genitive).iter().any(|one| one == name), "{genitive}: {name}");
        }
    }
}
