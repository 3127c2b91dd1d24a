# Approved claims for the finance system
claims-export-sheet = List
claims-export-number = list
claims-export-claim = claim
claims-export-municipality = municipality
claims-export-claimed = claimed, €
claims-export-sanctioned = approved, €
claims-export-decided-on = approved on
claims-export-earlier = earlier list
change-export-claims = List { $number } for the finance system: { $count ->
    [one] one approved claim
   *[other] { $count } approved claims
  }, { $sum }
change-export-claims-of = List for the finance system: { $count ->
    [one] one approved claim
   *[other] { $count } approved claims
  }
record-claim_export = list for the finance system
record-claim_export_row = claim in a list
field-exported_by = list made by
field-exported_at = made
field-export = list
field-decision = entry of the approval
field-earlier_export = earlier list
refused-nothing-to-export = No approved claim waits for a list for the finance system.
refused-exported-already = Claim { $claim } is already in a list that was handed to the finance system.
refused-export-unapproved = Claim { $claim } cannot be handed to the finance system: { $status }.
refused-undo-export = List { $number } is not undone: it was handed to the finance system. The same list again: kumppani claims export --number { $number } …
refused-export-stands = A list that was handed to the finance system stays as it was.
refused-forged-export = A list holds only approved, unpaid claims with their approved sums, in one's own name.
cli-about-claims-export = Makes a numbered list of approved claims for the finance system; the same number gives the same list for ever
cli-about-claims-exports = Lists the lists that were handed to the finance system
cli-arg-export-file = File to write: .csv or .xlsx
cli-arg-export-number = Writes an earlier list again, as it was
cli-export-without-file = List { $number } was made, but its file was not written: { $problem } Write it: kumppani claims export --number { $number } …
cli-no-such-export = There is no list { $number }.
cli-no-exports = No list has been handed to the finance system.
cli-column-claims = claims
export-written = List { $number } ({ $count ->
    [one] one claim
   *[other] { $count } claims
  }, { $sum }) written (.csv and .xlsx): { $path }
export-there-already = List { $number } is there already: { $path }
command-export-claims = To the finance system
help-export-claims = Makes a numbered list of approved, unpaid claims for the finance system
hint-export-claims = Make the list
ask-export-claims = { $count ->
    [one] One approved claim
   *[other] { $count } approved claims
  } for the finance system, { $sum } in all.
ask-export-stands = The list gets a number and is written to the outbox folder (.csv and .xlsx). It cannot be undone.
ask-export-elsewhere = { $count ->
    [one] One of them is
   *[other] { $count } of them are
  } of other rounds.
