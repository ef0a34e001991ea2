-- What is said in a recording, as the office supplied it: a blob in one of the transcripts' forms.

ALTER TABLE records ADD COLUMN transcript_blob TEXT;
