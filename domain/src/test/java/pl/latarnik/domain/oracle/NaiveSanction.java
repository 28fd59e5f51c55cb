package pl.latarnik.domain.oracle;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import pl.latarnik.domain.deadline.Timeliness;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.rulebook.InvoiceCase;

/** The fine of art. 106ni ust. 1 pkt 3. */
final class NaiveSanction {

  private NaiveSanction() {}

  /** Not sent in time, the last day being one on which ust. 1 is in force. */
  static boolean isExposed(Timeliness timeliness, Option<LocalDate> sendBy, Readings readings) {
    if (timeliness != Timeliness.LATE && timeliness != Timeliness.OVERDUE) {
      return false;
    }
    LocalDate lawOf = readings.rulesAsOf().getOrElse(sendBy.get());
    return !lawOf.isBefore(readings.sanctionsFrom());
  }

  /**
   * The VAT shown, or 18.7% of the total where no VAT is shown, to the grosz. A VAT of zero is none
   * shown, and there is no fine below zero.
   */
  static Option<BigDecimal> cap(InvoiceCase facts) {
    boolean showsVat = facts.vat().isDefined() && facts.vat().get().signum() != 0;
    Option<BigDecimal> cap =
        showsVat
            ? facts.vat()
            : facts.total().map(total -> total.multiply(new BigDecimal("0.187")));
    return cap.map(amount -> amount.max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP));
  }
}
