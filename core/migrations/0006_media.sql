-- Recordings: how long they are as played (microseconds); 0 for what has no time.

ALTER TABLE records ADD COLUMN duration_us BIGINT NOT NULL DEFAULT 0;
