package pl.latarnik.application.port.in;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.Consumer;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.invoice.InvoiceNumber;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.outage.NoticeId;

/**
 * Driving port: brings many invoices to number and UPO, in the order of the law, by whichever
 * sessions cost least, and waits for KSeF as long as it is told to.
 *
 * <p>Everything is written down before a request leaves, so that it may be killed anywhere and
 * called again. No invoice is ever given up: what could not be done now is done by the next call.
 */
public interface Dispatch {

  /**
   * The order.
   *
   * @param invoices which invoices; none of them means all that is waiting
   * @param patience how long to wait for KSeF while nothing moves
   */
  record Order(List<InvoiceId> invoices, Duration patience) {
    public Order {
      requireNonNull(invoices, "invoices");
      requireNonNull(patience, "patience");
    }

    /** Orders all that is waiting. */
    public static Order all(Duration patience) {
      return new Order(List.empty(), patience);
    }
  }

  /** What is going on, for whoever watches. */
  sealed interface News {

    /**
     * Invoices leave.
     *
     * @param first the place of the first of them, from 1
     * @param last the place of the last
     * @param of how many there are to send
     * @param batch whether they go in one archive
     */
    record Sending(int first, int last, int of, boolean batch) implements News {}

    /**
     * KSeF is waited for.
     *
     * @param undecided how many invoices it has not decided
     * @param length how long until it is asked again
     */
    record Waiting(int undecided, Duration length) implements News {
      public Waiting {
        requireNonNull(length, "length");
      }
    }
  }

  /** How far an invoice came. */
  enum End {
    /** It has its number and its UPO. */
    DONE,
    /** It has its number; the UPO could not be fetched yet. */
    WITHOUT_UPO,
    /** KSeF refused it; its owner must act. */
    REJECTED,
    /** KSeF has it, or may have it, and has not decided; it will be asked again. */
    UNDECIDED,
    /** It could not be sent and waits. */
    WAITING,
    /** A correction: it waits until its original has a number (art. 106nda ust. 13). */
    HELD,
    /** The law takes it out of sending, or it is back with its owner already. */
    NOT_SENDABLE,
    /** Somebody else is working on it at this moment. */
    BUSY,
    /** No invoice has this id. */
    UNKNOWN
  }

  /**
   * What became of one invoice.
   *
   * @param id which one
   * @param end how far it came
   * @param invoice its state; none if there is no such invoice
   * @param failure what kept it, where it was kept by something of its own
   */
  record Outcome(InvoiceId id, End end, Option<Invoice> invoice, Option<KsefFailure> failure) {
    public Outcome {
      requireNonNull(id, "id");
      requireNonNull(end, "end");
      requireNonNull(invoice, "invoice");
      requireNonNull(failure, "failure");
    }

    /** Returns P_2, where there is such an invoice. */
    public Option<InvoiceNumber> number() {
      return invoice.map(i -> i.particulars().facts().number());
    }
  }

  /** What kept everything. */
  sealed interface Wall {

    /**
     * KSeF, or the way there.
     *
     * @param failure what was seen
     */
    record Failed(KsefFailure failure) implements Wall {
      public Failed {
        requireNonNull(failure, "failure");
      }
    }

    /**
     * An outage is announced in which nothing is to be sent: a total failure, or any other where it
     * was chosen to wait.
     *
     * @param notice the notice
     * @param total whether it is a total failure
     */
    record Announced(NoticeId notice, boolean total) implements Wall {
      public Announced {
        requireNonNull(notice, "notice");
      }
    }
  }

  /**
   * What became of the order.
   *
   * @param outcomes each invoice, in the order of sending
   * @param wall what kept those that wait, if it was one thing for all
   */
  record Report(List<Outcome> outcomes, Option<Wall> wall) {
    public Report {
      requireNonNull(outcomes, "outcomes");
      requireNonNull(wall, "wall");
    }
  }

  /** Carries the order out. */
  Report dispatch(Order order, Consumer<News> watcher);
}
