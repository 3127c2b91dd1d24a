//! What the words of a form's own columns say: the state of a participant, a language, and that a spreadsheet
//! could not work out what should stand there.

use crate::i18n::Lang;

/// What the form itself says about a participant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Registered,
    Cancelled,
    NotAnswered,
    /// In words that are not known. It counts as registered, and is said: nobody is lost for a word.
    Unknown,
}

impl State {
    /// Reads the state in words or in Lyyti's own (reactedyes, reactedno, notreacted, show, noshow).
    pub(super) fn of(text: &str) -> State {
        const CANCELLED: &str = "kieltäytynyt|poistettu|borttagen|deleted|peruutettu|peruuttanut|peruttu|perunut|perui|\
            peruutti|reactedno|cancelled|canceled|withdrawn|declined|ei osallistu|ei tule|avbokad|avanmäld|annullerad|\
            inställd|återkallad|deltar inte|avböjt";
        const NOT_ANSWERED: &str = "ei ilmoittautunut|inte anmäld|notreacted|not reacted|ei reagoinut|ei vastannut|\
            kutsuttu|invited|inbjuden|ej svarat|har inte svarat|no response";
        const REGISTERED: &str = "ilmoittautunut|reactedyes|registered|anmäld|osallistu|attend|deltar|deltog|delta|\
            vahvist|confirm|bekräft|hyväksy|accepted|approved|godkän|vastannut|vastattu|answered|responded|svarat|\
            valmis|complete|klar|slutför|lähetetty|submitted|skicka|inskicka|aktiivi|active|aktiv|saapu|paikalla|\
            läsnä|present|närvarande|poissa|absent|frånvarande|mukana|tulee";
        const TAKEN_BACK: &str = "peruut|perutt|perunut|perui|återkall|cancel|withdrawn|avbok|avanmäl|annuller";
        const DENIALS: [&str; 7] = ["ei", "ej", "inte", "not", "no", "odottaa", "väntar"];
        const ALONE: [&str; 12] = ["", "show", "noshow", "kyllä", "yes", "ja", "ok", "x", "1", "uusi", "new", "ny"];
        let text = text.trim().to_lowercase();
        let begins = |words: &str| words.split('|').any(|word| text.starts_with(word));
        // "Osallistuminen peruttu", "Anmälan återkallad": the last word says it.
        let takes_back = |word: &str| TAKEN_BACK.split('|').any(|beginning| word.starts_with(beginning));
        // "Hyväksymättä", "ej bekräftad", "not confirmed".
        let denies = |word: &str| word.ends_with("mättä") || word.ends_with("matta") || DENIALS.contains(&word);
        if begins(CANCELLED) || text.split_whitespace().any(takes_back) {
            State::Cancelled
        } else if NOT_ANSWERED.split('|').any(|word| word == text) {
            State::NotAnswered
        } else if text.split_whitespace().any(denies) {
            State::Unknown
        } else if begins(REGISTERED) || ALONE.contains(&text.as_str()) {
            State::Registered
        } else {
            State::Unknown
        }
    }
}

/// The language of a language column.
pub(super) fn language(text: &str) -> Option<Lang> {
    let text = text.trim().to_lowercase();
    let begins = |words: &[&str]| words.iter().any(|word| text.starts_with(word));
    if begins(&["suomi", "suomeksi", "finska", "finnish"]) {
        Some(Lang::Fi)
    } else if begins(&["ruotsi", "svensk", "swedish"]) {
        Some(Lang::Sv)
    } else if begins(&["englanti", "engelska", "english"]) {
        Some(Lang::En)
    } else {
        Lang::from_code(&text)
    }
}

/// Whether a cell is what a spreadsheet shows in place of a value: the error of a formula, in its English, Finnish
/// or Swedish words, or a row of `#` where the column was too narrow.
pub(super) fn is_cell_error(text: &str) -> bool {
    const ERRORS: &str = "#N/A|#DIV/0!|#REF!|#VALUE!|#NAME?|#NUM!|#NULL!|#DATA!|#GETTING_DATA|#SPILL!|#CALC!|\
        #FIELD!|#PUUTTUU!|#JAKO/0!|#VIITTAUS!|#ARVO!|#NIMI?|#LUKU!|#TYHJÄ!|#SAKNAS!|#DIVISION/0!|#REFERENS!|\
        #VÄRDEFEL!|#NAMN?|#OGILTIGT!|#SKÄRNING!";
    const NARROW: usize = 3;
    let text = text.trim();
    text.starts_with('#')
        && (text.len() >= NARROW && text.bytes().all(|byte| byte == b'#')
            || ERRORS.split('|').any(|error| error == text.to_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_that_is_not_known_is_told_from_those_that_are() {
        for (text, state) in [
            ("Ilmoittautunut", State::Registered),
            ("Anmäld", State::Registered),
            ("noshow", State::Registered),
            ("", State::Registered),
            ("Peruutettu 3.3.2024", State::Cancelled),
            ("Ei ilmoittautunut", State::NotAnswered),
            ("Osallistuminen peruttu", State::Cancelled),
            ("Anmälan återkallad", State::Cancelled),
            ("Hyväksymättä", State::Unknown),
            ("Vahvistamatta", State::Unknown),
            ("Inte bekräftad", State::Unknown),
            ("Ehkä", State::Unknown),
            ("Jonossa", State::Unknown),
        ] {
            assert_eq!(State::of(text), state, "{text}");
        }
    }

    #[test]
    fn only_the_whole_of_a_cell_is_an_error() {
        for error in ["#N/A", " #DIV/0! ", "#n/a", "#PUUTTUU!", "#SAKNAS!", "########"] {
            assert!(is_cell_error(error), "{error}");
        }
        for words in ["", "#", "#3", "##", "#kirjasto", "Solussa lukee #N/A", "# 1 toive: #REF!"] {
            assert!(!is_cell_error(words), "{words}");
        }
    }
}
