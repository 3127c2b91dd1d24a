# Skeden: hur långt besöket har kommit
stage-no-date = inget datum
stage-dated = datum överenskommet
stage-planned = plan mottagen
stage-travelled = genomfört
stage-reported = rapporterat
stage-invoiced = fakturerat
stage-closed = klart

# Who is to do what next
ball-libraries = biblioteken
ball-host = värden
ball-guests = gästerna
ball-ake = AKE
ball-approver = AKE:s godkännare
ball-nobody = ingen
next-agree-on-day = dagen
next-tell-plan = planen
next-meet = besöksdagen
next-report = rapporten
next-report-and-invoice = rapporten och fakturan
next-invoice = fakturan
next-invoice-anew = ny faktura
next-enter-claim = registrera fakturan
next-decide-claim = fakturan
next-nothing = allt är gjort
ball-and-next = { $who }: { $what }
unmoved-days = { $days ->
    [0] ändrat i dag
    [one] oförändrat i 1 dag
   *[other] oförändrat i { $days } dagar
}

visit-kind-visit = besök
visit-kind-swap = biblioteksbyte

# Checklistans delar
phase-before = Före besöket
phase-day = På besöksdagen
phase-after = Efter besöket

# Dag och deltagare i ändringsloggen
no-date = inget datum
on-day = { $date }
participants-unknown = antalet deltagare okänt
participants = { $count ->
    [one] 1 deltagare
   *[other] { $count } deltagare
}

# Vad som väntar
due-new-registration = ny anmälan
due-unanswered = väntar på precisering
due-letter-unanswered = brevet har inte besvarats
due-pair-withdrawn = en i paret har återkallat
due-pair-to-decide = par väntar på beslut
due-no-date = besöket saknar datum
due-plan-missing = planen saknas
due-report-missing = rapporten saknas
due-invoice-missing = fakturan saknas
due-invoice-anew = en ny faktura väntas
due-claim-to-decide = faktura väntar på beslut

# Exempelomgången
demo-sample-broken = Exempelomgången kunde inte skapas: { $what }

# Vilken dag som inte duger
day-outside-years = { $date } ligger inte inom åren { $first }–{ $last }: kontrollera året

# Besöken stegvis
command-board = Stegtavla
help-board = Visar alla besök stegvis: vems tur det är och hur länge ingenting har hänt
board-title = Besöken stegvis
board-days = Dagar
hint-go-there = Till besöket
hint-stage = Steg

# Fler besök, och av vilket slag
command-add-visit = Lägg till besök
help-add-visit = Lägger till ett nytt besök för paret i den riktning du väljer
command-remove-visit = Ta bort besöket
help-remove-visit = Tar bort det valda besöket med dess checklista
command-turn-kind = Besök eller byte
help-turn-kind = Gör besöket till ett biblioteksbyte eller tvärtom; checklistan följer med
pick-title-direction = Vem besöker vem?
pick-direction = { $count ->
    [0] inget besök
    [one] redan 1 besök
   *[other] redan { $count } besök
}

# Vad som är bra att veta om en besöksdag
holiday-new-year = nyårsdagen
holiday-epiphany = trettondagen
holiday-good-friday = långfredagen
holiday-easter = påskdagen
holiday-easter-monday = annandag påsk
holiday-may-day = första maj
holiday-ascension = Kristi himmelsfärdsdag
holiday-pentecost = pingstdagen
holiday-midsummer-eve = midsommarafton
holiday-midsummer = midsommardagen
holiday-all-saints = alla helgons dag
holiday-independence = självständighetsdagen
holiday-christmas-eve = julafton
holiday-christmas = juldagen
holiday-boxing-day = annandag jul
weekday-1 = måndag
weekday-2 = tisdag
weekday-3 = onsdag
weekday-4 = torsdag
weekday-5 = fredag
weekday-6 = lördag
weekday-7 = söndag
school-holiday-autumn = höstlov
school-holiday-winter = sportlov
school-holiday-christmas = jullov
school-holiday-most = skolornas { $kind } i de flesta kommuner
school-holiday-some = skolornas { $kind } i några kommuner
day-same-day = { $library } är samma dag även med i besöket { $reference }
day-before-closing = anmälningstiden går ut först { $date }
day-long-after-closing = mer än { $days } dagar efter att anmälningstiden gick ut { $date }
form-visit-date-noted = Observera: { $notes }

# Kalendern
command-calendar = Kalender
help-calendar = Visar månadens besök på deras dagar och vad som är bra att veta om dagarna
calendar-title = { $month } { $year }
calendar-week = v.
calendar-day = { $weekday } { $date }, vecka { $week }
calendar-no-visits = Inga besök.
hint-day = Dag, vecka
hint-month = Månad
hint-today = I dag
month-1 = januari
month-2 = februari
month-3 = mars
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = augusti
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december

# Mina eller alla
command-mine = Mina / alla
help-mine = Begränsar listorna till det som jag sköter, eller visar allt igen
ui-only-own = mina, { $count } dolda
ui-none-of-mine = Inget av detta sköter du. { $key } visar allt.
blocked-narrowed = Listan är begränsad till dina. Visa först alla.

# Var nycklarna byter ägare
ui-keys = Nycklarna
keys-place = { $place }: { $host } från värden, { $guest } från gästerna (uppskattat)
keys-place-ferry = { $place }: { $host } från värden, { $guest } från gästerna (uppskattat; det finns en färja på vägen)
