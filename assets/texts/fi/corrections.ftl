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
