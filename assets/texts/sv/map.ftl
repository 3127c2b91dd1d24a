# Kartan och det som finns omkring en anmälan.
command-map = Karta
help-map = Visar på kartan var de anmälda finns och vilka som är närmast
hint-next-one = Nästa
hint-zoom = Närmare, längre bort

ui-map = Karta
ui-map-chosen = vald
ui-neighbours = Närmaste, fågelvägen
ui-no-neighbours = De andra anmäldas läge är okänt.
ui-position-unknown = Läget är okänt. { $key } anger vilket verksamhetsställe det är.
ui-positions-missing = { $count ->
    [one] Läget för en anmäld är okänt.
   *[other] Läget för { $count } anmälda är okänt.
}
ui-ties = Samma bibliotek i den här omgången
ui-tie-duplicate = Samma svar: { $registration } { $name }, { $status }
ui-tie-overlap = Gemensamt verksamhetsställe: { $registration } { $name }, { $status }
ui-earlier = Tidigare
ui-earlier-decided = { $round }: { $name } (nummer { $registration }), { $status }
ui-earlier-pair = I par med { $partners }, { $status }
ui-past-meeting = { $period }: i par med { $partners }
ui-more-around = { $key } visar resten
