package pl.latarnik.application.port.in;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.verification.CodeOrigin;
import pl.latarnik.domain.verification.ContextIdentifier;

/** Driving port: makes the links of the codes of any FA(3) file, without keeping anything. */
public interface LinkInvoice {

  /**
   * The order.
   *
   * @param file the exact bytes
   * @param origin where the codes of the environment live
   * @param context in whose name; none takes the seller's NIP
   * @param certificate the certificate that signs KOD II; none gives KOD I alone
   */
  record Command(
      ExactBytes file,
      CodeOrigin origin,
      Option<ContextIdentifier> context,
      Option<ImportCertificate.Command> certificate) {
    public Command {
      requireNonNull(file, "file");
      requireNonNull(origin, "origin");
      requireNonNull(context, "context");
      requireNonNull(certificate, "certificate");
    }
  }

  /**
   * The links.
   *
   * @param kodI link of KOD I
   * @param kodII link of KOD II, where a certificate was given
   */
  record Links(String kodI, Option<String> kodII) {
    public Links {
      requireNonNull(kodI, "kodI");
      requireNonNull(kodII, "kodII");
    }
  }

  /** Why there are no links. */
  sealed interface Refusal {

    /**
     * The file cannot be read as FA(3).
     *
     * @param findings what was found
     */
    record NotReadable(List<Finding> findings) implements Refusal {
      public NotReadable {
        requireNonNull(findings, "findings");
      }
    }

    /**
     * The certificate cannot sign.
     *
     * @param certificate why
     */
    record CertificateUnusable(CertificateRefusal certificate) implements Refusal {
      public CertificateUnusable {
        requireNonNull(certificate, "certificate");
      }
    }
  }

  /** Makes the links. Check digits are not asked for here. */
  Either<Refusal, Links> links(Command command);
}
