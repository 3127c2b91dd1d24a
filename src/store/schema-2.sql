-- Rows from before have the defaults; so have their images in the journal.

-- The parts that a person has decided on: a newer answer of the form does not replace them.
ALTER TABLE registration ADD COLUMN settled TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(settled));
-- The answer as it was before the form changed it, until somebody has looked at the difference.
ALTER TABLE registration ADD COLUMN earlier TEXT CHECK (json_valid(earlier));
-- The form's newer answer to a registration whose words were edited here, until one of the two is taken.
ALTER TABLE registration ADD COLUMN offered TEXT CHECK (json_valid(offered));
-- What the form said last where the words were edited here; only serves to tell what is new in a later file.
ALTER TABLE registration ADD COLUMN form TEXT CHECK (json_valid(form));
ALTER TABLE registration ADD COLUMN owner TEXT COLLATE NOCASE;
-- The postponed registration of an earlier round that this one goes on from.
ALTER TABLE registration ADD COLUMN carried_from INTEGER REFERENCES registration (id);

CREATE UNIQUE INDEX registration_is_carried_once ON registration (carried_from) WHERE carried_from IS NOT NULL;

-- Which column of a form is which field, by the name that a coordinator gave it.
CREATE TABLE profile (
    name TEXT PRIMARY KEY COLLATE NOCASE,
    columns TEXT NOT NULL CHECK (json_valid(columns)),
    -- How many columns such a file has, where it has no header row.
    width INTEGER,
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Partnerships from before this program: who met whom in which period.
CREATE TABLE past_partnership (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    period TEXT NOT NULL,
    -- The sites of each side, in an order of their own: [["86074"],["85624","85368"]].
    sides TEXT NOT NULL CHECK (json_valid(sides)),
    version INTEGER NOT NULL DEFAULT 0,
    UNIQUE (period, sides)
) STRICT;

-- What the coordinators chose instead of the defaults.
CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

-- How large a library is, where somebody typed more than the inhabitants of its municipality tell.
CREATE TABLE library_size (
    library TEXT NOT NULL REFERENCES library (id),
    measure TEXT NOT NULL CHECK (measure IN ('staff', 'loans', 'visits')),
    hundredths INTEGER NOT NULL CHECK (hundredths BETWEEN 1 AND 100000000000),
    version INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (library, measure)
) STRICT;

-- From door to door, one way and the same both ways, where somebody typed it.
CREATE TABLE travel_time (
    a TEXT NOT NULL REFERENCES library (id),
    b TEXT NOT NULL REFERENCES library (id),
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
    version INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (a, b),
    CHECK (a < b)
) STRICT;

-- When the libraries of an accepted partnership were told of it, and when they said yes.
ALTER TABLE partnership ADD COLUMN asked_at TEXT;
ALTER TABLE partnership ADD COLUMN confirmed_at TEXT;
ALTER TABLE partnership ADD COLUMN owner TEXT COLLATE NOCASE;

CREATE TRIGGER partnership_is_told_once_accepted BEFORE UPDATE ON partnership
WHEN (NEW.status = 'suggested' AND NEW.asked_at IS NOT NULL) OR (NEW.asked_at IS NULL AND NEW.confirmed_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'refused-does-not-fit'); END;
