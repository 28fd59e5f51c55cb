package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * ZaplataCzesciowa: a part that was paid.
 *
 * @param amount KwotaZaplatyCzesciowej
 * @param day DataZaplatyCzesciowej
 * @param method how
 */
public record PartialPayment(BigDecimal amount, LocalDate day, Option<PaymentMethod> method) {

  public PartialPayment {
    requireNonNull(amount, "amount");
    requireNonNull(day, "day");
    requireNonNull(method, "method");
  }
}
