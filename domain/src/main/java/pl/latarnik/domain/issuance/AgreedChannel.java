package pl.latarnik.domain.issuance;

/**
 * The way of delivery agreed with the buyer.
 *
 * @see "docs/slownik.md: sposób uzgodniony"
 */
public enum AgreedChannel {
  /** In KSeF. */
  KSEF,
  /** Outside KSeF. */
  OUTSIDE_KSEF
}
