package pl.latarnik.adapters.ksef.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vavr.control.Option;
import java.security.PublicKey;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.out.OfflineSigner;
import pl.latarnik.application.tck.OfflineSignerContract;
import pl.latarnik.application.tck.TckCodes;
import pl.latarnik.domain.certificate.CertificateSerial;

class BouncyCastleOfflineSignerTest {

  private static final Instant FRI_2026_05_15 = Instant.parse("2026-05-15T10:00:00Z");

  private static OfflineSigner open(TestCertificate certificate) {
    return CertificateFiles.read(
            certificate.pem(), Option.some(certificate.pemKey()), new char[0], c -> Option.none())
        .flatMap(BouncyCastleOfflineSigner::of)
        .get();
  }

  @Nested
  class WithEcKey implements OfflineSignerContract {
    private static final TestCertificate CERTIFICATE = TestCertificate.offline().make();
    private static final OfflineSigner SIGNER = open(CERTIFICATE);

    @Override
    public OfflineSigner signer() {
      return SIGNER;
    }

    @Override
    public PublicKey publicKey() {
      return CERTIFICATE.certificate().getPublicKey();
    }

    @Override
    public Instant signingTime() {
      return FRI_2026_05_15;
    }

    @Test
    @Tag("Q03")
    void the_signature_is_R_and_S_of_32_bytes_each() {
      CertificateSerial serial = SIGNER.certificate(FRI_2026_05_15).get().serial();

      for (int n = 0; n < 300; n++) {
        assertEquals(
            64, SIGNER.sign(TckCodes.unsigned(n, serial), FRI_2026_05_15).get().signature().size());
      }
    }

    @Test
    void the_serial_of_another_certificate_breaks_the_contract() {
      assertThrows(
          IllegalArgumentException.class,
          () ->
              SIGNER.sign(
                  TckCodes.unsigned(1, CertificateSerial.of("00000000000000AA")), FRI_2026_05_15));
    }
  }

  @Nested
  class WithRsaKey implements OfflineSignerContract {
    private static final TestCertificate CERTIFICATE =
        TestCertificate.offline().withKey("2048").make();
    private static final OfflineSigner SIGNER = open(CERTIFICATE);

    @Override
    public OfflineSigner signer() {
      return SIGNER;
    }

    @Override
    public PublicKey publicKey() {
      return CERTIFICATE.certificate().getPublicKey();
    }

    @Override
    public Instant signingTime() {
      return FRI_2026_05_15;
    }
  }
}
