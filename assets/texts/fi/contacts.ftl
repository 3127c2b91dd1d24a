# Kirjastojen kanssa sovittu
command-log-contact = Kirjaa yhteydenotto
help-log-contact = Kirjaa, mitä parin kirjastojen kanssa puhuttiin ja milloin asiaan palataan; siihen asti pari lepää Tänään-näytöllä
command-contacts = Yhteystiedot ja aihe
help-contacts = Muuttaa parin yhteyshenkilöitä, puhelinnumeroita ja yhdessä sovittua kehittämisaihetta
blocked-pair-not-accepted = Paria ei ole vielä hyväksytty: a hyväksyy sen. Muistiinpanon voi tehdä: N.
form-title-log = Yhteydenotto: { $name }
form-log-text = Mitä puhuttiin
form-log-text-hint = Sarkain siirtää seuraavaan kenttään, ^s kirjaa heti
form-follow-up = Palataan
form-follow-up-hint = Päivä tai viikko: 22.4. tai vko 17. Siihen asti pari lepää Tänään-näytöllä.
form-error-day-ahead = Tämä ei ole tuleva päivä. Kirjoita esimerkiksi 22.4. tai vko 17.
form-title-details = Yhteystiedot ja aihe: { $name }
form-contact-phone = Puhelin
form-contact-person = Yhteyshenkilö
form-contact-email = Sähköposti
form-contact-language = Kieli
form-contact-invoicing = Laskutus
form-contact-invoicing-hint = Kuka vastaa laskuista ja miten hänet tavoittaa, jos muu kuin yhteyshenkilö
form-topic-section = Yhdessä sovittu
form-topic = Kehittämisaihe
form-topic-hint = Mitä kirjastot kehittävät yhdessä, niiden omin sanoin
ui-call-host = Isäntä
ui-call-guest = Vieraat
ui-invoicing = laskutus: { $who }
ui-development-topic = Aihe
ui-follow-up = palataan { $day }
ui-log-more = { $count ->
    [one] ja 1 aiempi, näkyy parin sivulla
   *[other] ja { $count } aiempaa, näkyvät parin sivulla
}
ui-asleep = { $count ->
    [one] 1 lepää
   *[other] { $count } lepää
}
today-follow-up = muista: { $text }
today-letter-unanswered = kirjeeseen ei ole vastattu: ”{ $text }”
due-follow-up = palaa asiaan
change-log = Yhteydenotto pariin { $partnership }
change-log-until = Yhteydenotto pariin { $partnership }, palataan { $day }
change-edit-partnership = Parin { $partnership } yhteystiedot ja aihe
refused-log-empty = Yhteydenotossa ei ole sanoja: kirjoita, mitä puhuttiin
refused-log-stands = Kirjattua yhteydenottoa ei muuteta: peru se tai kirjaa uusi
refused-only-suggested = Pari on vasta ehdotettu: hyväksy se ensin
refused-no-such-partnership = Paria { $partnership } ei ole
refused-no-partnership-of = Ilmoittautuminen { $registration } ei ole parissa
refused-too-long = Tekstissä voi olla enintään { $most } merkkiä: lyhennä sitä
field-person = yhteyshenkilö
field-phone = puhelin
field-invoicing = laskutus
field-topic = kehittämisaihe
field-follow_up = palataan
cli-about-contact = Parien yhteystiedot
cli-about-contact-list = Luettelee, keneen kussakin parin kirjastossa otetaan yhteyttä
cli-about-contact-set = Muuttaa kirjaston yhteystietoja
cli-about-visits-log = Kirjaa yhteydenoton vierailun pariin tai luettelee kirjatut
cli-about-pairs-topic = Kirjaa parin yhdessä sopiman kehittämisaiheen
cli-arg-words = Mitä puhuttiin; ilman sitä luetellaan kirjatut
cli-arg-follow-up = Milloin asiaan palataan: 22.4.2024, 22.4. tai "vko 17"
cli-arg-partnership = Parin numero
cli-arg-development-topic = Mitä kirjastot kehittävät yhdessä
cli-arg-contact-person = Yhteyshenkilö
cli-arg-phone = Puhelinnumero
cli-arg-contact-email = Yhteyshenkilön sähköposti
cli-arg-contact-language = Kieli, jolla kirjastoon ollaan yhteydessä
cli-arg-invoicing = Kuka vastaa laskuista, jos muu kuin yhteyshenkilö
cli-log-empty = Yhteydenottoja ei ole kirjattu.
cli-no-decided-pairs = Hyväksyttyjä pareja ei ole vielä.
cli-asleep = { $count ->
    [one] 1 lepää, kunnes siihen palataan.
   *[other] { $count } lepää, kunnes niihin palataan.
}
cli-day-ahead-malformed = ”{ $value }” ei ole tuleva päivä. Kirjoita 22.4.2024, 22.4. tai vko 17.
invariant-spoken-to-is-accepted = parille { $record } on kirjattu yhteydenottoja, vaikka sitä ei ole hyväksytty
