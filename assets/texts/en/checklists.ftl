# Items of the checklist: who or what ticked them, due days, items of one's own
ticked-by = { $by } { $day }
fact-date = date noted { $day }
fact-participants = number noted { $day }
fact-plan = plan noted { $day }
fact-invoice = claim approved { $day }
fact-report = report noted { $day }
fact-word-date = from the date
fact-word-participants = from the number of participants
fact-word-plan = from the plan
fact-word-invoice = from the approved claim
fact-word-report = from the report
item-of-ones-own = the visit's own item
item-due = by { $day }
due-item-due = checklist item waits
today-item-due = to do: { $item }
command-add-item = Own item
help-add-item = Adds an item of its own to the visit's checklist
form-title-item = { $item }
form-title-add-item = Own item: { $name }
form-item-words = What is to be done
form-item-words-hint = The item is on this visit's checklist alone
form-item-phase = When
form-item-due = By
form-item-due-hint = For example 12.4. From that day on it shows on Today, unless it is ticked.
form-remove-item = Remove the item
change-edit-item = Visit { $visit }: item “{ $item }” changed
change-add-item = Visit { $visit }: own item added
change-remove-item = Visit { $visit }: own item removed
change-receive-plan = Visit { $visit }: plan received { $day }
refused-item-empty = The item has no words: write what is to be done
refused-item-of-template = An item of the template cannot be changed or removed for one visit: give it a due day or a note
refused-plan-empty = The plan has no words: paste the library's message
refused-plan-stands = A received plan is not changed: undo it or enter a new one
record-visit_plan = plan
field-words = words
field-due = by
field-ticked_from = follows
field-came = received
cli-about-visits-item = Changes an item of the checklist, or adds and removes the visit's own
cli-about-visits-item-add = Adds an item of its own to the visit's checklist
cli-about-visits-item-edit = Changes an item's due day and note, and the words of an own one
cli-about-visits-item-remove = Removes an item of the visit's own
cli-arg-item-words = What is to be done
cli-arg-item-phase = When: before, on the day (day) or after
cli-arg-item-due = By which day
cli-arg-no-due = Takes the due day away
cli-arg-item-note = A note
cli-arg-new-words = New words of an own item

# The plan of the day
command-day-plan = Plan of the day
help-day-plan = Keeps the plan that a library sent and ticks the mandatory items that it speaks of
ui-plan = Plan
ui-plan-came-on = received { $day } (O shows it)
ui-plan-title = Plan: { $name }
ui-plan-offered = The plan speaks of these; Enter ticks the chosen
ui-plan-missing = Not spoken of: { $items }
ui-plan-came = Received { $day }
ui-plan-earlier = { $count ->
    [one] Another plan came before this one; it is in the visit’s history (h).
   *[other] { $count } other plans came before this one; they are in the visit’s history (h).
}
ui-plan-none = No plan has come yet. + enters it.
form-title-plan-came = Plan received: { $name }
form-plan-text = Message
form-plan-text-hint = Paste the library’s message as it is. Tab goes to the day, ^s keeps it at once.
form-plan-came = Received
hint-take-offered = Tick the chosen
hint-new-plan = New plan
blocked-nothing-offered = Nothing is chosen to be ticked
change-tick-several = Visit { $visit }: { $count ->
    [one] 1 item ticked
   *[other] { $count } items ticked
}
cli-arg-plan-words = The file with the plan, or - (standard input)
cli-arg-came = The day on which the plan came; else today
cli-arg-tick = Ticks the mandatory items that the plan speaks of, too

# Participants
participant-librarian = professionals
participant-management = management
participant-other-staff = other staff
participant-companion = others
participants-of-role = { $role } { $count }
participants-by-role = { $parts }
participants-with-share = { $people } ({ $share }% of the staff)
ui-participants = Participants
form-title-participants = Participants: { $name }
form-participants-hint = How many travel, as many as possible. If empty, the sum of the roles.
form-participants-section = By role, where known
form-participant-names = Names
form-participant-names-hint = Only where they are needed: names are personal data
form-error-more-by-role = By role there are { $count } participants: mend the number or the roles (p)
change-set-participants = Visit { $visit }: { $people }
field-roles = roles
field-names = names
cli-about-visits-participants = Sets how many take part, their roles and names
cli-arg-participant-roles = How many in which role: librarian=3, management, other_staff, companion
cli-arg-participant-names = Names, where they are needed
