-- What may be spent on the journeys of a calendar year, whatever their round. A year without a row is unset.
CREATE TABLE year_budget (
    year INTEGER PRIMARY KEY CHECK (year BETWEEN 2000 AND 2200),
    budget INTEGER NOT NULL CHECK (budget >= 0),
    version INTEGER NOT NULL DEFAULT 0
) STRICT;
