index attachment_by_filing
CREATE INDEX attachment_by_filing ON attachment (filing)

index attachment_by_package
CREATE INDEX attachment_by_package ON attachment (package)

index confirmation_filing
CREATE INDEX confirmation_filing ON confirmation (filing)

index decision_act
CREATE INDEX decision_act ON decision (act)

index decision_filing
CREATE INDEX decision_filing ON decision (filing)

index document_number
CREATE INDEX document_number ON document (number)

index entry_act
CREATE INDEX entry_act ON entry (act)

index entry_by_name
CREATE INDEX entry_by_name ON entry (register, name) WHERE name IS NOT NULL

index entry_code
CREATE INDEX entry_code ON entry (code) WHERE code IS NOT NULL

index entry_event_act
CREATE INDEX entry_event_act ON entry_event (act)

index entry_event_entry
CREATE INDEX entry_event_entry ON entry_event (entry)

index entry_person
CREATE INDEX entry_person ON entry (person) WHERE person IS NOT NULL

index entry_region
CREATE INDEX entry_region ON entry (register, region)

index filing_act
CREATE INDEX filing_act ON filing (act)

index gate_by_period
CREATE INDEX gate_by_period ON gate (period, region)

index matter_act
CREATE INDEX matter_act ON matter (act)

index matter_region
CREATE INDEX matter_region ON matter (region)

index matter_step_matter
CREATE INDEX matter_step_matter ON matter_step (matter)

index monitor_act
CREATE INDEX monitor_act ON monitor (act)

index monitor_code
CREATE INDEX monitor_code ON monitor (code, month)

index monitor_month
CREATE INDEX monitor_month ON monitor (month, region)

index original_sha256
CREATE INDEX original_sha256 ON original (sha256)

index person_name
CREATE INDEX person_name ON person (name)

index proof_document
CREATE INDEX proof_document ON proof (document) WHERE document IS NOT NULL

index proof_entry
CREATE INDEX proof_entry ON proof (entry) WHERE entry IS NOT NULL

index proof_matter
CREATE INDEX proof_matter ON proof (matter) WHERE matter IS NOT NULL

index source_act
CREATE INDEX source_act ON source (act)

index sqlite_autoindex_actor_1


index sqlite_autoindex_bulletin_1


index sqlite_autoindex_bulletin_form_1


index sqlite_autoindex_filing_1


index sqlite_autoindex_form_day_1


index sqlite_autoindex_indicator_1


index sqlite_autoindex_inspection_1


index sqlite_autoindex_original_1


index sqlite_autoindex_package_1


index sqlite_autoindex_package_2


index sqlite_autoindex_package_decision_1


index sqlite_autoindex_package_decision_2


index sqlite_autoindex_plan_1


index sqlite_autoindex_plan_part_1


index sqlite_autoindex_seal_1


index sqlite_autoindex_seal_2


index sqlite_autoindex_signature_1


index sqlite_autoindex_undone_1


index wage_act
CREATE INDEX wage_act ON wage (act)

index wage_year
CREATE INDEX wage_year ON wage (year, occupation)

table act
CREATE TABLE act (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind <> ''),
  author TEXT NOT NULL,
  received TEXT NOT NULL CHECK (received GLOB '????-??-??'),
  reason TEXT,
  force TEXT,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT

table actor
CREATE TABLE actor (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL UNIQUE REFERENCES act (id),
  account TEXT NOT NULL CHECK (account <> ''),
  role TEXT NOT NULL CHECK (role IN ('county', 'city', 'province', 'partner', 'auditor', 'administrator')),
  region INTEGER NOT NULL REFERENCES place (id),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT

table attachment
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  filing INTEGER REFERENCES filing (id),
  package INTEGER REFERENCES package (id),
  name TEXT NOT NULL CHECK (name <> ''),
  type TEXT NOT NULL CHECK (type IN ('pdf', 'ofd', 'jpeg', 'png')),
  size INTEGER NOT NULL CHECK (size > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  CHECK ((filing IS NULL) <> (package IS NULL))
) STRICT

table bulletin
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
) STRICT

table bulletin_form
CREATE TABLE bulletin_form (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL UNIQUE REFERENCES act (id),
  form TEXT NOT NULL CHECK (json_valid(form)),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT

table bulletin_text
CREATE TABLE bulletin_text (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  region INTEGER NOT NULL REFERENCES place (id),
  through INTEGER NOT NULL CHECK (through > 0),
  section TEXT NOT NULL CHECK (section IN ('practice', 'problem', 'plan')),
  text TEXT NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT

table claim
CREATE TABLE claim (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  register TEXT NOT NULL,
  entries TEXT NOT NULL CHECK (json_valid(entries)),
  verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different')),
  keeper INTEGER REFERENCES entry (id),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT

table claim_policy
CREATE TABLE claim_policy (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  register TEXT,
  policy TEXT NOT NULL CHECK (policy IN ('first', 'none', 'both')),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT

table concurrence
CREATE TABLE concurrence (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  subject TEXT NOT NULL CHECK (subject IN ('package', 'bulletin')),
  region INTEGER NOT NULL REFERENCES place (id),
  period INTEGER NOT NULL CHECK (period > 0),
  content BLOB NOT NULL CHECK (length(content) = 32),
  body TEXT NOT NULL CHECK (body <> ''),
  person TEXT NOT NULL CHECK (person <> ''),
  verdict TEXT NOT NULL CHECK (verdict IN ('concur', 'object')),
  opinion TEXT NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT

table confirmation
CREATE TABLE confirmation (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  filing INTEGER NOT NULL REFERENCES filing (id),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT

table decision
CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  filing INTEGER NOT NULL REFERENCES filing (id),
  kind TEXT NOT NULL CHECK (kind IN ('approve', 'accept', 'return', 'withdraw', 'undo')),
  filing_digest BLOB NOT NULL CHECK (length(filing_digest) = 32),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT

table document
CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  number TEXT NOT NULL CHECK (number <> ''),
  day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
  level TEXT CHECK (level IN ('county', 'city', 'province', 'nation')),
  bodies TEXT NOT NULL,
  title TEXT NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT

table entry
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
) STRICT

table entry_event
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
) STRICT

table entry_name
CREATE VIRTUAL TABLE entry_name USING fts5 (grams, content = '', detail = none, columnsize = 0, tokenize = 'unicode61')

table entry_name_config
CREATE TABLE 'entry_name_config'(k PRIMARY KEY, v) WITHOUT ROWID

table entry_name_data
CREATE TABLE 'entry_name_data'(id INTEGER PRIMARY KEY, block BLOB)

table entry_name_idx
CREATE TABLE 'entry_name_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID

table filing
CREATE TABLE filing (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  source INTEGER REFERENCES source (id),
  period INTEGER NOT NULL CHECK (period > 0),
  region INTEGER NOT NULL REFERENCES place (id),
  revision INTEGER NOT NULL CHECK (revision > 0),
  level INTEGER NOT NULL CHECK (level IN (0, 1, 2)),
  lines TEXT NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  UNIQUE (period, region, revision)
) STRICT

table finding
CREATE TABLE finding (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  inspection INTEGER NOT NULL REFERENCES inspection (id),
  entry INTEGER NOT NULL REFERENCES entry (id),
  verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'partly', 'unfounded', 'unreachable')),
  day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
  note TEXT NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT

table form_day
CREATE TABLE form_day (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  filing INTEGER NOT NULL UNIQUE REFERENCES filing (id),
  day TEXT NOT NULL CHECK (day <> ''),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT

table gate
CREATE TABLE gate (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  period INTEGER NOT NULL CHECK (period > 0),
  region INTEGER NOT NULL REFERENCES place (id),
  state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT

table indicator
CREATE TABLE indicator (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  code TEXT NOT NULL CHECK (code <> ''),
  name_zh TEXT NOT NULL,
  name_en TEXT NOT NULL,
  unit_zh TEXT NOT NULL,
  unit_en TEXT NOT NULL,
  definition_zh TEXT NOT NULL,
  definition_en TEXT NOT NULL,
  decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 6),
  weight TEXT NOT NULL,
  ranked INTEGER NOT NULL CHECK (ranked IN (0, 1)),
  synonyms TEXT NOT NULL CHECK (json_valid(synonyms)),
  milestones TEXT NOT NULL CHECK (json_valid(milestones)),
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  UNIQUE (act, code)
) STRICT

table inspection
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
) STRICT

table matter
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
) STRICT

table matter_step
CREATE TABLE matter_step (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  matter INTEGER NOT NULL REFERENCES matter (id),
  kind TEXT NOT NULL CHECK (kind IN ('feedback', 'return', 'close', 'reopen', 'extend')),
  day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
  text TEXT NOT NULL,
  deadline TEXT CHECK (deadline GLOB '????-??-??'),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT

table monitor
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
) STRICT

table original
CREATE TABLE original (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  source INTEGER NOT NULL UNIQUE REFERENCES source (id),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  size INTEGER NOT NULL CHECK (size >= 0),
  rows INTEGER NOT NULL CHECK (rows >= 0),
  bytes BLOB,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT

table package
CREATE TABLE package (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL UNIQUE REFERENCES act (id),
  region INTEGER NOT NULL REFERENCES place (id),
  period INTEGER NOT NULL CHECK (period > 0),
  number INTEGER NOT NULL CHECK (number > 0),
  filings TEXT NOT NULL CHECK (json_valid(filings)),
  practice TEXT NOT NULL,
  problem TEXT NOT NULL,
  plan TEXT NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  UNIQUE (region, period, number)
) STRICT

table package_decision
CREATE TABLE package_decision (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL UNIQUE REFERENCES act (id),
  package INTEGER NOT NULL UNIQUE REFERENCES package (id),
  kind TEXT NOT NULL CHECK (kind IN ('accept', 'return', 'withdraw')),
  package_digest BLOB NOT NULL CHECK (length(package_digest) = 32),
  returned TEXT NOT NULL CHECK (json_valid(returned)),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT

table person
CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  salt BLOB NOT NULL CHECK (length(salt) = 32),
  name TEXT NOT NULL CHECK (name <> ''),
  fields TEXT NOT NULL CHECK (json_valid(fields))
) STRICT

table place
CREATE TABLE place (
  id INTEGER PRIMARY KEY CHECK (id BETWEEN 0 AND 999999),
  act INTEGER NOT NULL REFERENCES act (id),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT

table plan
CREATE TABLE plan (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL UNIQUE REFERENCES act (id),
  code TEXT NOT NULL CHECK (code <> ''),
  name_zh TEXT NOT NULL,
  name_en TEXT NOT NULL,
  start TEXT NOT NULL CHECK (start GLOB '????-??'),
  end TEXT NOT NULL CHECK (end GLOB '????-??' AND end >= start),
  cadence TEXT NOT NULL CHECK (cadence IN ('month', 'quarter')),
  rate_decimals INTEGER NOT NULL CHECK (rate_decimals BETWEEN 0 AND 6),
  rank_by TEXT NOT NULL CHECK (rank_by IN ('plan', 'year')),
  reporting_from TEXT CHECK (reporting_from GLOB '????-??'),
  deadlines TEXT NOT NULL CHECK (json_valid(deadlines)),
  holidays TEXT NOT NULL CHECK (json_valid(holidays)),
  goals TEXT NOT NULL CHECK (json_valid(goals)),
  form TEXT NOT NULL CHECK (json_valid(form)),
  bands TEXT NOT NULL CHECK (json_valid(bands)),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT

table plan_part
CREATE TABLE plan_part (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  part TEXT NOT NULL CHECK (part IN ('register', 'monitoring', 'wages', 'matters')),
  position INTEGER NOT NULL CHECK (position >= 1),
  form TEXT NOT NULL CHECK (json_valid(form)),
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  UNIQUE (act, part, position)
) STRICT

table proof
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
) STRICT

table quota
CREATE TABLE quota (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  register TEXT NOT NULL,
  region INTEGER NOT NULL REFERENCES place (id),
  year INTEGER NOT NULL CHECK (year BETWEEN 1 AND 9999),
  value INTEGER NOT NULL CHECK (value >= 0),
  document TEXT,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT

table region
CREATE TABLE region (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  code INTEGER NOT NULL REFERENCES place (id),
  name TEXT NOT NULL CHECK (name <> ''),
  short_name TEXT NOT NULL CHECK (short_name <> ''),
  level TEXT NOT NULL CHECK (level IN ('nation', 'province', 'city', 'county', 'zone', 'unit')),
  parent INTEGER REFERENCES place (id),
  aliases TEXT NOT NULL,
  valid_from TEXT CHECK (valid_from GLOB '????-??-??'),
  valid_to TEXT CHECK (valid_to GLOB '????-??-??'),
  successor INTEGER REFERENCES place (id),
  class TEXT,
  reports INTEGER CHECK (reports IN (0, 1)),
  counted TEXT NOT NULL CHECK (counted IN ('own', 'memo')),
  tile TEXT,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT

table roster_sum
CREATE TABLE roster_sum (
  register TEXT NOT NULL,
  region INTEGER NOT NULL,
  period INTEGER NOT NULL,
  entries INTEGER NOT NULL,
  uniques INTEGER NOT NULL,
  lost INTEGER NOT NULL,
  PRIMARY KEY (register, region, period)
) STRICT, WITHOUT ROWID

table seal
CREATE TABLE seal (
  id INTEGER PRIMARY KEY REFERENCES act (id),
  at TEXT NOT NULL UNIQUE CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  algorithm TEXT NOT NULL CHECK (algorithm = 'sha256'),
  content BLOB NOT NULL CHECK (length(content) = 32),
  previous BLOB NOT NULL CHECK (length(previous) = 32),
  hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32)
) STRICT

table signature
CREATE TABLE signature (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  filing INTEGER NOT NULL UNIQUE REFERENCES filing (id),
  filer TEXT,
  reviewer TEXT,
  head TEXT,
  phone TEXT,
  note TEXT,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT

table source
CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  file TEXT NOT NULL,
  sheet TEXT,
  encoding TEXT NOT NULL,
  format TEXT NOT NULL,
  columns TEXT NOT NULL CHECK (json_valid(columns)),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT

table sum
CREATE TABLE sum (
  region INTEGER NOT NULL,
  period INTEGER NOT NULL,
  indicator INTEGER NOT NULL,
  filed INTEGER NOT NULL,
  approved INTEGER NOT NULL,
  accepted INTEGER NOT NULL,
  filed_lines INTEGER NOT NULL,
  approved_lines INTEGER NOT NULL,
  accepted_lines INTEGER NOT NULL,
  PRIMARY KEY (region, period, indicator)
) STRICT, WITHOUT ROWID

table tally
CREATE TABLE tally (
  region INTEGER NOT NULL,
  period INTEGER NOT NULL,
  received INTEGER NOT NULL,
  on_time INTEGER NOT NULL,
  PRIMARY KEY (region, period)
) STRICT, WITHOUT ROWID

table target
CREATE TABLE target (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  region INTEGER NOT NULL REFERENCES place (id),
  year INTEGER NOT NULL CHECK (year BETWEEN 1 AND 9999),
  indicator TEXT NOT NULL,
  value INTEGER NOT NULL CHECK (value >= 0),
  document TEXT,
  reason TEXT,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT

table undone
CREATE TABLE undone (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  import INTEGER NOT NULL UNIQUE REFERENCES act (id),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT

table wage
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
) STRICT

trigger act_no_delete
CREATE TRIGGER act_no_delete BEFORE DELETE ON act
BEGIN SELECT raise(ABORT, 'append-only: act is never deleted from'); END

trigger act_no_update
CREATE TRIGGER act_no_update BEFORE UPDATE ON act
BEGIN SELECT raise(ABORT, 'append-only: act is never changed'); END

trigger actor_no_delete
CREATE TRIGGER actor_no_delete BEFORE DELETE ON actor
BEGIN SELECT raise(ABORT, 'append-only: actor is never deleted from'); END

trigger actor_no_update
CREATE TRIGGER actor_no_update BEFORE UPDATE ON actor
BEGIN SELECT raise(ABORT, 'append-only: actor is never changed'); END

trigger attachment_no_delete
CREATE TRIGGER attachment_no_delete BEFORE DELETE ON attachment
BEGIN SELECT raise(ABORT, 'append-only: attachment is never deleted from'); END

trigger attachment_no_update
CREATE TRIGGER attachment_no_update BEFORE UPDATE ON attachment
BEGIN SELECT raise(ABORT, 'append-only: attachment is never changed'); END

trigger bulletin_form_no_delete
CREATE TRIGGER bulletin_form_no_delete BEFORE DELETE ON bulletin_form
BEGIN SELECT raise(ABORT, 'append-only: bulletin_form is never deleted from'); END

trigger bulletin_form_no_update
CREATE TRIGGER bulletin_form_no_update BEFORE UPDATE ON bulletin_form
BEGIN SELECT raise(ABORT, 'append-only: bulletin_form is never changed'); END

trigger bulletin_no_delete
CREATE TRIGGER bulletin_no_delete BEFORE DELETE ON bulletin
BEGIN SELECT raise(ABORT, 'append-only: bulletin is never deleted from'); END

trigger bulletin_no_update
CREATE TRIGGER bulletin_no_update BEFORE UPDATE ON bulletin
BEGIN SELECT raise(ABORT, 'append-only: bulletin is never changed'); END

trigger bulletin_text_no_delete
CREATE TRIGGER bulletin_text_no_delete BEFORE DELETE ON bulletin_text
BEGIN SELECT raise(ABORT, 'append-only: bulletin_text is never deleted from'); END

trigger bulletin_text_no_update
CREATE TRIGGER bulletin_text_no_update BEFORE UPDATE ON bulletin_text
BEGIN SELECT raise(ABORT, 'append-only: bulletin_text is never changed'); END

trigger claim_no_delete
CREATE TRIGGER claim_no_delete BEFORE DELETE ON claim
BEGIN SELECT raise(ABORT, 'append-only: claim is never deleted from'); END

trigger claim_no_update
CREATE TRIGGER claim_no_update BEFORE UPDATE ON claim
BEGIN SELECT raise(ABORT, 'append-only: claim is never changed'); END

trigger claim_policy_no_delete
CREATE TRIGGER claim_policy_no_delete BEFORE DELETE ON claim_policy
BEGIN SELECT raise(ABORT, 'append-only: claim_policy is never deleted from'); END

trigger claim_policy_no_update
CREATE TRIGGER claim_policy_no_update BEFORE UPDATE ON claim_policy
BEGIN SELECT raise(ABORT, 'append-only: claim_policy is never changed'); END

trigger concurrence_no_delete
CREATE TRIGGER concurrence_no_delete BEFORE DELETE ON concurrence
BEGIN SELECT raise(ABORT, 'append-only: concurrence is never deleted from'); END

trigger concurrence_no_update
CREATE TRIGGER concurrence_no_update BEFORE UPDATE ON concurrence
BEGIN SELECT raise(ABORT, 'append-only: concurrence is never changed'); END

trigger confirmation_no_delete
CREATE TRIGGER confirmation_no_delete BEFORE DELETE ON confirmation
BEGIN SELECT raise(ABORT, 'append-only: confirmation is never deleted from'); END

trigger confirmation_no_update
CREATE TRIGGER confirmation_no_update BEFORE UPDATE ON confirmation
BEGIN SELECT raise(ABORT, 'append-only: confirmation is never changed'); END

trigger decision_no_delete
CREATE TRIGGER decision_no_delete BEFORE DELETE ON decision
BEGIN SELECT raise(ABORT, 'append-only: decision is never deleted from'); END

trigger decision_no_update
CREATE TRIGGER decision_no_update BEFORE UPDATE ON decision
BEGIN SELECT raise(ABORT, 'append-only: decision is never changed'); END

trigger document_no_delete
CREATE TRIGGER document_no_delete BEFORE DELETE ON document
BEGIN SELECT raise(ABORT, 'append-only: document is never deleted from'); END

trigger document_no_update
CREATE TRIGGER document_no_update BEFORE UPDATE ON document
BEGIN SELECT raise(ABORT, 'append-only: document is never changed'); END

trigger entry_event_no_delete
CREATE TRIGGER entry_event_no_delete BEFORE DELETE ON entry_event
BEGIN SELECT raise(ABORT, 'append-only: entry_event is never deleted from'); END

trigger entry_event_no_update
CREATE TRIGGER entry_event_no_update BEFORE UPDATE ON entry_event
BEGIN SELECT raise(ABORT, 'append-only: entry_event is never changed'); END

trigger entry_no_delete
CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry
BEGIN SELECT raise(ABORT, 'append-only: entry is never deleted from'); END

trigger entry_no_update
CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry
BEGIN SELECT raise(ABORT, 'append-only: entry is never changed'); END

trigger filing_no_delete
CREATE TRIGGER filing_no_delete BEFORE DELETE ON filing
BEGIN SELECT raise(ABORT, 'append-only: filing is never deleted from'); END

trigger filing_no_update
CREATE TRIGGER filing_no_update BEFORE UPDATE ON filing
BEGIN SELECT raise(ABORT, 'append-only: filing is never changed'); END

trigger finding_no_delete
CREATE TRIGGER finding_no_delete BEFORE DELETE ON finding
BEGIN SELECT raise(ABORT, 'append-only: finding is never deleted from'); END

trigger finding_no_update
CREATE TRIGGER finding_no_update BEFORE UPDATE ON finding
BEGIN SELECT raise(ABORT, 'append-only: finding is never changed'); END

trigger form_day_no_delete
CREATE TRIGGER form_day_no_delete BEFORE DELETE ON form_day
BEGIN SELECT raise(ABORT, 'append-only: form_day is never deleted from'); END

trigger form_day_no_update
CREATE TRIGGER form_day_no_update BEFORE UPDATE ON form_day
BEGIN SELECT raise(ABORT, 'append-only: form_day is never changed'); END

trigger gate_no_delete
CREATE TRIGGER gate_no_delete BEFORE DELETE ON gate
BEGIN SELECT raise(ABORT, 'append-only: gate is never deleted from'); END

trigger gate_no_update
CREATE TRIGGER gate_no_update BEFORE UPDATE ON gate
BEGIN SELECT raise(ABORT, 'append-only: gate is never changed'); END

trigger indicator_no_delete
CREATE TRIGGER indicator_no_delete BEFORE DELETE ON indicator
BEGIN SELECT raise(ABORT, 'append-only: indicator is never deleted from'); END

trigger indicator_no_update
CREATE TRIGGER indicator_no_update BEFORE UPDATE ON indicator
BEGIN SELECT raise(ABORT, 'append-only: indicator is never changed'); END

trigger inspection_no_delete
CREATE TRIGGER inspection_no_delete BEFORE DELETE ON inspection
BEGIN SELECT raise(ABORT, 'append-only: inspection is never deleted from'); END

trigger inspection_no_update
CREATE TRIGGER inspection_no_update BEFORE UPDATE ON inspection
BEGIN SELECT raise(ABORT, 'append-only: inspection is never changed'); END

trigger matter_no_delete
CREATE TRIGGER matter_no_delete BEFORE DELETE ON matter
BEGIN SELECT raise(ABORT, 'append-only: matter is never deleted from'); END

trigger matter_no_update
CREATE TRIGGER matter_no_update BEFORE UPDATE ON matter
BEGIN SELECT raise(ABORT, 'append-only: matter is never changed'); END

trigger matter_step_no_delete
CREATE TRIGGER matter_step_no_delete BEFORE DELETE ON matter_step
BEGIN SELECT raise(ABORT, 'append-only: matter_step is never deleted from'); END

trigger matter_step_no_update
CREATE TRIGGER matter_step_no_update BEFORE UPDATE ON matter_step
BEGIN SELECT raise(ABORT, 'append-only: matter_step is never changed'); END

trigger monitor_no_delete
CREATE TRIGGER monitor_no_delete BEFORE DELETE ON monitor
BEGIN SELECT raise(ABORT, 'append-only: monitor is never deleted from'); END

trigger monitor_no_update
CREATE TRIGGER monitor_no_update BEFORE UPDATE ON monitor
BEGIN SELECT raise(ABORT, 'append-only: monitor is never changed'); END

trigger original_no_delete
CREATE TRIGGER original_no_delete BEFORE DELETE ON original
BEGIN SELECT raise(ABORT, 'append-only: original is never deleted from'); END

trigger original_no_update
CREATE TRIGGER original_no_update BEFORE UPDATE ON original
BEGIN SELECT raise(ABORT, 'append-only: original is never changed'); END

trigger package_decision_no_delete
CREATE TRIGGER package_decision_no_delete BEFORE DELETE ON package_decision
BEGIN SELECT raise(ABORT, 'append-only: package_decision is never deleted from'); END

trigger package_decision_no_update
CREATE TRIGGER package_decision_no_update BEFORE UPDATE ON package_decision
BEGIN SELECT raise(ABORT, 'append-only: package_decision is never changed'); END

trigger package_no_delete
CREATE TRIGGER package_no_delete BEFORE DELETE ON package
BEGIN SELECT raise(ABORT, 'append-only: package is never deleted from'); END

trigger package_no_update
CREATE TRIGGER package_no_update BEFORE UPDATE ON package
BEGIN SELECT raise(ABORT, 'append-only: package is never changed'); END

trigger person_no_update
CREATE TRIGGER person_no_update BEFORE UPDATE ON person
BEGIN SELECT raise(ABORT, 'person is erased or left as it is'); END

trigger place_no_delete
CREATE TRIGGER place_no_delete BEFORE DELETE ON place
BEGIN SELECT raise(ABORT, 'append-only: place is never deleted from'); END

trigger place_no_update
CREATE TRIGGER place_no_update BEFORE UPDATE ON place
BEGIN SELECT raise(ABORT, 'append-only: place is never changed'); END

trigger plan_no_delete
CREATE TRIGGER plan_no_delete BEFORE DELETE ON plan
BEGIN SELECT raise(ABORT, 'append-only: plan is never deleted from'); END

trigger plan_no_update
CREATE TRIGGER plan_no_update BEFORE UPDATE ON plan
BEGIN SELECT raise(ABORT, 'append-only: plan is never changed'); END

trigger plan_part_no_delete
CREATE TRIGGER plan_part_no_delete BEFORE DELETE ON plan_part
BEGIN SELECT raise(ABORT, 'append-only: plan_part is never deleted from'); END

trigger plan_part_no_update
CREATE TRIGGER plan_part_no_update BEFORE UPDATE ON plan_part
BEGIN SELECT raise(ABORT, 'append-only: plan_part is never changed'); END

trigger proof_no_delete
CREATE TRIGGER proof_no_delete BEFORE DELETE ON proof
BEGIN SELECT raise(ABORT, 'append-only: proof is never deleted from'); END

trigger proof_no_update
CREATE TRIGGER proof_no_update BEFORE UPDATE ON proof
BEGIN SELECT raise(ABORT, 'append-only: proof is never changed'); END

trigger quota_no_delete
CREATE TRIGGER quota_no_delete BEFORE DELETE ON quota
BEGIN SELECT raise(ABORT, 'append-only: quota is never deleted from'); END

trigger quota_no_update
CREATE TRIGGER quota_no_update BEFORE UPDATE ON quota
BEGIN SELECT raise(ABORT, 'append-only: quota is never changed'); END

trigger region_no_delete
CREATE TRIGGER region_no_delete BEFORE DELETE ON region
BEGIN SELECT raise(ABORT, 'append-only: region is never deleted from'); END

trigger region_no_update
CREATE TRIGGER region_no_update BEFORE UPDATE ON region
BEGIN SELECT raise(ABORT, 'append-only: region is never changed'); END

trigger seal_no_delete
CREATE TRIGGER seal_no_delete BEFORE DELETE ON seal
BEGIN SELECT raise(ABORT, 'append-only: seal is never deleted from'); END

trigger seal_no_update
CREATE TRIGGER seal_no_update BEFORE UPDATE ON seal
BEGIN SELECT raise(ABORT, 'append-only: seal is never changed'); END

trigger signature_no_delete
CREATE TRIGGER signature_no_delete BEFORE DELETE ON signature
BEGIN SELECT raise(ABORT, 'append-only: signature is never deleted from'); END

trigger signature_no_update
CREATE TRIGGER signature_no_update BEFORE UPDATE ON signature
BEGIN SELECT raise(ABORT, 'append-only: signature is never changed'); END

trigger source_no_delete
CREATE TRIGGER source_no_delete BEFORE DELETE ON source
BEGIN SELECT raise(ABORT, 'append-only: source is never deleted from'); END

trigger source_no_update
CREATE TRIGGER source_no_update BEFORE UPDATE ON source
BEGIN SELECT raise(ABORT, 'append-only: source is never changed'); END

trigger target_no_delete
CREATE TRIGGER target_no_delete BEFORE DELETE ON target
BEGIN SELECT raise(ABORT, 'append-only: target is never deleted from'); END

trigger target_no_update
CREATE TRIGGER target_no_update BEFORE UPDATE ON target
BEGIN SELECT raise(ABORT, 'append-only: target is never changed'); END

trigger undone_no_delete
CREATE TRIGGER undone_no_delete BEFORE DELETE ON undone
BEGIN SELECT raise(ABORT, 'append-only: undone is never deleted from'); END

trigger undone_no_update
CREATE TRIGGER undone_no_update BEFORE UPDATE ON undone
BEGIN SELECT raise(ABORT, 'append-only: undone is never changed'); END

trigger wage_no_delete
CREATE TRIGGER wage_no_delete BEFORE DELETE ON wage
BEGIN SELECT raise(ABORT, 'append-only: wage is never deleted from'); END

trigger wage_no_update
CREATE TRIGGER wage_no_update BEFORE UPDATE ON wage
BEGIN SELECT raise(ABORT, 'append-only: wage is never changed'); END

view current_indicator
CREATE VIEW current_indicator AS
SELECT * FROM indicator WHERE act = (SELECT max(act) FROM plan)

view current_plan
CREATE VIEW current_plan AS
SELECT * FROM plan WHERE act = (SELECT max(act) FROM plan)

view current_region
CREATE VIEW current_region AS
SELECT * FROM region WHERE id IN (SELECT max(id) FROM region GROUP BY code)

view current_target
CREATE VIEW current_target AS
SELECT * FROM target WHERE id IN (SELECT max(id) FROM target GROUP BY region, year, indicator)

view entered_for
CREATE VIEW entered_for AS
SELECT filing.id AS filing, filing.period, filing.region, filing.revision
FROM filing JOIN act ON act.id = filing.act
WHERE act.kind = 'import'
  AND NOT EXISTS (
    SELECT 1 FROM confirmation JOIN act AS other ON other.id = confirmation.act
    WHERE confirmation.filing = filing.id AND other.kind = 'submit'
  )

view history
CREATE VIEW history AS
SELECT act.id, seal.at, act.kind, act.author, act.received, act.reason, act.force, source.file,
  (SELECT count(*) FROM filing WHERE filing.act = act.id) AS filings,
  (SELECT count(*) FROM decision WHERE decision.act = act.id) AS decisions,
  (SELECT count(*) FROM target WHERE target.act = act.id) AS targets,
  (SELECT count(*) FROM region WHERE region.act = act.id) AS regions,
  lower(hex(seal.hash)) AS hash
FROM act
LEFT JOIN seal ON seal.id = act.id
LEFT JOIN source ON source.act = act.id
ORDER BY act.id

view line
CREATE VIEW line AS
SELECT
  revision.id AS filing, revision.act,
  CASE current_plan.cadence
    WHEN 'quarter' THEN printf('%04d-Q%d', revision.period / 100, revision.period % 100)
    ELSE printf('%04d-%02d', revision.period / 100, revision.period % 100)
  END AS period,
  printf('%06d', revision.region) AS region, current_region.name, revision.revision, revision.stands, revision.level,
  entry.key AS indicator,
  json_extract(entry.value, '$[0]') / CASE current_indicator.decimals
    WHEN 0 THEN 1 WHEN 1 THEN 10.0 WHEN 2 THEN 100.0 WHEN 3 THEN 1000.0 WHEN 4 THEN 10000.0 WHEN 5 THEN 100000.0
    ELSE 1000000.0 END AS value,
  source.file, source.sheet,
  json_extract(source.columns, '$."' || entry.key || '"') AS column_letters,
  json_extract(entry.value, '$[1]') AS row,
  json_extract(entry.value, '$[2]') AS inherited_from
FROM revision
CROSS JOIN json_each(revision.lines) AS entry
CROSS JOIN current_plan
LEFT JOIN current_region ON current_region.code = revision.region
LEFT JOIN current_indicator ON current_indicator.code = entry.key
LEFT JOIN filing AS giver ON giver.id = coalesce(json_extract(entry.value, '$[2]'), revision.id)
LEFT JOIN source ON source.id = giver.source

view progress
CREATE VIEW progress AS
SELECT printf('%06d', sum.region) AS region, sum.period, current_indicator.code AS indicator, sum.filed, sum.approved,
  sum.accepted, 1 AS has_children
FROM sum JOIN current_indicator ON current_indicator.position = sum.indicator
UNION ALL
SELECT printf('%06d', leaf.region), leaf.period, leaf.indicator,
  coalesce(max(CASE WHEN leaf.at_filed THEN leaf.value END), 0),
  coalesce(max(CASE WHEN leaf.at_approved THEN leaf.value END), 0),
  coalesce(max(CASE WHEN leaf.at_accepted THEN leaf.value END), 0), 0
FROM (
  SELECT revision.region, revision.period, entry.key AS indicator, json_extract(entry.value, '$[0]') AS value,
    revision.revision = (SELECT max(other.revision) FROM revision AS other
      WHERE other.period = revision.period AND other.region = revision.region AND other.stands) AS at_filed,
    revision.revision = (SELECT max(other.revision) FROM revision AS other WHERE other.period = revision.period
      AND other.region = revision.region AND other.stands AND other.level >= 1) AS at_approved,
    revision.revision = (SELECT max(other.revision) FROM revision AS other WHERE other.period = revision.period
      AND other.region = revision.region AND other.stands AND other.level >= 2) AS at_accepted
  FROM revision CROSS JOIN json_each(revision.lines) AS entry
  WHERE revision.stands
    AND revision.region NOT IN (SELECT parent FROM current_region WHERE parent IS NOT NULL)
) AS leaf
WHERE leaf.at_filed OR leaf.at_approved OR leaf.at_accepted
GROUP BY leaf.region, leaf.period, leaf.indicator

view revision
CREATE VIEW revision AS
SELECT
  filing.id, filing.act, filing.source, filing.period, filing.region, filing.revision,
  NOT EXISTS (
    SELECT 1 FROM decision WHERE decision.filing = filing.id AND decision.kind IN ('return', 'withdraw', 'undo')
  ) AS stands,
  max(filing.level, coalesce((
    SELECT max(CASE decision.kind WHEN 'accept' THEN 2 ELSE 1 END) FROM decision
    WHERE decision.filing = filing.id AND decision.kind IN ('approve', 'accept')
      AND decision.act NOT IN (SELECT import FROM undone)
  ), 0)) AS level,
  filing.lines
FROM filing
