# Stages: how far a visit has come
stage-no-date = no date
stage-dated = dated
stage-planned = planned
stage-travelled = travelled
stage-reported = reported

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
due-letter-unanswered = letter not answered
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
