package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import pl.latarnik.application.port.in.InvoiceView;
import pl.latarnik.application.port.out.AuditTrail;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.domain.lifecycle.Invoice;

/** Puts beside invoices what the law makes of them now, and their history. */
public final class InvoiceViews {

  private final LawDesk law;
  private final AuditTrail audit;
  private final Clock clock;

  /** Takes what it works with. */
  public InvoiceViews(LawDesk law, AuditTrail audit, Clock clock) {
    this.law = law;
    this.audit = audit;
    this.clock = clock;
  }

  /** Returns the views of these invoices, in their order. */
  List<InvoiceView> of(List<StoredInvoice> stored) {
    Instant now = clock.instant();
    return stored.map(
        s ->
            new InvoiceView(
                s,
                law.ruling(s.invoice(), now),
                audit.historyOf(s.invoice().id()),
                s.invoice() instanceof Invoice.Prepared prepared
                    ? Option.some(law.outlook(prepared, now))
                    : Option.none()));
  }
}
