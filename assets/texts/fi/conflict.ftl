# Kun kaksi kirjoittaa samaan tietueeseen yhtä aikaa.
ui-conflict-fields = { $actor } tallensi uudemman ({ $at }) sillä välin kun kirjoitit. Valitse kenttä kentältä kumpi jää: ● tallennetaan, ○ ei. Mitään ei ole vielä kirjoitettu päälle.
ui-conflict-fields-somebody = Joku tallensi uudemman sillä välin kun kirjoitit. Valitse kenttä kentältä kumpi jää: ● tallennetaan, ○ ei. Mitään ei ole vielä kirjoitettu päälle.
ui-conflict-side-mine = 1 sinä
ui-conflict-side-theirs = 2 { $actor }
ui-conflict-side-theirs-somebody = 2 toinen
ui-conflict-none-differs = Kirjoititte saman: mikään kenttä ei poikkea. Enter sulkee lomakkeen.
ui-conflict-alike = Samoin molemmilla
hint-other-side = Vaihda
hint-all-mine = Omat
hint-all-theirs = Toisen
toast-left-to-other = Mitään ei muutettu: toisen tallentama jäi voimaan, ja luonnoksesi poistettiin.
