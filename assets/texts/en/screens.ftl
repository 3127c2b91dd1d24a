# Top row, message row and card
ui-search = Search:
ui-chord = { $key } … waits for a second key, Esc cancels
ui-saving = Saving…
ui-solving = Solving the pairs…
ui-loading = Reading…
ui-too-small = Enlarge the window: 60 × 16 characters are needed. q quits.
ui-size-now = Now { $columns } × { $rows }.

# Shared headings
ui-number = No
ui-status = Status
ui-reason = Reason
ui-note = Note
ui-carried = Carried over
ui-carried-from = from round { $round }, there number { $registration }
ui-carried-from-because = from round { $round }, there number { $registration }; postponed because: { $reason }
ui-went-on = Goes on
ui-goes-on = in round { $round } as number { $registration }: { $status }
ui-date = Day
ui-money = { $sum }
ui-points = { $points }
ui-distance = { $distance }
ui-newest-history = Latest changes
ui-by-at = { $by }, { $at }
ui-marked = { $count ->
    [one] 1 marked
   *[other] { $count } marked
}

# Today
ui-count-registrations = { $count ->
    [one] 1 registration
   *[other] { $count } registrations
}
ui-count-pairs = { $count ->
    [one] 1 pair
   *[other] { $count } pairs
}
ui-count-visits = { $count ->
    [one] 1 visit
   *[other] { $count } visits
}
ui-budget-left = { $left } left
ui-days = { $count } d
ui-today-nothing-waits = Nothing waits. Have a good day!
ui-first-steps = How to begin

# Registrations
ui-status-new = new
ui-status-accepted = accepted
ui-status-postponed = postponed
ui-status-declined = declined
ui-status-clarify = asked back
ui-status-merged = merged
ui-library = Library
ui-libraries = Libraries
ui-libraries-unknown = Not known yet: choose the libraries ({ $key })
ui-libraries-unsure = The reading is unsure: check it
ui-municipality = Municipality
ui-received = Came
ui-flags = Note
ui-topics = Topics
ui-contact = Contact
ui-question-site = Which site registers?
ui-question-interests = What would you like to develop with your partner library?
ui-question-cooperation = Do you already co-operate with another library?
ui-question-extra = Anything else
ui-no-answer = No answer
ui-searched = Search: { $words }
ui-shown-of = { $shown } / { $all }
ui-queue-empty = No registrations yet. Import the answers of the form: { $key }
ui-queue-nothing-fits = No registration fits the search or the filter. Esc clears the search.
ui-flag-test-row = test
ui-flag-before-opening = too early
ui-flag-late = late
ui-flag-withdrawn = withdrawn
ui-flag-outside-area = outside
ui-flag-unknown-library = unknown
ui-flag-ambiguous-library = ambiguous
ui-flag-several-libraries = several
ui-flag-other-site = site changed
ui-flag-duplicate-of = same as { $registration }
ui-flag-overlaps = partly as { $registration }
ui-flag-empty-interests = no topic
ui-flag-swap-wish = swap
ui-flag-language = { $language }
ui-flag-named-cooperation = co-operates

# Pairs
ui-pair-locked = locked
ui-pair-awaits-answer = The libraries have been told; their answer is awaited.
ui-owner = Owner
ui-pair-waiting = waiting
ui-pair-waiting-why = Accepted, but in no pair yet. Solve the pairs: { $key }
ui-pair-withdrawn = withdrawn
ui-pair-withdrawn-why = { $name } withdrew after it was accepted. The pair: { $status }
ui-pair-withdrawn-waits = Withdrawn after it was accepted: no pair is suggested. If it takes part after all, accept it again on the queue and say why: { $key }
ui-left-over = left over
ui-pairs-accepted = accepted { $count }
ui-pairs-suggested = suggested { $count }
ui-pairs-total = total { $points }
ui-pairs-optimal = ✓ best possible
ui-pairs-at-most = at most { $points }
ui-pairs-cost = estimate { $sum }
ui-pairs-empty = No pairs yet. Accept registrations, then solve the pairs: { $key }
ui-score-size = Size
ui-score-distance = Distance
ui-score-interests = Topics
ui-score-total = Total
ui-road = about { $distance } each way
ui-road-unknown = the distance is not known
ui-rule-lock = Locked: { $a } — { $b }
ui-rule-forbid = Forbidden: { $a } — { $b }
ui-ways = Alternatives
ui-way-waits = It waits for the next round: the best one to wait, the points stay.
ui-ways-old = Pairs have been accepted since the proposal: { $key } works the alternatives out again.
ui-way-trio = { $key } locks the trio.

# Visits
ui-stage = Stage
ui-stage-no-date = no date
ui-stage-dated = dated
ui-stage-planned = planned
ui-stage-travelled = travelled
ui-stage-reported = reported
ui-stage-invoiced = invoiced
ui-stage-closed = closed
ui-ball = Whose turn
ui-ticks = Done
ui-guest-host = Guest → host
ui-reference = Reference
ui-waiting-since = waiting since { $date }
ui-mandatory-mark = * always in the programme
ui-visits-empty = No visits yet. They come when a pair is accepted.

# Claims
ui-visit = Visit
ui-claim-status-entered = waiting
ui-claim-status-approved = approved
ui-claim-status-returned = returned
ui-claim-status-rejected = rejected
ui-claimed-short = Claimed
ui-sanctioned-short = Sanct.
ui-claimed = Claimed
ui-computed = Computed
ui-sanctioned = Sanctioned
ui-ake-pays = AKE pays
ui-entered = Entered by
ui-invoice = Invoice
ui-invoice-facts = { $number } · business id { $business } · came { $arrived }
ui-claim-title = Claim { $claim }: { $visit }
ui-line-kind = Cost
ui-line-day = Day
ui-line-road = Road
ui-line-passengers = +pax
ui-line-reason = Reason: { $reason }
ui-sum = Total
ui-claims-empty = No claims yet. Enter the travel invoice of a visit: { $key }

# Layers above
ui-menu-help = Help: what can be done here
ui-menu-palette = All commands
ui-menu-actions = Actions for this row
ui-menu-nothing-fits = Nothing fits
ui-filter-typed = Filter:
ui-reason-none = No reason
ui-reason-own = In own words:
ui-optional = (optional)
ui-preview = Preview of the import: { $file }
ui-preview-ready = Nothing is saved yet. Enter imports.
ui-preview-nothing = The file has nothing to import.
ui-preview-mapping = Columns
ui-preview-rows = The first answers
ui-history = History: { $record }
ui-journal = History: everything
ui-history-empty = No changes
ui-taken-back = Taken back since
ui-conflict = Somebody else was first
ui-conflict-explained = Your change was not saved; the other one stands. Look at both, and make yours again if it is still needed.
ui-conflict-mine = You tried
ui-conflict-theirs = The other did
ui-preview-reading = Preview of the import
ui-preview-columns = Which column is which: { $file }
ui-preview-which = Which of these is { $field }?
ui-preview-none-of-these = none of these
ui-preview-field = Which field is the column { $header }?
ui-preview-unread = not read
ui-preview-missing = missing: choose a column
ui-preview-no-column = not in the file
ui-preview-absent-field = Enter: the file does not have this question, or has it after all.
ui-preview-unusable = { $count ->
    [one] One row cannot be used: v shows it, w writes it to a file. The others go in.
   *[other] { $count } rows cannot be used: v shows them, w writes them to a file. The others go in.
}
ui-preview-problems = { $count ->
    [one] One row that cannot be used
   *[other] { $count } rows that cannot be used
}
ui-preview-odd = { $count ->
    [one] One odd value; the answer is taken in all the same
   *[other] { $count } odd values; the answers are taken in all the same
}
ui-preview-absent = { $count ->
    [one] One registration that the file does not have
   *[other] { $count } registrations that the file does not have
}
ui-preview-changed = { $count ->
    [one] One changed answer: − before, + now
   *[other] { $count } changed answers: − before, + now
}
ui-preview-edited = The answer was edited here: our words stay, and the form's new ones are shown beside them (=).
ui-preview-more-changed = { $count ->
    [one] and one more
   *[other] and { $count } more
}
ui-preview-absent-stay = The missing ones stay as they are: the export may be filtered.
ui-preview-absent-go = The missing ones are marked as withdrawn when you import the file.
ui-preview-progress-reading = Reading: { $done } of { $of } answers ({ $percent } %)
ui-preview-progress-writing = Saving: { $done } of { $of } answers ({ $percent } %). If you stop, nothing is saved.
ui-preview-writing = Saving. If you stop, nothing is saved.
ui-pairs-cost-over = estimate { $sum } > budget
ui-pairs-unsolved = solve again ({ $key })
ui-pair-forbidden = forbidden
ui-claim-status-one-sum = one sum
ui-preview-stopped = { $count ->
    [one] One row cannot be used: v shows it. Nothing is entered until it is mended.
   *[other] { $count } rows cannot be used: v shows them. Nothing is entered until they are mended.
}
