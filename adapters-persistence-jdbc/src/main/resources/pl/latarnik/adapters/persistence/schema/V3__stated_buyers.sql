-- What the seller said of the buyer, where the file could not tell or told otherwise.
ALTER TABLE invoices ADD COLUMN IF NOT EXISTS stated_buyer CHARACTER VARYING(40);
ALTER TABLE invoices ADD COLUMN IF NOT EXISTS buyer_reason CHARACTER VARYING;
