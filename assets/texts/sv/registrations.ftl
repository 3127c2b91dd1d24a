# Anmälningar: läge, anmärkningar, hur verksamhetsstället lästes och vad som är fel i en fil.
status-new = ny
status-accepted = med
status-postponed = uppskjuten
status-declined = inte med
status-clarify = preciseras
status-merged = ihopslagen

flag-test-row = testrad
flag-before-opening = före anmälningstiden
flag-late = försenad
flag-withdrawn = återkallad
flag-outside-area = utanför området
flag-unknown-library = okänt bibliotek
flag-ambiguous-library = oklart bibliotek
flag-several-libraries = flera verksamhetsställen
flag-other-site = svaret nämner nu ett annat verksamhetsställe
flag-duplicate-of = samma som anmälan { $registration }
flag-overlaps = samma verksamhetsställe som i anmälan { $registration }
flag-empty-interests = inget utvecklingstema
flag-swap-wish = önskar biblioteksbyte
flag-language-sv = svenskspråkig
flag-language-en = engelskspråkig
flag-named-cooperation = samarbetar redan: { $municipality }

why-alias = Samma svar har avgjorts så tidigare.
why-name = Svaret är verksamhetsställets namn.
why-place = Verksamhetsstället lästes ur ortnamnet.
why-typo = Ortnamnet är troligen felskrivet.
why-unsure = Svaret innehåller också annat; kontrollera verksamhetsstället.
why-unknown = Svaret nämner inget verksamhetsställe i registret.
why-consortium = Svaret nämner ett bibliotekskonsortium, inte ett enskilt bibliotek.
why-ambiguous = Svaret kan avse flera platser.
why-outside = { $municipality } hör inte till området.

column-participant-id = deltagarens id
column-state = läge
column-received = anmälningstid
column-first-name = förnamn
column-last-name = efternamn
column-name = namn
column-email = e-post
column-language = språk
column-site = verksamhetsställe
column-interests = utvecklingsteman
column-cooperation = nuvarande samarbete
column-extra = övrigt

delimiter-semicolon = semikolon
delimiter-comma = komma
delimiter-tab = tabb

import-failed = { $file }: { $reason }
intake-too-large = Filen är större än { $limit } MB. Dela upp den.
intake-empty = Filen är tom.
intake-spreadsheet = Det här är en kalkylbladsfil. Spara den som CSV (CSV UTF-8) och importera på nytt.
intake-not-text = Det här är ingen textfil. Spara exporten som CSV (UTF-8) och importera på nytt.
intake-broken-quote = Rad { $line }: ett citattecken öppnas men stängs inte rätt. Rätta raden eller exportera filen på nytt.
intake-too-many-columns =
    { $count ->
        [one] Filen har { $count } kolumn; den är ingen export av blanketten.
       *[other] Filen har { $count } kolumner; den är ingen export av blanketten.
    }
intake-too-many-rows = Rad { $line }: filen har fler än { $most } rader. Dela upp den.
intake-too-many-cells = Rad { $line }: filen har fler än { $most } celler. Ta bort onödiga kolumner eller dela upp den.
intake-not-a-form = Ingen export av blanketten: { $missing } saknas. Kolumner: { $found }. Ange kolumnen: --map site=RUBRIK (eller interests, cooperation).
intake-two-columns = Två kolumner kan vara { $field }: ”{ $first }” och ”{ $second }”. Välj: --map { $code }=RUBRIK (eller #nummer).
intake-unknown-field = Fältet ”{ $name }” finns inte. Fält: { $fields }.
intake-unknown-column = Kolumnen ”{ $header }” finns inte. Kolumner: { $found }.
intake-not-a-directory = Det här är inget biblioteksregister: Kirkanta-JSON behövs, eller CSV med kolumnerna id, name och municipality.
intake-bad-library = Bibliotek { $record }: { $problem }
library-no-id = id saknas.
library-no-name = namnet saknas.
library-unknown-municipality = kommunen ”{ $name }” finns inte. Rätta kommunens namn eller nummer.
library-same-id = ett annat bibliotek har redan id { $id }. Ta bort det ena.

row-problem = Post { $row } (rad { $line }): { $reason }
row-problem-in-column = Post { $row } (rad { $line }), { $column }, ”{ $value }”: { $reason }
row-cell-too-large = cellen har över 64 kB. Förkorta den.
row-column-count = { $found } kolumner, { $expected } rubriker. Rätta raden.
row-not-answered = inbjuden, har inte svarat än.
date-not-a-date = är inget datum. Skriv som 14.2.2024 15:42.
date-day-or-month = det framgår inte vilket som är dag och vilket månad. Skriv som 14.2.2024.
date-far-away = året kan inte stämma. Kontrollera datumet.
