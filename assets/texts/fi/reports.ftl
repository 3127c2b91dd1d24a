# Raportit
report-markup-plain = teksti
report-markup-markdown = Markdown
report-publishing-no = ei julkaista
report-publishing-nameless = julkaistaan ilman nimiä
report-publishing-whole = julkaistaan nimineen
report-empty = Raportti on tyhjä: kirjoita tai liitä se
report-of-no-visit = Raportti ei kerro yhdestäkään vierailusta: valitse ainakin yksi
refused-report-of-another = Vierailu { $visit } ei kuulu pariin { $partnership }
refused-partnership-has-report = Paria { $partnership } ei voi purkaa: siitä on raportti { $report }.
withheld-name = [nimi poistettu]
withheld-mailbox = [sähköposti poistettu]
withheld-telephone = [puhelinnumero poistettu]
withheld-code = [tunnus poistettu]
invariant-report-is-of-its-visits = raportti { $record } kertoo vierailusta, joka ei ole sen parin
record-report = raportti
field-visits = vierailut
field-markup = muotoilu
field-publishing = julkaiseminen
field-meets = tapaavat yhä
change-tag-partnership = Parin { $partnership } aiheet
change-meets = Pari { $partnership } tapaa yhä
change-meets-no-more = Pari { $partnership } ei enää tapaa
change-meets-unknown = Ei tiedetä, tapaako pari { $partnership } yhä
change-add-report = Raportti parilta { $partnership }
change-edit-report = Raportti { $report } muutettu, { $publishing }
change-remove-report = Raportti { $report } poistettu
due-still-meeting = tapaavatko he yhä?
setting-name-still-meeting-days = Kysytään, tapaavatko he yhä
setting-help-still-meeting-days = Näin kauan viimeisestä vierailusta Tänään kysyy, tapaavatko kirjastot yhä (kumppani due)

# Julkaistu sivusto
site-title = Kumppanikirjastojen raportit
site-about = Kirjastot kertovat vierailuistaan toistensa luona.
site-skip = Siirry sisältöön
site-reports = Raportit
site-topics = Aiheet
site-languages = Kielet
site-navigation = Sivut
site-none = Raportteja ei ole vielä julkaistu.
site-visited = Vierailu { $days }
site-received = Saatu { $day }
site-about-topics = Aiheet: { $topics }
site-other-language = Raportti on kirjoitettu kielellä: { $language }
site-language-fi = suomi
site-language-sv = ruotsi
site-language-en = englanti
site-withheld = Tunnetut nimet ja yhteystiedot on poistettu.

# Yhteenveto
summary-title-round = Kierros { $round } lukuina
summary-title-year = Vuosi { $year } lukuina
summary-distance = { $distance }
summary-figure-registrations = Ilmoittautumisia
summary-figure-accepted = joista mukaan
summary-figure-postponed = siirretty seuraavaan
summary-figure-declined = ei mukaan
summary-figure-pairs = Pareja
summary-figure-trios = Kolmikoita
summary-figure-left-over = Ilman paria
summary-figure-municipalities = Kuntia pareissa
summary-figure-visits = Vierailuja tehty
summary-figure-visits-ahead = Vierailuja tulossa
summary-figure-visits-undated = Ilman päivää
summary-figure-travellers = Matkustajia
summary-figure-driven = Ajettu omalla autolla
summary-figure-approved = Matkakuluja hyväksytty
summary-figure-open = Laskuja käsittelyssä
summary-figure-reports = Raportteja
summary-figure-reports-public = joista saa julkaista
summary-bars-topics = Aiheet ilmoittautumisissa, pareissa ja raporteissa
summary-bars-visits = Tehdyt vierailut kuukausittain
summary-bars-languages = Ilmoittautumisten kielet
summary-figures = Luvut
summary-figure = Mitä
summary-value = Luku
summary-unit = Yksikkö
summary-unit-km = km
summary-unit-eur = €
summary-towns = Kunnat, joista pareissa on kirjasto
summary-registrations = { $count ->
    [0] Ilmoittautumisia ei tullut.
    [one] Tuli yksi ilmoittautuminen. Mukaan otettiin { $accepted }, seuraavaan siirrettiin { $postponed }, mukaan ei otettu { $declined }.
   *[other] Ilmoittautumisia tuli { $count }. Mukaan otettiin { $accepted }, seuraavaan siirrettiin { $postponed }, mukaan ei otettu { $declined }.
}
summary-pairs = { $trios ->
    [0] Pareja syntyi { $pairs }; ilman paria jäi { $alone }.
    [one] Pareja syntyi { $pairs } ja kolmikoita yksi; ilman paria jäi { $alone }.
   *[other] Pareja syntyi { $pairs } ja kolmikoita { $trios }; ilman paria jäi { $alone }.
}
summary-municipalities = { $count ->
    [one] Pareissa on kirjasto yhdestä kunnasta (alueen { $all } kunnasta { $reached }).
   *[other] Pareissa on kirjastoja { $count } kunnasta (alueen { $all } kunnasta { $reached }).
}
summary-visits = { $count ->
    [one] Tehtiin yksi vierailu, ja matkaan lähti { $people }.
   *[other] Vierailuja tehtiin { $count }, ja matkaan lähti yhteensä { $people }.
}
summary-visits-unknown = { $count ->
    [one] Yhden vierailun osallistujamäärää ei ole kerrottu.
   *[other] Osallistujamäärää ei ole kerrottu { $count } vierailusta.
}
summary-visits-ahead = { $count ->
    [one] Tulossa on yksi vierailu.
   *[other] Tulossa on { $count } vierailua.
}
summary-visits-undated = { $count ->
    [one] Yhdeltä vierailulta puuttuu vielä päivä.
   *[other] Päivä puuttuu vielä { $count } vierailulta.
}
summary-money = Matkakuluja hyväksyttiin { $sum }; omalla autolla ajettiin { $driven }.
summary-money-open = Laskuja on vielä käsittelyssä { $sum }.
summary-reports = { $count ->
    [one] Raportteja saatiin yksi; julkaista saa { $public }.
   *[other] Raportteja saatiin { $count }; julkaista saa { $public }.
}
summary-topics = Eniten kiinnosti: { $topics }.
summary-without = Luvuissa eivät ole mukana testirivit, peruutetut eivätkä yhdistetyt ilmoittautumiset.

# Komentorivi
cli-about-report = Raportit vierailuista: sivusto ja yhteenveto
cli-about-report-add = Kirjaa raportin vierailusta (.txt, .md tai - vakiosyötteestä)
cli-about-report-edit = Muuttaa raporttia
cli-about-report-list = Luettelee raportit
cli-about-report-show = Näyttää raportin
cli-about-report-remove = Poistaa raportin
cli-about-report-topics = Luettelee aiheet, joilla raportteja ja pareja merkitään
cli-about-report-site = Kirjoittaa julkaistavista raporteista pienen sivuston
cli-about-report-summary = Kierros tai vuosi lukuina ja lauseina
cli-about-pairs-tag = Merkitsee parin aiheet sanaston tunnuksilla
cli-about-pairs-meets = Kirjaa, tapaavatko kirjastot yhä
cli-arg-report-words = Tiedosto, jossa raportti on: teksti tai Markdown (.md); - on vakiosyöte
cli-arg-both = Raportti kertoo parin kaikista vierailuista
cli-arg-report = Raportin numero
cli-arg-report-language = Kieli, jolla raportti on kirjoitettu; muuten se päätellään sanoista
cli-arg-report-topics = Aihe, josta raportti kertoo (kumppani report topics); muuten aiheet luetaan sanoista
cli-arg-publishing = Saako sen julkaista: no, nameless (ilman nimiä) tai whole
cli-arg-as-published = Näyttää sen niin kuin muut sen lukisivat
cli-arg-site-folder = Kansio, johon sivusto kirjoitetaan; vain aiemman sivuston tiedostot korvataan
cli-arg-summary-year = Kalenterivuosi kaikista kierroksista; muuten kierros
cli-arg-document = Tiedosto, johon yhteenveto kirjoitetaan: .md tai .xlsx
cli-arg-meets = yes, no tai unknown
cli-arg-pair-topics = Aiheiden tunnukset (kumppani report topics); ilman niitä aiheet poistetaan
cli-no-such-report = Raporttia { $report } ei ole tällä kierroksella.
cli-report-ending = { $file }: raportin pitää olla tekstiä (.txt) tai Markdownia (.md)
cli-no-reports = Raportteja ei ole vielä.
cli-site-not-ours = { $folder }: kansiossa on muita tiedostoja, eikä niitä korvata. Anna tyhjä tai uusi kansio.
cli-summary-ending = { $file }: yhteenvedon pääte on .md tai .xlsx
cli-site-written = { $count ->
    [0] Kirjoitettu sivusto ilman raportteja: { $folder }
    [one] Kirjoitettu sivusto, jossa on yksi raportti: { $folder }
   *[other] Kirjoitettu sivusto, jossa on { $count } raporttia: { $folder }
}{ $removed ->
    [0] {""}
   *[other] {" "}(poistettu vanhoja sivuja: { $removed })
}

# Käyttöliittymä
command-tag-partnership = Aiheet
help-tag-partnership = Merkitsee sanaston aiheilla, mitä pari kehittää
command-reports = Raportit
help-reports = Näyttää parin raportit ja kirjaa uusia; siellä päätetään myös, saako raportin julkaista
command-answer-meeting = Tapaavatko yhä
help-answer-meeting = Kirjaa, tapaavatko parin kirjastot yhä
command-summary = Yhteenveto
help-summary = Kierros tai vuosi lukuina, lauseina ja palkkeina
blocked-not-asked-whether-they-meet = Tällä rivillä ei kysytä, tapaavatko kirjastot yhä
today-still-meeting = tapaavatko yhä? ({ $round })
pick-title-meets = { $name } ({ $round }, viimeksi { $day }): tapaavatko yhä?
pick-meets = Tapaavat yhä
pick-meets-no-more = Eivät enää tapaa
form-title-report = Raportti: { $name }
form-report-text = Raportti
form-report-text-hint = Kirjoita tai liitä se tähän; sarkain siirtää seuraavaan kenttään
form-report-visits = Kertoo
form-report-all-visits = parin kaikista vierailuista
form-report-made-visits = parin tehdyistä vierailuista
form-report-same-visits = samoista kuin ennen
form-report-received = Saapui
form-report-language = Kieli
form-report-publishing = Julkaisu
form-report-publishing-hint = Vain kirjastojen luvalla. Ohjelma poistaa tuntemansa nimet, sähköpostit ja puhelinnumerot: katso esikatselu ensin.
reports-title = Raportit: { $name }
reports-none = Raportteja ei ole vielä. + kirjaa ensimmäisen.
reports-more-keys = x poistaa raportin, S kirjoittaa julkaistavista sivuston
ui-report-of = saatu { $day }, { $publishing }
reports-visits = Vierailut
reports-as-it-came = Niin kuin se tuli { $day }. = näyttää sen niin kuin muut sen lukisivat.
hint-as-published = Julkaistuna
hint-publish = Julkaisulupa
hint-read = Lue
hint-new-report = Uusi
hint-edit = Muokkaa
hint-topics = Aiheet
hint-save-summary = Tallenna
hint-round-or-year = Kierros tai vuosi
hint-other-year = Toinen vuosi
summary-written = Yhteenveto kirjoitettu (.md ja .xlsx): { $path }
summary-there-already = Sama yhteenveto on jo: { $path }
reports-as-published = Niin kuin muut sen lukisivat ({ $how }): { $count ->
    [0] mitään ei poisteta.
    [one] poistetaan yksi kohta.
   *[other] poistetaan { $count } kohtaa.
} Lue läpi: ohjelma tuntee vain kirjatut nimet.
