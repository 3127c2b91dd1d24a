# Svarens underhåll: ändrade, redigerade, tillagda för hand, jämförda.
change-import-whole = Importerat från { $file }: { $count ->
        [0] inget nytt
        [one] en anmälan
       *[other] { $count } anmälningar
    }; saknade markerade som återkallade: { $withdrawn }
change-add-registration = Anmälan tillagd för hand: { $site }
change-added-registration = Anmälan { $registration } tillagd för hand: { $site }
change-edit-answer = Svaret i anmälan { $registration } redigerat
change-withdraw = Anmälan { $registration } markerad som återkallad
change-withdraw-several = { $count ->
    [one] En anmälan markerad som återkallad
   *[other] { $count } anmälningar markerade som återkallade
}
change-acknowledge-answers = Ändringen i anmälan { $registration } läst
change-acknowledge-answers-several = { $count ->
    [one] Ändringen i en anmälan läst
   *[other] Ändringarna i { $count } anmälningar lästa
}
change-take-offered = Formulärets nyare svar taget i anmälan { $registration }
change-keep-edited = Det här redigerade svaret behållet i anmälan { $registration }
change-set-topics = Teman valda för anmälan { $registration }
change-set-cooperation = Samarbetskommuner valda för anmälan { $registration }
refused-no-such-topic = Temat { $topic } finns inte i vokabulären.
refused-nothing-offered = Formuläret har inget nyare svar för anmälan { $registration }.
answer-language-fi = finska
answer-language-sv = svenska
answer-language-en = engelska
field-form = formulärets senaste svar
