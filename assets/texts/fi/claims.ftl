# Laskun tila
claim-status-entered = odottaa päätöstä
claim-status-approved = hyväksytty
claim-status-returned = tarkennettavana
claim-status-rejected = hylätty

# Kululajit
line-kind-car = oma auto
line-kind-train = juna
line-kind-bus = bussi
line-kind-tram = raitiovaunu
line-kind-ferry = lautta tai laiva
line-kind-hired-bus = tilausbussi
line-kind-shared-taxi = yhteinen taksi
line-kind-parking = pysäköinti
line-kind-travel-from-home = matka kotoa
line-kind-municipal-car = kunnan auto
line-kind-library-van = kirjaston auto
line-kind-daily-allowance = päiväraha
line-kind-meal-money = ateriakorvaus
line-kind-lunch = lounas tai kahvi
line-kind-wellbeing = tyhy
line-kind-lodging = majoitus
line-kind-wages = palkka
line-kind-substitute = sijaisen palkka
line-kind-gift = lahja
line-kind-admission = pääsymaksu
line-kind-other = muu kulu

# Mitä tarkastus löysi
finding-never-paid-by-ake = { $kind }: AKE ei maksa tätä, kulu on kunnan oma
finding-ask-first = { $kind }: AKE maksaa tämän vain perustellusti, koordinaattori päättää ja kirjaa perusteen
finding-rate-unset = Vuoden { $year } kilometrikorvausta ei ole asetettu. Lisää se: kumppani rates add { $year } …
finding-rate-above-maximum = Laskutettu { $claimed }, mutta matkapäivän { $date } enimmäiskorvaus on { $computed }
finding-sum-below-computed = Laskutettu { $claimed }, enimmäiskorvaus olisi { $computed }: maksetaan laskutettu
finding-not-a-visit-day = Matkapäivä { $date } ei ole vierailupäivä { $visit }
finding-visit-without-date = Vierailulle ei ole merkitty päivää: matkapäivää ei voi verrata siihen
finding-more-travellers-than-participants = Matkustajia autoissa { $travellers }, vierailun osallistujia { $participants }
finding-distance-below-straight-line = { $distance } ei vastaa matkaa: linnuntietä on { $straight } suuntaansa
finding-distance-far-above = { $distance } on paljon: linnuntietä on { $straight } suuntaansa, meno-paluu on uskottavasti enintään { $most }
finding-same-trip-on-line = Sama matka { $date } on jo rivillä { $line }: kuljettaja ja matkustaja?
finding-same-trip-on-claim = Sama matka { $date } on jo laskulla { $claim }
finding-same-invoice-twice = Saman laskuttajan lasku numero { $number } on jo kirjattu: lasku { $claim }, { $status }
finding-business-id-malformed = Y-tunnus { $id } on virheellinen: tarkista se laskusta, muoto on 1234567-8
finding-budget-exceeded = Hyväksyttävä summa { $sum } ylittää budjetin: jäljellä on { $left }

# Miksi summaa ei voi hyväksyä
sanction-negative = Hyväksytty summa ei voi olla negatiivinen
sanction-above-claimed = Hyväksyä voi enintään laskutetun { $claimed }
sanction-above-computed = Hyväksyä voi enintään { $computed }, joka on matkapäivän { $date } enimmäiskorvaus
sanction-undecided = Hyväksytty summa puuttuu: päätä rivin summa ensin
sanction-own-above-proposed = Kirjasit laskun itse: ehdotettua summaa { $proposed } suuremmasta päättää joku toinen
sanction-without-reason = Ehdotetusta poikkeava summa vaatii perustelun: kirjoita, miksi
claim-line-problem = Rivi { $line }: { $problem }

# Mitä laskua kirjatessa on korjattava
claim-new-line-problem = Uuden laskun rivi { $place }: { $problem }
claim-no-lines = Laskulla ei ole yhtään riviä: lisää ainakin yksi
claim-too-many-lines = Laskulla voi olla enintään { $most } riviä: jaa se
claim-number-too-long = Laskun numerossa ja Y-tunnuksessa voi olla enintään { $most } merkkiä
claim-note-too-long = Selitteessä voi olla enintään { $most } merkkiä: lyhennä sitä
claim-absurd-amount = Summan on oltava 0,00 €–{ $most }: tarkista se
claim-car-without-distance = Oman auton rivillä on oltava ajetut kilometrit
claim-too-far = Kilometrejä voi olla enintään { $most }: tarkista ne
claim-too-many-passengers = Matkustajia voi yhdessä autossa olla enintään { $most }

# Tarkastusmuistio
memo-title = Tarkastusmuistio, lasku { $claim }: { $status }
memo-foot = Laadittu { $day } kumppani-ohjelmalla kirjatuista tiedoista. Päätöksen tekee aina ihminen.
memo-invoice = Laskun numero
memo-business-id = Y-tunnus
memo-arrived = Saapunut
memo-visit = Vierailu
memo-reference = Tilausviite
memo-visit-day = Vierailupäivä
memo-participants = Osallistujat
memo-sums = laskutettu { $claimed }, laskettu { $computed }, hyväksytty { $sanctioned }
memo-total = Yhteensä laskutettu { $claimed }, hyväksytty { $sanctioned }
memo-note = Huomio
memo-warning = Tarkista
memo-error = Este
memo-reason = Peruste: { $reason }
memo-entered = Laskun kirjasi { $by } { $at }.
memo-approved = Hyväksyi { $by } { $at }.
memo-returned = Tarkennusta pyysi { $by } { $at }.
memo-rejected = Hylkäsi { $by } { $at }.
memo-undecided = Laskusta ei ole vielä päätetty.
memo-written = Muistio kirjoitettu (.html ja .txt): { $path }
memo-there-already = Sama muistio on jo: { $path }
hint-save-memo = Tallenna muistio
command-memo = Tarkastusmuistio
help-memo = Näyttää laskun tarkastusmuistion, joka liitetään laskuun talousjärjestelmässä
cli-about-claims-memo = Näyttää tai kirjoittaa tarkastusmuistion
cli-arg-memo-file = Tiedosto, johon muistio kirjoitetaan: .html tai .txt
cli-memo-ending = { $file }: muistion pääte on .html tai .txt

finding-arrived-before-travel = Lasku saapui { $arrived }, ennen matkapäivää { $date }
finding-after-deadline = Lasku saapui { $days } päivää matkan jälkeen, AKEn määräaika on { $most } päivää
finding-after-closing-day = Lasku saapui { $arrived }: matkavuoden laskujen piti olla perillä { $closes }
finding-passengers-of-another-employer = Matkustajia useasta kunnasta ({ $count }): lisäkorvaus on vain oman työnantajan matkustajista, kysy kenen he ovat
