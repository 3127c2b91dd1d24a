# Delbetalning, kreditfakturor och nya fakturor
setting-yes = ja
setting-no = nej
setting-name-part-payment = En faktura kan betalas delvis
setting-help-part-payment = 1 = ja, ekonomitjänsten betalar en del av fakturan; 0 = nej, kommunen ombeds skicka en kreditfaktura och en ny faktura
setting-name-credit-awaited-days = Kreditfaktura eller ny faktura har väntats för länge
setting-help-credit-awaited-days = När en faktura som skickats tillbaka efter så här lång tid inte har fått kreditfaktura och ny faktura är det dags att påminna
refused-part-payment = Faktura { $claim } kan inte betalas delvis: på { $lines ->
    [one] en rad
   *[other] { $lines } rader
  } blir { $sum } obetalt. Be kommunen om en kreditfaktura och en ny faktura
refused-claim-in-part = Fakturan kan inte betalas delvis: rader har skurits ned. Be kommunen om en kreditfaktura och en ny faktura.
blocked-part-payment = { $why } (c).
ui-proposed = Förslag
ui-proposed-short = Förslag
field-proposed = förslag
memo-sums-proposed = fakturerat { $claimed }, beräknat { $computed }, förslag { $sanctioned }
memo-total-proposed = Sammanlagt fakturerat { $claimed }, förslag { $sanctioned }
