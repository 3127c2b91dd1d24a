# The map, and what lies around a registration.
command-map = Map
help-map = Shows on the map where the registered are and who is nearest
hint-next-one = Next
hint-zoom = Nearer, farther

ui-map = Map
ui-map-chosen = chosen
ui-neighbours = Nearest, as the crow flies
ui-no-neighbours = Where the others are is not known.
ui-position-unknown = Where it is is not known. { $key } says which library it is.
ui-positions-missing = { $count ->
    [one] Where one of the registered is is not known.
   *[other] Where { $count } of the registered are is not known.
}
ui-ties = The same library in this round
ui-tie-duplicate = The same answer: { $registration } { $name }, { $status }
ui-tie-overlap = A library in common: { $registration } { $name }, { $status }
ui-earlier = Earlier
ui-earlier-decided = { $round }: { $name } (number { $registration }), { $status }
ui-earlier-pair = Paired with { $partners }, { $status }
ui-past-meeting = { $period }: paired with { $partners }
ui-more-around = { $key } shows the rest
