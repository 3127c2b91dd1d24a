//! Which column of a form export is which field, by key words in Finnish, Swedish and English. Two
//! columns for one field are asked about, never guessed.

use super::IntakeError;
use crate::i18n::Phrase;

/// What a column of a form export may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    ParticipantId,
    State,
    Received,
    FirstName,
    LastName,
    Name,
    Email,
    Language,
    Site,
    Interests,
    Cooperation,
    Extra,
}

impl Field {
    pub const ALL: [Field; 12] = [
        Field::ParticipantId,
        Field::State,
        Field::Received,
        Field::FirstName,
        Field::LastName,
        Field::Name,
        Field::Email,
        Field::Language,
        Field::Site,
        Field::Interests,
        Field::Cooperation,
        Field::Extra,
    ];

    /// The three questions of the form: without them a file is none of its exports.
    pub const QUESTIONS: [Field; 3] = [Field::Site, Field::Interests, Field::Cooperation];

    /// The word for `--map field=HEADER`.
    pub fn code(self) -> &'static str {
        match self {
            Field::ParticipantId => "participant_id",
            Field::State => "state",
            Field::Received => "received",
            Field::FirstName => "first_name",
            Field::LastName => "last_name",
            Field::Name => "name",
            Field::Email => "email",
            Field::Language => "language",
            Field::Site => "site",
            Field::Interests => "interests",
            Field::Cooperation => "cooperation",
            Field::Extra => "extra",
        }
    }

    pub fn from_code(code: &str) -> Option<Field> {
        Field::ALL.into_iter().find(|field| field.code() == code)
    }

    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("column-{}", self.code().replace('_', "-")))
    }

    /// Headers that are exactly this, as they are compared, with bars between.
    fn synonyms(self) -> &'static str {
        match self {
            Field::ParticipantId => {
                "osallistujan id|osallistuja id|osallistujatunnus|osallistujan tunnus|vastaajan id|\
                vastaajan numero|vastaajatunnus|vastauksen id|vastaus id|participant id|respondent id|\
                response id|responseid|submission id|deltagar id|deltagarens id|deltagare id|svars id|\
                respondentens id|id|tunnus|tunniste"
            }
            Field::State => {
                "tila|status|state|osallistujan tila|osallistumistila|ilmoittautumisen tila|\
                participation status|registration status|deltagarstatus|anmälningsstatus|deltagarens status|\
                vastauksen tila"
            }
            Field::Received => {
                "ilmoittautumisaika|ilmoittautumispäivä|ilmoittautunut|aikaleima|timestamp|tidsstämpel|\
                tidstämpel|completion time|valmistumisaika|suoritusaika|slutförandetid|tid för slutförande|\
                slutförd|vastausaika|vastattu|lähetetty|lähetysaika|submitted|submitted at|submission time|\
                registration time|registered at|anmälningstid|anmälningsdatum|svarstid|inskickat|päivämäärä|\
                date|datum"
            }
            Field::FirstName => "etunimi|first name|firstname|förnamn|given name",
            Field::LastName => "sukunimi|last name|lastname|surname|efternamn|family name",
            Field::Name => {
                "nimi|name|namn|yhteyshenkilö|yhteyshenkilön nimi|kontaktperson|contact person|contact|\
                vastaajan nimi|ilmoittajan nimi|your name|ditt namn"
            }
            Field::Email => {
                "sähköposti|sähköpostiosoite|email|e mail|email address|e mail address|e post|e postadress|\
                epost|e postaddress|mail"
            }
            Field::Language => "kieli|language|språk|asiointikieli|vastauskieli|ilmoittautumiskieli",
            Field::Site => {
                "toimipiste|kirjasto|kirjasto toimipiste|verksamhetsställe|bibliotek|library|site|branch|\
                ilmoittautuva kirjasto|ilmoittautuva toimipiste"
            }
            Field::Interests => "kehittämisaihe|kehittämisaiheet|aihe|teema|interests|topics|utvecklingstema",
            Field::Cooperation => "yhteistyö|nykyinen yhteistyö|co operation|cooperation|samarbete",
            Field::Extra => {
                "lisätietoja|lisätiedot|lisätieto|muuta|muut tiedot|terveiset|kommentit|kommentti|\
                additional information|other|comments|anything else|övrigt|tilläggsinformation|\
                tilläggsuppgifter|ytterligare information|kommentarer"
            }
        }
    }

    /// Whether a header without plainer words beside it may be this question.
    fn may_ask(self, header: &str) -> bool {
        let has = |words: &[&str]| words.iter().any(|word| header.contains(word));
        let another = has(&[
            "toisen kirjaston",
            "toisten kirjastojen",
            "another library",
            "other librar",
            "annat bibliotek",
            "andra bibliotek",
        ]);
        let place =
            has(&["yksikkö", "toimipaikka", "minkä kirjasto", "kirjastonne", "enhet", "ert bibliotek", "your library"]);
        let wish = has(&[
            "haluaisitte",
            "toivoisitte",
            "toive",
            "kiinnost",
            "intress",
            "vill ni",
            "önsk",
            "would you like",
            "interest",
            "wish",
        ]);
        match self {
            Field::Cooperation => another,
            Field::Interests => wish && !another,
            Field::Site => place && !another && !wish,
            Field::Received => has(&[
                "aikaleima",
                "vastausaika",
                "ajankohta",
                "timestamp",
                "submitted",
                "received",
                "luotu",
                "created",
                "skapad",
            ]),
            Field::Language => has(&["kieli", "språk", "language"]),
            _ => false,
        }
    }

    /// Whether a question of this kind contains such words.
    fn asks(self, header: &str) -> bool {
        let has = |words: &[&str]| words.iter().any(|word| header.contains(word));
        let develops = has(&["kehit", "develop", "utveckl", "förbättra", "improve"]);
        let works_together = has(&["yhteistyö", "operat", "samarbet", "collaborat", "co op"]);
        let now =
            has(&["teettekö", "onko teillä", " jo ", "already", "redan", "nykyi", "exist", "current", "nuvarande"]);
        let site = has(&[
            "toimipist",
            "mikä kirjasto",
            "kirjaston nimi",
            "which library",
            "which site",
            "which branch",
            "library site",
            "name of the library",
            "name of your library",
            "verksamhetsställe",
            "vilket bibliotek",
            "bibliotekets namn",
            "ilmoittautuva kirjasto",
            "which of your librar",
            "vilken enhet",
        ]);
        match self {
            Field::Cooperation => works_together && (now || !develops),
            Field::Interests => develops && !(works_together && now),
            Field::Site => site && !develops && !works_together,
            Field::Email => has(&["sähköpost", "e post", "email", "e mail"]),
            Field::Extra => {
                has(&["lisätie", "muuta ", "anything else", "additional", "övrig", "något annat", "tillägg"])
            }
            Field::Received => has(&["ilmoittautumisaika", "anmälningstid", "registration time"]),
            _ => false,
        }
    }
}

/// Which column each field is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    headers: Vec<String>,
    /// The headers as they are compared.
    keys: Vec<String>,
    /// Column numbers, counted from 0.
    chosen: Vec<(Field, usize)>,
}

impl Columns {
    /// Recognises the columns; `map` gives fields (by code) and their headers, or `#3` for the third column.
    ///
    /// # Errors
    /// A field or header of `map` that does not exist; two columns for a field; a missing question.
    pub fn recognise(headers: &[String], map: &[(String, String)]) -> Result<Columns, IntakeError> {
        let mut columns = Columns::of_headers(headers);
        for (name, header) in map {
            let field = Field::from_code(name).ok_or_else(|| IntakeError::UnknownField { name: name.clone() })?;
            columns.chosen.push((field, columns.named(header)?));
        }
        for field in Field::ALL {
            if columns.of(field).is_some() {
                continue;
            }
            match columns.candidates(field).as_slice() {
                [] => {}
                [only] => columns.chosen.push((field, *only)),
                [first, second, ..] => {
                    let header = |column: usize| match columns.headers.iter().filter(|h| **h == headers[column]).count()
                    {
                        1 => headers[column].clone(),
                        _ => format!("#{} {}", column + 1, headers[column]),
                    };
                    return Err(IntakeError::TwoColumns { field, first: header(*first), second: header(*second) });
                }
            }
        }
        let missing: Vec<Field> = Field::QUESTIONS.into_iter().filter(|field| columns.of(*field).is_none()).collect();
        if missing.is_empty() { Ok(columns) } else { Err(IntakeError::NotAForm { missing, found: headers.to_vec() }) }
    }

    fn of_headers(headers: &[String]) -> Columns {
        Columns {
            headers: headers.to_vec(),
            keys: headers.iter().map(|header| comparable(header)).collect(),
            chosen: Vec::new(),
        }
    }

    /// How many fields the headers show, for telling a header from a title and one delimiter from another.
    pub(super) fn strength(headers: &[String]) -> usize {
        let columns = Columns::of_headers(headers);
        let found = |field: &Field| !columns.candidates(*field).is_empty();
        let questions = Field::QUESTIONS.iter().filter(|field| found(field)).count();
        questions * Field::ALL.len() + Field::ALL.iter().filter(|field| found(field)).count()
    }

    /// The column of a field, counted from 0.
    pub fn of(&self, field: Field) -> Option<usize> {
        self.chosen.iter().find(|(known, _)| *known == field).map(|(_, column)| *column)
    }

    /// Fields with their headers, in the order of the columns.
    pub fn mapping(&self) -> Vec<(Field, &str)> {
        let mut chosen = self.chosen.clone();
        chosen.sort_by_key(|(_, column)| *column);
        chosen.into_iter().map(|(field, column)| (field, self.header(column))).collect()
    }

    /// The headers that nothing is taken from.
    pub fn ignored(&self) -> Vec<&str> {
        let used = |column: &usize| self.chosen.iter().any(|(_, chosen)| chosen == column);
        (0..self.headers.len()).filter(|column| !used(column)).map(|column| self.header(column)).collect()
    }

    pub(super) fn header(&self, column: usize) -> &str {
        self.headers.get(column).map_or("", String::as_str)
    }

    fn named(&self, header: &str) -> Result<usize, IntakeError> {
        let number = header.strip_prefix('#').and_then(|number| number.parse::<usize>().ok());
        let by_number = number.and_then(|number| number.checked_sub(1)).filter(|column| *column < self.headers.len());
        let wanted = comparable(header);
        by_number
            .or_else(|| self.keys.iter().position(|known| *known == wanted))
            .ok_or_else(|| IntakeError::UnknownColumn { header: header.to_owned(), found: self.headers.clone() })
    }

    /// The columns that could be a field: those that are exactly it, else those that ask for it.
    fn candidates(&self, field: Field) -> Vec<usize> {
        let free = |column: &usize| !self.chosen.iter().any(|(_, chosen)| chosen == column);
        let columns = |fits: &dyn Fn(&str) -> bool| -> Vec<usize> {
            let all = self.keys.iter().enumerate().filter(|(_, key)| fits(key));
            all.map(|(column, _)| column).filter(free).collect()
        };
        let exact = columns(&|header| field.synonyms().split('|').any(|known| known == header));
        // "Osallistujan ID" wins over a bare "ID" beside it.
        if field == Field::ParticipantId && exact.len() > 1 {
            let telling: Vec<usize> = exact.iter().copied().filter(|column| self.keys[*column] != "id").collect();
            return if telling.len() == 1 { telling } else { exact };
        }
        let asking = columns(&|header| field.asks(header));
        // A column "Kirjasto" of the service's own may stand beside the form's question: nobody guesses.
        let doubtful = Field::QUESTIONS.contains(&field) && asking.iter().any(|column| !exact.contains(column));
        let plain = match (exact.is_empty(), doubtful) {
            (true, _) => asking,
            (false, false) => exact,
            (false, true) => exact.into_iter().chain(asking).collect(),
        };
        if plain.is_empty() { columns(&|header| field.may_ask(header)) } else { plain }
    }
}

/// A header in lower case, its punctuation as spaces, without its question's number.
pub(super) fn comparable(header: &str) -> String {
    // Longer than any question: an answer, looked at while the header is searched for.
    const LONGEST: usize = 400;
    let lower = header.chars().take(LONGEST).collect::<String>().to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.skip_while(|word| word.chars().all(|c| c.is_ascii_digit())).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(line: &str) -> Vec<String> {
        line.split(';').map(str::to_owned).collect()
    }

    #[test]
    fn a_plain_header_beside_the_question_itself_is_asked_about() {
        let line = "Tila;Kirjasto;Mikä toimipiste ilmoittautuu?;Mitä haluaisitte kehittää?;Teettekö jo yhteistyötä?";
        let asked = Columns::recognise(&headers(line), &[]);
        assert!(matches!(asked, Err(IntakeError::TwoColumns { field: Field::Site, .. })), "{asked:?}");
        let map = [("site".to_owned(), "Mikä toimipiste ilmoittautuu?".to_owned())];
        assert_eq!(Columns::recognise(&headers(line), &map).unwrap().of(Field::Site), Some(2));
    }

    #[test]
    fn the_columns_of_four_services_are_recognised_in_three_languages() {
        for (line, fields) in [
            ("Mail;Minkä kirjaston ilmoitatte?;Mitä haluaisitte tehdä?;Mitä teette toisen kirjaston kanssa?", 4),
            (
                "Osallistujan ID;Tila;Ilmoittautumisaika;Etunimi;Sukunimi;Sähköposti;Kieli;Mikä toimipiste \
                 ilmoittautuu?;Mitä haluaisitte kehittää yhdessä kumppanikirjaston kanssa?;Teettekö jo yhteistyötä \
                 jonkun toisen kirjaston kanssa? Minkälaista?;Lisätietoja",
                11,
            ),
            (
                "ID;Start time;Completion time;Email;Name;Which library site is registering?;What would you like to \
                 develop with your partner library?;Do you already co-operate with another library, and how?",
                7,
            ),
            (
                "Tidstämpel;E-postadress;Vilket verksamhetsställe anmäler sig?;Vad vill ni utveckla tillsammans med \
                 partnerbiblioteket?;Samarbetar ni redan med något annat bibliotek? Hurdant samarbete?",
                5,
            ),
            (
                "Vastaajan numero;Aloitusaika;Lähetysaika;1. Kirjasto / toimipiste;2. Mitä haluaisitte kehittää \
                 yhteistyössä kumppanikirjaston kanssa?;3. Onko teillä jo yhteistyötä?;4. Sähköpostiosoite",
                6,
            ),
        ] {
            let columns = Columns::recognise(&headers(line), &[]).unwrap_or_else(|error| panic!("{line}: {error:?}"));
            assert_eq!(columns.mapping().len(), fields, "{:?}", columns.mapping());
            assert_eq!(columns.ignored().len(), headers(line).len() - fields);
        }
    }

    const QUESTIONS: &str = "Toimipiste;Mitä kehittää?;Yhteistyö";

    #[test]
    fn two_columns_for_one_field_are_asked_about_and_a_map_answers() {
        let headers = headers(&format!("Sähköposti;{QUESTIONS};Sähköpostiosoite"));
        let error = Columns::recognise(&headers, &[]).unwrap_err();
        assert!(matches!(error, IntakeError::TwoColumns { field: Field::Email, .. }), "{error:?}");
        let map = [("email".to_owned(), "sähköpostiosoite".to_owned())];
        assert_eq!(Columns::recognise(&headers, &map).unwrap().of(Field::Email), Some(4));
        let map = [("email".to_owned(), "#1".to_owned())];
        assert_eq!(Columns::recognise(&headers, &map).unwrap().of(Field::Email), Some(0));
    }

    #[test]
    fn a_map_that_names_nothing_is_refused() {
        let one = |field: &str, header: &str| [(field.to_owned(), header.to_owned())];
        let error = |map: &[(String, String)]| Columns::recognise(&headers(QUESTIONS), map).unwrap_err();
        assert!(matches!(error(&one("mail", "Toimipiste")), IntakeError::UnknownField { .. }));
        assert!(matches!(error(&one("email", "Posti")), IntakeError::UnknownColumn { .. }));
    }

    #[test]
    fn a_file_without_the_questions_is_no_form() {
        let error = Columns::recognise(&headers("Nimi;Hinta;Määrä"), &[]).unwrap_err();
        assert!(matches!(error, IntakeError::NotAForm { ref missing, .. } if missing.len() == 3), "{error:?}");
    }
}
