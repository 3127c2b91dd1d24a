# The list of claims: filter, search and what is marked
facet-findings = Check
facet-claim-to-export = approved, in no list yet
facet-finding-error = error
facet-finding-warning = warning
facet-finding-note = note
facet-finding-none = nothing found
ui-claims-nothing-fits = No claim fits the search or the filter. Esc clears the search.
blocked-claims-narrowed = The list is narrowed. Mark what it shows (*) or show all first.
blocked-claims-one-by-one = This is decided one claim at a time. Esc takes the marks away.
blocked-none-marked-clear = None of the marked can be approved unread: each has something to look at, is decided already, or was entered by you.
blocked-none-marked-to-export = None of the marked waits for a list for the finance system.
ask-approve-decided = { $count ->
    [one] One of the marked is decided already: it stays
   *[other] { $count } of the marked are decided already: they stay
  } as they are.
ask-export-left = { $count ->
    [one] One of the marked waits for no list: it is
   *[other] { $count } of the marked wait for no list: they are
  } left out.
form-title-payments = Paid: { $count } marked claims, { $sum }

# A file with a claim
command-attach = Attach a file
help-attach = Keeps a file (PDF, JPEG or PNG) of the inbox with the claim
pick-title-attach = Attach to claim { $claim }
shell-inbox-nothing-attachable = The inbox folder { $path } has no file to attach (PDF, JPEG or PNG). Copy the file there and open this again.
shell-attachment-unfit = The file { $file } was not attached: { $problem }.
