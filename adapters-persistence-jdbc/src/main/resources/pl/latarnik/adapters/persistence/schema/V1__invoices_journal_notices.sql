-- Portable between H2 and PostgreSQL but for the type of bytes, which comes as a placeholder.
-- Everything is IF NOT EXISTS: where the database cannot roll a migration back, a killed one is
-- finished by the next start.
--
-- Instants are texts with nine digits of a second: no database type keeps them all everywhere.
-- Amounts are texts: 100.00 and 100.0 are different things to a reader of invoices.

CREATE TABLE IF NOT EXISTS invoices (
  seq                    BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id                     CHARACTER VARYING(14) NOT NULL,
  version                BIGINT NOT NULL,

  -- What the file says; never changes.
  file                   ${bytes} NOT NULL,
  hash                   CHARACTER VARYING(43) NOT NULL,
  seller_nip             CHARACTER VARYING(10) NOT NULL,
  invoice_number         CHARACTER VARYING(512) NOT NULL,
  issue_date             DATE NOT NULL,
  kind                   CHARACTER VARYING(20) NOT NULL,
  correction             BOOLEAN NOT NULL,
  buyer                  CHARACTER VARYING(40) NOT NULL,
  buyer_name             CHARACTER VARYING NOT NULL,
  vat                    CHARACTER VARYING(100),
  total                  CHARACTER VARYING(100) NOT NULL,
  currency               CHARACTER VARYING(10) NOT NULL,
  corrected_numbers      CHARACTER VARYING ARRAY NOT NULL,
  corrected_dates        CHARACTER VARYING ARRAY NOT NULL,
  corrected_ksef_numbers CHARACTER VARYING ARRAY NOT NULL,
  corrected_in_ksef      CHARACTER VARYING ARRAY NOT NULL,

  -- How it came to be, and by when it must be sent.
  state                  CHARACTER VARYING(20) NOT NULL,
  is_open                BOOLEAN NOT NULL,
  approved_at            CHARACTER VARYING(40) NOT NULL,
  issuance               CHARACTER VARYING(20) NOT NULL,
  cause                  CHARACTER VARYING(20) NOT NULL,
  notice_id              CHARACTER VARYING,
  duty                   CHARACTER VARYING(20) NOT NULL,
  send_by                DATE,
  safe_by                DATE,
  awaited_outage         CHARACTER VARYING(20),
  advisory_day           DATE,
  kod_i                  CHARACTER VARYING,
  kod_ii                 CHARACTER VARYING,
  attempts               INTEGER NOT NULL,
  last_error             CHARACTER VARYING,

  -- The sending under way; SUBMITTED only.
  attempt_count          INTEGER,
  attempt_at             CHARACTER VARYING(40),
  attempt_mode           CHARACTER VARYING(10),

  -- Where to ask KSeF for it; SUBMITTED and ACCEPTED.
  session_reference      CHARACTER VARYING,
  invoice_reference      CHARACTER VARYING,

  -- KSeF's word; ACCEPTED only.
  ksef_number            CHARACTER VARYING(36),
  sent_at                CHARACTER VARYING(40),
  number_assigned_at     CHARACTER VARYING(40),
  accepted_mode          CHARACTER VARYING(10),
  upo                    ${bytes},
  upo_ksef_number        CHARACTER VARYING(36),
  upo_mode               CHARACTER VARYING(10),

  -- KSeF's word; REJECTED only.
  rejection_code         INTEGER,
  rejection_description  CHARACTER VARYING,
  rejection_details      CHARACTER VARYING ARRAY,

  CONSTRAINT one_invoice_an_id UNIQUE (id),
  CONSTRAINT one_invoice_a_hash UNIQUE (hash),
  CONSTRAINT one_invoice_a_ksef_number UNIQUE (ksef_number)
);

CREATE INDEX IF NOT EXISTS invoices_by_number ON invoices (invoice_number);

-- The queue: few rows are open however many are archived.
CREATE INDEX IF NOT EXISTS invoices_open ON invoices (is_open, send_by, correction, seq);

-- No foreign key: the journal outlives an invoice that was dropped.
CREATE TABLE IF NOT EXISTS journal (
  seq                    BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  happened_at            CHARACTER VARYING(40) NOT NULL,
  kind                   CHARACTER VARYING(40) NOT NULL,
  invoice_id             CHARACTER VARYING(14),
  detail                 CHARACTER VARYING NOT NULL
);

CREATE INDEX IF NOT EXISTS journal_by_invoice ON journal (invoice_id, seq);

CREATE TABLE IF NOT EXISTS notices (
  seq                    BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id                     CHARACTER VARYING NOT NULL,
  version                INTEGER NOT NULL,
  kind                   CHARACTER VARYING(20) NOT NULL,
  started_at             CHARACTER VARYING(40) NOT NULL,
  ended_at               CHARACTER VARYING(40),
  announced_at           CHARACTER VARYING(40) NOT NULL,
  end_announced_at       CHARACTER VARYING(40),
  source                 CHARACTER VARYING(20) NOT NULL,
  evidence               CHARACTER VARYING NOT NULL,

  CONSTRAINT one_notice_a_version UNIQUE (id, version)
);
