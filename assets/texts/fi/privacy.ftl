# Tietosuoja: mitä kierroksesta unohdetaan ja mitä henkilöstä on tallessa.

change-forget-round = Kierroksen { $round } henkilötiedot ja vapaat tekstit poistettu
refused-forget-open = Kierroksen { $round } ilmoittautuminen on auki { $day } asti. Unohda kierros vasta, kun se on ohi.
refused-forget-visit = Vierailu { $visit } on vielä edessä. Unohda kierros vasta, kun se on ohi.
refused-forget-claim = Lasku { $claim } odottaa päätöstä. Unohda kierros vasta, kun se on ohi.
cli-about-forget = Poistaa päättyneen kierroksen henkilötiedot ja vapaat tekstit pysyvästi
cli-arg-yes = Ei kysy vahvistusta
cli-forget-which = Nimeä unohdettava kierros: kumppani forget --round KOODI
cli-forget-ask = Kierroksen { $round } nimet, osoitteet ja vapaat tekstit poistetaan pysyvästi: { $registrations ->
        [one] yksi ilmoittautuminen
       *[other] { $registrations } ilmoittautumista
    }, { $visits ->
        [one] yksi vierailu
       *[other] { $visits } vierailua
    }. Luvut jäävät. Tätä ei voi kumota. Vahvista kirjoittamalla kierroksen koodi:
cli-forget-unconfirmed = Mitään ei poistettu: vahvistus puuttuu. Kirjoita kierroksen koodi tai lisää --yes.
cli-forget-done = Kierros { $round } unohdettu. Keskeneräisiä tekstejä poistettu: { $drafts }, tiedostoja kansioista: { $files }. Poista myös vanhat varmuuskopiot.
cli-forget-nothing = Kierroksesta { $round } ei ollut enää unohdettavaa. Keskeneräisiä tekstejä poistettu: { $drafts }, tiedostoja kansioista: { $files }.
cli-forget-locked = Kierros unohdettiin, mutta tietokannan lokia ei saatu tyhjennettyä, koska toinen istunto lukee sitä. Aja sama komento uudelleen, kun muut ovat lopettaneet.
cli-forget-left = Kierros unohdettiin tietokannasta, mutta näitä tiedostoja ei voitu poistaa. Poista ne itse, sillä ohjelma ei enää tunnista niitä: { $files }

cli-about-export = Kertoo kaiken, mitä yhdestä henkilöstä on tallessa
cli-arg-of-person = Henkilön sähköpostiosoite
cli-export-no-mailbox = ”{ $mailbox }” ei ole sähköpostiosoite.
cli-export-nothing = Osoitteesta { $mailbox } ei ole mitään tallessa.
cli-export-row = { $record } { $row }
cli-export-image = { $record } { $row }, muutoshistorian merkintä { $entry }
cli-export-draft = Keskeneräinen teksti, kirjoittajana { $actor } ({ $form })
cli-export-file = Tiedosto { $file }

setting-months = { $value } kk
setting-name-retention-months = Henkilötietoja säilytetään
setting-help-retention-months = Näin monen kuukauden kuluttua ilmoittautumisen päättymisestä kierroksesta tulee rivi (Tänään, kumppani due): sen henkilötiedot on aika poistaa; 0 = ei asetettu
due-retention-over = säilytysaika on ohi
retention-advice = Kierroksen { $round } henkilötietojen säilytysaika on ohi. Ne poistaa komento: kumppani forget --round { $round }
