change-add-round = Round { $round } added
change-add-round-carried = Round { $round } added; from round { $from } { $count ->
        [one] a postponed registration came along, its new number { $first }
       *[other] { $count } postponed registrations came along, their new numbers { $first }–{ $last }
    }
change-carry-over = Postponed registrations carried over from an earlier round
change-carry = From round { $from } { $count ->
        [one] a postponed registration was carried over, its new number { $first }
       *[other] { $count } postponed registrations were carried over, their new numbers { $first }–{ $last }
    }
change-import-directory = Directory of libraries imported from { $file }: { $count ->
        [one] one site
       *[other] { $count } sites
    }
change-save-profile = Form profile ”{ $name }” saved
change-remove-profile = Form profile ”{ $name }” removed
refused-no-such-profile = There is no profile ”{ $name }”. List: kumppani profiles.
change-import-answers = Imported from { $file }: { $count ->
        [one] one registration
       *[other] { $count } registrations
    }
change-import-pasted = Imported from the clipboard: { $count ->
        [one] one registration
       *[other] { $count } registrations
    }
change-decide = Registration { $registration }: { $status }
change-decide-several = { $count ->
        [one] One registration
       *[other] { $count } registrations
    }: { $status }
change-merge = Registration { $registration } merged into { $into }
change-set-libraries = Libraries of registration { $registration } set
change-note-registration = Note on registration { $registration }
change-lock = Registrations { $a } and { $b } locked together
change-forbid = Registrations { $a } and { $b } are not to be paired
change-free = The rule on registrations { $a } and { $b } removed
change-lock-trio = Trio locked: { $registrations }
change-free-trio = Lock on the trio removed: { $registrations }
change-save-proposal = Proposal saved: { $count ->
        [one] one pair
       *[other] { $count } pairs
    }
change-accept-partnerships = { $count ->
        [one] A pair
       *[other] { $count } pairs
    } accepted, visits opened
change-break = Partnership { $partnership } dissolved with its visits
change-mend = { $broken ->
        [one] One pair
       *[other] { $broken } pairs
    } broken up, so that more have a partner; { $count ->
        [one] one pair
       *[other] { $count } pairs
    } in the proposal
change-import-past = Imported from { $file }: { $count ->
        [one] one earlier pair
       *[other] { $count } earlier pairs
    }
change-remove-past = { $count ->
        [one] An earlier pair
       *[other] { $count } earlier pairs
    } removed
change-note-partnership = Note on partnership { $partnership }
change-plan-visit = Visit { $visit }: { $day }, { $people }
change-add-visit = Partnership { $partnership }: visit added
change-add-visit-as = Partnership { $partnership }: visit { $reference } added
change-remove-visit = Visit { $visit } ({ $reference }) removed
change-set-visit-kind = Visit { $visit }: { $kind }
change-note-visit = Note on visit { $visit }
change-tick = Visit { $visit }: ticked “{ $item }”
change-untick = Visit { $visit }: tick removed from “{ $item }”
change-add-claim = Claim entered for visit { $visit }: { $sum }
change-add-claim-numbered = Claim { $number } entered for visit { $visit }: { $sum }
change-sanction-line = Claim line { $line }: { $sum } sanctioned
change-approve-claim = Claim { $claim } approved
change-return-claim = Claim { $claim } returned
change-reject-claim = Claim { $claim } rejected
change-reopen-claim = Decision on claim { $claim } taken back; it is open again
change-set-setting = { $setting }: { $value }
change-reset-setting = { $setting }: default restored
change-set-size = Size of library { $library } noted ({ $measure })
change-import-travel-times = Travel times imported from { $file }: { $count }
change-set-travel-times = { $count ->
    [one] A travel time noted
   *[other] { $count } travel times noted
}
change-publish = { $count ->
    [one] The libraries of a pair told
   *[other] The libraries of { $count } pairs told
}
change-confirm = { $count ->
    [one] Pair confirmed
   *[other] { $count } pairs confirmed
}
change-unconfirm = { $count ->
    [one] Confirmation of the pair removed
   *[other] Confirmation of { $count } pairs removed
}
change-own-partnerships = { $count ->
    [one] Pair: looked after by { $owner }
   *[other] { $count } pairs: looked after by { $owner }
}
change-release-partnerships = { $count ->
    [one] Pair: looked after by nobody
   *[other] { $count } pairs: looked after by nobody
}
change-step-back = Registration { $registration } stepped back: pair { $partnership } dissolved
change-set-rate = Kilometre rate of { $year } set
change-set-budget = Budget of the round set
change-set-role = { $person } is now { $role }
change-set-language = { $person }: language changed
change-undo = Undone: { $label }
change-redo = Redone: { $label }
refused-nothing-changes = Nothing would change, so nothing was written.
refused-permission = { $actor } has the role { $role }; this needs the role { $needed }.
refused-role = Only an approver decides on claims.
refused-first-role-is-admin = The first role given is an administrator’s, so that somebody can give the others.
refused-last-admin = The last administrator cannot lose the role.
refused-not-yours = One changes only one’s own language.
refused-gone = The record is gone, so this was not done: { $mine }
refused-conflict = Not done: { $mine }. { $actor } was first, { $at }: { $theirs }
refused-changed-meanwhile = Not done: { $mine }. The record changed meanwhile; look at it again.
refused-round-exists = Round { $round } exists already.
refused-not-an-earlier-round = Postponed registrations are carried over only from a round that began before this one.
refused-nothing-to-carry = Earlier rounds have no postponed registrations that were not carried over already.
refused-carried-over = Registration { $registration } goes on in round { $round } as number { $there }: decide on it there. To decide on it here all the same, decline it there first.
refused-registration-paired = Registration { $registration } is in partnership { $partnership } already. Break that first.
refused-merge-needs-another = A merge needs another registration.
refused-merge = Registration { $registration } cannot be merged into { $into }.
refused-merge-target = Another registration is merged into { $registration }; reopen that first.
refused-travel-to-itself = A travel time cannot lead from library { $library } to itself.
refused-not-told = The libraries of pair { $partnership } have not been told yet.
refused-not-a-member = Registration { $registration } is not in pair { $partnership }.
refused-no-such-library = The directory has no library { $library }.
refused-no-such-registration = There is no registration { $registration } in this round.
refused-no-such-visit = There is no visit { $visit }.
refused-no-such-claim = There is no claim { $claim }.
refused-no-such-entry = The journal has no entry { $entry }.
refused-pair-with-itself = Registration { $registration } cannot be paired with itself.
refused-not-three = A trio has three different registrations.
refused-proposal-is-old = The proposal is out of date: registration { $registration } is no longer accepted and free. Solve again.
refused-no-locked-trio = The three are not locked as a trio.
refused-forbidden-pair = Registrations { $a } and { $b } are not to be paired: a rule forbids it. Solve again, or remove the rule.
refused-already-accepted = Partnership { $partnership } is accepted already.
refused-partnership-has-claim = Partnership { $partnership } cannot be broken: claim { $claim } stands on its visit.
refused-participants = There must be 1 to 500 participants.
refused-visit-has-claim = Visit { $visit } cannot be removed: claim { $claim } stands on it.
refused-visit-has-report = Visit { $visit } cannot be removed: report { $report } tells of it.
refused-last-visit = Visit { $visit } cannot be removed: it is the only one of its pair. Dissolve the pair if there will be no visit.
refused-visit-to-itself = Guest and host are the same library.
refused-kind-already = The visit is of that kind already: { $kind }.
refused-four-eyes = You entered claim { $claim } yourself, so somebody else decides.
refused-own-claim = Who entered a claim does not decide on it: another pair of eyes is needed.
refused-claim-is-open = Claim { $claim } has no decision to take back (state: { $status }).
refused-claim-decided = Claim { $claim } is decided already: { $status }. Take that back first.
refused-claim-stands = The claim is decided, so its lines and facts stand. Take the decision back first.
refused-forged-claim = A claim is entered in one’s own name, and open.
refused-forged-decision = A claim is decided on in one’s own name only.
refused-decide-anew = The decision on claim { $claim } cannot be restored for another: decide in your own name.
refused-journal-stands = The journal cannot be changed.
refused-nothing-to-undo = You have nothing to undo.
refused-nothing-to-redo = You have nothing to redo.
refused-undo-of-undo = Only who undid it can redo it (U).
refused-taken-back = { $actor } has taken this back already, { $at }: { $label }
refused-changed-since = Cannot be taken back: { $actor } changed the record afterwards ({ $at }): { $label }
refused-row-differs = Cannot be taken back: the record is no longer as the change left it.
refused-forgotten = Cannot be taken back: its data was erased for privacy.
refused-paired-meanwhile = A registration is in another partnership by now. Look at the pairs again.
refused-imported-meanwhile = An answer of this file was imported meanwhile. Read the file again.
refused-reference-given = Another pair has this order reference by now. Accept the pair anew.
refused-others-rest-on-it = Other records rest on this one, or what it rests on is gone. Look at it again.
refused-does-not-fit = That does not fit with what is in the database by now. Look at it again.
refused-contradiction = That cannot be: { $what }
invariant-member-is-accepted = registration { $record } is in a partnership without being accepted
invariant-member-is-of-the-round = partnership { $record } has a member of another round
invariant-partnership-has-members = partnership { $record } has fewer than two members
invariant-accepted-has-visits = the visits of partnership { $record } do not fit its state
invariant-visit-is-between-members = visit { $record } is between others than the partnership’s members
invariant-municipality-never-meets-itself = partnership { $record } joins sites of one municipality
invariant-merged-into-a-standing-one = registration { $record } is merged into one that does not stand
invariant-carried-goes-on-in-one-round = registration { $record } was carried over from an earlier round, so it goes on in one of them only: postponed there, or declined here
invariant-library-is-known = the library of registration { $record } is not in the directory
invariant-past-library-is-known = a library of the earlier pair { $record } is not in the directory
invariant-claim-has-lines = claim { $record } has no lines
invariant-administrator-among-roles = roles are given, but nobody is an administrator
invariant-foreign-key = reference to a missing record: { $record }
invariant-row-is-as-journalled = the row is not as the journal left it: { $record }
invariant-integrity = the file is damaged: { $record }
verify-entry-missing = the entry is missing
verify-image-changed = the content of the entry was changed afterwards
verify-entry-changed = the entry was changed afterwards
truth-1 = yes
truth-0 = no
rule-word-lock = locked together
rule-word-forbid = forbidden
record-round = round
record-library = library
record-alias = alias
record-registration = registration
record-pair_rule = pair rule
record-proposal = proposal
record-partnership = partnership
record-partnership_member = member
record-visit = visit
record-checklist_item = checklist item
record-claim = claim
record-claim_line = claim line
record-rate = kilometre rate
record-setting = setting
record-library_size = size of a library
record-travel_time = travel time
record-person = person
record-profile = form profile
record-past_partnership = earlier partnership
field-id = number
field-code = code
field-name = name
field-opens = opens
field-closes = closes
field-budget = budget
field-municipality = municipality
field-kind = kind
field-postcode = postcode
field-latitude = latitude
field-longitude = longitude
field-text = text
field-libraries = libraries
field-round = round
field-source = source
field-received = received
field-cancelled = cancelled
field-first_name = first name
field-last_name = last name
field-email = e-mail
field-language = language
field-site_text = site as written
field-interests = interests
field-cooperation = existing co-operation
field-extra = further remarks
field-municipalities = municipalities
field-sure = certainty
field-flags = flags
field-topics = topics
field-status = status
field-reason = reason
field-merged_into = merged into
field-settled = decided by hand
field-earlier = earlier answer
field-offered = newer answer of the form
field-value = value
field-library = library
field-measure = measure
field-hundredths = hundredths
field-minutes = minutes
field-asked_at = told
field-confirmed_at = confirmed
field-owner = looked after by
field-carried_from = carried over from registration
field-goes-on = goes on as registration
settled-words = the words of the answer
settled-topics = topics
settled-cooperation = co-operation
field-columns = columns
field-width = number of columns
field-period = period
field-sides = sides
field-note = note
field-a = first
field-b = second
field-rule = rule
field-total = total
field-upper_bound = upper bound
field-left_over = left over
field-estimated_cost = estimated cost
field-number = number
field-locked = locked
field-score = score
field-partnership = partnership
field-registration = registration
field-host = host
field-guest = guest
field-reference = reference
field-date = day
field-participants = participants
field-since = since
field-visit = visit
field-position = position
field-key = item
field-phase = phase
field-mandatory = mandatory
field-ticked_by = ticked by
field-ticked_at = ticked
field-entered_by = entered by
field-entered_at = entered
field-decided_by = decided by
field-decided_at = decided
field-invoice_number = invoice number
field-business_id = business id
field-arrived = arrived
field-claim = claim
field-travel_date = day of travel
field-metres = distance
field-passengers = passengers
field-claimed = claimed
field-sanctioned = sanctioned
field-year = year
field-car = car, c/km
field-passenger = passenger, c/km
field-role = role

change-keep-proposal = Proposal kept as “{ $name }”
change-drop-proposal = Kept proposal “{ $name }” dropped
change-accept-unchanged = { $count ->
    [one] One pair accepted
   *[other] { $count } pairs accepted
  }; { $left } left, as the registration has changed since it was computed: { $registrations }
refused-registration-changed = Not accepted: the registration has changed since the pairs were computed ({ $registrations }). Solve the pairs again.
refused-no-proposal-name = Give the proposal a name.
refused-long-proposal-name = A name has { $most } characters at most.
refused-proposal-name-taken = The round already has a proposal kept as “{ $name }”. Choose another name or drop that one.
record-kept_proposal = kept proposal
field-computed_from = computed after entry
field-kept_by = kept by
field-kept_at = kept at
field-proposal = proposal
refused-too-many-to-pair = { $count } registrations are accepted: no pairs are worked out of so many. At most { $most }.
refused-others-suggested = The suggested pairs have been changed meanwhile. Solve the pairs again.
refused-pair-is-planned = Pair { $partnership } cannot be broken up: its visit has a day already, or it is locked.
record-contact = contact
record-contact_log = contact log
field-written_by = written by
field-written_at = written
change-set-texts = Set: { $settings }
change-unset-texts = Unset: { $settings }
record-text_setting = text of letters
change-mark-sent = Marked as sent: { $kind } ({ $count })
record-letter_sent = letter sent
field-recipient = recipient
field-about = about
field-sent_by = sent by
field-sent_at = sent
field-invoice_date = invoice date
field-order_reference = reference on the invoice
field-detailed_by = breakdown by
field-replaces = replaces claim
field-origin = from
field-destination = to
field-travellers = travellers
field-receipt = receipt
field-invoice_sum = sum of the invoice

record-library_mailbox = mailbox of a library
field-address = address
change-set-mailbox = Mailbox of library { $library } set
change-remove-mailbox = Mailbox of library { $library } taken away
change-set-mailboxes = { $count ->
    [one] Mailbox of one library set
   *[other] Mailboxes of { $count } libraries set
}
change-import-mailboxes = Mailboxes imported from { $file }: { $count ->
    [one] one library
   *[other] { $count } libraries
}
