-- The newest entry of the journal when the suggested pairs were computed: an answer changed since is not in them.
ALTER TABLE proposal ADD COLUMN computed_from INTEGER;

-- Proposals kept under a name, to be laid side by side. Nothing has happened to anybody by them.
CREATE TABLE kept_proposal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    round INTEGER NOT NULL REFERENCES round (id),
    name TEXT NOT NULL COLLATE NOCASE,
    kept_by TEXT NOT NULL COLLATE NOCASE,
    kept_at TEXT NOT NULL,
    proposal TEXT NOT NULL CHECK (json_valid(proposal)),
    version INTEGER NOT NULL DEFAULT 0,
    UNIQUE (round, name)
) STRICT;

-- What the libraries of a partnership agreed to develop together.
ALTER TABLE partnership ADD COLUMN topic TEXT NOT NULL DEFAULT '';

-- Whom to speak to at a library. NULL is as the registration says, also where the form changes it later.
CREATE TABLE contact (
    registration INTEGER PRIMARY KEY REFERENCES registration (id),
    person TEXT,
    phone TEXT NOT NULL,
    email TEXT,
    language TEXT CHECK (language IN ('fi', 'sv', 'en')),
    invoicing TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What was said with the libraries of a partnership.
CREATE TABLE contact_log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    partnership INTEGER NOT NULL REFERENCES partnership (id),
    written_by TEXT NOT NULL COLLATE NOCASE,
    written_at TEXT NOT NULL,
    text TEXT NOT NULL CHECK (text <> ''),
    follow_up TEXT,
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX contact_log_of_partnership ON contact_log (partnership);

CREATE TRIGGER contact_log_is_not_rewritten
BEFORE UPDATE OF id, partnership, written_by, written_at, text, follow_up ON contact_log
BEGIN SELECT RAISE (ABORT, 'refused-log-stands'); END;
