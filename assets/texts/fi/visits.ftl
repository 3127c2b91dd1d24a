# Vaiheet: kuinka pitkällä vierailu on
stage-no-date = ei päivää
stage-dated = päivä sovittu
stage-planned = suunnitelma saatu
stage-travelled = vierailtu
stage-reported = raportoitu

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
due-claim-to-decide = lasku odottaa päätöstä

# Esimerkkikierros
demo-sample-broken = Esimerkkikierrosta ei voitu tehdä: { $what }

# Mikä päivä ei käy
day-outside-years = { $date } ei ole vuosilta { $first }–{ $last }: tarkista vuosi
