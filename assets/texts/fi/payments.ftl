# Maksaminen
claim-status-paid = maksettu
ui-claim-status-paid = maksettu
change-mark-paid = Lasku { $claim } merkitty maksetuksi { $day }
change-mark-paid-several = { $count ->
    [one] Yksi lasku merkitty maksetuksi
   *[other] { $count } laskua merkitty maksetuiksi
  }
change-take-payment-back = Laskun { $claim } maksumerkintä peruttu
change-add-credit = Laskun { $claim } hyvityslasku kirjattu: { $sum }
change-decide-claims = { $count ->
    [one] Yksi lasku
   *[other] { $count } laskua
  }: { $status }
change-set-year-budget = Vuoden { $year } budjetti: { $sum }
change-unset-year-budget = Vuoden { $year } budjetti poistettu
record-claim_payment = maksumerkintä
record-claim_credit = hyvityslasku
record-year_budget = vuosibudjetti
field-paid = maksettu
field-voucher = tosite
field-paid_by = maksetuksi merkinnyt
field-paid_at = merkitty
field-taken_back_by = merkinnän perunut
field-taken_back_at = merkintä peruttu
field-taken_back_reason = perumisen syy
field-sum = summa
field-decided_for = puolesta
invariant-payment-is-of-an-approved-claim = lasku { $record } on merkitty maksetuksi, vaikka sitä ei ole hyväksytty
refused-paid-already = Lasku { $claim } on jo merkitty maksetuksi.
refused-pay-unapproved = Laskua { $claim } ei voi merkitä maksetuksi: { $status }. Hyväksy se ensin.
refused-not-paid = Laskua { $claim } ei ole merkitty maksetuksi ({ $status }).
refused-own-payment = Merkitsit laskun { $claim } maksetuksi itse, joten merkinnän peruu joku toinen.
refused-payment-credited = Laskun { $claim } maksumerkintää ei voi perua: siihen on kirjattu hyvityslasku.
refused-decision-paid = Lasku { $claim } on maksettu, joten päätöstä ei peruta. Pyydä kunnalta hyvityslasku ja kirjaa se: kumppani claims credit { $claim } …
refused-undo-payment = Maksumerkintää ei kumota. Jos lasku { $claim } on merkitty maksetuksi väärin, toinen päättäjä peruu sen: kumppani claims unpaid { $claim } --reason …
refused-claim-is-paid = Lasku on maksettu, joten päätöstä ei peruta: kirjaa hyvityslasku.
refused-payment-stands = Maksumerkintä säilyy. Väärän merkinnän peruu toinen päättäjä, syyn kanssa.
refused-forged-payment = Maksetuksi merkitään vain hyväksytty lasku, omissa nimissä.
refused-own-substitute = Omasta puolesta ei tarvitse merkitä sijaisuutta.
claim-problem = Lasku { $claim }: { $problem }
credit-sum = Hyvityksen on oltava vähintään 0,01 € ja enintään { $most }, joka laskusta on maksettu.
credit-without-number = Hyvityslaskulla on oltava numero.
payment-ahead = Päivä { $date } on vasta edessä.
payments-not-a-list = Tämä ei ole luettelo maksetuista laskuista. Sarakkeet: claim (tai invoice_number ja business_id), date, voucher. Löytyi: { $found }
payments-row-problem = rivi { $row } (tiedoston rivi { $line }): { $problem }
payments-twice = lasku { $claim } on luettelossa kahdesti
payments-no-day = ”{ $value }” ei ole päivä
payments-no-claim = laskua { $number } (Y-tunnus { $business }) ei löydy tai niitä on useita
memo-on-behalf = Päätös tehtiin sijaisena henkilön { $name } puolesta.
memo-paid = Maksettu { $day }, tosite { $voucher }. Merkitsi { $by } { $at }.
memo-paid-bare = Maksettu { $day }. Merkitsi { $by } { $at }.
memo-credited = Hyvityslasku { $number }, { $sum }, saapui { $day }. Kirjasi { $by } { $at }.
cli-about-claims-paid = Merkitsee hyväksytyt laskut maksetuiksi
cli-about-claims-unpaid = Peruu väärän maksumerkinnän; ei koskaan se, joka sen teki
cli-about-claims-credit = Kirjaa maksettuun laskuun tulleen hyvityslaskun
cli-arg-claims = Laskujen numerot: 1, 2,3 tai 1-5
cli-arg-paid-date = Maksupäivä
cli-arg-voucher = Talousjärjestelmän tositenumero
cli-arg-payments-list = Luettelo (CSV tai XLSX): claim tai invoice_number ja business_id, date, voucher
cli-arg-credit-number = Hyvityslaskun numero
cli-arg-credit-date = Hyvityslaskun saapumispäivä; muuten tämä päivä
cli-arg-credit-sum = Hyvitetty summa euroina
cli-arg-on-behalf-of = Kenen puolesta sijainen päättää; päätös on silti omissa nimissä
form-title-payment = Maksettu: lasku { $claim }, { $sum }
form-paid = Maksupäivä
form-voucher = Tosite
form-voucher-hint = Talousjärjestelmän tositenumero
command-mark-paid = Maksettu
help-mark-paid = Merkitsee hyväksytyn laskun maksetuksi
ui-paid-facts = { $day }, tosite { $voucher }
finding-year-budget-exceeded = Hyväksyttävä summa { $sum } ylittää vuoden { $year } budjetin: jäljellä on { $left }
budget-planned = suunniteltu
budget-committed = kirjattu
budget-approved = hyväksytty
budget-paid = maksettu
budget-unestimated = Vierailuja, joiden hintaa ei voi arvioida: { $count }. Ne eivät ole luvuissa.
cli-column-budget-of = kierros tai vuosi
cli-no-accruals = Kaikista tehdyistä vierailuista on tullut lasku.
cli-accruals-ending = { $file }: luettelon pääte on .csv tai .xlsx
accrual-estimate = arvio, €
accruals-sheet = Jaksotettavat
accruals-total = { $count ->
    [one] Yksi vierailu
   *[other] { $count } vierailua
  } ilman laskua, arvio yhteensä { $sum }; ilman arviota { $unknown }
cli-about-budget = Näyttää tai asettaa budjetin
cli-about-budget-set = Asettaa kalenterivuoden budjetin
cli-about-budget-show = Näyttää kierroksen ja vuosien budjetit: suunniteltu, kirjattu, hyväksytty, maksettu, jäljellä
cli-about-claims-accruals = Luettelee vuoden tehdyt vierailut, joista ei ole tullut laskua
cli-arg-accruals-file = Tiedosto, johon luettelo kirjoitetaan: .csv tai .xlsx
ui-paid-bare = { $day }
ui-paid-marked = Merkinnyt
ui-approved-by = Hyväksynyt
ui-credit = Hyvitys
ui-on-behalf = Puolesta
toast-done-stands = { $what }.
cli-written-stands = { $label }. Merkintä { $entry }.
