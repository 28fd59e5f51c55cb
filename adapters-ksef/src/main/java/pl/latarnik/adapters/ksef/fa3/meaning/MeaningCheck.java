package pl.latarnik.adapters.ksef.fa3.meaning;

import java.time.LocalDate;
import java.util.function.Consumer;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.domain.invoice.Environment;

/**
 * Checks what a file says: as errors what KSeF refuses, as warnings what it does not look at and an
 * accountant would ask about. Takes the fields one by one, so that one that cannot be read does not
 * hide what is wrong with another.
 */
public final class MeaningCheck {

  private MeaningCheck() {}

  /**
   * Looks at everything.
   *
   * @param environment decides whether a wrong check digit is an error
   * @param today the last day that P_1 may have
   */
  public static void check(
      Document document, Environment environment, LocalDate today, Consumer<Finding> findings) {
    Invoice invoice = new Invoice(document);
    Reports reports = new Reports(findings);
    NipChecks.check(invoice, environment, reports);
    DateChecks.check(invoice, today, reports);
    PartyChecks.check(invoice, reports);
    UnitChecks.check(invoice, reports);
    OriginalChecks.check(invoice, reports);
    KsefNumberChecks.check(invoice, reports);
    CurrencyChecks.check(invoice, reports);
    TotalChecks.check(invoice, reports);
    LineChecks.check(invoice, reports);
    KindChecks.check(invoice, reports);
    AdvanceChecks.check(invoice, reports);
    AnnotationChecks.check(invoice, reports);
    PaymentChecks.check(invoice, reports);
    AccountChecks.check(invoice, reports);
    reports.close();
  }
}
