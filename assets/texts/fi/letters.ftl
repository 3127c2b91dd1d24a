# Kirjeet: mitä kirjeessä kysytään, kenelle se voi lähteä, ja mikä kirjepohjassa on vialla.
letter-greeting = Hei { $name }!
letter-greeting-nameless = Hei!
letter-arrived = Saimme ilmoittautumisenne { $day }.
letter-arrived-undated = Olemme saaneet ilmoittautumisenne.
letter-library = { $library } ({ $municipality })
letter-ask-unknown-library = Mikä kirjasto tai toimipiste on ilmoittautumassa, ja missä kunnassa se on? Emme löytäneet sen nimeä kirjastohakemistosta.
letter-ask-which-library = Mikä toimipiste on ilmoittautumassa?
letter-ask-ambiguous-library = Mikä näistä toimipisteistä on ilmoittautumassa: { $candidates }?
letter-ask-is-it-this = { $count ->
    [one] Ymmärsimmekö oikein, että ilmoittautumassa on tämä toimipiste: { $libraries }?
   *[other] Ymmärsimmekö oikein, että ilmoittautumassa ovat nämä toimipisteet: { $libraries }?
}
letter-ask-other-site = Vastauksessanne on nyt eri toimipiste kuin aiemmin. Onko ilmoittautumassa yhä { $libraries }, vai jokin muu?
letter-ask-outside-area = Kumppanikirjastot on tarkoitettu Varsinais-Suomen ja Satakunnan kirjastoille. Ymmärsimmekö oikein, että kirjastonne on muualla ({ $municipality })?
letter-ask-outside = Kumppanikirjastot on tarkoitettu Varsinais-Suomen ja Satakunnan kirjastoille. Ymmärsimmekö oikein, että kirjastonne on muualla?
letter-ask-duplicate = Saimme teiltä kaksi samanlaista ilmoittautumista; toinen tuli { $day }. Voimmeko jättää toisen pois?
letter-ask-duplicate-undated = Saimme teiltä kaksi samanlaista ilmoittautumista. Voimmeko jättää toisen pois?
letter-ask-overlaps = Samasta kirjastosta on tullut toinenkin ilmoittautuminen ({ $day }). Tuletteko mukaan yhdessä vai erikseen?
letter-ask-overlaps-undated = Samasta kirjastosta on tullut toinenkin ilmoittautuminen. Tuletteko mukaan yhdessä vai erikseen?
letter-ask-twice = Onko sama ilmoittautuminen voinut tulla meille kahdesti?
letter-ask-withdrawn = Ilmoittautumisenne on merkitty perutuksi. Haluatteko todella perua sen, vai tuletteko sittenkin mukaan?
letter-ask-interests = Mitä haluaisitte kehittää kumppanikirjaston kanssa? Sen perusteella etsimme teille paria.
letter-ask-cooperation = Millaista yhteistyötä teette nyt muiden kirjastojen kanssa?
letter-ask-more = Kertoisitteko ilmoittautumisestanne vielä vähän tarkemmin?
letter-to = Vastaanottaja: { $recipient }
letter-subject = Aihe: { $subject }
mailbox-missing = Sähköpostiosoitetta ei ole.
mailbox-not-plain = ”{ $address }” ei ole yksi tavallinen sähköpostiosoite.
letter-no-mailbox = Ilmoittautumiselle { $registration } ei voi kirjoittaa. { $problem } Korjaa osoite lomakkeella (e) tai soita.
letter-not-asked = Kirje on vain tarkennettavalla ilmoittautumisella; { $registration } on { $status }. c pyytää tarkennuksen.
template-broken = Kirjepohja { $file }, rivi { $line }: { $problem }
template-no-subject = ensimmäisellä rivillä ei ole aihetta. Kirjoita sinne Subject: ja aihe.
template-no-body = aiheen jälkeen ei ole tekstiä.
template-unpaired = aaltosulje on ilman paria. Kenttä kirjoitetaan näin: { $example }
template-unknown-field = kenttää ”{ $field }” ei ole. Kentät: { $fields }.

# Näytöllä
command-letter = Kirje
help-letter = Näyttää kirjeen, jolla tarkennusta pyydetään; w kirjoittaa siitä sähköpostiluonnoksen
hint-save-letter = Kirjoita luonnos (.eml)
hint-scroll = Selaa
toast-done-letter = { $letters ->
    [one] { $what }. P näyttää kirjeluonnoksen, u kumoaa.
   *[other] { $what }. P näyttää valitun kirjeluonnoksen, u kumoaa.
}
ui-letter = Kirje ilmoittautumisesta { $registration }: { $name }
letter-written = Luonnos on kirjoitettu: { $path }
letter-there-already = Sama luonnos on jo kirjoitettu: { $path }
letter-changed-meanwhile = Ilmoittautuminen muuttui sillä välin, ja kirje sen mukana. Mitään ei kirjoitettu: lue kirje ja paina w uudelleen.

# Komentorivi
cli-about-letters = Kirjeet ilmoittautujille: luetaan näytöltä tai kirjoitetaan sähköpostiluonnoksiksi
cli-about-letters-clarify = Kirje, jolla pyydetään tarkennusta; ilman numeroita kaikki tarkennettavat
cli-arg-asked = Ilmoittautumisten numerot: 5, 2,7 tai 2-42; ilman niitä kaikki tarkennettavat
cli-arg-drafts = Kansio, johon jokaisesta kirjeestä kirjoitetaan luonnos (.eml); mitään ei korvata
cli-column-file = tiedosto
cli-column-recipient = vastaanottaja
cli-nobody-asked = Yhtään ilmoittautumista ei ole tarkennettavana.
cli-letter-there-already = oli jo
