# The command line: what was done, what stands in the way, and the help.

cli-written = { $label }. Entry { $entry }; “kumppani undo” takes it back.
cli-undone = { $label }. Entry { $entry }; “kumppani redo” restores it.
cli-init-done = { $path }: the new database is ready. Next: “kumppani directory import” and “kumppani round add”.
cli-check-whole = { $file }: the database is whole.
cli-check-broken = { $file }: the database has faults: { $problems }. Restore the backup or ask the administrator.

cli-in-file = { $file }: { $problem }
cli-standard-input = standard input
cli-file-missing = { $file }: no such file. Check the path.
cli-file-no-permission = { $file }: you have no permission for this file. Check its mode.
cli-file-is-folder = { $file }: this is a folder. Name a file.
cli-file-too-large = { $file }: the file is larger than 64 MB. Split it.
cli-file-exists = { $file }: the file exists already; nothing was changed.
cli-file-failed = { $file }: the file cannot be used: { $error }
cli-folder-without-parent = { $folder }: the folder in which this one would be made does not exist. Check the path.
cli-folder-no-permission = { $folder }: you may not write to this folder. Give another one.
cli-folder-is-file = { $folder }: this is not a folder but a file. Give the name of a folder.
cli-folder-failed = { $folder }: the folder cannot be written to: { $error }
cli-no-folder = { $folder }: no such folder. Make it first.
cli-no-home = Your home folder is not known. Name the database: --db PATH.
cli-no-chance = The system gave no random numbers ({ $error }). Nothing was changed.
cli-name-malformed = “{ $name }” cannot be a name: 1–32 letters, digits, dots, hyphens or underscores.
cli-as-refused = { $path }: you do not own the database, so you cannot act as { $name }. Leave out --as; you are { $own }.
cli-no-round = There is no round yet. Add the first: kumppani round add.
cli-no-such-round = There is no round { $round }. See: kumppani round list.

cli-number-malformed = “{ $value }” cannot be a number. Give numbers, lists or ranges: 5 2,7 2-42.
cli-date-malformed = “{ $value }” is not a date. Write 2024-02-16 or 16.2.2024.
cli-sum-malformed = “{ $value }” is not a sum of money. Write, say, 49,40.
cli-cents-malformed = “{ $value }” will not do: give whole cents a kilometre, 0–1000.
cli-record-malformed = “{ $value }” is not a record. Write registration:3, partnership:2, visit:2 or claim:1.
cli-map-malformed = “{ $value }” will not do: write FIELD=HEADER, say site=Toimipiste.
cli-role-unknown = There is no role “{ $value }”.
cli-person-malformed = “{ $value }” cannot be a name: 1–32 letters, digits, dots, hyphens or underscores.

cli-line-problem = Line { $number } of the new claim: { $problem }
cli-line-missing = { $key }=… is missing. Example: kind=car date=2024-03-05 km=76 passengers=2 amount=49,40
cli-line-twice = { $key } stands there twice.
cli-line-key = “{ $key }” is not a known word. The words: { $possible }.
cli-line-kind = “{ $value }” is not a kind of cost. The kinds: { $possible }.
cli-line-value = { $key }={ $value } will not do. Write a number.

cli-usage = { $problem } Help: kumppani --help
cli-usage-no-value = { $argument }: the value is missing.
cli-usage-value-of = “{ $value }” will not do: { $argument }. Possible: { $possible }.
cli-usage-value = “{ $value }” will not do: { $argument }.
cli-usage-unknown-argument = There is no option “{ $argument }”.
cli-usage-unknown-command = There is no command “{ $command }”.
cli-usage-missing = Missing: { $argument }.
cli-usage-no-command = A subcommand is missing: { $possible }.
cli-usage-which-command = The subcommand is missing: --help lists them.
cli-usage-conflict = { $argument } cannot stand beside { $other }.
cli-usage-twice = { $argument } is given twice: give it once.

cli-not-a-file = This is not a regular file. Give a file, or read from a pipe: import -
cli-input-is-terminal = The standard input is a terminal, not a file. Read from a pipe or a file: kumppani import - < answers.csv
cli-import-bad-row = { $problem } Nothing was imported.
cli-import-bad-rows = { $problem } And { $count ->
        [one] one other bad record
       *[other] { $count } other bad records
    }: see --dry-run. Nothing was imported.
cli-import-reading = Reading: { $done } of { $of } answers
cli-import-writing = Saving: { $done } of { $of } answers
cli-import-sums = Added { $added }, changed { $changed }, unchanged { $unchanged }; withdrawn { $withdrawn }, missing from the file { $missing }.
cli-import-left-out = { $count ->
        [one] one record cannot be used: { $rows }.
       *[other] { $count } records cannot be used: { $rows }.
    } { $where }
cli-import-see-list = The list has rows and reasons; --unusable FILE writes them to a file to mend.
cli-import-see-file = They are in { $file } to be mended.
cli-import-unusable-written = The rows that cannot be used were written to { $file }.
cli-column-number = no
cli-column-header = header
cli-column-field = field
cli-column-values = first values
cli-no-profiles = No profiles have been saved. Save how the columns are read: kumppani import FILE --save-profile NAME.
cli-import-columns = Columns: { $columns }
cli-dry-run = Dry run: nothing was written.
cli-nothing-to-write = There was nothing new in the file: nothing was written.
cli-outcome-added = added
cli-outcome-known = known
cli-outcome-changed = changed
cli-outcome-unchanged = unchanged
cli-outcome-not-answered = no answer
cli-outcome-problem = bad

cli-queue-empty = No registrations.
cli-nothing-new = There are no new registrations.
cli-accepts-withdrawn = { $count ->
    [one] Registration { $registrations } was withdrawn; it is accepted all the same.
   *[other] Registrations { $registrations } were withdrawn; they are accepted all the same.
}
cli-is-merged = Registration { $registration } is merged into registration { $into }. Reopen it first: kumppani queue reopen { $registration }.
cli-no-libraries = The directory is empty. Import the libraries: kumppani directory import FILE.
cli-library-main = main library
cli-library-branch = branch
cli-library-unknown = not known

cli-no-pairs = No pairs. Solve: kumppani pairs suggest --save.
cli-no-such-pair = Registrations { $a } and { $b } are not a pair.
cli-no-such-partnership = There is no pair { $partnership } in this round. See: kumppani pairs list.
cli-nothing-suggested = There are no suggestions to accept. Solve: kumppani pairs suggest --save.
cli-no-past = No earlier pairs were imported. Import them: kumppani pairs import FILE.
cli-no-such-past = There is no earlier pair { $past }.
cli-locked = locked
cli-left-over = Left over: { $registration } { $name }. { $reason }
cli-proposal-sums = { $count ->
        [one] One pair
       *[other] { $count } pairs
    }, { $total } points, travel estimated at { $cost }.

cli-no-visits = No visits. Accept the pairs first: kumppani pairs accept.
cli-no-such-item = The checklist of visit { $visit } has no item “{ $item }”. The items: { $possible }.
cli-nothing-due = Nothing is waiting.

cli-no-claims = No claims.
cli-no-such-line = There is no claim line { $line } in this round.
cli-claim-head = Claim { $claim }: { $status }. Invoice { $number }, arrived { $arrived }, entered by { $actor }.

cli-journal-empty = The journal is empty.
cli-taken-back = taken back
cli-journal-whole = { $count ->
        [one] The journal is whole: one entry
       *[other] The journal is whole: { $count } entries
    }, hash of the last { $head }
cli-journal-broken = The journal is not whole: entry { $entry }, { $problem }. Compare with the backup.
cli-journal-other-head = No entry of the journal has the hash { $kept } (the last one’s: { $head }). Its end may have been cut; compare with the backup.
cli-nobody = Nobody has a role or a language of their own: everybody may do everything, but nobody decides on a claim they entered.

cli-column-left = left
cli-column-since = since
cli-column-days = days
cli-column-what = what waits
cli-column-record = record
cli-column-who = whose
cli-column-numbers = numbers
cli-column-points = points
cli-column-size = size
cli-column-distance = distance
cli-column-interests = interests
cli-column-pair = pair
cli-column-row = record
cli-column-outcome = outcome
cli-column-problem = what is unclear
cli-column-stage = stage
cli-column-ball = whose turn
cli-column-ticked = ticked
cli-column-visit = guests → host
cli-column-findings = findings
cli-column-line = line
cli-column-computed = computed

cli-heading-usage = Usage
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-heading-global = With any command
cli-heading-examples = Examples

cli-about-kumppani = Partner libraries: from registrations to pairs, visits and checked claims. Without a command, opens the interface.
cli-about-demo = Opens the interface on a sample round that is gone afterwards
cli-about-init = Makes a new database
cli-about-round = Rounds
cli-about-round-add = Begins a round
cli-about-round-list = Lists the rounds
cli-about-round-budget = Sets or unsets a round’s budget
cli-about-round-carry = Carries the postponed registrations of an earlier round over to this one
cli-about-directory = The directory of libraries
cli-about-directory-import = Imports libraries (Kirkanta JSON, CSV or XLSX)
cli-about-directory-list = Lists the libraries
cli-about-import = Imports the form’s answers (CSV or XLSX)
cli-about-profiles = Column profiles of forms
cli-about-profiles-remove = Removes a profile
cli-about-queue = Lists the registrations, or decides on them
cli-about-queue-show = Shows a registration with its answer
cli-about-queue-accept = Accepts
cli-about-queue-postpone = Postpones to the next round
cli-about-queue-decline = Declines
cli-about-queue-clarify = Asks back
cli-about-queue-reopen = Takes the decision away: the registration is new again
cli-about-queue-merge = Merges a registration into another
cli-about-queue-set-libraries = Says which libraries a registration means; the same words are remembered
cli-about-queue-note = Keeps a note
cli-about-pairs = Pairs of libraries
cli-about-pairs-suggest = Solves the best pairs
cli-about-pairs-scores = Lists the score of every possible pair
cli-about-pairs-handout = Shows the pairs as a handout for the meeting of colleagues, without contact data
cli-about-pairs-export = Writes the pairs as a table without contact data (.xlsx or .csv)
cli-about-pairs-mend = Shows whether more would have a partner if as few decided pairs as possible were broken up; --save does it
cli-about-pairs-lock = Locks two together
cli-about-pairs-forbid = Forbids a pair
cli-about-pairs-free = Takes a lock or a ban away
cli-about-pairs-break = Dissolves a pair with its visits
cli-about-pairs-trio = Locks three into a trio
cli-about-pairs-why = Tells why these are a pair or not, and what another choice would cost
cli-about-pairs-list = Lists the pairs
cli-about-pairs-import = Imports a list of the pairs from before this program
cli-about-pairs-past = Lists the pairs from before this program
cli-about-pairs-past-remove = Removes a pair that never was from that list
cli-about-pairs-accept = Accepts suggested pairs and opens their visits
cli-about-visits = Lists the visits, or changes them
cli-about-visits-show = Shows a visit with its checklist
cli-about-visits-tick = Ticks an item of the checklist
cli-about-visits-untick = Takes a tick away
cli-about-visits-plan = Sets a visit’s day and number of participants
cli-about-visits-add = Adds a further visit: the pair’s number, and the registration numbers of guest and host
cli-about-visits-remove = Removes a visit with its checklist
cli-about-visits-kind = Makes a library swap (swap) of a visit, or a visit (visit) of a swap
cli-arg-guest = The number of the guest’s registration
cli-arg-host = The number of the host’s registration
cli-arg-kind = visit or swap, a library swap
cli-about-visits-note = Keeps a note
cli-about-due = Says what is stuck, oldest first
cli-about-claims = Lists the claims, or handles them
cli-about-claims-add = Enters a claim and checks it
cli-about-claims-show = Shows a claim with its lines and findings
cli-about-claims-line = Decides on a line otherwise than the rules propose
cli-about-claims-approve = Approves a claim; never the one who entered it
cli-about-claims-return = Returns a claim: a credit note and a new invoice are awaited
cli-about-claims-reject = Rejects a claim
cli-about-claims-reopen = Takes the decision on a claim back
cli-about-journal = Shows the journal, all of it or one record’s
cli-about-journal-verify = Verifies that the journal is whole
cli-about-undo = Takes back your own newest change, or a given entry
cli-about-redo = Restores what was last taken back
cli-about-rates = Kilometre rates
cli-about-rates-list = Lists the kilometre rates by year
cli-about-rates-add = Sets the kilometre rate of a year
cli-about-user = Users
cli-about-user-list = Lists those who have a role or a language of their own
cli-about-user-add = Gives a person a role
cli-about-user-language = Sets your own language
cli-about-check = Checks that the database is whole
cli-about-match = Computes the best matching of a file with the columns a, b and weight
cli-about-keys = Prints the keys of the interface
cli-about-completions = Prints completions for a shell
cli-about-man = Prints a page of the manual
cli-arg-pages = A folder that gets a page for each command
cli-man-written = Pages of the manual: { $count }, in { $folder }
cli-arg-db = The database; else KUMPPANI_DB or $XDG_DATA_HOME/kumppani/kumppani.db
cli-arg-actor = In whose name; believed only from the owner of the database
cli-arg-round = The round’s code; else the newest
cli-arg-lang = The language: fi, sv or en
cli-arg-help = Shows this help
cli-arg-version = Shows the version
cli-arg-code = The round’s code, say 2024K
cli-arg-opens = Registration opens: 2024-02-16 or 16.2.2024
cli-arg-closes = The last day of registration
cli-arg-from-round = From which round; otherwise the newest that has any
cli-arg-name = A name
cli-arg-budget = The budget in euros
cli-arg-json = Prints one JSON document
cli-arg-sum = The budget in euros
cli-arg-unset = Removes the budget
cli-arg-file = The file; - is the standard input
cli-arg-map = Which column is which field, say site=Toimipiste; may be repeated
cli-arg-dry-run = Says what would happen and writes nothing
cli-arg-profile = Read the columns by this profile; none uses no profile
cli-arg-save-profile = Save how the columns are read under this name
cli-arg-no-header = The file has no header row
cli-arg-strict = Import nothing where even one record cannot be used
cli-arg-unusable = Write the records that cannot be used to this new file (CSV)
cli-arg-skip-unusable = Imports the others where some records cannot be used (as is done anyway)
cli-arg-status = Only those of this status
cli-arg-ids = The numbers: 5, 2,7 or 2-42
cli-arg-all-new = All new ones
cli-arg-reason = The reason
cli-arg-id = The number
cli-arg-into-id = The registration that it becomes part of
cli-arg-libraries = The libraries’ ids; the first gives the position
cli-arg-note = The note
cli-arg-objective = What is aimed at
cli-arg-save = Saves the suggestion for the round
cli-arg-a = The first registration’s number
cli-arg-b = The second registration’s number
cli-arg-members = The numbers of three registrations
cli-arg-distribution = Counts for every ten points how many pairs are possible and how many are chosen
cli-arg-page = Writes an HTML page to print to this file
cli-arg-sheet = The file to write, .xlsx or .csv
cli-arg-free = Frees the lock on the trio
cli-arg-registrations = The numbers of one, two or three registrations
cli-arg-partnerships = The pairs’ numbers: 1, 2,3 or 1-5
cli-arg-past = Numbers of the earlier pairs: 1, 2,3 or 1-5
cli-arg-all = All suggested ones
cli-arg-visit = The visit’s number or order reference, say KUMPPANI-2024K-07-B
cli-arg-item = The item’s key (date_agreed) or its number in the list
cli-arg-date = The day of the visit
cli-arg-no-date = Removes the day
cli-arg-participants = How many travel
cli-arg-invoice = The invoice’s number
cli-arg-business-id = The invoicer’s business id
cli-arg-arrived = The day it arrived; else today
cli-arg-lines = A line of the breakdown, may be repeated: kind=KIND date=DATE amount=EUROS, for one’s own car also km=KM passengers=N; and note=TEXT. Kinds: car train bus tram ferry hired_bus shared_taxi parking travel_from_home municipal_car library_van daily_allowance meal_money lunch wellbeing lodging wages substitute gift admission other
cli-arg-line-id = The line’s number (kumppani claims show)
cli-arg-sanction = The sum that AKE pays
cli-arg-record = The record: registration:3, partnership:2, visit:2 or claim:1
cli-arg-limit = How many of the newest entries
cli-arg-head = A hash kept elsewhere, which must be found in the journal
cli-arg-entry = The entry’s number; else your own newest
cli-arg-max-cardinality = First as many pairs as possible, then the greatest sum
cli-arg-year = The year
cli-arg-car = Own car, cents a kilometre
cli-arg-passenger = Each passenger, cents a kilometre
cli-arg-person = The person’s name
cli-arg-role = The role
cli-arg-own = The language: fi, sv or en
cli-arg-shell = The shell
cli-arg-path = The command, say: queue accept
cli-about-settings = Settings: numbers that the coordinators may change
cli-about-settings-list = Lists the settings with their explanations
cli-about-settings-set = Changes a setting
cli-about-settings-reset = Gives a setting its default back
cli-about-directory-size = Notes how large a library is: 0 removes
cli-about-directory-times = Travel times from a list
cli-about-directory-times-import = Imports travel times (CSV or XLSX: from, to, minutes)
cli-about-directory-time = Notes the travel time between two libraries: 0 removes
cli-arg-key = The setting’s key (kumppani settings list)
cli-arg-value = The new value, a whole number
cli-arg-library = The library’s id (kumppani directory list)
cli-arg-measure = Measure: staff person-years, loans or visits a year
cli-arg-amount = Amount, for example 2.5
cli-arg-from = Id of the start
cli-arg-to = Id of the destination
cli-arg-minutes = Minutes from door to door, one way
cli-amount-malformed = “{ $value }” is no amount: give a number, for example 12 or 2.5.
cli-column-key = key
cli-column-value = value
cli-column-default = default
cli-column-explanation = explanation
cli-about-pairs-publish = Tells the libraries of accepted pairs: from then on an answer is awaited
cli-about-pairs-confirm = Notes that the libraries have agreed
cli-about-pairs-own = Takes pairs as one’s own
cli-about-pairs-release = Frees pairs of who looks after them
cli-about-pairs-step-back = A library steps back: its pair is dissolved
cli-arg-not = Takes the note away
cli-arg-registration = Number of the registration
cli-nothing-to-publish = There are no pairs to tell.
cli-in-no-pair = Registration { $registration } is in no accepted pair.
cli-file-written = Written: { $path }
cli-export-ending = The ending of the file { $file } is not one of these: .xlsx or .csv.

cli-about-pairs-keep = Keeps the proposal that stands under a name
cli-about-pairs-kept = Lists the proposals kept under names
cli-about-pairs-compare = Shows proposals side by side: who is joined with whom in each
cli-about-pairs-take = Takes up a kept proposal and names the pairs that can no longer be
cli-about-pairs-drop = Drops a kept proposal
cli-arg-keep = Keeps the solution under this name; the proposal that stands is left as it is
cli-arg-names = Names of kept proposals; all where none is given
cli-no-such-proposal = The round has no kept proposal “{ $name }”. The list: kumppani pairs kept
cli-no-proposals = There are no kept proposals.
cli-nothing-to-compare = Two proposals at least are needed to compare. Keep one: kumppani pairs keep NAME
cli-column-name = name
cli-column-pairs = pairs
cli-column-left-over = left over
cli-column-cost = estimate
cli-column-kept = kept
cli-column-libraries = library
cli-standing = standing
cli-no-partner = left over
cli-pair-not-taken = Not taken: { $pair }. { $reason }

cli-arg-seconds = Stops searching after so many seconds and gives the best until then
cli-proposal-gap = Not proven to be the best: over all possible pairs there are at most { $bound }, a gap of at most { $gap }.
cli-nothing-in-time = Time was up before anything was known of the solution. Give more seconds (--seconds).
cli-arg-proposal = A kept proposal; without it the pairs as they now stand

store-broken-copy = { $path }: the copy is not whole and was not left: { $problem }
cli-backup-made = Backup made and checked: { $file }. Entries { $count }, hash of the last: { $head }
cli-about-backup = Makes a checked copy of the database while others work
cli-arg-copy = The file of the copy; one that is there is not replaced

doctor-mode-right = { $path }: mode { $found }, for its owner alone
doctor-mode-wrong = { $path }: mode { $found }, should be { $wanted } (chmod { $wanted })
doctor-not-mine = { $path }: owned by another user, mode { $found }
doctor-mode-shared = { $path }: mode { $found }, shared by the group { $group }
doctor-folder-shared = { $path }: mode { $found }, shared by the group { $group }; anybody in it can write the database past the program (README)
doctor-group-wrong = { $path }: its group is { $group }, should be { $wanted } (chgrp { $wanted })
doctor-room-enough = Room on the disk: { $megabytes } MB
doctor-room-little = Only { $megabytes } MB on the disk: make room before the next import or backup
doctor-log-small = Write-ahead log: { $megabytes } MB
doctor-log-large = Write-ahead log: { $megabytes } MB: some process reads an old state; close forgotten sessions
doctor-sqlite = SQLite { $version }
doctor-records-whole = The file is whole and its records agree
doctor-records-broken = Contradictions: { $count }, the first: { $problem }. Restore from the backup (README).
doctor-journal-whole = The journal is whole
cli-doctor-ill = To mend { $count }: { $problems }
cli-about-doctor = Looks whether the database and its surroundings are well
cli-remark = note: { $remark }
