-- When the invoice was sent by its UPO; not read from those that came before.
ALTER TABLE invoices ADD COLUMN IF NOT EXISTS upo_sent_at CHARACTER VARYING(40);
