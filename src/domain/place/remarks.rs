//! The words that stand around a library's name in an answer and say nothing of which library it is, and those
//! that take something out or ask for everything.

use std::collections::HashSet;
use std::sync::OnceLock;

use super::lists::{begins, has_part, lists};
use super::tokens::{Token, Word};

/// Words that say nothing about which library is meant.
pub(super) fn says_nothing(key: &str) -> bool {
    const WORDS: &str = "sivistyspalvelut sivistystoimi kulttuuripalvelut hyvinvointipalvelut bildningstjänster \
        kunta kunnan kunnassa kaupunki kaupungin kaup stad stads staden kommun kommuns kommunen town city municipality \
        of the in at from for to i på från till av med för den det är \
        tl t l ent entinen entisen fd nyk nykyinen  \
        vi me we minä jag hei moi terve hej hello hi terveisiä terveiset hälsningar greetings kiitos tack thanks \
        meidän meiltä meillä meidät oma oman vår våra vårt our siis nimi nimeltä namn name \
        täältä täällä tästä tämä kyseessä här \
        olen olemme on ovat ollaan oltaisiin are is am \
        ilmoitan ilmoitamme ilmoittaa ilmoittaisin ilmoittaisimme ilmoittautuu ilmoittautuvat ilmoittautuja \
        ilmoittaudun ilmoittaudumme ilmoittautua ilmoittautuminen ilmoittautumisen ilmoittautumme ilmoittautuva \
        anmäler anmälan anmälning sig oss register registers registering registration join joining \
        mukana mukaan osallistuu osallistuvat osallistumme osallistuisimme osallistuisi osallistua osallistuva \
        deltar delta vill gärna would like want wants \
        haluamme haluaisimme haluan haluaisin haluaa haluaisi tulemme tulisimme tulee lähdemme lähtisimme lähtee \
        kyllä ja ihan vain bara only myös sekä yhdessä tillsammans together \
        pieni pienen pikku pikkuinen lilla \
        satakunta satakunnan finland suomi suomesta varsinais egentliga västra sydvästra \
        omatoimi itsepalvelu meröppet kirjastoväki henkilökunta henkilökunnan henkilökunnasta henkilöstö väki väkeä tiimi \
        porukka porukalla personal personalen staff team \
        hlö hlöä henkilöä henkeä työntekijä työntekijää työntekijän työntekijät hengen voimin personer anställda people \
        yhden kahden kolmen neljän viiden";
    static SET: OnceLock<HashSet<&str>> = OnceLock::new();
    SET.get_or_init(|| WORDS.split_whitespace().collect()).contains(key) || key.bytes().all(|c| c.is_ascii_digit())
}

/// How many sites a word asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Amount {
    /// "kaikki", "alla".
    All,
    /// "molemmat", "kolme": as many as there are, if there are so many.
    Exactly(usize),
}

/// Words that ask for every site, or for a number of them.
pub(super) fn amount(key: &str) -> Option<Amount> {
    Some(match key {
        "kaikki" | "kaikkien" | "kaikista" | "koko" | "alla" | "samtliga" | "all" | "hela" => Amount::All,
        "molemmat" | "molempien" | "molemmista" | "kumpikin" | "båda" | "bägge" | "both" | "kaksi" | "två" | "two" => {
            Amount::Exactly(2)
        }
        "kolme" | "tre" | "three" => Amount::Exactly(3),
        "neljä" | "fyra" | "four" => Amount::Exactly(4),
        "viisi" | "fem" | "five" => Amount::Exactly(5),
        "kuusi" | "sex" | "six" => Amount::Exactly(6),
        _ => return None,
    })
}

/// Words that take out what they stand before: "(ei Halikko)". Alone behind a name they take out that one.
pub(super) fn excludes(key: &str) -> bool {
    const WORDS: &str = "ei eikä eivät emme emmekä paitsi ilman pois poislukien lukuunottamatta inte ej utom utan förutom \
        not except without erikseen itsenäisesti separat separately eriks skilt itse";
    lists(WORDS, key)
}

/// Words that leave open whether more sites are meant than those named: "ja muut".
pub(super) fn leaves_open(key: &str) -> bool {
    const WORDS: &str = "muut muutkin muita muu ym jne ehkä mahdollisesti tarvittaessa joko andra övriga kanske \
        eventuellt others other maybe perhaps";
    lists(WORDS, key)
}

/// A part of a library rather than a site: "lastenosasto", "musikavdelningen".
pub(super) fn is_department(key: &str) -> bool {
    const PARTS: &str = "osasto avdelning department palvelupist keskusta centrum keskustan";
    has_part(PARTS, key)
}

/// An institution whose library is no site of the directory: "lukion kirjasto".
pub(super) fn is_institution(key: &str) -> bool {
    const STEMS: &str = "koulu yhtenäiskoulu lukio yliopist ammattikorkeakoulu amk ammattiopist opisto kansalaisopist \
        skola gymnasi universitet akademi högskol school university college päiväkot seurakun";
    begins(STEMS, key) || key.ends_with("koulun") || key.ends_with("koulu")
}

/// What follows is who to talk with, not which library.
pub(super) fn introduces_a_person(key: &str) -> bool {
    const WORDS: &str = "yhteyshenkilö yhteyshlö yhteyshenkilönä yht terveisin terv ystävällisin puh puhelin \
        kontaktperson kontakt contact mvh tel kirjastonhoitaja bibliotekarie";
    const TITLES: &str = "kirjastonhoit kirjastovirkail kirjastonjoht kirjastotoimenj kirjastopedag bibliotekarie \
        biblioteksche biblioteksfunk";
    lists(WORDS, key) || begins(TITLES, key)
}

/// How many tokens a street and its number take: "Vistantie 18 B". 0 where none begins here.
pub(super) fn street_address(rest: &[Token]) -> usize {
    const STREETS: &str = "tie tien katu kadun kuja polku raitti väylä tori aukio penger gatan vägen gränd torget";
    let word = |at: usize| rest.get(at).and_then(Token::word);
    let Some(street) = word(0) else { return 0 };
    let named = street.is_capitalised()
        && STREETS
            .split_ascii_whitespace()
            .any(|end| street.key.strip_suffix(end).is_some_and(|start| start.chars().count() >= 3));
    let number = word(1).filter(|number| number.key.starts_with(|c: char| c.is_ascii_digit()));
    match number {
        Some(number) if named && number.key.len() <= 4 => {
            let stair = word(2).is_some_and(|stair| stair.key.chars().count() == 1 && !stair.is_number());
            2 + usize::from(stair)
        }
        _ => 0,
    }
}

/// Given names common among those who fill in such a form: the name after one is a person's.
pub(super) fn is_given_name(key: &str) -> bool {
    const NAMES: &str = "aila aino aku anders anita anja ann anna anne anneli annika annukka ansa antti anu anja arja arto auli \
        birgitta camilla carina carola cecilia eeva eija eila elina elisa ella elli emilia emma emmi eriika erik erika erkki essi \
        esa eva fredrik gun gunilla hanna hannele hannu harri heidi heikki heini heli helena helmi henna henri henrik hilkka iida \
        iiris ilkka ilona inka inga-lill inkeri irja irma irmeli jaakko jaana jan janina janne jari jarmo jenna jenni jenny johan \
        johanna jonna jorma jouni juha juhani jukka julia jussi kaija kaisa karoliina kari karin karita kati katja katri katariina \
        kerttu kim kimmo kirsi kirsti krista kristiina kristina kyllikki lari lars lasse laura lauri lea leena leila leo lena liisa \
        linda lotta lumi maarit maija maiju mailis maj malin mari maria marianne marika marita maritta marja marjatta marjo markku \
        marko markus martti matti mauri meri-tuuli merja mervi mia miia mika mikael mikko milla minna mira mirja mirjami mirka \
        monica monika nea niina niklas niko nina noora olli oona outi paavo pasi paula pauliina pekka pertti pete petra petri pia \
        piia pirjo pirkko päivi raija raili raimo raisa reetta reijo riikka riina ritva riitta roosa sami sampo sanna sara sari \
        satu seija sini sinikka siiri sirkka sirpa sofia soile sointu sonja sofie stina susanna susanne suvi taina tanja tapani \
        tarja tarmo teemu teija tero terttu tiia tiina timo toini tommi tomi tuija tuire tuomas tuula tytti ulla ulrika veera \
        venla veijo vesa ville virpi virve vuokko";
    static SET: OnceLock<HashSet<&str>> = OnceLock::new();
    SET.get_or_init(|| NAMES.split_whitespace().collect()).contains(key)
}

/// Whether a word could be whose library it is: "yliopiston kirjasto", unlike "uusi kirjasto".
pub(super) fn looks_like_a_genitive(word: &Word) -> bool {
    word.is_capitalised() || word.key.ends_with(['n', 's'])
}

/// Names that are everyday words or given names when they are not capitalised, by how they begin.
pub(super) fn is_everyday_word(key: &str) -> bool {
    const STEMS: &str = "aura kosk salo lahti lahd pello pelto perho kannu virra virro virta nokia kolari salla soini \
        kaarina ii sund geta kite hanko numme nummi lavia kotka luoto luodo maaria lapi inga kisko rusko";
    begins(STEMS, key)
}
