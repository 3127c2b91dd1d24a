-- What became of a row after an entry is asked at each write that comes too late: it does not read all that was before.
DROP INDEX journal_row_of_record;
CREATE INDEX journal_row_of_record ON journal_row (record, row, entry);
