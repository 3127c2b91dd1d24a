# Dataskydd: vad som glöms av en omgång och vad som finns om en person.

change-forget-round = Personuppgifter och fria texter i omgången { $round } raderade
refused-forget-open = Anmälan till omgången { $round } är öppen till { $day }. Glöm omgången först när den är över.
refused-forget-visit = Besöket { $visit } har ännu inte varit. Glöm omgången först när den är över.
refused-forget-claim = Fakturan { $claim } väntar på beslut. Glöm omgången först när den är över.
cli-about-forget = Raderar en avslutad omgångs personuppgifter och fria texter för gott
cli-arg-yes = Frågar inte efter bekräftelse
cli-forget-which = Ange vilken omgång som ska glömmas: kumppani forget --round KOD
cli-forget-ask = Namn, adresser och fria texter i omgången { $round } raderas för gott: { $registrations ->
        [one] en anmälan
       *[other] { $registrations } anmälningar
    }, { $visits ->
        [one] ett besök
       *[other] { $visits } besök
    }. Siffrorna blir kvar. Det går inte att ångra. Bekräfta genom att skriva omgångens kod:
cli-forget-unconfirmed = Inget raderades: bekräftelsen saknas. Skriv omgångens kod eller lägg till --yes.
cli-forget-done = Omgången { $round } har glömts. Halvfärdiga texter raderade: { $drafts }, filer i mapparna: { $files }. Radera också gamla säkerhetskopior.
cli-forget-nothing = Det fanns inget kvar att glömma av omgången { $round }. Halvfärdiga texter raderade: { $drafts }, filer i mapparna: { $files }.
cli-forget-locked = Omgången har glömts, men databasens logg kunde inte tömmas eftersom en annan session läser den. Kör samma kommando igen när de andra har slutat.
cli-forget-left = Omgången glömdes i databasen, men de här filerna kunde inte tas bort. Ta bort dem själv, för programmet känner inte igen dem längre: { $files }

cli-about-export = Berättar allt som finns om en person
cli-arg-of-person = Personens e-postadress
cli-export-no-mailbox = ”{ $mailbox }” är ingen e-postadress.
cli-export-nothing = Om adressen { $mailbox } finns ingenting.
cli-export-row = { $record } { $row }
cli-export-image = { $record } { $row }, post { $entry } i ändringsloggen
cli-export-draft = Halvfärdig text, skriven av { $actor } ({ $form })
cli-export-file = Filen { $file }

setting-months = { $value } mån
setting-name-retention-months = Personuppgifter bevaras
setting-help-retention-months = Så många månader efter att anmälan har stängt får omgången en rad (I dag, kumppani due): det är dags att radera dess personuppgifter; 0 = inte angivet
due-retention-over = bevaringstiden är slut
retention-advice = Bevaringstiden för personuppgifterna i omgången { $round } är slut. De raderas med: kumppani forget --round { $round }
