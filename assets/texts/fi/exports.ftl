# Hyväksytyt laskut talousjärjestelmään
claims-export-sheet = Luettelo
claims-export-number = luettelo
claims-export-claim = lasku
claims-export-municipality = kunta
claims-export-claimed = laskutettu, €
claims-export-sanctioned = hyväksytty, €
claims-export-decided-on = hyväksytty pvm
claims-export-earlier = aiempi luettelo
change-export-claims = Luettelo { $number } talousjärjestelmään: { $count ->
    [one] yksi hyväksytty lasku
   *[other] { $count } hyväksyttyä laskua
  }, { $sum }
change-export-claims-of = Luettelo talousjärjestelmään: { $count ->
    [one] yksi hyväksytty lasku
   *[other] { $count } hyväksyttyä laskua
  }
record-claim_export = luettelo talousjärjestelmään
record-claim_export_row = luettelon lasku
field-exported_by = luettelon tehnyt
field-exported_at = tehty
field-export = luettelo
field-decision = hyväksymismerkintä
field-earlier_export = aiempi luettelo
refused-nothing-to-export = Yksikään hyväksytty lasku ei odota luetteloa talousjärjestelmään.
refused-exported-already = Lasku { $claim } on jo luettelossa, joka on annettu talousjärjestelmään.
refused-export-unapproved = Laskua { $claim } ei voi viedä talousjärjestelmään: { $status }.
refused-undo-export = Luetteloa { $number } ei kumota: se on annettu talousjärjestelmään. Saman luettelon saa uudelleen: kumppani claims export --number { $number } …
refused-export-stands = Talousjärjestelmään annettu luettelo säilyy sellaisena kuin se annettiin.
refused-forged-export = Luetteloon tulee vain hyväksyttyjä maksamattomia laskuja hyväksytyin summin, omissa nimissä.
cli-about-claims-export = Tekee hyväksytyistä laskuista numeroidun luettelon talousjärjestelmään; sama numero antaa aina saman luettelon
cli-about-claims-exports = Luettelee talousjärjestelmään annetut luettelot
cli-arg-export-file = Tiedosto, joka kirjoitetaan: .csv tai .xlsx
cli-arg-export-number = Kirjoittaa aiemman luettelon uudelleen sellaisena kuin se oli
cli-export-without-file = Luettelo { $number } tehtiin, mutta tiedostoa ei kirjoitettu: { $problem } Kirjoita se: kumppani claims export --number { $number } …
cli-no-such-export = Luetteloa { $number } ei ole.
cli-no-exports = Talousjärjestelmään ei ole annettu yhtään luetteloa.
cli-column-claims = laskuja
export-written = Luettelo { $number } ({ $count ->
    [one] yksi lasku
   *[other] { $count } laskua
  }, { $sum }) kirjoitettu (.csv ja .xlsx): { $path }
export-there-already = Luettelo { $number } on jo: { $path }
command-export-claims = Talousjärjestelmään
help-export-claims = Tekee hyväksytyistä maksamattomista laskuista numeroidun luettelon talousjärjestelmään
hint-export-claims = Tee luettelo
ask-export-claims = { $count ->
    [one] Yksi hyväksytty lasku
   *[other] { $count } hyväksyttyä laskua
  } talousjärjestelmään, yhteensä { $sum }.
ask-export-stands = Luettelo saa numeron ja kirjoitetaan lähtevien kansioon (.csv ja .xlsx). Sitä ei voi kumota.
ask-export-elsewhere = { $count ->
    [one] Yksi niistä
   *[other] { $count } niistä
  } on muilta kierroksilta.
