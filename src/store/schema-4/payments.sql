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

-- Credit notes that came for claims that had been paid, or returned. The latter take nothing back of what AKE paid.
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

CREATE TRIGGER credit_is_of_a_paid_or_returned_claim BEFORE INSERT ON claim_credit
WHEN NEW.written_by <> actor ()
    OR NOT EXISTS (SELECT 1 FROM claim WHERE id = NEW.claim AND status = 'returned'
                   UNION ALL SELECT 1 FROM claim_payment WHERE claim = NEW.claim AND taken_back_by IS NULL)
    OR NEW.sum + coalesce((SELECT sum(sum) FROM claim_credit WHERE claim = NEW.claim), 0)
       > (SELECT coalesce(CASE WHEN c.status <> 'returned' THEN sum(l.sanctioned) ELSE coalesce(sum(l.claimed), c.invoice_sum) END, 0)
          FROM claim c LEFT JOIN claim_line l ON l.claim = c.id WHERE c.id = NEW.claim)
BEGIN SELECT RAISE (ABORT, 'refused-forged-payment'); END;
CREATE TRIGGER credit_is_not_written_by_who_entered_the_claim BEFORE INSERT ON claim_credit
WHEN EXISTS (SELECT 1 FROM claim WHERE id = NEW.claim AND status <> 'returned' AND (entered_by = actor () OR detailed_by = actor ()))
BEGIN SELECT RAISE (ABORT, 'refused-own-claim'); END;
CREATE TRIGGER credit_is_written_by_an_approver BEFORE INSERT ON claim_credit
WHEN (SELECT status FROM claim WHERE id = NEW.claim) <> 'returned' AND EXISTS (SELECT 1 FROM person WHERE role IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM person WHERE name = actor () AND role = 'approver')
BEGIN SELECT RAISE (ABORT, 'refused-role'); END;
CREATE TRIGGER credit_is_removed_by_an_approver BEFORE DELETE ON claim_credit
WHEN (SELECT status FROM claim WHERE id = OLD.claim) <> 'returned' AND EXISTS (SELECT 1 FROM person WHERE role IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM person WHERE name = actor () AND role = 'approver')
BEGIN SELECT RAISE (ABORT, 'refused-role'); END;
CREATE TRIGGER credit_is_not_rewritten BEFORE UPDATE OF id, claim, number, came, sum, written_by, written_at ON claim_credit
BEGIN SELECT RAISE (ABORT, 'refused-payment-stands'); END;
CREATE TRIGGER credit_is_not_replaced BEFORE INSERT ON claim_credit WHEN EXISTS (SELECT 1 FROM claim_credit WHERE id = NEW.id)
BEGIN SELECT RAISE (ABORT, 'refused-payment-stands'); END;

-- What was asked back is asked back for good once its credit note or its new invoice has come.
CREATE TRIGGER claim_returned_stands_once_answered BEFORE UPDATE OF status ON claim
WHEN OLD.status = 'returned' AND NEW.status <> 'returned'
    AND (EXISTS (SELECT 1 FROM claim_credit WHERE claim = OLD.id)
         OR EXISTS (SELECT 1 FROM claim WHERE replaces = OLD.id AND status <> 'rejected'))
BEGIN SELECT RAISE (ABORT, 'refused-return-answered'); END;
