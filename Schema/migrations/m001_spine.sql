-- The spine: plan, regions, targets, acts and their chain, filings, decisions, and the sums kept beside them.
--
-- Conventions
--   Every table marked "append-only" refuses update and delete. Each of its rows carries the SHA-256 of its own cells
--   (digest), and belongs to an act; the seal of the act carries the SHA-256 of all digests of its rows and of the seal
--   before it. So no cell of the history can be changed without notice.
--   Periods are whole numbers that can be read: 202102 is 2021-Q2 in a plan by quarter and 2021-02 in a plan by month.
--   Regions are their six-digit codes as numbers. Values are whole numbers in the indicator's smallest unit.
--   Days are 2021-05-17, moments 2021-07-05T08:00:00.000Z (UTC).

-- One entry of the ledger (变更记录): what was done, by whom, why. Append-only.
CREATE TABLE act (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind <> ''),
  author TEXT NOT NULL,
  received TEXT NOT NULL CHECK (received GLOB '????-??-??'),
  reason TEXT,
  force TEXT,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

-- When the act was committed, and its link in the chain. Written last, in the same transaction. Append-only.
CREATE TABLE seal (
  id INTEGER PRIMARY KEY REFERENCES act (id),
  at TEXT NOT NULL UNIQUE CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  algorithm TEXT NOT NULL CHECK (algorithm = 'sha256'),
  content BLOB NOT NULL CHECK (length(content) = 32),
  previous BLOB NOT NULL CHECK (length(previous) = 32),
  hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32)
) STRICT;

-- The plan (行动计划) as an act stated it; the newest act counts. Append-only.
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
) STRICT;

-- The plan's indicators (指标) as the same act stated them, in order. Append-only.
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
) STRICT;

-- Every code that ever named a region. Append-only.
CREATE TABLE place (
  id INTEGER PRIMARY KEY CHECK (id BETWEEN 0 AND 999999),
  act INTEGER NOT NULL REFERENCES act (id),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

-- What an act stated of a region (填报单位); the newest row of a code counts. Append-only.
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
) STRICT;

-- Revisions of targets (目标任务); the newest for a region, year and indicator counts. Append-only.
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
) STRICT;

-- A file that came in, how it was read, and the column of each figure ({"indicator": "D"}). Append-only.
CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  file TEXT NOT NULL,
  sheet TEXT,
  encoding TEXT NOT NULL,
  format TEXT NOT NULL,
  columns TEXT NOT NULL CHECK (json_valid(columns)),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE INDEX source_act ON source (act);

-- The file as it came: SHA-256 and size of its bytes, the rows read, and the bytes themselves, compressed (zlib). Bytes
-- are null for large files, and where an earlier row keeps the same content. Append-only.
CREATE TABLE original (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  source INTEGER NOT NULL UNIQUE REFERENCES source (id),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  size INTEGER NOT NULL CHECK (size >= 0),
  rows INTEGER NOT NULL CHECK (rows >= 0),
  bytes BLOB,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE INDEX original_sha256 ON original (sha256);

-- One revision of one region's report for one period (填报). Append-only.
--   level: the level at birth: 0 filed, 1 approved, 2 accepted.
--   lines: {"indicator": [value, row, filing]}; row: the row of the source, null where typed; filing: given only where
--   the line was inherited, and then the revision that gave it.
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
) STRICT;
CREATE INDEX filing_act ON filing (act);

-- Who signed a filing, where it was said (填报人、审核人、单位负责人、联系电话、备注). Append-only.
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
) STRICT;

-- A decision on one revision (审核、审定、退回、撤回, and undo): it names the revision and its digest. Append-only.
CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  filing INTEGER NOT NULL REFERENCES filing (id),
  kind TEXT NOT NULL CHECK (kind IN ('approve', 'accept', 'return', 'withdraw', 'undo')),
  filing_digest BLOB NOT NULL CHECK (length(filing_digest) = 32),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE INDEX decision_filing ON decision (filing);
CREATE INDEX decision_act ON decision (act);

-- An import that gave again what was on record confirms it. Append-only.
CREATE TABLE confirmation (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  filing INTEGER NOT NULL REFERENCES filing (id),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE INDEX confirmation_filing ON confirmation (filing);

-- An import that was undone: its decisions count no more (its revisions carry a decision "undo"). Append-only.
CREATE TABLE undone (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  import INTEGER NOT NULL UNIQUE REFERENCES act (id),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

-- Sums kept for regions with children: a cache of the present state, recomputed by "verify". The value at each basis,
-- and how many effective lines lie below; where none does, the value is the region's own line. An indicator is its
-- position in the present plan, which "progress" turns into its code.
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
) STRICT, WITHOUT ROWID;

-- How many owed reports came, and came in time, for regions with children: a cache, recomputed by "verify".
CREATE TABLE tally (
  region INTEGER NOT NULL,
  period INTEGER NOT NULL,
  received INTEGER NOT NULL,
  on_time INTEGER NOT NULL,
  PRIMARY KEY (region, period)
) STRICT, WITHOUT ROWID;

-- The history is only ever added to.
CREATE TRIGGER act_no_update BEFORE UPDATE ON act
BEGIN SELECT raise(ABORT, 'append-only: act is never changed'); END;
CREATE TRIGGER act_no_delete BEFORE DELETE ON act
BEGIN SELECT raise(ABORT, 'append-only: act is never deleted from'); END;
CREATE TRIGGER seal_no_update BEFORE UPDATE ON seal
BEGIN SELECT raise(ABORT, 'append-only: seal is never changed'); END;
CREATE TRIGGER seal_no_delete BEFORE DELETE ON seal
BEGIN SELECT raise(ABORT, 'append-only: seal is never deleted from'); END;
CREATE TRIGGER plan_no_update BEFORE UPDATE ON plan
BEGIN SELECT raise(ABORT, 'append-only: plan is never changed'); END;
CREATE TRIGGER plan_no_delete BEFORE DELETE ON plan
BEGIN SELECT raise(ABORT, 'append-only: plan is never deleted from'); END;
CREATE TRIGGER indicator_no_update BEFORE UPDATE ON indicator
BEGIN SELECT raise(ABORT, 'append-only: indicator is never changed'); END;
CREATE TRIGGER indicator_no_delete BEFORE DELETE ON indicator
BEGIN SELECT raise(ABORT, 'append-only: indicator is never deleted from'); END;
CREATE TRIGGER place_no_update BEFORE UPDATE ON place
BEGIN SELECT raise(ABORT, 'append-only: place is never changed'); END;
CREATE TRIGGER place_no_delete BEFORE DELETE ON place
BEGIN SELECT raise(ABORT, 'append-only: place is never deleted from'); END;
CREATE TRIGGER region_no_update BEFORE UPDATE ON region
BEGIN SELECT raise(ABORT, 'append-only: region is never changed'); END;
CREATE TRIGGER region_no_delete BEFORE DELETE ON region
BEGIN SELECT raise(ABORT, 'append-only: region is never deleted from'); END;
CREATE TRIGGER target_no_update BEFORE UPDATE ON target
BEGIN SELECT raise(ABORT, 'append-only: target is never changed'); END;
CREATE TRIGGER target_no_delete BEFORE DELETE ON target
BEGIN SELECT raise(ABORT, 'append-only: target is never deleted from'); END;
CREATE TRIGGER source_no_update BEFORE UPDATE ON source
BEGIN SELECT raise(ABORT, 'append-only: source is never changed'); END;
CREATE TRIGGER source_no_delete BEFORE DELETE ON source
BEGIN SELECT raise(ABORT, 'append-only: source is never deleted from'); END;
CREATE TRIGGER original_no_update BEFORE UPDATE ON original
BEGIN SELECT raise(ABORT, 'append-only: original is never changed'); END;
CREATE TRIGGER original_no_delete BEFORE DELETE ON original
BEGIN SELECT raise(ABORT, 'append-only: original is never deleted from'); END;
CREATE TRIGGER filing_no_update BEFORE UPDATE ON filing
BEGIN SELECT raise(ABORT, 'append-only: filing is never changed'); END;
CREATE TRIGGER filing_no_delete BEFORE DELETE ON filing
BEGIN SELECT raise(ABORT, 'append-only: filing is never deleted from'); END;
CREATE TRIGGER signature_no_update BEFORE UPDATE ON signature
BEGIN SELECT raise(ABORT, 'append-only: signature is never changed'); END;
CREATE TRIGGER signature_no_delete BEFORE DELETE ON signature
BEGIN SELECT raise(ABORT, 'append-only: signature is never deleted from'); END;
CREATE TRIGGER decision_no_update BEFORE UPDATE ON decision
BEGIN SELECT raise(ABORT, 'append-only: decision is never changed'); END;
CREATE TRIGGER decision_no_delete BEFORE DELETE ON decision
BEGIN SELECT raise(ABORT, 'append-only: decision is never deleted from'); END;
CREATE TRIGGER confirmation_no_update BEFORE UPDATE ON confirmation
BEGIN SELECT raise(ABORT, 'append-only: confirmation is never changed'); END;
CREATE TRIGGER confirmation_no_delete BEFORE DELETE ON confirmation
BEGIN SELECT raise(ABORT, 'append-only: confirmation is never deleted from'); END;
CREATE TRIGGER undone_no_update BEFORE UPDATE ON undone
BEGIN SELECT raise(ABORT, 'append-only: undone is never changed'); END;
CREATE TRIGGER undone_no_delete BEFORE DELETE ON undone
BEGIN SELECT raise(ABORT, 'append-only: undone is never deleted from'); END;

-- The plan, its regions and its targets as they stand now.
CREATE VIEW current_plan AS
SELECT * FROM plan WHERE act = (SELECT max(act) FROM plan);

CREATE VIEW current_indicator AS
SELECT * FROM indicator WHERE act = (SELECT max(act) FROM plan);

CREATE VIEW current_region AS
SELECT * FROM region WHERE id IN (SELECT max(id) FROM region GROUP BY code);

CREATE VIEW current_target AS
SELECT * FROM target WHERE id IN (SELECT max(id) FROM target GROUP BY region, year, indicator);

-- Each revision with what became of it: does it stand, and how far has it come (0 filed, 1 approved, 2 accepted)?
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
FROM filing;

-- Every figure ever filed, one row each, with its place in the file that brought it.
--   value is in the indicator's unit; stands 0: returned, withdrawn or undone.
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
LEFT JOIN source ON source.id = giver.source;

-- The value of each region, indicator and period at the three bases, as reports count it now, before the figures of
-- merged regions move to their successors. In the indicator's smallest unit.
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
GROUP BY leaf.region, leaf.period, leaf.indicator;

-- The ledger as people read it: one row per act, newest last, with how much it added.
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
ORDER BY act.id;
