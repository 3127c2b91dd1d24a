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
hint-save-letter = Draft (.eml)
hint-scroll = Scroll
toast-done-letter = { $letters ->
    [one] { $what }. P shows the drafted letter, u undoes it.
   *[other] { $what }. P shows the selected drafted letter, u undoes it.
}
ui-letter = { $kind }: { $name }
letter-written = The draft is written: { $path }
letter-there-already = The same draft is there already: { $path }
letter-changed-meanwhile = What the letter is about changed meanwhile, and the letter with it. Nothing was written: read it and press w again.

# Command line
cli-about-letters = Letters to those who registered: read on the screen, or written as mail drafts
cli-arg-drafts = Folder to which a draft (.eml) of each letter is written; nothing is replaced
cli-column-file = file
cli-column-recipient = recipient
cli-letter-there-already = was there already

letter-two = { $one } and { $other }
letter-several = { $names }
letter-topic = What you develop together: { $topic }
letter-topic-open = You have not agreed on a common topic yet; it is a good thing to begin with.
letter-no-day = no day agreed on yet
letter-invoicing-invoice-name = { $text }
letter-invoicing-invoice-business-id = Business id { $text }
letter-invoicing-invoice-ovt = E-invoice address (OVT): { $text }
letter-invoicing-invoice-operator = Operator: { $text }
letter-invoicing-invoice-address = { $text }
letter-disputed-line = { $kind } { $day }: invoiced { $claimed }, AKE pays { $sanctioned }.
letter-nothing-disputed = There is nothing wrong with single lines.
letter-kind-received = Registration received
letter-kind-clarify = Question about the registration
letter-kind-left-out = Left without a pair
letter-kind-paired = Told of the pair
letter-kind-instructions = Instructions for the visits
letter-kind-remind-date = Reminder: no date
letter-kind-remind-plan = Reminder: no plan
letter-kind-remind-report = Reminder: no report
letter-kind-remind-invoice = Reminder: no invoice
letter-kind-invoice-approved = Invoice approved
letter-kind-invoice-returned = Asked for a credit note
letter-kind-invoice-rejected = Invoice rejected
letter-kind-thanks = Thanks
letter-kind-unknown = There is no letter “{ $kind }”. The letters: { $known }.
letter-none-of-kind = There is nothing to write of this now: { $kind }.
letter-none-yet = There is nothing to write of this yet.
letter-none-writable = None of these letters can be written; why is said with each.
letter-record-gone = What the letter would be about is gone.
letter-lacks-text = The letter needs the text “{ $setting }”, which nobody has set. Set it: g s and t, or kumppani settings set { $key } …
letter-sent = Sent { $day } ({ $by }): { $kind }, { $recipient }
letter-sent-ask-again = { $sent } Press m once more if it went a second time.
letters-written = { $count } of { $of } drafts are written to { $folder }
refused-letter-sent-already = This is marked as sent already, { $day } ({ $by }): { $kind }, { $recipient }. If it went once more: --again
refused-letter-stands = A letter marked as sent is not rewritten: undo the mark.
template-unreadable = Letter template { $file } cannot be read: { $error }
command-letters = Letter
help-letters = Shows the letter that fits what is selected: w writes a draft, m marks it as sent, y copies it
hint-mark-sent = Sent
hint-copy = Copy
hint-next-letter = Next
hint-other-letter = Other letter
pick-title-letter = Which letter?
ui-letter-of-several = { $kind } { $number }/{ $count }: { $name }
shell-copied = Copied to the clipboard, if the terminal allows it (OSC 52). If it cannot be pasted, write a draft (w).
shell-too-long-to-copy = The text is too long for a terminal’s clipboard. Write a draft (w).

# Command line
cli-about-letters-templates = Lists the letters with their fields, or writes the templates to be edited
cli-about-letters-sent = Marks letters as sent, or lists those that were
cli-arg-letter-kind = A letter: received, clarify, paired… A list: kumppani letters templates
cli-arg-about = Numbers of registrations, pairs, visits or claims; without them all to which the letter was not sent yet
cli-arg-recipients = Only the recipients’ addresses, with semicolons between
cli-arg-templates-to = Folder to which the templates are written; nothing is replaced
cli-arg-again = The letter went a second time
cli-no-letters = Nobody needs this letter now: { $kind }.
cli-sent-needs-records = Say which went: numbers after the letter.
cli-nothing-sent = No letter is marked as sent.
cli-column-letter = letter
cli-column-fields = fields
cli-templates-written = { $count ->
    [0] All templates were in { $folder } already.
    [one] One template is written to { $folder }.
   *[other] { $count } templates are written to { $folder }.
} Those in { $beside } are used.
letter-kind-invoice-breakdown = Asked for the breakdown

sendmail-not-configured = Nothing to send with is configured. The administrator adds a line to { $file }: sendmail = "/usr/sbin/sendmail" or smtp = "localhost:25"
sendmail-not-trusted = { $file } is not trusted: it and its folder must belong to root, and neither group nor others may be able to write to them.
sendmail-unreadable = { $file } cannot be read: { $error }
sendmail-not-absolute = In { $file }, { $program } must be a whole path, say "/usr/sbin/sendmail".
sendmail-failed = { $program } did not take the letter: { $error }. It was not marked as sent.
sendmail-too-long = { $program } did not end in time and was stopped. The letter was not marked as sent; see whether it went.
letter-went-already = Not sent again. { $sent } If it is meant to go once more: --again
letter-went-unmarked = The letter went ({ $recipient }), but could not be marked: { $problem }. Mark it as sent (m).
letters-went = { $count ->
    [0] There was nothing to send.
    [one] One letter sent and marked as sent.
   *[other] { $count } letters sent and marked as sent.
  }
letters-went-until = { $count ->
    [one] One letter went and is marked, then sending stopped:
   *[other] { $count } letters went and are marked, then sending stopped:
  } { $problem }
letter-send = The letter goes at once and cannot be taken back: { $recipient }. Press S again to send it.
letter-send-again = { $sent } If it goes once more now ({ $recipient }), press S again.
hint-send = Send
cli-arg-send = Sends the letters at once as the administrator has configured it, and marks those that went as sent
letter-visit-without-day = Visit { $visit } has no day yet, so this cannot be written about it: { $kind }.

# To libraries that have not registered yet, and for library swaps
letter-closing = Registration closes on { $day }, and the pairs are made after that.
letter-closing-past = Registration closed on { $day }, and the pairs are being made now.
letter-keys-proposed = A good place would be { $place }, for one, about half-way for both of you.
letter-keys-open = A good place is half-way.
letter-kind-registration-opens = Registration opens
letter-kind-last-week = Last week of registration
letter-kind-swap-instructions = Instructions for the library swap
letter-round-closed = Registration closed on { $day }, so this is not written any more.
letter-not-the-last-week = The last week is written about from { $day } on.
letter-has-registered = { $library } has registered already.
letter-not-now = not now
mailbox-personal = “{ $address }” looks like one person’s address. The directory takes only mailboxes that a library shares.
mailboxes-none = The libraries of the directory have no mailboxes yet. Set them: kumppani directory mailbox, mailboxes import, or mailboxes collect.
mailboxes-unknown = { $count ->
    [one] One library is not in the directory, and its mailbox was left out.
   *[other] { $count } libraries are not in the directory, and their mailboxes were left out.
}
mailboxes-unusable = { $count ->
    [one] One library has only one person’s address, or an unusable one, and was left out: { $libraries }.
   *[other] { $count } libraries have only one person’s address, or an unusable one, and were left out: { $libraries }.
}
refused-no-mailbox-of = Library { $library } has no mailbox in the directory. Set it: kumppani directory mailbox { $library } ADDRESS
cli-about-directory-mailbox = Sets the mailbox at which a library is reached before it has registered: none takes it away
cli-about-directory-mailboxes = Mailboxes of the libraries
cli-about-directory-mailboxes-list = Lists the mailboxes of the libraries
cli-about-directory-mailboxes-import = Imports mailboxes (Kirkanta’s JSON, CSV or XLSX: id and email)
cli-about-directory-mailboxes-collect = Picks mailboxes that are missing from the newest registrations; only those that a library shares
cli-arg-library-address = A mailbox that the library shares, or none
letter-to-directory = to those not registered
sendmail-or-smtp = { $file } has both sendmail and smtp. Leave only one of them.
smtp-not-local = In { $file }, smtp must be a server on this machine, say "localhost:25".
smtp-failed = Server { $server } did not take the letter: { $error }. It was not marked as sent.
smtp-unsure = Server { $server } got the letter but did not answer: { $error }. The letter was not marked as sent; see whether it went.
letter-attached = Attached: { $files }
due-libraries-untold = libraries have not been told of the registration
due-libraries = { $kind }: { $count ->
    [one] one letter not sent
   *[other] { $count } letters not sent
}
letter-gone-before = If the letter went before ({ $recipient }), m marks it as sent.
