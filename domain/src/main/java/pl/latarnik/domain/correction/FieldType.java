package pl.latarnik.domain.correction;

/** What kind of value a field of FA(3) holds, which decides when two texts say the same. */
public enum FieldType {
  /** A decimal or whole number. */
  NUMBER,
  /** A day. */
  DATE,
  /** A day and a time, with or without a zone. */
  MOMENT,
  /** A Polish tax number. */
  NIP,
  /** A code of a list, a number that somebody assigned: spaces and case say nothing. */
  CODE,
  /** Words. */
  TEXT,
  /** An element that holds other elements. */
  GROUP
}
