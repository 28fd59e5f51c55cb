-- Messages of the status service as they were seen, every wording once.
CREATE TABLE IF NOT EXISTS status_messages (
  seq                    BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  wording                CHARACTER VARYING(64) NOT NULL,
  id                     CHARACTER VARYING NOT NULL,
  event_id               BIGINT NOT NULL,
  category               CHARACTER VARYING NOT NULL,
  type                   CHARACTER VARYING NOT NULL,
  title                  CHARACTER VARYING NOT NULL,
  message_text           CHARACTER VARYING NOT NULL,
  started_at             CHARACTER VARYING(40) NOT NULL,
  ended_at               CHARACTER VARYING(40),
  version                INTEGER NOT NULL,
  published_at           CHARACTER VARYING(40) NOT NULL,
  seen_at                CHARACTER VARYING(40) NOT NULL,

  CONSTRAINT one_row_a_wording UNIQUE (wording)
);
