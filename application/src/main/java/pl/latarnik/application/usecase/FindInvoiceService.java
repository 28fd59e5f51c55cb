package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import pl.latarnik.application.port.in.FindInvoice;
import pl.latarnik.application.port.in.InvoiceView;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.invoice.InvoiceNumber;
import pl.latarnik.domain.invoice.KsefNumber;

/** Finds invoices by whatever people call them. */
public final class FindInvoiceService implements FindInvoice {

  private static final int LONGEST_NUMBER = 256;

  private final InvoiceStore store;
  private final InvoiceViews views;

  /** Takes what it works with. */
  public FindInvoiceService(InvoiceStore store, InvoiceViews views) {
    this.store = store;
    this.views = views;
  }

  @Override
  public List<InvoiceView> find(String text) {
    List<StoredInvoice> byId = InvoiceId.parse(text).toOption().flatMap(store::find).toList();
    List<StoredInvoice> byKsefNumber =
        KsefNumber.parse(text).toOption().flatMap(store::find).toList();
    List<StoredInvoice> byNumber =
        text.isBlank() || text.length() > LONGEST_NUMBER
            ? List.empty()
            : store.find(InvoiceNumber.of(text));
    return views.of(
        byId.appendAll(byKsefNumber).appendAll(byNumber).distinctBy(s -> s.invoice().id()));
  }
}
