# Laskujen luettelo: rajaus, haku ja merkityt
facet-findings = Tarkastus
facet-claim-to-export = hyväksytty, ei vielä luettelossa
facet-finding-error = virhe
facet-finding-warning = varoitus
facet-finding-note = huomautus
facet-finding-none = ei huomautettavaa
ui-claims-nothing-fits = Mikään lasku ei vastaa hakua tai suodatinta. Esc tyhjentää haun.
blocked-claims-narrowed = Luettelo on rajattu. Merkitse näkyvät (*) tai näytä ensin kaikki.
blocked-claims-one-by-one = Näin päätetään yhdestä laskusta kerrallaan. Esc poistaa merkinnät.
blocked-none-marked-clear = Yhtään merkityistä ei voi hyväksyä lukematta: jokaisessa on tarkistettavaa, se on jo päätetty tai kirjasit sen itse.
blocked-none-marked-to-export = Yksikään merkityistä ei odota luetteloa talousjärjestelmään.
ask-approve-decided = { $count ->
    [one] Yksi merkityistä on jo päätetty: se jää
   *[other] { $count } merkityistä on jo päätetty: ne jäävät
  } ennalleen.
ask-export-left = { $count ->
    [one] Yksi merkityistä ei odota luetteloa: se jää
   *[other] { $count } merkityistä ei odota luetteloa: ne jäävät
  } pois.
form-title-payments = Maksettu: { $count } merkittyä laskua, { $sum }

# Liite laskuun
command-attach = Liitä tiedosto
help-attach = Liittää laskuun tiedoston (PDF, JPEG tai PNG) saapuneiden kansiosta
pick-title-attach = Liitä laskuun { $claim }
shell-inbox-nothing-attachable = Saapuneiden kansiossa { $path } ei ole liitettävää tiedostoa (PDF, JPEG tai PNG). Kopioi tiedosto sinne ja avaa tämä uudelleen.
shell-attachment-unfit = Tiedostoa { $file } ei liitetty: { $problem }.
