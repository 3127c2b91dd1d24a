# Listan över fakturor: filter, sökning och markerade
facet-findings = Granskning
facet-claim-to-export = godkänd, inte i någon lista ännu
facet-finding-error = fel
facet-finding-warning = varning
facet-finding-note = anmärkning
facet-finding-none = inget att anmärka
ui-claims-nothing-fits = Ingen faktura motsvarar sökningen eller filtret. Esc tömmer sökningen.
blocked-claims-narrowed = Listan är begränsad. Markera dem som syns (*) eller visa först alla.
blocked-claims-one-by-one = Så här beslutar man om en faktura i taget. Esc tar bort markeringarna.
blocked-none-marked-clear = Ingen av de markerade kan godkännas oläst: i var och en finns något att granska, den är redan beslutad eller du införde den själv.
blocked-none-marked-to-export = Ingen av de markerade väntar på en lista till ekonomisystemet.
ask-approve-decided = { $count ->
    [one] En av de markerade är redan beslutad: den ändras
   *[other] { $count } av de markerade är redan beslutade: de ändras
  } inte.
ask-export-left = { $count ->
    [one] En av de markerade väntar inte på en lista: den lämnas
   *[other] { $count } av de markerade väntar inte på en lista: de lämnas
  } bort.
form-title-payments = Betalda: { $count } markerade fakturor, { $sum }

# Bilaga till en faktura
command-attach = Bifoga fil
help-attach = Bifogar en fil (PDF, JPEG eller PNG) från inkorgen till fakturan
pick-title-attach = Bifoga till faktura { $claim }
shell-inbox-nothing-attachable = I inkorgen { $path } finns ingen fil att bifoga (PDF, JPEG eller PNG). Kopiera filen dit och öppna detta på nytt.
shell-attachment-unfit = Filen { $file } bifogades inte: { $problem }.
