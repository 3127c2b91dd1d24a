-- Rows from before have the defaults; so have their images in the journal.

-- Reports: what the libraries told of their visits.
CREATE TABLE report (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    partnership INTEGER NOT NULL REFERENCES partnership (id),
    -- The visits that it tells of: [3,4].
    visits TEXT NOT NULL CHECK (json_valid(visits)),
    received TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
    markup TEXT NOT NULL CHECK (markup IN ('plain', 'markdown')),
    text TEXT NOT NULL CHECK (text <> ''),
    topics TEXT NOT NULL CHECK (json_valid(topics)),
    publishing TEXT NOT NULL CHECK (publishing IN ('no', 'nameless', 'whole')),
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX report_of_partnership ON report (partnership);

-- What a partnership is about, in the words of the vocabulary, and whether it still meets long after.
ALTER TABLE partnership ADD COLUMN topics TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(topics));
ALTER TABLE partnership ADD COLUMN meets TEXT CHECK (meets IN ('yes', 'no'));
-- Checklists: items of one's own, notes, due days, and the fact that an item was last ticked from. Where that stands
-- without a tick, somebody took the tick away although the fact holds.
ALTER TABLE checklist_item ADD COLUMN words TEXT;
ALTER TABLE checklist_item ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE checklist_item ADD COLUMN due TEXT;
ALTER TABLE checklist_item ADD COLUMN ticked_from TEXT;

-- Plans of the day as they came, the newest last. A later one does not take an earlier one's place.
CREATE TABLE visit_plan (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    visit INTEGER NOT NULL REFERENCES visit (id),
    came TEXT NOT NULL,
    text TEXT NOT NULL CHECK (text <> ''),
    written_by TEXT NOT NULL COLLATE NOCASE,
    written_at TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX visit_plan_of_visit ON visit_plan (visit);

CREATE TRIGGER visit_plan_is_not_rewritten
BEFORE UPDATE OF id, visit, came, text, written_by, written_at ON visit_plan
BEGIN SELECT RAISE (ABORT, 'refused-plan-stands'); END;

-- The day of a visit laid out: timed items in their order. `start` is a minute of the day, `minutes` is 0 where no length
-- is known; below 0 an item ends before it starts, which is odd and told, not refused.
CREATE TABLE plan_item (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    visit INTEGER NOT NULL REFERENCES visit (id),
    position INTEGER NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    start INTEGER NOT NULL CHECK (start BETWEEN 0 AND 1439),
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN -1439 AND 1439),
    kind TEXT NOT NULL CHECK (kind IN ('mandatory', 'library', 'fun', 'wellbeing', 'break', 'travel')),
    payer TEXT NOT NULL CHECK (payer IN ('ake', 'municipality', 'none')),
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX plan_item_of_visit ON plan_item (visit, position);

-- Who travels: how many of which kind, as {"librarian":3}, and names where somebody wanted them.
ALTER TABLE visit ADD COLUMN roles TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(roles));
ALTER TABLE visit ADD COLUMN names TEXT NOT NULL DEFAULT '';
-- The last letter given to a visit of a partnership, counted from 0, once one was added to those it began with. Not journalled: a
-- reference in an instruction stays given, whatever is undone or taken away.
CREATE TABLE letter_given (
    partnership INTEGER PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT;

CREATE TRIGGER letter_given_only_grows BEFORE UPDATE ON letter_given WHEN NEW.last <= OLD.last
BEGIN SELECT RAISE (ABORT, 'refused-journal-stands'); END;
CREATE TRIGGER letter_given_is_not_deleted BEFORE DELETE ON letter_given
BEGIN SELECT RAISE (ABORT, 'refused-journal-stands'); END;
-- Letters: the texts that they need, set by the coordinators.
CREATE TABLE text_setting (
    key TEXT PRIMARY KEY,
    text TEXT NOT NULL CHECK (text <> ''),
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Letters that somebody said were sent. What went stays a fact, whatever becomes of what it was about: so these numbers
-- refer to no row that must be there.
CREATE TABLE letter_sent (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    round INTEGER NOT NULL,
    kind TEXT NOT NULL,
    about TEXT NOT NULL CHECK (about IN ('registration', 'partnership', 'visit', 'claim', 'info')),
    number INTEGER NOT NULL,
    registration INTEGER NOT NULL,
    recipient TEXT NOT NULL,
    sent_by TEXT NOT NULL COLLATE NOCASE,
    sent_at TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX letter_sent_of_round ON letter_sent (round);

CREATE TRIGGER letter_sent_is_not_rewritten
BEFORE UPDATE OF id, round, kind, about, number, registration, recipient, sent_by, sent_at ON letter_sent
BEGIN SELECT RAISE (ABORT, 'refused-letter-stands'); END;

-- Payments, as the finance system made them: of approved claims, by somebody who decides on money. A wrong mark is never
-- rewritten or removed but taken back by another, with a reason; the row stays.
CREATE TABLE claim_payment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    claim INTEGER NOT NULL REFERENCES claim (id),
    paid TEXT NOT NULL,
    voucher TEXT NOT NULL,
    paid_by TEXT NOT NULL COLLATE NOCASE,
    paid_at TEXT NOT NULL,
    taken_back_by TEXT COLLATE NOCASE,
    taken_back_at TEXT,
    taken_back_reason TEXT CHECK (taken_back_reason <> ''),
    version INTEGER NOT NULL DEFAULT 0,
    CHECK (taken_back_by <> paid_by),
    CHECK ((taken_back_by IS NULL) = (taken_back_at IS NULL) AND (taken_back_by IS NULL) = (taken_back_reason IS NULL))
) STRICT;

CREATE UNIQUE INDEX claim_is_paid_once ON claim_payment (claim) WHERE taken_back_by IS NULL;

-- Credit notes that came for claims that had been paid.
CREATE TABLE claim_credit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    claim INTEGER NOT NULL REFERENCES claim (id),
    number TEXT NOT NULL CHECK (number <> ''),
    came TEXT NOT NULL,
    sum INTEGER NOT NULL CHECK (sum > 0),
    written_by TEXT NOT NULL COLLATE NOCASE,
    written_at TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX claim_credit_of_claim ON claim_credit (claim);

-- The absent person on whose behalf a substitute decided. The substitute is `decided_by`, and four eyes look at that name alone.
ALTER TABLE claim ADD COLUMN decided_for TEXT
    CHECK (decided_for IS NULL OR (decided_for <> '' AND decided_by IS NOT NULL));
CREATE TRIGGER claim_decided_for_stands BEFORE UPDATE OF decided_for ON claim
WHEN OLD.status = NEW.status AND OLD.decided_for IS NOT NEW.decided_for
BEGIN SELECT RAISE (ABORT, 'refused-claim-stands'); END;

CREATE TRIGGER payment_is_of_an_approved_claim BEFORE INSERT ON claim_payment
WHEN (SELECT status FROM claim WHERE id = NEW.claim) <> 'approved' OR NEW.paid_by <> actor () OR NEW.taken_back_by IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'refused-forged-payment'); END;
CREATE TRIGGER payment_is_not_marked_by_who_entered_the_claim BEFORE INSERT ON claim_payment
WHEN EXISTS (SELECT 1 FROM claim WHERE id = NEW.claim AND (entered_by = actor () OR detailed_by = actor ()))
BEGIN SELECT RAISE (ABORT, 'refused-own-claim'); END;
CREATE TRIGGER payment_is_marked_by_an_approver BEFORE INSERT ON claim_payment
WHEN EXISTS (SELECT 1 FROM person WHERE role IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM person WHERE name = actor () AND role = 'approver')
BEGIN SELECT RAISE (ABORT, 'refused-role'); END;
CREATE TRIGGER payment_is_not_rewritten BEFORE UPDATE OF id, claim, paid, voucher, paid_by, paid_at ON claim_payment
BEGIN SELECT RAISE (ABORT, 'refused-payment-stands'); END;
CREATE TRIGGER payment_is_not_deleted BEFORE DELETE ON claim_payment
BEGIN SELECT RAISE (ABORT, 'refused-payment-stands'); END;
CREATE TRIGGER payment_is_taken_back_once_by_another
BEFORE UPDATE OF taken_back_by, taken_back_at, taken_back_reason ON claim_payment
WHEN OLD.taken_back_by IS NOT NULL OR NEW.taken_back_by IS NOT actor () OR OLD.paid_by = actor ()
    OR EXISTS (SELECT 1 FROM claim WHERE id = OLD.claim AND (entered_by = actor () OR detailed_by = actor ()))
    OR EXISTS (SELECT 1 FROM claim_credit WHERE claim = OLD.claim)
BEGIN SELECT RAISE (ABORT, 'refused-payment-stands'); END;
CREATE TRIGGER payment_is_taken_back_by_an_approver
BEFORE UPDATE OF taken_back_by, taken_back_at, taken_back_reason ON claim_payment
WHEN EXISTS (SELECT 1 FROM person WHERE role IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM person WHERE name = actor () AND role = 'approver')
BEGIN SELECT RAISE (ABORT, 'refused-role'); END;
CREATE TRIGGER claim_decision_stands_once_paid BEFORE UPDATE OF status ON claim
WHEN NEW.status <> OLD.status AND EXISTS (SELECT 1 FROM claim_payment WHERE claim = OLD.id AND taken_back_by IS NULL)
BEGIN SELECT RAISE (ABORT, 'refused-claim-is-paid'); END;

CREATE TRIGGER credit_is_of_a_paid_claim BEFORE INSERT ON claim_credit
WHEN NEW.written_by <> actor ()
    OR NOT EXISTS (SELECT 1 FROM claim_payment WHERE claim = NEW.claim AND taken_back_by IS NULL)
    OR NEW.sum + coalesce((SELECT sum(sum) FROM claim_credit WHERE claim = NEW.claim), 0)
       > (SELECT sum(sanctioned) FROM claim_line WHERE claim = NEW.claim)
BEGIN SELECT RAISE (ABORT, 'refused-forged-payment'); END;
CREATE TRIGGER credit_is_not_written_by_who_entered_the_claim BEFORE INSERT ON claim_credit
WHEN EXISTS (SELECT 1 FROM claim WHERE id = NEW.claim AND (entered_by = actor () OR detailed_by = actor ()))
BEGIN SELECT RAISE (ABORT, 'refused-own-claim'); END;
CREATE TRIGGER credit_is_written_by_an_approver BEFORE INSERT ON claim_credit
WHEN EXISTS (SELECT 1 FROM person WHERE role IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM person WHERE name = actor () AND role = 'approver')
BEGIN SELECT RAISE (ABORT, 'refused-role'); END;
CREATE TRIGGER credit_is_removed_by_an_approver BEFORE DELETE ON claim_credit
WHEN EXISTS (SELECT 1 FROM person WHERE role IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM person WHERE name = actor () AND role = 'approver')
BEGIN SELECT RAISE (ABORT, 'refused-role'); END;
CREATE TRIGGER credit_is_not_rewritten BEFORE UPDATE OF id, claim, number, came, sum, written_by, written_at ON claim_credit
BEGIN SELECT RAISE (ABORT, 'refused-payment-stands'); END;

-- What may be spent on the journeys of a calendar year, whatever their round. A year without a row is unset.
CREATE TABLE year_budget (
    year INTEGER PRIMARY KEY CHECK (year BETWEEN 2000 AND 2200),
    budget INTEGER NOT NULL CHECK (budget >= 0),
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Info sessions: when and where the pairs are told what comes, and which libraries were there.
CREATE TABLE info_session (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    round INTEGER NOT NULL REFERENCES round (id),
    day TEXT NOT NULL,
    -- HH:MM in the time of Helsinki.
    time TEXT NOT NULL,
    minutes INTEGER CHECK (minutes BETWEEN 1 AND 1440),
    place TEXT NOT NULL,
    -- The day on which the material was sent.
    material TEXT,
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX info_session_of_round ON info_session (round);

CREATE TABLE info_guest (
    session INTEGER NOT NULL REFERENCES info_session (id),
    registration INTEGER NOT NULL REFERENCES registration (id),
    attendance TEXT NOT NULL CHECK (attendance IN ('invited', 'coming', 'attended', 'absent')),
    -- The day on which who missed it was told.
    told TEXT,
    version INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (session, registration)
) STRICT;

-- Claims: what an invoice says of itself and of its journeys. What is unknown of those from before is not told.
ALTER TABLE claim ADD COLUMN invoice_date TEXT;
ALTER TABLE claim ADD COLUMN order_reference TEXT NOT NULL DEFAULT '';
-- The sum of the invoice, where it came without its lines. They may follow, entered by whom, and make just this.
ALTER TABLE claim ADD COLUMN invoice_sum INTEGER CHECK (invoice_sum > 0);
ALTER TABLE claim ADD COLUMN detailed_by TEXT COLLATE NOCASE;
-- The returned claim that this one comes instead of.
ALTER TABLE claim ADD COLUMN replaces INTEGER REFERENCES claim (id);
ALTER TABLE claim_line ADD COLUMN origin TEXT NOT NULL DEFAULT '';
ALTER TABLE claim_line ADD COLUMN destination TEXT NOT NULL DEFAULT '';
ALTER TABLE claim_line ADD COLUMN travellers TEXT NOT NULL DEFAULT '';
ALTER TABLE claim_line ADD COLUMN receipt TEXT CHECK (receipt IN ('none', 'attached'));

CREATE TRIGGER claim_particulars_stand_once_decided
BEFORE UPDATE OF invoice_date, order_reference, invoice_sum, detailed_by, replaces ON claim
WHEN OLD.status <> 'entered'
    AND (OLD.invoice_date IS NOT NEW.invoice_date OR OLD.order_reference <> NEW.order_reference OR OLD.invoice_sum IS NOT NEW.invoice_sum
         OR OLD.detailed_by IS NOT NEW.detailed_by OR OLD.replaces IS NOT NEW.replaces)
BEGIN SELECT RAISE (ABORT, 'refused-claim-stands'); END;
CREATE TRIGGER claim_is_detailed_in_ones_own_name BEFORE UPDATE OF detailed_by ON claim
WHEN NEW.detailed_by IS NOT NULL AND NEW.detailed_by IS NOT OLD.detailed_by AND NEW.detailed_by <> actor ()
BEGIN SELECT RAISE (ABORT, 'refused-forged-claim'); END;
CREATE TRIGGER claim_is_not_decided_by_who_detailed_it BEFORE UPDATE ON claim
WHEN NEW.status <> OLD.status AND OLD.detailed_by = actor ()
BEGIN SELECT RAISE (ABORT, 'refused-own-claim'); END;
