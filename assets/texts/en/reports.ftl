# Reports
report-markup-plain = text
report-markup-markdown = Markdown
report-publishing-no = not published
report-publishing-nameless = published without names
report-publishing-whole = published with names
report-empty = The report has no words: write or paste it
report-of-no-visit = The report tells of no visit: choose one at least
refused-report-of-another = Visit { $visit } does not belong to pair { $partnership }
refused-partnership-has-report = Pair { $partnership } cannot be broken up: there is a report { $report } on it.
withheld-name = [name removed]
withheld-mailbox = [e-mail address removed]
withheld-telephone = [telephone number removed]
withheld-code = [code removed]
invariant-report-is-of-its-visits = report { $record } tells of a visit that is not its pair's
record-report = report
field-visits = visits
field-markup = markup
field-publishing = publishing
field-meets = still meet
change-tag-partnership = Topics of pair { $partnership }
change-meets = Pair { $partnership } still meets
change-meets-no-more = Pair { $partnership } no longer meets
change-meets-unknown = Not known whether pair { $partnership } still meets
change-add-report = Report from pair { $partnership }
change-edit-report = Report { $report } changed, { $publishing }
change-remove-report = Report { $report } removed
due-still-meeting = do they still meet?
setting-name-still-meeting-days = Ask whether they still meet
setting-help-still-meeting-days = So long after the last visit Today asks whether the libraries still meet (kumppani due)

# The published site
site-title = Reports of partner libraries
site-about = Libraries tell of their visits to each other.
site-skip = Skip to the content
site-reports = Reports
site-topics = Topics
site-languages = Languages
site-navigation = Pages
site-none = No reports have been published yet.
site-visited = Visit { $days }
site-received = Received { $day }
site-about-topics = Topics: { $topics }
site-other-language = The report is written in { $language }
site-language-fi = Finnish
site-language-sv = Swedish
site-language-en = English
site-withheld = The names and contact details that are known have been removed.

# Summary
summary-title-round = Round { $round } in figures
summary-title-year = Year { $year } in figures
summary-distance = { $distance }
summary-figure-registrations = Registrations
summary-figure-accepted = of which accepted
summary-figure-postponed = postponed
summary-figure-declined = declined
summary-figure-pairs = Pairs
summary-figure-trios = Trios
summary-figure-left-over = Left over
summary-figure-municipalities = Municipalities in pairs
summary-figure-visits = Visits made
summary-figure-visits-ahead = Visits to come
summary-figure-visits-undated = Without a date
summary-figure-travellers = Travellers
summary-figure-driven = Driven by own car
summary-figure-approved = Travel costs approved
summary-figure-open = Claims waiting
summary-figure-reports = Reports
summary-figure-reports-public = of which may be published
summary-bars-topics = Topics in registrations, pairs and reports
summary-bars-visits = Visits made by month
summary-bars-languages = Languages of the registrations
summary-figures = Figures
summary-figure = What
summary-value = Figure
summary-unit = Unit
summary-unit-km = km
summary-unit-eur = €
summary-towns = Municipalities with a library in a pair
summary-registrations = { $count ->
    [0] There were no registrations.
    [one] There was one registration. Accepted: { $accepted }, postponed: { $postponed }, declined: { $declined }.
   *[other] There were { $count } registrations. Accepted: { $accepted }, postponed: { $postponed }, declined: { $declined }.
}
summary-pairs = { $trios ->
    [0] { $pairs } pairs were formed; { $alone } were left over.
    [one] { $pairs } pairs and one trio were formed; { $alone } were left over.
   *[other] { $pairs } pairs and { $trios } trios were formed; { $alone } were left over.
}
summary-municipalities = { $count ->
    [one] The pairs have libraries of one municipality ({ $reached } of the region's { $all }).
   *[other] The pairs have libraries of { $count } municipalities ({ $reached } of the region's { $all }).
}
summary-visits = { $count ->
    [one] One visit was made, by { $people } travellers.
   *[other] { $count } visits were made, by { $people } travellers in all.
}
summary-visits-unknown = { $count ->
    [one] The number of participants of one visit is not known.
   *[other] The number of participants of { $count } visits is not known.
}
summary-visits-ahead = { $count ->
    [one] One visit is to come.
   *[other] { $count } visits are to come.
}
summary-visits-undated = { $count ->
    [one] One visit has no date yet.
   *[other] { $count } visits have no date yet.
}
summary-money = Travel costs of { $sum } were approved; { $driven } were driven by own car.
summary-money-open = Claims of { $sum } are still waiting.
summary-reports = { $count ->
    [one] One report came; { $public } may be published.
   *[other] { $count } reports came; { $public } may be published.
}
summary-topics = Most wanted: { $topics }.
summary-without = Test rows, withdrawn and merged registrations are not counted.

# The command line
cli-about-report = Reports of the visits: the site and the summary
cli-about-report-add = Keeps a report of a visit (.txt, .md, or - from the standard input)
cli-about-report-edit = Changes a report
cli-about-report-list = Lists the reports
cli-about-report-show = Shows a report
cli-about-report-remove = Removes a report
cli-about-report-topics = Lists the topics by which reports and pairs are tagged
cli-about-report-site = Writes a small site of the reports that may be published
cli-about-report-summary = A round or a year in figures and sentences
cli-about-pairs-tag = Tags a pair by topics of the vocabulary
cli-about-pairs-meets = Notes whether the libraries still meet
cli-arg-report-words = The file of the report: text or Markdown (.md); - is the standard input
cli-arg-both = The report tells of all visits of the pair
cli-arg-report = The number of the report
cli-arg-report-language = The language in which the report is written; else it is told by its words
cli-arg-report-topics = A topic of the report (kumppani report topics); else topics are read out of its words
cli-arg-publishing = Whether it may be published: no, nameless or whole
cli-arg-as-published = Shows it as others would read it
cli-arg-site-folder = The folder of the site; only the files of an earlier site are replaced
cli-arg-summary-year = A calendar year of all rounds; else the round
cli-arg-document = The file of the summary: .md or .xlsx
cli-arg-meets = yes, no or unknown
cli-arg-pair-topics = Ids of topics (kumppani report topics); without them the topics are taken away
cli-no-such-report = There is no report { $report } in this round.
cli-report-ending = { $file }: a report is text (.txt) or Markdown (.md)
cli-no-reports = There are no reports yet.
cli-site-not-ours = { $folder }: the folder holds other files, which are not replaced. Give an empty or new one.
cli-summary-ending = { $file }: a summary ends in .md or .xlsx
cli-site-written = { $count ->
    [0] A site without reports was written: { $folder }
    [one] A site with one report was written: { $folder }
   *[other] A site with { $count } reports was written: { $folder }
}{ $removed ->
    [0] {""}
   *[other] {" "}(old pages removed: { $removed })
}

# The interface
command-tag-partnership = Topics
help-tag-partnership = Tags by topics of the vocabulary what the pair develops
command-reports = Reports
help-reports = Shows the reports of the pair and keeps new ones; there it is also said whether one may be published
command-answer-meeting = Do they meet
help-answer-meeting = Notes whether the libraries of the pair still meet
command-summary = Summary
help-summary = A round or a year in figures, sentences and bars
blocked-not-asked-whether-they-meet = This row does not ask whether the libraries still meet
today-still-meeting = do they still meet? ({ $round })
pick-title-meets = { $name } ({ $round }, last on { $day }): do they still meet?
pick-meets = They still meet
pick-meets-no-more = They meet no more
form-title-report = Report: { $name }
form-report-text = Report
form-report-text-hint = Write or paste it here; Tab goes to the next field
form-report-visits = Tells of
form-report-all-visits = all visits of the pair
form-report-made-visits = the visits of the pair that were made
form-report-same-visits = the same as before
form-report-received = Received
form-report-language = Language
form-report-publishing = Publishing
form-report-publishing-hint = Only where the libraries allow it. The names that the program knows, mailboxes and telephone numbers are removed: look at the preview first.
reports-title = Reports: { $name }
reports-none = There are no reports yet. + keeps the first.
reports-more-keys = x removes the report, S writes a site of those that may be published
ui-report-of = came { $day }, { $publishing }
reports-visits = Visits
reports-as-it-came = As it came on { $day }. = shows it as others would read it.
hint-as-published = As published
hint-publish = Publishing
hint-read = Read
hint-new-report = New
hint-edit = Edit
hint-topics = Topics
hint-save-summary = Save
hint-round-or-year = Round or year
hint-other-year = Another year
summary-written = The summary was written (.md and .xlsx): { $path }
summary-there-already = The same summary is there already: { $path }
reports-as-published = As others would read it ({ $how }): { $count ->
    [0] nothing is removed.
    [one] one place is removed.
   *[other] { $count } places are removed.
} Read it through: the program knows only the names on record.
