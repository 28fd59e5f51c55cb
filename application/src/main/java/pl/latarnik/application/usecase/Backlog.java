package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.application.usecase.Records.Entry;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.invoice.Nip;
import pl.latarnik.domain.lifecycle.Invoice;

/** The invoices of one run of dispatching, as they stand, so that the store is read but once. */
final class Backlog {

  private final Map<InvoiceId, StoredInvoice> now = new LinkedHashMap<>();
  private final Map<InvoiceId, Integer> tries = new HashMap<>();
  private final Map<InvoiceId, KsefFailure> kept = new HashMap<>();
  private final Set<InvoiceId> refused = new HashSet<>();
  private final Set<InvoiceId> busy = new HashSet<>();
  private final Set<Nip> stopped = new HashSet<>();

  Backlog(List<StoredInvoice> invoices) {
    invoices.forEach(stored -> now.put(stored.invoice().id(), stored));
  }

  List<StoredInvoice> all() {
    return List.ofAll(now.values());
  }

  boolean holds(InvoiceId id) {
    return now.containsKey(id);
  }

  StoredInvoice now(InvoiceId id) {
    return Option.of(now.get(id))
        .getOrElseThrow(() -> new IllegalArgumentException("not in this backlog: " + id));
  }

  /** Lists what waits and may go in this run. */
  List<StoredInvoice> sendable() {
    return all().filter(this::isSendable);
  }

  private boolean isSendable(StoredInvoice stored) {
    InvoiceId id = stored.invoice().id();
    return isWaiting(stored.invoice())
        && !refused.contains(id)
        && !busy.contains(id)
        && !stopped.contains(stored.invoice().particulars().facts().seller())
        && tries.getOrDefault(id, 0) < RetryClass.MOST_AT_ONCE;
  }

  static boolean isWaiting(Invoice invoice) {
    return invoice.kind() == Invoice.Kind.PREPARED || invoice.kind() == Invoice.Kind.ISSUED;
  }

  /** Lists what KSeF has, or may have, and has not decided. */
  List<StoredInvoice> undecided() {
    return all().filter(s -> s.invoice().kind() == Invoice.Kind.SUBMITTED && !isBusy(s));
  }

  /** Lists what has its number and no UPO. */
  List<StoredInvoice> unconfirmed() {
    return all().filter(s -> isUnconfirmed(s.invoice()) && !isBusy(s));
  }

  static boolean isUnconfirmed(Invoice invoice) {
    return invoice instanceof Invoice.Accepted accepted && accepted.upo().isEmpty();
  }

  private boolean isBusy(StoredInvoice stored) {
    return isBusy(stored.invoice().id());
  }

  boolean isBusy(InvoiceId id) {
    return busy.contains(id);
  }

  Option<KsefFailure> kept(InvoiceId id) {
    return Option.of(kept.get(id));
  }

  /** Notes that a sending began. */
  void begun(StoredInvoice stored) {
    now.put(stored.invoice().id(), stored);
    tries.merge(stored.invoice().id(), 1, Integer::sum);
    kept.remove(stored.invoice().id());
  }

  /** Notes a step, and what follows from what went wrong in it. */
  void became(Entry entry, StoredInvoice stored) {
    InvoiceId id = stored.invoice().id();
    now.put(id, stored);
    if (entry.cause().isEmpty()) {
      kept.remove(id);
    } else {
      kept(id, entry.cause().get());
    }
  }

  /** Notes what keeps an invoice. */
  void kept(InvoiceId id, KsefFailure failure) {
    kept.put(id, failure);
    Invoice invoice = now(id).invoice();
    if (isWaiting(invoice) && RetryClass.of(failure) == RetryClass.ACCESS) {
      stopped.add(invoice.particulars().facts().seller());
    }
  }

  /** Notes that KSeF does not want to take this upload: not again in this run. */
  void refuse(InvoiceId id) {
    refused.add(id);
  }

  /** Notes that somebody else is working on it. */
  void busy(InvoiceId id) {
    busy.add(id);
  }
}
