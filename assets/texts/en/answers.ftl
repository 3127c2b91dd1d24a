# The upkeep of answers: changed, edited, added by hand, compared.
change-import-whole = Imported from { $file }: { $count ->
        [0] nothing new
        [one] one registration
       *[other] { $count } registrations
    }; missing ones marked as withdrawn: { $withdrawn }
change-import-pasted-whole = Imported from the clipboard: { $count ->
        [0] nothing new
        [one] one registration
       *[other] { $count } registrations
    }; missing ones marked as withdrawn: { $withdrawn }
change-add-registration = Registration added by hand: { $site }
change-added-registration = Registration { $registration } added by hand: { $site }
change-edit-answer = Answer of registration { $registration } edited
change-withdraw = Registration { $registration } marked as withdrawn
change-withdraw-several = { $count ->
    [one] One registration marked as withdrawn
   *[other] { $count } registrations marked as withdrawn
}
change-acknowledge-answers = Change of registration { $registration } looked at
change-acknowledge-answers-several = { $count ->
    [one] Change of one registration looked at
   *[other] Changes of { $count } registrations looked at
}
change-take-offered = Newer answer of the form taken for registration { $registration }
change-keep-edited = Answer edited here kept for registration { $registration }
change-set-topics = Topics of registration { $registration } chosen
change-set-cooperation = Co-operation of registration { $registration } chosen
refused-no-such-topic = The vocabulary has no topic { $topic }.
refused-nothing-offered = The form has no newer answer for registration { $registration }.
answer-language-fi = Finnish
answer-language-sv = Swedish
answer-language-en = English
field-form = last answer of the form
cli-import-perhaps = perhaps the corrected answer of registration { $registration }
cli-outcome-offered = changed, own words kept
cli-arg-complete = Marks as withdrawn what the file has no more (the file is the whole export)
answer-without-site = The site is missing: say which site registers.
answer-mailbox-malformed = “{ $value }” is no mail address. Write it as name@town.fi.
answer-too-long = { $field }: the text is over 64 kB. Shorten it.
compare-earlier = Registration { $registration }: the earlier answer (-) and as the form changed it (+)
compare-offered = Registration { $registration }: the answer edited here (-) and the form’s newer one (+)
compare-two = Registrations { $registration } (-) and { $other } (+)
compare-nothing = The answer of registration { $registration } has not changed. Compare it with another: kumppani queue compare { $registration } NUMBER.
field-changed = changed
cli-how-to-compare = the form changed the answer: kumppani queue compare { $registration }
cli-no-such-topic = There is no topic “{ $value }”. Topics: { $possible }
cli-no-such-municipality = There is no municipality “{ $value }”. Give its three-digit code or its name.
cli-about-queue-add = Adds a registration that came by phone or mail
cli-about-queue-edit = Edits an answer; a newer answer of the form then does not replace it unasked
cli-about-queue-compare = Shows what the form changed, or two registrations side by side
cli-about-queue-seen = Notes that what the form changed has been looked at
cli-about-queue-take = Takes the form’s newer answer, or keeps the one edited here
cli-about-queue-withdraw = Marks as withdrawn what its registrant withdrew by phone or mail
cli-about-queue-topics = Sets the topics; a newer answer of the form does not change them
cli-about-queue-cooperation = Sets the municipalities that it works with already
cli-arg-site = Which site registers
cli-arg-interests = What is to be developed with the partner
cli-arg-cooperation = What co-operation there is already
cli-arg-extra = Anything else
cli-arg-email = Mail address
cli-arg-contact-name = Name of the contact
cli-arg-answer-language = Language of the answer
cli-arg-received = When it came: 2024-02-16 or “16.2.2024 8:03”
cli-arg-answer-state = Registered or withdrawn
cli-arg-form = The form’s newer answer
cli-arg-ours = The answer edited here
cli-arg-topics = Codes of topics, for example events_adults
cli-arg-municipalities = Codes or names of municipalities
cli-arg-none = None at all
cli-arg-other = Number of the other registration
due-answer-changed = the form changed the answer
command-edit-answer = Edit the answer
help-edit-answer = Edits the answer; the form no longer replaces it unasked
command-add-registration = Add by hand
help-add-registration = Adds a registration that came by phone or mail
form-title-answer = Answer: { $name }
form-title-add = New registration by phone or mail
form-site-hint = Which site registers; Tab goes on to the next field
form-received-hint = For example 16.2.2024 or 16.2.2024 8:03
form-error-moment = This is no day or moment. Write for example 16.2.2024 8:03.
form-answer-state = State
answer-state-registered = registered
answer-state-withdrawn = withdrawn
command-compare = Compare
help-compare = Shows what the form changed, or two registrations alike side by side
blocked-nothing-to-compare = Registration { $registration } has nothing to compare: its answer has not changed and no other is alike.
compare-before = the earlier answer
compare-after = the answer now
compare-ours = 1 edited here
compare-forms = 2 the form’s newer
compare-registration = { $registration } { $name }
ui-compare = Comparison: { $registration } { $name }
ui-compare-alike = The same in both
hint-seen = Mark as looked at
hint-keep-ours = Keep ours
hint-take-forms = Take the form’s
hint-next-comparison = Next comparison
hint-merge-into = Merge { $registration } → { $into }
ui-answer-changed = changed
ui-words-changed = The form changed the answer: { $key } shows how
ui-words-offered = The form has a newer answer than the one edited here: { $key } compares, and you can choose
ui-settled = Edited by hand
command-choose-topics = Topics
help-choose-topics = Chooses what the registration is about; the form no longer changes it
command-choose-cooperation = Co-operation
help-choose-cooperation = Chooses the municipalities that it works with already
pick-title-topics = What is this about: { $name }
pick-title-cooperation = Which municipalities does it work with already: { $name }
