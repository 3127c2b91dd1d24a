# Pääte, saapuneiden kansio ja istunnon loppu.

shell-no-terminal = Käyttöliittymä tarvitsee päätteen. Skripteissä ja putkissa käytä alikomentoja: kumppani --help.
shell-dumb-terminal = Tämä pääte ei osaa näyttää ruutuja (TERM puuttuu tai on dumb). Käytä alikomentoja: kumppani --help.
shell-terminal-failed = Pääte ei toimi: { $error }. Avaa uusi pääteikkuna ja yritä uudelleen.
shell-died = Ohjelma keskeytyi omaan virheeseensä (säie { $thread }: { $words }). Tallennetut muutokset ovat tallessa. Käynnistä uudelleen ja ilmoita tästä rivistä ylläpidolle.
shell-no-job-control = Tätä istuntoa ei voi pysäyttää: sen takana ei ole komentotulkkia, johon palata. Poistu näppäimellä q.
shell-nothing-previewed = Mitään ei ole tuotavana. Valitse ensin tiedosto.
shell-inbox-missing = Saapuneiden kansiota { $path } ei ole. Luo se ja kopioi tiedosto sinne.
shell-inbox-empty = Saapuneiden kansiossa { $path } ei ole tuotavaa tiedostoa (CSV, XLSX tai JSON). Kopioi tiedosto sinne ja avaa tämä uudelleen, tai liitä rivit leikepöydältä.
shell-inbox-unreadable = Saapuneiden kansiota { $path } ei voi lukea: { $error }. Pyydä ylläpidolta lukuoikeus.
shell-inbox-file-gone = Tiedosto { $file } ei ole enää saapuneiden kansiossa tai on liian suuri. Päivitä luettelo.
shell-inbox-file-unreadable = Tiedostoa { $file } ei voi lukea: { $error }. Tarkista sen oikeudet.
shell-no-round = Kierrosta ei vielä ole. Aloita kierros ensin.
shell-preview-directory = { $count ->
    [one] Kirjastohakemisto, yksi toimipiste.
   *[other] Kirjastohakemisto, { $count } toimipistettä.
}
shell-preview-answers = { $count ->
    [one] Ilmoittautumislomake kierrokselle { $round }, yksi vastaus.
   *[other] Ilmoittautumislomake kierrokselle { $round }, { $count } vastausta.
}
shell-preview-tally = Uusia { $added }, muuttuneita { $changed }, ennallaan { $unchanged }.
shell-preview-past = { $count ->
        [one] Luettelo aiemmista pareista: yksi rivi.
       *[other] Luettelo aiemmista pareista: { $count } riviä.
    }
shell-preview-past-tally = Uusia { $added }, ennestään tunnettuja { $known }, epäselviä { $problems }.
shell-preview-withdrawn = { $count ->
    [one] Yksi vastaus on lomakkeella peruttu.
   *[other] { $count } vastausta on lomakkeella peruttu.
}
shell-preview-missing = { $count ->
    [one] Yksi kierroksen ilmoittautuminen puuttuu tiedostosta: x näyttää sen.
   *[other] { $count } kierroksen ilmoittautumista puuttuu tiedostosta: x näyttää ne.
}
shell-preview-unsure = { $count ->
    [one] Yhden vastauksen toimipiste on epävarma (?). Tarkista se tuonnin jälkeen.
   *[other] { $count } vastauksen toimipiste on epävarma (?). Tarkista ne tuonnin jälkeen.
}
shell-folder-unwritable = Kansioon { $path } ei voi kirjoittaa: { $error }. Pyydä ylläpidolta kirjoitusoikeus.
shell-inbox-unwritable = Saapuneiden kansioon { $path } ei voi kirjoittaa: { $error }. Pyydä ylläpidolta kirjoitusoikeus.
preview-clipboard = leikepöydältä
preview-clipboard-stem = leikepöytä
preview-absent-elsewhere = Luettelosta ei avata ilmoittautumista. Esc vie pois esikatselusta; ilmoittautumisissa / löytää sen nimellä.
preview-paste-refused = Liitettyjä rivejä ei voi lukea: { $reason }
preview-not-read = Tiedostossa ei ole saraketta: { $fields }.
preview-unusable-written = { $count ->
    [one] Yksi rivi kirjoitettiin saapuneiden kansioon tiedostoon { $file }. Korjaa se ja tuo tiedosto.
   *[other] { $count } riviä kirjoitettiin saapuneiden kansioon tiedostoon { $file }. Korjaa ne ja tuo tiedosto.
}
unusable-file = { $stem }-korjattavat
shell-preview-odd =
    { $count ->
        [one] Yksi arvo on outo; vastaus otetaan silti:
       *[other] { $count } arvoa on outoja; vastaukset otetaan silti (n näyttää kaikki):
    }
preview-odd-written = { $count ->
    [one] Yksi outo arvo kirjoitettiin saapuneiden kansioon tiedostoon { $file }.
   *[other] { $count } outoa arvoa kirjoitettiin saapuneiden kansioon tiedostoon { $file }.
}
odd-file = { $stem }-oudot
shell-newer-program = Ohjelmasta on asennettu uudempi versio, eikä tämä enää tallenna. Kirjoittamasi on luonnoksena: lopeta (q) ja avaa ohjelma uudelleen.
shell-draft-waits = Kirjoittamasi on toistaiseksi vain ruudulla, sillä luonnosta ei voitu tallentaa. Sitä yritetään uudelleen.
shell-draft-waits-why = { $why } Kirjoittamasi on toistaiseksi vain ruudulla, ja luonnosta yritetään tallentaa uudelleen.
