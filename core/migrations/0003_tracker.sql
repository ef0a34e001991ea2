-- Staff who decide, approve, take money and certify. Passwords are kept elsewhere.
CREATE TABLE users (
  id TEXT NOT NULL PRIMARY KEY,
  login TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  disabled_at BIGINT
);
CREATE TABLE user_roles (
  user_id TEXT NOT NULL REFERENCES users (id),
  role TEXT NOT NULL,
  PRIMARY KEY (user_id, role)
);

-- Who asks: personal data, apart from everything else, so that it can be emptied after retention.
CREATE TABLE requesters (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT,
  organisation TEXT,
  email TEXT,
  phone TEXT,
  address TEXT,
  emptied_at BIGINT
);

-- state, disposition and resume_state are the fold of the request's events, written in the same transaction.
CREATE TABLE requests (
  id TEXT NOT NULL PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  year BIGINT NOT NULL,
  sequence BIGINT NOT NULL CHECK (sequence > 0),
  requester_id TEXT NOT NULL REFERENCES requesters (id),
  jurisdiction TEXT NOT NULL,
  received_at BIGINT NOT NULL,
  received_text TEXT NOT NULL,
  channel TEXT NOT NULL,
  requester_class TEXT NOT NULL,
  record_type TEXT NOT NULL,
  scope TEXT NOT NULL,
  certified BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  state TEXT NOT NULL,
  disposition TEXT,
  resume_state TEXT,
  assigned_to TEXT,
  events BIGINT NOT NULL,
  UNIQUE (year, sequence)
);
CREATE INDEX requests_by_state ON requests (state, received_at);

-- What happened to a request; `on_date` is the civil day it counts from, which may lie before it was entered.
CREATE TABLE request_events (
  request_id TEXT NOT NULL REFERENCES requests (id),
  seq BIGINT NOT NULL CHECK (seq > 0),
  at BIGINT NOT NULL,
  actor TEXT NOT NULL,
  type TEXT NOT NULL,
  on_date TEXT NOT NULL,
  data TEXT NOT NULL,
  PRIMARY KEY (request_id, seq)
);
CREATE INDEX request_events_by_type ON request_events (type, on_date);

-- Estimates and charges, a line each, in minor units; `statement` groups the lines of one estimate or invoice.
CREATE TABLE fee_lines (
  request_id TEXT NOT NULL REFERENCES requests (id),
  statement BIGINT NOT NULL CHECK (statement > 0),
  line BIGINT NOT NULL CHECK (line > 0),
  kind TEXT NOT NULL,
  code TEXT NOT NULL,
  quantity TEXT NOT NULL,
  unit_minor BIGINT NOT NULL,
  amount_minor BIGINT NOT NULL,
  note TEXT NOT NULL,
  at BIGINT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (request_id, statement, line)
);

-- Double entry: the amounts of one posting sum to nothing. A mistake is a reversing posting.
CREATE TABLE ledger_entries (
  posting BIGINT NOT NULL CHECK (posting > 0),
  line BIGINT NOT NULL CHECK (line > 0),
  account TEXT NOT NULL,
  request_id TEXT REFERENCES requests (id),
  amount_minor BIGINT NOT NULL,
  currency TEXT NOT NULL,
  at BIGINT NOT NULL,
  actor TEXT NOT NULL,
  memo TEXT NOT NULL,
  reverses BIGINT,
  PRIMARY KEY (posting, line)
);
CREATE INDEX ledger_by_request ON ledger_entries (request_id, account);

-- only sqlite
CREATE TRIGGER request_events_keep_rows BEFORE DELETE ON request_events
BEGIN SELECT RAISE(ABORT, 'request events are append-only'); END;
CREATE TRIGGER request_events_keep_values BEFORE UPDATE ON request_events
BEGIN SELECT RAISE(ABORT, 'request events are append-only'); END;
CREATE TRIGGER ledger_keeps_rows BEFORE DELETE ON ledger_entries
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_keeps_values BEFORE UPDATE ON ledger_entries
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER fee_lines_keep_rows BEFORE DELETE ON fee_lines
BEGIN SELECT RAISE(ABORT, 'fee lines are append-only'); END;
CREATE TRIGGER fee_lines_keep_values BEFORE UPDATE ON fee_lines
BEGIN SELECT RAISE(ABORT, 'fee lines are append-only'); END;
-- end
