# Svarens underhåll: ändrade, redigerade, tillagda för hand, jämförda.
change-import-whole = Importerat från { $file }: { $count ->
        [0] inget nytt
        [one] en anmälan
       *[other] { $count } anmälningar
    }; saknade markerade som återkallade: { $withdrawn }
change-import-pasted-whole = Importerat från urklipp: { $count ->
        [0] inget nytt
        [one] en anmälan
       *[other] { $count } anmälningar
    }; saknade markerade som återkallade: { $withdrawn }
change-add-registration = Anmälan tillagd för hand: { $site }
change-added-registration = Anmälan { $registration } tillagd för hand: { $site }
change-edit-answer = Svaret i anmälan { $registration } redigerat
change-withdraw = Anmälan { $registration } markerad som återkallad
change-withdraw-several = { $count ->
    [one] En anmälan markerad som återkallad
   *[other] { $count } anmälningar markerade som återkallade
}
change-acknowledge-answers = Ändringen i anmälan { $registration } läst
change-acknowledge-answers-several = { $count ->
    [one] Ändringen i en anmälan läst
   *[other] Ändringarna i { $count } anmälningar lästa
}
change-take-offered = Formulärets nyare svar taget i anmälan { $registration }
change-keep-edited = Det här redigerade svaret behållet i anmälan { $registration }
change-set-topics = Teman valda för anmälan { $registration }
change-set-cooperation = Samarbetskommuner valda för anmälan { $registration }
refused-no-such-topic = Temat { $topic } finns inte i vokabulären.
refused-nothing-offered = Formuläret har inget nyare svar för anmälan { $registration }.
answer-language-fi = finska
answer-language-sv = svenska
answer-language-en = engelska
field-form = formulärets senaste svar
cli-import-perhaps = kanske det rättade svaret i anmälan { $registration }
cli-outcome-offered = ändrad, egna ord behållna
cli-arg-complete = Markerar dem som återkallade som filen inte längre har (filen är hela exporten)
answer-without-site = Verksamhetsstället saknas: skriv vilket verksamhetsställe som anmäls.
answer-mailbox-malformed = ”{ $value }” är ingen e-postadress. Skriv i formen namn@kommun.fi.
answer-too-long = { $field }: texten är över 64 kB. Förkorta den.
compare-earlier = Anmälan { $registration }: tidigare svar (-) och ändrat på formuläret (+)
compare-offered = Anmälan { $registration }: svaret som redigerats här (-) och formulärets nyare (+)
compare-two = Anmälningarna { $registration } (-) och { $other } (+)
compare-nothing = Svaret i anmälan { $registration } har inte ändrats. Jämför med en annan: kumppani queue compare { $registration } NUMMER.
field-changed = ändrad
cli-how-to-compare = formuläret har ändrat svaret: kumppani queue compare { $registration }
cli-no-such-topic = Temat ”{ $value }” finns inte. Teman: { $possible }
cli-no-such-municipality = Kommunen ”{ $value }” finns inte. Ange kommunnumret med tre siffror eller namnet.
cli-about-queue-add = Lägger till en anmälan som kom per telefon eller post
cli-about-queue-edit = Redigerar svaret; formulärets nyare svar ersätter det sedan inte utan att fråga
cli-about-queue-compare = Visar vad formuläret ändrade, eller två anmälningar bredvid varandra
cli-about-queue-seen = Antecknar att formulärets ändringar har setts
cli-about-queue-take = Tar formulärets nyare svar eller behåller det som redigerats här
cli-about-queue-withdraw = Markerar som återkallad när den anmälda återkallar per telefon eller post
cli-about-queue-topics = Anger teman; formulärets nyare svar ändrar dem inte
cli-about-queue-cooperation = Anger kommunerna som man redan samarbetar med
cli-arg-site = Vilket verksamhetsställe som anmäls
cli-arg-interests = Vad man vill utveckla med partnern
cli-arg-cooperation = Vilket samarbete som redan finns
cli-arg-extra = Övriga uppgifter
cli-arg-email = E-post
cli-arg-contact-name = Kontaktpersonens namn
cli-arg-answer-language = Svarets språk
cli-arg-received = När den kom: 2024-02-16 eller ”16.2.2024 8.03”
cli-arg-answer-state = I kraft eller återkallad
cli-arg-form = Formulärets nyare svar
cli-arg-ours = Svaret som redigerats här
cli-arg-topics = Temanas koder, till exempel events_adults
cli-arg-municipalities = Kommunernas nummer eller namn
cli-arg-none = Inga alls
cli-arg-other = Den andra anmälans nummer
due-answer-changed = formuläret ändrade svaret
command-edit-answer = Redigera svaret
help-edit-answer = Redigerar anmälans svar; formuläret ersätter det inte längre utan att fråga
command-add-registration = Lägg till för hand
help-add-registration = Lägger till en anmälan som kom per telefon eller post
form-title-answer = Svaret: { $name }
form-title-add = Ny anmälan per telefon eller post
form-site-hint = Vilket verksamhetsställe som anmäls; Tabb flyttar till nästa fält
form-received-hint = Till exempel 16.2.2024 eller 16.2.2024 8.03
form-error-moment = Det här är varken dag eller tidpunkt. Skriv till exempel 16.2.2024 8.03.
form-answer-state = Läge
answer-state-registered = anmäld
answer-state-withdrawn = återkallad
command-compare = Jämför
help-compare = Visar vad formuläret ändrade, eller två likadana anmälningar bredvid varandra
blocked-nothing-to-compare = Anmälan { $registration } har inget att jämföra: svaret har inte ändrats och ingen annan är likadan.
compare-before = tidigare svar
compare-after = svaret nu
compare-ours = 1 redigerat här
compare-forms = 2 formulärets nyare
compare-registration = { $registration } { $name }
ui-compare = Jämförelse: { $registration } { $name }
ui-compare-alike = Lika i båda
hint-seen = Markera som läst
hint-keep-ours = Behåll det redigerade
hint-take-forms = Ta formulärets
hint-next-comparison = Nästa jämförelse
hint-merge-into = Slå ihop { $registration } → { $into }
ui-answer-changed = ändrad
ui-words-changed = Formuläret har ändrat svaret: { $key } visar ändringarna
ui-words-offered = Formuläret har ett nyare svar än det redigerade här: { $key } jämför, och du kan välja
ui-settled = Ändrat för hand
command-choose-topics = Teman
help-choose-topics = Väljer vilka teman anmälan gäller; formuläret ändrar dem inte längre
command-choose-cooperation = Samarbetskommuner
help-choose-cooperation = Väljer kommunerna som man redan samarbetar med
pick-title-topics = Vilka teman gäller detta: { $name }
pick-title-cooperation = Vilka kommuner samarbetar man redan med: { $name }
