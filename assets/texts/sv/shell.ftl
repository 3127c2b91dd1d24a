# Terminalen, inkorgen och slutet på en session.

shell-no-terminal = Gränssnittet behöver en terminal. Använd underkommandon i skript och rör: kumppani --help.
shell-dumb-terminal = Den här terminalen kan inte visa skärmar (TERM saknas eller är dumb). Använd underkommandon: kumppani --help.
shell-terminal-failed = Terminalen fungerar inte: { $error }. Öppna ett nytt terminalfönster och försök igen.
shell-died = Programmet avbröts av ett eget fel (tråd { $thread }: { $words }). Sparade ändringar finns kvar. Starta om och meddela den här raden till administratören.
shell-no-job-control = Den här sessionen kan inte pausas: det finns inget skal bakom den att återvända till. Avsluta med q.
shell-nothing-previewed = Det finns inget att importera. Välj först en fil.
shell-inbox-missing = Inkorgen { $path } finns inte. Skapa mappen och kopiera filen dit.
shell-inbox-empty = I inkorgen { $path } finns ingen fil att importera (CSV, XLSX eller JSON). Kopiera filen dit och öppna detta på nytt, eller klistra in rader.
shell-inbox-unreadable = Inkorgen { $path } kan inte läsas: { $error }. Be administratören om läsrätt.
shell-inbox-file-gone = Filen { $file } finns inte längre i inkorgen eller är för stor. Uppdatera listan.
shell-inbox-file-unreadable = Filen { $file } kan inte läsas: { $error }. Kontrollera dess rättigheter.
shell-no-round = Det finns ingen omgång ännu. Börja en omgång först.
shell-preview-directory = { $count ->
    [one] Biblioteksregister, ett verksamhetsställe.
   *[other] Biblioteksregister, { $count } verksamhetsställen.
}
shell-preview-answers = { $count ->
    [one] Anmälningsblankett för omgången { $round }, ett svar.
   *[other] Anmälningsblankett för omgången { $round }, { $count } svar.
}
shell-preview-tally = Nya { $added }, ändrade { $changed }, oförändrade { $unchanged }.
shell-preview-past = { $count ->
        [one] En lista på tidigare par: en rad.
       *[other] En lista på tidigare par: { $count } rader.
    }
shell-preview-past-tally = Nya { $added }, kända sedan förut { $known }, oklara { $problems }.
shell-preview-withdrawn = { $count ->
    [one] Ett svar är återkallat på blanketten.
   *[other] { $count } svar är återkallade på blanketten.
}
shell-preview-missing = { $count ->
    [one] En anmälan i omgången saknas i filen: x visar den.
   *[other] { $count } anmälningar i omgången saknas i filen: x visar dem.
}
shell-preview-unsure = { $count ->
    [one] Verksamhetsstället i ett svar är osäkert (?). Kontrollera det efter importen.
   *[other] Verksamhetsstället i { $count } svar är osäkert (?). Kontrollera dem efter importen.
}
shell-folder-unwritable = Det går inte att skriva i mappen { $path }: { $error }. Be administratören om skrivrätt.
shell-inbox-unwritable = Det går inte att skriva i inkorgen { $path }: { $error }. Be om skrivrättighet.
preview-clipboard = från urklipp
preview-clipboard-stem = urklipp
preview-absent-elsewhere = Listan öppnar ingen anmälan. Esc lämnar förhandsvisningen; bland anmälningarna hittar / den på namnet.
preview-paste-refused = De inklistrade raderna kan inte läsas: { $reason }
preview-not-read = Filen saknar kolumn för: { $fields }.
preview-unusable-written = { $count ->
    [one] En rad skrevs i inkorgen till filen { $file }. Rätta den och importera filen.
   *[other] { $count } rader skrevs i inkorgen till filen { $file }. Rätta dem och importera filen.
}
unusable-file = { $stem }-att-rätta
shell-preview-odd =
    { $count ->
        [one] Ett värde är underligt; svaret tas med ändå:
       *[other] { $count } värden är underliga; svaren tas med ändå (n visar alla):
    }
preview-odd-written = { $count ->
    [one] Ett underligt värde skrevs i inkorgen till filen { $file }.
   *[other] { $count } underliga värden skrevs i inkorgen till filen { $file }.
}
odd-file = { $stem }-underliga
shell-newer-program = En nyare version av programmet har installerats, och den här sparar inget mer. Det du skrivit finns kvar som utkast: avsluta (q) och öppna programmet på nytt.
shell-draft-waits = Det du skrivit finns tills vidare bara på skärmen, för utkastet kunde inte sparas. Nytt försök görs.
shell-draft-waits-why = { $why } Det du skrivit finns tills vidare bara på skärmen, och programmet försöker spara utkastet på nytt.
