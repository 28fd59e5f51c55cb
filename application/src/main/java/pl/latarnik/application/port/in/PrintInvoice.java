package pl.latarnik.application.port.in;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Either;
import pl.latarnik.application.port.out.InvoicePrinter.Language;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.lifecycle.Invoice;

/**
 * Driving port: makes the print of an invoice in its present state, with the codes that this state
 * demands: two before the number, one after it, none in a total failure.
 */
public interface PrintInvoice {

  /**
   * The order.
   *
   * @param id which invoice
   * @param language of the labels
   */
  record Command(InvoiceId id, Language language) {
    public Command {
      requireNonNull(id, "id");
      requireNonNull(language, "language");
    }
  }

  /** Why there is no print. */
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
     * In this state there is no document that may leave: not issued yet, or refused by KSeF.
     *
     * @param state the state
     */
    record NothingToPrint(Invoice.Kind state) implements Refusal {
      public NothingToPrint {
        requireNonNull(state, "state");
      }
    }

    /**
     * The print did not pass: a code is missing or unreadable, or the file holds what cannot be
     * printed.
     *
     * @param polish what, and what to do
     * @param english the same
     */
    record DidNotPass(String polish, String english) implements Refusal {
      public DidNotPass {
        requireNonNull(polish, "polish");
        requireNonNull(english, "english");
      }
    }
  }

  /** Makes the print and writes down that it was made. */
  Either<Refusal, ExactBytes> print(Command command);
}
