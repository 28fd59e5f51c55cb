package pl.latarnik.adapters.ksef.signing;

import static pl.latarnik.adapters.ksef.signing.Refusals.refused;
import static pl.latarnik.domain.certificate.CertificateRefusal.Reason.KEY_MISSING;
import static pl.latarnik.domain.certificate.CertificateRefusal.Reason.WRONG_PASSWORD_OR_DAMAGED;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Collections;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import pl.latarnik.domain.certificate.CertificateRefusal;

/** Reads PKCS#12. */
final class Pkcs12File {

  private static final int SEQUENCE = 0x30;
  private static final int INTEGER = 0x02;
  private static final int LONG_LENGTH = 0x80;

  private Pkcs12File() {}

  /** Says whether these bytes begin like a PKCS#12: a sequence that starts with a version. */
  static boolean looksLikeOne(byte[] file) {
    if (file.length < 2 || file[0] != SEQUENCE) {
      return false;
    }
    int length = file[1] & 0xFF;
    int first = 2 + (length > LONG_LENGTH ? length - LONG_LENGTH : 0);
    return first < file.length && file[first] == INTEGER;
  }

  /** Reads a container from outside: any protection, any letters in the password. */
  static Either<CertificateRefusal, CertifiedKey> read(byte[] file, char[] password) {
    try {
      Option<String> tooMuch = WorkLimit.exceededBy(Pfx.getInstance(file));
      return tooMuch.isDefined()
          ? refused(WRONG_PASSWORD_OR_DAMAGED, tooMuch.get())
          : first(loaded(foreign(password), file, password), password);
    } catch (IOException
        | GeneralSecurityException
        | IllegalArgumentException
        | IllegalStateException
        | ClassCastException
        | ArithmeticException
        | NullPointerException
        | IndexOutOfBoundsException e) {
      // What the reader throws on bytes that are no container, or that the password does not open.
      return refused(WRONG_PASSWORD_OR_DAMAGED, file.length + " B");
    }
  }

  /**
   * Reads a container that the vault wrote. The JDK is quicker at it than Bouncy Castle, whose
   * provider takes a quarter of a second to start, but takes ASCII passwords only.
   */
  static Either<CertificateRefusal, CertifiedKey> readOwn(byte[] file, char[] password) {
    for (char letter : password) {
      if (letter > '\u007e') {
        return read(file, password);
      }
    }
    try {
      return first(loaded(KeyStore.getInstance("PKCS12"), file, password), password);
    } catch (IOException | GeneralSecurityException e) {
      return refused(WRONG_PASSWORD_OR_DAMAGED, file.length + " B");
    }
  }

  /** Bouncy Castle takes every password but the empty one. */
  private static KeyStore foreign(char[] password) throws GeneralSecurityException {
    return password.length == 0
        ? KeyStore.getInstance("PKCS12")
        : KeyStore.getInstance("PKCS12", BouncyCastle.provider());
  }

  private static KeyStore loaded(KeyStore store, byte[] file, char[] password)
      throws IOException, GeneralSecurityException {
    store.load(new ByteArrayInputStream(file), password);
    return store;
  }

  private static Either<CertificateRefusal, CertifiedKey> first(KeyStore store, char[] password)
      throws IOException, GeneralSecurityException {
    for (String alias : Collections.list(store.aliases())) {
      Key key = store.isKeyEntry(alias) ? store.getKey(alias, password) : null;
      Certificate certificate = store.getCertificate(alias);
      if (key != null && certificate != null) {
        return Either.right(
            new CertifiedKey(
                new X509CertificateHolder(certificate.getEncoded()),
                PrivateKeyInfo.getInstance(key.getEncoded())));
      }
    }
    return refused(KEY_MISSING, "PKCS#12: " + Collections.list(store.aliases()));
  }
}
