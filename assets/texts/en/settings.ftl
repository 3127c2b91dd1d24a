setting-name-size-weight = Weight of size
setting-name-distance-weight = Weight of distance
setting-name-interests-weight = Weight of interests
setting-name-size-nothing-at = Size: no points from
setting-name-distance-half-at = Distance: half the points
setting-name-minutes-half-at = Travel time: half the points
setting-name-detour = Road against the straight line
setting-name-other-language = Another working language
setting-name-named-cooperation = Named co-operation
setting-name-earlier-pair = Earlier pair
setting-name-estimate-cars = Estimate: cars of a visit
setting-name-estimate-passengers = Estimate: passengers of a car
setting-name-unanswered-days = Answer overdue
setting-name-date-missing-days = Date missing too long
setting-name-plan-due-days = Plan before the visit
setting-name-report-missing-days = Report missing too long
setting-name-invoice-missing-days = Invoice missing too long
setting-name-round-lasts-days = Visits of the round end
setting-name-autumn-holiday-week = Schools’ autumn holiday week
setting-name-winter-holiday-week = Schools’ winter holiday week

setting-help-size-weight = How much the same size counts in a pair’s score beside the other weights
setting-help-distance-weight = How much a short distance counts
setting-help-interests-weight = How much common topics count
setting-help-size-nothing-at = A partner so many times as large gets no points for size
setting-help-distance-half-at = A way so long gives half the points for distance
setting-help-minutes-half-at = A noted travel time so long gives half the points
setting-help-detour = Where no time is noted, the straight line is multiplied by this
setting-help-other-language = Taken off where the answers are in different languages
setting-help-named-cooperation = Taken off where one names a co-operation with the other; added where both want to go on
setting-help-earlier-pair = Taken off where the libraries have been a pair before; 100 takes all points
setting-help-estimate-cars = How many own cars a visit is expected to take
setting-help-estimate-passengers = How many passengers beside the driver are expected in a car
setting-help-unanswered-days = When an answer to what was asked back has taken longer than this, it is time to remind (Today, kumppani due)
setting-help-date-missing-days = When a visit has no date so long after its pair was accepted, it is time to remind
setting-help-plan-due-days = So many days before the visit AKE should have the plan
setting-help-report-missing-days = When no report has come so long after the visit, it is time to remind
setting-help-invoice-missing-days = When no invoice has come so long after the visit, it is time to remind
setting-help-round-lasts-days = So many days after the registration closed; a later day of a visit is noted
setting-help-autumn-holiday-week = The week in which the schools of most municipalities have their autumn holiday; each municipality decides
setting-help-winter-holiday-week = The week in which the schools of most municipalities have their winter holiday; each municipality decides

setting-times = { $value } times
setting-kilometres = { $value } km
setting-minutes = { $value } min
setting-percent = { $value } %
setting-points = { $value } p.
setting-days = { $value } days
setting-week = week { $value }
setting-explained = { $name }. { $help }.
setting-unknown = There is no setting “{ $key }”. Settings: { $known }.
setting-out-of-range = { $setting }: a whole number { $least }–{ $most }, not “{ $text }”.

command-settings = Settings
help-settings = Shows the weights of the score and the other settings, and tries what a change would do to the pairs
hint-discard = Discard
hint-less-more = Less, more
hint-number = Type a number
hint-default = Default
settings-save-first = Enter saves the value that is tried, Esc discards it.
settings-nothing-changed = That is the value already.
ui-settings = Settings
ui-setting-default = Default: { $value }
ui-trial-with = The pairs would be (not saved)
ui-trial-as-saved = With the saved settings
ui-trial-solving = Working the pairs out…
ui-trial-figures = { $pairs ->
    [one] One pair
   *[other] { $pairs } pairs
}, { $points } points in all, left over { $left }
ui-trial-worst = Weakest: { $names } ({ $points })
ui-trial-kept = In the proposal already { $kept }, new { $new }

setting-name-claim-deadline-days = Deadline of an invoice after the journey
setting-help-claim-deadline-days = An invoice that comes so many days after the journey is late; 0 = there is no deadline
setting-name-claim-closing-day = The year's closing day in December
setting-help-claim-closing-day = Invoices for the journeys of a year are to be here by this day of December
setting-december = { $value } December
setting-unset = not set
