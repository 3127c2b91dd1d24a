-- Claims: what an invoice says of itself and of its journeys. What is unknown of those from before is not told.
ALTER TABLE claim ADD COLUMN invoice_date TEXT;
ALTER TABLE claim ADD COLUMN order_reference TEXT NOT NULL DEFAULT '';
-- The sum of the invoice, where it came without its lines. They may follow, entered by whom, and make just this.
ALTER TABLE claim ADD COLUMN invoice_sum INTEGER CHECK (invoice_sum > 0);
ALTER TABLE claim ADD COLUMN detailed_by TEXT COLLATE NOCASE;
-- The returned claim that this one comes instead of.
ALTER TABLE claim ADD COLUMN replaces INTEGER REFERENCES claim (id);
CREATE INDEX claim_replaces ON claim (replaces) WHERE replaces IS NOT NULL;
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
-- What is approved says of each line what is paid of it.
CREATE TRIGGER claim_is_approved_with_its_lines BEFORE UPDATE OF status ON claim
WHEN NEW.status = 'approved' AND OLD.status <> 'approved'
    AND (NOT EXISTS (SELECT 1 FROM claim_line WHERE claim = NEW.id)
         OR EXISTS (SELECT 1 FROM claim_line WHERE claim = NEW.id AND sanctioned IS NULL))
BEGIN SELECT RAISE (ABORT, 'refused-does-not-fit'); END;
CREATE TRIGGER claim_is_entered_with_ones_own_breakdown BEFORE INSERT ON claim WHEN NEW.detailed_by <> actor ()
BEGIN SELECT RAISE (ABORT, 'refused-forged-claim'); END;
-- A number in a memo or a list stays that of the same invoice.
CREATE TRIGGER claim_keeps_its_number BEFORE UPDATE OF id ON claim WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE (ABORT, 'refused-does-not-fit'); END;
CREATE TRIGGER claim_line_stays_with_its_claim BEFORE UPDATE OF id, claim ON claim_line
WHEN NEW.id <> OLD.id OR NEW.claim <> OLD.claim
BEGIN SELECT RAISE (ABORT, 'refused-does-not-fit'); END;
CREATE TRIGGER claim_is_not_replaced BEFORE INSERT ON claim WHEN EXISTS (SELECT 1 FROM claim WHERE id = NEW.id)
BEGIN SELECT RAISE (ABORT, 'refused-does-not-fit'); END;
