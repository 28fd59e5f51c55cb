package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** Makes certification requests from the names the interface tells. */
final class Requests {
  private static final Map<String, ASN1ObjectIdentifier> NAMES =
      Map.of(
          "commonName", BCStyle.CN,
          "countryName", BCStyle.C,
          "givenName", BCStyle.GIVENNAME,
          "surname", BCStyle.SURNAME,
          "serialNumber", BCStyle.SERIALNUMBER,
          "organizationName", BCStyle.O,
          "organizationIdentifier", new ASN1ObjectIdentifier("2.5.4.97"));

  private Requests() {}

  static KeyPair ec(String curve) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(curve));
    return generator.generateKeyPair();
  }

  static KeyPair rsa(int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java makes no RSA keys", e);
    }
  }

  static String csr(JsonNode names, KeyPair keys, String algorithm) throws Exception {
    return Base64.getEncoder().encodeToString(der(names, keys, algorithm));
  }

  static byte[] der(JsonNode names, KeyPair keys, String algorithm) throws Exception {
    X500NameBuilder subject = new X500NameBuilder(BCStyle.INSTANCE);
    for (Map.Entry<String, JsonNode> name : names.properties()) {
      subject.addRDN(
          Optional.ofNullable(NAMES.get(name.getKey())).orElseThrow(), name.getValue().asText());
    }
    return new JcaPKCS10CertificationRequestBuilder(subject.build(), keys.getPublic())
        .build(
            new JcaContentSignerBuilder(algorithm)
                .setProvider(new BouncyCastleProvider())
                .build(keys.getPrivate()))
        .getEncoded();
  }
}
