-- Until when KSeF wants nothing of a kind from us: what the next run of the program must know.
CREATE TABLE IF NOT EXISTS ksef_blocks (
  name          CHARACTER VARYING NOT NULL PRIMARY KEY,
  blocked_until CHARACTER VARYING(40) NOT NULL,
  millis        BIGINT NOT NULL,
  reason        CHARACTER VARYING NOT NULL
);
