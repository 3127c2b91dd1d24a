# Where a claim is
claim-status-entered = waits for a decision
claim-status-approved = approved
claim-status-returned = returned
claim-status-rejected = rejected

# Kinds of cost
line-kind-car = own car
line-kind-train = train
line-kind-bus = bus
line-kind-tram = tram
line-kind-ferry = ferry or ship
line-kind-hired-bus = hired bus
line-kind-shared-taxi = shared taxi
line-kind-parking = parking
line-kind-travel-from-home = travel from home
line-kind-municipal-car = municipal car
line-kind-library-van = library van
line-kind-daily-allowance = daily allowance
line-kind-meal-money = meal money
line-kind-lunch = lunch or coffee
line-kind-wellbeing = wellbeing
line-kind-lodging = lodging
line-kind-wages = wages
line-kind-substitute = substitute's pay
line-kind-gift = gift
line-kind-admission = admission
line-kind-other = other cost

# What the check found
finding-never-paid-by-ake = { $kind }: AKE never pays this, the cost is the municipality's own
finding-ask-first = { $kind }: AKE pays this only for a reason, a coordinator decides and writes it down
finding-rate-unset = The kilometre rate of { $year } is not set. Add it: kumppani rates add { $year } …
finding-rate-above-maximum = Claimed { $claimed }, but the maximum of the travel day { $date } is { $computed }
finding-sum-below-computed = Claimed { $claimed }, the maximum would be { $computed }: what is claimed is paid
finding-not-a-visit-day = The travel day { $date } is not the visit day { $visit }
finding-visit-without-date = The visit has no date: the travel day cannot be compared with it
finding-more-travellers-than-participants = People in the cars: { $travellers }, participants of the visit: { $participants }
finding-distance-below-straight-line = { $distance } does not fit the trip: the straight line is { $straight } one way
finding-distance-far-above = { $distance } is far: the straight line is { $straight } one way, both ways believably { $most } at most
finding-same-trip-on-line = The same trip on { $date } is on line { $line } already: driver and passenger?
finding-same-trip-on-claim = The same trip on { $date } is on claim { $claim } already
finding-same-invoice-twice = Invoice number { $number } of the same sender is entered already: claim { $claim }, { $status }
finding-business-id-malformed = Business id { $id } is not right: check it on the invoice, the form is 1234567-8
finding-budget-exceeded = The sum to approve, { $sum }, exceeds the budget: { $left } is left

# Why a sum cannot be sanctioned
sanction-negative = A sanctioned sum cannot be negative
sanction-above-claimed = At most the claimed { $claimed } can be sanctioned
sanction-above-computed = At most { $computed } can be sanctioned: the maximum of the travel day { $date }
sanction-undecided = The sanctioned sum is missing: decide on the line's sum first
sanction-own-above-proposed = You entered this claim yourself: above the proposed { $proposed } somebody else decides
sanction-without-reason = A sum other than the proposed one needs a reason: write why
claim-line-problem = Line { $line }: { $problem }

# What to correct when a claim is entered
claim-new-line-problem = Line { $place } of the new claim: { $problem }
claim-no-lines = The claim has no lines: add at least one
claim-too-many-lines = A claim can have { $most } lines at most: split it
claim-number-too-long = The invoice number and the business id can have { $most } characters at most
claim-note-too-long = The note can have { $most } characters at most: shorten it
claim-absurd-amount = The amount must be between €0.00 and { $most }: check it
claim-car-without-distance = A line for one's own car needs the driven kilometres
claim-too-far = The distance can be { $most } at most: check it
claim-too-many-passengers = One car can have { $most } passengers at most

# The check memo
memo-title = Check memo, claim { $claim }: { $status }
memo-foot = Drawn up on { $day } from what is on record in kumppani. A person always decides.
memo-invoice = Invoice number
memo-business-id = Business id
memo-arrived = Arrived
memo-visit = Visit
memo-reference = Order reference
memo-visit-day = Day of the visit
memo-participants = Participants
memo-sums = claimed { $claimed }, computed { $computed }, sanctioned { $sanctioned }
memo-total = In all claimed { $claimed }, sanctioned { $sanctioned }
memo-note = Note
memo-warning = Warning
memo-error = Error
memo-reason = Reason: { $reason }
memo-entered = Entered by { $by } on { $at }.
memo-approved = Approved by { $by } on { $at }.
memo-returned = Asked back by { $by } on { $at }.
memo-rejected = Rejected by { $by } on { $at }.
memo-undecided = Nobody has decided on it yet.
memo-written = The memo was written (.html and .txt): { $path }
memo-there-already = The same memo is there already: { $path }
hint-save-memo = Save the memo
command-memo = Check memo
help-memo = Shows the check memo that is attached to the invoice in the finance system
cli-about-claims-memo = Shows or writes the check memo
cli-arg-memo-file = The file of the memo: .html or .txt
cli-memo-ending = { $file }: a memo ends in .html or .txt

finding-arrived-before-travel = The invoice came on { $arrived }, before the day of travel { $date }
finding-after-deadline = The invoice came { $days } days after the journey; AKE's deadline is { $most } days
finding-after-closing-day = The invoice came on { $arrived }: those of the year of travel were due on { $closes }
finding-passengers-of-another-employer = Travellers of several municipalities ({ $count }): the supplement is for the employer's own passengers, ask whose they are
