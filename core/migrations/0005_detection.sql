-- What the office and its requests ask of the detectors (pipeline/office/detection_lists.h), an entry a row.
-- Bodies of protected people and of terms are personal data: emptied when the entry is removed.
CREATE TABLE detection_entries (
  id TEXT PRIMARY KEY,
  list TEXT NOT NULL CHECK (list IN ('allow', 'pattern', 'protected', 'threshold', 'off', 'term')),
  request_id TEXT REFERENCES requests(id), -- of a term; NULL: the office's
  body TEXT NOT NULL,                      -- JSON
  change BIGINT NOT NULL,                  -- counts the changes of all lists; the last one of this entry
  added_by TEXT NOT NULL,
  added_at BIGINT NOT NULL,
  removed_by TEXT,
  removed_at BIGINT,
  CHECK ((list = 'term') = (request_id IS NOT NULL))
);
CREATE INDEX detection_entries_by_list ON detection_entries(list, request_id);
CREATE INDEX detection_entries_by_change ON detection_entries(change);

-- The lists as the last run of the detectors over a request saw them; without a row, none.
CREATE TABLE detection_runs (
  request_id TEXT PRIMARY KEY REFERENCES requests(id),
  change BIGINT NOT NULL
);
