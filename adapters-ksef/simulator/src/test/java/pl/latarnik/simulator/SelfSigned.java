package pl.latarnik.simulator;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes certificates that nobody but their holder vouches for, valid in 2026. */
final class SelfSigned {
  private SelfSigned() {}

  /** Of a person, with {@code TINPL-…} or {@code PNOPL-…} as the number in the subject. */
  static Login person(String number) throws Exception {
    return of(
        new X500NameBuilder()
            .addRDN(BCStyle.GIVENNAME, "Anna")
            .addRDN(BCStyle.SURNAME, "Samopodpisana")
            .addRDN(BCStyle.SERIALNUMBER, number)
            .addRDN(BCStyle.CN, "Anna Samopodpisana")
            .build());
  }

  /** Of an organisation, with an identifier and a common name. */
  static Login seal(String identifier, String commonName) throws Exception {
    ASN1ObjectIdentifier organisation = BCStyle.ORGANIZATION_IDENTIFIER;
    return of(
        new X500NameBuilder()
            .addRDN(BCStyle.O, "Kowalski sp. z o.o.")
            .addRDN(organisation, identifier)
            .addRDN(BCStyle.CN, commonName)
            .addRDN(BCStyle.C, "PL")
            .build());
  }

  private static Login of(X500Name name) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair keys = generator.generateKeyPair();
    var holder =
        new X509v3CertificateBuilder(
                name,
                BigInteger.TEN,
                new Time(new DERUTCTime("260101000000Z")),
                new Time(new DERUTCTime("280101000000Z")),
                name,
                SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()))
            .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()));
    return new Login(new JcaX509CertificateConverter().getCertificate(holder), keys.getPrivate());
  }
}
