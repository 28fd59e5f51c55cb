package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import pl.latarnik.application.port.in.InvoiceView;
import pl.latarnik.application.port.in.ListDuties;
import pl.latarnik.application.port.out.InvoiceStore;

/** Lists the open invoices with what the law makes of them now. */
public final class ListDutiesService implements ListDuties {

  private final InvoiceStore store;
  private final InvoiceViews views;

  /** Takes what it works with. */
  public ListDutiesService(InvoiceStore store, InvoiceViews views) {
    this.store = store;
    this.views = views;
  }

  @Override
  public List<InvoiceView> duties() {
    return views.of(store.open());
  }
}
