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

service-lyyti = Export of Lyyti
service-microsoft-forms = Export of Microsoft Forms
service-google-forms = Export of Google Forms
service-webropol = Export of Webropol
service-unknown = Unknown form service
form-read-by-words = { $service }; the columns were recognised by their headers.
form-read-by-profile = { $service }; the columns were read by the profile ”{ $name }”.
profile-name-malformed = ”{ $name }” is no name for a profile: 1–40 characters on one line.
profile-name-reserved = A profile cannot be called ”{ $name }”: that means to use none.
profile-empty = The profile ”{ $name }” would have no column at all.
unusable-row = Record
unusable-line = Line
unusable-column = Column
unusable-value = Value
unusable-reason = Reason

intake-refused-and = { $reason } { $notice }
import-stopped = The import was stopped: nothing was saved.
import-failed = { $file }: { $reason }
intake-too-large = The file is larger than { $limit } MB. Split it.
intake-empty = The file is empty.
intake-not-text = Line { $line }: a byte that no text has. The file is damaged or something other than text; save the export as CSV (UTF-8) or XLSX and import that.
intake-web-page = This is a web page or XML, not a table. Save the export as CSV (UTF-8) or XLSX and import that.
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
intake-no-header = No header row: { $count } columns, missing { $missing }. Name a column by its number: --map site=#1 (or interests, cooperation).
intake-unknown-profile = There is no profile ”{ $name }”. Profiles: { $known }.
intake-no-profiles = There is no profile ”{ $name }”: none has been saved.
intake-unknown-field = There is no field “{ $name }”. Fields: { $fields }.
intake-unknown-column = There is no column “{ $header }”. Columns: { $found }.
intake-not-a-directory = This is no directory of libraries: Kirkanta JSON is needed, or CSV or XLSX with the columns id, name and municipality.
intake-bad-library = Library { $record }: { $problem }
intake-sheet-chosen = Of the { $count } sheets of the workbook, “{ $sheet }” was read.
sheet-old-excel = This is a file of old Excel (.xls). Open it, save it as XLSX or CSV UTF-8 and import that.
sheet-binary-excel = This is a binary Excel file (.xlsb). Open it, save it as XLSX or CSV UTF-8 and import that.
sheet-open-document = This is an OpenDocument spreadsheet (.ods). Open it, save it as XLSX or CSV UTF-8 and import that.
sheet-locked = The file is protected by a password. Open it, save it without one and import that.
sheet-no-workbook = This is a packed file (zip) without an Excel workbook. Unpack it and import the file in it.
sheet-broken = The Excel file is damaged or cut off. Download it again, or open and save it in Excel.
sheet-too-large = Unpacked, the Excel file is too large to be read. Remove its other sheets and needless rows, or save the answers as CSV.
sheet-no-reader = Excel files cannot be read now ({ $reason }). Save the answers as CSV and import that.
library-no-id = the id is missing.
library-no-name = the name is missing.
library-unknown-municipality = there is no municipality “{ $name }”. Correct its name or code.
library-same-id = another library has the id { $id }. Remove one of them.

row-problem = Record { $row } (line { $line }): { $reason }
row-problem-in-column = Record { $row } (line { $line }), { $column }, “{ $value }”: { $reason }
row-nothing = the row has no site, no wishes and nobody to ask. Complete or remove it.
row-cell-too-large = the cell holds more than 64 kB. Shorten it.
row-column-count = { $found } columns, { $expected } headers. Correct the line.
row-not-answered = invited, has not answered yet.
form-wrong-letters = Wrong encoding: line { $line } has “{ $word }”, perhaps “{ $meant }”. It is not mended here: export the file again as CSV (UTF-8) or XLSX.
form-lost-letters = Letters are lost: line { $line } has “{ $word }”. Export the file again as CSV (UTF-8) or XLSX.
form-no-mailbox-or-id = No e-mail and no id: no letters can be sent, and an answer is known again by its site alone.
form-no-mailbox = No e-mail: no letters can be sent.
form-no-time = No time of arrival: answers that are early or late are not marked.
row-cell-error = a spreadsheet’s error in place of an answer. Write in the cell what should stand there.
row-cell-error-as-empty = a spreadsheet’s error in place of an answer: taken for empty.
row-cell-error-kept = a spreadsheet’s error in place of an answer: the earlier answer was left.
row-replaced = record { $other } has the same participant’s newer answer; this one was not taken.
row-shared-id = record { $other } has the same id, though its address and site are others: both were taken.
row-unknown-state = the state is not known; taken for registered.
row-unknown-language = the language is not known; it was told by the words of the answer.
row-not-a-mailbox = no mail can be sent to this. Check the address.
row-impossible-year = the year cannot be right: the time was left empty.
row-far-from-round = over a year before registration opens or after it closes. Check the year.
date-not-a-date = is not a date. Write it as 14.2.2024 15:42.
date-day-or-month = which is the day and which the month cannot be told. Write it as 14.2.2024.
date-far-away = the year cannot be right. Check the date.
