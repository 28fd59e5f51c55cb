-- What was done with batch sessions: whether KSeF can have taken anything in.
CREATE TABLE IF NOT EXISTS batches (
  session_reference      CHARACTER VARYING NOT NULL PRIMARY KEY,
  opened_at              CHARACTER VARYING(40) NOT NULL,
  closing_since          CHARACTER VARYING(40)
);

-- What ties an invoice to one kind of session. Until now attachments were not issued, and no file
-- stood in for a refused one.
ALTER TABLE invoices ADD COLUMN IF NOT EXISTS attachment BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE invoices ADD COLUMN IF NOT EXISTS replaces CHARACTER VARYING(43);

-- The technical correction that stands in for a refused one; REJECTED only.
ALTER TABLE invoices ADD COLUMN IF NOT EXISTS replaced_by CHARACTER VARYING(14);
