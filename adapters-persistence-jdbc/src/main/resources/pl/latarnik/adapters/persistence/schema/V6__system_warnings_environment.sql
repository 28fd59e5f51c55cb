-- What KSeF warned of on its answers, a row a code, and when a person was told.
CREATE TABLE IF NOT EXISTS system_warnings (
  seq         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code        CHARACTER VARYING NOT NULL UNIQUE,
  words       CHARACTER VARYING NOT NULL,
  first_heard CHARACTER VARYING(40) NOT NULL,
  last_heard  CHARACTER VARYING(40) NOT NULL,
  told_at     CHARACTER VARYING(40)
);

-- The KSeF that the invoices of this store belong to: one row at most.
CREATE TABLE IF NOT EXISTS store_environment (
  name CHARACTER VARYING(40) NOT NULL PRIMARY KEY
);
