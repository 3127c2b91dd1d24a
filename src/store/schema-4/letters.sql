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
    about TEXT NOT NULL CHECK (about IN ('registration', 'partnership', 'visit', 'claim', 'info', 'mailbox')),
    number INTEGER NOT NULL,
    -- NULL: libraries of the directory, none of which has registered.
    registration INTEGER CHECK ((registration IS NULL) = (about = 'mailbox')),
    recipient TEXT NOT NULL,
    sent_by TEXT NOT NULL COLLATE NOCASE,
    sent_at TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX letter_sent_of_round ON letter_sent (round);

CREATE TRIGGER letter_sent_is_not_rewritten
BEFORE UPDATE OF id, round, kind, about, number, registration, recipient, sent_by, sent_at ON letter_sent
BEGIN SELECT RAISE (ABORT, 'refused-letter-stands'); END;
