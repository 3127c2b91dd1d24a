-- Reports: what the libraries told of their visits.
CREATE TABLE report (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    partnership INTEGER NOT NULL REFERENCES partnership (id),
    -- The visits that it tells of: [3,4].
    visits TEXT NOT NULL CHECK (json_valid(visits)),
    received TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
    markup TEXT NOT NULL CHECK (markup IN ('plain', 'markdown')),
    text TEXT NOT NULL CHECK (text <> ''),
    topics TEXT NOT NULL CHECK (json_valid(topics)),
    publishing TEXT NOT NULL CHECK (publishing IN ('no', 'nameless', 'whole')),
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX report_of_partnership ON report (partnership);

-- What a partnership is about, in the words of the vocabulary, and whether it still meets long after.
ALTER TABLE partnership ADD COLUMN topics TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(topics));
ALTER TABLE partnership ADD COLUMN meets TEXT CHECK (meets IN ('yes', 'no'));
