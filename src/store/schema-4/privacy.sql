-- The salted hash of a label whose words were erased with their salt: the chain holds without them.
ALTER TABLE journal ADD COLUMN label_hash TEXT;

-- Decisions are few among the entries: what asks for forgettings reads these alone.
CREATE INDEX journal_decision ON journal (decision) WHERE decision IS NOT NULL;
