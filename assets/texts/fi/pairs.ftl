pair-status-suggested = ehdotettu
pair-status-accepted = hyväksytty
pair-status-asked = kerrottu
pair-status-confirmed = vahvistettu

pair-language-fi = suomi
pair-language-sv = ruotsi
pair-language-en = englanti

pair-ratio-same = samankokoiset
pair-ratio-half = puolitoistakertainen
pair-ratio-double = kaksinkertainen
pair-ratio-times = { $times }-kertainen

pair-reason-size-inhabitants = Koko: { $a } { $size_a } ja { $b } { $size_b } asukasta, { $ratio } → { $points }
pair-reason-size-staff = Koko: { $a } { $size_a } ja { $b } { $size_b } henkilötyövuotta, { $ratio } → { $points }
pair-reason-size-loans = Koko: { $a } { $size_a } ja { $b } { $size_b } lainaa vuodessa, { $ratio } → { $points }
pair-reason-size-visits = Koko: { $a } { $size_a } ja { $b } { $size_b } kävijää vuodessa, { $ratio } → { $points }
pair-reason-size-unknown = Koko: ei yhteistä tietoa koosta, lasketaan keskimääräisenä → { $points }
pair-reason-distance = Matka: arviolta { $road } suuntaansa → { $points }
pair-reason-distance-ferry = Matka: arviolta { $road } suuntaansa, välissä lautta, joten aikaa kuluu enemmän → { $points }
pair-reason-distance-unknown = Matka: sijainti ei ole tiedossa, lasketaan keskimääräisenä → { $points }
pair-reason-minutes = Matka: { $minutes } min suuntaansa (kirjattu aika) → { $points }
pair-reason-minutes-ferry = Matka: { $minutes } min suuntaansa (kirjattu aika, välissä lautta) → { $points }
pair-topic = ”{ $topic }”
pair-reason-interests = Yhteiset aiheet: { $topics } ({ $words }) → { $points }
pair-reason-interests-chosen = Yhteiset aiheet: { $topics } → { $points }
pair-reason-interests-apart = Aiheet: ei yhteisiä; { $a }: { $topics_a }; { $b }: { $topics_b } → { $points }
pair-reason-interests-unknown = Aiheet: vastauksesta ei tunnistettu aihetta, lasketaan keskimääräisenä → { $points }
pair-reason-language = Työkieli eri: { $a } ja { $b } → { $points }
pair-reason-cooperation = Yhteistyötä on jo ({ $from } mainitsi: { $to }) → { $points }
pair-reason-cooperation-both = Yhteistyötä on jo ({ $a } ja { $b } mainitsivat toisensa) → { $points }
pair-reason-go-on = Molemmat haluavat jatkaa yhteistyötä ({ $a } ja { $b }) → +{ $points }
pair-reason-earlier = Olivat pari jo aiemmin ({ $periods }) → { $points }

past-not-a-list = Tämä ei ole luettelo aiemmista pareista: tarvitaan sarake kaudelle (kausi, vuosi) ja vähintään kaksi kirjastolle (kirjasto, kumppani). Sarakkeet: { $found }.
past-two-periods = Kaksi saraketta voisi olla kausi: ”{ $first }” ja ”{ $second }”. Nimeä toinen toisin.
past-no-period = kausi puuttuu. Kirjoita vuosi tai kierros.
past-one-library = toinen kirjasto puuttuu.
past-same-library = sama toimipiste on jo parin toisena osapuolena.
past-unsure = { $why } Vaihtoehdot: { $candidates }. Kirjoita toimipisteen nimi tai tunnus.

pair-left-alone = Muita ilman paria jääneitä ei ole: t ehdottaa trioa, ja kumppani pairs mend kertoo, mikä pari olisi purettava.
pair-left-municipality = Kaikki muut ilman paria jääneet ovat samasta kunnasta.
pair-left-unknown = Kukaan ei vielä tiedä, mistä kirjastosta on kyse. Valitse kirjasto ensin (2, v).
pair-left-forbidden = Kaikki muut parit on kielletty tai muut ovat samasta kunnasta.
pair-left-locked = Sopivat kumppanit on lukittu toisiin pareihin.
pair-left-odd = Ilmoittautumisia on pariton määrä, joten yksi jää ilman paria.
pair-left-short = Sopivia kumppaneita ei riitä kaikille.

pair-lock-not-accepted = Lukitus { $a } – { $b } ei toteudu: molemmat on ensin otettava mukaan.
pair-lock-settled = Lukitus { $a } – { $b } ei toteudu: toinen on jo hyväksytyssä parissa.
pair-lock-municipality = Lukitus { $a } – { $b } ei toteudu: samasta kunnasta olevia ei yhdistetä.
pair-lock-unknown = Lukitus { $a } – { $b } ei toteudu: toisen kirjastoa ei vielä tiedetä.
pair-lock-taken = Lukitus { $a } – { $b } ei toteudu: toinen on jo lukittu toiseen pariin.

pair-why-same = Valitse kaksi eri ilmoittautumista.
pair-why-not-accepted = { $name } ei ole mukana: pareiksi yhdistetään vain mukaan otetut.
pair-why-settled = { $name } on jo hyväksytyssä parissa.
pair-why-municipality = Samasta kunnasta olevia ei yhdistetä: he ovat jo työtovereita.
pair-why-total = Yhteensä { $points } pistettä
pair-why-forbidden = Pari on kielletty.
pair-why-locked = Pari on lukittu.
pair-why-locked-elsewhere = { $name } on lukittu muualle; vapauta lukitus ensin.
pair-why-chosen = Pari kuuluu parhaaseen ratkaisuun. Ilman sitä kokonaisuus menettäisi { $price } pistettä.
pair-why-chosen-fewer = { $count ->
    [one] Pari kuuluu parhaaseen ratkaisuun. Ilman sitä pareja olisi yksi vähemmän.
   *[other] Pari kuuluu parhaaseen ratkaisuun. Ilman sitä pareja olisi { $count } vähemmän.
  }
pair-why-chosen-gains = Pari kuuluu parhaaseen ratkaisuun, koska ilman sitä joku viime kerralla ilman paria jäänyt jäisi taas ilman. Pisteitä olisi ilman sitä { $price } enemmän.
pair-why-forced-gains = Pari ei kuulu parhaaseen ratkaisuun: jos nämä yhdistetään, pisteitä on { $price } enemmän, mutta joku viime kerralla ilman paria jäänyt jää taas ilman.
pair-why-forced = Pari ei kuulu parhaaseen ratkaisuun. Jos nämä yhdistetään, kokonaisuus menettää { $price } pistettä.
pair-why-lock-costs = Ilman lukitusta nämä eivät olisi pari: lukitus maksaa { $price } pistettä.
pair-why-forced-fewer = { $count ->
    [one] Pari ei kuulu parhaaseen ratkaisuun. Jos nämä yhdistetään, pareja tulee yksi vähemmän.
   *[other] Pari ei kuulu parhaaseen ratkaisuun. Jos nämä yhdistetään, pareja tulee { $count } vähemmän.
  }

pair-reason-waited = { $name } jäi viimeksi ilman paria, joten se saa parin ennen muita.
pair-left-again = Jäi ilman paria jo viimeksi. Pareja ei saa tämän enempää niin, ettei joku odottanut joutuisi taas odottamaan.
pair-shortage = Näille { $count } löytyy pari vain { $only_count ->
        [one] tästä yhdestä
       *[other] näistä { $only_count }
    }: { $names } – { $only_count ->
        [one] mahdollinen pari
       *[other] mahdolliset parit
    }: { $only }. Ilman paria jää siksi { $left ->
        [one] yksi
       *[other] { $left }
    }.
pair-shortage-groups = Näistä { $count } ryhmästä jokaisesta jonkun on saatava pari ryhmän ulkopuolelta: { $names }. { $only_count ->
        [one] Mahdollisia on vain yksi
       *[other] Mahdollisia on vain { $only_count }
    }: { $only }. Ilman paria jää siksi { $left ->
        [one] yksi
       *[other] { $left }
    }.
pair-shortage-odd = Nämä { $count } sopivat pariksi vain toisilleen, ja määrä on pariton: { $names }. Yksi jää siksi ilman paria.
pair-shortage-more = ja { $count } muuta

trio-reason = { $a } – { $b }: { $points }
trio-visits = Vierailut kiertävät: { $b } → { $a }, { $c } → { $b }, { $a } → { $c }
trio-why-locked = Kolmikko on lukittu.
trio-why-costs = Kolmikkona kokonaisuus menettää { $price } pistettä (jokaisesta lasketaan pisteiden keskiarvo omiin kumppaneihin).
trio-why-gains = Kolmikkona kokonaisuus saa { $price } pistettä lisää, koska useampi pääsee mukaan (jokaisesta lasketaan pisteiden keskiarvo omiin kumppaneihin).

pair-why-accepted = Hyväksytty jo. Vertailussa nämä olisivat taas vapaina; muut hyväksytyt pysyvät.

alternative-group = { $names } ({ $points })
alternative-change = { $name } { $before } → { $after }
alternative-gain = { $name } { $after } (nyt ilman paria)
alternative-second = { $name }: seuraavaksi paras pari olisi { $partner } ({ $points }).
alternative-second-none = { $name } jäisi silloin ilman paria.
alternative-broken = Purkautuisi: { $list }
alternative-made = Syntyisi: { $list }
alternative-worse = Pisteet laskisivat: { $list }
alternative-better = Pisteet nousisivat: { $list }
alternative-waiting = Ilman paria jäisi: { $list }

way = { $group }: { $instead }, { $cost }. { $moved }
way-pair = Pariksi { $partner } ({ $points })
way-trio = Kolmikko { $names } ({ $points })
way-waits = ilman paria jäisi { $names }
way-nobody-waits = kukaan muu ei jäisi pois
way-costs = pisteitä { $price } vähemmän
way-gains = pisteitä { $price } enemmän
way-others-stay = Muut parit pysyvät.
way-others-move = Uudet parit: { $list }.

edges-empty = Tiedosto on tyhjä: ensimmäisellä rivillä pitää olla otsikot a, b ja weight.
edges-not-text = Tiedosto ei ole UTF-8-tekstiä: tallenna se CSV-muodossa (UTF-8).
edges-no-column = Otsikkoriviltä puuttuu sarake { $column }: tarvitaan a, b ja weight.
edges-broken = Rivi { $row } (tiedoston rivi { $line }): sarakkeiden määrä ei täsmää otsikkoon. Korjaa rivi.
edges-no-name = Rivi { $row } (tiedoston rivi { $line }): nimi puuttuu. Täytä a ja b.
edges-weight = Rivi { $row } (tiedoston rivi { $line }): ”{ $value }” ei kelpaa painoksi. Anna kokonaisluku tai enintään kaksi desimaalia.
edges-loop = Rivi { $row } (tiedoston rivi { $line }): { $name } on parina itsensä kanssa. Poista rivi.
edges-twice = Rivi { $row } (tiedoston rivi { $line }): pari { $a } – { $b } on jo rivillä { $first }. Poista toinen.
edges-too-many-rows = Rivi { $row } (tiedoston rivi { $line }): pareja on enemmän kuin { $most }. Jaa tiedosto osiin.
edges-too-heavy = Painot ovat liian suuria näin monelle nimelle. Pienennä niitä.
edges-not-proven = Laskennan tulosta ei voitu todistaa oikeaksi ({ $problem }). Tulosta ei näytetä; ilmoita virheestä tekijöille.

measure-staff = henkilötyövuodet
measure-loans = lainat vuodessa
measure-visits = kävijät vuodessa
measure-inhabitants = asukasluku
difference-nothing = ei mitään uutta
difference-pairs = { $kept } säilyi, { $new ->
    [one] 1 uusi
   *[other] { $new } uutta
}
difference-gained = yhteensä { $points } pistettä enemmän
difference-lost = yhteensä { $points } pistettä vähemmän
difference-worse = eniten häviää { $name } ({ $before } → { $after })
command-distribution = Pistejakauma
help-distribution = Näyttää, miten valittujen parien pisteet asettuvat kaikkien mahdollisten parien joukkoon
distribution-title = Pisteiden jakauma
distribution-points = Pist.
distribution-possible = Mahdolliset parit
distribution-chosen = Valitut parit
distribution-possible-mean = { $count ->
    [one] Mahdollisia pareja 1: { $mean } pistettä.
   *[other] Mahdollisia pareja { $count }, keskimäärin { $mean } pistettä.
}
distribution-chosen-mean = { $count ->
    [one] Valittuja 1: { $mean } pistettä. Kolmikosta lasketaan jokainen pari.
   *[other] Valittuja { $count }, keskimäärin { $mean } pistettä. Kolmikosta lasketaan jokainen pari.
}
distribution-none-chosen = Yhtään paria ei ole vielä valittu.
command-handout = Moniste
help-handout = Näyttää parit sellaisina kuin ne viedään työtovereiden kokoukseen; w kirjoittaa siitä tulostettavan sivun
hint-save-handout = Kirjoita sivu (.html)
handout-title = Kumppanikirjastot { $round }: parit
handout-title-named = Kumppanikirjastot { $round }: ehdotus ”{ $name }”
handout-day = { $day }
handout-count = Pareja { $groups }, ilman paria { $alone }.
handout-optimal = Ehdotetut parit ovat parhaat mahdolliset: todistettu.
handout-at-most = Ehdotettujen parien pisteet ovat yhteensä { $points }; mikään muu jako ei voi saada enempää kuin { $most }.
handout-cost = Matkakulut ovat arviolta { $cost } (pelkkä arvio).
handout-cost-within = Matkakulut ovat arviolta { $cost } (pelkkä arvio). Budjetista { $budget } jäisi { $difference }.
handout-cost-over = Matkakulut ovat arviolta { $cost } (pelkkä arvio). Budjetti { $budget } ylittyisi { $difference }.
handout-cost-unknown = Matkakuluja ei voi arvioida: kilometrikorvaus tai matkat eivät ole tiedossa.
left-over-unsolved = Pareja ei ole ratkaistu sen jälkeen, kun tämä otettiin mukaan.
handout-unnamed = Ilmoittautuminen { $registration }
handout-number = Nro
handout-libraries = Kirjastot
handout-points = Pisteet
handout-way = Matka
handout-status = Tila
handout-alone = Ilman paria
handout-nothing = Kierroksella ei ole vielä pareja. Ratkaise parit ensin.
handout-written = Moniste kirjoitettu: { $path }
handout-there-already = Sama moniste on jo tallessa: { $path }
export-sheet-pairs = Parit
export-sheet-whole = Yhteenveto
export-library = Kirjasto
export-municipality = Kunta
export-kilometres = Matka km (arvio)
export-minutes = Matka min (kirjattu)
export-why = Perustelut
times-not-a-list = Tämä ei ole luettelo matka-ajoista: tarvitaan yksi sarake kullekin (mistä, mihin, minuutit tai from, to, minutes). Sarakkeet: { $found }.
times-one-library = tarvitaan yksi toimipiste. Kirjoita sen nimi tai tunnus.
times-same-library = sama toimipiste on matkan molemmissa päissä.
times-minutes-malformed = anna minuutit kokonaislukuna 1–{ $most }.
times-twice = tietueessa { $first } samalle välille on toinen aika. Jätä niistä yksi.
times-tally = Uusia { $added }, muuttuneita { $changed }, tunnettuja { $known }, viallisia { $problems }.
times-touched = Aika muuttuu näillä pareilla; pisteet lasketaan siitä, kun parit ratkaistaan uudelleen:

choice-title = Uusi ehdotus nykyisen rinnalla
choice-title-kept = Ehdotus ”{ $name }” nykyisen rinnalla
choice-new = Uudet
choice-gone = Nykyiset
choice-worse = Heikommin
choice-left-over = Ilman paria
choice-kept = Ennallaan
choice-count = { $count ->
    [one] 1 pari
   *[other] { $count } paria
  } (nyt { $before })
choice-gained = ero +{ $points }
choice-lost = ero { $points }
left-over-not-taken = Sen pari jätettiin pois, kun ehdotuksesta otettiin vain osa.
offer-not-free = { $name } ei ole enää vapaana.
offer-changed = { $name }: ilmoittautuminen on muuttunut ehdotuksen laskemisen jälkeen.
offer-no-pair = Tämä pari on kielletty.
proposals-title = Tallennetut ehdotukset
proposals-standing = Nykyinen ehdotus
proposals-pairs = parit
proposals-left-over = ilman
proposals-points = pisteet
proposals-worst = heikoin
proposals-cost = arvio
proposals-none = Ehdotuksia ei ole. Ratkaise parit ensin; sitten ehdotuksen voi tallentaa nimellä ja verrata muihin.
proposals-kept-by = Tallensi { $who } { $day }.
proposals-optimal = Paras mahdollinen niistä ilmoittautumisista, joista se laskettiin.
proposals-computed-from = Laskettu muutoslokin rivin { $entry } jälkeen.
proposals-sums = { $count ->
    [one] 1 pari
   *[other] { $count } paria
  }, { $points }
ui-pair-changed = muuttunut

mend-leave = Joko jätetään ilman paria: { $names }.
mend-breaks-told = { $count ->
    [one] Tai puretaan yksi pari, josta kirjastoille on jo kerrottu: { $pairs }.
   *[other] Tai puretaan { $count } paria, joista kirjastoille on jo kerrottu: { $pairs }.
}
mend-breaks-accepted = { $count ->
    [one] Tai puretaan yksi hyväksytty pari, josta ei ole vielä kerrottu: { $pairs }.
   *[other] Tai puretaan { $count } hyväksyttyä paria, joista ei ole vielä kerrottu: { $pairs }.
}
mend-new = Silloin uusia pareja olisivat: { $pairs }.
mend-how = Purkaminen: g b Parit-näkymässä tai kumppani pairs mend --save.
command-mend = Purkaminen viimeisenä keinona
help-mend = Näyttää, saisiko useampi parin, jos päätettyjä pareja purettaisiin mahdollisimman vähän; Enter purkaa ne
hint-mend = Pura ja ehdota uusia
hint-leave-alone = Jätä ennalleen
blocked-nothing-decided = Yhdestäkään parista ei ole vielä päätetty.
mend-nothing = Purkamalla päätettyjä pareja ei useampi saisi paria. Pari, jonka vierailulla on päivä tai lasku, pysyy.
offer-locked = { $name } on lukittu toisen pariksi.
proposals-working = Lasketaan, miltä ehdotus näyttää nyt…
ui-pair-also-elsewhere = { $name }: sama kirjasto on myös parissa { $other }
ask-break-told = Kirjastoille { $names } on jo kerrottu parista. Purkaminen poistaa myös vierailut; kerro siitä kirjastoille.
hint-break = Pura
