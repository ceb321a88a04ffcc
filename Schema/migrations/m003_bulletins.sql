-- Bulletins (通报、工作简报、工作提示函): who issues them, what officers write into them, and which were issued.

-- Who issues a plan's bulletins and to whom they go, as the same act stated the plan:
--   {"bodies": [{"zh", "en"}], "recipients": {"zh", "en"}, "copies": …, "contact": …}. Append-only.
CREATE TABLE bulletin_form (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL UNIQUE REFERENCES act (id),
  form TEXT NOT NULL CHECK (json_valid(form)),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

-- An officer's own words (典型做法、存在问题、下步工作) for the bulletin of a region through a period; the newest counts,
-- an empty one takes them away. Append-only.
CREATE TABLE bulletin_text (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  region INTEGER NOT NULL REFERENCES place (id),
  through INTEGER NOT NULL CHECK (through > 0),
  section TEXT NOT NULL CHECK (section IN ('practice', 'problem', 'plan')),
  text TEXT NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

-- An issued bulletin. Its figures are those of the record up to the act "snapshot", whose hash it prints; notice and
-- briefing lock the periods up to "through" for the region and all below it: later changes there need a reason.
-- Append-only.
CREATE TABLE bulletin (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL UNIQUE REFERENCES act (id),
  kind TEXT NOT NULL CHECK (kind IN ('notice', 'briefing', 'reminder')),
  region INTEGER NOT NULL REFERENCES place (id),
  through INTEGER NOT NULL CHECK (through > 0),
  cutoff TEXT NOT NULL CHECK (cutoff GLOB '????-??-??'),
  basis TEXT NOT NULL CHECK (basis IN ('filed', 'approved', 'accepted')),
  day TEXT CHECK (day GLOB '????-??-??'),
  number TEXT,
  shows_last INTEGER NOT NULL CHECK (shows_last IN (0, 1)),
  shows_ranking INTEGER NOT NULL CHECK (shows_ranking IN (0, 1)),
  is_public INTEGER NOT NULL CHECK (is_public IN (0, 1)),
  title TEXT NOT NULL CHECK (title <> ''),
  snapshot INTEGER NOT NULL REFERENCES seal (id),
  snapshot_hash BLOB NOT NULL CHECK (length(snapshot_hash) = 32),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

CREATE TRIGGER bulletin_form_no_update BEFORE UPDATE ON bulletin_form
BEGIN SELECT raise(ABORT, 'append-only: bulletin_form is never changed'); END;
CREATE TRIGGER bulletin_form_no_delete BEFORE DELETE ON bulletin_form
BEGIN SELECT raise(ABORT, 'append-only: bulletin_form is never deleted from'); END;
CREATE TRIGGER bulletin_text_no_update BEFORE UPDATE ON bulletin_text
BEGIN SELECT raise(ABORT, 'append-only: bulletin_text is never changed'); END;
CREATE TRIGGER bulletin_text_no_delete BEFORE DELETE ON bulletin_text
BEGIN SELECT raise(ABORT, 'append-only: bulletin_text is never deleted from'); END;
CREATE TRIGGER bulletin_no_update BEFORE UPDATE ON bulletin
BEGIN SELECT raise(ABORT, 'append-only: bulletin is never changed'); END;
CREATE TRIGGER bulletin_no_delete BEFORE DELETE ON bulletin
BEGIN SELECT raise(ABORT, 'append-only: bulletin is never deleted from'); END;
