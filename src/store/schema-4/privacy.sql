-- The salted hash of a label whose words were erased with their salt: the chain holds without them.
ALTER TABLE journal ADD COLUMN label_hash TEXT;
