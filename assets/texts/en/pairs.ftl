pair-status-suggested = suggested
pair-status-accepted = accepted
pair-status-asked = told
pair-status-confirmed = confirmed

pair-language-fi = Finnish
pair-language-sv = Swedish
pair-language-en = English

pair-ratio-same = about the same size
pair-ratio-half = one and a half times the size
pair-ratio-double = twice the size
pair-ratio-times = { $times } times the size

pair-reason-size-inhabitants = Size: { $a } { $size_a } and { $b } { $size_b } inhabitants, { $ratio } → { $points }
pair-reason-size-staff = Size: { $a } { $size_a } and { $b } { $size_b } person-years of staff, { $ratio } → { $points }
pair-reason-size-loans = Size: { $a } { $size_a } and { $b } { $size_b } loans a year, { $ratio } → { $points }
pair-reason-size-visits = Size: { $a } { $size_a } and { $b } { $size_b } visits a year, { $ratio } → { $points }
pair-reason-size-unknown = Size: not known for both in one measure, counted as average → { $points }
pair-reason-distance = Distance: about { $road } one way → { $points }
pair-reason-distance-ferry = Distance: about { $road } one way, with a ferry, so it takes longer → { $points }
pair-reason-distance-unknown = Distance: the position is not known, counted as average → { $points }
pair-reason-minutes = Travel: { $minutes } min each way (as noted) → { $points }
pair-reason-minutes-ferry = Travel: { $minutes } min each way (as noted, with a ferry) → { $points }
pair-topic = “{ $topic }”
pair-reason-interests = Topics in common: { $topics } ({ $words }) → { $points }
pair-reason-interests-chosen = Topics in common: { $topics } → { $points }
pair-reason-interests-apart = Topics: none in common; { $a }: { $topics_a }; { $b }: { $topics_b } → { $points }
pair-reason-interests-unknown = Topics: none was recognised in the answer, counted as average → { $points }
pair-reason-language = Different working languages: { $a } and { $b } → { $points }
pair-reason-cooperation = They co-operate already ({ $from } named { $to }) → { $points }
pair-reason-cooperation-both = They co-operate already ({ $a } and { $b } named each other) → { $points }
pair-reason-go-on = Both want to go on with their co-operation ({ $a } and { $b }) → +{ $points }
pair-reason-earlier = They were a pair before ({ $periods }) → { $points }

past-not-a-list = This is no list of earlier pairs: it needs a column for the period (period, year) and at least two for libraries (library, partner). Columns: { $found }.
past-two-periods = Two columns could be the period: “{ $first }” and “{ $second }”. Give one another name.
past-no-period = the period is missing. Write a year or a round.
past-one-library = the other library is missing.
past-same-library = the same site is the other side of the pair already.
past-unsure = { $why } It could be: { $candidates }. Write the name or the id of the site.

pair-left-alone = There is nobody else without a partner: t suggests a trio, and kumppani pairs mend shows which pair would have to be broken up.
pair-left-municipality = All others without a partner are from the same municipality.
pair-left-unknown = Nobody knows yet which library is meant. Choose the library first (2, v).
pair-left-forbidden = All others are forbidden or from the same municipality.
pair-left-locked = The possible partners are locked into other pairs.
pair-left-odd = The number of registrations is odd, so one is left without a partner.
pair-left-short = There are not enough possible partners for everybody.

pair-lock-not-accepted = The lock { $a } – { $b } cannot be obeyed: accept both registrations first.
pair-lock-settled = The lock { $a } – { $b } cannot be obeyed: one of them is in an accepted pair already.
pair-lock-municipality = The lock { $a } – { $b } cannot be obeyed: two from one municipality are never a pair.
pair-lock-unknown = The lock { $a } – { $b } cannot be obeyed: the library of one is not known yet.
pair-lock-taken = The lock { $a } – { $b } cannot be obeyed: one of them is locked into another pair.

pair-why-same = Choose two different registrations.
pair-why-not-accepted = { $name } takes no part in the pairing: only accepted registrations do.
pair-why-settled = { $name } is in an accepted pair already.
pair-why-municipality = Two from one municipality are never a pair: they are colleagues already.
pair-why-total = { $points } points in all
pair-why-forbidden = The pair is forbidden.
pair-why-locked = The pair is locked.
pair-why-locked-elsewhere = { $name } is locked with others; free that lock first.
pair-why-chosen = The pair belongs to the best solution. Without it the whole would lose { $price } points.
pair-why-chosen-fewer = { $count ->
    [one] The pair belongs to the best solution. Without it there would be one pair fewer.
   *[other] The pair belongs to the best solution. Without it there would be { $count } pairs fewer.
  }
pair-why-chosen-gains = The pair belongs to the best solution, since without it somebody who had no partner last time would have none again. There would be { $price } points more without it.
pair-why-forced-gains = The pair does not belong to the best solution: joining the two gives { $price } points more, but somebody who had no partner last time has none again.
pair-why-forced = The pair does not belong to the best solution. Joining the two costs the whole { $price } points.
pair-why-lock-costs = Without the lock they would not be a pair: the lock costs { $price } points.
pair-why-forced-fewer = { $count ->
    [one] The pair does not belong to the best solution. Joining the two leaves one pair fewer.
   *[other] The pair does not belong to the best solution. Joining the two leaves { $count } pairs fewer.
  }

pair-reason-waited = { $name } was left without a partner last time, so it gets one before others.
pair-left-again = It was left without a partner last time already. There cannot be more pairs without letting another who waited wait again.
pair-shortage = These { $count } can only meet { $only_count ->
        [one] this one
       *[other] those { $only_count }
    }: { $names } – { $only_count ->
        [one] possible partner
       *[other] possible partners
    }: { $only }. So { $left ->
        [one] one stays
       *[other] { $left } stay
    } without a partner.
pair-shortage-groups = Of each of these { $count } groups one must find a partner outside the group: { $names }. Only { $only_count ->
        [one] one is
       *[other] { $only_count } are
    } possible: { $only }. So { $left ->
        [one] one stays
       *[other] { $left } stay
    } without a partner.
pair-shortage-odd = These { $count } can only meet each other, and their number is odd: { $names }. So one stays without a partner.
pair-shortage-more = and { $count } more

trio-reason = { $a } – { $b }: { $points }
trio-visits = Visits go round: { $b } → { $a }, { $c } → { $b }, { $a } → { $c }
trio-why-locked = The trio is locked.
trio-why-costs = As a trio the whole loses { $price } points (everybody counts with the mean of the points to their own partners).
trio-why-gains = As a trio the whole gains { $price } points, since more take part (everybody counts with the mean of the points to their own partners).

pair-why-accepted = Accepted already. They are compared as if they were free again; other accepted pairs stand.

alternative-group = { $names } ({ $points })
alternative-change = { $name } { $before } → { $after }
alternative-gain = { $name } { $after } (now without a partner)
alternative-second = { $name }: the second best would be { $partner } ({ $points }).
alternative-second-none = { $name } would have no partner then.
alternative-broken = Would break: { $list }
alternative-made = Would be made: { $list }
alternative-worse = Would score less: { $list }
alternative-better = Would score more: { $list }
alternative-waiting = Would have no partner: { $list }

way = { $group }: { $instead }, { $cost }. { $moved }
way-pair = Paired with { $partner } ({ $points })
way-trio = A trio { $names } ({ $points })
way-waits = without a partner instead: { $names }
way-nobody-waits = nobody else is left out
way-costs = { $price } points less
way-gains = { $price } points more
way-others-stay = The other pairs stay.
way-others-move = New pairs: { $list }.

edges-empty = The file is empty: its first line must hold the headers a, b and weight.
edges-not-text = The file is not UTF-8 text: save it as CSV (UTF-8).
edges-no-column = The header lacks the column { $column }: a, b and weight are needed.
edges-broken = Row { $row } (line { $line } of the file): the number of columns does not match the header. Correct the row.
edges-no-name = Row { $row } (line { $line } of the file): a name is missing. Fill in a and b.
edges-weight = Row { $row } (line { $line } of the file): “{ $value }” is no weight. Give a whole number or at most two decimals.
edges-loop = Row { $row } (line { $line } of the file): { $name } is paired with itself. Remove the row.
edges-twice = Row { $row } (line { $line } of the file): the pair { $a } – { $b } stands on row { $first } already. Remove one.
edges-too-many-rows = Row { $row } (line { $line } of the file): there are more than { $most } pairs. Split the file.
edges-too-heavy = The weights are too large for so many names. Make them smaller.
edges-not-proven = The result could not be proven right ({ $problem }). It is not shown; please report this.

measure-staff = person-years of staff
measure-loans = loans a year
measure-visits = visits a year
measure-inhabitants = inhabitants
difference-nothing = nothing new
difference-pairs = { $kept } kept, { $new } new
difference-gained = { $points } points more in all
difference-lost = { $points } points fewer in all
difference-worse = { $name } loses most ({ $before } → { $after })
command-distribution = Scores
help-distribution = Shows how the scores of the chosen pairs lie among those of all possible pairs
distribution-title = Distribution of the scores
distribution-points = Points
distribution-possible = Possible pairs
distribution-chosen = Chosen pairs
distribution-possible-mean = { $count ->
    [one] 1 possible pair: { $mean } points.
   *[other] { $count } possible pairs, { $mean } points on average.
}
distribution-chosen-mean = { $count ->
    [one] 1 chosen: { $mean } points. Of a trio each pair counts.
   *[other] { $count } chosen, { $mean } points on average. Of a trio each pair counts.
}
distribution-none-chosen = No pair is chosen yet.
command-handout = Handout
help-handout = Shows the pairs as they are laid before colleagues; w writes a page to print
hint-save-handout = Write the page (.html)
handout-title = Partner libraries { $round }: pairs
handout-title-named = Partner libraries { $round }: proposal “{ $name }”
handout-day = { $day }
handout-count = Pairs: { $groups }, without a partner: { $alone }.
handout-optimal = The suggested pairs are the best possible: proven.
handout-at-most = The suggested pairs have { $points } points together; no other pairing can have more than { $most }.
handout-cost = The travel is estimated at { $cost } (an estimate only).
handout-cost-within = The travel is estimated at { $cost } (an estimate only). Of the budget of { $budget }, { $difference } would be left.
handout-cost-over = The travel is estimated at { $cost } (an estimate only). The budget of { $budget } would be exceeded by { $difference }.
handout-cost-unknown = The travel cannot be estimated: the rate or the distances are not known.
left-over-unsolved = The pairs have not been solved since this one was accepted.
handout-unnamed = Registration { $registration }
handout-number = No.
handout-libraries = Libraries
handout-points = Points
handout-way = Way
handout-status = Status
handout-alone = Without a partner
handout-nothing = The round has no pairs yet. Solve them first.
handout-written = Handout written: { $path }
handout-there-already = The same handout is there already: { $path }
export-sheet-pairs = Pairs
export-sheet-whole = Summary
export-library = Library
export-municipality = Municipality
export-kilometres = Way, km (estimate)
export-minutes = Way, min (typed)
export-why = Reasons
times-not-a-list = This is no list of travel times: it needs one column each for from, to and minutes. Columns: { $found }.
times-one-library = one site is needed. Write its name or id.
times-same-library = the same site is at both ends of the way.
times-minutes-malformed = give the minutes as a whole number, 1–{ $most }.
times-twice = record { $first } has another time for the same way. Leave one of them.
times-tally = { $added } new, { $changed } changed, { $known } known, { $problems } bad.
times-touched = The time changes for these pairs; they are scored by it when the pairs are solved again:

choice-title = A new proposal beside the one that stands
choice-title-kept = The proposal “{ $name }” beside the one that stands
choice-new = New
choice-gone = Standing
choice-worse = Worse off
choice-left-over = Left over
choice-kept = Kept
choice-count = { $count ->
    [one] 1 pair
   *[other] { $count } pairs
  } (now { $before })
choice-gained = difference +{ $points }
choice-lost = difference { $points }
left-over-not-taken = Its pair was left out when only a part of the proposal was taken.
offer-not-free = { $name } is no longer free.
offer-changed = { $name }: the registration has changed since the proposal was computed.
offer-no-pair = This pair is not allowed.
proposals-title = Kept proposals
proposals-standing = The proposal that stands
proposals-pairs = pairs
proposals-left-over = left
proposals-points = points
proposals-worst = worst
proposals-cost = estimate
proposals-none = There are no proposals. Solve the pairs first; then the proposal can be kept under a name and compared with others.
proposals-kept-by = Kept by { $who } on { $day }.
proposals-optimal = The best possible of the registrations that it was computed from.
proposals-computed-from = Computed after entry { $entry } of the journal.
proposals-sums = { $count ->
    [one] 1 pair
   *[other] { $count } pairs
  }, { $points }
ui-pair-changed = changed

mend-leave = Either these stay without a partner: { $names }.
mend-breaks-told = { $count ->
    [one] Or one pair that its libraries know of is broken up: { $pairs }.
   *[other] Or { $count } pairs that their libraries know of are broken up: { $pairs }.
}
mend-breaks-accepted = { $count ->
    [one] Or one accepted pair that nobody was told of is broken up: { $pairs }.
   *[other] Or { $count } accepted pairs that nobody was told of are broken up: { $pairs }.
}
mend-new = The new pairs would then be: { $pairs }.
mend-how = To break up: g b on the screen Pairs, or kumppani pairs mend --save.
command-mend = Breaking up as the last resort
help-mend = Shows whether more would have a partner if as few decided pairs as possible were broken up; Enter breaks them up
hint-mend = Break up and suggest
hint-leave-alone = Leave as it is
blocked-nothing-decided = No pair is decided on yet.
mend-nothing = Breaking up decided pairs would give nobody more a partner. A pair whose visit has a day or a claim stays.
offer-locked = { $name } is locked to another.
proposals-working = Working out what the proposal would be now…
ui-pair-also-elsewhere = { $name }: the same library is also in the pair { $other }
ask-break-told = { $names } have been told of the pair. Its visits go, too; tell the libraries.
hint-break = Break up
