-- Records of a request and what the pipeline and its people make of them. Bytes are blobs named by digest;
-- rows hold digests, ids and places. Instants are microseconds, digests hexadecimal.

CREATE TABLE records (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL REFERENCES requests(id),
  position BIGINT NOT NULL,              -- 1, 2, 3... in the request
  parent_id TEXT REFERENCES records(id), -- of an attachment or an archive's entry
  name TEXT NOT NULL,                    -- as the clerk knows it; never leaves the office
  digest TEXT NOT NULL,                  -- of the original
  size BIGINT NOT NULL,
  medium TEXT NOT NULL,
  format TEXT NOT NULL,
  state TEXT NOT NULL,                   -- RECORD machine of tracker/states
  disposition TEXT,                      -- withheld_full, not_responsive, duplicate_of, referred, container; NULL: released by its plan
  disposition_codes TEXT,                -- JSON list of exemption codes for withheld_full
  duplicate_of TEXT REFERENCES records(id),
  stuck_code TEXT,                       -- why it waits for a clerk: an error code
  stuck_message TEXT,
  pages BIGINT NOT NULL DEFAULT 0,
  pages_blob TEXT,                       -- JSON lines, one a page (core/page.h)
  facts_blob TEXT,                       -- JSON of DocumentFacts
  findings_run BIGINT NOT NULL DEFAULT 0,
  password_blob TEXT,                    -- blob with the password of an encrypted original
  secret_key TEXT NOT NULL,              -- hexadecimal; the manifest names original and plan as HMACs under it
  added_at BIGINT NOT NULL,
  UNIQUE (request_id, position)
);
CREATE INDEX records_by_digest ON records(digest);

CREATE TABLE pages (
  record_id TEXT NOT NULL REFERENCES records(id),
  page BIGINT NOT NULL,
  byte_offset BIGINT NOT NULL,  -- of its line in pages_blob
  byte_length BIGINT NOT NULL,
  width_mpt BIGINT NOT NULL,
  height_mpt BIGINT NOT NULL,
  words_from TEXT NOT NULL,
  confidence BIGINT NOT NULL,
  searched BIGINT NOT NULL,
  warnings BIGINT NOT NULL,
  PRIMARY KEY (record_id, page)
);

CREATE TABLE findings (
  record_id TEXT NOT NULL REFERENCES records(id),
  id TEXT NOT NULL,
  run BIGINT NOT NULL,     -- the last run of the detectors that proposed it
  since BIGINT NOT NULL,   -- the first
  page BIGINT NOT NULL,    -- 0: of the whole record
  kind TEXT NOT NULL,
  body TEXT NOT NULL,      -- JSON of core/finding.h: offsets and boxes, no text
  PRIMARY KEY (record_id, id)
);

CREATE TABLE decisions (
  id TEXT PRIMARY KEY,
  record_id TEXT NOT NULL REFERENCES records(id),
  finding_id TEXT NOT NULL,  -- empty for a region that a person drew
  verdict TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_at BIGINT NOT NULL,
  supersedes TEXT NOT NULL,
  body TEXT NOT NULL         -- JSON of core/decision.h
);
CREATE INDEX decisions_by_record ON decisions(record_id, finding_id);

CREATE TABLE pages_seen (
  record_id TEXT NOT NULL,
  page BIGINT NOT NULL,
  seen_by TEXT NOT NULL,
  seen_at BIGINT NOT NULL,
  PRIMARY KEY (record_id, page, seen_by)
);

CREATE TABLE plans (
  record_id TEXT NOT NULL REFERENCES records(id),
  digest TEXT NOT NULL,       -- of the plan's bytes, the same as in the audit log
  findings_run BIGINT NOT NULL,
  last_decision TEXT NOT NULL,  -- the newest decision it rests on; a later one makes it stale
  locked_by TEXT NOT NULL,
  locked_at BIGINT NOT NULL,
  approved_by TEXT,
  approved_at BIGINT,
  approval_rule TEXT,         -- four_eyes or low_risk_class
  PRIMARY KEY (record_id, digest)
);

CREATE TABLE bundles (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL REFERENCES requests(id),
  number BIGINT NOT NULL,     -- release 1, 2, 3... of the request
  state TEXT NOT NULL,        -- BUNDLE machine
  supersedes BIGINT NOT NULL, -- the release number that it replaces; 0: none
  bates_prefix TEXT NOT NULL,
  note TEXT NOT NULL,         -- the office's own paragraph in the letter
  built_by TEXT NOT NULL,
  built_at BIGINT NOT NULL,
  manifest_digest TEXT,
  zip_digest TEXT,
  certified_by TEXT,
  certified_at BIGINT,
  UNIQUE (request_id, number)
);

CREATE TABLE renditions (
  id TEXT PRIMARY KEY,
  bundle_id TEXT NOT NULL REFERENCES bundles(id),
  record_id TEXT NOT NULL REFERENCES records(id),
  position BIGINT NOT NULL,
  plan_digest TEXT NOT NULL,
  bates_first BIGINT NOT NULL,
  bates_last BIGINT NOT NULL,
  state TEXT NOT NULL,        -- waiting, rendered, verified, failed
  digest TEXT,
  size BIGINT,
  made_json TEXT,             -- how each page was made (RedactReport)
  report_digest TEXT,         -- blob of the check report
  UNIQUE (bundle_id, record_id)
);

CREATE TABLE deliveries (
  id TEXT PRIMARY KEY,
  bundle_id TEXT NOT NULL REFERENCES bundles(id),
  method TEXT NOT NULL,       -- counter, mail, email, fax, download
  proof TEXT NOT NULL,
  delivered_by TEXT NOT NULL,
  delivered_at BIGINT NOT NULL
);

-- What forbids a release whatever anybody decided: a seal order, a hold. The registers write here.
CREATE TABLE record_blocks (
  record_id TEXT NOT NULL REFERENCES records(id),
  ground TEXT NOT NULL,       -- seal_order, erasure, hold
  reference TEXT NOT NULL,
  PRIMARY KEY (record_id, ground, reference)
);

-- Bates numbers are counted an office and prefix, without gaps between releases.
CREATE TABLE bates_counters (
  prefix TEXT PRIMARY KEY,
  next BIGINT NOT NULL
);

-- only sqlite
CREATE TRIGGER decisions_no_update BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
CREATE TRIGGER decisions_no_delete BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
CREATE TRIGGER records_original_fixed BEFORE UPDATE OF digest, size ON records
BEGIN SELECT RAISE(ABORT, 'an original never changes'); END;
-- end
