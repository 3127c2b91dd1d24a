-- The lists with which visits begin, once somebody has edited one; a kind without rows has the program's own. A language may be
-- empty: another then speaks for it.
CREATE TABLE template_item (
    kind TEXT NOT NULL CHECK (kind IN ('visit', 'swap')),
    key TEXT NOT NULL CHECK (key <> ''),
    position INTEGER NOT NULL,
    phase TEXT NOT NULL CHECK (phase IN ('before', 'day', 'after')),
    mandatory INTEGER NOT NULL CHECK (mandatory IN (0, 1)),
    fi TEXT NOT NULL,
    sv TEXT NOT NULL,
    en TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (kind, key),
    CHECK (fi <> '' OR sv <> '' OR en <> '')
) STRICT;

-- What an item of a visit says, as {"fi":"…","sv":"…","en":"…"}, where that is not the program's own.
ALTER TABLE checklist_item ADD COLUMN wording TEXT CHECK (json_valid(wording));

