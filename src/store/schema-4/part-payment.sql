-- An invoice cannot be paid in part, unless an admin has said that the finance office does it.
CREATE TRIGGER claim_is_not_approved_in_part BEFORE UPDATE OF status ON claim
WHEN NEW.status = 'approved' AND OLD.status <> 'approved'
    AND EXISTS (SELECT 1 FROM claim_line WHERE claim = NEW.id AND sanctioned < claimed)
    AND NOT EXISTS (SELECT 1 FROM setting WHERE key = 'part_payment' AND value = 1)
BEGIN SELECT RAISE (ABORT, 'refused-claim-in-part'); END;
CREATE TRIGGER part_payment_is_set_by_an_admin BEFORE INSERT ON setting
WHEN NEW.key = 'part_payment' AND EXISTS (SELECT 1 FROM person WHERE role IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM person WHERE name = actor () AND role = 'admin')
BEGIN SELECT RAISE (ABORT, 'refused-role'); END;
CREATE TRIGGER part_payment_is_changed_by_an_admin BEFORE UPDATE OF key, value ON setting
WHEN (NEW.key = 'part_payment' OR OLD.key = 'part_payment') AND EXISTS (SELECT 1 FROM person WHERE role IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM person WHERE name = actor () AND role = 'admin')
BEGIN SELECT RAISE (ABORT, 'refused-role'); END;
CREATE TRIGGER part_payment_is_unset_by_an_admin BEFORE DELETE ON setting
WHEN OLD.key = 'part_payment' AND EXISTS (SELECT 1 FROM person WHERE role IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM person WHERE name = actor () AND role = 'admin')
BEGIN SELECT RAISE (ABORT, 'refused-role'); END;
