-- When requests left for KSeF, as far as it still counts them: what the next run must not exceed.
CREATE TABLE IF NOT EXISTS ksef_requests (
  name    CHARACTER VARYING NOT NULL PRIMARY KEY,
  left_at CHARACTER VARYING NOT NULL
);
