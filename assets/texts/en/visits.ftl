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
due-letter-unanswered = letter not answered
due-pair-withdrawn = one of the pair withdrew
due-pair-to-decide = pair waits for a decision
due-no-date = visit without a date
due-plan-missing = plan missing
due-report-missing = report missing
due-invoice-missing = invoice missing
due-invoice-anew = a new invoice is awaited
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

# What is good to know of a day
holiday-new-year = New Year’s Day
holiday-epiphany = Epiphany
holiday-good-friday = Good Friday
holiday-easter = Easter Sunday
holiday-easter-monday = Easter Monday
holiday-may-day = May Day
holiday-ascension = Ascension Day
holiday-pentecost = Pentecost
holiday-midsummer-eve = Midsummer Eve
holiday-midsummer = Midsummer Day
holiday-all-saints = All Saints’ Day
holiday-independence = Independence Day
holiday-christmas-eve = Christmas Eve
holiday-christmas = Christmas Day
holiday-boxing-day = Boxing Day
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
school-holiday-autumn = autumn holiday
school-holiday-winter = winter holiday
school-holiday-christmas = Christmas holiday
school-holiday-most = the schools’ { $kind } in most municipalities
school-holiday-some = the schools’ { $kind } in some municipalities
day-same-day = { $library } is in visit { $reference } on the same day, too
day-before-closing = the registration closes only on { $date }
day-long-after-closing = more than { $days } days after the registration closed on { $date }
form-visit-date-noted = Note: { $notes }

# The calendar
command-calendar = Calendar
help-calendar = Shows the visits of the month on their days and what is good to know of the days
calendar-title = { $month } { $year }
calendar-week = wk
calendar-day = { $weekday } { $date }, week { $week }
calendar-no-visits = No visits.
hint-day = Day, week
hint-month = Month
hint-today = Today
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# Mine or all
command-mine = Mine / all
help-mine = Narrows the lists to what I look after, or shows all again
ui-only-own = mine, { $count } hidden
ui-none-of-mine = You look after none of these. { $key } shows all.
blocked-narrowed = The list is narrowed to yours. Show all first.

# Where the keys change hands
ui-keys = Keys
keys-place = { $place }: { $host } from the host, { $guest } from the guests (estimate)
keys-place-ferry = { $place }: { $host } from the host, { $guest } from the guests (estimate; there is a ferry on the way)
