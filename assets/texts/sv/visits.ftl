# Skeden: hur långt besöket har kommit
stage-no-date = inget datum
stage-dated = datum överenskommet
stage-planned = plan mottagen
stage-travelled = genomfört
stage-reported = rapporterat

# Checklistans delar
phase-before = Före besöket
phase-day = På besöksdagen
phase-after = Efter besöket

# Dag och deltagare i ändringsloggen
no-date = inget datum
on-day = { $date }
participants-unknown = antalet deltagare okänt
participants = { $count ->
    [one] 1 deltagare
   *[other] { $count } deltagare
}

# Vad som väntar
due-new-registration = ny anmälan
due-unanswered = väntar på precisering
due-letter-unanswered = brevet har inte besvarats
due-pair-withdrawn = en i paret har återkallat
due-pair-to-decide = par väntar på beslut
due-no-date = besöket saknar datum
due-plan-missing = planen saknas
due-report-missing = rapporten saknas
due-invoice-missing = fakturan saknas
due-claim-to-decide = faktura väntar på beslut

# Exempelomgången
demo-sample-broken = Exempelomgången kunde inte skapas: { $what }

# Vilken dag som inte duger
day-outside-years = { $date } ligger inte inom åren { $first }–{ $last }: kontrollera året
