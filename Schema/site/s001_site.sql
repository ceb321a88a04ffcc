-- The site's own file, beside the database: accounts, sessions, tokens, drafts, and the log of sign-ins. Nothing of it
-- belongs to the ledger; acts name the account by which they were taken as text.
--
-- Conventions
--   Moments are 2021-07-05T08:00:00.000Z (UTC), so that they sort as text. Regions are codes of the ledger's regions,
--   periods are 2021-Q2 or 2021-06. Passwords, session tokens and API tokens are kept only as hashes.

-- Who may sign in (账号). Never deleted and never renamed: the history names it. A successor has taken it over (交接).
CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE
    CHECK (length(name) BETWEEN 2 AND 32 AND name NOT GLOB '*[^-a-z0-9._]*'),
  person TEXT NOT NULL CHECK (trim(person) <> '' AND length(person) <= 40),
  phone TEXT CHECK (length(phone) BETWEEN 1 AND 40),
  role TEXT NOT NULL CHECK (role IN ('county', 'city', 'province', 'partner', 'auditor', 'administrator')),
  region INTEGER NOT NULL CHECK (region BETWEEN 0 AND 999999),
  body TEXT CHECK (length(body) BETWEEN 1 AND 40),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  parameters TEXT NOT NULL CHECK (parameters GLOB 'scrypt:*'),
  must_change INTEGER NOT NULL CHECK (must_change IN (0, 1)),
  password_at TEXT NOT NULL CHECK (password_at GLOB '????-??-??T??:??:??.???Z'),
  state TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'closed')),
  successor INTEGER REFERENCES account (id) CHECK (successor IS NULL OR (successor <> id AND state = 'closed')),
  created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z'),
  last_sign_in TEXT CHECK (last_sign_in GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE INDEX account_region ON account (region, role);

CREATE TRIGGER account_no_delete BEFORE DELETE ON account
BEGIN SELECT raise(ABORT, 'account: is closed, never deleted'); END;
CREATE TRIGGER account_no_rename BEFORE UPDATE OF id, name, created_at ON account
BEGIN SELECT raise(ABORT, 'account: is never renamed'); END;
CREATE TRIGGER account_stays_closed BEFORE UPDATE ON account WHEN old.state = 'closed'
BEGIN SELECT raise(ABORT, 'account: stays closed as it is'); END;

-- One that is signed in, by the SHA-256 of the session's token. expires_at is the end in any case.
CREATE TABLE session (
  hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
  account INTEGER NOT NULL REFERENCES account (id),
  created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z'),
  last_used_at TEXT NOT NULL CHECK (last_used_at GLOB '????-??-??T??:??:??.???Z'),
  expires_at TEXT NOT NULL CHECK (expires_at GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;

CREATE INDEX session_account ON session (account);

-- Attempts to sign in that failed or are under way, of known and unknown names alike. The name is kept only as its
-- SHA-256, since people type passwords into the wrong field. locks: the attempt after which the name is locked.
CREATE TABLE attempt (
  id INTEGER PRIMARY KEY,
  name BLOB NOT NULL CHECK (length(name) = 32),
  at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  locks INTEGER NOT NULL CHECK (locks IN (0, 1))
) STRICT;

CREATE INDEX attempt_name ON attempt (name, at);
CREATE INDEX attempt_at ON attempt (at);

-- A key for programs that use the API, by the SHA-256 of its text.
CREATE TABLE token (
  id INTEGER PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
  account INTEGER NOT NULL REFERENCES account (id),
  label TEXT NOT NULL CHECK (trim(label) <> '' AND length(label) <= 40),
  scope TEXT NOT NULL CHECK (scope IN ('read', 'write')),
  created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z'),
  expires_at TEXT NOT NULL CHECK (expires_at GLOB '????-??-??T??:??:??.???Z'),
  last_used_at TEXT CHECK (last_used_at GLOB '????-??-??T??:??:??.???Z'),
  revoked_at TEXT CHECK (revoked_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE INDEX token_account ON token (account);

-- A form that is filled in but not yet submitted (草稿): one for a region and period, shared by the region's clerks.
CREATE TABLE draft (
  region INTEGER NOT NULL CHECK (region BETWEEN 0 AND 999999),
  period TEXT NOT NULL CHECK (period GLOB '????-*'),
  text TEXT NOT NULL CHECK (json_valid(text) AND length(CAST(text AS BLOB)) <= 65536),
  account INTEGER NOT NULL REFERENCES account (id),
  saved_at TEXT NOT NULL CHECK (saved_at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (region, period)
) STRICT, WITHOUT ROWID;

-- The log of sign-ins, accounts and exports (日志): the account's name, what happened, and a few plain words as JSON.
-- Never changed; nothing of the last 180 days, counted back from the newest entry, can be deleted.
CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  account TEXT CHECK (account <> ''),
  kind TEXT NOT NULL CHECK (kind <> ''),
  detail TEXT NOT NULL CHECK (json_valid(detail) AND json_type(detail) = 'object')
) STRICT;

CREATE INDEX event_at ON event (at);

CREATE TRIGGER event_no_update BEFORE UPDATE ON event
BEGIN SELECT raise(ABORT, 'append-only: event is never changed'); END;
CREATE TRIGGER event_no_early_delete BEFORE DELETE ON event
WHEN old.at > strftime('%Y-%m-%dT%H:%M:%fZ', (SELECT max(at) FROM event), '-180 days')
BEGIN SELECT raise(ABORT, 'append-only: event is kept for 180 days'); END;
