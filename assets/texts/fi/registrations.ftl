# Ilmoittautumiset: tilat, huomiot, miten toimipiste luettiin, ja mikä tiedostossa on vialla.
status-new = uusi
status-accepted = mukana
status-postponed = siirretty
status-declined = ei mukana
status-clarify = tarkennettavana
status-merged = yhdistetty

flag-test-row = testirivi
flag-before-opening = ennen ilmoittautumisajan alkua
flag-late = myöhässä
flag-withdrawn = peruttu
flag-outside-area = alueen ulkopuolelta
flag-unknown-library = kirjastoa ei tunnistettu
flag-ambiguous-library = kirjasto epäselvä
flag-several-libraries = useita toimipisteitä
flag-other-site = vastaus nimeää nyt toisen toimipisteen
flag-duplicate-of = sama kuin ilmoittautuminen { $registration }
flag-overlaps = sama toimipiste kuin ilmoittautumisessa { $registration }
flag-empty-interests = ei kehittämisaihetta
flag-swap-wish = toivoo kirjastojen vaihtoa
flag-language-sv = ruotsinkielinen
flag-language-en = englanninkielinen
flag-named-cooperation = tekee jo yhteistyötä: { $municipality }

why-alias = Sama vastaus on ratkaistu näin aiemmin.
why-name = Vastaus on toimipisteen nimi.
why-place = Toimipiste luettiin paikannimestä.
why-typo = Paikannimessä on luultavasti kirjoitusvirhe.
why-unsure = Vastauksessa on muutakin; tarkista toimipiste.
why-unknown = Vastauksesta ei löytynyt hakemiston toimipistettä.
why-consortium = Vastauksessa on kirjastokimppa, ei yhtä kirjastoa.
why-ambiguous = Vastaus voi tarkoittaa useampaa paikkaa.
why-outside = { $municipality } ei kuulu alueeseen.

column-participant-id = osallistujan tunnus
column-state = tila
column-received = ilmoittautumisaika
column-first-name = etunimi
column-last-name = sukunimi
column-name = nimi
column-email = sähköposti
column-language = kieli
column-site = toimipiste
column-interests = kehittämisaiheet
column-cooperation = nykyinen yhteistyö
column-extra = lisätiedot

delimiter-semicolon = puolipiste
delimiter-comma = pilkku
delimiter-tab = sarkain

import-failed = { $file }: { $reason }
intake-too-large = Tiedosto on yli { $limit } Mt. Jaa se osiin.
intake-empty = Tiedosto on tyhjä.
intake-spreadsheet = Tämä on taulukkolaskennan tiedosto. Tallenna se CSV-muodossa (CSV UTF-8) ja tuo se uudelleen.
intake-not-text = Tämä ei ole tekstitiedosto. Tallenna vienti CSV-muodossa (UTF-8) ja tuo se uudelleen.
intake-broken-quote = Rivi { $line }: lainausmerkki avataan mutta sitä ei suljeta oikein. Korjaa rivi tai vie tiedosto uudelleen.
intake-too-many-columns =
    { $count ->
        [one] Tiedostossa on { $count } sarake; lomakkeen vienti se ei ole.
       *[other] Tiedostossa on { $count } saraketta; lomakkeen vienti se ei ole.
    }
intake-too-many-rows = Rivi { $line }: tiedostossa on enemmän kuin { $most } riviä. Jaa se osiin.
intake-too-many-cells = Rivi { $line }: tiedostossa on enemmän kuin { $most } solua. Poista turhat sarakkeet tai jaa se osiin.
intake-not-a-form = Ei lomakkeen vienti: puuttuu { $missing }. Sarakkeet: { $found }. Nimeä sarake: --map site=OTSIKKO (tai interests, cooperation).
intake-two-columns = Kaksi saraketta voisi olla { $field }: ”{ $first }” ja ”{ $second }”. Valitse: --map { $code }=OTSIKKO (tai #numero).
intake-unknown-field = Kenttää ”{ $name }” ei ole. Kentät: { $fields }.
intake-unknown-column = Saraketta ”{ $header }” ei ole. Sarakkeet: { $found }.
intake-not-a-directory = Tämä ei ole kirjastohakemisto: tarvitaan Kirkannan JSON tai CSV, jossa on sarakkeet id, name ja municipality.
intake-bad-library = Kirjasto { $record }: { $problem }
library-no-id = tunnus puuttuu.
library-no-name = nimi puuttuu.
library-unknown-municipality = kuntaa ”{ $name }” ei ole. Korjaa kunnan nimi tai numero.
library-same-id = tunnus { $id } on jo toisella kirjastolla. Poista toinen.

row-problem = Tietue { $row } (rivi { $line }): { $reason }
row-problem-in-column = Tietue { $row } (rivi { $line }), { $column }, ”{ $value }”: { $reason }
row-cell-too-large = solussa on yli 64 kt. Lyhennä se.
row-column-count = sarakkeita on { $found }, otsikoita { $expected }. Korjaa rivi.
row-not-answered = kutsuttu, ei vielä vastannut.
date-not-a-date = ei ole päivämäärä. Kirjoita muodossa 14.2.2024 15:42.
date-day-or-month = ei selviä, kumpi on päivä ja kumpi kuukausi. Kirjoita muodossa 14.2.2024.
date-far-away = vuosi ei voi olla oikea. Tarkista päivämäärä.
