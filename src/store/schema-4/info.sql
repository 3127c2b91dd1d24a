-- Info sessions: when and where the pairs are told what comes, and which libraries were there.
CREATE TABLE info_session (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    round INTEGER NOT NULL REFERENCES round (id),
    day TEXT NOT NULL,
    -- HH:MM in the time of Helsinki.
    time TEXT NOT NULL,
    minutes INTEGER CHECK (minutes BETWEEN 1 AND 1440),
    place TEXT NOT NULL,
    -- The day on which the material was sent.
    material TEXT,
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX info_session_of_round ON info_session (round);

CREATE TABLE info_guest (
    session INTEGER NOT NULL REFERENCES info_session (id),
    registration INTEGER NOT NULL REFERENCES registration (id),
    attendance TEXT NOT NULL CHECK (attendance IN ('invited', 'coming', 'attended', 'absent')),
    -- The day on which who missed it was told.
    told TEXT,
    version INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (session, registration)
) STRICT;
