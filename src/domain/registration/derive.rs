//! From an answer to its meaning: libraries, flags, topics. Reads answers in order, since a flag may name
//! an earlier one. Decides nothing; that is the coordinators'.

mod carried;
mod edited;

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::swap::wishes_a_swap;
use super::{Answer, Flag, Meaning, Registration};
use crate::domain::place::{Directory, Problem, Resolution, municipalities_named, resolve};
use crate::domain::{LibraryId, MunicipalityCode, RegistrationId, Round, TopicId};
use crate::i18n::Lang;

/// So many earlier registrations of the same libraries are named; more would say nothing new.
const MOST_OVERLAPS: usize = 5;

/// What an answer says by itself, whatever others say. To read it is most of the work of an import, and many
/// can be read at once.
#[derive(Debug, Clone)]
pub struct Reading {
    resolution: Resolution,
    topics: Vec<TopicId>,
    is_test: bool,
    text_flags: Vec<Flag>,
    named: Vec<MunicipalityCode>,
}

/// Reads answers one by one.
pub struct AnswerReader<'a> {
    directory: &'a Directory,
    tag: &'a (dyn Fn(&str) -> Vec<TopicId> + Sync),
    /// Many answers name one site in the same words.
    resolutions: HashMap<String, Resolution>,
}

impl<'a> AnswerReader<'a> {
    /// `tag` gives the topics of a text of interests.
    pub fn new(directory: &'a Directory, tag: &'a (dyn Fn(&str) -> Vec<TopicId> + Sync)) -> AnswerReader<'a> {
        AnswerReader { directory, tag, resolutions: HashMap::new() }
    }

    pub fn read(&mut self, answer: &Answer) -> Reading {
        let known = self.resolutions.entry(answer.site_text.clone());
        let is_test = is_test_row(answer);
        Reading {
            resolution: known.or_insert_with(|| resolve(&answer.site_text, self.directory)).clone(),
            topics: (self.tag)(&answer.interests),
            is_test,
            text_flags: text_flags(answer, is_test).collect(),
            named: if is_test { Vec::new() } else { municipalities_named(&answer.cooperation, self.directory) },
        }
    }
}

/// Where a registration of the round comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// An answer to the round's own form.
    Form,
    /// A postponed registration of an earlier round.
    Carried,
    /// It came by phone or mail.
    Hand,
}

impl Origin {
    fn of(registration: &Registration) -> Origin {
        match registration.upkeep.carried_from {
            Some(_) => Origin::Carried,
            None if registration.answer.is_by_hand() => Origin::Hand,
            None => Origin::Form,
        }
    }
}

/// Reads the answers of one round, each against those before it.
pub struct Reader<'a> {
    round: &'a Round,
    answers: AnswerReader<'a>,
    earlier: Earlier,
}

impl<'a> Reader<'a> {
    /// `tag` gives the topics of a text of interests.
    pub fn new(
        round: &'a Round,
        directory: &'a Directory,
        tag: &'a (dyn Fn(&str) -> Vec<TopicId> + Sync),
    ) -> Reader<'a> {
        Reader { round, answers: AnswerReader::new(directory, tag), earlier: Earlier::default() }
    }

    /// Takes note of a registration that stands, so that later answers are compared with it.
    pub fn remember(&mut self, registration: &Registration) {
        self.add(registration.id, &registration.answer, &registration.meaning, Origin::of(registration));
    }

    fn add(&mut self, id: RegistrationId, answer: &Answer, meaning: &Meaning, origin: Origin) {
        if !answer.cancelled && !meaning.flags.contains(&Flag::TestRow) {
            self.earlier.add(id, answer, meaning, origin);
        }
    }

    /// What the answer means, and how its site was read. Remembers it under `id`. The sites of `standing`, where
    /// given, are kept whatever the answer says.
    pub fn read(&mut self, id: RegistrationId, answer: &Answer, standing: Option<&Meaning>) -> (Meaning, Resolution) {
        let reading = self.answers.read(answer);
        self.compare(id, answer, standing, reading)
    }

    /// The same of an answer that was read already.
    pub fn compare(
        &mut self,
        id: RegistrationId,
        answer: &Answer,
        standing: Option<&Meaning>,
        reading: Reading,
    ) -> (Meaning, Resolution) {
        self.compare_from(Origin::Form, id, answer, standing, reading)
    }

    fn compare_from(
        &mut self,
        origin: Origin,
        id: RegistrationId,
        answer: &Answer,
        standing: Option<&Meaning>,
        reading: Reading,
    ) -> (Meaning, Resolution) {
        let Reading { resolution, topics, is_test, text_flags, named } = reading;
        let mut meaning = Meaning {
            libraries: standing.map_or(&resolution.libraries, |standing| &standing.libraries).clone(),
            municipalities: standing.map_or(&resolution.municipalities, |standing| &standing.municipalities).clone(),
            sure: standing.map_or(resolution.sure, |standing| standing.sure),
            flags: Vec::new(),
            topics,
        };
        meaning.flags = self.time_flags(answer, is_test, origin);
        if !is_test {
            match standing {
                Some(standing) => meaning.flags.extend(standing_flags(standing, &resolution)),
                None => meaning.flags.extend(place_flags(&resolution)),
            }
            meaning.flags.extend(self.earlier.flags(answer, &meaning, origin));
        }
        meaning.flags.extend(text_flags);
        let others = named.into_iter().filter(|code| !meaning.municipalities.contains(code));
        meaning.flags.extend(others.map(Flag::NamedCooperation).collect::<Vec<_>>());
        self.add(id, answer, &meaning, origin);
        (meaning, resolution)
    }

    /// The day of a carried registration belongs to another round's period.
    fn time_flags(&self, answer: &Answer, is_test: bool, origin: Origin) -> Vec<Flag> {
        let day = answer.received.map(|received| received.date()).filter(|_| origin != Origin::Carried);
        let flags = [
            (is_test, Flag::TestRow),
            (day.is_some_and(|day| day < self.round.opens), Flag::BeforeOpening),
            (day.is_some_and(|day| day > self.round.closes), Flag::Late),
            (answer.cancelled, Flag::Withdrawn),
        ];
        flags.into_iter().filter(|(holds, _)| *holds).map(|(_, flag)| flag).collect()
    }
}

fn place_flags(resolution: &Resolution) -> impl Iterator<Item = Flag> {
    let problem = resolution.problem.as_ref().map(|problem| match problem {
        Problem::Outside(_) => Flag::OutsideArea,
        Problem::Unknown => Flag::UnknownLibrary,
        Problem::Ambiguous => Flag::AmbiguousLibrary,
    });
    let several = (resolution.libraries.len() > 1).then_some(Flag::SeveralLibraries);
    problem.into_iter().chain(several)
}

/// The doubts about a site that a person has decided on are gone, but not that the answer changed since.
fn standing_flags(standing: &Meaning, resolution: &Resolution) -> Vec<Flag> {
    let other = resolution.libraries.iter().any(|library| !standing.libraries.contains(library));
    let several = standing.libraries.len() > 1;
    let doubts = place_flags(resolution).filter(|flag| !standing.sure && *flag != Flag::SeveralLibraries);
    let flags = [(several, Flag::SeveralLibraries), (other, Flag::OtherSite)];
    doubts.chain(flags.into_iter().filter(|(holds, _)| *holds).map(|(_, flag)| flag)).collect()
}

fn text_flags(answer: &Answer, is_test: bool) -> impl Iterator<Item = Flag> {
    let texts = [&answer.interests, &answer.cooperation, &answer.extra];
    let flags = [
        (!is_test && says_no_interest(&answer.interests), Flag::EmptyInterests),
        (texts.into_iter().any(|text| wishes_a_swap(text)), Flag::SwapWish),
        (!is_test && answer.language != Lang::Fi, Flag::Language(answer.language)),
    ];
    flags.into_iter().filter(|(holds, _)| *holds).map(|(_, flag)| flag)
}

fn says_no_interest(interests: &str) -> bool {
    const NOTHING: [&str; 18] = [
        "",
        "ei",
        "nej",
        "no",
        "ei ole",
        "ei mitään",
        "ei tietoa",
        "ei vielä tiedossa",
        "ei tiedossa",
        "ei osaa sanoa",
        "en osaa sanoa",
        "emme osaa sanoa",
        "en tiedä",
        "en tiedä vielä",
        "emme tiedä vielä",
        "vet inte",
        "vi vet inte ännu",
        "none",
    ];
    NOTHING.contains(&words(interests).collect::<Vec<_>>().join(" ").as_str())
}

/// A row with which somebody tried the form: its site says so, or its wish and nothing but that.
fn is_test_row(answer: &Answer) -> bool {
    const BESIDE: &str = "poista poistaa poistakaa poistetaan poistettava saa voi voidaan tämä tämän on vain vaan rivi lomake \
        lomakkeen lomaketta vastaus ilmoittautuminen älä älkää huomioi huomioiko ta bort delete this please ignore is a ake aken \
        kirjasto xxx";
    let is_test = |word: &String| word.starts_with("test") || ["koe", "kokeilu", "prov"].contains(&word.as_str());
    let beside = |word: &String| word.bytes().all(|c| c.is_ascii_digit()) || BESIDE.split(' ').any(|one| one == word);
    let only_tests =
        |text: &str| words(text).any(|word| is_test(&word)) && words(text).all(|word| is_test(&word) || beside(&word));
    let site_tests = words(&answer.site_text).any(|word| is_test(&word));
    let wish_tests = only_tests(&answer.interests);
    only_tests(&answer.site_text)
        || (site_tests && (wish_tests || says_no_interest(&answer.interests)))
        || (wish_tests && words(&answer.interests).any(|word| word.starts_with("test")))
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

/// The registrations before the one being read, by what makes two of them alike.
#[derive(Default)]
struct Earlier {
    by_mailbox: HashMap<u64, RegistrationId>,
    by_texts: HashMap<u64, RegistrationId>,
    by_library: HashMap<LibraryId, Vec<RegistrationId>>,
    /// By all of the sites together.
    by_sites: HashMap<u64, RegistrationId>,
    /// The same, of those alone that no form had: carried over, or typed by hand.
    by_other_sites: HashMap<u64, RegistrationId>,
}

impl Earlier {
    fn add(&mut self, id: RegistrationId, answer: &Answer, meaning: &Meaning, origin: Origin) {
        if let Some(sites) = hash_of_sites(meaning) {
            self.by_sites.entry(sites).or_insert(id);
            if origin != Origin::Form {
                self.by_other_sites.entry(sites).or_insert(id);
            }
        }
        let duplicate = meaning.flags.iter().any(|flag| matches!(flag, Flag::DuplicateOf(_)));
        for (map, likeness) in self.likenesses(answer, meaning) {
            map.entry(likeness).or_insert(id);
        }
        for library in meaning.libraries.iter().filter(|_| !duplicate) {
            let ids = self.by_library.entry(library.clone()).or_default();
            // The one that a duplicate repeats leaves room for the others.
            if ids.len() <= MOST_OVERLAPS {
                ids.push(id);
            }
        }
    }

    fn flags(&mut self, answer: &Answer, meaning: &Meaning, origin: Origin) -> Vec<Flag> {
        let same_sites = self.with_the_same_sites(meaning, origin);
        let mut likenesses = self.likenesses(answer, meaning);
        let original = likenesses.iter_mut().filter_map(|(map, likeness)| map.get(likeness).copied());
        let original = original.chain(same_sites);
        // Places in a file are negative, so the earliest is the one nearest to zero.
        let original = original.min_by_key(|id| (id.0 < 0, id.0.abs()));
        let mut flags: Vec<Flag> = original.into_iter().map(Flag::DuplicateOf).collect();
        let sharing = meaning.libraries.iter().filter_map(|library| self.by_library.get(library)).flatten();
        let mut overlaps: Vec<RegistrationId> = sharing.copied().filter(|id| Some(*id) != original).collect();
        overlaps.sort_by_key(|id| (id.0 < 0, id.0.abs()));
        overlaps.dedup();
        flags.extend(overlaps.into_iter().take(MOST_OVERLAPS).map(Flag::Overlaps));
        flags
    }

    /// A library that answers the form after its registration was carried over or typed by hand, or the other way
    /// round, says the same thing twice, whoever wrote it and in what words.
    fn with_the_same_sites(&self, meaning: &Meaning, origin: Origin) -> Option<RegistrationId> {
        let known = if origin == Origin::Form { &self.by_other_sites } else { &self.by_sites };
        known.get(&hash_of_sites(meaning)?).copied()
    }

    /// The maps in which an answer has a twin, with its key there. An answer that says too little (no
    /// mailbox, no texts) has none.
    fn likenesses(&mut self, answer: &Answer, meaning: &Meaning) -> Vec<(&mut HashMap<u64, RegistrationId>, u64)> {
        let mut site: Vec<String> = meaning.libraries.iter().map(ToString::to_string).collect();
        site.sort();
        if site.is_empty() {
            site.extend(words(&answer.site_text));
        }
        let texts: Vec<String> = words(&answer.interests).chain(words(&answer.cooperation)).collect();
        let mut likenesses = Vec::new();
        if !answer.email.is_empty() {
            likenesses.push((&mut self.by_mailbox, hash(&(&site, answer.email.to_lowercase()))));
        }
        if !says_no_interest(&answer.interests) {
            likenesses.push((&mut self.by_texts, hash(&(&site, texts))));
        }
        likenesses
    }
}

/// `None` where no site is known.
fn hash_of_sites(meaning: &Meaning) -> Option<u64> {
    let mut sites: Vec<&LibraryId> = meaning.libraries.iter().collect();
    sites.sort();
    (!sites.is_empty()).then(|| hash(&sites))
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::domain::RoundId;
    use crate::domain::place::samples::directory;

    fn answer(site: &str, email: &str, interests: &str, cooperation: &str) -> Answer {
        let received = NaiveDate::from_ymd_opt(2024, 3, 15).unwrap().and_hms_opt(23, 58, 0);
        Answer {
            source: String::new(),
            received,
            cancelled: false,
            first_name: String::new(),
            last_name: String::new(),
            email: email.into(),
            language: Lang::Fi,
            site_text: site.into(),
            interests: interests.into(),
            cooperation: cooperation.into(),
            extra: String::new(),
        }
    }

    fn flags(answers: &[Answer]) -> Vec<String> {
        let day = |d| NaiveDate::from_ymd_opt(2024, 3, d).unwrap();
        let (opens, closes) = (day(1), day(15));
        let code = "2024K".to_owned();
        let round = Round { id: RoundId(1), code, name: None, opens, closes, budget: None, version: 1 };
        let directory = directory();
        let mut reader = Reader::new(&round, &directory, &|_| Vec::new());
        let shown = answers.iter().zip(1..).map(|(answer, place)| {
            let (meaning, _) = reader.read(RegistrationId(-place), answer, None);
            meaning.flags.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
        });
        shown.collect()
    }

    #[test]
    fn the_closing_day_belongs_to_the_round() {
        let on = |day: u32| Answer {
            received: NaiveDate::from_ymd_opt(2024, 3, day).unwrap().and_hms_opt(0, 0, 0),
            ..answer("Aura", "", "omatoimi", "")
        };
        let texts = |day| Answer { interests: format!("tapahtumat {day}"), site_text: "Marttila".into(), ..on(day) };
        assert_eq!(flags(&[on(15)]), [""]);
        assert_eq!(flags(&[texts(16)]), ["late"]);
        assert_eq!(flags(&[Answer { received: None, ..on(1) }]), [""]);
    }

    #[test]
    fn a_repeated_answer_is_a_duplicate_and_a_shared_library_an_overlap() {
        let answers = [
            answer("Loimaan pääkirjasto ja Mellilä", "a@x.example", "tilat", ""),
            answer("Mellilän kirjasto", "b@x.example", "omatoimi", ""),
            answer("Mellilä", "B@x.example", "muuta", ""),
            answer("Mellilän kirjasto", "c@x.example", "Omatoimi.", ""),
            answer("Aura", "b@x.example", "omatoimi", ""),
        ];
        assert_eq!(
            flags(&answers),
            ["several_libraries", "overlaps:-1", "duplicate_of:-2 overlaps:-1", "duplicate_of:-2 overlaps:-1", ""]
        );
    }

    #[test]
    fn a_withdrawn_answer_is_nobodys_original() {
        let cancelled = Answer { cancelled: true, ..answer("Aura", "a@x.example", "tilat", "") };
        assert_eq!(flags(&[cancelled, answer("Aura", "a@x.example", "tilat", "")]), ["withdrawn", ""]);
    }

    #[test]
    fn co_operation_is_read_in_any_case_form_and_never_ones_own() {
        let named = |site: &str, text: &str| flags(&[answer(site, "", "tilat", text)]).remove(0);
        for (text, expected) in [
            ("Turku, Lieto ja Salo tarvittaessa", "853 423 734"),
            ("Kosken Tl kirjaston kanssa puhelimitse", "284"),
            ("Uudenkaupungin kirjaston kanssa keskusteltu, ei vielä mitään", "895"),
            ("NAANTALIN KANSSA JOSKUS TAPAHTUMIA", "529"),
            ("Ja, med Kimitoön (sagostunder)", "322"),
            ("Åbo stadsbibliotek och Nagu bibliotek", "853 445"),
            ("yhteistyötä Raumalle ja Poriin päin", "684 609"),
            ("Tarvasjoen lukupiiri", "423"),
            ("naantalin kanssa", "529"),
            ("Loimaan kanssa", "430"),
            ("Kaarinan sisällä Piikkiössä", "202"),
            ("Forssan kanssa", "061"),
            ("Turkuun ja Turussa", "853"),
            ("yhteistyötä on ollut kaarinan ja liedon kirjastojen kanssa", "202 423"),
            ("turku, lieto, salo", "853 423 734"),
            ("Marttilan, Kosken ja Tarvasjoen kirjastojen kanssa", "480 284 423"),
            ("Satakirjastojen työryhmät (Ulvila, Nakkila)", "886 531"),
            ("Eurajoelta on käynyt vieraita, Raumalla olemme käyneet", "051 684"),
            ("Nousiaisiin ja Vahdolle", "538 704"),
            ("Uuteenkaupunkiin on viety kirjoja", "895"),
            ("Sagu och Pemar, S:t Karins", "738 577 202"),
            ("Vi har samarbete med Ekenäs och Hangö stadsbibliotek", "710 078"),
            ("Kustavi/Taivassalo/Vehmaa", "304 833 918"),
            ("Halikon, Perniön ja Kiskon lähikirjastot", "734"),
            ("Ei varsinaista; joskus Paimion kanssa", "577"),
            ("Uudessakaupungissa ja Kankaanpäähän", "895 214"),
            ("Turun kirjamessuilla Liedon kanssa", "423"),
            ("Paimio–Sauvo", "577 738"),
            ("Satakunnan kirjastot, Porin maakuntakirjasto", "609"),
        ] {
            let codes: Vec<String> = expected.split(' ').map(|code| format!("named_cooperation:{code}")).collect();
            assert_eq!(named("Aura", text), codes.join(" "), "{text}");
        }
        for text in [
            "",
            "ei",
            "-",
            "Nej",
            "Kimpan sisäinen yhteistyö, ei muuta.",
            "Vaski-kirjastot",
            "Loisto-kirjastot, säännöllisesti",
            "Kaarina Virtanen on käynyt kylässä",
            "Matti Salo auttoi",
            "Turun Sanomat kirjoitti",
            "Turun yliopiston kirjasto",
            "Pori Jazz",
            "Perhon koulu, pellon laidalla",
            "Rauman Lukko kävi lukemassa",
            "Yhteistyötä Lapin AKEn kirjastokaverien tapaan",
            "ei koske meitä, salolla ei ole väliä",
            "yhteistyö on kuin koski kevätaikaan, Ei muuta",
            "Auran muut koulut ja Aura",
            "Oman kunnan muut kirjastot",
            "Perniön lukion kanssa",
            "Loimaan koulujen kanssa",
            "Raision kaupunginteatteri",
            "Turku-seura",
            "Salon seudun kirjastot",
        ] {
            assert_eq!(named("Aura", text), "", "{text}");
        }
    }

    #[test]
    fn a_row_that_tries_the_form_is_a_test_and_nothing_else() {
        assert_eq!(flags(&[answer("TESTI", "", "testi testi", "")]), ["test_row"]);
        assert_eq!(flags(&[answer("testi 2", "", "", "")]), ["test_row"]);
        assert_eq!(flags(&[answer("Aura", "", "testaamme laitteita", "")]), [""]);
    }

    #[test]
    fn no_interests_are_noticed() {
        for empty in ["", " - ", "ei", "?"] {
            assert_eq!(flags(&[answer("Aura", "", empty, "")]), ["empty_interests"], "{empty}");
        }
    }
}
