# Privacy: what of a round is forgotten, and what is held of a person.

change-forget-round = Personal data and free text of round { $round } erased
refused-forget-open = Registration for round { $round } is open until { $day }. Forget a round once it is over.
refused-forget-visit = Visit { $visit } is yet to come. Forget a round once it is over.
refused-forget-claim = Claim { $claim } awaits a decision. Forget a round once it is over.
cli-about-forget = Erases the personal data and free text of a closed round for good
cli-arg-yes = Does not ask for confirmation
cli-forget-which = Name the round to forget: kumppani forget --round CODE
cli-forget-ask = Names, addresses and free text of round { $round } will be erased for good: { $registrations ->
        [one] one registration
       *[other] { $registrations } registrations
    }, { $visits ->
        [one] one visit
       *[other] { $visits } visits
    }. Figures stay. This cannot be undone. Type the round’s code to confirm:
cli-forget-unconfirmed = Nothing was erased: not confirmed. Type the round’s code, or add --yes.
cli-forget-done = Round { $round } forgotten. Half-written texts removed: { $drafts }, files in the folders: { $files }. Delete old backups as well.
cli-forget-nothing = Nothing was left to forget of round { $round }. Half-written texts removed: { $drafts }, files in the folders: { $files }.
cli-forget-locked = The round was forgotten, but the database’s log could not be emptied, since another session reads it. Run the same command again when the others have finished.
cli-forget-left = The round was forgotten in the database, but these files could not be removed. Remove them yourself, for the program does not know them any more: { $files }

cli-about-export = Tells everything that is held of one person
cli-arg-of-person = The person’s mailbox
cli-export-no-mailbox = “{ $mailbox }” is no mailbox.
cli-export-nothing = Nothing is held of { $mailbox }.
cli-export-row = { $record } { $row }
cli-export-image = { $record } { $row }, entry { $entry } of the journal
cli-export-draft = Half-written text by { $actor } ({ $form })
cli-export-file = File { $file }

setting-months = { $value } months
setting-name-retention-months = Personal data is kept
setting-help-retention-months = So many months after registration closed, the round gets a row (Today, kumppani due): its personal data is to be erased; 0 = not set
due-retention-over = retention time is over
retention-advice = The retention time of round { $round } is over. Its personal data is erased by: kumppani forget --round { $round }
