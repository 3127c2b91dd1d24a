-- Where one writes to a library of the directory before it has registered: a mailbox of the house, never somebody's own.
CREATE TABLE library_mailbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    library TEXT NOT NULL UNIQUE REFERENCES library (id),
    address TEXT NOT NULL CHECK (address <> ''),
    -- NULL: that of its municipality.
    language TEXT CHECK (language IN ('fi', 'sv', 'en')),
    version INTEGER NOT NULL DEFAULT 0
) STRICT;
