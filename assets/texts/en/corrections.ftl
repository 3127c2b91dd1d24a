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
