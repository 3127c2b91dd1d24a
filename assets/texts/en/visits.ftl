# Stages: how far a visit has come
stage-no-date = no date
stage-dated = dated
stage-planned = planned
stage-travelled = travelled
stage-reported = reported
stage-invoiced = invoiced
stage-closed = closed

# Who is to do what next
ball-libraries = libraries
ball-host = host
ball-guests = guests
ball-ake = AKE
ball-approver = AKE’s approver
ball-nobody = nobody
next-agree-on-day = a day
next-tell-plan = the plan
next-meet = the day itself
next-report = the report
next-report-and-invoice = report and invoice
next-invoice = the invoice
next-invoice-anew = a new invoice
next-enter-claim = enter the invoice
next-decide-claim = the invoice
next-nothing = all is done
ball-and-next = { $who }: { $what }
unmoved-days = { $days ->
    [0] changed today
    [one] unchanged for 1 day
   *[other] unchanged for { $days } days
}

visit-kind-visit = visit
visit-kind-swap = library swap

# Parts of the checklist
phase-before = Before the visit
phase-day = On the day
phase-after = After the visit

# Day and participants in the journal
no-date = no date
on-day = { $date }
participants-unknown = participants not known
participants = { $count ->
    [one] 1 participant
   *[other] { $count } participants
}

# What waits
due-new-registration = new registration
due-unanswered = waits for an answer
due-pair-withdrawn = one of the pair withdrew
due-pair-to-decide = pair waits for a decision
due-no-date = visit without a date
due-plan-missing = plan missing
due-report-missing = report missing
due-invoice-missing = invoice missing
due-claim-to-decide = claim waits for a decision

# The sample round
demo-sample-broken = The sample round could not be made: { $what }

# Which day will not do
day-outside-years = { $date } is not in the years { $first }–{ $last }: check the year

# The board
command-board = Board
help-board = Shows all visits stage by stage: whose turn it is and for how long nothing has happened
board-title = Visits by stage
board-days = Days
hint-go-there = To the visit
hint-stage = Stage

# Further visits, and of what kind
command-add-visit = Add a visit
help-add-visit = Adds a further visit of the pair in the direction that you choose
command-remove-visit = Remove the visit
help-remove-visit = Removes the selected visit with its checklist
command-turn-kind = Visit or swap
help-turn-kind = Makes a library swap of the visit, or the other way round; the checklist follows
pick-title-direction = Who visits whom?
pick-direction = { $count ->
    [0] no visit
    [one] 1 visit already
   *[other] { $count } visits already
}
