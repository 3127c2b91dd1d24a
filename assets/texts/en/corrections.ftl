# Part payment, credit notes and new invoices
setting-yes = yes
setting-no = no
setting-name-part-payment = An invoice can be paid in part
setting-help-part-payment = 1 = yes, the finance office pays a part of an invoice; 0 = no, the municipality is asked for a credit note and a new invoice
setting-name-credit-awaited-days = Credit note or new invoice awaited for too long
setting-help-credit-awaited-days = When a returned invoice has not got its credit note and its new invoice after this long, it is time to remind
refused-part-payment = Claim { $claim } cannot be paid in part: { $sum } of { $lines ->
    [one] one line
   *[other] { $lines } lines
  } would stay unpaid. Ask the municipality for a credit note and a new invoice
refused-claim-in-part = A claim cannot be paid in part: lines of it are cut. Ask the municipality for a credit note and a new invoice.
blocked-part-payment = { $why } (c).
ui-proposed = Proposed
ui-proposed-short = Proposed
field-proposed = proposed
memo-sums-proposed = claimed { $claimed }, computed { $computed }, proposed { $sanctioned }
memo-total-proposed = In all claimed { $claimed }, proposed { $sanctioned }
credit-facts = { $number }, { $sum }, came { $day }
correction-credit = Credit note
correction-credit-of = Credit of { $claim }
correction-credit-awaited = has not come
correction-new = New invoice
correction-new-awaited = has not come
correction-replaced = came: claim { $claim }
finding-credit-note-awaited = The credit note of the replaced claim { $claim } ({ $number }) has not come: two invoices of one journey are open in the finance system.
refused-credit-not-returned = A credit note is kept for a returned or a paid claim. Claim { $claim }: { $status }.
refused-return-answered = The credit note or the new invoice has come already, so the return is not taken back.
due-credit-awaited = a credit note is awaited
command-credit = Credit note came
help-credit = Keeps the credit note of a returned or paid claim
form-title-credit = Credit note: claim { $claim } ({ $number })
form-credit-number = Number of the credit note
form-credit-came = Came
form-credit-sum = Sum
form-credit-sum-hint = The whole invoice was { $sum }
form-replaces-none = none
form-replaces-claim = claim { $claim } ({ $number })
# Which visit an invoice is for
candidate-invoiced-before = invoiced before
candidate-named = municipality fits
candidate-same-day = same day
candidate-like-sum = sum fits
candidate-invoiced = invoiced already
claims-candidate = { $reference } ({ $day }: { $reasons })
pick-candidate = { $reasons } · { $visit }
# Attachments
attachment = Attachment
attachment-facts = { $name } · { $count } kB · { $hash }
attachment-too-large = an attachment may have at most { $most } MB
attachment-unknown-kind = PDF, JPEG or PNG can be attached: the content is none of them
refused-attached-already = The same file is attached to the claim already.
refused-attachment-stands = The attachment stays: it was there when the claim was decided on.
change-attach = Attachment of claim { $claim }: { $name }
record-claim_attachment = attachment
field-hash = hash
field-size = size (bytes)
field-attached_by = attached by
field-attached_at = attached at
invariant-attachment-has-its-hash = the content of attachment { $record } does not have its hash
cli-no-attachments = The claim has no attachments.
cli-no-such-attachment = No single attachment has the hash { $hash }: type at least six digits of what kumppani claims attachments shows
cli-attachment-to-terminal = An attachment is not printed to a terminal: kumppani claims attachment { $hash } > FILE
cli-about-claims-attach = Attaches a file to the claim: PDF, JPEG or PNG
cli-about-claims-attachments = Lists the attachments of a claim
cli-about-claims-attachment = Hands out the bytes of an attachment, to be sent into a file
cli-arg-attached-file = File, or - for standard input
cli-arg-attached-name = The name to keep it under; else that of the file
cli-arg-attachment-hash = The hash of the attachment, or its beginning
