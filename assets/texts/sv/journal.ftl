change-add-round = Omgången { $round } tillagd
change-add-round-carried = Omgång { $round } tillagd; från omgång { $from } togs { $count ->
        [one] en uppskjuten anmälan med, nytt nummer { $first }
       *[other] { $count } uppskjutna anmälningar med, nya nummer { $first }–{ $last }
    }
change-carry-over = Uppskjutna anmälningar tagna med från en tidigare omgång
change-carry = Från omgång { $from } togs { $count ->
        [one] en uppskjuten anmälan med, nytt nummer { $first }
       *[other] { $count } uppskjutna anmälningar med, nya nummer { $first }–{ $last }
    }
change-import-directory = Biblioteksregistret importerat från { $file }: { $count ->
        [one] ett verksamhetsställe
       *[other] { $count } verksamhetsställen
    }
change-save-profile = Formulärprofilen ”{ $name }” sparad
change-remove-profile = Formulärprofilen ”{ $name }” borttagen
refused-no-such-profile = Profilen ”{ $name }” finns inte. Lista: kumppani profiles.
change-import-answers = Importerat från { $file }: { $count ->
        [one] en anmälan
       *[other] { $count } anmälningar
    }
change-import-pasted = Importerat från urklipp: { $count ->
        [one] en anmälan
       *[other] { $count } anmälningar
    }
change-decide = Anmälan { $registration }: { $status }
change-decide-several = { $count ->
        [one] En anmälan
       *[other] { $count } anmälningar
    }: { $status }
change-merge = Anmälan { $registration } ihopslagen med anmälan { $into }
change-set-libraries = Bibliotek angivna för anmälan { $registration }
change-note-registration = Anteckning till anmälan { $registration }
change-lock = Anmälningarna { $a } och { $b } låsta som par
change-forbid = Paret av anmälningarna { $a } och { $b } förbjudet
change-free = Låsning eller förbud för anmälningarna { $a } och { $b } upphävt
change-lock-trio = Trion låst: { $registrations }
change-free-trio = Låsningen av trion upphävd: { $registrations }
change-save-proposal = Förslaget sparat: { $count ->
        [one] ett par
       *[other] { $count } par
    }
change-accept-partnerships = { $count ->
        [one] Ett par godkänt
       *[other] { $count } par godkända
    }, besök öppnade
change-break = Paret { $partnership } upplöst med sina besök
change-mend = { $broken ->
        [one] Ett par
       *[other] { $broken } par
    } upplöst, så att fler får ett par; { $count ->
        [one] ett par
       *[other] { $count } par
    } i förslaget
change-import-past = Från filen { $file }: { $count ->
        [one] ett tidigare par
       *[other] { $count } tidigare par
    }
change-remove-past = { $count ->
        [one] Ett tidigare par borttaget
       *[other] { $count } tidigare par borttagna
    }
change-note-partnership = Anteckning till paret { $partnership }
change-plan-visit = Besök { $visit }: { $day }, { $people }
change-add-visit = Paret { $partnership }: besök tillagt
change-add-visit-as = Paret { $partnership }: besöket { $reference } tillagt
change-remove-visit = Besök { $visit } ({ $reference }) borttaget
change-set-visit-kind = Besök { $visit }: { $kind }
change-note-visit = Anteckning till besök { $visit }
change-tick = Besök { $visit }: bockat av ”{ $item }”
change-untick = Besök { $visit }: bocken borttagen från ”{ $item }”
change-add-claim = Faktura registrerad för besök { $visit }: { $sum }
change-add-claim-numbered = Faktura { $number } registrerad för besök { $visit }: { $sum }
change-sanction-line = Fakturarad { $line }: { $sum } godkänns
change-approve-claim = Faktura { $claim } godkänd
change-return-claim = Precisering begärd för faktura { $claim }
change-reject-claim = Faktura { $claim } avslagen
change-reopen-claim = Beslutet om faktura { $claim } upphävt, fakturan är åter öppen
change-set-setting = { $setting }: { $value }
change-reset-setting = { $setting }: standard återställd
change-set-size = Storleken för verksamhetsstället { $library } antecknad ({ $measure })
change-import-travel-times = Restider importerade ur filen { $file }: { $count }
change-set-travel-times = { $count ->
    [one] En restid antecknad
   *[other] { $count } restider antecknade
}
change-publish = { $count ->
    [one] Paret meddelat till biblioteken
   *[other] { $count } par meddelade till biblioteken
}
change-confirm = { $count ->
    [one] Paret bekräftat
   *[other] { $count } par bekräftade
}
change-unconfirm = { $count ->
    [one] Parets bekräftelse borttagen
   *[other] Bekräftelsen av { $count } par borttagen
}
change-own-partnerships = { $count ->
    [one] Paret: ansvarig { $owner }
   *[other] { $count } par: ansvarig { $owner }
}
change-release-partnerships = { $count ->
    [one] Paret: ingen ansvarig
   *[other] { $count } par: ingen ansvarig
}
change-step-back = Anmälan { $registration } drog sig ur: par { $partnership } upplöst
change-set-rate = Kilometerersättningen för { $year } angiven
change-set-budget = Omgångens budget angiven
change-set-role = { $person } är nu { $role }
change-set-language = { $person }: språket bytt
change-undo = Ångrat: { $label }
change-redo = Gjort om: { $label }
refused-nothing-changes = Ingenting skulle ändras, så ingenting sparades.
refused-permission = { $actor } har rollen { $role }; för detta behövs rollen { $needed }.
refused-role = Endast en godkännare beslutar om fakturor.
refused-first-role-is-admin = Först ges rollen administratör, så att någon kan ge de andra.
refused-last-admin = Den sista administratören kan inte mista sin roll.
refused-not-yours = Man kan byta språk bara för sig själv.
refused-gone = Posten finns inte längre, så detta gjordes inte: { $mine }
refused-conflict = Inte gjort: { $mine }. { $actor } hann före { $at }: { $theirs }
refused-changed-meanwhile = Inte gjort: { $mine }. Posten ändrades under tiden; se på den igen.
refused-round-exists = Omgången { $round } finns redan.
refused-not-an-earlier-round = Uppskjutna anmälningar tas med bara från en omgång som började före denna.
refused-nothing-to-carry = Tidigare omgångar har inga uppskjutna anmälningar som inte redan tagits med.
refused-carried-over = Anmälan { $registration } fortsätter i omgång { $round } med nummer { $there }: besluta om den där. Om den ändå avgörs här, märk den där först ”inte med”.
refused-registration-paired = Anmälan { $registration } är redan i paret { $partnership }. Upplös paret först.
refused-merge-needs-another = För att slå ihop behövs en annan anmälan.
refused-merge = Anmälan { $registration } kan inte slås ihop med anmälan { $into }.
refused-merge-target = En annan anmälan är ihopslagen med { $registration }; öppna den först.
refused-travel-to-itself = En restid kan inte gå från verksamhetsstället { $library } till det självt.
refused-not-told = Par { $partnership } har ännu inte meddelats biblioteken.
refused-not-a-member = Anmälan { $registration } hör inte till par { $partnership }.
refused-no-such-library = Verksamhetsstället { $library } finns inte i registret.
refused-no-such-registration = Anmälan { $registration } finns inte i den här omgången.
refused-no-such-visit = Besöket { $visit } finns inte.
refused-no-such-claim = Fakturan { $claim } finns inte.
refused-no-such-entry = Ändringsloggen har ingen post { $entry }.
refused-pair-with-itself = Anmälan { $registration } kan inte bilda par med sig själv.
refused-not-three = En trio har tre olika anmälningar.
refused-proposal-is-old = Förslaget är föråldrat: anmälan { $registration } är inte längre ledig. Räkna ut paren på nytt.
refused-no-locked-trio = De tre är inte låsta till en trio.
refused-forbidden-pair = Anmälningarna { $a } och { $b } blir inte ett par: en regel förbjuder det. Räkna ut paren på nytt eller ta bort regeln.
refused-already-accepted = Paret { $partnership } är redan godkänt.
refused-partnership-has-claim = Paret { $partnership } kan inte upplösas: dess besök har fakturan { $claim }.
refused-participants = Antalet deltagare ska vara 1–500.
refused-visit-has-claim = Besök { $visit } kan inte tas bort: det har fakturan { $claim }.
refused-visit-has-report = Besök { $visit } kan inte tas bort: rapport { $report } berättar om det.
refused-last-visit = Besök { $visit } kan inte tas bort: det är parets enda. Upplös paret om det inte blir något besök.
refused-visit-to-itself = Gästen och värden är samma bibliotek.
refused-kind-already = Besöket är redan av det slaget: { $kind }.
refused-four-eyes = Du registrerade själv faktura { $claim }, så någon annan beslutar.
refused-own-claim = Den som registrerat fakturan beslutar inte om den: det behövs ett annat par ögon.
refused-claim-is-open = Faktura { $claim } har inget beslut att upphäva (läge: { $status }).
refused-claim-decided = Faktura { $claim } är redan avgjord: { $status }. Upphäv beslutet först.
refused-claim-stands = Fakturan är avgjord, så dess rader och uppgifter ändras inte. Upphäv beslutet först.
refused-forged-claim = En faktura registreras bara i eget namn och öppen.
refused-forged-decision = Om en faktura beslutar man bara i eget namn.
refused-decide-anew = Beslutet om faktura { $claim } kan inte göras om för någon annan: besluta i ditt eget namn.
refused-journal-stands = Ändringsloggen kan inte ändras.
refused-nothing-to-undo = Du har inget att ångra.
refused-nothing-to-redo = Du har inget att göra om.
refused-undo-of-undo = Bara den som ångrade kan göra om (U).
refused-taken-back = { $actor } har redan ångrat detta { $at }: { $label }
refused-changed-since = Kan inte ångras: { $actor } har ändrat uppgifterna efteråt ({ $at }): { $label }
refused-row-differs = Kan inte ångras: uppgifterna är inte längre som ändringen lämnade dem.
refused-forgotten = Kan inte ångras: uppgifterna har raderats av dataskyddsskäl.
refused-paired-meanwhile = Anmälan är redan i ett annat par. Se på paren igen.
refused-imported-meanwhile = En anmälan i den här filen har importerats under tiden. Läs filen igen.
refused-reference-given = Ett annat par har redan beställningsreferensen. Godkänn paret på nytt.
refused-others-rest-on-it = Andra uppgifter vilar på denna, eller så är det den vilar på borta. Se på uppgifterna igen.
refused-does-not-fit = Detta passar inte ihop med det som nu finns i databasen. Se på uppgifterna igen.
refused-contradiction = Det går inte: { $what }
invariant-member-is-accepted = anmälan { $record } är i ett par utan att vara med
invariant-member-is-of-the-round = paret { $record } har en anmälan från en annan omgång
invariant-partnership-has-members = paret { $record } har färre än två medlemmar
invariant-accepted-has-visits = besöken för paret { $record } stämmer inte med dess läge
invariant-visit-is-between-members = besök { $record } är mellan andra än parets medlemmar
invariant-municipality-never-meets-itself = paret { $record } har verksamhetsställen i samma kommun
invariant-merged-into-a-standing-one = anmälan { $record } är ihopslagen med en som inte står kvar
invariant-carried-goes-on-in-one-round = anmälan { $record } är tagen med från en tidigare omgång och kan fortsätta bara i den ena: uppskjuten där eller inte med här
invariant-library-is-known = verksamhetsstället för anmälan { $record } finns inte i registret
invariant-past-library-is-known = verksamhetsstället i det tidigare paret { $record } finns inte i registret
invariant-claim-has-lines = faktura { $record } har inga rader
invariant-administrator-among-roles = roller har getts, men ingen är administratör
invariant-foreign-key = hänvisning till en post som saknas: { $record }
invariant-row-is-as-journalled = raden är inte som ändringsloggen lämnade den: { $record }
invariant-integrity = filen är skadad: { $record }
verify-entry-missing = posten saknas
verify-image-changed = postens innehåll har ändrats i efterhand
verify-entry-changed = posten har ändrats i efterhand
truth-1 = ja
truth-0 = nej
rule-word-lock = låsta ihop
rule-word-forbid = förbjudet
record-round = omgång
record-library = verksamhetsställe
record-alias = benämning
record-registration = anmälan
record-pair_rule = parregel
record-proposal = förslag
record-partnership = par
record-partnership_member = parmedlem
record-visit = besök
record-checklist_item = punkt på checklistan
record-claim = faktura
record-claim_line = fakturarad
record-rate = kilometerersättning
record-setting = inställning
record-library_size = verksamhetsställets storlek
record-travel_time = restid
record-person = person
record-profile = formulärprofil
record-past_partnership = tidigare par
field-id = nummer
field-code = kod
field-name = namn
field-opens = öppnas
field-closes = stängs
field-budget = budget
field-municipality = kommun
field-kind = slag
field-postcode = postnummer
field-latitude = latitud
field-longitude = longitud
field-text = text
field-libraries = bibliotek
field-round = omgång
field-source = källkod
field-received = inkom
field-cancelled = återkallad
field-first_name = förnamn
field-last_name = efternamn
field-email = e-post
field-language = språk
field-site_text = verksamhetsställe på blanketten
field-interests = utvecklingsönskemål
field-cooperation = nuvarande samarbete
field-extra = tilläggsuppgifter
field-municipalities = kommuner
field-sure = säkerhet
field-flags = anmärkningar
field-topics = teman
field-status = läge
field-reason = motivering
field-merged_into = ihopslagen med
field-settled = avgjort för hand
field-earlier = tidigare svar
field-offered = formulärets nyare svar
field-value = värde
field-library = verksamhetsställe
field-measure = mått
field-hundredths = hundradelar
field-minutes = minuter
field-asked_at = meddelat
field-confirmed_at = bekräftat
field-owner = ansvarig
field-carried_from = överförd från anmälan
field-goes-on = fortsätter som anmälan
settled-words = svarets ord
settled-topics = teman
settled-cooperation = samarbetspartner
field-columns = kolumner
field-width = antal kolumner
field-period = period
field-sides = parter
field-note = anteckning
field-a = första
field-b = andra
field-rule = regel
field-total = poäng
field-upper_bound = övre gräns
field-left_over = utan par
field-estimated_cost = kostnadsberäkning
field-number = ordningsnummer
field-locked = låst
field-score = poäng
field-partnership = par
field-registration = anmälan
field-host = värdbibliotek
field-guest = gästbibliotek
field-reference = referens
field-date = dag
field-participants = deltagare
field-since = från
field-visit = besök
field-position = plats
field-key = punkt
field-phase = skede
field-mandatory = obligatorisk
field-ticked_by = avbockad av
field-ticked_at = avbockad
field-entered_by = registrerad av
field-entered_at = registrerad
field-decided_by = beslutad av
field-decided_at = beslutad
field-invoice_number = fakturanummer
field-business_id = FO-nummer
field-arrived = inkom
field-claim = faktura
field-travel_date = resedag
field-metres = sträcka
field-passengers = passagerare
field-claimed = fakturerat
field-sanctioned = godkänt belopp
field-year = år
field-car = bil, c/km
field-passenger = passagerare, c/km
field-role = roll

change-keep-proposal = Förslaget sparat under namnet ”{ $name }”
change-drop-proposal = Det sparade förslaget ”{ $name }” borttaget
change-accept-unchanged = { $count } par godkända; { $left } lämnades, eftersom anmälan har ändrats efter uträkningen: { $registrations }
refused-registration-changed = Godkändes inte: anmälan har ändrats efter att paren räknades ({ $registrations }). Räkna ut paren på nytt.
refused-no-proposal-name = Ge förslaget ett namn.
refused-long-proposal-name = Namnet får ha högst { $most } tecken.
refused-proposal-name-taken = Omgången har redan ett sparat förslag med namnet ”{ $name }”. Välj ett annat namn eller ta bort det gamla.
record-kept_proposal = sparat förslag
field-computed_from = räknat efter rad
field-kept_by = sparat av
field-kept_at = sparat
field-proposal = förslag
refused-too-many-to-pair = { $count } anmälningar är med: för så många räknas inte par ut. Högst { $most }.
refused-others-suggested = De föreslagna paren har ändrats under tiden. Räkna ut paren på nytt.
refused-pair-is-planned = Paret { $partnership } kan inte upplösas: dess besök har redan en dag eller det är låst.
record-contact = kontaktuppgifter
record-contact_log = kontaktlogg
field-written_by = skrivet av
field-written_at = skrivet
change-set-texts = Angivet: { $settings }
change-unset-texts = Tömt: { $settings }
record-text_setting = text i breven
change-mark-sent = Märkt som skickat: { $kind } ({ $count })
record-letter_sent = skickat brev
field-recipient = mottagare
field-about = gäller
field-sent_by = skickade
field-sent_at = skickat
field-invoice_date = fakturans datum
field-order_reference = fakturans referens
field-detailed_by = specifikationen antecknades av
field-replaces = ersätter faktura
field-origin = från
field-destination = till
field-travellers = resande
field-receipt = kvitto
field-invoice_sum = fakturans summa

record-library_mailbox = verksamhetsställets adress
field-address = adress
change-set-mailbox = E-postadressen till verksamhetsställe { $library } antecknad
change-remove-mailbox = E-postadressen till verksamhetsställe { $library } borttagen
change-set-mailboxes = { $count ->
    [one] E-postadressen till ett verksamhetsställe antecknad
   *[other] E-postadresserna till { $count } verksamhetsställen antecknade
}
change-import-mailboxes = E-postadresser importerade från filen { $file }: { $count ->
    [one] ett verksamhetsställe
   *[other] { $count } verksamhetsställen
}
