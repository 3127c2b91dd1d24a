-- Journalled tables hold only INTEGER and TEXT, since their row images are JSON. Each has a column
-- `version`: the number of the journal entry that last wrote the row, kept by generated triggers.
-- AUTOINCREMENT: the number of a record that is gone is never another's, here or in the journal.

CREATE TABLE round (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL UNIQUE COLLATE NOCASE,
    name TEXT,
    opens TEXT NOT NULL,
    closes TEXT NOT NULL CHECK (closes >= opens),
    budget INTEGER CHECK (budget >= 0),
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE library (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    municipality TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('main', 'branch', 'unknown')),
    postcode TEXT,
    latitude INTEGER,
    longitude INTEGER,
    version INTEGER NOT NULL DEFAULT 0,
    CHECK ((latitude IS NULL) = (longitude IS NULL))
) STRICT;

-- What a coordinator said that a text means.
CREATE TABLE alias (
    text TEXT PRIMARY KEY,
    libraries TEXT NOT NULL CHECK (json_valid(libraries)),
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE registration (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    round INTEGER NOT NULL REFERENCES round (id),
    source TEXT NOT NULL,
    received TEXT,
    cancelled INTEGER NOT NULL CHECK (cancelled IN (0, 1)),
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    email TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
    site_text TEXT NOT NULL,
    interests TEXT NOT NULL,
    cooperation TEXT NOT NULL,
    extra TEXT NOT NULL,
    libraries TEXT NOT NULL CHECK (json_valid(libraries)),
    municipalities TEXT NOT NULL CHECK (json_valid(municipalities)),
    sure INTEGER NOT NULL CHECK (sure IN (0, 1)),
    flags TEXT NOT NULL CHECK (json_valid(flags)),
    topics TEXT NOT NULL CHECK (json_valid(topics)),
    -- The sites without those of merged registrations, and whether a person chose them.
    own TEXT NOT NULL CHECK (json_valid(own)),
    status TEXT NOT NULL
        CHECK (status IN ('new', 'accepted', 'postponed', 'declined', 'clarify', 'merged')),
    reason TEXT,
    merged_into INTEGER REFERENCES registration (id),
    note TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 0,
    UNIQUE (round, source),
    CHECK ((status = 'merged') = (merged_into IS NOT NULL))
) STRICT;

CREATE TABLE pair_rule (
    round INTEGER NOT NULL REFERENCES round (id),
    a INTEGER NOT NULL REFERENCES registration (id),
    b INTEGER NOT NULL REFERENCES registration (id),
    rule TEXT NOT NULL CHECK (rule IN ('lock', 'forbid')),
    version INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (round, a, b),
    CHECK (a < b)
) STRICT;

CREATE TABLE proposal (
    round INTEGER PRIMARY KEY REFERENCES round (id),
    total INTEGER NOT NULL,
    upper_bound INTEGER NOT NULL,
    left_over TEXT NOT NULL CHECK (json_valid(left_over)),
    estimated_cost INTEGER,
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE partnership (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    round INTEGER NOT NULL REFERENCES round (id),
    status TEXT NOT NULL CHECK (status IN ('suggested', 'accepted')),
    -- Its number in the round, given when it is accepted; part of the order references.
    number INTEGER,
    locked INTEGER NOT NULL CHECK (locked IN (0, 1)),
    score TEXT NOT NULL CHECK (json_valid(score)),
    note TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 0,
    UNIQUE (round, number),
    CHECK ((status = 'accepted') = (number IS NOT NULL))
) STRICT;

-- The last number given to a partnership of a round, by the round's code since the references are
-- made of it. Not journalled: a number in a letter stays given, whatever is undone.
CREATE TABLE number_given (
    round TEXT PRIMARY KEY COLLATE NOCASE,
    last INTEGER NOT NULL
) STRICT;

CREATE TRIGGER number_given_only_grows BEFORE UPDATE ON number_given WHEN NEW.last <= OLD.last
BEGIN SELECT RAISE (ABORT, 'refused-journal-stands'); END;
CREATE TRIGGER number_given_is_not_deleted BEFORE DELETE ON number_given
BEGIN SELECT RAISE (ABORT, 'refused-journal-stands'); END;

-- A registration is in one partnership at most.
CREATE TABLE partnership_member (
    partnership INTEGER NOT NULL REFERENCES partnership (id),
    registration INTEGER NOT NULL UNIQUE REFERENCES registration (id),
    version INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (partnership, registration)
) STRICT;

CREATE TABLE visit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    partnership INTEGER NOT NULL REFERENCES partnership (id),
    kind TEXT NOT NULL CHECK (kind IN ('visit', 'swap')),
    host INTEGER NOT NULL REFERENCES registration (id),
    guest INTEGER NOT NULL REFERENCES registration (id),
    reference TEXT NOT NULL UNIQUE,
    date TEXT,
    participants INTEGER CHECK (participants BETWEEN 1 AND 500),
    note TEXT NOT NULL DEFAULT '',
    since TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 0,
    CHECK (host <> guest)
) STRICT;

CREATE INDEX visit_of_partnership ON visit (partnership);

CREATE TABLE checklist_item (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    visit INTEGER NOT NULL REFERENCES visit (id),
    position INTEGER NOT NULL,
    key TEXT NOT NULL,
    phase TEXT NOT NULL CHECK (phase IN ('before', 'day', 'after')),
    mandatory INTEGER NOT NULL CHECK (mandatory IN (0, 1)),
    ticked_by TEXT,
    ticked_at TEXT,
    version INTEGER NOT NULL DEFAULT 0,
    UNIQUE (visit, key),
    CHECK ((ticked_by IS NULL) = (ticked_at IS NULL))
) STRICT;

CREATE TABLE claim (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    visit INTEGER NOT NULL REFERENCES visit (id),
    status TEXT NOT NULL CHECK (status IN ('entered', 'approved', 'returned', 'rejected')),
    entered_by TEXT NOT NULL COLLATE NOCASE,
    entered_at TEXT NOT NULL,
    decided_by TEXT COLLATE NOCASE,
    decided_at TEXT,
    reason TEXT,
    invoice_number TEXT NOT NULL,
    business_id TEXT NOT NULL,
    arrived TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 0,
    -- Four eyes: the one who entered it does not decide on it.
    CHECK (decided_by <> entered_by),
    CHECK ((status = 'entered') = (decided_by IS NULL)),
    CHECK ((decided_by IS NULL) = (decided_at IS NULL))
) STRICT;

CREATE INDEX claim_of_visit ON claim (visit);

CREATE TABLE claim_line (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    claim INTEGER NOT NULL REFERENCES claim (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    travel_date TEXT NOT NULL,
    metres INTEGER CHECK (metres >= 0),
    passengers INTEGER NOT NULL CHECK (passengers >= 0),
    claimed INTEGER NOT NULL CHECK (claimed >= 0),
    sanctioned INTEGER CHECK (sanctioned BETWEEN 0 AND claimed),
    reason TEXT,
    note TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 0,
    UNIQUE (claim, position)
) STRICT;

CREATE TABLE rate (
    year INTEGER PRIMARY KEY CHECK (year BETWEEN 2000 AND 2200),
    car INTEGER NOT NULL CHECK (car BETWEEN 1 AND 1000),
    passenger INTEGER NOT NULL CHECK (passenger BETWEEN 0 AND 1000),
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE person (
    name TEXT PRIMARY KEY COLLATE NOCASE,
    role TEXT CHECK (role IN ('viewer', 'coordinator', 'approver', 'admin')),
    language TEXT CHECK (language IN ('fi', 'sv', 'en')),
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE journal (
    id INTEGER PRIMARY KEY,
    operation TEXT NOT NULL UNIQUE,
    actor TEXT NOT NULL,
    at TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('change', 'undo', 'redo')),
    -- The entry that this one takes back; each is taken back once at most.
    target INTEGER UNIQUE REFERENCES journal (id),
    -- What the entry needed, and so what taking it back needs; `own`: only its actor.
    permission TEXT NOT NULL CHECK (permission IN ('own', 'coordinate', 'decide_money', 'administer')),
    label TEXT NOT NULL CHECK (json_valid(label)),
    records TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(records)),
    -- A money decision, which is taken back by a counter-decision and never by images.
    decision TEXT CHECK (json_valid(decision)),
    salt TEXT NOT NULL,
    hash TEXT NOT NULL DEFAULT '',
    CHECK ((kind = 'change') = (target IS NULL))
) STRICT;

CREATE TABLE journal_row (
    id INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL REFERENCES journal (id),
    record TEXT NOT NULL,
    row TEXT NOT NULL,
    before TEXT,
    after TEXT,
    salt TEXT,
    hash TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX journal_row_of_entry ON journal_row (entry);
CREATE INDEX journal_row_of_record ON journal_row (record, row);

-- The journal only grows. An entry is completed once, by its hash.
CREATE TRIGGER journal_is_not_rewritten BEFORE UPDATE ON journal WHEN OLD.hash <> ''
BEGIN SELECT RAISE (ABORT, 'refused-journal-stands'); END;
CREATE TRIGGER journal_is_not_deleted BEFORE DELETE ON journal
BEGIN SELECT RAISE (ABORT, 'refused-journal-stands'); END;
CREATE TRIGGER journal_row_is_not_rewritten BEFORE UPDATE ON journal_row WHEN OLD.hash <> ''
BEGIN SELECT RAISE (ABORT, 'refused-journal-stands'); END;
-- REPLACE asks no delete trigger where another program leaves `recursive_triggers` off.
CREATE TRIGGER journal_is_not_replaced BEFORE INSERT ON journal
WHEN EXISTS (SELECT 1 FROM journal WHERE id = NEW.id)
BEGIN SELECT RAISE (ABORT, 'refused-journal-stands'); END;
CREATE TRIGGER journal_row_is_not_replaced BEFORE INSERT ON journal_row
WHEN EXISTS (SELECT 1 FROM journal_row WHERE id = NEW.id)
BEGIN SELECT RAISE (ABORT, 'refused-journal-stands'); END;
CREATE TRIGGER journal_row_is_not_deleted BEFORE DELETE ON journal_row
BEGIN SELECT RAISE (ABORT, 'refused-journal-stands'); END;

-- Money, once more where no program can get around it by mistake.
CREATE TRIGGER claim_is_entered_open_and_in_ones_own_name BEFORE INSERT ON claim
WHEN NEW.status <> 'entered' OR NEW.entered_by <> actor ()
BEGIN SELECT RAISE (ABORT, 'refused-forged-claim'); END;
CREATE TRIGGER claim_stands_once_decided BEFORE UPDATE OF visit, entered_by, entered_at, invoice_number, business_id, arrived ON claim
WHEN OLD.status <> 'entered' OR NEW.entered_by <> OLD.entered_by
BEGIN SELECT RAISE (ABORT, 'refused-claim-stands'); END;
CREATE TRIGGER claim_decided_is_not_deleted BEFORE DELETE ON claim WHEN OLD.status <> 'entered'
BEGIN SELECT RAISE (ABORT, 'refused-claim-stands'); END;
CREATE TRIGGER claim_is_decided_in_ones_own_name BEFORE UPDATE ON claim
WHEN NEW.status <> OLD.status AND NEW.status <> 'entered' AND (OLD.status <> 'entered' OR NEW.decided_by IS NOT actor ())
BEGIN SELECT RAISE (ABORT, 'refused-forged-decision'); END;
CREATE TRIGGER claim_is_not_decided_by_who_entered_it BEFORE UPDATE ON claim
WHEN NEW.status <> OLD.status AND OLD.entered_by = actor ()
BEGIN SELECT RAISE (ABORT, 'refused-own-claim'); END;
CREATE TRIGGER claim_is_decided_by_an_approver BEFORE UPDATE ON claim
WHEN NEW.status <> OLD.status
    AND EXISTS (SELECT 1 FROM person WHERE role IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM person WHERE name = actor () AND role = 'approver')
BEGIN SELECT RAISE (ABORT, 'refused-role'); END;
CREATE TRIGGER claim_decision_stands BEFORE UPDATE OF decided_by, decided_at, reason ON claim
WHEN OLD.status = NEW.status
    AND (OLD.decided_by IS NOT NEW.decided_by OR OLD.decided_at IS NOT NEW.decided_at OR OLD.reason IS NOT NEW.reason)
BEGIN SELECT RAISE (ABORT, 'refused-claim-stands'); END;
CREATE TRIGGER claim_line_is_not_added_once_decided BEFORE INSERT ON claim_line
WHEN (SELECT status FROM claim WHERE id = NEW.claim) <> 'entered'
BEGIN SELECT RAISE (ABORT, 'refused-claim-stands'); END;
CREATE TRIGGER claim_line_stands_once_decided BEFORE UPDATE ON claim_line
WHEN (SELECT status FROM claim WHERE id = OLD.claim) <> 'entered'
BEGIN SELECT RAISE (ABORT, 'refused-claim-stands'); END;
CREATE TRIGGER claim_line_is_not_deleted_once_decided BEFORE DELETE ON claim_line
WHEN (SELECT status FROM claim WHERE id = OLD.claim) <> 'entered'
BEGIN SELECT RAISE (ABORT, 'refused-claim-stands'); END;
