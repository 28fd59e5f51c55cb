package pl.latarnik.application.port.in;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.invoice.CorrectedInvoice;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.invoice.StatedBuyer;
import pl.latarnik.domain.issuance.IssuanceKind;

/**
 * Driving port: approves an FA(3) file: checks it, freezes its bytes, gives the internal id and
 * decides the procedure by what is announced and by whether KSeF answers.
 *
 * <p>Approving the same bytes again finds the invoice that is there and makes no second one; a
 * prepared one may so be issued offline later. Whatever is answered here is durable before it is
 * answered.
 */
public interface IssueInvoice {

  /** What to do when KSeF cannot be reached and nothing is announced. */
  enum WhenUnavailable {
    /** Keep the file unsent and editable; no print of it may leave. */
    KEEP,
    /** Issue it in the procedure offline24 (art. 106nda). */
    OFFLINE24
  }

  /**
   * The order.
   *
   * @param file the exact bytes
   * @param whenUnavailable what to do when KSeF cannot be reached
   * @param procedure the procedure that the user wants; none leaves it to the facts
   * @param buyer what the seller says of the buyer's category; none leaves it to the file
   */
  record Command(
      ExactBytes file,
      WhenUnavailable whenUnavailable,
      Option<IssuanceKind> procedure,
      Option<StatedBuyer> buyer) {
    public Command {
      requireNonNull(file, "file");
      requireNonNull(whenUnavailable, "whenUnavailable");
      requireNonNull(procedure, "procedure");
      requireNonNull(buyer, "buyer");
    }
  }

  /**
   * The invoice as it stands now.
   *
   * @param stored its state in the store
   * @param alreadyThere whether the same bytes had been approved before
   * @param unreachable why KSeF could not be reached, where that was tried
   * @param warnings what a person should look at in the file
   * @param irregular what is irregular about the notice by which it was issued
   */
  record Approved(
      StoredInvoice stored,
      boolean alreadyThere,
      Option<KsefFailure> unreachable,
      List<Finding> warnings,
      Option<IrregularNotice> irregular) {
    public Approved {
      requireNonNull(irregular, "irregular");
      requireNonNull(stored, "stored");
      requireNonNull(unreachable, "unreachable");
      requireNonNull(warnings, "warnings");
    }
  }

  /** Why nothing was approved. Nothing was changed. */
  sealed interface Refusal {

    /**
     * The file is not one that KSeF would take.
     *
     * @param findings everything that was found
     */
    record NotValid(List<Finding> findings) implements Refusal {
      public NotValid {
        requireNonNull(findings, "findings");
      }
    }

    /**
     * An invoice of this seller with the same kind and P_2 and other bytes is there already.
     *
     * @param existing its id
     */
    record NumberTaken(InvoiceId existing) implements Refusal {
      public NumberTaken {
        requireNonNull(existing, "existing");
      }
    }

    /**
     * The invoice is issued already, and the buyer was not stated like this then: its dates and
     * codes rest on that.
     *
     * @param existing its id
     * @param buyer the category that it was issued with
     */
    record BuyerDecided(InvoiceId existing, BuyerCategory buyer) implements Refusal {
      public BuyerDecided {
        requireNonNull(existing, "existing");
        requireNonNull(buyer, "buyer");
      }
    }

    /**
     * Nothing can be issued offline without a certificate of type Offline that can sign now.
     *
     * @param certificate why it cannot
     */
    record CertificateUnusable(CertificateRefusal certificate) implements Refusal {
      public CertificateUnusable {
        requireNonNull(certificate, "certificate");
      }
    }

    /**
     * The procedure that was asked for needs an announcement of its kind, and none covers this
     * moment; or an announced one governs and another was asked for.
     *
     * @param wanted what was asked for
     * @param governing what the announcements make of it
     */
    record ProcedureNotOpen(IssuanceKind wanted, IssuanceKind governing) implements Refusal {
      public ProcedureNotOpen {
        requireNonNull(wanted, "wanted");
        requireNonNull(governing, "governing");
      }
    }

    /**
     * The original has no KSeF number yet, so it must not be corrected yet.
     *
     * @param original the original that the correction names
     * @param citation the provision that forbids it
     */
    record CorrectionBlocked(CorrectedInvoice original, String citation) implements Refusal {
      public CorrectionBlocked {
        requireNonNull(original, "original");
        requireNonNull(citation, "citation");
      }
    }

    /**
     * The rules do not reach the facts, for example P_1 lies before the law in force.
     *
     * @param detail which fact and why
     */
    record OutsideTheLaw(String detail) implements Refusal {
      public OutsideTheLaw {
        requireNonNull(detail, "detail");
      }
    }
  }

  /** Approves a file, or says why not. */
  Either<Refusal, Approved> issue(Command command);
}
