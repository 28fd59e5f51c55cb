package pl.latarnik.domain.invoice;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * The day on which the law takes the invoice as received by the buyer; a Warsaw calendar day.
 *
 * @param day the day
 * @see "docs/slownik.md: data otrzymania"
 */
public record ReceiptDate(LocalDate day) {

  public ReceiptDate {
    requireNonNull(day, "day");
  }

  /** Returns the receipt date that falls on this day. */
  public static ReceiptDate of(LocalDate day) {
    return new ReceiptDate(day);
  }

  /** Returns the day as {@code 2026-02-01}. */
  @Override
  public String toString() {
    return day.toString();
  }
}
