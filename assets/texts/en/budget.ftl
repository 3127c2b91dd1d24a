# The budget on the screen, and many claims approved at once
command-budget = Budget
help-budget = Shows the budgets of the round and of the years: paid, approved, entered, planned and left
budget-of-round = Round { $round }
budget-of-year = Year { $year }
ui-funds-left = budget { $sum }, { $left } left
ui-funds-sum = budget { $sum }
ui-funds-unset = no budget is set
ui-funds-over = Exceeded by { $sum } once all that is planned has been invoiced
form-budget-over-round = Exceeds the budget of round { $round } by { $sum }
form-budget-over-year = Exceeds the budget of year { $year } by { $sum }
reason-overrun-agreed = The overrun is agreed on
reason-budget-grows = The budget gets more money
refused-overrun-without-reason = Claim { $claim } exceeds the budget: write why it is approved.
command-approve-clear-claims = Approve clear ones
help-approve-clear-claims = Approves at once all claims entered by others on which the check found nothing
hint-approve-all = Approve these
blocked-nothing-clear = No claim can be approved unread: in each there is something to look at, or you entered it yourself.
ask-approve-claims = { $count ->
    [one] One claim
   *[other] { $count } claims
  }, { $sum } in all, on which the check found nothing.
ask-approve-found = { $count ->
    [one] In one there is something to look at: it waits.
   *[other] In { $count } there is something to look at: they wait.
  }
ask-approve-own = { $count ->
    [one] One you entered yourself: somebody else decides on it.
   *[other] { $count } you entered yourself: somebody else decides on them.
  }
ask-claim = Claim { $claim } ({ $invoice }), { $guest }: { $sum }
change-approve-claims = { $count ->
    [one] One claim approved
   *[other] { $count } claims approved
  }, { $sum } in all
