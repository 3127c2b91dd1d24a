//! What has to be asked before a registration can go on: its flags as questions, each in a sentence that somebody
//! who knows nothing of flags and numbers can answer.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::place::{Municipality, municipality};
use crate::domain::{Flag, Library, LibraryId, MunicipalityCode, Registration, RegistrationId, clean_line};
use crate::i18n::{Lang, Phrase, say};

/// Of so many libraries one may still choose; more are a list, and a question without them is easier to answer.
const MOST_CANDIDATES: usize = 6;

/// A question of one's own is a few sentences, in characters.
const LONGEST_OWN_QUESTION: usize = 1000;

/// What the questions about a registration rest on beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Surroundings<'a> {
    /// The directory.
    pub libraries: &'a [Library],
    /// The libraries between which its words leave open.
    pub candidates: Vec<LibraryId>,
    /// The registrations that its flags name, with the day on which each came.
    pub others: Vec<(RegistrationId, Option<NaiveDate>)>,
}

/// A usual reason for asking back says the same as a flag, in the words of whoever asked.
const USUAL_REASONS: [(&str, &str); 4] = [
    ("reason-which-library", "letter-ask-which-library"),
    ("reason-interests-missing", "letter-ask-interests"),
    ("reason-cooperation-unclear", "letter-ask-cooperation"),
    ("reason-twice", "letter-ask-twice"),
];

/// The questions, the coordinator's own first; never none. What is about the same thing is asked once. A reason
/// is a question where it has a question mark or is one of the usual ones.
pub fn questions(registration: &Registration, around: &Surroundings<'_>) -> Vec<Phrase> {
    let meaning = &registration.meaning;
    let reason = registration.reason.as_deref().map(clean_line).filter(|reason| !reason.is_empty());
    let usual = reason.as_deref().and_then(usual_question);
    // What asks nothing was written for the colleagues.
    let own = reason.filter(|reason| usual.is_none() && reason.contains('?'));
    let own = own.map(|reason| Phrase::verbatim(cut_at_a_word(&reason)));
    let flagged = meaning.flags.iter().filter_map(|flag| about_flag(registration, around, flag));
    let unsure = (!meaning.sure).then(|| is_it_this(around, &meaning.libraries));
    let mut questions: Vec<Phrase> = Vec::new();
    for question in own.into_iter().chain(flagged).chain(unsure).chain(usual) {
        if !questions.iter().any(|asked| asks_the_same(asked, &question)) {
            questions.push(question);
        }
    }
    if questions.is_empty() {
        questions.push(Phrase::new("letter-ask-more"));
    }
    questions
}

/// The words that have room, with a mark where some have none.
fn cut_at_a_word(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(LONGEST_OWN_QUESTION) else { return text.to_owned() };
    let words = text[..end].rfind(char::is_whitespace).map_or(&text[..end], |last| &text[..last]);
    format!("{} …", words.trim_end())
}

/// The question that a flag raises; `None` for one that a coordinator decides on without asking.
fn about_flag(registration: &Registration, around: &Surroundings<'_>, flag: &Flag) -> Option<Phrase> {
    let meaning = &registration.meaning;
    Some(match flag {
        Flag::UnknownLibrary => Phrase::new("letter-ask-unknown-library"),
        Flag::AmbiguousLibrary => match around.candidates.len() {
            // Only what lies outside the directory could be meant beside it.
            1 => is_it_this(around, &around.candidates),
            2..=MOST_CANDIDATES => {
                Phrase::new("letter-ask-ambiguous-library").with("candidates", named(around, &around.candidates))
            }
            _ => Phrase::new("letter-ask-which-library"),
        },
        Flag::OutsideArea => outside(&meaning.municipalities),
        Flag::OtherSite => Phrase::new("letter-ask-other-site").with("libraries", named(around, &meaning.libraries)),
        Flag::DuplicateOf(other) => of_other("letter-ask-duplicate", around, *other),
        Flag::Overlaps(other) => of_other("letter-ask-overlaps", around, *other),
        Flag::EmptyInterests => Phrase::new("letter-ask-interests"),
        Flag::Withdrawn => Phrase::new("letter-ask-withdrawn"),
        Flag::TestRow
        | Flag::BeforeOpening
        | Flag::Late
        | Flag::SeveralLibraries
        | Flag::SwapWish
        | Flag::Language(_)
        | Flag::NamedCooperation(_) => return None,
    })
}

/// Whether an answer to the one would answer the other, too. Each other registration is a question of its own, and a
/// question in somebody's own words may say what an automatic one does.
fn asks_the_same(asked: &Phrase, question: &Phrase) -> bool {
    let of_another = |question: &Phrase| {
        question.key.starts_with("letter-ask-duplicate") || question.key.starts_with("letter-ask-overlaps")
    };
    match Lang::ALL.map(|lang| say(lang, asked)) {
        _ if of_another(asked) && of_another(question) => asked == question,
        _ if subject(asked) == subject(question) => true,
        own if own[0] == own[1] => Lang::ALL.into_iter().any(|lang| says_nearly(&own[0], &say(lang, question))),
        _ => false,
    }
}

/// Whether most of the words of both are the same, whatever their capitals.
fn says_nearly(one: &str, other: &str) -> bool {
    let words = |text: &str| -> BTreeSet<String> {
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
    };
    let (one, other) = (words(one), words(other));
    let common = one.intersection(&other).count();
    common > 0 && common * 4 >= one.len().max(other.len()) * 3
}

/// What a question is about.
fn subject(question: &Phrase) -> &str {
    match question.key.as_str() {
        "letter-ask-unknown-library"
        | "letter-ask-ambiguous-library"
        | "letter-ask-which-library"
        | "letter-ask-is-it-this"
        | "letter-ask-outside-area"
        | "letter-ask-outside"
        | "letter-ask-other-site" => "site",
        "letter-ask-duplicate"
        | "letter-ask-duplicate-undated"
        | "letter-ask-overlaps"
        | "letter-ask-overlaps-undated"
        | "letter-ask-twice" => "twice",
        key => key,
    }
}

fn is_it_this(around: &Surroundings<'_>, libraries: &[LibraryId]) -> Phrase {
    if libraries.is_empty() {
        return Phrase::new("letter-ask-which-library");
    }
    let question = Phrase::new("letter-ask-is-it-this").with("count", libraries.len());
    question.with("libraries", named(around, libraries))
}

fn outside(municipalities: &[MunicipalityCode]) -> Phrase {
    let is_outside = |code: &&MunicipalityCode| !municipality(code).is_some_and(Municipality::in_area);
    let outside: Vec<Phrase> = municipalities.iter().filter(is_outside).map(municipality_phrase).collect();
    if outside.is_empty() {
        return Phrase::new("letter-ask-outside");
    }
    Phrase::new("letter-ask-outside-area").with("municipality", outside)
}

/// Nobody outside knows our numbers; the day on which it came they may remember.
fn of_other(key: &str, around: &Surroundings<'_>, other: RegistrationId) -> Phrase {
    match around.others.iter().find(|(id, _)| *id == other) {
        Some((_, Some(day))) => Phrase::new(key).with("day", *day),
        _ => Phrase::new(format!("{key}-undated")),
    }
}

/// Libraries as one asks about them: each with its municipality, which its name need not have.
fn named(around: &Surroundings<'_>, ids: &[LibraryId]) -> Vec<Phrase> {
    let name = |id: &LibraryId| match around.libraries.iter().find(|library| library.id == *id) {
        Some(library) => Phrase::new("letter-library")
            .with("library", clean_line(&library.name))
            .with("municipality", municipality_phrase(&library.municipality)),
        None => Phrase::verbatim(clean_line(id.as_str())),
    };
    ids.iter().map(name).collect()
}

fn municipality_phrase(code: &MunicipalityCode) -> Phrase {
    match municipality(code) {
        Some(town) => Phrase::trilingual(town.name(Lang::Fi), town.name(Lang::Sv), town.name(Lang::En)),
        None => Phrase::verbatim(clean_line(code.as_str())),
    }
}

/// The reason was kept in the language of whoever decided, which need not be the recipient's.
fn usual_question(reason: &str) -> Option<Phrase> {
    let says = |key: &str| Lang::ALL.into_iter().any(|lang| say(lang, &Phrase::new(key)) == reason);
    USUAL_REASONS.iter().find(|(key, _)| says(key)).map(|(_, question)| Phrase::new(*question))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Answer, LibraryKind, Meaning, RoundId, Status, Upkeep};

    fn library(id: &str, name: &str, municipality: &str) -> Library {
        Library {
            id: LibraryId::new(id),
            name: name.into(),
            municipality: MunicipalityCode::new(municipality),
            kind: LibraryKind::Branch,
            postcode: None,
            position: None,
        }
    }

    fn registration(flags: &[&str], reason: Option<&str>) -> Registration {
        Registration {
            id: RegistrationId(4),
            round: RoundId(1),
            answer: Answer {
                source: "4".into(),
                first_name: "Maija".into(),
                last_name: "Meikäläinen".into(),
                email: "maija@raisio.fi".into(),
                site_text: "Lapin kirjasto".into(),
                ..Answer::empty()
            },
            meaning: Meaning {
                libraries: vec![LibraryId::new("1")],
                municipalities: vec![MunicipalityCode::new("091")],
                sure: true,
                flags: flags.iter().map(|flag| flag.parse().unwrap()).collect(),
                topics: Vec::new(),
            },
            status: Status::Clarify,
            reason: reason.map(str::to_owned),
            merged_into: None,
            note: String::new(),
            upkeep: Upkeep::default(),
            version: 1,
        }
    }

    fn asked(lang: Lang, registration: &Registration) -> Vec<String> {
        asked_between(&["1", "2"], lang, registration)
    }

    fn asked_between(candidates: &[&str], lang: Lang, registration: &Registration) -> Vec<String> {
        let around = Surroundings {
            libraries: &[library("1", "Lapin kirjasto", "684"), library("2", "Turun pääkirjasto", "853")],
            candidates: candidates.iter().map(|id| LibraryId::new(*id)).collect(),
            others: vec![(RegistrationId(3), NaiveDate::from_ymd_opt(2024, 2, 20)), (RegistrationId(5), None)],
        };
        questions(registration, &around).iter().map(|question| say(lang, question)).collect()
    }

    #[test]
    fn every_flag_that_needs_asking_gives_a_question_in_each_language() {
        let asking = [
            "withdrawn",
            "unknown_library",
            "ambiguous_library",
            "outside_area",
            "other_site",
            "duplicate_of:3",
            "duplicate_of:5",
            "overlaps:3",
            "overlaps:5",
            "empty_interests",
        ];
        for lang in Lang::ALL {
            for flag in asking {
                let questions = asked(lang, &registration(&[flag], None));
                let [question] = questions.as_slice() else { panic!("{flag}: {questions:?}") };
                assert!(question.contains('?') && !question.contains('⟦'), "{flag}: {question}");
                let more = Phrase::new("letter-ask-more");
                assert_ne!(*question, say(lang, &more), "{flag}");
            }
        }
        let quiet = Flag::FAMILIES.iter().filter(|family| !asking.iter().any(|flag| flag.starts_with(**family)));
        let quiet: Vec<String> = quiet.map(|family| (*family).to_owned()).collect();
        let expected =
            ["test_row", "before_opening", "late", "several_libraries", "swap_wish", "language", "named_cooperation"];
        assert_eq!(quiet, expected, "a new flag: does it need asking?");
    }

    #[test]
    fn the_candidates_are_named_with_their_municipality_in_the_recipients_language() {
        let ambiguous = registration(&["ambiguous_library"], None);
        let in_finnish = asked(Lang::Fi, &ambiguous).concat();
        assert!(in_finnish.contains("Lapin kirjasto (Rauma), Turun pääkirjasto (Turku)"), "{in_finnish}");
        let in_swedish = asked(Lang::Sv, &ambiguous).concat();
        assert!(in_swedish.contains("Lapin kirjasto (Raumo), Turun pääkirjasto (Åbo)"), "{in_swedish}");
        let only_one = asked_between(&["1"], Lang::Fi, &ambiguous);
        assert_eq!(
            only_one,
            ["Ymmärsimmekö oikein, että ilmoittautumassa on tämä toimipiste: Lapin kirjasto (Rauma)?"]
        );
        assert_eq!(asked_between(&[], Lang::Fi, &ambiguous), ["Mikä toimipiste on ilmoittautumassa?"]);
        assert!(asked(Lang::Fi, &registration(&["duplicate_of:3"], None)).concat().contains("20.2.2024"));
        assert!(asked(Lang::Fi, &registration(&["outside_area"], None)).concat().contains("Helsinki"));
    }

    #[test]
    fn a_reason_and_a_flag_that_ask_the_same_ask_once_and_own_words_come_first() {
        let which = say(Lang::Sv, &Phrase::new("reason-which-library"));
        assert_eq!(asked(Lang::Fi, &registration(&["unknown_library"], Some(&which))).len(), 1);
        let translated = asked(Lang::Fi, &registration(&[], Some(&which)));
        assert_eq!(translated, [say(Lang::Fi, &Phrase::new("letter-ask-which-library"))]);
        let own = asked(Lang::Fi, &registration(&["empty_interests"], Some("Onko teillä\nkirjastoautoa?")));
        assert_eq!((own[0].as_str(), own.len()), ("Onko teillä kirjastoautoa?", 2));
        let note = asked(Lang::Fi, &registration(&["empty_interests"], Some("Kysytty jo puhelimessa")));
        assert_eq!(note, [say(Lang::Fi, &Phrase::new("letter-ask-interests"))]);
    }

    #[test]
    fn a_question_that_is_too_long_ends_with_a_whole_word() {
        let long = format!("Onko? {}", "kirjastoauto ".repeat(100));
        let asked = asked(Lang::Fi, &registration(&[], Some(&long)));
        assert!(asked[0].ends_with(" kirjastoauto …"), "{}", asked[0]);
        assert!(asked[0].chars().count() <= LONGEST_OWN_QUESTION + 2);
    }

    #[test]
    fn what_is_not_sure_is_asked_about_and_a_letter_never_asks_nothing() {
        let mut unsure = registration(&[], None);
        unsure.meaning.sure = false;
        assert!(asked(Lang::Fi, &unsure).concat().contains("Lapin kirjasto (Rauma)"));
        assert_eq!(asked(Lang::Fi, &registration(&["late"], Some("  "))).len(), 1);
    }

    #[test]
    fn each_other_registration_is_asked_about_once_and_own_words_are_not_repeated() {
        let flags = ["duplicate_of:3", "overlaps:5"];
        let twice = say(Lang::Fi, &Phrase::new("reason-twice"));
        for reason in [None, Some(twice.as_str())] {
            assert_eq!(asked(Lang::Fi, &registration(&flags, reason)).len(), 2, "{reason:?}");
        }
        for lang in Lang::ALL {
            let own = say(lang, &Phrase::new("letter-ask-which-library")).to_uppercase();
            let registration = registration(&["ambiguous_library", "empty_interests"], Some(&own));
            let asked = asked_between(&[], Lang::Fi, &registration);
            assert_eq!(asked, [own, say(Lang::Fi, &Phrase::new("letter-ask-interests"))]);
        }
    }
}
