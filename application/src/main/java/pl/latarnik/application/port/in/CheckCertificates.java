package pl.latarnik.application.port.in;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.CertificateStanding;
import pl.latarnik.domain.certificate.KsefCertificate;

/**
 * Driving port: compares the certificates for offline work with what KSeF says of them, and
 * remembers it; where KSeF cannot be asked, tells what was known before.
 */
public interface CheckCertificates {

  /** Where the standing of a certificate comes from. */
  enum Source {
    /** From KSeF, just now. */
    KSEF,
    /** KSeF was not asked, or did not answer: what it said before counts. */
    MEMORY,
    /**
     * KSeF does not list it to whoever is logged in: it is another holder's, or of another
     * environment.
     */
    NOT_LISTED
  }

  /** Whether the login may issue invoices in its context. */
  enum Issuing {
    /** KSeF lists the right to it. */
    LISTED,
    /** KSeF does not list it: nobody but the owner of the company has it then. */
    NOT_LISTED,
    /** KSeF was not asked, or did not answer. */
    NOT_KNOWN
  }

  /**
   * One certificate.
   *
   * @param certificate the certificate
   * @param standing what KSeF last said of it; none where it is not known
   * @param source where that comes from
   */
  record Checked(KsefCertificate certificate, Option<CertificateStanding> standing, Source source) {
    public Checked {
      requireNonNull(certificate, "certificate");
      requireNonNull(standing, "standing");
      requireNonNull(source, "source");
    }
  }

  /**
   * What was found.
   *
   * @param certificates every certificate that is kept
   * @param signing the one that would sign now, or why none can
   * @param issuing whether who logs in may issue invoices; where not, KSeF refuses them, and its
   *     page of KOD II says so of every print
   * @param notAsked why KSeF was not asked; none where it answered
   * @param failing invoices whose KOD II does not verify any more, because KSeF has revoked or
   *     blocked the certificate that signed it; they are sent all the same
   * @param at when it was looked
   */
  record Report(
      List<Checked> certificates,
      Either<CertificateRefusal, KsefCertificate> signing,
      Issuing issuing,
      Option<KsefFailure> notAsked,
      List<StoredInvoice> failing,
      Instant at) {
    public Report {
      requireNonNull(certificates, "certificates");
      requireNonNull(signing, "signing");
      requireNonNull(issuing, "issuing");
      requireNonNull(notAsked, "notAsked");
      requireNonNull(failing, "failing");
      requireNonNull(at, "at");
    }

    /** Says whether a new certificate is needed: none can sign, or the last one ends soon. */
    public boolean renewalIsDue() {
      return signing.fold(refusal -> true, certificate -> certificate.endsSoon(at));
    }
  }

  /** Looks. */
  Report check();
}
