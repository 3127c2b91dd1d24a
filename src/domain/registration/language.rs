//! In which of the three languages a text is written, by its commonest words.

use crate::i18n::Lang;

/// The language of a text; Finnish where nothing speaks for another.
pub fn language_of(text: &str) -> Lang {
    language_told(text).unwrap_or_default()
}

/// The language that a text speaks for; `None` where it speaks for none.
pub fn language_told(text: &str) -> Option<Lang> {
    const SWEDISH: &str = "och att vi är för med inte som ett en vill har till på av hur biblioteket bibliotek samarbete \
        samarbetar barn också gärna man nej utveckla eller om våra där";
    const ENGLISH: &str = "the and we to of with for our is are would like library libraries have not from how children already \
        together in events develop";
    const FINNISH: &str = "ja on ei että kanssa miten myös sekä kirjaston kirjasto olisi ovat voi haluaisimme yhteistyö \
        yhteistyötä lasten nuorten tapahtumat kuin mitä vielä tai me jo kirjastojen omatoimi pienen";
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let count = |known: &str| words.iter().filter(|word| known.split(' ').any(|one| one == **word)).count();
    let (finnish, swedish, english) = (count(FINNISH), count(SWEDISH), count(ENGLISH));
    if swedish > finnish && swedish >= english {
        Some(Lang::Sv)
    } else if english > finnish && english > swedish {
        Some(Lang::En)
    } else {
        (finnish > 0).then_some(Lang::Fi)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_answer_tells_its_language() {
        assert_eq!(language_of("Vi vill utveckla tvåspråkiga evenemang för barn och familjer"), Lang::Sv);
        assert_eq!(language_of("närbibliotekets roll i byn, samarbete med tredje sektorn"), Lang::Sv);
        assert_eq!(language_of("Events for children and how we market them"), Lang::En);
        assert_eq!(language_of("omatoimi"), Lang::Fi);
        assert_eq!(language_of(""), Lang::Fi);
        assert_eq!((language_told("robotiikka"), language_told("sadut ja runot")), (None, Some(Lang::Fi)));
    }
}
