-- The day that the filer wrote on the form (填报日期, 报出日期), as it was written. It decides nothing: what counts as
-- received is the act's. Append-only.
CREATE TABLE form_day (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  filing INTEGER NOT NULL UNIQUE REFERENCES filing (id),
  day TEXT NOT NULL CHECK (day <> ''),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE TRIGGER form_day_no_update BEFORE UPDATE ON form_day
BEGIN SELECT raise(ABORT, 'append-only: form_day is never changed'); END;
CREATE TRIGGER form_day_no_delete BEFORE DELETE ON form_day
BEGIN SELECT raise(ABORT, 'append-only: form_day is never deleted from'); END;

-- Filings that came with a file (代录) and that the unit itself has not confirmed by a submission of its own.
CREATE VIEW entered_for AS
SELECT filing.id AS filing, filing.period, filing.region, filing.revision
FROM filing JOIN act ON act.id = filing.act
WHERE act.kind = 'import'
  AND NOT EXISTS (
    SELECT 1 FROM confirmation JOIN act AS other ON other.id = confirmation.act
    WHERE confirmation.filing = filing.id AND other.kind = 'submit'
  );
