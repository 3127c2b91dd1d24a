-- Lists of approved claims as they were handed to the finance system. A list keeps its number and its words whatever becomes of the
-- claims, and nobody takes it back. `decision` is the entry of the journal by which a claim was approved: after a
-- counter-decision it may come once more in a later list, which then names the earlier one.
CREATE TABLE claim_export (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    exported_by TEXT NOT NULL COLLATE NOCASE,
    exported_at TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE claim_export_row (
    export INTEGER NOT NULL REFERENCES claim_export (id),
    claim INTEGER NOT NULL REFERENCES claim (id),
    decision INTEGER NOT NULL,
    reference TEXT NOT NULL,
    municipality TEXT NOT NULL,
    invoice_number TEXT NOT NULL,
    business_id TEXT NOT NULL,
    invoice_date TEXT,
    arrived TEXT NOT NULL,
    claimed INTEGER NOT NULL,
    sanctioned INTEGER NOT NULL,
    decided_by TEXT NOT NULL,
    decided_for TEXT,
    decided_at TEXT NOT NULL,
    earlier_export INTEGER REFERENCES claim_export (id),
    version INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (export, claim),
    UNIQUE (claim, decision)
) STRICT;

CREATE TRIGGER export_is_made_in_ones_own_name BEFORE INSERT ON claim_export WHEN NEW.exported_by <> actor ()
BEGIN SELECT RAISE (ABORT, 'refused-forged-export'); END;
CREATE TRIGGER export_is_of_approved_claims BEFORE INSERT ON claim_export_row
WHEN NOT EXISTS (SELECT 1 FROM claim WHERE id = NEW.claim AND status = 'approved' AND version = NEW.decision AND decided_by = NEW.decided_by)
    OR EXISTS (SELECT 1 FROM claim_payment WHERE claim = NEW.claim AND taken_back_by IS NULL)
    OR NEW.sanctioned IS NOT (SELECT sum(sanctioned) FROM claim_line WHERE claim = NEW.claim)
BEGIN SELECT RAISE (ABORT, 'refused-forged-export'); END;
CREATE TRIGGER export_is_whole_when_it_is_made BEFORE INSERT ON claim_export_row
WHEN (SELECT version FROM claim_export WHERE id = NEW.export) <> journal_entry ()
BEGIN SELECT RAISE (ABORT, 'refused-export-stands'); END;
CREATE TRIGGER export_is_not_rewritten BEFORE UPDATE OF id, exported_by, exported_at, language ON claim_export
BEGIN SELECT RAISE (ABORT, 'refused-export-stands'); END;
CREATE TRIGGER export_is_not_deleted BEFORE DELETE ON claim_export
BEGIN SELECT RAISE (ABORT, 'refused-export-stands'); END;
CREATE TRIGGER export_row_is_not_rewritten
BEFORE UPDATE OF export, claim, decision, reference, municipality, invoice_number, business_id, invoice_date, arrived, claimed,
    sanctioned, decided_by, decided_for, decided_at, earlier_export ON claim_export_row
BEGIN SELECT RAISE (ABORT, 'refused-export-stands'); END;
CREATE TRIGGER export_row_is_not_deleted BEFORE DELETE ON claim_export_row
BEGIN SELECT RAISE (ABORT, 'refused-export-stands'); END;
