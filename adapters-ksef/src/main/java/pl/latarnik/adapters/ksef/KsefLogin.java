package pl.latarnik.adapters.ksef;

import static java.util.Objects.requireNonNull;

import java.security.cert.X509Certificate;
import java.util.function.Supplier;
import pl.latarnik.adapters.ksef.signing.LoginCertificate;

/** What one logs in to KSeF with. */
public sealed interface KsefLogin {

  /** Returns what tells this one from others; nothing of a secret. */
  String name();

  /**
   * A certificate of type Authentication, a qualified signature or seal.
   *
   * @param certificate the certificate with its key
   */
  record ByCertificate(LoginCertificate certificate) implements KsefLogin {
    public ByCertificate {
      requireNonNull(certificate, "certificate");
    }

    @Override
    public String name() {
      X509Certificate own = certificate.certificate();
      byte[] key = Digests.sha256().digest(own.getPublicKey().getEncoded());
      return own.getSerialNumber().toString(16) + " " + Digests.base64(key);
    }
  }

  /**
   * A KSeF token, which serves until the day of {@link
   * pl.latarnik.domain.law.regulation.TokenyKsef}. It is asked for whenever somebody logs in and
   * wiped afterwards, so it is not kept in memory, and a new one counts at once.
   *
   * @param secret reads the token; the array is wiped after use
   */
  record ByToken(Supplier<char[]> secret) implements KsefLogin {

    public ByToken {
      requireNonNull(secret, "secret");
    }

    /** Every token has the same name: nothing of it leaves this place. */
    @Override
    public String name() {
      return "TOKEN";
    }

    /** Tells nothing of the token. */
    @Override
    public String toString() {
      return "ByToken[***]";
    }
  }
}
