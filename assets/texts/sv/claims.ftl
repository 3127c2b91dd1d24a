# Fakturans läge
claim-status-entered = väntar på beslut
claim-status-approved = godkänd
claim-status-returned = preciseras
claim-status-rejected = avslagen

# Kostnadsslag
line-kind-car = egen bil
line-kind-train = tåg
line-kind-bus = buss
line-kind-tram = spårvagn
line-kind-ferry = färja eller fartyg
line-kind-hired-bus = beställd buss
line-kind-shared-taxi = gemensam taxi
line-kind-parking = parkering
line-kind-travel-from-home = resa hemifrån
line-kind-municipal-car = kommunens bil
line-kind-library-van = bibliotekets bil
line-kind-daily-allowance = dagtraktamente
line-kind-meal-money = måltidsersättning
line-kind-lunch = lunch eller kaffe
line-kind-wellbeing = arbetshälsa
line-kind-lodging = inkvartering
line-kind-wages = lön
line-kind-substitute = vikariens lön
line-kind-gift = gåva
line-kind-admission = inträdesavgift
line-kind-other = annan kostnad

# Vad granskningen fann
finding-never-paid-by-ake = { $kind }: AKE betalar inte detta, kostnaden är kommunens egen
finding-ask-first = { $kind }: AKE betalar detta bara på särskilda skäl, koordinatorn beslutar och antecknar motiveringen
finding-rate-unset = Kilometerersättningen för { $year } är inte angiven. Lägg till den: kumppani rates add { $year } …
finding-rate-above-maximum = Fakturerat { $claimed }, men resedagens { $date } maximiersättning är { $computed }
finding-sum-below-computed = Fakturerat { $claimed }, maximiersättningen vore { $computed }: det fakturerade betalas
finding-not-a-visit-day = Resedagen { $date } är inte besöksdagen { $visit }
finding-visit-without-date = Besöket har inget datum: resedagen kan inte jämföras med det
finding-more-travellers-than-participants = Resande i bilarna { $travellers }, deltagare i besöket { $participants }
finding-distance-below-straight-line = { $distance } motsvarar inte resan: fågelvägen är { $straight } enkel väg
finding-distance-far-above = { $distance } är mycket: fågelvägen är { $straight } enkel väg, tur och retur rimligen högst { $most }
finding-same-trip-on-line = Samma resa { $date } finns redan på rad { $line }: förare och passagerare?
finding-same-trip-on-claim = Samma resa { $date } finns redan på faktura { $claim }
finding-same-invoice-twice = Faktura nummer { $number } från samma avsändare är redan registrerad: faktura { $claim }, { $status }
finding-business-id-malformed = FO-numret { $id } är felaktigt: kontrollera det på fakturan, formen är 1234567-8
finding-budget-exceeded = Summan som godkänns { $sum } överskrider budgeten: kvar finns { $left }

# Varför en summa inte kan godkännas
sanction-negative = Det godkända beloppet kan inte vara negativt
sanction-above-claimed = Högst det fakturerade { $claimed } kan godkännas
sanction-above-computed = Högst { $computed } kan godkännas: det är resedagens { $date } maximiersättning
sanction-undecided = Det godkända beloppet saknas: besluta först om radens belopp
sanction-own-above-proposed = Du registrerade själv fakturan: om mer än föreslagna { $proposed } beslutar någon annan
sanction-without-reason = Ett belopp som avviker från det föreslagna kräver en motivering: skriv varför
claim-line-problem = Rad { $line }: { $problem }

# Vad som ska rättas när en faktura registreras
claim-new-line-problem = Den nya fakturans rad { $place }: { $problem }
claim-no-lines = Fakturan har inga rader: lägg till minst en
claim-too-many-lines = Fakturan kan ha högst { $most } rader: dela upp den
claim-number-too-long = Fakturanumret och FO-numret kan ha högst { $most } tecken
claim-note-too-long = Förklaringen kan ha högst { $most } tecken: förkorta den
claim-absurd-amount = Beloppet ska vara 0,00 €–{ $most }: kontrollera det
claim-car-without-distance = En rad för egen bil ska ha de körda kilometerna
claim-too-far = Kilometerna kan vara högst { $most }: kontrollera dem
claim-too-many-passengers = En bil kan ha högst { $most } passagerare

# Granskningspromemoria
memo-title = Granskningspromemoria, faktura { $claim }: { $status }
memo-foot = Sammanställd { $day } av uppgifterna i programmet kumppani. Beslutet fattas alltid av en människa.
memo-invoice = Fakturanummer
memo-business-id = FO-nummer
memo-arrived = Inkom
memo-visit = Besök
memo-reference = Beställningsreferens
memo-visit-day = Besöksdag
memo-participants = Deltagare
memo-sums = fakturerat { $claimed }, beräknat { $computed }, godkänt { $sanctioned }
memo-total = Sammanlagt fakturerat { $claimed }, godkänt { $sanctioned }
memo-note = Anmärkning
memo-warning = Kontrollera
memo-error = Hinder
memo-reason = Motivering: { $reason }
memo-entered = Fakturan antecknades av { $by } { $at }.
memo-approved = Godkändes av { $by } { $at }.
memo-returned = Precisering begärdes av { $by } { $at }.
memo-rejected = Avslogs av { $by } { $at }.
memo-undecided = Inget beslut har ännu fattats om fakturan.
memo-written = Promemorian skrevs (.html och .txt): { $path }
memo-there-already = Samma promemoria finns redan: { $path }
hint-save-memo = Spara promemorian
command-memo = Granskningspromemoria
help-memo = Visar fakturans granskningspromemoria som bifogas i ekonomisystemet
cli-about-claims-memo = Visar eller skriver granskningspromemorian
cli-arg-memo-file = Filen som promemorian skrivs i: .html eller .txt
cli-memo-ending = { $file }: promemorians ändelse är .html eller .txt

finding-arrived-before-travel = Fakturan inkom { $arrived }, före resedagen { $date }
finding-after-deadline = Fakturan inkom { $days } dagar efter resan, AKEs tidsfrist är { $most } dagar
finding-after-closing-day = Fakturan inkom { $arrived }: resårets fakturor skulle vara framme { $closes }
finding-passengers-of-another-employer = Resande från flera kommuner ({ $count }): tillägget gäller bara den egna arbetsgivarens passagerare, fråga vems de är
