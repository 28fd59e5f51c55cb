package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyUsage;

/** The keys with which clients encrypt for the simulator: one a usage. */
final class PublicKeys {
  /** Keys in the order of their use. They cost much, and tests start many simulators. */
  private static final class Stock {
    private static final Stock SYMMETRIC = new Stock();
    private static final Stock TOKENS = new Stock();

    private final List<KeyPair> made = new ArrayList<>();

    synchronized KeyPair key(int index) {
      while (made.size() <= index) {
        made.add(Crypto.rsaKey());
      }
      return made.get(index);
    }
  }

  private final Certificates certificates;
  private int symmetricTurns;
  private int tokenTurns;
  private KeyPair symmetric;
  private KeyPair tokens;
  private X509Certificate symmetricCertificate;
  private X509Certificate tokenCertificate;

  PublicKeys(Certificates certificates, Instant now) {
    this.certificates = certificates;
    this.symmetric = Stock.SYMMETRIC.key(0);
    this.tokens = Stock.TOKENS.key(0);
    this.symmetricCertificate = certify("Symulator - klucz sesji", symmetric, now);
    this.tokenCertificate = certify("Symulator - token KSeF", tokens, now);
  }

  /** Takes the exchanges back: the keys are those of the beginning. */
  synchronized void reset(Instant now) {
    if (symmetricTurns > 0) {
      symmetricTurns = 0;
      useSymmetricKey(now);
    }
    if (tokenTurns > 0) {
      tokenTurns = 0;
      useTokenKey(now);
    }
  }

  private X509Certificate certify(String name, KeyPair keys, Instant now) {
    int usage = KeyUsage.keyEncipherment | KeyUsage.dataEncipherment;
    return certificates.certifyOwn(name, keys.getPublic(), usage, now);
  }

  /** Exchanges the key for session keys; the old one is withdrawn at once. */
  synchronized void rotateSymmetricKey(Instant now) {
    symmetricTurns++;
    useSymmetricKey(now);
  }

  private void useSymmetricKey(Instant now) {
    symmetric = Stock.SYMMETRIC.key(symmetricTurns);
    symmetricCertificate = certify("Symulator - klucz sesji", symmetric, now);
  }

  /** Exchanges the key for tokens; the old one is withdrawn at once. */
  synchronized void rotateTokenKey(Instant now) {
    tokenTurns++;
    useTokenKey(now);
  }

  private void useTokenKey(Instant now) {
    tokens = Stock.TOKENS.key(tokenTurns);
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
