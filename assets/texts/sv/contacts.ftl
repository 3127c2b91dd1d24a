# Avtalat med biblioteken
command-log-contact = Anteckna kontakt
help-log-contact = Antecknar vad som sades med parets bibliotek och när man återkommer; tills dess vilar paret på skärmen I dag
command-contacts = Kontaktuppgifter och tema
help-contacts = Ändrar parets kontaktpersoner, telefonnummer och det utvecklingstema som man kommit överens om
blocked-pair-not-accepted = Paret är inte godkänt än: a godkänner det. En anteckning kan göras: N.
form-title-log = Kontakt: { $name }
form-log-text = Vad som sades
form-log-text-hint = Tabb går till nästa fält, ^s antecknar genast
form-follow-up = Återkom
form-follow-up-hint = Dag eller vecka: 22.4. eller v. 17. Tills dess vilar paret på skärmen I dag.
form-error-day-ahead = Det här är ingen kommande dag. Skriv till exempel 22.4. eller v. 17.
form-title-details = Kontaktuppgifter och tema: { $name }
form-contact-phone = Telefon
form-contact-person = Kontaktperson
form-contact-email = E-post
form-contact-language = Språk
form-contact-invoicing = Fakturering
form-contact-invoicing-hint = Vem som svarar för fakturorna och hur man når den, om annan än kontaktpersonen
form-topic-section = Gemensamt avtalat
form-topic = Utvecklingstema
form-topic-hint = Vad biblioteken utvecklar tillsammans, med deras egna ord
ui-call-host = Värd
ui-call-guest = Gäster
ui-invoicing = fakturering: { $who }
ui-development-topic = Tema
ui-follow-up = återkom { $day }
ui-log-more = { $count ->
    [one] och 1 tidigare, på parets sida
   *[other] och { $count } tidigare, på parets sida
}
ui-asleep = { $count ->
    [one] 1 vilar
   *[other] { $count } vilar
}
today-follow-up = följ upp: { $text }
today-letter-unanswered = brevet har inte besvarats: ”{ $text }”
due-follow-up = återkom
change-log = Kontakt med paret { $partnership }
change-log-until = Kontakt med paret { $partnership }, återkom { $day }
change-edit-partnership = Kontaktuppgifter och tema för paret { $partnership }
refused-log-empty = Kontakten har inga ord: skriv vad som sades
refused-log-stands = En antecknad kontakt ändras inte: ångra den eller anteckna en ny
refused-only-suggested = Paret är bara föreslaget: godkänn det först
refused-no-such-partnership = Paret { $partnership } finns inte
refused-no-partnership-of = Anmälan { $registration } är inte i något par
refused-too-long = Texten får ha högst { $most } tecken: förkorta den
field-person = kontaktperson
field-phone = telefon
field-invoicing = fakturering
field-topic = utvecklingstema
field-follow_up = återkom
cli-about-contact = Parens kontaktuppgifter
cli-about-contact-list = Listar vem man kontaktar i vart och ett av parens bibliotek
cli-about-contact-set = Ändrar ett biblioteks kontaktuppgifter
cli-about-visits-log = Antecknar en kontakt med besökets par eller listar de antecknade
cli-about-pairs-topic = Antecknar det utvecklingstema som paret kommit överens om
cli-arg-words = Vad som sades; utan det listas de antecknade
cli-arg-follow-up = När man återkommer: 22.4.2024, 22.4. eller "v. 17"
cli-arg-partnership = Parets nummer
cli-arg-development-topic = Vad biblioteken utvecklar tillsammans
cli-arg-contact-person = Kontaktperson
cli-arg-phone = Telefonnummer
cli-arg-contact-email = Kontaktpersonens e-post
cli-arg-contact-language = Språket som används med biblioteket
cli-arg-invoicing = Vem som svarar för fakturorna, om annan än kontaktpersonen
cli-log-empty = Inga kontakter är antecknade.
cli-no-decided-pairs = Det finns inga godkända par än.
cli-asleep = { $count ->
    [one] 1 vilar tills man återkommer.
   *[other] { $count } vilar tills man återkommer.
}
cli-day-ahead-malformed = ”{ $value }” är ingen kommande dag. Skriv 22.4.2024, 22.4. eller v. 17.
invariant-spoken-to-is-accepted = paret { $record } har antecknade kontakter fast det inte är godkänt
