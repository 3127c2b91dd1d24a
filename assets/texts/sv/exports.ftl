# Godkända fakturor till ekonomisystemet
claims-export-sheet = Förteckning
claims-export-number = förteckning
claims-export-claim = faktura
claims-export-municipality = kommun
claims-export-claimed = fakturerat, €
claims-export-sanctioned = godkänt, €
claims-export-decided-on = godkänd den
claims-export-earlier = tidigare förteckning
change-export-claims = Förteckning { $number } till ekonomisystemet: { $count ->
    [one] en godkänd faktura
   *[other] { $count } godkända fakturor
  }, { $sum }
change-export-claims-of = Förteckning till ekonomisystemet: { $count ->
    [one] en godkänd faktura
   *[other] { $count } godkända fakturor
  }
record-claim_export = förteckning till ekonomisystemet
record-claim_export_row = faktura i förteckning
field-exported_by = förteckningen gjord av
field-exported_at = gjord
field-export = förteckning
field-decision = godkännandets anteckning
field-earlier_export = tidigare förteckning
refused-nothing-to-export = Ingen godkänd faktura väntar på en förteckning till ekonomisystemet.
refused-exported-already = Faktura { $claim } finns redan i en förteckning som har getts till ekonomisystemet.
refused-export-unapproved = Faktura { $claim } kan inte ges till ekonomisystemet: { $status }.
refused-undo-export = Förteckning { $number } ångras inte: den har getts till ekonomisystemet. Samma förteckning fås på nytt: kumppani claims export --number { $number } …
refused-export-stands = En förteckning som har getts till ekonomisystemet förblir som den gavs.
refused-forged-export = I förteckningen tas bara godkända obetalda fakturor med godkända belopp, i eget namn.
cli-about-claims-export = Gör en numrerad förteckning över godkända fakturor för ekonomisystemet; samma nummer ger alltid samma förteckning
cli-about-claims-exports = Listar förteckningarna som har getts till ekonomisystemet
cli-arg-export-file = Filen som skrivs: .csv eller .xlsx
cli-arg-export-number = Skriver en tidigare förteckning på nytt, som den var
cli-export-without-file = Förteckning { $number } gjordes, men filen skrevs inte: { $problem } Skriv den: kumppani claims export --number { $number } …
cli-no-such-export = Förteckning { $number } finns inte.
cli-no-exports = Inga förteckningar har getts till ekonomisystemet.
cli-column-claims = fakturor
export-written = Förteckning { $number } ({ $count ->
    [one] en faktura
   *[other] { $count } fakturor
  }, { $sum }) skriven (.csv och .xlsx): { $path }
export-there-already = Förteckning { $number } finns redan: { $path }
command-export-claims = Till ekonomisystemet
help-export-claims = Gör en numrerad förteckning för ekonomisystemet över godkända obetalda fakturor
hint-export-claims = Gör förteckningen
ask-export-claims = { $count ->
    [one] En godkänd faktura
   *[other] { $count } godkända fakturor
  } till ekonomisystemet, sammanlagt { $sum }.
ask-export-stands = Förteckningen får ett nummer och skrivs till mappen för utgående (.csv och .xlsx). Den kan inte ångras.
ask-export-elsewhere = { $count ->
    [one] En av dem
   *[other] { $count } av dem
  } hör till andra omgångar.
