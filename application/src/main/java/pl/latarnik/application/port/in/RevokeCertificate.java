package pl.latarnik.application.port.in;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Either;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.certificate.RevocationReason;

/** Driving port: has KSeF revoke a certificate, kept here or not. */
public interface RevokeCertificate {

  /**
   * The order.
   *
   * @param serial which one
   * @param reason why
   * @param evenIfUnsent whether it is revoked although invoices that are not in KSeF yet carry its
   *     codes
   */
  record Order(CertificateSerial serial, RevocationReason reason, boolean evenIfUnsent) {
    public Order {
      requireNonNull(serial, "serial");
      requireNonNull(reason, "reason");
    }
  }

  /**
   * What was done.
   *
   * @param serial what was revoked
   * @param failing invoices, not in KSeF yet, whose prints do not verify from now on
   */
  record Revoked(CertificateSerial serial, List<StoredInvoice> failing) {
    public Revoked {
      requireNonNull(serial, "serial");
      requireNonNull(failing, "failing");
    }
  }

  /** Why nothing was revoked. */
  sealed interface Refusal {

    /**
     * Invoices that are not in KSeF yet carry codes of this certificate; send them first.
     *
     * @param invoices which
     */
    record Unsent(List<StoredInvoice> invoices) implements Refusal {
      public Unsent {
        requireNonNull(invoices, "invoices");
      }
    }

    /**
     * KSeF cannot be reached, or refuses.
     *
     * @param failure what went wrong
     */
    record Ksef(KsefFailure failure) implements Refusal {
      public Ksef {
        requireNonNull(failure, "failure");
      }
    }
  }

  /** Revokes it. */
  Either<Refusal, Revoked> revoke(Order order);
}
