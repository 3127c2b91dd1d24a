-- The bytes of files that came with invoices, under their SHA-256, each once. Not journalled: what the journal keeps is the
-- hash. They lie in the database so that a copy of it is a copy of them.
CREATE TABLE attachment_content (
    hash TEXT PRIMARY KEY CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
    bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 10485760)
) STRICT, WITHOUT ROWID;
CREATE TABLE claim_attachment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    claim INTEGER NOT NULL REFERENCES claim (id),
    hash TEXT NOT NULL REFERENCES attachment_content (hash),
    name TEXT NOT NULL CHECK (name <> '' AND name NOT GLOB '*[/\]*' AND name NOT GLOB '.*'),
    kind TEXT NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'png')),
    size INTEGER NOT NULL CHECK (size BETWEEN 1 AND 10485760),
    attached_by TEXT NOT NULL COLLATE NOCASE,
    attached_at TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 0,
    UNIQUE (claim, hash)
) STRICT;
CREATE INDEX claim_attachment_of_content ON claim_attachment (hash);

CREATE TRIGGER attachment_content_comes_with_an_entry BEFORE INSERT ON attachment_content
WHEN journal_entry () IS NULL
BEGIN SELECT RAISE (ABORT, 'refused-attachment-stands'); END;
CREATE TRIGGER attachment_content_stands BEFORE UPDATE ON attachment_content
BEGIN SELECT RAISE (ABORT, 'refused-attachment-stands'); END;
CREATE TRIGGER attachment_content_is_not_deleted BEFORE DELETE ON attachment_content
BEGIN SELECT RAISE (ABORT, 'refused-attachment-stands'); END;
CREATE TRIGGER attachment_is_of_kept_bytes BEFORE INSERT ON claim_attachment
WHEN NOT EXISTS (SELECT 1 FROM attachment_content WHERE hash = NEW.hash AND length(bytes) = NEW.size)
BEGIN SELECT RAISE (ABORT, 'refused-attachment-stands'); END;
CREATE TRIGGER attachment_is_not_rewritten
BEFORE UPDATE OF id, claim, hash, name, kind, size, attached_by, attached_at ON claim_attachment
BEGIN SELECT RAISE (ABORT, 'refused-attachment-stands'); END;
CREATE TRIGGER attachment_is_kept_by_a_coordinator BEFORE INSERT ON claim_attachment
WHEN (SELECT role FROM role_of_actor) = 'viewer'
BEGIN SELECT RAISE (ABORT, 'refused-role-to-enter'); END;
CREATE TRIGGER attachment_is_removed_by_a_coordinator BEFORE DELETE ON claim_attachment
WHEN (SELECT role FROM role_of_actor) = 'viewer'
BEGIN SELECT RAISE (ABORT, 'refused-role-to-enter'); END;
CREATE TRIGGER credit_is_entered_by_a_coordinator BEFORE INSERT ON claim_credit
WHEN (SELECT role FROM role_of_actor) = 'viewer'
BEGIN SELECT RAISE (ABORT, 'refused-role-to-enter'); END;
CREATE TRIGGER credit_is_taken_back_by_a_coordinator BEFORE DELETE ON claim_credit
WHEN (SELECT role FROM role_of_actor) = 'viewer'
BEGIN SELECT RAISE (ABORT, 'refused-role-to-enter'); END;
-- On what one decided, one decided with it.
CREATE TRIGGER attachment_of_a_decision_is_not_deleted BEFORE DELETE ON claim_attachment
WHEN (SELECT decided_at FROM claim WHERE id = OLD.claim) >= OLD.attached_at
BEGIN SELECT RAISE (ABORT, 'refused-attachment-stands'); END;
