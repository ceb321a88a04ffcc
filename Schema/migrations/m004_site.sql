-- The web site's workflows: accounts behind acts, periods opened and closed, packages, concurrences, evidence.

-- Through which account of the web site an act was taken; acts of the command line have none. Append-only.
CREATE TABLE actor (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL UNIQUE REFERENCES act (id),
  account TEXT NOT NULL CHECK (account <> ''),
  role TEXT NOT NULL CHECK (role IN ('county', 'city', 'province', 'partner', 'auditor', 'administrator')),
  region INTEGER NOT NULL REFERENCES place (id),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

-- A period is opened or closed for a region and all below it (开网、关网); the act says why. The newest counts, and an
-- issued notice or briefing locks until a later one opens. Append-only.
CREATE TABLE gate (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id),
  period INTEGER NOT NULL CHECK (period > 0),
  region INTEGER NOT NULL REFERENCES place (id),
  state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

-- What a city sends for a period (报送件): its units' approved filings with their digests, [[filing, "hex"], …] in the
-- order of the regions' codes, and its words. Numbered for each region and period. Append-only.
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
) STRICT;

-- What became of a package: accepted or returned by the province, or withdrawn before. It names the digest of the
-- package that was seen; "returned" lists the codes of the units whose filings went back with it. Append-only.
CREATE TABLE package_decision (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL UNIQUE REFERENCES act (id),
  package INTEGER NOT NULL UNIQUE REFERENCES package (id),
  kind TEXT NOT NULL CHECK (kind IN ('accept', 'return', 'withdraw')),
  package_digest BLOB NOT NULL CHECK (length(package_digest) = 32),
  returned TEXT NOT NULL CHECK (json_valid(returned)),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

-- A body's word on a package or a bulletin (会签), with the hash of what its person saw. Append-only.
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
) STRICT;

-- Evidence of a filing or a package (盖章件、佐证材料). Its bytes are kept by their hash in the file of originals beside
-- the database. Append-only.
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
) STRICT;

CREATE INDEX gate_by_period ON gate (period, region);
CREATE INDEX attachment_by_filing ON attachment (filing);
CREATE INDEX attachment_by_package ON attachment (package);

CREATE TRIGGER actor_no_update BEFORE UPDATE ON actor
BEGIN SELECT raise(ABORT, 'append-only: actor is never changed'); END;
CREATE TRIGGER actor_no_delete BEFORE DELETE ON actor
BEGIN SELECT raise(ABORT, 'append-only: actor is never deleted from'); END;
CREATE TRIGGER gate_no_update BEFORE UPDATE ON gate
BEGIN SELECT raise(ABORT, 'append-only: gate is never changed'); END;
CREATE TRIGGER gate_no_delete BEFORE DELETE ON gate
BEGIN SELECT raise(ABORT, 'append-only: gate is never deleted from'); END;
CREATE TRIGGER package_no_update BEFORE UPDATE ON package
BEGIN SELECT raise(ABORT, 'append-only: package is never changed'); END;
CREATE TRIGGER package_no_delete BEFORE DELETE ON package
BEGIN SELECT raise(ABORT, 'append-only: package is never deleted from'); END;
CREATE TRIGGER package_decision_no_update BEFORE UPDATE ON package_decision
BEGIN SELECT raise(ABORT, 'append-only: package_decision is never changed'); END;
CREATE TRIGGER package_decision_no_delete BEFORE DELETE ON package_decision
BEGIN SELECT raise(ABORT, 'append-only: package_decision is never deleted from'); END;
CREATE TRIGGER concurrence_no_update BEFORE UPDATE ON concurrence
BEGIN SELECT raise(ABORT, 'append-only: concurrence is never changed'); END;
CREATE TRIGGER concurrence_no_delete BEFORE DELETE ON concurrence
BEGIN SELECT raise(ABORT, 'append-only: concurrence is never deleted from'); END;
CREATE TRIGGER attachment_no_update BEFORE UPDATE ON attachment
BEGIN SELECT raise(ABORT, 'append-only: attachment is never changed'); END;
CREATE TRIGGER attachment_no_delete BEFORE DELETE ON attachment
BEGIN SELECT raise(ABORT, 'append-only: attachment is never deleted from'); END;
