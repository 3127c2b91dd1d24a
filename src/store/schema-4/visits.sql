-- Checklists: items of one's own, notes, due days, and the fact that an item was last ticked from. Where that stands
-- without a tick, somebody took the tick away although the fact holds.
ALTER TABLE checklist_item ADD COLUMN words TEXT;
ALTER TABLE checklist_item ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE checklist_item ADD COLUMN due TEXT;
ALTER TABLE checklist_item ADD COLUMN ticked_from TEXT;

-- Plans of the day as they came, the newest last. A later one does not take an earlier one's place.
CREATE TABLE visit_plan (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    visit INTEGER NOT NULL REFERENCES visit (id),
    came TEXT NOT NULL,
    text TEXT NOT NULL CHECK (text <> ''),
    written_by TEXT NOT NULL COLLATE NOCASE,
    written_at TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX visit_plan_of_visit ON visit_plan (visit);

CREATE TRIGGER visit_plan_is_not_rewritten
BEFORE UPDATE OF id, visit, came, text, written_by, written_at ON visit_plan
BEGIN SELECT RAISE (ABORT, 'refused-plan-stands'); END;

-- The day of a visit laid out: timed items in their order. `start` is a minute of the day, `minutes` is 0 where no length
-- is known; below 0 an item ends before it starts, which is odd and told, not refused.
CREATE TABLE plan_item (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    visit INTEGER NOT NULL REFERENCES visit (id),
    position INTEGER NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    start INTEGER NOT NULL CHECK (start BETWEEN 0 AND 1439),
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN -1439 AND 1439),
    kind TEXT NOT NULL CHECK (kind IN ('mandatory', 'library', 'fun', 'wellbeing', 'break', 'travel')),
    payer TEXT NOT NULL CHECK (payer IN ('ake', 'municipality', 'none')),
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX plan_item_of_visit ON plan_item (visit, position);

-- Who travels: how many of which kind, as {"librarian":3}, and names where somebody wanted them.
ALTER TABLE visit ADD COLUMN roles TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(roles));
ALTER TABLE visit ADD COLUMN names TEXT NOT NULL DEFAULT '';
