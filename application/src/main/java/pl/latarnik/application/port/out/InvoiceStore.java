package pl.latarnik.application.port.out;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.invoice.InvoiceNumber;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.lifecycle.Invoice;

/**
 * Driven port: keeps invoices, their exact bytes and their UPO.
 *
 * <ul>
 *   <li>IS-1 An added invoice is found by its id, its P_2 and, once it has one, its KSeF number,
 *       which no other invoice can have.
 *   <li>IS-2 Its bytes come back exactly as they were added; bytes whose hash is not the invoice's
 *       are never given out (a broken store is an exception).
 *   <li>IS-3 An id that is there already is not added again: the one that is there is returned.
 *   <li>IS-4 An update on an outdated version changes nothing and says so.
 *   <li>IS-5 Every state comes back with all its values, the UPO's bytes included.
 *   <li>IS-6 Only a prepared invoice can be dropped; an issued one never goes away.
 *   <li>IS-7 What is not final (prepared, issued, submitted, accepted without UPO, rejected and not
 *       replaced by a technical correction) is listed as open, the earliest term first, invoices
 *       without a term last, originals before corrections.
 *   <li>IS-8 Changes belong to the surrounding transaction of {@link Transactions}; called outside
 *       one they stand alone.
 *   <li>IS-9 What a notice may concern is all that is open or outside KSeF, and of what is done all
 *       that KSeF took in at that moment or later; each once. One that was replaced is concerned no
 *       more: what replaced it is.
 * </ul>
 *
 * Calls may come from several threads.
 */
public interface InvoiceStore {

  /**
   * Adds a new invoice with its file (IS-1 to IS-3).
   *
   * @throws IllegalArgumentException if the bytes are not those of the invoice's hash
   */
  Either<StoredInvoice, StoredInvoice> add(Invoice invoice, ExactBytes file);

  /**
   * Replaces the state of the invoice that was read, if nobody changed it meanwhile (IS-4).
   *
   * @throws IllegalArgumentException if the next state has other facts: it is another invoice
   */
  Either<StaleVersion, StoredInvoice> update(StoredInvoice read, Invoice next);

  /**
   * Drops a prepared invoice with its file, if nobody changed it meanwhile (IS-4, IS-6).
   *
   * @throws IllegalArgumentException if it is not the invoice that was read, or not prepared in the
   *     store
   */
  Either<StaleVersion, InvoiceId> drop(StoredInvoice read, Invoice.Prepared prepared);

  /** Finds an invoice by its internal id. */
  Option<StoredInvoice> find(InvoiceId id);

  /** Finds the invoices with this P_2; several sellers may use the same number. */
  List<StoredInvoice> find(InvoiceNumber number);

  /** Finds the invoice with this KSeF number. */
  Option<StoredInvoice> find(KsefNumber number);

  /** Lists what is not final (IS-7). */
  List<StoredInvoice> open();

  /**
   * Lists the invoices that a notice about a time from this moment on may concern (IS-9): what is
   * open as in {@link #open}, then what is outside KSeF, then what was accepted, both in the order
   * in which they were added.
   */
  List<StoredInvoice> concernedSince(Instant moment);

  /** Lists all invoices in the order in which they were added. */
  List<StoredInvoice> all();

  /**
   * Returns the exact bytes of an invoice that is in the store (IS-2).
   *
   * @throws IllegalArgumentException if there is no such invoice
   */
  ExactBytes file(InvoiceId id);

  /**
   * Returns how many bytes the file of an invoice has that is in the store.
   *
   * @throws IllegalArgumentException if there is no such invoice
   */
  int size(InvoiceId id);
}
