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

service-lyyti = Export från Lyyti
service-microsoft-forms = Export från Microsoft Forms
service-google-forms = Export från Google Forms
service-webropol = Export från Webropol
service-unknown = Formulärtjänsten kändes inte igen
form-read-by-words = { $service }; kolumnerna har känts igen på rubrikerna.
form-read-by-profile = { $service }; kolumnerna har lästs med profilen ”{ $name }”.
profile-name-malformed = Profilnamnet ”{ $name }” duger inte: 1–40 tecken på en rad.
profile-name-reserved = En profil kan inte heta ”{ $name }”: det betyder att ingen profil används.
profile-empty = Profilen ”{ $name }” skulle inte ha en enda kolumn.
unusable-row = Post
unusable-line = Rad
unusable-column = Kolumn
unusable-value = Värde
unusable-reason = Orsak

intake-refused-and = { $reason } { $notice }
import-stopped = Importen avbröts: ingenting sparades.
import-failed = { $file }: { $reason }
intake-too-large = Filen är större än { $limit } MB. Dela upp den.
intake-empty = Filen är tom.
intake-not-text = Rad { $line }: en byte som ingen text har. Filen är skadad eller något annat än text; spara exporten som CSV (UTF-8) eller XLSX och importera på nytt.
intake-web-page = Det här är en webbsida eller XML, ingen tabell. Spara exporten som CSV (UTF-8) eller XLSX och importera på nytt.
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
intake-no-header = Rubrikrad saknas: { $count } kolumner, saknas { $missing }. Namnge kolumnen med nummer: --map site=#1 (eller interests, cooperation).
intake-unknown-profile = Profilen ”{ $name }” finns inte. Profiler: { $known }.
intake-no-profiles = Profilen ”{ $name }” finns inte: ingen har sparats.
intake-unknown-field = Fältet ”{ $name }” finns inte. Fält: { $fields }.
intake-unknown-column = Kolumnen ”{ $header }” finns inte. Kolumner: { $found }.
intake-not-a-directory = Det här är inget biblioteksregister: Kirkanta-JSON behövs, eller CSV eller XLSX med kolumnerna id, name och municipality.
intake-bad-library = Bibliotek { $record }: { $problem }
intake-sheet-chosen = Av arbetsbokens { $count } blad lästes ”{ $sheet }”.
sheet-old-excel = Det här är en fil från gamla Excel (.xls). Öppna den, spara som XLSX eller CSV UTF-8 och importera på nytt.
sheet-binary-excel = Det här är en binär Excelfil (.xlsb). Öppna den, spara som XLSX eller CSV UTF-8 och importera på nytt.
sheet-open-document = Det här är ett OpenDocument-kalkylblad (.ods). Öppna det, spara som XLSX eller CSV UTF-8 och importera på nytt.
sheet-locked = Filen är skyddad med lösenord. Öppna den, spara den utan lösenord och importera på nytt.
sheet-no-workbook = Det här är en packad fil (zip) utan Excelarbetsbok. Packa upp den och importera filen som finns i den.
sheet-broken = Excelfilen är skadad eller avhuggen. Ladda ner den på nytt, eller öppna och spara den i Excel.
sheet-too-large = Excelfilen är för stor för att läsas när den packas upp. Ta bort andra blad och onödiga rader, eller spara svaren som CSV.
sheet-no-reader = Excelfiler kan inte läsas just nu ({ $reason }). Spara svaren som CSV och importera på nytt.
library-no-id = id saknas.
library-no-name = namnet saknas.
library-unknown-municipality = kommunen ”{ $name }” finns inte. Rätta kommunens namn eller nummer.
library-same-id = ett annat bibliotek har redan id { $id }. Ta bort det ena.

row-problem = Post { $row } (rad { $line }): { $reason }
row-problem-in-column = Post { $row } (rad { $line }), { $column }, ”{ $value }”: { $reason }
row-nothing = raden har varken verksamhetsställe, önskemål eller kontaktuppgifter. Komplettera eller ta bort den.
row-cell-too-large = cellen har över 64 kB. Förkorta den.
row-column-count = { $found } kolumner, { $expected } rubriker. Rätta raden.
row-not-answered = inbjuden, har inte svarat än.
form-wrong-letters = Fel teckenkodning: på rad { $line } står ”{ $word }”, kanske ”{ $meant }”. Programmet rättar det inte: exportera filen på nytt som CSV (UTF-8) eller XLSX.
form-lost-letters = Bokstäver har gått förlorade: på rad { $line } står ”{ $word }”. Exportera filen på nytt som CSV (UTF-8) eller XLSX.
form-no-mailbox-or-id = E-postadress och id saknas: inga brev kan skickas, och ett svar känns igen bara på verksamhetsstället.
form-no-mailbox = E-postadress saknas: inga brev kan skickas.
form-no-time = Anmälningstid saknas: för tidiga och försenade svar märks inte ut.
row-cell-error = ett fel från kalkylprogrammet i stället för ett svar. Skriv i cellen vad där ska stå.
row-cell-error-as-empty = ett fel från kalkylprogrammet i stället för ett svar: togs som tomt.
row-cell-error-kept = ett fel från kalkylprogrammet i stället för ett svar: det tidigare svaret lämnades.
row-replaced = samma deltagares nyare svar finns i post { $other }; den här togs inte med.
row-shared-id = post { $other } har samma id, fast adressen och verksamhetsstället är andra: båda togs med.
row-unknown-state = okänd status; togs för anmäld.
row-unknown-language = okänt språk; språket avgjordes av orden i svaret.
row-not-a-mailbox = hit kan ingen e-post skickas. Kontrollera adressen.
row-impossible-year = året kan inte stämma: tiden lämnades tom.
row-far-from-round = över ett år före anmälningens början eller efter dess slut. Kontrollera året.
date-not-a-date = är inget datum. Skriv som 14.2.2024 15:42.
date-day-or-month = det framgår inte vilket som är dag och vilket månad. Skriv som 14.2.2024.
date-far-away = året kan inte stämma. Kontrollera datumet.
