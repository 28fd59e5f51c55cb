package pl.latarnik.adapters.ksef.signing;

import static java.util.Objects.requireNonNull;

import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * A certificate and the private key that came with it, as read and not yet judged.
 *
 * @param certificate the certificate
 * @param key the key, in the clear
 */
record CertifiedKey(X509CertificateHolder certificate, PrivateKeyInfo key) {

  CertifiedKey {
    requireNonNull(certificate, "certificate");
    requireNonNull(key, "key");
  }

  /** Returns the subject alone: a key belongs into no log. */
  @Override
  public String toString() {
    return certificate.getSubject().toString();
  }
}
