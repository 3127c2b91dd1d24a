# Checklistans punkter: vem som prickat av, sista dagar och egna punkter
ticked-by = { $by } { $day }
fact-date = dag antecknad { $day }
fact-participants = antal antecknat { $day }
fact-plan = plan antecknad { $day }
fact-invoice = faktura godkänd { $day }
fact-report = rapport antecknad { $day }
fact-word-date = av dagen
fact-word-participants = av antalet deltagare
fact-word-plan = av planen
fact-word-invoice = av den godkända fakturan
fact-word-report = av rapporten
item-of-ones-own = besökets egen punkt
item-due = senast { $day }
due-item-due = punkt på checklistan väntar
today-item-due = att göra: { $item }
command-add-item = Egen punkt
help-add-item = Lägger till en egen punkt på besökets checklista
form-title-item = { $item }
form-title-add-item = Egen punkt: { $name }
form-item-words = Vad ska göras
form-item-words-hint = Punkten kommer bara på det här besökets checklista
form-item-phase = När
form-item-due = Senast
form-item-due-hint = Till exempel 12.4. Från den dagen syns punkten på I dag, om den inte är avprickad.
form-remove-item = Ta bort punkten
change-edit-item = Besök { $visit }: punkten ”{ $item }” ändrad
change-add-item = Besök { $visit }: egen punkt tillagd
change-remove-item = Besök { $visit }: egen punkt borttagen
change-receive-plan = Besök { $visit }: plan mottagen { $day }
refused-item-empty = Punkten har inga ord: skriv vad som ska göras
refused-item-of-template = En punkt i mallen kan inte ändras eller tas bort från ett enda besök: ge den en sista dag eller en anteckning
refused-plan-empty = Planen har inga ord: klistra in bibliotekets meddelande
refused-plan-stands = En mottagen plan ändras inte: ångra den eller anteckna en ny
record-visit_plan = plan
field-words = ord
field-due = senast
field-ticked_from = följer
field-came = mottagen
cli-about-visits-item = Ändrar en punkt på checklistan eller lägger till och tar bort besökets egna
cli-about-visits-item-add = Lägger till en egen punkt på besökets checklista
cli-about-visits-item-edit = Ändrar punktens sista dag och anteckning, och en egen punkts ord
cli-about-visits-item-remove = Tar bort besökets egen punkt
cli-arg-item-words = Vad ska göras
cli-arg-item-phase = När: före (before), på dagen (day) eller efter (after)
cli-arg-item-due = Senast vilken dag
cli-arg-no-due = Tar bort den sista dagen
cli-arg-item-note = Anteckning
cli-arg-new-words = Den egna punktens nya ord

# Dagens plan
command-day-plan = Dagens program
help-day-plan = Antecknar planen som biblioteket sänt och prickar av de obligatoriska punkter som nämns i den
ui-plan = Plan
ui-plan-came-on = mottagen { $day } (O visar)
ui-plan-title = Plan: { $name }
ui-plan-offered = Till buds, Enter tar med de valda
ui-plan-missing = Nämns inte: { $items }
ui-plan-came = Mottagen { $day }
ui-plan-earlier = { $count ->
    [one] En annan plan kom före den här; den finns i besökets historik (h).
   *[other] { $count } andra planer kom före den här; de finns i besökets historik (h).
}
ui-plan-none = Ingen plan har kommit ännu. + för in den; i och b lägger upp dagens program.
form-title-plan-came = Mottagen plan: { $name }
form-plan-text = Meddelande
form-plan-text-hint = Klistra in bibliotekets meddelande som det är. Tabb går till dagen, ^s sparar genast.
form-plan-came = Mottagen
hint-take-offered = Ta med de valda
hint-new-plan = Ny plan
blocked-nothing-offered = Inget är valt att ta med
change-tick-several = Besök { $visit }: { $count ->
    [one] 1 punkt avprickad
   *[other] { $count } punkter avprickade
}
cli-arg-plan-words = Filen med planen, eller - (standard in)
cli-arg-came = Vilken dag planen kom; annars i dag
cli-arg-tick = Prickar också av de obligatoriska punkter som nämns i planen

# Deltagare
participant-librarian = fackpersonal
participant-management = ledning
participant-other-staff = övrig personal
participant-companion = andra
participants-of-role = { $role } { $count }
participants-by-role = { $parts }
participants-with-share = { $people } ({ $share } % av personalen)
ui-participants = Deltagare
form-title-participants = Deltagare: { $name }
form-participants-hint = Hur många som åker, så många som möjligt. Tomt: räknas av rollerna.
form-participants-section = Enligt roll, om det är känt
form-participant-names = Namn
form-participant-names-hint = Bara om de behövs: namn är personuppgifter
form-error-more-by-role = Enligt roll är deltagarna { $count }: rätta antalet eller rollerna (p)
change-set-participants = Besök { $visit }: { $people }
field-roles = roller
field-names = namn
cli-about-visits-participants = Anger hur många som deltar, deras roller och namn
cli-arg-participant-roles = Hur många i vilken roll: librarian=3, management, other_staff, companion
cli-arg-participant-names = Namn, om de behövs

# Dagens tidsatta program
slot-kind-mandatory = obligatorisk
slot-kind-library = biblioteksfrågor
slot-kind-fun = något trevligt
slot-kind-wellbeing = arbetshälsa
slot-kind-break = paus
slot-kind-travel = resa
slot-payer-none = ingen betalare
slot-payer-ake = AKE
slot-payer-municipality = kommunen
source-item-programme-walked-through = Genomgång av programmet
source-item-introductions = Deltagarna presenterar sig
source-item-services-presented = Värdbibliotekets tjänster visas: rundtur i biblioteket
source-item-lunch = Lunch
source-item-coffee = Kaffe
source-item-project = Ett projekt beskrivs eller ett nytt planeras
source-item-fresh-eyes = Tjänster, lokaler eller skyltar med nya ögon
source-item-joint-event = Ett gemensamt evenemang planeras
source-item-pleasant = Något trevligt tillsammans
oddity-missing = I programmet saknas: { $item }
oddity-overlap = { $item } börjar medan { $other } ännu pågår
oddity-no-lunch = En lång dag utan lunch
oddity-little-library = Arbetshälsan tar tid: { $library } h blir kvar för biblioteksfrågor av programmets { $all } h
oddity-not-paid-by-ake = { $item }: AKE betalar bara resorna
oddity-ends-before-start = { $item }: slutar innan det börjar
oddity-outside-hours = { $item }: inte kl. { $from }–{ $to }
ui-programme = Program
ui-plan-items = { $count ->
    [one] 1 punkt (O visar)
   *[other] { $count } punkter (O visar)
}
ui-plan-notes = { $count ->
    [one] 1 anmärkning om programmet
   *[other] { $count } anmärkningar om programmet
}
form-title-new-plan-item = Ny programpunkt
form-title-plan-item = Programpunkt
form-plan-item-title = Vad
form-plan-item-start = Börjar
form-plan-item-start-hint = Till exempel 9.30 eller 9.30–10.15
form-plan-item-length = Längd
form-plan-item-length-hint = I minuter, till exempel 45, eller som klockslag 9.30–10.15. Tom om den inte är känd.
form-plan-item-kind = Slag
form-plan-item-payer = Betalare
form-plan-item-payer-hint = AKE betalar bara resorna. ← → byter.
form-error-clock = Skriv ett klockslag, till exempel 9.30
form-error-length = Skriv minuterna, till exempel 45, eller klockslagen 9.30–10.15
hint-new-item = Ny punkt
hint-edit-remove = Ändra, ta bort
hint-move = Flytta
hint-source-list = Färdig lista
change-add-plan-items = Besök { $visit }: { $count ->
    [one] 1 punkt
   *[other] { $count } punkter
} i programmet
change-add-plan-items-and-tick = Besök { $visit }: { $count ->
    [one] 1 punkt
   *[other] { $count } punkter
} i programmet, { $ticks } avprickade
change-edit-plan-item = Besök { $visit }: programpunkt ändrad
change-remove-plan-item = Besök { $visit }: programpunkt borttagen
change-move-plan-item = Besök { $visit }: programpunkt flyttad
refused-plan-item-empty = Programpunkten har inga ord: skriv vad som då görs
refused-plan-item-times = Programpunktens tider är inte klockslag under en och samma dag
refused-too-many-plan-items = Programmet kan ha högst { $most } punkter
record-plan_item = programpunkt
field-title = vad
field-start = börjar
field-payer = betalare
