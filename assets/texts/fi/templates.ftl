# Muistilistojen mallit: millä listalla uusi vierailu tai vaihto alkaa
item-added-to-list = muistilistaan lisätty kohta
command-checklists = Muistilistojen mallit
help-checklists = Muuttaa listoja, joilla uudet vierailut ja vaihdot alkavat
template-title = Uuden päivän muistilista: { $kind }
template-other = Tab: { $kind }
template-as-given = * pakollinen, ← kuittautuu itsestään. Lista on ohjelman oma. Muutos koskee uusia vierailuja; g antaa kohdan myös sovituille.
template-edited = * pakollinen, ← kuittautuu itsestään. Lista on teidän muokkaamanne. Muutos koskee uusia vierailuja; g antaa kohdan myös sovituille.
template-ticked-from = kuittautuu { $fact }
template-end-of-phase = Kohta on jo vaiheensa ({ $phase }) reunassa. Vaihe vaihtuu kohtaa muuttamalla (e).
hint-give-item = Anna sovituille
hint-other-list = Toinen lista
form-title-template-item = Muistilistan kohta: { $kind }
form-title-new-template-item = Muistilistan uusi kohta: { $kind }
form-words-fi = Suomeksi
form-words-sv = Ruotsiksi
form-words-en = Englanniksi
form-words-hint = Mitä on tehtävä tai sovittava
form-words-other-hint = Jos tyhjä, tällä kielellä näkyy kohta toisella kielellä
form-words-of-fact-hint = Kohta kuittautuu yhä { $fact }, vaikka sanat muuttuvat
form-item-mandatory = Pakollinen
form-item-mandatory-hint = Kuuluuko kohta jokaiseen vierailupäivään. ← → vaihtaa.
change-add-template-item = Muistilistaan ({ $kind }) lisätty ”{ $item }”
change-edit-template-item = Muistilistassa ({ $kind }) muutettu kohtaa ”{ $item }”
change-remove-template-item = Muistilistasta ({ $kind }) poistettu ”{ $item }”
change-remove-template-item-of-fact = Muistilistasta ({ $kind }) poistettu ”{ $item }”: uusilta vierailuilta sitä ei odoteta eikä kuitata itsestään
change-move-template-item = Muistilistassa ({ $kind }) siirretty ”{ $item }”
change-give-template-item = ”{ $item }” ({ $kind }) lisätty { $count ->
    [one] yhden vierailun
   *[other] { $count } vierailun
} muistilistaan
refused-too-many-items = Muistilistassa voi olla enintään { $most } kohtaa
refused-last-template-item = Listan ainoaa kohtaa ei voi poistaa: lisää ensin toinen
refused-template-item-twice = Listassa on jo ”{ $item }”
refused-nobody-lacks-item = Kenenkään listasta ei puutu ”{ $item }”: se on jo kaikilla, joiden päivä on vielä edessä
record-template_item = muistilistan mallin kohta
field-fi = suomeksi
field-sv = ruotsiksi
field-en = englanniksi
field-wording = sanat
cli-about-visits-template = Muuttaa listoja, joilla uudet vierailut ja vaihdot alkavat
cli-about-visits-template-list = Luettelee listan kohdat
cli-about-visits-template-add = Lisää listaan kohdan
cli-about-visits-template-edit = Muuttaa kohdan sanoja, vaihetta tai pakollisuutta
cli-about-visits-template-remove = Poistaa kohdan listasta; vierailut, joilla se on, pitävät sen
cli-about-visits-template-move = Siirtää kohtaa vaiheensa sisällä
cli-about-visits-template-give = Antaa kohdan myös sovituille vierailuille, joiden päivä ei ole ohi
cli-arg-listed-kind = Kumpi lista: vierailu (visit) vai vaihto (swap); ilman sitä molemmat
cli-arg-template-kind = Kumpi lista: vierailu (visit) vai vaihto (swap)
cli-arg-template-item = Kohdan numero tai avain, kuten template list ne näyttää
cli-arg-template-direction = Mihin: ylös (up) vai alas (down)
cli-arg-words-fi = Sanat suomeksi
cli-arg-words-sv = Sanat ruotsiksi
cli-arg-words-en = Sanat englanniksi
cli-arg-item-mandatory = Kohta kuuluu jokaiseen vierailupäivään
cli-arg-item-optional = Kohta ei ole pakollinen
cli-no-such-template-item = Muistilistassa ({ $kind }) ei ole kohtaa ”{ $item }”. Katso: kumppani visits template list

# Päivän ohjelma komentorivillä
cli-about-visits-programme = Vierailupäivän ajoitettu ohjelma: luettelo, lisäys, muutos ja poisto
cli-about-visits-programme-list = Luettelee ohjelman kohdat ja mikä niissä on outoa
cli-about-visits-programme-add = Lisää ohjelmaan kohdan
cli-about-visits-programme-edit = Muuttaa ohjelman kohtaa; mitä ei nimetä, se jää
cli-about-visits-programme-remove = Poistaa ohjelman kohdan
cli-about-visits-programme-from-source = Lisää ohjelmaan valmiin listan kohdat; ilman nimiä ne, jotka kuuluvat joka vierailuun
cli-about-visits-programme-from-plan = Lisää ohjelmaan saadun suunnitelman kellonajalla alkavat rivit
cli-arg-slot = Kohdan numero luettelossa
cli-arg-slot-time = Milloin: 9.30 tai 9.30-10.15
cli-arg-new-time = Milloin: 9.30 tai 9.30-10.15
cli-arg-slot-title = Mitä silloin tehdään
cli-arg-new-title = Mitä silloin tehdään
cli-arg-slot-minutes = Kesto minuutteina
cli-arg-slot-kind = Laji: mandatory, library, fun, wellbeing (tyhy), break (tauko) tai travel (matka)
cli-arg-new-kind = Laji: mandatory, library, fun, wellbeing (tyhy), break (tauko) tai travel (matka)
cli-arg-slot-payer = Maksaja: ake, municipality (kunta) tai none; ilman sitä lajin tavallinen
cli-arg-source-items = Valmiin listan kohdat
cli-no-such-slot = Ohjelmassa ei ole kohtaa { $number }. Katso: kumppani visits programme VISIT list
cli-no-slots = Päivälle ei ole ohjelmaa. Lisää: kumppani visits programme VISIT from-source
cli-source-is-there = Ohjelmassa on jo kaikki, mitä listasta pyydettiin
cli-no-timed-lines = Saadussa suunnitelmassa ei ole kellonajalla alkavia rivejä, joita ohjelmassa ei jo ole

# Suunnitelmat lomakkeelta
plans-not-a-list = Taulukko ei ole suunnitelmien luettelo: siinä pitää olla päivän ohjelma ja tilausviite, tai ohjelma, isäntä ja vieraat. Otsikot: { $found }
plans-two-columns = Kaksi saraketta voi tarkoittaa samaa ({ $field }): { $first } ja { $second }. Poista toinen, tai anna --map { $field }="{ $first }"
plans-no-column = Saraketta { $header } ei ole. Otsikot: { $found }
plans-no-words = rivillä ei ole päivän ohjelmaa
plans-no-visit = viite puuttuu, eikä isäntää ja vieraita ole nimetty: lisää tilausviite
plans-unknown-reference = mikään tämän kierroksen vierailu ei ole tällä viitteellä: tarkista viite
plans-no-visit-between = näiden kirjastojen välillä ei ole tällä kierroksella tällaista vierailua: tarkista, kumpi on isäntä
plans-which-visit = näiden kirjastojen välillä on useita vierailuja: lisää tilausviite. Ehkä jokin näistä: { $visits }
plans-other-day = vierailun päivä on { $has }, suunnitelmassa { $says }: päivää ei muutettu
plans-other-count = osallistujia on kirjattu { $has }, suunnitelmassa { $says }: määrää ei muutettu
plans-import-tally = Uusia suunnitelmia { $plans }, jo kirjattuja { $known }, viallisia tietueita { $problems }
shell-preview-plans = Päivien suunnitelmia, { $count } tietuetta
change-import-plans = { $count ->
    [one] Yksi suunnitelma
   *[other] { $count } suunnitelmaa
} tiedostosta { $file }
change-paste-plans = { $count ->
    [one] Yksi suunnitelma
   *[other] { $count } suunnitelmaa
} leikepöydältä
cli-about-visits-import = Kirjaa päivien suunnitelmat lomakkeen viennistä, rivi suunnitelmaa kohden: kaikki tai ei mitään
cli-arg-plan-map = Mikä otsikko on mikäkin kenttä, esimerkiksi programme="Päivän kulku" tai date=#3
cli-plan-field-unknown = Kenttää { $field } ei ole. Kentät: { $known }
cli-column-found = suunnitelmassa mainitaan
