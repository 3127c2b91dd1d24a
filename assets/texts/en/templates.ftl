# Templates of the checklists: the list with which a new visit or swap begins
item-added-to-list = item added to the checklist
command-checklists = Checklist templates
help-checklists = Edits the lists with which new visits and swaps begin
template-title = Checklist of a new day: { $kind }
template-other = Tab: { $kind }
template-as-given = * mandatory, ← ticks itself. The list is the program's own. A change is for new visits; g gives the item to agreed ones too.
template-edited = * mandatory, ← ticks itself. The list was edited by you. A change is for new visits; g gives the item to agreed ones too.
template-ticked-from = ticked { $fact }
template-end-of-phase = The item is at the edge of its phase ({ $phase }) already. Its phase is changed by editing it (e).
hint-give-item = Give to agreed
hint-other-list = Other list
form-title-template-item = Item of the checklist: { $kind }
form-title-new-template-item = New item of the checklist: { $kind }
form-words-fi = In Finnish
form-words-sv = In Swedish
form-words-en = In English
form-words-hint = What is to be done or agreed
form-words-other-hint = If empty, the item shows in another language
form-words-of-fact-hint = The item is still ticked { $fact }, whatever its words
form-item-mandatory = Mandatory
form-item-mandatory-hint = Whether the item belongs to every visit day. ← → changes it.
change-add-template-item = Checklist ({ $kind }): added “{ $item }”
change-edit-template-item = Checklist ({ $kind }): changed “{ $item }”
change-remove-template-item = Checklist ({ $kind }): removed “{ $item }”
change-remove-template-item-of-fact = Checklist ({ $kind }): removed “{ $item }”; it is neither awaited of new visits nor ticked by itself
change-move-template-item = Checklist ({ $kind }): moved “{ $item }”
change-give-template-item = “{ $item }” ({ $kind }) added to the checklist of { $count ->
    [one] one visit
   *[other] { $count } visits
}
refused-too-many-items = A checklist has { $most } items at most
refused-last-template-item = The only item of a list cannot be removed: add another first
refused-template-item-twice = The list has “{ $item }” already
refused-nobody-lacks-item = Nobody lacks “{ $item }”: all whose day is ahead have it
record-template_item = item of a checklist's template
field-fi = in Finnish
field-sv = in Swedish
field-en = in English
field-wording = words
cli-about-visits-template = Edits the lists with which new visits and swaps begin
cli-about-visits-template-list = Lists the items
cli-about-visits-template-add = Adds an item to a list
cli-about-visits-template-edit = Changes the words, the phase or the mandatory mark of an item
cli-about-visits-template-remove = Takes an item off a list; visits that have it keep it
cli-about-visits-template-move = Moves an item within its phase
cli-about-visits-template-give = Gives the item to agreed visits too, whose day is not past
cli-arg-listed-kind = Which list: visit or swap; both without it
cli-arg-template-kind = Which list: visit or swap
cli-arg-template-item = Number or key of the item, as template list shows them
cli-arg-template-direction = Where to: up or down
cli-arg-words-fi = The words in Finnish
cli-arg-words-sv = The words in Swedish
cli-arg-words-en = The words in English
cli-arg-item-mandatory = The item belongs to every visit day
cli-arg-item-optional = The item is not mandatory
cli-no-such-template-item = The checklist ({ $kind }) has no item “{ $item }”. See: kumppani visits template list

# The programme of the day on the command line
cli-about-visits-programme = The timed programme of a visit's day: list, add, edit and remove
cli-about-visits-programme-list = Lists the items and what looks odd in them
cli-about-visits-programme-add = Adds an item to the programme
cli-about-visits-programme-edit = Changes an item of the programme; what is not named stays
cli-about-visits-programme-remove = Takes an item out of the programme
cli-about-visits-programme-from-source = Adds items of the ready list; without names those that belong to every visit
cli-about-visits-programme-from-plan = Adds the lines of the received plan that begin with a time
cli-arg-slot = Number of the item in the list
cli-arg-slot-time = When: 9.30 or 9.30-10.15
cli-arg-new-time = When: 9.30 or 9.30-10.15
cli-arg-slot-title = What is done then
cli-arg-new-title = What is done then
cli-arg-slot-minutes = Length in minutes
cli-arg-slot-kind = Kind: mandatory, library, fun, wellbeing, break or travel
cli-arg-new-kind = Kind: mandatory, library, fun, wellbeing, break or travel
cli-arg-slot-payer = Payer: ake, municipality or none; without it the usual one of the kind
cli-arg-source-items = Items of the ready list
cli-no-such-slot = The programme has no item { $number }. See: kumppani visits programme VISIT list
cli-no-slots = The day has no programme. Add one: kumppani visits programme VISIT from-source
cli-source-is-there = The programme has everything that was asked of the list already
cli-no-timed-lines = The received plan has no lines with a time that the programme does not have already

# Plans from a form
plans-not-a-list = The table is no list of plans: it needs the programme of the day and our order reference, or the programme, the host and the guests. Headers: { $found }
plans-two-columns = Two columns may mean the same ({ $field }): { $first } and { $second }. Remove one, or give --map { $field }="{ $first }"
plans-no-column = There is no column { $header }. Headers: { $found }
plans-no-words = the row has no programme of the day
plans-no-visit = the reference is missing, and host and guests are not named: add the order reference
plans-unknown-reference = no visit of this round has this reference: check it
plans-no-visit-between = there is no such visit between these libraries in this round: check which is the host
plans-which-visit = there are several visits between these libraries: add the order reference. Perhaps one of these: { $visits }
plans-other-day = the day of the visit is { $has }, in the plan { $says }: the day was not changed
plans-other-count = { $has } participants are noted, { $says } in the plan: the number was not changed
plans-import-tally = New plans { $plans }, noted already { $known }, faulty records { $problems }
shell-preview-plans = Plans of visit days, { $count } records
change-import-plans = { $count ->
    [one] One plan
   *[other] { $count } plans
} from the file { $file }
change-paste-plans = { $count ->
    [one] One plan
   *[other] { $count } plans
} from the clipboard
cli-about-visits-import = Keeps the plans of the days from a form export, one row for each: all or none
cli-arg-plan-map = Which header is which field, for instance programme="How the day goes" or date=#3
cli-plan-field-unknown = There is no field { $field }. Fields: { $known }
cli-column-found = the plan speaks of
