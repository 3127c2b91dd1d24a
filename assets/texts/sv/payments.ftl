# Betalning
claim-status-paid = betald
ui-claim-status-paid = betald
change-mark-paid = Faktura { $claim } markerad som betald { $day }
change-mark-paid-several = { $count ->
    [one] En faktura markerad som betald
   *[other] { $count } fakturor markerade som betalda
  }
change-take-payment-back = Betalningsmärkningen av faktura { $claim } återtagen
change-add-credit = Kreditfaktura för faktura { $claim } införd: { $sum }
change-decide-claims = { $count ->
    [one] En faktura
   *[other] { $count } fakturor
  }: { $status }
change-set-year-budget = Budget för år { $year }: { $sum }
change-unset-year-budget = Budgeten för år { $year } borttagen
record-claim_payment = betalningsmärkning
record-claim_credit = kreditfaktura
record-year_budget = årsbudget
field-paid = betald
field-voucher = verifikat
field-paid_by = märkt som betald av
field-paid_at = märkt
field-taken_back_by = märkningen återtagen av
field-taken_back_at = märkningen återtagen
field-taken_back_reason = orsak till återtagandet
field-sum = summa
field-decided_for = å vägnar av
invariant-payment-is-of-an-approved-claim = faktura { $record } är märkt som betald fast den inte är godkänd
refused-paid-already = Faktura { $claim } är redan märkt som betald.
refused-pay-unapproved = Faktura { $claim } kan inte märkas som betald: { $status }. Godkänn den först.
refused-not-paid = Faktura { $claim } är inte märkt som betald ({ $status }).
refused-own-payment = Du märkte själv faktura { $claim } som betald, så någon annan återtar märkningen.
refused-payment-credited = Märkningen av faktura { $claim } kan inte återtas: en kreditfaktura har förts in.
refused-decision-paid = Faktura { $claim } är betald, så beslutet återtas inte. Be kommunen om en kreditfaktura och för in den: kumppani claims credit { $claim } …
refused-undo-payment = En betalningsmärkning ångras inte. Om faktura { $claim } märktes fel återtar en annan beslutsfattare den: kumppani claims unpaid { $claim } --reason …
refused-claim-is-paid = Fakturan är betald, så beslutet återtas inte: för in en kreditfaktura.
refused-payment-stands = Betalningsmärkningen står kvar. En felaktig återtas av en annan beslutsfattare, med orsak.
refused-forged-payment = Bara en godkänd faktura märks som betald, i eget namn.
refused-own-substitute = Man är inte vikarie för sig själv.
claim-problem = Faktura { $claim }: { $problem }
credit-sum = Krediten ska vara minst 0,01 € och högst { $most }, som har betalats.
credit-without-number = Kreditfakturan måste ha ett nummer.
payment-ahead = Dagen { $date } har inte kommit än.
payments-not-a-list = Det här är ingen förteckning över betalda fakturor. Kolumner: claim (eller invoice_number och business_id), date, voucher. Hittade: { $found }
payments-row-problem = rad { $row } (filens rad { $line }): { $problem }
payments-twice = faktura { $claim } står två gånger i förteckningen
payments-no-day = ”{ $value }” är ingen dag
payments-no-claim = faktura { $number } (FO-nummer { $business }) finns inte eller finns flera gånger
memo-on-behalf = Beslutet fattades av en vikarie för { $name }.
memo-paid = Betald { $day }, verifikat { $voucher }. Märkt av { $by } { $at }.
memo-paid-bare = Betald { $day }. Märkt av { $by } { $at }.
memo-credited = Kreditfaktura { $number }, { $sum }, inkommen { $day }. Införd av { $by } { $at }.
cli-about-claims-paid = Märker godkända fakturor som betalda
cli-about-claims-unpaid = Återtar en felaktig betalningsmärkning; aldrig den som gjorde den
cli-about-claims-credit = För in en kreditfaktura för en betald faktura
cli-arg-claims = Fakturornas nummer: 1, 2,3 eller 1-5
cli-arg-paid-date = Betalningsdag
cli-arg-voucher = Ekonomisystemets verifikatnummer
cli-arg-payments-list = Förteckning (CSV eller XLSX): claim eller invoice_number och business_id, date, voucher
cli-arg-credit-number = Kreditfakturans nummer
cli-arg-credit-date = Dagen då kreditfakturan kom; annars i dag
cli-arg-credit-sum = Krediterad summa i euro
cli-arg-on-behalf-of = För vem vikarien beslutar; beslutet fattas ändå i eget namn
form-title-payment = Betald: faktura { $claim }, { $sum }
form-paid = Betalningsdag
form-voucher = Verifikat
form-voucher-hint = Ekonomisystemets verifikatnummer
command-mark-paid = Betald
help-mark-paid = Märker en godkänd faktura som betald
ui-paid-facts = { $day }, verifikat { $voucher }
finding-year-budget-exceeded = Summan { $sum } överskrider budgeten för { $year }: { $left } återstår
budget-planned = planerat
budget-committed = infört
budget-approved = godkänt
budget-paid = betalt
budget-unestimated = Besök vars kostnad inte kan uppskattas: { $count }. De ingår inte i siffrorna.
cli-column-budget-of = omgång eller år
cli-no-accruals = Det har kommit en faktura för alla besök som gjorts.
cli-accruals-ending = { $file }: förteckningens ändelse är .csv eller .xlsx
accrual-estimate = uppskattning, €
accruals-sheet = Periodiseras
accruals-total = { $count ->
    [one] Ett besök
   *[other] { $count } besök
  } utan faktura, uppskattat sammanlagt { $sum }; utan uppskattning { $unknown }
cli-about-budget = Visar eller sätter budgeten
cli-about-budget-set = Sätter budgeten för ett kalenderår
cli-about-budget-show = Visar omgångens och årens budget: planerat, infört, godkänt, betalt, kvar
cli-about-claims-accruals = Räknar upp årets besök för vilka ingen faktura kommit
cli-arg-accruals-file = Fil som förteckningen skrivs till: .csv eller .xlsx
ui-paid-bare = { $day }
ui-paid-marked = Märkt av
ui-approved-by = Godkänd av
ui-credit = Kredit
ui-on-behalf = Å vägnar av
toast-done-stands = { $what }.
cli-written-stands = { $label }. Post { $entry }.
