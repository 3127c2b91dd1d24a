# Agreed on with the libraries
command-log-contact = Log a contact
help-log-contact = Writes down what was said with the libraries of the pair and when to ask again; until then the pair rests on Today
command-contacts = Contacts and topic
help-contacts = Edits the pair’s contact persons, phone numbers and the topic that they agreed on
blocked-pair-not-accepted = The pair is not accepted yet: a accepts it. A note can be made: N.
form-title-log = Contact: { $name }
form-log-text = What was said
form-log-text-hint = Tab goes to the next field, ^s logs it at once
form-follow-up = Ask again
form-follow-up-hint = A day or a week: 22.4. or week 17. Until then the pair rests on Today.
form-error-day-ahead = This is no day to come. Write for example 22.4. or week 17.
form-title-details = Contacts and topic: { $name }
form-contact-phone = Phone
form-contact-person = Contact person
form-contact-email = E-mail
form-contact-language = Language
form-contact-invoicing = Invoicing
form-contact-invoicing-hint = Who answers for the invoices and how to reach them, if not the contact person
form-topic-section = Agreed on together
form-topic = Development topic
form-topic-hint = What the libraries develop together, in their own words
ui-call-host = Host
ui-call-guest = Guests
ui-invoicing = invoicing: { $who }
ui-development-topic = Topic
ui-follow-up = ask again { $day }
ui-log-more = { $count ->
    [one] and 1 earlier, on the page of the pair
   *[other] and { $count } earlier, on the page of the pair
}
ui-asleep = { $count ->
    [one] 1 rests
   *[other] { $count } rest
}
today-follow-up = follow up: { $text }
today-letter-unanswered = letter not answered: “{ $text }”
due-follow-up = ask again
change-log = Contact with pair { $partnership }
change-log-until = Contact with pair { $partnership }, ask again { $day }
change-edit-partnership = Contacts and topic of pair { $partnership }
refused-log-empty = The contact has no words: write what was said
refused-log-stands = A logged contact is not rewritten: undo it or log another
refused-only-suggested = The pair is only suggested: accept it first
refused-no-such-partnership = There is no pair { $partnership }
refused-no-partnership-of = Registration { $registration } is in no pair
refused-too-long = The text may have { $most } characters at most: shorten it
field-person = contact person
field-phone = phone
field-invoicing = invoicing
field-topic = development topic
field-follow_up = ask again
cli-about-contact = Contacts of the pairs
cli-about-contact-list = Lists whom to contact at each library of a pair
cli-about-contact-set = Changes the contact of a library
cli-about-visits-log = Logs a contact with the visit’s pair, or lists what is logged
cli-about-pairs-topic = Writes down the topic that a pair agreed on
cli-arg-words = What was said; without it, what is logged is listed
cli-arg-follow-up = When to ask again: 22.4.2024, 22.4. or "week 17"
cli-arg-partnership = Number of the pair
cli-arg-development-topic = What the libraries develop together
cli-arg-contact-person = Contact person
cli-arg-phone = Phone number
cli-arg-contact-email = E-mail of the contact person
cli-arg-contact-language = The language to use with the library
cli-arg-invoicing = Who answers for the invoices, if not the contact person
cli-log-empty = No contact is logged.
cli-no-decided-pairs = There are no accepted pairs yet.
cli-asleep = { $count ->
    [one] 1 rests until it is asked about again.
   *[other] { $count } rest until they are asked about again.
}
cli-day-ahead-malformed = “{ $value }” is no day to come. Write 22.4.2024, 22.4. or week 17.
invariant-spoken-to-is-accepted = pair { $record } has logged contacts although it is not accepted
