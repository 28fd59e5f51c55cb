package pl.latarnik.adapters.ksef.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vavr.control.Option;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.latarnik.adapters.ksef.signing.ForeignTool.End;
import pl.latarnik.application.port.out.OfflineSigner;
import pl.latarnik.application.tck.TckCodes;
import pl.latarnik.domain.verification.KodII;

/** OpenSSL verifies every KOD II, from nothing but its text, its signature and the certificate. */
@Tag("Q03")
class OpensslTest {

  private static final Instant FRI_2026_05_15 = Instant.parse("2026-05-15T10:00:00Z");
  private static final ForeignTool OPENSSL = new ForeignTool("openssl");

  @TempDir private Path folder;

  @BeforeAll
  static void openssl_is_installed() {
    assumeTrue(OPENSSL.isThere(), "openssl is not installed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"secp256r1", "2048", "3072"})
  void a_kod_ii_is_verified_and_a_changed_one_is_not(String key) throws Exception {
    TestCertificate certificate = TestCertificate.offline().withKey(key).make();
    OfflineSigner signer =
        CertificateFiles.read(
                certificate.pem(),
                Option.some(certificate.pemKey()),
                new char[0],
                c -> Option.none())
            .flatMap(BouncyCastleOfflineSigner::of)
            .get();

    for (int n = 0; n < 2; n++) {
      KodII.Unsigned content =
          TckCodes.unsigned(n, signer.certificate(FRI_2026_05_15).get().serial());
      byte[] signature = signer.sign(content, FRI_2026_05_15).get().signature().toByteArray();

      End right = verify(certificate, content.textToSign(), signature);
      End wrong = verify(certificate, content.textToSign() + "/", signature);

      assertEquals("Verified OK", right.said().strip());
      assertEquals(0, right.status());
      assertNotEquals(0, wrong.status());
    }
  }

  private End verify(TestCertificate certificate, String text, byte[] signature)
      throws IOException, InterruptedException {
    boolean isEc = certificate.key().getAlgorithm().startsWith("EC");
    Path signed = Files.writeString(folder.resolve("text"), text, StandardCharsets.UTF_8);
    Path under = Files.write(folder.resolve("signature"), isEc ? der(signature) : signature);
    Path key = publicKey(certificate);
    return isEc
        ? OPENSSL.run("dgst", "-sha256", "-verify", s(key), "-signature", s(under), s(signed))
        : OPENSSL.run(
            "dgst",
            "-sha256",
            "-verify",
            s(key),
            "-signature",
            s(under),
            "-sigopt",
            "rsa_padding_mode:pss",
            "-sigopt",
            "rsa_pss_saltlen:32",
            s(signed));
  }

  private Path publicKey(TestCertificate certificate) throws IOException, InterruptedException {
    Path pem = Files.write(folder.resolve("certificate.pem"), certificate.pem().toByteArray());
    End end = OPENSSL.run("x509", "-in", s(pem), "-noout", "-pubkey");
    return Files.writeString(folder.resolve("key.pem"), end.said());
  }

  /** OpenSSL knows R and S as a sequence only. */
  private static byte[] der(byte[] signature) throws IOException {
    int half = signature.length / 2;
    return new DERSequence(
            new ASN1Integer[] {
              new ASN1Integer(new BigInteger(1, Arrays.copyOf(signature, half))),
              new ASN1Integer(
                  new BigInteger(1, Arrays.copyOfRange(signature, half, signature.length)))
            })
        .getEncoded();
  }

  private static String s(Path path) {
    return path.toString();
  }
}
