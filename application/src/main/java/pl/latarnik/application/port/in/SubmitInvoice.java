package pl.latarnik.application.port.in;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.lifecycle.Invoice;

/**
 * Driving port: brings an invoice one step further on its way to number and UPO: sends what waits,
 * asks for what was sent, fetches the UPO of what was accepted.
 *
 * <p>Every step is written down before the request leaves and after the answer came, so that the
 * caller may be killed anywhere and call again: what may have arrived in KSeF is asked for, never
 * sent blindly again.
 */
public interface SubmitInvoice {

  /** What the caller does next. */
  enum Next {
    /** Call again at once. */
    GO_ON,
    /** Call again after {@link Step#pause()}. */
    WAIT,
    /**
     * Nothing is left to do: number and UPO are there, or KSeF refused, or it is not to be sent.
     */
    DONE,
    /** It cannot go on now: see {@link Step#failure()}; the invoice stays queued. */
    STOPPED
  }

  /**
   * What one step led to.
   *
   * @param stored the invoice now
   * @param next what to do next
   * @param pause how long to wait before the next call; zero unless {@link Next#WAIT}
   * @param failure what went wrong between us and KSeF in this step
   */
  record Step(StoredInvoice stored, Next next, Duration pause, Option<KsefFailure> failure) {
    public Step {
      requireNonNull(stored, "stored");
      requireNonNull(next, "next");
      requireNonNull(pause, "pause");
      requireNonNull(failure, "failure");
    }
  }

  /** Why no step was made. */
  sealed interface Refusal {

    /**
     * No invoice has this id.
     *
     * @param id what was asked for
     */
    record Unknown(InvoiceId id) implements Refusal {
      public Unknown {
        requireNonNull(id, "id");
      }
    }

    /**
     * Somebody else is working on this invoice at this moment.
     *
     * @param id which one
     */
    record Busy(InvoiceId id) implements Refusal {
      public Busy {
        requireNonNull(id, "id");
      }
    }

    /**
     * Its attachment ties it to a batch: {@link Dispatch} sends it.
     *
     * @param id which one
     */
    record BatchOnly(InvoiceId id) implements Refusal {
      public BatchOnly {
        requireNonNull(id, "id");
      }
    }

    /**
     * The state does not allow it: the law takes it out of sending, or KSeF has refused it.
     *
     * @param state the state
     */
    record NotSendable(Invoice.Kind state) implements Refusal {
      public NotSendable {
        requireNonNull(state, "state");
      }
    }
  }

  /** Makes one step. */
  Either<Refusal, Step> advance(InvoiceId id);
}
