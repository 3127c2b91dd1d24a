# Komentorivi: mitä tehtiin, mikä estää, ja ohje.

cli-written = { $label }. Merkintä { $entry }; ”kumppani undo” kumoaa.
cli-undone = { $label }. Merkintä { $entry }; ”kumppani redo” palauttaa.
cli-init-done = { $path }: uusi tietokanta on valmis. Seuraavaksi: ”kumppani directory import” ja ”kumppani round add”.
cli-check-whole = { $file }: tietokanta on ehjä.
cli-check-broken = { $file }: tietokannassa on vikaa: { $problems }. Ota varmuuskopio käyttöön tai kysy ylläpidolta.

cli-in-file = { $file }: { $problem }
cli-standard-input = vakiosyöte
cli-file-missing = { $file }: tiedostoa ei ole. Tarkista polku.
cli-file-no-permission = { $file }: sinulla ei ole oikeutta tiedostoon. Tarkista sen oikeudet.
cli-file-is-folder = { $file }: tämä on kansio. Anna tiedoston nimi.
cli-file-too-large = { $file }: tiedosto on yli 64 Mt. Jaa se osiin.
cli-file-exists = { $file }: tiedosto on jo olemassa, mitään ei muutettu.
cli-file-failed = { $file }: tiedostoa ei voi käyttää: { $error }
cli-folder-without-parent = { $folder }: kansiota, johon tämä kansio tehtäisiin, ei ole. Tarkista polku.
cli-folder-no-permission = { $folder }: sinulla ei ole oikeutta kirjoittaa tähän kansioon. Anna toinen kansio.
cli-folder-is-file = { $folder }: tämä ei ole kansio vaan tiedosto. Anna kansion nimi.
cli-folder-failed = { $folder }: kansioon ei voi kirjoittaa: { $error }
cli-no-folder = { $folder }: kansiota ei ole. Luo se ensin.
cli-no-home = Kotihakemisto ei ole tiedossa. Anna tietokanta: --db POLKU.
cli-no-chance = Järjestelmä ei antanut satunnaislukuja ({ $error }). Mitään ei muutettu.
cli-name-malformed = ”{ $name }” ei käy nimeksi: 1–32 merkkiä, kirjaimia, numeroita, piste, viiva tai alaviiva.
cli-as-refused = { $path }: et omista tietokantaa, joten et voi toimia nimellä { $name }. Jätä --as pois; olet { $own }.
cli-no-round = Kierroksia ei vielä ole. Lisää ensimmäinen: kumppani round add.
cli-no-such-round = Kierrosta { $round } ei ole. Katso: kumppani round list.

cli-number-malformed = ”{ $value }” ei käy numeroksi. Anna numeroita, luetteloita tai välejä: 5 2,7 2-42.
cli-date-malformed = ”{ $value }” ei ole päivämäärä. Kirjoita 2024-02-16 tai 16.2.2024.
cli-sum-malformed = ”{ $value }” ei ole rahasumma. Kirjoita esimerkiksi 49,40.
cli-cents-malformed = ”{ $value }” ei käy: anna kokonaisia senttejä kilometriltä, 0–1000.
cli-record-malformed = ”{ $value }” ei ole tietue. Kirjoita registration:3, partnership:2, visit:2 tai claim:1.
cli-map-malformed = ”{ $value }” ei käy: kirjoita KENTTÄ=OTSIKKO, esimerkiksi site=Toimipiste.
cli-role-unknown = Roolia ”{ $value }” ei ole.
cli-person-malformed = ”{ $value }” ei käy nimeksi: 1–32 merkkiä, kirjaimia, numeroita, piste, viiva tai alaviiva.

cli-line-problem = Uuden laskun rivi { $number }: { $problem }
cli-line-missing = { $key }=… puuttuu. Esimerkki: kind=car date=2024-03-05 km=76 passengers=2 amount=49,40
cli-line-twice = { $key } on kahdesti.
cli-line-key = ”{ $key }” ei ole tunnettu sana. Sanat: { $possible }.
cli-line-kind = ”{ $value }” ei ole kululaji. Lajit: { $possible }.
cli-line-value = { $key }={ $value } ei käy. Kirjoita luku.

cli-usage = { $problem } Ohje: kumppani --help
cli-usage-no-value = { $argument }: arvo puuttuu.
cli-usage-value-of = ”{ $value }” ei käy: { $argument }. Vaihtoehdot: { $possible }.
cli-usage-value = ”{ $value }” ei käy: { $argument }.
cli-usage-unknown-argument = Valitsinta ”{ $argument }” ei ole.
cli-usage-unknown-command = Komentoa ”{ $command }” ei ole.
cli-usage-missing = Puuttuu: { $argument }.
cli-usage-no-command = Alikomento puuttuu: { $possible }.
cli-usage-which-command = Alikomento puuttuu: --help luettelee ne.
cli-usage-conflict = { $argument } ja { $other } eivät käy yhteen.
cli-usage-twice = { $argument } on annettu kahdesti: anna se kerran.

cli-not-a-file = Tämä ei ole tavallinen tiedosto. Anna tiedosto, tai lue putkesta: import -
cli-input-is-terminal = Vakiosyöte on pääte, ei tiedosto. Ohjaa syöte putkesta tai tiedostosta: kumppani import - < vastaukset.csv
cli-import-bad-row = { $problem } Mitään ei tuotu.
cli-import-bad-rows = { $problem } Lisäksi { $count ->
        [one] yksi muu viallinen tietue
       *[other] { $count } muuta viallista tietuetta
    }: katso --dry-run. Mitään ei tuotu.
cli-import-reading = Luetaan: { $done } / { $of } vastausta
cli-import-writing = Tallennetaan: { $done } / { $of } vastausta
cli-import-sums = Uusia { $added }, muuttuneita { $changed }, ennallaan { $unchanged }; peruttuja { $withdrawn }, tiedostosta puuttuu { $missing }.
cli-import-left-out = { $count ->
        [one] yhtä tietuetta ei voi käyttää: { $rows }.
       *[other] { $count } tietuetta ei voi käyttää: { $rows }.
    } { $where }
cli-import-see-list = Rivit ja syyt ovat luettelossa; --unusable TIEDOSTO kirjoittaa ne korjattaviksi.
cli-import-see-file = Tiedostossa { $file } ne ovat korjattavina.
cli-import-unusable-written = Rivit, joita ei voi käyttää, kirjoitettiin tiedostoon { $file }.
cli-column-number = nro
cli-column-header = otsikko
cli-column-field = kenttä
cli-column-values = ensimmäiset arvot
cli-no-profiles = Profiileja ei ole tallennettu. Tallenna sarakkeiden luku: kumppani import TIEDOSTO --save-profile NIMI.
cli-import-columns = Sarakkeet: { $columns }
cli-dry-run = Kokeilu: mitään ei tallennettu.
cli-nothing-to-write = Tiedostossa ei ollut mitään uutta: mitään ei tallennettu.
cli-outcome-added = uusi
cli-outcome-known = tunnettu
cli-outcome-changed = muuttunut
cli-outcome-unchanged = ennallaan
cli-outcome-not-answered = ei vastattu
cli-outcome-problem = viallinen

cli-queue-empty = Ei ilmoittautumisia.
cli-nothing-new = Uusia ilmoittautumisia ei ole.
cli-accepts-withdrawn = { $count ->
    [one] Ilmoittautuminen { $registrations } on peruttu; se otetaan silti mukaan.
   *[other] Ilmoittautumiset { $registrations } on peruttu; ne otetaan silti mukaan.
}
cli-is-merged = Ilmoittautuminen { $registration } on yhdistetty ilmoittautumiseen { $into }. Avaa se ensin: kumppani queue reopen { $registration }.
cli-no-libraries = Hakemisto on tyhjä. Tuo toimipisteet: kumppani directory import TIEDOSTO.
cli-library-main = pääkirjasto
cli-library-branch = lähikirjasto
cli-library-unknown = ei tiedossa

cli-no-pairs = Ei pareja. Ratkaise: kumppani pairs suggest --save.
cli-no-such-pair = Ilmoittautumiset { $a } ja { $b } eivät ole pari.
cli-no-such-partnership = Paria { $partnership } ei ole tällä kierroksella. Katso: kumppani pairs list.
cli-nothing-suggested = Hyväksyttäviä ehdotuksia ei ole. Ratkaise: kumppani pairs suggest --save.
cli-no-past = Aiempia pareja ei ole tuotu. Tuo ne: kumppani pairs import TIEDOSTO.
cli-no-such-past = Aiempaa paria { $past } ei ole.
cli-locked = lukittu
cli-left-over = Ilman paria: { $registration } { $name }. { $reason }
cli-proposal-sums = { $count ->
        [one] Yksi pari
       *[other] { $count } paria
    }, pisteitä { $total }, matkakulut arviolta { $cost }.

cli-no-visits = Ei vierailuja. Hyväksy ensin parit: kumppani pairs accept.
cli-no-such-item = Vierailun { $visit } muistilistassa ei ole kohtaa ”{ $item }”. Kohdat: { $possible }.
cli-nothing-due = Mikään ei odota.

cli-no-claims = Ei laskuja.
cli-no-such-line = Laskuriviä { $line } ei ole tällä kierroksella.
cli-claim-head = Lasku { $claim }: { $status }. Laskun numero { $number }, saapunut { $arrived }, kirjannut { $actor }.

cli-journal-empty = Muutoshistoria on tyhjä.
cli-taken-back = kumottu
cli-journal-whole = { $count ->
        [one] Muutoshistoria on eheä: yksi merkintä
       *[other] Muutoshistoria on eheä: { $count } merkintää
    }, viimeisen tiiviste { $head }
cli-journal-broken = Muutoshistoria ei ole eheä: merkintä { $entry }, { $problem }. Vertaa varmuuskopioon.
cli-journal-other-head = Muutoshistoriassa ei ole merkintää, jonka tiiviste on { $kept } (viimeisen: { $head }). Loppu on voitu katkaista; vertaa varmuuskopioon.
cli-nobody = Kenelläkään ei ole roolia eikä omaa kieltä: kaikki saavat tehdä kaikkea, mutta kukaan ei päätä itse kirjaamastaan laskusta.

cli-column-left = jäljellä
cli-column-since = alkaen
cli-column-days = päiviä
cli-column-what = mikä odottaa
cli-column-record = tietue
cli-column-who = kenen
cli-column-numbers = numerot
cli-column-points = pisteet
cli-column-size = koko
cli-column-distance = matka
cli-column-interests = aiheet
cli-column-pair = pari
cli-column-row = tietue
cli-column-outcome = tulos
cli-column-problem = mikä on epäselvää
cli-column-stage = vaihe
cli-column-ball = vuorossa
cli-column-ticked = kuitattu
cli-column-visit = vieraat → isäntä
cli-column-findings = huomioita
cli-column-line = rivi
cli-column-computed = laskettu

cli-heading-usage = Käyttö
cli-heading-commands = Komennot
cli-heading-arguments = Annettavat tiedot
cli-heading-options = Valitsimet
cli-heading-global = Kaikissa komennoissa
cli-heading-examples = Esimerkkejä

cli-about-kumppani = Kumppanikirjastot: ilmoittautumisista pareiksi, vierailuiksi ja tarkastetuiksi laskuiksi. Ilman komentoa avaa käyttöliittymän.
cli-about-demo = Avaa käyttöliittymän esimerkkikierroksella, joka häviää lopuksi
cli-about-init = Tekee uuden tietokannan
cli-about-round = Kierrokset
cli-about-round-add = Aloittaa kierroksen
cli-about-round-list = Luettelee kierrokset
cli-about-round-budget = Asettaa tai poistaa kierroksen budjetin
cli-about-round-carry = Tuo aiemmalta kierrokselta siirretyt ilmoittautumiset tälle kierrokselle
cli-about-directory = Kirjastohakemisto
cli-about-directory-import = Tuo toimipisteet (Kirkannan JSON, CSV tai XLSX)
cli-about-directory-list = Luettelee toimipisteet
cli-about-import = Tuo lomakkeen vastaukset (CSV tai XLSX)
cli-about-profiles = Lomakkeiden sarakeprofiilit
cli-about-profiles-remove = Poistaa profiilin
cli-about-queue = Luettelee ilmoittautumiset tai päättää niistä
cli-about-queue-show = Näyttää ilmoittautumisen vastauksineen
cli-about-queue-accept = Ottaa mukaan
cli-about-queue-postpone = Siirtää seuraavalle kierrokselle
cli-about-queue-decline = Jättää pois
cli-about-queue-clarify = Pyytää tarkennuksen
cli-about-queue-reopen = Peruu päätöksen: ilmoittautuminen on taas uusi
cli-about-queue-merge = Yhdistää ilmoittautumisen toiseen
cli-about-queue-set-libraries = Määrittää, mitä toimipisteitä ilmoittautuminen tarkoittaa; sama vastaus muistetaan
cli-about-queue-note = Kirjoittaa muistiinpanon
cli-about-pairs = Kirjastoparit
cli-about-pairs-suggest = Ratkaisee parhaat parit
cli-about-pairs-scores = Luettelee kaikkien mahdollisten parien pisteet
cli-about-pairs-handout = Näyttää parit monisteena työtovereiden kokoukseen, ilman yhteystietoja
cli-about-pairs-export = Kirjoittaa parit taulukoksi ilman yhteystietoja (.xlsx tai .csv)
cli-about-pairs-mend = Näyttää, saisiko useampi parin, jos päätettyjä pareja purettaisiin mahdollisimman vähän; --save tekee sen
cli-about-pairs-lock = Lukitsee kaksi pariksi
cli-about-pairs-forbid = Kieltää parin
cli-about-pairs-free = Poistaa lukituksen tai kiellon
cli-about-pairs-break = Purkaa parin vierailuineen
cli-about-pairs-trio = Lukitsee kolme kolmikoksi
cli-about-pairs-why = Kertoo, miksi nämä ovat pari tai eivät ole, ja mitä muu valinta maksaisi
cli-about-pairs-list = Luettelee parit
cli-about-pairs-import = Tuo luettelon pareista, jotka olivat ennen tätä ohjelmaa
cli-about-pairs-past = Luettelee parit, jotka olivat ennen tätä ohjelmaa
cli-about-pairs-past-remove = Poistaa luettelosta parin, jota ei ollut
cli-about-pairs-accept = Hyväksyy ehdotetut parit ja avaa niiden vierailut
cli-about-visits = Luettelee vierailut tai muuttaa niitä
cli-about-visits-show = Näyttää vierailun muistilistoineen
cli-about-visits-tick = Kuittaa muistilistan kohdan
cli-about-visits-untick = Poistaa kuittauksen
cli-about-visits-plan = Asettaa vierailun päivän ja osallistujamäärän
cli-about-visits-add = Lisää parille uuden vierailun: parin numero, vieraan ja isännän ilmoittautumisen numero
cli-about-visits-remove = Poistaa vierailun muistilistoineen
cli-about-visits-kind = Muuttaa vierailun kirjastojen vaihdoksi (swap) tai vierailuksi (visit)
cli-arg-guest = Vieraan ilmoittautumisen numero
cli-arg-host = Isännän ilmoittautumisen numero
cli-arg-kind = visit: vierailu, swap: kirjastojen vaihto
cli-about-visits-note = Kirjoittaa muistiinpanon
cli-about-due = Kertoo, mikä odottaa, vanhin ensin
cli-about-claims = Luettelee matkakululaskut tai käsittelee niitä
cli-about-claims-add = Kirjaa laskun ja tarkastaa sen
cli-about-claims-show = Näyttää laskun riveineen ja huomioineen
cli-about-claims-line = Päättää rivin summasta toisin kuin säännöt ehdottavat
cli-about-claims-approve = Hyväksyy laskun; ei koskaan se, joka sen kirjasi
cli-about-claims-return = Pyytää laskuun tarkennuksen: odotetaan hyvityslaskua ja uutta laskua
cli-about-claims-reject = Hylkää laskun
cli-about-claims-reopen = Peruu laskun päätöksen
cli-about-journal = Näyttää muutoshistorian, kaiken tai yhden tietueen
cli-about-journal-verify = Tarkistaa, että muutoshistoria on eheä
cli-about-undo = Kumoaa oman viimeisimmän muutoksen tai annetun merkinnän
cli-about-redo = Palauttaa viimeksi kumotun
cli-about-rates = Kilometrikorvaukset
cli-about-rates-list = Luettelee kilometrikorvaukset vuosittain
cli-about-rates-add = Asettaa vuoden kilometrikorvauksen
cli-about-user = Käyttäjät
cli-about-user-list = Luettelee ne, joilla on rooli tai oma kieli
cli-about-user-add = Antaa henkilölle roolin
cli-about-user-language = Asettaa oman kielen
cli-about-check = Tarkistaa, että tietokanta on ehjä
cli-about-match = Laskee parhaat parit tiedostosta, jossa on sarakkeet a, b ja weight
cli-about-keys = Tulostaa käyttöliittymän näppäimet
cli-about-completions = Tulostaa komentotulkin täydennykset
cli-about-man = Tulostaa käsikirjan sivun
cli-arg-pages = Hakemisto, johon kirjoitetaan sivu jokaisesta komennosta
cli-man-written = Käsikirjan sivuja { $count }, hakemistossa { $folder }
cli-arg-db = Tietokanta; muuten KUMPPANI_DB tai $XDG_DATA_HOME/kumppani/kumppani.db
cli-arg-actor = Kenen nimissä; hyväksytään vain tietokannan omistajalta
cli-arg-round = Kierroksen tunnus; muuten uusin
cli-arg-lang = Kieli: fi, sv tai en
cli-arg-help = Näyttää tämän ohjeen
cli-arg-version = Näyttää version
cli-arg-code = Kierroksen tunnus, esimerkiksi 2024K
cli-arg-opens = Ilmoittautuminen alkaa: 2024-02-16 tai 16.2.2024
cli-arg-closes = Viimeinen ilmoittautumispäivä
cli-arg-from-round = Mistä kierroksesta; muuten uusimmasta, jossa on tuotavaa
cli-arg-name = Nimi
cli-arg-budget = Budjetti euroina
cli-arg-json = Tulostaa yhden JSON-asiakirjan
cli-arg-sum = Budjetti euroina
cli-arg-unset = Poistaa budjetin
cli-arg-file = Tiedosto; - on vakiosyöte
cli-arg-map = Mikä sarake on mikä kenttä, esimerkiksi site=Toimipiste; voi toistaa
cli-arg-dry-run = Kertoo, mitä tapahtuisi, eikä tallenna mitään
cli-arg-profile = Lue sarakkeet tällä profiililla; none ei käytä mitään
cli-arg-save-profile = Tallenna sarakkeiden luku tällä nimellä
cli-arg-no-header = Tiedostossa ei ole otsikkoriviä
cli-arg-strict = Älä tuo mitään, jos yhtäkin tietuetta ei voi käyttää
cli-arg-unusable = Kirjoita tietueet, joita ei voi käyttää, tähän uuteen tiedostoon (CSV)
cli-arg-skip-unusable = Tuo muut, vaikka osaa tietueista ei voi käyttää (niin tehdään muutenkin)
cli-arg-status = Vain ne, joilla on tämä tila
cli-arg-ids = Numerot: 5, 2,7 tai 2-42
cli-arg-all-new = Kaikki uudet
cli-arg-reason = Perustelu
cli-arg-id = Numero
cli-arg-into-id = Ilmoittautuminen, johon yhdistetään
cli-arg-libraries = Toimipisteiden tunnukset; sijainti on ensimmäisen
cli-arg-note = Muistiinpano
cli-arg-objective = Mitä tavoitellaan
cli-arg-save = Tallentaa ehdotuksen kierrokselle
cli-arg-a = Ensimmäisen ilmoittautumisen numero
cli-arg-b = Toisen ilmoittautumisen numero
cli-arg-members = Kolmen ilmoittautumisen numerot
cli-arg-distribution = Laskee kymmenen pisteen välein, montako paria on mahdollisia ja montako valittu
cli-arg-page = Kirjoittaa tulostettavan HTML-sivun tähän tiedostoon
cli-arg-sheet = Kirjoitettava tiedosto, .xlsx tai .csv
cli-arg-free = Purkaa kolmikon lukituksen
cli-arg-registrations = Yhden, kahden tai kolmen ilmoittautumisen numerot
cli-arg-partnerships = Parien numerot: 1, 2,3 tai 1-5
cli-arg-past = Aiempien parien numerot: 1, 2,3 tai 1-5
cli-arg-all = Kaikki ehdotetut
cli-arg-visit = Vierailun numero tai tilausviite, esimerkiksi KUMPPANI-2024K-07-B
cli-arg-item = Kohdan avain (date_agreed) tai numero muistilistassa
cli-arg-date = Vierailun päivä
cli-arg-no-date = Poistaa päivän
cli-arg-participants = Montako matkustaa
cli-arg-invoice = Laskun numero
cli-arg-business-id = Laskuttajan Y-tunnus
cli-arg-arrived = Saapumispäivä; muuten tämä päivä
cli-arg-lines = Erittelyn rivi, voi toistaa: kind=LAJI date=PÄIVÄ amount=EUROT, omalle autolle myös km=KM passengers=N; lisäksi note=SELITE. Lajit: car train bus tram ferry hired_bus shared_taxi parking travel_from_home municipal_car library_van daily_allowance meal_money lunch wellbeing lodging wages substitute gift admission other
cli-arg-line-id = Laskurivin numero (kumppani claims show)
cli-arg-sanction = Summa, jonka AKE maksaa
cli-arg-record = Tietue: registration:3, partnership:2, visit:2 tai claim:1
cli-arg-limit = Montako uusinta merkintää
cli-arg-head = Muualla säilytetty tiiviste, jonka on löydyttävä historiasta
cli-arg-entry = Merkinnän numero; muuten oma viimeisin
cli-arg-max-cardinality = Ensin mahdollisimman monta paria, sitten suurin summa
cli-arg-year = Vuosi
cli-arg-car = Oma auto, senttiä kilometriltä
cli-arg-passenger = Jokainen matkustaja, senttiä kilometriltä
cli-arg-person = Henkilön nimi
cli-arg-role = Rooli
cli-arg-own = Kieli: fi, sv tai en
cli-arg-shell = Komentotulkki
cli-arg-path = Komento, esimerkiksi: queue accept
cli-about-settings = Asetukset: luvut, joita koordinaattorit voivat muuttaa
cli-about-settings-list = Luettelee asetukset selityksineen
cli-about-settings-set = Muuttaa asetuksen
cli-about-settings-reset = Palauttaa asetuksen oletuksen
cli-about-directory-size = Kirjaa toimipisteen koon: 0 poistaa
cli-about-directory-times = Matka-ajat luettelosta
cli-about-directory-times-import = Tuo matka-ajat (CSV tai XLSX: mistä, mihin, minuutit)
cli-about-directory-time = Kirjaa matka-ajan kahden toimipisteen välillä: 0 poistaa
cli-arg-key = Asetuksen avain (kumppani settings list)
cli-arg-value = Uusi arvo, kokonaisluku
cli-arg-library = Toimipisteen tunnus (kumppani directory list)
cli-arg-measure = Mitta: staff henkilötyövuosia, loans lainoja tai visits kävijöitä vuodessa
cli-arg-amount = Määrä, esimerkiksi 2,5
cli-arg-from = Lähtöpaikan tunnus
cli-arg-to = Kohteen tunnus
cli-arg-minutes = Minuutteja ovelta ovelle, yhteen suuntaan
cli-amount-malformed = ”{ $value }” ei ole määrä: anna luku, esimerkiksi 12 tai 2,5.
cli-column-key = avain
cli-column-value = arvo
cli-column-default = oletus
cli-column-explanation = selitys
cli-about-pairs-publish = Merkitsee hyväksytyt parit kirjastoille kerrotuiksi: siitä alkaen ne odottavat vastausta
cli-about-pairs-confirm = Merkitsee, että kirjastot ovat suostuneet
cli-about-pairs-own = Ottaa parit omiksi
cli-about-pairs-release = Vapauttaa parit hoitajaltaan
cli-about-pairs-step-back = Kirjasto peruu osallistumisensa: pari puretaan
cli-arg-not = Poistaa merkinnän
cli-arg-registration = Ilmoittautumisen numero
cli-nothing-to-publish = Kerrottavia pareja ei ole.
cli-in-no-pair = Ilmoittautuminen { $registration } ei ole hyväksytyssä parissa.
cli-file-written = Kirjoitettu: { $path }
cli-export-ending = Tiedoston { $file } pääte ei kelpaa: anna .xlsx tai .csv.

cli-about-pairs-keep = Tallentaa nykyisen ehdotuksen nimellä
cli-about-pairs-kept = Luettelee nimellä tallennetut ehdotukset
cli-about-pairs-compare = Näyttää ehdotukset rinnakkain: kenen pari kukin niissä on
cli-about-pairs-take = Ottaa tallennetun ehdotuksen käyttöön ja nimeää parit, joita ei voi enää ottaa
cli-about-pairs-drop = Poistaa tallennetun ehdotuksen
cli-arg-keep = Tallentaa ratkaisun tällä nimellä; nykyinen ehdotus jää ennalleen
cli-arg-names = Tallennettujen ehdotusten nimet; ilman niitä kaikki
cli-no-such-proposal = Kierroksessa ei ole tallennettua ehdotusta ”{ $name }”. Luettelo: kumppani pairs kept
cli-no-proposals = Tallennettuja ehdotuksia ei ole.
cli-nothing-to-compare = Vertaamiseen tarvitaan vähintään kaksi ehdotusta. Tallenna yksi: kumppani pairs keep NIMI
cli-column-name = nimi
cli-column-pairs = parit
cli-column-left-over = ilman paria
cli-column-cost = arvio
cli-column-kept = tallennettu
cli-column-libraries = kirjasto
cli-standing = nykyinen
cli-no-partner = ilman paria
cli-pair-not-taken = Ei otettu: { $pair }. { $reason }

cli-arg-seconds = Lopettaa etsimisen näin monen sekunnin jälkeen ja antaa siihen mennessä parhaan
cli-proposal-gap = Ei todistettu parhaaksi: kaikista mahdollisista pareista saa enintään { $bound }, ero on enintään { $gap }.
cli-nothing-in-time = Aika loppui ennen kuin ratkaisusta tiedettiin mitään. Anna enemmän sekunteja (--seconds).
cli-arg-proposal = Tallennettu ehdotus; ilman sitä parit sellaisina kuin ne nyt ovat

store-broken-copy = { $path }: kopio ei ole ehjä, eikä sitä jätetty: { $problem }
cli-backup-made = Varmuuskopio tehty ja tarkistettu: { $file }. Muutoksia { $count }, viimeisen tiiviste: { $head }
cli-about-backup = Tekee tietokannasta tarkistetun varmuuskopion muiden työn keskeytymättä
cli-arg-copy = Tiedosto, johon kopio tehdään; olemassa olevaa ei korvata

doctor-mode-right = { $path }: oikeudet { $found }, vain omistajalle
doctor-mode-wrong = { $path }: oikeudet { $found }, pitäisi olla { $wanted } (chmod { $wanted })
doctor-not-mine = { $path }: omistaja on toinen käyttäjä, oikeudet { $found }
doctor-mode-shared = { $path }: oikeudet { $found }, ryhmän { $group } yhteinen
doctor-folder-shared = { $path }: oikeudet { $found }, ryhmän { $group } yhteinen; kuka tahansa ryhmästä voi kirjoittaa tietokantaan ohjelman ohi (README)
doctor-group-wrong = { $path }: ryhmä on { $group }, pitäisi olla { $wanted } (chgrp { $wanted })
doctor-room-enough = Levytilaa { $megabytes } Mt
doctor-room-little = Levytilaa vain { $megabytes } Mt: tee tilaa ennen seuraavaa tuontia tai varmuuskopiota
doctor-log-small = Kirjoitusloki { $megabytes } Mt
doctor-log-large = Kirjoitusloki { $megabytes } Mt: jokin prosessi lukee vanhaa tilaa; sulje unohtuneet istunnot
doctor-sqlite = SQLite { $version }
doctor-records-whole = Tiedosto on ehjä ja tiedot sopivat yhteen
doctor-records-broken = Ristiriitoja { $count }, ensimmäinen: { $problem }. Palauta varmuuskopiosta (README).
doctor-journal-whole = Muutoshistoria on eheä
cli-doctor-ill = Korjattavaa { $count }: { $problems }
cli-about-doctor = Tutkii, onko tietokanta ja sen ympäristö kunnossa
cli-remark = huomaa: { $remark }
