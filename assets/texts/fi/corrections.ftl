# Osittain maksaminen, hyvityslaskut ja uudet laskut
setting-yes = kyllä
setting-no = ei
setting-name-part-payment = Laskun voi maksaa osittain
setting-help-part-payment = 1 = kyllä, talouspalvelu maksaa laskusta osan; 0 = ei, kunnalta pyydetään hyvityslasku ja uusi lasku
setting-name-credit-awaited-days = Hyvityslaskua tai uutta laskua odotettu liian kauan
setting-help-credit-awaited-days = Kun tarkennettavaksi palautetusta laskusta ei tämän ajan kuluttua ole tullut hyvityslaskua ja uutta laskua, on aika muistuttaa
refused-part-payment = Laskua { $claim } ei voi maksaa osittain: { $lines ->
    [one] yhdeltä riviltä
   *[other] { $lines } riviltä
  } jää maksamatta { $sum }. Pyydä kunnalta hyvityslasku ja uusi lasku
refused-claim-in-part = Laskua ei voi maksaa osittain: rivejä on leikattu. Pyydä kunnalta hyvityslasku ja uusi lasku.
blocked-part-payment = { $why } (c).
ui-proposed = Ehdotus
ui-proposed-short = Ehdotus
field-proposed = ehdotus
memo-sums-proposed = laskutettu { $claimed }, laskettu { $computed }, ehdotus { $sanctioned }
memo-total-proposed = Yhteensä laskutettu { $claimed }, ehdotus { $sanctioned }
credit-facts = { $number }, { $sum }, saapui { $day }
correction-credit = Hyvityslasku
correction-credit-of = Laskun { $claim } hyvitys
correction-credit-awaited = ei ole tullut
correction-new = Uusi lasku
correction-new-awaited = ei ole tullut
correction-replaced = tullut: lasku { $claim }
finding-credit-note-awaited = Korvatun laskun { $claim } ({ $number }) hyvityslasku ei ole tullut: talousjärjestelmässä on kaksi avointa laskua samasta matkasta.
refused-credit-not-returned = Hyvityslasku kirjataan palautettuun tai maksettuun laskuun. Lasku { $claim }: { $status }.
refused-return-answered = Hyvityslasku tai uusi lasku on jo tullut, joten palautusta ei peruta.
due-credit-awaited = hyvityslaskua odotetaan
command-credit = Hyvityslasku tuli
help-credit = Kirjaa hyvityslaskun, joka tuli palautetusta tai maksetusta laskusta
form-title-credit = Hyvityslasku: lasku { $claim } ({ $number })
form-credit-number = Hyvityslaskun numero
form-credit-came = Saapui
form-credit-sum = Summa
form-credit-sum-hint = Koko lasku oli { $sum }
form-replaces-none = ei mitään
form-replaces-claim = lasku { $claim } ({ $number })
# Mistä vierailusta lasku on
candidate-invoiced-before = laskuttanut ennenkin
candidate-named = kunta täsmää
candidate-same-day = sama päivä
candidate-like-sum = summa sopii
candidate-invoiced = jo laskutettu
claims-candidate = { $reference } ({ $day }: { $reasons })
pick-candidate = { $reasons } · { $visit }
# Liitteet
attachment = Liite
attachment-facts = { $name } · { $count } kt · { $hash }
attachment-too-large = liite saa olla enintään { $most } Mt
attachment-unknown-kind = liitteeksi käy PDF, JPEG tai PNG: sisältö ei ole mikään niistä
refused-attached-already = Sama tiedosto on jo laskun liitteenä.
refused-attachment-stands = Liite säilyy: se oli laskun mukana, kun siitä päätettiin.
change-attach = Laskun { $claim } liite: { $name }
record-claim_attachment = liite
field-hash = tiiviste
field-size = koko (tavua)
field-attached_by = liittänyt
field-attached_at = liitetty
invariant-attachment-has-its-hash = liitteen { $record } sisältö ei vastaa tiivistettään
cli-no-attachments = Laskulla ei ole liitteitä.
cli-no-such-attachment = Tällä tiivisteellä ({ $hash }) ei ole yhtä liitettä: kirjoita ainakin kuusi merkkiä siitä, minkä kumppani claims attachments näyttää
cli-attachment-to-terminal = Liite ei tulostu päätteeseen: kumppani claims attachment { $hash } > TIEDOSTO
cli-about-claims-attach = Liittää laskuun tiedoston: PDF, JPEG tai PNG
cli-about-claims-attachments = Luettelee laskun liitteet
cli-about-claims-attachment = Antaa liitteen sisällön, ohjattavaksi tiedostoon
cli-arg-attached-file = Tiedosto, tai - vakiosyötteestä
cli-arg-attached-name = Nimi, jolla liite säilytetään; muuten tiedoston nimi
cli-arg-attachment-hash = Liitteen tiiviste tai sen alku
