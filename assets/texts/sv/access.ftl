# Åtkomst: nycklar, det slutna rummet över SSH, program som får startas, och vad doctor säger om dem.

key-is-private = Det här är den privata nyckeln: den stannar på din egen dator. Ge den publika, vars filnamn slutar på .pub.
key-malformed = Det här är ingen hel publik nyckel. Ge raden i .pub-filen som den är: ”ssh-ed25519 AAAA…”.
key-kind-unknown = Nycklar av slaget ”{ $kind }” tas inte. Ge raden i .pub-filen som den är: ”ssh-ed25519 AAAA…”.

change-admit = { $person } är nu { $role } och kommer in med nyckeln { $key }
change-remove-key = Nyckeln { $key } borttagen
record-person_key = nyckel
field-fingerprint = fingeravtryck
field-whose = vems
field-public_key = publik nyckel
refused-key-of-another = Nyckeln är redan { $person }s. Var och en har sin egen nyckel.
refused-role-to-enter = Det här kräver rollen koordinator.
refused-role-to-administer = Det här kräver rollen administratör.

cli-about-user-keys = Skriver ut nyckelfilen: en rad för varje registrerad nyckel
cli-about-user-remove-key = Tar bort en nyckel: med den kommer man inte längre in
cli-arg-public-key = Den publika nyckeln, raden i .pub-filen; skriver ut raden som root lägger till i nyckelfilen
cli-arg-fingerprint = Nyckelns fingeravtryck (kumppani user list --json)
cli-key-line = Root lägger till raden i nyckelfilen:
cli-no-such-key = Nyckeln { $value } är inte registrerad. Se: kumppani user list --json.
cli-path-not-plain = { $path }: sökvägen har tecken som inte kan stå på en rad i nyckelfilen. Använd bokstäverna a–z, siffror, punkt och streck.

room-needs-database = Den som arbetar i ett givet namn över SSH får databasen på nyckelfilens rad som hel sökväg: --db /var/lib/kumppani/kumppani.db. På ditt eget konto lämnar du bort --as.
room-not-offered = Det här görs inte över SSH. Öppna gränssnittet utan kommando eller ge kommandot: { $possible }.
room-key-not-told = sshd berättar inte med vilken nyckel du kom in. Administratören lägger till i sshd:s inställningar: ExposeAuthInfo yes. På ditt eget konto lämnar du bort --as.
room-key-not-registered = Nyckeln { $key } är inte registrerad för { $person }. Administratören registrerar den: kumppani user add { $person } --role … --key "…".
room-kept = { $problem } Filen finns bland det inkomna i gränssnittet (i) med namnet { $file }.
room-inbox-full = Det finns redan { $count } inkomna filer. Administratören tar bort de gamla.
room-nothing-came = Filen kom inte fram: standardinmatningen var tom. Styr den till kommandot: ssh DATOR import - < fil
room-nothing-to-get = Det finns inget att hämta. Gränssnittets w skriver utkast hit.
room-get-into-file = Styr till en fil: ssh DATOR get NAMN > fil (utan flaggan -t)
room-no-such-file = Filen { $file } finns inte. Se: list.

programs-unknown-key = Filen { $file } har den okända punkten ”{ $key }”. Där får bara sendmail, smtp och typst stå.

doctor-sshd-ask-root = sshd:s inställningar ser root: sudo kumppani --db … doctor
doctor-sshd-silent = { $program } berättar inte sina inställningar: { $error }
doctor-sshd-setting = sshd: { $setting } är ”{ $found }”, borde vara { $wanted } (sshd_config: Match User { $account })
doctor-sshd-right = sshd:s inställningar för kontot { $account } är i ordning
doctor-keys-file-right = { $file }: bara roots
doctor-keys-file-loose = { $file }: nyckelfilen och dess mapp ska vara roots, och ingen annan får skriva i dem (chown root, chmod 644; AuthorizedKeysFile /etc/ssh/kumppani_keys)
doctor-program-right = { $program }: kan startas
doctor-program-loose = { $program }: programmet finns inte, eller någon annan än root kan ändra det
