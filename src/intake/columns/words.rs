//! The words by which a header is known: what it is exactly, what it asks for, what it may be about.

use crate::domain::form::FormField;

/// How well a header fits a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    No,
    /// It is about such things; enough where nothing says more.
    May,
    /// It asks for the field in words of its own.
    Asks,
    /// It is the field's name.
    Is,
}

/// A header in lower case, its punctuation as spaces, without its question's number and without the group
/// that it stands in.
pub(in crate::intake) fn comparable(header: &str) -> String {
    // Longer than any question: an answer, looked at while the header is searched for.
    const LONGEST: usize = 400;
    const GROUPS: [&str; 4] = ["yhteystiedot", "kontaktuppgifter", "contact details", "contact information"];
    let lower = header.chars().take(LONGEST).collect::<String>().to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.skip_while(|word| word.chars().all(|c| c.is_ascii_digit())).collect();
    let key = words.join(" ");
    let within = GROUPS.iter().find_map(|group| key.strip_prefix(group)?.strip_prefix(' ')).map(str::to_owned);
    within.unwrap_or(key)
}

/// How well one header fits each of the fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fits([Fit; FormField::ALL.len()]);

impl Fits {
    /// Of a header as it is compared.
    pub(super) fn of(key: &str) -> Fits {
        let header = Header::read(key);
        Fits(FormField::ALL.map(|field| {
            if names(field).split('|').any(|name| name == key) {
                Fit::Is
            } else if header.is_no_question {
                Fit::No
            } else if header.asks(field) {
                Fit::Asks
            } else if header.may_be(field) {
                Fit::May
            } else {
                Fit::No
            }
        }))
    }

    pub(super) fn field(&self, field: FormField) -> Fit {
        let fits = FormField::ALL.iter().zip(self.0);
        fits.into_iter().find(|(known, _)| **known == field).map_or(Fit::No, |(_, fit)| fit)
    }

    /// How well it fits the field that it fits best.
    pub(super) fn best(&self) -> Fit {
        self.0.into_iter().max().unwrap_or(Fit::No)
    }
}

/// Headers that are exactly the field, as they are compared, with bars between.
fn names(field: FormField) -> &'static str {
    match field {
        FormField::ParticipantId => {
            "osallistujan id|osallistuja id|osallistujatunnus|osallistujan tunnus|vastaajan id|vastaajan numero|\
            vastaajan nro|vastaajatunnus|vastauksen id|vastaus id|participant id|respondent id|respondent number|\
            response id|responseid|submission id|deltagar id|deltagarens id|deltagare id|svars id|\
            respondentens id|respondentens nummer|id|tunnus|tunniste"
        }
        FormField::State => {
            "tila|status|state|osallistujan tila|osallistujan status|osallistumisen tila|osallistumistila|\
            ilmoittautumisen tila|participant status|participation status|registration status|deltagarstatus|\
            deltagarens status|anmälningsstatus|vastauksen tila"
        }
        FormField::Received => {
            "ilmoittautumisaika|ilmoittautumispäivä|ilmoittautunut|aikaleima|timestamp|tidsstämpel|\
            tidstämpel|completion time|valmistumisaika|suoritusaika|päättymisaika|slutförandetid|\
            tid för slutförande|slutförd|vastausaika|vastauspäivä|vastattu|lähetetty|lähetysaika|submitted|\
            submitted at|submission time|submission date|answered at|registration time|registered at|\
            anmälningstid|anmälningsdatum|svarstid|inskickat|päivämäärä|pvm|date|datum"
        }
        FormField::FirstName => "etunimi|first name|firstname|förnamn|given name",
        FormField::LastName => "sukunimi|last name|lastname|surname|efternamn|family name",
        FormField::Name => {
            "nimi|name|namn|yhteyshenkilö|yhteyshenkilön nimi|kontaktperson|contact person|contact|\
            vastaajan nimi|ilmoittaja|ilmoittajan nimi|your name|ditt namn"
        }
        FormField::Email => {
            "sähköposti|sähköpostiosoite|sposti|email|e mail|email address|e mail address|e post|e postadress|\
            epost|e postaddress|mejl|mail|username|käyttäjänimi|användarnamn"
        }
        FormField::Language => "kieli|language|språk|asiointikieli|vastauskieli|ilmoittautumiskieli",
        FormField::Site => {
            "toimipiste|kirjasto|kirjasto toimipiste|verksamhetsställe|bibliotek|library|site|branch|\
            ilmoittautuva kirjasto|ilmoittautuva toimipiste"
        }
        FormField::Interests => {
            "kehittämisaihe|kehittämisaiheet|aihe|aiheet|teema|teemat|interests|topics|utvecklingstema|tema|teman"
        }
        FormField::Cooperation => "yhteistyö|nykyinen yhteistyö|co operation|cooperation|collaboration|samarbete",
        FormField::Extra => {
            "lisätietoja|lisätiedot|lisätieto|muuta|muut tiedot|terveiset|kommentit|kommentti|\
            additional information|other|other comments|comments|anything else|övrigt|annat|tilläggsinformation|\
            tilläggsuppgifter|ytterligare information|kommentarer"
        }
    }
}

/// A consent: whatever else its words say, no answer of a library stands below it.
const CONSENT: &str = " hyväksyn| suostu| saako | saammeko |tietosuoja|samtyck| godkänn|dataskydd|consent|privacy|\
    | i agree| may we ";
/// A figure that a quiz puts beside each of its questions.
const OF_A_QUIZ: &str = " pisteet | palaute | points | feedback | poäng | återkoppling ";
/// What the form's second question is about.
const DEVELOPS: &str = "kehit|develop|utveckl|förbättra|improve| oppi| learn| lära |vertaistu";
const WISHES: &str =
    "halua|toivo|toive|kiinnost|intress| vill ni | vilja |önsk| would you like | interest| wish| want ";
/// What the third is about, and that it asks for what is there already.
const TOGETHER: &str = "yhteistyö|operat|samarbet|collaborat| co op";
const NOW: &str = "teettekö| teette |onko teillä| jo | nyt |nykyi|nykyä|tällä hetkellä|ennestään| aiem|aikaisem|\
    | already | exist| current| present | previous| redan |nuvarande|befintlig|pågående| i dag | idag |\
    |för tillfället|i dagsläget|tidigare";
const PARTNER: &str = "kumppan|partner| work with | working with ";
const ANOTHER: &str =
    "toisen kirjaston|toisten kirjastojen|another library|other librar|annat bibliotek|andra bibliotek";
/// Who registers is asked for in these words together.
const REGISTERS: &str = "ilmoit|anmäl| regist| sign";
const LIBRARY: &str = "kirjasto|bibliotek| enhet|librar|branch";
const SITE: &str = "toimipist|mikä kirjasto|kirjaston nimi|kirjastonne nimi|which library|which site|which branch|\
    |library site|library name|library branch|name of the library|name of your library|which of your librar|\
    |verksamhetsställe|vilket bibliotek|bibliotekets namn|vilken enhet|enhetens namn";
const PLACE: &str = " yksikkö| toimipaik|pääkirjasto|lähikirjasto|minkä kirjasto|kirjastonne| enhet|huvudbibliotek|\
    |närbibliotek|ert bibliotek|your library|main library|branch library";
/// Something of a site, and not which one it is.
const OF_A_SITE: &str = "osoite|henkilö|määrä|sähköpost|puhelin|aukiolo|kokoelma|adress|address|personal|telefon|\
    |phone|staff|e post|email|e mail|number of|antal|kontaktperson|contact";
const MAIL: &str = "sähköpost|e post|email|e mail";
/// A mailbox typed once more, and the one that invoices come from.
const OTHER_MAIL: &str = " toista | vahvista| repeat | confirm| bekräfta| upprepa|lasku|invoice|billing|faktur";
const MORE: &str = "lisätie| muuta |terveis|anything else|additional|övrig|något annat|tillägg";
const REGISTERED_AT: &str = "ilmoittautumisaika|anmälningstid|registration time";
const AT: &str = "aikaleima|vastausaika|ajankohta|timestamp|submitted|received|luotu|created|skapad";
/// When somebody began to answer: an arrival only where no column says when it ended.
const STARTED: &str = " aloitusaika | alkamisaika | start time | starttid ";
const LANGUAGE: &str = "kieli|språk|language";

/// What the words of a header are about.
struct Header {
    /// Between two spaces, so that a word can be looked for from its beginning or to its end.
    text: String,
    is_no_question: bool,
    develops: bool,
    wishes: bool,
    together: bool,
    now: bool,
    of_a_site: bool,
}

fn has(text: &str, words: &str) -> bool {
    words.split('|').any(|word| !word.is_empty() && text.contains(word))
}

impl Header {
    fn read(key: &str) -> Header {
        let text = format!(" {key} ");
        let of_a_quiz = OF_A_QUIZ.split('|').any(|word| text.starts_with(word));
        Header {
            is_no_question: of_a_quiz || has(&text, CONSENT),
            develops: has(&text, DEVELOPS),
            wishes: has(&text, WISHES),
            together: has(&text, TOGETHER),
            now: has(&text, NOW),
            of_a_site: has(&text, OF_A_SITE),
            text,
        }
    }

    fn has(&self, words: &str) -> bool {
        has(&self.text, words)
    }

    /// Whether a question of this kind contains such words.
    fn asks(&self, field: FormField) -> bool {
        let wanted = self.develops || self.wishes;
        match field {
            FormField::Cooperation if self.together => self.now || !wanted,
            FormField::Cooperation => self.now && !wanted && self.has(PARTNER),
            FormField::Interests => (self.develops || self.together && self.wishes) && !(self.together && self.now),
            FormField::Site if wanted || self.together || self.of_a_site => false,
            FormField::Site => self.has(SITE) || self.has(REGISTERS) && self.has(LIBRARY),
            FormField::Email => self.has(MAIL) && !self.has(OTHER_MAIL),
            FormField::Extra => self.has(MORE),
            FormField::Received => self.has(REGISTERED_AT),
            _ => false,
        }
    }

    /// Whether a header without plainer words beside it may be this question.
    fn may_be(&self, field: FormField) -> bool {
        match field {
            FormField::Cooperation => self.has(ANOTHER),
            FormField::Interests => self.wishes && !self.has(ANOTHER),
            FormField::Site => !self.wishes && !self.of_a_site && self.has(PLACE) && !self.has(ANOTHER),
            FormField::Received => self.has(AT) || self.has(STARTED),
            FormField::Language => self.has(LANGUAGE),
            _ => false,
        }
    }
}
