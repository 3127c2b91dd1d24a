# Överkant, meddelanderad och kort
ui-search = Sök:
ui-chord = { $key } … väntar på en tangent till, Esc avbryter
ui-saving = Sparar…
ui-solving = Räknar ut paren…
ui-loading = Läser…
ui-too-small = Gör fönstret större: 60 × 16 tecken behövs. q avslutar.
ui-size-now = Nu { $columns } × { $rows }.

# Gemensamma rubriker
ui-number = Nr
ui-status = Läge
ui-reason = Motivering
ui-note = Anteckning
ui-carried = Överförd
ui-carried-from = från omgång { $round }, där nummer { $registration }
ui-carried-from-because = från omgång { $round }, där nummer { $registration }; uppskjuten, eftersom: { $reason }
ui-went-on = Fortsätter
ui-goes-on = i omgång { $round } med nummer { $registration }: { $status }
ui-date = Dag
ui-money = { $sum }
ui-points = { $points }
ui-distance = { $distance }
ui-newest-history = Senaste ändringar
ui-by-at = { $by }, { $at }
ui-marked = { $count ->
    [one] 1 markerad
   *[other] { $count } markerade
}

# I dag
ui-count-registrations = { $count ->
    [one] 1 anmälan
   *[other] { $count } anmälningar
}
ui-count-pairs = { $count ->
    [one] 1 par
   *[other] { $count } par
}
ui-count-visits = { $count ->
    [one] 1 besök
   *[other] { $count } besök
}
ui-budget-left = kvar { $left }
ui-days = { $count } d
ui-today-nothing-waits = Ingenting väntar. Ha en bra dag!
ui-first-steps = Så här kommer du i gång

# Anmälningar
ui-status-new = ny
ui-status-accepted = med
ui-status-postponed = uppskjuten
ui-status-declined = inte med
ui-status-clarify = preciseras
ui-status-merged = ihopslagen
ui-library = Verksamhetsställe
ui-libraries = Verksamhetsställen
ui-libraries-unknown = Inte känt ännu: välj bibliotek ({ $key })
ui-libraries-unsure = Tolkningen är osäker: kontrollera den
ui-municipality = Kommun
ui-received = Inkom
ui-flags = Obs
ui-topics = Teman
ui-contact = Kontaktperson
ui-question-site = Vilket verksamhetsställe anmäler sig?
ui-question-interests = Vad vill ni utveckla med partnerbiblioteket?
ui-question-cooperation = Samarbetar ni redan med ett annat bibliotek?
ui-question-extra = Övrigt
ui-no-answer = Inget svar
ui-searched = Sökning: { $words }
ui-shown-of = { $shown } / { $all }
ui-queue-empty = Inga anmälningar ännu. Importera blankettens svar: { $key }
ui-queue-nothing-fits = Ingen anmälan motsvarar sökningen eller filtret. Esc tömmer sökningen.
ui-flag-test-row = test
ui-flag-before-opening = före start
ui-flag-late = försenad
ui-flag-withdrawn = återkallad
ui-flag-outside-area = utanför
ui-flag-unknown-library = okänt
ui-flag-ambiguous-library = oklart
ui-flag-several-libraries = flera
ui-flag-other-site = stället ändrat
ui-flag-duplicate-of = samma som { $registration }
ui-flag-overlaps = delvis samma: { $registration }
ui-flag-empty-interests = inget tema
ui-flag-swap-wish = byte
ui-flag-language = { $language }
ui-flag-named-cooperation = samarbete

# Par
ui-pair-locked = låst
ui-pair-awaits-answer = Biblioteken har fått veta; svaret väntas.
ui-owner = Ansvarig
ui-pair-waiting = väntar
ui-pair-waiting-why = Med, men ännu inte i något par. Räkna ut paren: { $key }
ui-pair-withdrawn = återkallad
ui-pair-withdrawn-why = { $name } har återkallat efter att den togs med. Paret: { $status }
ui-pair-withdrawn-waits = Återkallad efter att den togs med: inget par föreslås. Kommer den med i alla fall, ta med den på nytt bland anmälningarna och ange orsaken: { $key }
ui-left-over = utan par
ui-pairs-accepted = godkända { $count }
ui-pairs-suggested = föreslagna { $count }
ui-pairs-total = tot. { $points }
ui-pairs-optimal = ✓ bästa möjliga
ui-pairs-at-most = högst { $points }
ui-pairs-cost = uppskattat { $sum }
ui-pairs-empty = Inga par ännu. Ta med anmälningar och räkna sedan ut paren: { $key }
ui-score-size = Storlek
ui-score-distance = Avstånd
ui-score-interests = Teman
ui-score-total = Totalt
ui-road = ungefär { $distance } enkel väg
ui-road-unknown = avståndet är okänt
ui-rule-lock = Låst: { $a } — { $b }
ui-rule-forbid = Förbjudet: { $a } — { $b }
ui-ways = Alternativ
ui-way-waits = Väntar på nästa omgång: den bästa att låta vänta, poängen består.
ui-ways-old = Par har godkänts efter förslaget: { $key } räknar alternativen på nytt.
ui-way-trio = Trion låses med { $key }.

# Besök
ui-stage = Skede
ui-stage-no-date = inget datum
ui-stage-dated = avtalat
ui-stage-planned = planerat
ui-stage-travelled = genomfört
ui-stage-reported = rapporterat
ui-stage-invoiced = fakturerat
ui-stage-closed = klart
ui-ball = I tur
ui-ticks = Klart
ui-guest-host = Gäst → värd
ui-reference = Referens
ui-waiting-since = väntat sedan { $date }
ui-mandatory-mark = * ingår alltid i programmet
ui-visits-empty = Inga besök ännu. De skapas när ett par godkänns.

# Fakturor
ui-visit = Besök
ui-claim-status-entered = väntar
ui-claim-status-approved = godkänd
ui-claim-status-returned = preciseras
ui-claim-status-rejected = avslagen
ui-claimed-short = Fakt.
ui-sanctioned-short = Godkänt
ui-claimed = Fakturerat
ui-computed = Uträknat
ui-sanctioned = Godkänt
ui-ake-pays = Betalas
ui-entered = Registrerad av
ui-invoice = Faktura
ui-invoice-facts = { $number } · FO-nummer { $business } · inkom { $arrived }
ui-claim-title = Faktura { $claim }: { $visit }
ui-line-kind = Kostnad
ui-line-day = Dag
ui-line-road = Resa
ui-line-passengers = +pas
ui-line-reason = Motivering: { $reason }
ui-sum = Totalt
ui-claims-empty = Inga fakturor ännu. Registrera ett besöks resekostnadsfaktura: { $key }

# Vyer ovanpå
ui-menu-help = Hjälp: vad man kan göra här
ui-menu-palette = Alla kommandon
ui-menu-actions = Kommandon för den här raden
ui-menu-nothing-fits = Ingenting motsvarar sökningen
ui-filter-typed = Filtrera:
ui-reason-none = Ingen motivering
ui-reason-own = Egna ord:
ui-optional = (frivillig)
ui-preview = Förhandsvisning av importen: { $file }
ui-preview-ready = Ingenting är sparat ännu. Enter importerar.
ui-preview-nothing = Filen har ingenting att importera.
ui-preview-mapping = Kolumner
ui-preview-rows = De första svaren
ui-history = Ändringslogg: { $record }
ui-journal = Ändringslogg: allt
ui-history-empty = Inga ändringar
ui-taken-back = Ångrad senare
ui-conflict = Någon annan hann först
ui-conflict-explained = Din ändring sparades inte; den andras ändring gäller. Se på båda och gör om din ändring om den fortfarande behövs.
ui-conflict-mine = Du försökte
ui-conflict-theirs = Den andra gjorde
ui-preview-reading = Förhandsgranskning av importen
ui-preview-columns = Vilken kolumn är vilken: { $file }
ui-preview-which = Vilken av dessa är { $field }?
ui-preview-none-of-these = ingen av dessa
ui-preview-field = Vilket fält är kolumnen { $header }?
ui-preview-unread = läses inte
ui-preview-missing = saknas: välj kolumn
ui-preview-no-column = finns inte i filen
ui-preview-absent-field = Enter: filen har inte den här frågan, eller har den ändå.
ui-preview-unusable = { $count ->
    [one] En rad kan inte användas: v visar den, w skriver den till en fil. De andra importeras.
   *[other] { $count } rader kan inte användas: v visar dem, w skriver dem till en fil. De andra importeras.
}
ui-preview-problems = { $count ->
    [one] En rad som inte kan användas
   *[other] { $count } rader som inte kan användas
}
ui-preview-odd = { $count ->
    [one] Ett underligt värde; svaret tas med ändå
   *[other] { $count } underliga värden; svaren tas med ändå
}
ui-preview-absent = { $count ->
    [one] En anmälan som inte finns i filen
   *[other] { $count } anmälningar som inte finns i filen
}
ui-preview-changed = { $count ->
    [one] Ett ändrat svar: − förr, + nu
   *[other] { $count } ändrade svar: − förr, + nu
}
ui-preview-edited = Svaret har redigerats här: de egna orden står kvar, och formulärets nya visas bredvid dem (=).
ui-preview-more-changed = { $count ->
    [one] och ännu ett
   *[other] och ännu { $count }
}
ui-preview-absent-stay = De som saknas förblir som de är: exporten kan vara avgränsad.
ui-preview-absent-go = De som saknas markeras som återkallade när du importerar filen.
ui-preview-progress-reading = Läser: { $done } / { $of } svar ({ $percent } %)
ui-preview-progress-writing = Sparar: { $done } / { $of } svar ({ $percent } %). Om du avbryter sparas ingenting.
ui-preview-writing = Sparar. Om du avbryter sparas ingenting.
ui-pairs-cost-over = uppskattat { $sum } > budget
ui-pairs-unsolved = räkna ut på nytt ({ $key })
ui-pair-forbidden = förbjudet
ui-claim-status-one-sum = en summa
ui-preview-stopped = { $count ->
    [one] En rad kan inte användas: v visar den. Inget antecknas förrän den har rättats.
   *[other] { $count } rader kan inte användas: v visar dem. Inget antecknas förrän de har rättats.
}
