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

  private final KeyPair symmetric = OncePerProcess.SYMMETRIC;
  private final KeyPair tokens = OncePerProcess.TOKENS;
  private final X509Certificate symmetricCertificate;
  private final X509Certificate tokenCertificate;

  PublicKeys(Certificates certificates, Instant now) {
    int usage = KeyUsage.keyEncipherment | KeyUsage.dataEncipherment;
    symmetricCertificate =
        certificates.certifyOwn("Symulator - klucz sesji", symmetric.getPublic(), usage, now);
    tokenCertificate =
        certificates.certifyOwn("Symulator - token KSeF", tokens.getPublic(), usage, now);
  }

  /** Finds the key for session keys; without an id the current one, unknown ids give nothing. */
  Optional<PrivateKey> symmetricKey(Optional<String> publicKeyId) {
    String own = Crypto.sha256Base64(symmetric.getPublic().getEncoded());
    return publicKeyId.filter(id -> !id.equals(own)).isPresent()
        ? Optional.empty()
        : Optional.of(symmetric.getPrivate());
  }

  ArrayNode json() {
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
