package pl.latarnik.domain.invoice;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;

/**
 * UPO, the official confirmation that KSeF received the invoice, as checked against that invoice.
 *
 * @param file the signed XML as it came, never re-written
 * @param ksefNumber the number that it confirms
 * @param mode TrybWysylki, how KSeF took the invoice
 * @param sentAt DataPrzeslaniaDokumentu, when it was sent; none where that was not read
 * @see "docs/slownik.md: UPO"
 */
public record Upo(
    ExactBytes file, KsefNumber ksefNumber, SendingMode mode, Option<Instant> sentAt) {

  public Upo {
    requireNonNull(file, "file");
    requireNonNull(ksefNumber, "ksefNumber");
    requireNonNull(mode, "mode");
    requireNonNull(sentAt, "sentAt");
  }

  /** Makes one whose time of sending was not read. */
  public Upo(ExactBytes file, KsefNumber ksefNumber, SendingMode mode) {
    this(file, ksefNumber, mode, Option.none());
  }
}
