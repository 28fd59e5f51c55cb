package pl.latarnik.adapters.ksef;

import static java.util.Objects.requireNonNull;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.regex.Pattern;
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

    private static final int REFERENCE_LENGTH = 36;
    private static final Pattern REFERENCE =
        Pattern.compile("[0-9]{8}-EC-[0-9A-F]{10}-[0-9A-F]{10}-[0-9A-F]{2}");

    public ByToken {
      requireNonNull(secret, "secret");
    }

    /**
     * Names the token by the reference number at its beginning, by which KSeF lists it too; all
     * that have none share a name, for nothing of the rest leaves this place.
     */
    @Override
    public String name() {
      char[] token = secret.get();
      try {
        boolean named = token.length > REFERENCE_LENGTH && token[REFERENCE_LENGTH] == '|';
        String reference = named ? String.valueOf(token, 0, REFERENCE_LENGTH) : "";
        return REFERENCE.matcher(reference).matches() ? "TOKEN " + reference : "TOKEN";
      } finally {
        Arrays.fill(token, ' ');
      }
    }

    /** Tells nothing of the token. */
    @Override
    public String toString() {
      return "ByToken[***]";
    }
  }
}
