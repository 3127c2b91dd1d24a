# Letters: what a letter asks, to whom it can go, and what is wrong with a template.
letter-greeting = Hello { $name },
letter-greeting-nameless = Hello,
letter-arrived = We received your registration on { $day }.
letter-arrived-undated = We have received your registration.
letter-library = { $library } ({ $municipality })
letter-ask-unknown-library = Which library or branch is signing up, and in which municipality is it? We did not find its name in the library directory.
letter-ask-which-library = Which library or branch is signing up?
letter-ask-ambiguous-library = Which of these is signing up: { $candidates }?
letter-ask-is-it-this = { $count ->
    [one] Have we understood correctly that this library is signing up: { $libraries }?
   *[other] Have we understood correctly that these libraries are signing up: { $libraries }?
}
letter-ask-other-site = Your answer now names another library than before. Is it still { $libraries } that is signing up, or another one?
letter-ask-outside-area = The partner libraries are meant for the libraries of Southwest Finland and Satakunta. Have we understood correctly that your library is elsewhere ({ $municipality })?
letter-ask-outside = The partner libraries are meant for the libraries of Southwest Finland and Satakunta. Have we understood correctly that your library is elsewhere?
letter-ask-duplicate = We received two registrations from you that look the same; the other one came on { $day }. May we leave one of them out?
letter-ask-duplicate-undated = We received two registrations from you that look the same. May we leave one of them out?
letter-ask-overlaps = We have another registration from the same library ({ $day }). Are you taking part together or separately?
letter-ask-overlaps-undated = We have another registration from the same library. Are you taking part together or separately?
letter-ask-twice = Could the same registration have reached us twice?
letter-ask-withdrawn = Your registration is marked as withdrawn. Do you really want to withdraw it, or will you take part after all?
letter-ask-interests = What would you like to develop with a partner library? We use it to find you a partner.
letter-ask-cooperation = How do you work with other libraries at the moment?
letter-ask-more = Could you tell us a little more about your registration?
letter-to = To: { $recipient }
letter-subject = Subject: { $subject }
mailbox-missing = There is no e-mail address.
mailbox-not-plain = “{ $address }” is not one plain e-mail address.
letter-no-mailbox = Nobody can be written to about registration { $registration }. { $problem } Mend the address in the form (e), or phone.
letter-not-asked = Only a registration that was asked back has a letter; { $registration } is { $status }. c asks back.
template-broken = Letter template { $file }, line { $line }: { $problem }
template-no-subject = the first line has no subject. Write Subject: and the subject there.
template-no-body = there is no text after the subject.
template-unpaired = a brace stands alone. A field is written like this: { $example }
template-unknown-field = there is no field “{ $field }”. The fields: { $fields }.

# On the screen
command-letter = Letter
help-letter = Shows the letter that asks back; w writes a mail draft of it
hint-save-letter = Write draft (.eml)
hint-scroll = Scroll
toast-done-letter = { $letters ->
    [one] { $what }. P shows the drafted letter, u undoes it.
   *[other] { $what }. P shows the selected drafted letter, u undoes it.
}
ui-letter = Letter about registration { $registration }: { $name }
letter-written = The draft is written: { $path }
letter-there-already = The same draft is there already: { $path }
letter-changed-meanwhile = The registration changed meanwhile, and the letter with it. Nothing was written: read it and press w again.

# Command line
cli-about-letters = Letters to those who registered: read on the screen, or written as mail drafts
cli-about-letters-clarify = The letter that asks back; without numbers, to all that were asked back
cli-arg-asked = Numbers of registrations: 5, 2,7 or 2-42; without them all that were asked back
cli-arg-drafts = Folder to which a draft (.eml) of each letter is written; nothing is replaced
cli-column-file = file
cli-column-recipient = recipient
cli-nobody-asked = No registration waits for an answer to a question.
cli-letter-there-already = was there already
