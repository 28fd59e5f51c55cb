package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import java.time.Clock;
import pl.latarnik.application.port.in.ValidateInvoice;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.port.out.InvoiceXml;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.invoice.Environment;
import pl.latarnik.domain.invoice.ExactBytes;

/** Checks a file by the reader of FA(3). */
public final class ValidateInvoiceService implements ValidateInvoice {

  private final InvoiceXml xml;
  private final Clock clock;

  /** Takes what it works with. */
  public ValidateInvoiceService(InvoiceXml xml, Clock clock) {
    this.xml = xml;
    this.clock = clock;
  }

  @Override
  public List<Finding> validate(ExactBytes file, Environment environment) {
    return xml.check(file, environment, PolishTime.dayOf(clock.instant()));
  }
}
