package pl.latarnik.application.port.out;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import pl.latarnik.domain.certificate.CertificateName;
import pl.latarnik.domain.certificate.CertificateSerial;
import pl.latarnik.domain.certificate.CertificateStatus;
import pl.latarnik.domain.certificate.CertificateType;
import pl.latarnik.domain.certificate.RevocationReason;
import pl.latarnik.domain.invoice.ExactBytes;

/**
 * Driven port: the part of KSeF that issues certificates to whoever is logged in.
 *
 * <ul>
 *   <li>CA-1 A request for a certificate is never made twice by itself: one whose answer was lost
 *       is {@link KsefFailure.OutcomeUnknown}.
 *   <li>CA-2 The data for a request are given as KSeF names them; nothing is added.
 *   <li>CA-3 A certificate is given out as KSeF issued it, byte by byte.
 *   <li>CA-4 All certificates that are asked for are listed, however many pages they fill.
 *   <li>CA-5 Secrets are in no failure.
 *   <li>CA-6 Whether invoices may be issued in the context is told as KSeF lists it; the owner of a
 *       company has that right without an entry.
 * </ul>
 *
 * Calls may come from several threads.
 */
public interface CertificateAuthority {

  /**
   * How many certificates may still be asked for.
   *
   * @param canRequest whether a request is taken at all
   * @param requestsLeft how many requests
   * @param certificatesLeft how many certificates more may be held at once
   */
  record Limits(boolean canRequest, int requestsLeft, int certificatesLeft) {}

  /**
   * A request for a certificate.
   *
   * @param name name that its owner gives it
   * @param type what it is for
   * @param signingRequest PKCS#10 in DER with exactly the data of {@link #requestData}
   */
  record Request(CertificateName name, CertificateType type, ExactBytes signingRequest) {
    public Request {
      requireNonNull(name, "name");
      requireNonNull(type, "type");
      requireNonNull(signingRequest, "signingRequest");
    }
  }

  /** What has become of a request. */
  sealed interface Progress {

    /**
     * KSeF is still at it.
     *
     * @param code its code
     */
    record InProgress(int code) implements Progress {}

    /**
     * The certificate is there.
     *
     * @param serial its number
     */
    record Done(CertificateSerial serial) implements Progress {
      public Done {
        requireNonNull(serial, "serial");
      }
    }

    /**
     * There will be none.
     *
     * @param code KSeF's code: 400 refused, 500 and 550 KSeF's own trouble, worth another request
     * @param description its words
     */
    record Ended(int code, String description) implements Progress {
      public Ended {
        requireNonNull(description, "description");
      }

      /** Says whether the same request can succeed another time. */
      public boolean worthAnotherTry() {
        return code >= 500;
      }
    }
  }

  /**
   * A certificate as it was issued.
   *
   * @param serial its number
   * @param type the type that KSeF gives it
   * @param certificate X.509 in DER
   */
  record Issued(CertificateSerial serial, CertificateType type, ExactBytes certificate) {
    public Issued {
      requireNonNull(serial, "serial");
      requireNonNull(type, "type");
      requireNonNull(certificate, "certificate");
    }
  }

  /**
   * A certificate as KSeF lists it.
   *
   * @param serial its number
   * @param name name that its owner gave it
   * @param type what it is for
   * @param holder common name of whom it was issued to
   * @param status whether it can be used
   * @param validTo end of its validity
   * @param lastUse when KSeF saw it last; none if never
   */
  record Listed(
      CertificateSerial serial,
      String name,
      CertificateType type,
      String holder,
      CertificateStatus status,
      Instant validTo,
      Option<Instant> lastUse) {
    public Listed {
      requireNonNull(serial, "serial");
      requireNonNull(name, "name");
      requireNonNull(type, "type");
      requireNonNull(holder, "holder");
      requireNonNull(status, "status");
      requireNonNull(validTo, "validTo");
      requireNonNull(lastUse, "lastUse");
    }
  }

  /** Asks how many certificates may still be asked for. */
  Either<KsefFailure, Limits> limits();

  /** Asks for the data that a request must name (CA-2); refused where a token has logged in. */
  Either<KsefFailure, RequestData> requestData();

  /** Asks for a certificate (CA-1); returns the reference by which KSeF knows the request. */
  Either<KsefFailure, String> request(Request request);

  /** Asks what has become of a request. */
  Either<KsefFailure, Progress> progress(String reference);

  /** Fetches a certificate (CA-3); {@link KsefFailure.NotReady} where KSeF gives none. */
  Either<KsefFailure, Issued> fetch(CertificateSerial serial);

  /** Lists all certificates of whoever is logged in, of every status (CA-4). */
  Either<KsefFailure, List<Listed>> certificates();

  /** Revokes a certificate; there is no way back. */
  Either<KsefFailure, CertificateSerial> revoke(CertificateSerial serial, RevocationReason reason);

  /**
   * Says whether whoever is logged in may issue invoices (InvoiceWrite) in this context now: KSeF
   * lists the right, or the login names the NIP of the context, whose owner needs no entry (CA-6).
   * False proves nothing for an owner who is known by a PESEL; a failure where nothing is listed,
   * as for a token.
   */
  Either<KsefFailure, Boolean> mayIssue();
}
