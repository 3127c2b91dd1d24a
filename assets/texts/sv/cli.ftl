# Kommandoraden: vad som gjordes, vad som hindrar, och hjälpen.

cli-written = { $label }. Post { $entry }; ”kumppani undo” ångrar.
cli-undone = { $label }. Post { $entry }; ”kumppani redo” gör om.
cli-init-done = { $path }: den nya databasen är klar. Sedan: ”kumppani directory import” och ”kumppani round add”.
cli-check-whole = { $file }: databasen är hel.
cli-check-broken = { $file }: databasen har fel: { $problems }. Återställ säkerhetskopian eller fråga administratören.

cli-in-file = { $file }: { $problem }
cli-standard-input = standard in
cli-file-missing = { $file }: filen finns inte. Kontrollera sökvägen.
cli-file-no-permission = { $file }: du har inte rätt till filen. Kontrollera dess rättigheter.
cli-file-is-folder = { $file }: detta är en mapp. Ange en fil.
cli-file-too-large = { $file }: filen är över 64 MB. Dela den.
cli-file-exists = { $file }: filen finns redan, ingenting ändrades.
cli-file-failed = { $file }: filen kan inte användas: { $error }
cli-folder-without-parent = { $folder }: mappen som denna mapp skulle skapas i finns inte. Kontrollera sökvägen.
cli-folder-no-permission = { $folder }: du har inte rätt att skriva i den här mappen. Ange en annan mapp.
cli-folder-is-file = { $folder }: det här är ingen mapp utan en fil. Ange namnet på en mapp.
cli-folder-failed = { $folder }: det går inte att skriva i mappen: { $error }
cli-no-folder = { $folder }: mappen finns inte. Skapa den först.
cli-no-home = Hemkatalogen är inte känd. Ange databasen: --db SÖKVÄG.
cli-no-chance = Systemet gav inga slumptal ({ $error }). Ingenting ändrades.
cli-name-malformed = ”{ $name }” duger inte som namn: 1–32 tecken, bokstäver, siffror, punkt, bindestreck eller understreck.
cli-as-refused = { $path }: du äger inte databasen och kan därför inte agera som { $name }. Lämna bort --as; du är { $own }.
cli-no-round = Det finns inga omgångar ännu. Lägg till den första: kumppani round add.
cli-no-such-round = Omgången { $round } finns inte. Se: kumppani round list.

cli-number-malformed = ”{ $value }” duger inte som nummer. Ange nummer, listor eller intervall: 5 2,7 2-42.
cli-date-malformed = ”{ $value }” är inget datum. Skriv 2024-02-16 eller 16.2.2024.
cli-sum-malformed = ”{ $value }” är ingen penningsumma. Skriv till exempel 49,40.
cli-cents-malformed = ”{ $value }” duger inte: ange hela cent per kilometer, 0–1000.
cli-record-malformed = ”{ $value }” är ingen post. Skriv registration:3, partnership:2, visit:2 eller claim:1.
cli-map-malformed = ”{ $value }” duger inte: skriv FÄLT=RUBRIK, till exempel site=Verksamhetsställe.
cli-role-unknown = Rollen ”{ $value }” finns inte.
cli-person-malformed = ”{ $value }” duger inte som namn: 1–32 tecken, bokstäver, siffror, punkt, bindestreck eller understreck.

cli-line-problem = Den nya fakturans rad { $number }: { $problem }
cli-line-missing = { $key }=… saknas. Exempel: kind=car date=2024-03-05 km=76 passengers=2 amount=49,40
cli-line-twice = { $key } förekommer två gånger.
cli-line-key = ”{ $key }” är inget känt ord. Orden: { $possible }.
cli-line-kind = ”{ $value }” är inget kostnadsslag. Slagen: { $possible }.
cli-line-value = { $key }={ $value } duger inte. Skriv ett tal.

cli-usage = { $problem } Hjälp: kumppani --help
cli-usage-no-value = { $argument }: värdet saknas.
cli-usage-value-of = ”{ $value }” duger inte: { $argument }. Alternativ: { $possible }.
cli-usage-value = ”{ $value }” duger inte: { $argument }.
cli-usage-unknown-argument = Flaggan ”{ $argument }” finns inte.
cli-usage-unknown-command = Kommandot ”{ $command }” finns inte.
cli-usage-missing = Saknas: { $argument }.
cli-usage-no-command = Underkommando saknas: { $possible }.
cli-usage-which-command = Underkommando saknas: --help räknar upp dem.
cli-usage-conflict = { $argument } går inte ihop med { $other }.
cli-usage-twice = { $argument } har angetts två gånger: ange den en gång.

cli-not-a-file = Det här är ingen vanlig fil. Ange en fil, eller läs från ett rör: import -
cli-input-is-terminal = Standard in är en terminal, ingen fil. Läs från ett rör eller en fil: kumppani import - < svar.csv
cli-import-bad-row = { $problem } Ingenting importerades.
cli-import-bad-rows = { $problem } Dessutom { $count ->
        [one] en annan felaktig post
       *[other] { $count } andra felaktiga poster
    }: se --dry-run. Ingenting importerades.
cli-import-reading = Läser: { $done } / { $of } svar
cli-import-writing = Sparar: { $done } / { $of } svar
cli-import-sums = Nya { $added }, ändrade { $changed }, oförändrade { $unchanged }; återkallade { $withdrawn }, saknas i filen { $missing }.
cli-import-left-out = { $count ->
        [one] en post kan inte användas: { $rows }.
       *[other] { $count } poster kan inte användas: { $rows }.
    } { $where }
cli-import-see-list = Raderna och orsakerna står i listan; --unusable FIL skriver dem till en fil att rätta.
cli-import-see-file = De ligger i filen { $file } för att rättas.
cli-import-unusable-written = Raderna som inte kan användas skrevs till filen { $file }.
cli-column-number = nr
cli-column-header = rubrik
cli-column-field = fält
cli-column-values = första värden
cli-no-profiles = Inga profiler har sparats. Spara hur kolumnerna läses: kumppani import FIL --save-profile NAMN.
cli-import-columns = Kolumner: { $columns }
cli-dry-run = Provkörning: ingenting sparades.
cli-nothing-to-write = Filen innehöll inget nytt: ingenting sparades.
cli-outcome-added = ny
cli-outcome-known = känd
cli-outcome-changed = ändrad
cli-outcome-unchanged = oförändrad
cli-outcome-not-answered = inget svar
cli-outcome-problem = felaktig

cli-queue-empty = Inga anmälningar.
cli-nothing-new = Det finns inga nya anmälningar.
cli-accepts-withdrawn = { $count ->
    [one] Anmälan { $registrations } har återkallats; den tas ändå med.
   *[other] Anmälningarna { $registrations } har återkallats; de tas ändå med.
}
cli-is-merged = Anmälan { $registration } har slagits ihop med anmälan { $into }. Öppna den först: kumppani queue reopen { $registration }.
cli-no-libraries = Registret är tomt. Importera verksamhetsställena: kumppani directory import FIL.
cli-library-main = huvudbibliotek
cli-library-branch = närbibliotek
cli-library-unknown = okänt

cli-no-pairs = Inga par. Räkna ut dem: kumppani pairs suggest --save.
cli-no-such-pair = Anmälningarna { $a } och { $b } är inget par.
cli-no-such-partnership = Paret { $partnership } finns inte i den här omgången. Se: kumppani pairs list.
cli-nothing-suggested = Det finns inga förslag att godkänna. Räkna ut paren: kumppani pairs suggest --save.
cli-no-past = Inga tidigare par har tagits in. Ta in dem: kumppani pairs import FIL.
cli-no-such-past = Det finns inget tidigare par { $past }.
cli-locked = låst
cli-left-over = Utan par: { $registration } { $name }. { $reason }
cli-proposal-sums = { $count ->
        [one] Ett par
       *[other] { $count } par
    }, poäng { $total }, resekostnader uppskattningsvis { $cost }.

cli-no-visits = Inga besök. Godkänn först paren: kumppani pairs accept.
cli-no-such-item = Checklistan för besök { $visit } har ingen punkt ”{ $item }”. Punkterna: { $possible }.
cli-nothing-due = Ingenting väntar.

cli-no-claims = Inga fakturor.
cli-no-such-line = Fakturarad { $line } finns inte i den här omgången.
cli-claim-head = Faktura { $claim }: { $status }. Fakturanummer { $number }, inkom { $arrived }, registrerad av { $actor }.

cli-journal-empty = Ändringsloggen är tom.
cli-taken-back = ångrad
cli-journal-whole = { $count ->
        [one] Ändringsloggen är hel: en post
       *[other] Ändringsloggen är hel: { $count } poster
    }, den sistas kontrollsumma { $head }
cli-journal-broken = Ändringsloggen är inte hel: post { $entry }, { $problem }. Jämför med säkerhetskopian.
cli-journal-other-head = Ändringsloggen har ingen post med kontrollsumman { $kept } (den sistas: { $head }). Slutet kan ha klippts av; jämför med säkerhetskopian.
cli-nobody = Ingen har en roll eller ett eget språk: alla får göra allt, men ingen beslutar om en faktura som hen själv har registrerat.

cli-column-left = kvar
cli-column-since = sedan
cli-column-days = dagar
cli-column-what = vad väntar
cli-column-record = post
cli-column-who = vems
cli-column-numbers = nummer
cli-column-points = poäng
cli-column-size = storlek
cli-column-distance = avstånd
cli-column-interests = teman
cli-column-pair = par
cli-column-row = post
cli-column-outcome = resultat
cli-column-problem = vad som är oklart
cli-column-stage = skede
cli-column-ball = i tur
cli-column-ticked = avbockat
cli-column-visit = gäster → värd
cli-column-findings = anmärkningar
cli-column-line = rad
cli-column-computed = uträknat

cli-heading-usage = Användning
cli-heading-commands = Kommandon
cli-heading-arguments = Uppgifter
cli-heading-options = Flaggor
cli-heading-global = I alla kommandon
cli-heading-examples = Exempel

cli-about-kumppani = Partnerbibliotek: från anmälningar till par, besök och granskade fakturor. Utan kommando öppnas gränssnittet.
cli-about-demo = Öppnar gränssnittet på en exempelomgång som försvinner efteråt
cli-about-init = Skapar en ny databas
cli-about-round = Omgångar
cli-about-round-add = Inleder en omgång
cli-about-round-list = Listar omgångarna
cli-about-round-budget = Ställer in eller tar bort omgångens budget
cli-about-round-carry = Tar med anmälningar som skjutits upp i en tidigare omgång
cli-about-directory = Biblioteksregistret
cli-about-directory-import = Importerar verksamhetsställen (Kirkantas JSON, CSV eller XLSX)
cli-about-directory-list = Listar verksamhetsställena
cli-about-import = Importerar blankettens svar (CSV eller XLSX)
cli-about-profiles = Kolumnprofiler för formulär
cli-about-profiles-remove = Tar bort en profil
cli-about-queue = Listar anmälningarna eller beslutar om dem
cli-about-queue-show = Visar en anmälan med dess svar
cli-about-queue-accept = Tar med
cli-about-queue-postpone = Skjuter upp till nästa omgång
cli-about-queue-decline = Tar inte med
cli-about-queue-clarify = Ber om precisering
cli-about-queue-reopen = Upphäver beslutet: anmälan är åter ny
cli-about-queue-merge = Slår ihop en anmälan med en annan
cli-about-queue-set-libraries = Säger vilka verksamhetsställen anmälan gäller; samma svar läggs på minnet
cli-about-queue-note = Skriver en anteckning
cli-about-pairs = Biblioteksparen
cli-about-pairs-suggest = Räknar ut de bästa paren
cli-about-pairs-scores = Listar poängen för alla möjliga par
cli-about-pairs-handout = Visar paren som ett utdelningsblad för kollegornas möte, utan kontaktuppgifter
cli-about-pairs-export = Skriver paren som en tabell utan kontaktuppgifter (.xlsx eller .csv)
cli-about-pairs-mend = Visar om fler skulle få ett par ifall så få beslutade par som möjligt upplöstes; --save gör det
cli-about-pairs-lock = Låser två till ett par
cli-about-pairs-forbid = Förbjuder ett par
cli-about-pairs-free = Tar bort låsningen eller förbudet
cli-about-pairs-break = Upplöser ett par med dess besök
cli-about-pairs-trio = Låser tre till en trio
cli-about-pairs-why = Berättar varför de är ett par eller inte, och vad ett annat val skulle kosta
cli-about-pairs-list = Listar paren
cli-about-pairs-import = Tar in en lista på par från tiden före detta program
cli-about-pairs-past = Listar paren från tiden före detta program
cli-about-pairs-past-remove = Tar bort ett par som aldrig fanns ur listan
cli-about-pairs-accept = Godkänner föreslagna par och öppnar deras besök
cli-about-visits = Listar besöken eller ändrar dem
cli-about-visits-show = Visar ett besök med dess checklista
cli-about-visits-tick = Bockar av en punkt
cli-about-visits-untick = Tar bort bocken
cli-about-visits-plan = Ställer in besökets dag och antalet deltagare
cli-about-visits-add = Lägger till ett besök för paret: parets nummer, gästens och värdens anmälningsnummer
cli-about-visits-remove = Tar bort besöket med dess checklista
cli-about-visits-kind = Gör besöket till ett biblioteksbyte (swap) eller ett besök (visit)
cli-arg-guest = Numret på gästens anmälan
cli-arg-host = Numret på värdens anmälan
cli-arg-kind = visit: besök, swap: biblioteksbyte
cli-about-visits-note = Skriver en anteckning
cli-about-due = Berättar vad som väntar, äldst först
cli-about-claims = Listar resekostnadsfakturorna eller behandlar dem
cli-about-claims-add = Registrerar en faktura och granskar den
cli-about-claims-show = Visar en faktura med rader och anmärkningar
cli-about-claims-line = Beslutar om en rads summa på annat sätt än reglerna föreslår
cli-about-claims-approve = Godkänner en faktura; aldrig den som registrerade den
cli-about-claims-return = Ber om precisering av en faktura: en kreditfaktura och en ny väntas
cli-about-claims-reject = Avslår en faktura
cli-about-claims-reopen = Upphäver beslutet om en faktura
cli-about-journal = Visar ändringsloggen, i sin helhet eller för en enda post
cli-about-journal-verify = Kontrollerar att ändringsloggen är hel
cli-about-undo = Ångrar din egen senaste ändring eller en given post
cli-about-redo = Gör om det senast ångrade
cli-about-rates = Kilometerersättningar
cli-about-rates-list = Listar kilometerersättningarna per år
cli-about-rates-add = Ställer in ett års kilometerersättning
cli-about-user = Användare
cli-about-user-list = Listar dem som har en roll eller ett eget språk
cli-about-user-add = Ger en person en roll
cli-about-user-language = Ställer in ditt eget språk
cli-about-check = Kontrollerar att databasen är hel
cli-about-match = Räknar ut den bästa matchningen av en fil med kolumnerna a, b och weight
cli-about-keys = Skriver ut gränssnittets tangenter
cli-about-completions = Skriver ut kompletteringar för kommandotolken
cli-about-man = Skriver ut en manualsida
cli-arg-pages = Mappen som får en sida för varje kommando
cli-man-written = Manualsidor: { $count }, i mappen { $folder }
cli-arg-db = Databasen; annars KUMPPANI_DB eller $XDG_DATA_HOME/kumppani/kumppani.db
cli-arg-actor = I vems namn; godtas bara av den som äger databasen
cli-arg-round = Omgångens kod; annars den nyaste
cli-arg-lang = Språket: fi, sv eller en
cli-arg-help = Visar den här hjälpen
cli-arg-version = Visar versionen
cli-arg-code = Omgångens kod, till exempel 2024K
cli-arg-opens = Anmälningen öppnar: 2024-02-16 eller 16.2.2024
cli-arg-closes = Sista anmälningsdagen
cli-arg-from-round = Från vilken omgång; annars den nyaste som har något att ta med
cli-arg-name = Namnet
cli-arg-budget = Budgeten i euro
cli-arg-json = Skriver ett enda JSON-dokument
cli-arg-sum = Budgeten i euro
cli-arg-unset = Tar bort budgeten
cli-arg-file = Filen; - är standard in
cli-arg-map = Vilken kolumn som är vilket fält, till exempel site=Verksamhetsställe; kan upprepas
cli-arg-dry-run = Berättar vad som skulle hända och sparar ingenting
cli-arg-profile = Läs kolumnerna med denna profil; none använder ingen
cli-arg-save-profile = Spara hur kolumnerna läses under detta namn
cli-arg-no-header = Filen har ingen rubrikrad
cli-arg-strict = Importera ingenting om en enda post inte kan användas
cli-arg-unusable = Skriv posterna som inte kan användas till denna nya fil (CSV)
cli-arg-skip-unusable = Importerar de andra, även om en del poster inte kan användas (så görs ändå)
cli-arg-status = Bara de som har det här läget
cli-arg-ids = Numren: 5, 2,7 eller 2-42
cli-arg-all-new = Alla nya
cli-arg-reason = Motiveringen
cli-arg-id = Numret
cli-arg-into-id = Anmälan som den slås ihop med
cli-arg-libraries = Verksamhetsställenas id; läget är det förstas
cli-arg-note = Anteckningen
cli-arg-objective = Vad som eftersträvas
cli-arg-save = Sparar förslaget för omgången
cli-arg-a = Den första anmälans nummer
cli-arg-b = Den andra anmälans nummer
cli-arg-members = Tre anmälningars nummer
cli-arg-distribution = Räknar för varje tio poäng hur många par som är möjliga och hur många som är valda
cli-arg-page = Skriver en HTML-sida att skriva ut till den här filen
cli-arg-sheet = Filen som skrivs, .xlsx eller .csv
cli-arg-free = Upphäver låsningen av trion
cli-arg-registrations = En, två eller tre anmälningars nummer
cli-arg-partnerships = Parens nummer: 1, 2,3 eller 1-5
cli-arg-past = De tidigare parens nummer: 1, 2,3 eller 1-5
cli-arg-all = Alla föreslagna
cli-arg-visit = Besökets nummer eller beställningsreferens, till exempel KUMPPANI-2024K-07-B
cli-arg-item = Punktens nyckel (date_agreed) eller nummer i listan
cli-arg-date = Besökets dag
cli-arg-no-date = Tar bort dagen
cli-arg-participants = Hur många som reser
cli-arg-invoice = Fakturans nummer
cli-arg-business-id = Fakturerarens FO-nummer
cli-arg-arrived = Ankomstdagen; annars i dag
cli-arg-lines = En rad i specifikationen, kan upprepas: kind=SLAG date=DAG amount=EURO, för egen bil även km=KM passengers=N; därtill note=TEXT. Slagen: car train bus tram ferry hired_bus shared_taxi parking travel_from_home municipal_car library_van daily_allowance meal_money lunch wellbeing lodging wages substitute gift admission other
cli-arg-line-id = Fakturaradens nummer (kumppani claims show)
cli-arg-sanction = Summan som AKE betalar
cli-arg-record = Posten: registration:3, partnership:2, visit:2 eller claim:1
cli-arg-limit = Hur många av de nyaste posterna
cli-arg-head = En kontrollsumma sparad annorstädes, som ska finnas i loggen
cli-arg-entry = Postens nummer; annars din egen senaste
cli-arg-max-cardinality = Först så många par som möjligt, sedan den största summan
cli-arg-year = Året
cli-arg-car = Egen bil, cent per kilometer
cli-arg-passenger = Varje passagerare, cent per kilometer
cli-arg-person = Personens namn
cli-arg-role = Rollen
cli-arg-own = Språket: fi, sv eller en
cli-arg-shell = Kommandotolken
cli-arg-path = Kommandot, till exempel: queue accept
cli-about-settings = Inställningar: tal som koordinatorerna kan ändra
cli-about-settings-list = Listar inställningarna med förklaringar
cli-about-settings-set = Ändrar en inställning
cli-about-settings-reset = Återställer en inställning till standard
cli-about-directory-size = Antecknar ett verksamhetsställes storlek: 0 tar bort
cli-about-directory-times = Restider ur en lista
cli-about-directory-times-import = Importerar restider (CSV eller XLSX: från, till, minuter)
cli-about-directory-time = Antecknar restiden mellan två verksamhetsställen: 0 tar bort
cli-arg-key = Inställningens nyckel (kumppani settings list)
cli-arg-value = Nytt värde, ett heltal
cli-arg-library = Verksamhetsställets id (kumppani directory list)
cli-arg-measure = Mått: staff årsverken, loans lån eller visits besök per år
cli-arg-amount = Mängd, till exempel 2,5
cli-arg-from = Startplatsens id
cli-arg-to = Målets id
cli-arg-minutes = Minuter från dörr till dörr, i en riktning
cli-amount-malformed = ”{ $value }” är ingen mängd: ange ett tal, till exempel 12 eller 2,5.
cli-column-key = nyckel
cli-column-value = värde
cli-column-default = standard
cli-column-explanation = förklaring
cli-about-pairs-publish = Meddelar godkända par till biblioteken: därefter väntar de på svar
cli-about-pairs-confirm = Antecknar att biblioteken har samtyckt
cli-about-pairs-own = Tar paren som egna
cli-about-pairs-release = Frigör paren från sin ansvariga
cli-about-pairs-step-back = Ett bibliotek drar sig ur: paret upplöses
cli-arg-not = Tar bort anteckningen
cli-arg-registration = Anmälans nummer
cli-nothing-to-publish = Det finns inga par att meddela.
cli-in-no-pair = Anmälan { $registration } är inte i något godkänt par.
cli-file-written = Skrivet: { $path }
cli-export-ending = Ändelsen på filen { $file } duger inte: ange .xlsx eller .csv.

cli-about-pairs-keep = Sparar det nuvarande förslaget under ett namn
cli-about-pairs-kept = Listar förslag som sparats under ett namn
cli-about-pairs-compare = Visar förslagen sida vid sida: vem som är par med vem
cli-about-pairs-take = Tar i bruk ett sparat förslag och nämner de par som inte längre kan tas
cli-about-pairs-drop = Tar bort ett sparat förslag
cli-arg-keep = Sparar lösningen under det här namnet; det nuvarande förslaget lämnas som det är
cli-arg-names = Namn på sparade förslag; utan dem alla
cli-no-such-proposal = Omgången har inget sparat förslag ”{ $name }”. Lista: kumppani pairs kept
cli-no-proposals = Det finns inga sparade förslag.
cli-nothing-to-compare = För en jämförelse behövs minst två förslag. Spara ett: kumppani pairs keep NAMN
cli-column-name = namn
cli-column-pairs = par
cli-column-left-over = utan par
cli-column-cost = uppskattning
cli-column-kept = sparat
cli-column-libraries = bibliotek
cli-standing = nuvarande
cli-no-partner = utan par
cli-pair-not-taken = Togs inte: { $pair }. { $reason }

cli-arg-seconds = Slutar söka efter så många sekunder och ger det bästa dittills
cli-proposal-gap = Inte bevisat bäst: alla möjliga par ger högst { $bound }, skillnaden är högst { $gap }.
cli-nothing-in-time = Tiden tog slut innan något var känt om lösningen. Ge fler sekunder (--seconds).
cli-arg-proposal = Ett sparat förslag; utan det paren som de är nu

store-broken-copy = { $path }: kopian är inte hel och lämnades inte kvar: { $problem }
cli-backup-made = Säkerhetskopian gjord och kontrollerad: { $file }. Ändringar { $count }, den sistas kontrollsumma: { $head }
cli-about-backup = Gör en kontrollerad säkerhetskopia av databasen utan att störa de andras arbete
cli-arg-copy = Filen som kopian görs i; en befintlig ersätts inte

doctor-mode-right = { $path }: rättigheter { $found }, bara för ägaren
doctor-mode-wrong = { $path }: rättigheter { $found }, borde vara { $wanted } (chmod { $wanted })
doctor-not-mine = { $path }: ägs av en annan användare, rättigheter { $found }
doctor-mode-shared = { $path }: rättigheter { $found }, gemensam för gruppen { $group }
doctor-folder-shared = { $path }: rättigheter { $found }, gemensam för gruppen { $group }; vem som helst i den kan skriva i databasen förbi programmet (README)
doctor-group-wrong = { $path }: gruppen är { $group }, borde vara { $wanted } (chgrp { $wanted })
doctor-room-enough = Diskutrymme { $megabytes } MB
doctor-room-little = Bara { $megabytes } MB diskutrymme: gör plats före nästa import eller säkerhetskopia
doctor-log-small = Skrivlogg { $megabytes } MB
doctor-log-large = Skrivlogg { $megabytes } MB: någon process läser ett gammalt tillstånd; stäng glömda sessioner
doctor-sqlite = SQLite { $version }
doctor-records-whole = Filen är hel och uppgifterna stämmer överens
doctor-records-broken = Motsägelser { $count }, den första: { $problem }. Återställ från säkerhetskopian (README).
doctor-journal-whole = Ändringsloggen är hel
cli-doctor-ill = Att åtgärda { $count }: { $problems }
cli-about-doctor = Undersöker om databasen och dess omgivning är i ordning
cli-remark = observera: { $remark }
