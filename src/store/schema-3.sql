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
