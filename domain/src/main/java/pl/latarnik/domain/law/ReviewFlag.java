package pl.latarnik.domain.law;

/**
 * Situations in which the law is silent or doubtful and a person should look; names are a contract.
 *
 * @see "docs/slownik.md: oznaczenie"
 */
public enum ReviewFlag {
  /** The whole rest of an offline24 term lies inside an announced unavailability. */
  IMPOSSIBLE_WINDOW,
  /**
   * A failure was announced after a missed offline24 term; the text of art. 106nha is not known.
   */
  AMBIGUOUS_106NHA,
  /** A total failure came in the seven days that replaced the term of art. 106nh ust. 2. */
  STATUTE_GAP,
  /** A batch session was opened before midnight and its package uploaded after it. */
  BATCH_MIDNIGHT,
  /** Failure and unavailability were both in force at issue. */
  CONCURRENT_OUTAGES,
  /** KSeF gave a number to an invoice sent online while an outage was announced. */
  ACCEPTED_DURING_OUTAGE,
  /** Two provisions give different receipt dates. */
  RECEIPT_CONFLICT,
  /** A total failure was announced after the term had been missed: the breach stands. */
  REVIEW
}
