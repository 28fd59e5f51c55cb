package pl.latarnik.adapters.ksef.signing;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.AuthenticatedSafe;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.MacData;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.bouncycastle.asn1.pkcs.SafeBag;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.domain.certificate.CertificateRefusal;
import pl.latarnik.domain.certificate.CertificateRefusal.Reason;
import pl.latarnik.domain.invoice.ExactBytes;

@Tag("I-04")
class HostileCertificateFilesTest {

  private static final TestCertificate EC = TestCertificate.offline().make();
  private static final int TWO_BILLION = 2_000_000_000;

  @Test
  void a_key_that_asks_for_billions_of_iterations_is_refused_at_once() throws IOException {
    ASN1Sequence key = ASN1Sequence.getInstance(EC.encryptedKey("x", 7777));
    byte[] hostile = replaceIterations(key).getEncoded();

    CertificateRefusal refusal =
        assertTimeoutPreemptively(
            ofSeconds(2), () -> read(EC.pem(), Option.some(ExactBytes.of(hostile))).getLeft());

    assertEquals(Reason.WRONG_PASSWORD_OR_DAMAGED, refusal.reason());
    assertTrue(refusal.detail().contains("2000000000"), refusal.detail());
  }

  @Test
  void a_container_whose_mac_asks_for_billions_of_iterations_is_refused_at_once()
      throws IOException {
    ContentInfo empty =
        new ContentInfo(
            PKCSObjectIdentifiers.data, new DEROctetString(new DERSequence().getEncoded()));
    MacData mac =
        new MacData(
            new DigestInfo(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256), new byte[32]),
            new byte[8],
            TWO_BILLION);

    assertRefusedForItsIterations(new Pfx(empty, mac));
  }

  @Test
  void a_container_whose_key_asks_for_billions_of_iterations_is_refused_at_once()
      throws IOException {
    EncryptedPrivateKeyInfo key =
        EncryptedPrivateKeyInfo.getInstance(
            replaceIterations(ASN1Sequence.getInstance(EC.encryptedKey("x", 7777))));
    SafeBag bag = new SafeBag(PKCSObjectIdentifiers.pkcs8ShroudedKeyBag, key);
    ContentInfo bags =
        new ContentInfo(
            PKCSObjectIdentifiers.data, new DEROctetString(new DERSequence(bag).getEncoded()));
    AuthenticatedSafe safe = new AuthenticatedSafe(new ContentInfo[] {bags});

    assertRefusedForItsIterations(
        new Pfx(
            new ContentInfo(PKCSObjectIdentifiers.data, new DEROctetString(safe.getEncoded())),
            null));
  }

  @Test
  void a_file_of_many_megabytes_is_refused_unread() {
    CertificateRefusal refusal = read(ExactBytes.of(new byte[50_000_000]), Option.none()).getLeft();

    assertEquals(Reason.UNREADABLE, refusal.reason());
  }

  @Test
  void deep_nesting_is_refused() {
    byte[] deep = new byte[200_000];
    for (int i = 0; i < deep.length; i += 2) {
      deep[i] = 0x30;
      deep[i + 1] = (byte) 0x80;
    }
    byte[] container = deep.clone();
    container[2] = 0x02;
    container[3] = 0x01;

    assertTrue(read(ExactBytes.of(deep), Option.none()).isLeft());
    assertTrue(read(ExactBytes.of(container), Option.none()).isLeft());
    assertTrue(read(EC.pem(), Option.some(ExactBytes.of(deep))).isLeft());
  }

  @Test
  void numbers_too_large_for_their_place_are_refused() throws IOException {
    ASN1Integer huge = new ASN1Integer(BigInteger.ONE.shiftLeft(70));
    DERSequence key =
        new DERSequence(
            new ASN1Encodable[] {
              huge,
              new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption),
              new DEROctetString(new byte[8])
            });
    DERSequence container =
        new DERSequence(
            new ASN1Encodable[] {huge, new ContentInfo(PKCSObjectIdentifiers.data, null)});

    CertificateRefusal ofKey =
        read(EC.pem(), Option.some(ExactBytes.of(key.getEncoded()))).getLeft();
    CertificateRefusal ofContainer =
        read(ExactBytes.of(container.getEncoded()), Option.none()).getLeft();

    assertEquals(Reason.WRONG_PASSWORD_OR_DAMAGED, ofKey.reason());
    assertEquals(Reason.WRONG_PASSWORD_OR_DAMAGED, ofContainer.reason());
  }

  @Test
  void the_encryption_of_old_openssl_is_named() {
    String old =
        "-----BEGIN EC PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\n"
            + "AAAA\n-----END EC PRIVATE KEY-----\n";

    CertificateRefusal refusal =
        read(EC.pem(), Option.some(ExactBytes.of(old.getBytes(StandardCharsets.US_ASCII))))
            .getLeft();

    assertEquals(Reason.WRONG_PASSWORD_OR_DAMAGED, refusal.reason());
    assertTrue(refusal.detail().contains("PKCS#8"), refusal.detail());
  }

  private static void assertRefusedForItsIterations(Pfx container) throws IOException {
    ExactBytes file = ExactBytes.of(container.getEncoded());

    CertificateRefusal refusal =
        assertTimeoutPreemptively(ofSeconds(2), () -> read(file, Option.none()).getLeft());

    assertEquals(Reason.WRONG_PASSWORD_OR_DAMAGED, refusal.reason());
    assertTrue(refusal.detail().contains("2000000000"), refusal.detail());
  }

  static Either<CertificateRefusal, CertifiedKey> read(ExactBytes file, Option<ExactBytes> key) {
    return CertificateFiles.read(
        file,
        key,
        "haslo".toCharArray(),
        certificate ->
            OfflineFitness.describe(certificate).fold(Option::some, fit -> Option.none()));
  }

  private static ASN1Sequence replaceIterations(ASN1Sequence sequence) {
    ASN1EncodableVector copy = new ASN1EncodableVector();
    sequence.forEach(
        element ->
            copy.add(
                element instanceof ASN1Sequence inner
                    ? replaceIterations(inner)
                    : element.equals(new ASN1Integer(7777))
                        ? new ASN1Integer(TWO_BILLION)
                        : element));
    return new DERSequence(copy);
  }
}
