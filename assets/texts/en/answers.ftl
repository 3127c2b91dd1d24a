# The upkeep of answers: changed, edited, added by hand, compared.
change-import-whole = Imported from { $file }: { $count ->
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
