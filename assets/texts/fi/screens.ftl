# Yläreuna, viestirivi ja kortti
ui-search = Hae:
ui-chord = { $key } … odottaa toista näppäintä, Esc peruu
ui-saving = Tallennetaan…
ui-solving = Ratkaistaan pareja…
ui-loading = Luetaan…
ui-too-small = Suurenna ikkunaa: tarvitaan 60 × 16 merkkiä. q lopettaa.
ui-size-now = Nyt { $columns } × { $rows }.

# Yhteiset otsikot
ui-number = Nro
ui-status = Tila
ui-reason = Perustelu
ui-note = Muistiinpano
ui-carried = Siirtynyt
ui-carried-from = kierrokselta { $round }, siellä numero { $registration }
ui-carried-from-because = kierrokselta { $round }, siellä numero { $registration }; siirretty, koska: { $reason }
ui-went-on = Jatkuu
ui-goes-on = kierroksella { $round } numerolla { $registration }: { $status }
ui-date = Päivä
ui-money = { $sum }
ui-points = { $points }
ui-distance = { $distance }
ui-newest-history = Viimeisimmät muutokset
ui-by-at = { $by }, { $at }
ui-marked = { $count ->
    [one] 1 merkitty
   *[other] { $count } merkittyä
}

# Tänään
ui-count-registrations = { $count ->
    [one] 1 ilmoittautuminen
   *[other] { $count } ilmoittautumista
}
ui-count-pairs = { $count ->
    [one] 1 pari
   *[other] { $count } paria
}
ui-count-visits = { $count ->
    [one] 1 vierailu
   *[other] { $count } vierailua
}
ui-budget-left = jäljellä { $left }
ui-days = { $count } pv
ui-today-nothing-waits = Mikään ei odota. Hyvää päivänjatkoa!
ui-first-steps = Näin pääset alkuun

# Ilmoittautumiset
ui-status-new = uusi
ui-status-accepted = mukana
ui-status-postponed = siirretty
ui-status-declined = ei mukana
ui-status-clarify = tarkenn.
ui-status-merged = yhdistetty
ui-library = Toimipiste
ui-libraries = Toimipisteet
ui-libraries-unknown = Ei vielä tiedossa: valitse kirjastot ({ $key })
ui-libraries-unsure = Tulkinta on epävarma: tarkista se
ui-municipality = Kunta
ui-received = Saapui
ui-flags = Huomaa
ui-topics = Aiheet
ui-contact = Yhteyshenkilö
ui-question-site = Mikä toimipiste ilmoittautuu?
ui-question-interests = Mitä haluaisitte kehittää kumppanikirjaston kanssa?
ui-question-cooperation = Teettekö jo yhteistyötä toisen kirjaston kanssa?
ui-question-extra = Muuta
ui-no-answer = Ei vastausta
ui-searched = Haku: { $words }
ui-shown-of = { $shown } / { $all }
ui-queue-empty = Ei ilmoittautumisia vielä. Tuo lomakkeen vastaukset: { $key }
ui-queue-nothing-fits = Mikään ilmoittautuminen ei vastaa hakua tai suodatinta. Esc tyhjentää haun.
ui-flag-test-row = testi
ui-flag-before-opening = ennen avausta
ui-flag-late = myöhässä
ui-flag-withdrawn = peruttu
ui-flag-outside-area = alueen ulkop.
ui-flag-unknown-library = tuntematon
ui-flag-ambiguous-library = epäselvä
ui-flag-several-libraries = useita
ui-flag-other-site = toimipiste vaihtunut
ui-flag-duplicate-of = sama kuin { $registration }
ui-flag-overlaps = osin sama: { $registration }
ui-flag-empty-interests = ei aihetta
ui-flag-swap-wish = vaihto
ui-flag-language = { $language }
ui-flag-named-cooperation = yhteistyö

# Parit
ui-pair-locked = lukittu
ui-pair-awaits-answer = Kirjastoille on kerrottu; vastausta odotetaan.
ui-owner = Hoitaja
ui-pair-waiting = odottaa
ui-pair-waiting-why = Mukana, mutta ei vielä missään parissa. Ratkaise parit: { $key }
ui-pair-withdrawn = jäsen perui
ui-pair-withdrawn-why = { $name } on perunut sen jälkeen, kun se otettiin mukaan. Pari: { $status }
ui-pair-withdrawn-waits = Peruttu sen jälkeen, kun se otettiin mukaan: paria ei ehdoteta. Jos se tulee sittenkin mukaan, ota se mukaan uudestaan ilmoittautumisissa ja kerro syy: { $key }
ui-left-over = ilman paria
ui-pairs-accepted = hyväksytty { $count }
ui-pairs-suggested = ehdotettu { $count }
ui-pairs-total = yht. { $points }
ui-pairs-optimal = ✓ paras mahdollinen
ui-pairs-at-most = enintään { $points }
ui-pairs-cost = arvio { $sum }
ui-pairs-empty = Ei pareja vielä. Ota ilmoittautumisia mukaan ja ratkaise sitten parit: { $key }
ui-score-size = Koko
ui-score-distance = Etäisyys
ui-score-interests = Aiheet
ui-score-total = Yhteensä
ui-road = noin { $distance } suuntaansa
ui-road-unknown = etäisyyttä ei tiedetä
ui-rule-lock = Lukittu: { $a } — { $b }
ui-rule-forbid = Kielletty: { $a } — { $b }
ui-ways = Vaihtoehdot
ui-way-waits = Odottaa seuraavaa kierrosta: paras odottaja, pisteet pysyvät.
ui-ways-old = Pareja on hyväksytty ehdotuksen jälkeen: { $key } laskee vaihtoehdot uudelleen.
ui-way-trio = Kolmikon lukitsee { $key }.

# Vierailut
ui-stage = Vaihe
ui-stage-no-date = ei päivää
ui-stage-dated = sovittu
ui-stage-planned = suunniteltu
ui-stage-travelled = vierailtu
ui-stage-reported = raportoitu
ui-stage-invoiced = laskutettu
ui-stage-closed = valmis
ui-ball = Vuorossa
ui-ticks = Tehty
ui-guest-host = Vieras → isäntä
ui-reference = Viite
ui-waiting-since = odottanut { $date } lähtien
ui-mandatory-mark = * kuuluu aina ohjelmaan
ui-visits-empty = Ei vierailuja vielä. Ne syntyvät, kun pari hyväksytään.

# Laskut
ui-visit = Vierailu
ui-claim-status-entered = odottaa
ui-claim-status-approved = hyväksytty
ui-claim-status-returned = tarkenn.
ui-claim-status-rejected = hylätty
ui-claimed-short = Lask.
ui-sanctioned-short = Hyväks.
ui-claimed = Laskutettu
ui-computed = Laskettu
ui-sanctioned = Hyväksytty
ui-ake-pays = AKE maksaa
ui-entered = Kirjannut
ui-invoice = Lasku
ui-invoice-facts = { $number } · Y-tunnus { $business } · saapui { $arrived }
ui-claim-title = Lasku { $claim }: { $visit }
ui-line-kind = Kulu
ui-line-day = Päivä
ui-line-road = Matka
ui-line-passengers = +hlö
ui-line-reason = Perustelu: { $reason }
ui-sum = Yhteensä
ui-claims-empty = Ei laskuja vielä. Kirjaa vierailun matkakululasku: { $key }

# Päällekkäiset näkymät
ui-menu-help = Ohje: mitä täällä voi tehdä
ui-menu-palette = Kaikki toiminnot
ui-menu-actions = Toiminnot tälle riville
ui-menu-nothing-fits = Mikään ei vastaa hakua
ui-filter-typed = Rajaa:
ui-reason-none = Ei perustelua
ui-reason-own = Omin sanoin:
ui-optional = (ei pakollinen)
ui-preview = Tuonnin esikatselu: { $file }
ui-preview-ready = Mitään ei ole vielä tallennettu. Enter tuo.
ui-preview-nothing = Tiedostossa ei ole mitään tuotavaa.
ui-preview-mapping = Sarakkeet
ui-preview-rows = Ensimmäiset vastaukset
ui-history = Muutoshistoria: { $record }
ui-journal = Muutoshistoria: kaikki
ui-history-empty = Ei muutoksia
ui-taken-back = Kumottu sen jälkeen
ui-conflict = Joku toinen ehti ensin
ui-conflict-explained = Muutostasi ei tallennettu, ja toisen muutos on voimassa. Katso molemmat ja tee muutoksesi uudelleen, jos se on yhä tarpeen.
ui-conflict-mine = Sinä yritit
ui-conflict-theirs = Toinen teki
ui-preview-reading = Tuonnin esikatselu
ui-preview-columns = Mikä sarake on mikä: { $file }
ui-preview-which = Mikä näistä on { $field }?
ui-preview-none-of-these = ei mikään näistä
ui-preview-field = Mikä kenttä on sarake { $header }?
ui-preview-unread = ei lueta
ui-preview-missing = puuttuu: valitse sarake
ui-preview-no-column = ei ole tiedostossa
ui-preview-absent-field = Enter: tiedostossa ei ole tätä kysymystä, tai on sittenkin.
ui-preview-unusable = { $count ->
    [one] Yhtä riviä ei voi käyttää: v näyttää sen, w kirjoittaa tiedostoon. Muut tuodaan.
   *[other] { $count } riviä ei voi käyttää: v näyttää ne, w kirjoittaa tiedostoon. Muut tuodaan.
}
ui-preview-problems = { $count ->
    [one] Yksi rivi, jota ei voi käyttää
   *[other] { $count } riviä, joita ei voi käyttää
}
ui-preview-odd = { $count ->
    [one] Yksi outo arvo; vastaus otetaan silti
   *[other] { $count } outoa arvoa; vastaukset otetaan silti
}
ui-preview-absent = { $count ->
    [one] Yksi ilmoittautuminen, jota tiedostossa ei ole
   *[other] { $count } ilmoittautumista, joita tiedostossa ei ole
}
ui-preview-changed = { $count ->
    [one] Yksi muuttunut vastaus: − ennen, + nyt
   *[other] { $count } muuttunutta vastausta: − ennen, + nyt
}
ui-preview-edited = Vastausta on muokattu täällä: omat sanat säilyvät, ja lomakkeen uudet näkyvät niiden rinnalla (=).
ui-preview-more-changed = { $count ->
    [one] ja vielä yksi muu
   *[other] ja vielä { $count } muuta
}
ui-preview-absent-stay = Puuttuvat säilyvät ennallaan: vienti voi olla rajattu.
ui-preview-absent-go = Puuttuvat merkitään perutuiksi, kun tuot tiedoston.
ui-preview-progress-reading = Luetaan: { $done } / { $of } vastausta ({ $percent } %)
ui-preview-progress-writing = Tallennetaan: { $done } / { $of } vastausta ({ $percent } %). Jos keskeytät, mitään ei tallenneta.
ui-preview-writing = Tallennetaan. Jos keskeytät, mitään ei tallenneta.
ui-pairs-cost-over = arvio { $sum } > budjetti
ui-pairs-unsolved = ratkaise uudelleen ({ $key })
ui-pair-forbidden = kielletty
ui-claim-status-one-sum = yksi summa
ui-preview-stopped = { $count ->
    [one] Yhtä riviä ei voi käyttää: v näyttää sen. Mitään ei kirjata ennen kuin se on korjattu.
   *[other] { $count } riviä ei voi käyttää: v näyttää ne. Mitään ei kirjata ennen kuin ne on korjattu.
}
