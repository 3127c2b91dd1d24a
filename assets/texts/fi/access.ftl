# Pääsy: avaimet, suljettu huone SSH:n yli, ohjelmat jotka saa käynnistää, ja mitä doctor niistä sanoo.

key-is-private = Tämä on yksityinen avain: se jää omalle koneellesi. Anna julkinen avain, jonka tiedoston nimi loppuu .pub.
key-malformed = Tämä ei ole kokonainen julkinen avain. Anna .pub-tiedoston rivi sellaisenaan: ”ssh-ed25519 AAAA…”.
key-kind-unknown = Avaimen lajia ”{ $kind }” ei oteta. Anna .pub-tiedoston rivi sellaisenaan: ”ssh-ed25519 AAAA…”.

change-admit = { $person } on nyt { $role } ja pääsee sisään avaimella { $key }
change-remove-key = Avain { $key } poistettu
record-person_key = avain
field-fingerprint = sormenjälki
field-whose = kenen
field-public_key = julkinen avain
refused-key-of-another = Avain on jo henkilön { $person }. Jokaisella on oma avain.
refused-role-to-enter = Tähän tarvitaan koordinaattorin rooli.
refused-role-to-administer = Tähän tarvitaan pääkäyttäjän rooli.

cli-about-user-keys = Tulostaa avaintiedoston: rivin jokaisesta rekisteröidystä avaimesta
cli-about-user-remove-key = Poistaa avaimen: sillä ei enää pääse sisään
cli-arg-public-key = Julkinen avain, .pub-tiedoston rivi; tulostaa rivin, jonka root lisää avaintiedostoon
cli-arg-fingerprint = Avaimen sormenjälki (kumppani user list --json)
cli-key-line = Root lisää avaintiedostoon rivin:
cli-no-such-key = Avainta { $value } ei ole rekisteröity. Katso: kumppani user list --json.
cli-path-not-plain = { $path }: polussa on merkkejä, joita avaintiedoston riville ei voi kirjoittaa. Käytä kirjaimia a–z, numeroita, pistettä ja viivaa.

room-needs-database = SSH:n yli nimellä toimittaessa tietokanta annetaan avaintiedoston rivillä koko polkuna: --db /var/lib/kumppani/kumppani.db. Omalla tunnuksellasi jätä --as pois.
room-not-offered = Tätä ei voi tehdä SSH:n yli. Voit avata käyttöliittymän ilman komentoa tai antaa komennon: { $possible }.
room-key-not-told = sshd ei kerro, millä avaimella tulit. Ylläpito lisää sshd:n asetuksiin: ExposeAuthInfo yes. Omalla tunnuksellasi jätä --as pois.
room-key-not-registered = Avainta { $key } ei ole rekisteröity henkilölle { $person }. Pääkäyttäjä rekisteröi sen: kumppani user add { $person } --role … --key "…".
room-kept = { $problem } Tiedosto on käyttöliittymän saapuneissa (i) nimellä { $file }.
room-inbox-full = Saapuneissa on jo { $count } tiedostoa. Ylläpito poistaa vanhat.
room-nothing-came = Tiedosto ei tullut perille: vakiosyöte oli tyhjä. Ohjaa se komennolle: ssh KONE import - < tiedosto
room-nothing-to-get = Haettavaa ei ole. Käyttöliittymän w kirjoittaa luonnokset tänne.
room-get-into-file = Ohjaa tiedostoon: ssh KONE get NIMI > tiedosto (ilman valitsinta -t)
room-no-such-file = Tiedostoa { $file } ei ole. Katso: list.

programs-unknown-key = Tiedostossa { $file } on tuntematon kohta ”{ $key }”. Siinä voi olla vain sendmail, smtp ja typst.

doctor-sshd-ask-root = sshd:n asetukset näkee root: sudo kumppani --db … doctor
doctor-sshd-silent = { $program } ei kerro asetuksiaan: { $error }
doctor-sshd-setting = sshd: { $setting } on ”{ $found }”, pitäisi olla { $wanted } (sshd_config: Match User { $account })
doctor-sshd-right = sshd:n asetukset tunnukselle { $account } ovat kunnossa
doctor-keys-file-right = { $file }: vain rootin
doctor-keys-file-loose = { $file }: avaintiedoston pitää olla rootin, kansio samoin, eikä kukaan muu saa kirjoittaa niihin (chown root, chmod 644; AuthorizedKeysFile /etc/ssh/kumppani_keys)
doctor-program-right = { $program }: käynnistettävissä
doctor-program-loose = { $program }: ohjelmaa ei ole, tai muu kuin root voi muuttaa sitä
