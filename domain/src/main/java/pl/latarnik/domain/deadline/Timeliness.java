package pl.latarnik.domain.deadline;

/** How an invoice stands against its term of sending. */
public enum Timeliness {
  /** Sent in time. */
  ON_TIME,
  /** Sent after the last day. */
  LATE,
  /** Not sent, and the term lies ahead or is open. */
  PENDING,
  /** Not sent, and the last day is over. */
  OVERDUE,
  /** Not to be sent at all. */
  NOT_REQUIRED,
  /** The law sets no term. */
  NO_TERM
}
