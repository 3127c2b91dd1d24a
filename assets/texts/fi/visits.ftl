# Vaiheet: kuinka pitkällä vierailu on
stage-no-date = ei päivää
stage-dated = päivä sovittu
stage-planned = suunnitelma saatu
stage-travelled = vierailtu
stage-reported = raportoitu
stage-invoiced = laskutettu
stage-closed = valmis

# Who is to do what next
ball-libraries = kirjastot
ball-host = isäntä
ball-guests = vieraat
ball-ake = AKE
ball-approver = AKEn hyväksyjä
ball-nobody = ei kukaan
next-agree-on-day = päivä sovittava
next-tell-plan = suunnitelma
next-meet = vierailupäivä tulossa
next-report = raportti
next-report-and-invoice = raportti ja lasku
next-invoice = lasku
next-invoice-anew = uusi lasku
next-enter-claim = laskun kirjaus
next-decide-claim = lasku
next-nothing = kaikki on tehty
ball-and-next = { $who }: { $what }
unmoved-days = { $days ->
    [0] muutettu tänään
    [one] ennallaan 1 päivän
   *[other] ennallaan { $days } päivää
}

visit-kind-visit = vierailu
visit-kind-swap = kirjastojen vaihto

# Muistilistan osat
phase-before = Ennen vierailua
phase-day = Vierailupäivänä
phase-after = Vierailun jälkeen

# Päivä ja osallistujat muutoshistoriassa
no-date = ei päivää
on-day = { $date }
participants-unknown = osallistujia ei tiedossa
participants = { $count ->
    [one] 1 osallistuja
   *[other] { $count } osallistujaa
}

# Mikä odottaa
due-new-registration = uusi ilmoittautuminen
due-unanswered = tarkennusta odotetaan
due-letter-unanswered = kirjeeseen ei ole vastattu
due-pair-withdrawn = parin jäsen on perunut
due-pair-to-decide = pari odottaa päätöstä
due-no-date = vierailulla ei ole päivää
due-plan-missing = suunnitelma puuttuu
due-report-missing = raportti puuttuu
due-invoice-missing = lasku puuttuu
due-invoice-anew = uutta laskua odotetaan
due-claim-to-decide = lasku odottaa päätöstä

# Esimerkkikierros
demo-sample-broken = Esimerkkikierrosta ei voitu tehdä: { $what }

# Mikä päivä ei käy
day-outside-years = { $date } ei ole vuosilta { $first }–{ $last }: tarkista vuosi

# Vierailut vaiheittain
command-board = Vaihetaulu
help-board = Näyttää kaikki vierailut vaiheittain: kenen vuoro on ja kuinka kauan mitään ei ole tapahtunut
board-title = Vierailut vaiheittain
board-days = Päiviä
hint-go-there = Vierailuun
hint-stage = Vaihe

# Lisää vierailuja, ja millaisia
command-add-visit = Lisää vierailu
help-add-visit = Lisää parille uuden vierailun suuntaan, jonka valitset
command-remove-visit = Poista vierailu
help-remove-visit = Poistaa valitun vierailun muistilistoineen
command-turn-kind = Vierailu tai vaihto
help-turn-kind = Muuttaa vierailun kirjastojen vaihdoksi tai takaisin; muistilista vaihtuu mukana
pick-title-direction = Kuka vierailee kenen luona?
pick-direction = { $count ->
    [0] ei vierailua
    [one] jo 1 vierailu
   *[other] jo { $count } vierailua
}

# Mitä vierailupäivästä on hyvä tietää
holiday-new-year = uudenvuodenpäivä
holiday-epiphany = loppiainen
holiday-good-friday = pitkäperjantai
holiday-easter = pääsiäispäivä
holiday-easter-monday = toinen pääsiäispäivä
holiday-may-day = vappu
holiday-ascension = helatorstai
holiday-pentecost = helluntaipäivä
holiday-midsummer-eve = juhannusaatto
holiday-midsummer = juhannuspäivä
holiday-all-saints = pyhäinpäivä
holiday-independence = itsenäisyyspäivä
holiday-christmas-eve = jouluaatto
holiday-christmas = joulupäivä
holiday-boxing-day = tapaninpäivä
weekday-1 = maanantai
weekday-2 = tiistai
weekday-3 = keskiviikko
weekday-4 = torstai
weekday-5 = perjantai
weekday-6 = lauantai
weekday-7 = sunnuntai
school-holiday-autumn = syysloma
school-holiday-winter = talviloma
school-holiday-christmas = joululoma
school-holiday-most = koulujen { $kind } useimmissa kunnissa
school-holiday-some = koulujen { $kind } joissakin kunnissa
day-same-day = { $library } on samana päivänä myös vierailulla { $reference }
day-before-closing = ilmoittautuminen päättyy vasta { $date }
day-long-after-closing = yli { $days } päivää ilmoittautumisen päättymisestä { $date }
form-visit-date-noted = Huomaa: { $notes }

# Kalenteri
command-calendar = Kalenteri
help-calendar = Näyttää kuukauden vierailut päivillään ja huomautukset päivistä
calendar-title = { $month } { $year }
calendar-week = vko
calendar-day = { $weekday } { $date }, viikko { $week }
calendar-no-visits = Ei vierailuja.
hint-day = Päivä, viikko
hint-month = Kuukausi
hint-today = Tänään
month-1 = tammikuu
month-2 = helmikuu
month-3 = maaliskuu
month-4 = huhtikuu
month-5 = toukokuu
month-6 = kesäkuu
month-7 = heinäkuu
month-8 = elokuu
month-9 = syyskuu
month-10 = lokakuu
month-11 = marraskuu
month-12 = joulukuu

# Omat vai kaikki
command-mine = Omat / kaikki
help-mine = Rajaa luettelot niihin, joita hoidan, tai näyttää taas kaikki
ui-only-own = omat, { $count } piilossa
ui-none-of-mine = Mitään näistä et hoida sinä. { $key } näyttää kaikki.
blocked-narrowed = Luettelo on rajattu omiin. Näytä ensin kaikki.

# Missä avaimet vaihtavat omistajaa
ui-keys = Avaimet
keys-place = { $place }: isännältä { $host }, vierailta { $guest } (arvio)
keys-place-ferry = { $place }: isännältä { $host }, vierailta { $guest } (arvio; matkalla on lautta)
