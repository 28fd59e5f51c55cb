package pl.latarnik.adapters.ksef.signing;

import io.vavr.control.Option;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import pl.latarnik.application.port.out.RequestData;
import pl.latarnik.domain.certificate.CertificateKey;

/** New keys, and requests for certificates (PKCS#10) that they sign. */
final class SigningRequest {

  private static final int RSA_BITS = 2048;

  private SigningRequest() {}

  static KeyPair newKey(CertificateKey kind) {
    boolean ec = kind == CertificateKey.EC_P256;
    AlgorithmParameterSpec size =
        ec
            ? new ECGenParameterSpec("secp256r1")
            : new RSAKeyGenParameterSpec(RSA_BITS, RSAKeyGenParameterSpec.F4);
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(ec ? "EC" : "RSA");
      generator.initialize(size, new SecureRandom());
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no keys of kind " + kind + " on this machine", e);
    }
  }

  /** Returns the request in DER, signed by the key, with exactly these data. */
  static byte[] of(RequestData data, KeyPair keys) {
    String algorithm =
        keys.getPrivate().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    try {
      return new JcaPKCS10CertificationRequestBuilder(name(data), keys.getPublic())
          .build(new JcaContentSignerBuilder(algorithm).build(keys.getPrivate()))
          .getEncoded();
    } catch (IOException | OperatorCreationException e) {
      throw new IllegalStateException("a request for a certificate cannot be made", e);
    }
  }

  private static X500Name name(RequestData data) {
    X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE);
    add(name, BCStyle.C, Option.some(data.countryName()));
    add(name, BCStyle.O, data.organizationName());
    add(name, BCStyle.ORGANIZATION_IDENTIFIER, data.organizationIdentifier());
    add(name, BCStyle.GIVENNAME, data.givenName());
    add(name, BCStyle.SURNAME, data.surname());
    add(name, BCStyle.SERIALNUMBER, data.serialNumber());
    add(name, BCStyle.UNIQUE_IDENTIFIER, data.uniqueIdentifier());
    add(name, BCStyle.CN, Option.some(data.commonName()));
    return name.build();
  }

  private static void add(X500NameBuilder name, ASN1ObjectIdentifier part, Option<String> value) {
    value.forEach(text -> name.addRDN(part, text));
  }
}
