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
credit-facts = { $number }, { $sum }, inkommen { $day }
correction-credit = Kreditfaktura
correction-credit-of = Kredit, faktura { $claim }
correction-credit-awaited = har inte kommit
correction-new = Ny faktura
correction-new-awaited = har inte kommit
correction-replaced = har kommit: faktura { $claim }
finding-credit-note-awaited = Kreditfakturan för den ersatta fakturan { $claim } ({ $number }) har inte kommit: i ekonomisystemet finns två öppna fakturor för samma resa.
refused-credit-not-returned = En kreditfaktura registreras för en returnerad eller betald faktura. Faktura { $claim }: { $status }.
refused-return-answered = En kreditfaktura eller en ny faktura har redan kommit, så returen återtas inte.
due-credit-awaited = kreditfaktura väntas
command-credit = Kreditfaktura kom
help-credit = Registrerar kreditfakturan för en returnerad eller betald faktura
form-title-credit = Kreditfaktura: faktura { $claim } ({ $number })
form-credit-number = Kreditfakturans nummer
form-credit-came = Anlände
form-credit-sum = Summa
form-credit-sum-hint = Hela fakturan var { $sum }
form-replaces-none = ingen
form-replaces-claim = faktura { $claim } ({ $number })
# Vilket besök fakturan gäller
candidate-invoiced-before = har fakturerat förr
candidate-named = kommunen stämmer
candidate-same-day = samma dag
candidate-like-sum = summan passar
candidate-invoiced = redan fakturerat
claims-candidate = { $reference } ({ $day }: { $reasons })
pick-candidate = { $reasons } · { $visit }
# Bilagor
attachment = Bilaga
attachment-facts = { $name } · { $count } kB · { $hash }
attachment-too-large = en bilaga får vara högst { $most } MB
attachment-unknown-kind = som bilaga duger PDF, JPEG eller PNG: innehållet är ingen av dem
refused-attached-already = Samma fil är redan bilaga till fakturan.
refused-attachment-stands = Bilagan finns kvar: den var med när beslutet om fakturan fattades.
change-attach = Bilaga till faktura { $claim }: { $name }
record-claim_attachment = bilaga
field-hash = kontrollsumma
field-size = storlek (byte)
field-attached_by = bifogades av
field-attached_at = bifogad
invariant-attachment-has-its-hash = innehållet i bilagan { $record } motsvarar inte kontrollsumman
cli-no-attachments = Fakturan har inga bilagor.
cli-no-such-attachment = Det finns ingen enda bilaga med kontrollsumman { $hash }: skriv minst sex tecken av den som kumppani claims attachments visar
cli-attachment-to-terminal = En bilaga skrivs inte ut i terminalen: kumppani claims attachment { $hash } > FIL
cli-about-claims-attach = Bifogar en fil till fakturan: PDF, JPEG eller PNG
cli-about-claims-attachments = Listar fakturans bilagor
cli-about-claims-attachment = Ger bilagans innehåll, att styras till en fil
cli-arg-attached-file = Fil, eller - från standardinmatningen
cli-arg-attached-name = Namnet som bilagan får; annars filens namn
cli-arg-attachment-hash = Bilagans kontrollsumma eller dess början
