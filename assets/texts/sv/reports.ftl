# Rapporter
report-markup-plain = text
report-markup-markdown = Markdown
report-publishing-no = publiceras inte
report-publishing-nameless = publiceras utan namn
report-publishing-whole = publiceras med namn
report-empty = Rapporten har inga ord: skriv eller klistra in den
report-of-no-visit = Rapporten berättar inte om något besök: välj minst ett
refused-report-of-another = Besök { $visit } hör inte till par { $partnership }
refused-partnership-has-report = Par { $partnership } kan inte upplösas: det finns en rapport { $report } om det.
withheld-name = [namnet borttaget]
withheld-mailbox = [e-postadressen borttagen]
withheld-telephone = [telefonnumret borttaget]
withheld-code = [koden borttagen]
invariant-report-is-of-its-visits = rapport { $record } berättar om ett besök som inte är dess pars
record-report = rapport
field-visits = besök
field-markup = uppmärkning
field-publishing = publicering
field-meets = träffas fortfarande
change-tag-partnership = Teman för par { $partnership }
change-meets = Par { $partnership } träffas fortfarande
change-meets-no-more = Par { $partnership } träffas inte längre
change-meets-unknown = Oklart om par { $partnership } fortfarande träffas
change-add-report = Rapport från par { $partnership }
change-edit-report = Rapport { $report } ändrad, { $publishing }
change-remove-report = Rapport { $report } borttagen
due-still-meeting = träffas de fortfarande?
setting-name-still-meeting-days = Fråga om de fortfarande träffas
setting-help-still-meeting-days = Så länge efter det sista besöket frågar I dag om biblioteken fortfarande träffas (kumppani due)

# Den publicerade webbplatsen
site-title = Partnerbibliotekens rapporter
site-about = Biblioteken berättar om sina besök hos varandra.
site-skip = Gå till innehållet
site-reports = Rapporter
site-topics = Teman
site-languages = Språk
site-navigation = Sidor
site-none = Inga rapporter har publicerats ännu.
site-visited = Besök { $days }
site-received = Inkommen { $day }
site-about-topics = Teman: { $topics }
site-other-language = Rapporten är skriven på { $language }
site-language-fi = finska
site-language-sv = svenska
site-language-en = engelska
site-withheld = Kända namn och kontaktuppgifter har tagits bort.

# Sammandrag
summary-title-round = Omgång { $round } i siffror
summary-title-year = År { $year } i siffror
summary-distance = { $distance }
summary-figure-registrations = Anmälningar
summary-figure-accepted = varav med
summary-figure-postponed = uppskjutna
summary-figure-declined = inte med
summary-figure-pairs = Par
summary-figure-trios = Trior
summary-figure-left-over = Utan par
summary-figure-municipalities = Kommuner i paren
summary-figure-visits = Besök gjorda
summary-figure-visits-ahead = Kommande besök
summary-figure-visits-undated = Utan datum
summary-figure-travellers = Resande
summary-figure-driven = Körda kilometer med egen bil
summary-figure-approved = Godkända resekostnader
summary-figure-open = Fakturor under behandling
summary-figure-reports = Rapporter
summary-figure-reports-public = varav får publiceras
summary-bars-topics = Teman i anmälningar, par och rapporter
summary-bars-visits = Gjorda besök per månad
summary-bars-languages = Anmälningarnas språk
summary-figures = Siffror
summary-figure = Vad
summary-value = Tal
summary-unit = Enhet
summary-unit-km = km
summary-unit-eur = €
summary-towns = Kommuner med ett bibliotek i paren
summary-registrations = { $count ->
    [0] Inga anmälningar kom in.
    [one] En anmälan kom in. { $accepted } togs med, { $postponed } sköts upp, { $declined } togs inte med.
   *[other] { $count } anmälningar kom in. { $accepted } togs med, { $postponed } sköts upp, { $declined } togs inte med.
}
summary-pairs = { $trios ->
    [0] { $pairs } par bildades; { $alone } blev utan par.
    [one] { $pairs } par och en trio bildades; { $alone } blev utan par.
   *[other] { $pairs } par och { $trios } trior bildades; { $alone } blev utan par.
}
summary-municipalities = { $count ->
    [one] I paren finns bibliotek från en kommun ({ $reached } av regionens { $all }).
   *[other] I paren finns bibliotek från { $count } kommuner ({ $reached } av regionens { $all }).
}
summary-visits = { $count ->
    [one] Ett besök gjordes, med { $people } resande.
   *[other] { $count } besök gjordes, med sammanlagt { $people } resande.
}
summary-visits-unknown = { $count ->
    [one] För ett besök är antalet deltagare okänt.
   *[other] För { $count } besök är antalet deltagare okänt.
}
summary-visits-ahead = { $count ->
    [one] Ett besök är på kommande.
   *[other] { $count } besök är på kommande.
}
summary-visits-undated = { $count ->
    [one] Ett besök saknar ännu datum.
   *[other] { $count } besök saknar ännu datum.
}
summary-money = Resekostnader godkändes för { $sum }; med egen bil kördes { $driven }.
summary-money-open = Fakturor för { $sum } är ännu under behandling.
summary-reports = { $count ->
    [one] En rapport kom in; { $public } får publiceras.
   *[other] { $count } rapporter kom in; { $public } får publiceras.
}
summary-topics = Mest intresse väckte: { $topics }.
summary-without = Testrader, återtagna och sammanslagna anmälningar ingår inte i siffrorna.

# Kommandoraden
cli-about-report = Rapporter om besöken: webbplats och sammandrag
cli-about-report-add = Antecknar en rapport om ett besök (.txt, .md eller - från standardinmatningen)
cli-about-report-edit = Ändrar en rapport
cli-about-report-list = Räknar upp rapporterna
cli-about-report-show = Visar en rapport
cli-about-report-remove = Tar bort en rapport
cli-about-report-topics = Räknar upp de teman som rapporter och par märks med
cli-about-report-site = Skriver en liten webbplats av de rapporter som får publiceras
cli-about-report-summary = En omgång eller ett år i siffror och meningar
cli-about-pairs-tag = Märker parets teman med ordlistans koder
cli-about-pairs-meets = Antecknar om biblioteken fortfarande träffas
cli-arg-report-words = Filen med rapporten: text eller Markdown (.md); - är standardinmatningen
cli-arg-both = Rapporten berättar om parets alla besök
cli-arg-report = Rapportens nummer
cli-arg-report-language = Språket som rapporten är skriven på; annars avgörs det av texten
cli-arg-report-topics = Ett tema som rapporten berättar om (kumppani report topics); annars läses temana ur orden
cli-arg-publishing = Får den publiceras: no, nameless (utan namn) eller whole
cli-arg-as-published = Visar den så som andra skulle läsa den
cli-arg-site-folder = Mappen som webbplatsen skrivs i; bara en tidigare webbplats filer ersätts
cli-arg-summary-year = Ett kalenderår ur alla omgångar; annars omgången
cli-arg-document = Filen som sammandraget skrivs i: .md eller .xlsx
cli-arg-meets = yes, no eller unknown
cli-arg-pair-topics = Temanas koder (kumppani report topics); utan dem tas temana bort
cli-no-such-report = Rapport { $report } finns inte i denna omgång.
cli-report-ending = { $file }: en rapport ska vara text (.txt) eller Markdown (.md)
cli-no-reports = Det finns inga rapporter ännu.
cli-site-not-ours = { $folder }: i mappen finns andra filer, och de ersätts inte. Ge en tom eller ny mapp.
cli-summary-ending = { $file }: sammandragets ändelse är .md eller .xlsx
cli-site-written = { $count ->
    [0] En webbplats utan rapporter skrevs: { $folder }
    [one] En webbplats med en rapport skrevs: { $folder }
   *[other] En webbplats med { $count } rapporter skrevs: { $folder }
}{ $removed ->
    [0] {""}
   *[other] {" "}(gamla sidor borttagna: { $removed })
}

# Gränssnittet
command-tag-partnership = Teman
help-tag-partnership = Märker med ordlistans teman vad paret utvecklar
command-reports = Rapporter
help-reports = Visar parets rapporter och antecknar nya; där bestäms också om en rapport får publiceras
command-answer-meeting = Träffas de
help-answer-meeting = Antecknar om parets bibliotek fortfarande träffas
command-summary = Sammandrag
help-summary = En omgång eller ett år i siffror, meningar och staplar
blocked-not-asked-whether-they-meet = På denna rad frågas inte om biblioteken fortfarande träffas
today-still-meeting = träffas de? ({ $round })
pick-title-meets = { $name } ({ $round }, senast { $day }): träffas de?
pick-meets = Träffas fortfarande
pick-meets-no-more = Träffas inte längre
form-title-report = Rapport: { $name }
form-report-text = Rapporten
form-report-text-hint = Skriv eller klistra in den här; tabb går till nästa fält
form-report-visits = Berättar om
form-report-all-visits = parets alla besök
form-report-made-visits = parets gjorda besök
form-report-same-visits = samma som tidigare
form-report-received = Inkom
form-report-language = Språk
form-report-publishing = Publicering
form-report-publishing-hint = Bara med bibliotekens lov. Programmet tar bort de namn, e-postadresser och telefonnummer som det känner: se förhandsvisningen först.
reports-title = Rapporter: { $name }
reports-none = Det finns inga rapporter ännu. + antecknar den första.
reports-more-keys = x tar bort rapporten, S skriver en webbplats av dem som publiceras
ui-report-of = inkom { $day }, { $publishing }
reports-visits = Besök
reports-as-it-came = Så som den kom { $day }. = visar den så som andra skulle läsa den.
hint-as-published = Publicerad
hint-publish = Publicering
hint-read = Läs
hint-new-report = Ny
hint-edit = Ändra
hint-topics = Teman
hint-save-summary = Spara
hint-round-or-year = Omgång eller år
hint-other-year = Ett annat år
summary-written = Sammandraget skrevs (.md och .xlsx): { $path }
summary-there-already = Samma sammandrag finns redan: { $path }
reports-as-published = Så som andra skulle läsa den ({ $how }): { $count ->
    [0] inget tas bort.
    [one] ett ställe tas bort.
   *[other] { $count } ställen tas bort.
} Läs igenom: programmet känner bara de antecknade namnen.
