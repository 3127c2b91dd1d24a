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
ui-plan-offered = Nämns i planen, Enter prickar av de valda
ui-plan-missing = Nämns inte: { $items }
ui-plan-came = Mottagen { $day }
ui-plan-earlier = { $count ->
    [one] En annan plan kom före den här; den finns i besökets historik (h).
   *[other] { $count } andra planer kom före den här; de finns i besökets historik (h).
}
ui-plan-none = Ingen plan har kommit än. + antecknar den.
form-title-plan-came = Mottagen plan: { $name }
form-plan-text = Meddelande
form-plan-text-hint = Klistra in bibliotekets meddelande som det är. Tabb går till dagen, ^s sparar genast.
form-plan-came = Mottagen
hint-take-offered = Pricka av de valda
hint-new-plan = Ny plan
blocked-nothing-offered = Inget är valt att prickas av
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
