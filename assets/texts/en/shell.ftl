# The terminal, the inbox and the end of a session.

shell-no-terminal = The interface needs a terminal. In scripts and pipes use the subcommands: kumppani --help.
shell-dumb-terminal = This terminal cannot show screens (TERM is unset or dumb). Use the subcommands: kumppani --help.
shell-terminal-failed = The terminal does not work: { $error }. Open a new terminal window and try again.
shell-died = The program stopped on an error of its own (thread { $thread }: { $words }). Saved changes are safe. Start again and report this line to the administrator.
shell-no-job-control = This session cannot be paused: there is no shell behind it to return to. Leave with q.
shell-nothing-previewed = There is nothing to import. Choose a file first.
shell-inbox-missing = There is no import folder { $path }. Create it and copy the file there.
shell-inbox-empty = The inbox folder { $path } has no file to import (CSV, XLSX or JSON). Copy the file there and open this again, or paste rows.
shell-inbox-unreadable = The import folder { $path } cannot be read: { $error }. Ask the administrator for permission to read it.
shell-inbox-file-gone = The file { $file } is no longer in the import folder, or is too large. List the folder again.
shell-inbox-file-unreadable = The file { $file } cannot be read: { $error }. Check its permissions.
shell-no-round = There is no round yet. Begin a round first.
shell-preview-directory = { $count ->
    [one] A directory of libraries, one site.
   *[other] A directory of libraries, { $count } sites.
}
shell-preview-answers = { $count ->
    [one] A registration form for round { $round }, one answer.
   *[other] A registration form for round { $round }, { $count } answers.
}
shell-preview-tally = New { $added }, changed { $changed }, unchanged { $unchanged }.
shell-preview-past = { $count ->
        [one] A list of earlier pairs: one row.
       *[other] A list of earlier pairs: { $count } rows.
    }
shell-preview-past-tally = New { $added }, known already { $known }, unclear { $problems }.
shell-preview-withdrawn = { $count ->
    [one] One answer has been cancelled on the form.
   *[other] { $count } answers have been cancelled on the form.
}
shell-preview-missing = { $count ->
    [one] One registration of the round is not in the file: x shows it.
   *[other] { $count } registrations of the round are not in the file: x shows them.
}
shell-preview-unsure = { $count ->
    [one] The site of one answer is uncertain (?). Check it after the import.
   *[other] The site of { $count } answers is uncertain (?). Check them after the import.
}
shell-folder-unwritable = The folder { $path } cannot be written to: { $error }. Ask the administrator for permission.
shell-inbox-unwritable = The inbox { $path } cannot be written to: { $error }. Ask for the permission to write.
preview-clipboard = from the clipboard
preview-clipboard-stem = clipboard
preview-absent-elsewhere = The list opens no registration. Esc leaves the preview; on the queue / finds it by its name.
preview-paste-refused = The pasted rows cannot be read: { $reason }
preview-not-read = The file has no column for: { $fields }.
preview-unusable-written = { $count ->
    [one] One row was written to the file { $file } in the inbox. Mend it and import the file.
   *[other] { $count } rows were written to the file { $file } in the inbox. Mend them and import the file.
}
unusable-file = { $stem }-to-mend
shell-preview-odd =
    { $count ->
        [one] One value is odd; the answer is taken in all the same:
       *[other] { $count } values are odd; the answers are taken in all the same (n shows all):
    }
preview-odd-written = { $count ->
    [one] One odd value was written to the file { $file } in the inbox.
   *[other] { $count } odd values were written to the file { $file } in the inbox.
}
odd-file = { $stem }-odd
shell-newer-program = A newer version of the program was installed, and this one saves nothing any more. What you typed is kept as a draft: quit (q) and open the program again.
shell-draft-waits = What you typed is only on the screen so far, for the draft could not be saved. It will be tried again.
shell-draft-waits-why = { $why } What you typed is only on the screen so far, and saving the draft will be tried again.
