# När två skriver i samma post på en gång.
ui-conflict-fields = { $actor } sparade en nyare version ({ $at }) medan du skrev. Välj fält för fält vilken som blir kvar: ● sparas, ○ inte. Inget har ännu skrivits över.
ui-conflict-fields-somebody = Någon sparade en nyare version medan du skrev. Välj fält för fält vilken som blir kvar: ● sparas, ○ inte. Inget har ännu skrivits över.
ui-conflict-side-mine = 1 du
ui-conflict-side-theirs = 2 { $actor }
ui-conflict-side-theirs-somebody = 2 den andra
ui-conflict-none-differs = Ni skrev samma sak: inget fält skiljer sig. Enter stänger formuläret.
ui-conflict-alike = Lika hos båda
hint-other-side = Byt
hint-all-mine = Egna
hint-all-theirs = Den andras
toast-left-to-other = Inget skrevs: posten blev som den andra sparade den, och ditt utkast togs bort.
