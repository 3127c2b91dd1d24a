# Vastausten ylläpito: muutettu, muokattu, käsin lisätty, vertailu.
change-import-whole = Tuotu tiedostosta { $file }: { $count ->
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
