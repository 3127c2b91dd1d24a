setting-name-size-weight = Storlekens vikt
setting-name-distance-weight = Avståndets vikt
setting-name-interests-weight = Temanas vikt
setting-name-size-nothing-at = Storlek: inga poäng från
setting-name-distance-half-at = Avstånd: halva poängen
setting-name-minutes-half-at = Restid: halva poängen
setting-name-detour = Vägens längd mot fågelvägen
setting-name-other-language = Annat arbetsspråk
setting-name-named-cooperation = Nämnt samarbete
setting-name-earlier-pair = Tidigare par
setting-name-estimate-cars = Uppskattning: bilar per besök
setting-name-estimate-passengers = Uppskattning: passagerare per bil
setting-name-unanswered-days = Svar har dröjt för länge
setting-name-date-missing-days = Datum saknas för länge
setting-name-plan-due-days = Planen före besöket
setting-name-report-missing-days = Rapporten saknas för länge
setting-name-invoice-missing-days = Fakturan saknas för länge
setting-name-round-lasts-days = Omgångens besök slutar
setting-name-autumn-holiday-week = Skolornas höstlovsvecka
setting-name-winter-holiday-week = Skolornas sportlovsvecka

setting-help-size-weight = Hur mycket samma storlek påverkar parets poäng vid sidan av de andra vikterna
setting-help-distance-weight = Hur mycket ett kort avstånd påverkar
setting-help-interests-weight = Hur mycket gemensamma teman påverkar
setting-help-size-nothing-at = En så många gånger större partner får inga poäng för storleken
setting-help-distance-half-at = En så lång väg ger halva poängen för avståndet
setting-help-minutes-half-at = En så lång antecknad restid ger halva poängen
setting-help-detour = Där ingen tid är antecknad multipliceras fågelvägen med detta
setting-help-other-language = Avdrag när svaren är på olika språk
setting-help-named-cooperation = Avdrag när den ena nämner ett samarbete med den andra; tillägg när båda vill fortsätta
setting-help-earlier-pair = Avdrag när biblioteken redan har varit ett par; 100 tar alla poäng
setting-help-estimate-cars = Hur många egna bilar ett besök beräknas kräva
setting-help-estimate-passengers = Hur många passagerare utöver föraren som beräknas i bilen
setting-help-unanswered-days = När en precisering har dröjt längre än så är det dags att påminna (I dag, kumppani due)
setting-help-date-missing-days = När ett besök inte har fått en dag så här länge efter att paret godkändes är det dags att påminna
setting-help-plan-due-days = Så många dagar före besöket bör AKE ha planen
setting-help-report-missing-days = När rapporten inte har kommit så här länge efter besöket är det dags att påminna
setting-help-invoice-missing-days = När fakturan inte har kommit så här länge efter besöket är det dags att påminna
setting-help-round-lasts-days = Så många dagar efter att anmälningstiden gick ut; en senare besöksdag påpekas
setting-help-autumn-holiday-week = Veckan då skolorna i de flesta kommuner har höstlov; kommunerna bestämmer själva
setting-help-winter-holiday-week = Veckan då skolorna i de flesta kommuner har sportlov; kommunerna bestämmer själva

setting-times = { $value } gånger
setting-kilometres = { $value } km
setting-minutes = { $value } min
setting-percent = { $value } %
setting-points = { $value } p.
setting-days = { $value } dagar
setting-week = vecka { $value }
setting-explained = { $name }. { $help }.
setting-unknown = Inställningen ”{ $key }” finns inte. Inställningar: { $known }.
setting-out-of-range = { $setting }: ett heltal { $least }–{ $most }, inte ”{ $text }”.

command-settings = Inställningar
help-settings = Visar poängens vikter och andra inställningar och prövar vad en ändring skulle göra med paren
hint-discard = Förkasta
hint-less-more = Mindre, mer
hint-number = Skriv ett tal
hint-default = Förval
settings-save-first = Enter sparar det prövade värdet, Esc förkastar det.
settings-nothing-changed = Värdet är redan detta.
ui-settings = Inställningar
ui-setting-default = Förval: { $value }
ui-trial-with = Så skulle paren bli (inte sparat)
ui-trial-as-saved = Med de sparade inställningarna
ui-trial-solving = Paren räknas ut…
ui-trial-figures = { $pairs ->
    [one] Ett par
   *[other] { $pairs } par
}, sammanlagt { $points } poäng, utan par { $left }
ui-trial-worst = Svagast: { $names } ({ $points })
ui-trial-kept = I förslaget redan nu { $kept }, nya { $new }

setting-name-claim-deadline-days = Fakturans tidsfrist från resan
setting-help-claim-deadline-days = En faktura som kommer så många dagar efter resan är sen; 0 = ingen tidsfrist
setting-name-claim-closing-day = Årets sista fakturadag i december
setting-help-claim-closing-day = Fakturorna för årets resor ska komma senast denna dag i december
setting-december = { $value }.12.
setting-unset = inte angiven
