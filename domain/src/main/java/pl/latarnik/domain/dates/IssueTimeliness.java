package pl.latarnik.domain.dates;

/** Whether an invoice was issued in the time of art. 106i. */
public enum IssueTimeliness {
  /** In time. */
  ON_TIME,
  /** After the last day. */
  LATE,
  /** Earlier than art. 106i ust. 7 lets it be. */
  TOO_EARLY
}
