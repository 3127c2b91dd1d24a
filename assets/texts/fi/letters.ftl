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
hint-save-letter = Luonnos (.eml)
hint-scroll = Selaa
toast-done-letter = { $letters ->
    [one] { $what }. P näyttää kirjeluonnoksen, u kumoaa.
   *[other] { $what }. P näyttää valitun kirjeluonnoksen, u kumoaa.
}
ui-letter = { $kind }: { $name }
letter-written = Luonnos on kirjoitettu: { $path }
letter-there-already = Sama luonnos on jo kirjoitettu: { $path }
letter-changed-meanwhile = Se, mistä kirje kertoo, muuttui sillä välin, ja kirje sen mukana. Mitään ei kirjoitettu: lue kirje ja paina w uudelleen.

# Komentorivi
cli-about-letters = Kirjeet ilmoittautujille: luetaan näytöltä tai kirjoitetaan sähköpostiluonnoksiksi
cli-arg-drafts = Kansio, johon jokaisesta kirjeestä kirjoitetaan luonnos (.eml); mitään ei korvata
cli-column-file = tiedosto
cli-column-recipient = vastaanottaja
cli-letter-there-already = oli jo

letter-two = { $one } ja { $other }
letter-several = { $names }
letter-topic = Aihe, jota kehitätte yhdessä: { $topic }
letter-topic-open = Yhteisestä kehittämisaiheesta ei ole vielä sovittu; siitä on hyvä aloittaa.
letter-no-day = päivää ei ole vielä sovittu
letter-invoicing-invoice-name = { $text }
letter-invoicing-invoice-business-id = Y-tunnus { $text }
letter-invoicing-invoice-ovt = Verkkolaskuosoite (OVT): { $text }
letter-invoicing-invoice-operator = Operaattori: { $text }
letter-invoicing-invoice-address = { $text }
letter-disputed-line = { $kind } { $day }: laskutettu { $claimed }, AKE maksaa { $sanctioned }.
letter-nothing-disputed = Riveissä ei ole huomautettavaa.
letter-kind-received = Ilmoittautuminen on perillä
letter-kind-clarify = Tarkennuspyyntö
letter-kind-left-out = Jäi ilman paria
letter-kind-paired = Tieto parista
letter-kind-instructions = Ohjeet vierailuihin
letter-kind-remind-date = Muistutus: päivä puuttuu
letter-kind-remind-plan = Muistutus: suunnitelma puuttuu
letter-kind-remind-report = Muistutus: raportti puuttuu
letter-kind-remind-invoice = Muistutus: lasku puuttuu
letter-kind-invoice-approved = Lasku hyväksytty
letter-kind-invoice-returned = Hyvityslaskun pyyntö
letter-kind-invoice-rejected = Lasku hylätty
letter-kind-thanks = Kiitos
letter-kind-unknown = Kirjettä ”{ $kind }” ei ole. Kirjeet: { $known }.
letter-none-of-kind = Tästä ei ole nyt tarpeen kirjoittaa: { $kind }.
letter-none-yet = Tästä ei ole vielä mitään kirjoitettavaa.
letter-none-writable = Yhtäkään näistä kirjeistä ei voi kirjoittaa; syy lukee kunkin kohdalla.
letter-record-gone = Sitä, mistä kirje kertoisi, ei enää ole.
letter-lacks-text = Kirje tarvitsee tekstin ”{ $setting }”, jota kukaan ei ole asettanut. Aseta se: g s ja t, tai kumppani settings set { $key } …
letter-sent = Lähetetty { $day } ({ $by }): { $kind }, { $recipient }
letter-sent-ask-again = { $sent } Paina m uudelleen, jos se lähti toisenkin kerran.
letters-written = { $count }/{ $of } luonnosta on kirjoitettu kansioon { $folder }
refused-letter-sent-already = Tämä on jo merkitty lähetetyksi { $day } ({ $by }): { $kind }, { $recipient }. Jos se lähti uudelleen: --again
refused-letter-stands = Lähetetyksi merkittyä kirjettä ei muuteta: peru merkintä.
template-unreadable = Kirjepohjaa { $file } ei voi lukea: { $error }
command-letters = Kirje
help-letters = Näyttää valittuun sopivan kirjeen: w kirjoittaa luonnoksen, m merkitsee lähetetyksi, y kopioi
hint-mark-sent = Lähetetty
hint-copy = Kopioi
hint-next-letter = Toinen
hint-other-letter = Muu kirje
pick-title-letter = Mikä kirje?
ui-letter-of-several = { $kind } { $number }/{ $count }: { $name }
shell-copied = Kopioitu leikepöydälle, jos pääte sen sallii (OSC 52). Jos liittäminen ei toimi, kirjoita luonnos (w).
shell-too-long-to-copy = Teksti on liian pitkä päätteen leikepöydälle. Kirjoita luonnos (w).

# Komentorivi
cli-about-letters-templates = Luettelee kirjeet kenttineen tai kirjoittaa kirjepohjat muokattaviksi
cli-about-letters-sent = Merkitsee kirjeitä lähetetyiksi tai luettelee lähetetyt
cli-arg-letter-kind = Kirje: received, clarify, paired… Luettelo: kumppani letters templates
cli-arg-about = Ilmoittautumisten, parien, vierailujen tai laskujen numerot; ilman niitä kaikki, joille kirjettä ei ole vielä lähetetty
cli-arg-recipients = Vain vastaanottajien osoitteet, puolipisteellä erotettuina
cli-arg-templates-to = Kansio, johon kirjepohjat kirjoitetaan; mitään ei korvata
cli-arg-again = Kirje lähti toisenkin kerran
cli-no-letters = Tätä kirjettä ei tarvitse nyt kenenkään: { $kind }.
cli-sent-needs-records = Sano, mitkä lähtivät: kirjeen jälkeen numerot.
cli-nothing-sent = Yhtään kirjettä ei ole merkitty lähetetyksi.
cli-column-letter = kirje
cli-column-fields = kentät
cli-templates-written = { $count ->
    [0] Kaikki kirjepohjat olivat jo kansiossa { $folder }.
    [one] Yksi kirjepohja on kirjoitettu kansioon { $folder }.
   *[other] { $count } kirjepohjaa on kirjoitettu kansioon { $folder }.
} Käytössä ovat ne, jotka ovat kansiossa { $beside }.
letter-kind-invoice-breakdown = Erittelyn pyyntö

sendmail-not-configured = Lähettämistä ei ole määritetty. Pääkäyttäjä lisää tiedostoon { $file } rivin: sendmail = "/usr/sbin/sendmail" tai smtp = "localhost:25"
sendmail-not-trusted = Tiedostoon { $file } ei luoteta: sen ja sen kansion pitää olla rootin, eivätkä ryhmä tai muut saa voida kirjoittaa niihin.
sendmail-unreadable = Tiedostoa { $file } ei voi lukea: { $error }
sendmail-not-absolute = Tiedoston { $file } kohdassa { $program } pitää olla koko polku, esimerkiksi "/usr/sbin/sendmail".
sendmail-failed = { $program } ei ottanut kirjettä vastaan: { $error }. Sitä ei merkitty lähetetyksi.
sendmail-too-long = { $program } ei päättynyt ajoissa, joten se lopetettiin. Kirjettä ei merkitty lähetetyksi; tarkista, lähtikö se.
letter-went-already = Ei lähetetty uudelleen. { $sent } Jos sen on tarkoitus lähteä toisenkin kerran: --again
letter-went-unmarked = Kirje lähti ({ $recipient }), mutta merkintä ei onnistunut: { $problem }. Merkitse se lähetetyksi (m).
letters-went = { $count ->
    [0] Lähetettävää ei ollut.
    [one] Yksi kirje lähetetty ja merkitty lähetetyksi.
   *[other] { $count } kirjettä lähetetty ja merkitty lähetetyiksi.
  }
letters-went-until = { $count ->
    [one] Yksi kirje lähti ja on merkitty, sitten lähetys keskeytyi:
   *[other] { $count } kirjettä lähti ja on merkitty, sitten lähetys keskeytyi:
  } { $problem }
letter-send = Kirje lähtee heti, eikä sitä voi perua: { $recipient }. Lähetä painamalla S uudelleen.
letter-send-again = { $sent } Jos se lähtee nyt toisenkin kerran ({ $recipient }), paina S uudelleen.
hint-send = Lähetä
cli-arg-send = Lähettää kirjeet heti niin kuin pääkäyttäjä on määrittänyt ja merkitsee lähteneet lähetetyiksi
letter-visit-without-day = Vierailulla { $visit } ei ole vielä päivää, joten tätä ei voi kirjoittaa siitä: { $kind }.

# Kirjastoille, jotka eivät ole vielä ilmoittautuneet, ja kirjastojen vaihtoon
letter-closing = Ilmoittautumisaika päättyy { $day }, ja parit muodostetaan sen jälkeen.
letter-closing-past = Ilmoittautumisaika päättyi { $day }, ja parit muodostetaan nyt.
letter-keys-proposed = Paikaksi sopisi esimerkiksi { $place }, joka on teistä kummastakin suunnilleen puolimatkassa.
letter-keys-open = Hyvä paikka on puolimatkassa.
letter-kind-registration-opens = Ilmoittautuminen alkaa
letter-kind-last-week = Ilmoittautumisen viimeinen viikko
letter-kind-swap-instructions = Ohjeet kirjastojen vaihtoon
letter-round-closed = Ilmoittautumisaika päättyi { $day }, joten tätä ei enää kirjoiteta.
letter-not-the-last-week = Viimeisestä viikosta kirjoitetaan { $day } alkaen.
letter-has-registered = { $library } on jo ilmoittautunut.
letter-not-now = ei nyt
mailbox-personal = ”{ $address }” näyttää yhden ihmisen osoitteelta. Hakemistoon otetaan vain kirjaston yhteisiä osoitteita.
mailboxes-none = Hakemiston toimipisteillä ei ole vielä sähköpostiosoitteita. Kirjaa ne: kumppani directory mailbox, mailboxes import tai mailboxes collect.
mailboxes-unknown = { $count ->
    [one] Yksi toimipiste ei ole hakemistossa, ja sen osoite jäi pois.
   *[other] { $count } toimipistettä ei ole hakemistossa, ja niiden osoitteet jäivät pois.
}
mailboxes-unusable = { $count ->
    [one] Yhdellä toimipisteellä on vain yhden ihmisen osoite tai kelvoton osoite, ja se jäi pois: { $libraries }.
   *[other] { $count } toimipisteellä on vain yhden ihmisen osoite tai kelvoton osoite, ja ne jäivät pois: { $libraries }.
}
refused-no-mailbox-of = Toimipisteellä { $library } ei ole sähköpostiosoitetta hakemistossa. Kirjaa se: kumppani directory mailbox { $library } OSOITE
cli-about-directory-mailbox = Kirjaa osoitteen, josta kirjasto tavoitetaan ennen kuin se on ilmoittautunut: none poistaa
cli-about-directory-mailboxes = Toimipisteiden sähköpostiosoitteet
cli-about-directory-mailboxes-list = Luettelee toimipisteiden sähköpostiosoitteet
cli-about-directory-mailboxes-import = Tuo osoitteet (Kirkannan JSON, CSV tai XLSX: id ja sähköposti)
cli-about-directory-mailboxes-collect = Poimii puuttuvat osoitteet uusimmista ilmoittautumisista; vain kirjaston yhteiset
cli-arg-library-address = Kirjaston yhteinen sähköpostiosoite, tai none
letter-to-directory = ilmoittautumattomille
sendmail-or-smtp = Tiedostossa { $file } on sekä sendmail että smtp. Jätä vain toinen.
smtp-not-local = Tiedoston { $file } kohdassa smtp pitää olla tämän koneen palvelin, esimerkiksi "localhost:25".
smtp-failed = Palvelin { $server } ei ottanut kirjettä vastaan: { $error }. Sitä ei merkitty lähetetyksi.
smtp-unsure = Palvelin { $server } sai kirjeen mutta ei vastannut: { $error }. Kirjettä ei merkitty lähetetyksi; tarkista, lähtikö se.
letter-attached = Liitteet: { $files }
due-libraries-untold = kirjastoille ei ole kerrottu ilmoittautumisesta
due-libraries = { $kind }: { $count ->
    [one] yksi kirje lähettämättä
   *[other] { $count } kirjettä lähettämättä
}
letter-gone-before = Jos kirje lähti aiemmin ({ $recipient }), m merkitsee sen lähetetyksi.
