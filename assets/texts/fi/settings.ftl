setting-name-size-weight = Koon paino
setting-name-distance-weight = Etäisyyden paino
setting-name-interests-weight = Aiheiden paino
setting-name-size-nothing-at = Koko: ei pisteitä tästä alkaen
setting-name-distance-half-at = Etäisyys: puolet pisteistä
setting-name-minutes-half-at = Matka-aika: puolet pisteistä
setting-name-detour = Tien pituus linnuntiehen nähden
setting-name-other-language = Eri työkieli
setting-name-named-cooperation = Nimetty yhteistyö
setting-name-earlier-pair = Aiempi pari
setting-name-estimate-cars = Arvio: autoja vierailulla
setting-name-estimate-passengers = Arvio: matkustajia autossa
setting-name-unanswered-days = Vastausta odotettu liian kauan
setting-name-date-missing-days = Päivä puuttuu liian kauan
setting-name-plan-due-days = Suunnitelma ennen vierailua
setting-name-report-missing-days = Raportti puuttuu liian kauan
setting-name-invoice-missing-days = Lasku puuttuu liian kauan
setting-name-round-lasts-days = Kierroksen vierailut päättyvät
setting-name-autumn-holiday-week = Koulujen syyslomaviikko
setting-name-winter-holiday-week = Koulujen talvilomaviikko

setting-help-size-weight = Kuinka paljon sama koko vaikuttaa parin pisteisiin muiden painojen rinnalla
setting-help-distance-weight = Kuinka paljon lyhyt matka vaikuttaa
setting-help-interests-weight = Kuinka paljon yhteiset aiheet vaikuttavat
setting-help-size-nothing-at = Näin monta kertaa suurempi kumppani ei saa koosta pisteitä
setting-help-distance-half-at = Näin pitkä matka antaa puolet etäisyyden pisteistä
setting-help-minutes-half-at = Näin pitkä kirjattu matka-aika antaa puolet pisteistä
setting-help-detour = Jos matkaa ei ole kirjattu, linnuntie kerrotaan tällä
setting-help-other-language = Vähennys, kun vastausten kieli on eri
setting-help-named-cooperation = Vähennys, kun toinen mainitsee jo tekevänsä yhteistyötä toisen kanssa; lisäys, kun molemmat haluavat jatkaa
setting-help-earlier-pair = Vähennys, kun kirjastot ovat olleet pari jo aiemmin; 100 vie kaikki pisteet
setting-help-estimate-cars = Montako omaa autoa yhdellä vierailulla arvioidaan käytettävän
setting-help-estimate-passengers = Montako matkustajaa kuljettajan lisäksi arvioidaan autossa olevan
setting-help-unanswered-days = Kun tarkennusta on odotettu tätä kauemmin, on aika muistuttaa (Tänään, kumppani due)
setting-help-date-missing-days = Kun vierailulla ei tämän ajan kuluttua parin hyväksymisestä ole päivää, on aika muistuttaa
setting-help-plan-due-days = Näin monta päivää ennen vierailua suunnitelman pitäisi olla AKElla
setting-help-report-missing-days = Kun raporttia ei tämän ajan kuluttua vierailusta ole tullut, on aika muistuttaa
setting-help-invoice-missing-days = Kun laskua ei tämän ajan kuluttua vierailusta ole tullut, on aika muistuttaa
setting-help-round-lasts-days = Näin monta päivää ilmoittautumisen päättymisestä; myöhemmästä vierailupäivästä huomautetaan
setting-help-autumn-holiday-week = Viikko, jolla useimpien kuntien kouluilla on syysloma; kunnat päättävät itse
setting-help-winter-holiday-week = Viikko, jolla useimpien kuntien kouluilla on talviloma; kunnat päättävät itse

setting-times = { $value }-kertainen
setting-kilometres = { $value } km
setting-minutes = { $value } min
setting-percent = { $value } %
setting-points = { $value } p.
setting-days = { $value } pv
setting-week = viikko { $value }
setting-explained = { $name }. { $help }.
setting-unknown = Asetusta ”{ $key }” ei ole. Asetukset: { $known }.
setting-out-of-range = { $setting }: kokonaisluku { $least }–{ $most }, ei ”{ $text }”.

command-settings = Asetukset
help-settings = Näyttää pisteiden painot ja muut asetukset ja kokeilee, mitä muutos tekisi pareille
hint-discard = Hylkää
hint-less-more = Vähemmän, enemmän
hint-number = Kirjoita luku
hint-default = Oletus
settings-save-first = Enter tallentaa kokeillun arvon, Esc hylkää sen.
settings-nothing-changed = Arvo on jo tämä.
ui-settings = Asetukset
ui-setting-default = Oletus: { $value }
ui-trial-with = Näin parit muodostuisivat (ei tallennettu)
ui-trial-as-saved = Tallennetuilla asetuksilla
ui-trial-solving = Lasketaan parit…
ui-trial-figures = { $pairs ->
    [one] Yksi pari
   *[other] { $pairs } paria
}, yhteensä { $points } pistettä, ilman paria { $left }
ui-trial-worst = Heikoin: { $names } ({ $points })
ui-trial-kept = Ehdotuksessa jo nyt { $kept }, uusia { $new }

setting-name-claim-deadline-days = Laskun määräaika matkasta
setting-help-claim-deadline-days = Näin monta päivää matkan jälkeen saapuva lasku on myöhässä; 0 = määräaikaa ei ole
setting-name-claim-closing-day = Vuoden viimeinen laskupäivä joulukuussa
setting-help-claim-closing-day = Vuoden matkojen laskujen pitää saapua viimeistään tänä joulukuun päivänä
setting-december = { $value }.12.
setting-unset = ei asetettu
