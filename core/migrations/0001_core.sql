-- Blobs that rows may name: written after the file is on the disk, never changed.
CREATE TABLE blobs (
  sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
  size BIGINT NOT NULL CHECK (size >= 0),
  stored_at BIGINT NOT NULL
);

-- The hash-chained log of core/audit.h.
CREATE TABLE audit (
  seq BIGINT NOT NULL PRIMARY KEY CHECK (seq > 0),
  at BIGINT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  object TEXT NOT NULL,
  detail TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
);
CREATE INDEX audit_by_object ON audit (object, seq);

-- only sqlite
CREATE TRIGGER audit_keeps_rows BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_keeps_values BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER blobs_keep_rows BEFORE UPDATE ON blobs
BEGIN SELECT RAISE(ABORT, 'a stored blob never changes'); END;
-- end
