# Access: keys, the closed room over SSH, programs that may be started, and what doctor says of them.

key-is-private = This is the private key: it stays on your own computer. Give the public one, whose file name ends in .pub.
key-malformed = This is no whole public key. Give the line of the .pub file as it stands: “ssh-ed25519 AAAA…”.
key-kind-unknown = Keys of the kind “{ $kind }” are not taken. Give the line of the .pub file as it stands: “ssh-ed25519 AAAA…”.

change-admit = { $person } is now { $role } and comes in by the key { $key }
change-remove-key = Key { $key } removed
record-person_key = key
field-fingerprint = fingerprint
field-whose = whose
field-public_key = public key
refused-key-of-another = The key is { $person }’s already. Everybody has a key of their own.
refused-role-to-enter = This needs the role of a coordinator.
refused-role-to-administer = This needs the role of an administrator.

cli-about-user-keys = Prints the file of keys: a line for each registered key
cli-about-user-remove-key = Removes a key: nobody comes in by it any more
cli-arg-public-key = The public key, the line of the .pub file; prints the line that root adds to the file of keys
cli-arg-fingerprint = The key’s fingerprint (kumppani user list --json)
cli-key-line = Root adds this line to the file of keys:
cli-no-such-key = The key { $value } is not registered. See: kumppani user list --json.
cli-path-not-plain = { $path }: the path has characters that cannot stand on a line of the file of keys. Use the letters a–z, digits, dots and dashes.

room-needs-database = Over SSH, who acts in a given name has the database on the line of the file of keys, as a whole path: --db /var/lib/kumppani/kumppani.db. On your own account, leave --as out.
room-not-offered = This is not done over SSH. Open the interface without a command, or give one of: { $possible }.
room-key-not-told = sshd does not tell by which key you came in. The administrator adds to its settings: ExposeAuthInfo yes. On your own account, leave --as out.
room-key-not-registered = The key { $key } is not registered for { $person }. An administrator registers it: kumppani user add { $person } --role … --key "…".
room-kept = { $problem } The file is in the interface’s inbox (i) as { $file }.
room-inbox-full = There are { $count } files in the inbox already. The administrator removes old ones.
room-nothing-came = The file did not arrive: the standard input was empty. Direct it to the command: ssh HOST import - < file
room-nothing-to-get = There is nothing to get. The interface’s w writes drafts here.
room-get-into-file = Direct it into a file: ssh HOST get NAME > file (without the option -t)
room-no-such-file = There is no file { $file }. See: list.

programs-unknown-key = The file { $file } has the unknown entry “{ $key }”. Only sendmail, smtp and typst may stand in it.

doctor-sshd-ask-root = Root sees the settings of sshd: sudo kumppani --db … doctor
doctor-sshd-silent = { $program } does not tell its settings: { $error }
doctor-sshd-setting = sshd: { $setting } is “{ $found }”, should be { $wanted } (sshd_config: Match User { $account })
doctor-sshd-right = sshd’s settings for the account { $account } are right
doctor-keys-file-right = { $file }: root’s alone
doctor-keys-file-loose = { $file }: the file of keys and its folder must be root’s, and nobody else may write to them (chown root, chmod 644; AuthorizedKeysFile /etc/ssh/kumppani_keys)
doctor-program-right = { $program }: can be started
doctor-program-loose = { $program }: there is no such program, or others than root can change it
