# Registrations: states, flags, how the site was read, and what is wrong in a file.
status-new = new
status-accepted = accepted
status-postponed = postponed
status-declined = declined
status-clarify = waiting for an answer
status-merged = merged

flag-test-row = test row
flag-before-opening = before registration opened
flag-late = late
flag-withdrawn = withdrawn
flag-outside-area = outside the region
flag-unknown-library = library not recognised
flag-ambiguous-library = library unclear
flag-several-libraries = several libraries
flag-other-site = the answer now names another site
flag-duplicate-of = same as registration { $registration }
flag-overlaps = same library as in registration { $registration }
flag-empty-interests = no topic
flag-swap-wish = wishes for a library swap
flag-language-sv = in Swedish
flag-language-en = in English
flag-named-cooperation = works already with { $municipality }

why-alias = The same answer was decided so before.
why-name = The answer is the library's name.
why-place = The library was read from the place name.
why-typo = The place name is probably misspelt.
why-unsure = The answer says more than a name; check the library.
why-unknown = The answer names no library of the directory.
why-consortium = The answer names a library consortium, not one library.
why-ambiguous = The answer may mean more than one place.
why-outside = { $municipality } is not in the region.

column-participant-id = participant id
column-state = state
column-received = registration time
column-first-name = first name
column-last-name = last name
column-name = name
column-email = e-mail
column-language = language
column-site = library
column-interests = topics
column-cooperation = present co-operation
column-extra = additional information

delimiter-semicolon = semicolon
delimiter-comma = comma
delimiter-tab = tab

import-failed = { $file }: { $reason }
intake-too-large = The file is larger than { $limit } MB. Split it.
intake-empty = The file is empty.
intake-spreadsheet = This is a spreadsheet file. Save it as CSV (CSV UTF-8) and import that.
intake-not-text = This is not a text file. Save the export as CSV (UTF-8) and import that.
intake-broken-quote = Line { $line }: a quotation mark is opened and not closed properly. Correct the line or export the file again.
intake-too-many-columns =
    { $count ->
        [one] The file has { $count } column; it is no export of the form.
       *[other] The file has { $count } columns; it is no export of the form.
    }
intake-too-many-rows = Line { $line }: the file has more than { $most } rows. Split it.
intake-too-many-cells = Line { $line }: the file has more than { $most } cells. Remove needless columns or split it.
intake-not-a-form = Not a form export: { $missing } is missing. Columns: { $found }. Name the column: --map site=HEADER (or interests, cooperation).
intake-two-columns = Two columns could be { $field }: “{ $first }” and “{ $second }”. Choose: --map { $code }=HEADER (or #number).
intake-unknown-field = There is no field “{ $name }”. Fields: { $fields }.
intake-unknown-column = There is no column “{ $header }”. Columns: { $found }.
intake-not-a-directory = This is no directory of libraries: Kirkanta JSON is needed, or CSV with the columns id, name and municipality.
intake-bad-library = Library { $record }: { $problem }
library-no-id = the id is missing.
library-no-name = the name is missing.
library-unknown-municipality = there is no municipality “{ $name }”. Correct its name or code.
library-same-id = another library has the id { $id }. Remove one of them.

row-problem = Record { $row } (line { $line }): { $reason }
row-problem-in-column = Record { $row } (line { $line }), { $column }, “{ $value }”: { $reason }
row-cell-too-large = the cell holds more than 64 kB. Shorten it.
row-column-count = { $found } columns, { $expected } headers. Correct the line.
row-not-answered = invited, has not answered yet.
date-not-a-date = is not a date. Write it as 14.2.2024 15:42.
date-day-or-month = which is the day and which the month cannot be told. Write it as 14.2.2024.
date-far-away = the year cannot be right. Check the date.
