-- Work waiting for machines (queue/job_queue.h). Times in *_us are the lease clock's and compare only within one
-- lease_epoch; times in *_at are wall-clock microseconds, for people.
CREATE TABLE jobs (
  id TEXT NOT NULL PRIMARY KEY,
  sequence BIGINT NOT NULL,
  kind TEXT NOT NULL,
  request_id TEXT NOT NULL,
  record_id TEXT,
  input_digest TEXT NOT NULL,
  parameters_digest TEXT NOT NULL,
  tool_version TEXT NOT NULL,
  payload TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('ready', 'running', 'done', 'task', 'dead', 'dismissed')),
  attempts BIGINT NOT NULL,
  max_attempts BIGINT NOT NULL,
  round BIGINT NOT NULL,
  lease_token TEXT,
  lease_epoch TEXT NOT NULL,
  lease_until_us BIGINT NOT NULL,
  hard_limit_us BIGINT NOT NULL,
  not_before_us BIGINT NOT NULL,
  error_code TEXT,
  error_message TEXT,
  enqueued_at BIGINT NOT NULL,
  changed_at BIGINT NOT NULL,
  CHECK ((state = 'running') = (lease_token IS NOT NULL)),
  UNIQUE (kind, input_digest, parameters_digest, tool_version)
);
CREATE INDEX jobs_by_state ON jobs (state, request_id, sequence);
CREATE INDEX jobs_by_request ON jobs (request_id, state);
CREATE INDEX jobs_by_record ON jobs (record_id, state);
CREATE INDEX jobs_by_sequence ON jobs (sequence);

-- A job is claimable when all its prerequisites are done.
CREATE TABLE job_prerequisites (
  job_id TEXT NOT NULL REFERENCES jobs (id),
  prerequisite_id TEXT NOT NULL REFERENCES jobs (id),
  PRIMARY KEY (job_id, prerequisite_id)
);
CREATE INDEX job_prerequisites_reverse ON job_prerequisites (prerequisite_id);

-- One row a claim, numbered through all rounds (a redrive begins a round); the open one has no end.
CREATE TABLE job_attempts (
  job_id TEXT NOT NULL REFERENCES jobs (id),
  number BIGINT NOT NULL,
  round BIGINT NOT NULL,
  worker TEXT NOT NULL,
  started_at BIGINT NOT NULL,
  ended_at BIGINT,
  outcome TEXT,
  error_message TEXT,
  PRIMARY KEY (job_id, number)
);

-- When a request was last served: a counter, so that the one served least recently goes first.
CREATE TABLE job_turns (
  request_id TEXT NOT NULL PRIMARY KEY,
  last_served BIGINT NOT NULL
);
CREATE INDEX job_turns_order ON job_turns (last_served);
