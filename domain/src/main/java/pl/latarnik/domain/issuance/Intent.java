package pl.latarnik.domain.issuance;

/** How the seller means to send an invoice. */
public enum Intent {
  /** {@code offlineMode=false}. */
  ONLINE,
  /** {@code offlineMode=true}. */
  OFFLINE
}
