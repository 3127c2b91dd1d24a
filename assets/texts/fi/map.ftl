# Kartta ja se, mitä ilmoittautumisen ympärillä on.
command-map = Kartta
help-map = Näyttää kartalla, missä ilmoittautuneet ovat ja ketkä ovat lähimpänä
hint-next-one = Seuraava
hint-zoom = Lähemmäs, kauemmas

ui-map = Kartta
ui-map-chosen = valittu
ui-neighbours = Lähimmät, linnuntietä
ui-no-neighbours = Muiden ilmoittautuneiden sijaintia ei tiedetä.
ui-position-unknown = Sijaintia ei tiedetä. { $key } kertoo, mikä toimipiste tämä on.
ui-positions-missing = { $count ->
    [one] Yhden ilmoittautuneen sijaintia ei tiedetä.
   *[other] { $count } ilmoittautuneen sijaintia ei tiedetä.
}
ui-ties = Sama kirjasto tällä kierroksella
ui-tie-duplicate = Sama vastaus: { $registration } { $name }, { $status }
ui-tie-overlap = Yhteinen toimipiste: { $registration } { $name }, { $status }
ui-earlier = Aiemmin
ui-earlier-decided = { $round }: { $name } (numero { $registration }), { $status }
ui-earlier-pair = Parina { $partners }, { $status }
ui-past-meeting = { $period }: parina { $partners }
ui-more-around = { $key } näyttää loput
