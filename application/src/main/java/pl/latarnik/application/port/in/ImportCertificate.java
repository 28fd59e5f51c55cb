package pl.latarnik.application.port.in;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.KsefCertificate;
import pl.latarnik.domain.invoice.ExactBytes;

/** Driving port: takes in a certificate for offline work. */
public interface ImportCertificate {

  /**
   * The order.
   *
   * @param file PKCS#12 container, or certificate in PEM or DER
   * @param key key in PKCS#8 where it is a file of its own
   * @param password opens container or key; empty where there is none; the caller wipes it
   */
  record Command(ExactBytes file, Option<ExactBytes> key, char[] password) {
    public Command {
      requireNonNull(file, "file");
      requireNonNull(key, "key");
      requireNonNull(password, "password");
    }
  }

  /** Takes it in, or says why it cannot serve. */
  Either<CertificateRefusal, KsefCertificate> add(Command command);
}
