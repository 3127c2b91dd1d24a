change-add-round = Kierros { $round } lisätty
change-add-round-carried = Kierros { $round } lisätty; kierrokselta { $from } tuotu { $count ->
        [one] siirretty ilmoittautuminen, uusi numero { $first }
       *[other] { $count } siirrettyä ilmoittautumista, uudet numerot { $first }–{ $last }
    }
change-carry-over = Siirretyt tuotu aiemmalta kierrokselta
change-carry = Kierrokselta { $from } tuotu { $count ->
        [one] siirretty ilmoittautuminen, uusi numero { $first }
       *[other] { $count } siirrettyä ilmoittautumista, uudet numerot { $first }–{ $last }
    }
change-import-directory = Kirjastohakemisto tuotu tiedostosta { $file }: { $count ->
        [one] yksi toimipiste
       *[other] { $count } toimipistettä
    }
change-save-profile = Lomakeprofiili ”{ $name }” tallennettu
change-remove-profile = Lomakeprofiili ”{ $name }” poistettu
refused-no-such-profile = Profiilia ”{ $name }” ei ole. Luettelo: kumppani profiles.
change-import-answers = Tuotu tiedostosta { $file }: { $count ->
        [one] yksi ilmoittautuminen
       *[other] { $count } ilmoittautumista
    }
change-import-pasted = Tuotu leikepöydältä: { $count ->
        [one] yksi ilmoittautuminen
       *[other] { $count } ilmoittautumista
    }
change-decide = Ilmoittautuminen { $registration }: { $status }
change-decide-several = { $count ->
        [one] Yksi ilmoittautuminen
       *[other] { $count } ilmoittautumista
    }: { $status }
change-merge = Ilmoittautuminen { $registration } yhdistetty ilmoittautumiseen { $into }
change-set-libraries = Ilmoittautumisen { $registration } kirjastot asetettu
change-note-registration = Muistiinpano ilmoittautumiseen { $registration }
change-lock = Ilmoittautumiset { $a } ja { $b } lukittu pariksi
change-forbid = Ilmoittautumisten { $a } ja { $b } pari kielletty
change-free = Ilmoittautumisten { $a } ja { $b } lukitus tai kielto poistettu
change-lock-trio = Kolmikko lukittu: { $registrations }
change-free-trio = Kolmikon lukitus purettu: { $registrations }
change-save-proposal = Ehdotus tallennettu: { $count ->
        [one] yksi pari
       *[other] { $count } paria
    }
change-accept-partnerships = { $count ->
        [one] Pari
       *[other] { $count } paria
    } hyväksytty, vierailut avattu
change-break = Pari { $partnership } purettu vierailuineen
change-mend = { $broken ->
        [one] Yksi pari
       *[other] { $broken } paria
    } purettu, jotta useampi saa parin; ehdotuksessa { $count ->
        [one] yksi pari
       *[other] { $count } paria
    }
change-import-past = Tuotu tiedostosta { $file }: { $count ->
        [one] yksi aiempi pari
       *[other] { $count } aiempaa paria
    }
change-remove-past = { $count ->
        [one] Aiempi pari
       *[other] { $count } aiempaa paria
    } poistettu
change-note-partnership = Muistiinpano pariin { $partnership }
change-plan-visit = Vierailu { $visit }: { $day }, { $people }
change-add-visit = Pari { $partnership }: vierailu lisätty
change-add-visit-as = Pari { $partnership }: lisätty vierailu { $reference }
change-remove-visit = Vierailu { $visit } ({ $reference }) poistettu
change-set-visit-kind = Vierailu { $visit }: { $kind }
change-note-visit = Muistiinpano vierailuun { $visit }
change-tick = Vierailu { $visit }: kuitattu ”{ $item }”
change-untick = Vierailu { $visit }: kuittaus poistettu kohdasta ”{ $item }”
change-add-claim = Lasku kirjattu vierailulle { $visit }: { $sum }
change-add-claim-numbered = Lasku { $number } kirjattu vierailulle { $visit }: { $sum }
change-sanction-line = Laskurivi { $line }: hyväksytään { $sum }
change-approve-claim = Lasku { $claim } hyväksytty
change-return-claim = Laskusta { $claim } pyydetty tarkennus
change-reject-claim = Lasku { $claim } hylätty
change-reopen-claim = Laskun { $claim } päätös peruttu, lasku on taas avoin
change-set-setting = { $setting }: { $value }
change-reset-setting = { $setting }: palautettu oletus
change-set-size = Toimipisteen { $library } koko kirjattu ({ $measure })
change-import-travel-times = Matka-ajat tuotu tiedostosta { $file }: { $count }
change-set-travel-times = { $count ->
    [one] Matka-aika kirjattu
   *[other] { $count } matka-aikaa kirjattu
}
change-publish = { $count ->
    [one] Parista kerrottu kirjastoille
   *[other] { $count } parista kerrottu kirjastoille
}
change-confirm = { $count ->
    [one] Pari vahvistettu
   *[other] { $count } paria vahvistettu
}
change-unconfirm = { $count ->
    [one] Parin vahvistus poistettu
   *[other] { $count } parin vahvistus poistettu
}
change-own-partnerships = { $count ->
    [one] Pari: hoitajaksi { $owner }
   *[other] { $count } paria: hoitajaksi { $owner }
}
change-release-partnerships = { $count ->
    [one] Pari: ei hoitajaa
   *[other] { $count } paria: ei hoitajaa
}
change-step-back = Ilmoittautuminen { $registration } perui osallistumisensa: pari { $partnership } purettu
change-set-rate = Kilometrikorvaus vuodelle { $year } asetettu
change-set-budget = Kierroksen budjetti asetettu
change-set-role = { $person } on nyt { $role }
change-set-language = { $person }: kieli vaihdettu
change-undo = Kumottu: { $label }
change-redo = Palautettu: { $label }
refused-nothing-changes = Mikään ei muuttuisi, joten mitään ei tallennettu.
refused-permission = { $actor } on roolissa { $role }; tähän tarvitaan rooli { $needed }.
refused-role = Vain hyväksyjä päättää laskuista.
refused-first-role-is-admin = Ensimmäisenä annetaan pääkäyttäjän rooli, jotta joku voi antaa muut.
refused-last-admin = Viimeiseltä pääkäyttäjältä ei voi ottaa roolia pois.
refused-not-yours = Kieltä voi vaihtaa vain itselleen.
refused-gone = Tietuetta ei enää ole, joten tätä ei tehty: { $mine }
refused-conflict = Ei tehty: { $mine }. { $actor } ehti ensin { $at }: { $theirs }
refused-changed-meanwhile = Ei tehty: { $mine }. Tietue muuttui sillä välin; katso se uudelleen.
refused-round-exists = Kierros { $round } on jo olemassa.
refused-not-an-earlier-round = Siirrettyjä tuodaan vain kierrokselta, joka alkoi ennen tätä.
refused-nothing-to-carry = Aiemmilla kierroksilla ei ole siirrettyjä ilmoittautumisia, joita ei olisi jo tuotu.
refused-carried-over = Ilmoittautuminen { $registration } jatkuu kierroksella { $round } numerolla { $there }: päätä siitä siellä. Jos siitä päätetään kuitenkin täällä, merkitse se siellä ensin ”ei mukaan”.
refused-registration-paired = Ilmoittautuminen { $registration } on jo parissa { $partnership }. Pura pari ensin.
refused-merge-needs-another = Yhdistäminen tarvitsee toisen ilmoittautumisen.
refused-merge = Ilmoittautumista { $registration } ei voi yhdistää ilmoittautumiseen { $into }.
refused-merge-target = Ilmoittautumiseen { $registration } on yhdistetty toinen; avaa se ensin.
refused-travel-to-itself = Matka-aika ei voi kulkea toimipisteestä { $library } siihen itseensä.
refused-not-told = Parista { $partnership } ei ole vielä kerrottu kirjastoille.
refused-not-a-member = Ilmoittautuminen { $registration } ei kuulu pariin { $partnership }.
refused-no-such-library = Toimipistettä { $library } ei ole hakemistossa.
refused-no-such-registration = Ilmoittautumista { $registration } ei ole tällä kierroksella.
refused-no-such-visit = Vierailua { $visit } ei ole.
refused-no-such-claim = Laskua { $claim } ei ole.
refused-no-such-entry = Muutoshistoriassa ei ole merkintää { $entry }.
refused-pair-with-itself = Ilmoittautuminen { $registration } ei voi olla parina itsensä kanssa.
refused-not-three = Kolmikossa on kolme eri ilmoittautumista.
refused-proposal-is-old = Ehdotus on vanhentunut: ilmoittautuminen { $registration } ei ole enää vapaana. Ratkaise parit uudelleen.
refused-no-locked-trio = Näillä kolmella ei ole kolmikon lukitusta.
refused-forbidden-pair = Ilmoittautumisista { $a } ja { $b } ei tehdä paria: sääntö kieltää sen. Ratkaise parit uudelleen tai poista sääntö.
refused-already-accepted = Pari { $partnership } on jo hyväksytty.
refused-partnership-has-claim = Paria { $partnership } ei voi purkaa: sen vierailulla on lasku { $claim }.
refused-participants = Osallistujia on oltava 1–500.
refused-visit-has-claim = Vierailua { $visit } ei voi poistaa: sillä on lasku { $claim }.
refused-visit-has-report = Vierailua { $visit } ei voi poistaa: raportti { $report } kertoo siitä.
refused-last-visit = Vierailua { $visit } ei voi poistaa: se on parin ainoa. Pura pari, jos vierailua ei tule.
refused-visit-to-itself = Vieras ja isäntä ovat sama kirjasto.
refused-kind-already = Vierailu on jo tätä lajia: { $kind }.
refused-four-eyes = Kirjasit laskun { $claim } itse, joten päätöksen tekee joku toinen.
refused-own-claim = Laskun kirjaaja ei päätä siitä itse: tarvitaan toinen silmäpari.
refused-claim-is-open = Laskulla { $claim } ei ole päätöstä, jonka voisi perua (tila: { $status }).
refused-claim-decided = Laskusta { $claim } on jo päätös: { $status }. Peru se ensin.
refused-claim-stands = Laskusta on päätetty, joten sen rivit ja tiedot eivät muutu. Peru päätös ensin.
refused-forged-claim = Lasku kirjataan vain omissa nimissä ja avoimena.
refused-forged-decision = Laskusta päätetään vain omissa nimissä.
refused-decide-anew = Laskun { $claim } päätöstä ei voi palauttaa toisen puolesta: päätä siitä omissa nimissäsi.
refused-journal-stands = Muutoshistoriaa ei voi muuttaa.
refused-nothing-to-undo = Sinulla ei ole kumottavaa.
refused-nothing-to-redo = Sinulla ei ole palautettavaa.
refused-undo-of-undo = Kumoamisen voi palauttaa vain sen tekijä (U).
refused-taken-back = { $actor } on jo kumonnut tämän { $at }: { $label }
refused-changed-since = Ei voi kumota: { $actor } on muuttanut tietoja sen jälkeen ({ $at }): { $label }
refused-row-differs = Ei voi kumota: tiedot eivät ole enää sellaiset, joiksi muutos ne jätti.
refused-forgotten = Ei voi kumota: muutoksen tiedot on poistettu tietosuojan vuoksi.
refused-paired-meanwhile = Ilmoittautuminen on jo toisessa parissa. Katso parit uudelleen.
refused-imported-meanwhile = Tämän tiedoston ilmoittautuminen on sillä välin jo tuotu. Lue tiedosto uudelleen.
refused-reference-given = Tilausviite on jo toisella parilla. Hyväksy pari uudelleen.
refused-others-rest-on-it = Muut tiedot nojaavat tähän, tai se, mihin tämä nojaa, on poistettu. Katso tiedot uudelleen.
refused-does-not-fit = Tämä ei sovi yhteen sen kanssa, mitä tietokannassa nyt on. Katso tiedot uudelleen.
refused-contradiction = Ei käy: { $what }
invariant-member-is-accepted = ilmoittautuminen { $record } on parissa, vaikka sitä ei ole otettu mukaan
invariant-member-is-of-the-round = parissa { $record } on toisen kierroksen ilmoittautuminen
invariant-partnership-has-members = parissa { $record } on alle kaksi jäsentä
invariant-accepted-has-visits = parin { $record } vierailut eivät vastaa sen tilaa
invariant-visit-is-between-members = vierailu { $record } on muiden kuin parin jäsenten välillä
invariant-municipality-never-meets-itself = parissa { $record } on saman kunnan toimipisteitä
invariant-merged-into-a-standing-one = ilmoittautuminen { $record } on yhdistetty sellaiseen, jota ei enää ole
invariant-carried-goes-on-in-one-round = ilmoittautuminen { $record } on tuotu aiemmalta kierrokselta, joten se voi jatkua vain toisella niistä: siellä siirrettynä tai täällä ei mukana
invariant-library-is-known = ilmoittautumisen { $record } toimipistettä ei ole hakemistossa
invariant-past-library-is-known = aiemman parin { $record } toimipistettä ei ole hakemistossa
invariant-claim-has-lines = laskulla { $record } ei ole rivejä
invariant-administrator-among-roles = rooleja on annettu, mutta kukaan ei ole pääkäyttäjä
invariant-foreign-key = viittaus puuttuvaan tietueeseen: { $record }
invariant-row-is-as-journalled = rivi ei ole sellainen, jollaiseksi muutoshistoria sen jätti: { $record }
invariant-integrity = tiedosto on vioittunut: { $record }
verify-entry-missing = merkintä puuttuu
verify-image-changed = merkinnän sisältöä on muutettu jälkikäteen
verify-entry-changed = merkintää on muutettu jälkikäteen
truth-1 = kyllä
truth-0 = ei
rule-word-lock = lukittu yhteen
rule-word-forbid = kielletty
record-round = kierros
record-library = toimipiste
record-alias = nimitys
record-registration = ilmoittautuminen
record-pair_rule = parisääntö
record-proposal = ehdotus
record-partnership = pari
record-partnership_member = parin jäsen
record-visit = vierailu
record-checklist_item = muistilistan kohta
record-claim = lasku
record-claim_line = laskurivi
record-rate = kilometrikorvaus
record-setting = asetus
record-library_size = toimipisteen koko
record-travel_time = matka-aika
record-person = henkilö
record-profile = lomakeprofiili
record-past_partnership = aiempi pari
field-id = numero
field-code = tunnus
field-name = nimi
field-opens = avautuu
field-closes = sulkeutuu
field-budget = budjetti
field-municipality = kunta
field-kind = laji
field-postcode = postinumero
field-latitude = leveysaste
field-longitude = pituusaste
field-text = teksti
field-libraries = kirjastot
field-round = kierros
field-source = lähdetunnus
field-received = saapunut
field-cancelled = peruttu
field-first_name = etunimi
field-last_name = sukunimi
field-email = sähköposti
field-language = kieli
field-site_text = toimipiste lomakkeella
field-interests = kehittämistoiveet
field-cooperation = nykyinen yhteistyö
field-extra = lisätiedot
field-municipalities = kunnat
field-sure = varmuus
field-flags = huomiot
field-topics = aiheet
field-status = tila
field-reason = perustelu
field-merged_into = yhdistetty
field-settled = käsin päätetty
field-earlier = aiempi vastaus
field-offered = lomakkeen uudempi vastaus
field-value = arvo
field-library = toimipiste
field-measure = mitta
field-hundredths = sadasosia
field-minutes = minuuttia
field-asked_at = kerrottu
field-confirmed_at = vahvistettu
field-owner = hoitaja
field-carried_from = siirretty ilmoittautumisesta
field-goes-on = jatkuu ilmoittautumisena
settled-words = vastauksen sanat
settled-topics = aiheet
settled-cooperation = yhteistyökumppanit
field-columns = sarakkeet
field-width = sarakkeiden määrä
field-period = kausi
field-sides = osapuolet
field-note = muistiinpano
field-a = ensimmäinen
field-b = toinen
field-rule = sääntö
field-total = pisteet
field-upper_bound = yläraja
field-left_over = ilman paria
field-estimated_cost = kustannusarvio
field-number = järjestysnumero
field-locked = lukittu
field-score = pisteet
field-partnership = pari
field-registration = ilmoittautuminen
field-host = isäntäkirjasto
field-guest = vieraskirjasto
field-reference = viite
field-date = päivä
field-participants = osallistujia
field-since = alkaen
field-visit = vierailu
field-position = paikka
field-key = kohta
field-phase = vaihe
field-mandatory = pakollinen
field-ticked_by = kuittaaja
field-ticked_at = kuitattu
field-entered_by = kirjaaja
field-entered_at = kirjattu
field-decided_by = päättäjä
field-decided_at = päätetty
field-invoice_number = laskun numero
field-business_id = Y-tunnus
field-arrived = saapunut
field-claim = lasku
field-travel_date = matkapäivä
field-metres = matka
field-passengers = matkustajia
field-claimed = laskutettu
field-sanctioned = hyväksytty summa
field-year = vuosi
field-car = auto, c/km
field-passenger = matkustaja, c/km
field-role = rooli

change-keep-proposal = Ehdotus tallennettu nimellä ”{ $name }”
change-drop-proposal = Tallennettu ehdotus ”{ $name }” poistettu
change-accept-unchanged = { $count ->
    [one] Yksi pari hyväksytty
   *[other] { $count } paria hyväksytty
  }; { $left } jäi, koska ilmoittautuminen on muuttunut laskemisen jälkeen: { $registrations }
refused-registration-changed = Ei hyväksytty: ilmoittautuminen on muuttunut parien laskemisen jälkeen ({ $registrations }). Ratkaise parit uudelleen.
refused-no-proposal-name = Anna ehdotukselle nimi.
refused-long-proposal-name = Nimessä voi olla enintään { $most } merkkiä.
refused-proposal-name-taken = Kierroksessa on jo tallennettu ehdotus nimellä ”{ $name }”. Valitse toinen nimi tai poista entinen.
record-kept_proposal = tallennettu ehdotus
field-computed_from = laskettu rivin jälkeen
field-kept_by = tallensi
field-kept_at = tallennettu
field-proposal = ehdotus
refused-too-many-to-pair = { $count } ilmoittautumista on mukana: niin monesta ei lasketa pareja. Enintään { $most }.
refused-others-suggested = Ehdotettuja pareja on muutettu sillä välin. Ratkaise parit uudelleen.
refused-pair-is-planned = Paria { $partnership } ei voi purkaa: sen vierailulla on jo päivä tai se on lukittu.
record-contact = yhteystiedot
record-contact_log = yhteydenpito
field-written_by = kirjasi
field-written_at = kirjattu
change-set-texts = Asetettu: { $settings }
change-unset-texts = Tyhjennetty: { $settings }
record-text_setting = kirjeiden teksti
change-mark-sent = Merkitty lähetetyksi: { $kind } ({ $count })
record-letter_sent = lähetetty kirje
field-recipient = vastaanottaja
field-about = koskee
field-sent_by = lähetti
field-sent_at = lähetetty
field-invoice_date = laskun päivä
field-order_reference = laskun viite
field-detailed_by = erittelyn kirjasi
field-replaces = korvaa laskun
field-origin = mistä
field-destination = mihin
field-travellers = matkustaneet
field-receipt = kuitti
field-invoice_sum = laskun summa

record-library_mailbox = toimipisteen osoite
field-address = osoite
change-set-mailbox = Toimipisteen { $library } sähköpostiosoite kirjattu
change-remove-mailbox = Toimipisteen { $library } sähköpostiosoite poistettu
change-set-mailboxes = { $count ->
    [one] Yhden toimipisteen sähköpostiosoite kirjattu
   *[other] { $count } toimipisteen sähköpostiosoitteet kirjattu
}
change-import-mailboxes = Sähköpostiosoitteet tuotu tiedostosta { $file }: { $count ->
    [one] yksi toimipiste
   *[other] { $count } toimipistettä
}
