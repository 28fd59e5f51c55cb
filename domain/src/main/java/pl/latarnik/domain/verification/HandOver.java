package pl.latarnik.domain.verification;

/**
 * Whether an invoice may be handed over outside KSeF before it has a number.
 *
 * @see "docs/slownik.md: wydanie"
 */
public enum HandOver {
  /** It may. */
  PROPER,
  /** It may not; offer a transaction confirmation instead. */
  NOT_PROPER
}
