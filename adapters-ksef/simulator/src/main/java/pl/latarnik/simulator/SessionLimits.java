package pl.latarnik.simulator;

/**
 * What one session may take.
 *
 * @param megabytes largest invoice, in millions of bytes
 * @param megabytesWithAttachment largest invoice with an attachment, in millions of bytes
 * @param invoices most invoices
 */
record SessionLimits(int megabytes, int megabytesWithAttachment, int invoices) {
  static final SessionLimits DEFAULT = new SessionLimits(1, 3, 10_000);
  private static final int MILLION = 1_000_000;

  int bytes() {
    return megabytes * MILLION;
  }

  int bytesWithAttachment() {
    return megabytesWithAttachment * MILLION;
  }
}
