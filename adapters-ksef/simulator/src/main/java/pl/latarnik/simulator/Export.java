package pl.latarnik.simulator;

import java.time.Instant;
import java.util.List;

/** A package of invoices that somebody asked for, and how far that has got. */
record Export(
    String reference,
    LoginRequest.Context context,
    Instant requested,
    Progress state,
    Instant completed,
    Content content) {
  static final Progress IN_PROGRESS = new Progress(100, "Eksport faktur w toku");
  static final Progress DONE = new Progress(200, "Eksport faktur zakończony sukcesem");
  static final Progress BAD_KEY = new Progress(415, "Błąd odszyfrowania dostarczonego klucza");

  /** A slice: what it is before and after its encryption, and the key of its link. */
  record Part(String name, long size, String hash, byte[] encrypted, String linkKey) {}

  /**
   * What is in the package.
   *
   * @param lastName the member that tells where to go on; empty unless truncated
   * @param last its value
   * @param highWater until when nothing more can come; empty unless asked for by storage
   */
  record Content(
      int invoices,
      long size,
      boolean truncated,
      String lastName,
      String last,
      String highWater,
      List<Part> parts) {
    static final Content NONE = new Content(0, 0, false, "", "", "", List.of());
  }

  Export ended(Progress outcome, Content result, Instant at) {
    return new Export(reference, context, requested, outcome, at, result);
  }
}
