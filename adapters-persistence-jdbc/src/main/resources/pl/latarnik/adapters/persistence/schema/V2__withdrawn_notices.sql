-- A notice can be taken back by a further version; those recorded until now stand.
ALTER TABLE notices
  ADD COLUMN IF NOT EXISTS standing CHARACTER VARYING(20) DEFAULT 'STANDS' NOT NULL;

-- What a notice may concern beside the queue: sent lately, or outside KSeF.
CREATE INDEX IF NOT EXISTS invoices_by_state ON invoices (state, sent_at);
