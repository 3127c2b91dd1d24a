-- The books of a round or of a calendar year, closed: from then on nothing of them changes but what was open and is carried over.
-- Of a year, what is carried over is of the next year. `last_claim` was the newest claim when they were closed.
CREATE TABLE closing (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    round INTEGER REFERENCES round (id),
    year INTEGER CHECK (year BETWEEN 2000 AND 2200),
    last_claim INTEGER NOT NULL,
    closed_by TEXT NOT NULL COLLATE NOCASE,
    closed_at TEXT NOT NULL,
    reopened_by TEXT COLLATE NOCASE,
    reopened_at TEXT,
    reopened_reason TEXT CHECK (reopened_reason <> ''),
    version INTEGER NOT NULL DEFAULT 0,
    CHECK ((round IS NULL) <> (year IS NULL)),
    CHECK ((reopened_by IS NULL) = (reopened_at IS NULL) AND (reopened_by IS NULL) = (reopened_reason IS NULL))
) STRICT;

CREATE UNIQUE INDEX round_is_closed_once ON closing (round) WHERE round IS NOT NULL AND reopened_by IS NULL;
CREATE UNIQUE INDEX year_is_closed_once ON closing (year) WHERE year IS NOT NULL AND reopened_by IS NULL;

-- Claims that were open, and visits whose invoices had not come or were not decided on.
CREATE TABLE closing_claim (
    closing INTEGER NOT NULL REFERENCES closing (id),
    claim INTEGER NOT NULL REFERENCES claim (id),
    version INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (closing, claim)
) STRICT;
CREATE INDEX closing_of_claim ON closing_claim (claim);

CREATE TABLE closing_visit (
    closing INTEGER NOT NULL REFERENCES closing (id),
    visit INTEGER NOT NULL REFERENCES visit (id),
    version INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (closing, visit)
) STRICT;
CREATE INDEX closing_of_visit ON closing_visit (visit);

-- The closings that a claim is of, each with whether it is carried over from it.
CREATE VIEW claim_closing AS
SELECT c.id AS claim, k.id AS closing, k.round, k.year,
       EXISTS (SELECT 1 FROM closing_claim o WHERE o.closing = k.id AND o.claim = c.id)
       OR (c.id > k.last_claim AND EXISTS (SELECT 1 FROM closing_visit o WHERE o.closing = k.id AND o.visit = c.visit)) AS carried
FROM claim c JOIN visit v ON v.id = c.visit JOIN partnership p ON p.id = v.partnership
JOIN closing k ON k.reopened_by IS NULL
    AND (k.round = p.round
         OR EXISTS (SELECT 1 FROM claim_line l WHERE l.claim = c.id AND CAST(substr(l.travel_date, 1, 4) AS INTEGER) = k.year)
         OR (c.invoice_sum IS NOT NULL AND NOT EXISTS (SELECT 1 FROM claim_line l WHERE l.claim = c.id)
             AND CAST(substr(coalesce(c.invoice_date, c.arrived), 1, 4) AS INTEGER) = k.year)
         -- Carried over from the year before.
         OR EXISTS (SELECT 1 FROM closing q WHERE q.year = k.year - 1 AND q.reopened_by IS NULL AND (
                EXISTS (SELECT 1 FROM closing_claim o WHERE o.closing = q.id AND o.claim = c.id)
                OR (c.id > q.last_claim AND EXISTS (SELECT 1 FROM closing_visit o WHERE o.closing = q.id AND o.visit = c.visit)))));

CREATE TRIGGER closing_is_made_in_ones_own_name BEFORE INSERT ON closing
WHEN NEW.closed_by <> actor () OR NEW.reopened_by IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'refused-closing-stands'); END;
CREATE TRIGGER closing_is_made_by_an_approver BEFORE INSERT ON closing
WHEN EXISTS (SELECT 1 FROM person WHERE role IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM person WHERE name = actor () AND role = 'approver')
BEGIN SELECT RAISE (ABORT, 'refused-role'); END;
CREATE TRIGGER closing_is_not_rewritten BEFORE UPDATE OF id, round, year, last_claim, closed_by, closed_at ON closing
BEGIN SELECT RAISE (ABORT, 'refused-closing-stands'); END;
CREATE TRIGGER closing_is_not_deleted BEFORE DELETE ON closing
BEGIN SELECT RAISE (ABORT, 'refused-closing-stands'); END;
CREATE TRIGGER closing_is_reopened_once_in_ones_own_name BEFORE UPDATE OF reopened_by, reopened_at, reopened_reason ON closing
WHEN OLD.reopened_by IS NOT NULL OR NEW.reopened_by IS NOT actor ()
BEGIN SELECT RAISE (ABORT, 'refused-closing-stands'); END;
CREATE TRIGGER closing_is_reopened_by_an_approver BEFORE UPDATE OF reopened_by, reopened_at, reopened_reason ON closing
WHEN EXISTS (SELECT 1 FROM person WHERE role IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM person WHERE name = actor () AND role = 'approver')
BEGIN SELECT RAISE (ABORT, 'refused-role'); END;
CREATE TRIGGER closing_carries_what_was_open_then BEFORE INSERT ON closing_claim
WHEN (SELECT version FROM closing WHERE id = NEW.closing) <> journal_entry ()
BEGIN SELECT RAISE (ABORT, 'refused-closing-stands'); END;
CREATE TRIGGER closing_carries_claims_for_good BEFORE UPDATE OF closing, claim ON closing_claim
BEGIN SELECT RAISE (ABORT, 'refused-closing-stands'); END;
CREATE TRIGGER closing_loses_no_claim BEFORE DELETE ON closing_claim
BEGIN SELECT RAISE (ABORT, 'refused-closing-stands'); END;
CREATE TRIGGER closing_carries_visits_of_then BEFORE INSERT ON closing_visit
WHEN (SELECT version FROM closing WHERE id = NEW.closing) <> journal_entry ()
BEGIN SELECT RAISE (ABORT, 'refused-closing-stands'); END;
CREATE TRIGGER closing_carries_visits_for_good BEFORE UPDATE OF closing, visit ON closing_visit
BEGIN SELECT RAISE (ABORT, 'refused-closing-stands'); END;
CREATE TRIGGER closing_loses_no_visit BEFORE DELETE ON closing_visit
BEGIN SELECT RAISE (ABORT, 'refused-closing-stands'); END;

CREATE TRIGGER closed_books_take_no_claim AFTER INSERT ON claim
WHEN EXISTS (SELECT 1 FROM claim_closing WHERE claim = NEW.id AND NOT carried)
BEGIN SELECT RAISE (ABORT, 'refused-closed'); END;
CREATE TRIGGER closed_books_change_no_claim
BEFORE UPDATE OF visit, status, entered_by, entered_at, decided_by, decided_at, decided_for, reason, invoice_number, business_id,
    arrived, invoice_date, order_reference, invoice_sum, detailed_by, replaces ON claim
WHEN EXISTS (SELECT 1 FROM claim_closing WHERE claim = OLD.id AND NOT carried)
BEGIN SELECT RAISE (ABORT, 'refused-closed'); END;
CREATE TRIGGER closed_books_get_no_claim_by_a_change
AFTER UPDATE OF visit, arrived, invoice_date, invoice_sum ON claim
WHEN EXISTS (SELECT 1 FROM claim_closing WHERE claim = NEW.id AND NOT carried)
BEGIN SELECT RAISE (ABORT, 'refused-closed'); END;
CREATE TRIGGER closed_books_lose_no_claim BEFORE DELETE ON claim
WHEN EXISTS (SELECT 1 FROM claim_closing WHERE claim = OLD.id AND NOT carried)
BEGIN SELECT RAISE (ABORT, 'refused-closed'); END;
CREATE TRIGGER closed_books_take_no_line AFTER INSERT ON claim_line
WHEN EXISTS (SELECT 1 FROM claim_closing WHERE claim = NEW.claim AND NOT carried)
BEGIN SELECT RAISE (ABORT, 'refused-closed'); END;
CREATE TRIGGER closed_books_change_no_line
BEFORE UPDATE OF claim, position, kind, travel_date, metres, passengers, claimed, sanctioned, reason, note ON claim_line
WHEN EXISTS (SELECT 1 FROM claim_closing WHERE claim = OLD.claim AND NOT carried)
BEGIN SELECT RAISE (ABORT, 'refused-closed'); END;
CREATE TRIGGER closed_books_get_no_line_by_a_change AFTER UPDATE OF claim, travel_date ON claim_line
WHEN EXISTS (SELECT 1 FROM claim_closing WHERE claim = NEW.claim AND NOT carried)
BEGIN SELECT RAISE (ABORT, 'refused-closed'); END;
CREATE TRIGGER closed_books_lose_no_line BEFORE DELETE ON claim_line
WHEN EXISTS (SELECT 1 FROM claim_closing WHERE claim = OLD.claim AND NOT carried)
BEGIN SELECT RAISE (ABORT, 'refused-closed'); END;
CREATE TRIGGER closed_books_take_no_payment BEFORE INSERT ON claim_payment
WHEN EXISTS (SELECT 1 FROM claim_closing WHERE claim = NEW.claim AND NOT carried)
BEGIN SELECT RAISE (ABORT, 'refused-closed'); END;
CREATE TRIGGER closed_books_lose_no_payment BEFORE UPDATE OF taken_back_by, taken_back_at, taken_back_reason ON claim_payment
WHEN EXISTS (SELECT 1 FROM claim_closing WHERE claim = OLD.claim AND NOT carried)
BEGIN SELECT RAISE (ABORT, 'refused-closed'); END;
CREATE TRIGGER closed_books_take_no_credit BEFORE INSERT ON claim_credit
WHEN EXISTS (SELECT 1 FROM claim_closing WHERE claim = NEW.claim AND NOT carried)
BEGIN SELECT RAISE (ABORT, 'refused-closed'); END;
CREATE TRIGGER closed_books_lose_no_credit BEFORE DELETE ON claim_credit
WHEN EXISTS (SELECT 1 FROM claim_closing WHERE claim = OLD.claim AND NOT carried)
BEGIN SELECT RAISE (ABORT, 'refused-closed'); END;
CREATE TRIGGER closed_year_gets_no_budget BEFORE INSERT ON year_budget
WHEN EXISTS (SELECT 1 FROM closing WHERE year = NEW.year AND reopened_by IS NULL)
BEGIN SELECT RAISE (ABORT, 'refused-closed'); END;
CREATE TRIGGER closed_year_keeps_its_budget BEFORE UPDATE OF year, budget ON year_budget
WHEN EXISTS (SELECT 1 FROM closing WHERE year IN (OLD.year, NEW.year) AND reopened_by IS NULL)
BEGIN SELECT RAISE (ABORT, 'refused-closed'); END;
CREATE TRIGGER closed_year_loses_no_budget BEFORE DELETE ON year_budget
WHEN EXISTS (SELECT 1 FROM closing WHERE year = OLD.year AND reopened_by IS NULL)
BEGIN SELECT RAISE (ABORT, 'refused-closed'); END;
CREATE TRIGGER closed_round_keeps_its_budget BEFORE UPDATE OF budget ON round
WHEN OLD.budget IS NOT NEW.budget AND EXISTS (SELECT 1 FROM closing WHERE round = OLD.id AND reopened_by IS NULL)
BEGIN SELECT RAISE (ABORT, 'refused-closed'); END;
