package pl.latarnik.application.dispatch;

/**
 * How much one session holds.
 *
 * @param invoices invoices in a session of either kind
 * @param archiveBytes size of the archive of a batch before it is encrypted
 */
public record SessionLimits(int invoices, long archiveBytes) {

  /** What KSeF publishes with its API 2.6: fifty parts of 100 MB, 5 GB, 10,000 invoices. */
  public static final SessionLimits PUBLISHED = new SessionLimits(10_000, 5_000_000_000L);

  public SessionLimits {
    if (invoices < 1 || archiveBytes < 1) {
      throw new IllegalArgumentException(
          "a session holds something: " + invoices + " invoices, " + archiveBytes + " bytes");
    }
  }
}
