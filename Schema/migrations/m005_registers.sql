-- Registers, monitoring, wages and matters: the entities behind the counts, and the rest of the plan.

-- Further parts of the plan as the same act stated it, each as JSON: its registers (台账) in order, the rules of
-- monitoring, of the wage guide and of matters. Append-only.
CREATE TABLE plan_part (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  part TEXT NOT NULL CHECK (part IN ('register', 'monitoring', 'wages', 'matters')),
  position INTEGER NOT NULL CHECK (position >= 1),
  form TEXT NOT NULL CHECK (json_valid(form)),
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  UNIQUE (act, part, position)
) STRICT;

-- A document by which titles are given, reviewed or taken (认定文件): 文号, 成文日期, who issued it, of which level.
-- Append-only.
CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  number TEXT NOT NULL CHECK (number <> ''),
  day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
  level TEXT CHECK (level IN ('county', 'city', 'province', 'nation')),
  bodies TEXT NOT NULL,
  title TEXT NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE INDEX document_number ON document (number);

-- A person's name and what else is personal (电话、证书编号、备注). No history: an erasure takes the row away. The entry
-- that speaks of the person holds the SHA-256 of salt, name and fields, so the chain still holds without the row.
CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  salt BLOB NOT NULL CHECK (length(salt) = 32),
  name TEXT NOT NULL CHECK (name <> ''),
  fields TEXT NOT NULL CHECK (json_valid(fields))
) STRICT;
CREATE INDEX person_name ON person (name);

-- One line of a register (台账): a person, organisation, enterprise or event that a region claims. Append-only.
--   row: the row of the source, null where typed.
--   name: null for a person; then "person" and "person_hash" tell of whom it speaks.
--   code: 统一社会信用代码, null where there is none.
--   day: of the event, or on which it was put on the list (入库日期).
--   fields: what else the register asks, {"key": value}; money and counts in their smallest unit.
CREATE TABLE entry (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  source INTEGER REFERENCES source (id),
  row INTEGER,
  register TEXT NOT NULL CHECK (register <> ''),
  region INTEGER NOT NULL REFERENCES place (id),
  name TEXT CHECK (name <> ''),
  code TEXT CHECK (length(code) = 18),
  person INTEGER,
  person_hash BLOB CHECK (length(person_hash) = 32),
  day TEXT CHECK (day GLOB '????-??-??'),
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  CHECK ((name IS NULL) = (person IS NOT NULL)),
  CHECK ((person IS NULL) = (person_hash IS NULL))
) STRICT;
CREATE INDEX entry_act ON entry (act);
CREATE INDEX entry_code ON entry (code) WHERE code IS NOT NULL;
CREATE INDEX entry_region ON entry (register, region);
CREATE INDEX entry_by_name ON entry (register, name) WHERE name IS NOT NULL;
CREATE INDEX entry_person ON entry (person) WHERE person IS NOT NULL;

-- What became of an entry: recommended, publicised, recognised, reviewed, given another grade, lapsed, revoked, corrected,
-- withdrawn, erased. "day" is when it holds from; a recognition's is that of its document. Append-only.
CREATE TABLE entry_event (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  entry INTEGER NOT NULL REFERENCES entry (id),
  kind TEXT NOT NULL CHECK (kind IN (
    'recommend', 'publicise', 'recognise', 'review', 'regrade', 'lapse', 'revoke', 'correct', 'withdraw', 'erase')),
  document INTEGER REFERENCES document (id),
  day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
  level TEXT CHECK (level IN ('county', 'city', 'province', 'nation')),
  grade TEXT,
  valid_until TEXT CHECK (valid_until GLOB '????-??-??'),
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE INDEX entry_event_entry ON entry_event (entry);
CREATE INDEX entry_event_act ON entry_event (act);

-- How many each region may recommend (推荐名额); the newest counts. Append-only.
CREATE TABLE quota (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  register TEXT NOT NULL,
  region INTEGER NOT NULL REFERENCES place (id),
  year INTEGER NOT NULL CHECK (year BETWEEN 1 AND 9999),
  value INTEGER NOT NULL CHECK (value >= 0),
  document TEXT,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

-- How entries that several regions claim are counted: the first valid claim, none, both. For one register, or for all
-- (null); the newest counts. Append-only.
CREATE TABLE claim_policy (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  register TEXT,
  policy TEXT NOT NULL CHECK (policy IN ('first', 'none', 'both')),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

-- A person's word on entries that look like one (归属认定): which of them counts (keeper; null: none), or that they are
-- different ones. Append-only.
CREATE TABLE claim (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  register TEXT NOT NULL,
  entries TEXT NOT NULL CHECK (json_valid(entries)),
  verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different')),
  keeper INTEGER REFERENCES entry (id),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

-- A random sample of entries to be looked at on the spot (抽查): the frame is the record up to the act "frame", and the
-- seed makes the same sample again. Append-only.
CREATE TABLE inspection (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL UNIQUE REFERENCES act (id),
  register TEXT NOT NULL,
  region INTEGER NOT NULL REFERENCES place (id),
  seed TEXT NOT NULL CHECK (seed <> ''),
  size INTEGER NOT NULL CHECK (size > 0),
  frame INTEGER NOT NULL,
  entries TEXT NOT NULL CHECK (json_valid(entries)),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

-- What was found of an entry of a sample; the newest counts. Append-only.
CREATE TABLE finding (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  inspection INTEGER NOT NULL REFERENCES inspection (id),
  entry INTEGER NOT NULL REFERENCES entry (id),
  verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'partly', 'unfounded', 'unreachable')),
  day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
  note TEXT NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

-- An enterprise's line of a monthly monitoring sheet (动态监测); the newest standing one of a code and month counts.
-- "month" is 202106; amounts are in 分. Append-only.
CREATE TABLE monitor (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  source INTEGER REFERENCES source (id),
  row INTEGER,
  month INTEGER NOT NULL CHECK (month > 0),
  region INTEGER NOT NULL REFERENCES place (id),
  code TEXT NOT NULL CHECK (length(code) = 18),
  name TEXT NOT NULL CHECK (name <> ''),
  employees INTEGER NOT NULL CHECK (employees >= 0),
  contracts INTEGER CHECK (contracts >= 0),
  insured INTEGER CHECK (insured >= 0),
  owed_persons INTEGER NOT NULL CHECK (owed_persons >= 0),
  owed_amount INTEGER NOT NULL CHECK (owed_amount >= 0),
  owed_days INTEGER NOT NULL CHECK (owed_days >= 0),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE INDEX monitor_code ON monitor (code, month);
CREATE INDEX monitor_month ON monitor (month, region);
CREATE INDEX monitor_act ON monitor (act);

-- A line of a wage survey: so many persons of an occupation in an enterprise at that annual pay (分). Append-only.
CREATE TABLE wage (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  source INTEGER REFERENCES source (id),
  row INTEGER,
  year INTEGER NOT NULL CHECK (year BETWEEN 1 AND 9999),
  region INTEGER NOT NULL REFERENCES place (id),
  code TEXT CHECK (length(code) = 18),
  name TEXT NOT NULL CHECK (name <> ''),
  industry TEXT NOT NULL,
  occupation TEXT NOT NULL CHECK (occupation <> ''),
  pay INTEGER NOT NULL CHECK (pay > 0),
  headcount INTEGER NOT NULL CHECK (headcount > 0),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE INDEX wage_year ON wage (year, occupation);
CREATE INDEX wage_act ON wage (act);

-- A matter to be followed up (督办): opened by a rule, from a bulletin or by hand, addressed to a region with a deadline.
--   origin: {"kind": "warning", "code": …, "warning": …, "month": …} or {"kind": "lag", "indicator": …, "through": …} …
-- Append-only.
CREATE TABLE matter (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  kind TEXT NOT NULL CHECK (kind IN ('warning', 'lag', 'bulletin', 'other')),
  origin TEXT NOT NULL CHECK (json_valid(origin)),
  region INTEGER NOT NULL REFERENCES place (id),
  issuer INTEGER NOT NULL REFERENCES place (id),
  level TEXT NOT NULL CHECK (level <> ''),
  title TEXT NOT NULL CHECK (title <> ''),
  demand TEXT NOT NULL,
  opened TEXT NOT NULL CHECK (opened GLOB '????-??-??'),
  deadline TEXT NOT NULL CHECK (deadline GLOB '????-??-??'),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE INDEX matter_region ON matter (region);
CREATE INDEX matter_act ON matter (act);

-- A step of a matter: feedback (反馈), return (退回), close (销号), reopen, extend. Append-only.
CREATE TABLE matter_step (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  matter INTEGER NOT NULL REFERENCES matter (id),
  kind TEXT NOT NULL CHECK (kind IN ('feedback', 'return', 'close', 'reopen', 'extend')),
  day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
  text TEXT NOT NULL,
  deadline TEXT CHECK (deadline GLOB '????-??-??'),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE INDEX matter_step_matter ON matter_step (matter);

-- Evidence of an entry, a document or a matter; its bytes lie where those of "attachment" do. Append-only.
CREATE TABLE proof (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  entry INTEGER REFERENCES entry (id),
  document INTEGER REFERENCES document (id),
  matter INTEGER REFERENCES matter (id),
  name TEXT NOT NULL CHECK (name <> ''),
  type TEXT NOT NULL CHECK (type IN ('pdf', 'ofd', 'jpeg', 'png')),
  size INTEGER NOT NULL CHECK (size > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  CHECK ((entry IS NOT NULL) + (document IS NOT NULL) + (matter IS NOT NULL) = 1)
) STRICT;
CREATE INDEX proof_entry ON proof (entry) WHERE entry IS NOT NULL;
CREATE INDEX proof_document ON proof (document) WHERE document IS NOT NULL;
CREATE INDEX proof_matter ON proof (matter) WHERE matter IS NOT NULL;

-- What the entries of a region itself give for each period, as they count now: a cache, recomputed by "verify". Period 0 is
-- all that lies before the plan.
--   entries: lines on record that stand; uniques: entities newly reached in the period, each counted once under the
--   policy; lost: entities reached before whose title lapsed or was revoked in the period.
CREATE TABLE roster_sum (
  register TEXT NOT NULL,
  region INTEGER NOT NULL,
  period INTEGER NOT NULL,
  entries INTEGER NOT NULL,
  uniques INTEGER NOT NULL,
  lost INTEGER NOT NULL,
  PRIMARY KEY (register, region, period)
) STRICT, WITHOUT ROWID;

-- Names of organisations, enterprises and events, cut into single and neighbouring characters: finds entries by any part
-- of a name. The rowid is the id of the entry, or less than zero that of the event that corrected its name. Holds no
-- name of a person.
CREATE VIRTUAL TABLE entry_name USING fts5 (grams, content = '', detail = none, columnsize = 0, tokenize = 'unicode61');

CREATE TRIGGER plan_part_no_update BEFORE UPDATE ON plan_part
BEGIN SELECT raise(ABORT, 'append-only: plan_part is never changed'); END;
CREATE TRIGGER plan_part_no_delete BEFORE DELETE ON plan_part
BEGIN SELECT raise(ABORT, 'append-only: plan_part is never deleted from'); END;
CREATE TRIGGER document_no_update BEFORE UPDATE ON document
BEGIN SELECT raise(ABORT, 'append-only: document is never changed'); END;
CREATE TRIGGER document_no_delete BEFORE DELETE ON document
BEGIN SELECT raise(ABORT, 'append-only: document is never deleted from'); END;
CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry
BEGIN SELECT raise(ABORT, 'append-only: entry is never changed'); END;
CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry
BEGIN SELECT raise(ABORT, 'append-only: entry is never deleted from'); END;
CREATE TRIGGER entry_event_no_update BEFORE UPDATE ON entry_event
BEGIN SELECT raise(ABORT, 'append-only: entry_event is never changed'); END;
CREATE TRIGGER entry_event_no_delete BEFORE DELETE ON entry_event
BEGIN SELECT raise(ABORT, 'append-only: entry_event is never deleted from'); END;
CREATE TRIGGER quota_no_update BEFORE UPDATE ON quota
BEGIN SELECT raise(ABORT, 'append-only: quota is never changed'); END;
CREATE TRIGGER quota_no_delete BEFORE DELETE ON quota
BEGIN SELECT raise(ABORT, 'append-only: quota is never deleted from'); END;
CREATE TRIGGER claim_policy_no_update BEFORE UPDATE ON claim_policy
BEGIN SELECT raise(ABORT, 'append-only: claim_policy is never changed'); END;
CREATE TRIGGER claim_policy_no_delete BEFORE DELETE ON claim_policy
BEGIN SELECT raise(ABORT, 'append-only: claim_policy is never deleted from'); END;
CREATE TRIGGER claim_no_update BEFORE UPDATE ON claim
BEGIN SELECT raise(ABORT, 'append-only: claim is never changed'); END;
CREATE TRIGGER claim_no_delete BEFORE DELETE ON claim
BEGIN SELECT raise(ABORT, 'append-only: claim is never deleted from'); END;
CREATE TRIGGER inspection_no_update BEFORE UPDATE ON inspection
BEGIN SELECT raise(ABORT, 'append-only: inspection is never changed'); END;
CREATE TRIGGER inspection_no_delete BEFORE DELETE ON inspection
BEGIN SELECT raise(ABORT, 'append-only: inspection is never deleted from'); END;
CREATE TRIGGER finding_no_update BEFORE UPDATE ON finding
BEGIN SELECT raise(ABORT, 'append-only: finding is never changed'); END;
CREATE TRIGGER finding_no_delete BEFORE DELETE ON finding
BEGIN SELECT raise(ABORT, 'append-only: finding is never deleted from'); END;
CREATE TRIGGER monitor_no_update BEFORE UPDATE ON monitor
BEGIN SELECT raise(ABORT, 'append-only: monitor is never changed'); END;
CREATE TRIGGER monitor_no_delete BEFORE DELETE ON monitor
BEGIN SELECT raise(ABORT, 'append-only: monitor is never deleted from'); END;
CREATE TRIGGER wage_no_update BEFORE UPDATE ON wage
BEGIN SELECT raise(ABORT, 'append-only: wage is never changed'); END;
CREATE TRIGGER wage_no_delete BEFORE DELETE ON wage
BEGIN SELECT raise(ABORT, 'append-only: wage is never deleted from'); END;
CREATE TRIGGER matter_no_update BEFORE UPDATE ON matter
BEGIN SELECT raise(ABORT, 'append-only: matter is never changed'); END;
CREATE TRIGGER matter_no_delete BEFORE DELETE ON matter
BEGIN SELECT raise(ABORT, 'append-only: matter is never deleted from'); END;
CREATE TRIGGER matter_step_no_update BEFORE UPDATE ON matter_step
BEGIN SELECT raise(ABORT, 'append-only: matter_step is never changed'); END;
CREATE TRIGGER matter_step_no_delete BEFORE DELETE ON matter_step
BEGIN SELECT raise(ABORT, 'append-only: matter_step is never deleted from'); END;
CREATE TRIGGER proof_no_update BEFORE UPDATE ON proof
BEGIN SELECT raise(ABORT, 'append-only: proof is never changed'); END;
CREATE TRIGGER proof_no_delete BEFORE DELETE ON proof
BEGIN SELECT raise(ABORT, 'append-only: proof is never deleted from'); END;
CREATE TRIGGER person_no_update BEFORE UPDATE ON person
BEGIN SELECT raise(ABORT, 'person is erased or left as it is'); END;
