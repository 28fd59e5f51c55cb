package pl.latarnik.domain.deadline;

/** Whether an invoice is to be sent. */
public enum Dispatch {
  /** Within a term. */
  REQUIRED,
  /** Not at all. */
  NOT_REQUIRED,
  /** Without a term of its own. */
  NO_TERM
}
