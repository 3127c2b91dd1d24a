# Paying
claim-status-paid = paid
ui-claim-status-paid = paid
change-mark-paid = Claim { $claim } marked as paid on { $day }
change-mark-paid-several = { $count ->
    [one] One claim marked as paid
   *[other] { $count } claims marked as paid
  }
change-take-payment-back = Payment mark of claim { $claim } taken back
change-add-credit = Credit note for claim { $claim } entered: { $sum }
change-decide-claims = { $count ->
    [one] One claim
   *[other] { $count } claims
  }: { $status }
change-set-year-budget = Budget of { $year }: { $sum }
change-unset-year-budget = Budget of { $year } unset
record-claim_payment = payment mark
record-claim_credit = credit note
record-year_budget = budget of a year
field-paid = paid
field-voucher = voucher
field-paid_by = marked as paid by
field-paid_at = marked
field-taken_back_by = mark taken back by
field-taken_back_at = mark taken back
field-taken_back_reason = why taken back
field-sum = sum
field-decided_for = on behalf of
invariant-payment-is-of-an-approved-claim = claim { $record } is marked as paid but not approved
refused-paid-already = Claim { $claim } is marked as paid already.
refused-pay-unapproved = Claim { $claim } cannot be marked as paid: { $status }. Approve it first.
refused-not-paid = Claim { $claim } is not marked as paid ({ $status }).
refused-own-payment = You marked claim { $claim } as paid yourself, so somebody else takes the mark back.
refused-payment-credited = The payment mark of claim { $claim } cannot be taken back: a credit note was entered for it.
refused-decision-paid = Claim { $claim } is paid, so its decision stands. Ask the municipality for a credit note and enter it: kumppani claims credit { $claim } …
refused-undo-payment = A payment mark is not undone. If claim { $claim } was marked by mistake, another who decides on money takes it back: kumppani claims unpaid { $claim } --reason …
refused-claim-is-paid = The claim is paid, so its decision stands: enter a credit note.
refused-payment-stands = A payment mark stays. A wrong one is taken back by another who decides on money, with a reason.
refused-forged-payment = Only an approved claim is marked as paid, in one's own name.
refused-own-substitute = Nobody is their own substitute.
claim-problem = Claim { $claim }: { $problem }
credit-sum = The credit must be at least €0.01 and at most { $most }, which was paid.
credit-without-number = A credit note must have a number.
payment-ahead = The day { $date } is yet to come.
payments-not-a-list = This is no list of paid claims. Columns: claim (or invoice_number and business_id), date, voucher. Found: { $found }
payments-row-problem = row { $row } (line { $line } of the file): { $problem }
payments-twice = claim { $claim } is in the list twice
payments-no-day = "{ $value }" is no day
payments-no-claim = invoice { $number } (business id { $business }) is not known, or there are several
memo-on-behalf = Decided by a substitute on behalf of { $name }.
memo-paid = Paid on { $day }, voucher { $voucher }. Marked by { $by } { $at }.
memo-paid-bare = Paid on { $day }. Marked by { $by } { $at }.
memo-credited = Credit note { $number }, { $sum }, came on { $day }. Entered by { $by } { $at }.
cli-about-claims-paid = Marks approved claims as paid
cli-about-claims-unpaid = Takes a wrong payment mark back; never by the one who made it
cli-about-claims-credit = Enters a credit note that came for a paid claim
cli-arg-claims = Numbers of claims: 1, 2,3 or 1-5
cli-arg-paid-date = Day of the payment
cli-arg-voucher = The finance system's voucher number
cli-arg-payments-list = List (CSV or XLSX): claim, or invoice_number and business_id; date, voucher
cli-arg-credit-number = Number of the credit note
cli-arg-credit-date = Day on which it came; otherwise today
cli-arg-credit-sum = Credited sum in euros
cli-arg-on-behalf-of = On whose behalf a substitute decides; still in one's own name
form-title-payment = Paid: claim { $claim }, { $sum }
form-paid = Day of payment
form-voucher = Voucher
form-voucher-hint = The finance system's voucher number
command-mark-paid = Paid
help-mark-paid = Marks an approved claim as paid
ui-paid-facts = { $day }, voucher { $voucher }
finding-year-budget-exceeded = The sum { $sum } exceeds the budget of { $year }: { $left } is left
budget-planned = planned
budget-committed = entered
budget-approved = approved
budget-paid = paid
budget-unestimated = Visits whose cost cannot be estimated: { $count }. They are in none of the figures.
cli-column-budget-of = round or year
cli-no-accruals = An invoice has come for every visit that was made.
cli-accruals-ending = { $file }: the list ends in .csv or .xlsx
accrual-estimate = estimate, €
accruals-sheet = Accruals
accruals-total = { $count ->
    [one] One visit
   *[other] { $count } visits
  } without an invoice, estimated { $sum } together; without an estimate { $unknown }
cli-about-budget = Shows or sets the budget
cli-about-budget-set = Sets the budget of a calendar year
cli-about-budget-show = Shows the budgets of round and years: planned, entered, approved, paid, left
cli-about-claims-accruals = Lists the visits of a year whose invoices have not come
cli-arg-accruals-file = File to write the list to: .csv or .xlsx
ui-paid-bare = { $day }
ui-paid-marked = Marked by
ui-approved-by = Approved by
ui-credit = Credit
ui-on-behalf = On behalf of
toast-done-stands = { $what }.
cli-written-stands = { $label }. Entry { $entry }.
