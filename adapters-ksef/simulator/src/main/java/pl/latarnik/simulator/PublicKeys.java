package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyUsage;

/** The keys with which clients encrypt for the simulator: one a usage. */
final class PublicKeys {
  /** Made once a process: they cost a second, and tests start many simulators. */
  private static final class OncePerProcess {
    private static final KeyPair SYMMETRIC = Crypto.rsaKey();
    private static final KeyPair TOKENS = Crypto.rsaKey();
  }

  private final Certificates certificates;
  private KeyPair symmetric = OncePerProcess.SYMMETRIC;
  private KeyPair tokens = OncePerProcess.TOKENS;
  private X509Certificate symmetricCertificate;
  private X509Certificate tokenCertificate;

  PublicKeys(Certificates certificates, Instant now) {
    this.certificates = certificates;
    this.symmetricCertificate = certify("Symulator - klucz sesji", symmetric, now);
    this.tokenCertificate = certify("Symulator - token KSeF", tokens, now);
  }

  private X509Certificate certify(String name, KeyPair keys, Instant now) {
    int usage = KeyUsage.keyEncipherment | KeyUsage.dataEncipherment;
    return certificates.certifyOwn(name, keys.getPublic(), usage, now);
  }

  /** Exchanges the key for session keys; the old one is withdrawn at once. */
  synchronized void rotateSymmetricKey(Instant now) {
    symmetric = Crypto.rsaKey();
    symmetricCertificate = certify("Symulator - klucz sesji", symmetric, now);
  }

  /** Exchanges the key for tokens; the old one is withdrawn at once. */
  synchronized void rotateTokenKey(Instant now) {
    tokens = Crypto.rsaKey();
    tokenCertificate = certify("Symulator - token KSeF", tokens, now);
  }

  /** Finds the key for session keys; without an id the current one, unknown ids give nothing. */
  synchronized Optional<PrivateKey> symmetricKey(Optional<String> publicKeyId) {
    String own = Crypto.sha256Base64(symmetric.getPublic().getEncoded());
    return publicKeyId.filter(id -> !id.equals(own)).isPresent()
        ? Optional.empty()
        : Optional.of(symmetric.getPrivate());
  }

  /** Finds the key for KSeF tokens; without an id the current one, unknown ids give nothing. */
  synchronized Optional<PrivateKey> tokenKey(Optional<String> publicKeyId) {
    String own = Crypto.sha256Base64(tokens.getPublic().getEncoded());
    return publicKeyId.filter(id -> !id.equals(own)).isPresent()
        ? Optional.empty()
        : Optional.of(tokens.getPrivate());
  }

  synchronized ArrayNode json() {
    return JsonNodeFactory.instance
        .arrayNode()
        .add(json(tokenCertificate, "KsefTokenEncryption"))
        .add(json(symmetricCertificate, "SymmetricKeyEncryption"));
  }

  private static ObjectNode json(X509Certificate certificate, String usage) {
    byte[] der;
    try {
      der = certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("An own certificate cannot be encoded", e);
    }
    Holder holder = Holder.of(certificate);
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("certificate", Crypto.base64(der));
    node.put("certificateId", Crypto.sha256Base64(der));
    node.put("publicKeyId", Crypto.sha256Base64(certificate.getPublicKey().getEncoded()));
    node.put("validFrom", SimulatedClock.api(holder.notBefore()));
    node.put("validTo", SimulatedClock.api(holder.notAfter()));
    node.putArray("usage").add(usage);
    return node;
  }
}
