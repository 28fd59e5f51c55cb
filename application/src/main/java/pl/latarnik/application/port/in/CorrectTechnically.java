package pl.latarnik.application.port.in;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Either;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.port.out.InvoiceXml.Incomparable;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.correction.TechnicalCorrection;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.lifecycle.Invoice;

/**
 * Driving port: puts a technical correction in the place of an invoice that was issued offline and
 * that KSeF refused for a technical reason. It is made durable here and sent by {@link Dispatch}.
 *
 * <p>KSeF itself compares nothing: whether a correction is allowed is decided by what this desk
 * issued and by what KSeF said of it.
 */
public interface CorrectTechnically {

  /**
   * The order.
   *
   * @param refused the refused invoice, or a correction of it that was refused, too
   * @param file the exact bytes of the corrected file
   */
  record Command(InvoiceId refused, ExactBytes file) {
    public Command {
      requireNonNull(refused, "refused");
      requireNonNull(file, "file");
    }
  }

  /**
   * A correction that waits to be sent; the term of the original is its term.
   *
   * @param correction the correction
   * @param original the invoice that it stands in for
   * @param verdict what was changed, and why that is allowed
   */
  record Recorded(StoredInvoice correction, StoredInvoice original, TechnicalCorrection verdict) {
    public Recorded {
      requireNonNull(correction, "correction");
      requireNonNull(original, "original");
      requireNonNull(verdict, "verdict");
    }
  }

  /** Why there is no correction; nothing was changed. */
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
     * KSeF has not refused it.
     *
     * @param state its state
     */
    record NotRefused(Invoice.Kind state) implements Refusal {
      public NotRefused {
        requireNonNull(state, "state");
      }
    }

    /**
     * It was not issued offline: refused, it does not exist, and the corrected file is simply
     * issued.
     *
     * @param kind its procedure
     */
    record NotOffline(IssuanceKind kind) implements Refusal {
      public NotOffline {
        requireNonNull(kind, "kind");
      }
    }

    /** A total failure took it out of sending: nothing is owed to KSeF any more. */
    record NotToBeSent() implements Refusal {}

    /**
     * A correction of it is on its way, or accepted.
     *
     * @param correction that correction
     * @param state its state
     */
    record AlreadyReplaced(InvoiceId correction, Invoice.Kind state) implements Refusal {
      public AlreadyReplaced {
        requireNonNull(correction, "correction");
        requireNonNull(state, "state");
      }
    }

    /**
     * This very file is in the store already.
     *
     * @param existing its invoice
     */
    record FileKnown(InvoiceId existing) implements Refusal {
      public FileKnown {
        requireNonNull(existing, "existing");
      }
    }

    /**
     * One of the two files cannot be read.
     *
     * @param files why
     */
    record NotComparable(Incomparable files) implements Refusal {
      public NotComparable {
        requireNonNull(files, "files");
      }
    }

    /**
     * The change is none that a technical correction may make, or no file can mend the refusal.
     *
     * @param verdict every change, with the forbidden ones, and the reasons
     */
    record NotAllowed(TechnicalCorrection verdict) implements Refusal {
      public NotAllowed {
        requireNonNull(verdict, "verdict");
      }
    }

    /**
     * KSeF would refuse this file, too.
     *
     * @param findings what was found
     */
    record NotValid(List<Finding> findings) implements Refusal {
      public NotValid {
        requireNonNull(findings, "findings");
      }
    }

    /**
     * The certificate cannot sign the codes of the corrected file.
     *
     * @param certificate why
     */
    record CertificateUnusable(CertificateRefusal certificate) implements Refusal {
      public CertificateUnusable {
        requireNonNull(certificate, "certificate");
      }
    }

    /**
     * Somebody else changed the invoice at this moment.
     *
     * @param id which one
     */
    record Busy(InvoiceId id) implements Refusal {
      public Busy {
        requireNonNull(id, "id");
      }
    }
  }

  /** Makes the correction durable, and links it with what it stands in for. */
  Either<Refusal, Recorded> correct(Command command);
}
