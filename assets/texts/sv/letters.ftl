# Brev: vad brevet frågar, vem det kan gå till, och vad som är fel i en brevmall.
letter-greeting = Hej { $name }!
letter-greeting-nameless = Hej!
letter-arrived = Vi fick er anmälan { $day }.
letter-arrived-undated = Vi har fått er anmälan.
letter-library = { $library } ({ $municipality })
letter-ask-unknown-library = Vilket bibliotek eller verksamhetsställe anmäler sig, och i vilken kommun finns det? Vi hittade inte namnet i bibliotekskatalogen.
letter-ask-which-library = Vilket verksamhetsställe anmäler sig?
letter-ask-ambiguous-library = Vilket av de här verksamhetsställena anmäler sig: { $candidates }?
letter-ask-is-it-this = { $count ->
    [one] Har vi förstått rätt att det är det här verksamhetsstället som anmäler sig: { $libraries }?
   *[other] Har vi förstått rätt att det är de här verksamhetsställena som anmäler sig: { $libraries }?
}
letter-ask-other-site = I ert svar står det nu ett annat verksamhetsställe än tidigare. Är det fortfarande { $libraries } som anmäler sig, eller något annat?
letter-ask-outside-area = Partnerbiblioteken är avsedda för biblioteken i Egentliga Finland och Satakunta. Har vi förstått rätt att ert bibliotek ligger någon annanstans ({ $municipality })?
letter-ask-outside = Partnerbiblioteken är avsedda för biblioteken i Egentliga Finland och Satakunta. Har vi förstått rätt att ert bibliotek ligger någon annanstans?
letter-ask-duplicate = Vi fick två likadana anmälningar av er; den andra kom { $day }. Kan vi lämna bort den ena?
letter-ask-duplicate-undated = Vi fick två likadana anmälningar av er. Kan vi lämna bort den ena?
letter-ask-overlaps = Vi har fått en annan anmälan från samma bibliotek ({ $day }). Kommer ni med tillsammans eller var för sig?
letter-ask-overlaps-undated = Vi har fått en annan anmälan från samma bibliotek. Kommer ni med tillsammans eller var för sig?
letter-ask-twice = Kan samma anmälan ha kommit till oss två gånger?
letter-ask-withdrawn = Er anmälan är markerad som återkallad. Vill ni verkligen återkalla den, eller kommer ni med i alla fall?
letter-ask-interests = Vad skulle ni vilja utveckla tillsammans med ett partnerbibliotek? Utgående från det söker vi ett par åt er.
letter-ask-cooperation = Hurdant samarbete har ni nu med andra bibliotek?
letter-ask-more = Kan ni berätta lite mer om er anmälan?
letter-to = Till: { $recipient }
letter-subject = Ämne: { $subject }
mailbox-missing = Det finns ingen e-postadress.
mailbox-not-plain = ”{ $address }” är inte en vanlig e-postadress.
letter-no-mailbox = Det går inte att skriva till anmälan { $registration }. { $problem } Rätta adressen i formuläret (e) eller ring.
letter-not-asked = Brev finns bara för en anmälan som ska preciseras; { $registration } är { $status }. c ber om precisering.
template-broken = Brevmallen { $file }, rad { $line }: { $problem }
template-no-subject = första raden har inget ämne. Skriv Subject: och ämnet där.
template-no-body = efter ämnet finns ingen text.
template-unpaired = en klammer saknar sin motpart. Ett fält skrivs så här: { $example }
template-unknown-field = fältet ”{ $field }” finns inte. Fälten: { $fields }.

# På skärmen
command-letter = Brev
help-letter = Visar brevet som ber om precisering; w skriver ett e-postutkast av det
hint-save-letter = Utkast (.eml)
hint-scroll = Bläddra
toast-done-letter = { $letters ->
    [one] { $what }. P visar brevutkastet, u ångrar.
   *[other] { $what }. P visar det valda brevutkastet, u ångrar.
}
ui-letter = { $kind }: { $name }
letter-written = Utkastet är skrivet: { $path }
letter-there-already = Samma utkast är redan skrivet: { $path }
letter-changed-meanwhile = Det som brevet handlar om ändrades under tiden, och brevet med det. Inget skrevs: läs brevet och tryck w igen.

# Kommandoraden
cli-about-letters = Brev till dem som anmält sig: läses på skärmen eller skrivs som e-postutkast
cli-arg-drafts = Mapp dit ett utkast (.eml) skrivs av varje brev; inget ersätts
cli-column-file = fil
cli-column-recipient = mottagare
cli-letter-there-already = fanns redan

letter-two = { $one } och { $other }
letter-several = { $names }
letter-topic = Temat som ni utvecklar tillsammans: { $topic }
letter-topic-open = Ni har ännu inte kommit överens om ett gemensamt tema; börja gärna med det.
letter-no-day = dagen är ännu inte bestämd
letter-invoicing-invoice-name = { $text }
letter-invoicing-invoice-business-id = FO-nummer { $text }
letter-invoicing-invoice-ovt = Nätfakturaadress (OVT): { $text }
letter-invoicing-invoice-operator = Operatör: { $text }
letter-invoicing-invoice-address = { $text }
letter-disputed-line = { $kind } { $day }: fakturerat { $claimed }, AKE betalar { $sanctioned }.
letter-nothing-disputed = Inga anmärkningar på raderna.
letter-kind-received = Anmälan har kommit fram
letter-kind-clarify = Begäran om precisering
letter-kind-left-out = Blev utan par
letter-kind-paired = Besked om paret
letter-kind-instructions = Anvisningar för besöken
letter-kind-remind-date = Påminnelse: dagen saknas
letter-kind-remind-plan = Påminnelse: planen saknas
letter-kind-remind-report = Påminnelse: rapporten saknas
letter-kind-remind-invoice = Påminnelse: fakturan saknas
letter-kind-invoice-approved = Fakturan godkänd
letter-kind-invoice-returned = Begäran om kreditfaktura
letter-kind-invoice-rejected = Fakturan avslagen
letter-kind-thanks = Tack
letter-kind-unknown = Brevet ”{ $kind }” finns inte. Breven: { $known }.
letter-none-of-kind = Det här behöver man inte skriva om nu: { $kind }.
letter-none-yet = Här finns ännu inget att skriva om.
letter-none-writable = Inget av de här breven kan skrivas; orsaken står vid vart och ett.
letter-record-gone = Det som brevet skulle handla om finns inte längre.
letter-lacks-text = Brevet behöver texten ”{ $setting }”, som ingen har angett. Ange den: g s och t, eller kumppani settings set { $key } …
letter-sent = Skickat { $day } ({ $by }): { $kind }, { $recipient }
letter-sent-ask-again = { $sent } Tryck m igen om det gick i väg en gång till.
letters-written = { $count }/{ $of } utkast har skrivits i mappen { $folder }
refused-letter-sent-already = Det här är redan märkt som skickat { $day } ({ $by }): { $kind }, { $recipient }. Om det gick i väg på nytt: --again
refused-letter-stands = Ett brev som märkts som skickat ändras inte: ångra märkningen.
template-unreadable = Brevmallen { $file } kan inte läsas: { $error }
command-letters = Brev
help-letters = Visar brevet som passar det valda: w skriver ett utkast, m märker som skickat, y kopierar
hint-mark-sent = Skickat
hint-copy = Kopiera
hint-next-letter = Nästa
hint-other-letter = Annat brev
pick-title-letter = Vilket brev?
ui-letter-of-several = { $kind } { $number }/{ $count }: { $name }
shell-copied = Kopierat till urklipp, om terminalen tillåter det (OSC 52). Skriv ett utkast (w) om det inte går att klistra in.
shell-too-long-to-copy = Texten är för lång för terminalens urklipp. Skriv ett utkast (w).

# Kommandoraden
cli-about-letters-templates = Listar breven med deras fält eller skriver brevmallarna för redigering
cli-about-letters-sent = Märker brev som skickade eller listar de skickade
cli-arg-letter-kind = Brev: received, clarify, paired… Lista: kumppani letters templates
cli-arg-about = Nummer på anmälningar, par, besök eller fakturor; utan dem alla som brevet ännu inte har skickats till
cli-arg-recipients = Bara mottagarnas adresser, åtskilda med semikolon
cli-arg-templates-to = Mapp där brevmallarna skrivs; inget ersätts
cli-arg-again = Brevet gick i väg en gång till
cli-no-letters = Ingen behöver det här brevet nu: { $kind }.
cli-sent-needs-records = Säg vilka som gick i väg: nummer efter brevet.
cli-nothing-sent = Inget brev är märkt som skickat.
cli-column-letter = brev
cli-column-fields = fält
cli-templates-written = { $count ->
    [0] Alla brevmallar fanns redan i mappen { $folder }.
    [one] En brevmall har skrivits i mappen { $folder }.
   *[other] { $count } brevmallar har skrivits i mappen { $folder }.
} De som används finns i mappen { $beside }.
letter-kind-invoice-breakdown = Begäran om specifikation

sendmail-not-configured = Ingenting att skicka med är angivet. Administratören lägger till en rad i filen { $file }: sendmail = "/usr/sbin/sendmail" eller smtp = "localhost:25"
sendmail-not-trusted = Filen { $file } är inte att lita på: den och dess mapp ska ägas av root, och varken gruppen eller andra får kunna skriva i dem.
sendmail-unreadable = Filen { $file } kan inte läsas: { $error }
sendmail-not-absolute = I filen { $file } ska { $program } vara en hel sökväg, till exempel "/usr/sbin/sendmail".
sendmail-failed = { $program } tog inte emot brevet: { $error }. Det antecknades inte som skickat.
sendmail-too-long = { $program } blev inte klart i tid och avslutades. Brevet antecknades inte som skickat; kontrollera om det gick iväg.
letter-went-already = Skickades inte på nytt. { $sent } Om det ska gå iväg en gång till: --again
letter-went-unmarked = Brevet gick iväg ({ $recipient }), men det kunde inte antecknas: { $problem }. Anteckna det som skickat (m).
letters-went = { $count ->
    [0] Det fanns inget att skicka.
    [one] Ett brev skickat och antecknat som skickat.
   *[other] { $count } brev skickade och antecknade som skickade.
  }
letters-went-until = { $count ->
    [one] Ett brev gick iväg och är antecknat, sedan avbröts sändningen:
   *[other] { $count } brev gick iväg och är antecknade, sedan avbröts sändningen:
  } { $problem }
letter-send = Brevet går iväg genast och kan inte ångras: { $recipient }. Tryck S igen för att skicka.
letter-send-again = { $sent } Om det nu ska gå en gång till ({ $recipient }), tryck S igen.
hint-send = Skicka
cli-arg-send = Skickar breven genast så som administratören har angett och antecknar dem som gick som skickade
letter-visit-without-day = Besök { $visit } har ingen dag ännu, så det här kan inte skrivas om det: { $kind }.

# Till bibliotek som ännu inte har anmält sig, och för biblioteksbyten
letter-closing = Anmälningstiden går ut { $day }, och paren bildas efter det.
letter-closing-past = Anmälningstiden gick ut { $day }, och paren bildas nu.
letter-keys-proposed = En lämplig plats vore till exempel { $place }, ungefär halvvägs för er båda.
letter-keys-open = En bra plats ligger halvvägs.
letter-kind-registration-opens = Anmälan öppnar
letter-kind-last-week = Anmälans sista vecka
letter-kind-swap-instructions = Anvisningar för biblioteksbytet
letter-round-closed = Anmälningstiden gick ut { $day }, så det här skrivs inte längre.
letter-not-the-last-week = Om den sista veckan skrivs från och med { $day }.
letter-has-registered = { $library } har redan anmält sig.
letter-not-now = inte nu
mailbox-personal = ”{ $address }” ser ut som en enskild persons adress. I katalogen tas bara bibliotekets gemensamma adresser.
mailboxes-none = Katalogens verksamhetsställen har inga e-postadresser än. Anteckna dem: kumppani directory mailbox, mailboxes import eller mailboxes collect.
mailboxes-unknown = { $count ->
    [one] Ett verksamhetsställe finns inte i katalogen, och dess adress lämnades bort.
   *[other] { $count } verksamhetsställen finns inte i katalogen, och deras adresser lämnades bort.
}
mailboxes-unusable = { $count ->
    [one] Ett verksamhetsställe har bara en enskild persons adress eller en oanvändbar adress och lämnades bort: { $libraries }.
   *[other] { $count } verksamhetsställen har bara en enskild persons adress eller en oanvändbar adress och lämnades bort: { $libraries }.
}
refused-no-mailbox-of = Verksamhetsställe { $library } har ingen e-postadress i katalogen. Anteckna den: kumppani directory mailbox { $library } ADRESS
cli-about-directory-mailbox = Antecknar adressen där biblioteket nås innan det har anmält sig: none tar bort
cli-about-directory-mailboxes = Verksamhetsställenas e-postadresser
cli-about-directory-mailboxes-list = Listar verksamhetsställenas e-postadresser
cli-about-directory-mailboxes-import = Importerar adresser (Kirkantas JSON, CSV eller XLSX: id och e-post)
cli-about-directory-mailboxes-collect = Plockar adresser som saknas ur de nyaste anmälningarna; bara bibliotekens gemensamma
cli-arg-library-address = Bibliotekets gemensamma e-postadress, eller none
letter-to-directory = till dem som inte anmält sig
sendmail-or-smtp = I filen { $file } står både sendmail och smtp. Lämna bara det ena.
smtp-not-local = I filen { $file } ska smtp vara en server på den här datorn, till exempel "localhost:25".
smtp-failed = Servern { $server } tog inte emot brevet: { $error }. Det antecknades inte som skickat.
smtp-unsure = Servern { $server } fick brevet men svarade inte: { $error }. Brevet antecknades inte som skickat; kontrollera om det gick iväg.
letter-attached = Bilagor: { $files }
due-libraries-untold = biblioteken har inte fått veta om anmälan
due-libraries = { $kind }: { $count ->
    [one] ett brev inte skickat
   *[other] { $count } brev inte skickade
}
letter-gone-before = Om brevet gick iväg tidigare ({ $recipient }) antecknar m det som skickat.
