# Muistilistan kohdat: kuittaukset, määräpäivät ja omat kohdat
ticked-by = { $by } { $day }
fact-date = päivä kirjattu { $day }
fact-participants = määrä kirjattu { $day }
fact-plan = suunnitelma kirjattu { $day }
fact-invoice = lasku hyväksytty { $day }
fact-report = raportti kirjattu { $day }
fact-word-date = päivästä
fact-word-participants = osallistujamäärästä
fact-word-plan = suunnitelmasta
fact-word-invoice = hyväksytystä laskusta
fact-word-report = raportista
item-of-ones-own = vierailun oma kohta
item-due = viimeistään { $day }
due-item-due = muistilistan kohta odottaa
today-item-due = tehtävä: { $item }
command-add-item = Oma kohta
help-add-item = Lisää vierailun muistilistaan oman kohdan
form-title-item = { $item }
form-title-add-item = Oma kohta: { $name }
form-item-words = Mitä tehdään
form-item-words-hint = Kohta tulee vain tämän vierailun muistilistaan
form-item-phase = Milloin
form-item-due = Viimeistään
form-item-due-hint = Esimerkiksi 12.4. Siitä päivästä alkaen kohta näkyy Tänään-näytöllä, jos sitä ei ole kuitattu.
form-remove-item = Poista kohta
change-edit-item = Vierailu { $visit }: muutettu kohtaa ”{ $item }”
change-add-item = Vierailu { $visit }: lisätty oma kohta
change-remove-item = Vierailu { $visit }: poistettu oma kohta
change-receive-plan = Vierailu { $visit }: suunnitelma saatu { $day }
refused-item-empty = Kohdassa ei ole sanoja: kirjoita, mitä tehdään
refused-item-of-template = Muistilistan mallin kohtaa ei voi muuttaa tai poistaa yhdeltä vierailulta: lisää sille määräpäivä tai muistiinpano
refused-plan-empty = Suunnitelmassa ei ole sanoja: liitä kirjaston viesti
refused-plan-stands = Saatua suunnitelmaa ei muuteta: peru se tai kirjaa uusi
record-visit_plan = suunnitelma
field-words = sanat
field-due = viimeistään
field-ticked_from = seuraa
field-came = saatu
cli-about-visits-item = Muuttaa muistilistan kohtaa tai lisää ja poistaa vierailun omia
cli-about-visits-item-add = Lisää vierailun muistilistaan oman kohdan
cli-about-visits-item-edit = Muuttaa kohdan määräpäivää ja muistiinpanoa, oman kohdan sanojakin
cli-about-visits-item-remove = Poistaa vierailun oman kohdan
cli-arg-item-words = Mitä tehdään
cli-arg-item-phase = Milloin: ennen (before), päivänä (day) vai jälkeen (after)
cli-arg-item-due = Viimeistään minä päivänä
cli-arg-no-due = Poistaa määräpäivän
cli-arg-item-note = Muistiinpano
cli-arg-new-words = Oman kohdan uudet sanat

# Päivän suunnitelma
command-day-plan = Päivän ohjelma
help-day-plan = Kirjaa kirjaston lähettämän suunnitelman ja kuittaa siitä löytyvät pakolliset kohdat
ui-plan = Suunnitelma
ui-plan-came-on = saatu { $day } (O näyttää)
ui-plan-title = Suunnitelma: { $name }
ui-plan-offered = Suunnitelmassa mainitaan, Enter kuittaa valitut
ui-plan-missing = Ei mainita: { $items }
ui-plan-came = Saatu { $day }
ui-plan-earlier = { $count ->
    [one] Tätä ennen on saatu yksi muu suunnitelma; se näkyy vierailun historiassa (h).
   *[other] Tätä ennen on saatu { $count } muuta suunnitelmaa; ne näkyvät vierailun historiassa (h).
}
ui-plan-none = Suunnitelmaa ei ole vielä saatu. + kirjaa sen.
form-title-plan-came = Saatu suunnitelma: { $name }
form-plan-text = Viesti
form-plan-text-hint = Liitä kirjaston viesti sellaisenaan. Sarkain siirtää päivään, ^s kirjaa heti.
form-plan-came = Saatu
hint-take-offered = Kuittaa valitut
hint-new-plan = Uusi suunnitelma
blocked-nothing-offered = Kuitattavaa ei ole valittu
change-tick-several = Vierailu { $visit }: kuitattu { $count ->
    [one] 1 kohta
   *[other] { $count } kohtaa
}
cli-arg-plan-words = Tiedosto, jossa suunnitelma on, tai - (vakiosyöte)
cli-arg-came = Minä päivänä suunnitelma saatiin; ilman sitä tänään
cli-arg-tick = Kuittaa myös ne pakolliset kohdat, jotka suunnitelmassa mainitaan

# Osallistujat
participant-librarian = ammattihenkilöstö
participant-management = johto
participant-other-staff = muu henkilöstö
participant-companion = muut mukana
participants-of-role = { $role } { $count }
participants-by-role = { $parts }
participants-with-share = { $people } ({ $share } % henkilöstöstä)
ui-participants = Osallistujat
form-title-participants = Osallistujat: { $name }
form-participants-hint = Montako lähtee, mahdollisimman moni. Jos tyhjä, lasketaan rooleista.
form-participants-section = Rooleittain, jos tiedossa
form-participant-names = Nimet
form-participant-names-hint = Vain jos niitä tarvitaan: nimet ovat henkilötietoja
form-error-more-by-role = Rooleittain osallistujia on { $count }: korjaa määrä tai roolit (p)
change-set-participants = Vierailu { $visit }: { $people }
field-roles = roolit
field-names = nimet
cli-about-visits-participants = Asettaa osallistujien määrän, roolit ja nimet
cli-arg-participant-roles = Montako missäkin roolissa: librarian=3, management, other_staff, companion
cli-arg-participant-names = Nimet, jos niitä tarvitaan
