# Vastausten ylläpito: muutettu, muokattu, käsin lisätty, vertailu.
change-import-whole = Tuotu tiedostosta { $file }: { $count ->
        [0] ei uutta
        [one] yksi ilmoittautuminen
       *[other] { $count } ilmoittautumista
    }; puuttuvia merkitty perutuiksi: { $withdrawn }
change-import-pasted-whole = Tuotu leikepöydältä: { $count ->
        [0] ei uutta
        [one] yksi ilmoittautuminen
       *[other] { $count } ilmoittautumista
    }; puuttuvia merkitty perutuiksi: { $withdrawn }
change-add-registration = Ilmoittautuminen lisätty käsin: { $site }
change-added-registration = Ilmoittautuminen { $registration } lisätty käsin: { $site }
change-edit-answer = Ilmoittautumisen { $registration } vastausta muokattu
change-withdraw = Ilmoittautuminen { $registration } merkitty perutuksi
change-withdraw-several = { $count ->
    [one] Yksi ilmoittautuminen merkitty perutuksi
   *[other] { $count } ilmoittautumista merkitty perutuiksi
}
change-acknowledge-answers = Ilmoittautumisen { $registration } muutos katsottu
change-acknowledge-answers-several = { $count ->
    [one] Yhden ilmoittautumisen muutos katsottu
   *[other] { $count } ilmoittautumisen muutokset katsottu
}
change-take-offered = Ilmoittautumiseen { $registration } otettu lomakkeen uudempi vastaus
change-keep-edited = Ilmoittautumisessa { $registration } pidetty täällä muokattu vastaus
change-set-topics = Ilmoittautumisen { $registration } aiheet valittu
change-set-cooperation = Ilmoittautumisen { $registration } yhteistyökunnat valittu
refused-no-such-topic = Aihetta { $topic } ei ole sanastossa.
refused-nothing-offered = Lomake ei tarjoa ilmoittautumiseen { $registration } uudempaa vastausta.
answer-language-fi = suomi
answer-language-sv = ruotsi
answer-language-en = englanti
field-form = lomakkeen viimeisin vastaus
cli-import-perhaps = ehkä ilmoittautumisen { $registration } korjattu vastaus
cli-outcome-offered = muuttunut, omat sanat pidetty
cli-arg-complete = Merkitsee perutuiksi ne, joita tiedostossa ei enää ole (tiedosto on koko vienti)
answer-without-site = Toimipiste puuttuu: kirjoita, mikä toimipiste ilmoittautuu.
answer-mailbox-malformed = ”{ $value }” ei ole sähköpostiosoite. Kirjoita muodossa nimi@kunta.fi.
answer-too-long = { $field }: teksti on yli 64 kt. Lyhennä se.
compare-earlier = Ilmoittautuminen { $registration }: aiempi vastaus (-) ja lomakkeella muutettu (+)
compare-offered = Ilmoittautuminen { $registration }: täällä muokattu vastaus (-) ja lomakkeen uudempi (+)
compare-two = Ilmoittautumiset { $registration } (-) ja { $other } (+)
compare-nothing = Ilmoittautumisen { $registration } vastaus ei ole muuttunut. Vertaa toiseen: kumppani queue compare { $registration } NUMERO.
field-changed = muuttunut
cli-how-to-compare = lomake on muuttanut vastausta: kumppani queue compare { $registration }
cli-no-such-topic = Aihetta ”{ $value }” ei ole. Aiheet: { $possible }
cli-no-such-municipality = Kuntaa ”{ $value }” ei ole. Anna kolminumeroinen kuntanumero tai nimi.
cli-about-queue-add = Lisää puhelimitse tai postitse tulleen ilmoittautumisen
cli-about-queue-edit = Muokkaa vastausta; lomakkeen uudempi vastaus ei sen jälkeen korvaa sitä kysymättä
cli-about-queue-compare = Näyttää, mitä lomake muutti, tai kaksi ilmoittautumista rinnakkain
cli-about-queue-seen = Merkitsee, että lomakkeen muutokset on katsottu
cli-about-queue-take = Ottaa lomakkeen uudemman vastauksen tai pitää täällä muokatun
cli-about-queue-withdraw = Merkitsee perutuksi, kun ilmoittautuja peruu puhelimitse tai postitse
cli-about-queue-topics = Asettaa aiheet; lomakkeen uudempi vastaus ei muuta niitä
cli-about-queue-cooperation = Asettaa kunnat, joiden kanssa tehdään jo yhteistyötä
cli-arg-site = Mikä toimipiste ilmoittautuu
cli-arg-interests = Mitä halutaan kehittää kumppanin kanssa
cli-arg-cooperation = Mitä yhteistyötä tehdään jo
cli-arg-extra = Lisätiedot
cli-arg-email = Sähköposti
cli-arg-contact-name = Yhteyshenkilön nimi
cli-arg-answer-language = Vastauksen kieli
cli-arg-received = Milloin saapui: 2024-02-16 tai ”16.2.2024 8.03”
cli-arg-answer-state = Voimassa vai peruttu
cli-arg-form = Lomakkeen uudempi vastaus
cli-arg-ours = Täällä muokattu vastaus
cli-arg-topics = Aiheiden tunnukset, esimerkiksi events_adults
cli-arg-municipalities = Kuntien numerot tai nimet
cli-arg-none = Ei yhtään
cli-arg-other = Toisen ilmoittautumisen numero
due-answer-changed = lomake muutti vastausta
command-edit-answer = Muokkaa vastausta
help-edit-answer = Muokkaa ilmoittautumisen vastausta; lomake ei enää korvaa sitä kysymättä
command-add-registration = Lisää käsin
help-add-registration = Lisää puhelimitse tai postitse tulleen ilmoittautumisen
form-title-answer = Vastaus: { $name }
form-title-add = Uusi ilmoittautuminen puhelimitse tai postitse
form-site-hint = Mikä toimipiste ilmoittautuu; sarkain siirtää seuraavaan kenttään
form-received-hint = Esimerkiksi 16.2.2024 tai 16.2.2024 8.03
form-error-moment = Tämä ei ole päivä eikä hetki. Kirjoita esimerkiksi 16.2.2024 8.03.
form-answer-state = Tila
answer-state-registered = ilmoittautunut
answer-state-withdrawn = peruttu
command-compare = Vertaa
help-compare = Näyttää, mitä lomake muutti, tai kaksi samanlaista ilmoittautumista rinnakkain
blocked-nothing-to-compare = Ilmoittautumisella { $registration } ei ole verrattavaa: vastaus ei ole muuttunut, eikä toista samanlaista ole.
compare-before = aiempi vastaus
compare-after = vastaus nyt
compare-ours = 1 täällä muokattu
compare-forms = 2 lomakkeen uudempi
compare-registration = { $registration } { $name }
ui-compare = Vertailu: { $registration } { $name }
ui-compare-alike = Samoin kummassakin
hint-seen = Merkitse katsotuksi
hint-keep-ours = Pidä täällä muokattu
hint-take-forms = Ota lomakkeen
hint-next-comparison = Seuraava vertailu
hint-merge-into = Yhdistä { $registration } → { $into }
ui-answer-changed = muuttunut
ui-words-changed = Lomake on muuttanut vastausta: { $key } näyttää muutokset
ui-words-offered = Lomakkeella on uudempi vastaus kuin täällä muokattu: { $key } vertaa, ja voit valita
ui-settled = Muokattu käsin
command-choose-topics = Aiheet
help-choose-topics = Valitsee, mitä aiheita ilmoittautuminen koskee; lomake ei enää muuta niitä
command-choose-cooperation = Yhteistyökunnat
help-choose-cooperation = Valitsee kunnat, joiden kanssa tehdään jo yhteistyötä
pick-title-topics = Mitä aiheita tämä koskee: { $name }
pick-title-cooperation = Minkä kuntien kanssa tehdään jo yhteistyötä: { $name }
