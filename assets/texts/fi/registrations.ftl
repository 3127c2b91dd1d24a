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

service-lyyti = Lyyti-vienti
service-microsoft-forms = Microsoft Forms -vienti
service-google-forms = Google Forms -vienti
service-webropol = Webropol-vienti
service-unknown = Lomakepalvelua ei tunnistettu
form-read-by-words = { $service }; sarakkeet on tunnistettu otsikoista.
form-read-by-profile = { $service }; sarakkeet on luettu profiililla ”{ $name }”.
profile-name-malformed = Profiilin nimi ”{ $name }” ei käy: 1–40 merkkiä yhdellä rivillä.
profile-name-reserved = Profiilin nimi ei voi olla ”{ $name }”: se tarkoittaa, ettei profiilia käytetä.
profile-empty = Profiilissa ”{ $name }” ei olisi yhtään saraketta.
unusable-row = Tietue
unusable-line = Rivi
unusable-column = Sarake
unusable-value = Arvo
unusable-reason = Syy

intake-refused-and = { $reason } { $notice }
import-stopped = Tuonti keskeytettiin: mitään ei tallennettu.
import-failed = { $file }: { $reason }
intake-too-large = Tiedosto on yli { $limit } Mt. Jaa se osiin.
intake-empty = Tiedosto on tyhjä.
intake-not-text = Rivi { $line }: tavu, jota tekstissä ei ole. Tiedosto on vaurioitunut tai muuta kuin tekstiä; tallenna vienti muodossa CSV (UTF-8) tai XLSX ja tuo se uudelleen.
intake-web-page = Tämä on verkkosivu tai XML, ei taulukko. Tallenna vienti muodossa CSV (UTF-8) tai XLSX ja tuo se uudelleen.
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
intake-no-header = Otsikkoriviä ei ole: { $count } saraketta, puuttuu { $missing }. Nimeä sarake numerolla: --map site=#1 (tai interests, cooperation).
intake-unknown-profile = Profiilia ”{ $name }” ei ole. Profiilit: { $known }.
intake-no-profiles = Profiilia ”{ $name }” ei ole: yhtään ei ole tallennettu.
intake-unknown-field = Kenttää ”{ $name }” ei ole. Kentät: { $fields }.
intake-unknown-column = Saraketta ”{ $header }” ei ole. Sarakkeet: { $found }.
intake-not-a-directory = Tämä ei ole kirjastohakemisto: tarvitaan Kirkannan JSON, tai CSV tai XLSX, jossa on sarakkeet id, name ja municipality.
intake-bad-library = Kirjasto { $record }: { $problem }
intake-sheet-chosen = Työkirjan { $count } taulukosta luettiin ”{ $sheet }”.
sheet-old-excel = Tämä on vanhan Excelin tiedosto (.xls). Avaa se, tallenna muodossa XLSX tai CSV UTF-8 ja tuo se uudelleen.
sheet-binary-excel = Tämä on Excelin binaaritiedosto (.xlsb). Avaa se, tallenna muodossa XLSX tai CSV UTF-8 ja tuo se uudelleen.
sheet-open-document = Tämä on OpenDocument-taulukko (.ods). Avaa se, tallenna muodossa XLSX tai CSV UTF-8 ja tuo se uudelleen.
sheet-locked = Tiedosto on suojattu salasanalla. Avaa se, tallenna ilman salasanaa ja tuo se uudelleen.
sheet-no-workbook = Tämä on pakattu tiedosto (zip), jossa ei ole Excel-työkirjaa. Pura se ja tuo siitä löytyvä tiedosto.
sheet-broken = Excel-tiedosto on vaurioitunut tai jäänyt kesken. Lataa se uudelleen, tai avaa ja tallenna se Excelissä.
sheet-too-large = Excel-tiedosto on purettuna liian suuri luettavaksi. Poista siitä muut taulukot ja turhat rivit, tai tallenna vastaukset CSV-muodossa.
sheet-no-reader = Excel-tiedostoja ei voi nyt lukea ({ $reason }). Tallenna vastaukset CSV-muodossa ja tuo ne uudelleen.
library-no-id = tunnus puuttuu.
library-no-name = nimi puuttuu.
library-unknown-municipality = kuntaa ”{ $name }” ei ole. Korjaa kunnan nimi tai numero.
library-same-id = tunnus { $id } on jo toisella kirjastolla. Poista toinen.

row-problem = Tietue { $row } (rivi { $line }): { $reason }
row-problem-in-column = Tietue { $row } (rivi { $line }), { $column }, ”{ $value }”: { $reason }
row-nothing = rivillä ei ole toimipistettä, toiveita eikä yhteystietoja. Täydennä tai poista se.
row-cell-too-large = solussa on yli 64 kt. Lyhennä se.
row-column-count = sarakkeita on { $found }, otsikoita { $expected }. Korjaa rivi.
row-not-answered = kutsuttu, ei vielä vastannut.
form-wrong-letters = Väärä merkistö: rivillä { $line } on ”{ $word }”, lienee ”{ $meant }”. Ohjelma ei korjaa sitä: vie tiedosto uudelleen muodossa CSV (UTF-8) tai XLSX.
form-lost-letters = Kirjaimia on kadonnut: rivillä { $line } on ”{ $word }”. Vie tiedosto uudelleen muodossa CSV (UTF-8) tai XLSX.
form-no-mailbox-or-id = Sähköpostia ja tunnusta ei ole: kirjeitä ei voi lähettää, ja vastaus tunnistetaan uudelleen vain toimipisteestä.
form-no-mailbox = Sähköpostia ei ole: kirjeitä ei voi lähettää.
form-no-time = Ilmoittautumisaikaa ei ole: liian aikaisia ja myöhästyneitä ei merkitä.
row-cell-error = taulukkolaskimen virhe vastauksen paikalla. Kirjoita soluun, mitä siinä pitää lukea.
row-cell-error-as-empty = taulukkolaskimen virhe vastauksen paikalla: otettiin tyhjänä.
row-cell-error-kept = taulukkolaskimen virhe vastauksen paikalla: aiempi vastaus jätettiin.
row-replaced = saman osallistujan uudempi vastaus on tietueessa { $other }; tätä ei otettu.
row-shared-id = sama tunnus on tietueella { $other }, vaikka osoite ja toimipiste ovat eri: molemmat otettiin.
row-unknown-state = tila on tuntematon; luettiin ilmoittautuneeksi.
row-unknown-language = kieli on tuntematon; se pääteltiin vastauksen sanoista.
row-not-a-mailbox = tähän ei voi lähettää sähköpostia. Tarkista osoite.
row-impossible-year = vuosi ei voi olla oikea: aika jätettiin tyhjäksi.
row-far-from-round = yli vuosi ennen ilmoittautumisaikaa tai sen jälkeen. Tarkista vuosi.
date-not-a-date = ei ole päivämäärä. Kirjoita muodossa 14.2.2024 15:42.
date-day-or-month = ei selviä, kumpi on päivä ja kumpi kuukausi. Kirjoita muodossa 14.2.2024.
date-far-away = vuosi ei voi olla oikea. Tarkista päivämäärä.
