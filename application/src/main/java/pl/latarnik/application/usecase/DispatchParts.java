package pl.latarnik.application.usecase;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import pl.latarnik.application.dispatch.Pauses;
import pl.latarnik.application.port.out.AuditTrail;
import pl.latarnik.application.port.out.BatchBook;
import pl.latarnik.application.port.out.BatchGateway;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.port.out.Transactions;

/**
 * What dispatching works with.
 *
 * @param store invoices
 * @param audit journal
 * @param transactions of the two and the book
 * @param book what was done with batches
 * @param gateway way to KSeF
 * @param batches the same for batches
 * @param session the interactive session of this process
 * @param law the rules
 * @param clock the present
 * @param pauses lets time pass
 * @param settings the user's choices
 */
public record DispatchParts(
    InvoiceStore store,
    AuditTrail audit,
    Transactions transactions,
    BatchBook book,
    KsefGateway gateway,
    BatchGateway batches,
    CurrentSession session,
    LawDesk law,
    Clock clock,
    Pauses pauses,
    Settings settings) {

  /**
   * The user's choices.
   *
   * @param hands how many questions may be under way at a time
   * @param waitsInOutages whether nothing is sent while an outage is announced; else sending is
   *     tried, as long as it is no total failure
   */
  public record Settings(int hands, boolean waitsInOutages) {

    /** What holds where nothing is chosen. */
    public static final Settings USUAL = new Settings(4, false);

    public Settings {
      if (hands < 1) {
        throw new IllegalArgumentException("work needs a hand: " + hands);
      }
    }
  }

  public DispatchParts {
    requireNonNull(store, "store");
    requireNonNull(audit, "audit");
    requireNonNull(transactions, "transactions");
    requireNonNull(book, "book");
    requireNonNull(gateway, "gateway");
    requireNonNull(batches, "batches");
    requireNonNull(session, "session");
    requireNonNull(law, "law");
    requireNonNull(clock, "clock");
    requireNonNull(pauses, "pauses");
    requireNonNull(settings, "settings");
  }

  Records records() {
    return new Records(store, audit, transactions, clock);
  }

  Verdicts verdicts() {
    return new Verdicts(gateway, audit, law, clock);
  }

  BatchQuestions batchQuestions() {
    return new BatchQuestions(gateway, batches, book, verdicts(), clock);
  }
}
