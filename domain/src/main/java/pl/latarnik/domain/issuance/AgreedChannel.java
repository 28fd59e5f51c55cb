package pl.latarnik.domain.issuance;

/** The way of delivery agreed with the buyer. */
public enum AgreedChannel {
  /** In KSeF. */
  KSEF,
  /** Outside KSeF. */
  OUTSIDE_KSEF
}
