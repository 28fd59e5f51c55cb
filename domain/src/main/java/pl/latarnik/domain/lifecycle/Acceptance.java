package pl.latarnik.domain.lifecycle;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.invoice.SendingMode;

/**
 * KSeF's word that an invoice is accepted.
 *
 * @param number the KSeF number
 * @param sentAt invoicingDate: when KSeF took the invoice in; decides what is online and what is
 *     late
 * @param numberAssignedAt acquisitionDate: when the number was assigned; decides the receipt
 * @param mode how KSeF took it; {@link SendingMode#UNKNOWN} where it does not say so in words that
 *     are known here
 */
public record Acceptance(
    KsefNumber number, Instant sentAt, Instant numberAssignedAt, SendingMode mode) {

  public Acceptance {
    requireNonNull(number, "number");
    requireNonNull(sentAt, "sentAt");
    requireNonNull(numberAssignedAt, "numberAssignedAt");
    requireNonNull(mode, "mode");
  }
}
