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
hint-save-letter = Skriv utkast (.eml)
hint-scroll = Bläddra
toast-done-letter = { $letters ->
    [one] { $what }. P visar brevutkastet, u ångrar.
   *[other] { $what }. P visar det valda brevutkastet, u ångrar.
}
ui-letter = Brev om anmälan { $registration }: { $name }
letter-written = Utkastet är skrivet: { $path }
letter-there-already = Samma utkast är redan skrivet: { $path }
letter-changed-meanwhile = Anmälan ändrades under tiden, och brevet med den. Inget skrevs: läs brevet och tryck w på nytt.

# Kommandoraden
cli-about-letters = Brev till dem som anmält sig: läses på skärmen eller skrivs som e-postutkast
cli-about-letters-clarify = Brevet som ber om precisering; utan nummer till alla som ska precisera
cli-arg-asked = Anmälningarnas nummer: 5, 2,7 eller 2-42; utan dem alla som ska preciseras
cli-arg-drafts = Mapp dit ett utkast (.eml) skrivs av varje brev; inget ersätts
cli-column-file = fil
cli-column-recipient = mottagare
cli-nobody-asked = Ingen anmälan väntar på precisering.
cli-letter-there-already = fanns redan
