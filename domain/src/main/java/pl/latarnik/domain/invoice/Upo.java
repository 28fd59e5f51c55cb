package pl.latarnik.domain.invoice;

import static java.util.Objects.requireNonNull;

/**
 * UPO, the official confirmation that KSeF received the invoice, as checked against that invoice.
 *
 * @param file the signed XML as it came, never re-written
 * @param ksefNumber the number that it confirms
 * @param mode TrybWysylki, how KSeF took the invoice
 * @see "docs/slownik.md: UPO"
 */
public record Upo(ExactBytes file, KsefNumber ksefNumber, SendingMode mode) {

  public Upo {
    requireNonNull(file, "file");
    requireNonNull(ksefNumber, "ksefNumber");
    requireNonNull(mode, "mode");
  }
}
